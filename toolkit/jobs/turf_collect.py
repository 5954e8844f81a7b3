"""Turf, collect: what representatives and organizers wrote in their own sheets comes into the
workbook, each thing once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property

from toolkit.errors import ToolkitError, TryLater
from toolkit.jobs.journal import RUN
from toolkit.jobs.lease import Leased
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.turf_corrections import TurfCorrections, with_conflicts
from toolkit.jobs.turf_harvest import Harvest, cleared, harvest, test_opens
from toolkit.jobs.turf_quiet import Quiet
from toolkit.jobs.turf_remembered import remember
from toolkit.jobs.turf_said import Said, disagreeing
from toolkit.jobs.turf_shelf import Shelf, place_of
from toolkit.organizing.own_sheets import KINDS, Kind, OwnSheet, own_sheets
from toolkit.settings import Settings
from toolkit.tables.entries import ListEntry
from toolkit.tables.field_log import appended, log_of
from toolkit.tables.kinds.entries import NO_IDS
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tables.response_log import response_log
from toolkit.tabs.field_log import field_log_tab
from toolkit.tabs.loose_notes import Loose
from toolkit.tabs.own_taken import TakenRow
from toolkit.tabs.reconciliation import TITLE as RECONCILIATION
from toolkit.tabs.reconciliation import ReconciliationLine, joined, lines, reconciliation_tab
from toolkit.tabs.response_log import response_log_tab
from toolkit.tabs.sheets import SHEETS, SheetRow, sheet_rows
from toolkit.words import ident
from toolkit.workbooks.cells import Cell, Snapshot, filled, whole
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.desired import Tab

AT_ONCE = 10  # sheets whose rows go into the workbook in one write
AGAIN = "to be written again"  # the look of a sheet that lacks what it was written with
MARK = "turf"  # of each sheet, the last number that the workbook has had
Progress = Callable[[int, int], None]


@dataclass
class Collected:
    """What a run came to: sheets that were looked into, and those that had something; what was
    taken; lines of Reconciliation on which two sheets disagree, and answers to a test on which they
    do; what was left in the sheets, and sheets that could not be opened.
    """

    as_of: date
    looked: int = 0
    full: int = 0
    talks: int = 0
    answers: int = 0
    corrections: int = 0
    conflicts: int = 0
    disagreeing: int = 0
    problems: list[Problem] = field(default_factory=list)
    unreachable: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Sheet:
    """A sheet that has something for the workbook; `book` is held until the workbook has it."""

    sheet: OwnSheet
    row: SheetRow
    book: Workbook
    found: Harvest


def had(marks: Mapping[str, str]) -> dict[str, int]:
    """Of each sheet, by its token, the last number that the workbook has had."""
    said = (part.rpartition(":") for part in marks.get(MARK, "").split())
    return {token: whole(number) or 0 for token, _, number in said}


def collect(
    workbook: Workbook,
    settings: Settings,
    shelf: Shelf,
    *,
    kinds: Sequence[Kind] = KINDS,
    as_of: date | None,
    now: datetime,
    announce: Callable[[int, int], None] = lambda sheets, minutes: None,
    progress: Progress = lambda done, of: None,
    quiet: Quiet | None = None,
) -> Collected:
    """Takes in what stands in every sheet of the tab Sheets; see `Collected`. `announce` is told
    how many sheets there are, and how many minutes they take at most; `quiet` remembers in which
    there was nothing.
    """
    with Leased(workbook, "turf collect") as workbook:
        snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now)
        rows = [
            row
            for row in sheet_rows(snapshot.owned(SHEETS.title)).values()
            if place_of(shelf, row) and row.look and row.kind in kinds
        ]
        done = Collected(program.today)
        announce(len(rows), shelf.minutes(2 * len(rows)))  # one that has something is read twice
        run = _Run(workbook, shelf, program, done, quiet or Quiet())
        for start in range(0, len(rows), AT_ONCE):
            progress(start, len(rows))
            run.some(rows[start : start + AT_ONCE])
        run.quiet.save()
        progress(len(rows), len(rows))
        return done


@dataclass
class _Run:
    workbook: Workbook
    shelf: Shelf
    program: Program
    done: Collected
    quiet: Quiet
    left: dict[tuple[str, str], int] = field(default_factory=dict)  # rows, of each sheet

    @cached_property
    def wished(self) -> dict[tuple[str, str], OwnSheet]:
        """Every sheet that has readers, by its line in the tab Sheets."""
        found = (one for kind in KINDS for one in own_sheets(self.program, kind))
        return {(str(one.kind), one.whose): one for one in found}

    def some(self, rows: Sequence[SheetRow]) -> None:
        """Takes in some sheets: out of their columns, into the workbook in one write, and then out
        of the sheets.
        """
        with ExitStack() as held:
            found = []
            for row in rows:
                one = self._one(row, self._sheet(row), held)
                if one is not None:
                    found.append(one)
            if found:
                self._into_workbook(found)
            for one in found:
                cleared(one.book, one.found)
        self._noted(rows)

    def _sheet(self, row: SheetRow) -> OwnSheet:
        """Whose a sheet is; of one whose readers are gone, what they wrote still counts."""
        known = self.wished.get(row.key)
        if known is not None or row.kind != "organizers":
            return known or OwnSheet(row.kind, row.whose, (), "en")  # type: ignore[arg-type]
        return OwnSheet("organizers", row.whose, (), "en", self._called_now(row) or row.whose)

    def _called_now(self, row: SheetRow) -> str:
        """The organizer whom a sheet was shared with, where they have another name now."""
        before = {ident(one) for one in row.readers.split(",") if one.strip()}
        names = [
            one.whose
            for one in self.wished.values()
            if one.kind == "organizers" and before & set(map(ident, one.addresses))
        ]
        return names[0] if len(names) == 1 else ""

    def _noted(self, rows: Sequence[SheetRow]) -> None:
        """Writes down what was left in each sheet; those that no longer say who is who are written
        by the next publish.
        """
        broken = {one.tab for one in self.done.problems if one.kind is NO_IDS}
        was = {row.key: row.left for row in rows}
        changed = {key for key, n in self.left.items() if was.get(key, n) != n}
        again = {row.key for row in rows if row.whose in broken}
        if not changed | again:
            return
        there = self.workbook.read(frozenset())
        lines = sheet_rows(there.owned(SHEETS.title))
        for key in (changed | again) & lines.keys():
            line = replace(lines[key], left=self.left.get(key, lines[key].left))
            lines[key] = replace(line, look=AGAIN) if key in again else line
        remember(self.workbook, there, self.program, lines.values())

    def _one(self, row: SheetRow, sheet: OwnSheet, held: ExitStack) -> _Sheet | None:
        self.done.looked += 1
        known = frozenset(self.program.roster["person_id"])
        try:
            book = held.enter_context(self.shelf.open(place_of(self.shelf, row)))
            version = book.version()
            if self.quiet.unmoved(place_of(self.shelf, row), version):
                return None
            language = self.program.knobs.language
            found = harvest(book, sheet.whose, known, language, self.program.today)
        except TryLater:
            if self.shelf.shares:  # Google itself: the other sheets would fare no better
                raise
            self.done.unreachable.append(sheet.whose)
            return None
        except ToolkitError:
            self.done.unreachable.append(sheet.whose)
            return None
        if found is None:
            return None
        self.done.problems += found.problems
        self.left[row.key] = len({one.row for one in found.problems})
        if not found.rows and not found.problems:
            self.quiet.remember(place_of(self.shelf, row), version)
        return _Sheet(sheet, row, book, found) if found.rows else None

    def _into_workbook(self, found: Sequence[_Sheet]) -> None:
        there = self.workbook.read(frozenset())
        before = had(there.marks)
        new = {one.found.token: one.found.since(before.get(one.found.token, 0)) for one in found}
        fresh = [one for one in found if new[one.found.token]]
        if not fresh:
            return
        numbers = before | {one.found.token: one.found.last for one in fresh}
        marks = {MARK: " ".join(f"{token}:{n}" for token, n in numbers.items())}
        # What came from other spreadsheets is not taken back, nor what stands before it.
        marks[RUN] = f"collected-{sum(numbers.values())}"
        rows = sheet_rows(there.owned(SHEETS.title))
        for one in fresh:
            row = rows.get(one.row.key, one.row)
            count = row.taken + len(new[one.found.token])
            rows[one.row.key] = replace(row, collected_on=self.program.today, taken=count)
        tabs, loose = self._tabs(there, [(one, new[one.found.token]) for one in fresh])
        remember(self.workbook, there, self.program, rows.values(), marks, tabs, loose)
        self.done.full += len(fresh)

    def _tabs(
        self, there: Snapshot, found: Sequence[tuple[_Sheet, list[TakenRow]]]
    ) -> tuple[list[Tab], list[Loose]]:
        """The logs and Reconciliation with what is taken now, and what can be told in none."""
        talks: list[ListEntry] = []
        answers: list[dict[str, Cell]] = []
        corrections: list[ReconciliationLine] = []
        loose: list[Loose] = []
        said, means = Said(self.program), TurfCorrections(self.program)
        for one, rows in found:
            made = said.talks(one.sheet, rows, one.found.snapshot.locale)
            talks += made
            loose += said.lost(one.sheet, rows, made)
            answers += said.answers(one.sheet, rows, test_opens(one.found.snapshot))
            corrections += [means.line(one.sheet, row) for row in rows if _is_line(row)]
        self.done.talks += len(talks)
        self.done.answers += len(answers)
        self.done.corrections += len(corrections)
        tabs = []
        if talks:
            tabs.append(field_log_tab(self.program, appended(log_of(there), talks)))
        if answers:
            log = response_log(there).with_rows(answers)
            tabs.append(response_log_tab(self.program, log))
            self.done.disagreeing = disagreeing(log.rows)
        if corrections:
            known = lines(there.owned(RECONCILIATION))
            wanted = joined([*known, *corrections])
            told, conflicts = with_conflicts(wanted, self.program.knobs.language)
            self.done.conflicts = conflicts
            tabs.append(reconciliation_tab(self.program, told))
        return tabs, loose


def _is_line(row: TakenRow) -> bool:
    return filled(row.cells.get("line_who")) or filled(row.cells.get("line_what"))


def report(done: Collected) -> dict[str, object]:
    """What `--json` says: counts, and no name of any person."""
    names = ("looked", "full", "talks", "answers", "corrections", "conflicts", "disagreeing")
    return {
        "as_of": done.as_of.isoformat(),
        **{name: getattr(done, name) for name in names},
        "left": len(done.problems),
        "unreachable": len(done.unreachable),
        "outcome": "collected" if done.full else "nothing to do",
    }
