"""Program weeks: those with a weekday in the phase and not in its own break, and who serves them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.calendar import Breaks, Span, Week
from toolkit.facts.program_weeks import enrolments, phases, program_days, served_weeks
from toolkit.tables.program import Program

PHASE_1 = Span.inclusive(date(2023, 2, 6), date(2023, 4, 7))


def mondays(weeks: list[Week] | tuple[Week, ...]) -> list[str]:
    return [week.monday.isoformat()[5:] for week in weeks]


@pytest.mark.parametrize(
    ("breaks", "count"),
    [
        ([], 9),
        ([Span.inclusive(date(2023, 3, 20), date(2023, 3, 24))], 8),
        (
            [Span.inclusive(date(2023, 3, 20), date(2023, 3, 23))],
            9,
        ),  # a Friday is left of that week
        ([Span.inclusive(date(2023, 3, 18), date(2023, 3, 27))], 8),
        ([PHASE_1], 0),
    ],
)
def test_a_break_takes_a_week_only_when_no_weekday_is_left(breaks: list[Span], count: int) -> None:
    assert len({Week.of(day) for day in program_days(PHASE_1, Breaks(breaks))}) == count


def test_holidays_and_school_breaks_take_no_week_away(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Weeks
    Phase 1 | 2023-02-06 | 2023-02-24 | 3

    Settings:
    Setting       | Value
    School breaks | 2023-02-20 to 2023-02-24
    """
    assert mondays(phases(program)[0].weeks) == ["02-06", "02-13", "02-20"]


def test_a_phase_that_begins_on_a_saturday_begins_with_the_next_week(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-04 | 2023-02-13
    """
    phase = phases(program)[0]

    assert mondays(phase.weeks) == ["02-06", "02-13"]
    assert mondays(phase.touched) == ["01-30", "02-06", "02-13"]


def test_a_late_start_and_an_early_exit_serve_the_weeks_they_have_a_day_in(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Breaks
    Phase 1 | 2023-02-06 | 2023-03-10 | 2023-02-20 to 2023-02-23

    Organizers:
    Organizer | Phases  | Starts     | Ends
    Rosa      | Phase 1 | 2023-02-17 |
    Cesar     | Phase 1 | 2023-02-11 | 2023-02-23
    Ines      | Phase 1 | 2023-05-01 |
    """
    assert [mondays(one.served) for one in enrolments(program)] == [
        ["02-13", "02-20", "02-27", "03-06"],
        ["02-13"],
        [],
    ]


def test_somebody_in_two_phases_serves_the_weeks_of_both_inside_their_own_dates(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-17
    Phase 2 | 2023-02-16 | 2023-02-24

    Organizers:
    Organizer | Phases           | Starts
    Rosa      | Phase 1, Phase 2 |
    Cesar     | Phase 1          |
    Dana      | Phase 1, Phase 2 | 2023-02-20
    Eli       |                  |
    """
    first, second, third = (Week(date(2023, 2, day)) for day in (6, 13, 20))
    assert served_weeks(program) == {
        "Rosa": {first, second, third},
        "Cesar": {first, second},
        "Dana": {third},
    }
    assert [one.organizer for one in enrolments(program, phases(program)[1:])] == ["Rosa", "Dana"]


def test_a_phase_that_ends_before_it_starts_has_no_week(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-04-07 | 2023-02-06
    """
    assert (phases(program)[0].weeks, phases(program)[0].touched, phases(program)[0].shares) == (
        (),
        [],
        {},
    )


SPANS = st.builds(
    lambda start, n: Span(start, start + timedelta(days=n)),
    st.dates(date(2022, 1, 1), date(2024, 1, 1)),
    st.integers(0, 70),
)


@settings(max_examples=60)
@given(SPANS, st.lists(SPANS, max_size=3))
def test_program_days_are_weekdays_of_the_phase_outside_its_breaks(
    span: Span, off: list[Span]
) -> None:
    days = program_days(span, Breaks(off))

    assert list(days) == sorted(set(days))
    assert all(
        day in span and day.weekday() < 5 and not any(day in one for one in off) for day in days
    )
    rest = set(span.days()) - set(days)
    assert all(day.weekday() >= 5 or any(day in one for one in off) for day in rest)
