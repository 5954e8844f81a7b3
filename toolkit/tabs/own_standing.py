"""Own sheets as they stand: which column is which, in whatever language it was written, and the
tabs once more as they were laid out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from toolkit.tables.entry_columns import standing
from toolkit.tables.parsing import shown
from toolkit.tabs.own_sheet import OWN_CORRECTIONS, OWN_PEOPLE, TEST, corrections_tab, people_tab
from toolkit.words import LANGUAGES, key, say
from toolkit.workbooks.cells import Grid, filled
from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.moves import Laid, heading_mark


@dataclass(frozen=True)
class OwnStanding:
    """A tab of somebody's own sheet as it was read: `spots` are its columns by name (from 1), `top`
    the row of its headings; `test` is the structure test that has a column, "" for none.
    """

    grid: Grid
    language: str
    top: int
    spots: Mapping[str, int]
    test: str = ""

    @property
    def rows(self) -> range:
        """The rows below the headings."""
        return range(self.top + 1, self.grid.n_rows + 1)

    def said(self, row: int, name: str) -> str:
        """What stands in a cell, as text; "" where the column is not there."""
        return shown(self.grid.cell(row, self.spots[name])).strip() if name in self.spots else ""


def people_standing(grid: Grid) -> OwnStanding:
    """The tab of people."""
    top, _ = standing(grid)
    language, spots = _spots(grid, top, OWN_PEOPLE.columns)
    marks = Laid.of(grid).marks
    taken = set(spots.values())
    for spot in range(1, len(grid.columns) + 1):
        heading = grid.cell(top, spot)
        ours = isinstance(heading, str) and heading_mark(heading) in marks
        if spot not in taken and ours:
            return OwnStanding(grid, language, top, {**spots, TEST: spot}, str(heading))
    return OwnStanding(grid, language, top, spots)


def corrections_standing(grid: Grid, top: int = 3) -> OwnStanding:
    """The tab of corrections."""
    language, spots = _spots(grid, top, OWN_CORRECTIONS.columns)
    return OwnStanding(grid, language, top, spots)


def _spots(grid: Grid, top: int, columns: Mapping[str, TabColumn]) -> tuple[str, dict[str, int]]:
    """The language in which most headings are ours, and where each column stands; one whose heading
    somebody wrote over stands where it was.
    """
    said = [grid.cell(top, n) for n in range(1, len(grid.columns) + 1)]
    headings = {key(shown(cell)): n for n, cell in reversed(list(enumerate(said, 1)))}
    places = Laid.of(grid).spots(said)

    def words(language: str) -> dict[str, str]:
        return {name: say(language, c.heading) for name, c in columns.items() if name != TEST}

    def found(language: str) -> dict[str, int]:
        return {
            name: headings[key(word)]
            for name, word in words(language).items()
            if key(word) in headings
        }

    best = max(LANGUAGES, key=lambda language: len(found(language)))
    spots = found(best)
    for name, word in words(best).items() if spots else ():
        spot = places.get(heading_mark(word))
        if name not in spots and spot is not None and spot not in spots.values():
            spots[name] = spot
    return best, spots


def people_as_laid(there: OwnStanding) -> Tab:
    """The tab of people as it was laid out over what stands in it: nothing of it has to change."""
    grid = there.grid
    names = sorted(there.spots, key=lambda name: there.spots[name])
    rows = [row for row in there.rows if filled(grid.cell(row, there.spots["person_id"]))]
    ours = [name for name in names if not OWN_PEOPLE.columns[name].people]
    filled_in = {name: [grid.cell(row, there.spots[name]) for row in rows] for name in ours}
    return people_tab(there.language, names, there.test, filled_in, shown(grid.cell(1, 1)))


def corrections_as_laid(there: OwnStanding, people: OwnStanding) -> Tab:
    """The tab of corrections likewise."""
    names = [people.said(row, "person") for row in people.rows]
    tab = corrections_tab(there.language, [name for name in names if name])
    return replace(tab, first_line=shown(there.grid.cell(1, 1)) or tab.first_line)
