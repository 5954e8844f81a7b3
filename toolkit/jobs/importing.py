"""Importing: lists from outside beside the roster, as lines of Reconciliation; and what people said
yes to there, written into their own tabs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from toolkit.adopting.outside import APPLICATIONS, ATTENDANCE
from toolkit.errors import Misused, Refusal, Refused
from toolkit.jobs.attending import attended
from toolkit.jobs.joining_team import applied, joins
from toolkit.jobs.journal import Journal, noted
from toolkit.jobs.lease import refuse_under_way
from toolkit.jobs.lists import PEOPLE, OutsideList, Whose, outside, refused
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.reconciled import reconciled
from toolkit.matching.comparing import differences, thin
from toolkit.matching.differences import KINDS, PROBABLY, as_text, text_of
from toolkit.matching.sides import Decided, KnownSide, Side, fingerprint, side
from toolkit.settings import Settings
from toolkit.tables.days import day_order
from toolkit.tables.program import Program
from toolkit.tabs.reconciliation import TITLE, ReconciliationLine, lines
from toolkit.tabs.sheets import SHEETS, sheet_rows
from toolkit.telling.reconciling import why_said
from toolkit.words import key
from toolkit.workbooks.changes import Workbook

IMPORT_WITHOUT_ROSTER = Refusal(
    Refused,
    "import-without-roster",
    "The workbook has no Roster with people in it, so there is nobody to compare a list with. Run"
    " toolkit adopt first.",
)
LISTS_ALIKE = Refusal(
    Misused,
    "lists-alike",
    "Two of these files are called “{file}”. Give one of them another name.",
)


@dataclass(frozen=True)
class Imported:
    """What an import found: the lists as they were understood, how many lines of each kind stand in
    Reconciliation now, the worksites that the roster's workbook does not know; `thin`: which list
    has less than half of a worksite, and how many of how many, so that nobody there is told as
    gone; `unread`: rows of the Roster that cannot be read; and whether anything was written.
    """

    lists: tuple[OutsideList, ...]
    counted: dict[str, int]
    strange: tuple[str, ...] = ()
    thin: tuple[tuple[str, str, int, int], ...] = ()
    unread: int = 0
    wrote: bool = False


def import_lists(
    workbook: Workbook,
    settings: Settings,
    files: Sequence[str],
    *,
    kind: str = "",
    event: str = "",
    whose: Whose = refused,
    as_of: date | None,
    now: datetime,
    dry_run: bool = False,
    journal: Journal | None = None,
) -> Imported:
    """Compares lists with the workbook and writes Reconciliation; nothing else is touched. `whose`
    asks whose list a file is, where it does not say.

    What people wrote beside its lines stays; lines of other lists stay.
    """
    with workbook:
        snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now)
        if not dry_run:
            refuse_under_way(workbook, snapshot)
        if program.roster.empty:
            raise IMPORT_WITHOUT_ROSTER()
        order = day_order(snapshot.locale, program.knobs.language)
        own = [one for one in files if key(one) == APPLICATIONS]
        found = [outside(one, settings, kind, order, whose) for one in files if one not in own]
        _refuse_alike(found)
        before, known = lines(snapshot.owned(TITLE)), known_people(program)
        strange: set[str] = set()
        sides = _sides(program, found, known, before, strange)
        wanted = _compared(program, sides, known, before)
        wanted += _of_other_kinds(program, found, event)
        titles = [one.title for one in found]
        if own:
            titles.append(program.tabs.get("Applications", "Applications"))
            wanted += joins(program, titles[-1])
        sheets = {row.whose for row in sheet_rows(snapshot.owned(SHEETS.title)).values()}
        wanted = _ordered(_with_others(wanted, before, titles, sheets))
        planned = reconciled(snapshot, program, wanted)
        write = bool(planned) and not dry_run
        if write:
            workbook.apply(noted(planned.changes, journal, command="import", now=now))
        unread = int(program.readings["Roster"].bad.sum())
        kinds = dict(Counter(line.kind for line in wanted))
        partly = [(one.title, name, *n) for one in sides for name, n in sorted(thin(one).items())]
        return Imported(tuple(found), kinds, tuple(sorted(strange)), tuple(partly), unread, write)


def _refuse_alike(found: Sequence[OutsideList]) -> None:
    """Lines say by its name which list they are of."""
    titles = [one.title for one in found]
    if twice := next((title for title in titles if titles.count(title) > 1), None):
        raise LISTS_ALIKE(file=twice)


def _sides(
    program: Program,
    found: Sequence[OutsideList],
    known: KnownSide,
    before: Sequence[ReconciliationLine],
    strange: set[str],
) -> list[Side]:
    """The lists of people, each to be compared; worksites nobody knows are added to `strange`."""
    decided = _decided(before)
    return [
        side(one.title, one.kind, _placed(program, one.rows, strange), known, decided)
        for one in found
        if one.kind in PEOPLE
    ]


def _of_other_kinds(
    program: Program, found: Sequence[OutsideList], event: str
) -> list[ReconciliationLine]:
    """The lines of meetings and of applications."""
    wanted: list[ReconciliationLine] = []
    for one in found:
        if one.kind == ATTENDANCE:
            wanted += attended(program, one, event)
        elif one.kind == APPLICATIONS:
            wanted += applied(program, one)
    return wanted


def _decided(before: Sequence[ReconciliationLine]) -> Decided:
    """What people answered to the questions who is the same."""
    return {
        (line.person_id, as_text(line.becomes)): line.accept
        for line in before
        if line.kind == PROBABLY and line.accept is not None
    }


def _compared(
    program: Program, sides: Sequence[Side], known: KnownSide, before: Sequence[ReconciliationLine]
) -> list[ReconciliationLine]:
    """The lines of lists of people."""
    if not sides:
        return []
    columns = program.columns_there.get("Roster", frozenset())
    language = program.knobs.language
    wanted = [
        ReconciliationLine(
            one.kind,
            one.person_id,
            one.person,
            one.worksite,
            one.was,
            one.becomes,
            why_said(one.why, language),
            one.listed,
        )
        for one in differences(sides, known, columns, today=program.today)
    ]
    return [*wanted, *_answered(before, sides, {line.name for line in wanted})]


def _answered(
    before: Sequence[ReconciliationLine], sides: Sequence[Side], there: Collection[tuple[str, ...]]
) -> list[ReconciliationLine]:
    """The questions that people answered, as long as the list says the same of that person: the
    answer is kept where it was given.
    """
    said = {one.title: set(map(fingerprint, one.rows)) for one in sides}
    return [
        line
        for line in before
        if line.kind == PROBABLY
        and line.accept is not None
        and as_text(line.becomes) in said.get(line.listed, ())
        and line.name not in there
    ]


def known_people(program: Program) -> KnownSide:
    """The roster as it is compared: also the rows that could not be read, so that nobody on them is
    taken for somebody new.
    """
    reading = program.readings["Roster"]
    frame = reading.frame.reset_index(drop=True)
    typed = reading.cells.get("person_id")
    own = [cell is not None and cell != "" for cell in typed] if typed is not None else None
    return KnownSide.of(frame, (~reading.bad).tolist(), own or [False] * len(frame))


def _placed(program: Program, rows: pd.DataFrame, strange: set[str]) -> pd.DataFrame:
    """The rows of a list with the worksites as they are spelled here; those that are not known are
    blank, and noted.
    """
    if "worksite" not in rows:
        return rows
    known: dict[str, str] = {}
    for name in ("short_name", "worksite"):
        spelled = zip(program.worksites[name], program.worksites["worksite"], strict=True)
        known |= {key(said): worksite for said, worksite in spelled if text_of(said)}
    if not known:
        known = {key(name): name for name in program.roster["worksite"].dropna()}
    said = rows["worksite"].dropna()
    strange.update(name for name in said.unique() if key(name) not in known)
    placed = rows["worksite"].map(lambda name: known.get(key(name)), na_action="ignore")
    return rows.assign(worksite=placed.astype("object").where(placed.notna(), None))


def _with_others(
    wanted: Sequence[ReconciliationLine],
    before: Sequence[ReconciliationLine],
    titles: Collection[str],
    sheets: Collection[str],
) -> list[ReconciliationLine]:
    """These lines, and those of lists that were not imported now. What somebody wrote in a sheet of
    their own stays beside a list that says the same.
    """
    there = {line.name for line in wanted}
    others = [
        line
        for line in before
        if not set(line.listed.split(" + ")) & {*titles, "Roster"}
        and (line.name not in there or line.listed in sheets)
    ]
    return [*wanted, *others]


def _ordered(wanted: Sequence[ReconciliationLine]) -> list[ReconciliationLine]:
    order = {kind: n for n, kind in enumerate(KINDS)}
    return sorted(
        wanted,
        key=lambda one: (order.get(one.kind, len(order)), key(one.worksite), key(one.person)),
    )
