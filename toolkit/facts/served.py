"""Served weeks: in which weeks of the program each organizer works."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from toolkit.calendar import Breaks, Span, Week
from toolkit.tables.program import Program


def served_weeks(program: Program) -> dict[str, frozenset[Week]]:
    """For each organizer who is in a phase, the program weeks they serve, of all their phases.

    A program week has a weekday inside the phase's Starts … Ends that is not in its own Breaks; it
    is served where one of these days lies inside the organizer's own Starts … Ends. Organizers
    without a phase are not in it, nor is anybody without a Phases tab. Source: measures.md,
    *Program weeks, timesheets, stipends*.
    """
    days = program_days(program)
    team = program.organizers
    found = {}
    for organizer, names, starts, ends in zip(
        team["organizer"], team["phases"], team["starts"], team["ends"], strict=True
    ):
        mine = [name for name in (names if isinstance(names, tuple) else ()) if name in days]
        if mine:
            own = _span(starts, ends)
            found[organizer] = frozenset(
                Week.of(day) for name in mine for day in days[name] if day in own
            )
    return found


def program_days(program: Program) -> dict[str, list[date]]:
    """Each phase's weekdays that are not in its own Breaks: the weeks that have one are its program
    weeks.
    """
    rows = program.phases
    return {
        name: [day for day in _span(starts, ends).days() if Breaks(_own(off)).is_school_day(day)]
        for name, starts, ends, off in zip(
            rows["phase"], rows["starts"], rows["ends"], rows["breaks"], strict=True
        )
    }


def _own(breaks: object) -> tuple[Span, ...]:
    return breaks if isinstance(breaks, tuple) else ()


def _span(first: Any, last: Any) -> Span:
    """Both ends are meant; a blank one is open."""
    return Span.inclusive(
        date.min if pd.isna(first) else first.date(),
        date(9999, 1, 1) if pd.isna(last) else last.date(),
    )
