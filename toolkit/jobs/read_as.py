"""Read as: which tab is taken for which table, and which of its columns for which of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toolkit.tables.claim import Claim
from toolkit.tables.columns import Column
from toolkit.tables.parsing import shown
from toolkit.words import Sentence, key, sentence


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
        yield sentence(
            "“{tab}” is read as {table}: {columns}.",
            tab=claim.grid.title,
            table=title,
            columns=columns,
        )


def _theirs(claim: Claim, column: Column) -> str:
    """What people call a column; "" where it is called as ours, or is not there."""
    spots = claim.standing.get(column.name, ())
    said = [shown(claim.grid.cell(claim.heading_row, spot)) for spot in spots]
    return " | ".join(name for name in said if key(name) != key(column.heading))
