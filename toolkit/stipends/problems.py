"""Problems of the paid program: hours and dates a person has to decide about. All of them count
until then.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pandas as pd

from toolkit.facts.addresses import row_told, warning
from toolkit.stipends.odd_hours import Odd, odd_hours
from toolkit.stipends.work import Work
from toolkit.tables.declared import Table
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.paid_program import Attendance, CheckIns, HoursLog, Phases
from toolkit.tables.problems import Problem

TABLES: dict[str, type[Table]] = {
    "Hours": HoursLog,
    "Check-ins": CheckIns,
    "Attendance": Attendance,
}


def problems(done: Work) -> list[Problem]:
    """Weeks mismatches; a part of a training without its hours; hours over 24 in a day, overlapping,
    in a break week, and those that touch no program week.

    Of hours nothing where the Organizers or Phases tab is missing: then nobody can say. Source:
    measures.md, *Program weeks, timesheets, stipends*.
    """
    found = [*_mismatches(done), *_parts_without_hours(done)]
    program = done.program
    if program.has("Organizers", "phases") and program.has("Phases"):
        odd = odd_hours(done.timesheets)
        found += [_odd(done, one) for one in odd if one.kind != "twice"]
        found += _no_week(done)
    return found


def _mismatches(done: Work) -> list[Problem]:
    return [
        warning(
            done.program,
            Phases,
            "weeks",
            phase.row,
            str(phase.promised),
            kinds.OTHER_COUNT_OF_WEEKS(
                phase=phase.name, counted=len(phase.weeks), promised=phase.promised
            ),
        )
        for phase in done.phases
        if phase.promised is not None and phase.promised != len(phase.weeks)
    ]


def _parts_without_hours(done: Work) -> list[Problem]:
    rows = done.program.attendance
    rows = rows[(rows["attended"] == "Partial") & rows["hours"].isna()]
    return [
        warning(
            done.program,
            Attendance,
            "hours",
            row,
            "",
            kinds.PART_WITHOUT_HOURS(who=None if pd.isna(who) else who),
        )
        for row, who in zip(rows["row"], rows["recorded_by"], strict=True)
        # Hours that are there and cannot be read are told already.
        if done.program.typed("Attendance", "hours", int(row)) is None
    ]


def _plain(hours: Fraction) -> str:
    """Hours with two decimals at most, as a cell shows them."""
    rounded = Decimal(round(hours * 100)) / 100
    return f"{rounded.normalize():f}"


def _odd(done: Work, odd: Odd) -> Problem:
    one = odd.entry
    table, day = TABLES[one.table], one.day.isoformat()
    if odd.kind == "over 24":
        fault = kinds.OVER_24_HOURS(hours=_plain(odd.hours), day=day)
        column = "minutes" if one.table == "Check-ins" else "hours"
        return warning(done.program, table, column, one.row, _plain(odd.hours), fault)
    if odd.kind == "overlap":
        fault = kinds.OVERLAP(
            row=row_told(done.program, table, odd.other.row, one.row) if odd.other else ""
        )
        return warning(done.program, table, "start", one.row, day, fault)
    return warning(done.program, table, "date", one.row, day, kinds.IN_A_BREAK(day=day))


def _no_week(done: Work) -> list[Problem]:
    return [
        warning(
            done.program,
            HoursLog,
            "date",
            one.row,
            one.day.isoformat(),
            kinds.IN_NO_PHASE(day=one.day.isoformat()),
        )
        for one in done.evidence
        if one.left_out == "no week" and one.table == "Hours"
    ]
