"""Chosen: of which worksites, organizers, event or test a print is, by the names in the sheets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from toolkit.errors import Misused, Refusal
from toolkit.facts.people import unit
from toolkit.facts.worksites import by_name
from toolkit.tables.program import Program
from toolkit.telling.naming import known_name
from toolkit.words import key, marked

NO_EVENT = Refusal(
    Misused,
    "no-event-to-come",
    "No event in {tab} is still to come. Say which one: --event NAME.",
)
NO_TEST = Refusal(
    Misused, "no-test-to-print", "There is no structure test in {tab} yet: add a row for it first."
)


@dataclass(frozen=True)
class PrintWish:
    """What was asked for, as somebody typed it; blank is all, of events the next one, of tests the
    latest.
    """

    worksites: tuple[str, ...] = ()
    organizers: tuple[str, ...] = ()
    region: str = ""
    unit: str = ""
    event: str = ""
    test: str = ""
    poster: bool = False

    @property
    def options(self) -> tuple[str, ...]:
        """The options that were given."""
        said = {
            "worksite": self.worksites,
            "organizer": self.organizers,
            "region": self.region,
            "unit": self.unit,
            "event": self.event,
            "test": self.test,
            "poster": self.poster,
        }
        return tuple(name for name, value in said.items() if value)


@dataclass(frozen=True)
class Chosen:
    """The same by the names in the sheets: `worksites` those a print has sheets of, by name;
    `organizers` () for all; `test` "" where none was named.
    """

    worksites: tuple[str, ...]
    organizers: tuple[str, ...] = ()
    region: str = ""
    unit: str = ""
    event: str = ""
    test: str = ""
    poster: bool = False

    def here(self, people: pd.DataFrame) -> pd.DataFrame:
        """The rows of people that were asked for: by `worksite`, `home_units` and `organizer`."""
        rows = people[people["worksite"].isin(self.worksites)]
        if self.unit:
            rows = rows[[self.unit in (units or ()) for units in _units(rows)]]
        return rows[rows["organizer"].isin(self.organizers)] if self.organizers else rows


def _units(rows: pd.DataFrame) -> list[tuple[str, ...]]:
    return [units if isinstance(units, tuple) else () for units in rows["home_units"]]


def chosen(program: Program, wish: PrintWish) -> Chosen:
    """What was asked for; raises `Misused` with the nearest name where there is none of that
    name.
    """
    places = by_name(program)
    units = sorted(unit(program)["home_units"].explode().dropna().unique(), key=key)
    named = Chosen(
        _worksites(places, wish),
        tuple(
            known_name(one, program.organizers["organizer"].tolist(), marked("organizer"))
            for one in wish.organizers
        ),
        wish.region and known_name(wish.region, _regions(places), marked("region")),
        wish.unit and known_name(wish.unit, units, marked("unit")),
        wish.event and known_name(wish.event, _names(program.events, "event"), marked("event")),
        wish.test
        and known_name(
            wish.test, _names(program.structure_tests, "test"), marked("structure test")
        ),
        wish.poster,
    )
    if not named.region:
        return named
    there = set(places.loc[places["region"] == named.region, "worksite"])
    kept = tuple(one for one in named.worksites if one in there)
    return Chosen(kept, *list(vars(named).values())[1:])


def _worksites(places: pd.DataFrame, wish: PrintWish) -> tuple[str, ...]:
    """Those that were named, by their full or short name; else all."""
    names = places["worksite"].tolist()
    if not wish.worksites:
        return tuple(names)
    known = places.dropna(subset=["short_name"])
    pairs = zip(known["short_name"], known["worksite"], strict=True)
    short = {key(one): name for one, name in pairs}
    return tuple(
        dict.fromkeys(
            short.get(key(said)) or known_name(said, names, marked("worksite"))
            for said in wish.worksites
        )
    )


def _regions(places: pd.DataFrame) -> list[str]:
    return _names(places, "region")


def _names(rows: pd.DataFrame, column: str) -> list[str]:
    return list(dict.fromkeys(rows[column].dropna().tolist()))


def event_of(program: Program, name: str) -> pd.Series:
    """The event of that name that comes next (else the last one); without a name the next of
    all.
    """
    rows = program.events.sort_values(["date", "row"], kind="stable")
    rows = rows[rows["event"] == name] if name else rows
    coming = rows[rows["date"] >= pd.Timestamp(program.today)]
    if coming.empty and (rows.empty or not name):
        raise NO_EVENT(tab=program.tabs["Events"])
    return coming.iloc[0] if len(coming) else rows.iloc[-1]


def tried_of(program: Program, name: str) -> pd.Series:
    """The test of that name; without one the test that opened last, else the first to come."""
    rows = program.structure_tests.sort_values(["opens", "row"], kind="stable")
    if rows.empty:
        raise NO_TEST(tab=program.tabs["Structure Tests"])
    if name:
        return rows[rows["test"] == name].iloc[0]
    opened = rows[rows["opens"] <= pd.Timestamp(program.today)]
    return opened.iloc[-1] if len(opened) else rows.iloc[0]


def day_of(moment: pd.Timestamp | None) -> date | None:
    """A day, or None where there is none."""
    return None if moment is None or pd.isna(moment) else moment.date()
