"""Local counts: what one local has for the roll-up of many: counts of people, and nobody by
name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, text
from toolkit.organizing.by_place import ByPlace, by_place
from toolkit.organizing.density import Density
from toolkit.tables.program import Program

LOCAL, REGION, UNIT = LEVELS = ("Local", "Region", "Unit")


class LocalCounts(Figure):
    """One row for the whole local, then one a region of its worksites, then one a unit."""

    title = "Counts of a local"
    source = "Many locals"
    keys = ("level", "place")

    level = text(meaning="Local, Region or Unit.")
    place = text(meaning="The name of the region or unit; blank for the whole.")
    people = Density.people.but()
    eligible = count("Eligible", "How many could be members.")
    members = Density.members.but()
    pending = Density.pending.but()
    contacted = Density.contacted.but()
    conversations = ByPlace.conversations.but()


NUMBERS = tuple(str(one) for one in LocalCounts.parts if one.about.unit != "text")


@makes(LocalCounts)
def local_counts(
    program: Program, density: pd.DataFrame, follow_ups: pd.DataFrame, new_hires: pd.DataFrame
) -> pd.DataFrame:
    """The counts of one local; see `LocalCounts`. No rows without a Roster. The frames come from
    the functions of their names.
    """
    if not program.has("Roster"):
        return LocalCounts.empty()
    found = []
    for by in ("region", "unit"):
        rows = by_place(program, by, density, follow_ups, new_hires)
        rows = rows.assign(level=rows["kind"].str.capitalize())
        found.append(rows[rows["kind"] == by])
        whole = rows[rows["kind"] == "total"].assign(level=LOCAL, place="")
    columns = [str(one) for one in LocalCounts.parts]
    return pd.concat([whole, *found], ignore_index=True)[columns]


def plain_counts(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as values that travel: whole numbers, None where a count is unknown."""
    return [
        {
            "level": row["level"],
            "place": row["place"],
            **{name: None if pd.isna(row[name]) else int(row[name]) for name in NUMBERS},
        }
        for row in rows.to_dict("records")
    ]


def frame(rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """Such values as a frame again, with whatever else stands in them."""
    made = pd.DataFrame(rows)
    return made.astype({name: "Int64" for name in NUMBERS if name in made})
