"""Problems of the paid program: hours and dates a person has to decide about. All of them count
until then.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from toolkit.facts.addresses import warning
from toolkit.stipends.odd_hours import Odd, odd_hours
from toolkit.stipends.work import Work
from toolkit.tables.declared import Table
from toolkit.tables.paid_program import Attendance, CheckIns, HoursLog, Phases
from toolkit.tables.problems import Problem
from toolkit.words import sentence

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
            sentence(
                "{phase} has {counted} program weeks, not {promised}.",
                phase=phase.name,
                counted=len(phase.weeks),
                promised=phase.promised,
            ),
            sentence("Mend Weeks, or the dates and breaks of the phase."),
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
            sentence("They came for a part, and it is not written down how long; it counts 0 h."),
            sentence("Write the hours that they were there."),
        )
        for row in rows["row"]
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
        what = sentence(
            "{hours} hours on {day} are more than a day has; they count all the same.",
            hours=_plain(odd.hours),
            day=day,
        )
        column = "minutes" if one.table == "Check-ins" else "hours"
        fix = sentence("Mend the hours or the date.")
        return warning(done.program, table, column, one.row, _plain(odd.hours), what, fix)
    if odd.kind == "overlap":
        what = sentence(
            "This time overlaps with that of row {row}; both count.",
            row=str(odd.other.row if odd.other else ""),
        )
        fix = sentence("Mend Start and End, or remove one of the two rows.")
        return warning(done.program, table, "start", one.row, day, what, fix)
    what = sentence(
        "The week of {day} is a break of the phase; the hours count, and nothing is expected.",
        day=day,
    )
    fix = sentence("Decide whether they are to be paid; else mend the date.")
    return warning(done.program, table, "date", one.row, day, what, fix)


def _no_week(done: Work) -> list[Problem]:
    return [
        warning(
            done.program,
            HoursLog,
            "date",
            one.row,
            one.day.isoformat(),
            sentence(
                "On {day}, this organizer is in no phase of the program, so the hours count"
                " nowhere.",
                day=one.day.isoformat(),
            ),
            sentence("Mend the date, or the organizer's Phases in the Organizers tab."),
        )
        for one in done.evidence
        if one.left_out == "no week" and one.table == "Hours"
    ]
