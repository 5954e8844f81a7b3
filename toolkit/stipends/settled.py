"""Settled: every week of Timesheets with what people signed, in the row where that stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from toolkit.errors import Refusal, Refused
from toolkit.stipends.approvals import Line, Log
from toolkit.stipends.corrections import corrections
from toolkit.stipends.once import paid_before
from toolkit.stipends.own_tabs import OwnTab, WeekRow, in_place, places, same_week
from toolkit.stipends.settled_weeks import SettledWeek, week_as_found
from toolkit.stipends.sign_offs import SignOff, sign_offs, signed
from toolkit.stipends.signatures import Signed, own_names
from toolkit.stipends.signing_problems import of_correction, of_place, of_sign_offs, of_week
from toolkit.stipends.states import outcome
from toolkit.stipends.work import Work
from toolkit.tables.days import day_order
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
from toolkit.tables.moments import day as read_day
from toolkit.tables.parsing import Unreadable
from toolkit.tables.problems import Problem
from toolkit.words import key

TORN_APART = Refusal(
    Refused,
    "sorted-apart",
    "In the tab “{tab}”, initials and approvals now stand beside other weeks than"
    " those they were written for, as after sorting some of its columns without the"
    " others. Nothing was written. Take that sorting back (Edit, Undo, or the"
    " version history), then run this again.",
)


@dataclass(frozen=True)
class Settled:
    """Timesheets with their states.

    `rows` what stands in each row of the tab: a week, a row that only somebody's words keep, or
    nothing · `log` with this run's lines · `standing` the tab with what people signed · `apart` the
    problems that are no week's own: corrections, rows of Sign-offs, lost rows, and the log's.
    """

    rows: tuple[SettledWeek | WeekRow | None, ...]
    log: Log
    standing: OwnTab
    apart: tuple[Problem, ...]

    @property
    def weeks(self) -> list[SettledWeek]:
        """Those that are timesheets, as they stand in the tab."""
        return [one for one in self.rows if isinstance(one, SettledWeek) and one.state]

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """With signatures, corrections and the log."""
        weeks = [one for one in self.rows if isinstance(one, SettledWeek)]
        return (*(told for week in weeks for told in of_week(self.standing, week)), *self.apart)

    def with_exports(self, lines: Mapping[str, Line]) -> Settled:
        """The same with some weeks, by key, marked Exported by a line each."""
        rows = tuple(
            one.exported_by(lines[one.key])
            if isinstance(one, SettledWeek) and one.key in lines
            else one
            for one in self.rows
        )
        return replace(self, rows=rows, log=self.log.with_lines(lines.values()))


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
    rows, today = sign_offs(done.program), done.program.today
    not_held: list[tuple[str, SignOff, Kind]] = []
    weeks: dict[str, SettledWeek] = {}
    for name in dict.fromkeys([*live, *lines, *people]):
        found, place = lines.get(name, []), stood.weeks.get(name)
        week = week_as_found(done, name, live.get(name), place, found, names)
        week, may_not = _signed(done, week, rows)
        made = outcome(week, wanted.get(name, []), today)
        if made.state is None and not (place and place.signed):
            continue  # nobody wrote beside it and the program has no such week
        not_held += [(week.key, *one) for one in may_not] if made.state else []
        weeks[name] = replace(week, outcome=made)
    _refuse_torn_apart(standing, weeks.values())
    for again, other in paid_before([*weeks.values()], [one.name for one in done.phases]).items():
        weeks[same_week(again)] = replace(weeks[same_week(again)], paid_before=other)
    order = in_place(weeks, stood)
    laid = tuple(
        replace(weeks[spot], row=row) if isinstance(spot, str) else spot
        for row, spot in enumerate(order, standing.first_row)
    )
    apart: list[Problem] = []
    known = [week.key for week in weeks.values()]
    for name, some in wanted.items():
        unknown = [(one, kinds.NO_WEEK_TO_CORRECT) for one in some]
        for one, why in weeks[name].outcome.not_held if name in weeks else unknown:
            apart.append(of_correction(done.program, one, why, known))
    apart += of_sign_offs(done.program, not_held)
    apart += [of_place(standing, place) for place in stood.lost]
    new = [line for week in weeks.values() for line in week.outcome.new]
    return Settled(laid, log.with_lines(new), standing, (*apart, *log.problems))


def _signed(
    done: Work, week: SettledWeek, rows: Iterable[SignOff]
) -> tuple[SettledWeek, list[tuple[SignOff, Kind]]]:
    """A week with what is signed beside it and in rows of Sign-offs, and the rows that may not."""
    said, monday = week.written("approved_on"), week.monday
    on = _day(done, week.place.cells.get("approved_on")) if said and week.place else None
    names = week.written("certified"), week.written("approved_by")
    written = Signed(*names, on, no_day=bool(said) and on is None)
    covering = [
        one
        for one in rows
        if isinstance(monday, date) and one.covers(week.organizer, week.phase, monday, week.held)
    ]
    signs, may_not = signed(written, covering, week.names, week.held)
    return replace(week, signed=signs), may_not


def _day(done: Work, cell: Any) -> date | None:
    """The day in *Approved on*; None where it is no date."""
    try:
        return read_day(cell, day_order(None, done.program.knobs.language))
    except Unreadable:
        return None


def _refuse_torn_apart(standing: OwnTab, weeks: Iterable[SettledWeek]) -> None:
    """An approval that left one organizer's week and came up, initials and all, at another's."""
    some, gone = list(weeks), {}
    for week in some:
        if week.outcome.adds("Withdrawn") and (line := week.held):
            gone[key(line.certified), key(line.by), str(line.on)] = week.names
    for week in some:
        by = week.signed
        names = gone.get((key(by.certified), key(by.approver), str(by.on)))
        approved = week.written("approved_by") and week.outcome.adds("Approved")
        if approved and names not in (None, week.names):
            raise TORN_APART(tab=standing.title)
