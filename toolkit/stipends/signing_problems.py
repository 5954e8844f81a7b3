"""Problems of signing: what Data Issues says about signatures that do not hold, at the cell to look
at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.stipends.standing import PEOPLES, Place, Standing
from toolkit.stipends.states import Fault
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
from toolkit.tables.problems import Problem

if TYPE_CHECKING:
    from toolkit.stipends.settled_weeks import SettledWeek

# The column to look at, and what kind of problem it is.
FAULTS: dict[Fault, tuple[str, Kind]] = {
    "own": ("approved_by", kinds.OWN_WEEK),
    "uncertified": ("certified", kinds.NOT_CERTIFIED),
    "no day": ("approved_on", kinds.NO_DAY),
    "other names": ("approved_by", kinds.OTHER_NAMES),
    "removed after export": ("approved_by", kinds.REMOVED_AFTER_EXPORT),
    "changed after export": ("state", kinds.CHANGED_AFTER_EXPORT),
    "no line": ("state", kinds.NO_LINE),
    "gone": ("key", kinds.NO_SUCH_WEEK),
}


def fault_of(standing: Standing, week: SettledWeek, fault: Fault) -> Problem:
    """A warning about one week's signatures."""
    column, kind = FAULTS[fault]
    place = week.place
    value = place.text(column) if place else ""
    headings = {name: standing.heading(name) for name in ("certified", "approved_by")}
    said = kind(state=week.state, key=week.key, value=value, **headings)
    return standing.problem(week.row, column, value, said)


def twice(standing: Standing, week: SettledWeek) -> Problem:
    """A warning about a week that claims again what another one has."""
    return standing.problem(
        week.row,
        "key",
        week.key,
        kinds.PAID_TWICE(key=week.key, paid=week.paid_before),
    )


def lost(standing: Standing, place: Place) -> Problem:
    """A warning about signatures that stand beside no week, at the first cell that somebody filled."""
    column = next(name for name in PEOPLES if place.text(name))
    return standing.problem(
        place.row,
        column,
        place.text(column),
        kinds.BESIDE_NO_WEEK(),
    )
