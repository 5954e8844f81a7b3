"""Weekdays: hours under Monday to Friday on the line of a week are those of a day of that week."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from toolkit.tables import moments
from toolkit.tables.moments import DayOrder
from toolkit.tables.parsing import Unreadable, blank, shown
from toolkit.words import key
from toolkit.workbooks.cells import Cell

# What they are called, and the shorter words for them in columns and beside days.
CALLED: dict[str, tuple[str, ...]] = {
    "Monday": ("Mon", "Lunes", "Lun"),
    "Tuesday": ("Tue", "Tues", "Martes", "Mar"),
    "Wednesday": ("Wed", "Miércoles", "Mié"),
    "Thursday": ("Thu", "Thur", "Thurs", "Jueves", "Jue"),
    "Friday": ("Fri", "Viernes", "Vie"),
    "Saturday": ("Sat", "Sábado", "Sáb"),
    "Sunday": ("Sun", "Domingo", "Dom"),
}
_SHORTER = ("m mo l lu", "t tu ma", "w we weds mi", "th r j ju", "f fr v vi", "sa", "su do")
_NAMED = {
    key(word): number
    for number, (name, shorter) in enumerate(zip(CALLED, _SHORTER, strict=True))
    for word in (name, *CALLED[name], *shorter.split())
}
TUESDAY, FRIDAY = 1, 4
_ENDING = re.compile(
    r"\b(?:end|ends|ending|w/e|through|termina|terminada|fin|final|hasta)\b", re.IGNORECASE
)
_BEGINNING = re.compile(
    r"\b(?:of|de|del|begin|begins|beginning|start|starts|starting|from|w/o|w/c|commencing|empieza"
    r"|comienza|inicia|inicio|desde)\b",
    re.IGNORECASE,
)
BEGINS, ENDS = "begins", "ends"
_TYPED = re.compile(r"(?P<weekday>[^\W\d_]+) on or (?P<side>after|before) (?P<week>.+)", re.DOTALL)


def words(least: int) -> list[str]:
    """The words for a day of the week of at least so many letters, longest first, with accents and
    without.
    """
    accented = (word.casefold() for several in CALLED.values() for word in several)
    found = {word for word in (*_NAMED, *accented) if len(word) >= least}
    return sorted(found, key=lambda word: (-len(word), word))


def side_said(heading: str) -> str:
    """Whether a heading over weeks says that they begin or end with the day that they are named by;
    "" where it says neither.
    """
    if _ENDING.search(heading):
        return ENDS
    return BEGINS if _BEGINNING.search(heading) else ""


def of_mondays(weeks: Sequence[Cell]) -> list[Cell]:
    """The Monday of each week that begins with the day it is named by: in our weeks the Sunday
    before it is of the week before.
    """
    return in_weeks(["Mon"] * len(weeks), weeks, "", BEGINS)


def weekday_named(said: Cell) -> int | None:
    """Which day of the week a text is, in English or Spanish: 0 is a Monday; None where it is
    none.
    """
    return _NAMED.get(key(said)) if isinstance(said, str) else None


def in_weeks(
    weekdays: Sequence[Cell], weeks: Sequence[Cell], heading: str, said: str = ""
) -> list[Cell]:
    """The day of each name in the week beside it: the first one from the day on that the week is
    named by, or where the `heading` of the weeks or a person (`said`: begins, ends) says that they
    end then, the last one until that day. Named by a Tuesday to Friday it is the week from Monday
    on that has that day. Blank where no week stands.
    """
    side = "before" if (said or side_said(heading)) == ENDS else "after"
    return [
        None if blank(week) else _in_week(shown(weekday), week, side)
        for weekday, week in zip(weekdays, weeks, strict=True)
    ]


def _in_week(weekday: str, week: Cell, side: str) -> Cell:
    """The day, or where the week is text of which the order is not known yet, a text that
    `resolved` understands.
    """
    if isinstance(week, str) and not re.match(r"\d{4}-", week.strip()):
        return f"{weekday} on or {side} {week}"
    try:
        return _shifted(moments.day(week, "month first"), weekday, side)
    except Unreadable:
        return week


def week_typed(cell: Cell) -> Cell:
    """What people typed as the week of a day in it; any other cell as it is."""
    found = _TYPED.fullmatch(cell) if isinstance(cell, str) else None
    return found["week"] if found else cell


def resolved(cell: Cell, week: Cell, order: DayOrder) -> Cell:
    """The day that is meant, once it is known which `week` was typed and in which order; what was
    typed where that is no day.
    """
    found = _TYPED.fullmatch(cell) if isinstance(cell, str) else None
    if found is None:
        return week
    try:
        return _shifted(moments.day(week, order), found["weekday"], found["side"])
    except Unreadable:
        return found["week"]


def _shifted(week: date | datetime, weekday: str, side: str) -> date:
    if side == "after" and TUESDAY <= week.weekday() <= FRIDAY:
        week -= timedelta(days=week.weekday())  # no week begins then: it is the one that has it
    ahead = (_NAMED[key(weekday)] - week.weekday()) % 7
    return week + timedelta(days=ahead if side == "after" or not ahead else ahead - 7)
