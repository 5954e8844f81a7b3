"""Who may see what: one table, read here role by role and column by column."""

import pytest

from toolkit.facts import sight
from toolkit.facts.sight import SEES, Matter, Role, Scope, about, matter, scope, sees
from toolkit.tables.inputs import INPUTS
from toolkit.tables.roster import Roster


def columns(role, table):
    """The columns of an input tab that a role may see, with `*` where it is of its own people."""
    marks = {Scope.ALL: "", Scope.OWN: "*"}
    seen = ((column.heading, scope(role, matter(column))) for column in table.columns)
    return [heading + marks[whose] for heading, whose in seen if whose is not Scope.NONE]


def table(title):
    return next(one for one in INPUTS if one.title == title)


def test_every_matter_says_whose_of_every_role():
    assert set(SEES) == set(Matter)
    assert {len(whose) for whose in SEES.values()} == {len(Role)}


def test_nobodys_notes_leave_the_workbook():
    notes = [one for each in INPUTS for one in each.columns if one.heading == "Notes"]
    assert len(notes) > 5
    assert {scope(role, matter(one)) for role in Role for one in notes} == {Scope.NONE}


def test_a_representative_sees_who_works_there_and_neither_ratings_nor_phones():
    assert columns(Role.REP, Roster) == [
        "Person ID*",
        "First name*",
        "Last name*",
        "Preferred name*",
        "Pronouns*",
        "Worksite*",
        "Unit*",
        "Job title*",
        "Status*",
        "Roles*",
        "Charted under*",
        "Organizer*",
        "Language*",
        "Hire date*",
        "On leave*",
        "Do not contact*",
    ]


def test_an_organizer_sees_all_but_notes_of_their_own_people():
    hidden = {"Notes"}
    assert columns(Role.ORGANIZER, Roster) == [
        column.heading + "*" for column in Roster.columns if column.heading not in hidden
    ]


@pytest.mark.parametrize("title", ["Roster", "Conversations", "Responses", "Leader Asks"])
def test_a_treasurer_sees_nothing_of_the_people(title):
    assert columns(Role.TREASURER, table(title)) == []


def test_a_treasurer_sees_hours_and_money():
    assert columns(Role.TREASURER, table("Hours")) == [
        "Date",
        "Organizer",
        "Activity",
        "Start",
        "End",
        "Hours",
    ]
    assert columns(Role.TREASURER, table("Corrections"))[0] == "Key"


@pytest.mark.parametrize("role", [Role.ORGANIZER, Role.REP, Role.TREASURER])
def test_applications_and_settings_are_for_staff(role):
    assert not sees(role, Matter.APPLICANTS)
    assert not sees(role, Matter.HOUSE)
    assert sees(Role.STAFF, Matter.APPLICANTS)


def test_that_a_row_is_there_tells_the_first_matter_of_its_tab():
    told = {title: about(table(title)) for title in ("Roster", "Phases", "Corrections")}
    assert told == {
        "Roster": Matter.WHO,
        "Phases": Matter.PROGRAM,
        "Corrections": Matter.MONEY,
    }


def test_a_column_of_which_nobody_said_what_it_tells_is_shown_to_nobody(monkeypatch):
    monkeypatch.setattr(sight, "INPUT_MATTERS", {Roster: {Matter.WHO: (Roster.person_id,)}})
    with pytest.raises(KeyError, match="Phone of Roster is in no matter"):
        matter(Roster.phone)
