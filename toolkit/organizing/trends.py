"""Trends: contact and coverage week by week, with a gap where a week was missed."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.contact import attempts
from toolkit.facts.shares import shares
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, part, text
from toolkit.organizing.flags import PROMISE
from toolkit.organizing.history import sums, typed
from toolkit.tables.contact import Conversations
from toolkit.tables.program import Program

WEEKS = 26


class Weekly(Figure):
    """One row a Monday week, from the first that anything is known of up to as-of's."""

    title = "Week by week"
    source = "Dashboard figures"
    keys = ("week_of",)

    week_of = day("Week of", "The Monday of the week.", week=True)
    attempts = count(
        "Attempts", "All readable rows of that week.", unit="attempts", needs=(Conversations,)
    )
    conversations = count(
        "Conversations", "Those that were one.", unit="conversations", needs=(Conversations,)
    )
    density = part(
        "Density", "In all, as History has it.", form="percent", blank="that week was missed"
    )
    coverage = part(
        "Coverage", "In all, as History has it.", form="percent", blank="that week was missed"
    )


class Lists(Figure):
    """One row an organizer in force with open follow-ups, most first; nobody's are a row, too."""

    title = "Open follow-ups by organizer"
    source = "Follow-ups"
    keys = ("organizer",)

    organizer = text("Organizer", blank="they are nobody's")
    overdue = count("Promises overdue", "With that flag.")
    others = count("Other follow-ups", "With another flag.")


@makes(Weekly)
def weekly(program: Program, history: pd.DataFrame, *, weeks: int = WEEKS) -> pd.DataFrame:
    """At most the last `weeks`; see `Weekly`. `history` is the merged one, with this week in it."""
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
    talks = rows[rows["conversation"]]
    for name, counted in ((Weekly.attempts, rows), (Weekly.conversations, talks)):
        made[name] = _by_week(counted["date"]).reindex(mondays, fill_value=0).astype("Int64").array
    past = past.reindex(mondays)
    made[Weekly.density] = shares(past["members"], past["eligible"]).array
    made[Weekly.coverage] = shares(past["contacted"], past["people"]).array
    return made


def _by_week(dates: pd.Series) -> pd.Series:
    mondays = dates - pd.to_timedelta(dates.dt.day_of_week, unit="D")
    counted = mondays.value_counts()
    return counted.set_axis([_day(monday) for monday in counted.index])


def _day(moment: pd.Timestamp) -> date:
    return moment.date()


@makes(Lists)
def by_organizer(program: Program, follow_ups: pd.DataFrame) -> pd.DataFrame:
    """How long each list is; see `Lists`. `follow_ups` comes from `follow_ups.follow_ups`."""
    promises = (follow_ups["flag"] == PROMISE).astype("int64")
    by = follow_ups["organizer"]
    made = pd.DataFrame({Lists.overdue: promises, Lists.others: 1 - promises})
    made = made.groupby(by, dropna=False, sort=True).sum()
    longest = (-made.sum(axis=1)).argsort(kind="stable")
    return made.iloc[longest].reset_index()
