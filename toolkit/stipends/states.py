"""States: the lines by which one run takes a week from one state into another, as people signed it
or corrected it. Nobody is paid other hours than those approved without a correction and its reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import takewhile

from toolkit.facts.each import each, grouped
from toolkit.stipends.approvals import Line
from toolkit.stipends.own_tabs import FINEST, same_week
from toolkit.stipends.settled_weeks import BY_ROW, EXPORTED, SettledWeek
from toolkit.stipends.signatures import is_own
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
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
    return grouped((same_week(one.key), one) for one in found)


APPROVALS = ("Approved", "Withdrawn")
NotHeld = list[tuple[Correction, Kind]]


def settled_week(
    week: SettledWeek, wanted: Sequence[Correction], today: date
) -> tuple[SettledWeek, NotHeld]:
    """The week with the lines of this run: of what people signed, and then of `wanted`, its
    corrections; and those of them that do not hold, with why.

    Source: measures.md, *States*. Where the texts leave it open: clearing *Approved by* takes an
    approval back until the week is exported; a row that was deleted does not, its approval stands
    as the log has it.
    """
    week = week.after(_kept(week, week.approval, today) if week.approval else _signed(week, today))
    if week.approval is None:
        return week, [(one, kinds.NOT_APPROVED_YET) for one in wanted]
    new, not_held = _corrected(week, week.approval, wanted, today)
    return week.after(new), not_held


def _signed(week: SettledWeek, today: date) -> list[Line]:
    """The approval of a week, where somebody signed what approves it."""
    by = week.signed
    nothing = not by.approver or by.no_day or week.unlogged or week.signing_problems
    if nothing or not (seen := week.seen):
        return []
    return [
        Line(
            key=week.key,
            action="Approved",
            amounts=seen,
            certified=by.certified,
            by=by.approver,
            on=by.on,
            reason=BY_ROW if by.approved_by_row else "",
            recorded=today,
            person=week.person,
            policy=week.policy,
            evidence=week.evidence,
        )
    ]


def _kept(week: SettledWeek, approval: Line, today: date) -> list[Line]:
    """Of a week whose approval stands: that it is taken back, or that its row was deleted."""
    if week.unsigned and week.state != EXPORTED:
        return [approval.then("Withdrawn", key=week.key, on=week.signed.on, recorded=today)]
    if not week.place and "Kept" not in week.holds:
        return [approval.then("Kept", key=week.key, recorded=today)]
    return []


def _corrected(
    week: SettledWeek, approval: Line, wanted: Sequence[Correction], today: date
) -> tuple[list[Line], NotHeld]:
    """Each correction that holds is written to the log once for each approval, from top to bottom,
    so that the lowest row counts; one that says what the row above it says is the same correction.
    Where an approval was taken back and given again, what stands in Corrections holds again.
    """
    since = takewhile(lambda line: line.action not in APPROVALS, reversed(week.lines))
    before = [line for line in since if line.action == "Corrected"]
    written = Counter((line.amounts.logged, key(line.reason), key(line.by)) for line in before)
    new: list[Line] = []
    not_held: NotHeld = []
    above = None
    for one in wanted:
        if not one.approved_by:
            not_held.append((one, kinds.NO_APPROVER))
        elif is_own(one.approved_by, week.names, approval.certified):
            not_held.append((one, kinds.OWN_CORRECTION))
        elif one.what != above:
            above = one.what
            if written[above]:  # by an earlier run
                written[above] -= 1
                continue
            new.append(
                approval.then(
                    "Corrected",
                    key=week.key,
                    amounts=approval.amounts.corrected(one.hours),
                    certified=one.requested_by,
                    by=one.approved_by,
                    on=None,
                    reason=one.reason,
                    recorded=today,
                    person=week.person or approval.person,
                    policy=week.policy or approval.policy,
                    evidence=week.evidence,
                )
            )
    return new, not_held
