"""Rapid response: what a letter about one structure test says to whom, as it opens and after it has closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sheets import program_of
from staffing import figures_with

from toolkit.letters.figures import Figures
from toolkit.letters.occasion import Occasion
from toolkit.letters.rapid import rapid_letter, recipients
from toolkit.letters.readers import Reader
from toolkit.mail.message import Letter
from toolkit.organizing.structure_tests import structure_tests

MONDAY = date(2023, 3, 13)
OPENING, RESULT = (Occasion(kind, "Pledge", MONDAY) for kind in ("test", "results"))  # type: ignore[arg-type]
ROSA = Reader("test", "rosa@example.org", "en", "Rosa", organizer="Rosa")
UMA = Reader("test", "uma@example.org", "en", "Uma", organizer="Uma")
NAN = Reader("test", "nan@example.org", "en", "Nan", worksites=("Maple El",))
SHEET = """
Roster:
Person | Worksite | Status           | Organizer
Ada    | Maple El | Member           | Rosa
Bo     | Maple El | Potential member | Rosa
Cleo   | Maple El | Potential member | Rosa
Dee    | Maple El | Potential member | {dee}
Nan    | Maple El | Member           | Cesar
Hal    | Oak Mid  | Member           | Rosa

Worksites:
Worksite
Maple El
Oak Mid

Issues:
Issue      | Issue (Spanish)     | Description
Class size | Tamaño de la clase  | At most 24 in a room

Structure Tests:
Test   | Opens      | Closes   | Kind     | Base   | Issue
Pledge | 2023-03-13 | {closes} | Petition | {base} | Class size

Responses:
Test   | Person ID       | Response | Collected by
Pledge | Ada             | Yes      | Rosa
Pledge | Nan             | Yes      |
Pledge | Bo              | No       | Rosa
"""


def _sheet(closes: str = "2023-03-20", base: str = "", dee: str = "Cesar") -> str:
    return SHEET.format(closes=closes, base=base, dee=dee)


def _figures(today: str = "2023-03-13", **sheet: str) -> Figures:
    program: Any = program_of(_sheet(**sheet), today)
    return figures_with(program=program, tests=structure_tests(program))


def _letter(reader: Reader, occasion: Occasion = OPENING, **sheet: str) -> Letter:
    return rapid_letter(replace(reader, kind=occasion.kind), _figures(**sheet), occasion)


def test_an_organizer_reads_what_why_how_many_and_how_to_report() -> None:
    """Their own number of their own people; at a worksite with fewer than five in the base, no number."""
    letter = _letter(ROSA)

    assert letter.key == "test/Pledge/rosa@example.org"
    assert letter.subject == "“Pledge” has opened: your number is 2"
    for part in (
        "Pledge (Petition) runs from 13 Mar to 20 Mar. Everybody in the unit is asked.\n",
        "Why: Class size. At most 24 in a room\n",
        "- Your number: 2 of the 4 people on your list, for the target of 65%.\n",
        "- Maple El: 2 more of 5 make the target of 65%.\n",
        "- Oak Mid: ask everybody you can.\n",
        "Who are your two?",
        "How to report: a row in Responses for each person, the same day: the test, their Person ID or email address,",
    ):
        assert part in letter.text, part
    assert [name for name in ("Ada", "Bo ", "Cleo") if name in letter.text] == []


def test_a_representative_reads_their_worksites_number() -> None:
    """And whom to give the list to; no word of a sheet."""
    letter = _letter(NAN)

    assert letter.subject == "“Pledge” has opened: your number is 2"
    assert "- Maple El: 2 more of 5 make the target of 65%.\n" in letter.text
    assert (
        "How to report: answer this letter with the names, or give your list to Rosa, Cesar, the same day."
        in letter.text
    )
    assert "Responses" not in letter.text


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        (
            {"closes": ""},
            "Pledge (Petition) has been open since 13 Mar. Everybody in the unit is asked.",
        ),
        (
            {"closes": "", "base": "Members"},
            "Pledge (Petition) has been open since 13 Mar. All members are asked.",
        ),
        (
            {"base": "Members"},
            "Pledge (Petition) runs from 13 Mar to 20 Mar. All members are asked.",
        ),
    ],
)
def test_what_it_is(sheet: dict[str, str], said: str) -> None:
    """When, and who is asked."""
    assert said in _letter(ROSA, **sheet).text


def test_who_has_no_people_is_told_all_the_same() -> None:
    """Without a number."""
    letter = _letter(UMA)

    assert letter.subject == "“Pledge” has opened"
    assert "HOW MANY" not in letter.text


def test_an_issue_is_named_as_its_reader_says_it() -> None:
    """In Spanish."""
    spanish = Reader("test", "rosa@example.org", "es", "Rosa", organizer="Rosa")
    assert "Por qué: Tamaño de la clase. At most 24 in a room" in _letter(spanish).text


@pytest.mark.parametrize(
    ("language", "number", "took"),
    [
        (
            "en",
            "- Your number: 0 of the 1 person on your list, for the target of 65%.\n",
            "- Of the 1 person on your list 1 took part.\n",
        ),
        (
            "es",
            "- Su número: 0 de la 1 persona de su lista, para la meta de 65%.\n",
            "- De la 1 persona de su lista participaron 1.\n",
        ),
    ],
)
def test_a_list_of_one_is_of_one_person(language: str, number: str, took: str) -> None:
    """Nan, who took part, is all of Cesar's list."""
    cesar = Reader("test", "cesar@example.org", language, "Cesar", organizer="Cesar")

    assert number in _letter(cesar, dee="Rosa").text
    assert took in _letter(cesar, RESULT, dee="Rosa", today="2023-03-27").text


@pytest.mark.slow
def test_the_result_is_told_after_it_has_closed() -> None:
    """In all, one's own, and to organizers who brought it in."""
    letters = [_letter(reader, RESULT, today="2023-03-27") for reader in (ROSA, NAN)]

    for letter in letters:
        assert letter.subject == "“Pledge” has closed: 33.3% took part, the target was 65%"
        assert "2 of 6 took part (33.3%), 2 short of the target of 65%.\n" in letter.text
        assert "Strongest: Maple El: 2 of 5 (40%).\n" in letter.text
        assert "- Maple El: 2 of 5 (40%)\n" in letter.text
    assert letters[0].key == "results/Pledge/rosa@example.org"
    assert "- Of the 4 people on your list 1 took part.\n" in letters[0].text
    assert "Brought in by Rosa 1; 1 by others or nobody named." in letters[0].text
    assert "Brought in" not in letters[1].text


def test_one_letter_an_address() -> None:
    """Rosa represents Maple El, too; staff get none."""
    found = recipients(
        [
            Reader("staff", "sol@example.org", "en", "Sol", organizer="Sol"),
            Reader("organizer", "rosa@example.org", "en", "Rosa", organizer="Rosa"),
            Reader("rep", "ROSA@example.org", "en", "", worksites=("Maple El",)),
            Reader("rep", "nan@example.org", "en", "Nan", worksites=("Oak Mid",)),
        ],
        OPENING,
    )
    assert [(one.kind, one.address, one.organizer, one.worksites) for one in found] == [
        ("test", "rosa@example.org", "Rosa", ("Maple El",)),
        ("test", "nan@example.org", "", ("Oak Mid",)),
    ]


def test_a_stroke_in_a_name_does_not_end_it() -> None:
    """The key has three parts."""
    assert str(Occasion("test", " Pay / prep  pledge", MONDAY)) == "test/Pay - prep pledge"
