"""New hires: who started lately or starts soon, and whether anybody has welcomed them and asked
them to join.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from toolkit.facts.clocks import school_days
from toolkit.facts.contact import attempts
from toolkit.facts.lines import at, by_id, first_rows, last_rows, lines
from toolkit.facts.ordered import ordered
from toolkit.facts.people import everyone
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, part, text
from toolkit.organizing.turnout import SIGNED_UP, Turnout, turnout
from toolkit.tables.contact import Conversations
from toolkit.tables.events import Attendance
from toolkit.tables.program import Program


class NewHires(Figure):
    """One row a person in the unit who was hired in the last New hire window days, or starts within
    New hires ahead days; by hire date, then Person ID.
    """

    title = "New Hires"
    source = "New hires, training"
    keys = ("person_id",)

    person_id = text("Person ID")
    person = text("Person")
    worksite = text("Worksite")
    hire_date = day(
        "Hire date",
        "Their first day; one to come: they are starting.",
        settings=("new_hire_window", "new_hires_ahead"),
    )
    school_days = count(
        "School days since",
        "Weekdays after the hire date, without breaks.",
        unit="school days",
        blank="they are still to start",
        settings=("school_breaks",),
        of=(hire_date,),
    )
    contacted_on = day(
        "Contacted on", "The first conversation, with anybody.", needs=(Conversations,)
    )
    asked_on = day("Asked on", "The first time they were asked to join.", needs=(Conversations,))
    answer = text("Answer", "Their last one.", needs=(Conversations,))
    induction = part(
        "Induction",
        "The first induction event they came to; Signed up: for one of today or to come.",
        form="date",
        unit="day",
        needs=(Attendance,),
    )
    organizer = text("Organizer", "Who answers for them now.", blank="nobody does")
    flag = text("Flag", "Theirs in Follow-ups; blank: nothing is due.", needs=(Conversations,))


@makes(NewHires)
def new_hires(program: Program, follow_ups: pd.DataFrame) -> pd.DataFrame:
    """Everybody who is new or starting; see `NewHires`. `follow_ups` comes from
    `follow_ups.follow_ups`.
    """
    people, height = everyone(program), len(program.roster)
    today = pd.Timestamp(program.today)
    age = (today - people["hire_date"]).dt.days
    new = people["inside"] & (age <= program.knobs.new_hire_window) | people["soon"]
    here = np.flatnonzero(new)
    here = here[ordered(people["hire_date"].take(here), by_id(program)[here])]
    shown = ["person_id", "person", "worksite", "hire_date", "organizer"]
    figure = people[shown].take(here).reset_index(drop=True)
    since = school_days(program.breaks, figure["hire_date"], today)
    figure[NewHires.school_days] = since.mask(people["soon"].to_numpy()[here])

    rows = attempts(program)
    line, said = rows["line"].to_numpy(), rows["reached"] & rows["answer"].notna()
    listed = lines(program, follow_ups["person_id"])
    for name, column, found in (
        (NewHires.contacted_on, rows["date"], first_rows(line, rows["conversation"], height)),
        (NewHires.asked_on, rows["date"], first_rows(line, rows["ask"], height)),
        (NewHires.answer, rows["answer"], last_rows(line, said, height)),
        (NewHires.flag, follow_ups["flag"], last_rows(listed, listed >= 0, height)),
    ):
        figure[name] = at(column, found[here])
    figure[NewHires.induction] = inductions(program).reindex(figure["person_id"]).array
    return figure


def inductions(program: Program) -> pd.Series:
    """The date of the first Induction event that each person attended (Yes, Partial or Make-up), by
    Person ID; of those who came to none, `Signed up` where they are for one of today or to come.

    Organizers are found by the Person ID in their own row. Source: measures.md, *New hires,
    training*.
    """
    if program.events.empty:
        return pd.Series(dtype="object")
    rows = turnout(program)
    rows = rows[rows["kind"] == "Induction"]
    ours = (
        program.organizers.set_index("organizer")["person_id"]
        .reindex(rows["organizer"])
        .set_axis(rows.index)
    )
    rows["person_id"] = rows["person_id"].where(rows["person_id"].notna(), ours)
    ahead = rows["date"] >= pd.Timestamp(program.today)
    coming = rows.loc[ahead & rows[Turnout.signed_up], "person_id"].dropna()
    first = rows[rows["came"]].groupby("person_id")["date"].min().astype("object")
    signed = pd.Series(SIGNED_UP, index=coming.unique(), dtype="object")
    return pd.concat([first, signed.drop(first.index, errors="ignore")])
