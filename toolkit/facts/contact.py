"""Contact: what each attempt came to, and when each person was last talked with."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.lines import at, first_rows, how_many, last_rows, lines
from toolkit.facts.once import once
from toolkit.facts.ordered import ordered
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, flag, part, text
from toolkit.tables.contact import Conversations
from toolkit.tables.program import Program

REACHED = frozenset({"Talked", "Refused", "Do not contact"})
LEAVE_ALONE = frozenset({"Do not contact", "Deceased"})
BAD_PHONE = frozenset({"Wrong number", "Disconnected"})
ONE_ON_ONE = frozenset({"In person", "Door", "Video", "Phone"})


class Attempts(Figure):
    """One row a readable row of Conversations, with its columns, in the order of *later* (date,
    then row); every one is an attempt.
    """

    title = "Attempts"
    source = "Contact"
    table = Conversations

    line = part(meaning="Where the person stands on the Roster: its rows from 0; -1: on none.")
    reached = flag("The right person answered.")
    conversation = flag("They talked.")
    one_on_one = flag(
        "A conversation In person, at the Door, by Video or by Phone in which an assessment or an"
        " issue was recorded."
    )
    ask = flag("They were reached, and asked to join or gave an answer.")


class Reached(Figure):
    """One row a readable roster row, in their order."""

    title = "Reached"
    source = "Contact"

    attempts = count("Attempts", "All rows ever.", unit="attempts")
    last_attempt = day("Last attempt", "The day of the latest row.", blank="nobody has tried")
    last_result = text("Last result", "Of the latest row.", blank="nobody has tried")
    first_contact = day("First contact", "The first conversation.", blank="there was none")
    last_contact = day("Last contact", "The last conversation.", blank="there was none")
    contacted = flag("With a conversation in the contact window.", settings=("contact_window",))


@once
@makes(Attempts)
def attempts(program: Program) -> pd.DataFrame:
    """Every attempt and what it counts as; see `Attempts`."""
    rows = program.conversations
    rows = rows.take(ordered(rows["date"], rows["row"])).reset_index(drop=True)
    result = rows["result"]
    rows["line"] = lines(program, rows["person_id"])
    rows["reached"] = result.isin(REACHED)
    rows["conversation"] = result == "Talked"
    heard = rows["assessment"].notna() | rows["issues"].notna()
    rows["one_on_one"] = rows["conversation"] & rows["method"].isin(ONE_ON_ONE) & heard
    rows["ask"] = rows["reached"] & (
        rows["asked"].fillna(False).astype(bool) | rows["answer"].notna()
    )
    return rows


@makes(Reached)
def contact(program: Program) -> pd.DataFrame:
    """When everybody was tried and talked with; see `Reached`."""
    rows, height = attempts(program), len(program.roster)
    line, talks = rows["line"].to_numpy(), rows["conversation"]
    last = last_rows(line, rows["result"].notna(), height)
    people = pd.DataFrame(
        {
            "attempts": how_many(line, height),
            "last_attempt": at(rows["date"], last),
            "last_result": at(rows["result"], last),
            "first_contact": at(rows["date"], first_rows(line, talks, height)),
            "last_contact": at(rows["date"], last_rows(line, talks, height)),
        }
    )
    days = (pd.Timestamp(program.today) - people["last_contact"]).dt.days
    people["contacted"] = (days >= 0) & (days <= program.knobs.contact_window)
    return people


@once
def left_alone(program: Program) -> pd.Series:
    """For each row of `program.roster`, whether nobody is to contact the person any more.

    Do not contact, on the roster or by a result, or deceased. Source: measures.md, *Contact*.
    """
    rows, roster = program.conversations, program.roster
    line = lines(program, rows.loc[rows["result"].isin(LEAVE_ALONE), "person_id"])
    asked = roster["do_not_contact"].to_numpy(dtype=bool, na_value=False)
    return pd.Series(asked | (how_many(line, len(roster)) > 0), index=roster.index)
