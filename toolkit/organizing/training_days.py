"""Training days: the weeks of a phase for which nobody wrote its training down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from toolkit.calendar import Breaks
from toolkit.facts.addresses import warning
from toolkit.facts.program_weeks import Phase, phases
from toolkit.tables.kinds import organizing as kinds
from toolkit.tables.paid_program import Phases
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program

WEEKDAYS = tuple(Phases.training_weekday.choices)  # Monday first


def training_problems(program: Program) -> list[Problem]:
    """A Warning for each program week, once its day has come, without a training on the phase's
    Training weekday, of that phase or of none. Nothing without an Events tab. Source: measures.md,
    *New hires, training*.
    """
    if not program.has("Events"):
        return []
    rows, events = program.phases, program.events
    known = {phase.name: phase for phase in phases(program)}
    rows = rows[rows["training_weekday"].notna()]
    trainings = events[events["kind"] == "Training"]
    found = []
    for row in rows.to_dict("records"):
        mine = trainings[trainings["phase"].isna() | (trainings["phase"] == row["phase"])]
        held = {day.date() for day in mine["date"]}
        found += [
            warning(
                program,
                Phases,
                "training_weekday",
                row["row"],
                row["training_weekday"],
                kinds.NO_TRAINING(phase=row["phase"], day=day),
            )
            for day in _days(known[row["phase"]], row, program.today)
            if day not in held
        ]
    return found


def _days(phase: Phase, row: Mapping[str, Any], today: date) -> Iterator[date]:
    """The training days of a phase up to as-of: in its program weeks, and not in its Breaks."""
    off = Breaks(row["breaks"] if isinstance(row["breaks"], tuple) else ())
    nth = timedelta(days=WEEKDAYS.index(row["training_weekday"]))
    for week in phase.weeks:
        day = week.monday + nth
        if day in phase.span and day not in off and day <= today:
            yield day
