"""Ratings: which way a scale of 1 to 5 runs, and which number a label is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from toolkit.adopting.lists import entries
from toolkit.adopting.phrases import joined, words_of
from toolkit.adopting.vocabulary.ratings import BLANK, DIRECTION, LABELS, STRENGTHS

OURS, REVERSED, UNTOLD = "ours", "reversed", ""
_NUMBERED = re.compile(
    r"\(?#?(?P<number>\d{1,2})\)?(?:\.0)?(?:\s*[-=:.)–—/]+\s*|\s+)\(?(?P<label>[^\W\d][^()]*)\)?"
)
_LABELLED = re.compile(r"(?P<label>[^\W\d].*?)\s*[-=:(–—,]+\s*\(?(?P<number>\d)\)?\s*")
_NUMBER = re.compile(r"\(?#?(?P<number>\d{1,2})(?:[.,]0+)?\)?\.?")
_OTHER_SCALE = re.compile(r"(?<![\d/-])[01]\s*(?:-|–|to|thru|a|al)\s*(?:[3-4]|[6-9]|10)(?![\d/-])")
_FILLING = frozenset(
    [
        "is",
        "being",
        "equals",
        "means",
        "the",
        "most",
        "to",
        "or",
        "as",
        "a",
        "are",
        "es",
        "ser",
        "en",
        "would",
        "el",
        "la",
        "mas",
        "very",
        "muy",
        "level",
        "support",
    ]
)
TOP = 5
COLOURS = {
    **dict.fromkeys(("dark green", "blue", "dark blue", "verde oscuro", "azul"), 1),
    **dict.fromkeys(("green", "light green", "verde", "verde claro"), 2),
    **dict.fromkeys(("yellow", "white", "amarillo", "amarilla"), 3),
    **dict.fromkeys(("orange", "pink", "naranja", "anaranjado"), 4),
    **dict.fromkeys(("red", "rojo", "roja"), 5),
    **dict.fromkeys(("hot", "caliente"), 1),
    **dict.fromkeys(("warm", "tibio", "tibia"), 2),
    **dict.fromkeys(("lukewarm", "medium"), 3),
    **dict.fromkeys(("cool", "fresco"), 4),
    **dict.fromkeys(("cold", "frio", "fria", "ice"), 5),
}  # of a chart, as they are mostly used; always asked


def direction(hints: Iterable[str], words: Iterable[str], *, strongest: int) -> str:
    """Which way a scale runs, told by hints (its heading, lines above) and labels on its numbers:
    `ours`, `reversed`, or "" where nothing tells or they contradict each other.

    `strongest` is the number that is strongest with us: 1 of an assessment, 5 of an intensity.
    """
    told = {end == strongest for hint in hints for end in _hints(hint)} | {
        ours for word in words if (ours := _label_vote(word, strongest)) is not None
    }
    return {True: OURS, False: REVERSED}[told.pop()] if len(told) == 1 else UNTOLD


def rating(word: str, *, reverse: bool, strongest: int) -> int | str | None:
    """The number that a rating says with us; None where it says that there is none; "" where a
    person has to explain it.
    """
    said = word.strip()
    if (joined(said) or said) in _blank():
        return None
    number = _number_of(said)
    if number is None:
        return _labels(strongest).get(joined(said), "")
    if number == 0:
        return None
    if not 1 <= number <= TOP:
        return ""
    return TOP + 1 - number if reverse else number


def guess(word: str, *, strongest: int) -> int | None:
    """What a rating that has to be explained may be: stars, letters, `2+`, `2.5`; None unknown."""
    said = word.strip()
    if stars := sum(said.count(sign) for sign in "★⭐*"):
        number = min(stars, TOP)
        return TOP + 1 - number if strongest == 1 else number
    if len(said) == 1 and said.casefold() in "abcde":
        number = "abcde".index(said.casefold()) + 1
        return number if strongest == 1 else TOP + 1 - number
    if number := COLOURS.get(" ".join(words_of(said)), 0):
        return number if strongest == 1 else TOP + 1 - number
    if found := re.fullmatch(r"([1-5])\s*(?:[+*?!-]|[.,]\d+|\s*[-/]\s*[1-5])", said):
        return int(found[1])
    return None


def over_five(words: Mapping[str, int]) -> bool:
    """Whether a scale goes beyond five, so that none of its numbers says what it does with us."""
    return any((number := _number_of(word.strip())) is not None and number > TOP for word in words)


def other_scale(hints: Iterable[str]) -> bool:
    """Whether a scale is said to end elsewhere than at five: `1-4`, `0 to 10`."""
    return any(_OTHER_SCALE.search(hint) for hint in hints)


def _number_of(said: str) -> int | None:
    """The number of `4`, `4.0`, `(4)`, `1 - Leader`, `Leader (1)`; None where there is none."""
    for pattern in (_NUMBER, _NUMBERED, _LABELLED):
        if found := pattern.fullmatch(said):
            return int(found["number"])
    return None


def _label_vote(word: str, strongest: int) -> bool | None:
    """Whether a scale runs as ours, by the label of one number; None: it tells nothing."""
    said = word.strip()
    found = _NUMBERED.fullmatch(said) or _LABELLED.fullmatch(said)
    if not found or not 1 <= int(found["number"]) <= TOP:
        return None
    ours = _labels(strongest).get(joined(found["label"]))
    if not isinstance(ours, int):
        return None
    number = int(found["number"])
    as_ours, turned = abs(number - ours), abs(TOP + 1 - number - ours)
    if as_ours == turned:
        return None
    return as_ours < turned


def _hints(heading: str) -> set[int]:
    """The ends that a heading calls strong: `1 best - 5 worst`, `5 = strongest`, `(1 low)`."""
    words = words_of(heading)
    ends: set[int] = set()
    polarity = _polarity()
    for place, word in enumerate(words):
        if word not in ("1", "5"):
            continue
        after = [w for w in words[place + 1 :] if w not in _FILLING][:1]
        before = [w for w in words[:place] if w not in _FILLING][-1:]
        found = [polarity[w] for w in after if w in polarity] or (
            [polarity[w] for w in before if w in polarity and place + 1 == len(words)]
        )
        for strong in found:
            ends.add(int(word) if strong else TOP + 1 - int(word))
    return ends


@lru_cache(maxsize=2)
def _labels(strongest: int) -> Mapping[str, int]:
    """Each label by its key, with our number."""
    written = LABELS if strongest == 1 else STRENGTHS
    return {joined(name): int(number) for number, _, name in entries(written)}


@lru_cache(maxsize=1)
def _blank() -> frozenset[str]:
    return frozenset(joined(name) for _, _, name in entries(BLANK)) | {
        "?",
        "??",
        "-",
        "--",
        ".",
        "…",
        "—",
        "–",
        "/",
    }


@lru_cache(maxsize=1)
def _polarity() -> Mapping[str, bool]:
    return {joined(name): which == "strong" for which, _, name in entries(DIRECTION)}
