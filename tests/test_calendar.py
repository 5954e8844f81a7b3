"""Days and weeks: half-open spans, Monday weeks, and clocks that stand still in a break."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.calendar import Breaks, Span, Week, break_days, from_serial, to_serial

DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))
SPANS = st.builds(lambda start, n: Span(start, start + timedelta(days=n)), DAYS, st.integers(0, 40))
SPRING_BREAK = Span.inclusive(date(2023, 3, 20), date(2023, 3, 24))


def test_a_span_written_with_both_ends_has_both() -> None:
    assert len(SPRING_BREAK) == 5
    assert [date(2023, 3, day) in SPRING_BREAK for day in (19, 20, 24, 25)] == [
        False,
        True,
        True,
        False,
    ]
    assert list(Span.inclusive(date(2023, 7, 4), date(2023, 7, 4)).days()) == [date(2023, 7, 4)]


@given(SPANS, SPANS, DAYS)
def test_a_day_is_in_a_clipped_span_when_it_is_in_both(one: Span, other: Span, day: date) -> None:
    assert (day in one.clip(other)) == (day in one and day in other)
    assert len(one.clip(other)) == sum(day in other for day in one.days())


@given(DAYS)
def test_every_day_is_in_the_week_of_its_monday(day: date) -> None:
    week = Week.of(day)

    assert week.monday.weekday() == 0
    assert day in week.span
    assert (day in week.weekdays) == (day.weekday() < 5)
    assert week.previous.following == week
    assert str(week) == day.strftime("%G-W%V")


@given(
    st.datetimes(datetime(1901, 1, 1), datetime(2099, 1, 1)).map(
        lambda moment: moment.replace(microsecond=0)
    )
)
def test_a_moment_survives_the_spreadsheets_day_number(moment: datetime) -> None:
    assert from_serial(to_serial(moment)) == moment
    assert to_serial(moment.date()) == int(to_serial(moment))


def test_day_numbers_are_those_of_spreadsheets() -> None:
    assert to_serial(date(2023, 2, 6)) == 44963.0
    assert to_serial(datetime(2023, 2, 6, 18)) == 44963.75


@given(st.lists(SPANS, max_size=4), DAYS, st.integers(-10, 80))
def test_running_days_are_the_days_after_the_start_that_are_in_no_break(
    spans: list[Span], start: date, n: int
) -> None:
    breaks, end = Breaks(spans), start + timedelta(days=n)
    later = [start + timedelta(days=i) for i in range(1, n + 1)]
    off = {day for span in spans for day in span.days()}

    assert breaks.running_days(start, end) == len([day for day in later if day not in off])
    assert breaks.school_days(start, end) == len(
        [day for day in later if day not in off and day.weekday() < 5]
    )


@given(st.lists(SPANS, max_size=4), DAYS, st.integers(1, 60))
def test_the_day_after_n_running_days_is_the_first_with_n(
    spans: list[Span], start: date, n: int
) -> None:
    breaks = Breaks(spans)
    running, school = breaks.after_running(start, n), breaks.after_school_days(start, n)

    assert (breaks.running_days(start, running), running in breaks) == (n, False)
    assert (breaks.school_days(start, school), breaks.is_school_day(school)) == (n, True)


@pytest.mark.parametrize(
    ("n", "due"), [(0, "2023-03-17"), (1, "2023-03-18"), (2, "2023-03-19"), (3, "2023-03-25")]
)
def test_a_clock_stands_still_in_the_spring_break(n: int, due: str) -> None:
    assert Breaks([SPRING_BREAK]).after_running(date(2023, 3, 17), n) == date.fromisoformat(due)


def test_while_a_program_runs_only_its_own_breaks_stop_the_clocks() -> None:
    """Summer: phase 2 runs from 19 June to 21 July inside a school break, and is off for a week; a
    short phase of others runs through a part of that week, with a day off of its own.
    """

    def span(first: str, last: str) -> Span:
        return Span.inclusive(date.fromisoformat(first), date.fromisoformat(last))

    breaks = break_days(
        [span("2023-06-10", "2023-06-25"), span("2023-07-20", "2023-07-23")],
        [
            (
                span("2023-06-19", "2023-07-21"),
                [span("2023-07-03", "2023-07-07"), span("2023-07-22", "2023-07-24")],
            ),
            (span("2023-07-05", "2023-07-06"), [span("2023-07-06", "2023-07-06")]),
        ],
    )
    off = {day.isoformat() for day in map(date.fromordinal, breaks.ordinals)}

    assert off == {
        *(f"2023-06-{day}" for day in range(10, 19)),  # the school's, before the program runs
        "2023-07-03",
        "2023-07-04",
        "2023-07-06",  # both phases are off; on the 5th only one of them is
        "2023-07-07",
        "2023-07-22",  # the school's and the phase's, after its end
        "2023-07-23",
        "2023-07-24",  # the phase's own, outside of every phase
    }
