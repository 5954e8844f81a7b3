"""Problems of the paid program: hours and dates a person has to decide about. All of them count
until then.
"""

from __future__ import annotations

from toolkit.stipends.addresses import at
from toolkit.stipends.doubts import Doubt, doubts
from toolkit.stipends.notes import said_hours
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
    """Weeks mismatches; hours over 24 in a day, overlapping, in a break week, and those that touch
    no program week.

    Of hours nothing where the Organizers or Phases tab is missing: then nobody can say. Source:
    measures.md, *Program weeks, timesheets, stipends*.
    """
    program = done.program
    if not (program.has("Organizers", "phases") and program.has("Phases")):
        return _mismatches(done)
    found = [_doubt(done, one) for one in doubts(done.evidence, done.weeks) if one.kind != "twice"]
    return [*_mismatches(done), *found, *_no_week(done)]


def _mismatches(done: Work) -> list[Problem]:
    return [
        at(
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


def _doubt(done: Work, one: Doubt) -> Problem:
    table, day = TABLES[one.source], one.day.isoformat()
    if one.kind == "over 24":
        column = "hours" if one.source != "Check-ins" else "minutes"
        what = sentence(
            "{hours} hours on {day} are more than a day has; they count all the same.",
            hours=said_hours(one.hours, "en"),
            day=day,
        )
        return at(
            done.program,
            table,
            column,
            one.row,
            said_hours(one.hours, "en"),
            what,
            sentence("Mend the hours or the date."),
        )
    if one.kind == "overlap":
        what = sentence(
            "This time overlaps with that of row {row}; both count.", row=str(one.other)
        )
        return at(
            done.program,
            table,
            "start",
            one.row,
            day,
            what,
            sentence("Mend Start and End, or remove one of the two rows."),
        )
    what = sentence(
        "The week of {day} is a break of the phase; the hours count, and nothing is expected.",
        day=day,
    )
    fix = sentence("Decide whether they are to be paid; else mend the date.")
    return at(done.program, table, "date", one.row, day, what, fix)


def _no_week(done: Work) -> list[Problem]:
    rows = done.evidence
    rows = rows[(rows["left_out"] == "no week") & (rows["source"] == "Hours")]
    return [
        at(
            done.program,
            HoursLog,
            "date",
            int(row),
            day.date().isoformat(),
            sentence(
                "On {day}, this organizer is in no phase of the program, so the hours count"
                " nowhere.",
                day=day.date().isoformat(),
            ),
            sentence("Mend the date, or the organizer's Phases in the Organizers tab."),
        )
        for row, day in zip(rows["row"], rows["date"], strict=True)
    ]
