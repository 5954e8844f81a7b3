"""Plain words: whatever people typed, made harmless in a letter: one line, no links of its own,
names cut short.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from toolkit.words import key

LONGEST = 60  # characters of anything typed: a letter stays small and a table stays a table
JOINER = "\u2060"  # unseen, and no mail programme takes what holds it for an address

_ADDRESSED = re.compile("[.。．｡:@]")
_DOT = re.compile(r"(?<=[^\W_])([.。．｡])(?=[^\W\d_])")
_SCHEME = re.compile(r"(?<=[^\W\d_])(:)(?=//)")
_AT = re.compile(r"(@)(?=\S)")
_PHONE = re.compile(r"\+?\(?\d(?:[\s()./-]*\d){6,}")  # seven figures or more, as people write them
_TOO_MANY_MARKS = re.compile(r"([\u0300-\u036f]{3})[\u0300-\u036f]+")

View = TypeVar("View")


class Web(str):
    """An address a letter may lead to: made by us, https, and with nothing typed left unquoted."""


@lru_cache(maxsize=20_000)
def typed(text: str | None, most: int = LONGEST) -> str:
    """What somebody typed, on one line, without signs that steer the text, and cut where it is too
    long.
    """
    kept = "".join(
        " " if sign.isspace() else sign
        for sign in text or ""
        if sign.isspace() or not _steers(sign)
    )
    line = _TOO_MANY_MARKS.sub(r"\1", " ".join(kept.split()))
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def spoken(text: str | None, most: int = 240) -> str:
    """What somebody wrote down in a sentence or two, without the phone numbers and addresses in
    it.
    """
    said = _PHONE.sub("…", typed(text, most))
    return " ".join("…" if "@" in word else word for word in said.split())


def _steers(sign: str) -> bool:
    """Control signs, marks of direction, and signs no font has; joiners stay, names are written
    with them.
    """
    return (
        unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
        and sign not in "\u200c\u200d"
    )


def unlinked(text: str) -> str:
    """The text with an unseen joiner in everything that looks like an address, so that no mail
    programme links it.
    """
    if not _ADDRESSED.search(text):
        return text
    return _AT.sub(rf"\1{JOINER}", _SCHEME.sub(rf"\1{JOINER}", _DOT.sub(rf"\1{JOINER}", text)))


def short_name(first: str | None, last: str | None) -> str:
    """First name and last initial: `Ada L.`; nothing more of anybody's name is ever in a letter.

    Nor is what people write beside a first name: the last name again, an address, a phone number.
    """
    initial, known = typed(last)[:1], {key(word.strip(",")) for word in typed(last).split()}
    words = bare_name(first).split()
    given = typed(
        " ".join([word for word in words if key(word.strip(",")) not in known] or words[:1]), 30
    )
    return f"{given} {initial.upper()}.".lstrip() if initial and initial.isalnum() else given


def bare_name(text: str | None) -> str:
    """A name without phone numbers; of an email address in it only what looks like a first name:
    `ada.l@…` is `ada`.
    """
    words = _PHONE.sub(" ", typed(text, 200)).split()
    return " ".join(
        filter(None, (re.split(r"[@._+\d-]", word)[0] if "@" in word else word for word in words))
    )


@lru_cache(maxsize=5_000)
def short_of(full: str | None) -> str:
    """The same from a whole name, as the Organizers tab has it: `Rosa Delgado Ruiz` is `Rosa R.`"""
    words = bare_name(full).split()
    if len(words) < 2:
        return typed(words[0] if words else "", 30)
    return short_name(words[0], words[-1])


def first_of(full: str | None) -> str:
    """How a letter greets somebody."""
    return (bare_name(full).split() or [""])[0][:30]


def safe(view: View) -> View:
    """The same view with every text in it unlinked; only a `Web` address stays as it is."""
    return _safe(view)


def _safe(value: Any) -> Any:
    if isinstance(value, Web):
        return value
    if isinstance(value, str):
        return unlinked(value)
    if isinstance(value, tuple):
        return tuple(_safe(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{each.name: _safe(getattr(value, each.name)) for each in fields(value)}
        )
    return value
