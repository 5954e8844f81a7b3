"""Settled: every week of Timesheets with what people signed, each in the row where its signatures
stand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from toolkit.stipends.approvals import Line, Log
from toolkit.stipends.corrections import corrections
from toolkit.stipends.once import evidence_text, paid_before
from toolkit.stipends.own_tabs import OwnTab, WeekRow, in_place, places, same_week
from toolkit.stipends.refusals import TORN_APART
from toolkit.stipends.settled_weeks import SettledWeek, week_as_found
from toolkit.stipends.sign_offs import SignOff, sign_offs, signed
from toolkit.stipends.signatures import Signed, own_names
from toolkit.stipends.signing_problems import of_correction, of_place, of_sign_offs, of_week
from toolkit.stipends.states import Found, outcome
from toolkit.stipends.timesheets import Amounts
from toolkit.stipends.work import Work
from toolkit.tables.days import day_order
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
from toolkit.tables.moments import day as read_day
from toolkit.tables.parsing import Unreadable
from toolkit.tables.problems import Problem
from toolkit.words import key


@dataclass(frozen=True)
class Settled:
    """Timesheets with their states.

    `rows` what stands in each row of the tab: a week, a row that only somebody's words keep, or
    nothing · `log` with this run's lines · `problems` with signatures, corrections and the log.
    """

    rows: tuple[SettledWeek | WeekRow | None, ...]
    log: Log
    problems: tuple[Problem, ...]

    @property
    def weeks(self) -> list[SettledWeek]:
        """Those that are timesheets, as they stand in the tab."""
        return [one for one in self.rows if isinstance(one, SettledWeek) and one.state]


def settled(done: Work, standing: OwnTab, log: Log) -> Settled:
    """The Timesheets tab as it should be, from the evidence, from what people signed there, and
    from the log.

    A week is frozen at the figures that stood in the tab when it was approved: those the approver
    saw. Refused where signatures were sorted away from their weeks.
    """
    stood, lines = places(standing), log.by_week
    live = {same_week(sheet.key): sheet for sheet in done.timesheets}
    people = [name for name, place in stood.weeks.items() if place.signed]
    names, wanted = own_names(done.program), corrections(done.program)
    rows = sign_offs(done.program)
    not_held: list[tuple[str, SignOff, Kind]] = []
    weeks: dict[str, SettledWeek] = {}
    finds: dict[str, Found] = {}
    for name in dict.fromkeys([*live, *lines, *people]):
        week = week_as_found(done, name, live.get(name), stood.weeks.get(name), lines.get(name, []))
        mine = names.get(key(week.organizer), frozenset({week.organizer}))
        found, may_not = _found(done, week, tuple(lines.get(name, [])), mine, rows)
        made = outcome(found, wanted.get(name, []))
        if made.state is None and not (week.place and week.place.signed):
            continue  # nobody wrote beside it and the program has no such week
        not_held += [(week.key, *one) for one in may_not] if made.state else []
        finds[name], weeks[name] = found, replace(week, outcome=made)
    _refuse_torn_apart(standing, finds, weeks)
    for again, other in paid_before([*weeks.values()], [one.name for one in done.phases]).items():
        weeks[same_week(again)] = replace(weeks[same_week(again)], paid_before=other)
    order = in_place(weeks, stood)
    for row, spot in enumerate(order, standing.first_row):
        if isinstance(spot, str):
            weeks[spot] = replace(weeks[spot], row=row)
    problems = [told for week in weeks.values() for told in of_week(standing, week)]
    known = [week.key for week in weeks.values()]
    for name, some in wanted.items():
        unknown = [(one, kinds.NO_WEEK_TO_CORRECT) for one in some]
        for one, why in weeks[name].outcome.not_held if name in weeks else unknown:
            problems.append(of_correction(done.program, one, why, known))
    problems += of_sign_offs(done.program, not_held)
    problems += [of_place(standing, place) for place in stood.lost]
    laid = tuple(weeks[spot] if isinstance(spot, str) else spot for spot in order)
    new = [line for week in weeks.values() for line in week.outcome.new]
    return Settled(laid, log.with_lines(new), (*problems, *log.problems))


def _found(
    done: Work,
    week: SettledWeek,
    lines: tuple[Line, ...],
    names: frozenset[str],
    rows: Sequence[SignOff],
) -> tuple[Found, list[tuple[SignOff, Kind]]]:
    place = week.place

    def text(column: str) -> str:
        return place.text(column) if place else ""

    on = _day(done, text("approved_on"), place.cells.get("approved_on") if place else None)
    written = Signed(text("certified"), text("approved_by"), on)
    held = next((line for line in reversed(lines) if line.action == "Approved"), None)
    covering = [
        one
        for one in rows
        if isinstance(week.monday, date)
        and one.covers(week.organizer, week.phase, week.monday, held)
    ]
    signs, may_not = signed(written, covering, names, held)
    found = Found(
        key=week.key,
        live=week.sheet.amounts if week.sheet else None,
        published=Amounts.of(place.cells) if place else None,
        state=text("state"),
        there=place is not None,
        signed=signs,
        gone=bool(week.gone),
        no_day=on is None and bool(text("approved_on")),
        lines=lines,
        names=names,
        today=done.program.today,
        person=week.person,
        policy=week.policy,
        evidence=evidence_text(week.sheet),
    )
    return found, may_not


def _day(done: Work, said: str, cell: object) -> date | None:
    """The day in *Approved on*; None where it is blank or no date."""
    if not said:
        return None
    try:
        return read_day(cell, day_order(None, done.program.knobs.language))  # type: ignore[arg-type]
    except Unreadable:
        return None


def _refuse_torn_apart(
    standing: OwnTab, finds: Mapping[str, Found], weeks: Mapping[str, SettledWeek]
) -> None:
    """An approval that left one organizer's week and came up, initials and all, beside another
    organizer's.
    """
    gone = {}
    for name, week in weeks.items():
        if week.outcome.adds("Withdrawn"):
            line = next(one for one in reversed(finds[name].lines) if one.action == "Approved")
            gone[key(line.certified), key(line.by), str(line.on)] = finds[name].names
    for name, week in weeks.items():
        signed = finds[name].signed
        names = gone.get((key(signed.certified), key(signed.approver), str(signed.on)))
        by_hand = week.place is not None and week.place.text("approved_by")
        if by_hand and names not in (None, finds[name].names) and week.outcome.adds("Approved"):
            raise TORN_APART(tab=standing.title)
