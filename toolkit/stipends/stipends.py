"""Stipends: what each organizer has earned in each phase, under the phase's own policy, to the
cent.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.money import dollars, half_up
from toolkit.stipends.cases import EXPORTED, STANDS
from toolkit.stipends.timesheets import timesheet_key
from toolkit.stipends.warnings import warnings
from toolkit.stipends.weeks import Phase
from toolkit.stipends.work import Work

NO_POLICY = "policy not set"
COLUMNS = (
    "organizer",
    "phase",
    "weeks",
    "expected",
    "logged",
    "trainings",
    "check_ins",
    "stipend",
    "earned",
    "policy",
    "approved",
    "exported",
    "warnings",
)
Row = dict[str, Any]


def earned(
    proration: str | None, rows: Sequence[Row], to_come: Sequence[tuple[Fraction, Decimal]]
) -> Decimal | None:
    """The dollars earned in a phase by its Proration; None for *Manual* and where no policy is set.

    `rows` have `expected`, `logged` and `share` of the weeks begun, extra ones included; `to_come`
    expected hours and share of the served weeks that have not begun. *Whole*: all shares. *By
    week*: the shares of served weeks begun whose Logged reaches Expected. *By hour*: all shares ×
    min(Logged, Expected) / Expected over the phase, half a cent up once, 0.00 where nothing is
    expected. Source: measures.md, *Program weeks, timesheets, stipends*.
    """
    whole = sum((row["share"] for row in rows), dollars(0)) + sum(
        (share for _, share in to_come), dollars(0)
    )
    if proration == "Whole":
        return whole
    if proration == "By week":
        return sum((row["share"] for row in rows if row["logged"] >= row["expected"]), dollars(0))
    if proration == "By hour":
        expected = sum((row["expected"] for row in rows), Fraction(0)) + sum(
            (hours for hours, _ in to_come), Fraction(0)
        )
        logged = sum((row["logged"] for row in rows), Fraction(0))
        return (
            half_up(Fraction(whole) * min(logged, expected) / expected) if expected else dollars(0)
        )
    return None


def stipends(done: Work, weeks: pd.DataFrame) -> pd.DataFrame:
    """One row for each organizer and phase once it has begun, by phase and then organizer.

    `weeks` served and `expected` hours, weeks to come included · `logged` hours · `trainings`
    attended and `check_ins` held, counts (blank where their tabs are not there) · `stipend` of the
    phase, `earned` (blank: Manual, or no policy), `approved` and `exported` dollars · `policy` ·
    `warnings` in the workbook's language. Its sums are those of the rows of Timesheets as they
    stand (`states.Settled.weeks`), frozen ones included; a phase that somebody is no longer in has
    a row while approved weeks stand there. Source: measures.md, *Program weeks, timesheets,
    stipends*.
    """
    today = done.program.today
    of_pair: dict[tuple[str, str], list[Row]] = {}
    # People sort their sheet as they like; what is told of the weeks follows the calendar.
    for row in sorted(
        weeks.to_dict("records"), key=lambda row: (str(row["week"]), str(row["key"]))
    ):
        of_pair.setdefault((row["organizer"], row["phase"]), []).append(
            {str(k): v for k, v in row.items()}
        )
    counts = _counts(done)
    came_known = done.program.has("Events") and done.program.has("Attendance")
    held_known = done.program.has("Check-ins")
    rows = []
    pairs: dict[tuple[str, str], Phase | None] = {}
    for one in sorted(done.enrolled, key=lambda one: (one.phase.order, one.place)):
        if one.phase.span.start <= today:
            pairs[one.organizer, one.phase.name] = one.phase
    by_name = {phase.name: phase for phase in done.phases}
    for (organizer, name), mine in of_pair.items():
        phase = by_name.get(name)
        # The week of a phase's first day has a timesheet from Monday on; the phase has begun on that day.
        if not phase or phase.span.start <= today or any(row["state"] in STANDS for row in mine):
            pairs.setdefault((organizer, name), phase)
    served = done.weeks[done.weeks["why"] == "served"]
    begun = {
        timesheet_key(*spot)
        for spot in zip(served["organizer"], served["phase"], served["week"], strict=True)
    }
    ahead = _to_come(done)
    for (organizer, name), phase in pairs.items():
        mine = of_pair.get((organizer, name), [])
        to_come = ahead.get((organizer, name), [])
        policy = phase.proration if phase else None
        standing = [row for row in mine if row["state"] in STANDS]
        rows.append(
            {
                "organizer": organizer,
                "phase": name,
                "weeks": (
                    sum(row["expected"] > 0 or row["key"] in begun for row in mine) + len(to_come)
                ),
                "expected": (
                    _sum(mine, "expected") + sum((hours for hours, _ in to_come), Fraction(0))
                ),
                "logged": _sum(mine, "logged"),
                "trainings": counts.get((organizer, name, "Attendance"), 0) if came_known else None,
                "check_ins": counts.get((organizer, name, "Check-ins"), 0) if held_known else None,
                "stipend": phase.stipend if phase else None,
                "earned": earned(policy, mine, to_come),
                "policy": policy or NO_POLICY,
                "approved": _money(standing),
                "exported": _money([row for row in mine if row["state"] == EXPORTED]),
                "warnings": warnings(done, organizer, phase, mine) if phase else "",
            }
        )
    return pd.DataFrame(
        {name: pd.Series([row[name] for row in rows], dtype="object") for name in COLUMNS}
    )


def _sum(rows: Sequence[Row], name: str) -> Fraction:
    return sum((row[name] for row in rows), Fraction(0))


def _money(rows: Sequence[Row]) -> Decimal:
    return sum((row["share"] for row in rows), dollars(0))


def _to_come(done: Work) -> dict[tuple[str, str], list[tuple[Fraction, Decimal]]]:
    """Expected hours and share of each served week that has not begun."""
    found = {}
    for one in done.enrolled:
        share = one.phase.shares
        later = [week for week in one.served if week.monday > done.program.today]
        found[one.organizer, one.phase.name] = [(one.phase.hours, share[week]) for week in later]
    return found


def _counts(done: Work) -> dict[tuple[str, str, str], int]:
    """Attended trainings and held check-ins that count for a week."""
    rows = done.evidence[(done.evidence["left_out"] == "") & (done.evidence["source"] != "Hours")]
    sizes = rows.groupby(["organizer", "phase", "source"]).size()
    return {spot: int(n) for spot, n in sizes.items()}
