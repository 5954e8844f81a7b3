"""Timesheets for the treasurer: the stipends as they stand, and an export of approved weeks that
marks them once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from toolkit.errors import Refusal, Refused
from toolkit.files import safe_name
from toolkit.jobs.journal import RUN, named
from toolkit.jobs.keeping import kept
from toolkit.jobs.lease import refuse_under_way
from toolkit.jobs.new_file import put, refuse_there
from toolkit.jobs.paid import paid
from toolkit.jobs.reading import read_workbook
from toolkit.plan import safety
from toolkit.plan.plan import plan
from toolkit.prints.payroll_csv import payroll_csv
from toolkit.prints.payroll_pdf import payroll_pdf
from toolkit.prints.payroll_tab import payroll_tab
from toolkit.prints.typesetting import Paper
from toolkit.settings import Settings
from toolkit.stipends.pay import Payroll
from toolkit.stipends.payroll import payroll
from toolkit.stipends.stipends import Stipend
from toolkit.tables.program import Program
from toolkit.workbooks.changes import Workbook

EXPORT_NOT_WRITTEN = Refusal(
    Refused,
    "export-not-written",
    "{file} could not be written ({why}), so no week was marked. Name another with --out.",
)
EXPORT_THERE = Refusal(
    Refused,
    "export-there",
    "There is already a file {file}; it was left alone, and no week was marked. Name "
    "another with --out.",
)

Kind = Literal["csv", "xlsx", "pdf"]
KINDS: tuple[Kind, ...] = ("csv", "xlsx", "pdf")


@dataclass(frozen=True)
class Exported:
    """What an export made."""

    payroll: Payroll
    file: Path
    marked: int  # weeks that became Exported


def overview(
    workbook: Workbook, settings: Settings, *, as_of: date | None, now: datetime
) -> tuple[Program, list[Stipend]]:
    """The Stipends figure as a sync would publish it now; writes nothing."""
    snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now)
    return program, paid(program, snapshot).stipends


def export(
    workbook: Workbook,
    settings: Settings,
    *,
    phase: str,
    kind: Kind,
    out: Path | None,
    by: str,
    as_of: date | None,
    now: datetime,
    dry_run: bool = False,
    lines: bool = False,
    paper: Paper = "letter",
) -> Exported:
    """Writes the approved weeks of a phase to a file and marks them Exported; a second export is a
    copy that says so. A table has one row a person or, with `lines`, every entry; the PDF is set
    for that `paper`.

    The file stands, complete, before the weeks are marked: a run that breaks between the two can
    only be repeated. Raises `Refused` where there is nothing to export or the file exists.
    """
    with workbook:
        snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now)
        safety.refuse_gone(program, snapshot, force=False)
        safety.refuse_nothing_to_read(program)
        safety.refuse_earlier(program.today, snapshot, force=False)
        if not dry_run:
            refuse_under_way(workbook, snapshot)
        before = paid(program, snapshot)
        made = payroll(before.work, before.settled, phase)
        which = ("-copy" if made.copy else "") + ("-lines" if lines and kind != "pdf" else "")
        name = f"{safe_name(made.phase, 'phase')}-export-{made.number}{which}.{kind}"
        file = out or Path(name)
        if dry_run:
            if kind == "pdf":  # says what cannot be printed, as the export would
                payroll_pdf(made, program.knobs.language, file=file.name, paper=paper)
            return Exported(made, file, 0)
        _write(made, kind, file, program.knobs.language, lines=lines, paper=paper)
        if made.copy:
            return Exported(made, file, 0)
        after = before.exported(made, by=by)
        tabs = kept(program, snapshot, after.tabs)
        try:
            marks = {**after.marks, RUN: named(now)}
            workbook.apply(plan(snapshot, tabs, marks).changes)
        except Refused:  # no week was marked, so there is nothing to pay from that file
            file.unlink(missing_ok=True)
            raise
    return Exported(made, file, len(made.weeks))


def _write(
    made: Payroll, kind: Kind, file: Path, language: str, *, lines: bool, paper: Paper
) -> None:
    refuse_there(file, EXPORT_THERE)
    if kind == "xlsx":
        from toolkit.workbooks.excel import ExcelWorkbook  # noqa: PLC0415 -- slow

        book = ExcelWorkbook.create(file)
        with book:
            tab = payroll_tab(made, language, lines=lines)
            book.apply(plan(book.read(frozenset()), [tab], {}).changes)
        return
    content = (
        payroll_csv(made, language, lines=lines).encode("utf-8-sig")
        if kind == "csv"
        else payroll_pdf(made, language, file=file.name, paper=paper)
    )
    put(file, content, there=EXPORT_THERE, not_written=EXPORT_NOT_WRITTEN)
