"""Topics: what people were talked with about, and how many of those talked with heard of it."""

from __future__ import annotations

from datetime import timedelta

import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.shares import shares
from toolkit.facts.unit import in_unit
from toolkit.facts.worksites import by_name
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, share, text
from toolkit.tables.people import Worksites
from toolkit.tables.program import Program
from toolkit.words import key

TOTAL = "Total"


class Topics(Figure):
    """One row a topic and worksite where somebody was talked with about it, and one for the whole."""

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
    rows = attempts(program)
    talks = rows.loc[rows["conversation"], ["person_id", "date", "topics"]]
    talks = talks.merge(in_unit(program)[["person_id", "worksite"]], on="person_id")
    talks = pd.concat([talks, talks.assign(worksite=TOTAL)], ignore_index=True)
    said = talks.dropna(subset=["topics"]).explode("topics").rename(columns={"topics": "topic"})
    said = said.astype({"topic": "str"})
    lately = said["date"] > pd.Timestamp(program.today - timedelta(days=7))
    by = ["topic", "worksite"]
    counts = said.groupby(by)["person_id"].nunique().to_frame("about")
    counts["lately"] = said[lately].groupby(by)["person_id"].nunique()
    made = counts.reset_index()
    everybody = talks.groupby("worksite")["person_id"].nunique()
    made["talked"] = everybody.reindex(made["worksite"]).array
    whole = dict.fromkeys(("about", "talked", "lately"), "Int64")
    made["lately"] = made["lately"].where(made["lately"].notna(), 0)
    made = made.astype(whole)
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
