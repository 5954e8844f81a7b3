"""Once: a week that was approved or exported under another name is not paid a second time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from toolkit.stipends.approvals import Line
from toolkit.stipends.timesheets import Timesheet
from toolkit.words import key

_ROW = re.compile(r"(Attendance|Check-ins|Hours) (\d+) #([0-9a-f]{8})")
Row = tuple[str, int, str]  # a table, its sheet row, and what the row says


def evidence_text(sheet: Timesheet | None) -> str:
    """The rows that a week rests on, as its line in the log keeps them."""
    rows = sheet.counted if sheet else []
    return "; ".join(f"{one.table} {one.row} #{one.said}" for one in rows)


def rows_of(text: str) -> list[Row]:
    """The rows in such a text."""
    return [(table, int(row), said) for table, row, said in _ROW.findall(text)]


@dataclass(frozen=True)
class Claim:
    """A week that claims its share. `approval` its line, and `correction` the one that holds, if
    there are any; `turn` orders approvals, the earlier first.
    """

    key: str
    monday: date | str | None
    phase: str
    person: str
    sheet: Timesheet | None
    approval: Line | None
    correction: Line | None
    turn: tuple[int, int]

    @property
    def rested_on(self) -> list[Row]:
        """The evidence it was approved with; where it was corrected since, that of the correction."""
        line = self.correction or self.approval
        return rows_of(line.evidence) if line else []

    @property
    def rests_on(self) -> list[Row]:
        """The evidence that it has now."""
        return [(one.table, one.row, one.said) for one in self.sheet.counted] if self.sheet else []


def paid_before(claims: Sequence[Claim], phases: Iterable[str]) -> dict[str, str]:
    """The weeks that claim again what another one has, each with the key of that other.

    A row of evidence that stood in a week when it was approved is that week's. Another week over
    the same days claims it again: the same person's (of one phase; or of a phase that is gone, but
    not with other evidence), or any that has the very rows that the first has no more. Source:
    measures.md, *Once*.
    """
    there = {key(name) for name in phases}
    by_monday: dict[object, list[Claim]] = {}
    for claim in claims:
        by_monday.setdefault(claim.monday, []).append(claim)
    found: dict[str, str] = {}
    for first in sorted(claims, key=lambda one: one.turn):
        if first.approval is None:
            continue
        for other in by_monday[first.monday]:
            later = other.approval is None or other.turn > first.turn
            if other is first or not later or other.sheet is None or other.key in found:
                continue
            if _same_person(first, other, there) or _same_rows(first, other):
                found[other.key] = first.key
    return found


def _same_person(first: Claim, other: Claim, phases: set[str]) -> bool:
    if not first.person or key(first.person) != key(other.person):
        return False
    if key(first.phase) == key(other.phase):
        return True
    before, now = _said(first.rested_on), _said(other.rests_on)
    different = bool(before and now) and not before & now
    return first.sheet is None and key(first.phase) not in phases and not different


def _same_rows(first: Claim, other: Claim) -> bool:
    rested = first.rested_on
    missing = _said(rested) - _said(first.rests_on)
    # One row of Check-ins serves a team: that it stands in two weeks says nothing.
    moved = {row for row in rested if row[0] != "Check-ins" and missing[row[2]]}
    if moved & set(other.rests_on):
        return True
    others = bool(first.person and other.person)
    # Sorted by somebody, the rows have other numbers; then all of them have to be there.
    return (
        bool(rested)
        and first.sheet is None
        and not others
        and _said(rested) <= _said(other.rests_on)
    )


def _said(rows: Iterable[Row]) -> Counter[str]:
    return Counter(said for _, _, said in rows)
