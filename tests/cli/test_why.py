"""`toolkit why`: what it takes is said, names of several words need no quotes, and a week is told in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from xlsx import saved

from toolkit.cli import toolkit
from toolkit.cli.why import FIGURES
from toolkit.errors import Misused

TABS = {
    "Roster": [
        ("Person ID", "First name", "Last name", "Worksite", "Status"),
        ("A1", "Ada", "Lopez", "Maple El", "Member"),
        ("N1", "Nan", "Null", "Maple El", "Potential member"),
    ],
    "Organizers": [("Organizer", "Phases"), ("Rosa Delgado", "Spring")],
    "Phases": [
        ("Phase", "Starts", "Ends", "Hours per week", "Stipend", "Proration"),
        ("Spring", "2023-02-06", "2023-03-31", 6, 1250, "By week"),
    ],
    "Hours": [
        ("Date", "Organizer", "Activity", "Hours"),
        ("2023-02-07", "Rosa Delgado", "One-on-ones", 2.5),
        ("2023-02-08", "Rosa Delgado", "Training", 3),
    ],
    "Events": [
        ("Event", "Date", "Kind", "Starts", "Ends", "Phase"),
        ("Why we organize", "2023-02-08", "Training", "17:00", "20:00", "Spring"),
    ],
    "Attendance": [("Event", "Attendee", "Attended"), ("Why we organize", "Rosa Delgado", "Yes")],
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return saved(tmp_path / "organizing.xlsx", TABS)


def why(path: Path, *words: str) -> Result:
    return CliRunner().invoke(
        toolkit, ["why", *words, "--workbook", str(path), "--as-of", "2023-03-09"]
    )


def test_help_says_what_each_figure_takes() -> None:
    told = CliRunner().invoke(toolkit, ["why", "--help"]).output

    table = told.partition("NAMES\n")[2].partition("Example:")[0]
    assert [figure for figure in FIGURES if figure not in table] == []


def test_a_name_of_several_words_needs_no_quotes(path: Path) -> None:
    """What stands behind the first word is not left out without a word."""
    assert why(path, "density", "Maple", "El").output.startswith(
        "Density, Maple El: 1 / 2 (Roster) = 50.0% (as of 2023-03-09)"
    )
    assert why(path, "assessment", "Nan", "Null").output.startswith(
        "Assessment, N1: – (as of 2023-03-09)"
    )


def test_a_week_is_told_in_words_with_the_reason_for_what_does_not_count(path: Path) -> None:
    assert why(path, "timesheet", "rosa", "delgado", "2023-02-10").output.splitlines() == [
        (
            "Rosa Delgado, Spring, week of Mon 06 Feb 2023: logged 5.50 of 6.00 hours, $156.25,"
            " Draft (as of 2023-03-09)"
        ),
        "",
        "  Day         Hours  Part      What             Written in         Counts",
        "  Tue 07 Feb   2.50  Field     One-on-ones      Hours, row 2",
        "  Wed 08 Feb   3.00  Training  Why we organize  Attendance, row 2",
        "  Wed 08 Feb   3.00  Training  Training         Hours, row 3       no",
        (
            "Hours, row 3 does not count: the same hours as the training attended that day, counted"
            " once."
        ),
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["Rosa Delgado"],
            'Say whose and which week: toolkit why timesheet "Rosa Delgado" 2023-02-13',
        ),
        (
            ["Rosa Delgado", "13/2/2023"],
            "“13/2/2023” is not a date. Write a day of the week that is meant as 2023-02-13.",
        ),
        (
            ["Rosa", "2023-02-13"],
            "There is no organizer called “Rosa”. Did you mean “Rosa Delgado”?",
        ),
    ],
)
def test_whose_week_and_which_is_asked_for(path: Path, words: list[str], said: str) -> None:
    done = why(path, "timesheet", *words)

    assert isinstance(done.exception, Misused)
    assert done.exception.sentence == said
