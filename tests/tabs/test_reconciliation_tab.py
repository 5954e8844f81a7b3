"""The Reconciliation tab: lines that people answer, as they were written and as they are read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sheets import program_of

from toolkit.tabs.reconciliation import ReconciliationLine, is_answer, lines, reconciliation_tab
from toolkit.workbooks.cells import Grid, Tag

LINE = ReconciliationLine(
    "Moved",
    "Ada",
    "Ada Lopez",
    "Maple El",
    {"Worksite": "Maple El"},
    {"Worksite": "Oak Mid"},
    "The same ID.",
    "hr.csv",
)


def grid(*wanted: ReconciliationLine, accept: tuple[str, ...] = ()) -> Grid:
    tab = reconciliation_tab(program_of("", date(2023, 3, 9)), wanted)
    columns = [[tab.first_line, None, column.heading] for column in tab.columns]
    for column, cells in zip(columns, tab.cells, strict=True):
        column += cells
    columns[-1] += list(accept)
    return Grid("Reconciliation", [list(column) for column in columns], Tag("Reconciliation"))


def test_a_line_is_read_as_it_was_written_with_what_people_said() -> None:
    new = replace(LINE, kind="New", person_id="", was={}, becomes={"Last name": "Byron"})
    assert lines(grid(LINE, new, LINE, accept=("Sí", "no", "ask Rosa"))) == [
        replace(LINE, accept=True, row=4),
        replace(new, accept=False, row=5),
        replace(LINE, accept=None, row=6, unclear=True),
    ]
    assert lines(None) == []


def test_a_line_is_the_same_whoever_wrote_it() -> None:
    assert LINE.name == replace(LINE, evidence="another", listed="dues.csv", row=9).name
    assert LINE.name != replace(LINE, becomes={"Worksite": "Elm Hi"}).name


def test_what_is_an_answer() -> None:
    assert [is_answer(one) for one in ("Yes", "x", True, "No", None, "ask Rosa")] == [
        True, True, True, True, False, False,
    ]  # fmt: skip
