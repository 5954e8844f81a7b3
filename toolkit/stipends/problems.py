"""Problems of the paid program: what a person has to decide about, and counts until then."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from toolkit.facts.addresses import row_told, warning
from toolkit.facts.each import each
from toolkit.stipends.odd_hours import Odd
from toolkit.stipends.work import Work
from toolkit.tables.declared import Table
from toolkit.tables.events import Attendance
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.paid_program import CheckIns, HoursLog, Phases
from toolkit.tables.problems import Problem

TABLES: dict[str, type[Table]] = {
    "Hours": HoursLog,
    "Check-ins": CheckIns,
    "Attendance": Attendance,
}


def problems(done: Work) -> list[Problem]:
    """Weeks mismatches; a part of a training without its hours; hours over 24 in a day,
    overlapping, in a break week, and those that touch no program week.

    Of hours nothing where the Organizers or Phases tab is missing: then nobody can say. Source:
    measures.md, *Program weeks, timesheets, stipends*.
    """
    found = [*_mismatches(done), *_parts_without_hours(done)]
    program = done.program
    if program.has("Organizers", "phases") and program.has("Phases"):
        found += [_odd(done, one) for one in done.odd_hours if one.kind != "twice"]
        found += _no_week(done)
    return found


def _mismatches(done: Work) -> Iterator[Problem]:
    for phase in done.phases:
        counted, promised = len(phase.weeks), phase.promised
        if promised is not None and promised != counted:
            fault = kinds.OTHER_COUNT_OF_WEEKS(phase=phase.name, counted=counted, promised=promised)
            yield warning(done.program, Phases, "weeks", phase.row, str(promised), fault)


def _parts_without_hours(done: Work) -> Iterator[Problem]:
    rows = done.program.attendance
    rows = rows[(rows["attended"] == "Partial") & rows["hours"].isna()]
    for row, who in each(rows, "row", "recorded_by"):
        # Hours that are there and cannot be read are told already.
        if done.program.typed("Attendance", "hours", row) is None:
            fault = kinds.PART_WITHOUT_HOURS(who=who)
            yield warning(done.program, Attendance, "hours", row, "", fault)


def _no_week(done: Work) -> Iterator[Problem]:
    for one in done.evidence:
        if one.left_out == "no week" and one.table == "Hours":
            day = one.day.isoformat()
            fault = kinds.IN_NO_PHASE(day=day)
            yield warning(done.program, HoursLog, "date", one.row, day, fault)


def _plain(hours: Fraction) -> str:
    """Hours with two decimals at most, as a cell shows them."""
    rounded = Decimal(round(hours * 100)) / 100
    return f"{rounded.normalize():f}"


def _odd(done: Work, odd: Odd) -> Problem:
    one, program = odd.entry, done.program
    table, day = TABLES[one.table], one.day.isoformat()
    if odd.kind == "over 24":
        hours, column = _plain(odd.hours), "minutes" if one.table == "Check-ins" else "hours"
        fault = kinds.OVER_24_HOURS(hours=hours, day=day)
        return warning(program, table, column, one.row, hours, fault)
    if odd.kind == "overlap":
        other = row_told(program, table, odd.other.row, one.row) if odd.other else ""
        return warning(program, table, "start", one.row, day, kinds.OVERLAP(row=other))
    return warning(program, table, "date", one.row, day, kinds.IN_A_BREAK(day=day))
