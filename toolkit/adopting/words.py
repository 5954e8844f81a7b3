"""How the words of a column are read: by the choices that its table declares."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from toolkit.tables.choices import Choice
from toolkit.tables.inputs import INPUTS
from toolkit.tables.parsing import NO, YES
from toolkit.words import key


@lru_cache(maxsize=200)
def _known(table: str, heading: str) -> Mapping[str, str]:
    declared = next(one for one in INPUTS if one.title == table)
    column = next(one for one in declared.columns if one.heading == heading)
    if isinstance(column, Choice):
        return {
            key(word): name for name, words in column.options.items() for word in (name, *words)
        }
    if heading in ("Assessment", "Intensity"):
        return {str(number): str(number) for number in range(1, 6)}
    return dict.fromkeys(YES, "Yes") | dict.fromkeys(NO, "No")


def read_words(
    table: str, heading: str, counts: Mapping[str, int]
) -> tuple[dict[str, str | None], tuple[str, ...], float]:
    """Their words with ours, the words that a person has to explain, and the share that is known."""
    known = _known(table, heading)
    values: dict[str, str | None] = {
        word: known[key(word)] for word in counts if key(word) in known
    }
    asked = tuple(word for word in counts if word not in values)
    every = sum(counts.values())
    return values, asked, sum(counts[word] for word in values) / every if every else 0.0
