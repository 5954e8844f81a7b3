"""The rows of a payroll export with every entry behind it: entries, week totals, one total each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from fractions import Fraction

from toolkit.stipends.pay import PayLine, Payroll, PaySheet, PayWeek
from toolkit.words import marked, say
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.desired import Rule, TabColumn

COLUMNS = (
    TabColumn(
        "Line",
        width=8,
        note=(
            "Entry, Week or Total: a week is the sum of its entries, a total the sum of its weeks."
        ),
    ),
    TabColumn("Export", "count", 8),
    TabColumn("Copy", width=6),
    TabColumn("Organizer", width=20),
    TabColumn("Person ID", width=12),
    TabColumn("Pay class", width=12, note="Set by the treasurer."),
    TabColumn("Phase", width=12),
    TabColumn("Week of", "date", 12),
    TabColumn("Date", "date", 12),
    TabColumn("Start", "time", 8),
    TabColumn("End", "time", 8),
    TabColumn("Hours", "hours", 10),
    TabColumn("Expected", "hours", 10),
    TabColumn("Category", width=12),
    TabColumn("What", width=30),
    TabColumn("Source tab", width=14),
    TabColumn("Source row", "count", 12),
    TabColumn("Stipend share", "money", 14),
    TabColumn("Pay", "money", 12, note="Of this export, by the policy. Blank: set by hand."),
    TabColumn("Policy", width=10),
    TabColumn("State", width=22),
    TabColumn("Certified", width=10),
    TabColumn("Approved by", width=16),
    TabColumn("Approved on", width=14),
    TabColumn("Correction", width=30),
    TabColumn("Checksum", width=28),
    TabColumn("Certification", width=140, note="What the organizer signs to."),
)
CERTIFICATION = marked(
    "I certify that these hours are a true record of the work I did for the program in these weeks,"
    " and that I have not counted any hour twice."
)
SUMS = (
    Rule("Line", "is", "Week", fill="#EEF3F7", row=True),
    Rule("Line", "is", "Total", fill="#D9EEF7", bold=True, row=True),
)
CATEGORIES = {
    "training": "Training",
    "field": "Field",
    "check_in": "Check-in",
    "other": "Other",
    "adjustment": "Adjustment",
}


def rows(payroll: Payroll, language: str) -> Iterator[dict[str, Cell]]:
    """Each row by heading, its sentences in that language; what does not apply is left out."""
    for sheet in payroll.sheets:
        head: dict[str, Cell] = {
            "Export": payroll.number,
            "Copy": "Copy" if sheet.copy else None,
            "Organizer": sheet.organizer,
            "Person ID": sheet.person_id or None,
            "Pay class": sheet.pay_class or None,
            "Phase": sheet.phase,
        }
        for week in sheet.weeks:
            for line in week.lines:
                yield head | {"Line": "Entry", "Week of": week.week, **_entry(line, language)}
            yield head | {"Line": "Week", "Week of": week.week, **_week(week)}
        yield head | {
            "Line": "Total",
            **_total(sheet),
            "Certification": say(language, CERTIFICATION),
        }


def number(hours: Fraction) -> Cell:
    """Hours as a cell: whole ones without a point."""
    return int(hours) if hours.denominator == 1 else float(hours)


def hours_shown(hours: Fraction, language: str) -> str:
    """With two decimals, so that a column of them lines up."""
    from babel.numbers import format_decimal  # noqa: PLC0415 -- slow, and only a PDF needs it

    return format_decimal(
        Decimal(round(hours * 100)) / 100,
        "#,##0.00",
        locale="es_US" if language == "es" else "en_US",
    )


def clock(seconds: int | None) -> time | None:
    """A time of day from seconds since midnight."""
    return None if seconds is None else time(seconds // 3600, seconds % 3600 // 60, seconds % 60)


def what(line: PayLine, language: str) -> str:
    """What was done; of an adjustment, why it is there."""
    if line.part == "adjustment" and not line.what:
        return say(language, "the evidence changed since; paid as approved")
    return line.what


def _entry(line: PayLine, language: str) -> dict[str, Cell]:
    return {
        "Date": line.day,
        "Start": clock(line.starts),
        "End": clock(line.ends),
        "Hours": number(line.hours),
        "Category": CATEGORIES[line.part],
        "What": what(line, language) or None,
        "Source tab": line.tab,
        "Source row": line.row or None,
    }


def _week(week: PayWeek) -> dict[str, Cell]:
    on = week.approved_on
    return {
        "Hours": number(week.logged),
        "Expected": number(week.expected),
        "Stipend share": week.share,
        "State": week.state,
        "Certified": week.certified or None,
        "Approved by": week.approved_by or None,
        "Approved on": on.isoformat() if isinstance(on, date) else on,
        "Correction": week.correction or None,
    }


def _total(sheet: PaySheet) -> dict[str, Cell]:
    pay: Decimal | None = sheet.pay
    return {
        "Hours": number(sheet.logged),
        "Expected": number(sheet.expected),
        "Stipend share": sheet.share,
        "Pay": pay,
        "Policy": sheet.policy,
        "Checksum": sheet.checksum,
    }
