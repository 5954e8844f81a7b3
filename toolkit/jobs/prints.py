"""Prints: wall charts, lists, sheets to sign and reports on paper, from the sheets as they stand
now.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from toolkit.calendar import Week
from toolkit.errors import Misused, Refusal, Refused
from toolkit.facts.sight import Role
from toolkit.jobs.known import Known
from toolkit.jobs.new_file import put, refuse_there
from toolkit.jobs.reading import read_workbook
from toolkit.letters.missed import missed_in
from toolkit.plan import safety
from toolkit.prints.blocks import PrintedSheet
from toolkit.prints.chosen import Chosen, PrintWish, chosen
from toolkit.prints.kinds import PRINTS, refuse_options, refuse_reader
from toolkit.prints.paper import paper_pdf
from toolkit.prints.printing import Printing
from toolkit.prints.reader import PrintReader, reader_of
from toolkit.prints.typesetting import Paper
from toolkit.settings import Settings
from toolkit.tables.program import Program
from toolkit.workbooks.changes import Workbook

NOTHING_TO_PRINT = Refusal(
    Refused,
    "nothing-to-print",
    "Nobody and nothing fits what was chosen, so there is no {kind} to print.",
)
PRINT_NEEDS_TABS = Refusal(
    Misused, "print-needs-tabs", "A {kind} needs the tabs {tabs}; there is no {missing}."
)
PRINT_THERE = Refusal(
    Refused,
    "print-there",
    "There is already a file {file}; it was left alone. Name another with --out, or print over it"
    " with --force.",
)
PRINT_NOT_WRITTEN = Refusal(
    Refused,
    "print-not-written",
    "{file} could not be written ({why}). Name another with --out.",
)
Progress = Callable[[str, int, int], None]  # what is done, how far, of how many


@dataclass(frozen=True)
class Printed:
    """What was printed: the file, how many sheets, how many different people stand on them, and the
    pictures in names (🏫) that no font here has.
    """

    kind: str
    file: Path
    as_of: date
    sheets: int
    people: int
    left_out: tuple[str, ...] = ()


def print_out(
    workbook: Workbook,
    settings: Settings,
    *,
    kind: str,
    wish: PrintWish,
    reader: str = "",
    language: str = "",
    paper: Paper = "letter",
    out: Path | None = None,
    force: bool = False,
    as_of: date | None,
    now: datetime,
    progress: Progress = lambda stage, done, of: None,
) -> Printed:
    """Writes one kind of print as a PDF that only its owner can read; nothing else is changed.

    `reader` is for whom (a role, a name, or NAME/ROLE; blank: staff); `language` "" is theirs, else
    the workbook's. Raises `Refused` or `Misused` where there is nothing to print, the reader may
    not see it, or the file is there (`force` prints over it).
    """
    refuse_options(kind, wish.options)
    with workbook:
        snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now)
    safety.refuse_gone(program, snapshot, force=force)
    safety.refuse_nothing_to_read(program)
    safety.refuse_empty_roster(program)
    _refuse_missing(kind, program)
    file = out or Path(f"{kind}-{program.today}.pdf")
    refuse_there(file, PRINT_THERE, replace=force)
    known = Known(program, snapshot)
    printing = printing_of(known, kind, wish, reader, language)
    sheets = composed(kind, printing, progress)
    if not sheets:
        raise NOTHING_TO_PRINT(kind=kind)
    progress("setting the pages", len(sheets), len(sheets))
    content, left_out = paper_pdf(PRINTS[kind].title, sheets, printing, paper)
    put(file, content, there=PRINT_THERE, not_written=PRINT_NOT_WRITTEN, replace=force)
    people = {one for sheet in sheets for one in sheet.people}
    return Printed(kind, file, program.today, len(sheets), len(people), left_out)


def printing_of(known: Known, kind: str, wish: PrintWish, reader: str, language: str) -> Printing:
    """The figures, what was chosen and the reader, who may have that print."""
    program, named = known.program, chosen(known.program, wish)
    known_reader = _own(reader_of(program, reader), named, wish)
    refuse_reader(kind, known_reader)
    week = Week.of(program.today).previous
    return Printing(
        known,
        known_reader,
        named,
        language or known_reader.language or program.knobs.language,
        program.knobs.local,
        missed=lambda: missed_in(program, week),
    )


def composed(kind: str, printing: Printing, progress: Progress) -> list[PrintedSheet]:
    """Every sheet, one after the other."""
    of = len(printing.chosen.worksites)
    found: list[PrintedSheet] = []
    for sheet in PRINTS[kind].makes(printing):
        found.append(sheet)
        progress("composing", len(found), max(of, len(found)))
    return found


def _own(reader: PrintReader, named: Chosen, wish: PrintWish) -> PrintReader:
    """The reader, whose own are those that were chosen where a role alone says as whom."""
    if reader.role is Role.ORGANIZER and not reader.organizer and len(named.organizers) == 1:
        return replace(reader, organizer=named.organizers[0])
    if reader.role is Role.REP and not reader.worksites and wish.worksites:
        return replace(reader, worksites=named.worksites)
    return reader


def _refuse_missing(kind: str, program: Program) -> None:
    tabs = PRINTS[kind].tabs
    missing = [tab for tab in tabs if not program.has(tab)]
    if missing:
        raise PRINT_NEEDS_TABS(kind=kind, tabs=", ".join(tabs), missing=", ".join(missing))
