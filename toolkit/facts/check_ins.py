"""Check-ins: one row serves all it names; a staff member stands for those they lead."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from toolkit.calendar import Week
from toolkit.facts.each import each, grouped
from toolkit.facts.program_weeks import served_weeks
from toolkit.tables.program import Program


class CheckIn(NamedTuple):
    """One row of Check-ins for one of the organizers it serves; `minutes` None: as in Settings."""

    organizer: str
    day: date
    row: int
    happened: str
    minutes: Fraction | None


def led_by_staff(program: Program) -> dict[str, list[str]]:
    """Whom a name stands for that is of Role Staff and somebody's Staff lead: those organizers."""
    team = program.organizers
    staff = set(team.loc[team["role"] == "Staff", "organizer"])
    led = each(team, "staff_lead", "organizer")
    return grouped((lead, name) for lead, name in led if lead in staff and name != lead)


def meant(
    names: Iterable[str], led: Mapping[str, Iterable[str]], some: Collection[str] | None = None
) -> tuple[str, ...]:
    """The organizers that a cell's names stand for, everybody once. Of those whom a staff member
    stands for only `some`, where it is given.
    """
    found: dict[str, None] = {}
    for name in names:
        theirs = led.get(name)
        found |= dict.fromkeys(
            [name] if theirs is None else [one for one in theirs if some is None or one in some]
        )
    return tuple(found)


def check_ins(program: Program) -> list[CheckIn]:
    """Every row of Check-ins, once for each organizer it serves: a staff member stands for those
    with a served week that day's week.

    Source: measures.md, *Program weeks, timesheets, stipends*.
    """
    led = led_by_staff(program)
    weeks = served_weeks(program).items()
    serving = grouped((week, name) for name, served in weeks for week in served)
    columns = ("organizers", "date", "row", "happened", "minutes")
    return [
        CheckIn(organizer, day, row, happened, minutes)
        for names, day, row, happened, minutes in each(program.check_ins, *columns)
        for organizer in meant(names, led, serving.get(Week.of(day), ()))
    ]
