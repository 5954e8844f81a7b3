"""A tab written as text, line by line as it stands: `·` alone is a blank line, `|` stands between cells."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from datetime import date

from toolkit.adopting.cast import Cast
from toolkit.adopting.layout import ColumnPlace, Layout, layout_of
from toolkit.adopting.looks import Looks
from toolkit.adopting.profile import ColumnProfile, Profile, TabProfile
from toolkit.adopting.sheet import Sheet
from toolkit.adopting.understanding import profile
from toolkit.workbooks.cells import Cell

NOBODY = Cast()


def cell(said: str) -> Cell:
    """A number or a day where it is one, as a spreadsheet would keep it."""
    if not said:
        return None
    try:
        return date.fromisoformat(said) if said.count("-") == 2 else float(said)
    except ValueError:
        return said


def tab(text: str, title: str = "Sheet1", file: str = "ours.xlsx") -> Sheet:
    """The tab that a text draws."""
    lines = [line.strip() for line in textwrap.dedent(text).strip().splitlines()]
    rows = [[] if line == "·" else [cell(one.strip()) for one in line.split("|")] for line in lines]
    width = max(len(row) for row in rows)
    return Sheet(
        title, [[row[n] if n < len(row) else None for row in rows] for n in range(width)], file
    )


def taken_apart(text: str, title: str = "Sheet1") -> Layout:
    return layout_of(tab(text, title))


def place(heading: str, *values: Cell, rows: int = 0) -> ColumnPlace:
    """A column of its own."""
    size = max(rows, len(values))
    return ColumnPlace(1, (heading,), Looks.of(values, size), "", frozenset(range(len(values))))


def side_by_side(columns: Mapping[str, Sequence[Cell]]) -> list[ColumnPlace]:
    """The columns of a tab, by their headings."""
    return [
        ColumnPlace(
            number,
            (heading,),
            Looks.of([one for one in cells if one is not None], len(cells)),
            "",
            frozenset(row for row, one in enumerate(cells) if one is not None),
        )
        for number, (heading, cells) in enumerate(columns.items(), 1)
    ]


def found(text: str, title: str = "Sheet1", file: str = "ours.xlsx") -> TabProfile:
    """What one tab is, alone in its workbook."""
    return profile([tab(text, title, file)]).tabs[0]


def book(*sheets: Sheet) -> Profile:
    return profile(sheets)


def read_as(said: TabProfile) -> dict[str, object]:
    """What each column is read as, those that are somebody's own left out."""
    return {one.heading or one.column: one.to for one in said.columns if one.to is not None}


def column(said: TabProfile, heading: str) -> ColumnProfile:
    return next(one for one in said.columns if one.heading == heading)
