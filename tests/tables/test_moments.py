"""Moments: dates, ranges of dates and times of day, however they are written."""

from datetime import date, datetime, time, timedelta

import pytest
from faults import fault
from hypothesis import given
from hypothesis import strategies as st

from toolkit.calendar import Span
from toolkit.tables import moments
from toolkit.tables.parsing import shown
from toolkit.workbooks.cells import Cell

FEBRUARY_3 = date(2023, 2, 3)


@pytest.mark.parametrize(
    "cell",
    [
        FEBRUARY_3,
        datetime(2023, 2, 3, 23, 59),
        44960,
        44960.0,
        44960.99,
        "2023-02-03",
        "2023-2-3",
        "2023/02/03",
        "2023-02-03T17:05:00",
        "2023-02-03 17:05",
        "2023-02-03T17:05:00.123Z",
        " 2023-02-03 ",
    ],
)
@pytest.mark.parametrize("order", ["month first", "day first"])
def test_a_date_cell_a_day_number_and_iso_text_mean_one_day_everywhere(cell: Cell, order) -> None:
    """Times are dropped; the order of day and month does not matter."""
    assert moments.day(cell, order) == FEBRUARY_3


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
def test_short_dates_follow_the_order_of_the_workbook(
    said: str, in_english: date, in_spanish: date
) -> None:
    """Month first in English, day first in Spanish; never the other one where the first does not fit."""
    for order, wanted in (("month first", in_english), ("day first", in_spanish)):
        if wanted is None:
            assert fault(moments.day, said, order) == f"There is no day “{said}” in the calendar."
        else:
            assert moments.day(said, order) == wanted


@pytest.mark.parametrize("cell", ["2023-02-30", "2/29/2023", "2023-13-01", "0000-01-01"])
def test_a_day_that_does_not_exist_is_unreadable(cell: str) -> None:
    """The thirtieth of February."""
    assert fault(moments.day, cell, "month first") == f"There is no day “{cell}” in the calendar."


def test_ranges_of_dates_mean_both_of_their_ends() -> None:
    """Several are separated by a semicolon or a line break; one day is a range too."""
    wanted = (Span(date(2023, 3, 20), date(2023, 3, 25)), Span(date(2023, 7, 4), date(2023, 7, 5)))

    for said in (
        "2023-03-20 to 2023-03-24; 2023-07-04",
        "3/20/2023 - 3/24/2023\n7/4/2023",
        "2023-03-20–2023-03-24;2023-07-04;",
        "2023-03-20 al 2023-03-24; 2023-07-04",
        "2023-03-20 hasta 2023-03-24 ; 2023-07-04",
        "2023-03-20 TO 2023-03-24;\n; 2023-07-04",
        "2023-03-20 .. 2023-03-24;2023-07-04",
    ):
        assert moments.spans(said, "month first") == wanted
    assert moments.spans(date(2023, 7, 4), "month first") == wanted[1:]
    assert moments.spans("20/3/2023 - 24/3/2023; 4/7/2023", "day first") == wanted
    longest = Span(date(2023, 3, 20), date(2033, 3, 28))
    assert moments.spans("2023-03-20 to 2033-03-27", "month first") == (longest,)


@pytest.mark.parametrize(
    "said",
    [
        "2023-03-24 to 2023-03-20",
        ";",
        "2023-03-20 to 2023-03-24 to 2023-03-28",
        "1923-03-20 to 2023-03-24",
        "2023-03-20 to 2033-03-28",
    ],
)
def test_a_range_that_runs_backwards_or_never_ends_is_unreadable(said: str) -> None:
    """No break of a hundred years."""
    assert fault(moments.spans, said, "month first") == f"“{said}” is not a range of dates."


@pytest.mark.parametrize(
    ("cell", "hour", "minute"),
    [
        ("17:00", 17, 0),
        ("5:00 PM", 17, 0),
        ("5 pm", 17, 0),
        ("5:30 p. m.", 17, 30),
        ("12 am", 0, 0),
        ("12:15 PM", 12, 15),
        (time(17, 5), 17, 5),
        (datetime(2023, 2, 3, 17, 5), 17, 5),
        (timedelta(hours=8), 8, 0),
        (0.75, 18, 0),
        (44960.75, 18, 0),
        ("17h30", 17, 30),
        ("9.15", 9, 15),
        ("1 pm", 13, 0),
        ("12 PM", 12, 0),
        (0, 0, 0),
        (1.5, 12, 0),
        (0.9999999, 0, 0),  # midnight, as a sum of parts of a day comes to it
        (timedelta(0), 0, 0),
    ],
)
def test_a_time_of_day_is_read_as_people_write_it(cell: Cell, hour: int, minute: int) -> None:
    """Seconds since midnight."""
    assert moments.clock(cell) == hour * 3600 + minute * 60


def test_a_clock_that_has_seconds_is_read_with_them() -> None:
    """As a cell, as text in the afternoon, and as the part of a day."""
    for cell in (time(17, 5, 30), "5:05:30 pm", (17 * 3600 + 5 * 60 + 30) / 86400):
        assert moments.clock(cell) == 17 * 3600 + 5 * 60 + 30


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_is_itself_in_all_its_spellings(day: date) -> None:
    """ISO, either order, and the day number a spreadsheet keeps."""
    assert moments.day(day.isoformat(), "day first") == day
    assert moments.day(f"{day.month}/{day.day}/{day.year}", "month first") == day
    assert moments.day(f"{day.day:02}/{day.month:02}/{day.year}", "day first") == day
    assert moments.day((day - date(1899, 12, 30)).days, "month first") == day


def test_a_day_number_is_one_that_a_spreadsheet_can_keep() -> None:
    """Its last is the 31st of December 9999, which nobody means; the one after it is none at all."""
    assert fault(moments.day, 2958465, "day first") == "The year of “2958465” cannot be meant."
    assert fault(moments.day, 1, "day first") == "The year of “1” cannot be meant."
    for cell in (0, 0.5, 2958466, True):
        said = fault(moments.day, cell, "day first")
        assert said == f"“{shown(cell)}” is not a date."


def test_a_day_of_which_there_is_but_one_decides_the_order_of_its_column() -> None:
    """The 13th is no month; of two that contradict each other neither decides."""
    first, second = frozenset({"day first"}), frozenset({"month first"})
    said = ("13/2/1900", "2/13/2199", "2/3/2023", "13/13/2023", "1/13/1899", 44960, "soon")
    assert [moments.decides(cell) for cell in said] == [first, second, *[frozenset()] * 5]
    both = "13/2/2023 to 2/14/2023; 5/5/2023"
    assert (moments.decides(both), moments.decides(both, several=True)) == (
        frozenset(),
        first | second,
    )

    cells = ["2/3/2023", None, "13/2/2023", "14/2/2023"]
    assert moments.column_order(cells, "month first") == ("day first", 2)
    assert moments.column_order(cells, "day first") == ("day first", None)
    assert moments.column_order(["2/13/2023"], "day first") == ("month first", 0)
    assert moments.column_order([*cells, "2/13/2023"], "month first") == ("month first", None)
    assert moments.column_order(cells[:2], "month first") == ("month first", None)


def test_ranges_are_looked_at_whole_where_a_cell_holds_several_days() -> None:
    """Else such a text decides nothing; what decided is told with the cell."""
    cells = ["2/3/2023", "3/2/2023 to 13/2/2023"]
    assert moments.column_order(cells, "month first", several=True) == ("day first", 1)
    assert moments.column_order(cells, "month first") == ("month first", None)
    for order, word in (("day first", "day-first"), ("month first", "month-first")):
        told = moments.told(" 13/2/2023 ", order)
        assert (told.kind.word, told.parts) == (word, {"value": "13/2/2023"})


def test_days_are_counted_as_numpy_does() -> None:
    """A blank is no day of its."""
    days = [date(1970, 1, 1), date(2023, 2, 3), None, date(1900, 1, 1)]
    assert moments.day_numbers(days) == [0, 19391, -(2**63), -25567]


@pytest.mark.parametrize("cell", [1, 44960.0, timedelta(days=1), timedelta(hours=36), -0.5, True])
def test_a_whole_day_is_no_time_of_day(cell: Cell) -> None:
    assert fault(moments.clock, cell) == f"“{shown(cell)}” is not a time of day."


@pytest.mark.parametrize("said", ["24:00", "9:60", "9:15:60", "13 pm", "0 am", "25:61:00"])
def test_no_hour_is_the_24th_and_no_minute_the_60th(said: str) -> None:
    assert fault(moments.clock, said) == f"“{said}” is not a time of day."
