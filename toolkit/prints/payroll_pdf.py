"""Timesheets to sign: a summary for the treasurer and one page an organizer, in either language,
set by typst from data.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from toolkit.errors import Refusal, Refused
from toolkit.money import shown
from toolkit.prints.payroll_rows import CERTIFICATION, clock, hours_shown, what
from toolkit.prints.payroll_summary import summary
from toolkit.prints.typesetting import PAPERS, Paper, pdf, plain
from toolkit.stipends.pay import PayLine, Payroll, PaySheet, PayWeek
from toolkit.words import day, hour, marked, say

NO_FONT = Refusal(
    Refused,
    "no-font",
    "No font on this machine can print {texts}, so nothing was written and no week was"
    " marked. Install fonts for it (on Debian: fonts-noto-core, fonts-noto-cjk,"
    " fonts-noto-color-emoji) and run this again; or export as csv or xlsx.",
)

TEMPLATE = "print/timesheet.typ"
LABELS = {
    "title": marked("Timesheet"),
    "copy": marked("Copy of an earlier export"),
    "organizer": marked("Organizer"),
    "person_id": marked("Person ID"),
    "phase": marked("Phase"),
    "policy": marked("Policy"),
    "pay_class": marked("Pay class"),
    "day": marked("Day"),
    "from": marked("From"),
    "to": marked("To"),
    "hours": marked("Hours"),
    "category": marked("Category"),
    "what": marked("What"),
    "source": marked("Source"),
    "week": marked("Week of"),
    "expected": marked("Expected"),
    "share": marked("Stipend share"),
    "approved": marked("Certified and approved"),
    "total": marked("Total"),
    "pay": marked("To be paid"),
    "paid": marked("Paid by earlier exports"),
    "by_hand": marked("set by hand"),
    "signature": marked("Signature of the organizer"),
    "approver": marked("Signature of the approver"),
    "date": marked("Date"),
    "checksum": marked("Checksum"),
}
CATEGORIES = {
    "training": marked("Training"),
    "field": marked("Field"),
    "check_in": marked("Check-in"),
    "other": marked("Other"),
    "adjustment": marked("Adjustment"),
}


def _line(line: PayLine, language: str) -> dict[str, str]:
    starts, ends = clock(line.starts), clock(line.ends)
    return {
        "day": day(line.day, language, "EEE d MMM"),
        "from": hour(starts, language) if starts else "",
        "to": hour(ends, language) if ends else "",
        "hours": hours_shown(line.hours, language),
        "category": say(language, CATEGORIES[line.part]),
        "what": what(line, language),
        "source": f"{line.tab} {line.row}" if line.row else line.tab,
    }


def _week(week: PayWeek, language: str) -> dict[str, Any]:
    on = week.approved_on
    notes = []
    if week.changed:
        notes.append(
            say(language, "The evidence changed since the approval; the approved figures are paid.")
        )
    if week.correction:
        notes.append(say(language, "Corrected: {reason}", reason=week.correction))
    signed = [
        week.certified,
        week.approved_by,
        day(on, language, "d MMM y") if isinstance(on, date) else on or "",
    ]
    return {
        "week": day(week.week, language, "d MMM y"),
        "lines": [_line(line, language) for line in week.lines],
        "hours": hours_shown(week.logged, language),
        "expected": hours_shown(week.expected, language),
        "share": shown(week.share),
        "signed": " · ".join(part for part in signed if part),
        "notes": notes,
    }


def _sheet(sheet: PaySheet, language: str) -> dict[str, Any]:
    notes = []
    if sheet.before:
        notes.append(say(language, "Earlier exports paid {amount}.", amount=shown(sheet.before)))
    if sheet.waiting:
        notes.append(
            say(language, "Weeks not approved yet, and so not on this sheet: {n}.", n=sheet.waiting)
        )
    return {
        "organizer": sheet.organizer,
        "person_id": sheet.person_id,
        "pay_class": sheet.pay_class,
        "phase": sheet.phase,
        "policy": sheet.policy,
        "stipend": (
            ""
            if sheet.stipend is None
            else say(language, "Stipend of the phase: {amount}", amount=shown(sheet.stipend))
        ),
        "weeks": [_week(week, language) for week in sheet.weeks],
        "hours": hours_shown(sheet.logged, language),
        "expected": hours_shown(sheet.expected, language),
        "share": shown(sheet.share),
        "pay": "" if sheet.pay is None else shown(sheet.pay),
        "notes": notes,
        "copy": sheet.copy,
        "checksum": sheet.checksum,
    }


def payroll_data(
    payroll: Payroll, language: str, *, file: str = "", paper: Paper = "letter"
) -> dict[str, Any]:
    """What the pages show, all of it text in that language; `file` is what the export is called."""
    export = say(
        language,
        "Export {n}, as of {day}",
        n=payroll.number,
        day=day(payroll.as_of, language, "d MMMM y"),
    )
    page = {
        "language": language,
        "paper": PAPERS[paper],
        "day": [payroll.as_of.year, payroll.as_of.month, payroll.as_of.day],
        "local": payroll.local,
        "export": export,
        "foot": " · ".join(filter(None, (payroll.local, payroll.phase, export, file))),
        "page": say(language, "Page"),
        "labels": {name: say(language, label) for name, label in LABELS.items()},
        "summary": summary(payroll, language, file),
        "certification": say(language, CERTIFICATION),
        "sheets": [_sheet(sheet, language) for sheet in payroll.sheets],
    }
    made: dict[str, Any] = plain(page)
    return made


def payroll_pdf(
    payroll: Payroll, language: str, *, file: str = "", paper: Paper = "letter"
) -> bytes:
    """The summary and the timesheets as a PDF, one page an organizer as long as its weeks fit; the
    same bytes for the same export under the same name.

    Raises `Refused`, with every text in question, where a sign cannot be printed: an organizer
    would sign for boxes.
    """
    return pdf(TEMPLATE, payroll_data(payroll, language, file=file, paper=paper), NO_FONT)
