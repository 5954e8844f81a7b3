"""Training: who was expected at each event, who came, and who missed it."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.shares import shares
from toolkit.tables.program import Program

CAME = frozenset({"Yes", "Partial", "Make-up"})
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


def _attended(program: Program) -> pd.DataFrame:
    """What Attendance says of each event and attendee; for one attendee and event the lower row
    holds.
    """
    rows = program.attendance[[*_IDENTITY, "organizer", "person_id", "attended"]].copy()
    ours = (
        program.organizers.dropna(subset=["person_id"])
        .drop_duplicates("person_id")
        .set_index("person_id")["organizer"]
    )
    known = ours.reindex(rows["person_id"]).set_axis(rows.index)
    rows["organizer"] = rows["organizer"].where(rows["organizer"].notna(), known)
    rows["person_id"] = rows["person_id"].where(rows["organizer"].isna())
    return rows.drop_duplicates([*_IDENTITY, "organizer", "person_id"], keep="last")


def training(program: Program) -> pd.DataFrame:
    """One row an event (a name and a date), earliest first.

    `event` · `date` · `kind` · `expected` organizers with that phase whose own dates include the
    event's (blank: the event names no phase) · `attended` distinct attendees, whoever they are,
    with Yes, Partial or Make-up · `excused` distinct attendees with Excused · `missing` expected
    organizers with neither · `rate` expected organizers who attended / expected, exact (blank where
    nobody was expected). After as-of all but `expected` are blank; without the Organizers' Phases
    `expected`, `missing` and `rate` are, and without an Attendance tab all but `expected`. Source:
    measures.md, *New hires, training*.
    """
    events = program.events.sort_values(["date", "row"], kind="stable", ignore_index=True)
    rows = turnout(program)
    rows["excused"] = rows["attended"] == "Excused"
    rows["present"] = rows["expected"] & rows["came"]
    rows["missing"] = rows["expected"] & ~rows["came"] & ~rows["excused"]
    sums = rows.groupby(_IDENTITY)[["expected", "came", "excused", "present", "missing"]].sum()
    keys = pd.MultiIndex.from_frame(events[_IDENTITY])
    sums = sums.reindex(keys, fill_value=0).reset_index(drop=True).astype("Int64")

    planned = events["phase"].notna() & program.has("Organizers", "phases")
    held = (events["date"] <= pd.Timestamp(program.today)) & program.has("Attendance")
    figure = events[["event", "date", "kind"]].copy()
    figure["expected"] = sums["expected"].where(planned)
    figure["attended"] = sums["came"].where(held)
    figure["excused"] = sums["excused"].where(held)
    figure["missing"] = sums["missing"].where(held & planned)
    figure["rate"] = shares(sums["present"].where(held & planned), sums["expected"])
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
