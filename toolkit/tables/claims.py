"""Claims: which tab holds which table, under whatever title and headings people gave them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from toolkit.errors import Refused
from toolkit.tables.columns import Column
from toolkit.tables.declared import Table
from toolkit.tables.parsing import blank, shown
from toolkit.tables.problems import WARNING, Problem
from toolkit.words import closest, key, sentence
from toolkit.workbooks.cells import Cell, Grid, Snapshot, letters

HEADING_ROWS = 10  # headings further down than this have to be named in toolkit.toml


@dataclass(frozen=True)
class Remap:
    """Where a tab differs from the dictionary: its title, the row of its headings, and headings of
    its own.
    """

    tab: str | None = None
    header_row: int | None = None
    columns: Mapping[str, str] = field(default_factory=dict)  # canonical heading → the sheet's


@dataclass(frozen=True)
class Claim:
    """A table found: its grid, the row of its headings, and the 1-based position of each column
    that is there.
    """

    table: type[Table]
    grid: Grid
    heading_row: int
    positions: Mapping[str, int]  # column name → sheet column
    problems: tuple[Problem, ...]

    @property
    def missing(self) -> list[Column]:
        """Required columns without a heading."""
        return [
            c
            for c in self.table.columns
            if c.required and c.name not in self.positions and not _either(self, c)
        ]


def _either(claim: Claim, column: Column) -> bool:
    """Whether other columns stand in: a person's name and worksite for their ID, a start and an end
    for hours.
    """
    return bool(column.instead) and all(name in claim.positions for name in column.instead)


def wanted_titles(tables: Sequence[type[Table]], remaps: Mapping[str, Remap]) -> frozenset[str]:
    """The keys of every title that could hold one of the tables."""
    named = {key(remap.tab) for remap in remaps.values() if remap.tab}
    return frozenset(named.union(*(table.titles() for table in tables)))


def _heading_row(table: type[Table], grid: Grid, remap: Remap) -> int:
    if remap.header_row:
        return remap.header_row
    counts = []
    for row in range(1, min(HEADING_ROWS, max(grid.n_rows, 1)) + 1):
        cells = [grid.cell(row, column) for column in range(1, len(grid.columns) + 1)]
        found, _ = _match(table, grid, row, cells, remap)
        counts.append((-len(found), row))
    return min(counts)[1]


def _match(
    table: type[Table], grid: Grid, row: int, cells: Sequence[Cell], remap: Remap
) -> tuple[dict[str, int], list[Problem]]:
    """Positions of the declared columns in a row of headings, and problems with headings that stand
    twice.
    """
    by_key: dict[str, list[int]] = {}
    for position, cell in enumerate(cells, start=1):
        if not blank(cell):
            by_key.setdefault(key(shown(cell)), []).append(position)
    remapped = {key(ours): key(theirs) for ours, theirs in remap.columns.items()}
    positions: dict[str, int] = {}
    problems = []
    taken: set[int] = set()
    # A heading that is exactly a column's own name is never taken as another column's alias.
    own = {key(column.heading) for column in table.columns}
    for exact in (True, False):
        for column in table.columns:
            if column.name in positions:
                continue
            mine = remapped.get(key(column.heading))
            if exact:
                spellings = [mine or key(column.heading)]
            else:
                spellings = [] if mine else [key(s) for s in column.aliases if key(s) not in own]
            found = [
                p for spelling in spellings for p in by_key.get(spelling, []) if p not in taken
            ]
            if not found:
                continue
            positions[column.name] = found[0]
            taken.update(found)
            if len(found) > 1:
                problems.append(
                    Problem(
                        WARNING,
                        table.title,
                        grid.title,
                        row,
                        column.heading,
                        shown(cells[found[1] - 1]),
                        sentence(
                            "Two columns stand for {column}; “{heading}” in column {letters} is"
                            " read.",
                            column=column.heading,
                            heading=shown(cells[found[0] - 1]),
                            letters=letters(found[0]),
                        ),
                        sentence("Rename or remove the other one."),
                        found[1],
                    )
                )
    return positions, problems


def _claim(table: type[Table], grid: Grid, remap: Remap) -> Claim:
    row = _heading_row(table, grid, remap)
    cells = [grid.cell(row, column) for column in range(1, len(grid.columns) + 1)]
    positions, problems = _match(table, grid, row, cells, remap)
    return Claim(table, grid, row, positions, tuple(problems))


def claims(
    snapshot: Snapshot, tables: Sequence[type[Table]], remaps: Mapping[str, Remap]
) -> dict[type[Table], Claim]:
    """The grid that holds each table, for the tables that are there.

    Refused: two tabs that both hold one table, a tab that lacks a required heading, a tab named in
    toolkit.toml that is not there. Where one title is used for several tables (`Form Responses 1`),
    the headings decide.
    """
    grids = [grid for grid in snapshot.grids if grid.tag is None]
    candidates: dict[type[Table], list[Claim]] = {}
    for table in tables:
        remap = remaps.get(table.title, Remap())
        if remap.tab:
            named = [grid for grid in grids if key(grid.title) == key(remap.tab)]
            if not named:
                raise Refused(_tab_gone(table, remap.tab, list(snapshot.titles)))
            candidates[table] = [_claim(table, named[0], remap)]
        else:
            candidates[table] = [
                _claim(table, grid, remap) for grid in grids if key(grid.title) in table.titles()
            ]
    named_grids = {
        cs[0].grid.title for t, cs in candidates.items() if remaps.get(t.title, Remap()).tab
    }
    chosen: dict[type[Table], Claim] = {}
    for table, found in candidates.items():
        if remaps.get(table.title, Remap()).tab:
            chosen[table] = found[0]
            continue
        found = [claim for claim in found if claim.grid.title not in named_grids]
        full = [claim for claim in found if not claim.missing]
        # A title that several tables use goes to the one whose headings it has most of.
        full = [claim for claim in full if not _better_elsewhere(claim, candidates)]
        if len(full) > 1:
            raise Refused(
                f"Two tabs could be the {table.title} table: “{full[0].grid.title}” and"
                f" “{full[1].grid.title}”. "
                "Rename one of them, or say which it is in toolkit.toml under"
                f' [tabs.{_toml_name(table.title)}] tab = "…".'
            )
        if full:
            chosen[table] = full[0]
            continue
        for claim in found:
            titled = key(claim.grid.title) == key(table.title)
            if titled or (
                any(c.required and c.name in claim.positions for c in table.columns)
                and not _taken(claim, candidates)
            ):
                chosen[table] = claim
                break
    for table, claim in chosen.items():
        remap = remaps.get(table.title, Remap())
        gone = [
            column
            for column in table.columns
            if column.name not in claim.positions and _named(remap, column)
        ]
        if gone:
            raise Refused(_heading_gone(claim, gone[0], _named(remap, gone[0])))
        if claim.missing:
            raise Refused(_heading_missing(table, claim))
    return chosen


def _named(remap: Remap, column: Column) -> str:
    """The heading that toolkit.toml gives a column; "" where it says nothing."""
    return next(
        (theirs for ours, theirs in remap.columns.items() if key(ours) == key(column.heading)), ""
    )


def _better_elsewhere(claim: Claim, candidates: Mapping[type[Table], list[Claim]]) -> bool:
    return any(
        other.grid.title == claim.grid.title
        and not other.missing
        and len(other.positions) > len(claim.positions)
        for table, others in candidates.items()
        if table is not claim.table
        for other in others
    )


def _taken(claim: Claim, candidates: Mapping[type[Table], list[Claim]]) -> bool:
    """Whether another table has a full claim on the same tab."""
    return any(
        other.grid.title == claim.grid.title and not other.missing
        for table, others in candidates.items()
        if table is not claim.table
        for other in others
    )


def _toml_name(title: str) -> str:
    return title if title.isalnum() else f'"{title}"'


def _tab_gone(table: type[Table], title: str, titles: list[str]) -> str:
    near = closest(title, titles)
    hint = f" Did you mean “{near}”?" if near else f" The workbook has: {', '.join(titles)}."
    return (
        f"toolkit.toml says that the {table.title} table is in the tab “{title}”, and there is no"
        f" such tab.{hint}"
    )


def _heading_gone(claim: Claim, column: Column, theirs: str) -> str:
    near = closest(theirs, _headings(claim)) if _heads(claim) else None
    hint = f"Did you mean “{near}”?" if near else _there(claim)
    return (
        f"toolkit.toml says that “{column.heading}” of {claim.table.title} is called “{theirs}”, "
        f"and the tab “{claim.grid.title}” has no such heading. {hint}"
    )


def _headings(claim: Claim) -> list[str]:
    cells = [
        claim.grid.cell(claim.heading_row, column)
        for column in range(1, len(claim.grid.columns) + 1)
    ]
    return [shown(cell) for cell in cells if not blank(cell)]


def _heads(claim: Claim) -> bool:
    """Whether the row may be shown: half of what stands in it are headings, and it is not a row
    about somebody.
    """
    return 2 * len(claim.positions) >= len(_headings(claim))


def _there(claim: Claim) -> str:
    row = claim.heading_row
    if not _heads(claim):
        return (
            f"Row {row} is hardly one of headings, so it is not shown here; if they were deleted or"
            " sorted away, bring them back."
        )
    return f"The headings in row {row} are: {', '.join(_headings(claim)) or 'none'}."


def _heading_missing(table: type[Table], claim: Claim) -> str:
    missing = claim.missing
    names = ", ".join(f"“{column.heading}”" for column in missing)
    near = closest(missing[0].heading, _headings(claim)) if _heads(claim) else None
    if near:
        hint = f"Is it the one called “{near}”? Rename it, or say so in toolkit.toml."
    else:
        section = f"[tabs.{_toml_name(table.title)}]"
        hint = (
            f"{_there(claim)} Rename the one that is meant, or say which it is "
            f'in toolkit.toml: {section} columns = {{ "{missing[0].heading}" = "…" }}'
        )
        # With most of them missing it is rather the row that is wrong than every one of its names.
        hint += (
            "; if the headings are further down, header_row = … there." if len(missing) > 1 else "."
        )
    many = "headings" if len(missing) > 1 else "heading"
    also = "" if key(claim.grid.title) == key(table.title) else f" ({table.title})"
    return f"The tab “{claim.grid.title}”{also} lacks the {many} {names}. {hint}"
