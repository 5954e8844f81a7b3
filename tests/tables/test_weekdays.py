"""Weekdays: hours under Monday to Friday, on the line of a week, are those of a day of that week."""

from __future__ import annotations

from datetime import date

import pytest
from theirs import problems, read, rows

from toolkit.tables.weekdays import in_weeks, resolved, side_said, week_typed, weekday_named

ORGANIZERS = """
Organizers:
Organizer
Rosa
Cesar
"""
SAID = (
    '[tabs.Hours]\ntab = "Time"\ncolumns = {{ Organizer = "Who", Date = "{week}" }}\n'
    'constants = {{ Activity = "Prep" }}\n{more}\n'
    '[[tabs.Hours.matrix]]\nto = "Hours"\nof = "Date"\ncolumns = "C:"\n'
)


@pytest.mark.parametrize(
    ("said", "day"),
    [("Mon", 0), ("T", 1), ("Miércoles", 2), ("R", 3), ("vie", 4), ("Sáb.", 5), ("SUNDAY", 6)],
)
def test_a_weekday_is_known_in_both_languages(said: str, day: int) -> None:
    assert weekday_named(said) == day


def test_other_words_and_numbers_are_no_weekday() -> None:
    assert [weekday_named(said) for said in ("Total", "", None, 1)] == [None] * 4


def test_a_week_is_named_by_the_day_it_begins_with_or_ends_with() -> None:
    """5 February 2023 is a Sunday, 10 February a Friday."""
    days = ("Sun", "Mon", "Fri")

    assert in_weeks(days, [date(2023, 2, 5)] * 3, "Week of") == [
        date(2023, 2, 5),
        date(2023, 2, 6),
        date(2023, 2, 10),
    ]
    assert in_weeks(days, [date(2023, 2, 10)] * 3, "Week ending") == [
        date(2023, 2, 5),
        date(2023, 2, 6),
        date(2023, 2, 10),
    ]


@pytest.mark.parametrize("day", [6, 7, 8, 9, 10])
def test_a_day_within_a_week_names_that_week_and_not_the_next(day: int) -> None:
    """A heading that only says Week may stand over Mondays or over the Fridays of pay weeks."""
    for week in (date(2023, 2, day), f"2023-02-{day:02}"):
        assert in_weeks(("Mon", "Wed", "Fri"), [week] * 3, "Week") == [
            date(2023, 2, 6),
            date(2023, 2, 8),
            date(2023, 2, 10),
        ]


def test_iso_text_and_day_numbers_are_weeks_too_and_a_blank_one_is_none() -> None:
    assert in_weeks(["Tue"] * 3, ["2023-02-06", 44963, None], "Week") == [
        date(2023, 2, 7),
        date(2023, 2, 7),
        None,
    ]


def test_a_week_typed_as_text_waits_for_its_order() -> None:
    (cell,) = in_weeks(["Wed"], ["6/2/2023"], "Week of")

    assert week_typed(cell) == "6/2/2023"
    assert resolved(cell, "6/2/2023", "day first") == date(2023, 2, 8)
    assert resolved(cell, "6/2/2023", "month first") == date(2023, 5, 31)
    assert resolved(cell, date(2023, 2, 6), "day first") == date(2023, 2, 8)


def test_what_is_no_week_stays_as_typed() -> None:
    (cell,) = in_weeks(["Wed"], ["vacation"], "Week of")

    assert resolved(cell, "vacation", "month first") == "vacation"
    assert in_weeks(["Wed"], [True], "Week of") == [True]
    assert (week_typed("6/2/2023"), week_typed(4.0)) == ("6/2/2023", 4.0)


@pytest.mark.parametrize(
    ("week", "weeks", "more"),
    [
        ("Week of", ("2023-02-06", "2023-02-13"), ""),
        ("Week of", ("2/6/2023", "2/13/2023"), ""),
        ("Week of", ("2/6", "2/13"), 'year = "2022-23"'),
        ("Semana", ("6/2/2023", "13/2/2023"), 'day_order = "day first"'),
        ("Week ending", ("2/10/2023", "2/17/2023"), ""),
        ("Wk", ("Week of 2/6", "Week of 2/13"), 'year = "2022-23"'),
    ],
)
def test_a_line_a_week_and_a_column_a_weekday(week: str, weeks: tuple[str, str], more: str) -> None:
    sheet = f"""
Time:
Who   | {week}     | Mon | Wed  | F
Rosa  | {weeks[0]} | 1   |      | 2.5
Cesar | {weeks[1]} |     | 0.5  | 1
{ORGANIZERS}"""
    program = read(sheet, SAID.format(week=week, more=more))

    assert rows(program.hours, "organizer", "date", "hours") == [
        ("Rosa", "2023-02-06", 1),
        ("Rosa", "2023-02-10", 2.5),
        ("Cesar", "2023-02-15", 0.5),
        ("Cesar", "2023-02-17", 1),
    ]
    assert [one for one in problems(program) if one[2] != "Date"] == []


@pytest.mark.parametrize("week", ["Week of 2/6/2023", "Week: 2/6/2023"])
def test_the_whole_tab_may_say_its_week(week: str) -> None:
    sheet = f"""
Time:
{week}
Who   | Mon | Wed
Rosa  | 1   |
Cesar | 2   | 0.5
{ORGANIZERS}"""
    said = (
        '[tabs.Hours]\ntab = "Time"\nheader_row = 2\ncolumns = { Organizer = "Who" }\n'
        'constants = { Activity = "Prep", Date = "from A1" }\n'
        '[[tabs.Hours.matrix]]\nto = "Hours"\nof = "Date"\ncolumns = "B:"\n'
    )

    assert rows(read(sheet, said).hours, "organizer", "date", "hours") == [
        ("Rosa", "2023-02-06", 1),
        ("Cesar", "2023-02-06", 2),
        ("Cesar", "2023-02-08", 0.5),
    ]


def test_a_week_that_is_no_date_is_told_as_it_was_typed() -> None:
    sheet = f"""
Time:
Who  | Week of  | Mon
Rosa | vacation | 1
{ORGANIZERS}"""
    program = read(sheet, SAID.format(week="Week of", more=""))

    assert len(program.hours) == 0
    assert [(row, column, value) for _, row, column, value in problems(program)] == [
        (2, "Date", "vacation")
    ]


@pytest.mark.parametrize(
    ("week", "monday"),
    [
        ("begins", {"Week": "2023-02-06", "Week ending": "2023-02-06"}),
        ("ends", {"Week": "2023-01-30", "Week of": "2023-01-30"}),
    ],
)
def test_a_person_says_whether_a_week_begins_or_ends_with_its_sunday(
    week: str, monday: dict[str, str]
) -> None:
    """5 February 2023 is a Sunday."""
    for heading, day in monday.items():
        sheet = f"Time:\nWho | {heading} | Mon\nRosa | 2/5/2023 | 1\n{ORGANIZERS}"
        program = read(
            sheet, SAID.format(week=heading, more="").replace("[[", f'week = "{week}"\n[[', 1)
        )
        assert rows(program.hours, "organizer", "date", "hours") == [("Rosa", day, 1)]


@pytest.mark.parametrize(
    ("said", "sheet"),
    [
        ('columns = { Organizer = "Who", Date = "Week" }', "Who | Week | Hours\nRosa | {} | 4"),
        (
            'columns = { Organizer = "Who" }\n[[tabs.Hours.matrix]]\nto = "Hours"\nof = "Date"\n'
            'columns = "B:"',
            "Who | {}\nRosa | 4",
        ),
    ],
)
def test_hours_of_a_week_that_begins_with_its_sunday_are_of_that_week(
    said: str, sheet: str
) -> None:
    """In our weeks that Sunday would be the last day of the week before."""
    for day in ("2023-02-05", "2/5/2023", "2/4/2023", "2/6/2023"):
        tabs = f'[tabs.Hours]\ntab = "Time"\nweek = "begins"\nconstants = {{ Activity = "Prep" }}\n{said}\n'
        program = read(f"Time:\n{sheet.format(day)}\n{ORGANIZERS}", tabs)
        assert rows(program.hours, "organizer", "date", "hours") == [("Rosa", "2023-02-06", 4)]


@pytest.mark.parametrize(
    ("heading", "side"),
    [
        ("Week", ""),
        ("Wk", ""),
        ("Semana", ""),
        ("Week of", "begins"),
        ("Semana del", "begins"),
        ("Wk starting", "begins"),
        ("W/E", "ends"),
        ("Week ending", "ends"),
        ("Semana que termina", "ends"),
    ],
)
def test_a_heading_over_weeks_may_say_whether_they_begin_or_end_then(
    heading: str, side: str
) -> None:
    assert side_said(heading) == side
