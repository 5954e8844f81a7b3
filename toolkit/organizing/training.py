"""Training: who was expected at each event, who came, and who missed it."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.shares import shares
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, part, text
from toolkit.tables.paid_program import Attendance
from toolkit.tables.people import Organizers
from toolkit.tables.program import Program

CAME = frozenset({"Yes", "Partial", "Make-up"})
SIGNED_UP = "Signed up"
TO_COME = "the event is still to come"
_IDENTITY = ["event", "date"]


def turnout(program: Program) -> pd.DataFrame:
    """One row an event and person who was expected there or has a line in Attendance.

    `event`, `date`, `kind`, `phase` as in Events · `organizer`, or `person_id` of somebody who is
    none (an attendee is an organizer first; a person whose ID stands in Organizers is that
    organizer) · `expected` whether they are an organizer with that phase whose own Starts … Ends
    include the date · `attended` what Attendance says (the lower row holds; blank: nothing) ·
    `came` Yes, Partial or Make-up. Source: measures.md, *New hires, training*.
    """
    events = program.events[[*_IDENTITY, "kind", "phase"]]
    who = [*_IDENTITY, "organizer", "person_id"]
    both = _expected(program).merge(_attended(program), on=who, how="outer")
    both = events.merge(both, on=_IDENTITY, how="inner")
    both["expected"] = both["expected"].eq(True)
    both["came"] = both["attended"].isin(CAME)
    return both[
        ["event", "date", "kind", "phase", "organizer", "person_id", "expected", "attended", "came"]
    ]


def _expected(program: Program) -> pd.DataFrame:
    """Each event with each organizer who was expected there."""
    team = program.organizers[["organizer", "phases", "starts", "ends"]].explode("phases")
    team = (
        team.dropna(subset=["phases"]).rename(columns={"phases": "phase"}).astype({"phase": "str"})
    )
    pairs = program.events[[*_IDENTITY, "phase"]].merge(team, on="phase")
    there = (pairs["starts"].isna() | (pairs["starts"] <= pairs["date"])) & (
        pairs["ends"].isna() | (pairs["date"] <= pairs["ends"])
    )
    pairs = pairs.loc[there, [*_IDENTITY, "organizer"]].assign(expected=True)
    pairs["person_id"] = pd.Series(None, index=pairs.index, dtype="str")
    return pairs


def _said(program: Program) -> pd.DataFrame:
    """Every row of Attendance, with the organizer or else the person whom it is about."""
    rows = program.attendance[[*_IDENTITY, "organizer", "person_id", "attended"]].copy()
    ours = (
        program.organizers.dropna(subset=["person_id"])
        .drop_duplicates("person_id")
        .set_index("person_id")["organizer"]
    )
    known = ours.reindex(rows["person_id"]).set_axis(rows.index)
    rows["organizer"] = rows["organizer"].where(rows["organizer"].notna(), known)
    rows["person_id"] = rows["person_id"].where(rows["organizer"].isna())
    return rows


def _attended(program: Program) -> pd.DataFrame:
    """What Attendance says of each event and attendee; for one attendee and event the lower row
    holds.
    """
    return _said(program).drop_duplicates([*_IDENTITY, "organizer", "person_id"], keep="last")


def _signed_up(program: Program) -> pd.Series:
    """How many attendees signed up for each event, by its name and date."""
    rows = _said(program)
    rows = rows[rows["attended"] == SIGNED_UP].drop_duplicates()
    return rows.groupby(_IDENTITY).size()


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
    events = program.events.sort_values(["date", "row"], kind="stable", ignore_index=True)
    rows = turnout(program)
    rows["excused"] = rows["attended"] == "Excused"
    rows["present"] = rows["expected"] & rows["came"]
    rows["missing"] = rows["expected"] & ~rows["came"] & ~rows["excused"]
    sums = rows.groupby(_IDENTITY)[["expected", "came", "excused", "present", "missing"]].sum()
    keys = pd.MultiIndex.from_frame(events[_IDENTITY])
    sums = sums.reindex(keys, fill_value=0).reset_index(drop=True).astype("Int64")

    planned = events["phase"].notna()
    held = events["date"] <= pd.Timestamp(program.today)
    figure = events[["event", "date", "kind"]].copy()
    figure[Training.expected] = sums["expected"].where(planned)
    signed = _signed_up(program).reindex(keys, fill_value=0)
    figure[Training.signed_up] = signed.astype("Int64").array
    figure[Training.attended] = sums["came"].where(held)
    figure[Training.excused] = sums["excused"].where(held)
    figure[Training.missing] = sums["missing"].where(held & planned)
    figure[Training.rate] = shares(sums["present"].where(held & planned), sums["expected"])
    return figure


def missed(program: Program) -> pd.DataFrame:
    """Who missed what: one row an expected organizer and event up to as-of that they neither came
    to nor were excused.

    `organizer` · `event` · `date` · `kind` · `phase`; by organizer, then date. No rows without an
    Attendance tab. Source: measures.md, *New hires, training*.
    """
    rows = turnout(program)
    held = (rows["date"] <= pd.Timestamp(program.today)) & program.has("Attendance")
    rows = rows[held & rows["expected"] & ~rows["came"] & (rows["attended"] != "Excused")]
    columns = ["organizer", "event", "date", "kind", "phase"]
    return rows.sort_values(["organizer", "date", "event"], kind="stable", ignore_index=True)[
        columns
    ]


def training_by_person(program: Program) -> pd.DataFrame:
    """One row a person who was expected at an event up to as-of or has a line in Attendance:
    organizers, then others.

    `organizer`, or `person_id` and `person` of somebody who is none · `expected`, `attended`,
    `excused`, `missed` how many events · `last_attended` the date of the latest one (blank: none).
    Source: measures.md, *New hires, training*, and the issue *Training for organizers and members:
    by event and by person*.
    """
    rows = turnout(program)
    rows = rows[(rows["date"] <= pd.Timestamp(program.today)) & program.has("Attendance")]
    rows = rows.assign(
        excused=rows["attended"] == "Excused",
        missed=rows["expected"] & ~rows["came"] & (rows["attended"] != "Excused"),
        last_attended=rows["date"].where(rows["came"]),
    )
    people = (
        rows.groupby(["organizer", "person_id"], dropna=False)
        .agg(
            expected=("expected", "sum"),
            attended=("came", "sum"),
            excused=("excused", "sum"),
            missed=("missed", "sum"),
            last_attended=("last_attended", "max"),
        )
        .reset_index()
    )
    names = program.roster.set_index("person_id")["person"]
    people.insert(2, "person", names.reindex(people["person_id"]).array)
    return people.sort_values(["organizer", "person_id"], na_position="last", ignore_index=True)
