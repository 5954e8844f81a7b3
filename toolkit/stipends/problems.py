"""Problems of the paid program: hours that a person has to decide about, and count until then; and
the cell to look at where a signature or a correction does not hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from toolkit.facts.addresses import row_told, warning
from toolkit.facts.each import each, grouped
from toolkit.stipends.odd_hours import Odd
from toolkit.stipends.own_tabs import PEOPLES, OwnTab, WeekRow
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.sign_offs import SignOff
from toolkit.stipends.states import Correction
from toolkit.stipends.work import Work
from toolkit.tables.declared import Table
from toolkit.tables.events import Attendance, Events
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
from toolkit.tables.paid_program import CheckIns, HoursLog, Phases
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tables.signing import Corrections, SignOffs
from toolkit.words import closest

TABLES: dict[str, type[Table]] = {
    "Hours": HoursLog,
    "Check-ins": CheckIns,
    "Attendance": Attendance,
}
MOST_NAMED = 5  # weeks in one sentence; more are counted

# The cell to look at where a signature, a correction or a row of Sign-offs does not hold.
COLUMNS = {
    kinds.OWN_WEEK: "approved_by",
    kinds.NOT_CERTIFIED: "certified",
    kinds.NO_DAY: "approved_on",
    kinds.OTHER_NAMES: "approved_by",
    kinds.REMOVED_AFTER_EXPORT: "approved_by",
    kinds.CHANGED_AFTER_EXPORT: "state",
    kinds.NO_LINE: "state",
    kinds.NO_EXPORT: "state",
    kinds.NO_SUCH_WEEK: "key",
    kinds.NO_APPROVER: "approved_by",
    kinds.OWN_CORRECTION: "approved_by",
    kinds.NOT_APPROVED_YET: "key",
    kinds.NO_WEEK_TO_CORRECT: "key",
    kinds.OWN_HOURS: "by",
    kinds.NOBODY_CERTIFIED: "what",
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


def of_week(standing: OwnTab, row: int, week: SettledWeek) -> list[Problem]:
    """What is wrong with the signatures of the week that stands in that row; and the week whose
    evidence it claims again.
    """
    found = []
    for kind in week.problems:
        headings = {name: standing.heading(name) for name in ("certified", "approved_by")}
        column = COLUMNS[kind]
        value = week.place.text(column) if week.place else ""
        said = kind(state=week.state, key=week.key, value=value, **headings)
        found.append(standing.problem(row, column, value, said))
    if week.paid_before:
        said = kinds.PAID_TWICE(key=week.key, paid=week.paid_before)
        found.append(standing.problem(row, "key", week.key, said))
    return found


def of_place(standing: OwnTab, place: WeekRow) -> Problem:
    """Signatures that stand beside no week, told at the first cell that somebody filled."""
    column = next(name for name in PEOPLES if place.text(name))
    return standing.problem(place.row, column, place.text(column), kinds.BESIDE_NO_WEEK())


def of_correction(program: Program, one: Correction, kind: Kind, known: Iterable[str]) -> Problem:
    """Why a correction does not hold (yet); `known` are the keys that there are."""
    column, said = COLUMNS[kind], kind(near=closest(one.key, known))
    return warning(program, Corrections, column, one.row, getattr(one, column), said)


def of_sign_offs(program: Program, not_held: Iterable[tuple[str, SignOff, Kind]]) -> list[Problem]:
    """One warning for each row that may not approve weeks (their keys), and for each reason."""
    weeks = grouped(((row, kind), week) for week, row, kind in not_held)
    found = []
    for (row, kind), keys in sorted(weeks.items(), key=lambda one: (one[0][0].row, one[0][1].word)):
        more = f" (+{len(keys) - MOST_NAMED})" if len(keys) > MOST_NAMED else ""
        column, said = COLUMNS[kind], kind(weeks=", ".join(keys[:MOST_NAMED]) + more)
        found.append(warning(program, SignOffs, column, row.row, getattr(row, column), said))
    return found
