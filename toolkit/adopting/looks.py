"""Looks: what a column's values are, whatever its heading says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from toolkit.adopting.shapes import kinds, plain
from toolkit.words import key
from toolkit.workbooks.cells import Cell

SAMPLED = 300  # values that show what a column is; its words are counted over all of them
MOST_WORDS = 400  # a column with more different words than this has no choice of words


@dataclass(frozen=True, eq=False)
class Looks:
    """A column's values: how many there are, what share of them looks like what, and which words
    recur.
    """

    filled: int
    rows: int
    counts: Counter[str]  # every value as shown, with how often it stands there
    shares: dict[str, float] = field(default_factory=dict)
    length: float = 0.0  # of a value, on the average

    @classmethod
    def of(cls, cells: Iterable[Cell], rows: int) -> Looks:
        """The looks of the filled cells among these; `rows` are the records they stand in."""
        values = [cell for cell in cells if cell is not None and cell != ""]
        counts = Counter(map(plain, values))
        counts.pop("", None)
        sample = values if len(values) <= SAMPLED else values[:: len(values) // SAMPLED + 1]
        seen: Counter[str] = Counter()
        for cell in sample:
            seen.update(kinds(cell))
        size = len(sample) or 1
        return cls(
            sum(counts.values()),
            rows,
            counts,
            {kind: n / size for kind, n in seen.items()},
            sum(len(plain(cell)) for cell in sample) / size,
        )

    @classmethod
    def together(cls, several: Sequence[Looks]) -> Looks:
        """The looks of columns side by side, as if they were one."""
        counts: Counter[str] = Counter()
        for one in several:
            counts.update(one.counts)
        filled = counts.total()
        shares = {
            kind: sum(one[kind] * one.filled for one in several) / filled
            for kind in {kind for one in several for kind in one.shares}
        }
        length = sum(one.length * one.filled for one in several) / (filled or 1)
        return cls(filled, sum(one.rows for one in several), counts, shares, length)

    def __getitem__(self, kind: str) -> float:
        """The share of the values that look like that."""
        return self.shares.get(kind, 0.0)

    @property
    def empty(self) -> bool:
        return self.filled == 0

    @property
    def share_filled(self) -> float:
        return self.filled / self.rows if self.rows else 0.0

    @property
    def different(self) -> int:
        return len(self.counts)

    @property
    def distinct(self) -> float:
        """How many of the values are values of their own: 1 where none recurs."""
        return self.different / self.filled if self.filled else 0.0

    @cached_property
    def words(self) -> dict[Any, Any]:
        """How its words were read already (`reading.py`)."""
        return {}

    @cached_property
    def by_key(self) -> Counter[str]:
        """How often each value stands there, however it is spelled."""
        found: Counter[str] = Counter()
        for word, n in self.counts.items():
            found[key(word)] += n
        return found

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(key(word) for word in self.counts)

    @property
    def few_words(self) -> bool:
        """Whether the values are a choice of a few words that recur."""
        return 0 < self.different <= 12 and (self.distinct <= 0.5 or self.different <= 3)

    @cached_property
    def running(self) -> bool:
        """Whether the values only count the rows: 1, 2, 3 …"""
        if self.filled < 4 or self.distinct < 0.9 or self["whole"] < 0.95:
            return False
        numbers = sorted(float(word) for word in self.counts if word.isdigit())
        return bool(numbers) and numbers[0] <= 2 and numbers[-1] <= 1.3 * self.rows + 3

    @cached_property
    def numbers_rows(self) -> bool:
        """Whether the values are 1, 2, 3 … in this order, at least to 5."""
        return self.filled >= 5 and list(self.counts) == [str(n + 1) for n in range(self.filled)]

    def within(self, known: frozenset[str]) -> float:
        """The share of the values, counted as often as they stand there, that are among these."""
        if not self.filled or not known:
            return 0.0
        return sum(self.by_key[word] for word in self.by_key.keys() & known) / self.filled
