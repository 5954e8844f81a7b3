"""One week of Timesheets: whose it is, its row, and what its lines in the log make of it.

A week changes by a line in the log, and by nothing else:

| it is              | signed   | taken back | its row deleted | corrected | paid     |
|--------------------|----------|------------|-----------------|-----------|----------|
| Draft, Certified   | Approved |            |                 |           |          |
| Approved, Changed… |          | Withdrawn  | Kept            | Corrected | Exported |
| Exported           |          |            | Kept            | Corrected | Exported |
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal

from toolkit.stipends.approvals import Action, Line
from toolkit.stipends.own_tabs import WeekRow
from toolkit.stipends.policy import earned, week_earned
from toolkit.stipends.signatures import NOBODY, Signed, is_own, signed_beside
from toolkit.stipends.timesheets import Amounts, Timesheet
from toolkit.stipends.work import Work
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
from toolkit.words import key

DRAFT, CERTIFIED, APPROVED = "Draft", "Certified", "Approved"
CHANGED, EXPORTED = "Changed since approval", "Exported"
STANDS = (APPROVED, CHANGED, EXPORTED)
MANUAL = "Manual"  # the policy under which a person sets what is paid
BY_ROW = "Sign-offs"  # the reason of an approval that a row there gave

Gone = Literal["", "organizer", "phase"]


@dataclass(frozen=True)
class SettledWeek:
    """One week. `sheet` its timesheet (None: the program has no such week) · `place` its row in the
    tab (None: it has none) · `policy` its phase's, as the log has it where the phase is gone ·
    `gone` what is no longer there · `names` all that the organizer goes by · `lines` its own in the
    log, those of this run last · `paid_before` the key of the week that has its evidence ("" where
    it is its own).
    """

    key: str
    organizer: str
    phase: str
    monday: date | str | None
    sheet: Timesheet | None = None
    place: WeekRow | None = None
    policy: str = ""
    person: str = ""
    gone: Gone = ""
    names: frozenset[str] = frozenset()
    signed: Signed = NOBODY
    lines: tuple[Line, ...] = ()
    paid_before: str = ""

    def written(self, column: str) -> str:
        """What stands in its row; "" where it has none."""
        return self.place.text(column) if self.place else ""

    @property
    def live(self) -> Amounts | None:
        """What the evidence gives now."""
        return self.sheet.amounts if self.sheet else None

    @property
    def seen(self) -> Amounts | None:
        """What an approver sees."""
        return (Amounts.of(self.place.cells, self.live) if self.place else None) or self.live

    @property
    def evidence(self) -> str:
        """The rows that it rests on, as its lines in the log keep them."""
        return self.sheet.evidence if self.sheet else ""

    # what its lines make of it

    def after(self, lines: Sequence[Line]) -> SettledWeek:
        """The same week with lines of this run."""
        return replace(self, lines=(*self.lines, *lines)) if lines else self

    @property
    def new(self) -> list[Line]:
        """Its lines that are not in the log yet."""
        return [line for line in self.lines if not line.line]

    def adds(self, action: Action) -> bool:
        return any(line.action == action for line in self.new)

    @property
    def held(self) -> Line | None:
        """The last line with which it was approved, taken back since or not."""
        return next((line for line in reversed(self.lines) if line.action == "Approved"), None)

    @cached_property
    def holds(self) -> dict[Action, Line]:
        """Its approval, where that was not taken back, and the last line of each kind since."""
        found: dict[Action, Line] = {}
        for line in self.lines:
            if line.action in ("Approved", "Withdrawn"):
                found = {}
            found[line.action] = line
        return found if "Approved" in found else {}

    @cached_property
    def approval(self) -> Line | None:
        return self.holds.get("Approved")

    @cached_property
    def correction(self) -> Line | None:
        return self.holds.get("Corrected")

    @property
    def kept(self) -> bool:
        """Whether only the log has the approval, since its row was deleted."""
        return "Kept" in self.holds and not self.signed.approver

    @property
    def unlogged(self) -> bool:
        """Whether its row says that it is approved and the log knows nothing of it."""
        approved = self.written("state") in STANDS and bool(self.signed.approver)
        return approved and not self.lines

    @cached_property
    def state(self) -> str | None:
        """None: it is no timesheet, only kept because people wrote beside it.

        Source: measures.md, *States*.
        """
        if self.unlogged:
            return self.written("state")
        if not self.approval:
            signed = CERTIFIED if self.signed.certified else DRAFT
            return signed if self.live else None
        if "Exported" in self.holds or self.written("state") == EXPORTED:
            return EXPORTED
        return CHANGED if self.changed else APPROVED

    @property
    def stands(self) -> bool:
        """Whether it is approved, and so frozen."""
        return self.state in STANDS

    @cached_property
    def amounts(self) -> Amounts | None:
        """Those that are shown and paid: as approved, or as corrected since."""
        if not self.approval:
            return self.seen if self.unlogged else self.live
        approved, correction = self.approval.amounts, self.correction
        # Worked out anew from the approval: the parts of a corrected week add up to its hours.
        return approved.corrected(correction.amounts.logged) if correction else approved

    @property
    def changed(self) -> bool:
        """Whether the evidence gives something else than was approved, or than was corrected."""
        live, correction = self.live, self.correction
        if not self.approval or live == self.approval.amounts:
            return False
        return not (correction and live and live.logged == correction.amounts.logged)

    @property
    def earned(self) -> Decimal | None:
        """Its share as the policy of now pays it."""
        return week_earned(self.policy, self.amounts) if self.amounts else None

    @cached_property
    def export(self) -> Line | None:
        """The line with which it was last exported. Where only the line of its approval is gone, so
        that it was approved anew below it, that still says what was paid.
        """
        if "Exported" in self.holds or self.state != EXPORTED:
            return self.holds.get("Exported")
        return next((line for line in reversed(self.lines) if line.action == "Exported"), None)

    @property
    def exported(self) -> Amounts | None:
        """The amounts with which it was exported; None where it was not."""
        line = self.export
        return line.amounts if line else self.amounts if self.state == EXPORTED else None

    # what is wrong with it

    @property
    def signing_problems(self) -> list[Kind]:
        """Why what an approver signed approves nothing."""
        by = self.signed
        if by.approver and not by.certified:
            return [kinds.NOT_CERTIFIED]
        own = is_own(by.approver, self.names, by.certified, certified_by_row=by.certified_by_row)
        return [kinds.OWN_WEEK] if by.approver and own else []

    @property
    def unsigned(self) -> bool:
        """Whether nobody signs any more for what was approved."""
        # A row of Sign-offs does not name somebody who is renamed; its approval stands.
        by_row = self.gone and self.approval and self.approval.reason == BY_ROW
        return bool(self.place) and not self.signed.approver and not by_row and not self.kept

    @property
    def problems(self) -> list[Kind]:
        """What is wrong with its signatures, or has changed since it was paid."""
        if self.unlogged:
            return [kinds.NO_LINE]
        if not self.approval and not self.live:
            return [kinds.NO_SUCH_WEEK]
        no_day = [kinds.NO_DAY] if self.signed.no_day else []
        if not self.approval:
            return no_day + self.signing_problems
        told = [kinds.REMOVED_AFTER_EXPORT] if self.unsigned else []
        if self.signed.approver:
            told = self.signing_problems or self._other_names
        if self.state == EXPORTED and not self.export:
            told = [*told, kinds.NO_EXPORT]
        paid = self.state == EXPORTED and self.changed and not self.gone
        return told + no_day + ([kinds.CHANGED_AFTER_EXPORT] if paid else [])

    @property
    def _other_names(self) -> list[Kind]:
        by, line = self.signed, self.approval
        same = line and [key(by.approver), key(by.certified)] == [key(line.by), key(line.certified)]
        return [] if same else [kinds.OTHER_NAMES]


def paid_under(policy: str | None, weeks: Iterable[SettledWeek]) -> str | None:
    """The policy that the last export of one organizer's weeks of a phase had, whatever it is now;
    `policy`, that of now, where the log knows none, or it was set by hand.
    """
    lines = [line for one in weeks if (line := one.export)]
    last = max(lines, key=lambda line: (line.line == 0, line.line), default=None)
    return last.policy if last and last.policy not in ("", MANUAL) else policy


def already_paid(policy: str | None, weeks: Sequence[SettledWeek]) -> Decimal | None:
    """What the exports so far pay for one organizer's weeks of a phase, under the policy of the
    last of them. None where it is set by hand.
    """
    paid = [amounts for one in weeks if (amounts := one.exported)]
    return earned(paid_under(policy, weeks), paid)


def week_as_found(
    done: Work, name: str, sheet: Timesheet | None, place: WeekRow | None, lines: Sequence[Line]
) -> SettledWeek:
    """Key, organizer, phase and Monday as the program spells them, else as the tab does, else as
    the log.
    """
    monday: date | str
    if sheet:
        said, (organizer, phase, week) = sheet.key, sheet.place.spot
        monday = week.monday
    elif place and all(place.text(column) for column in ("key", "organizer", "phase", "week")):
        said, organizer, phase = (place.text(one) for one in ("key", "organizer", "phase"))
        monday = place.cells["week"]
    else:
        said = lines[-1].key if lines else (place.text("key") if place else "") or name
        organizer, phase, monday = _parts(said)
    who, there = done.team.get(key(organizer)), done.phase_named.get(key(phase))
    gone: Gone = "" if sheet or (who and there) else "phase" if who else "organizer"
    return SettledWeek(
        said,
        organizer,
        phase,
        monday,
        sheet,
        place,
        policy=(there.proration or "") if there else _last(line.policy for line in lines),
        person=who.person if who and sheet else _last(line.person for line in lines),
        gone=gone,
        names=who.names if who else frozenset({organizer}),
        signed=signed_beside(place, done.program.knobs.language) if place else NOBODY,
        lines=tuple(lines),
    )


def _last(said: Iterable[str]) -> str:
    return next((one for one in reversed([*said]) if one), "")


def _parts(name: str) -> tuple[str, str, date | str]:
    """Organizer, phase and Monday of a key; what is no date as it is written."""
    organizer, _, rest = name.partition("|")
    phase, _, day = rest.rpartition("|")
    try:
        return organizer, phase, date.fromisoformat(day)
    except ValueError:
        return organizer, phase, day
