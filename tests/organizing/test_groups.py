"""Groups: every figure for each unit, region or level, and who is in two of them is once in the total."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from figures import no_history

from toolkit.organizing.asked_by_place import HeatByPlace, ResultsByPlace
from toolkit.organizing.density import density
from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.groups import PlacesLine, SideBySide, plain, side_by_side
from toolkit.organizing.homes import BY, EVERYBODY
from toolkit.organizing.new_hires import new_hires
from toolkit.organizing.structure_tests import structure_tests
from toolkit.tables.program import Program

HALF = Fraction(1, 2)


def known(program: Program) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    to_call = follow_ups(program)
    return density(program, no_history()), to_call, new_hires(program, to_call)


def values(found: SideBySide) -> dict[tuple[str, str], list[Any]]:
    """By what a figure is about and its name: the value of each group, then the total."""
    groups = [f"group {number}" for number in range(1, len(found.names) + 1)]
    rows = found.rows[[*groups, "total"]].astype("object")
    rows = rows.where(rows.notna(), None)
    return dict(
        zip(
            zip(found.rows["about"], found.rows["figure"], strict=True),
            rows.values.tolist(),
            strict=True,
        )
    )


def by(program: Program, what: str) -> SideBySide:
    return side_by_side(program, what, *known(program))


def test_every_figure_by_unit_counts_somebody_in_two_units_in_both_and_once_in_all(
    program: Program,
) -> None:
    """
    Roster:
    Person | Unit               | Status           | Roles  | Charted under | Assessment | Hire date
    Ada    | Teachers; Support  | Member           | Leader |               | 1          |
    Bo     | Teachers           | Potential member |        | Ada           | 4          | 2023-03-01
    Cleo   |                    | Pending          | Rep    |               |            |
    Nan    | teachers           | Left             |        |               | 2          |

    Worksites:
    Worksite | Unit    | Eligible
    Maple El | Support | 10

    Conversations:
    Person | Date       | Result    | Issues     | Intensity | Answer | Method
    Ada    | 2023-03-08 | Talked    | Class size | 5         | Yes    | Phone
    Bo     | 2023-03-08 | No answer |            |           |        | Phone
    Nan    | 2023-03-08 | Talked    | Class size | 5         |        | Door
    Ada    | 2023-02-20 | Talked    | Pay        | 2         |        | Door
    Cleo   | 2023-03-05 | Talked    |            |           | No     | Text

    Structure Tests:
    Test | Opens      | Target
    Vote | 2023-03-01 | 50%
    Card | 2023-03-09 |
    Poll | 2023-12-01 |

    Responses:
    Test | Person ID | Response
    Vote | Ada       | Yes
    Vote | Nan       | Yes
    """
    found = by(program, "unit")

    assert found.names == ("Support", "Teachers")
    assert values(found) == {
        ("People", "People in the unit"): [2, 2, 3],
        ("People", "Eligible"): [2, 2, 10],
        ("People", "Members"): [1, 1, 1],
        ("People", "Pending"): [1, 0, 1],
        ("People", "Density"): [HALF, HALF, Fraction(1, 10)],
        ("People", "Needed for majority"): [1, 1, 5],
        ("People", "Needed for target"): [1, 1, 6],
        ("People", "Reps"): [1, 0, 1],
        ("People", "Reps needed"): [1, 1, 1],
        ("People", "Rep gap"): [0, 1, 0],
        ("People", "Leaders"): [1, 1, 1],
        ("People", "Leader coverage"): [0, HALF, Fraction(1, 3)],
        ("Assessments", "Support"): [HALF, HALF, Fraction(1, 10)],
        ("Assessments", "Assessed share"): [HALF, 1, Fraction(2, 3)],
        ("Assessments", "Ones"): [1, 1, 1],
        ("Assessments", "Twos"): [0, 0, 0],
        ("Assessments", "Threes"): [0, 0, 0],
        ("Assessments", "Fours"): [0, 1, 1],
        ("Assessments", "Fives"): [0, 0, 0],
        ("Assessments", "Not assessed"): [1, 0, 1],
        ("Contact", "Contacted"): [2, 1, 2],
        ("Contact", "Coverage"): [1, HALF, Fraction(2, 3)],
        ("Last seven days", "Attempts"): [2, 3, 4],
        ("Last seven days", "Conversations"): [2, 2, 3],
        ("Last seven days", "One-on-ones"): [1, 2, 2],
        ("Last seven days", "Asks"): [2, 1, 2],
        ("Last seven days", "Yes answers"): [1, 1, 1],
        ("Follow-ups", "Open follow-ups"): [2, 2, 3],
        ("Follow-ups", "Promise overdue"): [0, 0, 0],
        ("Follow-ups", "New hire"): [0, 1, 1],
        ("Follow-ups", "Not contacted"): [0, 0, 0],
        ("Follow-ups", "Not reached"): [0, 0, 0],
        ("Follow-ups", "Bad contact data"): [0, 0, 0],
        ("Follow-ups", "Slipped"): [0, 0, 0],
        ("Follow-ups", "Said maybe"): [0, 0, 0],
        ("Follow-ups", "Quiet leader"): [0, 0, 0],
        ("Follow-ups", "Gone quiet"): [0, 0, 0],
        ("Follow-ups", "Unassigned"): [2, 1, 2],
        ("New hires", "New hires"): [0, 1, 1],
        ("New hires", "Contacted"): [0, 0, 0],
        ("New hires", "Asked"): [0, 0, 0],
        ("New hires", "Induction attended"): [None, None, None],
        ("Vote", "Base"): [2, 2, 10],
        ("Vote", "Took part"): [1, 1, 1],
        ("Vote", "Participation"): [HALF, HALF, Fraction(1, 10)],
        ("Vote", "Needed"): [0, 0, 4],
        ("Card", "Base"): [2, 2, 10],
        ("Card", "Took part"): [0, 0, 0],
        ("Card", "Participation"): [0, 0, 0],
        ("Card", "Needed"): [2, 2, 7],
        ("Class size", "Raised by"): [1, 1, 1],
        ("Class size", "Asked"): [2, 1, 2],
        ("Class size", "Widely"): [HALF, 1, HALF],
        ("Class size", "Deeply"): [1, 1, 1],
        ("Class size", "Rank"): [1, 1, 1],
        ("Pay", "Raised by"): [1, 1, 1],
        ("Pay", "Asked"): [2, 1, 2],
        ("Pay", "Widely"): [HALF, 1, HALF],
        ("Pay", "Deeply"): [0, 0, 0],
        ("Pay", "Rank"): [2, 2, 2],
    }


def test_regions_and_levels_sum_up_their_worksites(program: Program) -> None:
    """
    Roster:
    Person | Worksite  | Status
    Ada    | Maple El  | Member
    Bo     | Birch Mid | Member
    Cleo   | Birch Mid | Potential member
    Nan    | Oak Hi    | Member

    Worksites:
    Worksite  | Region | Level      | Eligible
    Maple El  | East   | Elementary | 4
    Birch Mid | East   | Middle     |
    Oak Hi    |        | Middle     | 3
    """
    regions, levels = by(program, "region"), by(program, "level")

    assert (regions.names, levels.names) == (("East",), ("Elementary", "Middle"))
    assert values(regions)["People", "Density"] == [Fraction(2, 6), Fraction(3, 9)]
    assert values(levels)["People", "Density"] == [Fraction(1, 4), Fraction(2, 5), Fraction(3, 9)]
    assert values(levels)["People", "Needed for target"] == [2, 2, 3]
    assert values(levels)["Last seven days", "Attempts"] == [None, None, None]
    assert values(levels)["Follow-ups", "Open follow-ups"] == [None, None, None]


@pytest.mark.parametrize("what", ["worksite", "region", "level"])
def test_where_nobody_works_nothing_happened_and_nothing_is_needed(
    program: Program, what: str
) -> None:
    """
    Roster:
    Person | Worksite | Status
    Ada    | Maple El | Potential member

    Worksites:
    Worksite | Region | Level      | Eligible
    Maple El | East   | Elementary |
    Oak Hi   | West   | High       | 4
    Pine K-8 | Yonder | K-8        |

    Conversations:
    Person | Date       | Result
    Ada    | 2023-03-08 | Talked

    Structure Tests:
    Test | Opens      | Target | Base
    Vote | 2023-03-01 | 50%    |
    Card | 2023-03-02 | 50%    | Members

    Responses:
    Test | Person ID | Response
    Vote | Ada       | Yes
    """
    found = values(by(program, what))

    assert found["Last seven days", "Conversations"] == [1, 0, 0, 1]
    assert found["Follow-ups", "Open follow-ups"] == [1, 0, 0, 1]
    assert found["Vote", "Took part"] == [1, 0, 0, 1]
    assert found["Vote", "Participation"] == [1, 0, None, Fraction(1, 5)]
    assert found["Vote", "Needed"] == [0, 2, 0, 2]
    assert found["Card", "Needed"] == [0, 0, 0, 0]
    assert found["New hires", "Contacted"] == [None] * 4  # there is no Hire date


def test_the_figures_of_a_worksite_agree_with_its_rows_in_the_tabs(program: Program) -> None:
    """
    Roster:
    Person | Worksite  | Status
    Ada    | Maple El  | Member
    Bo     | Birch Mid | Member
    Cleo   | Birch Mid | Potential member

    Worksites:
    Worksite  | Short name
    Maple El  | Maple
    Birch Mid | Birch

    Structure Tests:
    Test | Opens
    Vote | 2023-03-01

    Responses:
    Test | Person ID
    Vote | Bo
    """
    found = by(program, "worksite")
    tests = structure_tests(program)
    there = tests[tests["worksite"] == "Birch Mid"].iloc[0]
    here = f"group {found.names.index('Birch Mid') + 1}"

    rows = {(row["about"], row["figure"]): (row[here], row["total"]) for row in plain(found.rows)}
    assert rows["Vote", "Took part"] == (there["took_part"], 1)
    assert rows["Vote", "Needed"] == (there["needed"], 1)
    assert rows["People", "Density"] == (0.5, pytest.approx(2 / 3))


@pytest.mark.parametrize("what", BY)
def test_nobody_anywhere_is_no_group_and_no_fault(program: Program, what: str) -> None:
    """
    Roster:
    Person

    Worksites:
    Worksite
    """
    found = by(program, what)

    assert found.names == ()
    assert values(found)["People", "People in the unit"] == [0]
    assert values(found)["People", "Density"] == [None]


def test_a_value_that_rests_on_fewer_than_five_answers_is_one_of_few() -> None:
    rows = pd.DataFrame({HeatByPlace.asked: [4, 5, None, 1]}, index=[1, 2, 3, EVERYBODY])
    line = PlacesLine("Class size", HeatByPlace.widely, rows)

    assert [line.few(place) for place in (1, 2, 3, 4, EVERYBODY)] == [True, *[False] * 4]
    assert not PlacesLine("Vote", ResultsByPlace.base, rows).few(1)
