"""Names: somebody's first and last name, email address and phone out of the one cell in which they
all stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.words import key

FIRST, LAST, PREFERRED, EMAIL, PHONE = (
    "first_name",
    "last_name",
    "preferred_name",
    "email",
    "phone",
)
PARTS = frozenset({FIRST, LAST, PREFERRED, EMAIL, PHONE})
_EMAIL = re.compile(r"[^\s@<>()\[\],;:|]+@[^\s@<>()\[\],;:|]+\.[^\s@<>()\[\],;:|]+")
_PHONE = re.compile(
    r"(?<!\w)(?:\+?\d{1,3}[\s.-]?)?(?:\(\d{2,4}\)|\d{2,4})(?:[\s.-]?\d{2,4}){1,4}(?!\w)"
)
_DIGITS = re.compile(r"\d")
_LEAST_DIGITS = 7  # of a phone; fewer are a room, or an age
_CALLED = re.compile(r"[(\[\"“”]([^()\[\]\"“”]+)[)\]\"“”]")
_BETWEEN = re.compile(r"\s*[;|\n/]\s*|\s+[-–—]\s+|\s+[•·]\s+")
_PARTICLES = frozenset(
    [
        "de",
        "del",
        "della",
        "di",
        "da",
        "das",
        "do",
        "dos",
        "du",
        "la",
        "las",
        "le",
        "los",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "bin",
        "ibn",
        "al",
        "el",
        "abu",
        "st",
        "san",
        "y",
        "e",
    ]
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "edd"})


def parts_of(said: str, ours: Sequence[str]) -> dict[str, str]:
    """What a cell says of each of the columns `ours` (their names, in the order of the cell where
    nothing in it tells).

    With a comma it is `Last, First`; without one a name is in the order of `ours`: what belongs to
    a last name (`de la`, `Jr.`) stays with it. Email and phone are known by their look; the rest is
    the name. What stands in brackets or quotes is what they are called.
    """
    found: dict[str, str] = {}
    rest = said
    for name, taken in ((EMAIL, _EMAIL), (PHONE, _PHONE)):
        if name in ours:
            rest = _taken(rest, name, taken, found)
    if PREFERRED in ours and (called := _CALLED.search(rest)):
        found[PREFERRED] = called[1].strip()
        rest = f"{rest[: called.start()]} {rest[called.end() :]}"
    names = [name for name in ours if name in (FIRST, LAST)]
    if EMAIL in ours or PHONE in ours:
        rest = next(
            (part for part in _BETWEEN.split(rest) if key(part) and part.strip(" ,:()-")), ""
        )
    rest = " ".join(rest.split()).strip(" ,;:|<>()")
    if len(names) == 2:
        found |= dict(zip((FIRST, LAST), _split(rest, last_first=names[0] == LAST), strict=True))
    elif names:
        found[names[0]] = rest
    if PREFERRED in ours and PREFERRED not in found and len(names) < 2:
        found[PREFERRED] = rest
    return {name: text for name, text in found.items() if text}


def _taken(rest: str, name: str, look: re.Pattern[str], found: dict[str, str]) -> str:
    """The text without what looks like an email or a phone, which is kept."""
    some = [one for one in look.finditer(rest) if name == EMAIL or _enough(one[0])]
    if some:
        found[name] = some[0][0].strip()
    for one in reversed(some):
        rest = f"{rest[: one.start()]} ; {rest[one.end() :]}"
    return rest


def _enough(said: str) -> bool:
    return len(_DIGITS.findall(said)) >= _LEAST_DIGITS


def _split(said: str, *, last_first: bool) -> tuple[str, str]:
    """First and last name."""
    before, comma, after = said.partition(",")
    if comma and key(after) not in _SUFFIXES:
        first, more, suffix = after.partition(",")  # Lopez, Ana, Jr.
        if more and key(suffix) in _SUFFIXES:
            before = f"{before.strip()} {suffix.strip()}"
        else:
            first = after
        return first.strip(" ,"), before.strip()
    words = said.split()
    if len(words) < 2:
        return ("", said) if last_first else (said, "")
    if last_first:
        at = 1
        while at < len(words) - 1 and key(words[at - 1]) in _PARTICLES:
            at += 1
        return " ".join(words[at:]), " ".join(words[:at])
    at = len(words) - 1
    while at > 1 and key(words[at]) in _SUFFIXES:
        at -= 1
    while at > 1 and key(words[at - 1]) in _PARTICLES:
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:])
