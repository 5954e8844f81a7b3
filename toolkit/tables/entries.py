"""Entries: what people wrote beside somebody on a list of theirs: when they talked, and what came
of it.

The same for Follow-ups and for the sheets of representatives and organizers. Source: measures.md,
*Field Log: write where you read*.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from toolkit.tables.claim import Claim
from toolkit.tables.columns import Date
from toolkit.tables.contact import Conversations
from toolkit.tables.doubted_days import Doubted, doubted, orders_said, with_doubts
from toolkit.tables.entry_columns import INTO, Entries, Who, standing
from toolkit.tables.entry_days import ORDER_KINDS, Staying
from toolkit.tables.kinds.declared import Fault
from toolkit.tables.kinds.entries import NO_RESULT
from toolkit.tables.moments import DayOrder
from toolkit.tables.parsing import blank, shown
from toolkit.tables.problems import ERROR, WARNING, Problem
from toolkit.tables.reading import Reading, read
from toolkit.workbooks.cells import Cell, Grid

ENTRY_DAYS = "entry_days"  # the mark of what is `staying` on a list


@dataclass(frozen=True)
class ListEntry:
    """One entry that can be taken: the row it was read in, and what it says, by the names of the
    Field Log's columns. `typed` are the names of people's columns in which something stood,
    `as_text` those of them in which a day stood as text, and `orders` how these were read.
    """

    row: int
    cells: Mapping[str, Cell]
    typed: frozenset[str]
    as_text: frozenset[str] = frozenset()
    orders: Mapping[str, DayOrder] = field(default_factory=dict)
    renamed: bool = False  # whether its organizer has another name now than on the list


@dataclass(frozen=True)
class Entered:
    """What stands in people's columns of one sheet. `spots` are the sheet columns they stand in, by
    name (`about`: those that say whom a row is about, where the list has them); `problems` tell of
    what was left where it is, and `not_read` are the rows of these that cannot be read (the others
    lack a Result only). `staying` are the columns that were read in another order than the
    workbook's own and in which a day still stands, with that order: once the day that decided it
    was taken, nothing else tells.
    """

    sheet: str = ""
    entries: tuple[ListEntry, ...] = ()
    spots: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    not_read: frozenset[int] = frozenset()
    about: Mapping[str, int] = field(default_factory=dict)
    staying: Mapping[str, DayOrder] = field(default_factory=dict)

    def marks(self, before: Mapping[str, str]) -> dict[str, str]:
        """What the write that takes the entries has to remember, beside the marks from `before`."""
        said = orders_said(self.staying)
        return {ENTRY_DAYS: said} if said or ENTRY_DAYS in before else {}

    @cached_property
    def emptied(self) -> frozenset[tuple[int, int]]:
        """The cells (row, column) that are emptied by the write that takes the entries."""
        return frozenset(
            (entry.row, self.spots[name]) for entry in self.entries for name in entry.typed
        )


def entered(
    grid: Grid,
    who: Callable[[int], Who],
    *,
    today: date,
    order: DayOrder,
    sheet: str = "",
    left: Mapping[int, Fault] | None = None,
    before: Mapping[str, DayOrder] | None = None,
) -> Entered:
    """The entries in a sheet's people's columns (those of `Entries`, wherever they stand under one
    row of headings), from top to bottom.

    `who` tells of a row (by its number in the sheet) whom it is about and who the organizer is: in
    a sheet of somebody's own always that somebody. `sheet` is what *Entered in* will say, the
    grid's title where it is not given. A blank *Talked on* is `today`, and `order` is how the
    workbook writes days. Rows in which any filled cell cannot be read stay whole and are errors;
    those without a Result are warnings; `left` are rows that are left for another fault, which the
    person is at. `before` is what was `staying` when entries were last taken.

    Append `entries` to the Field Log (`field_log.appended`) and empty `emptied` in the same write;
    where that cannot be one write, the Field Log first.
    """
    sheet, left = sheet or grid.title, left or {}
    table = grid.tag.kind if grid.tag else grid.title
    top, spots = standing(grid)
    if all(all(map(blank, grid.columns[spot - 1][top:])) for spot in spots.values()):
        return Entered(sheet, (), spots)
    claim = Claim(Entries, grid, top, {name: (spot,) for name, spot in spots.items()})
    reading = read(claim, order, before)
    faults, warnings = _told(reading, table, sheet)
    entries: list[ListEntry] = []
    told: list[Problem] = []
    for row in left.keys() & set(reading.rows):
        person, heading = shown(who(row).person_id), Conversations.person_id.heading
        faults[row] = [Problem(ERROR, table, sheet, row, heading, person, left[row])]
    for index, row in enumerate(reading.rows):
        if row in faults:
            told += faults[row]
        elif blank(reading.cells[Entries.result.name][index]):
            told.append(_without_result(reading, index, table, sheet))
        else:
            entries.append(_entry(reading, index, who(row), today, sheet, order))
            warnings.pop(row, None)  # of what stands there no longer
    told += [one for some in warnings.values() for one in some]
    staying = Staying.of(reading, {entry.row for entry in entries}, order)
    told += [one._replace(table=table, tab=sheet) for one in staying.told(reading)]
    found, bad = tuple(entries), frozenset(faults)
    return Entered(sheet, found, spots, tuple(told), bad, staying=staying.orders)


def _told(
    reading: Reading, table: str, sheet: str
) -> tuple[dict[int, list[Problem]], dict[int, list[Problem]]]:
    """The errors and the warnings of each row, but for what is told of the days that stay."""
    faults: dict[int, list[Problem]] = {}
    warnings: dict[int, list[Problem]] = {}
    for problem in reading.problems:
        if problem.kind in ORDER_KINDS:
            continue
        severity = WARNING if problem.kind.severity == WARNING else ERROR
        told = problem._replace(table=table, tab=sheet, severity=severity)
        there = warnings if severity == WARNING else faults
        there.setdefault(problem.row or 0, []).append(told)
    return faults, warnings


def _without_result(reading: Reading, index: int, table: str, sheet: str) -> Problem:
    """An entry that is not finished, at the cell that is missing."""
    result = Entries.result
    spot = reading.positions[result.name]
    return Problem(
        WARNING, table, sheet, reading.rows[index], result.heading, "", NO_RESULT(), spot
    )


def _entry(
    reading: Reading, index: int, who: Who, today: date, sheet: str, order: DayOrder
) -> ListEntry:
    """A row's entry: its days as they were read, everything else as it was typed."""
    cells: dict[str, Cell] = {
        "date": today,
        "organizer": who.organizer,
        "person_id": who.person_id,
        "person": who.person,
        "worksite": who.worksite,
        "entered_in": None,
        "taken_on": today,
    }
    typed = set()
    orders: dict[str, DayOrder] = {}
    doubts: dict[str, Doubted] = {}
    for name, column in reading.cells.items():
        if blank(column[index]):
            continue
        typed.add(name)
        dated = isinstance(Entries.column(name), Date)
        if dated and isinstance(column[index], str):
            orders[name] = reading.orders[name]
            if doubt := doubted(column[index], orders[name], order):
                doubts[Conversations.column(INTO[name]).heading] = doubt
        cells[INTO[name]] = reading.frame[name].iloc[index].date() if dated else column[index]
    cells["entered_in"] = with_doubts(sheet, doubts)
    return ListEntry(reading.rows[index], cells, frozenset(typed), frozenset(orders), orders)
