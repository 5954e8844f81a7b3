"""The treasurer's page: who is paid what by this export, what was paid before, and who signed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from toolkit.money import shown
from toolkit.prints.payroll_people import approved_by, certified
from toolkit.prints.payroll_rows import hours_shown
from toolkit.stipends.evidence import together
from toolkit.stipends.pay import Payroll, PaySheet
from toolkit.words import day, marked, say, say_many

LABELS = {
    "title": marked("Stipends to pay"),
    "file": marked("File"),
    "organizer": marked("Organizer"),
    "person_id": marked("Person ID"),
    "pay_class": marked("Pay class"),
    "weeks": marked("Weeks"),
    "hours": marked("Hours"),
    "before": marked("Paid before"),
    "now": marked("To pay now"),
    "signed": marked("Certified · approved by"),
    "total": marked("Total"),
    "approver": marked("Approved for payment"),
    "treasurer": marked("Signature of the treasurer"),
    "date": marked("Date"),
}
COPY = marked("This is a copy: all of it was exported before. Do not pay it again.")


def summary(payroll: Payroll, language: str, file: str) -> dict[str, Any]:
    """What the first page shows, all of it text in that language; `file` is what the export is
    called, "" where nobody has named it.
    """
    sheets = payroll.sheets
    return {
        "labels": {name: say(language, label) for name, label in LABELS.items()},
        "phase": payroll.phase,
        "file": file,
        "copy": say(language, COPY) if payroll.copy else "",
        "rows": [_row(sheet, language) for sheet in sheets],
        "total": {
            "people": say_many(language, "{n} organizer", "{n} organizers", len(sheets)),
            "weeks": f"{len(payroll.weeks)}",
            "hours": hours_shown(together(sheet.logged for sheet in sheets), language),
            "before": shown(payroll.paid),
            "now": shown(payroll.due),
        },
        "notes": _notes(payroll, language),
    }


def _row(sheet: PaySheet, language: str) -> dict[str, str]:
    return {
        "organizer": sheet.organizer,
        "person_id": sheet.person_id,
        "pay_class": sheet.pay_class,
        "weeks": f"{len(sheet.weeks)}",
        "hours": hours_shown(sheet.logged, language),
        "before": _amount(sheet.paid, language),
        "now": _amount(sheet.due, language),
        "signed": " · ".join(filter(None, (certified(sheet), approved_by(sheet)))),
    }


def _amount(amount: Decimal | None, language: str) -> str:
    return say(language, "set by hand") if amount is None else shown(amount)


def _notes(payroll: Payroll, language: str) -> list[str]:
    mondays = [week.week for week in payroll.weeks]
    notes = [
        say(
            language,
            "By the policy {policy}, for the weeks that began from {first} to {last}.",
            policy=", ".join(dict.fromkeys(sheet.policy for sheet in payroll.sheets)),
            first=day(min(mondays), language, "d MMM y"),
            last=day(max(mondays), language, "d MMM y"),
        )
    ]
    if payroll.elsewhere:
        notes.append(
            say(
                language,
                "Earlier exports of this phase paid {amount} to organizers who are not on this"
                " page.",
                amount=shown(payroll.elsewhere),
            )
        )
    waiting = sum(sheet.waiting for sheet in payroll.sheets)
    if waiting:
        notes.append(
            say_many(
                language,
                "{n} week of theirs is not approved yet, and so not in this export.",
                "{n} weeks of theirs are not approved yet, and so not in this export.",
                waiting,
            )
        )
    if payroll.held:
        notes.append(
            say_many(
                language,
                "{n} approved week is held back, because its hours were approved or paid before"
                " under another name: see Data Issues.",
                "{n} approved weeks are held back, because their hours were approved or paid"
                " before under another name: see Data Issues.",
                len(payroll.held),
            )
        )
    return notes
