"""Words: how a column's words are read as ours, and which of them a person has to explain."""

import pytest

from toolkit.adopting.words import Words, read_words
from toolkit.tables.contact import Conversations
from toolkit.tables.people import Roster


def test_a_status_of_codes_is_read_and_its_own_codes_are_asked() -> None:
    """M and PM are everybody's; M* and PM-R are this local's: asked, with a guess."""
    assert read_words(Roster.status, {"M": 10, "PM": 7, "M*": 2, "PM-R": 1}, "Category") == Words(
        values={"M": "Member", "PM": "Potential member"},
        ask=("M*", "PM-R"),
        fit=0.85,
        likeness=0.925,
        guesses={"M*": "Pending", "PM-R": "Refused"},
    )


def test_blank_says_no_where_nothing_else_does() -> None:
    """An x or nothing: the blank cells are those who are no members."""
    assert read_words(Roster.status, {"x": 3, "": 5}, "Member") == Words(
        values={"x": "Member", "": "Potential member"}, ask=(), fit=1.0
    )


def test_blank_is_asked_where_a_word_says_no() -> None:
    """Y, N and blank: nobody can know what the blank ones are."""
    assert read_words(Roster.status, {"Y": 3, "N": 4, "": 5}, "Member?") == Words(
        values={"Y": "Member", "N": "Potential member"},
        ask=("",),
        fit=1.0,
        guesses={"": "Potential member"},
    )


@pytest.mark.parametrize(
    ("heading", "counts", "direction", "values"),
    [
        ("Rating 1 best - 5 worst", {"1": 1, "5": 1}, "ours", {"1": "1", "5": "5"}),
        ("Assessment (5 = strongest)", {"1": 1, "5": 1}, "reversed", {"1": "5", "5": "1"}),
        ("Rating", {"1": 1, "0": 9}, "", {"1": "1", "0": None}),
        ("Rating", {"1 - Leader": 1, "4": 1}, "ours", {"1 - Leader": "1", "4": "4"}),
        ("Rating", {"1 - Anti": 1, "4": 1}, "reversed", {"1 - Anti": "5", "4": "2"}),
    ],
)
def test_which_way_a_scale_runs(
    heading: str, counts: dict[str, int], direction: str, values: dict[str, str | None]
) -> None:
    """Told by the heading or by labels; where nothing tells, the numbers stand and it is asked."""
    found = read_words(Roster.assessment, counts, heading)

    assert (found.direction, found.values, found.ask) == (direction, values, ())


def test_a_form_s_own_answers() -> None:
    """Whole phrases, as somebody wrote them into a form."""
    said = {"Yes, we talked": 4, "No, didn't reach them": 3, "Left a message": 2, "Sub that day": 1}

    assert read_words(Conversations.result, said) == Words(
        values={
            "Yes, we talked": "Talked",
            "No, didn't reach them": "No answer",
            "Left a message": "Left message",
        },
        ask=("Sub that day",),
        fit=0.9,
        likeness=0.9,
    )
