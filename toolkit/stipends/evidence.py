"""Evidence: every hour somebody wrote down for an organizer, the week it belongs to, and the same
hour counted once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.each import each
from toolkit.stipends.check_ins import CheckIn
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
Spot = tuple[str, Week]  # an organizer, and a week


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


def together(hours: Iterable[Fraction]) -> Fraction:
    """Hours together, exact; 0 of none."""
    return sum(hours, Fraction(0))


def evidence(
    program: Program,
    taker: Mapping[Spot, str],
    trainings: Sequence[Entry],
    check_ins: Sequence[CheckIn],
) -> list[Entry]:
    """Every row of evidence, earliest first; `taker` is the phase that takes the hours of a week.

    An Hours row of Training or Check-in on the day of an attended training or held check-in that
    itself counts is the same hours, and left out. Source: measures.md, *Program weeks, timesheets,
    stipends*.
    """
    held = _held(program, taker, check_ins)
    logged = _logged(program, taker, _days(trainings), _days(held))
    return sorted([*trainings, *held, *logged], key=lambda one: (one.day, one.table, one.row))


def _days(rows: Iterable[Entry]) -> set[tuple[str, date]]:
    """The days on which an organizer's trainings, or check-ins, count by themselves."""
    return {(row.organizer, row.day) for row in rows if row.counts and row.hours > 0}


def _held(program: Program, taker: Mapping[Spot, str], check_ins: Sequence[CheckIn]) -> list[Entry]:
    usual = program.knobs.check_in_minutes
    found = []
    for one in check_ins:
        if one.happened == "Yes":
            phase = taker.get((one.organizer, Week.of(one.day)))
            hours = (usual if one.minutes is None else one.minutes) / 60
            made = Entry(one.organizer, one.day, phase, "check_in", "Check-ins", one.row, hours)
            found.append(made if phase else made._replace(left_out="no week"))
    return found


def _logged(
    program: Program,
    taker: Mapping[Spot, str],
    trained: set[tuple[str, date]],
    held: set[tuple[str, date]],
) -> list[Entry]:
    found = []
    columns = ("organizer", "date", "row", "activity", "hours", "start", "end")
    for organizer, day, row, activity, hours, starts, ends in each(program.hours, *columns):
        part, phase = PART_OF[activity], taker.get((organizer, Week.of(day)))
        left_out: LeftOut = "" if phase else "no week"
        if part == "training" and (organizer, day) in trained:
            left_out = "training"
        elif part == "check_in" and (organizer, day) in held:
            left_out = "check-in"
        entry = Entry(organizer, day, phase, part, "Hours", row, hours, activity)
        found.append(entry._replace(starts=starts, ends=ends, left_out=left_out))
    return found


class Talks(NamedTuple):
    """What Conversations says about an organizer's week: `talks` conversations, and the `hours` of
    all their rows' Minutes.
    """

    talks: int
    hours: Fraction


def talks(program: Program, takers: Collection[Spot]) -> dict[Spot, Talks]:
    """The conversations of every organizer's week that a phase takes."""
    rows = program.conversations[["organizer", "date", "result", "minutes"]]
    rows = rows[rows["organizer"].isin({organizer for organizer, _ in takers})]
    monday = rows["date"] - pd.to_timedelta(rows["date"].dt.day_of_week, unit="D")
    rows = rows.assign(week=monday)
    talked = rows["result"] == "Talked"
    spoken = talked.groupby([rows["organizer"], rows["week"]]).sum()
    # Few different lengths are written down: counting each is exact, and quick on very many rows.
    timed = rows[rows["minutes"].notna()].groupby(["organizer", "week", "minutes"], sort=False)
    hours: dict[tuple[str, pd.Timestamp], Fraction] = {}
    for (organizer, week, minutes), n in timed.size().items():
        spot = (organizer, week)
        hours[spot] = hours.get(spot, Fraction(0)) + minutes * int(n) / 60
    found = {
        (organizer, Week(week.date())): Talks(int(n), hours.get((organizer, week), Fraction(0)))
        for (organizer, week), n in spoken.items()
    }
    return {spot: said for spot, said in found.items() if spot in takers}
