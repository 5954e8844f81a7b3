"""Trainings: who came to which, and the phase it counts for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

import pandas as pd

from toolkit.stipends.weeks import Enrolment, Phase
from toolkit.tables.program import Program

CAME = ("Yes", "Make-up", "Partial")


class Trained(NamedTuple):
    """An organizer at a training. `hours` those written down for a part of it; `starts` and `ends`
    of the event, in seconds since midnight; `phase` it counts for (None: none of theirs).
    """

    organizer: str
    event: str
    day: date
    row: int
    attended: str
    hours: Fraction | None
    starts: int | None
    ends: int | None
    phase: str | None


def phase_of_training(phase: object, day: date, mine: Sequence[Phase]) -> str | None:
    """The phase a training belongs to for somebody in the phases `mine`: its own, else theirs that
    includes the date, of several the one that starts earlier.
    """
    if isinstance(phase, str):
        return phase if any(one.name == phase for one in mine) else None
    including = [one for one in mine if day in one.span]
    return min(including, key=lambda one: one.order).name if including else None


def excused(program: Program) -> set[tuple[str, str, date]]:
    """The organizer, event and day of each absence that is excused."""
    rows = _attendances(program)
    rows = rows[(rows["attended"] == "Excused") & rows["organizer"].notna()]
    columns = (rows["organizer"], rows["event"], rows["date"])
    return {(who, event, when.date()) for who, event, when in zip(*columns, strict=True)}


def trained(program: Program, enrolled: Sequence[Enrolment]) -> list[Trained]:
    """Everybody who came to a training, in the order of the sheet. Source: measures.md, *Training*."""
    mine: dict[str, list[Phase]] = {}
    for one in enrolled:
        mine.setdefault(one.organizer, []).append(one.phase)
    rows = _attendances(program)
    came = rows["attended"].isin(CAME) & rows["organizer"].notna()
    rows = rows[came & (rows["kind"] == "Training")]
    columns = ("organizer", "event", "date", "row", "attended", "hours", "starts", "ends", "phase")
    return [
        Trained(
            organizer,
            event,
            when.date(),
            int(row),
            attended,
            hours if isinstance(hours, Fraction) else None,
            None if pd.isna(starts) else int(starts),
            None if pd.isna(ends) else int(ends),
            phase_of_training(phase, when.date(), mine.get(organizer, [])),
        )
        for organizer, event, when, row, attended, hours, starts, ends, phase in zip(
            *(rows[c] for c in columns), strict=True
        )
    ]


def _attendances(program: Program) -> pd.DataFrame:
    """Who came to which event, one row an attendee and event: the lower row of the sheet holds. A
    row that says they signed up is no attendance.
    """
    rows = program.attendance[program.attendance["attended"] != "Signed up"].copy()
    known = rows["person_id"].map(_organizers(program)).astype("str")
    rows["organizer"] = rows["organizer"].fillna(known)
    rows = rows.sort_values("row", kind="stable")
    who = rows["organizer"].fillna("\0" + rows["person_id"])
    same = pd.DataFrame({"who": who, "event": rows["event"], "date": rows["date"]})
    events = program.events[["event", "date", "kind", "phase", "starts", "ends"]]
    return rows[~same.duplicated(keep="last")].merge(events, on=["event", "date"], how="inner")


def _organizers(program: Program) -> Mapping[str, str]:
    """The organizer whom a Person ID stands for; of two, the first."""
    known = program.organizers.dropna(subset=["person_id"]).drop_duplicates("person_id")
    return dict(zip(known["person_id"], known["organizer"], strict=True))
