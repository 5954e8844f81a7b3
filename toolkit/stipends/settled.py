"""Settled: every week of Timesheets with what people signed, in the row where that stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from toolkit.errors import Refusal, Refused
from toolkit.stipends.approvals import Line, Log
from toolkit.stipends.once import paid_before
from toolkit.stipends.own_tabs import OwnTab, WeekRow, in_place, places, same_week
from toolkit.stipends.problems import of_correction, of_place, of_sign_offs, of_week
from toolkit.stipends.settled_weeks import SettledWeek, week_as_found
from toolkit.stipends.sign_offs import SignOff, sign_offs, signed
from toolkit.stipends.states import corrections, settled_week
from toolkit.stipends.work import Work
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
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
        weeks = (
            (row, one)
            for row, one in enumerate(self.rows, self.standing.first_row)
            if isinstance(one, SettledWeek)
        )
        told = (of_week(self.standing, row, week) for row, week in weeks)
        return (*chain.from_iterable(told), *self.apart)

    def with_exports(self, lines: Mapping[str, Line]) -> Settled:
        """The same with some weeks, by key, marked Exported by a line each."""
        rows = tuple(
            one.after([lines[one.key]])
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
    (stood, lost), program, lines = places(standing), done.program, log.by_week
    live = {same_week(sheet.key): sheet for sheet in done.timesheets}
    people = [name for name, place in stood.items() if place.signed]
    rows, wanted = sign_offs(program), corrections(program)
    unsigned: list[tuple[str, SignOff, Kind]] = []
    uncorrected = {
        name: [(one, kinds.NO_WEEK_TO_CORRECT) for one in some] for name, some in wanted.items()
    }
    weeks: dict[str, SettledWeek] = {}
    for name in dict.fromkeys([*live, *lines, *people]):
        place = stood.get(name)
        found = week_as_found(done, name, live.get(name), place, lines.get(name, []))
        signs, may_not = signed(found, rows)
        found = found if signs is found.signed else replace(found, signed=signs)
        week, not_held = settled_week(found, wanted.get(name, []), program.today)
        if week.state is None and not (place and place.signed):
            continue  # nobody wrote beside it and the program has no such week
        weeks[name], uncorrected[name] = week, not_held
        unsigned += [(week.key, *one) for one in may_not] if week.state else []
    _refuse_torn_apart(standing, weeks.values())
    for again, other in paid_before([*weeks.values()], [one.name for one in done.phases]).items():
        weeks[same_week(again)] = replace(weeks[same_week(again)], paid_before=other)
    spots = in_place(weeks, stood, lost, standing.first_row)
    laid = tuple(weeks[spot] if isinstance(spot, str) else spot for spot in spots)
    known = [week.key for week in weeks.values()]
    apart = [
        *(of_correction(program, *one, known) for some in uncorrected.values() for one in some),
        *of_sign_offs(program, unsigned),
        *(of_place(standing, place) for place in lost),
    ]
    new = [line for week in weeks.values() for line in week.new]
    return Settled(laid, log.with_lines(new), standing, (*apart, *log.problems))


def _refuse_torn_apart(standing: OwnTab, weeks: Iterable[SettledWeek]) -> None:
    """An approval that left one organizer's week and came up, initials and all, at another's."""
    some, gone = list(weeks), {}
    for week in some:
        if week.adds("Withdrawn") and (line := week.held):
            gone[key(line.certified), key(line.by), str(line.on)] = week.names
    for week in some:
        by = week.signed
        names = gone.get((key(by.certified), key(by.approver), str(by.on)))
        approved = week.written("approved_by") and week.adds("Approved")
        if approved and names not in (None, week.names):
            raise TORN_APART(tab=standing.title)
