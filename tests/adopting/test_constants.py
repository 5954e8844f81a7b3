"""Constants: what a title, a cell above, a tab's or a file's name says of every row."""

from __future__ import annotations

import pytest
from adopting.tabs import book, found, tab

PEOPLE = """
Name | Position | Cell
Ada Lopez | Art | 303-555-0106
Bo Chen | Math | 303-555-0107
Cleo Park | PE | 303-555-0108
"""


def test_the_school_in_a_longer_title() -> None:
    said = found("Lincoln Elementary - steward list\n·\n" + PEOPLE.strip())
    assert said.constants == {"Worksite": "Lincoln Elementary"}


def test_the_school_in_the_name_of_the_tab() -> None:
    said = found(PEOPLE, "Cedar Grove Elementary")
    assert (said.constants, said.sources) == (
        {"Worksite": "Cedar Grove Elementary"},
        {"Worksite": "title"},
    )


def test_the_school_in_the_name_of_the_file() -> None:
    said = found(PEOPLE, "Sheet1", "lincoln-middle-school.csv")
    assert said.constants == {"Worksite": "lincoln middle school"}


def test_whose_people_they_are() -> None:
    assert found(PEOPLE, "Rosa's people").constants == {"Organizer": "Rosa"}
    assert "Organizer" not in found(PEOPLE, "who's who").constants


def test_a_column_that_says_it_itself_needs_no_constant() -> None:
    text = (
        PEOPLE.replace("Position", "School").replace("Art", "Maple El").replace("Math", "Oak Mid")
    )
    assert found(text, "Cedar Grove Elementary").constants == {}


def test_a_month_says_when_where_days_lack_it() -> None:
    log = """
    Date | Who | Spoke w/ | Outcome
    {m}/6 | Jo | Ada Lopez | Talked
    {m}/7 | Jo | Bo Chen | No answer
    {m}/9 | Sam | Cleo Park | Talked
    """
    said = book(tab(log.format(m=9), "Sept"), tab(log.format(m=10), "Oct"))
    assert [one.constants for one in said.tabs] == [{"Date": "Sept"}, {"Date": "Oct"}]
    assert [one.sources for one in said.tabs] == [{"Date": "title"}] * 2
    assert {question.about for question in said.questions} >= {"year"}


def test_members_in_one_tab_and_the_others_in_another() -> None:
    said = book(
        tab(PEOPLE, "Members"),
        tab(PEOPLE.replace("Ada", "Uma").replace("Bo ", "Gil "), "Non-members"),
    )
    assert [one.constants.get("Status") for one in said.tabs] == ["Member", "Potential member"]


def test_a_place_for_a_school_s_name_is_none() -> None:
    assert "Worksite" not in found("SCHOOL NAME HERE\n·\n" + PEOPLE.strip()).constants


CAME = """
Name | School | Signature
Ada Lopez | Maple El |
Bo Chen | Oak Mid |
Cleo Park | Oak Mid |
Nan Null | Maple El |
"""
LUNCH = {"Event": "New Educator Lunch", "Date": "9/12/2025"}


@pytest.mark.parametrize(
    ("above", "title", "said"),
    [
        ("Sign-in – New Educator Lunch 9/12/2025", "Sheet1", LUNCH),
        ("New Educator Lunch | | 9/12/2025", "Sign-in sheet", LUNCH),
        ("New Educator Lunch | | 2025-09-12", "Sign-in sheet", LUNCH | {"Date": "2025-09-12"}),
        ("", "Sign-in New Educator Lunch 9-12-25", LUNCH | {"Date": "9-12-2025"}),
        ("", "New Educator Lunch 9.12.2025", LUNCH | {"Date": "9.12.2025"}),
        ("9/12/2025", "Sign-in, New Educator Lunch", LUNCH),
        ("Sign-in, Maple Elementary School 9/12/2025", "Sheet1", {"Date": "9/12/2025"}),
        ("Sign-in, 9/12/2025", "Sheet1", {"Date": "9/12/2025"}),
    ],
)
def test_what_a_sign_in_sheet_is_of_and_when_that_was(
    above: str, title: str, said: dict[str, str]
) -> None:
    read = found(f"{above or '·'}\n·\n{CAME.strip()}", title)
    assert (read.table, read.ask, read.constants) == ("Attendance", False, said)


def test_a_sign_in_sheet_names_the_cell_that_says_it_alone() -> None:
    read = found(f"New Educator Lunch | | 9/12/2025\n·\n{CAME.strip()}", "Sign-in sheet")
    assert read.sources == {"Event": "A1", "Date": "C1"}


def test_who_signed_in_when_is_asked_where_nothing_says_what_for() -> None:
    said = book(tab(f"Sign-in, 9/12\n·\n{CAME.strip()}"))
    assert [(one.about, one.word) for one in said.questions] == [
        ("constant", "Event"),
        ("constant", "Attended"),
        ("year", ""),
    ]


def test_a_list_of_members_made_for_a_meeting_is_a_list_of_members() -> None:
    text = (
        CAME.replace("Signature", "Member?").replace("El |", "El | Y").replace("Mid |", "Mid | N")
    )
    read = found(f"For the rep meeting 9/12/2025\n·\n{text.strip()}", "Members")
    assert (read.table, "Event" in read.constants) == ("Roster", False)


def test_a_label_to_be_filled_in_takes_nothing_from_the_label_beside_it() -> None:
    read = found(f"School: | | Organizer: Rosa Diaz\n·\n{PEOPLE.strip()}")
    assert read.constants == {"Organizer": "Rosa Diaz"}


def test_an_event_inside_a_longer_title_is_told_as_text() -> None:
    read = found(f"Sign-in – New Educator Lunch 9/12/2025\n·\n{CAME.strip()}")
    assert read.sources == {"Event": "text", "Date": "text"}


def test_a_tab_of_hours_for_each_person_is_that_person_s() -> None:
    """Several of one shape, each called by somebody's name; a file of that name says nothing."""
    hours = "Date | What I did | Hours\n2023-02-08 | Phone bank | 2\n2023-02-09 | Prep | 1"
    said = book(tab(hours, "Rosa Diaz"), tab(hours.replace("08", "07"), "Cesar Ruiz"))
    assert [one.constants.get("Organizer") for one in said.tabs] == ["Rosa Diaz", "Cesar Ruiz"]
    said = book(
        tab(hours, "Sheet1", "Rosa Diaz.xlsx"),
        tab(hours.replace("08", "07"), "Sheet2", "Rosa Diaz.xlsx"),
    )
    assert [one.constants.get("Organizer") for one in said.tabs] == [None, None]


def test_an_organizer_in_a_longer_title_is_told_as_text() -> None:
    team = "Organizer | Email | Role\nRosa Diaz | r@x.org | Staff\nCesar Ruiz | c@x.org | Staff"
    log = """
    Date | Person | Worksite | Result
    2023-02-01 | Ada Lopez | Maple El | Talked
    2023-02-02 | Bo Chen | Maple El | No answer
    """
    said = book(tab(team, "Organizers"), tab(log, "Calls - Rosa Diaz")).tabs[1]
    assert (said.constants, said.sources) == ({"Organizer": "Rosa Diaz"}, {"Organizer": "text"})


def test_a_title_names_a_person_or_nobody() -> None:
    assert found(PEOPLE, "R2D2's people").constants == {}
    assert found(PEOPLE, "rosa's people").constants == {}


def test_a_letter_or_a_school_is_nobody_s_name() -> None:
    hours = "Date | What I did | Hours\n2023-02-08 | Phone bank | 2\n2023-02-09 | Prep | 1"
    other = hours.replace("02-08", "03-08").replace("02-09", "03-09")
    for one, two in (("Log - R", "Log - C"), ("Maple High School", "Oak High School")):
        said = book(tab(hours, one), tab(other, two))
        assert [tab.constants.get("Organizer") for tab in said.tabs] == [None, None]


def test_the_day_of_hours_is_told_by_its_cell_where_that_says_nothing_else() -> None:
    hours = "Organizer | Activity | Hours\nRosa | Phone bank | 3\nCesar | Prep | 2"
    alone = found(f"2/6/2023\n·\n{hours}", "Hours")
    longer = found(f"Timesheet - 2/6/2023\n·\n{hours}", "Hours")
    assert (alone.constants, alone.sources) == ({"Date": "2/6/2023"}, {"Date": "A1"})
    assert (longer.constants, longer.sources) == ({"Date": "2/6/2023"}, {"Date": "text"})


def test_two_letters_are_an_organizer_s_where_the_team_has_one() -> None:
    team = "Organizer | Email | Role\nRosa Diaz | r@x.org | Staff\nCesar Ruiz | c@x.org | Staff"
    log = "Date | Person | Worksite | Result\n2023-02-01 | Ada Lopez | Maple El | Talked"
    said = book(tab(team, "Organizers"), tab(log, "Calls - RD")).tabs[1]
    assert said.constants == {"Organizer": "RD"}


def test_a_sentence_about_a_school_is_not_its_name() -> None:
    said = "Everybody who works in the old and the new building of Lincoln Elementary School"
    assert "Worksite" not in found(f"{said}\n·\n{PEOPLE.strip()}").constants
