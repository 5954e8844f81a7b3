"""Legends: codes that a line above or below the rows explains, `TW = talked with, NH = not
home`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from toolkit.adopting.known_words import folded
from toolkit.adopting.layout import Layout
from toolkit.adopting.words import WordsRead, read_words
from toolkit.tables.columns import Column

MOST, LONGEST = 60, 12  # lines of a legend, and signs of a code
_PAIR = re.compile(r"(?P<code>[^\s=:,;|]{1,12})\s*(?:=|:)\s*(?P<said>[^=:,;|\n]{2,60})")


def legend_of(near: Sequence[str]) -> Mapping[str, str]:
    """What each code means, as the lines around the rows say it; of two that say it, the first."""
    found: dict[str, str] = {}
    for line in near:
        for pair in _PAIR.finditer(line):
            found.setdefault(folded(pair["code"]), pair["said"].strip(" .()"))
    return found


def legends_of(layouts: Iterable[Layout]) -> tuple[str, ...]:
    """The lines of tabs that are nobody's table and explain codes: `NH | not home` in two cells, or
    both in one.
    """
    found: list[str] = []
    for layout in layouts:
        sheet = layout.sheet
        for row, places in list(sheet.filled.items())[:MOST]:
            said = [sheet.said(row, place) for place in places]
            found += [text for text in said if "=" in text]
            if len(said) == 2 and len(said[0]) <= LONGEST:
                found.append(f"{said[0].replace(' ', '')} = {said[1]}")
    return tuple(found)


def explained(column: Column, words: WordsRead, near: Sequence[str]) -> WordsRead:
    """Words of which some were open, with those that a legend explains: read where what it says is
    read, and asked about as before where it is not.
    """
    legend = legend_of(near) if words.ask else {}
    told = {word: legend[folded(word)] for word in words.ask if folded(word) in legend}
    if not told:
        return words
    read = read_words(column, dict.fromkeys(told.values(), 1)).values
    known = {word: read[said] for word, said in told.items() if read.get(said)}
    return replace(
        words,
        values={**words.values, **known},
        ask=tuple(word for word in words.ask if word not in known),
        guesses={word: guess for word, guess in words.guesses.items() if word not in known},
    )
