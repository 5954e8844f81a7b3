"""Own Taken: the hidden tab of somebody's own sheet in which what they wrote stands between being
taken out of their columns and being in the workbook.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from toolkit.tabs.as_cells import published
from toolkit.tabs.declared import Output
from toolkit.tabs.own_sheet import OWN_CORRECTIONS, OWN_PEOPLE
from toolkit.words import marked
from toolkit.workbooks.cells import Cell, Grid
from toolkit.workbooks.desired import Tab, TabColumn

HEADING_ROW = 3
_PEOPLES = {name: column for name, column in OWN_PEOPLE.columns.items() if column.people}
_LINES = {f"line_{name}": column for name, column in OWN_CORRECTIONS.columns.items()}

OWN_TAKEN = Output(
    title="Own Taken",
    key=("number",),
    what=marked("For the toolkit: what was taken out of this sheet and is on its way"),
    hidden=True,
    filtered=False,
    columns={
        "number": TabColumn("Number", "count", 9, note="Each row has one of its own, for ever."),
        "on": TabColumn("Taken on", "date", 12),
        "about": TabColumn("About", width=16, note="The structure test that the answer is to."),
        "person_id": TabColumn("Person ID", width=12),
        **{
            name: TabColumn(f"{column.heading} (people)", column.format, column.width)
            for name, column in _PEOPLES.items()
        },
        **{
            name: TabColumn(f"{column.heading} (corrections)", width=column.width)
            for name, column in _LINES.items()
        },
        "orders": TabColumn(
            "Days", width=16, note="How the days of this row are read that stand here as text."
        ),
    },
)
SPOTS: Mapping[str, int] = {name: n for n, name in enumerate(OWN_TAKEN.columns, 1)}


@dataclass(frozen=True)
class TakenRow:
    """One row: its number, the day it was taken, and its cells by the names of the columns."""

    number: int
    on: date | None
    cells: Mapping[str, Cell]


def taken_rows(grid: Grid | None) -> list[TakenRow]:
    """What is on its way, from the top; cells as they stand."""
    if grid is None:
        return []
    typed = published(grid, OWN_TAKEN.columns)
    found = []
    for row, number, on in zip(typed["row"], typed["number"], typed["on"], strict=True):
        if isinstance(number, (int, float)) and number == number:
            cells = {name: grid.cell(int(row), spot) for name, spot in SPOTS.items()}
            found.append(TakenRow(int(number), on if isinstance(on, date) else None, cells))
    return found


def taken_tab(rows: Sequence[TakenRow]) -> Tab:
    """The tab with these rows."""

    def cell(row: TakenRow, name: str) -> Any:
        return {"number": row.number, "on": row.on}.get(name, row.cells.get(name))

    return Tab(
        kind=OWN_TAKEN.title,
        title=OWN_TAKEN.title,
        columns=tuple(OWN_TAKEN.columns.values()),
        cells=tuple([cell(row, name) for row in rows] for name in OWN_TAKEN.columns),
        first_line=OWN_TAKEN.what,
        hidden=True,
        filtered=False,
        key=("Number",),
    )
