"""People's fits: how well values are names, ways to reach somebody, schools and jobs."""

from __future__ import annotations

import pytest
from adopting.tabs import NOBODY, place

from toolkit.adopting.cast import Cast
from toolkit.adopting.fits import fit
from toolkit.workbooks.cells import Cell

KNOWN = Cast.of(
    worksites=["Cedar Grove", "Elm"],
    organizers=["Rosa Diaz", "Cesar Ruiz"],
    people=["Ada Lopez", "Bo Chen", "Cleo Park"],
    idents=["A100", "A101"],
)
EMAILS = ("a@x.org", "b@x.org", "c@x.org")
PHONES = ("303-555-0106", "303-555-0107", "303-555-0108")
DAYS = ("2/8/2023", "2/9/2023", "2/10/2023")
YES_NO = ("yes", "no", "yes")
MARKS = ("x", "x", "x")
SCHOOLS = ("Oak Middle School", "Elm Elementary School", "Ash High School")
PEOPLE = ("Ada Lopez", "Bo Chen", "Cleo Park")
LISTED = ("Lopez, Ada", "Chen, Bo", "Park, Cleo")
FIRSTS = ("Ada", "Bo", "Cleo")
TEAM = ("Rosa Diaz", "Cesar Ruiz", "Rosa Diaz")
JOBS = ("Art", "Math", "Nurse")
ROLES = ("BR", "AR", "BR")
WARDS = ("ICU", "3 West", "ER")
NONE = ("qa wb", "ec rd", "tf yg")
LETTERS = tuple("qwertyuiopasdfg")
REMARK = "what she said of it all day long to everybody around"
TWELVE = tuple(f"{a} {b}" for a in ("Ada", "Bo", "Cleo", "Nan") for b in ("Lopez", "Chen", "Park"))


@pytest.mark.parametrize(
    ("heading", "values", "worth"),
    [
        ("Email", EMAILS, 1.0),
        ("Email", (EMAILS[0], *LETTERS[:3]), 0.2),
        ("Email", FIRSTS, -1.0),
        ("Phone", PHONES, 1.0),
        ("Phone", (PHONES[0], *LETTERS[:3]), 0.2),
        ("Phone", FIRSTS, -1.0),
        ("First name", FIRSTS, 0.7),
        ("First name", ("A.B.", "R.D.", "C.R."), 0.1),
        ("First name", ("A.B.", "Ada", "Bo"), 0.7),
        ("First name", ("A.B.", "R.D.", "Bo", "Ada"), 0.7),
        ("First name", ("A.B.", "R.D.", "C.R.", "E.F.", "Bo", "Ada", "Eve", "Flo"), 0.7),
        ("First name", EMAILS, -1.0),
        ("First name", PHONES, -1.0),
        ("First name", DAYS, -1.0),
        ("First name", (1.0, 2.0, 3.0), -1.0),
        ("First name", LISTED, -0.8),
        ("First name", (*LISTED, *NONE[:2]), -0.8),
        ("First name", MARKS, -0.7),
        ("First name", YES_NO, -0.7),
        ("First name", ("Ada", "Bo") * 7, -0.7),
        ("First name", TWELVE[:8], -0.55),
        ("First name", TWELVE[:7], 0.1),
        ("Worksite", SCHOOLS, 0.9),
        ("Worksite", WARDS, 0.2),
        ("Worksite", ("Zorp", "Blik", "Zorp"), 0.3),
        ("Worksite", ("Zoom", "Phone", "Zoom"), 0.3),
        ("Worksite", LETTERS, 0.0),
        ("Worksite", tuple(f"{one} is {REMARK}" for one in LETTERS), -0.6),
        ("Worksite", (101.0, 102.0, 101.0), -0.5),
        ("Worksite", (3.0, 4.0, 3.0), -0.8),
        ("Worksite", LISTED, -0.8),
        ("Worksite", EMAILS, -1.0),
        ("Worksite", PHONES, -1.0),
        ("Worksite", DAYS, -1.0),
        ("Worksite", YES_NO, -1.0),
        ("Charted under", PEOPLE, 0.7),
        ("Charted under", LISTED, 0.7),
        ("Charted under", EMAILS, 0.3),
        ("Charted under", ("A100", "A101", "A100"), 0.3),
        ("Charted under", FIRSTS, -0.3),
        ("Charted under", NONE, -0.2),
        ("Charted under", (7.0, 8.0, 9.0), -0.6),
        ("Charted under", (REMARK, f"he knows {REMARK}", "qa wb"), -0.6),
        ("Charted under", SCHOOLS, -0.8),
        ("Charted under", PHONES, -1.0),
        ("Charted under", DAYS, -1.0),
        ("Charted under", YES_NO, -1.0),
        ("Charted under", MARKS, -1.0),
        ("Organizer", TEAM, 0.5),
        ("Organizer", ("RD", "CR", "RD"), 0.5),
        ("Organizer", NONE, -0.1),
        ("Organizer", TWELVE[:11], 0.5),
        ("Organizer", TWELVE, -0.4),
        ("Organizer", (REMARK, f"he knows {REMARK}", "qa wb"), -0.6),
        ("Organizer", ("q", "w", "q"), -0.7),
        ("Organizer", SCHOOLS, -0.8),
        ("Organizer", JOBS, -0.8),
        ("Organizer", ROLES, -0.8),
        ("Organizer", EMAILS, -1.0),
        ("Organizer", PHONES, -1.0),
        ("Organizer", DAYS, -1.0),
        ("Organizer", (7.0, 8.0, 9.0), -1.0),
        ("Organizer", YES_NO, -1.0),
        ("Job title", JOBS, 0.9),
        ("Job title", NONE, 0.3),
        ("Job title", ROLES, -0.6),
        ("Job title", (7.0, 8.0, 9.0), -0.7),
        ("Job title", EMAILS, -0.9),
        ("Job title", PHONES, -0.9),
        ("Job title", DAYS, -0.9),
        ("Job title", YES_NO, -0.9),
        ("Job title", MARKS, -0.9),
        ("Pronouns", ("she/her", "he/him", "They"), 1.0),
        ("Pronouns", ("she/her", "they/them", *NONE), 0.4),
        ("Pronouns", NONE, -0.6),
    ],
)
def test_what_values_are_worth_on_a_roster(
    heading: str, values: tuple[Cell, ...], worth: float
) -> None:
    assert fit("Roster", heading, place("", *values).looks, NOBODY) == pytest.approx(worth)


@pytest.mark.parametrize(
    ("table", "heading", "values", "worth"),
    [
        ("Roster", "Worksite", ("Cedar Grove", "Elm", "Elm"), 1.0),
        ("Roster", "Worksite", TEAM, -0.7),
        ("Roster", "Worksite", PEOPLE, -0.7),
        ("Roster", "Charted under", PEOPLE, 1.0),
        ("Roster", "Charted under", ("A100", "A101", "A100"), 1.0),
        ("Roster", "Organizer", ("Rosa Diaz", "Cesar Ruiz", "RD"), 1.0),
        ("Roster", "Job title", ("Cedar Grove", "Elm", "Elm"), -0.6),
        ("Roster", "Job title", TEAM, -0.6),
        ("Conversations", "Worksite", ("Zorp", "Blik", "Zorp"), -0.6),
        ("Worksites", "Worksite", ("Cedar Grove", "Elm", "Zorp"), 1.0),
    ],
)
def test_what_they_are_worth_where_other_tabs_name_who_and_where(
    table: str, heading: str, values: tuple[Cell, ...], worth: float
) -> None:
    assert fit(table, heading, place("", *values).looks, KNOWN) == pytest.approx(worth)


def test_a_call_is_at_no_worksite() -> None:
    """Of a list of worksites each stands there once; of a team, too."""
    online = place("", "Zoom", "Phone", "Zoom").looks
    assert fit("Conversations", "Worksite", online, NOBODY) == -0.6
    sites = [SCHOOLS, ("Zorp", "Blik", "Qux"), ("Zorp", "Zorp", "Qux"), (1.0, 2.0, 3.0)]
    assert [fit("Worksites", "Worksite", place("", *one).looks, NOBODY) for one in sites] == [
        1.0,
        0.3,
        -0.5,
        -0.7,
    ]
    team = [PEOPLE, (*PEOPLE[:1], *PEOPLE), NONE]
    assert [fit("Organizers", "Organizer", place("", *one).looks, NOBODY) for one in team] == [
        0.7,
        -0.1,
        -0.5,
    ]
    streets = [("99 Oak St", "12 Elm Ave", "x"), ("99 Oak St", *NONE[:2]), NONE]
    assert [fit("Worksites", "Address", place("", *one).looks, NOBODY) for one in streets] == [
        1.0,
        0.0,
        -0.6,
    ]
