"""Topics: what people were talked with about, and how many of those talked with heard of it."""

from __future__ import annotations

from datetime import timedelta

import pandas as pd

from toolkit.facts.responses import in_base
from toolkit.facts.said import heard_of, talked_with
from toolkit.facts.shares import shares
from toolkit.facts.worksites import by_name
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, share, text
from toolkit.tables.people import Worksites
from toolkit.tables.program import Program
from toolkit.words import key

TOTAL = "Total"


class Topics(Figure):
    """One row a topic and worksite where somebody was talked with about it, and one for the
    whole.
    """

    title = "Topics"
    source = "Topics"
    keys = ("topic", "worksite")

    topic = text("Topic")
    worksite = text(
        "Worksite",
        "Where the people work now; Total on rows of the whole.",
        other=Worksites.short_name,
    )
    about = count("Talked about with", "Different people in the unit with a conversation about it.")
    talked = count("Talked with", "Different people in the unit with any conversation.")
    share = share("Share", "Talked about with / Talked with.", about, talked)
    lately = count(
        "Last seven days",
        "Of those talked with about it, how many in the seven days up to and including as of.",
    )


@makes(Topics)
def topics(program: Program) -> pd.DataFrame:
    """Worksites by name, the whole last; at each, what most were talked with about first."""
    said = heard_of(program).rename(columns={"what": "topic"})
    if said.empty:
        return Topics.empty()
    homes = in_base(program, "Eligible")[["line", "worksite"]]
    talked = homes.loc[talked_with(program), "worksite"].value_counts()
    said["lately"] = said["date"] > pd.Timestamp(program.today - timedelta(days=7))
    each = said.groupby(["line", "topic"], sort=False, observed=True)["lately"].max()
    placed = each.reset_index().merge(homes, on="line")
    by = placed.groupby(["topic", "worksite"], observed=True)
    sums = by.agg(about=("line", "size"), lately=("lately", "sum")).reset_index()
    whole = sums.groupby("topic", observed=True)[["about", "lately"]].sum().reset_index()
    made = pd.concat([sums, whole.assign(worksite=TOTAL)], ignore_index=True)
    made["talked"] = made["worksite"].map(talked).where(made["worksite"] != TOTAL, talked.sum())
    made = made.astype({"topic": "str", **dict.fromkeys(("about", "talked", "lately"), "Int64")})
    made["share"] = shares(made["about"], made["talked"])
    places = {name: place for place, name in enumerate(by_name(program)["worksite"])}
    order = pd.DataFrame(
        {
            "place": made["worksite"].map(places).where(made["worksite"] != TOTAL),
            "most": -made["about"],
            "name": made["topic"].map(key),
        }
    )
    order = order.sort_values(["place", "most", "name"], na_position="last", kind="stable")
    return made.loc[order.index].reset_index(drop=True)
