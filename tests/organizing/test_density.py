"""Density: members among the eligible, what is needed, and how the rows add up."""

from fractions import Fraction

import pytest
from figures import lines, no_history
from sheets import program_of

from toolkit.facts.counted import RATINGS
from toolkit.organizing.density import density
from toolkit.tables.program import Program


def some(n: int, members: int, more: str = "") -> Program:
    """A worksite of n people, so many of them members."""
    rows = "\n".join(f"P{i} | {'Member' if i < members else 'Potential member'}" for i in range(n))
    return program_of(f"Roster:\nPerson | Status\n{rows}\n{more}", "2023-03-09")


@pytest.mark.parametrize(
    ("n", "members", "majority", "target"),
    [
        (11, 0, 6, 8),
        (10, 0, 6, 7),
        (10, 5, 1, 2),
        (10, 6, 0, 1),
        (10, 10, 0, 0),
        (1, 0, 1, 1),
        (1, 1, 0, 0),
    ],
)
def test_needed_is_more_than_half_and_up_to_the_target(
    n: int, members: int, majority: int, target: int
) -> None:
    """Of 11 it takes 6 and of 10 it takes 6 as well: half is no majority. 65 % of 11 is 7.15, so 8."""
    row = density(some(n, members), no_history()).iloc[0]

    assert (row["needed_majority"], row["needed_target"], row["density"]) == (
        majority,
        target,
        Fraction(members, n),
    )


def test_every_column_of_a_worksite_and_its_total(program: Program) -> None:
    """
    Roster:
    Person | Status           | Roles       | Charted under | Assessment
    Ada    | Member           | Leader, Rep |               | 1
    Bo     | Pending          |             | Ada           | 2
    Cleo   | Potential member |             | Ada           | 5
    Nan    | Refused          | Committee   |               |
    Dee    | Left             | Rep         |               | 1
    Eve    | Excluded         |             | Ada           |

    Worksites:
    Worksite | Region | Level      | Eligible | Short name
    Maple El | East   | Elementary | 6        | Maple

    Conversations:
    Person | Date       | Result    | Assessment
    Bo     | 2023-03-01 | Talked    | 3
    Cleo   | 2023-03-01 | No answer |
    Dee    | 2023-03-01 | Talked    |
    """
    rows = density(program, no_history())

    counts = [6, 2, 4, 1, 1, 1, 1, 3, 1, 0, 1, 0, 1, 1, 1, 2]
    assert lines(
        rows,
        "kind",
        "region",
        "worksite",
        "level",
        "on_roster",
        "not_counted",
        "people",
        "members",
        "pending",
        "reps",
        "leaders",
        "assessed",
        *RATINGS,
        "not_assessed",
        "contacted",
        "charted",
    ) == [
        ["worksite", "East", "Maple El", "Elementary", *counts],
        ["region", "East", "East", "Region", *counts],
        ["total", None, "Total", "Total", *counts],
    ]
    assert lines(
        rows,
        "eligible",
        "eligible_from",
        "density",
        "needed_majority",
        "needed_target",
        "change",
        "reps_needed",
        "rep_gap",
        "coverage",
    ) == [
        [6, "Headcount", Fraction(1, 6), 3, 3, None, 1, 0, Fraction(1, 4)],
        [6, None, Fraction(1, 6), 3, 3, None, 1, 0, Fraction(1, 4)],
        [6, None, Fraction(1, 6), 3, 3, None, 1, 0, Fraction(1, 4)],
    ]


def test_regions_and_the_total_are_computed_from_sums_and_never_from_averages(
    program: Program,
) -> None:
    """
    Roster:
    Person | Worksite | Status           | Roles
    Ada    | Maple El | Member           |
    Bo     | Oak Mid  | Potential member | Rep
    Cleo   | Oak Mid  | Potential member | Rep
    Nan    | Oak Mid  | Member           | Rep
    Dee    | Elm Hi   | Potential member |

    Worksites:
    Worksite | Region
    Maple El | East
    Oak Mid  | East
    Elm Hi   |
    """
    rows = density(program, no_history())

    assert lines(
        rows, "worksite", "density", "needed_majority", "needed_target", "reps_needed", "rep_gap"
    ) == [
        ["Maple El", Fraction(1), 0, 0, 1, 1],
        ["Oak Mid", Fraction(1, 3), 1, 1, 1, -2],
        ["Elm Hi", Fraction(0), 1, 1, 1, 1],
        ["East", Fraction(1, 2), 1, 1, 2, -1],
        ["Total", Fraction(2, 5), 1, 2, 3, 0],
    ]


def test_units_count_people_by_their_own_unit_and_else_their_worksites(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Unit     | Status
    Ada    | Maple El |          | Member
    Bo     | Maple El | Support  | Potential member
    Cleo   | Oak Mid  | teachers | Member
    Nan    | Oak Mid  |          | Member

    Worksites:
    Worksite | Unit     | Eligible
    Maple El | Teachers | 9
    Oak Mid  |          |
    Elm Hi   | Clerks   |
    """
    rows = density(program, no_history())
    units = rows[rows["kind"] == "unit"]

    assert lines(
        units,
        "region",
        "worksite",
        "level",
        "members",
        "eligible",
        "eligible_from",
        "density",
        "reps_needed",
    ) == [
        [None, "Support", "Unit", 0, 1, "Roster", Fraction(0), 1],
        [None, "Teachers", "Unit", 2, 2, "Roster", Fraction(1), 1],
    ]
    assert lines(rows, "worksite")[-1] == ["Total"]


def test_a_worksite_that_everyone_left_has_no_density_and_needs_nobody(program: Program) -> None:
    """
    Roster:
    Person | Status | Roles
    Ada    | Left   | Rep
    Bo     | Excluded |

    Conversations:
    Person | Date
    Ada    | 2023-03-01
    """
    row = density(program, no_history())

    assert lines(
        row,
        "worksite",
        "on_roster",
        "not_counted",
        "eligible",
        "density",
        "needed_majority",
        "needed_target",
        "reps",
        "reps_needed",
        "rep_gap",
        "contacted",
        "coverage",
    ) == [
        [name, 2, 2, 0, None, None, None, 0, 0, 0, 0, None]
        for name in ("Maple El", "East", "Total")
    ]


def test_a_worksite_with_nobody_is_a_row_of_zeros(program: Program) -> None:
    """
    Worksites:
    Worksite | Eligible
    Maple El |
    Oak Mid  |
    Elm Hi   | 8
    """
    rows = density(program, no_history())

    assert lines(
        rows,
        "worksite",
        "on_roster",
        "eligible",
        "members",
        "density",
        "needed_majority",
        "reps_needed",
    ) == [
        ["Elm Hi", 0, 8, 0, Fraction(0), 5, 1],
        ["Maple El", 4, 4, 2, Fraction(1, 2), 1, 1],
        ["Oak Mid", 0, 0, 0, None, None, 0],
        ["Total", 4, 12, 2, Fraction(1, 6), 5, 2],
    ]


def test_people_on_leave_are_out_everywhere_when_the_setting_says_so(program: Program) -> None:
    """
    Roster:
    Person | Status | On leave | Roles
    Ada    | Member |          |
    Bo     | Member | Yes      | Rep

    Settings:
    Setting               | Value
    Count people on leave | No
    """
    assert lines(
        density(program, no_history()), "on_roster", "not_counted", "eligible", "members", "reps"
    )[0] == [
        2,
        1,
        1,
        1,
        0,
    ]


@pytest.mark.parametrize(("base", "needed"), [("Eligible", 3), ("Members", 1), ("Roster", 2)])
def test_the_rep_base_is_what_the_setting_says(base: str, needed: int) -> None:
    """12 people of 21 eligible, 9 of them members, at a ratio of 10."""
    more = (
        "Worksites:\nWorksite | Eligible\nMaple El | 21\n\nSettings:\nSetting | Value\nRep base |"
        f" {base}"
    )

    assert lines(density(some(12, 9, more), no_history()), "reps_needed") == [[needed], [needed]]


def test_what_no_tab_or_column_can_tell_is_blank(program: Program) -> None:
    """
    Worksites:
    Worksite
    Maple El
    """
    rows = density(program, no_history())

    blank = (
        "reps",
        "rep_gap",
        "leaders",
        "assessed",
        *RATINGS,
        "not_assessed",
        "contacted",
        "coverage",
        "charted",
    )
    assert lines(rows, *blank) == [[None] * len(blank)] * 2
    assert lines(rows, "members", "density", "reps_needed") == [[2, Fraction(1, 2), 1]] * 2


def test_headings_only_is_a_known_nothing(program: Program) -> None:
    """
    Roster:
    Person | Status | Roles | Charted under
    Ada    | Member |       |

    Conversations:
    Date | Organizer | Person ID | Result | Assessment
    """
    assert lines(
        density(program, no_history()),
        "reps",
        "rep_gap",
        "leaders",
        "assessed",
        "not_assessed",
        "contacted",
        "coverage",
        "charted",
    )[0] == [0, 1, 0, 0, 1, 0, Fraction(0), 0]


def test_without_a_roster_there_are_no_rows() -> None:
    """Only Worksites."""
    assert (
        lines(
            density(
                program_of("Worksites:\nWorksite\nMaple El", "2023-03-09", cast=False), no_history()
            )
        )
        == []
    )


def test_the_order_of_the_sheets_rows_changes_nothing(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Unit | Status
    Ada    | Maple El | A    | Member
    Bo     | Oak Mid  | B    | Member
    Cleo   | Elm Hi   | A    | Potential member

    Worksites:
    Worksite | Region
    Maple El | West
    Oak Mid  | East
    Elm Hi   |
    """
    other = program_of(
        """
        Roster:
        Person | Worksite | Unit | Status
        Cleo   | Elm Hi   | A    | Potential member
        Bo     | Oak Mid  | B    | Member
        Ada    | Maple El | A    | Member

        Worksites:
        Worksite | Region
        Elm Hi   |
        Oak Mid  | East
        Maple El | West
        """,
        "2023-03-09",
    )
    assert lines(density(program, no_history())) == lines(density(other, no_history()))
    assert lines(density(other, no_history()), "worksite") == [
        ["Oak Mid"],
        ["Maple El"],
        ["Elm Hi"],
        ["East"],
        ["West"],
        ["A"],
        ["B"],
        ["Total"],
    ]


def test_who_starts_later_is_on_the_roster_and_not_counted_yet(program: Program) -> None:
    """
    Roster:
    Person | Status | Hire date  | Charted under | Roles       | Assessment
    Ada    | Member | 2023-03-09 | Bo            |             | 1
    Bo     | Member | 2023-03-10 |               | Rep, Leader | 1
    Cleo   | Left   | 2023-03-10 |               |             |
    Nan    | Member |            | Ada           |             |

    Conversations:
    Person | Date
    Bo     | 2023-03-01
    """
    total = density(program, no_history()).iloc[-1:]

    assert lines(
        total,
        "on_roster",
        "not_counted",
        "people",
        "members",
        "reps",
        "leaders",
        "assessed",
        "contacted",
        "charted",
    ) == [[4, 2, 2, 2, 0, 0, 1, 0, 1]]
