"""Known words: what people's words mean in each column of few words."""

from __future__ import annotations

import pytest

from toolkit.adopting.fits import column
from toolkit.adopting.known_words import folded, remarks_of, vocabulary
from toolkit.tables.columns import Column
from toolkit.tables.parsing import NO, YES


def declared(what: str) -> Column:
    found = column(*what.split("."))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("what", "ours"),
    [
        ("Roster.On leave", {"Yes", "No"}),
        ("Responses.Response", {"Yes", "No"}),
        ("Worksites.Level", {"Elementary", "K-8", "Middle", "High", "Other"}),
    ],
)
def test_words_mean_ours_and_nothing_else(what: str, ours: set[str]) -> None:
    sure, maybe = vocabulary(declared(what))
    assert set(sure.values()) == ours
    assert set(maybe.values()) <= ours


def test_whatever_a_cell_may_say_for_yes_and_no_is_known() -> None:
    sure, _ = vocabulary(declared("Roster.On leave"))
    assert {sure[word] for word in YES} == {"Yes"}
    assert {sure[word] for word in NO} == {"No"}


def test_a_word_that_is_guessed_is_not_sure() -> None:
    sure, maybe = vocabulary(declared("Roster.Status"))
    said = (sure["members"], sure["paidupmember"], sure["nonmembers"], maybe["t"], maybe["m*"])
    assert said == ("Member", "Member", "Potential member", "Member", "Pending")
    assert not sure.keys() & maybe.keys()


def test_signs_stay_and_kinds_of_dashes_and_accents_do_not() -> None:
    assert folded(" A–B  Ç* ") == "a-b c*"


def test_remarks_are_of_their_column_alone() -> None:
    assert set(remarks_of(declared("Conversations.Result")).said(("left", "a", "message"))) == {
        "Left message"
    }
    assert not list(remarks_of(declared("Worksites.Level")).said(("left", "a", "message")))
