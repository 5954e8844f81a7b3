"""Every tab of a workbook on a day, computed the slow and obvious way from measures.md alone."""

from __future__ import annotations

from types import SimpleNamespace

from reference import campaign, training
from reference.clocks import Clock
from reference.dashboard import dashboard
from reference.density import density, history
from reference.follow_ups import follow_ups, turf
from reference.people import facts
from reference.reading import World
from reference.stipends import stipends, timesheets


def reference(tabs, as_of, earlier=(), **people):
    """All figures; `tabs` is title → rows of cells, headings first; `earlier` the History rows so far.

    `people` are the rows of Person IDs, as in World.
    """
    world = World(tabs, as_of, **people)
    clock, known = Clock(world), facts(world)
    listed = follow_ups(world, clock, known)
    this_week = history(world, known, listed)
    sites, regions, units, total = density(world, known, earlier)
    return SimpleNamespace(
        world=world,
        tabs={
            "Density": [*sites, *regions, *units, *total],
            "Wall Chart": campaign.wall_chart(world, known, listed),
            "Follow-ups": listed,
            "Turf": turf(world, known, listed),
            "Timesheets": timesheets(world),
            "Stipends": stipends(world),
            "Structure Test Results": campaign.structure_tests(world, known),
            "Leaders": campaign.leaders(world, known),
            "Issue Heat": campaign.issue_heat(world, known),
            "Topics": campaign.topics(world, known),
            "New Hires": training.new_hires(world, clock, known, listed),
            "Training": training.training(world),
            "History": this_week,
        },
        dashboard=dashboard(world, known, listed, this_week, earlier),
    )
