"""Legends: codes that a line around the rows explains."""

from __future__ import annotations

from adopting.tabs import book, column, found, tab, taken_apart

from toolkit.adopting.legends import explained, legend_of, legends_of
from toolkit.adopting.words import read_words
from toolkit.tables.contact import Conversations

KEYED = """
ZZ = talked with, QQ = not home, WW = went fishing
Date | Organizer | Person | Worksite | Result
2023-02-06 | Rosa | Ada Lopez | Maple El | ZZ
2023-02-07 | Rosa | Bo Chen | Maple El | QQ
2023-02-08 | Cesar | Cleo Park | Oak Middle | WW
2023-02-09 | Cesar | Ada Lopez | Maple El | ZZ
"""


def test_a_line_of_codes_is_taken_apart() -> None:
    assert legend_of(["TW = talked with, nh: not home.", "TW = texted"]) == {
        "tw": "talked with",
        "nh": "not home",
    }


def test_a_code_is_read_where_what_it_says_is_and_asked_where_it_is_not() -> None:
    result = column(found(KEYED, title="Contacts"), "Result")
    assert result.values["ZZ"] == "Talked"
    assert result.values["QQ"] == "No answer"
    assert "WW" in result.ask_values


def test_a_word_that_is_known_keeps_its_meaning() -> None:
    words = read_words(Conversations.result, {"Talked": 3})
    assert explained(Conversations.result, words, ["Talked = refused"]) == words


def test_a_tab_of_codes_explains_those_of_the_log() -> None:
    log = KEYED.split("\n", 2)[2]
    codes = "Code | Means\nZZ | talked with\nQQ | not home\nWW | went fishing"
    said = book(tab(log, "Contacts"), tab(codes, "KEY"))
    result = column(said.tabs[0], "Result")
    assert (result.values["ZZ"], result.values["QQ"]) == ("Talked", "No answer")
    assert result.ask_values == ("WW",)


def test_a_code_of_two_cells_is_short() -> None:
    """Twelve signs, with a space or none; a line that explains one in one cell is taken whole."""
    codes = """
        Code | Means
        ABCDEFGHIJKL | talked with
        ABCDEFGHIJKLM | not home
        N H | not home
        TW = texted | a | b
    """
    assert legends_of([taken_apart(codes)]) == (
        "Code = Means",
        "ABCDEFGHIJKL = talked with",
        "NH = not home",
        "TW = texted",
    )
