"""The Density tab: members among those who could be, by worksite, region and unit, and in all."""

from __future__ import annotations

import pandas as pd

from toolkit.organizing.worksites import STALE
from toolkit.tables.program import Program
from toolkit.tabs.colours import LACKING, summary_rules
from toolkit.tabs.declared import RATINGS, TALKS, Output
from toolkit.words import marked
from toolkit.workbooks.changes import Column, Rule, Tab

DENSITY = Output(
    title="Density",
    what=marked("Members among those who could be, by worksite, then region, unit and in all"),
    needs=("Roster",),
    leans=(
        ((TALKS,), ("contacted", "coverage")),
        ((("Roster", "roles"),), ("reps", "rep_gap", "leaders")),
        (RATINGS, ("assessed", "ones", "twos", "threes", "fours", "fives", "not_assessed")),
    ),
    frozen_columns=2,
    columns={
        "region": Column("Region", width=16),
        "worksite": Column("Worksite", width=34),
        "level": Column(
            "Level", width=12, note="Region, Unit and Total mark the rows that sum up others."
        ),
        "on_roster": Column(
            "On roster", "count", 8, note="Rows of the Roster that could be read, of any status."
        ),
        "not_counted": Column(
            "Not counted", "count", 9, note="Those of them who are not in the unit."
        ),
        "eligible": Column("Eligible", "count", 9, note="How many could be members."),
        "eligible_from": Column(
            "Eligible from",
            width=15,
            note=(
                "Headcount: the employer's, from Worksites. Roster: the people in the unit."
                " Headcount stale: it is lower than the people in the unit, so their number is"
                " used."
            ),
        ),
        "members": Column("Members", "count", 9),
        "pending": Column(
            "Pending", "count", 9, note="Card signed, not processed; not among the members."
        ),
        "density": Column("Density", "percent", 9, note="Members / Eligible."),
        "needed_majority": Column(
            "Needed for majority",
            "count",
            10,
            note="More members to more than half of the eligible.",
        ),
        "needed_target": Column(
            "Needed for target", "count", 10, note="More members to the Density target of Settings."
        ),
        "change": Column("Change", "percent", 9, note="Against the last earlier week in History."),
        "reps": Column("Reps", "count", 7, note="People in the unit with the role Rep."),
        "reps_needed": Column(
            "Reps needed", "count", 8, note="By the ratio, base and rounding of Settings."
        ),
        "rep_gap": Column(
            "Rep gap", "count", 7, note="Reps needed less Reps; below 0 is a surplus."
        ),
        "assessed": Column("Assessed", "count", 9, note="People in the unit with a rating."),
        "ones": Column("Ones", "count", 7),
        "twos": Column("Twos", "count", 7),
        "threes": Column("Threes", "count", 7),
        "fours": Column("Fours", "count", 7),
        "fives": Column("Fives", "count", 7),
        "not_assessed": Column("Not assessed", "count", 9),
        "contacted": Column(
            "Contacted",
            "count",
            10,
            note="People in the unit with a conversation in the Contact window.",
        ),
        "coverage": Column("Coverage", "percent", 9, note="Contacted / people in the unit."),
        "leaders": Column("Leaders", "count", 8, note="People in the unit with the role Leader."),
    },
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
