"""Answers: what a person said holds, and is not asked again."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from adopting.tabs import column, tab

from toolkit.adopting.answers import NOBODYS, Answer, names, tempered
from toolkit.adopting.profile import ColumnProfile, Profile, Question, TabProfile
from toolkit.adopting.settings import sources_of
from toolkit.adopting.understanding import profile
from toolkit.words import sentence

CHART = """
Last | First | School | Card | Rate
Lopez | Ada | Maple El | X | 2
Chen | Bo | Oak Middle | | 5
Park | Cleo | Oak Middle | X | 1
Null | Nan | Maple El | | 3
"""


def found(**answer: object) -> Profile:
    return profile([tab(CHART)], {("", "Sheet1", ""): Answer(**answer)} if answer else None)  # type: ignore[arg-type]


def question(about: str, said: Profile) -> Question:
    return next(one for one in said.questions if one.about == about)


@pytest.mark.slow
def test_which_way_a_rating_runs_is_asked_until_it_is_said() -> None:
    ask = question("direction", found())
    answer = Answer("Roster").with_reply(ask, "Rate", "5 is strongest")
    said = profile([tab(CHART)], {("", "Sheet1", ""): answer})
    assert column(said.tabs[0], "Rate").values["5"] == "1"
    assert not [one for one in said.questions if one.about == "direction"]


def test_what_a_word_means_is_asked_until_it_is_said() -> None:
    ask = next(one for one in found().questions if one.about == "words" and one.word == "X")
    answer = Answer("Roster").with_reply(ask, "Card", "Member")
    said = profile([tab(CHART)], {("", "Sheet1", ""): answer})
    assert column(said.tabs[0], "Card").values["X"] == "Member"
    assert "X" not in column(said.tabs[0], "Card").ask_values


def test_a_column_that_is_somebodys_own_stays_so() -> None:
    said = found(table="Roster", columns={"Card": None}).tabs[0]
    assert (column(said, "Card").to, column(said, "Card").ask) == (None, False)
    assert sources_of(Profile((said,)), guesses=True)["Roster"][0]["own"] == ["Card"]


def test_a_tab_that_is_nobodys_is_not_looked_at() -> None:
    assert found(table=NOBODYS).tabs == ()


def test_what_a_person_said_is_held_against_every_witness() -> None:
    said = found(table="Roster", columns={"School": "Notes"}).tabs[0]
    assert column(said, "School").to == "Notes"
    assert column(said, "School").confidence == 1.0


@pytest.mark.parametrize(
    ("named", "fits"), [("card", True), ("Column D", True), ("column E", False)]
)
def test_a_column_is_named_by_its_heading_or_its_letter(named: str, fits: bool) -> None:
    assert names(named, "Card", "D") is fits


def test_an_option_means_what_it_says() -> None:
    asked = Question(
        "Sheet1", "A", "What does “Name” say?", ("First name + Last name", "my own"), "column"
    )
    assert asked.meaning("First name + Last name") == ("First name", "Last name")
    assert asked.meaning("my own") is None
    assert Question("Sheet1", "", "Is it a copy?", (), "tab").meaning("also Roster") == "Roster"


def test_what_a_tab_is_is_asked_once_and_then_its_columns_are_read() -> None:
    """A pledge's answers look like a list of people."""
    text = """
    Timestamp | First Name | Last Name | Worksite | Email
    2023-02-08T10:00:00 | Ada | Lopez | Maple El | ada@x.org
    2023-02-08T11:00:00 | Bo | Chen | Oak Mid | bo@x.org
    """
    (ask,) = [one for one in profile([tab(text)]).questions if one.about == "tab"]
    answer = Answer().with_reply(ask, "", "Roster")
    said = profile([tab(text)], {("", "Sheet1", ""): answer}).tabs[0]
    assert (said.table, said.ask) == ("Roster", False)
    assert not [one for one in said.columns if one.ask]


def replied(about: str, word: str, reply: str | None, before: Answer) -> Answer:
    question = Question("Sheet1", "D", sentence("?"), (), about, word)
    return before.with_reply(question, "Member", reply)


def test_each_answer_is_kept_beside_those_before() -> None:
    said = replied("words", "fp", "Potential member", Answer("Roster"))
    said = replied("words", "?", None, said)
    said = replied("constant", "Worksite", "Maple El", said)
    said = replied("constant", "Organizer", "Rosa", said)
    said = replied("year", "", "2022-23", said)
    assert said.values == {"Member": {"fp": "Potential member", "?": None}}
    assert (said.table, said.year) == ("Roster", "2022-23")
    assert said.constants == {"Worksite": "Maple El", "Organizer": "Rosa"}


def test_no_answer_for_every_row_leaves_the_tab_alone() -> None:
    assert replied("constant", "Worksite", None, Answer("Roster")).table == ""
    assert replied("tab", "", None, Answer("Roster")).table == ""
    assert replied("tab", "", "Hours", Answer()).table == "Hours"


def test_what_a_person_said_of_every_row_holds_beside_what_was_found() -> None:
    sheet = tab(
        """
        Name: | Rosa Diaz
        Date | 1:1s | Phone bank | Doors
        2023-02-08 | 1 | 0.5 | 2
        2023-02-09 | 2 | 1 | 1
        """,
        "Feb hours",
    )
    said = profile([sheet], {sheet.name: Answer("Hours", constants={"Notes": "from title"})}).tabs[
        0
    ]
    assert said.constants == {"Organizer": "Rosa Diaz", "Notes": "Feb hours"}
    assert said.sources["Notes"] == "title"
    other = Answer("Hours", constants={"Organizer": "Cesar", "Notes": "from B1"})
    assert profile([sheet], {sheet.name: other}).tabs[0].constants == {
        "Organizer": "Cesar",
        "Notes": "from B1",
    }
    kept = Answer("Hours", constants={"Organizer": "from B1"})
    assert profile([sheet], {sheet.name: kept}).tabs[0].constants == {"Organizer": "Rosa Diaz"}


def test_words_may_be_said_by_our_heading_of_that_column_alone() -> None:
    sheet = tab(
        """
        Last | First | School | Mem | Role
        Lopez | Ada | Maple El | Y | Zed
        Chen | Bo | Oak Middle | Zed | Rep
        Park | Cleo | Oak Middle | N | Leader
        """
    )
    said = {sheet.name: Answer("Roster", values={"Status": {"Zed": "Member"}})}
    told = profile([sheet], said).tabs[0]
    assert column(told, "Mem").values["Zed"] == "Member"
    assert column(told, "Mem").ask_values == ()
    assert column(told, "Role").ask_values == ("Zed",)


def test_which_way_a_rating_runs_is_kept_number_by_number() -> None:
    """What was said of one of them before holds."""
    before = Answer("Roster", values={"Member": {"2": "2"}})
    assert replied("direction", "", "5 is strongest", before).values == {
        "Member": {"1": "5", "2": "2", "3": "3", "4": "2", "5": "1"}
    }
    assert replied("direction", "", "1 is strongest", Answer()).values == {
        "Member": {n: n for n in "12345"}
    }


def test_of_a_rating_both_ends_have_to_be_said_and_of_words_any() -> None:
    rate = ColumnProfile("Rate", "A", "Assessment", ask_values=("1", "5 - Anti"))
    status = ColumnProfile("Card", "B", "Status", ask_values=("x", "y"))
    said = TabProfile("All", "Roster", columns=(rate, status))

    def answered(**values: Mapping[str, str]) -> TabProfile:
        return tempered(said, Answer("Roster", values=values))

    both = answered(Rate={"1": "1", "5": "5"}).columns[0]
    assert (both.settled, both.ask_values) == (True, ("5 - Anti",))
    assert not answered(Rate={"1": "1"}).columns[0].settled
    words = answered(status={"X": "Member"})
    assert words.columns[1].settled
    assert (words.columns[1].values, words.columns[1].ask_values) == ({"x": "Member"}, ("y",))
    assert words.columns[0] == rate
