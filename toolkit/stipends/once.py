"""Once: a week that was approved or exported under another name is not paid a second time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.words import key

_ROW = re.compile(r"(Attendance|Check-ins|Hours) (\d+) #([0-9a-f]{8})")
Row = tuple[str, int, str]  # a table, its sheet row, and what the row says


def rows_of(text: str) -> list[Row]:
    """The rows that a line of the log says a week rested on."""
    return [(table, int(row), said) for table, row, said in _ROW.findall(text)]


def rested_on(week: SettledWeek) -> list[Row]:
    """The evidence an approved week was approved with; where it was corrected since, that of the
    correction.
    """
    line = week.outcome.correction or week.outcome.approval
    assert line
    return rows_of(line.evidence)


def rests_on(week: SettledWeek) -> list[Row]:
    """The evidence that a week has now."""
    return [(one.table, one.row, one.said) for one in week.sheet.counted] if week.sheet else []


def paid_before(weeks: Sequence[SettledWeek], phases: Iterable[str]) -> dict[str, str]:
    """The weeks that claim again what another one has, each with the key of that other.

    A row of evidence that stood in a week when it was approved is that week's. Another week over
    the same days claims it again: the same person's (of one phase; or of a phase that is gone, but
    not with other evidence), or any that has the very rows that the first has no more. Source:
    measures.md, *Once*.
    """
    there = {key(name) for name in phases}
    by_monday: dict[object, list[SettledWeek]] = {}
    for week in weeks:
        by_monday.setdefault(week.monday, []).append(week)
    turns = {week.key: _turn(week, place) for place, week in enumerate(weeks)}
    found: dict[str, str] = {}
    for first in sorted(weeks, key=lambda one: turns[one.key]):
        if first.outcome.approval is None:
            continue
        for other in by_monday[first.monday]:
            later = other.outcome.approval is None or turns[other.key] > turns[first.key]
            if other is first or not later or other.sheet is None or other.key in found:
                continue
            if _same_person(first, other, there) or _same_rows(first, other):
                found[other.key] = first.key
    return found


def _turn(week: SettledWeek, place: int) -> tuple[int, int]:
    """Orders approvals, the earlier first: those of the log by its lines, then those of this
    run.
    """
    approval = week.outcome.approval
    new = week.outcome.adds("Approved")
    return (1, place) if new else (0, approval.line if approval else 0)


def _same_person(first: SettledWeek, other: SettledWeek, phases: set[str]) -> bool:
    if not first.person or key(first.person) != key(other.person):
        return False
    if key(first.phase) == key(other.phase):
        return True
    before, now = _said(rested_on(first)), _said(rests_on(other))
    different = bool(before and now) and not before & now
    return first.sheet is None and key(first.phase) not in phases and not different


def _same_rows(first: SettledWeek, other: SettledWeek) -> bool:
    rested, rests = rested_on(first), rests_on(other)
    missing = _said(rested) - _said(rests_on(first))
    # One row of Check-ins serves a team: that it stands in two weeks says nothing.
    moved = {row for row in rested if row[0] != "Check-ins" and missing[row[2]]}
    if moved & set(rests):
        return True
    others = bool(first.person and other.person)
    # Sorted by somebody, the rows have other numbers; then all of them have to be there.
    return bool(rested) and first.sheet is None and not others and _said(rested) <= _said(rests)


def _said(rows: Iterable[Row]) -> Counter[str]:
    return Counter(said for _, _, said in rows)
