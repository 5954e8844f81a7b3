"""Corrections: the only way to pay something else than the hours approved, and never without a
reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from toolkit.facts.addresses import warning as at
from toolkit.stipends.standing import FINEST, same_week
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tables.signing import Corrections
from toolkit.words import closest, key

Objection = Literal["unknown", "not approved", "no approver", "own"]


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
    """The readable corrections of each week, from top to bottom. A row without a reason is not
    read.
    """
    found: dict[str, list[Correction]] = {}
    columns = ("row", "key", "new_hours", "reason", "requested_by", "approved_by")
    for row, name, hours, reason, requested, approved in zip(
        *(program.corrections[c] for c in columns), strict=True
    ):
        one = Correction(
            int(row),
            name,
            Fraction(hours).limit_denominator(FINEST),
            reason,
            requested if isinstance(requested, str) else "",
            approved if isinstance(approved, str) else "",
        )
        found.setdefault(one.week, []).append(one)
    return found


def objected(program: Program, one: Correction, why: Objection, known: Iterable[str]) -> Problem:
    """Why a correction does not hold (yet)."""
    near = closest(one.key, known) if why == "unknown" else None
    column, value, fault = {
        "unknown": ("key", one.key, kinds.NO_WEEK_TO_CORRECT(near=near)),
        "not approved": ("key", one.key, kinds.NOT_APPROVED_YET()),
        "no approver": ("approved_by", "", kinds.NO_APPROVER()),
        "own": ("approved_by", one.approved_by, kinds.OWN_CORRECTION()),
    }[why]
    return at(program, Corrections, column, one.row, value, fault)
