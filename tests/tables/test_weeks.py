"""Weeks named by a Saturday or Sunday: as long as nobody says whether they begin or end then, it is told."""

from __future__ import annotations

from typing import Any

import pytest
from tables.test_weekdays import ORGANIZERS, SAID
from theirs import read

from toolkit.tables.kinds.rows import WEEK_FROM, WEEK_TO

LINES = (
    '[tabs.Hours]\ntab = "Time"\n{more}constants = {{ Activity = "Prep" }}\n'
    'columns = {{ Organizer = "Who", Date = "{week}" }}\n'
)
PLAIN = '[tabs.Hours]\ntab = "Time"\ncolumns = {{ Organizer = "Who", Date = "{week}" }}\n'
ACROSS = (
    '[tabs.Hours]\ntab = "Time"\nyear = "2022-23"\n{more}constants = {{ Activity = "Prep" }}\n'
    'columns = {{ Organizer = "Who" }}\n[[tabs.Hours.matrix]]\nto = "Hours"\nof = "Date"\n'
    'columns = {{ "{week} 2/5" = "2/5", "{week} 2/12" = "2/12" }}\n'
)
BEGAN, ENDED = "They are read as if one began on ", "They are read as if one ended on "


def told(sheet: str, said: str) -> list[tuple[Any, ...]]:
    """What is said of whole tabs: the value, how the weeks are read, and what to write."""
    return [
        (
            one.severity,
            one.tab,
            one.value,
            *(way for way in (BEGAN, ENDED) if way in text),
            one.fix.said(),
        )
        for one in read(sheet + ORGANIZERS, said).problems
        if one.row is None and (text := one.problem.said())
    ]


FIX = 'Write week = "begins" or week = "ends" into toolkit.toml, under [tabs.Hours].'


@pytest.mark.parametrize(
    ("week", "days", "asked"),
    [
        ("Week", ("2/5/2023", "2/12/2023"), True),
        ("Wk", ("2023-02-11", "2023-02-18"), True),
        ("Week", ("2/6/2023", "2/13/2023"), False),
        ("Week", ("2/5/2023", "2/8/2023"), False),
        ("Week of", ("2/5/2023", "2/12/2023"), False),
        ("Week ending", ("2/11/2023", "2/18/2023"), False),
    ],
)
def test_weekdays_beside_a_week_of_which_nobody_knows_the_side(
    week: str, days: tuple[str, str], asked: bool
) -> None:
    """At every reading, until somebody has said it."""
    sheet = f"""
Time:
Who   | {week}    | Mon | Wed | F
Rosa  | {days[0]} | 1   |     | 2
Cesar | {days[1]} |     | 3   | 1
"""
    expected = [("Warning", "Time", days[0], BEGAN, FIX)] if asked else []
    assert told(sheet, SAID.format(week=week, more="")) == expected
    for side in ("begins", "ends"):
        answered = SAID.format(week=week, more="").replace("[[", f'week = "{side}"\n[[', 1)
        assert told(sheet, answered) == []


@pytest.mark.parametrize("said", [LINES, PLAIN])
@pytest.mark.parametrize(
    ("week", "asked"), [("Week", True), ("Week of", True), ("Week ending", False), ("Day", False)]
)
def test_hours_of_a_whole_week_count_in_the_week_that_has_its_day(
    said: str, week: str, asked: bool
) -> None:
    """In our weeks a Sunday is the last day: that is right where weeks end then, and else a week early."""
    sheet = f"""
Time:
Who   | {week}    | Hours | Activity
Rosa  | 2/5/2023  | 4     | Prep
Cesar | 2/12/2023 | 3     | Prep
"""
    expected = [("Warning", "Time", "2/5/2023", ENDED, FIX)] if asked else []
    assert told(sheet, said.format(week=week, more="")) == expected
    if said is LINES:
        assert told(sheet, said.format(week=week, more='week = "begins"\n')) == []


@pytest.mark.parametrize(("week", "asked"), [("Week", True), ("W/E", False), ("Day", False)])
def test_weeks_side_by_side(week: str, asked: bool) -> None:
    sheet = f"""
Time:
Who   | {week} 2/5 | {week} 2/12
Rosa  | 4          | 3
"""
    expected = [("Warning", "Time", "2/5", ENDED, FIX)] if asked else []
    assert told(sheet, ACROSS.format(week=week, more="")) == expected
    assert told(sheet, ACROSS.format(week=week, more='week = "begins"\n')) == []


def test_a_week_that_the_whole_tab_says() -> None:
    sheet = """
Time:
Week: 2/5/2023
Who   | Mon | Wed
Rosa  | 1   |
"""
    said = (
        '[tabs.Hours]\ntab = "Time"\nheader_row = 2\n{more}columns = {{ Organizer = "Who" }}\n'
        'constants = {{ Activity = "Prep", Date = "from A1" }}\n'
        '[[tabs.Hours.matrix]]\nto = "Hours"\nof = "Date"\ncolumns = "B:"\n'
    )
    assert told(sheet, said.format(more="")) == [("Warning", "Time", "2/5/2023", BEGAN, FIX)]
    assert told(sheet, said.format(more='week = "ends"\n')) == []


def test_a_tab_with_headings_only_says_nothing() -> None:
    sheet = """
Time:
Who   | Week | Hours | Activity
"""
    assert told(sheet, PLAIN.format(week="Week")) == []


@pytest.mark.parametrize(
    ("begins", "expected"),
    [
        (
            True,
            "Nothing says whether the weeks under “Wk” begin or end with the day that names them."
            " They are read as if one began on 2/5/2023; if it ended then, these hours count a week"
            " too late.",
        ),
        (
            False,
            "Nothing says whether the weeks under “Wk” begin or end with the day that names them."
            " They are read as if one ended on 2/5/2023; if it began then, these hours count a week"
            " too early.",
        ),
    ],
)
def test_what_is_said_of_such_weeks(begins: bool, expected: str) -> None:
    """How they were read, and what that means if it is wrong."""
    kind = WEEK_FROM if begins else WEEK_TO

    assert kind(heading="Wk", day="2/5/2023", section="Hours").problem.said() == expected
