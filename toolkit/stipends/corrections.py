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
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tables.signing import Corrections
from toolkit.words import closest, key, sentence

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
    if why == "unknown":
        near = closest(one.key, known)
        fix = (
            sentence("Did you mean “{near}”?", near=near)
            if near
            else sentence("Copy the Key from the Timesheets tab.")
        )
        return at(
            program,
            Corrections,
            "key",
            one.row,
            one.key,
            sentence("There is no such week in Timesheets."),
            fix,
        )
    if why == "not approved":
        what = sentence("This week is not approved, so there is nothing to correct yet.")
        return at(
            program,
            Corrections,
            "key",
            one.row,
            one.key,
            what,
            sentence("Mend the hours in the Hours tab instead."),
        )
    if why == "no approver":
        what = sentence("This correction waits for somebody to approve it.")
        return at(
            program,
            Corrections,
            "approved_by",
            one.row,
            "",
            what,
            sentence("Have somebody else than the organizer approve it."),
        )
    what = sentence("Nobody approves their own correction.")
    return at(
        program,
        Corrections,
        "approved_by",
        one.row,
        one.approved_by,
        what,
        sentence("Have somebody else approve it."),
    )
