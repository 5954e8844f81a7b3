"""Check: everything there is to mend, in the order of Data Issues, and whether a sync would be refused."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from toolkit.jobs.alike import AlikeGroup
from toolkit.jobs.check import Checked, check
from toolkit.settings import Settings
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.memory import MemoryWorkbook

HEADINGS: list[Cell] = ["Person ID", "First name", "Last name", "Worksite", "Status", "Assessment"]
ADA: list[Cell] = ["M-1", "Ada", "Lopez", "Maple El", "Member", 1]


def checked(tabs: dict[str, list[list[Cell]]]) -> Checked:
    return check(
        MemoryWorkbook(tabs),
        Settings(),
        as_of=date(2023, 3, 9),
        now=datetime(2023, 3, 9, 12, tzinfo=UTC),
    )


def test_errors_come_first_and_then_the_rows_in_their_order() -> None:
    """As somebody would go through the tab from the top."""
    found = checked(
        {
            "Roster": [
                HEADINGS,
                ["M-2", "Bo", "Finch", "Maple El", "Member", "9"],
                ["M-3", "Cleo", None, "Maple El", "Member", None],
                ADA,
                ["M-4", "Nan", "Null", "Maple El", "Membr", "x"],
            ]
        }
    )

    assert found.groups() == [
        AlikeGroup(
            "✗ Blank cells that their row needs (1)",
            ("Roster, row 3, Last name: This cell is blank, and the row needs it.",),
            "Fill in this cell, or clear the whole row.",
        ),
        AlikeGroup(
            "✗ Words that are not on the list (1)",
            ("Roster, row 5, Status: “Membr” is not one of the choices.",),
            "Did you mean “Member”?",
        ),
        AlikeGroup(
            "! Not a whole number in its bounds (1)",
            ("Roster, row 2, Assessment: “9” is not a whole number from 1 to 5.",),
            "Write a whole number from 1 to 5, or leave it blank.",
        ),
        AlikeGroup(
            "! Not a number (1)",
            ("Roster, row 5, Assessment: “x” is not a number.",),
            "Write a plain number, such as 12 or 3.5.",
        ),
    ]
    assert found.refused is None
    assert found.as_json()["problems_by_kind"] == {
        "blank-cell": 1,
        "not-a-choice": 1,
        "not-a-number": 1,
        "not-a-whole-number": 1,
    }


def test_the_fix_stands_with_each_line_where_it_is_not_the_same() -> None:
    """Most of a kind first, and a kind that takes rows out before one that does not."""
    found = checked(
        {
            "Roster": [
                HEADINGS,
                ADA,
                ["M-2", "Bo", "Finch", "Maple El", "Membr", "x"],
                ["M-3", "Cleo", "Park", "Maple El", "Droppd", "x"],
                ["M-4", "Nan", "Null", "Maple El", "Droppd", "x"],
                ["M-5", "Nan", "Null", None, "Member", "x"],
            ]
        }
    )

    assert [(group.title, len(group.lines), group.fix) for group in found.groups()] == [
        ("✗ Words that are not on the list (3)", 2, ""),
        (
            "✗ Blank cells that their row needs (1)",
            1,
            "Fill in this cell, or clear the whole row.",
        ),
        ("! Not a number (4)", 1, "Write a plain number, such as 12 or 3.5."),
    ]
    assert found.groups()[0].lines == (
        "Roster, row 3, Status: “Membr” is not one of the choices. Did you mean “Member”?",
        "Roster, 2 rows (4–5), Status: “Droppd” is not one of the choices. Did you mean “Dropped”?",
    )


@pytest.mark.parametrize(
    ("tabs", "said"),
    [
        (
            {"Roster": [HEADINGS, ADA], "density": [["my own notes"]]},
            "The workbook has a tab “density” that the toolkit did not make",
        ),
        (
            {"Roster": [HEADINGS]},
            (
                "The tab “Roster” is empty: it has no rows. Nothing was published, and the tabs"
                " stay as they were. Fill in one row for each person, or restore the rows"
            ),
        ),
        (
            {"Roster": [HEADINGS, [*ADA[:4], "Membr", 1]]},
            (
                "The tab “Roster” is empty: its only row cannot be read. Nothing was published, and"
                " the tabs stay as they were. toolkit check says why; mend them, then run again."
            ),
        ),
    ],
)
def test_what_a_sync_would_refuse_is_told(tabs: dict[str, list[list[Cell]]], said: str) -> None:
    """Beside what is to mend, so that nobody learns of it one by one."""
    found = checked(tabs)

    assert found.refused is not None
    assert found.refused.sentence.startswith(said)
    assert found.as_json()["refused"] == found.refused.word
    assert found.as_json()["outcome"] == "a sync would be refused"
