"""What is wrong in the text of toolkit.toml is said with its line and column, in the reader's language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from tomllib import _parser  # type: ignore[attr-defined]  # what it may say is nowhere else

import pytest

from toolkit.errors import Misused
from toolkit.settings import read_settings, syntax


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[workbook\nwhere = 'x'", "a name in square brackets has no closing bracket (line 1"),
        ("where", "a name has no = behind it (at its end)"),
        ("[a]\nx = ", "behind an = stands nothing, or a text without quotes (at its end)"),
        ("[a]\nx = yes", "a text without quotes (line 2, column 5)"),
        ('a = "b\nc = 1', "a text has no closing quote (line 1, column 7)"),
        ('a = "C:\\Users"', "a \\ stands in a text: write / in its place (line 1"),
        ("a = [1, 2", "a list has no closing bracket (at its end)"),
        ("a = { b = 1\n}", "a curly bracket is not closed in its line (line 1"),
        (
            "x = 1 2",
            "something stands behind a value, where the line should end (line 1, column 7)",
        ),
        ("[a]\n[a]", "a name stands twice (line 2"),
        ("= 3", "a line does not begin with a name (line 1, column 1)"),
    ],
)
def test_each_slip_is_named_where_it_is(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "toolkit.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Misused) as refused:
        read_settings(path)
    assert said in refused.value.sentence


def test_it_is_said_in_spanish_and_nothing_of_the_file_with_it(tmp_path: Path) -> None:
    path = tmp_path / "toolkit.toml"
    path.write_text("[mail]\npassword = hunter2", encoding="utf-8")
    with pytest.raises(Misused) as refused:
        read_settings(path)
    said = refused.value.said("es")
    assert "(línea 2, columna 12)" in said
    assert "hunter2" not in said


def sentences() -> Iterator[str]:
    """How everything begins that this Python may say."""
    source = Path(_parser.__file__).read_text(encoding="utf-8")
    for found in re.finditer(r'(?:suffixed_err\([^"]*|TOMLDecodeError\()f?"([^"{]+)', source):
        begins = found[1].encode().decode("unicode_escape")
        yield 'Expected "' if begins == "Expected " else begins


@pytest.mark.parametrize("begins", sorted(set(sentences())))
def test_everything_that_may_be_wrong_has_words(begins: str) -> None:
    told = syntax.cause(tomllib.TOMLDecodeError(f"{begins} (at line 1, column 1)")).said("en")
    assert "is not understood" not in told
