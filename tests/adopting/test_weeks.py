"""Weeks named by a Saturday or Sunday: whether they begin or end then is read or asked, never guessed."""

from __future__ import annotations

import pytest
from adopting.tabs import book, found, tab

from toolkit.adopting.answers import Answer
from toolkit.adopting.profile import Profile
from toolkit.adopting.settings import sources_of
from toolkit.adopting.understanding import profile

DAYS = """
    Organizer | {heading} | Mon | Tue | Wed | Thu | Fri
    Rosa Delgado | {days[0]} | 2 | 1 | 2 | |
    Cesar Ruiz | {days[1]} | 1 | 2 | 1 | 2 |
    """
LINES = """
    Organizer | {heading} | Hours | Activity
    Rosa Delgado | {days[0]} | 4 | Phone bank
    Cesar Ruiz | {days[1]} | 3 | Prep
    Rosa Delgado | {days[1]} | 5 | Door knocking
    """
ACROSS = """
    Organizer | {week} {days[0]} | {week} {days[1]}
    Rosa Delgado | 4 | 3
    Cesar Ruiz | 2 | 5
    """
SATURDAYS = ("2023-02-11", "2023-02-18")
SUNDAYS = ("2/5/2023", "2/12/2023")
MONDAYS = ("2023-02-06", "2023-02-13")


def asks(said: Profile) -> bool:
    return any(one.about == "week" for one in said.questions)


@pytest.mark.parametrize("text", [DAYS, LINES])
@pytest.mark.parametrize(
    ("heading", "days", "asked"),
    [
        ("Week", SATURDAYS, True),
        ("Wk", SUNDAYS, True),
        ("Week", MONDAYS, False),
        ("Week ending", SATURDAYS, False),
        ("Week of", SUNDAYS, False),
        ("Week", (SUNDAYS[0], "2/8/2023"), False),
    ],
)
def test_only_a_weekend_under_a_heading_that_does_not_say_it_is_asked_about(
    text: str, heading: str, days: tuple[str, str], asked: bool
) -> None:
    said = book(tab(text.format(heading=heading, days=days), "Timesheet"))
    assert said.tabs[0].table == "Hours"
    assert asks(said) is asked


def test_saturdays_that_are_days_and_no_weeks_are_not_asked_about() -> None:
    assert not asks(book(tab(LINES.format(heading="Date", days=SATURDAYS), "Hours")))


@pytest.mark.parametrize(
    ("week", "days", "asked"),
    [("Week", ("2/5", "2/12"), True), ("W/E", ("2/11", "2/18"), False), ("Week", ("2/6", "2/13"), False)],
)  # fmt: skip
def test_weeks_side_by_side_are_asked_about_too(
    week: str, days: tuple[str, str], asked: bool
) -> None:
    assert asks(book(tab(ACROSS.format(week=week, days=days), "Hours 2022-23"))) is asked


def test_hours_of_weeks_that_begin_with_a_sunday_are_read_so_without_a_question() -> None:
    said = found(LINES.format(heading="Week of", days=SUNDAYS), "Hours")
    assert sources_of(Profile((said,)), guesses=False)["Hours"][0]["week"] == "begins"


@pytest.mark.parametrize(
    ("line", "week"),
    [
        ("Week ending: 2/11/2023", "ends"),
        ("Week ending 2/11/2023", "ends"),
        ("Week of 2/5/2023", "begins"),
        ("Week: 2/5/2023", None),
    ],
)
def test_a_line_above_says_it_where_only_its_day_is_written_down(
    line: str, week: str | None
) -> None:
    """`Date = "2/11/2023"` alone would be read as if that week began then."""
    said = found(
        f"""
        {line}
        Organizer | Mon | Tue | Wed | Thu | Fri
        Rosa Delgado | 2 | 1 | 2 | |
        Cesar Ruiz | 1 | 2 | 1 | 2 |
        """,
        "Hours",
    )
    assert sources_of(Profile((said,)), guesses=False)["Hours"][0].get("week") == week


def test_what_was_answered_holds_and_is_not_asked_again() -> None:
    sheet = tab(LINES.format(heading="Week", days=SUNDAYS), "Hours")
    open_ = profile([sheet])
    assert "week" not in sources_of(open_, guesses=False)["Hours"][0]
    ask = next(one for one in open_.questions if one.about == "week")
    said = profile([sheet], {sheet.name: Answer("Hours").with_reply(ask, "", "ends")})
    assert not asks(said)
    assert sources_of(said, guesses=False)["Hours"][0]["week"] == "ends"
