"""The treasurer's page: a line a person, a total, and what is not on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from payrolls import PAYROLL, SHEET, WEEK

from toolkit.prints.payroll_summary import summary

LATER = replace(WEEK, week=date(2023, 2, 13), certified="CI")
CESAR = replace(
    SHEET,
    organizer="Cesar",
    person_id="",
    weeks=(WEEK, LATER),
    pay=Decimal("312.50"),
    before=Decimal("156.25"),
    waiting=0,
)


def test_the_page_says_what_is_paid_now_and_what_was_paid_before() -> None:
    page = summary(replace(PAYROLL, sheets=(SHEET, CESAR)), "en", "pay.pdf")

    assert page["rows"] == [
        {
            "organizer": "Rosa Delgado",
            "person_id": "M-00007",
            "pay_class": "stipend",
            "weeks": "1",
            "hours": "5.83",
            "before": "$0.00",
            "now": "$156.25",
            "signed": "RD · Dana",
        },
        {
            "organizer": "Cesar",
            "person_id": "",
            "pay_class": "stipend",
            "weeks": "2",
            "hours": "11.67",
            "before": "$156.25",
            "now": "$312.50",
            "signed": "RD, CI · Dana",
        },
    ]
    assert page["total"] == {
        "people": "2 organizers",
        "weeks": "3",
        "hours": "17.50",
        "before": "$156.25",
        "now": "$468.75",
    }
    assert (page["phase"], page["file"], page["copy"]) == ("Phase 1", "pay.pdf", "")
    assert page["notes"] == [
        "By the policy Whole, for the weeks that began from 6 Feb 2023 to 13 Feb 2023.",
        "1 week of theirs is not approved yet, and so not in this export.",
    ]


def test_the_page_says_what_it_leaves_out() -> None:
    made = replace(
        PAYROLL,
        sheets=(replace(SHEET, waiting=0),),
        held=("Rosa|Phase 1|2023-02-13", "Nan|Phase 1|2023-02-13"),
        elsewhere=Decimal("93.10"),
    )

    assert summary(made, "en", "")["notes"][1:] == [
        "Earlier exports of this phase paid $93.10 to organizers who are not on this page.",
        "2 approved weeks are held back, because their hours were approved or paid before under"
        " another name: see Data Issues.",
    ]


def test_a_copy_says_that_nothing_is_to_be_paid() -> None:
    page = summary(replace(PAYROLL, sheets=(replace(SHEET, copy=True),), copy=True), "es", "")

    assert page["copy"] == "Esta es una copia: todo se exportó antes. No lo pague de nuevo."
    assert (page["total"]["before"], page["total"]["now"]) == ("$156.25", "$0.00")


def test_what_is_set_by_hand_is_no_amount() -> None:
    page = summary(replace(PAYROLL, sheets=(replace(SHEET, pay=None, before=None),)), "es", "")

    assert (page["rows"][0]["before"], page["rows"][0]["now"]) == ("se fija a mano",) * 2
    assert page["total"]["now"] == "$0.00"
