"""Trainings: who came to which, and the phase it counts for."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date
from fractions import Fraction

import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.each import each, grouped
from toolkit.facts.once import once
from toolkit.facts.program_weeks import Enrolment, Phase
from toolkit.stipends.evidence import Entry, LeftOut
from toolkit.tables.program import Program

CAME = ("Yes", "Make-up", "Partial")


def phase_of_training(phase: str | None, day: date, mine: Sequence[Phase]) -> str | None:
    """The phase a training belongs to for somebody in the phases `mine`: its own, else theirs that
    includes the date, of several the one that starts earlier.
    """
    if phase:
        return phase if any(one.name == phase for one in mine) else None
    including = [one for one in mine if day in one.span]
    return min(including, key=lambda one: one.order).name if including else None


def accounted(program: Program) -> set[tuple[str, str, date]]:
    """The organizer, event and day of each event attended, or missed with an excuse."""
    if program.attendance.empty:
        return set()
    rows = _attendances(program)
    return set(each(rows[rows["attended"].isin((*CAME, "Excused"))], "organizer", "event", "date"))


def attended(
    program: Program, enrolled: Sequence[Enrolment], there: Container[tuple[str, str, Week]]
) -> list[Entry]:
    """Everybody who came to a training, in the order of the sheet. It counts in a week that is
    there, of its phase.

    Its hours are the event's length on the clock on the wall; those written down, where somebody
    came for a part of it. Source: measures.md, *Training*.
    """
    if program.attendance.empty:
        return []
    mine = grouped((one.organizer, one.phase) for one in enrolled)
    rows = _attendances(program)
    rows = rows[rows["attended"].isin(CAME) & (rows["kind"] == "Training")]
    columns = ("organizer", "event", "date", "row", "attended", "hours", "starts", "ends", "phase")
    found = []
    for organizer, event, day, row, how, hours, starts, ends, own in each(rows, *columns):
        phase = phase_of_training(own, day, mine.get(organizer, []))
        counts = phase is not None and (organizer, phase, Week.of(day)) in there
        whole = Fraction(0) if starts is None or ends is None else Fraction(ends - starts, 3600)
        length = (hours or Fraction(0)) if how == "Partial" else whole
        one = Entry(organizer, day, phase, "training", "Attendance", row, length, event, how)
        left_out: LeftOut = "" if counts else "no week"
        found.append(one._replace(starts=starts, ends=ends, left_out=left_out))
    return found


@once
def _attendances(program: Program) -> pd.DataFrame:
    """Which organizer came to which event, one row each: the lower row of the sheet holds. A row
    that says they signed up is no attendance.
    """
    rows = program.attendance
    rows = rows[(rows["attended"] != "Signed up") & rows["organizer"].notna()].sort_values("row")
    rows = rows[~rows.duplicated(["organizer", "event", "date"], keep="last")]
    events = program.events[["event", "date", "kind", "phase", "starts", "ends"]]
    return rows.merge(events, on=["event", "date"])
