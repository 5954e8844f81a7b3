"""`toolkit why`: what it takes is said, names of several words need no quotes, and a week is told in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from xlsx import saved

from toolkit.cli import toolkit
from toolkit.errors import Misused
from toolkit.telling.lists import LISTS
from toolkit.telling.why import SHORT

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


def test_help_says_what_each_word_takes() -> None:
    told = CliRunner().invoke(toolkit, ["why", "--help"]).output

    table = told.partition("NAMES\n")[2].partition("Example:")[0]
    assert [word for word in (*SHORT, *LISTS, "figures", "test") if word not in table] == []


@pytest.mark.slow
def test_a_name_of_several_words_needs_no_quotes(path: Path) -> None:
    """What stands behind the first word is not left out without a word."""
    assert why(path, "density", "Maple", "El").output.startswith(
        "Density, Maple El: 50.0% (as of 2023-03-09)"
    )
    assert why(path, "assessment", "Nan", "Null").output.startswith(
        "Assessment, N1: – (as of 2023-03-09)"
    )


def test_a_week_is_told_with_the_rows_it_rests_on(path: Path) -> None:
    """And why one of them does not count."""
    told = why(path, "logged", "rosa", "delgado", "2023-02-10").output.splitlines()

    assert told[0] == "Logged, Rosa Delgado, Spring, 2023-02-06: 5.50 (as of 2023-03-09)"
    *rows, note = told[told.index("Rows it rests on: 3") + 2 :]
    assert note == (
        "  Hours, row 3: the same hours as the training attended that day, counted once"
    )
    assert [line.split()[:3] for line in rows] == [
        ["2023-02-07", "2.50", "Field"],
        ["2023-02-08", "3.00", "Training"],
        ["2023-02-08", "3.00", "Training"],
    ]
    assert ["✓" in line for line in rows] == [True, True, False]


@pytest.mark.slow
def test_the_key_of_a_row_is_its_name_too(path: Path) -> None:
    by_key = why(path, "earned", "Rosa Delgado|Spring|2023-02-06").output

    assert by_key == why(path, "earned", "Rosa Delgado", "Spring", "2023-02-06").output
    assert by_key.startswith("Earned, Rosa Delgado, Spring, 2023-02-06: $0.00")
    assert why(path, "earned", "Rosa Delgado", "Spring").output.startswith(
        "Earned, Rosa Delgado, Spring: $"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["Rosa Delgado", "Spring", "13/2/2023"],
            "There is no week called “13/2/2023”. Write a day as 2023-02-13.",
        ),
        (
            ["Rosa", "2023-02-13"],
            "There is no organizer / phase called “Rosa”. Did you mean “Rosa Delgado”?",
        ),
    ],
)
def test_whose_week_and_which_is_asked_for(path: Path, words: list[str], said: str) -> None:
    done = why(path, "timesheet", *words)

    assert isinstance(done.exception, Misused)
    assert done.exception.sentence == said
