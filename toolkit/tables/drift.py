"""Drift: a column that is called something else than last time, known again by its new heading and
by what stands below it, when both agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from toolkit.tables.footprints import LONGEST, Footprint, Trace, below, footprints, headings, same
from toolkit.tables.sketches import InBoth, shared, sketch
from toolkit.workbooks.cells import Grid, Snapshot

AGREE = 0.9  # the share of values that has to be there again
DIFFERENT = (
    5  # values that tell a column from others; below them it also has to stand where it stood
)
FEWEST = 2

Sounds = Callable[[str, str], bool]


@dataclass(frozen=True)
class Renamed:
    """A column that was followed: its tab, where it stands, what it was and is called, and how many
    of its values are there again.
    """

    tab: str
    position: int
    row: int
    was: str
    now: str
    shared: InBoth
    workbook: str = ""  # another one, as toolkit.toml names it


def renamed(
    snapshot: Snapshot, sounds: Sounds, titles: Mapping[tuple[str, str], str] | None = None
) -> list[Renamed]:
    """The columns of tabs still there whose heading is gone, and which stand under another that
    `sounds` like it and holds what they held. Where that is not clear none is named. `titles`: what
    tabs are called now, by their workbook and what they were called.
    """
    found: list[Renamed] = []
    for was in footprints(snapshot):
        book = was.book(snapshot)
        title = (titles or {}).get((was.workbook, was.title), was.title)
        grid = book.grid(title) if book is not None else None
        if grid is not None and grid.tag is None:
            found += _in_tab(was, grid, sounds)
    return found


def _in_tab(was: Footprint, grid: Grid, sounds: Sounds) -> Iterator[Renamed]:
    now = headings(grid, was.row)
    gone = {
        spot: trace
        for spot, trace in was.columns.items()
        if 0 < len(trace.heading) < LONGEST
        and not any(same(trace.heading, said) for said in now.values())
    }
    if 2 * len(gone) > len(was.columns):
        return  # another table altogether, or its headings stand in another row
    known = [trace.heading for trace in was.columns.values()]
    free = [spot for spot, said in now.items() if not any(same(said, name) for name in known)]
    likely = [
        (trace, [one for spot in free if (one := _again(was, old, trace, spot, grid, now, sounds))])
        for old, trace in gone.items()
    ]
    taken = [one.position for _, several in likely for one in several]
    for _, several in likely:
        if len(several) == 1 and taken.count(several[0].position) == 1:
            yield several[0]


def _again(
    was: Footprint,
    old: int,
    trace: Trace,
    spot: int,
    grid: Grid,
    now: dict[int, str],
    sounds: Sounds,
) -> Renamed | None:
    """That column again, where both witnesses say so."""
    found = shared(trace.sketch, sketch(below(grid, was.row, spot)))
    enough = found.of >= DIFFERENT or (found.of >= FEWEST and spot == old)
    if not enough or found.share < AGREE or not sounds(trace.heading, now[spot]):
        return None
    return Renamed(grid.title, spot, was.row, trace.heading, now[spot], found, was.workbook)


def as_before(snapshot: Snapshot, followed: list[Renamed]) -> Snapshot:
    """The workbook with the headings of those columns as they were: whatever names them there finds
    them.
    """
    others = {
        name: _with_headings(book, [one for one in followed if one.workbook == name])
        for name, book in snapshot.others.items()
    }
    here = _with_headings(snapshot, [one for one in followed if not one.workbook])
    return replace(here, others=others)


def _with_headings(book: Snapshot, followed: list[Renamed]) -> Snapshot:
    if not followed:
        return book
    grids = []
    for grid in book.grids:
        columns = list(grid.columns)
        for one in followed:
            if one.tab == grid.title:
                column = list(columns[one.position - 1])
                column[one.row - 1] = one.was
                columns[one.position - 1] = column
        grids.append(replace(grid, columns=tuple(columns)))
    return replace(book, grids=tuple(grids))
