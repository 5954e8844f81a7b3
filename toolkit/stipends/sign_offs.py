"""Sign-offs: one row that certifies or approves many weeks at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from toolkit.facts.check_ins import led_by_staff, meant
from toolkit.facts.each import each
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.signatures import Signed, is_own
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
from toolkit.tables.program import Program
from toolkit.words import key


@dataclass(frozen=True)
class SignOff:
    """One readable row of Sign-offs, with everybody its names stand for. `last` is the last Monday
    that it signs for; `staff`: one of its names stands for others.
    """

    row: int
    day: date
    by: str
    what: str
    organizers: frozenset[str]
    phase: str
    last: date
    staff: bool

    def covers(self, week: SettledWeek) -> bool:
        """Whether it signs for a week. For a week that was approved with this row it goes on
        signing when the staff member it names leads other people.
        """
        monday = week.monday
        if not isinstance(monday, date) or monday > self.last or key(week.phase) != self.phase:
            return False
        held = week.held if self.staff else None
        signer = "" if held is None else held.certified if self.what == "Certify" else held.by
        still = self.staff and held is not None and key(self.by) == key(signer)
        return still or key(week.organizer) in self.organizers


def sign_offs(program: Program) -> list[SignOff]:
    """The readable rows, the one that holds first: the earlier date, then the upper row.

    Source: measures.md, *Sign-offs*.
    """
    led = led_by_staff(program)
    columns = ("row", "date", "by", "what", "organizers", "phase", "through")
    found = [
        SignOff(
            row,
            day,
            by,
            what,
            frozenset(key(one) for one in meant(names, led)),
            key(phase),
            min(day, through),
            any(name in led for name in names),
        )
        for row, day, by, what, names, phase, through in each(program.sign_offs, *columns)
    ]
    return sorted(found, key=lambda one: (one.day, one.row))


def signed(week: SettledWeek, rows: Iterable[SignOff]) -> tuple[Signed, list[tuple[SignOff, Kind]]]:
    """The signatures of a week: what is written beside it, and where that is blank, the rows that
    cover it; and the rows that may not approve it, with why.

    A row that still says the names with which the week was approved already goes on signing,
    whatever was written since.
    """
    covering = [row for row in rows if row.covers(week)]
    if not covering:
        return week.signed, []
    written, held = week.signed, week.held
    certify = [one.by for one in covering if one.what == "Certify"]
    still = next((by for by in certify if held and key(by) == key(held.certified)), "")
    certified = still or written.certified or next(iter(certify), "")
    by_row = bool(still) or (not written.certified and bool(certified))
    holds: SignOff | None = None
    not_held: list[tuple[SignOff, Kind]] = []
    approve = [row for row in covering if row.what == "Approve"] if not written.approver else []
    for one in approve:
        if not certified:
            not_held.append((one, kinds.NOBODY_CERTIFIED))
        elif is_own(one.by, week.names, certified, certified_by_row=by_row):
            not_held.append((one, kinds.OWN_HOURS))
        elif holds is None or (held and key(one.by) == key(held.by) != key(holds.by)):
            holds = one
    by: dict[str, Any] = {"certified": certified, "certified_by_row": by_row}
    if holds:
        by |= {"approver": holds.by, "on": holds.day, "approved_by_row": True}
    return replace(written, **by), not_held
