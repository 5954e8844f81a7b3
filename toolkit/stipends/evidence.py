"""Evidence: every hour somebody wrote down for an organizer, the week it belongs to, and the same
hour counted once.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from math import lcm
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.check_ins import check_ins
from toolkit.facts.clocks import mondays
from toolkit.facts.each import each
from toolkit.facts.lines import NOWHERE, Lines, how_many
from toolkit.tables.program import Program

LeftOut = Literal["", "no week", "training", "check-in"]
Part = Literal["training", "field", "check_in", "other"]
PART_OF: dict[str, Part] = {
    "Training": "training",
    "One-on-ones": "field",
    "Phone bank": "field",
    "Door knocking": "field",
    "Worksite visit": "field",
    "Check-in": "check_in",
    "Prep": "other",
    "Other": "other",
}
NO_HOURS = Fraction(0)
Spot = tuple[str, Week]  # an organizer, and a week
Row = tuple[str, int, str]  # a table, its sheet row, and what the row says
_ROW = re.compile(r"(Attendance|Check-ins|Hours) (\d+) #([0-9a-f]{8})")


class Entry(NamedTuple):
    """One row of evidence: of Attendance (trainings), Check-ins (held ones) or Hours.

    `phase` that takes it (None: none does) · `table` and its sheet `row` · `hours` exact · `what`
    the event or activity · `attended` as written in Attendance · `starts`, `ends` seconds since
    midnight · `left_out` why it does not count ("" where it does).
    """

    organizer: str
    day: date
    phase: str | None
    part: Part
    table: Literal["Attendance", "Check-ins", "Hours"]
    row: int
    hours: Fraction
    what: str = ""
    attended: str = ""
    starts: int | None = None
    ends: int | None = None
    left_out: LeftOut = ""

    @property
    def week(self) -> Week:
        return Week.of(self.day)

    @property
    def counts(self) -> bool:
        return self.left_out == ""

    @property
    def said(self) -> str:
        """What the row says, whoever's it is: two rows that say the same have the same letters."""
        parts = (self.table, self.day, self.part, self.what, self.hours, self.starts, self.ends)
        return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:8]

    @property
    def written(self) -> Row:
        """Where it stands, and what it says."""
        return self.table, self.row, self.said


def as_text(entries: Iterable[Entry]) -> str:
    """The rows of some entries as a line of the log keeps them."""
    return "; ".join(f"{one.table} {one.row} #{one.said}" for one in entries)


def rows_of(text: str) -> list[Row]:
    """The rows that a line of the log says a week rested on."""
    return [(table, int(row), said) for table, row, said in _ROW.findall(text)]


def together(hours: Iterable[Fraction]) -> Fraction:
    """Hours together, exact; 0 of none."""
    some = list(filter(None, hours))  # most weeks have nothing in most of their parts
    if len(some) < 2:
        return some[0] if some else NO_HOURS
    # Whole parts of an hour are added quickly; each sum of fractions would be reduced by itself.
    parts = [one.as_integer_ratio() for one in some]
    whole = lcm(*[under for _, under in parts])
    return Fraction(sum([over * (whole // under) for over, under in parts]), whole)


def evidence(
    program: Program, taker: Mapping[Spot, str], trainings: Sequence[Entry]
) -> list[Entry]:
    """Every row of evidence, earliest first; `taker` is the phase that takes the hours of a week.

    An Hours row of Training or Check-in on the day of an attended training or held check-in that
    itself counts is the same hours, and left out. Source: measures.md, *Program weeks, timesheets,
    stipends*.
    """
    told = [*trainings, *_held(program, taker)]
    # The days on which an organizer's trainings, and check-ins, count by themselves.
    days = {(one.organizer, one.day, one.part) for one in told if one.counts and one.hours > 0}
    return sorted(
        [*told, *_logged(program, taker, days)], key=lambda one: (one.day, one.table, one.row)
    )


def _held(program: Program, taker: Mapping[Spot, str]) -> list[Entry]:
    usual = program.knobs.check_in_minutes
    found = []
    for one in check_ins(program):
        if one.happened == "Yes":
            phase = taker.get((one.organizer, Week.of(one.day)))
            hours = (usual if one.minutes is None else one.minutes) / 60
            made = Entry(one.organizer, one.day, phase, "check_in", "Check-ins", one.row, hours)
            found.append(made if phase else made._replace(left_out="no week"))
    return found


def _logged(
    program: Program, taker: Mapping[Spot, str], told: Collection[tuple[str, date, Part]]
) -> list[Entry]:
    found = []
    columns = ("organizer", "date", "row", "activity", "hours", "start", "end")
    for organizer, day, row, activity, hours, starts, ends in each(program.hours, *columns):
        part, phase = PART_OF[activity], taker.get((organizer, Week.of(day)))
        left_out: LeftOut = "" if phase else "no week"
        if (organizer, day, part) in told:
            left_out = "training" if part == "training" else "check-in"
        entry = Entry(organizer, day, phase, part, "Hours", row, hours, activity)
        found.append(entry._replace(starts=starts, ends=ends, left_out=left_out))
    return found


class Talks(NamedTuple):
    """What Conversations says about an organizer's week: `talks` conversations, and the `hours` of
    all their rows' Minutes.
    """

    talks: int
    hours: Fraction


def talks(program: Program, taker: Mapping[Spot, str]) -> dict[tuple[str, str, Week], Talks]:
    """The conversations of every organizer, phase and week whose hours the phase takes."""
    rows = program.conversations
    whose, organizers = pd.factorize(rows["organizer"].to_numpy())
    weeks, which = np.unique(mondays(rows["date"]), return_inverse=True)
    paid = {organizer for organizer, _ in taker}
    theirs = np.array([*(name in paid for name in organizers), False])[whose]
    spot = np.where(theirs, whose * len(weeks) + which, NOWHERE)
    height = len(organizers) * len(weeks)
    there, hours = how_many(spot, height), _spoken(spot, rows["minutes"])
    talked = how_many(spot[rows["result"].eq("Talked").to_numpy(dtype=bool)], height)
    found = {}
    for one in np.flatnonzero(there).tolist():
        organizer, week = organizers[one // len(weeks)], Week.of(weeks[one % len(weeks)].item())
        if phase := taker.get((organizer, week)):
            said = Talks(int(talked[one]), hours.get(one, Fraction(0)))
            found[organizer, phase, week] = said
    return found


def _spoken(spot: Lines, minutes: pd.Series) -> dict[int, Fraction]:
    """The hours of all rows of each spot (-1: of none)."""
    timed = np.flatnonzero((spot >= 0) & minutes.notna().to_numpy())
    # Few different lengths are written down, and each was read once: counting each is exact, and
    # quick on very many rows.
    spoken = minutes.to_numpy()[timed].tolist()
    which, idents = pd.factorize(np.fromiter(map(id, spoken), dtype=np.int64, count=len(spoken)))
    length_of = {id(length): length for length in spoken}
    lengths = [length_of[ident] for ident in idents.tolist()]
    pairs, times = np.unique(spot[timed] * max(1, len(lengths)) + which, return_counts=True)
    whole = lcm(*(length.denominator for length in lengths))
    parts = [int(length * whole) for length in lengths]
    spoken_at: dict[int, int] = {}
    for pair, n in zip(pairs.tolist(), times.tolist(), strict=True):
        one, length = divmod(pair, len(lengths))
        spoken_at[one] = spoken_at.get(one, 0) + parts[length] * n
    return {one: Fraction(n, whole * 60) for one, n in spoken_at.items()}
