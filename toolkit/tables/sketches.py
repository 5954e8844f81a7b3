"""Sketches: enough of a column's values to know them again, in few signs, and nothing of them that
could be read.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np

from toolkit.tables.parsing import blank, shown
from toolkit.words import different_keys, key
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.folded import folded

WAY = 2  # of making them: those that were made in another way say nothing of these
MOST = 32  # values of a column that are kept
SIGNS = 3  # for each of them
_ALPHABET = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"  # in their order
_BITS = 6  # that one sign of it stands for
_BYTES = np.frombuffer(_ALPHABET.encode(), dtype=np.uint8)
_SHIFTS = _BITS * np.arange(SIGNS)[::-1]
_MIXED = 2_654_435_761  # a checksum alone would put words of one ending beside each other


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
    different = folded(cells).standing
    # What is no text is the exception.
    texts = [one if one.__class__ is str else shown(one) for one in different]
    words = different_keys(texts)
    words.discard("")
    return _smallest(words)


def sign(cell: Cell) -> str:
    """One value, in the same few signs; "" where it is blank."""
    return "" if blank(cell) else _short(key(shown(cell)))


def _short(word: str) -> str:
    return _smallest([word])


def _smallest(words: Collection[str]) -> str:
    """The signs of these words, the first in their order, as far as there is room."""
    sums = np.array([crc32(word.encode()) for word in words], dtype=np.uint32)
    smallest = np.unique(sums * np.uint32(_MIXED) >> 32 - _BITS * SIGNS)[:MOST, np.newaxis]
    return _BYTES[(smallest >> _SHIFTS) % len(_ALPHABET)].tobytes().decode()


def shared(one: str, other: str) -> InBoth:
    """What two columns have in common: of the values of both together those that stand in both."""
    here, there = _parts(one), _parts(other)
    both = sorted(here | there)
    if max(len(here), len(there)) >= MOST:
        both = both[:MOST]  # beyond that one of them does not tell
    return InBoth(sum(part in here and part in there for part in both), len(both))


def _parts(said: str) -> set[str]:
    return {said[spot : spot + SIGNS] for spot in range(0, len(said), SIGNS)}
