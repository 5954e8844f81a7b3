"""Staying: what somebody wrote beside a person and could not be taken into the Field Log goes where
the person's row goes, and is told there.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from toolkit.jobs.known import Known
from toolkit.plan.margins import rows_published
from toolkit.tables.entry_columns import Entries, named, standing
from toolkit.tables.field_log import FOLLOW_UPS
from toolkit.tables.logged import HEADING_ROW
from toolkit.tables.parsing import shown
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tabs import follow_ups as tab
from toolkit.words import ident
from toolkit.workbooks.cells import Grid


def published_with(known: Known) -> Known:
    """What is known, its problems with entries at the rows that Follow-ups will have. Where a row
    is gone, what stood beside it is a line of Loose Notes, and no row that could not be read.
    """
    program, grid = known.program, known.snapshot.owned(FOLLOW_UPS)
    if grid is None or not program.entered.problems:
        return known
    rows = _rows(known, grid)
    old = program.entered
    problems = tuple(_at(one, rows) for one in old.problems if rows.get(one.row or 0))
    not_read = frozenset(rows[row] for row in old.not_read if rows.get(row))
    others = [one for one in program.problems if one not in old.problems]
    made = replace(
        program,
        entered=replace(old, problems=problems, not_read=not_read),
        problems=(*others, *problems),
        rows_not_read=program.rows_not_read - len(old.not_read) + len(not_read),
        not_read_in={**program.not_read_in, FOLLOW_UPS: len(not_read)},
    )
    return Known(_keeping(made, program), known.snapshot, known.until)


def _rows(known: Known, grid: Grid) -> dict[int, int]:
    """Where the row of each problem will stand; nothing where it will not."""
    top, _ = standing(grid)
    who = named(grid, top)
    people = known.follow_ups["person_id"].tolist()
    places = {ident(one): HEADING_ROW + 1 + n for n, one in enumerate(people)}
    names = list(map(_name, known.follow_ups["person"], known.follow_ups["worksite"]))
    once = {name for name, n in Counter(names).items() if n == 1}
    named_so = {name: HEADING_ROW + 1 + n for n, name in enumerate(names) if name in once}
    height = rows_published(known.snapshot).get(tab.FOLLOW_UPS.title, 0)
    last = HEADING_ROW + len(people)
    found = {}
    for row in {one.row for one in known.program.entered.problems if one.row}:
        about, below = who(row), row - top + HEADING_ROW
        if person := ident(shown(about.person_id)):
            found[row] = places.get(person, 0)
        elif row > top + height:
            # Somebody added it below the list: it stays there while there is room.
            found[row] = below if below > last else 0
        else:
            found[row] = named_so.get(_name(about.person, about.worksite), 0)
    return {row: place for row, place in found.items() if place}


def _name(person: Any, worksite: Any) -> tuple[str, str]:
    return ident(shown(person)), ident(shown(worksite))


def _at(problem: Problem, rows: dict[int, int]) -> Problem:
    """The problem at the row and column where its cell will stand."""
    headings = [column.heading for column in tab.COLUMNS.values()]
    spot = headings.index(problem.column or Entries.result.heading) + 1
    return problem._replace(row=rows[problem.row or 0], position=spot)


def _keeping(made: Program, before: Program) -> Program:
    """The program, with what was worked out of it: no figure depends on problems."""
    made.kept.update(before.kept)
    return made
