"""Files: names that become files stay in the folder one stands in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.files import LONGEST, safe_name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Phase 1", "phase-1"),
        ("Spring/Summer 2023", "spring-summer-2023"),
        ("../escaped", "escaped"),
        ("/tmp/x", "tmp-x"),
        ("C:\\pay", "c-pay"),
        ("~/.ssh", "ssh"),
        ("Otoño №2", "otono-no2"),
        ("春季", "春季"),
        ("..", "phase"),
        ("🏫", "phase"),
        ("", "phase"),
        ("NUL", "phase-nul"),
        ("com1", "phase-com1"),
        ("a\x00b\nc", "a-b-c"),
    ],
)
def test_a_name_becomes_letters_digits_and_hyphens(said: str, name: str) -> None:
    assert safe_name(said, "phase") == name


@given(st.text(max_size=200))
def test_no_name_leaves_its_folder_or_is_too_long_for_one(said: str) -> None:
    name = safe_name(said, "phase")

    assert Path(name).name == name
    assert len(name.encode()) <= LONGEST + len("phase-")
    assert name == name.strip(".-")
    assert name.isprintable()
