"""Parsing: what one cell says, and what is said about a cell that says nothing of the kind."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.calendar import Span
from toolkit.tables import parsing
from toolkit.tables.parsing import Unreadable
from toolkit.workbooks.cells import Cell

FEBRUARY_3 = date(2023, 2, 3)


def fault(parser, *arguments: object) -> str:
    """The sentence about a cell that cannot be read."""
    with pytest.raises(Unreadable) as caught:
        parser(*arguments)
    assert caught.value.fix.said()
    return caught.value.problem.said()


@pytest.mark.parametrize("cell", [None, "", " ", "\u00a0", "\t\n", "\u200b", "\ufeff \u200b\n", "\u200d\u2060"])
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
        (7.0, "7"), (7, "7"), (3.5, "3.5"), ("007", "007"), ("0303", "0303"), ("+1 303 555", "+1 303 555"), (" Ada ", "Ada"),
        ("Nan", "Nan"), ("Null", "Null"), ("None", "None"), ("True", "True"), ("1e5", "1e5"), (True, "TRUE"), (80202.0, "80202"),
        (FEBRUARY_3, "2023-02-03"), (datetime(2023, 2, 3, 17, 5), "2023-02-03 17:05:00"), (time(17, 30), "17:30:00"),
        (timedelta(hours=3, minutes=30), "3:30"), ("José 🎉 O’Neil", "José 🎉 O’Neil"), (10**400, "inf"), (-(10**400), "-inf"),
    ],
)  # fmt: skip
def test_text_is_what_stands_there(cell: Cell, said: str) -> None:
    """Whole numbers without .0, zeros and signs kept, no word taken for something else."""
    assert parsing.text(cell) == said


@pytest.mark.parametrize("cell", ["#REF!", "#N/A", " #VALUE! ", "#DIV/0!", "#NAME?", "#ERROR!"])
@pytest.mark.parametrize("parser", [parsing.text, parsing.number, parsing.hours, parsing.percent, parsing.yes_no,
                                    parsing.dollars, parsing.clock])  # fmt: skip
def test_an_error_of_a_formula_is_unreadable_everywhere(cell: str, parser) -> None:
    """`#REF!` is no text, no number and no hour."""
    assert fault(parser, cell) == f"The cell shows the error {cell.strip()}."


@pytest.mark.parametrize(
    "cell",
    [
        FEBRUARY_3, datetime(2023, 2, 3, 23, 59), 44960, 44960.0, 44960.99, "2023-02-03", "2023-2-3", "2023/02/03",
        "2023-02-03T17:05:00", "2023-02-03 17:05", "2023-02-03T17:05:00.123Z", " 2023-02-03 ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("order", ["month first", "day first"])
def test_a_date_cell_a_day_number_and_iso_text_mean_one_day_everywhere(cell: Cell, order) -> None:
    """Times are dropped; the order of day and month does not matter."""
    assert parsing.day(cell, order) == FEBRUARY_3


@pytest.mark.parametrize(
    ("said", "in_english", "in_spanish"),
    [
        ("2/3/2023", date(2023, 2, 3), date(2023, 3, 2)),
        ("02/03/2023 17:05:00", date(2023, 2, 3), date(2023, 3, 2)),
        ("2/3/2023, 5:05 p. m.", date(2023, 2, 3), date(2023, 3, 2)),
        ("12/31/2023", date(2023, 12, 31), None),
        ("31/12/2023", None, date(2023, 12, 31)),
    ],
)
def test_short_dates_follow_the_order_of_the_workbook(said: str, in_english: date, in_spanish: date) -> None:
    """Month first in English, day first in Spanish; never the other one where the first does not fit."""
    for order, wanted in (("month first", in_english), ("day first", in_spanish)):
        if wanted is None:
            assert fault(parsing.day, said, order) == f"There is no day “{said}” in the calendar."
        else:
            assert parsing.day(said, order) == wanted


@pytest.mark.parametrize("cell", ["2023-02-30", "2/29/2023", "2023-13-01", "0000-01-01"])
def test_a_day_that_does_not_exist_is_unreadable(cell: str) -> None:
    """The thirtieth of February."""
    assert fault(parsing.day, cell, "month first") == f"There is no day “{cell}” in the calendar."


@pytest.mark.parametrize("cell", ["44960", "20230203", "2/3/23", "3 Feb 2023", "next week", True, time(17), -5, 0, 1e9, float("nan"),
                                  float("inf"), timedelta(days=2)])  # fmt: skip
def test_what_is_no_date_is_never_guessed(cell: Cell) -> None:
    """Digits only, two-digit years and words are problems."""
    assert fault(parsing.day, cell, "month first") == f"“{parsing.shown(cell)}” is not a date."


@pytest.mark.parametrize("cell", ["0203-02-06", "9999-12-31", date(1, 1, 1), datetime(2922, 1, 1)])
def test_a_year_nobody_can_mean_is_unreadable(cell: Cell) -> None:
    """The sums' calendars end somewhere; a slip of the hand does not reach them."""
    assert fault(parsing.day, cell, "month first") == f"The year of “{parsing.shown(cell)}” cannot be meant."


def test_ranges_of_dates_mean_both_of_their_ends() -> None:
    """Several are separated by a semicolon or a line break; one day is a range too."""
    wanted = (Span(date(2023, 3, 20), date(2023, 3, 25)), Span(date(2023, 7, 4), date(2023, 7, 5)))

    for said in (
        "2023-03-20 to 2023-03-24; 2023-07-04", "3/20/2023 - 3/24/2023\n7/4/2023", "2023-03-20–2023-03-24;2023-07-04;",
        "2023-03-20 al 2023-03-24; 2023-07-04", "2023-03-20 hasta 2023-03-24 ; 2023-07-04",
    ):  # fmt: skip
        assert parsing.spans(said, "month first") == wanted
    assert parsing.spans(date(2023, 7, 4), "month first") == wanted[1:]


@pytest.mark.parametrize("said", ["2023-03-24 to 2023-03-20", ";", "2023-03-20 to 2023-03-24 to 2023-03-28",
                                  "1923-03-20 to 2023-03-24"])  # fmt: skip
def test_a_range_that_runs_backwards_or_never_ends_is_unreadable(said: str) -> None:
    """No break of a hundred years."""
    assert fault(parsing.spans, said, "month first") == f"“{said}” is not a range of dates."


@pytest.mark.parametrize(
    ("cell", "hour", "minute"),
    [
        ("17:00", 17, 0), ("5:00 PM", 17, 0), ("5 pm", 17, 0), ("5:30 p. m.", 17, 30), ("12 am", 0, 0), ("12:15 PM", 12, 15),
        (time(17, 5), 17, 5), (datetime(2023, 2, 3, 17, 5), 17, 5), (timedelta(hours=8), 8, 0), (0.75, 18, 0), (44960.75, 18, 0),
        ("17h30", 17, 30), ("9.15", 9, 15),
    ],
)  # fmt: skip
def test_a_time_of_day_is_read_as_people_write_it(cell: Cell, hour: int, minute: int) -> None:
    """Seconds since midnight."""
    assert parsing.clock(cell) == hour * 3600 + minute * 60


@pytest.mark.parametrize(
    "cell", ["5", 5, "25:00", "13 pm", "0 am", "5:75", "soon", timedelta(hours=30), timedelta(hours=-1), True]
)
def test_what_is_no_time_of_day_is_unreadable(cell: Cell) -> None:
    """A bare 5 may be morning or evening."""
    assert fault(parsing.clock, cell) == f"“{parsing.shown(cell)}” is not a time of day."


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        (3, "3"), (3.5, "3.5"), (0.1, "0.1"), (Decimal("1.20"), "1.2"), ("1,250", "1250"), ("1,250,000.50", "1250000.5"),
        ("3,5", "3.5"), ("3,50", "3.5"), ("1250,500", "1250500"), ("$1,250", "1250"), ("$ 1,250.00", "1250"), ("US$5", "5"),
        ("1.250,50", "1250.5"), ("1 250", "1250"), ("-2", "-2"), ("+4", "4"), (".5", "0.5"), ("007", "7"), ("1,2345", "1.2345"),
    ],
)  # fmt: skip
def test_numbers_are_exact(cell: Cell, wanted: str) -> None:
    """A comma before exactly three digits separates thousands, any other is a decimal comma; $ is allowed."""
    assert parsing.number(cell) == Fraction(wanted)


@pytest.mark.parametrize("cell", ["", "$", "12 people", "1e5", "3 5", "1,25,000.5.1", "--2", True, float("nan"), float("-inf"), 10**18, -(10**30),
                                  "9" * 5000, Decimal("NaN"), Decimal("Infinity"), Decimal("1E+999999"), FEBRUARY_3, time(3)])  # fmt: skip
def test_what_is_no_number_is_never_guessed(cell: Cell) -> None:
    """Numbers with words, powers of ten in letters, and more digits than a sheet can mean."""
    assert fault(parsing.number, cell) == f"“{parsing.shown(cell)}” is not a number."


def test_a_rating_is_a_whole_number_from_1_to_5() -> None:
    """3.5 and 7 are problems."""
    assert [parsing.whole(cell, 1, 5) for cell in (1, 5.0, "3")] == [1, 5, 3]
    for cell in (3.5, 7, 0, -1, "3.5"):
        assert fault(parsing.whole, cell, 1, 5) == f"“{parsing.shown(cell)}” is not a whole number from 1 to 5."
    assert fault(parsing.whole, -3, 0, None) == "“-3” is not a whole number of 0 or more."


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("3:30", "3.5"), ("3h 30m", "3.5"), ("3h30", "3.5"), ("3,5", "3.5"), ("3.5", "3.5"), (3.5, "3.5"), (3, "3"), (0, "0"),
        ("3 hours", "3"), ("90 min", "1.5"), ("2 horas 15 minutos", "2.25"), (time(3, 30), "3.5"), ("0:45", "0.75"), ("25:00", "25"),
        (timedelta(hours=27, minutes=30), "27.5"), (datetime(1899, 12, 30, 3, 30), "3.5"), ("1,250", "1250"),
        (date(1900, 1, 6), "6"), (datetime(1900, 1, 7, 12), "7.5"), (date(1900, 3, 1), "61"), (date(1900, 2, 28), "59"),
    ],
)  # fmt: skip
def test_hours_are_exact_however_they_are_written(cell: Cell, wanted: str) -> None:
    """Decimal, with a colon, in words, or a cell formatted as a time: 3:30 is three and a half. 6 typed where 7:30 stood
    is read as the 6th of January 1900."""
    assert parsing.hours(cell) == Fraction(wanted)


@pytest.mark.parametrize(
    "cell", ["3ish", "3:75", "5:00 PM", -1, "-1", timedelta(hours=-1), datetime(2023, 2, 3), True, "h"]
)
def test_what_is_no_length_of_time_is_unreadable(cell: Cell) -> None:
    """Nothing negative, and no time of day."""
    assert fault(parsing.hours, cell) == f"“{parsing.shown(cell)}” is not a number of hours."


def test_dollars_have_whole_cents() -> None:
    """Decimal in, with two places."""
    assert [str(parsing.dollars(cell)) for cell in ("$1,250", 1250.5, "0", "1.250,75")] == [
        "1250.00",
        "1250.50",
        "0.00",
        "1250.75",
    ]
    for cell in (-5, "12.345", 0.001):
        assert fault(parsing.dollars, cell) == f"“{cell}” is not an amount of dollars and cents."


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [("65%", "0.65"), ("65 %", "0.65"), (0.65, "0.65"), ("0.65", "0.65"), (65, "0.65"), ("65", "0.65"), (1, "1"), ("1%", "0.01"),
     ("0,5", "0.5"), (1.5, "0.015"), (0, "0"), ("100%", "1"), ("62,5%", "0.625")],
)  # fmt: skip
def test_shares_are_fractions(cell: Cell, wanted: str) -> None:
    """With a % sign or over 1 divided by 100, else a fraction already."""
    assert parsing.percent(cell) == Fraction(wanted)


@pytest.mark.parametrize("cell", ["101%", 101, -1, "-5%", "%", "most", "x%", True])
def test_no_share_is_under_0_or_over_100_percent(cell: Cell) -> None:
    """What is shown is the whole cell."""
    assert fault(parsing.percent, cell) == f"“{parsing.shown(cell)}” is not a share between 0% and 100%."


def test_yes_and_no_in_the_ways_people_write_them() -> None:
    """Words in both languages, ticks, ones and checkboxes."""
    assert all(
        parsing.yes_no(cell) for cell in ("Yes", "y", "X", "✓", "✔️", "✅", "TRUE", "Sí", "SI", 1, 1.0, "1", True)
    )
    assert not any(parsing.yes_no(cell) for cell in ("No", "n", "FALSE", "0", 0, 0.0, False, "✗", "❌", "falso"))
    assert fault(parsing.yes_no, "perhaps") == "“perhaps” is neither Yes nor No."


def test_several_entries_are_separated_by_commas_semicolons_and_lines() -> None:
    """Empty ones are none."""
    assert parsing.parts(" Ada Lopez; Bo Chen,\nCleo Park ,, ;") == ["Ada Lopez", "Bo Chen", "Cleo Park"]


@given(st.integers(0, 10**9), st.integers(0, 2))
def test_a_grouped_number_is_the_number(number: int, places: int) -> None:
    """1,234,567.89 whatever the number."""
    value = Fraction(number, 10**places)

    assert parsing.number(f"{Decimal(number).scaleb(-places):,.{places}f}") == value


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_is_itself_in_all_its_spellings(day: date) -> None:
    """ISO, either order, and the day number a spreadsheet keeps."""
    assert parsing.day(day.isoformat(), "day first") == day
    assert parsing.day(f"{day.month}/{day.day}/{day.year}", "month first") == day
    assert parsing.day(f"{day.day:02}/{day.month:02}/{day.year}", "day first") == day
    assert parsing.day((day - date(1899, 12, 30)).days, "month first") == day
