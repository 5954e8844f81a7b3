"""Sketches: enough of a column's values to know them again, in few signs, and nothing of them that
could be read.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from hashlib import blake2b
from typing import NamedTuple

import numpy as np

from toolkit.tables.parsing import blank, shown
from toolkit.words import different_keys, key
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.folded import folded

MOST = 32  # values of a column that are kept
SIGNS = 3  # for each of them
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_ORDERED = sorted(_ALPHABET)
_PLACES = np.array([_ORDERED.index(sign) for sign in _ALPHABET])
_POWERS = range(SIGNS - 1, -1, -1)


class InBoth(NamedTuple):
    """How many of the values that were looked at stand in both columns."""

    n: int
    of: int

    @property
    def share(self) -> float:
        return self.n / self.of if self.of else 0.0


def sketch(cells: Sequence[Cell]) -> str:
    """The different values of a column, as far as there is room: always the same ones of the same
    values, whatever their order and number.
    """
    different = folded(cells).only().different
    # What is no text is the exception.
    texts = [one.strip() if one.__class__ is str else shown(one) for one in different]
    return "".join(_smallest(different_keys(texts) - {""}))


def sign(cell: Cell) -> str:
    """One value, in the same few signs; "" where it is blank."""
    return "" if blank(cell) else _short(key(shown(cell)))


def _short(word: str) -> str:
    return "".join(_smallest([word]))


def _smallest(words: Collection[str]) -> list[str]:
    """The signs of these words, the first in their order, as far as there is room."""
    digests = b"".join([blake2b(word.encode(), digest_size=4).digest() for word in words])
    numbers = np.frombuffer(digests, dtype=">u4").astype(np.int64)
    order = np.zeros(len(numbers), dtype=np.int64)
    for _ in range(SIGNS):
        numbers, place = np.divmod(numbers, len(_ALPHABET))
        order = order * len(_ALPHABET) + _PLACES[place]
    chosen = np.unique(order)[:MOST].tolist()
    return [
        "".join(_ORDERED[n // len(_ALPHABET) ** p % len(_ALPHABET)] for p in _POWERS)
        for n in chosen
    ]


def shared(one: str, other: str) -> InBoth:
    """What two columns have in common: of the values of both together those that stand in both."""
    here, there = _parts(one), _parts(other)
    both = sorted(here | there)
    if max(len(here), len(there)) >= MOST:
        both = both[:MOST]  # beyond that one of them does not tell
    return InBoth(sum(part in here and part in there for part in both), len(both))


def _parts(said: str) -> set[str]:
    return {said[spot : spot + SIGNS] for spot in range(0, len(said), SIGNS)}
