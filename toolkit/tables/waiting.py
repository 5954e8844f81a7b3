"""Waiting: rows and ratings whose day is still to come are in no figure until it has come."""

from __future__ import annotations

import numpy as np
import pandas as pd

from toolkit.tables.columns import Column
from toolkit.tables.events import Attendance
from toolkit.tables.kinds.rows import RATING_TO_COME, ROW_TO_COME
from toolkit.tables.reading import Reading
from toolkit.tables.roster import Roster


def rows_to_come(reading: Reading, today: pd.Timestamp) -> pd.Series:
    """Readable rows dated after as-of: a warning each; the mask says which ones are left out until
    their day.
    """
    dates = reading.frame[reading.table.dated]
    mask = (dates > today) & ~reading.bad
    if not mask.any():
        return mask
    if reading.table is Attendance:
        # Who signed up plans to come: such a row is never too early.
        mask &= (reading.frame["attended"] != "Signed up").to_numpy(dtype=bool)
    _tell(reading, reading.table.column(reading.table.dated), mask, dates)
    return mask


def ratings_to_come(roster: Reading, today: pd.Timestamp) -> None:
    """A rating on the Roster that is dated after as-of waits; the person counts. Where a day stands
    without a rating, none waits, and nothing is told.
    """
    dates = roster.frame["assessed_on"]
    mask = (dates > today) & ~roster.bad
    if mask.any():
        _tell(roster, Roster.assessed_on, mask & roster.frame["assessment"].notna(), dates)
        roster.frame.loc[mask, "assessment"] = pd.NA
        roster.frame.loc[mask, "assessed_on"] = pd.NaT


def _tell(reading: Reading, column: Column, mask: pd.Series, dates: pd.Series) -> None:
    kind = ROW_TO_COME if column.name == reading.table.dated else RATING_TO_COME
    for index in np.flatnonzero(mask.to_numpy(dtype=bool)).tolist():
        day = dates.iloc[index].date().isoformat()
        reading.fault(index, column, kind(day=day), said=day)
