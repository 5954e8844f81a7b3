"""Invariant 1: what somebody types beside a row of an output tab stays with that row, or is kept in
Loose Notes.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from toolkit.jobs.sync import NOTHING, Outcome
from toolkit.plan.row_keys import key_text
from toolkit.workbooks.cells import Grid, letters
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole sync

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


def test_a_note_goes_wherever_its_row_goes(published: MemoryWorkbook, run: Sync) -> None:
    """“left VM” beside Bo in Follow-ups; somebody new comes to stand above."""
    right = wide(published, "Follow-ups") + 1
    before = row_of(published, "Follow-ups", "Person ID", "Bo")
    published.edit("Follow-ups", TOP, right, "My notes")
    published.edit("Follow-ups", before, right, "left VM")
    published.insert_row("Roster", 2, ["Abe", "Abe", "Zapata", "Maple El", "Member", "Cesar"])

    run(published)

    after = row_of(published, "Follow-ups", "Person ID", "Bo")
    assert after != before
    rows = published.rows("Follow-ups")
    assert rows[TOP - 1][right - 1] == "My notes"
    assert [r for r, row in enumerate(rows, 1) if len(row) >= right and row[right - 1]] == [
        TOP,
        after,
    ]
    assert rows[after - 1][right - 1] == "left VM"
    assert run(published).outcome == NOTHING


def test_a_note_whose_row_is_gone_is_kept_and_told(published: MemoryWorkbook, run: Sync) -> None:
    """Cleo leaves the unit, and so the list."""
    right = wide(published, "Follow-ups") + 1
    published.edit(
        "Follow-ups", row_of(published, "Follow-ups", "Person ID", "Cleo"), right, "left VM"
    )
    published.edit("Roster", 4, 5, "Left")

    run(published)

    assert "left VM" not in [cell for row in published.rows("Follow-ups") for cell in row]
    assert [row[:4] for row in loose(published)] == [
        ["Follow-ups", "Cleo", letters(right), "left VM"]
    ]
    told = [row for row in published.rows("Data Issues")[TOP:] if row[1] == "Loose Notes"]
    assert len(told) == 1
    assert told[0][:5] == ["Warning", "Loose Notes", 4, "Text", "left VM"]
    assert run(published).outcome == NOTHING


def keys_of(grid: Grid, tab: Tab) -> dict[int, str]:
    """Whose row each is, as Loose Notes names it."""
    heads = [grid.cell(TOP, n) for n in range(1, len(tab.columns) + 1)]
    spots = [(tab.columns[heads.index(h)], heads.index(h) + 1) for h in tab.key]
    return {
        row: key_text((column, grid.cell(row, n)) for column, n in spots)
        for row in range(TOP + 1, grid.n_rows + 1)
    }


def written(local: MemoryWorkbook, tabs: dict[str, Tab], dice: Random, n: int) -> set[Any]:
    """Somebody writes beside rows here and there; what they wrote, where, and beside whom."""
    found = set()
    for number in range(n):
        title = dice.choice(sorted(tabs))
        grid = local.read(frozenset()).grid(title)
        assert grid is not None
        rows = range(TOP + 1, TOP + 1 + tabs[title].n_rows)
        if not rows:
            continue
        row, column = dice.choice(rows), len(tabs[title].columns) + 1 + dice.randrange(2)
        if grid.cell(row, column) is None:
            text = f"{title} {number} {dice.random()}"
            local.edit(title, row, column, text)
            found.add((title, keys_of(grid, tabs[title])[row], text))
    return found


@pytest.mark.parametrize("seed", range(6))
def test_any_note_beside_any_row_of_any_tab(
    first_run: tuple[MemoryWorkbook, Outcome], published: MemoryWorkbook, run: Sync, seed: int
) -> None:
    """People come, go, move and are talked with: every note is beside its row or in Loose Notes."""
    dice, local, outcome = Random(seed), published, first_run[1]
    notes: set[Any] = set()
    for turn in range(3):
        tabs = {tab.title: tab for tab in outcome.done.plan.tabs if tab.key and not tab.hidden}
        notes |= written(local, tabs, dice, 12)
        for _ in range(3):
            row, act = dice.randint(2, 6), dice.randrange(4)
            if act == 0:
                local.insert_row(
                    "Roster",
                    row,
                    [f"P{turn}{row}{dice.random()}", "Zoë", "Zapata", "Oak Mid", "Member", "Rosa"],
                )
            elif act == 1:
                local.edit("Roster", row, 5, dice.choice(["Left", "Member", "Pending"]))
            elif act == 2:
                local.edit("Roster", row, 4, dice.choice(["Maple El", "Oak Mid"]))
            else:
                local.insert_row(
                    "Conversations", 2, ["2023-03-0" + str(turn + 1), "Rosa", "Bo", "Talked"]
                )
        outcome = run(local, force=True)
        there = set()
        snapshot = local.read(frozenset())
        for tab in outcome.done.plan.tabs:
            grid = snapshot.owned(tab.kind)
            assert grid is not None
            whose = keys_of(grid, tab) if tab.key else {}
            there |= {
                (grid.title, whose[row], cell)
                for column in range(len(tab.columns) + 1, len(grid.columns) + 1)
                for row, cell in enumerate(grid.columns[column - 1], 1)
                if cell is not None
            }
        kept = {(row[0], row[1] or "", row[3]) for row in loose(local)}
        assert not there & kept
        assert there | kept == notes
    assert run(local, force=True).outcome == NOTHING
