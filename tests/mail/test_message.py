"""Messages: what a mail programme gets, and what no cell can make of it."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.errors import Misused
from toolkit.mail.message import (
    Letter,
    Picture,
    message,
    message_id,
)
from toolkit.mail.sender import Sender, name_of, sender_address

AT = datetime(2023, 3, 13, 7, 11, tzinfo=UTC)
SENDER = Sender("Organizing <organizing@example.org>", reply_to="staff@example.org", seed="demo")


def _letter(**changes: object) -> Letter:
    given = {
        "key": "organizer/2023-W10/rosa@example.org",
        "to": "rosa@example.org",
        "subject": "Your week",
        "text": "Hello\n",
        "html": '<p>Hello <img src="cid:weeks"></p>',
        "language": "en",
    }
    return Letter(**(given | changes))  # type: ignore[arg-type]


def test_the_headers_of_a_letter() -> None:
    """Who, to whom, from a machine, how to stop; one-click only where an https address is configured."""
    made = message(_letter(), SENDER, at=AT)

    assert {
        name: str(value)
        for name, value in made.items()
        if name not in ("Content-Type", "MIME-Version")
    } == {
        "From": "Organizing <organizing@example.org>",
        "To": "rosa@example.org",
        "Reply-To": "staff@example.org",
        "Subject": "Your week",
        "Date": "Mon, 13 Mar 2023 07:11:00 +0000",
        "Message-ID": message_id(_letter(), SENDER),
        "Auto-Submitted": "auto-generated",
        "Content-Language": "en",
        "List-Unsubscribe": "<mailto:staff@example.org?subject=unsubscribe>",
    }


def test_mail_comes_in_the_locals_name_where_the_address_has_none() -> None:
    """A name in `from` stays as it is."""
    plain = Sender("organizing@example.org", seed="demo", local="Maple Valley EA, Local 7")
    named = Sender("Sol <organizing@example.org>", seed="demo", local="Maple Valley EA")

    said = str(message(_letter(), plain, at=AT)["From"])
    assert said == '"Maple Valley EA, Local 7" <organizing@example.org>'
    assert str(message(_letter(), named, at=AT)["From"]) == "Sol <organizing@example.org>"
    assert message_id(_letter(), plain) == message_id(_letter(), SENDER)


def test_the_name_before_an_address_of_the_settings() -> None:
    """Nothing where there is none, or where it is no address."""
    names = [name_of(each) for each in ("Sol Stark <s@example.org>", "s@example.org", "", "x")]
    assert names == ["Sol Stark", "", "", ""]


def test_one_click_where_the_link_tells_who_it_is() -> None:
    """RFC 8058: a click without a word must do, so the link has to say whose it was; else it is a page to open."""
    link = "https://example.org/stop?a=1&who="
    offered = message(_letter(to="a+b@example.org"), _sender(link + "{reader}"), at=AT)
    page = message(_letter(), _sender(link), at=AT)

    mail = "<mailto:organizing@example.org?subject=unsubscribe>"
    assert offered["List-Unsubscribe"] == f"{mail}, <{link}a%2Bb%40example.org>"
    assert offered["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert page["List-Unsubscribe"] == f"{mail}, <{link}>"
    assert page["List-Unsubscribe-Post"] is None


@pytest.mark.parametrize(
    "link",
    [
        "http://example.org/stop",
        "example.org",
        "mailto:stop@example.org",
        "https://",
        "https://example.org/a b",
        "https://example.org/{who}",
        "https://example.org/>,<https://evil.example",
        "https://example.org/\nBcc: bo@example.org",
        "https://example.org/ñ",
    ],
)
def test_a_link_that_cannot_stop_letters_is_a_matter_of_settings(link: str) -> None:
    """Named, rather than left out without a word."""
    with pytest.raises(Misused, match=r"unsubscribe_url under \[mail\]"):
        _sender(link).check()


def _sender(link: str) -> Sender:
    return Sender("organizing@example.org", unsubscribe_url=link)


def test_text_first_then_html_with_its_pictures() -> None:
    """A mail programme shows the last part it can: pictures hang on the HTML, by the name it uses."""
    made = message(_letter(pictures=(Picture("weeks", b"\x89PNG"),)), SENDER, at=AT)
    got = message_from_bytes(made.as_bytes(), policy=policy.default)

    assert [part.get_content_type() for part in got.walk()] == [
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
    ]
    picture = list(got.walk())[-1]
    assert (picture["Content-ID"], picture.get_content_disposition()) == ("<weeks>", "inline")


def test_a_letter_has_one_message_id_whoever_composes_it() -> None:
    """The key and the workbook decide, not the words; another week or another local is another letter."""
    again = _letter(subject="Other words")
    other = _letter(key="organizer/2023-W11/rosa@example.org")

    assert message_id(_letter(), SENDER) == message_id(again, SENDER)
    assert message_id(_letter(), SENDER) != message_id(other, SENDER)
    assert message_id(_letter(), SENDER) != message_id(
        _letter(), Sender(SENDER.address, seed="another local")
    )


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(categories=None)))
def test_no_subject_makes_a_header(subject: str) -> None:
    """Whatever it holds, half a sign included: the same headers, one recipient, and a message that can be sent."""
    made = message(_letter(subject=subject), SENDER, at=AT)
    got = message_from_bytes(made.as_bytes(), policy=policy.default)

    assert got.keys() == message(_letter(), SENDER, at=AT).keys()
    assert [address.addr_spec for address in got["To"].addresses] == ["rosa@example.org"]


@pytest.mark.parametrize(
    ("configured", "name", "address"),
    [
        ("o@example.org", "", "o@example.org"),
        ("Organizing <o@example.org>", "Organizing", "o@example.org"),
        ("Section 12, Org <o@example.org>", "Section 12, Org", "o@example.org"),
        ('"Section 12, Org" <o@example.org>', "Section 12, Org", "o@example.org"),
        ('"The \\"Org\\"" <o@example.org>', 'The "Org"', "o@example.org"),
        ("Sección “Doce” (12) <o@example.org>", "Sección “Doce” (12)", "o@example.org"),
        ("o@example.org <o@example.org>", "o@example.org", "o@example.org"),
        ("Org\r\nBcc: bo <o@example.org>", "Org Bcc: bo", "o@example.org"),
    ],
)
def test_the_sender_as_somebody_wrote_it(configured: str, name: str, address: str) -> None:
    """A comma in the name makes no second sender, a line break no header."""
    got = message_from_bytes(
        message(_letter(), Sender(configured), at=AT).as_bytes(), policy=policy.default
    )

    ((shown),) = got["From"].addresses
    assert (shown.display_name, shown.addr_spec) == (name, address)


@pytest.mark.parametrize(
    ("configured", "why"),
    [
        ("", "there is no address"),
        ("Organizing", "there is no @ in it"),
        ("a@example.org, b@example.org", "it is more than one address"),
        ("Organizing <o@example..org>", "two dots"),
        ("Organizing <o@example.org", "blank"),
    ],
)
def test_a_sender_that_is_no_address_says_why(configured: str, why: str) -> None:
    """And how to write it; reply_to alike, which nobody would miss until an answer is lost."""
    with pytest.raises(Misused, match=f"from under .* is not one address .*{why}.*Write from = "):
        sender_address(configured)
    if configured:
        with pytest.raises(Misused, match=f"reply_to under .* is not one address .*{why}"):
            Sender("o@example.org", reply_to=configured).check()


def test_answers_go_where_settings_say() -> None:
    """With its name; else to the sender."""
    named = Sender("o@example.org", reply_to="Staff, East <staff@example.org>")

    assert message(_letter(), named, at=AT)["Reply-To"] == '"Staff, East" <staff@example.org>'
    assert message(_letter(), Sender("Org <o@example.org>"), at=AT)["Reply-To"] == "o@example.org"


def test_html_that_a_mail_programme_would_cut_is_not_sent() -> None:
    """Gmail cuts near 102 KB, and with it the way to stop."""
    with pytest.raises(ValueError, match="over 95,000"):
        message(_letter(html="x" * 95_000), SENDER, at=AT)
