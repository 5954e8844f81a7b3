"""States: every week of Timesheets with what people signed, each in the row where its signatures
stand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from toolkit.errors import Refused
from toolkit.stipends.approvals import HOURS, Figures, Line, Log
from toolkit.stipends.cases import Case, Outcome, outcome
from toolkit.stipends.corrections import corrections, objected
from toolkit.stipends.notes import after_approval, left_behind, only_kept
from toolkit.stipends.objections import doubted, lost
from toolkit.stipends.signatures import own_names
from toolkit.stipends.standing import PEOPLES, Place, Standing, arranged, places, same_week
from toolkit.stipends.timesheets import timesheets
from toolkit.stipends.work import Work
from toolkit.tables.problems import Problem
from toolkit.words import key, say

FIGURES = (*HOURS, "difference", "share")
SHOWN = ("key", "organizer", "phase", "week", *FIGURES, "notes", "state")


@dataclass(frozen=True)
class Settled:
    """Timesheets with their states.

    `rows` as the tab should have them, rows that stay empty included · `weeks` those that are
    timesheets, with what people wrote (`certified`, `approved_by`, `approved_on`, `comment`), and
    the lines of the `approval` and the `correction` that hold (None: none does) · `log` with this
    run's lines · `problems` with signatures, corrections and the log.
    """

    rows: pd.DataFrame
    weeks: pd.DataFrame
    log: Log
    problems: tuple[Problem, ...]


def settled(done: Work, standing: Standing, log: Log) -> Settled:
    """The Timesheets tab as it should be, from the evidence, from what people signed there, and
    from the log.

    A week is frozen at the figures that stood in the tab when it was approved: those the approver
    saw. Refused where signatures were sorted away from their weeks.
    """
    stood = places(standing)
    live = {same_week(row["key"]): row for row in timesheets(done).to_dict("records")}
    lines: dict[str, list[Line]] = {}
    for line in log.lines:
        lines.setdefault(line.week, []).append(line)
    signed = [name for name, place in stood.weeks.items() if place.signed]
    names = own_names(done.program)
    corrected = corrections(done.program)
    problems: list[Problem] = []
    new: list[dict[str, Any]] = []
    rows: dict[str, dict[str, Any]] = {}
    outcomes: dict[str, tuple[Case, Outcome]] = {}
    for name in dict.fromkeys([*live, *lines, *signed]):
        row, place = live.get(name), stood.weeks.get(name)
        spelled = _spelled(name, row, place, lines.get(name, []))
        organizer = str(spelled["organizer"])
        case = _case(
            row,
            place,
            tuple(lines.get(name, [])),
            names.get(key(organizer), frozenset({organizer})),
        )
        made = outcome(case, corrected.get(name, []))
        if made.state is None and not (place and place.signed):
            continue  # nobody wrote beside it and the program has no such week
        outcomes[name] = (case, made)
        new += [
            {"key": spelled["key"], "recorded": done.program.today, **parts} for parts in made.new
        ]
        problems += [doubted(standing, place, case, made, why) for why in made.doubts]
        rows[name] = _row(done, standing, spelled, row, place, made)
    _refuse_torn_apart(standing, outcomes)
    known = [str(row["key"]) for row in rows.values()]
    for name, wanted in corrected.items():
        why = (
            outcomes[name][1].objections
            if name in outcomes
            else [(one, "unknown") for one in wanted]
        )
        problems += [objected(done.program, one, objection, known) for one, objection in why]
    problems += [lost(standing, place) for place in stood.lost]
    order = arranged(rows, stood)
    laid = [_laid(done, spot, rows) for spot in order]
    weeks = [
        rows[spot] for spot in order if isinstance(spot, str) and rows[spot]["state"] is not None
    ]
    extra = (*SHOWN, *PEOPLES, "approval", "correction")
    return Settled(
        _frame(laid, SHOWN), _frame(weeks, extra), log.with_lines(new), (*problems, *log.problems)
    )


def _frame(rows: list[dict[str, Any]], columns: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {name: pd.Series([row.get(name) for row in rows], dtype="object") for name in columns}
    )


def _case(
    row: Mapping[str, Any] | None,
    place: Place | None,
    lines: tuple[Line, ...],
    names: frozenset[str],
) -> Case:
    def text(column: str) -> str:
        return place.text(column) if place else ""

    on = place.cells.get("approved_on") if place else None
    return Case(
        live=Figures.of(row) if row else None,
        published=Figures.of(place.cells) if place else None,
        state=text("state"),
        there=place is not None,
        certified=text("certified"),
        approver=text("approved_by"),
        on=on if isinstance(on, date) else text("approved_on") or None,
        lines=lines,
        names=names,
    )


def _spelled(
    name: str, row: Mapping[str, Any] | None, place: Place | None, lines: list[Line]
) -> dict[str, Any]:
    """Key, organizer, phase and Monday as the program spells them, else as the tab does, else as
    the log.
    """
    columns = ("key", "organizer", "phase", "week")
    if row:
        return {column: row[column] for column in columns}
    if place and all(place.text(column) for column in columns):
        return {column: place.cells[column] for column in columns}
    written = lines[-1].key if lines else (place.text("key") if place else "") or name
    organizer, _, rest = written.partition("|")
    phase, _, monday = rest.rpartition("|")
    try:
        week: date | str = date.fromisoformat(monday)
    except ValueError:
        week = monday
    return {"key": written, "organizer": organizer, "phase": phase, "week": week}


def _row(
    done: Work,
    standing: Standing,
    spelled: dict[str, Any],
    row: Mapping[str, Any] | None,
    place: Place | None,
    made: Outcome,
) -> dict[str, Any]:
    language = done.program.knobs.language
    figures = made.figures
    parts = [str(row["notes"])] if row else []
    if made.state is None:
        parts = [only_kept(language)]
    else:
        parts += after_approval(made, Figures.of(row) if row else None, standing, language)
    shown = {name: getattr(figures, name) if figures else None for name in FIGURES}
    theirs = {name: place.cells.get(name) if place else None for name in PEOPLES}
    return {
        **spelled,
        **shown,
        **theirs,
        "notes": "; ".join(part for part in parts if part),
        "state": made.state,
        "approval": made.approval,
        "correction": made.correction,
    }


def _laid(
    done: Work, spot: str | Place | None, rows: Mapping[str, dict[str, Any]]
) -> dict[str, Any]:
    if spot is None:
        return {}
    if isinstance(spot, str):
        return rows[spot]
    return {"notes": left_behind(done.program.knobs.language)}


def _refuse_torn_apart(standing: Standing, outcomes: Mapping[str, tuple[Case, Outcome]]) -> None:
    """An approval that left one organizer's week and came up, initials and all, beside another
    organizer's.
    """
    gone = {}
    for name, (case, made) in outcomes.items():
        if made.withdrawing:
            line = next(one for one in reversed(case.lines) if one.action == "Approved")
            gone[key(line.certified), key(line.by), str(line.on)] = (name, case.names)
    for case, made in outcomes.values():
        if not made.approving:
            continue
        found = gone.get((key(case.certified), key(case.approver), str(case.on)))
        if found and found[1] != case.names:
            raise Refused(
                say(
                    "en",
                    "In the tab “{tab}”, initials and approvals now stand beside other weeks than"
                    " those they were written for, as after sorting some of its columns without the"
                    " others. Nothing was written. Take that sorting back (Edit, Undo, or the"
                    " version history), then run this again.",
                    tab=standing.title,
                )
            )
