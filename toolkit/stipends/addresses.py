"""Addresses: a problem with a cell of an input tab, as Data Issues shows it."""

from __future__ import annotations

from toolkit.tables.declared import Table
from toolkit.tables.problems import WARNING, Problem
from toolkit.tables.program import Program
from toolkit.words import Sentence


def at(
    program: Program,
    table: type[Table],
    column: str,
    row: int,
    value: str,
    what: Sentence,
    fix: Sentence,
) -> Problem:
    """A warning about one cell of an input tab; its row counts all the same. Shown as typed;
    `value` is what it means.
    """
    title, declared = table.title, table.column(column)
    typed = program.typed(title, column, row)
    return Problem(
        WARNING,
        title,
        program.tabs.get(title, title),
        row,
        declared.heading,
        value if typed is None else declared.shown(typed),
        what,
        fix,
        program.positions.get(title, {}).get(column),
    )
