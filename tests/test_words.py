"""Words: how names are compared, and sentences in the reader's language."""

import string
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit import words
from toolkit.words import (
    Sentence,
    closest,
    different_keys,
    hour,
    ident,
    idents,
    key,
    language_of_machine,
    say,
    say_many,
    sentence,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("  José  PEÑA ", "jose pena"),
        ("O’Neil", "O'NEIL"),
        ("Straße", "STRASSE"),
        ("MAPLE\u00a0EL", "Maple El"),
        ("ﬁn", "fin"),
        ("Zoë\u200b", "Zoe"),
        ("✔️", "✔"),
        ("Padro\u0301n", "Padrón"),
        ("１２", "12"),
        ("İzmir", "izmir"),
        ("Maple El", "MapleEl"),
        ("First_Name", "First name"),
        ("FirstName:", "first-name"),
        ("ID #", "ID"),
        ("Status *", "status"),
        ("St. Mary´s K–8", "St Mary's K-8"),
        ("O`Neil", "OʼNeil"),
        ("K− 8/A", "K‑8 A"),
        ("1:1s", "11s"),
    ],
)
def test_two_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    """Letters and digits alone tell names apart: no case, accents, spaces, dots or dashes."""
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("007", "7"),
        ("Ada", "Adah"),
        ("李", "王"),
        ("กิ", "กุ"),
        ("✓", "✗"),
        ("?", ""),
    ],
)
def test_two_names_have_two_keys(one: str, other: str) -> None:
    """Zeros are part of a name, vowels that are marks too; without a letter the signs are it."""
    assert key(one) != key(other)


@given(st.text(max_size=20))
def test_the_key_of_a_key_is_itself(text: str) -> None:
    """And no case survives it."""
    assert key(key(text)) == key(text)
    assert key(f"  {text}\n") == key(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (" a-1 ", "A-1"),
        ("A–1", "A-1"),
        ("A−1", "A‑1"),
        ("​ZOË@example.org", "zoe@Example.org"),
    ],
)
def test_two_spellings_of_one_person_id_are_one(one: str, other: str) -> None:
    """Case, accents, spaces around it and the kind of a dash."""
    assert ident(one) == ident(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("A-1", "A1"), ("A 1", "A1"), ("007", "7"), ("a.b@x.org", "ab@x.org"), ("O’1", "O'1")],
)
def test_every_other_sign_makes_another_person_id(one: str, other: str) -> None:
    """Also a space inside it."""
    assert ident(one) != ident(other)


def test_the_closest_name_is_near_or_none() -> None:
    """In the spelling of the one that is known."""
    known = ["Maple El", "Lapham El", "José’s Place"]

    assert closest("mapple el", known) == "Maple El"
    assert closest("JOSES PLACE", known) == "José’s Place"
    assert closest("Zzyzx", known) is None
    assert closest("Maple El", []) is None


def test_values_are_said_as_the_reader_writes_them() -> None:
    """Dates, numbers and sentences inside sentences follow the language."""
    template = "{day}: {n} of {name}, {inner}"
    values = {
        "day": date(2023, 2, 8),
        "n": Decimal("1250.5"),
        "name": "Ada",
        "inner": sentence("{n} more", n=3),
    }

    assert say("en", template, **values) == "8 Feb: 1,250.5 of Ada, 3 more"
    assert say("es", template, **values).startswith("8 feb: 1,250.5 of Ada")


@given(st.text(string.printable, max_size=30))
def test_what_people_typed_is_only_ever_a_value(typed: str) -> None:
    """Braces in a name are a name's braces."""
    assert say("en", "“{value}” is nobody.", value=typed) == f"“{typed}” is nobody."
    assert sentence("“{value}” is nobody.", value=typed).said() == f"“{typed}” is nobody."


def test_a_template_without_values_is_said_as_it_is() -> None:
    """Braces and all."""
    assert say("en", "Fill in {this}.") == "Fill in {this}."


def test_singular_and_plural_are_the_languages_own() -> None:
    """The number has the reader's separators."""
    one, many = "{n} row of {tab}", "{n} rows of {tab}"

    assert [say_many("en", one, many, n, tab="Roster") for n in (0, 1, 2, 1200)] == [
        "0 rows of Roster",
        "1 row of Roster",
        "2 rows of Roster",
        "1,200 rows of Roster",
    ]


def test_a_sentence_is_a_value() -> None:
    """Equal sentences are equal and hash alike, and wait for their reader."""
    one, other = sentence("{n} people", n=2), sentence("{n} people", n=2)

    assert one == other
    assert hash(one) == hash(other)
    assert one != sentence("{n} people", n=3)
    assert isinstance(one, Sentence)


def test_true_is_not_said_as_a_number() -> None:
    """Yes and no are words."""
    assert say("en", "{value}", value=True) == "True"


def test_marking_a_template_leaves_it_unchanged() -> None:
    """It is only for the catalogues."""
    assert words.marked("Needed.") == "Needed."
    assert words.LANGUAGES == ("en", "es")


@pytest.mark.parametrize(
    ("moment", "english", "spanish"),
    [
        (time(17), "5:00 PM", "5:00 p.m."),
        (time(9, 30), "9:30 AM", "9:30 a.m."),
        (time(0, 5), "12:05 AM", "12:05 a.m."),
    ],
)
def test_an_hour_as_a_reader_says_it(moment: time, english: str, spanish: str) -> None:
    """On a clock of twelve hours, with plain spaces."""
    assert (hour(moment, "en"), hour(moment, "es")) == (english, spanish)


def test_before_a_workbook_is_read_the_machine_says_the_language() -> None:
    said = [
        language_of_machine(environ)
        for environ in (
            {},
            {"LANG": "es_MX.UTF-8"},
            {"LANG": "es_MX.UTF-8", "LC_ALL": "C"},
            {"LC_MESSAGES": "es", "LANG": "en_US"},
            {"LANG": "est_EE"},
        )
    ]
    assert said == ["en", "es", "en", "es", "en"]


def test_the_different_keys_of_many_texts_are_those_of_each() -> None:
    texts = ["José  PEÑA", "jose_pena:", "--", "A\nB", "", "Ada", "ADA", "ﬁ", "007"]
    assert different_keys(texts) == {key(text) for text in texts}
    assert different_keys([]) == set()


@pytest.mark.parametrize(
    "texts",
    [[], [""], [" A-1", "ada@Example.org ", "A1"], ["A‑1", "É", " a-1"], ["a\nb", "A", "\n"]],
)
def test_what_ids_of_many_texts_have_in_common_is_that_of_each(texts: list[str]) -> None:
    assert idents(texts) == [ident(text) for text in texts]
