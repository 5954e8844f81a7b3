"""Notes: each week of a timesheet explains itself, in short parts said in the workbook's language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.calendar import Week
from toolkit.stipends.approvals import HOURS, Figures
from toolkit.stipends.cases import Outcome
from toolkit.stipends.doubts import Doubt, doubts
from toolkit.stipends.standing import Standing
from toolkit.stipends.work import Work
from toolkit.words import amount, say, say_many

Spot = tuple[str, str, pd.Timestamp]
MOST_NAMED = 4  # trainings named in one note; more are counted


def said_hours(hours: Fraction, language: str) -> str:
    """Hours with two decimals at most, as the reader writes numbers."""
    rounded = Decimal(round(hours * 100)) / 100
    return amount(rounded.normalize() if rounded else Decimal(0), language)


def notes(done: Work, figure: pd.DataFrame) -> list[str]:
    """One text for each row of Timesheets: why it is there, what it rests on, and what was left out
    and why.
    """
    language = done.program.knobs.language
    rows = done.evidence
    of_week = _grouped(rows[rows["phase"].notna()])
    talks = {
        spot: int(n)
        for *key, n in zip(
            *(done.conversations[c] for c in ("organizer", "phase", "week", "talks")), strict=True
        )
        if (spot := tuple(key)) and n
    }
    doubtful: dict[tuple[str, Week], list[Doubt]] = defaultdict(list)
    for doubt in doubts(done.evidence, done.weeks):
        doubtful[doubt.organizer, Week.of(doubt.day)].append(doubt)
    takers = done.weeks[done.weeks["takes"]]
    taker = dict(
        zip(zip(takers["organizer"], takers["week"], strict=True), takers["phase"], strict=True)
    )
    whys = dict(zip(_spots(done.weeks), done.weeks["why"], strict=True))
    texts = []
    for spot in _spots(figure):
        organizer, phase, week = spot
        parts = [_why(whys[spot], language)]
        parts += _evidence(of_week.get(spot, []), language)
        if spot in talks:
            parts.append(say_many(language, "{n} conversation", "{n} conversations", talks[spot]))
        if taker[organizer, week] != phase:
            parts.append(
                say(language, "the week's other hours are in {phase}", phase=taker[organizer, week])
            )
        else:
            parts += [one.said(language) for one in doubtful[organizer, Week.of(week.date())]]
        texts.append("; ".join(dict.fromkeys(part for part in parts if part)))
    return texts


def _spots(frame: pd.DataFrame) -> list[Spot]:
    return list(zip(frame["organizer"], frame["phase"], frame["week"], strict=True))


def _grouped(rows: pd.DataFrame) -> dict[Spot, list[dict[str, Any]]]:
    found: dict[Spot, list[dict[str, Any]]] = defaultdict(list)
    for spot, record in zip(_spots(rows), rows.to_dict("records"), strict=True):
        found[spot].append(record)
    return found


def _why(why: str, language: str) -> str:
    if why == "break":
        return say(language, "break week: nothing is expected")
    if why == "before their start":
        return say(language, "before their start: nothing is expected")
    if why == "after their end":
        return say(language, "after their end: nothing is expected")
    return ""


def _evidence(rows: list[dict[str, Any]], language: str) -> list[str]:
    def some(test: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
        return [row for row in rows if test(row)]

    parts = []
    trainings = some(lambda row: row["source"] == "Attendance" and row["left_out"] == "")
    parts += [_training(row, language) for row in trainings[:MOST_NAMED]]
    if len(trainings) > MOST_NAMED:
        parts.append(
            say_many(
                language, "{n} more training", "{n} more trainings", len(trainings) - MOST_NAMED
            )
        )
    held = some(lambda row: row["source"] == "Check-ins")
    if held:
        hours = said_hours(sum((row["hours"] for row in held), Fraction(0)), language)
        parts.append(
            say_many(
                language,
                "{n} check-in ({hours} h)",
                "{n} check-ins ({hours} h)",
                len(held),
                hours=hours,
            )
        )
    logged = some(lambda row: row["source"] == "Hours" and row["left_out"] == "")
    if logged:
        parts.append(say_many(language, "{n} row of Hours", "{n} rows of Hours", len(logged)))
    for row in some(lambda row: row["left_out"] == "training"):
        parts.append(
            say(
                language,
                "Hours row {row} is the training of {day}, counted once",
                row=str(row["row"]),
                day=row["date"].date(),
            )
        )
    for row in some(lambda row: row["left_out"] == "check-in"):
        parts.append(
            say(
                language,
                "Hours row {row} is the check-in of {day}, counted once",
                row=str(row["row"]),
                day=row["date"].date(),
            )
        )
    return parts


def _training(row: dict[str, Any], language: str) -> str:
    hours, event = said_hours(row["hours"], language), row["what"]
    if not row["hours"]:
        return say(language, "{event}: no length is written down, so 0 h", event=event)
    if row["attended"] == "Partial":
        return say(language, "{event}, partly ({hours} h)", event=event, hours=hours)
    if row["attended"] == "Make-up":
        return say(language, "{event}, made up ({hours} h)", event=event, hours=hours)
    return say(language, "{event} ({hours} h)", event=event, hours=hours)


def _changes(old: Figures, new: Figures, standing: Standing, language: str) -> str:
    parts = []
    for name in (*HOURS, "share"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            money = name == "share"
            said = [
                f"${one:,.2f}" if money else said_hours(one, language) for one in (before, after)
            ]
            parts.append(f"{standing.heading(name)} {said[0]} → {said[1]}")
    return ", ".join(parts)


def after_approval(
    made: Outcome, live: Figures | None, standing: Standing, language: str
) -> list[str]:
    """What happened to an approved week: its evidence changed, it was corrected, its row was
    deleted.
    """
    parts = []
    if made.changed and made.approval:
        if live is None:
            parts.append(
                say(language, "changed since approval: the program no longer has this week")
            )
        else:
            what = _changes(made.approval.figures, live, standing, language)
            parts.append(say(language, "changed since approval: {what}", what=what))
    if made.correction:
        approved = made.approval.figures.logged if made.approval else Fraction(0)
        parts.append(
            say(
                language,
                "corrected from {old} to {new} h: {reason}",
                old=said_hours(approved, language),
                new=said_hours(made.correction.figures.logged, language),
                reason=made.correction.reason,
            )
        )
    if made.kept and made.approval:
        parts.append(
            say(language, "approved by {who}, as the Approvals tab has it", who=made.approval.by)
        )
    return parts


def only_kept(language: str) -> str:
    """The note of a week that the program does not have, and beside which somebody wrote."""
    return say(
        language, "The program has no such week; the row is kept because somebody wrote in it."
    )


def left_behind(language: str) -> str:
    """The note of a row that belongs to no week, and in which somebody wrote."""
    return say(language, "This row belongs to no week; it is kept because somebody wrote in it.")
