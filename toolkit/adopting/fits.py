"""Fits: how well a column's values are what a heading of ours holds, from -1 (denied) to 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from toolkit.adopting import people_fits
from toolkit.adopting.cast import Cast
from toolkit.adopting.looks import Looks
from toolkit.adopting.phrases import joined
from toolkit.adopting.reading import words_of_column
from toolkit.adopting.said_by_values import MOST, wards
from toolkit.adopting.words import wants_words
from toolkit.tables.choices import Several
from toolkit.tables.columns import (
    Column,
    Date,
    Dollars,
    Hours,
    Ident,
    Key,
    Number,
    Percent,
    PersonRef,
    Spans,
    Time,
    WholeNumber,
    YesNo,
)
from toolkit.tables.declared import Table
from toolkit.tables.inputs import INPUTS

DENIED = -0.5  # at or below it the values deny a heading
RATINGS = frozenset({"Assessment", "Intensity"})
NAME = ("First name", "Last name")
_FEW = 3  # with fewer values than that, nothing is denied
_NUMBERED = frozenset(("id", "ids", "number", "no", "n", "num"))
TABLES: dict[str, type[Table]] = {table.title: table for table in INPUTS}


@lru_cache(maxsize=4000)
def column(table: str, heading: str) -> Column | None:
    """The declared column; None where there is none of that name."""
    declared = TABLES.get(table)
    return (
        next((one for one in declared.columns if one.heading == heading), None)
        if declared
        else None
    )


def elsewhere(table: str, heading: str | tuple[str, ...]) -> tuple[str, str | tuple[str, ...]]:
    """The table and heading of what may be written as "Conversations.Date"."""
    if isinstance(heading, str):
        first, dot, rest = heading.partition(".")
        if dot and first in TABLES:
            return first, rest
    return table, heading


def is_words(table: str, heading: str) -> bool:
    """Whether a column's cells are words of a list, yes or no, or ratings."""
    found = column(table, heading)
    return found is not None and wants_words(found)


def fit(
    table: str,
    heading: str | tuple[str, ...],
    looks: Looks,
    cast: Cast,
    parts: Sequence[str] = (),
) -> float:
    """How well the values fit; `parts` are the lines of the column's own heading."""
    if looks.empty:
        return 0.0
    table, heading = elsewhere(table, heading)
    worth = _fit(table, heading, looks, cast, parts)
    return max(worth, -0.4) if looks.filled < _FEW else worth


def _fit(
    table: str, heading: str | tuple[str, ...], looks: Looks, cast: Cast, parts: Sequence[str]
) -> float:
    if isinstance(heading, tuple):
        return _several(heading, looks)
    if heading in _BY_HEADING:
        return _BY_HEADING[heading](looks, cast, table)
    found = column(table, heading)
    if found is None:
        return 0.0
    if wants_words(found):
        return _words(found, looks, parts)
    for kind, judge in _BY_KIND:
        if isinstance(found, kind):
            return judge(looks, cast, table)
    return _text(looks, cast, table)


def _several(headings: tuple[str, ...], looks: Looks) -> float:
    """One column that feeds several."""
    if looks["contact"] >= 0.4:
        return 1.0 if {"Phone", "Email"} & set(headings) else 0.2
    if {"Phone", "Email"} & set(headings):
        return -0.6
    if set(headings) & set(NAME):
        whole = looks["full name"] + looks["last first"]
        if looks["email"] + looks["phone"] + looks["day"] + looks["number"] >= 0.5:
            return -1.0
        if looks["school"] >= 0.6:
            return -0.6
        return 1.0 if whole >= 0.75 else 0.4 if whole >= 0.4 else -0.6
    return 0.0


def _words(found: Column, looks: Looks, parts: Sequence[str]) -> float:
    """A choice: by how many of its words are known, and whether its values can be words at all."""
    if looks["email"] + looks["phone"] + looks["day"] >= 0.5:
        return -1.0
    if found.heading in RATINGS and (looks.numbers_rows or _numbers(looks, parts)):
        return -0.6
    if found.heading in RATINGS and looks["rating"] >= 0.75:
        return 0.9
    if isinstance(found, YesNo) and looks["rating"] >= 0.75 and looks.different > 2:
        return -0.8  # one of several numbers is no yes
    words = words_of_column(found, looks, parts)
    known = max(words.fit, words.likeness)
    if not known and looks["number"] >= 0.9 and found.heading not in RATINGS:
        return -0.8  # how often, and not what
    if known >= 0.6:
        # Yes and no stand under many a heading.
        return 0.35 * known if isinstance(found, YesNo) else known
    if not looks.few_words and looks.different > 8:
        return -0.8
    return known - 0.35 if found.heading not in RATINGS else known - 0.5


def _numbers(looks: Looks, parts: Sequence[str]) -> bool:
    """Whether a heading that may be of numbers (`ID`) stands over a number for each row."""
    bare = joined(" ".join(parts)) in _NUMBERED
    return bare and looks.filled >= _FEW and looks.distinct == 1


def _ident(looks: Looks, cast: Cast, table: str) -> float:
    if cast.idents and looks.within(cast.idents) >= 0.6:
        return 1.0
    if table == "Roster":
        if looks["email"] + looks["phone"] + looks["day"] + looks["full name"] >= 0.5:
            return -1.0
        if looks.distinct < 0.9 or looks.running:
            return -0.7
        return 0.9 if looks["code"] + looks["whole"] >= 0.6 else -0.1
    return people_fits.person(looks, cast, table)


def _day(looks: Looks, cast: Cast, table: str) -> float:
    if looks["day"] >= 0.6:
        return 1.0
    if looks["serial"] >= 0.8:
        return 0.5
    if looks["day"] + looks["serial"] + looks["month"] >= 0.5:
        return 0.1
    return -1.0 if looks["day"] < 0.2 else -0.2


def _spans(looks: Looks, cast: Cast, table: str) -> float:
    return 0.2


def _clock(looks: Looks, cast: Cast, table: str) -> float:
    return 1.0 if looks["time"] + looks["part"] >= 0.6 else -0.9 if looks["time"] < 0.2 else 0.0


def _hours(looks: Looks, cast: Cast, table: str) -> float:
    if looks["number"] + looks["length"] + looks["time"] >= 0.6:
        return 0.8 if looks["phone"] + looks["code"] + looks["serial"] < 0.4 else -0.6
    return -0.9


def _count(looks: Looks, cast: Cast, table: str) -> float:
    if looks["phone"] >= 0.5:
        return -1.0
    if looks["number"] + looks["length"] >= 0.6:
        return 0.7
    return -0.8


def _money(looks: Looks, cast: Cast, table: str) -> float:
    return 0.9 if looks["money"] + looks["number"] >= 0.6 else -0.9


def _percent(looks: Looks, cast: Cast, table: str) -> float:
    return 0.8 if looks["percent"] + looks["number"] >= 0.6 else -0.9


def _list(looks: Looks, cast: Cast, table: str) -> float:
    """Names of another tab, several in a cell."""
    if looks["email"] + looks["phone"] + looks["day"] >= 0.5:
        return -0.9
    if looks["number"] >= 0.5:
        return 0.1 if looks.few_words else -0.9  # phases have numbers
    if looks["yesno"] >= 0.7:
        return -0.6
    return 0.4


def _free_key(looks: Looks) -> float:
    """A region, unit, phase or event."""
    if looks["email"] + looks["phone"] + looks["day"] >= 0.5 or looks["yesno"] >= 0.8:
        return -0.9
    return 0.3 if looks.few_words or looks.distinct < 0.7 else 0.0


def _unit(looks: Looks, cast: Cast, table: str) -> float:
    """A bargaining unit, which is no school and no ward; one number for all is rather the whole
    local's.
    """
    if looks["school"] >= 0.6 or cast.worksite(looks) >= 0.6 or wards(looks) >= MOST:
        return -0.7
    if looks.different == 1 and looks["number"] >= 0.9 and looks.filled >= _FEW:
        return -0.6
    return _free_key(looks)


def _text(looks: Looks, cast: Cast, table: str) -> float:
    if looks["email"] + looks["phone"] >= 0.6:
        return -0.9
    if looks["day"] >= 0.7 or looks["number"] >= 0.8:
        return -0.6
    if looks["yesno"] + looks["mark"] >= 0.8:
        return -0.5
    return 0.3 if looks.length > 18 else 0.1


def _collector(looks: Looks, cast: Cast, table: str) -> float:
    return people_fits.organizer(looks, cast, table) if looks.filled else 0.0


Judge = Callable[[Looks, Cast, str], float]
_BY_HEADING: dict[str, Judge] = {
    "Email": people_fits.email,
    "Rep email(s)": people_fits.email,
    "Phone": people_fits.phone,
    "First name": people_fits.name_part,
    "Last name": people_fits.name_part,
    "Worksite": people_fits.worksite,
    "Unit": _unit,
    "Job title": people_fits.job,
    "Address": people_fits.address,
    "Pronouns": people_fits.pronouns,
    "Attendee": people_fits.person,
    "Charted under": people_fits.person,
    "Collected by": _collector,
    "Recorded by": _collector,
}
_BY_KIND: tuple[tuple[type[Column], Judge], ...] = (
    (Ident, _ident),
    (PersonRef, _ident),
    (Date, _day),
    (Spans, _spans),
    (Time, _clock),
    (Hours, _hours),
    (Dollars, _money),
    (Percent, _percent),
    (WholeNumber, _count),
    (Number, _count),
    (Several, _list),
)


def _key(looks: Looks, cast: Cast, table: str) -> float:
    return _free_key(looks)


def _keyed(heading: str, declared: Key) -> Judge:
    return people_fits.organizer if declared.of == "Organizers" or heading == "Organizer" else _key


for _table in TABLES.values():
    for _column in _table.columns:
        if (
            isinstance(_column, Key)
            and not isinstance(_column, Ident)
            and _column.heading not in _BY_HEADING
        ):
            _BY_HEADING[_column.heading] = _keyed(_column.heading, _column)
_BY_HEADING["Organizer"] = people_fits.organizer
_BY_HEADING["Organizers"] = people_fits.organizer
_BY_HEADING["Leader named"] = people_fits.person
_BY_HEADING["Person"] = people_fits.person
