"""Unreachable: cells that should hold an address a letter can go to, and do not, told where they
can be mended.
"""

from __future__ import annotations

from toolkit.facts.addresses import warning
from toolkit.letters.readers import Unreachable, unreachable
from toolkit.tables.inputs import INPUTS
from toolkit.tables.kinds.organizing import NO_LETTER, NO_LETTER_FOR_TWO, NO_LETTER_TO_REPS
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program

_TABLES = {table.title: table for table in INPUTS}


def unreachable_problems(program: Program) -> list[Problem]:
    """A Warning at each cell because of which somebody gets no letter; the others get theirs."""
    return [_problem(program, one) for one in unreachable(program)]


def _problem(program: Program, one: Unreachable) -> Problem:
    kind = (
        NO_LETTER_FOR_TWO
        if one.why == "shared address"
        else NO_LETTER_TO_REPS
        if one.table == "Worksites"
        else NO_LETTER
    )
    return warning(program, _TABLES[one.table], one.column, one.row, "", kind(why=one.said))
