"""Matrices of talks: columns a week or an organizer, whose cells say how a talk went or when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from toolkit.adopting.heard import one as heard_in
from toolkit.adopting.layout import ColumnPlace
from toolkit.adopting.matrix import MatrixColumns
from toolkit.adopting.shapes import kinds
from toolkit.adopting.words import read_words
from toolkit.tables.contact import Conversations

KNOWN = 0.6  # the share of the words that have to be results
LEAST = 3  # columns of names


def results_by_day(days: Sequence[ColumnPlace], says: Sequence[str]) -> MatrixColumns | None:
    """Weeks or days beside people, over words for how it went: `LM`, `no answer`, `1:1`."""
    counts: Counter[str] = Counter()
    for place in days:
        counts.update(place.looks.counts)
    if sum(not place.looks.empty for place in days) < 2:
        return None
    words = read_words(Conversations.result, counts)
    ours = {said for said in words.values.values() if said} | set(words.guesses.values())
    if words.likeness < KNOWN or len(ours) < 3:
        return None
    to = ("Result",) * len(days)
    return MatrixColumns("results", "Date", tuple(days), tuple(says), to, "Conversations")


def days_by_name(free: Sequence[ColumnPlace]) -> MatrixColumns | None:
    """Names side by side over days: who talked with somebody, and when. A person says so."""
    named = [
        place
        for place in free
        if "one word" in kinds(place.heading)
        and place.heading[:1].isupper()
        and not heard_in(place.heading)
        and (place.looks.empty or place.looks["day"] >= 0.8)
    ]
    if sum(not place.looks.empty for place in named) < LEAST:
        return None
    if any(place.looks.share_filled > 0.6 for place in named):
        return None  # a day of everybody's is of something else
    says = tuple(place.heading for place in named)
    to = ("Date",) * len(named)
    return MatrixColumns("talks", "Organizer", tuple(named), says, to, "Conversations", sure=False)
