"""Organizers: each one's week: what they have done, what they owe and what they mean to do."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.organizing.turf import TOTAL, Turf
from toolkit.pages.plain import column, plain
from toolkit.tables.program import Program
from toolkit.words import say

SHOWN = {
    "people": Turf.people,
    "talkedWith": Turf.talked_with,
    "owed": Turf.owed,
    "firstLeft": Turf.first_left,
    "thisWeek": Turf.this_week,
    "pace": Turf.pace,
}
DAYS = 7


def organizers(
    program: Program, turf: pd.DataFrame, *, names: bool, language: str
) -> list[dict[str, Any]]:
    """The Total rows of Turf, with attempts and conversations of the last seven days by each.

    With `names` by name, with their worksites (`at`), nobody's people last. Without, the organizers
    are numbered by how many people they have, and nothing says where they work.
    """
    rows = turf[turf[Turf.worksite] == TOTAL].reset_index(drop=True)
    for name, counted in _lately(program).items():
        known = rows[Turf.organizer].map(counted).astype("Int64").fillna(0)
        rows[name] = (
            known.where(rows[Turf.organizer].notna()) if program.has("Conversations") else None
        )
    if not names:
        rows = rows.sort_values(
            [Turf.people, Turf.owed, Turf.this_week], ascending=False, kind="stable"
        )
        rows = rows.sort_values(
            Turf.organizer, key=lambda column: column.isna(), kind="stable", ignore_index=True
        )
    columns = {name: column(rows[part]) for name, part in SHOWN.items()}
    columns |= {name: column(rows[name]) for name in ("attempts", "conversations")}
    columns["name"] = _names(rows[Turf.organizer], names=names, language=language)
    found = [
        dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)
    ]
    if names:
        where = turf[turf[Turf.worksite] != TOTAL].groupby(Turf.organizer)[Turf.worksite].agg(list)
        for one in found:
            one["at"] = where.get(one["name"], [])
    return found


def _names(organizers: pd.Series, *, names: bool, language: str) -> list[Any]:
    nobody = say(language, "Unassigned")
    if names:
        return [plain(name) or nobody for name in organizers]
    return [
        say(language, "Organizer {n}", n=number) if plain(name) else nobody
        for number, name in enumerate(organizers, 1)
    ]


def _lately(program: Program) -> dict[str, dict[str, int]]:
    """How often each organizer tried and talked in the seven days up to and with as-of."""
    rows = attempts(program)
    rows = rows[rows["date"] > pd.Timestamp(program.today - timedelta(days=DAYS))]
    talks = rows[rows["conversation"]]
    return {
        "attempts": rows["organizer"].value_counts().to_dict(),
        "conversations": talks["organizer"].value_counts().to_dict(),
    }
