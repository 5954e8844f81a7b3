"""Reading: the workbook as it stands, and the program in it, as of a day."""

from __future__ import annotations

from datetime import date, datetime

from toolkit.calendar import wall_clock
from toolkit.jobs.following import read_following
from toolkit.jobs.sources import sources_of
from toolkit.settings import Settings
from toolkit.tables.claims import Wanted
from toolkit.tables.inputs import INPUTS
from toolkit.tables.program import Program, read_program
from toolkit.words import reader
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook

LANGUAGE = "language"  # a mark


def read_tabs(workbook: Workbook, settings: Settings) -> Snapshot:
    """The workbook as it stands: every tab that could hold a table, and every one of ours."""
    return workbook.read(Wanted(INPUTS, sources_of(settings)))


def read_workbook(
    workbook: Workbook,
    settings: Settings,
    *,
    as_of: date | None,
    now: datetime,
    read: Snapshot | None = None,
) -> tuple[Snapshot, Program]:
    """The workbook as it stands (`read`, where it was read already), and the program in it. `as_of`
    None: today in the workbook's time zone. What people renamed since the last sync stands there as
    it was called then, where that is sure. From here on refusals are told in the language of the
    workbook.
    """
    read = read or read_tabs(workbook, settings)
    snapshot, program = read_as_before(workbook, read, settings, as_of=as_of, now=now)
    reader.set(program.knobs.language)
    return snapshot, program


def language_kept(program: Program, snapshot: Snapshot) -> dict[str, str]:
    """The mark by which a command that reads no program knows the language of its workbook."""
    language = program.knobs.language
    return {LANGUAGE: language} if snapshot.marks.get(LANGUAGE, "en") != language else {}


def speak_as_kept(snapshot: Snapshot) -> None:
    """From here on it is told in the language of the last sync, where that left it."""
    if language := snapshot.marks.get(LANGUAGE):
        reader.set(language)


def read_as_before(
    workbook: Workbook, snapshot: Snapshot, settings: Settings, *, as_of: date | None, now: datetime
) -> tuple[Snapshot, Program]:
    """The same of a workbook that was read, in the language in which it was asked for."""

    def again(settings: Settings) -> Snapshot:
        return read_tabs(workbook, settings)

    def program_of(snapshot: Snapshot, settings: Settings) -> Program:
        today = as_of or local_time(snapshot, now).date()
        return read_program(
            snapshot,
            today=today,
            sources=sources_of(settings),
            language=settings.workbook.language,
        )

    return read_following(snapshot, settings, program_of, again)


def local_time(snapshot: Snapshot, now: datetime) -> datetime:
    """The clock on the wall where the workbook is; this machine's where the workbook does not
    say.
    """
    return wall_clock(now, snapshot.time_zone)
