"""What people wrote in Follow-ups and a sync took into the Field Log: after undo it stands where it was
written, once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from jobs.test_field_log import DAY, Local
from keeping.test_restore import cells
from keeping.test_undo import unlike
from workbooks.google.desks import Desk

from toolkit.errors import Refused
from toolkit.jobs.journal import Journal
from toolkit.jobs.sync import sync
from toolkit.jobs.undo import undo
from toolkit.settings import Settings
from toolkit.workbooks.whole import EVERYTHING

pytestmark = pytest.mark.slow  # whole syncs
NEXT = date(2023, 3, 10)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


def test_an_entry_is_back_beside_the_person_and_no_more_in_the_log(journal: Journal) -> None:
    local = Local()
    local.sync(journal=journal)
    local.write("Bo", Result="Talked", Answer="Yes", Notes="=call late")
    local.write("Cleo", Result="No answer")
    before = cells(local.book)
    local.sync(NEXT, journal=journal)
    assert len(local.rows("Field Log")) == 2
    undo(local.book, journal, today=NEXT, dry_run=False)
    after = cells(local.book)
    log = after.pop("Field Log", None)
    before.pop("Field Log", None)
    assert log is None or len(log) <= 3
    assert unlike(after, before) == []

    local.sync(NEXT, journal=journal)
    assert [row["Notes"] for row in local.rows("Field Log") if "Notes" in row] == ["=call late"]
    assert len(local.rows("Field Log")) == 2


@pytest.mark.parametrize("rows", [1, 3])
def test_where_the_row_of_headings_was_deleted_it_is_back_beside_the_person(
    journal: Journal, rows: int
) -> None:
    """The list stands as it was published, its headings above it."""
    local = Local()
    local.sync(journal=journal)
    first = str(local.rows("Follow-ups")[0]["Person ID"])
    local.write(first, Result="Talked", Notes="call late")
    there = local.rows("Follow-ups")
    for _ in range(rows):
        local.book.delete_row("Follow-ups", 4 - rows)
    local.sync(NEXT, journal=journal)
    assert [row["Notes"] for row in local.rows("Field Log")] == ["call late"]
    undo(local.book, journal, today=NEXT, dry_run=False)
    assert local.rows("Follow-ups") == there
    assert local.rows("Field Log") == []


def test_where_the_heading_of_the_ids_was_written_over_it_is_back_too(journal: Journal) -> None:
    local = Local()
    local.sync(journal=journal)
    local.write("Bo", Result="Talked", Notes="call late")
    there = local.rows("Follow-ups")
    column = local.book.rows("Follow-ups")[2].index("Person ID") + 1
    local.book.edit("Follow-ups", 3, column, "Badge")
    local.sync(NEXT, journal=journal)
    undo(local.book, journal, today=NEXT, dry_run=False)
    assert local.rows("Follow-ups") == there


def test_a_new_entry_in_the_same_cells_is_not_written_over(journal: Journal) -> None:
    local = Local()
    local.sync(journal=journal)
    local.write("Bo", Result="No answer")
    local.sync(NEXT, journal=journal)
    local.write("Bo", Result="Talked")
    there = cells(local.book)
    with pytest.raises(Refused, match="Somebody has written again in “Follow-ups”"):
        undo(local.book, journal, today=NEXT, dry_run=False)
    assert unlike(cells(local.book), there) == []


def test_a_line_of_the_log_that_somebody_changed_is_not_doubled(journal: Journal) -> None:
    local = Local()
    local.sync(journal=journal)
    local.write("Bo", Result="No answer")
    local.sync(NEXT, journal=journal)
    column = local.book.rows("Field Log")[2].index("Result") + 1
    local.book.edit("Field Log", 4, column, "Busy")
    with pytest.raises(Refused, match="Lines that the run added to “Field Log” were changed"):
        undo(local.book, journal, today=NEXT, dry_run=False)


def test_on_google_too(desk: Callable[..., Desk], journal: Journal) -> None:
    made = desk()

    def run(day: date) -> None:
        now = datetime(day.year, day.month, day.day, 5, tzinfo=UTC)
        sync(made.open(), Settings(), as_of=day, now=now, journal=journal)

    run(DAY)
    follow_ups = made.open().read(EVERYTHING).owned("Follow-ups")
    spots = {follow_ups.cell(3, n): n for n in range(1, len(follow_ups.columns) + 1)}
    row = next(r for r in range(4, 9) if follow_ups.cell(r, spots["Person ID"]) == "Bo")
    for heading, cell in (("Result", "Talked"), ("Notes", "call late")):
        column = (
            chr(64 + spots[heading]) if spots[heading] <= 26 else f"A{chr(38 + spots[heading])}"
        )
        made.person.put("Follow-ups", [[cell]], f"{column}{row}")
    before = cells(made.open())
    run(NEXT)
    assert "call late" in str(cells(made.open())["Field Log"])
    undo(made.open(), journal, today=NEXT, dry_run=False)
    after = cells(made.open())
    assert len(after.pop("Field Log", [])) <= 3
    before.pop("Field Log", None)
    assert unlike(after, before) == []
