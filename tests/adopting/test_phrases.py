"""Phrases: words in their order, whatever stands between them and however they are spelled."""

from __future__ import annotations

import pytest

from toolkit.adopting.phrases import Phrases, joined, phrase, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Email_Addr #", "email addr number"),
        ("HomePhone", "home phone"),
        ("EMPLFirstName", "empl first name"),
        ("Follow–up", "follow up"),
        ("Who's it?", "who is it"),
        ("% of members & staff", "percent of members and staff"),
        ("Afiliad@", "afiliado"),
        ("One-on-ones", "1 1s"),
        ("1x1 convos", "1 1 conversations"),
        ("E-mail", "email"),
        ("Didn't answer", "did not answer"),
        ("How’d it go", "how did it go"),
        ("Teléfono", "telefono"),
    ],
)
def test_the_words_of_a_heading(text: str, words: str) -> None:
    assert words_of(text) == tuple(words.split())


def test_two_numbers_side_by_side_are_not_one() -> None:
    """A cell of signs alone stands as typed."""
    assert (joined("1-5"), joined("15"), joined("Last, First"), joined(" ? ")) == (
        "1 5",
        "15",
        "lastfirst",
        "?",
    )


def test_a_phrase_wants_its_words_in_their_order_and_none_of_the_others() -> None:
    asked = phrase("who you talk|\n speak !your|my")
    assert asked.fits(words_of("who did you talk to"))
    assert asked.fits(words_of("who did you speak with"))
    assert not asked.fits(words_of("you talk who"))
    assert not asked.fits(words_of("who you talk to in your school"))
    assert not asked.fits(words_of("who of my school did you talk to"))


def test_many_phrases_say_what_fits() -> None:
    many = Phrases([("person", "who you talk|speak"), ("day", "when you talk")])
    assert list(many.said(words_of("when did you talk to her"))) == ["day"]
    assert list(many.said(words_of("who did you speak with"))) == ["person"]
    assert list(many.said(words_of("where"))) == []
