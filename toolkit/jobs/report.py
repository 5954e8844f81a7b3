"""Report: the page of where a local stands, written to one file, from the sheets as they stand
now.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from toolkit.errors import Refusal, Refused
from toolkit.jobs.known import Known
from toolkit.jobs.new_file import put, refuse_there
from toolkit.jobs.reading import read_workbook
from toolkit.organizing.turf import turf
from toolkit.pages.report import PageFigures, report
from toolkit.plan import safety
from toolkit.settings import Settings
from toolkit.workbooks.changes import Workbook

REPORT_THERE = Refusal(
    Refused,
    "report-there",
    "There is already a file {file}; it was left alone. Name another with --out, or write over it"
    " with --force.",
)
REPORT_NOT_WRITTEN = Refusal(
    Refused,
    "report-not-written",
    "{file} could not be written ({why}). Name another with --out.",
)


@dataclass(frozen=True)
class Reported:
    """What was written: the file, its size, and how many worksites and people stand in it."""

    file: Path
    as_of: date
    size: int
    worksites: int
    people: int


def write_report(
    workbook: Workbook,
    settings: Settings,
    *,
    names: bool = False,
    language: str = "",
    out: Path | None = None,
    force: bool = False,
    as_of: date | None,
    now: datetime,
    told: Callable[[Known], None] = lambda known: None,
) -> Reported:
    """Writes the page, which only its owner can read; nothing else is changed.

    `language` "" is the workbook's; `told` is given the figures once the page is written. Raises
    `Refused` where there is nobody to show, or the file is there (`force` writes over it).
    """
    with workbook:
        snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now)
    safety.refuse_gone(program, snapshot, force=force)
    safety.refuse_nothing_to_read(program)
    safety.refuse_empty_roster(program)
    file = out or Path("report.html")
    refuse_there(file, REPORT_THERE, replace=force)
    known = Known(program, snapshot)
    figures = figures_of(known)
    page = report(figures, names=names, language=language or program.knobs.language).encode()
    put(file, page, there=REPORT_THERE, not_written=REPORT_NOT_WRITTEN, replace=force)
    told(known)
    worksites = int((known.density["kind"] == "worksite").sum())
    named = len(figures.wall_chart) if names else 0
    return Reported(file, program.today, len(page), worksites, named)


def figures_of(known: Known) -> PageFigures:
    """What the page shows, of figures that are known."""
    return PageFigures(
        program=known.program,
        density=known.density,
        tests=known.tests,
        history=known.history,
        weekly=known.weekly,
        turf=turf(known.program, known.follow_ups),
        wall_chart=known.wall_chart,
    )
