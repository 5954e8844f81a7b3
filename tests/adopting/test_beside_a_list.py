"""Tabs beside a list of everyone that could be taken for something they are not."""

from __future__ import annotations

from adopting.tabs import book, column, found, read_as, tab

from toolkit.adopting.profile import TabProfile

PEOPLE = tab(
    """
    Last | First | School | Member | Cell phone
    Lopez | Ada | Maple El | Yes | 303-555-0101
    Chen | Bo | Maple El | No | 303-555-0102
    Park | Cleo | Oak Middle | Yes | 303-555-0103
    Null | Nan | Oak Middle | No | 303-555-0104
    """,
    "Roster",
)


def beside(text: str, title: str) -> TabProfile:
    return book(PEOPLE, tab(text, title)).tabs[1]


def test_done_is_no_result_of_a_talk() -> None:
    said = beside(
        """
        Who | What we promised | By when | Done | Organizer
        Ada Lopez | the page | 2023-02-06 | x | Rosa
        Bo Chen | a ride | 2023-02-07 | | Rosa
        Cleo Park | the page | 2023-02-08 | x | Cesar
        """,
        "Follow ups",
    )
    assert "Done" not in read_as(said)


def test_why_alone_makes_nobody_an_applicant() -> None:
    said = beside(
        """
        Name | Phone | Why
        Ada Lopez | 303-555-0101 | asked
        Bo Chen | 303-555-0102 | asked
        """,
        "Do not call",
    )
    assert said.ask or said.table is None


def test_a_place_that_is_no_school_is_asked_about() -> None:
    said = beside(
        """
        What | When | Start time | Where
        Phone bank | 2023-02-06 | 4:30 PM | Zoom
        Rally | 2023-02-07 | 4:30 PM | Union hall
        Training | 2023-02-08 | 4:30 PM | Union hall
        """,
        "Calendar",
    )
    where = column(said, "Where")
    assert where.to is None or where.ask


def test_people_who_stand_again_and_again_are_a_log_that_is_asked_about() -> None:
    rows = "\n".join(
        f"c-{n} | Rosa | {('Ada', 'Bo', 'Cleo')[n % 3]} | {('Lopez', 'Chen', 'Park')[n % 3]} | Maple El"
        for n in range(12)
    )
    assert found(f"id | agent | contact first name | contact last name | School\n{rows}").ask


def test_each_school_once_with_its_headcount_is_no_silent_list_of_people() -> None:
    said = found(
        """
        School | Building rep | Rep email | # staff
        Maple El | Ada Lopez | ada@mail.example | 30
        Oak Middle | Bo Chen | bo@mail.example | 41
        North High | Cleo Park | cleo@mail.example | 77
        Cedar Elementary | Nan Null | nan@mail.example | 28
        """,
        "Rep list",
    )
    assert said.table != "Roster" or said.ask


def test_what_the_title_says_is_nobodys_is_not_read_silently() -> None:
    said = found(
        """
        Grievant | School | Status
        Ada Lopez | Maple El | Open
        Bo Chen | Oak Middle | Closed
        Cleo Park | Maple El | Open
        Nan Null | Oak Middle | Open
        """,
        "Grievances",
    )
    assert said.table is None or said.ask


def test_a_fund_beside_one_action_is_no_second_action() -> None:
    said = found(
        """
        Educator | School | Will picket? | Bake sale
        Ada Lopez | Maple El | yes | x
        Bo Chen | Oak Middle | no |
        Cleo Park | Maple El | yes | x
        Nan Null | Oak Middle | yes |
        """,
        "PICKET CAPTAINS",
    )
    fund = column(said, "Bake sale")
    assert fund.to is None or fund.ask


PLAIN = """
    Name | Building | {heading}
    Ada Lopez | Maple El | Y
    Bo Chen | Oak Middle | N
    Cleo Park | Maple El | Y
    Nan Null | Oak Middle | N
"""


def test_yes_or_no_to_nothing_said_is_asked() -> None:
    assert column(found(PLAIN.format(heading="Y/N"), "Members"), "Y/N").ask
    assert not column(found(PLAIN.format(heading="Member Y/N"), "Members"), "Member Y/N").ask


def test_a_status_of_a_month_is_no_meeting_of_that_day() -> None:
    said = found(
        """
        Name | Site | 9/22 status | 3/23 status
        Ada Lopez | Maple El | N | Y
        Bo Chen | Oak Middle | N | N
        Cleo Park | Maple El | Y | Y
        Nan Null | Oak Middle | N | Y
        """,
        "Members",
    )
    assert "Attendance.Attended" not in read_as(said).values()


def test_what_stands_behind_a_label_is_no_part_of_the_school() -> None:
    said = found(
        """
        OAK MIDDLE SCHOOL BR: Max Ito
        Rm | Teacher | Member | Ldr
        101 | Ada Lopez | Y | x
        102 | Bo Chen | N |
        103 | Cleo Park | Y | x
        104 | Nan Null | N |
        """
    )
    assert said.constants["Worksite"] == "OAK MIDDLE SCHOOL"


def test_a_rating_of_an_action_is_no_yes() -> None:
    said = found(
        """
        Name | School | Member | Strike? 1-5
        Ada Lopez | Maple El | Y | 1
        Bo Chen | Oak Middle | N | 4
        Cleo Park | Maple El | Y | 2
        Nan Null | Oak Middle | N | 5
        Ines Vale | Oak Middle | N | 3
        """,
        "Members",
    )
    strike = column(said, "Strike? 1-5")
    assert strike.to != "Responses.Response" or strike.ask


def test_a_board_with_terms_is_no_list_of_applicants() -> None:
    said = found(
        """
        Office | Name | School | Email | Term
        President | Ada Lopez | Maple El | ada@mail.example | 2024
        Treasurer | Bo Chen | Oak Middle | bo@mail.example | 2025
        Secretary | Cleo Park | Maple El | cleo@mail.example | 2024
        """,
        "Exec board",
    )
    assert said.table is None or said.ask


def test_a_code_that_the_list_of_schools_gives_is_that_school() -> None:
    people = "Name | SCH | MEM\nAda Lopez | QZ | Y\nBo Chen | XK | N\nCleo Park | QZ | N"
    schools = "SCH | FULL NAME | STAFF COUNT\nQZ | Bronzeville Academy | 38\nXK | Parkside Elementary | 24\nDUN | Dunbar HS | 71"
    said = book(tab(people, "Members"), tab(schools, "SCHOOLS"))
    assert dict(column(said.tabs[0], "SCH").values) == {
        "QZ": "Bronzeville Academy",
        "XK": "Parkside Elementary",
    }
