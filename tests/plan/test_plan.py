"""The plan: what each tab comes to, counted, and why; a second one on top plans nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from toolkit.errors import Refused
from toolkit.plan.plan import (
    DATA,
    GROWN,
    LOOKS,
    NEW,
    NOTES,
    PlanLine,
    notes,
    plan,
    refuse_taken_names,
)
from toolkit.workbooks.cells import Cell, Snapshot
from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.memory import MemoryWorkbook

COLUMNS = (TabColumn("Person"), TabColumn("Due"))


def tab(*rows: tuple[Cell, Cell], kind: str = "Follow-ups", **parts: object) -> Tab:
    cells = ([row[0] for row in rows], [row[1] for row in rows])
    made = Tab(kind, kind, COLUMNS, cells, first_line="as of 8 March", key=("Person",))
    return replace(made, **parts)  # type: ignore[arg-type]


def read(workbook: MemoryWorkbook) -> Snapshot:
    return workbook.read(frozenset())


@pytest.fixture
def published() -> MemoryWorkbook:
    """A workbook in which Ada's row and Bo's were published once."""
    workbook = MemoryWorkbook({})
    two = tab(("Ada", 1), ("Bo", 2))
    workbook.apply(plan(read(workbook), [two], {"as_of": "2023-03-08"}).changes)
    return workbook


def test_a_new_tab_is_counted_cell_by_cell() -> None:
    """Its first line, two headings and two rows."""
    found = plan(Snapshot("test", {}, ()), [tab(("Ada", 1), ("Bo", None))], {"as_of": "today"})

    assert found.lines() == [PlanLine("Follow-ups", 2, found.changed_cells, new=True, why=(NEW,))]
    assert (bool(found), found.changed_cells) == (True, 6)
    assert found.changes.marks == {"as_of": "today", "rows": '{"Follow-ups":2}'}


def test_the_second_plan_has_nothing_in_it(published: MemoryWorkbook) -> None:
    again = plan(read(published), [tab(("Ada", 1), ("Bo", 2))], {"as_of": "2023-03-08"})

    assert (bool(again), again.changed_cells, again.changes.marks) == (False, 0, {})
    assert again.lines() == [PlanLine("Follow-ups", 2, 0, new=False, why=())]
    mark = plan(read(published), [tab(("Ada", 1), ("Bo", 2))], {"as_of": "2023-03-09"})
    assert (bool(mark), mark.changes.marks) == (True, {"as_of": "2023-03-09"})


@pytest.mark.parametrize(
    ("wanted", "cells", "why"),
    [
        (tab(("Ada", 1), ("Bo", 3)), 1, (DATA,)),
        (tab(("Ada", 1)), 2, (DATA,)),
        (tab(("Ada", 1), ("Bo", 2), frozen_columns=1), 0, (LOOKS,)),
        (tab(("Ada", 1), ("Bo", 2), ("Cleo", None)), 1, (DATA, GROWN)),
    ],
)
def test_why_a_tab_is_written(
    published: MemoryWorkbook, wanted: Tab, cells: int, why: tuple[str, ...]
) -> None:
    (line,) = plan(read(published), [wanted], {}).lines()

    assert line == PlanLine("Follow-ups", wanted.n_rows, cells, new=False, why=why)


def test_what_people_wrote_goes_along_or_is_a_note(published: MemoryWorkbook) -> None:
    """Beside Bo, whose row first moves up and is then gone."""
    published.edit("Follow-ups", 5, 3, "hers")

    (line,) = plan(read(published), [tab(("Bo", 2), ("Ada", 1))], {}).lines()
    assert NOTES in line.why
    assert notes(read(published), [tab(("Bo", 2), ("Ada", 1))]) == []
    (note,) = notes(read(published), [tab(("Ada", 1)), tab(kind="Turf")])
    assert (note.kind, note.title, note.key, note.column, note.cell) == (
        "Follow-ups",
        "Follow-ups",
        "Bo",
        "C",
        "hers",
    )


def test_two_plans_on_one_snapshot_are_one(published: MemoryWorkbook) -> None:
    snapshot = read(published)
    one = plan(snapshot, [tab(("Ada", 7), ("Bo", 2))], {"as_of": "now"})
    log = plan(snapshot, [tab(("Run", 1), kind="Sync Log")], {"as_of": "now"})
    both = one.joined(log)

    assert [(line.title, line.changed_cells, line.why) for line in both.lines()] == [
        ("Follow-ups", 1, (DATA,)),
        ("Sync Log", log.changed_cells, (NEW,)),
    ]
    assert both.changed_cells == 1 + log.changed_cells
    assert both.changes.marks == {"as_of": "now", "rows": '{"Follow-ups":2,"Sync Log":1}'}
    published.apply(both.changes)
    assert not plan(read(published), both.tabs, {"as_of": "now"})


def test_a_persons_tab_with_our_name_is_refused_and_a_renamed_one_of_ours_known(
    published: MemoryWorkbook,
) -> None:
    theirs = read(MemoryWorkbook({"follow ups": [["Mine"]]}))
    with pytest.raises(Refused, match="a tab “follow ups” that the toolkit did not make"):
        plan(theirs, [tab(("Ada", 1))], {})
    refuse_taken_names(theirs, ["Turf"])
    refuse_taken_names(read(published), ["Follow-ups"])
    published.rename("Follow-ups", "Calls")
    (line,) = plan(read(published), [tab(("Ada", 1), ("Bo", 2))], {}).lines()
    assert (line.title, line.changed_cells) == ("Calls", 0)
