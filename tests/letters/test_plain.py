"""Plain words: whatever somebody typed stays on its line, is no link, and names nobody whole."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.letters.people import Next
from toolkit.letters.plain import (
    JOINER,
    Web,
    bare_name,
    first_of,
    safe,
    short_name,
    short_of,
    typed,
    unlinked,
)

NASTY = st.text(
    st.characters(exclude_categories=["Cs"])
    | st.sampled_from(list("<>&\"'{}%\n\r\t\u202e\u2028\x00./:@#")),
    max_size=40,
)


@settings(max_examples=150, deadline=None)
@given(NASTY)
def test_nothing_typed_leaves_its_line(text: str) -> None:
    """No line break, no sign that steers, no more than 60 characters."""
    said = typed(text)

    assert len(said) <= 60
    assert said == " ".join(said.split())
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", said)


@settings(max_examples=150, deadline=None)
@given(NASTY)
def test_nothing_typed_reads_as_an_address(text: str) -> None:
    """No `word.word`, no `://`, no `@word` is left for a mail programme to link."""
    said = unlinked(typed(text))

    assert not re.search(r"[a-z0-9]\.[a-z]|[a-z]://|@[a-z0-9]", said, re.IGNORECASE)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("Ada", "Lopez", "Ada L."),
        ("José María", "de la Peña", "José María D."),
        ("Nan", "Null", "Nan N."),
        ("Cher", None, "Cher"),
        ("X" * 99, "Y", "X" * 29 + "… Y."),
        ("Bo", "=cmd()", "Bo"),
        ("Ñ", "ñandú", "Ñ Ñ."),
    ],
)
def test_a_person_is_a_first_name_and_an_initial(first: str, last: str | None, said: str) -> None:
    """Never more of anybody's last name."""
    assert short_name(first, last) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("ada.lopez@example.org", "Lopez", "Ada L."),
        ("Ada 303-555-0101", "Lopez", "Ada L."),
        ("Ada Lopez", "López", "Ada L."),
        ("Lopez, Ada", "Lopez", "Ada L."),
        ("(303) 555 0101", "Lopez", "L."),
        ("@ada", "Lopez", "L."),
        ("Gil", "Gil", "Gil G."),
        ("Ada +1 303.555.0101 ada@x.org", None, "Ada ada"),
        ("Bo 2", "Chen", "Bo 2 C."),
    ],
)
def test_what_people_write_beside_a_first_name_stays_in_the_sheet(
    first: str, last: str | None, said: str
) -> None:
    """The last name again, an address, a phone number: none of them is in a letter."""
    assert short_name(first, last).casefold() == said.casefold()


def test_an_organizer_kept_under_an_address_is_not_told_to_others_by_it() -> None:
    """Whatever stands in Organizers is the name used everywhere."""
    assert [
        short_of("rosa.diaz@example.org"),
        first_of("rosa@example.org"),
        short_of("Rosa Diaz 303-555-0101"),
    ] == [
        "rosa",
        "rosa",
        "Rosa D.",
    ]


def test_an_organizer_is_a_first_name_and_an_initial_too() -> None:
    """From the one cell that Organizers have."""
    assert [short_of(name) for name in ("Rosa", "Rosa Delgado Ruiz", "", None)] == [
        "Rosa",
        "Rosa R.",
        "",
        "",
    ]


def test_only_an_address_of_ours_stays_an_address() -> None:
    """`safe` goes through whatever a view holds."""
    made = safe(
        (Next("a.com", "b.org", "see http://c.net", form=Web("https://d.example/x")), ("e@f.org",))
    )

    assert made == (
        Next(
            "a.\u2060com",
            "b.\u2060org",
            "see http:\u2060//c.\u2060net",
            form=Web("https://d.example/x"),
        ),
        ("e@\u2060f.\u2060org",),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("  Maple\u00a0 El\n", "Maple El"),
        ("Maple\x02El", "MapleEl"),
        ("a\u202eb\u2066c", "abc"),
        ("x" * 61, "x" * 59 + "…"),
        ("x" * 60, "x" * 60),
        ("x" * 58 + " yz", "x" * 58 + "…"),
        ("Z" + "\u0301" * 9, "Z" + "\u0301" * 3),
        ("\u06a9\u200c\u0627", "\u06a9\u200c\u0627"),
        (None, ""),
        ("", ""),
    ],
)
def test_what_was_typed_on_one_line(text: str | None, said: str) -> None:
    """Without signs that steer, cut where it is too long; joiners that names are written with stay."""
    assert typed(text) == said


def test_a_shorter_line_where_one_is_asked_for() -> None:
    """The three dots count."""
    assert typed("abcdef", 4) == "abc…"


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("evil.com", "evil.|com"),
        ("https://evil.com", "https:|//evil.|com"),
        ("ada@example.org", "ada@|example.|org"),
        ("3.5 hours", "3.5 hours"),
        ("St. Mary", "St. Mary"),
        ("p.m.", "p.|m."),
    ],
)
def test_what_looks_like_an_address_is_broken_by_an_unseen_joiner(text: str, joined: str) -> None:
    """Numbers and ends of sentences are left alone."""
    assert unlinked(text) == joined.replace("|", JOINER)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Ada 303-555-0101", "Ada"),
        ("Ada 1234567", "Ada"),
        ("Ada 123456", "Ada 123456"),
        ("ada.l@example.org", "ada"),
        ("Ada\tLopez", "Ada Lopez"),
        (None, ""),
    ],
)
def test_a_name_without_numbers_and_addresses(text: str | None, bare: str) -> None:
    """Seven figures are a phone number, six are not."""
    assert bare_name(text) == bare
