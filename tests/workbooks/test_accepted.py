"""Accepted changes: what they are worth, what takes them back, and what they rest on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import toolkit
from toolkit.errors import ToolkitError
from toolkit.workbooks.accepted import Accepted, Edit, check_accepted, last_row
from toolkit.workbooks.cells import Grid, Tag

GRID = Grid("Roster", [["ID", "1", "2"], ["Here", True, False, False]])


def test_the_last_row_in_which_anything_stands() -> None:
    """Boxes that nobody ticked are nothing."""
    assert last_row(GRID) == 3
    assert last_row(Grid("Roster", ())) == 0


def test_what_takes_it_back() -> None:
    done = Accepted(GRID, (Edit(2, 1, "1", "9"),), below=3, added=({1: "3"},))
    back = done.inverse(GRID)
    assert back.edits == (Edit(2, 1, "9", "1"),)
    assert back.removed == {4: {1: "3"}}
    assert back.inverse(GRID) == done
    assert (done.changed_cells, back.changed_cells, bool(Accepted(GRID))) == (2, 2, False)


def test_it_rests_on_what_was_read() -> None:
    own: dict[str, Tag | None] = {"Roster": None}
    check_accepted(Accepted(GRID, (Edit(2, 1, "1", "9"),), below=3, added=({1: "3"},)), own)
    for wrong, titles in (
        (Accepted(GRID, (Edit(2, 1, "7", "9"),)), own),
        (Accepted(GRID, below=2, added=({1: "3"},)), own),
        (Accepted(GRID, removed={3: {1: "9"}}), own),
        (Accepted(GRID, (Edit(2, 1, "1", "9"),)), {}),
        (Accepted(GRID, (Edit(2, 1, "1", "9"),)), {"Roster": Tag("Density")}),
    ):
        with pytest.raises(ToolkitError):
            check_accepted(wrong, titles)


def test_only_accepting_and_taking_back_change_a_tab_of_people_s() -> None:
    """Whoever else made such a change would write people's cells."""
    root = Path(toolkit.__file__).parent
    makers = {
        str(path.relative_to(root))
        for path in root.rglob("*.py")
        if re.search(r"\b(?:Accepted|accepted)=?\(", path.read_text(encoding="utf-8"))
        and "workbooks.accepted import" in path.read_text(encoding="utf-8")
    }
    assert {one for one in makers if not one.startswith("workbooks/")} == {
        "jobs/accepting.py",
        "jobs/before.py",
        "jobs/taking_back.py",
    }
