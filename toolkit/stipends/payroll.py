"""Payroll: the approved weeks of a phase, line by line, for the treasurer; each week is exported
once.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.errors import Refused
from toolkit.money import dollars
from toolkit.stipends.approvals import Figures, Line
from toolkit.stipends.cases import CHANGED, EXPORTED
from toolkit.stipends.standing import Standing, same_week
from toolkit.stipends.states import Settled, settled
from toolkit.stipends.stipends import earned
from toolkit.stipends.weeks import Phase
from toolkit.stipends.work import Work
from toolkit.words import closest, key, say
from toolkit.workbooks.cells import whole

NOTHING = Fraction(0)
PARTS = ("training", "field", "check_in", "other")


@dataclass(frozen=True)
class PayLine:
    """One entry of a day. `part` is training, field, check_in or other; "adjustment" makes the
    approved figures good where the evidence changed since, or a correction holds. `tab` and
    `row` say where it is written (row 0: nowhere).
    """

    day: date
    starts: int | None  # seconds since midnight
    ends: int | None
    hours: Fraction
    part: str
    what: str
    tab: str
    row: int


@dataclass(frozen=True)
class PayWeek:
    """One approved week; its `logged` hours are the sum of its lines."""

    key: str
    week: date
    lines: tuple[PayLine, ...]
    expected: Fraction
    logged: Fraction
    share: Decimal
    state: str
    certified: str
    approved_by: str
    approved_on: date | str | None
    correction: str  # why other hours than the approved ones are paid; "" where none is

    @property
    def changed(self) -> bool:
        """Whether the evidence says something else than was approved."""
        return self.state == CHANGED


@dataclass(frozen=True)
class PaySheet:
    """What one organizer is paid for the weeks of one export. `pay` None: set by hand (*Manual*)."""

    organizer: str
    person_id: str
    pay_class: str  # set by the treasurer; carried, never decided
    phase: str
    policy: str
    stipend: Decimal
    weeks: tuple[PayWeek, ...]
    pay: Decimal | None
    before: Decimal | None  # paid in earlier exports
    waiting: int  # weeks begun that are not approved yet
    copy: bool

    @property
    def expected(self) -> Fraction:
        return sum((week.expected for week in self.weeks), NOTHING)

    @property
    def logged(self) -> Fraction:
        return sum((week.logged for week in self.weeks), NOTHING)

    @property
    def share(self) -> Decimal:
        return sum((week.share for week in self.weeks), dollars(0))

    @property
    def checksum(self) -> str:
        """Of everything that is paid: two sheets with one checksum, a copy and its original say,
        pay the same.
        """
        weeks = tuple(replace(week, state="") for week in self.weeks)
        same = replace(self, weeks=weeks, waiting=0, copy=False)
        content = json.dumps(asdict(same), default=str, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(content.encode()).hexdigest()[:24]


@dataclass(frozen=True)
class Payroll:
    """One export: a sheet for each organizer with weeks in it, in the order of the Organizers tab."""

    phase: str
    number: int  # exports count from 1; a copy has the number of the last one
    as_of: date
    sheets: tuple[PaySheet, ...]
    copy: bool

    @property
    def pay(self) -> Decimal:
        return sum((sheet.pay for sheet in self.sheets if sheet.pay is not None), dollars(0))

    @property
    def weeks(self) -> list[PayWeek]:
        return [week for sheet in self.sheets for week in sheet.weeks]


def payroll(done: Work, now: Settled, phase: str) -> Payroll:
    """The approved weeks of a phase that were not exported yet; where there is none, a copy of
    those that were.

    Refused: a phase that does not exist, has no Proration, or has no approved week. A week that
    changed since its approval is paid as approved. Under *By hour* an export pays what all weeks
    approved so far earn, less what earlier exports paid, so that the exports add up.
    """
    found = _phase(done, phase)
    if found.proration is None:
        raise Refused(
            say(
                "en",
                "The policy of “{phase}” is not set, so nothing is exported. Write Whole, By week,"
                " By hour or Manual into Proration in the Phases tab, and run this again.",
                phase=found.name,
            )
        )
    rows = [
        {str(k): v for k, v in row.items()}
        for row in now.weeks.to_dict("records")
        if key(str(row["phase"])) == key(found.name)
    ]
    approved = [row for row in rows if row["approval"] is not None]
    fresh = [row for row in approved if row["state"] != EXPORTED]
    if not approved:
        raise Refused(
            say(
                "en",
                "No week of “{phase}” is approved yet, so there is nothing to export. People"
                " certify and approve weeks in the tab Timesheets.",
                phase=found.name,
            )
        )
    lines = _lines(done)
    copy = not fresh
    numbers = [whole(line.reason) or 0 for line in now.log.lines if line.action == "Exported"]
    number = max(numbers, default=0) + (0 if copy else 1)
    names = list(
        dict.fromkeys(
            row["organizer"]
            for row in sorted(fresh or approved, key=lambda row: _place(done, row["organizer"]))
        )
    )
    sheets = [_sheet(done, found, name, rows, lines, copy=copy) for name in names]
    return Payroll(found.name, number, done.program.today, tuple(sheets), copy)


def exported(
    done: Work, standing: Standing, now: Settled, payrolls: Payroll, *, by: str
) -> Settled:
    """Timesheets with the weeks of an export marked Exported, each once; a copy marks nothing."""
    if payrolls.copy:
        return now
    rows = {same_week(row["key"]): row for row in now.weeks.to_dict("records")}
    new = []
    for week in payrolls.weeks:
        figures = Figures.of(rows[same_week(week.key)])
        assert figures is not None
        new.append(
            {
                "key": week.key,
                "action": "Exported",
                "figures": figures,
                "certified": week.certified,
                "by": by,
                "on": None,
                "reason": str(payrolls.number),
                "recorded": done.program.today,
            }
        )
    return settled(done, standing, now.log.with_lines(new))


def _phase(done: Work, name: str) -> Phase:
    by_key = {key(phase.name): phase for phase in done.phases}
    if key(name) not in by_key:
        near = closest(name, [phase.name for phase in done.phases])
        known = ", ".join(phase.name for phase in done.phases) or "-"
        hint = f"Did you mean “{near}”?" if near else f"The Phases tab has: {known}."
        raise Refused(say("en", "There is no phase “{phase}”. {hint}", phase=name, hint=hint))
    return by_key[key(name)]


def _place(done: Work, organizer: str) -> int:
    return next(
        (one.place for one in done.enrolled if one.organizer == organizer), len(done.enrolled)
    )


def _lines(done: Work) -> dict[tuple[str, str, date], list[PayLine]]:
    """Everything that counts, by organizer, phase and Monday."""
    rows = done.evidence[done.evidence["left_out"] == ""]
    found: dict[tuple[str, str, date], list[PayLine]] = {}
    for row in rows.to_dict("records"):
        line = PayLine(
            row["date"].date(),
            _seconds(row["starts"]),
            _seconds(row["ends"]),
            row["hours"],
            row["part"],
            row["what"],
            done.program.tabs[row["source"]],
            int(row["row"]),
        )
        found.setdefault((row["organizer"], row["phase"], row["week"].date()), []).append(line)
    return found


def _seconds(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)


def _sheet(
    done: Work,
    phase: Phase,
    organizer: str,
    rows: Sequence[dict[str, Any]],
    lines: dict[tuple[str, str, date], list[PayLine]],
    *,
    copy: bool,
) -> PaySheet:
    mine = [row for row in rows if row["organizer"] == organizer]
    approved = [row for row in mine if row["approval"] is not None]
    earlier = [row for row in approved if row["state"] == EXPORTED]
    chosen = earlier if copy else [row for row in approved if row["state"] != EXPORTED]
    weeks = [_week(row, lines) for row in sorted(chosen, key=lambda row: _monday(row["week"]))]
    before = dollars(0) if copy else earned(phase.proration, earlier, [])
    total = earned(phase.proration, approved if not copy else earlier, [])
    person, pay_class = _who(done, organizer)
    return PaySheet(
        organizer=organizer,
        person_id=person,
        pay_class=pay_class,
        phase=phase.name,
        policy=phase.proration or "",
        stipend=phase.stipend,
        weeks=tuple(weeks),
        pay=None if total is None or before is None else total - before,
        before=before,
        waiting=len(mine) - len(approved),
        copy=copy,
    )


def _monday(week: date | pd.Timestamp) -> date:
    return week.date() if isinstance(week, pd.Timestamp) else week


def _week(row: dict[str, Any], lines: dict[tuple[str, str, date], list[PayLine]]) -> PayWeek:
    monday = _monday(row["week"])
    entries = list(lines.get((row["organizer"], row["phase"], monday), []))
    rest = row["logged"] - sum((line.hours for line in entries), NOTHING)
    approval: Line = row["approval"]
    correction: Line | None = row["correction"]
    if rest:
        entries.append(
            PayLine(
                monday,
                None,
                None,
                rest,
                "adjustment",
                correction.reason if correction else "",
                "Approvals",
                0,
            )
        )
    return PayWeek(
        key=row["key"],
        week=monday,
        lines=tuple(entries),
        expected=row["expected"],
        logged=row["logged"],
        share=row["share"],
        state=row["state"],
        certified=approval.certified,
        approved_by=approval.by,
        approved_on=approval.on,
        correction=correction.reason if correction else "",
    )


def _who(done: Work, organizer: str) -> tuple[str, str]:
    frame = done.program.organizers
    rows = frame[frame["organizer"] == organizer]
    if rows.empty:
        return "", ""
    return tuple(
        "" if pd.isna(value) else str(value) for value in rows.iloc[0][["person_id", "pay_class"]]
    )  # type: ignore[return-value]
