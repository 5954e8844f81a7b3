"""Attempts: tries to reach somebody side by side, a day and a result each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from toolkit.adopting.heard import one as heard_in
from toolkit.adopting.layout import ColumnPlace, Layout
from toolkit.adopting.looks import Looks
from toolkit.adopting.matrix import MatrixColumns
from toolkit.adopting.phrases import words_of
from toolkit.adopting.words import read_words
from toolkit.tables.contact import Conversations
from toolkit.words import key, words_in

_DATE_IN = re.compile(r"(?<![\d/])(\d{1,2}/\d{1,2}(?:/\d{2,4})?)(?![\d/])")
_ORDINAL = re.compile(
    r"^(?:(?P<before>[1-9])(?:st|nd|rd|th|er|o|a|º|ª)?\s+(?P<base>\D.*)"
    r"|(?P<base2>\D*?\D)\s*[-#_]*\s*(?P<after>[1-9])"
    r"(?:\s*(?P<rest>[^\d/]+))?)$",
    re.IGNORECASE,
)
_SAID = {
    "1": "first primer primera",
    "2": "second segundo segunda",
    "3": "third tercer tercera",
    "4": "fourth",
}
_BY = frozenset(("by", "who", "caller", "organizer", "rep", "quien", "por"))
_NTH = {word: n for n, words in _SAID.items() for word in words.split()}
_ATTEMPT = re.compile(
    r"\b(?:attempt|try|tried|call|called|contact|contacted|touch|visit|visited|texted|intento"
    r"|llamada|contacto|visita|convo|conversation|round|pass|att|date"
    r"|result|outcome|who|by|caller|resultado|fecha|notes?|notas?|knock|door)\b",
    re.IGNORECASE,
)


def attempts_of(layout: Layout, free: Sequence[ColumnPlace]) -> MatrixColumns | None:
    """Attempts side by side: the same headings again and again, numbered or under a numbered
    group.
    """
    numbered: dict[ColumnPlace, tuple[str, str]] = {}
    for place in free:
        found = _numbered(place)
        if found:
            numbered[place] = found
    bases: dict[str, set[str]] = {}
    for base, number in numbered.values():
        bases.setdefault(key(base), set()).add(number)
    kept = {place: said for place, said in numbered.items() if len(bases[key(said[0])]) >= 2}
    kept = {**kept, **_following(free, kept)} if kept else _in_turn(free)
    if len(kept) < 2:
        return None
    to: dict[ColumnPlace, str] = {}
    for place, (base, _) in kept.items():
        meaning = _of_attempt(base, place.looks)
        if meaning:
            to[place] = meaning
    agreed: dict[str, str] = {}
    for place, meaning in to.items():
        if not place.looks.empty:
            agreed.setdefault(key(kept[place][0]), meaning)
    for place, (base, _) in kept.items():
        if place.looks.empty and key(base) in agreed:
            to[place] = agreed[key(base)]
    # An attempt is a result, or a day with something beside it.
    if not any(meaning in ("Result", "Date") for meaning in to.values()) or len(to) < 2:
        return None
    places = tuple(sorted(to, key=lambda place: place.number))
    return MatrixColumns(
        "attempts",
        "Attempt",
        places,
        tuple(kept[place][1] for place in places),
        tuple(to[place] for place in places),
        "Conversations",
    )


def _following(
    free: Sequence[ColumnPlace], kept: Mapping[ColumnPlace, tuple[str, str]]
) -> dict[ColumnPlace, tuple[str, str]]:
    """Headings without a number that stand once after each of the first numbered ones: they are
    of the same attempt.
    """
    leads: dict[int, str] = {}
    for place in sorted(kept, key=lambda place: place.number):
        if kept[place][1] not in leads.values():
            leads[place.number] = kept[place][1]
    found: dict[str, list[tuple[ColumnPlace, str]]] = {}
    for place in free:
        before = [at for at in leads if at < place.number]
        if place not in kept and before and key(place.heading):
            found.setdefault(key(place.heading), []).append((place, leads[max(before)]))
    return {
        place: (place.heading, number)
        for several in found.values()
        if [number for _, number in several] == list(leads.values())
        for place, number in several
    }


def _in_turn(free: Sequence[ColumnPlace]) -> dict[ColumnPlace, tuple[str, str]]:
    """The same headings in the same order again and again, none of them with a number."""
    named = [place for place in free if key(place.heading)]
    times = Counter(key(place.heading) for place in named)
    again = [place for place in named if times[key(place.heading)] > 1]
    turn = list(dict.fromkeys(key(place.heading) for place in again))
    rounds = len(again) // len(turn) if turn else 0
    if len(turn) < 2 or [key(place.heading) for place in again] != turn * rounds:
        return {}
    return {place: (place.heading, str(n // len(turn) + 1)) for n, place in enumerate(again)}


def _numbered(place: ColumnPlace) -> tuple[str, str] | None:
    """The heading without its number, and the number; the group over it may have the number."""
    for said in (place.last, place.heading):
        found = _split(said)
        if found:
            return found
    if place.group:
        found = _split(place.group)
        if found and place.parts and place.parts[-1]:
            return place.parts[-1], found[1]
    return None


@lru_cache(maxsize=5000)
def _split(said: str) -> tuple[str, str] | None:
    words = words_in(said)
    for word in words:
        if word in _NTH and len(words) > 1:
            base = " ".join(other for other in words if other != word)
            return (base, _NTH[word]) if _ATTEMPT.search(base) else None
    found = _ORDINAL.match(said.strip())
    if not found or not _ATTEMPT.search(said) or "-5" in said or _DATE_IN.search(said):
        return None
    base = found["base"] or " ".join(part for part in (found["base2"], found["rest"]) if part)
    number = found["before"] or found["after"]
    return base.strip(" #_-"), number


def _of_attempt(base: str, looks: Looks) -> str | None:
    """What a column of an attempt holds, by its heading and its values."""
    if looks["day"] >= 0.6:
        return "Date"
    said = {
        heading: strength
        for (table, heading), strength in heard_in(base).items()
        if table == "Conversations" and isinstance(heading, str)
    }
    fits = read_words(Conversations.result, looks.counts).fit
    if not looks.empty and fits >= 0.5:
        return "Result"
    best = max(said, key=lambda heading: said[heading], default=None)
    if best and best not in ("Date", "Result") and said[best] >= 0.5:
        return best
    if looks.empty:
        return best
    if (
        looks.few_words
        and looks["full name"] + looks["initials"] + looks["one word"] >= 0.7
        and not looks["mark"]
    ):
        return "Result" if _BY.isdisjoint(words_of(base)) else "Organizer"
    if looks.length > 15 or looks["long"]:
        return "Notes"
    return "Result" if best == "Result" else None
