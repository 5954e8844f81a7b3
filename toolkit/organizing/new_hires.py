"""New hires: who started lately, and whether anybody has welcomed them and asked them to join."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.clocks import school_days
from toolkit.facts.contact import attempts
from toolkit.facts.people import everyone
from toolkit.organizing.training import turnout
from toolkit.tables.program import Program


def new_hires(program: Program, follow_ups: pd.DataFrame) -> pd.DataFrame:
    """One row a person in the unit hired in the last `New hire window` days (0 ≤ as-of − hire date
    ≤ N, calendar days), or starting within `New hires ahead` days.

    `person_id` · `person` · `worksite` · `hire_date` · `school_days` weekdays since then that are
    no break days (blank: still to start) · `contacted_on` first conversation · `asked_on` first ask · `answer` their last
    answer on a row that reached them · `induction` date of the first Induction event they attended
    · `organizer` · `flag` theirs in `follow_ups` (of `follow_ups.follow_ups`). Blank: not yet, or
    not known. By hire date, then Person ID. Source: measures.md, *New hires, training*.
    """
    people = everyone(program)
    today = pd.Timestamp(program.today)
    age = (today - people["hire_date"]).dt.days
    lately = people["inside"] & (age <= program.knobs.new_hire_window)
    people = people[lately | people["soon"]]
    people = people.sort_values(["hire_date", "person_id"], ignore_index=True)
    figure = people[["person_id", "person", "worksite", "hire_date"]].copy()
    since = school_days(program.breaks, figure["hire_date"], today)
    figure["school_days"] = since.mask(people["soon"])

    rows = attempts(program)
    rows = rows[rows["person_id"].isin(figure["person_id"])]
    said = rows[rows["reached"] & rows["answer"].notna()]
    for name, found in {
        "contacted_on": rows[rows["conversation"]].groupby("person_id")["date"].first(),
        "asked_on": rows[rows["ask"]].groupby("person_id")["date"].first(),
        "answer": said.groupby("person_id")["answer"].last(),
        "induction": inductions(program),
        "organizer": people.set_index("person_id")["organizer"],
        "flag": follow_ups.set_index("person_id")["flag"],
    }.items():
        figure[name] = found.reindex(figure["person_id"]).array
    return figure


def inductions(program: Program) -> pd.Series:
    """The date of the first Induction event that each person attended (Yes, Partial or Make-up), by
    Person ID.

    Organizers are found by the Person ID in their own row. Source: measures.md, *New hires,
    training*.
    """
    came = turnout(program)
    came = came[came["came"] & (came["kind"] == "Induction")]
    ours = (
        program.organizers.set_index("organizer")["person_id"]
        .reindex(came["organizer"])
        .set_axis(came.index)
    )
    person = came["person_id"].where(came["person_id"].notna(), ours)
    first: pd.Series = came["date"].groupby(person).min()
    return first
