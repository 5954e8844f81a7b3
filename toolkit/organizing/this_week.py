"""This week: the people each organizer can talk with in the hours there are, what is owed first."""

from __future__ import annotations

from datetime import timedelta

import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.contact import attempts
from toolkit.facts.once import once
from toolkit.facts.program_weeks import served_weeks
from toolkit.organizing.flags import OWED
from toolkit.tables.program import Program


@once
def capacities(program: Program) -> pd.Series:
    """How many people each organizer can talk with in the week of as-of, by name.

    *People a week* of Organizers, else of Settings; 0 for whoever is in the program and serves
    neither this week nor the next, so that a break of one week changes nothing. Without an
    Organizers tab, those whom the Roster names. Source: measures.md, *Follow-ups*, *This week*.
    """
    if not program.has("Organizers"):
        names = program.roster["organizer"].dropna().unique()
        return pd.Series(program.knobs.people_a_week, index=names, dtype="int64")
    own = program.organizers.set_index("organizer")["people_a_week"]
    capacity = own.fillna(program.knobs.people_a_week).astype("int64")
    now = Week.of(program.today)
    off = [
        organizer
        for organizer, weeks in served_weeks(program).items()
        if weeks.isdisjoint((now, now.following))
    ]
    capacity.loc[off] = 0
    return capacity


def this_week(program: Program, people: pd.DataFrame) -> pd.Series:
    """The place of each flagged person among those whom their organizer is to talk with this week;
    blank for the others.

    `people` have their flags, `needed` and `by_id`, their place in the order of Person IDs (see
    `follow_ups.follow_ups`). Only who is due by Sunday
    and has an organizer in force. What is owed comes first, by flag, due, leaders first, Person ID.
    The places left, less the people this organizer has already been in touch with this week, go to
    one worksite after the other: where the majority is nearest first, then where it is reached; at
    a worksite by flag, potential members first, rating 2 or 3 first, fewer attempts first, Person
    ID. Source: measures.md, *Follow-ups*, *This week*.
    """
    sunday = pd.Timestamp(Week.of(program.today).monday + timedelta(days=6))
    may = people["organizer"].notna() & (people["due"] <= sunday)
    due = people.loc[may, ["organizer", "flag", "due", "worksite", "attempts", "by_id"]].assign(
        far=people["needed"].where(people["needed"] > 0),
        follower=~people["leader"],
        joined=people["status"].isin(["Member", "Pending"]),
        settled=~people["assessment"].isin([2, 3]),
    )
    owing = due["flag"].isin(OWED)
    capacity = due["organizer"].map(capacities(program)).astype("Int64")
    owed = _first(due[owing], ["flag", "due", "follower", "by_id"], capacity)
    met = due["organizer"].map(_met(program)).fillna(0).astype("Int64")
    taken = due["organizer"].map(due.loc[owed, "organizer"].value_counts()).fillna(0)
    by_site = ["far", "worksite", "flag", "joined", "settled", "attempts", "by_id"]
    chosen = _first(due[~owing], by_site, capacity - taken.astype("Int64") - met)
    order = pd.Series(range(len(owed) + len(chosen)), index=owed.append(chosen), dtype="Int64")
    return order.reindex(people.index)


def _first(rows: pd.DataFrame, by: list[str], places: pd.Series) -> pd.Index:
    """The first rows of each organizer in that order, as many as there are places; in that
    order.
    """
    rows = rows.sort_values(by, na_position="last", kind="stable")
    nth = rows.groupby("organizer", sort=False).cumcount()
    chosen = (nth < places.reindex(rows.index)).fillna(False).astype(bool)
    return rows.index[chosen]


def _met(program: Program) -> pd.Series:
    """How many people each organizer has tried or talked with since this Monday, whoever's people
    they are.
    """
    rows = attempts(program)
    lately = rows["date"] >= pd.Timestamp(Week.of(program.today).monday)
    return (
        rows.loc[lately, ["organizer", "person_id"]].drop_duplicates()["organizer"].value_counts()
    )
