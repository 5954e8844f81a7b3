"""Problems of signing: the cell to look at when a signature or a correction does not hold."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.facts.addresses import warning
from toolkit.facts.each import grouped
from toolkit.stipends.own_tabs import PEOPLES, OwnTab, WeekRow
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.sign_offs import SignOff
from toolkit.stipends.states import Correction
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tables.signing import Corrections, SignOffs
from toolkit.words import closest

MOST_NAMED = 5  # weeks in one sentence; more are counted

# The cell to look at.
COLUMNS = {
    kinds.OWN_WEEK: "approved_by",
    kinds.NOT_CERTIFIED: "certified",
    kinds.NO_DAY: "approved_on",
    kinds.OTHER_NAMES: "approved_by",
    kinds.REMOVED_AFTER_EXPORT: "approved_by",
    kinds.CHANGED_AFTER_EXPORT: "state",
    kinds.NO_LINE: "state",
    kinds.NO_SUCH_WEEK: "key",
}


def of_week(standing: OwnTab, week: SettledWeek) -> list[Problem]:
    """What is wrong with one week's signatures; and the week whose evidence it claims again."""
    headings = {name: standing.heading(name) for name in ("certified", "approved_by")}
    found = []
    for kind in week.problems:
        column = COLUMNS[kind]
        value = week.place.text(column) if week.place else ""
        said = kind(state=week.state, key=week.key, value=value, **headings)
        found.append(standing.problem(week.row, column, value, said))
    if week.paid_before:
        said = kinds.PAID_TWICE(key=week.key, paid=week.paid_before)
        found.append(standing.problem(week.row, "key", week.key, said))
    return found


def of_place(standing: OwnTab, place: WeekRow) -> Problem:
    """Signatures that stand beside no week, told at the first cell that somebody filled."""
    column = next(name for name in PEOPLES if place.text(name))
    return standing.problem(place.row, column, place.text(column), kinds.BESIDE_NO_WEEK())


def of_correction(program: Program, one: Correction, kind: Kind, known: Iterable[str]) -> Problem:
    """Why a correction does not hold (yet); `known` are the keys that there are."""
    column, value = {
        kinds.NO_APPROVER: ("approved_by", ""),
        kinds.OWN_CORRECTION: ("approved_by", one.approved_by),
    }.get(kind, ("key", one.key))
    return warning(program, Corrections, column, one.row, value, kind(near=closest(one.key, known)))


def of_sign_offs(program: Program, not_held: Iterable[tuple[str, SignOff, Kind]]) -> list[Problem]:
    """One warning for each row that may not approve weeks (their keys), and for each reason."""
    weeks = grouped(((row.row, row.by, kind), week) for week, row, kind in not_held)
    found = []
    for (row, by, kind), keys in sorted(weeks.items(), key=lambda one: (one[0][0], one[0][2].word)):
        more = f" (+{len(keys) - MOST_NAMED})" if len(keys) > MOST_NAMED else ""
        column, value = ("by", by) if kind is kinds.OWN_HOURS else ("what", "Approve")
        said = kind(weeks=", ".join(keys[:MOST_NAMED]) + more)
        found.append(warning(program, SignOffs, column, row, value, said))
    return found
