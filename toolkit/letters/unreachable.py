"""Unreachable: cells that should hold an address a letter can go to, and do not, told where they
can be mended.
"""

from __future__ import annotations

from toolkit.facts.addresses import warning
from toolkit.letters.readers import Unreachable, readers
from toolkit.tables.inputs import INPUTS
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.words import sentence

_TABLES = {table.title: table for table in INPUTS}


def unreachable_problems(program: Program) -> list[Problem]:
    """A Warning at each cell because of which somebody gets no letter; the others get theirs."""
    return [_problem(program, one) for one in readers(program)[1]]


def _problem(program: Program, one: Unreachable) -> Problem:
    if one.why == "shared address":
        problem = sentence("No letter goes there: {why}.", why=one.said)
        fix = sentence("Write each organizer's own address, or clear one of the two cells.")
    else:
        problem = sentence("No letter can go there: {why}.", why=one.said)
        fix = (
            sentence("Write whole addresses with a ; between them, such as rosa@example.org.")
            if one.table == "Worksites"
            else sentence("Write one whole address, such as rosa@example.org, or clear the cell.")
        )
    return warning(program, _TABLES[one.table], one.column, one.row, "", problem, fix)
