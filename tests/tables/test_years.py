"""Years: days without one, months in words, and what stands before them."""

from datetime import date

import pytest

from toolkit.tables.moments import DayOrder
from toolkit.tables.years import month_named, whole_day, with_any_year


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("9/14", date(2022, 9, 14)),
        ("7/31", date(2023, 7, 31)),
        ("8/1", date(2022, 8, 1)),
        ("2-8", date(2023, 2, 8)),
        ("Sept 14", date(2022, 9, 14)),
        ("Sept. 14th", date(2022, 9, 14)),
        ("14 febr.", date(2023, 2, 14)),
        ("14 de febrero", date(2023, 2, 14)),
        ("8 Feb", date(2023, 2, 8)),
        ("Feb 8, 2021", date(2021, 2, 8)),
        ("Week of 2/6", date(2023, 2, 6)),
        ("Wed 2/8", date(2023, 2, 8)),
        ("semana del 6 feb", date(2023, 2, 6)),
        ("Mar 5", date(2023, 3, 5)),
        ("mar. 5, 2022", date(2022, 3, 5)),
        ("mar 5 de abril", date(2023, 4, 5)),
        ("Tue Mar 7", date(2023, 3, 7)),
        ("Week of Tues., Mar 7", date(2023, 3, 7)),
        ("Weds 3/8", date(2023, 3, 8)),
        ("sáb 11 marzo", date(2023, 3, 11)),
        ("Fri 2023-03-10", "2023-03-10"),
        ("Wed meeting", "Wed meeting"),
        ("2/30", "2/30"),
        ("Training", "Training"),
        (" Training ", " Training "),
        ("2023-02-06", "2023-02-06"),
        (44970, 44970),
        (None, None),
    ],
)
def test_a_day_without_a_year_is_in_the_school_year(said: object, day: object) -> None:
    """From August to July; what is no such day stays as it is."""
    assert whole_day(said, "2022-23", "month first") == day  # type: ignore[arg-type]


def test_a_calendar_year_and_the_other_order() -> None:
    assert whole_day("3/9", "2023", "day first") == date(2023, 9, 3)
    assert whole_day("3/9", "2022-23", "day first") == date(2022, 9, 3)
    assert whole_day("9/14", "", "month first") == "9/14"


@pytest.mark.parametrize("said", ["14", 14, 14.0, "14th", "Wed 14", "Miércoles, 14"])
def test_the_month_of_the_tab_and_the_day_of_the_row(said: object) -> None:
    assert whole_day(said, "2022-23", "month first", 9) == date(2022, 9, 14)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("month", "day"), [(None, date(2023, 3, 5)), (3, date(2023, 3, 5)), (4, "mar 5")]
)
def test_a_word_that_is_a_month_and_a_weekday(month: int | None, day: object) -> None:
    """In a tab of April *mar 5* may be a Tuesday: nobody guesses."""
    assert whole_day("mar 5", "2022-23", "month first", month) == day


@pytest.mark.parametrize("said", ["Mar 6-10", "Mar. 6 – 10", "mar 7-11"])
@pytest.mark.parametrize("order", ["month first", "day first"])
def test_several_days_of_march_are_no_day_of_another_month(said: str, order: DayOrder) -> None:
    """As of February: nobody knows which of them is meant."""
    assert whole_day(said, "2023", order) == said
    assert with_any_year(said, "2023") == said
    assert whole_day("mar 7-3", "2023", "day first") == date(2023, 3, 7)


def test_a_title_that_is_a_month() -> None:
    assert [month_named(one) for one in ("Sept", "FEB 2023", "marzo", "Calls")] == [9, 2, 3, None]
