"""Privacy: nothing leaves in a letter that is not its reader's, with people around who could leak."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from lettering import LOCAL, Office, letters_of, workbook_of

from toolkit.jobs.mailing_wishes import Wish
from toolkit.letters.figures import Figures
from toolkit.letters.people import SEEN, Next
from toolkit.mail.message import Letter

pytestmark = pytest.mark.slow  # each composes a week's letters anew

ROSAS, CESARS = {"Bo C.", "Gil", "Hal I.", "F."}, {"Dee E.", "Cleo P."}
LAST_NAMES = (
    "Lopezca",
    "Chenca",
    "Parkca",
    "Nullca",
    "Evansca",
    "Foxca",
    "Hoodca",
    "Ivesca",
    "Jonesca",
    "Stark",
    "Quiet",
)


def _everything(letter: Letter) -> str:
    """All that a reader could find in a letter: subject, text, markup, and what its links say."""
    html = re.sub(r"<style>.*?</style>|Helvetica", "", letter.html, flags=re.DOTALL)
    whole = "\n".join([letter.subject, letter.text, html, *(each.name for each in letter.pictures)])
    return whole + unquote(whole)


OWN = ("canary call …", "canary promise")  # what Rosa herself promised to people of her list


def test_no_letter_has_a_phone_an_email_a_note_or_a_last_name(letters: dict[str, Letter]) -> None:
    """Every person has a phone, an address, notes and a last name that ends in `ca`; the words people typed say canary.
    What Rosa promised stands in her letter alone, without the number in it.
    """
    assert len(letters) == 5
    assert all(words in letters["rosa@example.org"].text for words in OWN)
    for to, letter in letters.items():
        said = _everything(letter)
        if to == "rosa@example.org":
            for words in OWN:
                said = said.replace(words, "")
        assert [name for name in LAST_NAMES if name in said] == [], to
        for leak in (
            "303-555",
            "3035550",
            "@example.org",
            "@",
            "canary",
            "likes",
            "gossip",
            "canary promise",
        ):
            assert leak not in said, f"{leak} in the letter to {to}"


def test_no_letter_has_a_rating(letters: dict[str, Letter]) -> None:
    """Hal slipped from 2 to 4: the letter says to listen again, and not why."""
    said = letters["rosa@example.org"].text

    assert (
        "Hal I., Maple El (by 15 Mar)\n   Time to listen again; the last conversation was on 8 Mar."
        in said
    )
    for letter in letters.values():
        assert not re.search(
            r"slipped|assessment|rating|supporter|opposed|undecided|evaluaci",
            _everything(letter),
            re.IGNORECASE,
        )


def test_what_a_letter_may_know_of_a_person_has_no_room_for_more() -> None:
    """By construction: neither the list nor the line has a place for an email, a note or a rating; a phone number is put
    beside it only where Settings allows that, and only into the letter of whose week it is.
    """
    for forbidden in (
        "phone",
        "email",
        "notes",
        "assessment",
        "before",
        "promise",
        "last_name",
        "pronouns",
    ):
        assert forbidden not in SEEN
        assert forbidden not in Next.__dataclass_fields__


def _alone(text: str, to: str) -> str:
    """What somebody reads of a local, when no other letter is written."""
    return letters_of(Office(workbook_of(text, synced=False)), wish=Wish(to=to))[to].text


def test_phones_only_where_the_local_wants_them() -> None:
    """Settings, Phones in letters: Rosa's people of this week in Rosa's letter, and in no other."""
    text = LOCAL.replace("Setting   | Value\n", "Setting   | Value\nPhones in letters | Yes\n")
    found = letters_of(Office(workbook_of(text, synced=False)))

    assert "\n   303-555-0102\n" in found.pop("rosa@example.org").text
    assert "\n   303-555-0103\n" in found.pop("cesar@example.org").text
    assert [to for to, letter in found.items() if "555-01" in _everything(letter)] == []


def test_a_letter_shows_its_readers_own_turf(letters: dict[str, Letter]) -> None:
    """Rosa's people are in Rosa's letter and in no other organizer's; nor is another worksite in a representative's."""
    rosa, cesar = (_everything(letters[f"{name}@example.org"]) for name in ("rosa", "cesar"))
    maple, oak = (_everything(letters[to]) for to in ("rep.maple@example.org", "nan.n@example.org"))

    assert all(name in rosa for name in ROSAS)
    assert all(name in cesar for name in CESARS)
    assert [name for name in CESARS if name in rosa] == []
    assert [name for name in ROSAS if name in cesar] == []
    assert "Cleo P." in maple
    assert "Oak Mid" not in maple
    assert "Maple El" not in oak
    assert [
        name for name in ("Rosa", "Cesar", "Bo C.", "Gil", "Hal", "Ada", "Cleo") if name in oak
    ] == []


def test_few_people_asked_are_fewer_than_5(letters: dict[str, Letter]) -> None:
    """Three were asked at Maple El: no issue, no count. What somebody put in their own words is nobody else's."""
    assert (
        "What people raise is not shown: fewer than 5 have been asked."
        in letters["rep.maple@example.org"].text
    )
    assert "Class size" not in _everything(letters["rep.maple@example.org"])


def test_shares_of_fewer_than_5_are_not_in_a_representatives_letter(
    letters: dict[str, Letter],
) -> None:
    """Oak Mid has four: how many are members, and not who was talked with or took part in the test."""
    text = LOCAL.replace("Oak Mid  | West   | 6        |", "Oak Mid  | West   | 4        |")
    said = _alone(text, "nan.n@example.org")

    assert "- Miembros: 1\n" in said
    assert [word for word in ("Petition:", "Con conversación reciente") if word in said] == []
    assert "- Petition: 1 of 12" in letters["rep.maple@example.org"].text


def test_issues_are_named_where_five_were_asked() -> None:
    """Only those on the Issues tab."""
    talks = "".join(
        f"2023-03-0{n} | Rosa Diaz | {who} | Talked | Phone | | | | Class size; canary words | x\n"
        for n, who in enumerate(["Ada", "Bo", "Cleo", "Gil", "Hal"], 1)
    )
    text = LOCAL.replace("2023-02-28 | Rosa Diaz | Ada", talks + "2023-02-28 | Rosa Diaz | Ada")
    said = _alone(text, "rep.maple@example.org")

    assert "- Class size: raised by 5 of 5" in said
    assert "canary" not in said


def test_small_worksites_are_left_out_of_what_staff_read_of_worksites() -> None:
    """Four people: a share would tell who is who."""
    text = LOCAL.replace("Oak Mid  | West   | 6        |", "Oak Mid  | West   | 4        |")
    found = _alone(text, "sol@example.org")

    assert "Oak Mid:" not in found
    assert "Maple El: no rep" in found


def test_people_not_to_be_contacted_are_on_no_list() -> None:
    """Cleo asked to be left alone: no letter names her, though she is a new hire."""
    head, rest = LOCAL.split("\nWorksites:", 1)
    lines = [
        f"{line} |"
        f" {'Do not contact' if 'Person ID' in line else 'Yes' if line.startswith('Cleo') else ''}"
        for line in head.strip().splitlines()[1:]
    ]
    text = "Roster:\n" + "\n".join(lines) + "\n\nWorksites:" + rest

    assert [
        to
        for to, letter in letters_of(Office(workbook_of(text, synced=False))).items()
        if "Cleo" in _everything(letter)
    ] == []


def test_the_claims_of_others_are_counted_and_not_named() -> None:
    """A key has an address in it; the staff letter tells how many are left behind."""
    office = Office()
    found = office.mailing()
    known = Figures.__dataclass_fields__

    assert known["left_behind"].type == "int"
    assert "@" not in found.due[0].text


# Whatever a person typed is text


def test_a_name_that_looks_like_an_address_is_no_link(letters: dict[str, Letter]) -> None:
    """A person called evil.com: mail programmes make links of such words, unless an unseen joiner stands in them."""
    rosa = letters["rosa@example.org"]
    visible = re.sub(r"<style.*?</style>|<[^>]+>", " ", rosa.html, flags=re.DOTALL)

    assert "evil.\u2060com F." in rosa.text
    assert "evil.com" not in re.sub(r"https://\S+", "", rosa.text)
    assert "evil.com" not in visible


def test_a_name_that_looks_like_markup_is_text(letters: dict[str, Letter]) -> None:
    """A person called <b>Gil</b>."""
    assert "&lt;b&gt;Gil&lt;/b&gt; H." in letters["rosa@example.org"].html
    assert "<b>" not in letters["rosa@example.org"].html
