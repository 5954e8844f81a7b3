"""Problems of the paid program: what a person has to decide about, and counts until then."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from toolkit.facts.addresses import row_told, warning
from toolkit.facts.each import each
from toolkit.stipends.odd_hours import Odd
from toolkit.stipends.work import Work
from toolkit.tables.declared import Table
from toolkit.tables.events import Attendance, Events
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
    overlapping, in a break week, and those that touch no program week; trainings that do not.

    Of hours nothing where the Organizers or Phases tab is missing: then nobody can say. Source:
    measures.md, *Program weeks, timesheets, stipends*.
    """
    found = [*_mismatches(done), *_parts_without_hours(done)]
    if done.program.has("Organizers", "phases") and done.program.has("Phases"):
        lost = [one for one in done.evidence if one.left_out == "no week" and one.table == "Hours"]
        odd = [one for one in done.odd_hours if one.kind != "twice"]
        found += [_odd(done, one) for one in (*odd, *(Odd("no week", one) for one in lost))]
        found += _trainings_outside(done)
    return found


def _odd(done: Work, odd: Odd) -> Problem:
    table, row, day = TABLES[odd.entry.table], odd.entry.row, odd.entry.day.isoformat()
    column, value, fault = "date", day, kinds.IN_A_BREAK(day=day)
    if odd.kind == "no week":
        fault = kinds.IN_NO_PHASE(day=day)
    elif odd.kind == "overlap":
        other = row_told(done.program, table, odd.other.row, row) if odd.other else ""
        column, fault = "start", kinds.OVERLAP(row=other)
    elif odd.kind == "over 24":
        rounded = Decimal(round(odd.hours * 100)) / 100
        column, value = "minutes" if table is CheckIns else "hours", f"{rounded.normalize():f}"
        fault = kinds.OVER_24_HOURS(hours=value, day=day)
    return warning(done.program, table, column, row, value, fault)


def _trainings_outside(done: Work) -> Iterator[Problem]:
    """Trainings with hours of somebody in their phase, on a day in no week of it; each once."""
    lost = {
        (one.what, one.day, one.phase)
        for one in done.evidence
        if one.table == "Attendance" and one.phase and not one.counts and one.hours
    }
    events = done.program.events
    for row, event, day, phase in each(events, "row", "event", "date", "phase"):
        if (event, day, phase) in lost:
            fault = kinds.TRAINING_OUTSIDE(event=event, phase=phase)
            yield warning(done.program, Events, "date", row, day.isoformat(), fault)


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
