"""Roll-up: members, density, coverage and conversations of many locals, by local, region and unit,
and of all together.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.shares import changes, lacking_to_majority, share_of, shares
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, flag, part, share, text
from toolkit.organizing.history import COLUMNS as PAST
from toolkit.organizing.history import density_before
from toolkit.organizing.local_counts import LEVELS, LOCAL, NUMBERS, REGION, UNIT
from toolkit.organizing.withheld import withheld
from toolkit.tables.program import Program
from toolkit.words import key, marked

TOTAL = marked("Total")
WITHHELD = marked("withheld")
TALKS = ("contacted", "conversations")  # what could tell of a few people
SUMMED = tuple(name for name in NUMBERS if name not in TALKS)


class RollUp(Figure):
    """One row a local, followed by its regions and units; then the regions and units over all
    locals, and one for all.
    """

    title = "Roll-up"
    source = "Many locals"
    keys = ("local", "region", "unit")

    level = text("Level", "Local, Region, Unit or Total.")
    local = text("Local", "Blank on rows that sum up several locals.")
    region = text(
        "Region",
        "On a local's row, and on those over all locals, the local's own, as fleet.toml says it; on"
        " the others of a local a region of its worksites.",
    )
    unit = text("Unit", "The bargaining unit; who is in two counts in both, and once in the local.")
    as_of = day("As of", "The day of these figures; of a sum the earliest of its locals.")
    people = count("People in the unit", "People in the unit.")
    eligible = count("Eligible", "How many could be members.")
    members = count("Members", "People in the unit with the status Member.")
    pending = count("Pending", "Card signed, not processed; not among the members.")
    density = share("Density", "Members / Eligible, of the sums.", members, eligible)
    change = part(
        "Change",
        "Density against that of the last earlier week in Roll-up History.",
        form="percent",
        unit="share",
        blank="there is no earlier week, and on rows of units and of regions of one local",
        of=(density,),
    )
    needed_majority = count(
        "Needed for majority",
        "More members to more than half of the eligible, of the sums.",
        blank="nobody is eligible",
        of=(eligible, members),
    )
    contacted = count(
        "Contacted",
        "People in the unit with a conversation in the Contact window; of a sum, of the locals that"
        " know it. Withheld where fewer than 5 people are in the unit.",
        blank="no local has a tab Conversations",
    )
    coverage = share(
        "Coverage",
        "Contacted / people in the unit of the locals that know it; withheld with it.",
        contacted,
        people,
    )
    conversations = count(
        "Conversations",
        "Those of the last seven days in which they talked; withheld with Contacted.",
        unit="conversations",
        blank="no local has a tab Conversations",
    )
    rows_not_read = count(
        "Rows not read",
        "Rows of the local's tabs that could not be read: see its Data Issues.",
        unit="rows",
        blank="the row is not of a whole local, nor of all",
    )
    trouble = text(
        "Trouble",
        "Why the local stands as of an earlier day, or not at all: what the last run refused.",
    )


class LocalsCounted(Figure):
    """Beside the counts of each local: whose they are, and whether they may be told."""

    title = "Counts of many locals"
    source = "Many locals"
    keys = ("local",)

    local = text()
    own_region = text(meaning="The local's region, as fleet.toml says it.")
    hidden = flag("Whether fewer than 5 people could be told from them.")
    known_of = count(meaning="People of the locals whose Contacted is known.")


@makes(RollUp)
def roll_up(program: Program, counts: pd.DataFrame, history: pd.DataFrame) -> pd.DataFrame:
    """The rows of many locals; see `RollUp`.

    `counts` are those of each local (`LocalCounts`) with `local`, `own_region` (as fleet.toml
    says), `as_of`, `rows_not_read` and `trouble` beside them; `history` is what Roll-up History
    had.
    """
    parts = _guarded(counts)
    rows = pd.DataFrame(
        [*_own(parts), *_over(parts, REGION), *_over(parts, UNIT), *_all(parts)],
        columns=[*(str(one) for one in RollUp.parts if one != RollUp.change), "kind", "known_of"],
    )
    numbers = dict.fromkeys((*SUMMED, *TALKS, "known_of", "rows_not_read"), "Int64")
    hidden = rows["contacted"].eq(WITHHELD).fillna(False).astype(bool)
    rows = rows.mask(rows.eq(WITHHELD).fillna(False), None).astype(numbers)
    rows["density"] = shares(rows["members"], rows["eligible"])
    rows["needed_majority"] = lacking_to_majority(rows["eligible"], rows["members"])
    rows["coverage"] = shares(rows["contacted"], rows["known_of"])
    rows["change"] = _changes(rows, history, Week.of(program.today))
    for name in (*TALKS, "coverage"):
        rows[name] = rows[name].astype("object").where(~hidden, WITHHELD)
    return rows.drop(columns=["kind", "known_of"])


def _guarded(counts: pd.DataFrame) -> pd.DataFrame:
    """The counts with `hidden`: whether fewer than 5 people could be told from them, alone or when
    the others are taken away from their sum.
    """
    parts = counts.reset_index(drop=True).assign(hidden=False)
    whole = parts[parts["level"] == LOCAL]
    parts.loc[whole.index, "hidden"] = withheld(whole["people"])
    people = dict(zip(whole["local"], whole["people"].fillna(0), strict=True))
    for (local, _), some in parts[parts["level"] != LOCAL].groupby(["local", "level"]):
        # Those at no region or in no unit are a part of the local too.
        rest = max(0, int(people.get(local, 0)) - int(some["people"].fillna(0).sum()))
        sizes = pd.concat([some["people"], pd.Series([rest], index=[-1], dtype="Int64")])
        parts.loc[some.index, "hidden"] = withheld(sizes).loc[some.index]
    return parts


def _own(parts: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Each local, its regions, its units."""
    order = parts.assign(
        by_local=parts["local"].map(str.casefold),
        by_level=parts["level"].map(LEVELS.index),
        by_place=parts["place"].map(str.casefold),
    ).sort_values(["by_local", "by_level", "by_place"], kind="stable")
    for row in order.to_dict("records"):
        whole = row["level"] == LOCAL
        yield {
            **{name: row[name] for name in (*SUMMED, "level", "local", "as_of")},
            "kind": "worksite" if whole else "unit",
            "region": row["own_region"]
            if whole
            else row["place"]
            if row["level"] == REGION
            else "",
            "unit": row["place"] if row["level"] == UNIT else "",
            **{name: WITHHELD if row["hidden"] else row[name] for name in TALKS},
            "known_of": row["people"],
            "rows_not_read": row["rows_not_read"] if whole else None,
            "trouble": row["trouble"] if whole else "",
        }


def _over(parts: pd.DataFrame, level: str) -> Iterator[dict[str, Any]]:
    """The regions or units over all locals, by name; what is withheld of a local is in no sum."""
    some = parts[parts["level"] == (LOCAL if level == REGION else UNIT)]
    names = some["own_region" if level == REGION else "place"]
    for _, of in some.groupby(names.map(key).where(names != ""), sort=True):
        spelled = names.loc[of.index[0]]  # as the first of them spells it
        yield {
            **_sum(of, of[~of["hidden"]]),
            "level": level,
            "local": "",
            "kind": level.lower(),
            "region": spelled if level == REGION else "",
            "unit": spelled if level == UNIT else "",
            "rows_not_read": None,
            "trouble": "",
        }


def _all(parts: pd.DataFrame) -> Iterator[dict[str, Any]]:
    whole = parts[parts["level"] == LOCAL]
    if len(whole):
        yield {
            **_sum(whole, whole),
            "level": TOTAL,
            "local": TOTAL,
            "kind": "total",
            "region": "",
            "unit": "",
            "rows_not_read": _known(whole["rows_not_read"]),
            "trouble": "",
        }


def _sum(of: pd.DataFrame, told: pd.DataFrame) -> dict[str, Any]:
    """The sums of some rows; contact comes from those `told`, and is withheld where none is."""
    talks: dict[str, Any] = {name: _known(told[name]) for name in TALKS}
    return {
        **{name: _known(of[name]) for name in SUMMED},
        **(talks if len(told) else dict.fromkeys(TALKS, WITHHELD)),
        "known_of": _known(told.loc[told["contacted"].notna(), "people"]),
        "as_of": min((one for one in of["as_of"] if one is not None), default=None),
    }


def _known(column: pd.Series) -> int | None:
    """The sum of what is known; None where nothing is."""
    some = column.dropna()
    return int(some.sum()) if len(some) else None


def _changes(rows: pd.DataFrame, history: pd.DataFrame, week: Week) -> pd.Series:
    """Density against the last earlier week, as worksites, regions and all have it in Density."""
    past = history.assign(worksite=history["local"]).reindex(columns=[*PAST])
    names = rows["local"].where(rows["kind"] == "worksite", rows["region"])
    like = rows.assign(worksite=names, region=rows["region"].replace("", None))
    return changes(rows["density"], density_before(past, like, week.monday))


def density_of(members: object, eligible: object) -> float | None:
    """A density as a plain number, for a table or a program."""
    found = share_of(members, eligible)
    return None if found is None else float(found)
