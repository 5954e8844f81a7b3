"""Places as somebody says them: a worksite, region, unit or level, or the nearest that was meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from toolkit.errors import Misused, Refusal
from toolkit.facts.people import everyone
from toolkit.organizing.density import density_by_level
from toolkit.organizing.groups import Figures, side_by_side
from toolkit.tables.program import Program
from toolkit.words import Sentence, closest, key, marked

NOTHING_CALLED_SO = Refusal(
    Misused,
    "nothing-called-so",
    "There is no {what} called “{said}”. Did you mean “{near}”?",
    "There is no {what} called “{said}”. There are {n}; the tabs show them all.",
    "There is no {what} called “{said}”.",
)
NONE_THERE = Refusal(Misused, "none-there", "There is no {what} called “{said}”, nor any other.")
NO_ROSTER_FOR_PLACES = Refusal(
    Misused,
    "no-roster-for-places",
    "The workbook has no Roster tab, so there is no such figure to explain.",
)

TOTAL = "Total"


def known_name(said: str, names: Sequence[str], what: str) -> str:
    """The one of `names` that was meant; raises `Misused` with the nearest one."""
    by_key = {key(name): name for name in reversed(names)}  # of two alike the first is meant
    if key(said) in by_key:
        return by_key[key(said)]
    holding = [name for name in names if key(said) in key(name)]
    near = holding[0] if len(holding) == 1 else closest(said, names)
    if not names:
        raise NONE_THERE(what=Sentence(what), said=said)
    raise NOTHING_CALLED_SO(what=Sentence(what), said=said, near=near, n=len(names))


def apart(words: Sequence[str], known: Iterable[str]) -> tuple[str, str | None]:
    """A known name and the name behind it, where neither stands in quotes: the longest run of words
    that is known, else the first one; and the rest, if any.
    """
    keys = {key(name) for name in known}
    runs = range(len(words), 0, -1)
    size = next((n for n in runs if key(" ".join(words[:n])) in keys), 1)
    return " ".join(words[:size]), " ".join(words[size:]) or None


@dataclass(frozen=True)
class Place:
    """A worksite, region, level or unit, or all of them: its row of `density`, and everybody on the
    roster there, as in `everyone`.
    """

    row: pd.Series
    people: pd.DataFrame

    @property
    def name(self) -> str:
        return str(self.row["worksite"])

    @property
    def kind(self) -> str:
        return str(self.row["kind"])


def place_of(program: Program, density: pd.DataFrame, said: str | None) -> Place:
    """The place that was meant, by a worksite's full or short name, or the name of a region, level
    or unit; without a name all. `density` is that figure.

    Raises `Misused` with the nearest name, or where there is no Roster.
    """
    if density.empty:
        raise NO_ROSTER_FOR_PLACES()
    rows = pd.concat([density, density_by_level(program, density)], ignore_index=True)
    short = program.worksites.dropna(subset=["short_name"])
    by_short = dict(zip(short["short_name"], short["worksite"], strict=True))
    names = [*rows["worksite"], *by_short]
    name = known_name(said or TOTAL, names, marked("worksite, region, level or unit"))
    row = rows[rows["worksite"] == by_short.get(name, name)].iloc[0]
    return Place(row, _there(program, row["kind"], row["worksite"]))


def _there(program: Program, kind: str, name: str) -> pd.DataFrame:
    people = everyone(program)
    if kind == "total":
        return people
    if kind == "unit":
        rows = people["home_units"].explode()
        return people[people.index.isin(rows.index[rows.eq(name)])]
    if kind == "worksite":
        return people[people["worksite"].eq(name)]
    sites = program.worksites
    return people[people["worksite"].isin(sites.loc[sites[kind].eq(name), "worksite"])]


def figures_of(program: Program, figures: Figures, said: str) -> tuple[str, pd.DataFrame]:
    """Every figure of one worksite, region, level or unit beside those of all: its name, and
    `about`, `figure`, `form`, `here`, `total`. Raises `Misused` where there is no such place.
    """
    place = place_of(program, figures.density, said)
    found = side_by_side(program, figures, "unit" if place.kind == "total" else place.kind)
    here = "total" if place.kind == "total" else f"group {found.names.index(place.name) + 1}"
    rows = found.rows[["about", "figure", "form", "total"]].assign(here=found.rows[here])
    return place.name, rows
