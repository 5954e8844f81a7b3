"""History gone: the weeks that somebody deleted with the History tab cannot be worked out again, and
that is told for a while.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pandas as pd

from toolkit.calendar import Week
from toolkit.organizing.history import weeks_of
from toolkit.plan.margins import rows_published
from toolkit.tables.kinds.organizing import HISTORY_GONE
from toolkit.tables.problems import WARNING, Problem
from toolkit.tabs.history import HISTORY
from toolkit.workbooks.cells import Snapshot

GONE_ON = "history_gone"  # the mark that remembers the day on which the weeks were gone
TOLD_FOR = timedelta(days=28)


def gone_on(history: pd.DataFrame, snapshot: Snapshot, today: date) -> date | None:
    """The day on which `history`, the tab as it stands, had lost all the rows that it was published
    with; None where it never did, where an earlier week is there again, and after four weeks.
    """
    lost = history.empty and rows_published(snapshot).get(HISTORY.title, 0) > 0
    day = today if lost else _day(snapshot.marks.get(GONE_ON, ""))
    if day is None or today - day >= TOLD_FOR:
        return None
    return day if all(week >= Week.of(day).monday for week in weeks_of(history)) else None


def marks(day: date | None, before: Mapping[str, str]) -> dict[str, str]:
    """What the next runs have to know of that day, beside the marks from `before`."""
    if day:
        return {GONE_ON: day.isoformat()}
    return {GONE_ON: ""} if before.get(GONE_ON) else {}


def problems(day: date | None) -> list[Problem]:
    """What Data Issues says of it."""
    if day is None:
        return []
    return [Problem(WARNING, HISTORY.title, HISTORY.title, None, None, "", HISTORY_GONE(day=day))]


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None
