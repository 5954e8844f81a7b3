"""Headers: what stands above a letter, written so that every mail programme reads back what was
meant.

The standard library folds headers with words beyond ASCII so that blanks are lost and encoded words
grow over the 75 signs of RFC 2047, and it encodes a long link as if it were words.
"""

from __future__ import annotations

import base64
import re
from email.headerregistry import Address
from email.policy import EmailPolicy
from typing import Any

LONGEST_WORD, LONGEST_LINE = 75, 76  # RFC 2047, section 2
_BEGIN, _END = "=?utf-8?", "?="
_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!*+-/")
AS_TYPED = ("Subject", "List-Unsubscribe")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_QUOTED, _ESCAPE = re.compile(r'([\\"])'), r"\\\1"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def one_line(text: str) -> str:
    """A text that can stand in a header: nothing in it can end the line or steer."""
    return _CONTROL.sub(" ", sendable(text)).strip()


def sendable(text: str) -> str:
    """With a stand-in for half a sign, which no message can hold."""
    return text.encode("utf-8", "replace").decode()


def encoded(text: str, *, before: int = 0) -> str:
    """The text as encoded words, a line each, none longer than 75 signs; `before` is how many signs
    stand before it on the first line.

    Each word holds whole characters. The shorter of the two encodings is taken.
    """
    ways = ([_word(way, part) for part in _parts(text, way, before)] for way in ("q", "b"))
    return "\r\n ".join(min(ways, key=lambda words: sum(map(len, words))))


def _parts(text: str, way: str, before: int) -> list[str]:
    parts, part, room = [], "", LONGEST_LINE - before
    for sign in text:
        if part and len(_word(way, part + sign)) > min(room, LONGEST_WORD):
            parts.append(part)
            part, room = "", LONGEST_LINE - 1
        part += sign
    return [*parts, part]


def _word(way: str, text: str) -> str:
    raw = text.encode()
    if way == "b":
        said = base64.b64encode(raw).decode()
    else:
        said = "".join(
            chr(byte) if byte in _SAFE else "_" if byte == 0x20 else f"={byte:02X}" for byte in raw
        )
    return f"{_BEGIN}{way}?{said}{_END}"


def _plain(text: str) -> bool:
    """Whether a text reads back as it is where it stands in a header unencoded."""
    return text.isascii() and "=?" not in text


def unstructured(text: str, *, name: str) -> str:
    """A subject as it stands in a message."""
    before = len(name) + 2
    words = text.split(" ")
    # Between words a line may break; where blanks stand together, a reader would count them anew.
    if not _plain(text) or not all(0 < len(word) < LONGEST_LINE - before for word in words):
        return encoded(text, before=before) if text else ""
    lines = [words[0]]
    for word in words[1:]:
        room = LONGEST_LINE - (before if len(lines) == 1 else 1)
        if len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\r\n ".join(lines)


def mailbox(address: Address, *, name: str) -> str:
    """`Organizing <o@example.org>`, with the name quoted or encoded where it has to be."""
    said, spec = address.display_name, address.addr_spec
    if not said:
        return spec
    quoted = said if _ATOMS.fullmatch(said) else f'"{_QUOTED.sub(_ESCAPE, said)}"'
    if _plain(said) and len(f"{name}: {quoted} <{spec}>") <= LONGEST_LINE:
        return f"{quoted} <{spec}>"
    return f"{encoded(said, before=len(name) + 2)}\r\n <{spec}>"


class AsWritten(EmailPolicy):
    """Writes headers as this module does, and everything else as mail servers want it."""

    def header_store_parse(self, name: str, value: Any) -> tuple[str, Any]:
        if name not in AS_TYPED:
            return super().header_store_parse(name, value)
        if _CONTROL.search(value):
            raise ValueError(f"{name} is one line")
        return name, value  # as it is: the library would decode what only looks encoded

    def fold(self, name: str, value: Any) -> str:
        if addresses := getattr(value, "addresses", ()):
            said = ", ".join(mailbox(one, name=name) for one in addresses)
        elif name == "Subject":
            said = unstructured(value, name=name)
        elif name == "List-Unsubscribe":
            said = value.replace(", ", ",\r\n ")
        elif name == "Message-ID":
            said = str(value)  # one word, however long
        else:
            return super().fold(name, value)
        return f"{name}: {said}\r\n"

    def fold_binary(self, name: str, value: Any) -> bytes:
        return self.fold(name, value).encode("ascii")


POLICY = AsWritten(linesep="\r\n")
