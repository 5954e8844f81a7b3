"""Notebook: tables, figures and explanations in Python; the page that shows it is run as it stands."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from xlsx import saved

import toolkit
from toolkit.errors import Misused, ToolkitError
from toolkit.notebook import OpenProgram, open_program

PAGE = Path(__file__).parents[1] / "docs" / "notebooks.md"
TABS = {
    "Roster": [
        ["Person ID", "First name", "Last name", "Worksite", "Status"],
        ["M-1", "Ada", "Lopez", "Maple El", "Member"],
        ["M-2", "Bo", "Chen", "Maple El", "Potential member"],
        ["M-3", "Cleo", "Park", None, "Member"],
    ]
}


@pytest.fixture
def opened(tmp_path: Path) -> OpenProgram:
    return open_program(saved(tmp_path / "organizing.xlsx", TABS), as_of=date(2023, 3, 9))


def test_tables_figures_and_problems(opened: OpenProgram) -> None:
    """What was read, what would be published, and what could not be read."""
    assert opened.tables == ("Roster",)
    assert opened.table("roster")["first_name"].tolist() == ["Ada", "Bo"]
    assert opened.table("Hours").empty
    density = opened.figure("density").set_index("worksite")
    assert str(density.loc["Maple El", "density"]) == "1/2"
    assert (opened.rows_read, opened.rows_not_read, opened.as_of) == (2, 1, date(2023, 3, 9))
    (problem,) = opened.problems.to_dict("records")
    assert (problem["severity"], problem["tab"], problem["row"]) == ("Error", "Roster", 4)


def test_every_figure_that_it_names_is_a_frame(opened: OpenProgram) -> None:
    for title in opened.figures:
        assert list(opened.figure(title).columns), title


def test_why_says_what_a_number_is_made_of(opened: OpenProgram) -> None:
    (told,) = opened.why("density", "Maple El")

    assert told.value == "50.0%"


def test_it_shows_what_was_read_and_nobodys_name(opened: OpenProgram) -> None:
    assert repr(opened) == "OpenProgram(as of 2023-03-09: Roster; 2 rows read, 1 not read)"


def test_a_mistyped_table_is_told_what_it_could_have_been(opened: OpenProgram) -> None:
    with pytest.raises(Misused, match=r"called “Rooster”\. Did you mean “Roster”"):
        opened.table("Rooster")
    with pytest.raises(Misused, match=r"called “Xylophone”\. There are: Roster, "):
        opened.table("Xylophone")


def test_a_frame_is_a_copy(opened: OpenProgram) -> None:
    """What a notebook does with one changes no other."""
    roster, density = opened.table("Roster"), opened.figure("Density")
    roster["first_name"], density["members"] = "X", 0

    assert opened.table("Roster")["first_name"].tolist() == ["Ada", "Bo"]
    assert opened.figure("Density")["members"].sum() > 0


def test_what_is_not_there_is_said(opened: OpenProgram, tmp_path: Path) -> None:
    """With what it could have been."""
    with pytest.raises(Misused, match="no input tab called “Rooster”"):
        opened.table("Rooster")
    with pytest.raises(Misused, match="Did you mean “Density”"):
        opened.figure("Densiti")
    with pytest.raises(ToolkitError):
        open_program(tmp_path / "nowhere.xlsx")


def test_settings_are_those_of_a_file(tmp_path: Path) -> None:
    """Somebody's own words."""
    rows = [["ID", *TABS["Roster"][0][1:]], *TABS["Roster"][1:]]
    path = saved(tmp_path / "organizing.xlsx", {"Everybody": rows})
    config = tmp_path / "toolkit.toml"
    config.write_text('[tabs.Roster]\ntab = "Everybody"\ncolumns = { "Person ID" = "ID" }\n')

    assert len(open_program(path, config=config).table("Roster")) == 2


def test_the_page_runs_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(tmp_path / "organizing.xlsx", TABS)
    monkeypatch.chdir(tmp_path)
    said: dict[str, Any] = {}
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    for block in blocks:
        exec(block, said)  # the page's own lines

    assert len(blocks) == 7
    assert said["members"].to_dict() == {"Maple El": 1}
    assert said["lowest"]["worksite"].tolist() == ["Maple El"]


@pytest.mark.slow
def test_the_command_starts_without_it() -> None:
    """`toolkit --help` brings no pandas, although notebooks import from the same package."""
    code = "import toolkit, sys; print('pandas' in sys.modules, toolkit.open_program.__name__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["False", "open_program"]
    with pytest.raises(AttributeError):
        toolkit.nothing  # noqa: B018 -- whether it is there
