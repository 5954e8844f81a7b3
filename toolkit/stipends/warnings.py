"""Warnings: what a treasurer or an auditor would ask about an organizer's phase, each in a
sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.calendar import Span, Week
from toolkit.money import half_up
from toolkit.stipends.evidence import CAME, phase_of_training
from toolkit.stipends.notes import said_hours
from toolkit.stipends.weeks import Enrolment, Phase
from toolkit.stipends.work import Work
from toolkit.words import day, say, say_many

ENOUGH_WEEKS = 3  # two weeks with the same hours are chance

Row = dict[str, Any]


def warnings(done: Work, organizer: str, phase: Phase, rows: Sequence[Row]) -> str:
    """The warnings of one organizer in one phase, in the workbook's language; "" where there is
    none.

    Only weeks that are over count as short, or as the same every week. Source: measures.md,
    *Warnings*.
    """
    language, today = done.program.knobs.language, done.program.today
    over = [row for row in rows if _monday(row) + timedelta(days=7) <= today]
    said = [
        _rate(rows, done.program.knobs.minimum_wage, language),
        _same(over, language),
        _short(over, language),
        _missed_trainings(done, organizer, phase, language),
        _missed_check_ins(done, organizer, phase, language),
        _mismatch(phase, language),
    ]
    return " ".join(one for one in said if one)


def _monday(row: Row) -> date:
    week = row["week"]
    return (
        week.date()
        if isinstance(week, pd.Timestamp)
        else week
        if isinstance(week, date)
        else date.max - timedelta(days=9)
    )


def _days(rows: Sequence[Row], language: str) -> str:
    return ", ".join(day(_monday(row), language) for row in rows)


def _rate(rows: Sequence[Row], wage: Decimal | None, language: str) -> str:
    if not wage:
        return ""
    under = [
        row
        for row in rows
        if row["logged"] > 0 and Fraction(row["share"]) / row["logged"] < Fraction(wage)
    ]
    if not under:
        return ""
    lowest = half_up(min(Fraction(row["share"]) / row["logged"] for row in under))
    return say(
        language,
        "Under the minimum wage of ${wage} an hour (down to ${lowest}): weeks of {weeks}.",
        wage=f"{wage:.2f}",
        lowest=f"{lowest:.2f}",
        weeks=_days(under, language),
    )


def _same(over: Sequence[Row], language: str) -> str:
    hours = [row["logged"] for row in over if row["logged"] > 0]
    if (
        len(hours) < ENOUGH_WEEKS
        or len(hours) < len([row for row in over if row["expected"] > 0])
        or len(set(hours)) > 1
    ):
        return ""
    return say(language, "The same {hours} h every week.", hours=said_hours(hours[0], language))


def _short(over: Sequence[Row], language: str) -> str:
    short = [row for row in over if row["logged"] < row["expected"]]
    if not short:
        return ""
    return say_many(
        language,
        "Expected hours not reached in {n} week: {weeks}.",
        "Expected hours not reached in {n} weeks: {weeks}.",
        len(short),
        weeks=_days(short, language),
    )


def _enrolment(done: Work, organizer: str, phase: Phase) -> Enrolment | None:
    return next(
        (one for one in done.enrolled if one.organizer == organizer and one.phase is phase), None
    )


def _missed_trainings(done: Work, organizer: str, phase: Phase, language: str) -> str:
    """Trainings of the phase up to as-of, inside their own dates, neither attended nor excused."""
    enrolled = _enrolment(done, organizer, phase)
    events = done.program.events
    events = events[
        (events["kind"] == "Training") & (events["date"] <= pd.Timestamp(done.program.today))
    ]
    if enrolled is None or events.empty or not done.program.has("Attendance"):
        return ""
    came = done.attended
    came = came[(came["organizer"] == organizer) & came["attended"].isin((*CAME, "Excused"))]
    there = set(zip(came["event"], came["date"], strict=True))
    missed = [
        when.date()
        for event, when, name in zip(events["event"], events["date"], events["phase"], strict=True)
        if isinstance(name, str)
        and phase_of_training(name, when, [phase])
        and when.date() in enrolled.own
        and (event, when) not in there
    ]
    if not missed:
        return ""
    days = ", ".join(day(one, language) for one in sorted(missed))
    return say_many(
        language,
        "{n} training missed: {days}.",
        "{n} trainings missed: {days}.",
        len(missed),
        days=days,
    )


def _missed_check_ins(done: Work, organizer: str, phase: Phase, language: str) -> str:
    """Check-ins marked Missed; and, where the phase has a rhythm, stretches of it that are over
    without one held.
    """
    enrolled = _enrolment(done, organizer, phase)
    if enrolled is None or not done.program.has("Check-ins"):
        return ""
    rows = [(one.day, one.happened) for one in done.check_ins if one.organizer == organizer]
    takes = done.weeks[
        (done.weeks["organizer"] == organizer)
        & (done.weeks["phase"] == phase.name)
        & done.weeks["takes"]
    ]
    mine = {Week(week.date()) for week in takes["week"]}
    missed = [when for when, how in rows if how == "Missed" and Week.of(when) in mine]
    known = {Week.of(when) for when, how in rows if how in ("Yes", "Missed")}
    empty = [block[0].monday for block in _blocks(done, enrolled, mine) if not known & set(block)]
    days = sorted([*missed, *empty])
    if not days:
        return ""
    return say_many(
        language,
        "{n} check-in missed: {days}.",
        "{n} check-ins missed: {days}.",
        len(days),
        days=", ".join(day(one, language) for one in days),
    )


def _blocks(done: Work, enrolled: Enrolment, mine: set[Week]) -> list[list[Week]]:
    """The stretches of served weeks in which one check-in is due, as far as they are over."""
    frame = done.program.phases
    every = frame.loc[frame["phase"] == enrolled.phase.name, "check_in_every"]
    if every.empty or pd.isna(every.iloc[0]):
        return []
    served, n = [week for week in enrolled.served if week in mine], int(every.iloc[0])
    blocks = [served[start : start + n] for start in range(0, len(served), n)]
    over = Span(date.min, done.program.today)
    return [
        block
        for block in blocks
        if len(block) == n and block[-1].following.monday - timedelta(days=1) in over
    ]


def _mismatch(phase: Phase, language: str) -> str:
    if phase.promised is None or phase.promised == len(phase.weeks):
        return ""
    return say(
        language,
        "Phases promises {promised} weeks, the dates make {counted}.",
        promised=phase.promised,
        counted=len(phase.weeks),
    )
