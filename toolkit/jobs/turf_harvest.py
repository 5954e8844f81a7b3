"""Harvest: what somebody wrote in a sheet of their own, taken out of their columns into its hidden
tab, from where the workbook gets it.

It stands in one place or the other at every moment: Google itself moves the cells, as they are at
that moment; what is on its way has a number; and the hidden tab is emptied only after the workbook
has remembered that number.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from toolkit.plan.plan import plan
from toolkit.tables.days import day_order
from toolkit.tables.doubted_days import orders_of, orders_said
from toolkit.tables.entries import ENTRY_DAYS, Entered, entered
from toolkit.tables.entry_columns import Who
from toolkit.tables.kinds.declared import Fault
from toolkit.tables.kinds.entries import NO_IDS, NOBODY_HERE
from toolkit.tables.moments import DayOrder
from toolkit.tables.parsing import Unreadable, blank
from toolkit.tables.problems import ERROR, Problem
from toolkit.tables.structure_tests import Responses
from toolkit.tabs.own_sheet import OWN_CORRECTIONS, OWN_PEOPLE, TEST
from toolkit.tabs.own_standing import (
    OwnStanding,
    corrections_as_laid,
    corrections_standing,
    people_as_laid,
    people_standing,
)
from toolkit.tabs.own_taken import HEADING_ROW, OWN_TAKEN, SPOTS, TakenRow, taken_rows, taken_tab
from toolkit.words import ident
from toolkit.workbooks.cells import Snapshot, whole
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.desired import Tab, Take

KNOWN_BY = "own_sheet"  # the mark by which a sheet is known, whatever it is called
OPENS = "own_test_opens"  # the first day of the structure test that has a column there
NUMBER = "own_number"  # the last number that a row of its hidden tab had


@dataclass(frozen=True)
class Harvest:
    """What one sheet has for the workbook: its `rows`, above whose numbers nothing was taken yet;
    `problems` are what was left in it, by the rows there; `snapshot` is the sheet as it stands now.
    """

    token: str
    snapshot: Snapshot
    rows: tuple[TakenRow, ...] = ()
    problems: tuple[Problem, ...] = ()

    def since(self, number: int) -> list[TakenRow]:
        """The rows that the workbook has not had."""
        return [row for row in self.rows if row.number > number]

    @property
    def last(self) -> int:
        return max((row.number for row in self.rows), default=0)


def harvest(
    book: Workbook, whose: str, known: Collection[str], language: str, today: date
) -> Harvest | None:
    """Takes what can be taken out of the columns of one sheet, nothing where it no longer says who
    is who; None where nothing was published there. `known` are the Person IDs of the roster. The
    sheet is held by its caller.
    """
    snapshot = book.read(frozenset())
    grid, token = snapshot.owned(OWN_PEOPLE.title), snapshot.marks.get(KNOWN_BY, "")
    if grid is None or not token:
        return None
    there = people_standing(grid)
    if "person_id" not in there.spots:
        return Harvest(token, snapshot, problems=(_without_ids(whose),))
    order, before = day_order(snapshot.locale, language), orders_of(snapshot.marks.get(ENTRY_DAYS))
    found = _Found(there, whose, known, today, order, before)
    lines = snapshot.owned(OWN_CORRECTIONS.title)
    corrections = corrections_standing(lines) if lines else None
    rows = taken_rows(snapshot.owned(OWN_TAKEN.title))
    taking = [*found.rows, *_lines(corrections)]
    if taking:
        number = max([whole(snapshot.marks.get(NUMBER, "")) or 0, *(row.number for row in rows)])
        tabs = _tabs(found, corrections, rows, taking, number)
        marks = {NUMBER: str(number + len(taking)), **found.entered.marks(snapshot.marks)}
        book.apply(plan(snapshot, tabs, marks).changes)
        snapshot = book.read(frozenset())
        rows = taken_rows(snapshot.owned(OWN_TAKEN.title))
    return Harvest(token, snapshot, tuple(rows), found.problems)


def test_opens(snapshot: Snapshot) -> date | None:
    """The first day of the structure test that has a column in a sheet; None where it says none."""
    try:
        return date.fromisoformat(snapshot.marks.get(OPENS, ""))
    except ValueError:
        return None


def _without_ids(whose: str) -> Problem:
    heading = OWN_PEOPLE.columns["person_id"].heading
    return Problem(ERROR, OWN_PEOPLE.title, whose, None, heading, "", NO_IDS())


def cleared(book: Workbook, done: Harvest) -> None:
    """Empties the hidden tab, once the workbook has what stood there."""
    if done.rows:
        book.apply(plan(done.snapshot, [taken_tab([])], {}).changes)


@dataclass(frozen=True)
class _Taking:
    """A row from which something is taken: which columns, of which tab, and what it is about."""

    row: int
    names: tuple[str, ...]
    lines: bool = False
    about: str = ""


class _Found:
    """What stands in the columns of the tab of people, and what of it can be taken."""

    def __init__(
        self,
        there: OwnStanding,
        whose: str,
        known: Collection[str],
        today: date,
        order: DayOrder,
        before: Mapping[str, DayOrder],
    ) -> None:
        self.there, self.today = there, today
        ids = {ident(one) for one in known}
        grid, spot = there.grid, there.spots["person_id"]
        filled_rows = [
            row for row in there.rows if any(map(self._says, [(row, n) for n in _PEOPLES]))
        ]
        left = {
            row: _nobody() for row in filled_rows if ident(there.said(row, "person_id")) not in ids
        }
        self.entered: Entered = entered(
            grid,
            lambda row: Who(grid.cell(row, spot)),
            today=today,
            order=order,
            sheet=whose,
            left=left,
            before=before,
        )
        # What the day was that decided may be out of the sheet when the workbook reads the row.
        self.orders = {
            entry.row: orders_said(entry.orders) for entry in self.entered.entries if entry.orders
        }
        self._whose, self._left = whose, left
        self._problems: list[Problem] = []
        self.rows = list(self._rows())

    def _says(self, spot: tuple[int, str]) -> bool:
        row, name = spot
        return name in self.there.spots and not blank(
            self.there.grid.cell(row, self.there.spots[name])
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        return (*self.entered.problems, *self._problems)

    def _rows(self) -> Iterator[_Taking]:
        talks = {entry.row for entry in self.entered.entries}
        names = tuple(name for name in _PEOPLES if name in self.there.spots and name != TEST)
        for row in self.there.rows:
            test = self._test(row)
            wanted = (*(names if row in talks else ()), *((TEST,) if test else ()))
            if wanted:
                yield _Taking(row, wanted, about=self.there.test if test else "")

    def _test(self, row: int) -> bool:
        """Whether the cell of the structure test can be taken."""
        if not self._says((row, TEST)) or row in self._left:
            return False
        spot = self.there.spots[TEST]
        try:
            Responses.response.parse(self.there.grid.cell(row, spot), "month first")
        except Unreadable as unread:
            self._problems.append(
                Problem(
                    ERROR,
                    OWN_PEOPLE.title,
                    self._whose,
                    row,
                    self.there.test,
                    self.there.said(row, TEST),
                    unread.fault,
                    spot,
                )
            )
            return False
        return True


_PEOPLES = tuple(name for name, column in OWN_PEOPLE.columns.items() if column.people)


def _nobody() -> Fault:
    return NOBODY_HERE()


def _lines(corrections: OwnStanding | None) -> Iterator[_Taking]:
    """The lines that say of whom, or what."""
    if corrections is None:
        return
    for row in corrections.rows:
        if corrections.said(row, "who") or corrections.said(row, "what"):
            yield _Taking(row, tuple(corrections.spots), lines=True)


def _tabs(
    found: _Found,
    corrections: OwnStanding | None,
    before: list[TakenRow],
    taking: list[_Taking],
    number: int,
) -> list[Tab]:
    """The hidden tab with new rows, and the tabs that people wrote in without them."""
    rows = list(before)
    takes: list[Take] = []
    lines: list[Take] = []
    for place, one in enumerate(taking):
        there = corrections if one.lines and corrections else found.there
        to_row = HEADING_ROW + 1 + len(before) + place
        names = {name: f"line_{name}" if one.lines else name for name in one.names}
        read = {names[name]: there.grid.cell(one.row, there.spots[name]) for name in one.names}
        if not one.lines:
            key = there.spots["person_id"]
            read["person_id"] = there.grid.cell(one.row, key)
            into = (OWN_TAKEN.title, to_row, SPOTS["person_id"])
            takes.append(Take(one.row, key, into, stays=True))
        read |= {"about": one.about or None, "orders": found.orders.get(one.row)}
        rows.append(TakenRow(number + 1 + place, found.today, read))
        for name, theirs in names.items():
            into = (OWN_TAKEN.title, to_row, SPOTS[theirs])
            (lines if one.lines else takes).append(Take(one.row, there.spots[name], into))
    made = [taken_tab(rows), replace(people_as_laid(found.there), taken=tuple(takes))]
    if lines and corrections is not None:
        laid = corrections_as_laid(corrections, found.there)
        made.append(replace(laid, taken=tuple(lines)))
    return made
