"""The payroll office's file: one row a person, to pay now and paid before."""

from __future__ import annotations

import csv
from dataclasses import replace
from decimal import Decimal
from io import StringIO

from payrolls import PAYROLL, SHEET

from toolkit.prints.payroll_csv import payroll_csv
from toolkit.prints.payroll_people import COLUMNS, rows


def test_every_row_has_every_column() -> None:
    assert [list(row) for row in rows(PAYROLL)] == [[column.heading for column in COLUMNS]]


def test_a_row_a_person_says_what_to_pay_now_and_what_was_paid_before() -> None:
    nan = replace(SHEET, organizer="Nan", person_id="", pay=None, before=None)
    local = replace(
        PAYROLL, sheets=(replace(SHEET, before=Decimal("312.50")), nan), local="Local 7"
    )
    rosa, other = csv.DictReader(StringIO(payroll_csv(local, "es"), newline=""))

    assert rosa == {
        "Organizer": "Rosa Delgado",
        "Person ID": "M-00007",
        "Pay class": "stipend",
        "Phase": "Phase 1",
        "Weeks": "1",
        "First week": "2023-02-06",
        "Last week": "2023-02-06",
        "Hours": "5.833333",
        "To pay now": "156.25",
        "Paid before": "312.50",
        "Paid in all": "468.75",
        "Policy": "Whole",
        "Certified": "RD",
        "Approved by": "Dana",
        "Copy": "",
        "Export": "1",
        "As of": "2023-03-09",
        "Local": "Local 7",
        "Checksum": local.sheets[0].checksum,
    }
    by_hand = ("To pay now", "Paid before", "Paid in all", "Person ID")
    assert [other[name] for name in by_hand] == [""] * 4


def test_a_copy_pays_nothing_and_says_what_was_exported_before() -> None:
    (row,) = csv.DictReader(
        StringIO(
            payroll_csv(replace(PAYROLL, sheets=(replace(SHEET, copy=True),)), "en"), newline=""
        )
    )

    assert [row[name] for name in ("To pay now", "Paid before", "Paid in all", "Copy")] == [
        "0.00",
        "156.25",
        "156.25",
        "Copy",
    ]
