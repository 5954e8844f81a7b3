"""Heard: what a heading may mean, from each of the lines it is made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from toolkit.adopting.lexicon import meanings

Meaning = tuple[str, str | tuple[str, ...]]  # a table, and a heading of it or several

OWN: Meaning = ("", "")  # people's own, whatever the tab
_YEAR = re.compile(
    r"(?<![\d/])(?:(?:19|20)\d\d\s*[-–/]\s*(?:20)?\d\d|(?:19|20)\d\d|'\d\d"
    r"|[12]\d\s*[-–/]\s*[12]\d)(?![\d/])"
    r"|\b(?:sy|fy|ay)\s*\d\d(?:[-–/]\d\d)?\b",
    re.IGNORECASE,
)
_OF_A_PART = 0.93  # what one line of several says, against what they say together


@lru_cache(maxsize=20_000)
def one(text: str) -> dict[Meaning, float]:
    """The meanings of a heading's text, each with its strength from 0 to 1; `OWN` where it is
    people's own.
    """
    found: dict[Meaning, float] = {}
    for meaning in meanings(text):
        to = meaning.headings if len(meaning.headings) != 1 else meaning.headings[0]
        name: Meaning = OWN if meaning.own else (meaning.table, to)
        found[name] = max(found.get(name, 0.0), meaning.strength)
    return found


def heard(parts: Sequence[str]) -> dict[Meaning, float]:
    """What the lines of a heading say, together and each by itself; the lowest line that says
    anything by itself is believed before the others.
    """
    said = [part for part in parts if part]
    if not said:
        return {}
    found = dict(one("\n".join(said))) or _of_a_year(said)
    if len(said) == 1:
        return found
    tries = [" ".join(said[:-1]), " ".join(said[1:]), *reversed(said)]
    if found.get(OWN, 0.0) >= 0.5:
        tries = [said[-1]]  # people's own in its group, whatever the group
    for text in dict.fromkeys(tries):
        for name, strength in one(text).items():
            found[name] = max(found.get(name, 0.0), _OF_A_PART * strength)
    return found


def _of_a_year(said: Sequence[str]) -> dict[Meaning, float]:
    """What a heading says but for the year beside it: `Status 22-23`."""
    bare = _YEAR.sub(" ", " ".join(said)).strip(" -_()'’")
    if not bare or bare == " ".join(said):
        return {}
    return {name: _OF_A_PART * strength for name, strength in one(bare).items()}


def year_of(text: str) -> str:
    """The year that stands in a heading, of a school year the first, however it is written; ""
    where none does.
    """
    found = _YEAR.search(text)
    return ("20" + re.findall(r"\d+", found[0])[0])[-4:] if found else ""


def known(text: str) -> bool:
    """Whether a text is a heading of somebody's table."""
    return any(strength >= 0.5 for strength in one(text).values())
