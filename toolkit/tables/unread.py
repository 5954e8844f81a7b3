"""Unread: people's tabs that hold no table, and which table they look like."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np

from toolkit.tables.claim import Claim, claim_of
from toolkit.tables.claims import FEWEST_HEADINGS, is_form
from toolkit.tables.declared import Table
from toolkit.tables.headings import row_of
from toolkit.tables.inputs import INPUTS
from toolkit.tables.parsing import blank, shown
from toolkit.tables.source import Sources
from toolkit.words import key
from toolkit.workbooks.cells import Grid, Snapshot

INSTRUCTIONS = "Instructions"  # the tab that the toolkit makes for people to read
SOUNDS = 0.8  # how much a title has to sound like another
LONG = 5  # letters of a word that tells what a tab is


@dataclass(frozen=True)
class Unread:
    """A tab that is not read, the table it looks like ("" where it looks like none), and how many
    of that table's headings stand in it.
    """

    title: str
    like: str
    fitting: int


def free_titles(
    claims: Mapping[str, Claim], snapshot: Snapshot, sources: Sources | None = None
) -> list[str]:
    """The titles of people's tabs that hold no table, but those that are to be left alone."""
    sources = sources or Sources()
    read = {title for claim in claims.values() for title in claim.titles}
    return [
        title
        for title, tag in snapshot.titles.items()
        if tag is None
        and title not in read
        and key(title) != key(INSTRUCTIONS)
        and not sources.alone(title)
    ]


def unread(grids: Iterable[Grid]) -> list[Unread]:
    """What each of these tabs looks like, the most like one first; tabs without a cell are none."""
    there = [grid for grid in grids if not all(map(_nothing, grid.columns))]
    found = [_looking_like(grid) for grid in there]
    return sorted(found, key=lambda one: (not one.like, -one.fitting))


def sounding(
    claims: Mapping[str, Claim], snapshot: Snapshot, sources: Sources | None = None
) -> list[Unread]:
    """The tabs that by their titles alone look like a table: nothing more of them has to be
    read.
    """
    return [
        Unread(title, table.title, 0)
        for title in free_titles(claims, snapshot, sources)
        for table in INPUTS
        if _sounds(title, table)
    ]


def _nothing(column: Iterable[object]) -> bool:
    return all(cell is None or cell == "" for cell in column)


def _looking_like(grid: Grid) -> Unread:
    scored = [(0, "", 0)]
    for table in INPUTS:
        claim = claim_of(table, grid)
        fitting = len(claim.standing)
        needed = sum(column.required for column in table.columns)
        fits = fitting >= FEWEST_HEADINGS and 2 * len(claim.missing) <= needed
        sounds = _sounds(grid.title, table)
        if fits or sounds:
            scored.append((fitting + 2 * sounds, table.title, fitting))
    _, like, fitting = max(scored, key=lambda one: one[0])
    return Unread(grid.title, like, fitting)


def _sounds(title: str, table: type[Table]) -> bool:
    """Whether a title has one of a table's in it, or nearly is one. What a form calls its answers
    by itself tells nothing.
    """
    said = key(title)
    return not is_form(said) and any(
        (len(name) >= LONG and name in said) or SequenceMatcher(None, said, name).ratio() >= SOUNDS
        for name in table.titles()
    )


def own_columns(claim: Claim) -> dict[str, list[str]]:
    """The headings that are people's own, by the tabs in which they stand."""
    taken = {position for many in claim.standing.values() for position in many}
    found: dict[str, list[str]] = {}
    for position, cell in enumerate(row_of(claim.grid, claim.heading_row), start=1):
        if position in taken or blank(cell):
            continue
        for tab in _tabs_of(claim, position):
            found.setdefault(tab, []).append(shown(cell))
    return found


def _tabs_of(claim: Claim, position: int) -> list[str]:
    """The tabs that a column of a table stands in."""
    origin = claim.origin
    if origin is None or position not in origin.columns:
        return [claim.grid.title]
    there = np.unique(origin.tab[origin.columns[position] != 0])
    return list(dict.fromkeys(origin.tabs[int(number)].label for number in there))
