"""Roll-up history: what every local looked like at the end of each week; a week that is over is
never written again.
"""

from __future__ import annotations

from datetime import date

import pandas as pd

from toolkit.calendar import Week
from toolkit.figures.declared import Figure
from toolkit.figures.parts import count, day, text
from toolkit.organizing.local_counts import LOCAL
from toolkit.organizing.roll_up import TALKS, WITHHELD
from toolkit.organizing.withheld import withheld
from toolkit.words import key


class RollUpHistory(Figure):
    """One row a local and week; a local that was not reached in a week has none."""

    title = "Roll-up History"
    source = "Many locals"
    keys = ("week_of", "local")

    week_of = day("Week of", "The Monday of the week.", week=True)
    local = text("Local")
    people = count("People in the unit", "People in the unit.")
    eligible = count("Eligible", "How many could be members.")
    members = count("Members", "People in the unit with the status Member.")
    pending = count("Pending", "In the unit, with the status Pending.")
    contacted = count(
        "Contacted",
        "People in the unit with a conversation in the Contact window; withheld where fewer than 5"
        " people are in the unit.",
    )
    conversations = count(
        "Conversations",
        "Those of the last seven days up to the day of the figures; withheld with Contacted.",
        unit="conversations",
    )


COLUMNS = tuple(str(one) for one in RollUpHistory.parts)


def roll_up_weeks(counts: pd.DataFrame) -> pd.DataFrame:
    """The row of each local for the week of its own day, from the counts that `roll_up` takes."""
    rows = counts[counts["level"] == LOCAL].reset_index(drop=True)
    rows = rows.assign(week_of=[Week.of(one).monday for one in rows["as_of"]])
    hidden = withheld(rows["people"])
    made = rows[list(COLUMNS)].astype("object")
    made = made.where(made.notna(), None)
    for name in TALKS:
        made[name] = made[name].where(~hidden, WITHHELD)
    return made


def merged_weeks(published: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """The tab as it should be: `published` with these `rows` in the place of their own.

    Rows of other weeks, and of other locals, stay exactly as they are. Where a local has a later
    week already, the clock was set back, and its row changes nothing.
    """
    kept = published[list(COLUMNS)].astype("object").reset_index(drop=True)
    weeks = [_week(one) for one in kept["week_of"]]
    locals_ = [key(str(one)) for one in kept["local"]]
    last: dict[str, date] = {}
    for local, week in zip(locals_, weeks, strict=True):
        if week is not None:
            last[local] = max(week, last.get(local, week))
    fresh = [
        last.get(key(local), week) <= week
        for local, week in zip(rows["local"], rows["week_of"], strict=True)
    ]
    new = rows[pd.Series(fresh, index=rows.index, dtype=bool)]
    ours = {(key(a), b) for a, b in zip(new["local"], new["week_of"], strict=True)}
    stays = [one not in ours for one in zip(locals_, weeks, strict=True)]
    both = pd.concat([kept[pd.Series(stays, index=kept.index, dtype=bool)], new], ignore_index=True)
    if not len(new):
        return both
    # A week that goes on keeps one order, whichever of its locals came last.
    running = new["week_of"].max()
    now = both["week_of"].map(_week).eq(running)
    inside = both[now].sort_values("local", key=lambda names: names.map(str.casefold))
    return pd.concat([both[~now], inside], ignore_index=True)


def _week(value: object) -> date | None:
    return Week.of(value).monday if isinstance(value, date) and value == value else None
