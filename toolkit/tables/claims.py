"""Claims: which tab holds which table, under whatever title and headings people gave them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import copy
from fnmatch import fnmatchcase

from toolkit.tables import refusals
from toolkit.tables.claim import Claim, claim_of, titled
from toolkit.tables.declared import Table
from toolkit.tables.footprints import followed
from toolkit.tables.parsing import blank
from toolkit.tables.source import Source, Sources
from toolkit.tables.sourced import Sourced
from toolkit.words import key
from toolkit.workbooks.cells import Grid, Snapshot

# What forms call the tab of their answers, in the languages of the unit: its headings decide.
_FORM = re.compile(r"(?:formresponses?|respuestasde(?:l)?formulario|form)\d*")
FEWEST_HEADINGS = 3  # below them a form's answers are of no table of ours


class Wanted:
    """The titles that could hold a table, by their keys: every one of ours, those that toolkit.toml
    names in this workbook, and whatever a form calls its answers.

    In another workbook (`workbook`) only what toolkit.toml names there; where it names no tab of
    it, all.
    """

    def __init__(self, tables: Sequence[type[Table]], sources: Sources, workbook: str = "") -> None:
        here = [
            source
            for several in sources.of.values()
            for source in several
            if source.workbook == workbook
        ]
        self.sources, self._workbook = sources, workbook
        tabs = [tab for source in here for tab in source.tabs]
        self._patterns = [_by_key(tab) for tab in tabs if "*" in tab or "?" in tab]
        ours = () if workbook else [title for table in tables for title in table.titles()]
        self.named = frozenset({*map(key, tabs), *ours})
        self._forms = not workbook
        self._all = bool(workbook) and any(not source.tabs for source in here)

    def with_marks(self, marks: Mapping[str, str]) -> Wanted:
        """With the tabs that were followed to another title, as the marks of the last time say:
        they are read at once, and not when it is found that they are missed.
        """
        more = copy(self)
        more.named = self.named | frozenset(map(key, followed(marks, self._workbook)))
        return more

    def __contains__(self, title: object) -> bool:
        if self._all or title in self.named:
            return True
        if not isinstance(title, str):
            return False
        return (self._forms and is_form(title)) or any(
            fnmatchcase(title, pattern) for pattern in self._patterns
        )


def _by_key(pattern: str) -> str:
    """A pattern of titles as one of their keys: whoever reads the tabs looks closer."""
    return "".join(part if part in "*?" else key(part) for part in re.split(r"([*?])", pattern))


def is_form(title: str) -> bool:
    """Whether a title (by its key) is what a form calls its answers by itself."""
    return _FORM.fullmatch(title) is not None


def claims(
    snapshot: Snapshot,
    tables: Sequence[type[Table]],
    sources: Sources | None = None,
) -> dict[type[Table], Claim]:
    """The grid that holds each table, for the tables that are there.

    Refused: two tabs that both hold one table, a tab that lacks a required heading, a tab or a
    heading named in toolkit.toml that is not there. Where a form called the tab, its headings
    decide. A tab without any cell is none, nor is one that is to be left alone.
    """
    sources = sources or Sources()
    grids = [
        grid
        for grid in snapshot.grids
        if grid.tag is None and not _empty(grid) and not sources.alone(grid.title)
    ]
    sourced = Sourced(snapshot, grids, sources)
    listed = {table: sources.of[table.title] for table in tables if table.title in sources.of}
    for table, several in listed.items():
        for source in several:
            sourced.named(table, source)
    free = [grid for grid in grids if grid.title not in sourced.titles]
    # The tab of a table of which toolkit.toml says no title is found by its title, as any other.
    said = {table: several[0] for table, several in listed.items() if table in sourced.untitled}
    rest = [table for table in tables if table not in listed or table in said]
    chosen: dict[type[Table], Claim] = {}
    for table in rest:
        found = [
            claim_of(table, grid, said.get(table))
            for grid in free
            if key(grid.title) in table.titles()
        ]
        claim = titled(table, found) or _only_file(table, free, said, snapshot)
        if claim is not None:
            chosen[table] = claim
    chosen |= _answers(free, rest, said, chosen)
    for table, claim in list(chosen.items()):
        if table in said:
            sourced.found(table, said[table], claim.grid)
            del chosen[table]
    for claim in chosen.values():
        if claim.missing:
            raise refusals.heading_missing(claim)
    return {table: claim for table, claim in sourced.claims(chosen).items() if table in tables}


def _only_file(
    table: type[Table],
    grids: Sequence[Grid],
    said: Mapping[type[Table], Source],
    snapshot: Snapshot,
) -> Claim | None:
    """The text file that was named in place of a workbook, where toolkit.toml speaks of one
    table.
    """
    beside = [grid for grid in grids if grid.title in snapshot.beside]
    only = list(said) == [table] and len(beside) == 1
    return claim_of(table, beside[0], said[table]) if only else None


def _empty(grid: Grid) -> bool:
    return all(blank(cell) for column in grid.columns for cell in column)


def _answers(
    grids: Sequence[Grid],
    tables: Sequence[type[Table]],
    said: Mapping[type[Table], Source],
    chosen: Mapping[type[Table], Claim],
) -> dict[type[Table], Claim]:
    """The tabs of forms, each the table's that most of its headings fit, unless that table has a
    tab of its own; then, and where it has not all that a table needs, it is somebody's own.
    """
    found: dict[type[Table], Claim] = {}
    for grid in grids:
        if not is_form(key(grid.title)):
            continue
        fitting = [claim_of(table, grid, said.get(table)) for table in tables]
        fitting = [c for c in fitting if not c.missing and len(c.standing) >= FEWEST_HEADINGS]
        best = max(fitting, key=lambda claim: len(claim.standing), default=None)
        if best is None or best.table in chosen:
            continue
        if best.table in found:
            raise refusals.two_tabs(best.table, found[best.table].grid.title, grid.title)
        found[best.table] = best
    return found
