"""Columns of a wall chart: each leader's people in a group, as wide, and with as much room to write
in, as leaves a worksite on one page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.prints.charted import ChartLine
from toolkit.words import say

TALL = 20  # people under one leader's name before it stands again
# How many columns there are, and lines to write in under each leader: the first that leaves a
# worksite on one page.
WAYS = ((3, 2), (3, 1), (4, 2), (4, 1), (3, 0), (4, 0))
POSTER = (5, 2)
BLANK_GROUP = 4  # lines under a leader whom nobody knows yet
SIGNS = {3: 27, 4: 16, 5: 24}  # of a name that fit on one line
# In lines: of a page on its side, around a group, around those under nobody, and what stands below.
PAGE, AROUND, ALONE, FOOT = 36.0, 2.4, 2.6, 6.6


@dataclass(frozen=True)
class Group:
    """A leader's people: their name, whom they moved, and as many blank lines below."""

    name: str
    said: str
    people: Sequence[ChartLine]
    blank: int

    def height(self, across: int) -> float:
        """About how many lines it takes, in one of so many columns."""
        return AROUND + lines_of(self.people, across) + self.blank


Leader = tuple[str, str, list[ChartLine]]


def columns_of(
    language: str, leaders: Sequence[Leader], alone: Sequence[ChartLine], *, poster: bool
) -> list[list[Group]]:
    """The leaders' groups and one to begin, in columns: as wide, and with as much to write in, as
    leaves the worksite on one page.
    """
    ways = (POSTER,) if poster else WAYS
    laid = [(across, _laid(language, leaders, across, blank)) for across, blank in ways]
    for across, columns in laid:
        tallest = max(sum(one.height(across) for one in column) for column in columns)
        below = ALONE + lines_of(alone, ways[0][0]) / ways[0][0] if alone else 0
        if tallest + below + FOOT <= PAGE:
            return columns
    return laid[0][1]


def lines_of(people: Sequence[ChartLine], across: int) -> float:
    """About how many lines people take: a long name stands on several."""
    more = sum((len(one.name) + len(one.beside) - 1) // SIGNS[across] for one in people)
    return len(people) + 0.8 * more


def _laid(language: str, leaders: Sequence[Leader], across: int, blank: int) -> list[list[Group]]:
    """The groups in their order, each under the column that is shortest so far."""
    groups = [part for leader in leaders for part in _parts(language, *leader, blank)]
    groups.append(Group(say(language, "Another leader:"), "", (), BLANK_GROUP))
    columns: list[list[Group]] = [[] for _ in range(across)]
    for one in groups:
        min(columns, key=lambda column: sum(each.height(across) for each in column)).append(one)
    return columns


def _parts(
    language: str, name: str, said: str, lines: Sequence[ChartLine], blank: int
) -> Iterator[Group]:
    """One group, or several where a leader has more people than fit under one name."""
    for start in range(0, len(lines), TALL):
        last = start + TALL >= len(lines)
        again = say(language, "{name}, continued", name=name) if start else name
        some = lines[start : start + TALL]
        yield Group(again, "" if start else said, some, blank if last else 0)
