"""The sender: who letters come from, where answers go, and how a reader stops them, as [mail] in
toolkit.toml says it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.headerregistry import Address
from urllib.parse import quote

from toolkit.errors import Misused, Refusal
from toolkit.mail.address import read_addresses
from toolkit.mail.headers import one_line

MAIL_ADDRESS_WRONG = Refusal(
    Misused,
    "mail-address-wrong",
    "No letter can be sent: {name} under [mail] in toolkit.toml is not one address"
    " ({why}). Write {example}.",
)
UNSUBSCRIBE_URL_WRONG = Refusal(
    Misused,
    "unsubscribe-url-wrong",
    "No letter can be sent: unsubscribe_url under [mail] in toolkit.toml has to begin"
    " with https:// and hold no blank. {reader} in it stands for the reader's address.",
)

READER = "{reader}"  # stands for the reader's address in unsubscribe_url
_LINK = re.compile(r"https://[^\s<>{}\x00-\x20\x7f-\U0010ffff]+")


@dataclass(frozen=True)
class Sender:
    """Who letters come from. `seed` tells one workbook's letters from another's; `unsubscribe_url`
    is https or blank, and has `{reader}` in it where the page behind it can tell readers apart;
    `local` stands before an address that has no name.
    """

    address: str
    reply_to: str = ""
    seed: str = ""
    unsubscribe_url: str = ""
    local: str = ""

    def check(self) -> None:
        """Raises `Misused` where a letter could not be sent from here."""
        unsubscribing(self, sender_address(self.address).addr_spec)


def sender_address(configured: str) -> Address:
    """`Section 12, Org <o@example.org>` as an address; raises `Misused`."""
    return _setting("from", configured, 'from = "Organizing <organizing@example.org>"')


def from_address(sender: Sender) -> Address:
    """The address letters come from, in the local's name where it has none of its own; raises
    `Misused`.
    """
    found = sender_address(sender.address)
    if found.display_name or not sender.local:
        return found
    return Address(display_name=one_line(sender.local), addr_spec=found.addr_spec)


def name_of(configured: str) -> str:
    """The name before an address of [mail]; "" where there is none, or no single address."""
    if read_addresses(configured).one is None:
        return ""
    return sender_address(configured).display_name


def reply_address(sender: Sender) -> Address:
    """Where answers go; raises `Misused`."""
    if not sender.reply_to.strip():
        return Address(addr_spec=sender_address(sender.address).addr_spec)
    return _setting("reply_to", sender.reply_to, 'reply_to = "staff@example.org"')


def _setting(name: str, configured: str, example: str) -> Address:
    read = read_addresses(configured)
    if read.one is None:
        raise MAIL_ADDRESS_WRONG(name=name, why=read.why_not_one, example=example)
    said = configured.rpartition("<")[0].strip()
    if len(said) > 1 and said[0] == said[-1] == '"':
        said = re.sub(r"\\(.)", r"\1", said[1:-1])
    return Address(display_name=one_line(said), addr_spec=read.one)


def unsubscribing(sender: Sender, to: str) -> tuple[str, bool]:
    """What List-Unsubscribe says to one reader, and whether one click there is enough: only where
    the link tells this reader from others. Raises `Misused`.
    """
    reply, link = reply_address(sender).addr_spec, sender.unsubscribe_url
    said = f"<mailto:{quote(reply, safe='@+.-_')}?subject=unsubscribe>"
    if not link:
        return said, False
    if not _LINK.fullmatch(link.replace(READER, "")):
        raise UNSUBSCRIBE_URL_WRONG(reader=READER)
    return f"{said}, <{link.replace(READER, quote(to, safe=''))}>", READER in link
