"""Waiting: why somebody who is owed something is in nobody's list of this week."""

from __future__ import annotations

from typing import Any

import pandas as pd

from toolkit.facts.clocks import mondays
from toolkit.organizing.flags import OWED
from toolkit.organizing.follow_ups import FollowUps
from toolkit.words import say


def waiting(follow_ups: pd.DataFrame, language: str) -> pd.Series:
    """A sentence for each person with flags 1–5 and without a tick; blank for all others. The rows
    are the whole list.

    Either nobody has them, or they are due after the Sunday of this week, or the list of their
    organizer is full: at once, where that organizer talks with nobody this week. Source:
    measures.md, *Follow-ups*, *This week*.
    """
    ticked = follow_ups[FollowUps.this_week].astype(bool)
    rows = follow_ups[FollowUps.flag].isin(OWED) & ~ticked
    late = rows & _after_sunday(follow_ups)
    busy = follow_ups[FollowUps.organizer].isin(follow_ups.loc[ticked, FollowUps.organizer])
    told = pd.Series(None, index=follow_ups.index, dtype="object")
    told[rows & busy] = say(language, "Not in this week's list, which is full.")
    told[rows & ~busy] = say(language, "Their organizer talks with nobody this week.")
    told[late] = say(language, "Due after this week.")
    nobodys = rows & follow_ups[FollowUps.organizer].isna()
    for index in follow_ups.index[nobodys]:
        suggested = follow_ups.at[index, FollowUps.suggested]
        told[index] = (
            say(language, "Nobody has them; {organizer} could take them.", organizer=suggested)
            if isinstance(suggested, str)
            else say(language, "Nobody has them: find them an organizer.")
        )
    return told


def _after_sunday(rows: pd.DataFrame) -> Any:
    return rows[FollowUps.due].to_numpy("datetime64[D]") > mondays(rows[FollowUps.as_of]) + 6
