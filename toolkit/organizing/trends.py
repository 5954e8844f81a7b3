"""Trends: contact and coverage week by week, with a gap where a week was missed."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.contact import attempts
from toolkit.facts.lines import how_many
from toolkit.facts.ordered import ordered
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
    past = sums(typed(history))
    past = past.loc[[week for week in past.index if week <= last]]
    first = min(
        [*past.index[:1], *(Week.of(day.date()).monday for day in rows["date"].head(1))],
        default=last,
    )
    first = max(first, last - timedelta(days=7 * (weeks - 1)))
    mondays = [first + timedelta(days=7 * n) for n in range((last - first).days // 7 + 1)]
    made = pd.DataFrame({"week_of": pd.Series(mondays, dtype="object")})
    week = (rows["date"].to_numpy("datetime64[D]") - np.datetime64(first)).astype("int64") // 7
    for name, counted in (
        (Weekly.attempts, week),
        (Weekly.conversations, week[rows["conversation"]]),
    ):
        made[name] = pd.array(how_many(counted, len(mondays))[: len(mondays)], dtype="Int64")
    past = past.reindex(mondays)
    made[Weekly.density] = shares(past["members"], past["eligible"]).array
    made[Weekly.coverage] = shares(past["contacted"], past["people"]).array
    return made


@makes(Lists)
def by_organizer(program: Program, follow_ups: pd.DataFrame) -> pd.DataFrame:
    """How long each list is; see `Lists`. `follow_ups` comes from `follow_ups.follow_ups`."""
    whose, organizers = pd.factorize(follow_ups["organizer"].to_numpy())
    promised = follow_ups["flag"].eq(PROMISE).to_numpy(dtype=bool)
    names = [*organizers, *[None] * bool((whose < 0).any())]  # nobody's come last of all
    whose = np.where(whose < 0, len(organizers), whose)
    overdue, others = (how_many(whose[one], len(names)) for one in (promised, ~promised))
    made = pd.DataFrame(
        {Lists.organizer: pd.array(names, dtype="str"), "overdue": overdue, "others": others}
    )
    return made.take(ordered(-(overdue + others), made[Lists.organizer])).reset_index(drop=True)
