"""Parsing: what one cell says as text or as yes, and what every parser does with a cell that says nothing of the kind."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from faults import fault

from toolkit.tables import amounts, moments, parsing
from toolkit.workbooks.cells import Cell

FEBRUARY_3 = date(2023, 2, 3)


@pytest.mark.parametrize(
    "cell", [None, "", " ", "\u00a0", "\t\n", "\u200b", "\ufeff \u200b\n", "\u200d\u2060"]
)
def test_spaces_and_unseen_signs_are_blank(cell: Cell) -> None:
    """A cell that looks empty is empty."""
    assert parsing.blank(cell)


@pytest.mark.parametrize("cell", [0, 0.0, False, "0", "Nan", "None", "✓", "é", "-", float("nan")])
def test_whatever_can_be_seen_is_not_blank(cell: Cell) -> None:
    """Neither a zero nor a name that means nothing elsewhere is blank."""
    assert not parsing.blank(cell)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (7.0, "7"),
        (7, "7"),
        (3.5, "3.5"),
        ("007", "007"),
        ("0303", "0303"),
        ("+1 303 555", "+1 303 555"),
        (" Ada ", "Ada"),
        ("Nan", "Nan"),
        ("Null", "Null"),
        ("None", "None"),
        ("True", "True"),
        ("1e5", "1e5"),
        (True, "TRUE"),
        (False, "FALSE"),
        (200, "200"),
        (datetime(2023, 2, 3), "2023-02-03"),
        (80202.0, "80202"),
        (FEBRUARY_3, "2023-02-03"),
        (datetime(2023, 2, 3, 17, 5), "2023-02-03 17:05:00"),
        (time(17, 30), "17:30"),
        (timedelta(hours=3, minutes=30), "3:30"),
        ("José 🎉 O’Neil", "José 🎉 O’Neil"),
        (10**400, "inf"),
        (-(10**400), "-inf"),
    ],
)
def test_text_is_what_stands_there(cell: Cell, said: str) -> None:
    """Whole numbers without .0, zeros and signs kept, no word taken for something else."""
    assert parsing.text(cell) == said


@pytest.mark.parametrize(
    "cell", ["#REF!", "#N/A", " #VALUE! ", "#DIV/0!", "#NAME?", "#ERROR!", "#¡REF!", "#¿NOMBRE?"]
)
@pytest.mark.parametrize(
    "parser",
    [
        parsing.text,
        amounts.number,
        amounts.hours,
        amounts.percent,
        parsing.yes_no,
        amounts.dollars,
        moments.clock,
    ],
)
def test_an_error_of_a_formula_is_unreadable_everywhere(cell: str, parser) -> None:
    """`#REF!` is no text, no number and no hour."""
    assert fault(parser, cell) == f"The cell shows the error {cell.strip()}."


@pytest.mark.parametrize(
    "cell",
    [
        "44960",
        "20230203",
        "2/3/23",
        "3 Feb 2023",
        "next week",
        True,
        time(17),
        -5,
        0,
        1e9,
        float("nan"),
        float("inf"),
        timedelta(days=2),
    ],
)
def test_what_is_no_date_is_never_guessed(cell: Cell) -> None:
    """Digits only, two-digit years and words are problems."""
    assert fault(moments.day, cell, "month first") == f"“{parsing.shown(cell)}” is not a date."


@pytest.mark.parametrize(
    "cell", ["0203-02-06", "9999-12-31", "2/3/1850", date(1, 1, 1), datetime(2922, 1, 1)]
)
def test_a_year_nobody_can_mean_is_unreadable(cell: Cell) -> None:
    """The sums' calendars end somewhere; a slip of the hand does not reach them."""
    assert (
        fault(moments.day, cell, "month first")
        == f"The year of “{parsing.shown(cell)}” cannot be meant."
    )


@pytest.mark.parametrize(
    "cell",
    [
        "5",
        5,
        "25:00",
        "13 pm",
        "0 am",
        "5:75",
        "soon",
        timedelta(hours=30),
        timedelta(hours=-1),
        True,
    ],
)
def test_what_is_no_time_of_day_is_unreadable(cell: Cell) -> None:
    """A bare 5 may be morning or evening."""
    assert fault(moments.clock, cell) == f"“{parsing.shown(cell)}” is not a time of day."


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "$",
        "12 people",
        "1e5",
        "3 5",
        "1,25,000.5.1",
        "--2",
        True,
        float("nan"),
        float("-inf"),
        10**18,
        -(10**30),
        "9" * 5000,
        Decimal("NaN"),
        Decimal("Infinity"),
        Decimal("1E+999999"),
        FEBRUARY_3,
        time(3),
    ],
)
def test_what_is_no_number_is_never_guessed(cell: Cell) -> None:
    """Numbers with words, powers of ten in letters, and more digits than a sheet can mean."""
    assert fault(amounts.number, cell) == f"“{parsing.shown(cell)}” is not a number."


def test_a_rating_is_a_whole_number_from_1_to_5() -> None:
    """3.5 and 7 are problems."""
    assert [amounts.whole(cell, 1, 5) for cell in (1, 5.0, "3")] == [1, 5, 3]
    for cell in (3.5, 7, 0, -1, "3.5"):
        assert (
            fault(amounts.whole, cell, 1, 5)
            == f"“{parsing.shown(cell)}” is not a whole number from 1 to 5."
        )
    assert fault(amounts.whole, -3, 0, None) == "“-3” is not a whole number of 0 or more."


@pytest.mark.parametrize(
    "cell",
    [
        "3ish",
        "3:75",
        "5:00 PM",
        -1,
        "-1",
        timedelta(hours=-1),
        datetime(2023, 2, 3),
        date(1901, 1, 1),
        True,
        "h",
    ],
)
def test_what_is_no_length_of_time_is_unreadable(cell: Cell) -> None:
    """Nothing negative, and no time of day."""
    assert fault(amounts.hours, cell) == f"“{parsing.shown(cell)}” is not a number of hours."


@pytest.mark.parametrize("cell", ["101%", 101, -1, "-5%", "%", "most", "x%", True])
def test_no_share_is_under_0_or_over_100_percent(cell: Cell) -> None:
    """What is shown is the whole cell."""
    assert (
        fault(amounts.percent, cell)
        == f"“{parsing.shown(cell)}” is not a share between 0% and 100%."
    )


def test_what_is_raised_names_the_fault_and_never_what_stands_there() -> None:
    """It may come into a log."""
    with pytest.raises(parsing.Unreadable) as caught:
        parsing.yes_no("Ada Lopez")
    assert str(caught.value) == "not-yes-or-no"


def test_yes_and_no_in_the_ways_people_write_them() -> None:
    """Words in both languages, ticks, ones and checkboxes."""
    assert all(
        parsing.yes_no(cell)
        for cell in ("Yes", "y", "X", "✓", "✔️", "✅", "TRUE", "Sí", "SI", 1, 1.0, "1", True)
    )
    assert not any(
        parsing.yes_no(cell)
        for cell in ("No", "n", "FALSE", "0", 0, 0.0, False, "✗", "❌", "falso")
    )
    assert fault(parsing.yes_no, "perhaps") == "“perhaps” is neither Yes nor No."


def test_several_entries_are_separated_by_commas_semicolons_and_lines() -> None:
    """Empty ones are none."""
    assert parsing.parts(" Ada Lopez; Bo Chen,\nCleo Park ,, ;") == [
        "Ada Lopez",
        "Bo Chen",
        "Cleo Park",
    ]
