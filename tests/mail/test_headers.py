"""Headers: what stands in them reads back as written, in every mail programme."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import getaddresses

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from toolkit.mail.headers import POLICY, one_line

WORD = re.compile(r"=\?utf-8\?[bq]\?[^? ]*\?=")
SIGNS = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]) | st.sampled_from(
    list("  =?_.,:;<>@\"'()\\éñíễ王🏫\u200d\u0303")
)
TEXTS = st.text(SIGNS, max_size=160).map(one_line)


def _raw(name: str, value: object) -> str:
    made = EmailMessage(policy=POLICY)
    made[name] = value
    made.set_content("x\n")
    head = made.as_bytes().partition(b"\r\n\r\n")[0].decode("ascii")
    return re.search(rf"^{name}: [^\r\n]*(?:\r\n[ \t][^\r\n]*)*", head, re.MULTILINE)[0]  # type: ignore[index]


def _told(raw: str, name: str) -> str:
    return message_from_bytes(raw.encode() + b"\r\n\r\n", policy=policy.compat32)[name]


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("Río Nguyễn Nguyễn Río Nguyễn José Héroes: 12 conversaciones nuevas, 40 atrasadas")
@example("=?utf-8?q?hello?= and =?")
@example("é" + " " * 70 + "é")
@example("x" * 200)
@example("a  b" + " c" * 60)
def test_a_subject_reads_back_as_written(text: str) -> None:
    """By two readers that know nothing of each other; no line is over 76 signs where a word of it is encoded, no word
    over 75.
    """
    raw = _raw("Subject", text)
    parsed = message_from_bytes(raw.encode() + b"\r\n\r\n", policy=policy.default)["Subject"] or ""

    assert str(make_header(decode_header(_told(raw, "Subject") or ""))) == text
    assert str(parsed) == text
    assert all(len(word) <= 75 for word in WORD.findall(raw))
    assert all(len(line) <= 76 for line in raw.split("\r\n"))
    assert raw.isascii()


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("Section 12, Org")
@example('The "Org"')
@example("Río Nguyễn Nguyễn Río Nguyễn José Héroes Nguyễn Río Nguyễn José Héroes")
@example("o@example.org")
@example("back\\slash")
def test_a_name_reads_back_as_written_and_adds_no_address(name: str) -> None:
    """A comma in a name makes no second sender."""
    raw = _raw("From", Address(display_name=name, addr_spec="o@example.org"))
    parsed = message_from_bytes(raw.encode() + b"\r\n\r\n", policy=policy.default)["From"]
    ((said, address),) = getaddresses([_told(raw, "From")])

    assert [one.addr_spec for one in parsed.addresses] == [address] == ["o@example.org"]
    assert str(make_header(decode_header(said))) == name
    # The library's newer reader keeps a blank between two encoded words of a name.
    assert parsed.addresses[0].display_name.replace(" ", "") == name.replace(" ", "")
    assert all(len(word) <= 75 for word in WORD.findall(raw))
    assert all(len(line) <= 76 for line in raw.split("\r\n") if "=?utf-8" in line)


def test_words_are_split_between_signs() -> None:
    """Each encoded word is whole by itself, as RFC 2047 wants it."""
    raw = _raw("Subject", "🏫" * 40)

    for word in WORD.findall(raw):
        ((content, charset),) = decode_header(word)
        assert set(content.decode(charset)) == {"🏫"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Your week", "Subject: Your week"),
        ("a " * 40 + "b", "Subject: " + "a " * 33 + "a\r\n " + "a " * 6 + "b"),
        ("a  b", "Subject: =?utf-8?q?a__b?="),
        ("Añil de mayo", "Subject: =?utf-8?q?A=C3=B1il_de_mayo?="),
        ("王小明", "Subject: =?utf-8?b?546L5bCP5piO?="),
    ],
)
def test_the_shorter_encoding_is_taken(text: str, line: str) -> None:
    """And none where none is needed."""
    assert _raw("Subject", text) == line


def test_a_long_link_stays_one() -> None:
    """The library would encode it as words, and no mail programme could follow it."""
    link = "https://example.org/" + "x" * 150
    raw = _raw("List-Unsubscribe", f"<mailto:o@example.org>, <{link}>")

    assert raw == f"List-Unsubscribe: <mailto:o@example.org>,\r\n <{link}>"


def test_a_line_break_is_refused() -> None:
    """Whoever composes takes them out before; nothing gets past."""
    with pytest.raises(ValueError, match="one line"):
        _raw("Subject", "Hello\r\nBcc: bo@example.org")
