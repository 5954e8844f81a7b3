"""A payroll export on paper and in files: totals are sums of lines, and text stays text."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from io import StringIO

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.errors import Refused
from toolkit.prints.payroll_csv import payroll_csv
from toolkit.prints.payroll_pdf import TEMPLATE, payroll_data, payroll_pdf
from toolkit.prints.payroll_rows import COLUMNS, payroll_tab
from toolkit.stationery import templates_folder
from toolkit.stipends.pay import PayLine, Payroll, PaySheet, PayWeek

MONDAY = date(2023, 2, 6)
LINES = (
    PayLine(date(2023, 2, 7), 54000, 63000, Fraction(5, 2), "field", "Phone bank", "Hours", 2),
    PayLine(
        date(2023, 2, 8),
        61200,
        72000,
        Fraction(3),
        "training",
        "Training 1: One-on-ones",
        "Attendance",
        14,
    ),
    PayLine(date(2023, 2, 9), None, None, Fraction(1, 3), "check_in", "", "Check-ins", 5),
)
WEEK = PayWeek(
    "Rosa|Phase 1|2023-02-06",
    MONDAY,
    LINES,
    Fraction(6),
    Fraction(35, 6),
    Decimal("156.25"),
    "Approved",
    "RD",
    "Dana",
    date(2023, 2, 13),
    "",
)
SHEET = PaySheet(
    "Rosa Delgado",
    "M-00007",
    "stipend",
    "Phase 1",
    "Whole",
    Decimal("1250.00"),
    (WEEK,),
    Decimal("156.25"),
    Decimal("0.00"),
    1,
    False,
)
PAYROLL = Payroll("Phase 1", 1, date(2023, 3, 9), (SHEET,), False)


def table(payroll: Payroll) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(payroll_csv(payroll, "en"), newline="")))


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


def test_the_tab_of_a_new_workbook_has_the_same_rows() -> None:
    tab = payroll_tab(PAYROLL, "en")

    assert (tab.kind, tab.n_rows, tab.heading_row) == ("Payroll", 5, 1)
    assert {len(column) for column in tab.cells} == {5}
    assert tab.cells[COLUMNS.index(next(c for c in COLUMNS if c.heading == "Pay"))] == [
        None
    ] * 4 + [Decimal("156.25")]


def test_a_copy_has_the_checksum_of_the_first_and_another_hour_has_another() -> None:
    assert replace(SHEET, copy=True).checksum == SHEET.checksum
    assert replace(SHEET, weeks=(replace(WEEK, logged=Fraction(6)),)).checksum != SHEET.checksum


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


def test_the_page_speaks_the_readers_language_and_keeps_names() -> None:
    page = payroll_data(replace(PAYROLL, sheets=(replace(SHEET, organizer="Nan #Null *x*"),)), "es")

    assert page["sheets"][0]["organizer"] == "Nan #Null *x*"
    assert page["sheets"][0]["weeks"][0]["lines"][0]["day"] == "mar 7 feb"
    assert json.loads(json.dumps(page)) == page


def pages(payroll: Payroll) -> int:
    """How many pages the template makes of an export."""
    data = json.dumps(payroll_data(payroll, "en"))
    made = typst.compile(
        str(templates_folder() / TEMPLATE),
        format="svg",
        ignore_system_fonts=True,
        sys_inputs={"data": data},
    )
    return len(made) if isinstance(made, list) else 1


def test_eight_busy_weeks_and_the_signatures_fit_on_one_page() -> None:
    busy = replace(
        SHEET,
        weeks=tuple(replace(WEEK, lines=LINES * 2) for _ in range(8)),
        waiting=1,
        before=Decimal("10.00"),
    )

    assert pages(replace(PAYROLL, sheets=(busy,))) == 1
    assert pages(replace(PAYROLL, sheets=(busy, SHEET, busy))) == 3


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_pdf_takes_any_name_as_text_and_comes_out_the_same_each_time(language: str) -> None:
    hostile = replace(SHEET, organizer='\x07#panic("x") $ * _ \\ ] " @a <b>')
    payroll = replace(PAYROLL, sheets=(SHEET, hostile))
    made = payroll_pdf(payroll, language)

    assert made.startswith(b"%PDF-")
    assert payroll_pdf(payroll, language) == made


NOBODYS = "\U000f1234"  # a sign that no font has


@pytest.mark.parametrize("name", ["Zoë Nguyễn", "Łukasz Ж", "नीता", "محمد", "שרה", "Ada ✓"])
def test_names_the_page_has_letters_for_are_printed(name: str) -> None:
    """PDF/A, as which the page is set, refuses a box where a letter should be."""
    made = payroll_pdf(replace(PAYROLL, sheets=(replace(SHEET, organizer=name),)), "en")

    assert b"pdfaid" in made


@pytest.mark.parametrize("name", ["王小明", "Rosa 🏫", "김민수", "สมชาย", "አበበ", "𖬌𖬣𖬵"])
def test_other_names_are_printed_with_the_fonts_of_the_machine_or_named(name: str) -> None:
    """Never boxes that somebody signs for."""
    payroll = replace(PAYROLL, sheets=(SHEET, replace(SHEET, organizer=name)))
    try:
        said = payroll_pdf(payroll, "en").decode("latin-1")
    except Refused as refused:
        said = refused.sentence

    assert "pdfaid" in said or f"can print “{name}”, so nothing was written" in said


def test_every_text_that_no_font_can_print_is_named_once() -> None:
    lines = (replace(LINES[0], what=f"Walk {NOBODYS}"), replace(LINES[1], what=f"Walk {NOBODYS}"))
    sheet = replace(SHEET, organizer=f"{NOBODYS} Ruiz", weeks=(replace(WEEK, lines=lines),))

    with pytest.raises(Refused, match=f"can print “{NOBODYS} Ruiz”, “Walk {NOBODYS}”, so nothing"):
        payroll_pdf(replace(PAYROLL, sheets=(sheet, SHEET)), "es")


def test_signs_that_turn_or_hide_text_are_no_part_of_a_name() -> None:
    page = payroll_data(
        replace(PAYROLL, sheets=(replace(SHEET, organizer="\u202eNan\x02El"),)), "en"
    )

    assert page["sheets"][0]["organizer"] == " Nan El"
