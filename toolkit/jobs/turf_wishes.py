"""Wishes: every sheet of representatives and organizers as it should stand."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from toolkit.jobs.known import Known
from toolkit.organizing.own_sheets import (
    Kind,
    OwnSheet,
    open_test,
    opens_on,
    owed,
    own_people,
    own_sheets,
)
from toolkit.tabs.own_sheet import own_sheet_tabs
from toolkit.telling.for_reps import to_say
from toolkit.telling.issues import issue_names, renamed
from toolkit.telling.next_steps import next_steps
from toolkit.workbooks.desired import Tab


@dataclass(frozen=True)
class TurfWish:
    """One sheet as it should be."""

    sheet: OwnSheet
    tabs: tuple[Tab, ...]
    opens: str = ""  # the first day of the structure test that has a column there

    @property
    def key(self) -> tuple[str, str]:
        return self.sheet.kind, self.sheet.whose

    @property
    def look(self) -> str:
        """By which it is known whether this was written already."""
        said = [
            [tab.style, tab.first_line, [list(map(str, c)) for c in tab.cells]] for tab in self.tabs
        ]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


def wishes(known: Known, kinds: Iterable[Kind]) -> list[TurfWish]:
    """Every sheet that should be there, with what is to stand in it."""
    test = open_test(known.program)
    opens = opens_on(known.program, test)
    made = []
    for kind in kinds:
        for sheet in own_sheets(known.program, kind):
            people = own_people(known.program, sheet)
            ordered, steps = _with_steps(known, sheet, people, test)
            tabs = own_sheet_tabs(known.program, sheet, ordered, steps, test)
            made.append(TurfWish(sheet, tabs, opens))
    return made


def _with_steps(
    known: Known, sheet: OwnSheet, people: pd.DataFrame, test: str
) -> tuple[pd.DataFrame, Sequence[str | None]]:
    """The people in the order in which they stand, and what to say to each: in an organizer's sheet
    Follow-ups' order first, in a representative's the alphabet.
    """
    if sheet.kind == "reps":
        return people, to_say(people, test, sheet.language)
    names = issue_names(known.program, sheet.language)
    rows = renamed(owed(known.program, known.follow_ups, sheet), names)
    said = dict(zip(rows["person_id"], next_steps(rows, sheet.language), strict=True))
    places = {person: place for place, person in enumerate(rows["person_id"])}
    order = people["person_id"].map(lambda one: places.get(one, len(places)))
    ordered = people.iloc[order.argsort(kind="stable")].reset_index(drop=True)
    return ordered, [said.get(one) for one in ordered["person_id"]]
