"""Meetings: who was there, as the list says that a meeting service gives out: names, addresses,
when each came and went, and for how long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from toolkit.adopting.sheet import Sheet
from toolkit.tables import moments
from toolkit.tables.moments import DayOrder
from toolkit.tables.parsing import Unreadable
from toolkit.words import key
from toolkit.workbooks.cells import Cell

DEEPEST = 40  # a row of headings further down than this is none
_SAID: Mapping[str, str] = {
    "name": "name|fullname|participant|participantname|attendee|nameoriginalname|displayname"
    "|nombre|nombrecompleto|participante|nombreoriginal|nombrenombreoriginal|asistente",
    "first": "firstname|givenname|nombres|primernombre",
    "last": "lastname|surname|familyname|apellido|apellidos",
    "email": "email|useremail|emailaddress|attendeeemail|correo|correoelectronico|upn"
    "|correoelectronicodelusuario|direcciondecorreoelectronico|participantidupn",
    "joined": "jointime|firstjoin|timejoined|joined|horadeunion|horadeingreso|horadeentrada"
    "|primerauno|horaqueseunio|horadeinicio|entrada",
    "left": "leavetime|lastleave|timeexited|left|horadesalida|ultimasalida|horaquesalio|salida",
    "minutes": "duration|durationminutes|inmeetingduration|minutes|timeinsession|totalduration"
    "|timeinsessionminutes|duracion|duracionminutos|duracionenlareunion|minutos"
    "|totaldurationminutes",
}
_NAMES = {word: name for name, words in _SAID.items() for word in words.split("|")}
_PART = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(hours?|hrs?|h|horas?|minutes?|minutos?|mins?|m|seconds?|segundos?"
    r"|secs?|s)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(\d+):(\d\d)(?::(\d\d))?")
_ASIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\]|#\S+)\s*$")


@dataclass
class Attendee:
    """Somebody who was there: what a list says of them, all their visits together. `minutes` is
    None where the list does not say how long.
    """

    first: str
    last: str
    email: str
    minutes: float | None = None
    days: set[date] = field(default_factory=set)


def is_meeting(sheet: Sheet) -> bool:
    """Whether a tab is such a list: under one line of headings a name, and when they came or for
    how long.
    """
    return _headings(sheet) is not None


def attendees(sheet: Sheet, order: DayOrder) -> list[Attendee]:
    """Everybody on the list, once each (by address, else by name), in its order; none where the tab
    is no such list. `order` is how days are written.
    """
    found = _headings(sheet)
    if found is None:
        return []
    row, places = found
    people: dict[str, Attendee] = {}
    for number in _rows(sheet, row, places):
        first, last = _name(sheet, number, places)
        email = sheet.said(number, places["email"]) if "email" in places else ""
        who = key(email) or key(f"{first} {last}")
        if not who:
            continue
        one = people.setdefault(who, Attendee(first, last, email))
        stay = _minutes(sheet, number, places, order)
        if stay is not None:
            one.minutes = (one.minutes or 0.0) + stay
        for place in ("joined", "left"):
            if place in places and (day := _moment(sheet.cell(number, places[place]), order)):
                one.days.add(day.date())
    return list(people.values())


def days_of(people: Sequence[Attendee]) -> list[date]:
    """The days on which anybody came, in their order."""
    return sorted({day for one in people for day in one.days})


def _headings(sheet: Sheet) -> tuple[int, dict[str, int]] | None:
    for row in [row for row in sheet.filled if row <= DEEPEST]:
        places: dict[str, int] = {}
        for column in sheet.filled[row]:
            name = _NAMES.get(key(sheet.said(row, column)))
            if name is None:
                name = _NAMES.get(key(_ASIDE.sub("", sheet.said(row, column))))
            if name and name not in places:
                places[name] = column
        named = "name" in places or ("first" in places and "last" in places)
        if named and {"joined", "left", "minutes"} & set(places):
            return row, places
    return None


def _rows(sheet: Sheet, row: int, places: Mapping[str, int]) -> Iterator[int]:
    """The lines below the headings, until the list ends: at a blank line or the title of
    another.
    """
    last = row
    for number in sheet.filled:
        if number <= row:
            continue
        said = [place for place in places.values() if sheet.cell(number, place) is not None]
        if number > last + 1 or (
            len(said) == 1 and len(sheet.filled[number]) == 1 and len(places) > 2
        ):
            return
        last = number
        yield number


def _name(sheet: Sheet, row: int, places: Mapping[str, int]) -> tuple[str, str]:
    """First and last name, without what people write behind them: pronouns, a school, a device."""
    if "last" in places:
        return sheet.said(row, places.get("first") or places["name"]), sheet.said(
            row, places["last"]
        )
    said = sheet.said(row, places["name"])
    while (bare := _ASIDE.sub("", said)) != said and bare:
        said = bare
    last, comma, first = said.partition(",")
    if comma:
        return first.strip(), last.strip()
    given, _, family = said.partition(" ")
    return given.strip(), family.strip()


def _minutes(sheet: Sheet, row: int, places: Mapping[str, int], order: DayOrder) -> float | None:
    if "minutes" in places:
        stay = length(sheet.cell(row, places["minutes"]))
        if stay is not None:
            return stay
    if {"joined", "left"} <= set(places):
        came, went = (_moment(sheet.cell(row, places[name]), order) for name in ("joined", "left"))
        if came and went and went >= came:
            return (went - came).total_seconds() / 60
    return None


def length(cell: Cell) -> float | None:
    """How many minutes a cell says: `65`, `1h 5m 3s`, `1:05:00`, a duration; None where it does
    not.
    """
    if isinstance(cell, timedelta):
        return cell.total_seconds() / 60
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return float(cell)
    said = str(cell or "").strip()
    if clock := _CLOCK.fullmatch(said):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return hours * 60 + minutes + seconds / 60
    if said.replace(".", "", 1).isdigit():
        return float(said)
    worth = {"h": 60.0, "m": 1.0, "s": 1 / 60}
    parts = _PART.findall(said)
    if not parts:
        return None
    return sum(float(n.replace(",", ".")) * worth[_unit(unit)] for n, unit in parts)


def _unit(said: str) -> str:
    return "s" if said[0].casefold() == "s" else said[0].casefold()


def _moment(cell: Cell, order: DayOrder) -> datetime | None:
    """A day with its time; None where the cell says none."""
    if isinstance(cell, datetime):
        return cell
    if isinstance(cell, date):
        return datetime(cell.year, cell.month, cell.day)
    said = " ".join(str(cell or "").replace(",", " ").split())
    for form in _FORMS[order]:
        try:
            return datetime.strptime(said, form)  # noqa: DTZ007 -- as the list has it
        except ValueError:
            continue
    try:
        day = moments.day(said, order)
    except (Unreadable, ValueError):
        return None
    return datetime(day.year, day.month, day.day)


_CLOCKS = ("%I:%M:%S %p", "%I:%M %p", "%H:%M:%S", "%H:%M")
_DAYS: Mapping[DayOrder, tuple[str, ...]] = {
    "month first": ("%m/%d/%Y", "%m/%d/%y", "%Y-%m-%d", "%b %d %Y", "%d %b %Y"),
    "day first": ("%d/%m/%Y", "%d/%m/%y", "%Y-%m-%d", "%d %b %Y", "%b %d %Y"),
}
_FORMS = {
    order: [f"{day} {clock}" for day in days for clock in _CLOCKS] for order, days in _DAYS.items()
}
