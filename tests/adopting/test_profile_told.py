"""The profile of a workbook: what is told of it to a program, and by which names it is known."""

from __future__ import annotations

from toolkit.adopting.profile import ColumnProfile, Question, TabProfile
from toolkit.words import sentence

STATUS = ColumnProfile(
    "Member?", "B", "Status", 0.876, values={"Y": "Member"}, ask_values=("M*",), of={"Test": "P"}
)
NAME = ColumnProfile("Name", "A", ("First name", "Last name"), ask=True)
TAB = TabProfile(
    "All",
    "Roster",
    header_row=2,
    constants={"Worksite": "Maple El"},
    sections={"Organizer": "A"},
    skip_rows=(7,),
    columns=(NAME, STATUS),
)


def test_a_tab_and_its_columns_are_told_as_json() -> None:
    """Words, what is asked and what a heading says only where there are any."""
    name = {
        "heading": "Name",
        "column": "A",
        "to": ["First name", "Last name"],
        "confidence": 1.0,
        "ask": True,
    }
    status = {
        "heading": "Member?",
        "column": "B",
        "to": "Status",
        "confidence": 0.88,
        "ask": False,
        "values": {"Y": "Member"},
        "ask_values": ["M*"],
        "of": {"Test": "P"},
    }
    assert TAB.as_json() == {
        "tab": "All",
        "table": "Roster",
        "ask": False,
        "header_row": 2,
        "constants": {"Worksite": "Maple El"},
        "sections": {"Organizer": "A"},
        "skip_rows": [7],
        "columns": [name, status],
    }


def test_a_question_is_told_in_somebody_s_language() -> None:
    question = Question("All", "", sentence("Nobody"), ("yes", "no"))
    assert question.as_json("en") == {
        "tab": "All",
        "column": None,
        "text": "Nobody",
        "options": ["yes", "no"],
    }


def test_the_headings_that_a_tab_says() -> None:
    """Of its columns, of what a heading of theirs says, and of what is said of all rows; a day of a
    week says no day.
    """
    assert TAB.names() == {
        "Worksite",
        "Organizer",
        "First name",
        "Last name",
        "Status",
        "Test",
    }
    attempt = ColumnProfile("Call 1", "C", "Conversations.Date", of={"Attempt": "1"})
    assert TabProfile("All", "Roster", columns=(attempt,)).names() == {
        "Conversations.Date",
        "Conversations.Attempt",
    }
    monday = ColumnProfile("Mon", "C", "Hours", of={"Date": "Mon"})
    assert TabProfile("All", "Hours", columns=(monday,)).names() == {"Hours"}
    assert ColumnProfile("Zorp", "A").says == ""


def test_a_tab_that_is_left_alone_keeps_its_headings_only() -> None:
    left = TAB.left_alone(True, "copy")
    assert (left.is_left, left.constants, left.sections) == (True, {}, {})
    assert [(one.heading, one.to, one.values) for one in left.columns] == [
        ("Name", None, {}),
        ("Member?", None, {}),
    ]
    assert not TAB.left_alone(True, "near").is_left
    assert not TAB.left_alone(False, "copy").is_left
