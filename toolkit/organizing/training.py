"""Training: who was expected at each event, who came, and who missed it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from toolkit.facts.shares import shares
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, part, text
from toolkit.organizing.turnout import IDENTITY, Turnout, absent, signed_up, turnout
from toolkit.tables.events import Attendance
from toolkit.tables.people import Organizers
from toolkit.tables.program import Program

TO_COME = "the event is still to come"


class Training(Figure):
    """One row an event (a name and a date), earliest first."""

    title = "Training"
    source = "New hires, training"
    keys = ("event", "date")

    event = text("Event")
    date = day("Date")
    kind = text("Kind")
    expected = count(
        "Expected",
        "Organizers with that phase, whose own dates include the event's.",
        unit="organizers",
        blank="the event names no phase",
        needs=(Organizers.phases,),
    )
    signed_up = count(
        "Signed up",
        "Different people who signed up, before the event or after it.",
        needs=(Attendance,),
    )
    attended = count(
        "Attended",
        "Everybody who came, with Yes, Partial or Make-up.",
        blank=TO_COME,
        needs=(Attendance,),
    )
    excused = count("Excused", "Everybody who was.", blank=TO_COME, needs=(Attendance,))
    missing = count(
        "Missing",
        "Expected organizers who neither came nor were excused.",
        unit="organizers",
        blank=TO_COME,
        needs=(Attendance,),
        of=(expected,),
    )
    rate = part(
        "Rate",
        "Of the expected organizers, the share who came.",
        form="percent",
        unit="share",
        blank=TO_COME,
        needs=(Attendance,),
        of=(expected,),
    )


@makes(Training)
def training(program: Program) -> pd.DataFrame:
    """Every event with who was expected there and who came; see `Training`."""
    if program.events.empty:
        return Training.empty()
    events = program.events.sort_values(["date", "row"], kind="stable", ignore_index=True)
    rows = turnout(program)
    keys = pd.MultiIndex.from_frame(events[IDENTITY])

    at = keys.get_indexer(pd.MultiIndex.from_frame(rows[IDENTITY]))

    def how_many(which: pd.Series) -> pd.Series:
        counts = np.bincount(at[which.to_numpy(dtype=bool)], minlength=len(events))
        return pd.Series(counts, dtype="Int64")

    expected, came = rows[Turnout.expected], rows[Turnout.came]
    there, asked = how_many(expected & came), how_many(expected)

    planned = events["phase"].notna()
    held = events["date"] <= pd.Timestamp(program.today)
    figure = events[["event", "date", "kind"]].copy()
    figure[Training.expected] = asked.where(planned)
    signed = signed_up(program).reindex(keys, fill_value=0)
    figure[Training.signed_up] = signed.astype("Int64").array
    figure[Training.attended] = how_many(came).where(held)
    figure[Training.excused] = how_many(rows[Turnout.excused]).where(held)
    figure[Training.missing] = how_many(absent(rows)).where(held & planned)
    figure[Training.rate] = shares(there.where(held & planned), asked)
    return figure
