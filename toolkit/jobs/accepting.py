"""Accepting: the lines of Reconciliation that people said yes to, as changes of their own tabs:
each row found by whose it is and not by its number, and only where it still says what the line was
written on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from toolkit.matching.comparing import POTENTIAL
from toolkit.matching.differences import ATTENDED, PROBABLY, text_of
from toolkit.tables.declared import Table
from toolkit.tables.events import Attendance
from toolkit.tables.people import Applications, Organizers
from toolkit.tables.program import FRAMES, Program
from toolkit.tables.roster import Roster
from toolkit.tables.source import Sources
from toolkit.tables.writing import NO_COLUMN, OTHER_FILE, Spot, Unwritable, Writing
from toolkit.tabs.reconciliation import ReconciliationLine
from toolkit.words import Sentence, ident, key, sentence
from toolkit.workbooks.accepted import Accepted, Edit
from toolkit.workbooks.cells import Cell, Grid

APPLIED, JOINS = "Applied", "Accepted application"
TARGETS: Mapping[str, type[Table]] = {
    ATTENDED: Attendance,
    APPLIED: Applications,
    JOINS: Organizers,
}
"""The table that a new row of each kind goes to; the Roster for all others."""
WHO: Mapping[type[Table], tuple[str, ...]] = {
    Roster: ("person_id", "email"),
    Attendance: (),
    Applications: (),
    Organizers: ("organizer", "email"),
}
"""What nobody else in a table may have, so that a new row is no second one of somebody there."""


@dataclass(frozen=True)
class Step:
    """One cell that is written: in which tab, whose row, under which heading, what stands there and
    what will. A new row is told by the cells it has.
    """

    tab: str
    key: str
    column: str
    was: str
    becomes: str


@dataclass
class Acceptance:
    """What is written, step by step; the lines that it settles; and those that are held back, each
    with why.
    """

    accepted: tuple[Accepted, ...] = ()
    steps: list[Step] = field(default_factory=list)
    done: list[ReconciliationLine] = field(default_factory=list)
    held: list[tuple[ReconciliationLine, Sentence]] = field(default_factory=list)
    changed: dict[str, dict[str, str]] = field(default_factory=dict)  # by Person ID, by our names


def acceptance(
    program: Program, sources: Sources, lines: Sequence[ReconciliationLine]
) -> Acceptance:
    """The changes that accepted lines come to, on the workbook as it was just read."""
    return _Acceptance(program, sources).of(lines)


class _Acceptance:
    def __init__(self, program: Program, sources: Sources) -> None:
        self.program, self.sources = program, sources
        self.writing: dict[type[Table], Writing] = {}
        self.edits: dict[str, list[Edit]] = {}
        self.added: dict[str, list[Mapping[int, Cell]]] = {}
        self.grids: dict[str, Grid] = {}
        self.below: dict[str, int] = {}
        self.found = Acceptance()
        roster = program.roster.to_dict("records")
        self.people: dict[str, Mapping[Any, Any]] = {ident(one["person_id"]): one for one in roster}
        self.unread = _unread(program)
        self.taken = {table: set(_taken(program, table)) for table in WHO}

    def of(self, lines: Sequence[ReconciliationLine]) -> Acceptance:
        for line in lines:
            table = TARGETS.get(line.kind, Roster)
            why: Sentence | None
            if line.unclear:
                why = sentence("what stands under Accept is neither Yes nor No")
            elif line.kind == PROBABLY:
                why = (
                    sentence("two rows of one person are made one by hand")
                    if line.listed == Roster.title
                    else sentence("it counts when that list is imported again")
                )
            elif table is Roster and line.person_id:
                why = self._changed(line)
            else:
                why = self._new(line, table)
            if why is None:
                self.found.done.append(line)
            else:
                self.found.held.append((line, why))
        self.found.accepted = tuple(
            Accepted(
                self.grids[title],
                tuple(self.edits.get(title, ())),
                self.below.get(title, 0),
                tuple(self.added.get(title, ())),
            )
            for title in self.grids
        )
        return self.found

    def _writing(self, table: type[Table]) -> Writing | None:
        claim = self.program.claims.get(table.title)
        if claim is None:
            return None
        if table not in self.writing:
            self.writing[table] = Writing(claim, self.sources)
        return self.writing[table]

    def _changed(self, line: ReconciliationLine) -> Sentence | None:
        """Cells of somebody who is on the roster; why they cannot be written, else None."""
        person, writing = self.people.get(ident(line.person_id)), self._writing(Roster)
        if person is None and ident(line.person_id) in self.unread:
            return sentence("the row of this ID cannot be read: Data Issues says why")
        if person is None or writing is None:
            return sentence("nobody on the roster has this ID any more")
        if key(_name(person)) != key(line.person):
            return sentence("this ID is somebody else's now")
        wanted: list[tuple[str, Spot, str, str]] = []
        for heading, becomes in line.becomes.items():
            column = next((one for one in Roster.columns if one.heading == heading), None)
            if column is None:
                continue
            now = text_of(person.get(column.name))
            if key(now) != key(line.was.get(heading, "")):
                return sentence("{column} says something else by now", column=heading)
            spot = writing.spot(int(person["row"]), column.name)
            if isinstance(spot, Unwritable):
                return _unwritable(spot)
            if any(edit.row == spot.row and edit.column == spot.column for edit in self._of(spot)):
                return sentence("another line changes the same cell")
            wanted.append((column.name, spot, now, becomes))
        if not wanted:
            return sentence("it does not say which cell: mend the row by hand")
        for name, spot, now, becomes in wanted:
            cell = writing.written(spot, name, becomes)
            self._of(spot).append(Edit(spot.row, spot.column, spot.cell, cell))
            heading = Roster.column(name).heading
            self._step(spot.grid.title, line.person_id, heading, now, text_of(cell))
            self.found.changed.setdefault(str(person["person_id"]), {})[name] = becomes
        return None

    def _of(self, spot: Spot) -> list[Edit]:
        self.grids[spot.grid.title] = spot.grid
        return self.edits.setdefault(spot.grid.title, [])

    def _new(self, line: ReconciliationLine, table: type[Table]) -> Sentence | None:
        """A new row; why it cannot be written, else None."""
        writing = self._writing(table)
        if writing is None:
            return sentence("the workbook has no tab {tabs}", tabs=table.title)
        names = {one.heading: one.name for one in table.columns}
        said = {
            names[heading]: value for heading, value in line.becomes.items() if heading in names
        }
        if table is Roster:
            said.setdefault(Roster.status.name, POTENTIAL)
        lacks = [one.heading for one in table.columns if one.required and not said.get(one.name)]
        if lacks:
            return sentence(
                "{columns} is not known: write the row by hand", columns=", ".join(lacks)
            )
        mine = {ident(said[name]) for name in WHO[table] if said.get(name)}
        if mine & self.taken[table] or _row_of(said, table) in self.taken[table]:
            return sentence("it stands in “{tab}” by now", tab=self.program.tabs[table.title])
        frame = getattr(self.program, FRAMES[table.title])
        places = (
            [(int(r), str(w)) for r, w in zip(frame["row"], frame["worksite"], strict=True)]
            if "worksite" in frame
            else []
        )
        sheet = writing.home(said.get("worksite", ""), places)
        if sheet is None:
            return sentence("no tab has people of this worksite: write the row by hand")
        cells = writing.row(sheet, said)
        if isinstance(cells, Unwritable):
            return _unwritable(cells)
        title = sheet.grid.title
        self.grids[title] = sheet.grid
        self.below[title] = writing.below(sheet)
        self.added.setdefault(title, []).append(cells)
        self.taken[table] |= {*mine, _row_of(said, table)}
        for name, value in said.items():
            if sheet.feed(name) is not None:
                self._step(title, line.person, table.column(name).heading, "", value)
        return None

    def _step(self, tab: str, whose: str, column: str, was: str, becomes: str) -> None:
        self.found.steps.append(Step(tab, whose, column, was, becomes))


def _unread(program: Program) -> frozenset[str]:
    """The Person IDs on rows of the roster that are not read."""
    reading = program.readings[Roster.title]
    ids = reading.frame.loc[reading.bad, Roster.person_id.name].dropna()
    return frozenset(ident(str(one)) for one in ids)


def _unwritable(why: Unwritable) -> Sentence:
    if why.word == NO_COLUMN:
        return sentence("there is no column {column}", column=why.about)
    if why.word == OTHER_FILE:
        return sentence("it stands in another file, “{tab}”", tab=why.about)
    return sentence("{column} has no cell of its own there", column=why.about)


def _name(person: Mapping[Any, Any]) -> str:
    first = text_of(person.get("preferred_name")) or text_of(person.get("first_name"))
    return f"{first} {text_of(person.get('last_name'))}"


def _taken(program: Program, table: type[Table]) -> Iterator[str]:
    """What somebody who stands in a table is known by; the whole row where nothing else tells."""
    frame = getattr(program, FRAMES[table.title])
    for row in frame.to_dict("records"):
        yield from (ident(text_of(row[name])) for name in WHO[table] if text_of(row.get(name)))
        yield _row_of({str(name): text_of(value) for name, value in row.items()}, table)


def _row_of(said: Mapping[str, str], table: type[Table]) -> str:
    """What makes two rows of a table the same row."""
    names = {
        Roster: ("first_name", "last_name", "worksite"),
        Attendance: ("event", "date", "attendee", "attended"),
        Applications: ("timestamp", "email"),
        Organizers: ("organizer",),
    }[table]
    return "\0".join(key(said.get(name, "")) for name in names)


def remembered(program: Program, changed: Mapping[str, Mapping[str, str]]) -> Program:
    """The program whose tab Person IDs knows people as they are once these changes are made, so
    that whoever has their ID from there is recognised.
    """
    rows = program.given.rows
    known = rows["person_id"].isin(list(changed))
    if not known.any():
        return program
    rows = rows.copy()
    for person, said in changed.items():
        for name, value in said.items():
            if name in rows:
                rows.loc[rows["person_id"] == person, name] = value
    return replace(program, given=replace(program.given, rows=rows))
