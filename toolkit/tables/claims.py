"""Claims: which tab holds which table, under whatever title and headings people gave them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from toolkit.errors import Refused
from toolkit.tables import refusals
from toolkit.tables.columns import Column, PersonRef
from toolkit.tables.declared import Table
from toolkit.tables.headings import Remap, heading_row, matched, row_of
from toolkit.tables.parsing import blank
from toolkit.words import key
from toolkit.workbooks.cells import Grid, Snapshot

# What forms call the tab of their answers, in the languages of the unit: its headings decide.
_FORM = re.compile(r"(?:formresponses?|respuestasde(?:l)?formulario|form)\d*")
FEWEST_HEADINGS = 3  # below them a form's answers are of no table of ours


@dataclass(frozen=True)
class Claim:
    """A table found: its grid, the row of its headings, and the 1-based positions of each column
    that is there, left to right.
    """

    table: type[Table]
    grid: Grid
    heading_row: int
    standing: Mapping[str, tuple[int, ...]]  # column name → sheet columns

    @property
    def positions(self) -> dict[str, int]:
        """Where each column that is there stands first."""
        return {name: several[0] for name, several in self.standing.items()}

    @property
    def missing(self) -> list[Column]:
        """Required columns without a heading."""
        return [
            c
            for c in self.table.columns
            if c.required and c.name not in self.standing and not self._either(c)
        ]

    def _either(self, column: Column) -> bool:
        """Whether other columns stand in: a person's name and worksite for their ID, a start and an
        end for hours; also email addresses, which need no worksite.
        """
        if column.instead and all(name in self.standing for name in column.instead):
            return True
        alone = [self.table.column(name) for name in column.instead if name in self.standing]
        return any(
            isinstance(one, PersonRef) and one.alone(cell)
            for one in alone
            for cell in self.grid.columns[self.standing[one.name][0] - 1][self.heading_row :]
        )


class Wanted:
    """The titles that could hold a table, by their keys: every one of ours, those that toolkit.toml
    names, and whatever a form calls its answers.
    """

    def __init__(self, tables: Sequence[type[Table]], remaps: Mapping[str, Remap]) -> None:
        named = {key(remap.tab) for remap in remaps.values() if remap.tab}
        self.named = frozenset(named.union(*(table.titles() for table in tables)))

    def __contains__(self, title: object) -> bool:
        return title in self.named or (isinstance(title, str) and is_form(title))


def is_form(title: str) -> bool:
    """Whether a title (by its key) is what a form calls its answers by itself."""
    return _FORM.fullmatch(title) is not None


def claim_of(table: type[Table], grid: Grid, remap: Remap | None = None) -> Claim:
    """What of a table stands in a tab."""
    remap = remap or Remap()
    row = heading_row(table, grid, remap)
    return Claim(table, grid, row, matched(table, row_of(grid, row), remap))


def claims(
    snapshot: Snapshot, tables: Sequence[type[Table]], remaps: Mapping[str, Remap]
) -> dict[type[Table], Claim]:
    """The grid that holds each table, for the tables that are there.

    Refused: two tabs that both hold one table, a tab that lacks a required heading, a tab named in
    toolkit.toml that is not there. Where a form called the tab, its headings decide. A tab without
    any cell is none.
    """
    grids = [grid for grid in snapshot.grids if grid.tag is None and not _empty(grid)]
    chosen: dict[type[Table], Claim] = {}
    for table in tables:
        remap = remaps.get(table.title, Remap())
        if remap.tab:
            named = [grid for grid in grids if key(grid.title) == key(remap.tab)]
            if not named:
                raise Refused(refusals.tab_gone(table, remap.tab, list(snapshot.titles)))
            chosen[table] = claim_of(table, named[0], remap)
    taken = {claim.grid.title for claim in chosen.values()}
    free = [grid for grid in grids if grid.title not in taken]
    for table in tables:
        titled = [
            claim_of(table, grid, remaps.get(table.title))
            for grid in free
            if table not in chosen and key(grid.title) in table.titles()
        ]
        claim = _titled(table, titled)
        if claim is not None:
            chosen[table] = claim
    chosen |= _answers(free, tables, remaps, chosen)
    for table, claim in chosen.items():
        remap = remaps.get(table.title, Remap())
        gone = [
            column
            for column in table.columns
            if column.name not in claim.standing and remap.named(column)
        ]
        if gone:
            raise Refused(refusals.heading_gone(claim, gone[0], remap.named(gone[0])))
        if claim.missing:
            raise Refused(refusals.heading_missing(claim))
    return chosen


def _empty(grid: Grid) -> bool:
    return all(blank(cell) for column in grid.columns for cell in column)


def _titled(table: type[Table], found: Sequence[Claim]) -> Claim | None:
    """The tab of a table's own title, or of another one it goes by."""
    full = [claim for claim in found if not claim.missing]
    if len(full) > 1:
        raise Refused(refusals.two_tabs(table, full[0].grid.title, full[1].grid.title))
    if full:
        return full[0]
    for claim in found:
        some = any(column.required and column.name in claim.standing for column in table.columns)
        if some or key(claim.grid.title) == key(table.title):
            return claim
    return None


def _answers(
    grids: Sequence[Grid],
    tables: Sequence[type[Table]],
    remaps: Mapping[str, Remap],
    chosen: Mapping[type[Table], Claim],
) -> dict[type[Table], Claim]:
    """The tabs of forms, each the table's that most of its headings fit, unless that table has a
    tab of its own; then, and where it has not all that a table needs, it is somebody's own.
    """
    found: dict[type[Table], Claim] = {}
    for grid in grids:
        if not is_form(key(grid.title)):
            continue
        fitting = [claim_of(table, grid, remaps.get(table.title)) for table in tables]
        fitting = [c for c in fitting if not c.missing and len(c.standing) >= FEWEST_HEADINGS]
        best = max(fitting, key=lambda claim: len(claim.standing), default=None)
        if best is None or best.table in chosen:
            continue
        if best.table in found:
            raise Refused(refusals.two_tabs(best.table, found[best.table].grid.title, grid.title))
        found[best.table] = best
    return found
