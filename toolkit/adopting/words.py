"""What the words of a column mean to us: for statuses, results, ratings, yes and no.

The witness that reads words only. A word that somebody has to explain is asked for, never guessed
silently. Case, accents, outer spaces and kinds of dashes never matter; a sign beside a word does:
`M*` is not M.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from toolkit.adopting import ratings
from toolkit.adopting.contexts import about_a_card, asked_together, blank_status
from toolkit.adopting.forms import forms
from toolkit.adopting.known_words import SIGNED, folded, remarks_of, vocabulary
from toolkit.adopting.phrases import joined, words_of
from toolkit.tables.choices import Choice, Choices
from toolkit.tables.columns import Column, WholeNumber, YesNo
from toolkit.tables.contact import Conversations
from toolkit.tables.inputs import INPUTS
from toolkit.tables.roster import Roster

STRONGEST = {"Assessment": 1, "Intensity": 5}  # the end of the scale that is strong with us
_LETTERS = 2  # of a heading that is too short to say which of two things it means
_MARKS = frozenset({"x", "✓", "✔", "☑", "✅", "●", "1", "true", "y", "yes", "si", "s"})
_UNMARKED = frozenset({"n", "no", "0", "false", "✗", "☐"})
_NOTHING = frozenset(
    {"-", "--", "---", "—", "–", ".", "…", "/", "n/a", "na", "n.a.", "?", "??", "tbd"}
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic)[a-z]*"
_DATE = re.compile(
    r"\b(?:on |since |in |el |desde |en )?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
    r"|\d{4}-\d{2}-\d{2}|(?:19|20)\d\d(?:\s*[-–]\s*(?:\d\d|(?:19|20)\d\d))?"
    rf"|{_MONTH}\.?\s+\d{{1,4}}(?:,?\s*(?:19|20)\d\d)?)\b",
    re.IGNORECASE,
)
_CODED = re.compile(r"(?P<code>[^\W_]{1,4})\s*(?:[-=:–—.)]|\s-\s)+\s*(?P<label>[^\W\d_].*)")
_SIDES = re.compile(r"\s*[/|,;]\s*|\s+[-–—]\s+")
_LISTED = re.compile(r"\s*(?:[,;/|]|\bor\b|\bo\b)\s*", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[,;/\n+&]|\band\b|\by\b)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class WordsRead:
    """How a column's words are read.

    `values`: each word that is understood, as typed, with ours; None: as blank. "" is a blank cell,
    where it says something. `ask`: words that a person has to explain, the most frequent first;
    `guesses`: what an asked one probably means. `fit`, 0 to 1: the share of filled cells
    understood; in `likeness` a guess counts half. `direction` of a rating: `ours`, `reversed`
    (`values` are turned already), or "" where nothing tells.
    """

    values: Mapping[str, str | None]
    ask: tuple[str, ...]
    fit: float
    likeness: float = 1.0
    guesses: Mapping[str, str] = field(default_factory=dict)
    direction: str = ""


def wants_words(column: Column) -> bool:
    """Whether a column wants few words: a choice, yes or no, or a rating."""
    return isinstance(column, (Choice, YesNo)) or _is_rating(column)


def says_nothing(word: str) -> bool:
    """Whether what stands in a cell is as good as a blank: a dash, `n/a`."""
    return folded(word) in _NOTHING


def read_words(
    column: Column,
    counts: Mapping[str, int],
    heading: str = "",
    near: Sequence[str] = (),
    beside: Collection[str] = (),
) -> WordsRead:
    """How the words of a column are read as one of ours; `counts` says how often each stands there,
    "" for blank cells.

    `heading` is theirs: a mark under `Steward` says Rep, and `1 best - 5 worst` which way a rating
    runs; lines above it (`near`) may tell that, too. `beside` are the words of columns of the same
    kind: `P` is present where one of them has `A`.
    """
    filled = {word: n for word, n in counts.items() if word.strip()}
    if _is_rating(column):
        values, guesses, direction = _ratings(column, filled, (heading, *near))
    else:
        all_of_them = dict.fromkeys(filter(str.strip, beside), 0) | filled
        values, guesses = _choices(column, all_of_them, heading)
        values = {word: ours for word, ours in values.items() if word in filled}
        guesses = {word: ours for word, ours in guesses.items() if word in filled}
        direction = ""
    if column.table.title == "Roster" and column.heading == "Status" and counts.get("", 0):
        blank_status(values, guesses, filled, one_of_several=_is_one_of_several(heading))
    ask = [word for word in filled if word not in values]
    ask += [word for word in guesses if not word and word not in values]
    total = sum(filled.values())
    known = sum(n for word, n in filled.items() if word in values)
    near_by = sum(n for word, n in filled.items() if word in guesses and word not in values) / 2
    return WordsRead(
        values,
        tuple(sorted(ask, key=lambda word: (-counts.get(word, 0), word))),
        round(known / total, 4) if total else 1.0,
        round((known + near_by) / total, 4) if total else 1.0,
        {word: guess for word, guess in guesses.items() if word not in values},
        direction,
    )


def lists_words_of(heading: str) -> tuple[tuple[str, str], ...]:
    """The columns, each as table and heading, whose words a heading lists: `1:1, call, text?` is a
    Method. Two words at least, one of them longer than a letter or two.
    """
    said = [joined(part) for part in _LISTED.split(heading.strip(" ?¿:*")) if part.strip(" ?")]
    if len(said) < 2 or max(map(len, said)) < 3:
        return ()
    return tuple(
        (table.title, column.heading)
        for table in INPUTS
        for column in table.columns
        if isinstance(column, Choice) and _lists(column, said)
    )


def _lists(column: Choice, said: Sequence[str]) -> bool:
    """Whether these are words of a column: all of them, two of ours at least without a guess."""
    sure, maybe = vocabulary(column)
    if not all(one in sure or one in maybe for one in said):
        return False
    return len({sure[one] for one in said if one in sure}) > 1


def _is_rating(column: Column) -> bool:
    return isinstance(column, WholeNumber) and (column.low, column.high) == (1, 5)


def _ratings(
    column: Column, filled: Mapping[str, int], hints: Sequence[str]
) -> tuple[dict[str, str | None], dict[str, str], str]:
    strongest = STRONGEST[column.heading]
    way = ratings.direction(hints, filled, strongest=strongest)
    values: dict[str, str | None] = {}
    guesses: dict[str, str] = {}
    beyond = ratings.over_five(filled) or ratings.other_scale(hints)
    for word in filled:
        ours = ratings.rating(word, reverse=way == ratings.REVERSED, strongest=strongest)
        if ours is None:
            values[word] = None
        elif ours and not beyond:
            values[word] = str(ours)
        elif guess := ratings.guess(word, strongest=strongest):
            guesses[word] = str(guess)
    return values, guesses, way


def _choices(
    column: Column, filled: Mapping[str, int], heading: str
) -> tuple[dict[str, str | None], dict[str, str]]:
    sure, maybe = vocabulary(column)
    under = _under(column, heading)
    values: dict[str, str | None] = {}
    guesses: dict[str, str] = {}
    for word in filled:
        found, certain = _read(column, word, sure, maybe, under)
        if certain:
            values[word] = found
        elif found:
            guesses[word] = found
    asked_together(column, values, guesses, filled, heading)
    return values, guesses


def _read(
    column: Column,
    word: str,
    sure: Mapping[str, str],
    maybe: Mapping[str, str],
    under: str,
) -> tuple[str | None, bool]:
    """What one word says, and whether that is certain; None and certain: nothing."""
    typed = folded(word)
    if under and (typed in _MARKS or (isinstance(column, Choices) and typed == _initial(under))):
        return under, True
    if under and typed in _UNMARKED and typed not in sure and not _is_status(column):
        if column is Conversations.result:
            return "No answer", False  # that they did not talk says not why
        return None, True
    for said in (typed, joined(word)):
        if said in sure and (said == typed or not SIGNED.search(typed)):
            return sure[said], True
        if said in maybe:
            return maybe[said], False
    if says_nothing(word):
        return (None, True) if not _is_status(column) else (None, False)
    if SIGNED.search(typed) and (bare := joined(word)) in sure:
        return sure[bare], False
    if isinstance(column, Choice) and column.other:
        return word.strip(), True
    if (said_by_parts := _of_parts(column, word, sure, maybe)) is not None:
        return said_by_parts or None, bool(said_by_parts)
    if found := _of_remark(column, word):
        return found, True
    return None, False


def _of_parts(
    column: Column, word: str, sure: Mapping[str, str], maybe: Mapping[str, str]
) -> str | None:
    """What a word of parts says, where they agree: `Sí / Yes`, `M - Member`, `signed 9/3`. "" where
    they contradict each other: `Busy, call back`; None where they say nothing.
    """
    if _is_status(column) and (undated := _DATE.sub(" ", word)) != word:
        return sure.get(joined(undated)) if joined(undated) else None
    if isinstance(column, Choices):
        several = [sure.get(joined(part)) for part in _PARTS.split(word) if part.strip()]
        if len(several) > 1 and all(several):
            return ", ".join(dict.fromkeys(one for one in several if one))
        return None
    if (found := _CODED.fullmatch(word.strip())) and (ours := sure.get(joined(found["label"]))):
        code = sure.get(joined(found["code"]))
        return ours if code in (None, ours) else ""
    sides = [joined(side) for side in _SIDES.split(word) if side.strip()]
    if len(sides) > 1 and all(side in sure or side in maybe for side in sides):
        said = {sure.get(side) or maybe[side] for side in sides}
        agreed = len(said) == 1 and any(side in sure for side in sides)
        return said.pop() if agreed else ""
    return None


def _of_remark(column: Column, word: str) -> str | None:
    """What a remark of several words says: ours of whose phrases one fits it, if it is only one."""
    words = words_of(word)
    if len(words) < 2:
        return None
    found = set(remarks_of(column).said(words))
    return found.pop() if len(found) == 1 else None


def _under(column: Column, heading: str) -> str:
    """What a mark in a column of this heading says: Rep under `Steward`; "" where only yes."""
    if not isinstance(column, Choice) or not heading:
        return ""
    sure, maybe = vocabulary(column)
    for words, _ in forms(heading):
        said = joined(" ".join(words))
        if found := sure.get(said) or (maybe.get(said) if len(said) > _LETTERS else None):
            return found
    return ""


def _is_one_of_several(heading: str) -> bool:
    """Whether a heading is one of several columns of marks, so that a blank says nothing."""
    return not about_a_card(heading) and _under(Roster.status, heading) not in ("", "Member")


def _is_status(column: Column) -> bool:
    return column.table.title == "Roster" and column.heading == "Status"


def _initial(role: str) -> str:
    return role[:1].casefold()
