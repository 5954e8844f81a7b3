"""Column words: how each word of a column is read, and what around it says so."""

from __future__ import annotations

from adopting.tabs import column, found

from toolkit.adopting.column_words import worded
from toolkit.adopting.looks import Looks
from toolkit.adopting.profile import ColumnProfile

LIST = """
    {above}
    ·
    Last | First | School | Member | Rating | Unit
    Lopez | Ada | Maple El | Y | 1 | Teachers
    Chen | Bo | Oak Mid | N | 5 | ESP
    Park | Cleo | Oak Mid | N | 4 | ESP
    Null | Nan | Oak Mid | N | 2 | Teachers
    ·
    {below}
"""


def test_a_line_above_or_below_says_which_way_a_rating_runs() -> None:
    key = "5 = strongest supporter, 1 = against"
    none = column(found(LIST.format(above="Ours", below="·")), "Rating")
    above = column(found(LIST.format(above=key, below="·")), "Rating")
    below = column(found(LIST.format(above="Ours", below=key)), "Rating")
    assert [one.direction for one in (none, above, below)] == ["", "reversed", "reversed"]
    assert above.values == below.values == {"1": "5", "5": "1", "4": "2", "2": "4"}


def test_units_stay_as_people_call_them() -> None:
    said = column(found(LIST.format(above="Ours", below="·")), "Unit")
    assert said.values == {"Teachers": "Teachers", "ESP": "ESP"}


def test_hours_in_a_matrix_alone_are_looked_at_word_by_word() -> None:
    """A plain column of hours with a word in it is told by check."""
    said = found(
        """
        Date | Organizer | Activity | Hours
        2023-02-06 | Rosa | Phone bank | 2
        2023-02-07 | Rosa | Doors | off
        2023-02-08 | Cesar | Doors | 3
        """,
        "Hours",
    )
    assert column(said, "Hours").ask_values == ()


def test_a_mark_under_an_issue_says_that_issue() -> None:
    ticked = ColumnProfile("Class size", "F", "Issues")
    assert worded("Conversations", ticked, Looks.of(["x", "x"], 3)).values == {"x": "Class size"}
    assert worded("Conversations", ticked, Looks.of(["pay", "x"], 3)).values == {}
