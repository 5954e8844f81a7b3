"""Once: a week that was approved or exported under another name is not paid a second time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

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


@dataclass(frozen=True)
class _Claim:
    """A week and its place among approvals, with the evidence it was approved with and has now,
    each worked out once.
    """

    week: SettledWeek
    turn: tuple[int, int]

    @cached_property
    def person(self) -> str:
        return key(self.week.person) if self.week.person else ""

    @cached_property
    def rests(self) -> list[Row]:
        """The evidence that it has now."""
        sheet = self.week.sheet
        return [(one.table, one.row, one.said) for one in sheet.counted] if sheet else []

    @cached_property
    def said(self) -> Counter[str]:
        return _said(self.rests)

    @cached_property
    def rested(self) -> list[Row]:
        return rested_on(self.week)

    @cached_property
    def moved(self) -> set[Row]:
        """The rows it was approved with and has no more."""
        missing = _said(self.rested) - self.said
        # One row of Check-ins serves a team: that it stands in two weeks says nothing.
        return {row for row in self.rested if row[0] != "Check-ins" and missing[row[2]]}


@dataclass(frozen=True)
class _Monday:
    """The weeks over the same days, by whose they are and by the rows they have."""

    weeks: list[_Claim] = field(default_factory=list)

    @cached_property
    def by_person(self) -> dict[str, list[_Claim]]:
        return _by((one.person, one) for one in self.weeks if one.person)

    @cached_property
    def by_row(self) -> dict[Row, list[_Claim]]:
        return _by((row, one) for one in self.weeks for row in one.rests)

    def beside(self, first: _Claim) -> list[_Claim]:
        """Those that could claim again what an approved week has."""
        if first.week.sheet is None:
            return self.weeks
        same_rows = (one for row in first.moved for one in self.by_row.get(row, ()))
        return [*self.by_person.get(first.person, ()), *same_rows]


def paid_before(weeks: Sequence[SettledWeek], phases: Iterable[str]) -> dict[str, str]:
    """The weeks that claim again what another one has, each with the key of that other.

    A row of evidence that stood in a week when it was approved is that week's. Another week over
    the same days claims it again: the same person's (of one phase; or of a phase that is gone, but
    not with other evidence), or any that has the very rows that the first has no more. Source:
    measures.md, *Once*.
    """
    there = {key(name) for name in phases}
    claims = [_Claim(week, _turn(week, place)) for place, week in enumerate(weeks)]
    mondays: dict[object, _Monday] = {}
    for one in claims:
        mondays.setdefault(one.week.monday, _Monday()).weeks.append(one)
    found: dict[str, str] = {}
    for first in sorted(claims, key=lambda one: one.turn):
        if first.week.outcome.approval is None:
            continue
        for other in mondays[first.week.monday].beside(first):
            later = other.week.outcome.approval is None or other.turn > first.turn
            if other is first or not later or other.week.sheet is None or other.week.key in found:
                continue
            if _same_person(first, other, there) or _same_rows(first, other):
                found[other.week.key] = first.week.key
    return found


def _turn(week: SettledWeek, place: int) -> tuple[int, int]:
    """Orders approvals, the earlier first: those of the log by its lines, then those of this
    run.
    """
    approval = week.outcome.approval
    new = week.outcome.adds("Approved")
    return (1, place) if new else (0, approval.line if approval else 0)


def _same_person(first: _Claim, other: _Claim, phases: set[str]) -> bool:
    if not first.person or first.person != other.person:
        return False
    if key(first.week.phase) == key(other.week.phase):
        return True
    before, now = _said(first.rested), other.said
    different = bool(before and now) and not before & now
    return first.week.sheet is None and key(first.week.phase) not in phases and not different


def _same_rows(first: _Claim, other: _Claim) -> bool:
    if first.moved & set(other.rests):
        return True
    others = bool(first.person and other.person)
    # Sorted by somebody, the rows have other numbers; then all of them have to be there.
    gone = first.week.sheet is None and not others
    return bool(first.rested) and gone and _said(first.rested) <= other.said


Name = TypeVar("Name", bound=Hashable)


def _by(claims: Iterable[tuple[Name, _Claim]]) -> dict[Name, list[_Claim]]:
    found: dict[Name, list[_Claim]] = {}
    for name, one in claims:
        found.setdefault(name, []).append(one)
    return found


def _said(rows: Iterable[Row]) -> Counter[str]:
    return Counter(said for _, _, said in rows)
