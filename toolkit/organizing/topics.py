"""Topics: what people were talked with about, and how many of those talked with heard of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import numpy as np
import pandas as pd

from toolkit.facts.lines import how_many, sum_at
from toolkit.facts.ordered import ordered
from toolkit.facts.people import standing
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
    said, people = heard_of(program), standing(program)
    if said.empty:
        return Topics.empty()
    sites, names = by_name(program)["worksite"], said["what"].cat.categories
    place = pd.Index(sites).get_indexer(people["worksite"])
    inside = people["inside"].to_numpy()
    talked = how_many(place[inside & talked_with(program).to_numpy()], len(sites))
    pairs = said["line"].to_numpy() * len(names) + said["what"].cat.codes.to_numpy()
    last_week = said["date"] > pd.Timestamp(program.today - timedelta(days=7))

    def different(of: Any) -> Any:
        line, named = np.divmod(np.unique(of), len(names))
        spot = place[line] * len(names) + named
        return how_many(spot[inside[line]], len(sites) * len(names))

    about, lately = different(pairs), different(pairs[last_week])
    spots = np.flatnonzero(about)
    at, what = np.divmod(spots, len(names))
    whole = np.unique(what)

    def with_whole(counts: Any) -> Any:
        sums = sum_at(what, counts[spots], len(names))[whole]
        return pd.array(np.append(counts[spots], sums), dtype="Int64")

    where, topic = np.append(at, np.full(len(whole), len(sites))), np.append(what, whole)
    made = pd.DataFrame(
        {
            Topics.topic: pd.array(names.to_numpy()[topic], dtype="str"),
            Topics.worksite: pd.array(np.append(sites.to_numpy(), TOTAL)[where], dtype="str"),
            Topics.about: with_whole(about),
            Topics.talked: pd.array(np.append(talked, talked.sum())[where], dtype="Int64"),
            Topics.lately: with_whole(lately),
        }
    )
    made[Topics.share] = shares(made[Topics.about], made[Topics.talked])
    order = ordered(where, -made[Topics.about], made[Topics.topic].map(key), topic)
    return made.take(order).reset_index(drop=True)
