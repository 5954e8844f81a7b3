"""A payroll as a CSV file: totals are sums of lines, and text stays text."""

from __future__ import annotations

import csv
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from payrolls import LINES, PAYROLL, SHEET, WEEK

from toolkit.prints.payroll_csv import payroll_csv
from toolkit.stipends.pay import Payroll


def table(payroll: Payroll) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(payroll_csv(payroll, "en", lines=True), newline="")))


def test_the_csv_has_entries_week_totals_and_one_total_an_organizer() -> None:
    rows = table(PAYROLL)

    assert [
        (
            row["Line"],
            row["Date"],
            row["Start"],
            row["End"],
            row["Hours"],
            row["Source tab"],
            row["Source row"],
        )
        for row in rows
    ] == [
        ("Entry", "2023-02-07", "15:00", "17:30", "2.5", "Hours", "2"),
        ("Entry", "2023-02-08", "17:00", "20:00", "3", "Attendance", "14"),
        ("Entry", "2023-02-09", "", "", "0.333333", "Check-ins", "5"),
        ("Week", "", "", "", "5.833333", "", ""),
        ("Total", "", "", "", "5.833333", "", ""),
    ]
    assert [rows[-1][name] for name in ("Organizer", "Pay class", "Pay", "Policy", "Checksum")] == [
        "Rosa Delgado",
        "stipend",
        "156.25",
        "Whole",
        SHEET.checksum,
    ]


@pytest.mark.parametrize(
    "typed",
    [
        '=HYPERLINK("http://example.org")',
        "+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        " =1+1",
        "\n=1",
        "＝1+1",
    ],
)
def test_what_people_typed_is_no_formula_in_the_file(typed: str) -> None:
    sheet = replace(SHEET, weeks=(replace(WEEK, lines=(replace(LINES[0], what=typed),)),))

    assert table(replace(PAYROLL, sheets=(sheet,)))[0]["What"] == "'" + typed


QUARTERS = st.lists(st.integers(1, 40).map(lambda n: Fraction(n, 4)), min_size=1, max_size=6)


@settings(max_examples=40)
@given(st.lists(QUARTERS, min_size=1, max_size=4))
def test_totals_are_the_sums_of_their_lines(weeks: list[list[Fraction]]) -> None:
    made = []
    for entries in weeks:
        lines = tuple(replace(LINES[0], hours=hours) for hours in entries)
        made.append(replace(WEEK, lines=lines, logged=sum(entries, Fraction(0))))
    rows = table(replace(PAYROLL, sheets=(replace(SHEET, weeks=tuple(made)),)))

    def total(kind: str) -> Decimal:
        return sum((Decimal(row["Hours"]) for row in rows if row["Line"] == kind), Decimal(0))

    assert total("Entry") == total("Week") == total("Total")


def test_cells_of_every_kind_are_plain_text() -> None:
    made = payroll_csv(PAYROLL, "en", lines=True)

    assert made.startswith("Line,Export,Copy,Organizer,Person ID,")
    assert made.count("\r\n") == 6
    assert ",15:00,17:30,2.5,," in made
    odd = replace(LINES[0], starts=54015, hours=Fraction(2))
    assert ",15:00:15,17:30,2,," in payroll_csv(
        replace(PAYROLL, sheets=(replace(SHEET, weeks=(replace(WEEK, lines=(odd,)),)),)),
        "en",
        lines=True,
    )


def test_a_name_is_no_formula_in_either_file() -> None:
    named = replace(PAYROLL, sheets=(replace(SHEET, organizer="=1+1", pay_class="@A1"),))
    (row,) = csv.DictReader(StringIO(payroll_csv(named, "en"), newline=""))

    assert (row["Organizer"], row["Pay class"]) == ("'=1+1", "'@A1")
    assert table(named)[0]["Organizer"] == "'=1+1"
