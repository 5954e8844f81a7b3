"""States: what one week's signatures, its lines in the log and its evidence make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from toolkit.stipends.approvals import Line
from toolkit.stipends.corrections import Correction
from toolkit.stipends.settled_weeks import (
    APPROVED,
    CERTIFIED,
    CHANGED,
    DRAFT,
    EXPORTED,
    STANDS,
    SettledWeek,
    WeekOutcome,
)
from toolkit.stipends.signatures import is_own
from toolkit.stipends.timesheets import Amounts
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
from toolkit.words import key

BY_ROW = "Sign-offs"  # the reason of an approval that a row there gave


def outcome(week: SettledWeek, wanted: Sequence[Correction], today: date) -> WeekOutcome:
    """The state of a week and the amounts that hold; `wanted` the corrections of it.

    Source: measures.md, *States*. Where the texts leave it open: clearing *Approved by* takes an
    approval back until the week is exported; a row that was deleted does not, its approval stands
    as the log has it.
    """
    approval = _holding(week.lines)
    made = _approved(week, approval, today) if approval else _signed(week, today)
    if made.approval is None:
        made.not_held = [(one, kinds.NOT_APPROVED_YET) for one in wanted]
        return made
    return _with_amounts(made, made.approval, week, wanted, today)


def _holding(lines: Sequence[Line]) -> Line | None:
    """The approval that was not taken back."""
    found = None
    for line in lines:
        if line.action == "Approved":
            found = line
        elif line.action == "Withdrawn":
            found = None
    return found


def _signed(week: SettledWeek, today: date) -> WeekOutcome:
    """Of a week that the log has no approval of, or none that holds."""
    signed = week.signed
    # What the approver saw.
    seen = (Amounts.of(week.place.cells) if week.place else None) or week.live
    state = week.written("state")
    if state in STANDS and signed.approver and not week.lines:
        return WeekOutcome(state, seen, problems=[kinds.NO_LINE])
    if not signed.approver or week.signed.no_day or _faults(week) or seen is None:
        return _unapproved(week)
    first = Line(
        key=week.key,
        action="Approved",
        amounts=seen,
        certified=signed.certified,
        by=signed.approver,
        on=signed.on,
        reason=BY_ROW if signed.approved_by_row else "",
        recorded=today,
        person=week.person,
        policy=week.policy,
        evidence=week.sheet.evidence if week.sheet else "",
    )
    number = max((line.line for line in week.lines), default=0) + 1
    return WeekOutcome(APPROVED, approval=replace(first, line=number), new=[first])


def _faults(week: SettledWeek) -> list[Kind]:
    """Why what an approver signed approves nothing."""
    if week.signed.approver and not week.signed.certified:
        return [kinds.NOT_CERTIFIED]
    return [kinds.OWN_WEEK] if week.signed.approver and week.own else []


def _unapproved(week: SettledWeek) -> WeekOutcome:
    if week.live is None:
        return WeekOutcome(problems=[kinds.NO_SUCH_WEEK])
    problems = [kinds.NO_DAY] if week.signed.no_day else []
    state = CERTIFIED if week.signed.certified else DRAFT
    return WeekOutcome(state, week.live, problems=problems + _faults(week))


def _approved(week: SettledWeek, approval: Line, today: date) -> WeekOutcome:
    """Of a week whose approval stands in the log."""
    signed, since = week.signed, _since(week, approval)
    paid = next((line for line in reversed(since) if line.action == "Exported"), None)
    exported = paid is not None or week.written("state") == EXPORTED
    kept = any(line.action == "Kept" for line in since)
    fresh = replace(approval, key=week.key, recorded=today)
    made = WeekOutcome(EXPORTED if exported else APPROVED, approval=approval, exported=paid)
    # A row of Sign-offs does not name somebody who is renamed any more; its approval stands.
    unsigned = not signed.approver and not (week.gone and approval.reason == BY_ROW)
    if week.place and unsigned and not kept:
        if not exported:
            withdrawn = replace(fresh, action="Withdrawn", on=signed.on)
            return replace(_unapproved(week), new=[withdrawn])
        made.problems.append(kinds.REMOVED_AFTER_EXPORT)
    elif not week.place and not kept:
        kept = True
        made.new.append(replace(fresh, action="Kept"))
    elif signed.approver:
        made.problems = _faults(week) or _other_names(week, approval)
    if week.signed.no_day:
        made.problems.append(kinds.NO_DAY)
    made.kept = kept and not signed.approver
    return made


def _since(week: SettledWeek, approval: Line) -> list[Line]:
    return [line for line in week.lines if line.line > approval.line]


def _other_names(week: SettledWeek, approval: Line) -> list[Kind]:
    signed = (key(week.signed.approver), key(week.signed.certified))
    return [] if signed == (key(approval.by), key(approval.certified)) else [kinds.OTHER_NAMES]


def _with_amounts(
    made: WeekOutcome, approval: Line, week: SettledWeek, wanted: Sequence[Correction], today: date
) -> WeekOutcome:
    """An approved week with the amounts that hold: those approved, or as corrected since."""
    live = week.live
    made.amounts = approval.amounts
    made.correction = _correction(made, approval, week, wanted, today)
    unchanged = live == approval.amounts
    if made.correction:
        # Worked out anew from the approval: the parts of a corrected week add up to its hours.
        hours = made.correction.amounts.logged
        made.amounts = approval.amounts.corrected(hours)
        unchanged = unchanged or (live is not None and live.logged == hours)
    made.changed = not unchanged
    if made.changed and made.state == APPROVED:
        made.state = CHANGED
    elif made.changed and not week.gone:
        made.problems.append(kinds.CHANGED_AFTER_EXPORT)
    return made


def _correction(
    made: WeekOutcome, approval: Line, week: SettledWeek, wanted: Sequence[Correction], today: date
) -> Line | None:
    """The correction that holds; each is written to the log once."""
    corrected = [line for line in week.lines if line.action == "Corrected"]
    found = next((line for line in reversed(corrected) if line.line > approval.line), None)
    written = {(line.amounts.logged, key(line.reason), key(line.by)) for line in corrected}
    for one in wanted:
        if not one.approved_by:
            made.not_held.append((one, kinds.NO_APPROVER))
        elif is_own(one.approved_by, week.names, approval.certified):
            made.not_held.append((one, kinds.OWN_CORRECTION))
        elif one.what not in written:
            written.add(one.what)
            found = Line(
                key=week.key,
                action="Corrected",
                amounts=approval.amounts.corrected(one.hours),
                certified=one.requested_by,
                by=one.approved_by,
                on=None,
                reason=one.reason,
                recorded=today,
                person=week.person or approval.person,
                policy=week.policy or approval.policy,
                evidence=week.sheet.evidence if week.sheet else "",
            )
            made.new.append(found)
    return found
