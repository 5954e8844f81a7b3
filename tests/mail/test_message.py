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
    Sender,
    message,
    message_id,
    sender_address,
    valid_address,
)

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


def test_one_click_where_there_is_an_https_address() -> None:
    """RFC 8058 wants both headers; http is not enough."""
    offered = Sender(SENDER.address, unsubscribe_url="https://example.org/stop?a=1")
    made = message(_letter(), offered, at=AT)
    plain = message(
        _letter(), Sender(SENDER.address, unsubscribe_url="http://example.org/stop"), at=AT
    )

    assert (
        made["List-Unsubscribe"]
        == "<mailto:organizing@example.org?subject=unsubscribe>, <https://example.org/stop?a=1>"
    )
    assert made["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "http://" not in plain["List-Unsubscribe"]
    assert plain["List-Unsubscribe-Post"] is None


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


@pytest.mark.parametrize(
    "cell",
    [
        "a@x.org, b@evil.org",
        "a@x.org;b@evil.org",
        "a@x.org b@evil.org",
        "a@x.org\nBcc: b@evil.org",
        "Rosa <a@x.org>",
        "a@x",
        "a@",
        "@x.org",
        "",
        "   ",
        None,
        7,
        "a@x.org\x00",
        "a@x.org\u2028b@evil.org",
        "<a@x.org>",
        '"a b"@x.org',
        "a@b@x.org",
        "peña@x.org",
        "a@ñ.org",
        "a@x.org,",
        "(comment)a@x.org",
    ],
)
def test_a_cell_that_is_not_one_address_is_none(cell: object) -> None:
    """A comma in a cell never adds a recipient."""
    assert valid_address(cell) is None  # type: ignore[arg-type]


def test_an_address_is_taken_as_typed_apart_from_spaces_around_it() -> None:
    """Case may matter to the mailbox; spaces never do."""
    assert valid_address("  Rosa.Delgado+mail@Example.org ") == "Rosa.Delgado+mail@Example.org"


@settings(max_examples=60, deadline=None)
@given(st.text(), st.text(max_size=40))
def test_no_subject_and_no_address_makes_a_header(subject: str, cell: str) -> None:
    """Whatever a cell holds: the same headers, one recipient, and a message that can be sent."""
    if valid_address(cell) is not None and "," in cell:
        raise AssertionError
    try:
        made = message(_letter(subject=subject), SENDER, at=AT)
    except UnicodeEncodeError:
        assert any("\ud800" <= sign <= "\udfff" for sign in subject)
        return
    got = message_from_bytes(made.as_bytes(), policy=policy.default)

    assert got.keys() == message(_letter(), SENDER, at=AT).keys()
    assert [address.addr_spec for address in got["To"].addresses] == ["rosa@example.org"]


def test_the_sender_has_to_be_an_address() -> None:
    """A configured name with a line break in it stays a name."""
    with pytest.raises(Misused, match="have no sender"):
        sender_address("Organizing")
    assert sender_address("Organizing <o@example.org>").addr_spec == "o@example.org"


def test_html_that_a_mail_programme_would_cut_is_not_sent() -> None:
    """Gmail cuts near 102 KB, and with it the way to stop."""
    with pytest.raises(ValueError, match="over 95,000"):
        message(_letter(html="x" * 95_000), SENDER, at=AT)
