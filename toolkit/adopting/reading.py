"""Reading: how a column's words are read under one of our headings, whatever lines its heading
has.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from toolkit.adopting.looks import Looks
from toolkit.adopting.words import WordsRead, read_words
from toolkit.tables.columns import Column

MOST_WORDS = 80  # a choice has not more words than that; its most frequent ones are looked at
_MARK = "x"
_NOTHING = WordsRead({}, (), 0.0, 0.0)


def said_by_heading(column: Column, parts: Sequence[str]) -> str:
    """The word of ours that a mark says under a heading, as the heading has it: Rep under `Building
    rep`; "" where it says none.
    """
    said = [part for part in parts if part]
    for heading in dict.fromkeys(["\n".join(said), *reversed(said)]) if said else ():
        word = read_words(column, {_MARK: 1}, heading).values.get(_MARK)
        if word and word != read_words(column, {_MARK: 1}).values.get(_MARK):
            return word
    return ""


def words_of_column(
    column: Column,
    looks: Looks,
    parts: Sequence[str] = (),
    near: Sequence[str] = (),
    beside: Collection[str] = (),
) -> WordsRead:
    """The words of a column, read under the line of its heading that explains most of them. Every
    table asks it of every column: what was read once is known.
    """
    if looks.empty:
        return _NOTHING
    asked = (column, tuple(parts), tuple(near), frozenset(beside))
    if asked not in looks.words:
        looks.words[asked] = _words(column, looks, parts, near, beside)
    return looks.words[asked]


def _words(
    column: Column,
    looks: Looks,
    parts: Sequence[str],
    near: Sequence[str],
    beside: Collection[str],
) -> WordsRead:
    counts: Mapping[str, int] = looks.counts
    if looks.different > MOST_WORDS:
        counts = dict(looks.counts.most_common(MOST_WORDS))
    counts = {**counts, "": looks.rows - looks.filled} if looks.rows > looks.filled else counts
    said = [part for part in parts if part]
    tries = dict.fromkeys(["\n".join(said), *reversed(said)])
    hints = (*near, *said)
    best: WordsRead | None = None
    for heading in tries:
        found = read_words(column, counts, heading, hints, beside)
        if best is None or (found.fit, found.likeness) > (best.fit, best.likeness):
            best = found
    assert best is not None
    return best
