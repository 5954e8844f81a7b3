"""Missed: trainings, other events that were mandatory, and check-ins of a week that organizers were
expected at and did not come to.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from toolkit.calendar import Week
from toolkit.organizing import turnout
from toolkit.organizing.due_check_ins import missed_check_ins, unrecorded
from toolkit.tables.program import Program


@dataclass(frozen=True)
class Missed:
    """What one organizer missed: an event by its name, or a check-in (`event` ""), on a day; a
    check-in that nobody wrote down has none.
    """

    organizer: str
    event: str
    day: date | None


def missed_in(program: Program, week: Week) -> tuple[Missed, ...]:
    """What organizers missed in a week: events by day, then check-ins.

    An event counts where it was mandatory (*Mandatory*; where that is blank, of a training its
    phase's *Training mandatory*, blank too: yes) and where somebody took attendance.
    """
    rows = turnout.missed(program)
    rows = rows[(rows["date"] >= pd.Timestamp(week.monday))]
    rows = rows[rows["date"] < pd.Timestamp(week.following.monday)]
    rows = rows.merge(_mandatory(program), on=["event", "date"]).sort_values("date", kind="stable")
    found = [
        Missed(who, event, when.date())
        for who, event, when in zip(rows["organizer"], rows["event"], rows["date"], strict=True)
    ]
    found += [Missed(who, "", when) for when, who in missed_check_ins(program, week)]
    found += [Missed(who, "", None) for who in unrecorded(program, week)]
    return tuple(found)


def _mandatory(program: Program) -> pd.DataFrame:
    """The events that were mandatory and of which attendance was taken, by name and date."""
    events = program.events
    phases = program.phases.set_index("phase")["training_mandatory"]
    regular = events["phase"].map(phases).where(events["kind"] == "Training")
    asked = events["mandatory"].where(events["mandatory"].notna(), regular)
    asked = asked.where(asked.notna(), events["kind"] == "Training").astype(bool)
    taken = program.attendance[["event", "date"]].drop_duplicates()
    return events.loc[asked, ["event", "date"]].merge(taken, on=["event", "date"])
