"""Corrections: the only way to pay other hours than those approved, never without a reason."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from toolkit.facts.each import each, grouped
from toolkit.stipends.own_tabs import FINEST, same_week
from toolkit.tables.program import Program
from toolkit.words import key


@dataclass(frozen=True)
class Correction:
    """One readable row of Corrections."""

    row: int
    key: str
    hours: Fraction
    reason: str
    requested_by: str
    approved_by: str

    @property
    def week(self) -> str:
        return same_week(self.key)

    @property
    def what(self) -> tuple[Fraction, str, str]:
        """What makes it the same correction again."""
        return (self.hours, key(self.reason), key(self.approved_by))


def corrections(program: Program) -> dict[str, list[Correction]]:
    """The readable corrections of each week, from top to bottom; each has a reason."""
    columns = ("row", "key", "new_hours", "reason", "requested_by", "approved_by")
    found = [
        Correction(row, name, hours.limit_denominator(FINEST), reason, asked or "", approved or "")
        for row, name, hours, reason, asked, approved in each(program.corrections, *columns)
    ]
    return grouped((one.week, one) for one in found)
