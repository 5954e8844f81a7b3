"""Shapes: one cell, looked at by itself."""

from __future__ import annotations

from datetime import date, time

import pytest

from toolkit.adopting.day_shapes import day_text, first_day, month_text, without_year
from toolkit.adopting.shapes import kinds


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("ada@mail.example", "email"),
        ("(303) 555-0106", "phone"),
        ("+52 55 5555 0106", "phone"),
        ("608.555.0111 x12", "phone"),
        ("55 5555 0106", "phone"),
        ("612 345 678", "phone"),
        ("Ada Lopez", "full name"),
        ("Van Dyke, Mireya", "last first"),
        ("LOPEZ ANA M", "full name"),
        ("O'Brien", "one word"),
        ("RD", "initials"),
        ("Cedar Grove Elementary", "school"),
        ("Secundaria Río Grande", "school"),
        ("2/8", "no year"),
        ("Wed 2/8", "day"),
        ("14 de febrero de 2023", "day"),
        ("2023-02-08T09:00:00-06:00", "day"),
        ("Sept", "month"),
        ("4:30 PM", "time"),
        ("2h 30m", "length"),
        ("3-Undecided", "rating"),
        ("4 Leaning no", "rating"),
        ("028333", "code"),
        ("3199eaae-77aa-4625", "uuid"),
        ("$1,250", "money"),
        ("65%", "percent"),
        ("✓", "mark"),
        ("Grade 3 teacher", "job"),
        ("99 Oak St", "address"),
        ("Ada Lopez 303-555-0106 ada@mail.example", "contact"),
    ],
)
def test_a_text_looks_like_what_it_is(said: str, kind: str) -> None:
    assert kind in kinds(said)


def test_a_leading_zero_makes_no_rating_and_no_day() -> None:
    assert not {"rating", "serial"} & kinds("004")


def test_typed_cells_are_what_they_are() -> None:
    assert kinds(date(2023, 2, 8)) == {"day"}
    assert kinds(time(17, 0)) == {"time"}
    assert {"number", "whole", "rating"} <= kinds(3.0)
    assert "rating" not in kinds(7.0)
    assert {"yesno", "mark"} <= kinds(True)


def test_a_number_with_a_point_is_no_day() -> None:
    assert not day_text("2.5")
    assert not day_text("13/13")


def test_a_day_may_lack_its_year() -> None:
    assert without_year("2/8")
    assert without_year("Feb 8")
    assert not without_year("2/8/2023")


def test_a_month_may_have_its_year() -> None:
    assert all(map(month_text, ("Sept", "March 2023", "ene-23", "Febrero")))
    assert not month_text("Marchetti")


def test_a_span_of_days_begins_with_its_first() -> None:
    spans = ("Feb 6-10", "6-10 feb", "27 feb - 3 mar", "Feb 27 to Mar 3", "6 al 10 de febrero")

    assert [first_day(said) for said in spans] == [
        "Feb 6",
        "6 feb",
        "27 feb",
        "Feb 27",
        "6 de febrero",
    ]
    assert [first_day(said) for said in ("6-10", "1 - 5", "Feb", "3 feb")] == [""] * 4


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (0.0, "mark number rating whole yesno"),
        (5.0, "number rating whole"),
        (6.0, "number whole"),
        (-1.0, "number whole"),
        (0.5, "number part"),
        (100.0, "code number whole"),
        (3035550106.0, "code number phone whole"),
        (25569.0, "code number serial whole"),
        (62000.0, "code number whole"),
        ("3", "number rating whole"),
        ("004", "code number whole"),
        ("1,250", "code number whole"),
        ("2,5", "number"),
        ("www.x.org/a", "url"),
        ("555-0106", "phone"),
        ("call 303-555-0106", "phone"),
        ("2/8/2023 5:00 pm", "day moment"),
        ("Feb 2023", "month"),
        ("Feb 8 2023", "day"),
        ("5:00-8:00 pm", "times"),
        ("12.50", "money number"),
        ("x", "mark one_word yesno"),
        ("OK", "initials mark one_word yesno"),
        ("✓", "mark yesno"),
        ("Yes", "one_word yesno"),
        ("Maple El", "full_name school"),
        ("Ms. Lopez", "full_name"),
        ("MS 51", "school"),
        ("ada lopez", "words"),
        ("Jan van der Berg", "full_name"),
        ("Jan from Berg", "words"),
        ("R.D.", "initials"),
        ("A100", "code"),
        ("99 Oak St", "address"),
        ("12 Oak", "words"),
        ("A long remark on what she said of it", "words"),
        ("3199eaae-77aa-4625", "code uuid"),
        ("aaaaaaaa-bbbb-cccc", "words"),
    ],
)
def test_everything_that_a_cell_may_be(cell: str | float, found: str) -> None:
    """Feb 2023 is a month and no day of 2023; twenty addresses make no street of a short line."""
    assert kinds(cell) == {kind.replace("_", " ") for kind in found.split()}


def test_a_year_is_one_in_words_and_in_figures() -> None:
    days = ("Feb 8, 2023", "Feb 8 '23", "8-Feb-23", "8 de feb de 2023", "12/31", "Feb 8", "8 feb")
    assert [without_year(said) for said in days] == [False] * 4 + [True] * 3


def test_a_day_exists_in_either_order() -> None:
    assert [
        day_text(said) for said in ("1/31", "31/1", "12/12", "13/13", "0/5", "5/0", "1/32")
    ] == [
        *[True] * 3,
        *[False] * 4,
    ]
