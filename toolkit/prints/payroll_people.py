"""The rows of a payroll export as a payroll office enters them: one a person, what to pay now and
what was paid before.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from toolkit.prints.payroll_rows import number
from toolkit.stipends.pay import Payroll, PaySheet
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.desired import TabColumn

COLUMNS = (
    TabColumn("Organizer", width=24),
    TabColumn("Person ID", width=12),
    TabColumn("Pay class", width=12, note="Set by the treasurer."),
    TabColumn("Phase", width=14),
    TabColumn("Weeks", "count", 8, note="How many weeks this export has of theirs."),
    TabColumn("First week", "date", 12, note="The Monday of the first of them."),
    TabColumn("Last week", "date", 12, note="The Monday of the last of them."),
    TabColumn("Hours", "hours", 10, note="Logged in these weeks."),
    TabColumn(
        "To pay now", "money", 14, note="By the policy; of a copy nothing. Blank: set by hand."
    ),
    TabColumn("Paid before", "money", 14, note="By earlier exports of this phase."),
    TabColumn("Paid in all", "money", 14, note="Paid before and to pay now, together."),
    TabColumn("Policy", width=10),
    TabColumn("Certified", width=12, note="Initials beside these weeks."),
    TabColumn("Approved by", width=20),
    TabColumn("Copy", width=6, note="Copy: it was exported before, and is not to be paid again."),
    TabColumn("Export", "count", 8),
    TabColumn("As of", "date", 12),
    TabColumn("Local", width=24),
    TabColumn("Checksum", width=28),
)


def rows(payroll: Payroll) -> Iterator[dict[str, Cell]]:
    """Each row by heading, in the order of the pages to sign; no total, which would be paid as a
    person.
    """
    for sheet in payroll.sheets:
        mondays = sorted(week.week for week in sheet.weeks)
        yield {
            "Organizer": sheet.organizer,
            "Person ID": sheet.person_id or None,
            "Pay class": sheet.pay_class or None,
            "Phase": sheet.phase,
            "Weeks": len(mondays),
            "First week": mondays[0],
            "Last week": mondays[-1],
            "Hours": number(sheet.logged),
            "To pay now": sheet.due,
            "Paid before": sheet.paid,
            "Paid in all": in_all(sheet),
            "Policy": sheet.policy,
            "Certified": certified(sheet) or None,
            "Approved by": approved_by(sheet) or None,
            "Copy": "Copy" if sheet.copy else None,
            "Export": payroll.number,
            "As of": payroll.as_of,
            "Local": payroll.local or None,
            "Checksum": sheet.checksum,
        }


def in_all(sheet: PaySheet) -> Decimal | None:
    """Paid before and now, together; None where it is set by hand."""
    return None if sheet.due is None or sheet.paid is None else sheet.paid + sheet.due


def certified(sheet: PaySheet) -> str:
    """The initials beside somebody's weeks, each once."""
    return _each_once([week.certified for week in sheet.weeks])


def approved_by(sheet: PaySheet) -> str:
    """Who approved somebody's weeks, each once."""
    return _each_once([week.approved_by for week in sheet.weeks])


def _each_once(names: list[str]) -> str:
    return ", ".join(dict.fromkeys(filter(None, names)))
