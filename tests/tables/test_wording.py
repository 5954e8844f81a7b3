"""Wording: people's own words for choices, ratings and yes or no."""

import pytest
from theirs import problems, read, rows

from toolkit.errors import Refused
from toolkit.tables.roster import Roster
from toolkit.tables.wording import Words, scaled, word_key

LIST = """
Unit list:
First | Last  | School   | Mem | Rank          | LOA
Ada   | Lopez | Maple El | Y   | 1 - Leader    | away
Bo    | Chen  | Maple El | N   | 3 – Undecided |
Cleo  | Park  | Maple El |     | ?             |
Nan   | Null  | Maple El | Y*  | 9             |
"""
HEAD = '[tabs.Roster]\ntab = "Unit list"\ncolumns.Status = "Mem"\ncolumns.Assessment = "Rank"\n'


def test_words_are_read_as_ours_also_a_blank_one() -> None:
    """`"" = …` is what a blank cell says; `… = ""` reads as blank; a star makes it another word."""
    program = read(
        LIST,
        HEAD
        + 'values.Status = { "y" = "Member", "N" = "Potential member", "" = "Potential member",'
        ' "Y*" = "Pending" }\n'
        'values.Assessment = { "1-leader" = "1", "3-Undecided" = "3", "?" = "", "9" = "" }\n'
        'values."On leave" = { "away" = "Yes", "" = "No" }\ncolumns."On leave" = "LOA"\n',
    )

    assert rows(program.roster, "first_name", "status", "assessment", "on_leave") == [
        ("Ada", "Member", 1, True),
        ("Bo", "Potential member", 3, False),
        ("Cleo", "Potential member", None, False),
        ("Nan", "Pending", None, False),
    ]
    assert not program.problems


def test_a_word_that_nobody_explained_is_told_as_it_was_typed() -> None:
    """Nothing is guessed: M* is no M."""
    program = read(
        LIST, HEAD + 'values.Status = { Y = "Member", N = "Potential member", "" = "Pending" }'
    )

    assert ("Unit list", 5, "Status", "Y*") in problems(program)
    assert ("Unit list", 3, "Assessment", "3 – Undecided") in problems(program)


def test_words_of_their_heading_come_before_those_of_ours() -> None:
    """
    Unit list:
    First | Last  | School   | Status | BR | Ldr
    Ada   | Lopez | Maple El | Member | x  |
    Bo    | Chen  | Maple El | Member |    | x
    """
    program = read(
        test_words_of_their_heading_come_before_those_of_ours.__doc__,
        '[tabs.Roster]\ntab = "Unit list"\ncolumns = { Roles = ["BR", "Ldr"] }\n'
        'values.BR = { x = "Rep" }\nvalues."column F" = { x = "Leader" }',
    )

    assert program.roster["roles"].tolist() == [("Rep",), ("Leader",)]


def test_one_cell_feeds_a_rating_and_a_role() -> None:
    """
    Unit list:
    First | Last  | School   | Status | Rating
    Ada   | Lopez | Maple El | Member | 1 - Leader
    Bo    | Chen  | Maple El | Member | 2 - Supporter
    """
    program = read(
        test_one_cell_feeds_a_rating_and_a_role.__doc__,
        '[tabs.Roster]\ntab = "Unit list"\ncolumns = { "Assessment, Roles" = "Rating" }',
    )

    assert rows(program.roster, "assessment", "roles") == [(1, ("Leader",)), (2, None)]
    assert not program.problems


def test_a_scale_that_runs_the_other_way_and_0_for_not_assessed() -> None:
    """
    Unit list:
    First | Last  | School   | Status | Rating
    Ada   | Lopez | Maple El | Member | 5
    Bo    | Chen  | Maple El | Member | 0
    """
    program = read(
        test_a_scale_that_runs_the_other_way_and_0_for_not_assessed.__doc__,
        '[tabs.Roster]\ntab = "Unit list"\n'
        'values.Assessment = { "5" = "1", "4" = "2", "3" = "3", "2" = "4", "1" = "5", "0" = "" }',
    )

    assert rows(program.roster, "assessment") == [(1,), (None,)]


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ('values.Status = { Y = "Membr" }', "Did you mean “Member”"),
        ('values.Ranks = { "1" = "1" }', "“Ranks”"),
        ('columns.Phone = "Cell"', "“Cell”"),
        ('columns.Phone = ["Cell", "LOA"]', "“Cell”"),
    ],
)
def test_what_toolkit_toml_names_and_is_not_there_is_refused(settings: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read(LIST, HEAD + settings)


def test_a_sign_makes_another_word_and_a_dash_does_not() -> None:
    assert word_key("1 - Leader") == word_key("1 – leader")
    assert word_key("M*") != word_key("M")
    assert word_key("✓") == word_key(" ✓ ") != word_key("?")


def test_a_word_of_a_matrix_that_its_column_does_not_know_is_refused() -> None:
    """By the name of what it is said under."""
    text = LIST.replace("| LOA", "| Photo").replace("| away", "| x")
    matrix = (
        '\n[[tabs.Roster.matrix]]\nto = "Responses.Response"\nof = "Test"\n'
        'columns = { Photo = "Photo" }\nvalues = { x = "Perhaps" }\n'
    )
    with pytest.raises(Refused, match="“Perhaps” in the values of “matrix”"):
        read(text, HEAD + matrix)


def test_words_of_several_are_read_part_by_part_and_numbers_only_where_numbers_stand() -> None:
    """A part that no list knows stays; one that is read as blank is left out."""
    roles = Words(Roster.roles, [{"BR": "Rep", "none": ""}])
    assert roles.read(["br, Leader", "none; Leader", "Leader, x", "none"]) == [
        "Rep, Leader",
        "Leader",
        "Leader, x",
        None,
    ]
    assert Words(Roster.assessment, [{"strong": "1"}]).read(["Strong"]) == [1]
    assert Words(Roster.job_title, [{"one": "1"}]).read(["one"]) == ["1"]
    assert Words(Roster.assessment, [{"x": "soon"}]).read(["x"]) == ["soon"]
    assert scaled(Roster.assessment, 3) == 3
    assert (scaled(Roster.on_leave, 7), scaled(Roster.status, " ")) == (None, " ")
