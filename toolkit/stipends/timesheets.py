"""Timesheets: what each organizer did in each week of the program, beside what was expected of
them.
"""

from __future__ import annotations

from fractions import Fraction

import pandas as pd

from toolkit.stipends.notes import notes
from toolkit.stipends.work import Work

PARTS = ("training", "field", "check_in", "other")
FIGURES = ("expected", *PARTS, "logged", "suggested", "difference", "share")
NEEDS = ("Organizers", "Phases")


def timesheet_key(organizer: str, phase: str, week: pd.Timestamp) -> str:
    """`Rosa|Phase 1|2023-02-06`."""
    return f"{organizer}|{phase}|{week.date().isoformat()}"


def timesheets(done: Work) -> pd.DataFrame:
    """One row for each served week of each organizer and phase once its Monday is not after as-of,
    by week.

    And one, with `expected` 0 and `share` 0, for any other week touching the phase with hours
    logged. `key` · `organizer` · `phase` · `week` its Monday · hours, exact: `expected`,
    `training`, `field`, `check_in`, `other`, `logged` the sum of these four, `suggested` from
    attendance, check-ins and conversations alone, `difference` logged − expected · `share` dollars
    of the stipend · `notes` what the figures rest on, in the workbook's language. Source:
    measures.md, *Program weeks, timesheets, stipends*.
    """
    sums = _sums(done.evidence)
    suggested = _suggested(done)
    table = done.weeks
    spots = list(zip(table["organizer"], table["phase"], table["week"], strict=True))
    nothing = Fraction(0)
    figure = table[["organizer", "phase", "week", "expected", "share", "why", "place"]].copy()
    for part in PARTS:
        figure[part] = pd.Series(
            [sums.get((*spot, part), nothing) for spot in spots], dtype="object"
        )
    figure["logged"] = figure["training"] + figure["field"] + figure["check_in"] + figure["other"]
    figure["suggested"] = pd.Series(
        [suggested.get(spot, nothing) for spot in spots], dtype="object"
    )
    figure["difference"] = figure["logged"] - figure["expected"]
    figure = figure[(figure["why"] == "served") | (figure["logged"] > 0)].reset_index(drop=True)
    keys = [
        timesheet_key(*spot)
        for spot in zip(figure["organizer"], figure["phase"], figure["week"], strict=True)
    ]
    figure["key"] = pd.Series(keys, dtype="str")
    begins = {phase.name: phase.order for phase in done.phases}
    figure["begins"] = figure["phase"].map(
        {name: n for n, name in enumerate(sorted(begins, key=begins.__getitem__))}
    )
    figure = figure.sort_values(["week", "begins", "place"], kind="stable", ignore_index=True)
    figure["notes"] = pd.Series(notes(done, figure), dtype="str")
    return figure[["key", "organizer", "phase", "week", *FIGURES, "notes"]]


def _sums(rows: pd.DataFrame) -> dict[tuple[str, str, pd.Timestamp, str], Fraction]:
    counted = rows[rows["left_out"] == ""]
    sums: dict[tuple[str, str, pd.Timestamp, str], Fraction] = {}
    for *spot, hours in zip(
        *(counted[c] for c in ("organizer", "phase", "week", "part", "hours")), strict=True
    ):
        where = tuple(spot)
        sums[where] = sums.get(where, Fraction(0)) + hours
    return sums


def _suggested(done: Work) -> dict[tuple[str, str, pd.Timestamp], Fraction]:
    """Attended training, held check-ins and conversation minutes; nothing that organizers log
    themselves.
    """
    rows = done.evidence
    rows = rows[(rows["left_out"] == "") & (rows["source"] != "Hours")]
    sums: dict[tuple[str, str, pd.Timestamp], Fraction] = {}
    for frame in (rows, done.conversations):
        for *spot, hours in zip(
            *(frame[c] for c in ("organizer", "phase", "week", "hours")), strict=True
        ):
            where = tuple(spot)
            sums[where] = sums.get(where, Fraction(0)) + hours
    return sums


def logged_by_day(done: Work) -> pd.DataFrame:
    """What Timesheets logs for all organizers together, each hour on its own day: `date`, `hours`
    exact.
    """
    rows = done.evidence
    rows = rows[rows["left_out"] == ""]
    sums: dict[pd.Timestamp, Fraction] = {}
    for day, hours in zip(rows["date"], rows["hours"], strict=True):
        sums[day] = sums.get(day, Fraction(0)) + hours
    made = pd.DataFrame(
        {"date": list(sums), "hours": pd.Series(list(sums.values()), dtype="object")}
    )
    return made.astype({"date": "datetime64[s]"}).sort_values("date", ignore_index=True)
