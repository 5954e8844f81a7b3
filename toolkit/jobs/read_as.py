"""Read as: which tab is taken for which table, and which of its columns for which of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from toolkit.tables.claim import Claim
from toolkit.tables.columns import Column
from toolkit.tables.parsing import shown
from toolkit.words import Sentence, key, sentence

MOST_NAMED = 4  # tabs, or headings of people that one of ours is read from


def read_as(claims: Mapping[str, Claim]) -> Iterator[Sentence]:
    """A sentence for each table whose tab or columns people call something else: its columns, with
    what they call them in brackets.
    """
    for title, claim in claims.items():
        called = {column: _theirs(claim, column) for column in claim.table.columns}
        there = [column for column in called if column.name in claim.standing]
        titled = key(claim.grid.title) == key(title)
        if titled and not any(called.values()):
            continue
        columns = ", ".join(
            f"{column.heading} ({called[column]})" if called[column] else column.heading
            for column in there
        )
        tabs = _tabs(claim)
        if len(tabs) > 1:
            more = ", …" if len(tabs) > MOST_NAMED else ""
            yield sentence(
                "The tabs {tabs} are read as {table}: {columns}.",
                tabs=", ".join(f"“{tab}”" for tab in tabs[:MOST_NAMED]) + more,
                table=title,
                columns=columns,
            )
            continue
        yield sentence(
            "“{tab}” is read as {table}: {columns}.",
            tab=tabs[0],
            table=title,
            columns=columns,
        )


def _tabs(claim: Claim) -> list[str]:
    """The tabs that it is read from, as people call them."""
    if claim.origin is None:
        return [claim.grid.title]
    return list(dict.fromkeys(tab.label for tab in claim.origin.tabs)) or [claim.grid.title]


def _of_several(claim: Claim, spot: int) -> list[str]:
    """The headings that one of our columns is read from, where its cells come from several."""
    origin = claim.origin
    if origin is None or spot not in origin.columns:
        return []
    stand = np.unique(np.stack([origin.tab, np.abs(origin.columns[spot])]), axis=1)
    tabs = [(origin.tabs[int(tab)], int(at)) for tab, at in stand.T if at]
    said = [shown(tab.grid.cell(tab.heading_row, at)) for tab, at in tabs if tab.heading_row]
    return list(dict.fromkeys(name for name in said if name))


def _theirs(claim: Claim, column: Column) -> str:
    """What people call a column; "" where it is called as ours, or is not there."""
    spots = claim.standing.get(column.name, ())
    several = _of_several(claim, spots[0]) if spots else []
    if len(several) > 1:
        more = ", …" if len(several) > MOST_NAMED else ""
        return ", ".join(several[:MOST_NAMED]) + more
    said = [shown(claim.grid.cell(claim.heading_row, spot)) for spot in spots]
    return " | ".join(name for name in said if key(name) != key(column.heading))
