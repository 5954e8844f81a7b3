"""Questions: what is asked of a person, once for what means the same."""

from __future__ import annotations

import pytest
from adopting.tabs import book, tab

from toolkit.adopting.profile import Profile, Question

MONTH = """
    Name | {m}/6 | {m}/13 | {m}/20
    Rosa Diaz | P | P | Q
    Cesar Ruiz | Q | P | P
    Ty Boone | P | {more} | A
    Uma Vue | P | P | P
"""


def of_words(said: Profile) -> list[Question]:
    return [one for one in said.questions if one.about == "words"]


def test_a_word_in_a_matrix_is_asked_once_for_all_its_columns() -> None:
    said = book(tab(MONTH.format(m=2, more="q"), "Attendance"))
    (asked,) = of_words(said)
    assert asked.text.said("en") == "“2/6 … 2/20”: what does “Q” mean?"
    assert (asked.column, asked.options[:2], asked.options[-1]) == ("B", ("Yes", "No"), "nothing")


def test_each_word_in_a_matrix_is_asked() -> None:
    said = book(tab(MONTH.format(m=2, more="Z9"), "Attendance"))
    assert [(one.column, one.word) for one in of_words(said)] == [("B", "Q"), ("C", "Z9")]


def test_a_word_in_two_columns_that_are_no_matrix_is_asked_of_each() -> None:
    said = book(
        tab(
            """
            Last | First | School | Status | Roles
            Lopez | Ada | Maple El | Y | Rep
            Chen | Bo | Oak Mid | Zed | Zed
            Park | Cleo | Oak Mid | N | Leader
            Null | Nan | Oak Mid | N | Leader
            """
        )
    )
    assert [(one.column, one.word) for one in of_words(said)] == [("D", "Zed"), ("E", "Zed")]
    assert of_words(said)[0].text.said("en") == "“Status”: what does “Zed” mean?"


def test_hours_with_a_sign_may_be_the_hours() -> None:
    said = book(
        tab(
            """
            Name | 2/6 | 2/13
            Rosa Diaz | 6 | 5,5*
            Cesar Ruiz | 6 | 6
            Ty Boone | off | 6
            """,
            "Hours",
        )
    )
    assert [(one.word, one.options) for one in of_words(said)] == [
        ("off", ("nothing",)),
        ("5,5*", ("5,5", "nothing")),
    ]


LOG = """
Date | Organizer | Person | Worksite | Result
2/6 | Rosa | Ada Lopez | Maple El | Talked
"""
RATED = """
Last | First | School | Status | Rating
Lopez | Ada | Maple El | Member | 2
Chen | Bo | Oak Mid | Zorp | 5
"""
WEEKS = """
Week | Organizer | Activity | Hours
2023-02-11 | Rosa | Phone bank | 2
2023-02-18 | Rosa | Prep | 3
"""


@pytest.mark.parametrize(
    ("text", "about", "column", "options", "begins"),
    [
        (LOG, "year", "", (), "The dates of this tab have no year. Which one is it:"),
        (RATED, "direction", "E", ("1 is strongest", "5 is strongest"), "“Rating”: is 1 the"),
        (WEEKS, "week", "", ("begins", "ends"), "The weeks of this tab are named by a Saturday or"),
    ],
)
def test_a_question_says_of_which_tab_and_column_it_is(
    text: str, about: str, column: str, options: tuple[str, ...], begins: str
) -> None:
    said = book(tab(text, "Ours"))
    (asked,) = [one for one in said.questions if one.about == about]
    assert (asked.column, asked.options) == (column, options)
    assert asked.text.said("en").startswith(begins)
    assert {one.name for one in said.questions} == {("", "Ours", "")}


def test_a_question_of_one_of_two_tables_says_which() -> None:
    said = book(
        tab(
            """
            First | Last | School | Email | | Building | Headcount
            Ada | Lopez | Maple El | Art | | Maple El | 40
            Bo | Chen | Oak Mid | Math | | Oak Mid | 41
            Cleo | Park | Oak Mid | Nurse | |
            """,
            "Both",
        )
    )
    asked = {(one.about, one.column, one.span) for one in said.questions}
    assert ("column", "D", "A:D") in asked
    assert {one.span for one in said.questions} == {"A:D"}
