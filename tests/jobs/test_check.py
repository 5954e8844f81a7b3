"""Check: everything there is to mend, in the order of Data Issues, and whether a sync would be refused."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from toolkit.jobs.check import Found, check
from toolkit.settings import Settings
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.memory import MemoryWorkbook

HEADINGS: list[Cell] = ["Person ID", "First name", "Last name", "Worksite", "Status", "Assessment"]
ADA: list[Cell] = ["M-1", "Ada", "Lopez", "Maple El", "Member", 1]


def checked(tabs: dict[str, list[list[Cell]]]) -> Found:
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

    assert [line.partition(":")[0] for line in found.sentences()] == [
        "✗ Roster, row 3, Last name",
        "✗ Roster, row 5, Status",
        "! Roster, row 2, Assessment",
        "! Roster, row 5, Assessment",
    ]
    assert found.refused == ""


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

    assert found.refused.startswith(said)
    assert found.as_json()["outcome"] == "a sync would be refused"
