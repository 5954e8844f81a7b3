"""Timesheets in words: what a week rests on, what was left out and why, and what became of it since
it was approved.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.addresses import row_shown
from toolkit.facts.each import each
from toolkit.money import shown
from toolkit.stipends.declared import Timesheets, WorkRows
from toolkit.stipends.evidence import Entry, together
from toolkit.stipends.odd_hours import Odd
from toolkit.stipends.own_tabs import WeekRow
from toolkit.stipends.settled import Settled
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.timesheets import HOURS, Timesheet
from toolkit.stipends.work import Work
from toolkit.tables.program import Program
from toolkit.words import amount, marked, say, say_many

MOST_NAMED = 4  # trainings named in one note; more are counted

WHY = {
    "served": "",
    "break": marked("break week: nothing is expected"),
    "before their start": marked("before their start: nothing is expected"),
    "after their end": marked("after their end: nothing is expected"),
}
GONE = {
    "": marked("the program no longer has this week"),
    "organizer": marked("{organizer} is no longer in the Organizers tab"),
    "phase": marked("{phase} is no longer in the Phases tab"),
}
LEFT_OUT = {
    "": "",
    "no week": marked("they are in no phase of the program that week"),
    "training": marked("the same hours as the training attended that day, counted once"),
    "check-in": marked("the same hours as the check-in held that day, counted once"),
}


@lru_cache(maxsize=10_000)  # a program has few different ones
def said_hours(hours: Fraction, language: str) -> str:
    """Hours with two decimals at most, as the reader writes numbers."""
    rounded = Decimal(round(hours * 100)) / 100
    return amount(rounded.normalize() if rounded else Decimal(0), language)


def notes(done: Work, now: Settled, headings: Mapping[str, str]) -> list[str | None]:
    """The note of each row of the Timesheets tab, in the workbook's language; `headings` say what
    people call its columns.
    """
    language = done.program.knobs.language
    odd: dict[tuple[str, Week], list[Odd]] = defaultdict(list)
    for one in done.odd_hours:
        odd[one.spot].append(one)
    return [_row(done, row, odd, headings, language) for row in now.rows]


def _row(
    done: Work,
    row: SettledWeek | WeekRow | None,
    odd: Mapping[tuple[str, Week], Sequence[Odd]],
    headings: Mapping[str, str],
    language: str,
) -> str | None:
    if row is None:
        return None
    if isinstance(row, WeekRow):
        return say(
            language, "This row belongs to no week; it is kept because somebody wrote in it."
        )
    if row.state is None:
        return say(
            language, "The program has no such week; the row is kept because somebody wrote in it."
        )
    parts = _rests_on(done, row.sheet, odd, language) if row.sheet else []
    parts += _since(row, headings, language)
    return "; ".join(dict.fromkeys(part for part in parts if part))


def _rests_on(
    done: Work,
    sheet: Timesheet,
    odd: Mapping[tuple[str, Week], Sequence[Odd]],
    language: str,
) -> list[str]:
    """Why the week is there, what it rests on, and what is odd about it."""
    organizer, phase, week = sheet.place.spot
    parts = [say(language, WHY[sheet.place.why]) if WHY[sheet.place.why] else ""]

    def at(entry: Entry) -> str:
        return row_shown(done.program, entry.table, entry.row)

    parts += _evidence(sheet.entries, at, language)
    if n := sheet.talks.talks:
        parts.append(say_many(language, "{n} conversation", "{n} conversations", n))
    taker = done.takers[organizer, week]
    if taker != phase:
        return [*parts, say(language, "the week's other hours are in {phase}", phase=taker)]
    return parts + [_odd(one, at, language) for one in odd.get((organizer, week), ())]


def _evidence(entries: Sequence[Entry], at: Callable[[Entry], str], language: str) -> list[str]:
    counted = [one for one in entries if one.counts]
    trainings = [one for one in counted if one.table == "Attendance"]
    parts = [_training(one, language) for one in trainings[:MOST_NAMED]]
    if (more := len(trainings) - MOST_NAMED) > 0:
        parts.append(say_many(language, "{n} more training", "{n} more trainings", more))
    if held := [one for one in counted if one.table == "Check-ins"]:
        hours = said_hours(together(one.hours for one in held), language)
        parts.append(
            say_many(
                language,
                "{n} check-in ({hours} h)",
                "{n} check-ins ({hours} h)",
                len(held),
                hours=hours,
            )
        )
    if logged := [one for one in counted if one.table == "Hours"]:
        parts.append(say_many(language, "{n} row of Hours", "{n} rows of Hours", len(logged)))
    same = {
        "training": marked("Hours row {row} is the training of {day}, counted once"),
        "check-in": marked("Hours row {row} is the check-in of {day}, counted once"),
    }
    for why, template in same.items():
        left_out = (one for one in entries if one.left_out == why)
        parts += [say(language, template, row=at(one), day=one.day) for one in left_out]
    return parts


def _training(one: Entry, language: str) -> str:
    hours, event = said_hours(one.hours, language), one.what
    if not one.hours:
        return say(language, "{event}: no length is written down, so 0 h", event=event)
    if one.attended == "Partial":
        return say(language, "{event}, partly ({hours} h)", event=event, hours=hours)
    if one.attended == "Make-up":
        return say(language, "{event}, made up ({hours} h)", event=event, hours=hours)
    return say(language, "{event} ({hours} h)", event=event, hours=hours)


def _odd(odd: Odd, at: Callable[[Entry], str], language: str) -> str:
    rows = {
        "row": at(odd.entry),
        "other": at(odd.other) if odd.other else "",
    }
    if odd.kind == "over 24":
        return say(language, "more than 24 h on {day}", day=odd.entry.day)
    if odd.kind == "overlap":
        return say(language, "rows {other} and {row} of Hours overlap", **rows)
    if odd.kind == "twice":
        return say(language, "rows {other} and {row} of Hours say the same", **rows)
    return ""  # the week's own note says that it is a break


def _since(week: SettledWeek, headings: Mapping[str, str], language: str) -> list[str]:
    """What happened to an approved week: its evidence changed, it was corrected, its row was
    deleted, its organizer or its phase is gone; or that another week has its evidence.
    """
    approval, parts = week.approval, []
    if week.changed:
        if week.sheet:
            what = _changes(week, headings, language)
        else:
            about = {"organizer": week.organizer, "phase": week.phase}
            what = say(language, GONE[week.gone], **about)
        parts.append(say(language, "changed since approval: {what}", what=what))
    if approval and week.correction:
        parts.append(
            say(
                language,
                "corrected from {old} to {new} h: {reason}",
                old=said_hours(approval.amounts.logged, language),
                new=said_hours(week.correction.amounts.logged, language),
                reason=week.correction.reason,
            )
        )
    if approval and week.kept:
        by = approval.by
        parts.append(say(language, "approved by {who}, as the Approvals tab has it", who=by))
    if week.paid_before:
        parts.append(
            say(language, "the same as {paid}, and not exported again", paid=week.paid_before)
        )
    return parts


def _changes(week: SettledWeek, headings: Mapping[str, str], language: str) -> str:
    assert week.sheet
    assert week.approval
    old, new = week.approval.amounts, week.sheet.amounts
    parts = []
    for name in (*HOURS, "share"):
        both = getattr(old, name), getattr(new, name)
        if both[0] != both[1]:
            said = [shown(one) if name == "share" else said_hours(one, language) for one in both]
            parts.append(f"{headings[name]} {said[0]} → {said[1]}")
    return ", ".join(parts)


def _written(program: Program, one: Entry, recorded: Mapping[int, str], language: str) -> str:
    place = program.place(one.table, one.row)
    written = say(language, "{tab}, row {row}", tab=place.tab, row=str(place.row))
    if one.table == "Attendance" and one.row in recorded:
        return say(language, "{written}, recorded by {who}", written=written, who=recorded[one.row])
    return written


def work_rows(done: Work) -> pd.DataFrame:
    """Every row of evidence, earliest first, and why it does not count, in the workbook's language;
    see `WorkRows`.
    """
    language = done.program.knobs.language
    attendance = done.program.attendance.dropna(subset=["recorded_by"])
    recorded = dict(each(attendance, "row", "recorded_by"))
    rows = [
        (
            one.organizer,
            one.week.monday,
            pd.Timestamp(one.day),
            one.hours,
            Timesheets.part(one.part).about.heading,
            one.what,
            _written(done.program, one, recorded, language),
            one.phase,
            one.counts,
            say(language, LEFT_OUT[one.left_out]) if one.left_out else "",
        )
        for one in done.evidence
    ]
    return pd.DataFrame(rows, columns=[str(one) for one in WorkRows.parts], dtype="object")
