"""History: what every worksite looked like at the end of each week, so that a change can be
seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction

import numpy as np
import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.each import each
from toolkit.facts.shares import share_of
from toolkit.figures.declared import Figure
from toolkit.figures.parts import count, day, text
from toolkit.organizing.flags import PROMISE
from toolkit.tables.people import Worksites
from toolkit.tables.program import Program
from toolkit.words import key


class History(Figure):
    """One row a worksite and week; a week that is over is never written again."""

    title = "History"
    source = "Dashboard figures"
    keys = ("week_of", "worksite")

    week_of = day("Week of", "The Monday of the week.", week=True)
    worksite = text("Worksite", other=Worksites.short_name)
    people = count("People", "People in the unit.")
    eligible = count("Eligible", "How many could be members.")
    members = count("Members", "People in the unit with the status Member.")
    pending = count("Pending", "In the unit, with the status Pending.")
    supporters = count("Supporters", "Latest rating 1 or 2.", guard="assessed")
    assessed = count("Assessed", "People in the unit with a rating.")
    contacted = count(
        "Contacted",
        "People in the unit with a conversation in the Contact window.",
        settings=("contact_window",),
    )
    charted = count("Charted", "People in the unit charted under somebody.")
    follow_ups_open = count(
        "Follow-ups open", "Rows of Follow-ups there; who is starting is among them."
    )
    promises_overdue = count("Promises overdue", "Those of them with that flag.")


COLUMNS = tuple(str(one) for one in History.parts)
COUNTS = COLUMNS[2:]


def history_week(program: Program, density: pd.DataFrame, follow_ups: pd.DataFrame) -> pd.DataFrame:
    """One row a worksite for the week of as-of; see `History`. Blank where the figure is unknown,
    as in `density`; follow-ups without Conversations.
    """
    sites = np.flatnonzero(density["kind"] == "worksite")
    known = ["worksite", *(name for name in COUNTS if name in density), "ones", "twos"]
    rows = density[known].take(sites).reset_index(drop=True)
    at, flags = follow_ups["worksite"].tolist(), follow_ups["flag"].tolist()
    listed = Counter(at)
    overdue = Counter(site for site, flag in zip(at, flags, strict=True) if flag == PROMISE)
    told = program.has("Conversations")
    made = {
        "week_of": pd.Series([Week.of(program.today).monday] * len(rows), dtype="object"),
        **{name: rows[name] for name in known[:-2]},
        "supporters": rows["ones"] + rows["twos"],
        "follow_ups_open": [listed[site] if told else None for site in rows["worksite"]],
        "promises_overdue": [overdue[site] if told else None for site in rows["worksite"]],
    }
    arrays = {name: pd.array(made[name], dtype="Int64") for name in COUNTS}
    return pd.DataFrame({"week_of": made["week_of"], "worksite": made["worksite"], **arrays})


def merged(published: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """The History tab as it should be: `published` with this week's `rows` (from `this_week`) in
    place of its own.

    Rows of other weeks stay exactly as they are. Where a later week is already there, the clock was
    set back: nothing changes, since an earlier week is never rewritten and a missed one is a gap.
    No rows: nothing changes.
    """
    if published.empty:
        return pd.DataFrame({name: rows[name].tolist() for name in COLUMNS}, dtype="object")
    kept = published[list(COLUMNS)].astype("object").reset_index(drop=True)
    if not len(rows):
        return kept
    week = rows["week_of"].iloc[0]
    weeks = [_week(value) for value in kept["week_of"]]
    if any(other is not None and other > week for other in weeks):
        return kept
    elsewhere = kept[[other != week for other in weeks]]
    return pd.concat([elsewhere, rows[list(COLUMNS)].astype("object")], ignore_index=True)


def typed(published: pd.DataFrame) -> pd.DataFrame:
    """The published History as numbers and Mondays: what cannot be read is blank, rows without week
    or worksite go.
    """
    weeks, sites = map(_week, published["week_of"].tolist()), published["worksite"].tolist()
    there = [
        (row, week, site)
        for row, (week, site) in enumerate(zip(weeks, sites, strict=True))
        if week is not None and isinstance(site, str)
    ]
    counts = {name: published[name].tolist() for name in COUNTS}
    return pd.DataFrame(
        {
            "week_of": pd.Series([week for _, week, _ in there], dtype="object"),
            "worksite": pd.Series([site for _, _, site in there], dtype="object"),
            **{
                name: pd.array([_whole(values[row]) for row, _, _ in there], dtype="Int64")
                for name, values in counts.items()
            },
        }
    )


def weeks_of(published: pd.DataFrame) -> set[date]:
    """The Mondays of the published History."""
    return {week for when in published["week_of"].tolist() if (week := _week(when))}


def _week(value: object) -> date | None:
    return (
        Week.of(value).monday if isinstance(value, date) and value == value else None
    )  # NaT is no day


def _whole(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return int(value) if float(value).is_integer() else None


def sums(history: pd.DataFrame) -> pd.DataFrame:
    """The sums of each week over all worksites, indexed by Monday; blank where one of the worksites
    is blank.
    """
    which, weeks = pd.factorize(history["week_of"].to_numpy(), sort=True)
    made = {}
    for name in COUNTS:
        sums = np.bincount(which, history[name].to_numpy("float64", na_value=np.nan), len(weeks))
        blank = np.isnan(sums)
        whole = np.where(blank, 0, sums).astype("int64")
        made[name] = pd.arrays.IntegerArray(whole, blank)
    return pd.DataFrame(made, index=pd.Index(weeks, name="week_of", dtype="object"))


def density_before(published: pd.DataFrame, rows: pd.DataFrame, monday: date) -> pd.Series:
    """For each density row, the density in its latest History row of a week before `monday`; None
    where there is none.

    Regions and the total take the sums over their worksites in the latest week that has any; units
    have no History.
    """
    columns = (published[name].tolist() for name in ("week_of", "worksite", "members", "eligible"))
    past = [
        (key(site), week, _whole(members), _whole(eligible))
        for when, site, members, eligible in zip(*columns, strict=True)
        if (week := _week(when)) is not None and week < monday and isinstance(site, str)
    ]
    places = list(each(rows, "kind", "worksite", "region"))
    region_of = {key(name): region for kind, name, region in places if kind == "worksite"}
    own, by_region = _latest(past, lambda site: site), _latest(past, region_of.get)
    total = _latest(past, lambda site: "").get("")
    found = {
        ("worksite", name): own.get(key(name)) for kind, name, _ in places if kind == "worksite"
    }
    found |= {("region", name): density for name, density in by_region.items()}
    found |= {("total", name): total for kind, name, _ in places if kind == "total"}
    told = [found.get((kind, name)) for kind, name, _ in places]
    return pd.Series(told, index=rows.index, dtype="object")


Counts = tuple[str, date, int | None, int | None]


def _latest(
    past: Sequence[Counts], group_of: Callable[[str], str | None]
) -> dict[str, Fraction | None]:
    """The density of each group of worksites in the latest week that it has a row in."""
    latest: dict[str, tuple[date, list[tuple[int | None, int | None]]]] = {}
    for site, week, members, eligible in past:
        group = group_of(site)
        if group is None:
            continue
        last, counts = latest.get(group, (week, []))
        if week > last:
            counts = []
        if week >= last:
            counts.append((members, eligible))
            latest[group] = week, counts
    return {
        group: share_of(*map(_sum, zip(*counts, strict=True)))
        for group, (_, counts) in latest.items()
    }


def _sum(counts: Sequence[int | None]) -> int | None:
    """Blank where one of them is."""
    known = [one for one in counts if one is not None]
    return sum(known) if len(known) == len(counts) else None


def people_last(published: pd.DataFrame) -> int | None:
    """How many people were in the unit in the last week of History; None where there is none."""
    rows = typed(published)
    if not len(rows):
        return None
    count = sums(rows)["people"].iloc[-1]
    return None if pd.isna(count) else int(count)
