"""Deciding: which table a tab is; nobody's tabs are left alone."""

from __future__ import annotations

import pytest
from adopting.tabs import book, found, tab

from toolkit.adopting.answers import Answer
from toolkit.adopting.understanding import profile

AGENDA = """
Agenda Wednesday training
Time | What | Who
5:00 | Role play | RF
5:20 | Debrief | RF
"""
BUDGET = """
Line | Budgeted | Spent
Pizza | 400 | 212.4
Buttons | 250 | 250
"""
PIVOT = """
Row Labels | Count of Last
Maple El | 13
Oak Middle | 12
Grand Total | 25
"""


@pytest.mark.parametrize(
    ("title", "text"), [("Agenda 2-8", AGENDA), ("Budget", BUDGET), ("Pivot Table 1", PIVOT)]
)
def test_nobodys_tab_is_left_alone_without_a_question(title: str, text: str) -> None:
    said = found(text, title)
    assert (said.table, said.ask) == (None, False)


def test_the_same_names_are_who_was_talked_with_in_a_log_and_who_there_is_in_a_list() -> None:
    log = found(
        """
        Date | Organizer | Name | How | Outcome
        2023-02-08 | Rosa Diaz | Ada Lopez | Phone | Talked
        2023-02-09 | Rosa Diaz | Bo Chen | Door | No answer
        """
    )
    roster = found(
        """
        Name | School | Member? | Cell
        Ada Lopez | Maple El | Y | 303-555-0106
        Bo Chen | Oak Middle | N | 303-555-0107
        """
    )
    assert log.table == "Conversations"
    assert roster.table == "Roster"


def test_a_sign_in_sheet_is_attendance_whatever_it_lacks() -> None:
    said = found(
        """
        Organizer training sign-in
        Date: 2/8/2023
        Name | School | Signature
        Ada Lopez | Maple El |
        Bo Chen | Oak Middle |
        Cleo Park | Oak Middle |
        """,
        "Sign in 2-8",
    )
    assert said.table == "Attendance"
    assert said.constants["Date"] == "2/8/2023"


def test_titles_decide_where_headings_are_alike() -> None:
    people = """
    Name | School | Email
    Rosa Diaz | Maple El | rosa@x.org
    Cesar Ruiz | Oak Middle | cesar@x.org
    """
    assert found(people, "Organizers").table == "Organizers"
    assert found(people, "Members").table == "Roster"


def test_an_empty_tab_is_nothing() -> None:
    from adopting.tabs import book

    from toolkit.adopting.sheet import Sheet

    assert book(Sheet("Sheet2", [])).tabs == ()


def test_a_forms_answers_are_no_roster_without_a_question() -> None:
    from datetime import datetime

    from adopting.tabs import book

    from toolkit.adopting.sheet import Sheet

    moments = [datetime(2023, 2, 8, 10, minute) for minute in range(3)]
    sheet = Sheet(
        "Form Responses 1",
        [
            ["Timestamp", *moments],
            ["First Name", "Ada", "Bo", "Cleo"],
            ["Last Name", "Lopez", "Chen", "Park"],
        ],
    )
    (said,) = book(sheet).tabs
    assert said.table is None or said.ask


def test_a_log_that_a_texting_tool_wrote_is_asked_about() -> None:
    """It names people as a roster does, and says to the minute when each was reached."""
    export = """
    contact[firstName] | contact[lastName] | contact[cell] | sender | lastMessageAt{site}
    Ada | Lopez | +13035550106 | rosa d | 2023-02-01 18:02:11{one}
    Bo | Chen | +13035550107 | cesar r | 2023-02-02 18:05:40{one}
    Cleo | Park | +13035550108 | rosa d | 2023-02-03 17:31:02{one}
    """
    said = found(export.format(site="", one=""), "export_0223")
    assert (said.table, said.ask) == ("Roster", True)
    at_work = found(export.format(site=" | School", one=" | Maple El"), "export_0223")
    assert (at_work.table, at_work.ask) == ("Roster", False)


def test_what_a_texting_tool_wrote_of_replies_is_a_log() -> None:
    """Who was texted by whom, when to the minute, and what they answered."""
    said = found(
        """
        first_name | last_name | phone | sent_at | texter | response
        Ada | Lopez | 303-555-0106 | 2023-02-01 18:02:11 | rosa d | yes
        Bo | Chen | 303-555-0107 | 2023-02-02 18:05:40 | cesar r | maybe
        Cleo | Park | 303-555-0108 | 2023-02-03 17:31:02 | rosa d | no
        """,
        "export_0223",
    )
    assert (said.table, said.ask) == ("Conversations", False)


def test_a_name_with_the_ways_to_reach_somebody_is_on_a_list() -> None:
    said = found(
        """
        EDUCATOR / PHONE / EMAIL | SCHOOL | MEM | LAST CONTACT | BY
        Ada Lopez 303-555-0106 ada@mail.example | Maple El | Y | 2023-02-01 | Rosa
        Bo Chen 303-555-0107 bo@mail.example | Oak Middle | N | |
        Cleo Park 303-555-0108 cleo@mail.example | Oak Middle | N | 2023-02-03 | Rosa
        """
    )
    assert said.table == "Roster"
    assert said.columns[0].to == ("First name", "Last name", "Phone", "Email")


def test_worksites_with_how_many_work_there_are_no_people() -> None:
    said = found(
        """
        BUILDING | ELIGIBLE | MEMBERS | AR
        Ash Elementary | 20 | 12 | Ada Lopez
        Elm Elementary | 31 | 15 | Bo Chen
        Oak Middle | 44 | 20 | Cleo Park
        Yew High | 60 | 31 | Nan Null
        """
    )
    assert (said.table, said.ask) == ("Worksites", False)


AGAIN = "Last | First | School | Cell | Card\n" + "\n".join(
    f"{who} | Maple El | 303-555-01{n} | x"
    for n, who in enumerate(["Lopez | Ada", "Chen | Bo", "Park | Cleo"] * 3, 10)
)


def test_a_list_of_everyone_on_which_people_stand_again_and_again_is_asked_about() -> None:
    """What a person said that it is, it is."""
    sheet = tab(AGAIN, "All")
    assert (profile([sheet]).tabs[0].table, profile([sheet]).tabs[0].ask) == ("Roster", True)
    told = profile([sheet], {sheet.name: Answer("Roster")}).tabs[0]
    assert (told.table, told.ask) == ("Roster", False)
    once = AGAIN.replace("303-555-011", "303-555-099")
    for n, first in enumerate(["Eve", "Flo", "Gus", "Hal", "Ivy", "Jan"]):
        once = (
            once.replace("Ada |", f"{first} |", 1)
            if n % 2
            else once.replace("Bo |", f"{first} |", 1)
        )
    assert not found(once, "All").ask


def test_schools_once_each_with_how_many_work_there_are_worksites_whoever_stands_beside_them() -> (
    None
):
    text = """
        School | First name | Last name | Headcount
        Maple Elementary School | Ada | Lopez | 31
        Oak Middle School | Bo | Chen | 40
        East High School | Cleo | Park | 77
        West High School | Nan | Null | 65
    """
    assert found(text, "Sheet1").table == "Worksites"
    assert found(text.replace("Headcount", "Room"), "Sheet1").table == "Roster"
    assert found(text.replace("East High", "Oak Middle"), "Sheet1").table == "Roster"


@pytest.mark.parametrize(
    ("title", "heading", "table"),
    [
        ("Applications", "Worksite", "Applications"),
        ("Sheet1", "Why", "Applications"),
        ("Sheet1", "Worksite", "Roster"),
    ],
)
def test_who_applies_says_so_in_a_column_or_in_the_title(
    title: str, heading: str, table: str
) -> None:
    said = found(
        f"""
        Timestamp | First name | Last name | Email | {heading}
        9/1/2025 10:00 | Ada | Lopez | ada@x.example | Maple El
        9/2/2025 10:00 | Bo | Chen | bo@x.example | Oak Middle
        9/2/2025 11:00 | Cleo | Park | cleo@x.example | Oak Middle
        """,
        title,
    )
    assert said.table == table


def test_one_column_that_is_sure_is_too_little_for_a_question() -> None:
    """Under a title of ours two are worth one."""
    one = found("Result | Zorp\nTalked | 1\nNo answer | 2\nTalked | 3", "Conversations")
    two = found("Result | Method | Zorp\nTalked | Door | 1\nNo answer | Phone | 2", "Conversations")
    assert (one.table, two.table, two.ask) == (None, "Conversations", True)


def test_how_a_talk_went_is_no_decision_on_who_applied() -> None:
    """A log of first and last names with a day and a result; of decisions it is who applied."""
    log = """
        Date | First | Last | Result
        2023-02-06 | Ada | Lopez | {yes}
        2023-02-07 | Bo | Chen | {no}
        2023-02-08 | Cleo | Park | {yes}
    """
    talks = found(log.format(yes="Talked", no="No answer"))
    assert (talks.table, talks.ask) == ("Conversations", False)
    assert found(log.format(yes="Accepted", no="Declined")).table == "Applications"


def test_names_days_and_results_are_no_applications_and_asked_about() -> None:
    """Nobody has an address; of *yes* and *maybe* nobody knows what was asked."""
    log = """
        Name | Date | Result
        Ada Lopez | 2023-02-06 | {0}
        Bo Chen | 2023-02-07 | {1}
        Cleo Park | 2023-02-08 | {2}
    """
    for words in (("yes", "no answer", "left message"), ("yes", "no", "maybe")):
        said = book(tab(log.format(*words), "Sheet2"))
        (question,) = (one for one in said.questions if one.about == "tab")
        assert question.options == ("Conversations", "Leader Asks", "leave it alone")
    accepted = found(log.format("accepted", "declined", "accepted"), "Sheet2")
    assert (accepted.table, accepted.ask) == ("Applications", False)


@pytest.mark.parametrize("title", ["Captains", "Strike captains"])
def test_schools_with_somebody_named_and_a_count_are_asked_about_under_a_title_of_people(
    title: str,
) -> None:
    """They were left alone without a word."""
    sites = """
        School | Captain | {0}
        Maple El | Ada Lopez | 24
        Oak Mid | Bo Chen | 40
        Lapham El | Nan Null | 31
    """
    said = found(sites.format("# teachers"), title)
    assert (said.table, said.ask) == ("Worksites", True)
    assert found(sites.format("Lucky number"), title).table is None
    assert not found(sites.format("# teachers"), "Buildings").ask
