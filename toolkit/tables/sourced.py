"""Sourced: the tabs that toolkit.toml names for a table, each read as it says, and made one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from toolkit.tables import refusals
from toolkit.tables.claim import Claim, claim_of, lacking, titled
from toolkit.tables.columns import Column
from toolkit.tables.days import day_order
from toolkit.tables.declared import Table
from toolkit.tables.inputs_named import column_named
from toolkit.tables.layout import LaidOut
from toolkit.tables.origin import ReshapedTab, label_of
from toolkit.tables.parsing import blank
from toolkit.tables.placed import Placed, before, items
from toolkit.tables.reshaping import ABOUT, Piece, Reshaped
from toolkit.tables.roster import Roster
from toolkit.tables.shifting import shifted
from toolkit.tables.source import Source, Sources, fits
from toolkit.tables.stacking import HEADINGS, numbers, person_place, stacked
from toolkit.tables.wording import wrong_word
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid, Snapshot


class Sourced:
    """The tabs of `sources`, as far as they were named. `titles` are those of the workbook itself
    that are taken; `untitled` the tables of which no tab is named.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        grids: Sequence[Grid],
        sources: Sources,
    ) -> None:
        self._snapshot, self._grids, self._others = snapshot, grids, snapshot.others
        self._one = {title for title, several in sources.of.items() if len(several) == 1}
        self._read: list[tuple[type[Table], Source, list[Grid]]] = []
        self.titles: set[str] = set()
        self.untitled: set[type[Table]] = set()

    def named(self, table: type[Table], source: Source) -> None:
        """Takes the tabs that a source names. Refused where there is none."""
        if not source.tabs and not source.workbook and table.title in self._one:
            self.untitled.add(table)
            return
        self._take(table, source, list(self._tabs(table, source)))

    def found(self, table: type[Table], source: Source, grid: Grid) -> None:
        """Takes a tab that was found by its title."""
        self._take(table, source, [grid])

    def _take(self, table: type[Table], source: Source, grids: list[Grid]) -> None:
        self._read.append((table, source, grids))
        if not source.workbook:
            self.titles.update(grid.title for grid in grids)

    def _book(self, source: Source) -> Snapshot:
        """The workbook that a source is in."""
        if not source.workbook:
            return self._snapshot
        if source.workbook not in self._others:
            raise refusals.workbook_not_read(source.workbook)
        return self._others[source.workbook]

    def _tabs(self, table: type[Table], source: Source) -> Iterator[Grid]:
        snapshot = self._book(source)
        grids = self._grids
        if source.workbook:
            grids = [
                grid
                for grid in snapshot.grids
                if grid.tag is None and any(not blank(c) for column in grid.columns for c in column)
            ]
        if not source.tabs:
            if source.workbook and len(grids) == 1:
                yield grids[0]
                return
            claim = titled(
                table,
                [claim_of(table, g, source) for g in grids if key(g.title) in table.titles()],
            )
            if claim is None:
                raise refusals.tab_gone(table, table.title, [g.title for g in grids])
            yield claim.grid
            return
        taken: set[str] = set()
        for tab in source.tabs:
            some = [grid for grid in grids if fits(grid.title, tab) and grid.title not in taken]
            if not some and not any(fits(title, tab) for title in taken):
                titles = list(snapshot.titles) or [grid.title for grid in grids]
                raise refusals.tab_gone(table, tab, titles)
            taken.update(grid.title for grid in some)
            yield from some

    def claims(self, chosen: Mapping[type[Table], Claim]) -> dict[type[Table], Claim]:
        """The claims of all tables: those that were `chosen` otherwise, and what the sources
        give.
        """
        found = dict(chosen)
        pieces: dict[type[Table], list[Piece]] = {}
        fed = {table for _, source, _ in self._read for table in _fed(source)}
        placed: dict[type[Table], list[Placed]] = {}
        for number, (table, source, grids) in enumerate(self._read):
            before = sum(one is table for one, _, _ in self._read[:number])
            several = before or any(one is table for one, _, _ in self._read[number + 1 :])
            places = [self._placed(table, source, grid, before) for grid in grids]
            if source.plain and not several and table not in fed:
                found[table] = self._plain(table, places[0].read.source, grids[0])
                placed[table] = places
                continue
            for piece in self._reshaped(source, [one.read for one in places]):
                pieces.setdefault(piece.table, []).append(piece)
                placed.setdefault(piece.table, []).extend(places)
                places = []
        for table, claim in chosen.items():
            if table in pieces:  # a tab of its own comes before what others feed it
                source = Source(header_row=claim.heading_row)
                pieces[table][:0] = self._reshaped(source, [LaidOut(table, claim.grid, source)])
        people = {
            id(piece.tab): (numbers(piece, place), person_place(piece))
            for place, piece in enumerate(pieces.get(Roster, ()))
        }
        for table, some in pieces.items():
            grid, standing, origin = stacked(some, people)
            found[table] = Claim(table, grid, HEADINGS, standing, origin)
        for table, places in placed.items():
            named = tuple(one for one in places if any(items(one.said)))
            found[table] = replace(found[table], placed=named)
        return found

    def _placed(self, table: type[Table], source: Source, grid: Grid, number: int) -> Placed:
        """How a source reads a tab now: what it names by its place is looked for there."""
        label = label_of(grid.title, self._book(source) if source.workbook else None)
        layout = LaidOut(table, grid, source)
        was = before(self._snapshot, layout, number, label) if any(items(source)) else None
        if was is None:
            return Placed(number, label, source, layout)
        now, stands, told = shifted(source, grid, was)
        if now != source:
            layout = LaidOut(table, grid, now)
        return Placed(number, label, source, layout, stands, tuple(told))

    def _plain(self, table: type[Table], source: Source, grid: Grid) -> Claim:
        """A tab that is read as it stands."""
        claim = claim_of(table, grid, source)
        for ours, theirs in source.columns.items():
            column = column_named(ours[0], table)
            if column.name not in claim.standing:
                raise refusals.heading_gone(claim, column.heading, theirs.headings[0])
        if claim.missing:
            raise refusals.heading_missing(claim)
        return claim

    def _reshaped(self, source: Source, layouts: Sequence[LaidOut]) -> Iterator[Piece]:
        self._refuse_gone(layouts, source)
        self._refuse_words(layouts)
        snapshot = self._book(source)
        order = source.day_order
        if not order and source.workbook and snapshot.locale:
            order = day_order(snapshot.locale, "en")
        name = snapshot.name or Path(snapshot.where).name
        for layout in layouts:
            tab = ReshapedTab(
                layout.grid,
                label_of(layout.grid.title, snapshot if source.workbook else None),
                layout.header_row,
                order,
                source.year,
                fixed=bool(source.day_order),
                workbook=source.workbook,
            )
            for piece in Reshaped(layout, tab, Path(name).stem).pieces():
                self._refuse_missing(layout, piece)
                yield piece

    def _refuse_gone(self, layouts: Sequence[LaidOut], source: Source) -> None:
        """What a source names and none of its tabs has."""
        everywhere = set(layouts[0].gone).intersection(*(layout.gone for layout in layouts))
        for ours, theirs in layouts[0].gone:
            if (ours, theirs) in everywhere:
                raise refusals.heading_gone(_claim(layouts[0]), ours, theirs)
        for number, name in enumerate(source.values):
            names = [(layout, list(layout.source.values)[number]) for layout in layouts]
            if not any(layout.at(now) for layout, now in names):
                try:
                    column_named(name, layouts[0].table)
                except KeyError:
                    raise refusals.words_of_none(_claim(layouts[0]), name) from None

    def _refuse_words(self, layouts: Sequence[LaidOut]) -> None:
        """Words of ours that the column does not know."""
        for name, words in layouts[0].source.values.items():
            for column in _meant(layouts, name):
                wrong = wrong_word(column, words)
                if wrong is not None:
                    raise refusals.no_word(layouts[0].table, name, column, wrong)
        for one in layouts[0].unfolded:
            wrong = wrong_word(one.to[0], one.values) if len(one.to) == 1 else None
            if wrong is not None:
                raise refusals.no_word(layouts[0].table, "matrix", one.to[0], wrong)

    def _refuse_missing(self, layout: LaidOut, piece: Piece) -> None:
        there: dict[str, object] = dict(piece.columns)
        about = ABOUT.get(piece.table, ())
        if piece.about is not None and not any(name in there for name in about):
            there |= dict.fromkeys(about[:1])

        def cells(name: str) -> list[Cell]:
            return [cell for held in piece.columns.get(name, ()) for cell in held.cells]

        missing = lacking(piece.table, there, cells)
        if not missing:
            return
        if piece.about is None:
            raise refusals.heading_missing(_claim(layout), missing)
        raise refusals.fed_without(layout.table, piece.table, layout.grid.title, missing)


def _fed(source: Source) -> set[type[Table]]:
    """The other tables that a source may feed."""
    names = [name for ours in source.columns for name in ours]
    names += [name for matrix in source.matrices for name in matrix.to]
    return {column_named(name, Roster).table for name in names if "." in name}


def _meant(layouts: Sequence[LaidOut], name: str) -> set[Column]:
    """The columns of ours that a list of words is for."""
    layout = layouts[0]
    try:
        return {column_named(name, layout.table)}
    except KeyError:
        places = set(layout.at(name))
        found = {feed.column for feed in layout.feeds if places & set(feed.positions)}
        return found | {one.to[0] for one in layout.unfolded if one.position in places}


def _claim(layout: LaidOut) -> Claim:
    """The tab as it stands, for what is told of it."""
    standing: dict[str, tuple[int, ...]] = {}
    for feed in layout.feeds:
        if feed.column.table is layout.table:
            standing[feed.column.name] = feed.positions
    return Claim(layout.table, layout.grid, max(layout.header_row, 1), standing)
