"""Why: a figure is explained with the same numbers that its tab shows, and nobody is named."""

import pandas as pd
import pytest

from toolkit.errors import Misused
from toolkit.organizing.density import density
from toolkit.tables.program import Program
from toolkit.tabs.declared import published
from toolkit.tabs.history import HISTORY
from toolkit.telling import why

NO_HISTORY = published(None, HISTORY.columns)


def test_density_says_who_was_not_counted_and_why(program: Program) -> None:
    """
    Roster:
    Person | Status           | On leave
    Ada    | Member           |
    Bo     | Potential member |
    Cleo   | Left             |
    Nan    | Member           | Yes

    Settings:
    Setting               | Value
    Count people on leave | No
    """
    told = why.of_place(program, NO_HISTORY, "density", "maple el")

    assert (told.figure, told.value) == ("Density, Maple El", "1 / 2 (Roster) = 50.0%")
    assert told.counted == [("Member", 1), ("Potential member", 1)]
    assert sorted(told.left_out) == [("Left", 1), ("On leave", 1)]
    assert ("Count people on leave", "No") in told.settings


def test_a_worksite_that_does_not_exist_gets_the_nearest(program: Program) -> None:
    """
    Person | Date
    Ada    | 2023-03-01
    """
    with pytest.raises(Misused, match="Did you mean “Maple El”"):
        why.of_place(program, NO_HISTORY, "coverage", "Mapple El")


def test_a_follow_up_is_explained_by_person_id_and_its_absence_too(program: Program) -> None:
    """
    Roster:
    Person | Status  | Do not contact
    Ada    | Member  |
    Bo     | Refused |
    Cleo   | Left    |
    Nan    | Member  | Yes

    Conversations:
    Person | Date       | Follow up by
    Ada    | 2023-03-01 | 2023-03-05
    """
    assert why.of_follow_up(program, "ada").value == "Promise overdue, due 2023-03-05"
    said = [why.of_follow_up(program, person).lines for person in ("Bo", "Cleo", "Nan")]
    assert said == [
        ["Status is Refused."],
        ["Not in the unit: Left."],
        ["Do not contact is Yes on the Roster."],
    ]


def test_every_rating_of_a_person_is_listed_in_the_order_of_later(program: Program) -> None:
    """
    Roster:
    Person | Assessment | Assessed on
    Ada    | 2          | 2023-02-01

    Conversations:
    Person | Date       | Assessment
    Ada    | 2023-02-01 | 4
    """
    told = why.of_assessment(program, "Ada")

    assert told.value == "4 Not interested"
    assert told.lines == [
        "2023-02-01: 2 Supporter (on the Roster)",
        "2023-02-01: 4 Not interested (Rosa)",
    ]


TESTED = """
    Roster:
    Person | Assessment | Status
    Ada    | 1          | Member
    Bo     | 2          | Member
    Cleo   | 4          | Member
    Nan    |            | Left

    Structure Tests:
    Test     | Opens      | Target
    Petition | 2023-02-01 | 65%

    Responses:
    Test     | Person ID | Response
    Petition | Cleo      | Yes
    Petition | Nan       | Yes
    Petition | Bo        | No
    """


def test_participation_names_the_yes_that_does_not_count(program: Program) -> None:
    told = why.of_participation(program, density(program, NO_HISTORY), "petition", None)

    assert (told.value, told.counted, told.left_out) == (
        "1 / 3 = 33.3%",
        [("Yes, counted", 1), ("No", 1)],
        [("Yes from outside the base", 1)],
    )


test_participation_names_the_yes_that_does_not_count.__doc__ = TESTED


def test_participation_knows_a_worksite_by_its_short_name(program: Program) -> None:
    """
    Worksites:
    Worksite | Short name
    Maple El | ME

    Roster:
    Person | Status
    Ada    | Member

    Structure Tests:
    Test     | Opens
    Petition | 2023-02-01

    Responses:
    Test     | Person ID | Response
    Petition | Ada       | Yes
    """
    assert (
        why.of_participation(program, density(program, NO_HISTORY), "Petition", "me").figure
        == "Petition, Maple El"
    )
    with pytest.raises(Misused, match="Did you mean “Maple El”"):
        why.of_participation(program, density(program, NO_HISTORY), "Petition", "Maple")


def test_what_if_adds_the_ratings_to_those_who_said_yes(program: Program) -> None:
    rows = why.what_if(program, "Petition", [1, 2])
    fewer = why.what_if(program, "Petition", [1])

    assert rows[["worksite", "would", "passes"]].values.tolist() == [
        ["Maple El", 3, True],
        ["Total", 3, True],
    ]
    assert fewer[["would", "passes"]].values.tolist() == [[2, True], [2, True]]
    assert pd.isna(rows["share"]).sum() == 0


test_what_if_adds_the_ratings_to_those_who_said_yes.__doc__ = TESTED


def test_an_issue_of_a_worksite_where_few_were_asked_stays_in_the_workbook(
    program: Program,
) -> None:
    """
    Person | Worksite | Date       | Issues     | Intensity
    Ada    | Maple El | 2023-03-01 | Class size | 5
    Bo     | Maple El | 2023-03-01 | Class size | 2
    """
    told = why.of_issue(program, density(program, NO_HISTORY), "class size", "Maple El")

    assert (told.figure, told.value, told.counted) == ("Class size, Maple El", "fewer than 5", ())
    assert (
        why.of_issue(program, density(program, NO_HISTORY), "class size", None).value
        == "widely 100.0%, deeply 50.0%, rank 1"
    )


def test_an_issue_is_explained_by_people_and_not_by_mentions(program: Program) -> None:
    """
    Person | Date       | Issues     | Intensity
    Ada    | 2023-03-01 | Class size | 5
    Ada    | 2023-03-02 | Class size | 1
    Bo     | 2023-03-01 | Pay        |
    """
    told = why.of_issue(program, density(program, NO_HISTORY), "class size", None)

    assert told.value == "widely 50.0%, deeply 100.0%, rank 1"
    assert told.counted == [("Raised it", 1), ("With a conversation", 2)]
