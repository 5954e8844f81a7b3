"""Counted: a yes or no for everybody on the roster; the counts of a place are sums of these."""

from __future__ import annotations

from toolkit.facts.counted import RATINGS, Counted, counted
from toolkit.tables.program import Program

FLAGS = (
    Counted.on_roster,
    Counted.not_counted,
    Counted.people,
    Counted.members,
    Counted.pending,
    Counted.reps,
    Counted.leaders,
    Counted.assessed,
    Counted.not_assessed,
    Counted.contacted,
    Counted.charted,
)


def test_everybody_is_counted_as_what_they_are_and_nobody_outside_the_unit_is(
    program: Program,
) -> None:
    """
    Worksites:
    Worksite
    Maple El

    Roster:
    Person | Worksite | Status           | Roles  | Assessment | Charted under
    Ada    | Maple El | Member           | Leader | 1          |
    Bo     | Maple El | Pending          | Rep    |            | Ada
    Cleo   | Maple El | Left             | Leader | 5          | Ada
    Nan    | Maple El | Potential member |        | 5          |

    Conversations:
    Person | Date       | Result
    Ada    | 2023-03-08 | Talked
    Cleo   | 2023-03-08 | Talked
    """
    found = counted(program)
    names = [str(one) for one in FLAGS]

    assert found[["person_id", "worksite", "status"]].values.tolist() == [
        ["Ada", "Maple El", "Member"],
        ["Bo", "Maple El", "Pending"],
        ["Cleo", "Maple El", "Left"],
        ["Nan", "Maple El", "Potential member"],
    ]
    said = [[name for name in names if row[name]] for row in found.to_dict("records")]
    assert said == [
        ["on_roster", "people", "members", "leaders", "assessed", "contacted"],
        ["on_roster", "people", "pending", "reps", "not_assessed", "charted"],
        ["on_roster", "not_counted"],
        ["on_roster", "people", "assessed"],
    ]
    rated = [
        [number for number, one in enumerate(RATINGS, 1) if row[one]]
        for row in found.to_dict("records")
    ]
    assert rated == [[1], [], [], [5]]
    assert {str(found[one].dtype) for one in (*FLAGS, *RATINGS)} == {"bool"}
