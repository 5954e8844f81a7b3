"""People: everybody on the roster, with what is known of each today."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.addresses import warning
from toolkit.facts.assessments import standings
from toolkit.facts.contact import attempts, contact
from toolkit.facts.in_force import assigned
from toolkit.facts.once import once
from toolkit.facts.unit import counts, has_role, starting, starting_soon
from toolkit.tables.people import Roster
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.words import sentence


@once
def standing(program: Program) -> pd.DataFrame:
    """Every readable roster row, with the columns of the table and:

    `inside` in the unit · `starting` hired after as-of and otherwise in it, `soon` of those who
    start within `New hires ahead` days · `member`, `pending`, true for people in the unit only ·
    `organizer` the one in force, `formerly`, `own` as in `assigned`. Source: measures.md, *People
    and density*.
    """
    people = program.roster.copy()
    people[["organizer", "formerly", "own"]] = assigned(program)
    people["inside"] = counts(program)
    people["starting"], people["soon"] = starting(program), starting_soon(program)
    people["member"] = people["inside"] & (people["status"] == "Member")
    people["pending"] = people["inside"] & (people["status"] == "Pending")
    return people


@once
def everyone(program: Program) -> pd.DataFrame:
    """Every readable roster row, whatever its status, with the columns of `standing` and:

    `rep`, `leader` true for people in the unit only · `home_units` their own units, else those of
    their worksite, as a tuple (blank: neither) · `leader_id` whom they are charted under, where
    that counts: somebody else who is in the unit (blank: nobody) · `rating`, `rated_on`, `before`,
    `slipped`
    their latest assessment (blank: unrated) · `attempts`, `last_contact`, `contacted` as in
    `contact`, 0, blank and no for whom nobody ever tried. Source: measures.md, *People and
    density*, *Assessments*, *Contact*.
    """
    people = standing(program)
    people["rep"] = people["inside"] & has_role(people, "Rep")
    people["leader"] = people["inside"] & has_role(people, "Leader")
    there = (
        program.worksites.set_index("worksite")["units"]
        .reindex(people["worksite"])
        .set_axis(people.index)
    )
    people["home_units"] = people["units"].where(people["units"].notna(), there)
    ids = people["person_id"]
    people["leader_id"] = people["charted_under"].where(_counted(people))
    known = standings(program)
    for name in ("rating", "rated_on", "before"):
        people[name] = known[name].reindex(ids).array
    people["slipped"] = known["slipped"].reindex(ids, fill_value=False).array
    reached = contact(program, attempts(program))
    people["attempts"] = reached["attempts"].reindex(ids, fill_value=0).array
    people["last_contact"] = reached["last_contact"].reindex(ids).array
    people["contacted"] = reached["contacted"].reindex(ids, fill_value=False).array
    return people


def unit(program: Program) -> pd.DataFrame:
    """The people in the unit, as in `everyone`, with a fresh index."""
    people = everyone(program)
    return people[people["inside"]].reset_index(drop=True)


def _counted(people: pd.DataFrame) -> pd.Series:
    """Whether the person a row is charted under counts: somebody else who is in the unit."""
    inside = people.loc[people["inside"], "person_id"]
    return people["charted_under"].isin(inside) & (people["charted_under"] != people["person_id"])


def knows_ratings(program: Program) -> bool:
    """Whether anybody could have written a rating anywhere: without that, who is assessed is
    unknown and not 0.
    """
    return program.has("Roster", "assessment") or program.has("Conversations", "assessment")


def charting_problems(program: Program) -> list[Problem]:
    """People in the unit charted under themselves or under somebody who is not in the unit: not
    counted.
    """
    people = standing(program)
    wrong = people[people["inside"] & people["charted_under"].notna() & ~_counted(people)]
    return [
        warning(
            program,
            Roster,
            "charted_under",
            row,
            under,
            (
                sentence("Charted under themselves; that does not count.")
                if under == person
                else sentence(
                    "Charted under {person}, who is not in the unit; that does not count.",
                    person=under,
                )
            ),
            sentence("Write the leader this person answers to, or leave it blank."),
        )
        for row, person, under in zip(
            wrong["row"], wrong["person_id"], wrong["charted_under"], strict=True
        )
    ]
