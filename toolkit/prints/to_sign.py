"""Sheets that people sign: who comes to an event, and a structure test's petition at each
worksite.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

import pandas as pd

from toolkit.facts.contact import left_alone
from toolkit.facts.people import everyone
from toolkit.facts.responses import answers, in_base
from toolkit.facts.shares import still_needed
from toolkit.facts.worksites import by_name
from toolkit.prints.blocks import (
    Cell,
    Heading,
    ListingBlock,
    NoteBlock,
    PrintedSheet,
    Room,
    Tick,
    WordsBlock,
)
from toolkit.prints.chosen import day_of, event_of, tried_of
from toolkit.prints.expected import expected
from toolkit.prints.printing import Printing
from toolkit.telling.numbers import in_full, percent
from toolkit.words import hour, key, say, say_many

EMPTY = 8  # lines for whoever is not on the list
ROOM = 19  # points to sign in


def sign_ins(printing: Printing) -> Iterator[PrintedSheet]:
    """One sheet: everybody who is expected at an event, by name, and lines for others."""
    language = printing.language
    event = event_of(printing.program, printing.chosen.event)
    columns = (
        Heading(say(language, "Name"), 1.5),
        Heading(say(language, "Worksite"), 1.3),
        Heading(say(language, "Came at"), 0.6),
        Heading(say(language, "Left at"), 0.6),
        Heading(say(language, "Signature"), 1.7),
    )
    guests = expected(printing, event)
    signed = say(language, "signed up")
    rows: list[tuple[Cell, ...]] = [
        (
            WordsBlock(
                one.name, " · ".join(filter(None, (one.code, signed if one.signed_up else "")))
            ),
            WordsBlock(one.worksite),
            "",
            "",
            Room(ROOM),
        )
        for one in guests
    ]
    rows += [("", "", "", "", Room(ROOM))] * EMPTY
    counted = say_many(language, "{n} person expected", "{n} people expected", len(guests))
    people = [one.code or one.name for one in guests]
    about = (_when(event, language), counted)
    yield PrintedSheet(
        event["event"], [ListingBlock(columns, rows, tall=True)], about, people=people
    )


def petitions(printing: Printing) -> Iterator[PrintedSheet]:
    """A sheet a worksite: the people whom a structure test asks, a line each to sign, and how many
    more make the target.
    """
    program, language = printing.program, printing.language
    test = tried_of(program, printing.chosen.test)
    base_of = test["base"] if pd.notna(test["base"]) else "Eligible"
    people = everyone(program)
    people = people[people["person_id"].isin(in_base(program, base_of)["person_id"])]
    said = answers(program)
    yes = set(said.loc[(said["test"] == test["test"]) & said["yes"], "person_id"])
    alone = program.roster.loc[left_alone(program), "person_id"]
    asked = printing.own(people[~people["person_id"].isin(alone)])
    names = asked["person"].map(key).sort_values(kind="stable").index
    of_place = dict(list(asked.loc[names].groupby("worksite")))
    took = people[people["person_id"].isin(yes)]["worksite"].value_counts()
    base = _bases(printing, base_of)
    target = program.knobs.test_target if test["target"] is None else test["target"]
    for worksite in printing.places:
        if worksite not in of_place:
            continue
        there = int(took.get(worksite, 0))
        needed = still_needed(base.get(worksite, 0), target, there)
        blocks = [
            NoteBlock(_goal(language, needed, percent(target, language)), strong=True),
            _to_sign(of_place[worksite], yes, language),
        ]
        about = [
            _open(test, language),
            say(language, "{took} of {base}", took=there, base=int(base.get(worksite, 0))),
        ]
        title = f"{test['test']} · {worksite}"
        yield PrintedSheet(title, blocks, about, people=of_place[worksite]["person_id"].tolist())


def _to_sign(people: pd.DataFrame, yes: set[str], language: str) -> ListingBlock:
    columns = (
        Heading("", 0),
        Heading(say(language, "Name"), 1.5),
        Heading(say(language, "Signature"), 2),
        Heading(say(language, "Date"), 0.7),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            Tick("✓" if person_id in yes else ""),
            WordsBlock(name, person_id),
            say(language, "has signed") if person_id in yes else Room(ROOM),
            "",
        )
        for person_id, name in zip(people["person_id"], people["person"], strict=True)
    ]
    rows += [(Tick(), "", Room(ROOM), "")] * EMPTY
    return ListingBlock(columns, rows, tall=True)


def _bases(printing: Printing, base: str) -> dict[str, int]:
    """How many the test asks at each worksite, as Structure Test Results has it."""
    places = by_name(printing.program)
    if base == "Members":
        there = in_base(printing.program, base)["worksite"].value_counts()
        return {name: int(there.get(name, 0)) for name in places["worksite"]}
    return dict(zip(places["worksite"], places["eligible"].astype(int), strict=True))


def _goal(language: str, needed: int | None, target: str) -> str:
    if needed:
        return say_many(
            language,
            "{n} more here makes the target of {target}.",
            "{n} more here make the target of {target}.",
            needed,
            target=target,
        )
    return say(
        language,
        "The target of {target} is reached here: every further name is strength.",
        target=target,
    )


def _open(test: pd.Series, language: str) -> str:
    opens, closes = day_of(test["opens"]), day_of(test["closes"])
    if closes is None or opens is None:
        return say(language, "from {day}", day=opens)
    return say(language, "{first} to {last}", first=opens, last=closes)


def _when(event: pd.Series, language: str) -> str:
    day = day_of(event["date"])
    hours = [
        hour(time(int(clock) // 3600, int(clock) % 3600 // 60), language)
        for clock in (event["starts"], event["ends"])
        if pd.notna(clock) and clock < 86400
    ]
    parts = [in_full(day, language) if day else "", "–".join(hours)]
    parts += [str(event[one]) for one in ("worksite", "format") if pd.notna(event[one])]
    return " · ".join(filter(None, parts))
