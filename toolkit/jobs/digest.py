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
from toolkit.words import say_many

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


def digest(done: Done) -> Digest:
    """What was read, the worst worksites, who needs a call and why, the hours, and what could not
    be read.
    """
    program, known = done.program, done.publication.known
    listed = known.follow_ups
    warnings = sum(problem.severity == WARNING for problem in done.publication.problems)
    return Digest(
        read=(
            f"As of {program.today}: read {_n('row', 'rows', program.rows_read)}"
            f" ({_n('person', 'people', len(program.roster))} at"
            f" {_n('worksite', 'worksites', len(program.worksites))}; conversations and attempts:"
            f" {len(program.conversations):,})."
        ),
        worst_title="Lowest density:",
        worst_headings=("Worksite", "Members", "Eligible", "Density", "Needed for majority"),
        worst=_worst(known.density),
        calls_title=say_many(
            "en",
            "{n} person needs somebody to reach them:",
            "{n} people need somebody to reach them:",
            len(listed),
        ),
        calls=_by_flag(listed),
        hours=_hours(known.paid.weeks),
        problems=(
            (
                f"Problems: {_n('row', 'rows', program.rows_not_read)} could not be read, and"
                f" {_n('cell wants', 'cells want', warnings)} a look; each stands in the Data"
                " Issues tab, with how to mend it."
            ),
        ),
    )


def _n(one: str, many: str, n: int) -> str:
    return f"{n:,} {one if n == 1 else many}"


def _percent(value: Any) -> str:
    return "" if value is None or pd.isna(value) else f"{float(value) * 100:.0f}%"


def _worst(density: pd.DataFrame) -> list[list[str]]:
    sites = density[(density["kind"] == "worksite") & density["density"].notna()]
    sites = sites.sort_values("density", kind="stable").head(WORST)
    columns = (
        sites[name] for name in ("worksite", "members", "eligible", "density", "needed_majority")
    )
    return [
        [name, f"{m:,}", f"{e:,}", _percent(d), f"{n:,}"]
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


def _hours(sheets: pd.DataFrame) -> list[str]:
    lines = []
    for phase, rows in sheets.groupby("phase", sort=False):
        logged, expected = (sum(rows[name], Fraction(0)) for name in ("logged", "expected"))
        lines.append(
            f"Timesheets, {phase}: {_n('organizer', 'organizers', rows['organizer'].nunique())},"
            f" {_n('week', 'weeks', len(rows))},"
            f" {float(logged):,.1f} of {float(expected):,.1f} hours, ${sum(rows['share']):,.2f} of"
            " stipend."
        )
    return lines
