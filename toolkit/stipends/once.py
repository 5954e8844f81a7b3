"""Once: a week that was approved or exported under another name is not paid a second time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from toolkit.facts.each import grouped
from toolkit.stipends.evidence import Row, rows_of
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.words import key


@dataclass(frozen=True)
class _Claim:
    """A week and its place in Timesheets, with the evidence it was approved with and has now, each
    worked out once.
    """

    week: SettledWeek
    place: int

    @cached_property
    def turn(self) -> tuple[int, int]:
        """The earlier first: the log's approvals by their lines, this run's, and who has none."""
        approval = self.week.approval
        if approval is None:
            return 2, self.place
        return (0, approval.line) if approval.line else (1, self.place)

    @cached_property
    def person(self) -> str:
        return key(self.week.person)

    @cached_property
    def rests(self) -> set[Row]:
        """The evidence that it has now."""
        return {one.written for one in self.week.sheet.counted} if self.week.sheet else set()

    @cached_property
    def said(self) -> Counter[str]:
        return _said(self.rests)

    @cached_property
    def rested(self) -> list[Row]:
        """The evidence an approved week was approved with; corrected since, the correction's."""
        line = self.week.correction or self.week.approval
        assert line
        return rows_of(line.evidence)

    @cached_property
    def moved(self) -> set[Row]:
        """The rows it was approved with and has no more."""
        line = self.week.correction or self.week.approval
        if line and line.evidence == self.week.evidence:
            return set()
        missing = _said(self.rested) - self.said
        # One row of Check-ins serves a team: that it stands in two weeks says nothing.
        return {row for row in self.rested if row[0] != "Check-ins" and missing[row[2]]}


def paid_before(weeks: Sequence[SettledWeek], phases: Iterable[str]) -> dict[str, str]:
    """The weeks that claim again what another one has, each with the key of that other.

    A row of evidence that stood in a week when it was approved is that week's. Another week over
    the same days claims it again: the same person's (of one phase; or of a phase that is gone, but
    not with other evidence), or any that has the very rows that the first has no more. Source:
    measures.md, *Once*.
    """
    there = {key(name) for name in phases}
    claims = [_Claim(week, place) for place, week in enumerate(weeks)]
    same_days = grouped((one.week.monday, one) for one in claims)
    persons = grouped(((one.week.monday, one.person or one.week.organizer), one) for one in claims)
    found: dict[str, str] = {}
    approved = (one for one in claims if one.week.approval)
    for first in sorted(approved, key=lambda one: one.turn):
        monday, person = first.week.monday, first.person or first.week.organizer
        alone = first.week.sheet is not None and not first.moved
        for other in persons[monday, person] if alone else same_days[monday]:
            if other.turn <= first.turn or other.week.sheet is None:
                continue
            if _same_person(first, other, there) or _same_rows(first, other):
                found.setdefault(other.week.key, first.week.key)
    return found


def _same_person(first: _Claim, other: _Claim, phases: set[str]) -> bool:
    if not first.person or first.person != other.person:
        return False
    if key(first.week.phase) == key(other.week.phase):
        return True
    before, now = _said(first.rested), other.said
    different = bool(before and now) and not before & now
    return first.week.sheet is None and key(first.week.phase) not in phases and not different


def _same_rows(first: _Claim, other: _Claim) -> bool:
    if not first.moved.isdisjoint(other.rests):
        return True
    others = bool(first.person and other.person)
    # Sorted by somebody, the rows have other numbers; then all of them have to be there.
    gone = first.week.sheet is None and not others
    return bool(first.rested) and gone and _said(first.rested) <= other.said


def _said(rows: Iterable[Row]) -> Counter[str]:
    return Counter(said for _, _, said in rows)
