"""Digest: what a sync found, in a screenful."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.jobs.publishing import Done
from toolkit.organizing.flags import FLAGS
from toolkit.tables.problems import WARNING
from toolkit.words import say, say_many

WORST = 5


@dataclass(frozen=True)
class Digest:
    """A screenful about one sync; nobody is named in it."""

    read: str
    worst_title: str
    worst_headings: Sequence[str]
    worst: Sequence[Sequence[str]]
    calls_title: str
    calls: Sequence[str]
    hours: Sequence[str]
    problems: Sequence[str]


def digest(done: Done, language: str) -> Digest:
    """What was read, the worst worksites, who needs a call and why, the hours, and what could not
    be read, in that language; tabs, headings and flags are called the same in every one.
    """
    program, known = done.program, done.publication.known
    listed = known.follow_ups
    warnings = sum(problem.severity == WARNING for problem in done.publication.problems)
    return Digest(
        read=say(
            language,
            "As of {as_of}: read {rows} ({people} at {worksites}; conversations and attempts:"
            " {talks}).",
            as_of=program.today.isoformat(),
            rows=say_many(language, "{n} row", "{n} rows", program.rows_read),
            people=say_many(language, "{n} person", "{n} people", len(program.roster)),
            worksites=say_many(language, "{n} worksite", "{n} worksites", len(program.worksites)),
            talks=len(program.conversations),
        ),
        worst_title=say(language, "Lowest density:"),
        worst_headings=("Worksite", "Members", "Eligible", "Density", "Needed for majority"),
        worst=_worst(known.density, language),
        calls_title=say_many(
            language,
            "{n} person needs somebody to reach them:",
            "{n} people need somebody to reach them:",
            len(listed),
        ),
        calls=_by_flag(listed),
        hours=_hours(known.paid.weeks, language),
        problems=(
            say(
                language,
                "Problems: {rows}, and {cells}; each stands in the Data Issues tab, with how to"
                " mend it.",
                rows=say_many(
                    language,
                    "{n} row could not be read",
                    "{n} rows could not be read",
                    program.rows_not_read,
                ),
                cells=say_many(
                    language, "{n} cell wants a look", "{n} cells want a look", warnings
                ),
            ),
        ),
    )


def _percent(value: Any, language: str) -> str:
    if value is None or pd.isna(value):
        return ""
    return say(language, "{share}%", share=f"{float(value) * 100:.0f}")


def _worst(density: pd.DataFrame, language: str) -> list[list[str]]:
    sites = density[(density["kind"] == "worksite") & density["density"].notna()]
    sites = sites.sort_values("density", kind="stable").head(WORST)
    columns = (
        sites[name] for name in ("worksite", "members", "eligible", "density", "needed_majority")
    )
    return [
        [name, f"{m:,}", f"{e:,}", _percent(d, language), f"{n:,}"]
        for name, m, e, d, n in zip(*columns, strict=True)
    ]


def _by_flag(listed: pd.DataFrame) -> list[str]:
    counts = listed["flag"].value_counts()
    said = [f"{flag} {counts[flag]:,}" for flag in FLAGS if counts.get(flag, 0)]
    lines = [""]
    for one in said:
        joined = f"{lines[-1]} · {one}" if lines[-1] else one
        if len(joined) > 74:
            lines.append(one)
        else:
            lines[-1] = joined
    return lines


def _hours(sheets: pd.DataFrame, language: str) -> list[str]:
    lines = []
    for phase, rows in sheets.groupby("phase", sort=False):
        logged, expected = (sum(rows[name], Fraction(0)) for name in ("logged", "expected"))
        lines.append(
            say(
                language,
                "Timesheets, {phase}: {organizers}, {weeks}, {logged} of {expected} hours,"
                " {dollars} of stipend.",
                phase=phase,
                organizers=say_many(
                    language, "{n} organizer", "{n} organizers", rows["organizer"].nunique()
                ),
                weeks=say_many(language, "{n} week", "{n} weeks", len(rows)),
                logged=f"{float(logged):,.1f}",
                expected=f"{float(expected):,.1f}",
                dollars=f"${sum(rows['share']):,.2f}",
            )
        )
    return lines
