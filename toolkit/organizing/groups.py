"""Groups: every figure of people for each unit side by side, or for each worksite, region or level
of worksites.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import Part, part, text
from toolkit.organizing.asked_by_place import (
    HeatByPlace,
    ResultsByPlace,
    heat_by_place,
    results_by_place,
)
from toolkit.organizing.by_place import ABOUT, by_place
from toolkit.organizing.homes import EVERYBODY
from toolkit.organizing.issue_heat import FEW
from toolkit.tables.program import Program


class PlacesLine(NamedTuple):
    """One figure of every place: what it is of, its declaration, and the values by place."""

    about: str
    part: Part
    rows: pd.DataFrame

    @property
    def values(self) -> pd.Series:
        return self.rows[self.part]

    def few(self, place: int) -> bool:
        """Whether the value of a place could give somebody away outside the workbook."""
        guard = self.part.about.guard
        if not guard or place == EVERYBODY or place not in self.rows.index:
            return False
        known = self.rows.at[place, guard]
        return bool(pd.notna(known) and known < FEW)


OF_TESTS = (
    ResultsByPlace.base,
    ResultsByPlace.took_part,
    ResultsByPlace.participation,
    ResultsByPlace.needed,
)
OF_ISSUES = (
    HeatByPlace.raised_by,
    HeatByPlace.asked,
    HeatByPlace.widely,
    HeatByPlace.deeply,
    HeatByPlace.rank,
)


class ByUnit(Figure):
    """One row a figure; after the declared columns come `group 1`, `group 2` … one a place."""

    title = "By Unit"
    source = "People and density"
    keys = ("about", "figure")
    more = part(meaning="The figure of one unit.", form="number")

    about = text("About", "What the figure is of: people, a structure test, an issue …")
    figure = text("Figure", "As in the tab that has it by worksite.")
    form = text(meaning="How it shows: count or percent.")
    total = part(
        "Total",
        "Everybody, each person once; eligible by the worksites' headcounts.",
        form="number",
    )


@dataclass(frozen=True)
class SideBySide:
    """The figures of some groups: `names` of the groups · `rows` those of `ByUnit` · `few` whether
    a value could give somebody away outside the workbook, in the same rows and columns.
    """

    names: tuple[str, ...]
    rows: pd.DataFrame
    few: pd.DataFrame


def side_by_side(
    program: Program,
    by: str,
    density: pd.DataFrame,
    follow_ups: pd.DataFrame,
    new_hires: pd.DataFrame,
) -> SideBySide:
    """Every figure of people for each worksite, region, level or unit (`by`), and in all; shares
    are exact. The frames come from the functions of their names.
    """
    people = by_place(program, by, density, follow_ups, new_hires)
    names = people["place"].drop(EVERYBODY, errors="ignore")
    lines = [
        *(PlacesLine(about, one, people) for about, parts in ABOUT.items() for one in parts),
        *_several(results_by_place(program, by, density), "test", OF_TESTS),
        *_several(heat_by_place(program, by, density), "issue", OF_ISSUES),
    ]
    places = {f"group {place}": place for place in names.index} | {ByUnit.total: EVERYBODY}
    few = {name: [line.few(place) for line in lines] for name, place in places.items()}
    return SideBySide(tuple(names), _rows(program, lines, places), pd.DataFrame(few, dtype=bool))


@makes(ByUnit)
def _rows(program: Program, lines: list[PlacesLine], places: dict[str, int]) -> pd.DataFrame:
    rows: dict[str, list[object]] = {
        ByUnit.about: [line.about for line in lines],
        ByUnit.figure: [line.part.about.heading for line in lines],
        ByUnit.form: [line.part.about.form for line in lines],
    }
    for name, place in places.items():
        rows[name] = [line.values.get(place) for line in lines]
    return pd.DataFrame({name: pd.Series(v, dtype="object") for name, v in rows.items()})


def _several(rows: pd.DataFrame, of: str, parts: tuple[Part, ...]) -> Iterator[PlacesLine]:
    """The lines of each test or issue, in the order of the rows."""
    for name, mine in rows.groupby(of, sort=False):
        for one in parts:
            yield PlacesLine(str(name), one, mine)


def plain(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows for a program to read: counts as whole numbers, shares as decimals, unknown as
    null.
    """
    return [{name: _plain(value) for name, value in row.items()} for row in rows.to_dict("records")]


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if pd.isna(value):
        return None
    return int(value) if value == int(value) else float(value)
