"""People: everybody on the roster, with what is known of each today."""

from __future__ import annotations

import numpy as np
import pandas as pd

from toolkit.facts.addresses import warning
from toolkit.facts.assessments import standings
from toolkit.facts.contact import contact
from toolkit.facts.each import each
from toolkit.facts.in_force import assigned
from toolkit.facts.lines import NOWHERE, Lines, at, holds, lines
from toolkit.facts.once import once
from toolkit.facts.unit import counts, has_role, starting, starting_soon
from toolkit.facts.worksites import place_of, worksites
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, flag, part, text
from toolkit.figures.parts import rating as assessed
from toolkit.tables.kinds import organizing as kinds
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tables.roster import Roster


class Standing(Figure):
    """One row a readable roster row, whatever its status, with the columns of the Roster."""

    title = "Standing"
    source = "People and density"
    keys = ("person_id",)
    table = Roster

    person = text("Person", "The preferred name, else the first, and the last name.")
    organizer = text("Organizer", "Who answers for them now: the organizer in force.")
    formerly = text(meaning="Whose they were, where that organizer has stopped.")
    own = flag("It is the organizer's own row.")
    line = part(meaning="Where they stand on the Roster: its rows from 0.")
    inside = flag("In the unit.", settings=("count_leave",))
    starting = flag("Hired after as-of, and otherwise in the unit.")
    soon = flag("Starting within the days of New hires ahead.", settings=("new_hires_ahead",))
    member = flag("In the unit, with the status Member.")
    pending = flag("In the unit, with the status Pending.")


class Everyone(Standing):
    """One row a readable roster row, with what is known of each person today."""

    title = "Everyone"
    source = "People and density"
    keys = ("person_id",)

    rep = flag("In the unit, with the role Rep.")
    leader = flag("In the unit, with the role Leader.")
    home_units = text(meaning="The units they are in: their own, else their worksite's; a tuple.")
    leader_id = text(meaning="Whom they are charted under: somebody else who is in the unit.")
    head = part(meaning="The line of whom they are charted under; -1: of nobody.")
    rating = assessed(
        "Assessment",
        "The latest dated one, wherever it was written; on one date a conversation's is later than"
        " the Roster's, and a lower row later than a higher one.",
        blank="nobody assessed them",
        behind="Ratings",
    )
    rated_on = day("Assessed on", "The day of the latest assessment.", blank="it has no date")
    before = assessed("Before", "The assessment before the latest.", blank="there is none")
    slipped = flag("The latest assessment is worse than the one before.")
    attempts = count("Attempts", "Rows about them in Conversations, ever.", unit="attempts")
    last_contact = day("Last contact", "The last conversation, by anybody.")
    contacted = flag("With a conversation in the contact window.", settings=("contact_window",))


@once
@makes(Standing)
def standing(program: Program) -> pd.DataFrame:
    """Everybody on the roster, and who counts; see `Standing`."""
    people = program.roster.copy(deep=False)
    people["line"] = people.index
    people[["organizer", "formerly", "own"]] = assigned(program)
    people["inside"] = counts(program)
    people["starting"], people["soon"] = starting(program), starting_soon(program)
    people["member"] = people["inside"] & (people["status"] == "Member")
    people["pending"] = people["inside"] & (people["status"] == "Pending")
    return people


@once
@makes(Everyone)
def everyone(program: Program) -> pd.DataFrame:
    """Everybody on the roster, with what is known of them; see `Everyone`."""
    people = standing(program)
    people["rep"] = people["inside"] & has_role(people, "Rep")
    people["leader"] = people["inside"] & has_role(people, "Leader")
    there = at(worksites(program)["units"], place_of(program))
    people["home_units"] = people["units"].where(people["units"].notna(), there)
    people["head"] = _heads(program, people)
    people["leader_id"] = people["charted_under"].where(people["head"] >= 0)
    known, reached = standings(program), contact(program)
    people[["rating", "rated_on", "before", "slipped"]] = known
    people[["attempts", "last_contact", "contacted"]] = reached[
        ["attempts", "last_contact", "contacted"]
    ]
    return people


def unit(program: Program, *columns: str) -> pd.DataFrame:
    """The people in the unit, as in `everyone` (these columns of it, where some are named), with a
    fresh index.
    """
    people = everyone(program)
    inside = np.flatnonzero(people["inside"])
    return (people[list(columns)] if columns else people).take(inside).reset_index(drop=True)


def _heads(program: Program, people: pd.DataFrame) -> Lines:
    """The line of whom each is charted under, where that counts: somebody else who is in the
    unit.
    """
    head = lines(program, people["charted_under"])
    return np.where(holds(people["inside"], head) & (head != people["line"]), head, NOWHERE)


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
    wrong = people["inside"] & people["charted_under"].notna() & (_heads(program, people) < 0)
    return [
        warning(
            program,
            Roster,
            "charted_under",
            row,
            under,
            kinds.UNDER_THEMSELVES() if under == person else kinds.UNDER_AN_OUTSIDER(person=under),
        )
        for row, person, under in each(
            people[["row", "person_id", "charted_under"]][wrong],
            "row",
            "person_id",
            "charted_under",
        )
    ]
