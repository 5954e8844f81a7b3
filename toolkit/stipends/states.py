"""States: what one week's signatures, its lines in the log and its evidence make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from toolkit.stipends.approvals import Action, Line
from toolkit.stipends.corrections import Correction
from toolkit.stipends.signatures import Signed, is_own
from toolkit.stipends.timesheets import Amounts
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
from toolkit.words import key

DRAFT, CERTIFIED, APPROVED, CHANGED, EXPORTED = (
    "Draft",
    "Certified",
    "Approved",
    "Changed since approval",
    "Exported",
)
STANDS = (APPROVED, CHANGED, EXPORTED)

BY_ROW = "Sign-offs"  # the reason of an approval that a row there gave


@dataclass(frozen=True)
class Found:
    """One week as a run finds it. `live` is what the evidence gives now (None: the program has no
    such week), `published` what its row shows, `state` the one that stands there; `there` tells
    whether it has a row. `lines` are its lines in the log, `names` all that the organizer goes by.
    `gone`: its organizer or its phase is no longer there. `no_day`: Approved on has something in it
    that is no date. `person`, `policy` and `evidence` are what a new line of the log keeps.
    """

    key: str
    live: Amounts | None
    published: Amounts | None
    state: str
    there: bool
    signed: Signed
    gone: bool
    no_day: bool
    lines: tuple[Line, ...]
    names: frozenset[str]
    today: date
    person: str = ""
    policy: str = ""
    evidence: str = ""

    @property
    def own(self) -> bool:
        return is_own(
            self.signed.approver,
            self.names,
            self.signed.certified,
            certified_by_row=self.signed.certified_by_row,
        )

    def line(self, action: Action, amounts: Amounts, **parts: Any) -> Line:
        """A new line for the log, with the signatures and the evidence as they are found."""
        line = Line(
            key=self.key,
            action=action,
            amounts=amounts,
            certified=self.signed.certified,
            by=self.signed.approver,
            on=self.signed.on,
            reason=BY_ROW if self.signed.approved_by_row else "",
            recorded=self.today,
            person=self.person,
            policy=self.policy,
            evidence=self.evidence,
        )
        return replace(line, **parts)

    def copied(self, action: Action, line: Line, **parts: Any) -> Line:
        """A new line that keeps what an approval says."""
        fresh = {"action": action, "recorded": self.today, "key": self.key}
        return replace(line, **fresh | parts)


@dataclass
class WeekOutcome:
    """What becomes of a week.

    `state` None: it is no timesheet, only kept because people wrote beside it · `amounts` those
    that are shown and paid · `approval`, `correction`, `exported` the lines of those that hold ·
    `changed` whether the evidence gives something else than was approved · `kept` whether only the
    log has the approval · `new` lines for the log · `problems` of its signatures · `not_held` the
    corrections of it that do not hold, with why.
    """

    state: str | None
    amounts: Amounts | None
    approval: Line | None = None
    correction: Line | None = None
    exported: Line | None = None
    changed: bool = False
    kept: bool = False
    new: list[Line] = field(default_factory=list)
    problems: list[Kind] = field(default_factory=list)
    not_held: list[tuple[Correction, Kind]] = field(default_factory=list)

    def adds(self, action: Action) -> bool:
        return any(line.action == action for line in self.new)


def outcome(found: Found, wanted: Sequence[Correction]) -> WeekOutcome:
    """The state of a week and the amounts that hold.

    Source: measures.md, *States*. Where the texts leave it open: clearing *Approved by* takes an
    approval back until the week is exported; a row that was deleted does not, its approval stands
    as the log has it.
    """
    signed, seen = found.signed, found.published or found.live
    approval = _holding(found.lines)
    if approval is not None:
        return _approved(found, approval, wanted)
    if found.state in STANDS and signed.approver and not found.lines:
        return _uncorrected(WeekOutcome(found.state, seen, problems=[kinds.NO_LINE]), wanted)
    signs = signed.approver and signed.certified and not found.own and not found.no_day
    if not signs or seen is None:
        return _uncorrected(_unapproved(found), wanted)
    first = found.line("Approved", seen)
    number = max((line.line for line in found.lines), default=0) + 1
    # A week that has no row yet, and that a row of Sign-offs approves at once, was never deleted.
    here = replace(found, state=APPROVED, there=True)
    held = _approved(here, replace(first, line=number), wanted)
    return replace(held, new=[first, *held.new])


def _holding(lines: Sequence[Line]) -> Line | None:
    """The approval that was not taken back."""
    found = None
    for line in lines:
        if line.action == "Approved":
            found = line
        elif line.action == "Withdrawn":
            found = None
    return found


def _unapproved(found: Found) -> WeekOutcome:
    if found.live is None:
        return WeekOutcome(None, None, problems=[kinds.NO_SUCH_WEEK])
    problems = [kinds.NO_DAY] if found.no_day else []
    if found.signed.approver and not found.signed.certified:
        problems.append(kinds.NOT_CERTIFIED)
    elif found.signed.approver and found.own:
        problems.append(kinds.OWN_WEEK)
    return WeekOutcome(
        CERTIFIED if found.signed.certified else DRAFT, found.live, problems=problems
    )


def _uncorrected(made: WeekOutcome, wanted: Sequence[Correction]) -> WeekOutcome:
    return replace(made, not_held=[(one, kinds.NOT_APPROVED_YET) for one in wanted])


def _approved(found: Found, approval: Line, wanted: Sequence[Correction]) -> WeekOutcome:
    since = [line for line in found.lines if line.line > approval.line]
    paid = next((line for line in reversed(since) if line.action == "Exported"), None)
    exported = found.state == EXPORTED or paid is not None
    kept = any(line.action == "Kept" for line in since)
    made = WeekOutcome(None, None, approval=approval, exported=paid)
    # A row of Sign-offs does not name somebody who is renamed any more; its approval stands.
    unsigned = not found.signed.approver and not (found.gone and approval.reason == BY_ROW)
    if found.there and unsigned and not kept:
        if not exported:
            taken = _uncorrected(_unapproved(found), wanted)
            return replace(taken, new=[found.copied("Withdrawn", approval, on=found.signed.on)])
        made.problems.append(kinds.REMOVED_AFTER_EXPORT)
    elif not found.there and not kept:
        kept = True
        made.new.append(found.copied("Kept", approval))
    elif found.signed.approver:
        made.problems = _mismatch(found, approval)
    if found.no_day:
        made.problems.append(kinds.NO_DAY)
    made.amounts, made.correction = _corrected(found, approval, since, wanted, made)
    unchanged = found.live == approval.amounts or (
        made.correction is not None
        and found.live is not None
        and found.live.logged == made.amounts.logged
    )
    made.state = EXPORTED if exported else APPROVED if unchanged else CHANGED
    if exported and not unchanged and not found.gone:
        made.problems.append(kinds.CHANGED_AFTER_EXPORT)
    made.changed, made.kept = not unchanged, kept and not found.signed.approver
    return made


def _mismatch(found: Found, approval: Line) -> list[Kind]:
    signed = found.signed
    if not signed.certified:
        return [kinds.NOT_CERTIFIED]
    if found.own:
        return [kinds.OWN_WEEK]
    if (key(signed.approver), key(signed.certified)) != (key(approval.by), key(approval.certified)):
        return [kinds.OTHER_NAMES]
    return []


def _corrected(
    found: Found,
    approval: Line,
    since: Sequence[Line],
    wanted: Sequence[Correction],
    made: WeekOutcome,
) -> tuple[Amounts, Line | None]:
    """The amounts with the corrections that hold; each is written to the log once."""
    correction = next((line for line in reversed(since) if line.action == "Corrected"), None)
    written = {
        (line.amounts.logged, key(line.reason), key(line.by))
        for line in found.lines
        if line.action == "Corrected"
    }
    for one in wanted:
        if not one.approved_by:
            made.not_held.append((one, kinds.NO_APPROVER))
        elif is_own(one.approved_by, found.names, approval.certified):
            made.not_held.append((one, kinds.OWN_CORRECTION))
        elif one.what not in written:
            written.add(one.what)
            correction = found.line(
                "Corrected",
                approval.amounts.corrected(one.hours),
                certified=one.requested_by,
                by=one.approved_by,
                on=None,
                reason=one.reason,
                person=found.person or approval.person,
                policy=found.policy or approval.policy,
            )
            made.new.append(correction)
    if correction is None:
        return approval.amounts, None
    # Worked out anew from the approval: the parts of a corrected week add up to its hours.
    return approval.amounts.corrected(correction.amounts.logged), correction
