"""A payroll on paper: one page an organizer, any name as text, and no box for a letter."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest
import typst
from payrolls import LINES, PAYROLL, SHEET, WEEK

from toolkit.errors import Refused
from toolkit.prints.payroll_pdf import TEMPLATE, payroll_data, payroll_pdf
from toolkit.prints.typesetting import Paper
from toolkit.stationery import templates_folder
from toolkit.stipends.pay import Payroll


def test_the_page_speaks_the_readers_language_and_keeps_names() -> None:
    page = payroll_data(replace(PAYROLL, sheets=(replace(SHEET, organizer="Nan #Null *x*"),)), "es")

    assert page["sheets"][0]["organizer"] == "Nan #Null *x*"
    assert page["sheets"][0]["weeks"][0]["lines"][0]["day"] == "mar 7 feb"
    assert json.loads(json.dumps(page)) == page


def pages(payroll: Payroll, paper: Paper = "letter") -> int:
    """How many pages the template makes of an export."""
    data = json.dumps(payroll_data(payroll, "en", paper=paper))
    made = typst.compile(
        str(templates_folder() / TEMPLATE),
        format="svg",
        ignore_system_fonts=True,
        sys_inputs={"data": data},
    )
    return len(made) if isinstance(made, list) else 1


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_eight_busy_weeks_and_the_signatures_fit_on_one_page(paper: Paper) -> None:
    """After the one page for the treasurer."""
    busy = replace(
        SHEET,
        weeks=tuple(replace(WEEK, lines=LINES * 2) for _ in range(8)),
        waiting=1,
        before=Decimal("10.00"),
    )

    assert pages(replace(PAYROLL, sheets=(busy,), local="Local 7"), paper) == 1 + 1
    assert pages(replace(PAYROLL, sheets=(busy, SHEET, busy)), paper) == 1 + 3


@pytest.mark.slow
def test_a_summary_that_is_longer_than_a_page_goes_on() -> None:
    assert pages(replace(PAYROLL, sheets=(SHEET,) * 70)) == 2 + 70


def test_every_page_says_whose_which_and_as_of_when() -> None:
    page = payroll_data(replace(PAYROLL, local="Local 7"), "en", file="pay.pdf", paper="a4")

    assert page["foot"] == "Local 7 · Phase 1 · Export 1, as of 9 March 2023 · pay.pdf"
    assert (page["local"], page["paper"], page["page"]) == ("Local 7", "a4", "Page")


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


def test_the_page_says_what_a_treasurer_asks() -> None:
    changed = replace(WEEK, state="Changed since approval", correction="Forgot a walk")
    sheet = replace(SHEET, weeks=(changed,), before=Decimal("10.00"), pay=Decimal("-156.25"))
    pages = payroll_data(replace(PAYROLL, sheets=(sheet,)), "en")
    page = pages["sheets"][0]

    assert (page["pay"], page["share"], page["stipend"]) == (
        "-$156.25",
        "$156.25",
        "Stipend of the phase: $1,250.00",
    )
    assert page["notes"] == [
        "Earlier exports paid $10.00.",
        "Weeks not approved yet, and so not on this sheet: 1.",
    ]
    assert page["weeks"][0]["notes"] == [
        "The evidence changed since the approval; the approved figures are paid.",
        "Corrected: Forgot a walk",
    ]
    assert page["weeks"][0]["signed"] == "RD · Dana · 13 Feb 2023"
    assert [line["source"] for line in page["weeks"][0]["lines"]] == [
        "Hours 2",
        "Attendance 14",
        "Check-ins 5",
    ]
    assert (page["hours"], page["expected"], pages["export"]) == (
        "5.83",
        "6.00",
        "Export 1, as of 9 March 2023",
    )


def test_what_is_not_known_is_blank_on_the_page() -> None:
    week = replace(WEEK, certified="", approved_on="9 March", lines=(replace(LINES[0], row=0),))
    sheet = replace(SHEET, weeks=(week,), pay=None, stipend=None, waiting=0)
    page = payroll_data(replace(PAYROLL, sheets=(sheet,)), "en")["sheets"][0]

    assert (page["pay"], page["stipend"], page["notes"]) == ("", "", [])
    assert page["weeks"][0]["signed"] == "Dana · 9 March"
    assert page["weeks"][0]["lines"][0]["source"] == "Hours"
