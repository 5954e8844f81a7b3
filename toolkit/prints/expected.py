"""Expected: who is to come to an event, organizers and members alike, each once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from toolkit.facts.people import everyone
from toolkit.facts.sight import Matter
from toolkit.organizing.turnout import SIGNED_UP, Turnout, turnout
from toolkit.prints.printing import Printing
from toolkit.words import key


@dataclass(frozen=True)
class Guest:
    """Somebody who is expected; `code` is the Person ID, blank of an organizer."""

    name: str
    worksite: str
    code: str
    signed_up: bool


def expected(printing: Printing, event: pd.Series) -> list[Guest]:
    """By name: organizers with the event's phase, whoever signed up or came, of an induction the
    new hires, of an event at a worksite the people in the unit there.
    """
    rows = turnout(printing.program)
    rows = rows[(rows["event"] == event["event"]) & (rows["date"] == event["date"])]
    signed = rows[Turnout.attended] == SIGNED_UP
    rows = rows[rows[Turnout.expected] | signed | rows[Turnout.came]]
    guests = [*_team(printing, rows), *_others(printing, event, rows)]
    return sorted(guests, key=lambda one: (key(one.name), one.code))


def _team(printing: Printing, rows: pd.DataFrame) -> Iterator[Guest]:
    home = printing.program.organizers.set_index("organizer")["worksite"].dropna()
    mine = rows[rows["organizer"].notna()]
    for organizer, attended in zip(mine["organizer"], mine[Turnout.attended], strict=True):
        yield Guest(organizer, home.get(organizer, ""), "", attended == SIGNED_UP)


def _others(printing: Printing, event: pd.Series, rows: pd.DataFrame) -> Iterator[Guest]:
    """Those who are no organizers on that list, of the people whom the reader may see."""
    if not printing.sees(Matter.WHO):
        return
    program, people = printing.program, everyone(printing.program)
    attended = dict(zip(rows["person_id"], rows[Turnout.attended], strict=True))
    wanted = people["person_id"].isin(rows["person_id"].dropna())
    if event["kind"] == "Induction":
        wanted |= people["person_id"].isin(printing.known.new_hires["person_id"])
    elif pd.isna(event["phase"]) and pd.notna(event["worksite"]):
        wanted |= people["inside"] & (people["worksite"] == event["worksite"])
    team = program.organizers[program.organizers["organizer"].isin(rows["organizer"].dropna())]
    wanted &= ~people["person_id"].isin(team["person_id"].dropna())
    mine = printing.own(people[wanted])
    for code, name, worksite in zip(
        mine["person_id"], mine["person"], mine["worksite"], strict=True
    ):
        yield Guest(name, worksite, code, attended.get(code) == SIGNED_UP)
