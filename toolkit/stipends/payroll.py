"""Payroll: the approved weeks of a phase, line by line, for the treasurer; each one once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from toolkit.errors import Refusal, Refused
from toolkit.facts.each import grouped
from toolkit.money import dollars
from toolkit.stipends.approvals import Line
from toolkit.stipends.evidence import rows_of, together
from toolkit.stipends.pay import PayLine, Payroll, PaySheet, PayWeek
from toolkit.stipends.policy import earned, total
from toolkit.stipends.settled import Settled
from toolkit.stipends.settled_weeks import SettledWeek, already_paid, paid_under
from toolkit.stipends.signatures import Member
from toolkit.stipends.work import Work
from toolkit.words import closest, key
from toolkit.workbooks.cells import whole

NO_SUCH_PHASE = Refusal(
    Refused,
    "no-such-phase",
    "There is no phase “{phase}”. Did you mean “{near}”?",
    "There is no phase “{phase}”. The Phases tab has: {known}.",
)
NO_POLICY = Refusal(
    Refused,
    "policy-not-set",
    "The policy of “{phase}” is not set, so nothing is exported. Write Whole, By week,"
    " By hour or Manual into Proration in the Phases tab, and run this again.",
)
NOTHING_APPROVED = Refusal(
    Refused,
    "nothing-approved",
    "No week of “{phase}” is approved yet, so there is nothing to export. People"
    " certify and approve weeks in the tab Timesheets.",
)
ALL_PAID_BEFORE = Refusal(
    Refused,
    "paid-under-another-name",
    "Every approved week of “{phase}” was approved or paid before under another name,"
    " so nothing is exported. Data Issues says which they are.",
)


def payroll(done: Work, now: Settled, phase: str) -> Payroll:
    """The approved weeks of a phase that were not exported yet, or were corrected since; where
    there is none, a copy of those that were.

    An export pays what all weeks approved so far earn together, less what earlier exports paid, so
    that the exports add up. A week that changed since its approval is paid as approved; one that
    claims again what another has is held back. A phase that is gone from the Phases tab can be
    exported while approved weeks of it stand. Refused: a phase that does not exist, has no
    Proration, or has no approved week.
    """
    name, policy = _phase(done, now, phase)
    mine = [one for one in now.weeks if key(one.phase) == key(name)]
    approved = [one for one in mine if one.approval is not None]
    held = [one for one in approved if one.paid_before and not one.exported]
    due = [one for one in approved if _is_due(one) and one not in held]
    if not policy:
        raise NO_POLICY(phase=name)
    if not approved:
        raise NOTHING_APPROVED(phase=name)
    if len(held) == len(approved):
        raise ALL_PAID_BEFORE(phase=name)
    copy = not due
    numbers = [whole(line.reason) or 0 for line in now.log.lines if line.action == "Exported"]
    chosen = [one for one in approved if one.exported] if copy else due
    places = {one.organizer: one.place for one in reversed(done.enrolled)}
    chosen.sort(key=lambda one: places.get(one.organizer, len(places)))
    theirs = grouped((one.organizer, one) for one in chosen)
    weeks_of = grouped((one.organizer, one) for one in mine)
    others = [weeks for organizer, weeks in weeks_of.items() if organizer not in theirs]
    return Payroll(
        name,
        max(numbers, default=0) + (0 if copy else 1),
        done.program.today,
        tuple(
            _sheet(done, policy, weeks, weeks_of[organizer], copy=copy)
            for organizer, weeks in theirs.items()
        ),
        copy,
        tuple(one.key for one in held),
        total(already_paid(policy, weeks) or dollars(0) for weeks in others),
        done.program.knobs.local,
    )


def exported(now: Settled, made: Payroll, *, by: str) -> Settled:
    """Timesheets with the weeks of an export marked Exported, each once; a copy marks nothing."""
    if made.copy:
        return now
    weeks = {week.key: week for week in now.weeks}
    return now.with_exports(
        {
            paid.key: _mark(weeks[paid.key], made, sheet.policy, by=by)
            for sheet in made.sheets
            for paid in sheet.weeks
        }
    )


def _mark(week: SettledWeek, made: Payroll, policy: str, *, by: str) -> Line:
    assert week.approval
    return week.approval.then(
        "Exported",
        amounts=week.amounts,
        by=by,
        on=None,
        reason=str(made.number),
        recorded=made.as_of,
        policy=policy,
        evidence=(week.correction or week.approval).evidence,
    )


def _is_due(week: SettledWeek) -> bool:
    """Whether a week was not exported yet, or with other hours than it has since a correction."""
    before, now = week.exported, week.amounts
    return before is None or (
        now is not None
        and (before.expected, before.logged, before.share) != (now.expected, now.logged, now.share)
    )


def _phase(done: Work, now: Settled, said: str) -> tuple[str, str]:
    """The phase that is meant, and its policy; of one that is gone, as the log has them."""
    known = {key(one.phase): (one.phase, one.policy) for one in now.weeks if one.stands}
    known |= {name: (one.name, one.proration or "") for name, one in done.phase_named.items()}
    if key(said) in known:
        return known[key(said)]
    names = [name for name, _ in known.values()]
    raise NO_SUCH_PHASE(phase=said, near=closest(said, names), known=", ".join(names) or "-")


def _sheet(
    done: Work,
    policy: str,
    chosen: Sequence[SettledWeek],
    mine: Sequence[SettledWeek],
    *,
    copy: bool,
) -> PaySheet:
    """The chosen weeks of one organizer; `mine` are all of theirs in the phase."""
    first = chosen[0]
    own = {one.key for one in mine if one.approval and not one.paid_before}
    # What was exported stays paid: also another's week, and one whose lines in the log are gone.
    stands = [one.amounts if one.key in own else one.exported for one in mine]
    paid = already_paid(policy, mine)
    before = dollars(0) if copy else paid
    stand = paid if copy else earned(policy, [amounts for amounts in stands if amounts])
    phase, who = done.phase_named.get(key(first.phase)), _who(done, first)
    return PaySheet(
        organizer=first.organizer,
        person_id=(who.person if who else "") or first.person,
        pay_class=who.pay_class if who else "",
        phase=first.phase,
        policy=(paid_under(policy, mine) or "") if copy else policy,
        stipend=phase.stipend if phase else None,
        weeks=tuple(_week(done, one) for one in sorted(chosen, key=lambda each: str(each.monday))),
        pay=None if stand is None or before is None else stand - before,
        before=before,
        waiting=sum(one.approval is None for one in mine),
        copy=copy,
    )


def _lines(done: Work, week: SettledWeek, approval: Line) -> list[PayLine]:
    """The entries behind a week: those it has now; of a week that the program has no more, those it
    was approved with, wherever they stand now.
    """
    there = done.by_row
    rows = [there[row] for row in rows_of(approval.evidence) if row in there]
    return [
        PayLine(one.day, one.starts, one.ends, one.hours, one.part, one.what, place.tab, place.row)
        for one in (week.sheet.counted if week.sheet else rows)
        for place in [done.program.place(one.table, one.row)]
    ]


def _week(done: Work, week: SettledWeek) -> PayWeek:
    approval, amounts, monday = week.approval, week.amounts, week.monday
    assert approval
    assert amounts
    assert isinstance(monday, date)
    entries = _lines(done, week, approval)
    rest = amounts.logged - together(line.hours for line in entries)
    reason = week.correction.reason if week.correction else ""
    if rest:
        entries.append(PayLine(monday, None, None, rest, "adjustment", reason, "Approvals", 0))
    return PayWeek(
        key=week.key,
        week=monday,
        lines=tuple(entries),
        expected=amounts.expected,
        logged=amounts.logged,
        share=amounts.share,
        state=week.state or "",
        certified=approval.certified,
        approved_by=approval.by,
        approved_on=approval.on,
        correction=reason,
    )


def _who(done: Work, week: SettledWeek) -> Member | None:
    """Whose it is; of somebody who is renamed, by the Person ID in the log."""
    same = (one for one in done.team.values() if week.person and one.person == week.person)
    return done.team.get(key(week.organizer)) or next(same, None)
