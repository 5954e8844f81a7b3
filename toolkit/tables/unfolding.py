"""Unfolding: the columns of a matrix as records, one for each line and value of their headings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np

from toolkit.tables.columns import Date
from toolkit.tables.filling import Filling, Held, blanks_in
from toolkit.tables.layout import Feed, Unfolded
from toolkit.tables.lines import Mask
from toolkit.tables.origin import Numbers
from toolkit.tables.standing import later
from toolkit.workbooks.cells import Cell


def records(
    tab: Filling, unfolded: Sequence[Unfolded]
) -> tuple[Numbers, Numbers, dict[str, list[Held]]]:
    """One record for each line and value of a matrix: on which line each stands, in the order
    of the sheet, of which value it is, and its cells.
    """
    where: list[Numbers] = []
    parts: list[dict[str, Held]] = []
    by_group = sorted(enumerate(unfolded), key=lambda one: _first(unfolded, one[1]))
    for _, some in groupby(by_group, key=lambda one: one[1].group):
        held, filled = _group(tab, [one for _, one in some])
        indices = np.flatnonzero(filled)
        where.append(indices)
        parts.append({name: each.take(indices) for name, each in held.items()})
    together = np.concatenate(where)
    order = np.argsort(together, kind="stable")
    names = dict.fromkeys(name for part in parts for name in part)
    columns: dict[str, list[Held]] = {}
    for name in names:
        cells: list[Cell] = []
        positions: list[Numbers] = []
        heading: Cell = None
        for part, indices in zip(parts, where, strict=True):
            nothing = Held(None, [None] * len(indices), np.zeros_like(indices))
            held_here = part.get(name, nothing)
            heading = heading if heading is not None else held_here.heading
            cells += held_here.cells
            positions.append(held_here.positions)
        columns[name] = [Held(heading, cells, np.concatenate(positions)).take(order)]
    groups = np.repeat(np.arange(len(where)), [len(indices) for indices in where])
    return together[order], groups[order], columns


def _group(tab: Filling, unfolded: Sequence[Unfolded]) -> tuple[dict[str, Held], Mask]:
    """The cells of all columns whose headings say the same."""
    found: dict[str, Held] = {}
    filled = np.zeros(tab.height, dtype=bool)
    places = np.zeros(tab.height, dtype=np.int64)
    for one in unfolded:
        for column in one.to:
            part = "name" if len(one.to) > 1 else "whole"
            names = tuple(each.name for each in one.to)
            feed = Feed(column, (one.position,), False, part, names)  # type: ignore[arg-type]
            held, here = _cells(tab, feed, one)
            filled |= here
            places = np.where((places == 0) & here, one.position, places)
            before = found.get(column.name)
            if before is None:
                found[column.name] = held
            else:  # of two columns that say the same, the first filled one
                for row in np.flatnonzero(blanks_in(before.cells) & here).tolist():
                    before.cells[row] = held.cells[row]
                    before.positions[row] = one.position
    of = unfolded[0].of
    if of is not None:
        says = tab.words(of, ()).one(unfolded[0].says)
        if isinstance(of, Date) and tab.layout.grid.late:
            says = later(says, tab.layout.grid.late)
        heading = tab.layout.headings.get(unfolded[0].position, "")
        found[of.name] = Held(heading, [says] * tab.height, -places)
    return found, filled


def _cells(tab: Filling, feed: Feed, one: Unfolded) -> tuple[Held, Mask]:
    raw = tab.raw(one.position)
    if feed.part == "name":
        said = tab.said_by(feed, one.position, raw)
    else:
        words = tab.words(feed.column, (one.position,), (dict(one.values),))
        said = words.read(tab.days(feed.column, raw))
    here = ~blanks_in(raw) & ~blanks_in(said)
    here &= np.array([cell is not False for cell in raw], dtype=bool)
    heading = tab.layout.headings.get(one.position, "")
    return Held(heading, said, np.full(tab.height, one.position)), here


def _first(unfolded: Sequence[Unfolded], one: Unfolded) -> int:
    """Where the first column of the same group stands among all."""
    return next(place for place, other in enumerate(unfolded) if other.group == one.group)
