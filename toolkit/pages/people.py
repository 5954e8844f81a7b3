"""People: the wall chart of each worksite, for a page that may name them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from toolkit.facts.people import everyone
from toolkit.organizing.wall_chart import YES, WallChart
from toolkit.pages.plain import column
from toolkit.tables.program import Program

PERSON = (
    WallChart.person,
    WallChart.home_units,
    WallChart.job_title,
    WallChart.status,
    WallChart.roles,
    WallChart.rating,
    WallChart.before,
    WallChart.conversations,
    WallChart.last_contact,
    WallChart.organizer,
    WallChart.flag,
)
NAMES = ("name", "unit", "job", "status", "roles", "rating", "before", "talks", "last")
FIELDS = (*NAMES, "organizer", "flag", "head", "ticks")


def people(program: Program, chart: pd.DataFrame) -> dict[str, Any]:
    """Everybody on the Wall Chart, as `rows` of `fields`, in its order: by worksite, a leader
    first.

    `head` is the number of the leader's line whose group they stand in (their own, for a leader);
    None: nobody's. `ticks` has Y, N or a blank for each structure test. No email, phone or note,
    nor the columns that are people's own.
    """
    columns = [column(chart[part]) for part in PERSON]
    columns += [_heads(program, chart), _ticks(chart)]
    return {
        "fields": list(FIELDS),
        "at": column(chart[WallChart.worksite]),
        "rows": [list(row) for row in zip(*columns, strict=True)],
    }


def _heads(program: Program, chart: pd.DataFrame) -> list[Any]:
    ids = chart[WallChart.person_id]
    known = everyone(program).set_index("person_id")
    theirs = known["leader_id"].reindex(ids)
    leads = ids.isin(known["leader_id"].dropna().unique()) | known["leader"].reindex(ids).to_numpy(
        dtype=bool
    )
    heads = pd.Series(theirs.array, index=chart.index, dtype="object").where(~leads, ids)
    lines = pd.Series(range(len(chart)), index=ids)
    return column(lines.reindex(heads).astype("Int64"))


def _ticks(chart: pd.DataFrame) -> list[Any]:
    marks = [name for name in chart.columns if str(name).startswith("test ")]
    said = chart[marks].map(lambda tick: "" if pd.isna(tick) else "Y" if tick == YES else "N")
    return [list(row) for row in said.to_numpy()]
