"""Safety: what is refused, said once in full, and what is let through, on either side of the line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from toolkit.errors import Refused
from toolkit.plan import safety
from toolkit.tables.program import Program
from toolkit.words import sentence
from toolkit.workbooks.cells import Snapshot

MONDAY, BEFORE = date(2023, 3, 6), date(2023, 2, 27)
HISTORY = pd.DataFrame(
    [(BEFORE, 90), (MONDAY, 7), (MONDAY, 4), (MONDAY, None), (None, 50)],
    columns=["week_of", "people"],
)
NONE = HISTORY.iloc[:0]


def marked(said: str) -> Snapshot:
    return Snapshot("test", {}, (), marks={safety.AS_OF: said} if said else {})


@pytest.mark.parametrize(("people", "history"), [(6, HISTORY), (0, NONE), (0, HISTORY.iloc[3:])])
def test_half_of_the_people_of_the_last_week_are_enough(people: int, history: pd.DataFrame) -> None:
    """11 in the week of 6 March; a week whose number or day is unknown is none."""
    safety.refuse_halved_roster(people, history, force=False)


def test_under_half_is_refused_until_acknowledged() -> None:
    with pytest.raises(Refused) as why:
        safety.refuse_halved_roster(5, HISTORY, force=False)
    assert why.value.sentence == (
        "The roster has 5 people in the unit; in the week of 2023-03-06 it had 11. Nothing was"
        " published, in case rows were lost. If it is right, run again with --force."
    )
    with pytest.raises(Refused, match="has 1 person in the unit"):
        safety.refuse_halved_roster(1, HISTORY, force=False)
    safety.refuse_halved_roster(5, HISTORY, force=True)


@pytest.mark.parametrize(
    ("said", "day"), [("2023-03-06", MONDAY), ("", None), ("yesterday", None), ("6/3/2023", None)]
)
def test_the_day_of_the_last_run(said: str, day: date | None) -> None:
    assert safety.published_on(marked(said)) == day


def test_an_earlier_day_is_refused_until_acknowledged_the_same_day_never() -> None:
    safety.refuse_earlier(MONDAY, marked("2023-03-06"), force=False)
    safety.refuse_earlier(MONDAY, marked(""), force=False)
    safety.refuse_earlier(BEFORE, marked("2023-03-06"), force=True)
    with pytest.raises(Refused) as why:
        safety.refuse_earlier(BEFORE, marked("2023-03-06"), force=False)
    assert why.value.sentence == (
        "The tabs were last published as of 2023-03-06, and this run is as of 2023-02-27, which is"
        " earlier. Nothing was published. Check the clock or --as-of; if you mean it, run again"
        " with --force."
    )


@pytest.mark.parametrize(
    ("there", "goes"),
    [
        ({"Roster"}, True),
        ({"Organizers", "Phases"}, True),
        ({"Organizers"}, False),
        ({"Phases", "Hours"}, False),
        (set(), False),
    ],
)
def test_a_roster_or_a_paid_program_is_something_to_read(
    program: Program, there: set[str], goes: bool
) -> None:
    """
    Roster:
    Person
    Ada
    """
    only = replace(program, there=frozenset(there))
    if goes:
        safety.refuse_nothing_to_read(only)
        return
    with pytest.raises(Refused, match="no Roster tab, and not both of Organizers and Phases"):
        safety.refuse_nothing_to_read(only)
    with pytest.raises(Refused, match=r"nothing to publish\. Is it “Miembros”\?"):
        safety.refuse_nothing_to_read(only, lambda: sentence("Is it “{tab}”?", tab="Miembros"))


def test_a_roster_in_which_nobody_can_be_read_says_why(program: Program) -> None:
    """
    Roster:
    Person
    Ada
    """
    safety.refuse_empty_roster(program)
    nobody = replace(program, roster=program.roster.iloc[:0])
    for lost, why in (
        (0, "it has no rows. Nothing was published, and the tabs stay as they were. Fill in one"),
        (1, "its only row cannot be read. Nothing was published"),
        (4, "none of its 4 rows can be read. Nothing was published"),
    ):
        with pytest.raises(Refused, match=f"The tab “Roster” is empty: {why}"):
            safety.refuse_empty_roster(replace(nobody, not_read_in={"Roster": lost}))
    with pytest.raises(Refused, match=r"as they were\. Try “Miembros”\."):
        safety.refuse_empty_roster(nobody, lambda: sentence("Try “{tab}”.", tab="Miembros"))
