"""At once: cells that are read together say what each says when it is read alone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from toolkit.tables.at_once import LOOK, at_once
from toolkit.tables.choices import Choice
from toolkit.tables.columns import (
    Column,
    Date,
    Ident,
    Key,
    Keys,
    Number,
    PersonRef,
    Text,
    WholeNumber,
    YesNo,
)
from toolkit.tables.parsing import Unreadable, blank, blanks
from toolkit.workbooks.cells import Cell, Link

CELLS: tuple[Cell, ...] = (
    " Ada ",
    "Ada  Byron",
    "José\u00a0Peña",
    "#REF!",
    " #N/A ",
    "2023-02-06",
    "2/13/2023",
    Link("Ada", "https://example.org"),
    7,
    7.5,
    1,
    0,
    -3.0,
    True,
    44963,
    44963.75,
    109_574.0,
    109_575.0,
    1e9,
    float("inf"),
    date(2023, 2, 6),
    date(1899, 12, 31),
    date(2200, 1, 1),
    datetime(2023, 2, 6, 23, 59),
    datetime(1850, 2, 6, 23, 59),
    time(9, 30),
    timedelta(hours=3),
)
COLUMNS = [
    Text("Text"),
    Key("Key"),
    Ident("Ident"),
    Keys("Keys"),
    PersonRef("Person"),
    PersonRef("People", several=True),
    Date("Date"),
    Number("Number"),
    WholeNumber("Whole"),
    YesNo("Yes"),
    Choice("Choice", {"Ada": ()}),
]


def _alone(column: Column, cell: Cell) -> object:
    try:
        return column.parse(cell, "month first")
    except Unreadable:
        return LOOK


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.heading)
def test_together_they_say_what_each_says_alone(column: Column) -> None:
    """Or are left for a closer look; whatever cannot be read always is."""
    alone = {place: _alone(column, cell) for place, cell in enumerate(CELLS)}
    for some in (CELLS, *([cell] for cell in CELLS)):
        for place, (cell, said) in enumerate(zip(some, at_once(column, some), strict=True)):
            wanted = alone[place] if some is CELLS else _alone(column, cell)
            assert said is LOOK or (type(said), said) == (type(wanted), wanted)


@pytest.mark.parametrize(
    ("column", "cells"),
    [
        (Text("Text"), CELLS[:3]),
        (Key("Key"), CELLS[:3]),
        (Ident("Ident"), CELLS[:3]),
        (PersonRef("Person"), CELLS[:3]),
        (Date("Date"), (44963, 44963.75, date(2023, 2, 6), datetime(2023, 2, 6, 23, 59))),
    ],
    ids=lambda said: getattr(said, "heading", ""),
)
def test_what_nearly_all_cells_of_a_column_are_needs_no_closer_look(
    column: Column, cells: tuple[Cell, ...]
) -> None:
    assert LOOK not in at_once(column, cells)
    assert at_once(column, (*cells, "#REF!"))[-1] is LOOK


def test_many_cells_are_blank_as_each_is_alone() -> None:
    cells: list[Cell] = [
        *CELLS,
        None,
        "",
        " \n",
        "\u200b",
        "\u00a0",
        "-",
        "é",
        "\u0301",
        "·",
        False,
    ]
    assert blanks(cells) == list(map(blank, cells))
    assert blanks([None, "\u200b", " ", 0]) == [True, True, True, False]
