"""Said: what rows out of somebody's own sheet say: talks, answers to a structure test, and what
says neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from toolkit.organizing.own_sheets import OwnSheet
from toolkit.tables.contact import Conversations
from toolkit.tables.days import day_order
from toolkit.tables.doubted_days import doubted, orders_of, with_doubts
from toolkit.tables.entries import ListEntry, entered
from toolkit.tables.entry_columns import INTO, Entries, Who
from toolkit.tables.moments import DayOrder, day
from toolkit.tables.parsing import Unreadable, shown
from toolkit.tables.program import Program
from toolkit.tables.structure_tests import Responses
from toolkit.tabs.loose_notes import Loose
from toolkit.tabs.own_sheet import TEST
from toolkit.tabs.own_taken import TakenRow
from toolkit.words import ident, key
from toolkit.workbooks.cells import Cell, Grid, filled

TALK = tuple(column.name for column in Entries.columns)


@dataclass(frozen=True)
class Said:
    """What rows of a sheet say, as rows of the workbook's logs."""

    program: Program

    def talks(
        self, sheet: OwnSheet, rows: Sequence[TakenRow], locale: str | None
    ) -> Sequence[ListEntry]:
        """The rows that say what came of a talk, as rows of the Field Log; `locale` is the
        sheet's.
        """
        told = _of_talks(rows)
        columns: list[list[Cell]] = [
            [Entries.column(name).heading, *(_said(row, name) for row in told)] for name in TALK
        ]
        grid = Grid(sheet.whose, columns)

        def who(row: int) -> Who:
            person = told[row - 2].cells.get("person_id")
            return Who(person, organizer=sheet.organizer or None)

        order = day_order(locale, self.program.knobs.language)
        made = entered(grid, who, today=self.program.today, order=order, sheet=sheet.whose)
        return [_with_doubts(entry, told[entry.row - 2], order, sheet) for entry in made.entries]

    def lost(
        self, sheet: OwnSheet, rows: Sequence[TakenRow], made: Sequence[ListEntry]
    ) -> Iterable[Loose]:
        """What was taken and says nothing of a talk: somebody was writing at that very moment."""
        read = {entry.row for entry in made}
        for number, row in enumerate(_of_talks(rows), 2):
            for name in TALK if number not in read else ():
                if filled(row.cells.get(name)):
                    heading = Entries.column(name).heading
                    person, text = shown(row.cells.get("person_id")), shown(row.cells[name])
                    yield Loose(sheet.whose, person, heading, text, self.program.today)

    def answers(
        self, sheet: OwnSheet, rows: Sequence[TakenRow], opens: Cell
    ) -> list[dict[str, Cell]]:
        """What stands under the structure test, as rows of the Response Log; the test opens on that
        day.
        """
        return [
            {
                "test": row.cells.get("about"),
                "person_id": row.cells.get("person_id"),
                "response": row.cells.get(TEST),
                "date": row.on or self.program.today,
                "collected_by": sheet.organizer or sheet.whose,
                "entered_in": sheet.whose,
                "taken_on": self.program.today,
                "test_opens": opens,
            }
            for row in rows
            if filled(row.cells.get(TEST))
        ]


def _of_talks(rows: Sequence[TakenRow]) -> list[TakenRow]:
    return [row for row in rows if any(filled(row.cells.get(name)) for name in TALK)]


def _said(row: TakenRow, name: str) -> Cell:
    """A cell of a talk; a day that was left blank is the day on which it was taken."""
    cell = row.cells.get(name)
    if not filled(row.cells.get(Entries.result.name)):
        return cell
    if isinstance(cell, str) and (order := _orders(row).get(name)):
        with suppress(Unreadable):  # somebody was writing at that very moment
            return day(cell, order)
    return row.on if name == Entries.talked_on.name and not filled(cell) else cell


def _orders(row: TakenRow) -> Mapping[str, DayOrder]:
    """In which order its days were read when it was taken out of the sheet."""
    return orders_of(row.cells.get("orders"))


def _with_doubts(entry: ListEntry, row: TakenRow, usual: DayOrder, sheet: OwnSheet) -> ListEntry:
    """The entry with the days that would be others in the sheet's own order, as they were typed."""
    doubts = {
        Conversations.column(INTO[name]).heading: doubt
        for name, used in _orders(row).items()
        if (doubt := doubted(row.cells.get(name), used, usual))
    }
    if not doubts:
        return entry
    where = with_doubts(sheet.whose, doubts)
    return replace(entry, cells={**entry.cells, "entered_in": where})


def disagreeing(rows: Iterable[Mapping[str, Cell]]) -> int:
    """How many people said Yes to a structure test in one sheet and No in another."""
    said: dict[tuple[str, str], dict[str, set[object]]] = {}
    for row in rows:
        with suppress(Unreadable):
            what = Responses.response.parse(row.get("response"), "month first")
            person = (key(shown(row.get("test"))), ident(shown(row.get("person_id"))))
            sheets = said.setdefault(person, {})
            sheets.setdefault(shown(row.get("entered_in")), set()).add(what)
    return sum(
        len(sheets) > 1 and len(set().union(*sheets.values())) > 1 for sheets in said.values()
    )
