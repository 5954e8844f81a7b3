"""Trends: contact and coverage week by week, with a gap where a week was missed."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.contact import attempts
from toolkit.facts.shares import shares, unknown
from toolkit.organizing.flags import PROMISE
from toolkit.organizing.history import sums, typed
from toolkit.tables.program import Program

WEEKS = 26


def weekly(program: Program, history: pd.DataFrame, *, weeks: int = WEEKS) -> pd.DataFrame:
    """One row a Monday week, from the first that anything is known of, at most the last `weeks`, up
    to as-of's.

    `week_of` its Monday · `attempts`, `conversations` all readable rows of that week (blank without
    Conversations) · `density`, `coverage` in all, from `history` (the merged one, with this week in
    it), exact; blank in a missed week.
    """
    rows = attempts(program)
    last = Week.of(program.today).monday
    past = typed(history)
    past = sums(past[past["week_of"].map(lambda week: week <= last).astype(bool)])
    first = min(
        [*past.index[:1], *(Week.of(day.date()).monday for day in rows["date"].head(1))],
        default=last,
    )
    first = max(first, last - timedelta(days=7 * (weeks - 1)))
    mondays = [first + timedelta(days=7 * n) for n in range((last - first).days // 7 + 1)]
    made = pd.DataFrame({"week_of": pd.Series(mondays, dtype="object")})
    for name, counted in (("attempts", rows), ("conversations", rows[rows["conversation"]])):
        made[name] = _by_week(counted["date"]).reindex(mondays, fill_value=0).astype("Int64").array
        if not program.has("Conversations"):
            made[name] = unknown(made)
    past = past.reindex(mondays)
    made["density"] = shares(past["members"], past["eligible"]).array
    made["coverage"] = shares(past["contacted"], past["people"]).array
    return made


def _by_week(dates: pd.Series) -> pd.Series:
    mondays = dates - pd.to_timedelta(dates.dt.day_of_week, unit="D")
    counted = mondays.value_counts()
    return counted.set_axis([_day(monday) for monday in counted.index])


def _day(moment: pd.Timestamp) -> date:
    return moment.date()


def by_organizer(follow_ups: pd.DataFrame) -> pd.DataFrame:
    """Open follow-ups by organizer, most first: `organizer` (blank: nobody's), `overdue` with a
    promise overdue, `others`.
    """
    flags = follow_ups.assign(overdue=follow_ups["flag"] == PROMISE)
    counted = (
        flags.groupby("organizer", dropna=False, sort=True)["overdue"]
        .agg(["sum", "size"])
        .reset_index()
    )
    counted = counted.sort_values("size", ascending=False, kind="stable", ignore_index=True)
    made = counted[["organizer"]].copy()
    made["overdue"] = counted["sum"].astype("int64")
    made["others"] = counted["size"] - counted["sum"]
    return made
