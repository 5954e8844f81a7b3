"""Doubts: hours that a person has to look at. They count all the same; nothing is dropped or
capped.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

import pandas as pd

from toolkit.words import say

DAY_HOURS = 24


@dataclass(frozen=True)
class Doubt:
    """What is odd about a row of `source`: `row` is its sheet row, `other` the row it overlaps or
    repeats.
    """

    kind: Literal["over 24", "overlap", "break", "twice"]
    organizer: str
    day: date
    row: int
    source: str = "Hours"
    other: int = 0
    hours: Fraction = Fraction(0)

    def said(self, language: str) -> str:
        """A short part of the week's note."""
        if self.kind == "over 24":
            return say(language, "more than 24 h on {day}", day=self.day)
        if self.kind == "overlap":
            return say(
                language,
                "rows {other} and {row} of Hours overlap",
                row=str(self.row),
                other=str(self.other),
            )
        if self.kind == "twice":
            return say(
                language,
                "rows {other} and {row} of Hours say the same",
                row=str(self.row),
                other=str(self.other),
            )
        return ""  # the week's own note says that it is a break


def doubts(rows: pd.DataFrame, weeks: pd.DataFrame) -> list[Doubt]:
    """Over 24 hours in a day, overlapping, in a break week; and rows that say the same twice, which
    only the note tells.

    `rows` comes from `evidence`, `weeks` from `weeks`. A day over 24 hours is told at its lowest
    Hours row, an overlap at the row that starts later.
    """
    counted = rows[(rows["left_out"] == "") & rows["phase"].notna()]
    return [
        *_over(counted),
        *_overlaps(counted[counted["source"] == "Hours"]),
        *_in_breaks(counted, weeks),
    ]


def _over(counted: pd.DataFrame) -> list[Doubt]:
    sums: dict[tuple[str, pd.Timestamp], Fraction] = defaultdict(Fraction)
    spot: dict[tuple[str, pd.Timestamp], tuple[bool, int, str]] = {}
    for organizer, day, hours, source, row in zip(
        *(counted[c] for c in ("organizer", "date", "hours", "source", "row")), strict=True
    ):
        sums[organizer, day] += hours
        spot[organizer, day] = max(
            (source == "Hours", int(row), source), spot.get((organizer, day), (False, 0, ""))
        )
    return [
        Doubt("over 24", key[0], key[1].date(), row=spot[key][1], source=spot[key][2], hours=hours)
        for key, hours in sums.items()
        if hours > DAY_HOURS
    ]


def _overlaps(logged: pd.DataFrame) -> list[Doubt]:
    found = []
    timed = logged[(logged["starts"] < logged["ends"]).fillna(False).astype(bool)]
    timed = timed.sort_values(["organizer", "date", "starts", "row"], kind="stable")
    before: tuple[str, pd.Timestamp] | None = None
    until, holder = 0, 0
    for organizer, day, starts, ends, row in zip(
        *(timed[c] for c in ("organizer", "date", "starts", "ends", "row")), strict=True
    ):
        if before == (organizer, day) and starts < until:
            found.append(Doubt("overlap", organizer, day.date(), int(row), other=int(holder)))
        if before != (organizer, day) or ends > until:
            before, until, holder = (organizer, day), ends, row
    return found + _twice(logged[logged["starts"].isna() | logged["ends"].isna()])


def _twice(untimed: pd.DataFrame) -> list[Doubt]:
    first: dict[tuple[object, ...], int] = {}
    found = []
    columns = [untimed[c] for c in ("organizer", "date", "what", "hours")]
    for row, said in zip(untimed["row"], zip(*columns, strict=True), strict=True):
        earlier = first.setdefault(said, int(row))
        if earlier != row:
            found.append(Doubt("twice", said[0], said[1].date(), int(row), other=earlier))
    return found


def _in_breaks(counted: pd.DataFrame, weeks: pd.DataFrame) -> list[Doubt]:
    breaks = weeks.loc[weeks["why"] == "break", ["organizer", "phase", "week"]]
    rows = counted[counted["source"] == "Hours"].merge(breaks, on=["organizer", "phase", "week"])
    return [
        Doubt("break", organizer, day.date(), int(row), hours=hours)
        for organizer, day, row, hours in zip(
            rows["organizer"], rows["date"], rows["row"], rows["hours"], strict=True
        )
    ]
