"""What each column of an output tab tells."""

import pytest

from toolkit.facts.sight import Matter, Role, Scope, scope
from toolkit.tabs.density import DENSITY
from toolkit.tabs.follow_ups import FOLLOW_UPS
from toolkit.tabs.sight import matter
from toolkit.tabs.timesheets import OUTPUT as TIMESHEETS
from toolkit.tabs.wall_chart import WALL_CHART


def names(output, role):
    return [name for name in output.columns if scope(role, matter(output, name)) is not Scope.NONE]


def test_a_representative_has_the_wall_chart_without_ratings_and_contact():
    assert names(WALL_CHART, Role.REP) == [
        "worksite",
        "person_id",
        "person",
        "home_units",
        "job_title",
        "status",
        "roles",
        "charted_under",
        "organizer",
    ]


def test_a_representative_has_counts_of_members_and_none_of_ratings():
    assert {"members", "density"} < set(names(DENSITY, Role.REP))
    assert not {"ones", "fives", "assessed"} & set(names(DENSITY, Role.REP))


def test_a_treasurer_has_timesheets_whole_but_for_comments():
    assert set(TIMESHEETS.columns) - set(names(TIMESHEETS, Role.TREASURER)) == {"comment"}
    assert names(FOLLOW_UPS, Role.TREASURER) == []


def test_a_column_for_a_structure_test_tells_who_took_part():
    assert matter(WALL_CHART, "test 2") is Matter.TESTS


def test_a_column_that_nobody_has_spoken_of_is_no_column_for_anybody():
    with pytest.raises(KeyError, match="shoe_size of Wall Chart"):
        matter(WALL_CHART, "shoe_size")
