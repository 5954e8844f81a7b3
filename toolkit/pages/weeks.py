"""Weeks: contact, density and coverage over time, of all and of every worksite."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.contact import attempts
from toolkit.facts.people import everyone
from toolkit.organizing.history import typed
from toolkit.organizing.trends import Weekly
from toolkit.organizing.withheld import withheld
from toolkit.pages.plain import column
from toolkit.tables.program import Program
from toolkit.words import day, key

KEPT = ["eligible", "members", "people", "contacted"]
UNKNOWN = -1


def weeks(weekly: pd.DataFrame, language: str) -> dict[str, Any]:
    """The weeks of `trends.weekly` for all together, with their Mondays as the reader says them."""
    shown = (Weekly.attempts, Weekly.conversations, Weekly.density, Weekly.coverage)
    return {
        "said": [day(monday, language) for monday in weekly[Weekly.week_of]],
        "all": {str(part): column(weekly[part]) for part in shown},
    }


def kept(
    history: pd.DataFrame, mondays: Sequence[date], *, names: bool
) -> dict[str, dict[str, list[Any]]]:
    """History of each worksite in these weeks, by the key of its name: `eligible`, `members`,
    `people`, `contacted`.

    None: not in that week, or withheld; -1: unknown. Without `names` contact of fewer than 5 people
    is withheld, week by week.
    """
    past = typed(history).drop_duplicates(["week_of", "worksite"], keep="last")
    past[KEPT] = past[KEPT].fillna(UNKNOWN)
    if not names:
        for rows in past.groupby("week_of").groups.values():
            few = withheld(past.loc[rows, "people"])
            past.loc[few.index[few], "contacted"] = pd.NA
    found: dict[str, dict[str, list[Any]]] = {}
    for site, rows in past.groupby("worksite"):
        there = rows.set_index("week_of").reindex(mondays)
        found[key(str(site))] = {name: column(there[name]) for name in KEPT}
    return found


def talks(program: Program, mondays: Sequence[date]) -> dict[str, dict[str, list[int]]]:
    """Attempts and conversations of each worksite's present people by week; nothing without a tab
    Conversations.
    """
    rows = attempts(program)
    homes = everyone(program).set_index("person_id")["worksite"]
    rows = rows.assign(
        site=homes.reindex(rows["person_id"]).array,
        monday=[Week.of(moment.date()).monday for moment in rows["date"]],
    )
    rows = rows[rows["monday"].isin(mondays)]
    found: dict[str, dict[str, list[int]]] = {}
    order = {monday: number for number, monday in enumerate(mondays)}
    for name, counted in (("attempts", rows), ("conversations", rows[rows["conversation"]])):
        for (site, monday), n in counted.groupby(["site", "monday"]).size().items():
            kept = found.setdefault(site, {}).setdefault(name, [0] * len(mondays))
            kept[order[monday]] = int(n)
    return found
