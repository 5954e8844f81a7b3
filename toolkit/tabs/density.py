"""The Density tab: members among those who could be, by worksite, region and unit, and in all."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.worksites import STALE
from toolkit.organizing.density import Density
from toolkit.tables.program import Program
from toolkit.tabs.colours import LACKING, summary_rules
from toolkit.tabs.declared import Output, laid
from toolkit.words import marked
from toolkit.workbooks.desired import Rule, Tab

DENSITY = Output(
    title="Density",
    key=("worksite",),
    apart=("level",),
    what=marked("Members among those who could be, by worksite, then region, unit and in all"),
    needs=("Roster",),
    frozen_columns=2,
    figure=Density,
    columns=laid(
        {
            Density.region: 16,
            Density.worksite: 34,
            Density.level: 12,
            Density.on_roster: 8,
            Density.not_counted: 9,
            Density.eligible: 9,
            Density.eligible_from: 15,
            Density.members: 9,
            Density.pending: 9,
            Density.density: 9,
            Density.needed_majority: 10,
            Density.needed_target: 10,
            Density.change: 9,
            Density.reps: 7,
            Density.reps_needed: 8,
            Density.rep_gap: 7,
            Density.assessed: 9,
            Density.ones: 7,
            Density.twos: 7,
            Density.threes: 7,
            Density.fours: 7,
            Density.fives: 7,
            Density.not_assessed: 9,
            Density.contacted: 10,
            Density.coverage: 9,
            Density.leaders: 8,
        }
    ),
    rules=(
        *summary_rules("Level", "Region", "Unit", "Total"),
        Rule("Eligible from", "is", STALE, fill=LACKING),
        Rule("Rep gap", "at least", 1, fill=LACKING),
    ),
)


def density_tab(program: Program, density: pd.DataFrame) -> Tab:
    """The tab of `organizing.density.density`; densities under the target are set off."""
    target = float(program.knobs.density_target)
    return DENSITY.tab(program, density, rules=[Rule("Density", "below", target, fill=LACKING)])
