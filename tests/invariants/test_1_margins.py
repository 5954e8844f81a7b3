"""Invariant 1: what somebody types beside a row of an output tab stays with that row, or is kept in
Loose Notes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toolkit.jobs.sync import NOTHING, Outcome
from toolkit.workbooks.cells import letters
from toolkit.workbooks.memory import MemoryWorkbook

Sync = Callable[..., Outcome]
TOP = 3


def spot(workbook: MemoryWorkbook, title: str, heading: str) -> int:
    """The column of a heading, from 1."""
    return workbook.rows(title)[TOP - 1].index(heading) + 1


def row_of(workbook: MemoryWorkbook, title: str, heading: str, text: Any) -> int:
    """The row with a text below a heading, from 1."""
    n = spot(workbook, title, heading) - 1
    rows = workbook.rows(title)
    return next(r for r, row in enumerate(rows, 1) if r > TOP and len(row) > n and row[n] == text)


def wide(workbook: MemoryWorkbook, title: str) -> int:
    return len(workbook.rows(title)[TOP - 1])


def loose(workbook: MemoryWorkbook) -> list[list[Any]]:
    return workbook.rows("Loose Notes")[TOP:]


def test_a_note_goes_wherever_its_row_goes(local: MemoryWorkbook, run: Sync) -> None:
    """“left VM” beside Bo in Follow-ups; somebody new comes to stand above."""
    run(local)
    right = wide(local, "Follow-ups") + 1
    before = row_of(local, "Follow-ups", "Person ID", "Bo")
    local.edit("Follow-ups", TOP, right, "My notes")
    local.edit("Follow-ups", before, right, "left VM")
    local.insert_row("Roster", 2, ["Abe", "Abe", "Zapata", "Maple El", "Member", "Cesar"])

    run(local)

    after = row_of(local, "Follow-ups", "Person ID", "Bo")
    assert after != before
    rows = local.rows("Follow-ups")
    assert rows[TOP - 1][right - 1] == "My notes"
    assert [r for r, row in enumerate(rows, 1) if len(row) >= right and row[right - 1]] == [
        TOP,
        after,
    ]
    assert rows[after - 1][right - 1] == "left VM"
    assert run(local).outcome == NOTHING


def test_a_note_whose_row_is_gone_is_kept_and_told(local: MemoryWorkbook, run: Sync) -> None:
    """Cleo leaves the unit, and so the list."""
    run(local)
    right = wide(local, "Follow-ups") + 1
    local.edit("Follow-ups", row_of(local, "Follow-ups", "Person ID", "Cleo"), right, "left VM")
    local.edit("Roster", 4, 5, "Left")

    run(local)

    assert "left VM" not in [cell for row in local.rows("Follow-ups") for cell in row]
    assert [row[:4] for row in loose(local)] == [["Follow-ups", "Cleo", letters(right), "left VM"]]
    told = [row for row in local.rows("Data Issues")[TOP:] if row[1] == "Loose Notes"]
    assert len(told) == 1
    assert told[0][:5] == ["Warning", "Loose Notes", 4, "Text", "left VM"]
    assert run(local).outcome == NOTHING
