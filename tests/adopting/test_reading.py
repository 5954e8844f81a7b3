"""Reading: the words of a column under whatever lines its heading has."""

from __future__ import annotations

from adopting.tabs import place

from toolkit.adopting.reading import MOST_WORDS, said_by_heading, words_of_column
from toolkit.tables.events import Attendance
from toolkit.tables.roster import Roster


def test_a_mark_says_what_a_line_of_its_heading_does() -> None:
    """`Building rep` in one cell or in two; under a heading that says none it says only yes."""
    marks = place("", "x", "x").looks
    for parts in (("Building rep",), ("Building", "rep"), ("Rep", "2023")):
        assert words_of_column(Roster.roles, marks, parts).values == {"x": "Rep"}
        assert said_by_heading(Roster.roles, parts) == "Rep"
    assert said_by_heading(Roster.roles, ("Zorp",)) == ""
    assert said_by_heading(Roster.roles, ()) == ""


def test_of_very_many_words_the_most_frequent_are_looked_at() -> None:
    words = [*(f"w{n}" for n in range(MOST_WORDS)), "Member", "Member"]
    read = words_of_column(Roster.status, place("", *words).looks)
    assert read.values["Member"] == "Member"
    assert len(read.ask) == MOST_WORDS - 1


def test_a_blank_column_says_nothing() -> None:
    assert words_of_column(Roster.status, place("", rows=3).looks).values == {}


def test_the_same_cells_are_read_anew_under_another_heading_or_beside_other_words() -> None:
    """What was read of them before stands for the same question only."""
    marks, present, rated = (
        place("", *words).looks for words in (("x", "x"), ("P", "P"), ("1", "5", "2"))
    )

    assert words_of_column(Roster.roles, marks).values == {}
    assert words_of_column(Roster.roles, marks, ("Steward",)).values == {"x": "Rep"}
    assert words_of_column(Roster.status, marks, ("Steward",)).values == {"x": "Member"}
    assert words_of_column(Attendance.attended, present).ask == ("P",)
    assert words_of_column(Attendance.attended, present, beside=("A",)).values == {"P": "Yes"}
    assert words_of_column(Roster.assessment, rated).direction == ""
    assert (
        words_of_column(Roster.assessment, rated, near=("1 worst - 5 best",)).direction
        == "reversed"
    )
