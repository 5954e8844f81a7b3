"""What a tab's title says it is, in English and Spanish, whatever years stand beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from toolkit.adopting.lists import entries
from toolkit.adopting.phrases import joined, words_of
from toolkit.adopting.said import FAINT, MAYBE, SURE
from toolkit.adopting.said.titles import BESIDE, MONTHS, OWN_TITLES, TITLES
from toolkit.tables.inputs import INPUTS

_MONTHS, _BESIDE = frozenset(MONTHS.split()), frozenset(BESIDE.split())
_COPY = re.compile(
    r"\s*(?:copy of|copia de)\s+(?P<of>.+)|(?P<same>.+?)\s*(?:\(\d+\)|[-_ ]+(?:copy|copia|backup"
    r"|old|bak)(?:\s*\d*)?)\s*",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d+(?:st|nd|rd|th)?|s?y\d\d")
_OF_A_MONTH = (("Conversations", MAYBE), ("Hours", FAINT), ("Attendance", FAINT), ("Roster", FAINT))


@lru_cache(maxsize=2_000)
def titles(tab_title: str) -> tuple[tuple[str, float], ...]:
    """The tables that a tab of this title may be, with how surely, strongest first; "" stands for
    none of ours.

    A month or a date alone may be a month of conversations, of hours or of attendance. A copy says
    what its original says, less surely.
    """
    whole = _known().get(joined(tab_title), {})
    found = dict(whole)
    if not whole:
        for words, trust in _forms(words_of(copied(tab_title) or tab_title)):
            if said := _known().get(joined(" ".join(words))):
                found = {table: strength * trust for table, strength in said.items()}
                break
        else:
            words = words_of(tab_title)
            if words and all(_when(word) or word in _BESIDE for word in words):
                found = dict(_OF_A_MONTH) if any(word in _MONTHS for word in words) else {}
    if copied(tab_title):
        found = {table: strength * 0.6 for table, strength in found.items()}
    return tuple(
        sorted(
            ((table, round(strength, 3)) for table, strength in found.items()),
            key=lambda each: (-each[1], each[0]),
        )
    )


def copied(tab_title: str) -> str | None:
    """The title that a copy was made of (`Copy of Roster`, `Roster (2)`); None: it is no copy."""
    found = _COPY.fullmatch(tab_title)
    return (found["of"] or found["same"]).strip() if found else None


def _forms(words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], float]]:
    """A title as it stands, then without years and months, then without what says nothing."""
    undated = tuple(word for word in words if not _DATE.fullmatch(word))
    bare = tuple(word for word in undated if word not in _MONTHS)
    least = tuple(word for word in bare if word not in _BESIDE)
    yield from ((words, 1.0), (undated, 0.98), (bare, 0.95), (least, 0.9))
    for some in (undated, bare, least):
        if some and some[-1].endswith("s"):
            yield (*some[:-1], some[-1][:-1]), 0.85
    for some in (least[1:], least[:-1]):  # whose it is: a local, a school, a person
        if some and len(least) <= 3:
            yield some, 0.7


def _when(word: str) -> bool:
    return word in _MONTHS or bool(_DATE.fullmatch(word))


@lru_cache(maxsize=1)
def _known() -> dict[str, dict[str, float]]:
    known: dict[str, dict[str, float]] = {}
    for table in INPUTS:
        for title in (table.title, *table.aliases):
            known.setdefault(joined(title), {})[table.title] = SURE
    for table_title, strength, name in entries(TITLES):
        known.setdefault(joined(name), {})[table_title] = strength
    for _, strength, name in entries(OWN_TITLES):
        known.setdefault(joined(name), {}).setdefault("", strength)
    for table in INPUTS:
        known.setdefault(joined(table.title), {})[table.title] = 1.0
    return known
