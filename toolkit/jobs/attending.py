"""Attending: who was at an event, by the list of a meeting service, as rows that Attendance would
get.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

import pandas as pd

from toolkit.adopting.meetings import Attendee, days_of
from toolkit.errors import Misused, Refusal
from toolkit.jobs.lists import OutsideList
from toolkit.matching.differences import ATTENDED, Why, text_of
from toolkit.matching.evidence import Evidence
from toolkit.matching.matching import matched
from toolkit.matching.names import SAME
from toolkit.matching.persons import ListedPerson, persons
from toolkit.tables.program import Program
from toolkit.tabs.reconciliation import ReconciliationLine
from toolkit.telling.reconciling import why_said
from toolkit.words import ident, key

WHICH_EVENT = Refusal(
    Misused,
    "which-event",
    "“{file}” does not say which event it is of. Say it with --event: {events}.",
)
NO_SUCH_EVENT = Refusal(
    Misused,
    "no-such-event",
    "There is no event of that name in the tab Events. There are: {events}.",
)
NO_EVENTS = Refusal(
    Misused,
    "no-events",
    "The tab Events has no event, so nobody can have been at one. Write it there first.",
)
ENOUGH = 0.5  # of an event's length: who was there for less was there in part
MOST = 8  # events that are named where one has to be chosen


def attended(program: Program, listed: OutsideList, event: str) -> list[ReconciliationLine]:
    """A line for everybody who was there and is not down for it yet. Who was there for less than
    half of the event is Partial, with the hours; where nobody can tell who it is, the line has no
    attendee, and cannot be accepted.
    """
    which = _event(program, listed, event)
    length = _length(which)
    came = list(listed.there)
    known, whose = _known(program)
    found = matched(_people(came), known)
    already = _already(program, which)
    lines = []
    for row, one in enumerate(came):
        places = [found.sure[row]] if row in found.sure else found.asked.get(row, [])
        places = _told_apart(places)
        about: dict[str, Any] = {"minutes": None if one.minutes is None else round(one.minutes)}
        said = _said(which, one, length)
        who, name, worksite, why = (
            "",
            f"{one.first} {one.last}".strip(),
            "",
            Why("came", about=about),
        )
        if len(places) == 1:
            place, evidence = places[0]
            who, name, worksite = whose[place]
            if key(who) in already:
                continue
            only = row not in found.sure
            why = Why("came", evidence, about | {"only": only and evidence.name == SAME})
            said["Attendee"] = who
        elif places:
            several = [" ".join(part for part in whose[place][:2] if part) for place, _ in places]
            why = Why("came", about=about | {"several": several})
        else:
            why = Why("on no roster", about=about)
        lines.append(_line(program, who, name, worksite, said, why, listed.title))
    return lines


def _line(
    program: Program, who: str, name: str, worksite: str, said: dict[str, str], why: Why, title: str
) -> ReconciliationLine:
    told = why_said(why, program.knobs.language)
    return ReconciliationLine(ATTENDED, who, name, worksite, {}, said, told, title)


def _event(program: Program, listed: OutsideList, event: str) -> dict[str, Any]:
    """The row of Events that a list is of: the one that was named, else the only one of its day."""
    events = program.events
    if events.empty:
        raise NO_EVENTS()
    days = days_of(listed.there)
    on = events["date"].dt.date
    near = events[on.isin(days)] if days else events.iloc[0:0]
    if event:
        named = events[events["event"].map(key) == key(event)]
        if named.empty:
            raise NO_SUCH_EVENT(events=_names(events))
        both = named[named["date"].dt.date.isin(days)]
        chosen = both if len(both) else named
    else:
        chosen = near
    if len(chosen) != 1:
        raise WHICH_EVENT(file=listed.title, events=_names(chosen if len(chosen) else events))
    return {str(name): value for name, value in chosen.iloc[0].to_dict().items()}


def _names(events: pd.DataFrame) -> str:
    latest = events.sort_values("date", ascending=False)
    names = dict.fromkeys(latest["event"].tolist())
    return ", ".join(list(names)[:MOST])


def _length(event: dict[str, Any]) -> timedelta | None:
    starts, ends = event.get("starts"), event.get("ends")
    if starts is None or ends is None or pd.isna(starts) or pd.isna(ends):
        return None
    return timedelta(seconds=int(ends) - int(starts))


def _said(event: dict[str, Any], one: Attendee, length: timedelta | None) -> dict[str, str]:
    said = {"Event": str(event["event"]), "Date": text_of(event["date"])}
    part = (
        length is not None
        and one.minutes is not None
        and one.minutes < ENOUGH * length / timedelta(minutes=1)
    )
    said["Attended"] = "Partial" if part else "Yes"
    if part and one.minutes is not None:
        said["Hours"] = f"{one.minutes / 60:.2f}"
    return said


def _people(came: Sequence[Attendee]) -> list[ListedPerson]:
    columns = {
        "first_name": [one.first for one in came],
        "last_name": [one.last for one in came],
        "email": [one.email or None for one in came],
    }
    return persons(pd.DataFrame(columns, dtype="object"))


def _known(program: Program) -> tuple[list[ListedPerson], list[tuple[str, str, str]]]:
    """Everybody who may attend, organizers first, and of each whom Attendance calls them, their
    name, and their worksite.
    """
    team, roster = program.organizers, program.roster
    who = [(name, name, text_of(site)) for name, site in _pairs(team, "organizer", "worksite")]
    mine = {ident(text_of(person)) for person in team["person_id"].dropna()}
    rest = roster[~roster["person_id"].map(ident).isin(mine)]
    called = rest["preferred_name"].where(rest["preferred_name"].notna(), rest["first_name"])
    who += [
        (person, f"{first} {last}", text_of(site))
        for person, first, last, site in zip(
            rest["person_id"], called, rest["last_name"], rest["worksite"], strict=True
        )
    ]
    organizers = pd.DataFrame({"first_name": team["organizer"], "email": team["email"]})
    columns = ["first_name", "last_name", "preferred_name", "email"]
    return [*persons(organizers), *persons(rest[columns])], who


def _pairs(frame: pd.DataFrame, *names: str) -> Iterator[tuple[Any, ...]]:
    return zip(*(frame[name] for name in names), strict=True)


def _already(program: Program, event: dict[str, Any]) -> set[str]:
    """Who is down as having been there, by what Attendance calls them."""
    rows = program.attendance
    here = (rows["event"] == event["event"]) & (rows["date"] == event["date"])
    came = rows[here & rows["attended"].isin(["Yes", "Partial", "Make-up"])]
    return {key(text_of(who)) for name in ("organizer", "person_id") for who in came[name].dropna()}


def _told_apart(places: Sequence[tuple[int, Evidence]]) -> list[tuple[int, Evidence]]:
    """Whom a name may mean: only those called so, where anybody is."""
    exact = [one for one in places if one[1].name == SAME]
    return exact or list(places)
