"""Issue heat: how widely and how deeply people care, by worksite and in all."""

from fractions import Fraction

import pandas as pd

from toolkit.organizing.issue_heat import issue_heat, leaving
from toolkit.tables.program import Program


def plain(figure: pd.DataFrame) -> list[list[object]]:
    """A figure's rows, None where blank."""
    return figure.astype("object").where(figure.notna(), None).values.tolist()


COLUMNS = ["issue", "worksite", "raised_by", "asked", "widely", "deeply", "rank"]


def test_widely_is_of_all_talked_with_and_deeply_of_those_who_gave_an_intensity(
    program: Program,
) -> None:
    """
    Roster:
    Person | Worksite  | Status
    Ada    | Maple El  | Member
    Bo     | Maple El  | Member
    Cleo   | Maple El  | Member
    Nan    | Birch Mid | Member
    Dee    | Birch Mid | Left

    Worksites:
    Worksite  | Region
    Maple El  | East
    Birch Mid | West

    Conversations:
    Person | Date       | Result  | Issues          | Intensity | Worksite
    Ada    | 2023-02-01 | Talked  | Class size      | 2         | Maple El
    Ada    | 2022-02-01 | Talked  | class  size     | 4         | Maple El
    Bo     | 2023-02-01 | Talked  | Class size; Pay | 3         | Maple El
    Cleo   | 2023-02-01 | Talked  |                 |           | Maple El
    Cleo   | 2023-02-02 | Refused | Pay             | 5         | Maple El
    Nan    | 2023-02-01 | Talked  | Pay             | 5         | Maple El
    Nan    | 2023-02-03 | Talked  | Heat            |           | Maple El
    Dee    | 2023-02-01 | Talked  | Pay             | 5         | Birch Mid
    """
    heat = issue_heat(program)

    assert plain(heat[COLUMNS]) == [
        ["Pay", "Birch Mid", 1, 1, 1, 1, 1],
        ["Heat", "Birch Mid", 1, 1, 1, None, None],
        ["Class size", "Maple El", 2, 3, Fraction(2, 3), Fraction(1, 2), 1],
        ["Pay", "Maple El", 1, 3, Fraction(1, 3), 0, 2],
        ["Class size", "Total", 2, 4, Fraction(1, 2), Fraction(1, 2), 1],
        ["Pay", "Total", 2, 4, Fraction(1, 2), Fraction(1, 2), 1],
        ["Heat", "Total", 1, 4, Fraction(1, 4), None, None],
    ]


def test_ties_share_a_rank_and_the_next_one_is_left_out(program: Program) -> None:
    """
    Roster:
    Person
    Ada
    Bo
    Nan

    Conversations:
    Person | Issues              | Intensity
    Ada    | Pay, Heat, Parking  | 5
    Bo     | Pay, Heat           | 4
    Nan    | Parking             | 3
    """
    heat = issue_heat(program)

    assert heat.loc[~heat["total"], ["issue", "rank"]].values.tolist() == [
        ["Heat", 1],
        ["Pay", 1],
        ["Parking", 3],
    ]


def test_a_name_in_spanish_is_the_same_issue_and_other_text_one_of_its_own(
    program: Program,
) -> None:
    """
    Roster:
    Person
    Ada
    Bo
    Nan

    Issues:
    Issue              | Issue (Spanish)
    Class size, caps   | Tamaño de las clases

    Conversations:
    Person | Issues
    Ada    | tamano de las clases
    Bo     | Class size, caps
    Bo     | Nan
    Nan    | nan; Pay
    """
    heat = issue_heat(program)

    assert heat.loc[heat["total"], ["issue", "raised_by"]].values.tolist() == [
        ["Class size, caps", 2],
        ["Nan", 2],
        ["Pay", 1],
    ]


def test_a_worksite_with_fewer_than_five_asked_says_only_that_outside(program: Program) -> None:
    """
    Roster:
    Person | Worksite
    A      | Maple El
    B      | Maple El
    C      | Maple El
    D      | Maple El
    E      | Maple El
    F      | Birch Mid
    G      | Birch Mid
    H      | Birch Mid
    Nan    | Birch Mid

    Worksites:
    Worksite
    Maple El
    Birch Mid

    Conversations:
    Person ID | Issues | Intensity
    A         | Pay    | 5
    B         |        |
    C         |        |
    D         |        |
    E         |        |
    F         |        |
    G         |        |
    H         |        |
    Nan       | Pay    | 5
    """
    heat = issue_heat(program)

    assert plain(leaving(heat, "en")[COLUMNS]) == [
        ["Pay", "Birch Mid", None, "fewer than 5", None, None, None],
        ["Pay", "Maple El", 1, 5, Fraction(1, 5), 1, 1],
        ["Pay", "Total", 2, 9, Fraction(2, 9), 1, 1],
    ]
    assert heat["raised_by"].tolist() == [1, 1, 2]


def test_where_nobody_raised_anything_there_is_no_row(program: Program) -> None:
    """
    Person | Issues
    Nan    |
    """
    assert plain(issue_heat(program)) == []


PHASES = ["issue", "worksite", "phase", "raised_by", "asked", "rank"]


def test_a_phase_that_has_begun_has_totals_of_what_was_said_while_it_ran(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Spring  | 2023-02-06 | 2023-02-10
    Later   | 2023-02-10 | 2023-06-10
    Not yet | 2023-03-10 | 2023-06-10

    Conversations:
    Person | Date       | Issues | Intensity
    Ada    | 2023-02-05 | Pay    | 5
    Ada    | 2023-02-06 | Heat   | 4
    Bo     | 2023-02-10 | Pay    | 2
    """
    heat = issue_heat(program)

    assert plain(heat.loc[heat["total"], PHASES]) == [
        ["Heat", "Total", None, 1, 2, 1],
        ["Pay", "Total", None, 2, 2, 1],
        ["Heat", "Total", "Spring", 1, 2, 1],
        ["Pay", "Total", "Spring", 1, 2, 2],
        ["Pay", "Total", "Later", 1, 1, 1],
    ]


def test_the_latest_test_of_an_issue_and_the_leaders_who_moved_half_of_their_people(
    program: Program,
) -> None:
    """
    Roster:
    Person | Charted under | Status
    Ada    |               | Member
    Bo     | Ada           | Member
    Cleo   | Ada           | Potential member
    Nan    | Bo            | Member
    Dee    | Cleo          | Potential member

    Issues:
    Issue | Issue (Spanish)
    Pay   | Salario
    Heat  |

    Structure Tests:
    Test   | Opens      | Issue         | Base
    First  | 2023-02-01 | Pay           |
    Second | 2023-03-01 | Salario; Heat | Members
    Third  | 2023-03-10 | Pay           |

    Responses:
    Test   | Person ID | Response
    Second | Bo        | Yes
    Second | Dee       | Yes
    Second | Nan       | No

    Conversations:
    Person | Issues
    Ada    | Pay, Class size
    Bo     | Pay
    """
    heat = issue_heat(program)
    shown = ["issue", "worksite", "test", "participation", "moved_half"]

    assert plain(heat.loc[heat["total"], shown]) == [
        ["Class size", "Total", None, None, None],
        ["Pay", "Total", "Second", Fraction(1, 3), 1],
    ]
    assert heat.loc[~heat["total"], ["test", "moved_half"]].isna().all(axis=None)
