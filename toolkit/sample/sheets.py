"""A sheet of the sample while it is being filled: rows of cells by heading, as a person would type
them.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

from toolkit.sample.layout import LAYOUTS, columns
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.desired import Tab

T = TypeVar("T")
Row = dict[str, Cell]

HEADING_ROW = 1


@dataclass
class SampleSheet:
    """One input tab: `table` is its name in the dictionary, its title is what this local calls
    it.
    """

    table: str
    rows: list[Row] = field(default_factory=list)

    @property
    def title(self) -> str:
        return LAYOUTS[self.table].title

    def tab(self) -> Tab:
        """The sheet as a tab that is made once and then belongs to people."""
        layout = LAYOUTS[self.table]
        made = columns(self.table)
        unknown = set().union(*self.rows) - {column.heading for column in made}
        if unknown:
            raise ValueError(f"{self.table} has no column {sorted(unknown)}")
        return Tab(
            kind="",
            title=layout.title,
            columns=made,
            cells=tuple([row.get(column.heading) for row in self.rows] for column in made),
            heading_row=HEADING_ROW,
            frozen_columns=layout.frozen,
        )


def stream(seed: int, about: str) -> Random:
    """The random numbers for one part of the sample, so that a change in one part leaves the others
    as they were.
    """
    return Random(f"{seed}/{about}")  # noqa: S311 -- a sample must come out the same every time


class Odds(Generic[T]):
    """Things to draw one of, each as likely as its weight says; the weights are added up once."""

    def __init__(self, *weighted: tuple[T, float]) -> None:
        # The last thing stands twice: a product just under the sum of all weights may round up to
        # it.
        self._things = [thing for thing, _ in (*weighted, weighted[-1])]
        self._reach = list(accumulate(weight for _, weight in weighted))
        self._sum = self._reach[-1]

    def draw(self, rng: Random) -> T:
        return self._things[bisect(self._reach, rng.random() * self._sum)]


@lru_cache(maxsize=100_000)
def plain(text: str) -> str:
    """The letters of a name as an email address has them: `Peña-Ruiz` is `penaruiz`."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in letters if c.isascii() and c.isalnum())


def phone(rng: Random) -> str:
    """A telephone number from the block that is kept for fiction, written the way different people
    write it.
    """
    area, last = (
        rng.choice(("608", "608", "608", "262", "414", "920")),
        f"01{rng.randrange(100):02d}",
    )
    form = rng.random()
    if form < 0.8:
        return f"{area}-555-{last}"
    return f"({area}) 555-{last}" if form < 0.95 else f"+1 {area} 555 {last}"


def some_day(rng: Random, first: date, end: date) -> date:
    """A day from `first` up to, and not including, `end`."""
    return date.fromordinal(rng.randrange(first.toordinal(), end.toordinal()))
