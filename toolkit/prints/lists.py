"""Lists to call and to walk with: whom, how to reach them, what to say, boxes for what came of
it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from toolkit.facts.people import everyone
from toolkit.prints.blocks import (
    Boxes,
    Heading,
    ListingBlock,
    NoteBlock,
    PrintedSheet,
    Room,
    WordsBlock,
)
from toolkit.prints.printing import Printing
from toolkit.prints.said import members_said, where_said
from toolkit.prints.to_reach import RESULTS, TO_A_FACE, last_said, to_reach, with_words
from toolkit.words import key, say, say_many

TICK = "✓ "


def call_lists(printing: Printing) -> Iterator[PrintedSheet]:
    """A sheet an organizer: everybody of theirs who can be called, this week's first."""
    language = printing.language
    rows = to_reach(printing)
    called = with_words(printing, rows[rows["phone"].notna()])
    columns = (
        Heading(say(language, "Person"), 1.3),
        Heading(say(language, "Phone"), 0.9),
        Heading(say(language, "What to say, and why"), 3),
        Heading(say(language, "What came of it"), 1.9),
        Heading(say(language, "Notes"), 1.6),
    )
    for organizer, mine in by_organizer(called, language):
        without = int((rows["phone"].isna() & _of(rows, organizer, language)).sum())
        cells = [
            (
                WordsBlock(
                    f"{TICK if week else ''}{person}", f"{person_id} · {worksite}", strong=True
                ),
                WordsBlock(phone, last_said(language, last, attempts), strong=True),
                WordsBlock(step, why),
                Boxes(RESULTS),
                Room(26),
            )
            for person_id, person, worksite, phone, week, last, attempts, why, step in _cells(
                mine, "person_id", "person", "worksite", "phone", "this_week"
            )
        ]
        blocks: list[object] = [ListingBlock(columns, cells, tall=True)]
        if without:
            blocks.append(NoteBlock(_without(language, without)))
        about = [_people(language, len(mine)), say(language, "✓ is this week's")]
        yield PrintedSheet(organizer, blocks, about, wide=True, people=mine["person_id"].tolist())


def walk_lists(printing: Printing) -> Iterator[PrintedSheet]:
    """A sheet a worksite: whom to see there, by name, and where in the building."""
    language = printing.language
    rows = with_words(printing, to_reach(printing))
    where = _where(printing)
    address = printing.program.worksites.set_index("worksite")["address"]
    columns = (
        Heading(say(language, "Person"), 1.3),
        Heading(say(language, "Where"), 1),
        Heading(say(language, "What to say, and why"), 3),
        Heading(say(language, "What came of it"), 1.9),
        Heading(say(language, "Notes"), 1.6),
    )
    for worksite, mine in _by_worksite(printing, rows):
        cells = [
            (
                WordsBlock(f"{TICK if week else ''}{person}", str(person_id), strong=True),
                WordsBlock(where.get(person_id, ""), last_said(language, last, attempts)),
                WordsBlock(step, why),
                Boxes(TO_A_FACE),
                Room(26),
            )
            for person_id, person, week, last, attempts, why, step in _cells(
                mine, "person_id", "person", "this_week"
            )
        ]
        row = printing.counts[worksite]
        at = address.get(worksite)
        about = [
            " · ".join(filter(None, (at if pd.notna(at) else "", where_said(row)))),
            f"{_people(language, len(mine))} · {members_said(row, language)}",
        ]
        people = mine["person_id"].tolist()
        yield PrintedSheet(
            worksite, [ListingBlock(columns, cells, tall=True)], about, wide=True, people=people
        )


def _cells(rows: pd.DataFrame, *names: str) -> Iterator[tuple[Any, ...]]:
    columns = [*names, "last_contact", "attempts", "why", "step"]
    return zip(*(rows[name] for name in columns), strict=True)


def by_organizer(rows: pd.DataFrame, language: str) -> Iterator[tuple[str, pd.DataFrame]]:
    """Each organizer's rows in their order; nobody's last."""
    nobodys = say(language, "Nobody's people")
    names = rows["organizer"].astype("object").where(rows["organizer"].notna(), nobodys)
    for name in sorted(names.unique(), key=lambda one: (one == nobodys, key(one))):
        yield name, rows[names == name]


def _of(rows: pd.DataFrame, organizer: str, language: str) -> pd.Series:
    if organizer == say(language, "Nobody's people"):
        return rows["organizer"].isna()
    return rows["organizer"] == organizer


def _by_worksite(printing: Printing, rows: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    names = rows["person"].map(key)
    of_place = dict(list(rows.loc[names.sort_values(kind="stable").index].groupby("worksite")))
    for worksite in printing.chosen.worksites:
        if worksite in of_place:
            yield worksite, of_place[worksite]


def _where(printing: Printing) -> dict[str, str]:
    """Where in the building each person is: people's own columns (a room, a prep hour), else the
    job.
    """
    chart = printing.known.wall_chart
    own = [name for name in chart if str(name).startswith("own ")]
    rooms = [
        " · ".join(filter(None, each)) for each in chart[own].fillna("").itertuples(index=False)
    ]
    found = dict(zip(chart["person_id"], rooms, strict=True))
    rows = everyone(printing.program)
    jobs = zip(rows["person_id"], rows["job_title"].fillna(""), strict=True)
    return {person_id: found.get(person_id) or job for person_id, job in jobs}


def _people(language: str, n: int) -> str:
    return say_many(language, "{n} person", "{n} people", n)


def _without(language: str, n: int) -> str:
    return say_many(
        language,
        "{n} more has no number that works: the walk list has them.",
        "{n} more have no number that works: the walk list has them.",
        n,
    )
