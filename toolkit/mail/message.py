"""Messages: one letter to one reader as mail, with nothing from a cell able to become a header or a
second recipient.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from urllib.parse import quote

from toolkit.errors import Misused

LARGEST_HTML = 95_000  # bytes; Gmail cuts a message near 102 KB and with it the way to unsubscribe
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_ADDRESS = re.compile(r"[^@\s,;<>\"()\[\]\\]+@[^@\s,;<>\"()\[\]\\]+\.[^@\s,;<>\"()\[\]\\.]{2,}")


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


@dataclass(frozen=True)
class Sender:
    """Who letters come from. `seed` tells one workbook's letters from another's; `unsubscribe_url`
    is https or blank.
    """

    address: str
    reply_to: str = ""
    seed: str = ""
    unsubscribe_url: str = ""


def valid_address(cell: str | None) -> str | None:
    """The one address a cell holds; None where it holds none, several, or something else."""
    if not isinstance(cell, str):
        return None
    said = cell.strip()
    # Few servers take an address beyond ASCII, and none says so before the letter is on its way.
    if not said.isascii() or not _ADDRESS.fullmatch(said) or _CONTROL.search(said):
        return None
    try:
        return Address(addr_spec=said).addr_spec
    except (ValueError, IndexError):
        return None


def sender_address(configured: str) -> Address:
    """`Organizing <organizing@example.org>` as an address; raises `Misused`."""
    name, spec = parseaddr(configured)
    if valid_address(spec) is None:
        raise Misused(
            'The letters have no sender. Set from = "Organizing <organizing@example.org>" under'
            " [mail] in toolkit.toml."
        )
    return Address(display_name=_CONTROL.sub(" ", name), addr_spec=spec)


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
    to = valid_address(letter.to)
    if to is None:
        raise ValueError("the recipient is not one address")
    if len(letter.html.encode()) >= LARGEST_HTML:
        raise ValueError(f"the HTML is {len(letter.html.encode()):,} bytes, over {LARGEST_HTML:,}")
    origin = sender_address(sender.address)
    made = EmailMessage(policy=SMTP)
    made["From"] = origin
    made["To"] = Address(addr_spec=to)
    reply = valid_address(sender.reply_to) or origin.addr_spec
    made["Reply-To"] = Address(addr_spec=reply)
    made["Subject"] = _CONTROL.sub(" ", letter.subject).strip()
    made["Date"] = format_datetime(at)
    made["Message-ID"] = message_id(letter, sender)
    made["Auto-Submitted"] = "auto-generated"
    unsubscribe = f"<mailto:{quote(reply, safe='@+.-_')}?subject=unsubscribe>"
    if sender.unsubscribe_url.startswith("https://"):
        unsubscribe += f", <{_CONTROL.sub('', sender.unsubscribe_url)}>"
        made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    made["List-Unsubscribe"] = unsubscribe
    made.set_content(letter.text, cte="quoted-printable")
    made.add_alternative(letter.html, subtype="html", cte="quoted-printable")
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
