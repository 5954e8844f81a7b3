"""Messages: one letter to one reader as mail, with nothing from a cell able to become a header or a
second recipient.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from toolkit.mail.address import read_addresses
from toolkit.mail.headers import POLICY, one_line, sendable
from toolkit.mail.sender import Sender, from_address, reply_address, sender_address, unsubscribing

LARGEST_HTML = 95_000  # bytes; Gmail cuts a message near 102 KB and with it the way to unsubscribe


@dataclass(frozen=True)
class Picture:
    """A picture inside a letter: shown where the HTML says `cid:NAME`; its numbers stand in the
    text as well.
    """

    name: str
    png: bytes


@dataclass(frozen=True)
class Letter:
    """What one reader gets. `key` is kind/week/recipient; `language` is en or es."""

    key: str
    to: str
    subject: str
    text: str
    html: str
    language: str
    pictures: Sequence[Picture] = ()


def message_id(letter: Letter, sender: Sender) -> str:
    """The same for the same letter, whoever composes it and however often."""
    digest = hashlib.sha256(f"{sender.seed}|{letter.key}".encode()).hexdigest()[:32]
    return f"<{digest}@{sender_address(sender.address).domain}>"


def message(letter: Letter, sender: Sender, *, at: datetime) -> EmailMessage:
    """The letter as mail: text and HTML, pictures inside, headers a mail programme expects of a
    machine.

    Raises ValueError where the recipient is no single address or the HTML is too large: both are
    checked before.
    """
    to = read_addresses(letter.to).one
    if to is None:
        raise ValueError("the recipient is not one address")
    text, html = sendable(letter.text), sendable(letter.html)
    if len(html.encode()) >= LARGEST_HTML:
        raise ValueError(f"the HTML is {len(html.encode()):,} bytes, over {LARGEST_HTML:,}")
    made = EmailMessage(policy=POLICY)
    made["From"] = from_address(sender)
    made["To"] = Address(addr_spec=to)
    made["Reply-To"] = reply_address(sender)
    made["Subject"] = one_line(letter.subject)
    made["Date"] = format_datetime(at)
    made["Message-ID"] = message_id(letter, sender)
    made["Auto-Submitted"] = "auto-generated"
    made["List-Unsubscribe"], one_click = unsubscribing(sender, to)
    if one_click:
        made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    made.set_content(text, cte="quoted-printable")
    made.add_alternative(html, subtype="html", cte="quoted-printable")
    made["Content-Language"] = letter.language  # set_content would drop it
    body = made.get_payload()[1]  # type: ignore[index]
    for picture in letter.pictures:
        body.add_related(  # type: ignore[union-attr]
            picture.png,
            "image",
            "png",
            cid=f"<{picture.name}>",
            disposition="inline",
            filename=f"{picture.name}.png",
        )
    return made
