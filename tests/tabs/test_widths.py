"""Widths: what stands in most rows of a column can be read beside a cell that is not blank."""

from __future__ import annotations

import pytest

from toolkit.figures.parts import Part
from toolkit.organizing.follow_ups import FollowUps
from toolkit.organizing.wall_chart import WallChart
from toolkit.stipends.declared import Approvals, Timesheets
from toolkit.tabs import approvals, follow_ups, timesheets, wall_chart
from toolkit.tabs.declared import Output


@pytest.mark.parametrize(
    ("output", "part", "text"),
    [
        (wall_chart.WALL_CHART, WallChart.home_units, "Education support"),
        (follow_ups.FOLLOW_UPS, FollowUps.home_units, "Education support"),
        (approvals.OUTPUT, Approvals.certified, "Consuelo Ibarra"),
        (timesheets.OUTPUT, Timesheets.suggested, "Suggested."),
    ],
)
def test_it_has_room_for_what_it_is_made_for(output: Output, part: Part, text: str) -> None:
    assert output.columns[part].width >= len(text)
