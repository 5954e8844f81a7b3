"""Check-ins: one row serves everybody it names; a staff member stands for the organizers they lead."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple

import pandas as pd

from toolkit.calendar import Week
from toolkit.tables.program import Program


class CheckIn(NamedTuple):
    """One row of Check-ins for one of the organizers it serves; `minutes` None: as in Settings."""

    organizer: str
    day: date
    row: int
    happened: str
    minutes: object


def led_by_staff(program: Program) -> dict[str, tuple[str, ...]]:
    """Whom a name stands for that is of Role Staff and somebody's Staff lead: those organizers."""
    frame = program.organizers
    found: dict[str, tuple[str, ...]] = {}
    staff = set(frame.loc[frame["role"] == "Staff", "organizer"])
    for organizer, lead in zip(frame["organizer"], frame["staff_lead"], strict=True):
        if lead in staff and organizer != lead:
            found[lead] = (*found.get(lead, ()), organizer)
    return found


def meant(
    names: Iterable[str], led: Mapping[str, tuple[str, ...]], some: Collection[str] | None = None
) -> tuple[str, ...]:
    """The organizers that a cell's names stand for, everybody once. Of those whom a staff member
    stands for only `some`, where it is given.
    """
    found: dict[str, None] = {}
    for name in names:
        if name not in led:
            found[name] = None
            continue
        found |= {one: None for one in led[name] if some is None or one in some}
    return tuple(found)


def check_ins(program: Program, serving: Mapping[Week, Collection[str]]) -> list[CheckIn]:
    """Every row of Check-ins, once for each organizer it serves. `serving` has the organizers with a
    served week in each week.

    Source: measures.md, *Program weeks, timesheets, stipends*.
    """
    led = led_by_staff(program)
    columns = ("organizers", "date", "row", "happened", "minutes")
    return [
        CheckIn(organizer, day.date(), int(row), happened, minutes)
        for names, day, row, happened, minutes in zip(
            *(program.check_ins[c] for c in columns), strict=True
        )
        for organizer in meant(names, led, serving.get(Week.of(day.date()), ()))
    ]


def serving(weeks: pd.DataFrame) -> dict[Week, set[str]]:
    """The organizers with a served week in each week; `weeks` comes from `weeks.weeks`."""
    served = weeks[weeks["why"] == "served"]
    found: dict[Week, set[str]] = {}
    for organizer, week in zip(served["organizer"], served["week"], strict=True):
        found.setdefault(Week(week.date()), set()).add(organizer)
    return found
