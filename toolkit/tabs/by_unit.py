"""The By Unit tab: every figure of people for each bargaining unit or affiliate, side by side."""

from __future__ import annotations

from dataclasses import replace

from toolkit.organizing.groups import ByUnit, SideBySide
from toolkit.tables.program import Program
from toolkit.tabs.declared import Output, laid
from toolkit.words import key, marked
from toolkit.workbooks.desired import Tab, TabColumn

BY_UNIT = Output(
    title="By Unit",
    key=("about", "figure"),
    what=marked(
        "Every figure by bargaining unit or affiliate; who is in two counts in both, and once in"
        " the total"
    ),
    needs=("Roster",),
    frozen_columns=2,
    figure=ByUnit,
    columns=laid({ByUnit.about: 24, ByUnit.figure: 22}),
)
TOTAL = laid({ByUnit.total: 11})


def by_unit_tab(program: Program, units: SideBySide) -> Tab:
    """The tab of `organizing.groups.side_by_side`, with a column for each unit."""
    taken = {key(column.heading) for column in (*BY_UNIT.columns.values(), *TOTAL.values())}
    extra = {}
    for number, name in enumerate(units.names, 1):
        heading = name if key(name) not in taken else f"{name} ({number})"
        extra[f"group {number}"] = TabColumn(heading, "number", 16)
    tab = BY_UNIT.tab(program, units.rows, extra={**extra, **TOTAL})
    return replace(tab, row_formats=tuple(units.rows["form"]))
