"""The rows of a payroll: entries, weeks and totals, each with what applies to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from fractions import Fraction

from payrolls import LINES, MONDAY, PAYROLL, SHEET, WEEK

from toolkit.prints.payroll_rows import clock, rows, what


def test_a_copy_has_the_checksum_of_the_first_and_another_hour_has_another() -> None:
    assert replace(SHEET, copy=True).checksum == SHEET.checksum
    assert replace(SHEET, weeks=(replace(WEEK, logged=Fraction(6)),)).checksum != SHEET.checksum


def test_each_row_says_what_applies_to_it() -> None:
    entry, _, _, week, total = rows(PAYROLL, "en")
    head = {
        "Export": 1,
        "Copy": None,
        "Organizer": "Rosa Delgado",
        "Person ID": "M-00007",
        "Pay class": "stipend",
        "Phase": "Phase 1",
    }

    assert entry == head | {
        "Line": "Entry",
        "Week of": MONDAY,
        "Date": date(2023, 2, 7),
        "Start": time(15),
        "End": time(17, 30),
        "Hours": 2.5,
        "Category": "Field",
        "What": "Phone bank",
        "Source tab": "Hours",
        "Source row": 2,
    }
    assert (week["Line"], week["Hours"], week["Expected"], week["Stipend share"]) == (
        "Week",
        35 / 6,
        6,
        Decimal("156.25"),
    )
    assert [week[name] for name in ("State", "Certified", "Approved by", "Approved on")] == [
        "Approved",
        "RD",
        "Dana",
        "2023-02-13",
    ]
    assert [total[name] for name in ("Line", "Hours", "Expected", "Pay", "Policy")] == [
        "Total",
        35 / 6,
        6,
        Decimal("156.25"),
        "Whole",
    ]
    assert str(total["Certification"]).startswith("I certify that these hours")
    assert str(list(rows(PAYROLL, "es"))[-1]["Certification"]).startswith("Certifico")


def test_what_is_blank_or_set_by_hand_is_left_out() -> None:
    week = replace(WEEK, certified="", approved_by="", approved_on=None, correction="Forgot")
    sheet = replace(SHEET, person_id="", pay_class="", pay=None, copy=True, weeks=(week,))
    *_, said, total = rows(replace(PAYROLL, sheets=(sheet,), number=3), "en")

    assert [said[name] for name in ("Person ID", "Pay class", "Certified", "Approved by")] == [
        None
    ] * 4
    assert [said[name] for name in ("Copy", "Export", "Approved on", "Correction")] == [
        "Copy",
        3,
        None,
        "Forgot",
    ]
    assert total["Pay"] is None


def test_an_adjustment_says_why_it_is_there() -> None:
    made = replace(LINES[0], part="adjustment", what="", row=0)

    assert what(made, "en") == "the evidence changed since; paid as approved"
    assert what(replace(made, what="Forgot a walk"), "en") == "Forgot a walk"
    assert what(LINES[2], "en") == ""


def test_a_clock_shows_hours_minutes_and_seconds() -> None:
    assert [clock(seconds) for seconds in (None, 0, 54061, 86399)] == [
        None,
        time(0),
        time(15, 1, 1),
        time(23, 59, 59),
    ]
