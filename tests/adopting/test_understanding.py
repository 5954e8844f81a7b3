"""Understanding: the tabs of a workbook together, and what one knows of another."""

from __future__ import annotations

from datetime import date

from adopting.tabs import book, column, read_as, tab

from toolkit.adopting.answers import Answer
from toolkit.adopting.heading_lines import Headings
from toolkit.adopting.understanding import profile

PEOPLE = """
    Last | First | School | Member | Cell phone
    Lopez | Ada | Maple El | Yes | 303-555-0101
    Chen | Bo | Maple El | No | 303-555-0102
    Park | Cleo | Oak Middle | Yes | 303-555-0103
    Null | Nan | Oak Middle | No | 303-555-0104
"""
CALLS = """
    Zorp | Blik | Frob | Snee
    2/8/2023 | {0[0]} | {1[0]} | Talked
    2/9/2023 | {0[1]} | {1[1]} | Talked
    2/10/2023 | {0[2]} | {1[0]} | Talked
    2/11/2023 | {0[3]} | {1[1]} | Left message
    2/12/2023 | {0[3]} | {1[1]} | No answer
"""
NAMES = ["Ada Lopez", "Bo Chen", "Cleo Park", "Nan Null"]


def test_who_is_on_the_list_is_known_in_a_log_whatever_its_headings() -> None:
    """The people of the list and the places of the worksites' tab, under words that nobody knows."""
    log = CALLS.format(NAMES, ["Maple El", "Oak Middle"])
    said = book(tab(PEOPLE, "Roster"), tab(log, "Calls")).tabs[1]
    assert said.table == "Conversations"
    assert read_as(said)["Blik"] == "Person"
    assert read_as(said)["Frob"] == "Worksite"
    assert read_as(said)["Snee"] == "Result"


def test_short_names_of_worksites_and_whose_staff_lead_is_whose_are_known_elsewhere() -> None:
    sites = """
        Worksite | Short name | Region | Staff lead
        Maple Elementary | Zib | North | Robin Vale
        Oak Middle School | Zob | North | Robin Vale
        East High School | Zub | South | Sam Reed
    """
    log = CALLS.format(NAMES, ["Zib", "Zub"])
    said = book(tab(sites, "Schools"), tab(PEOPLE, "Roster"), tab(log, "Calls")).tabs[2]
    assert read_as(said)["Frob"] == "Worksite"
    log = CALLS.format(NAMES, ["Robin Vale", "Sam Reed"])
    said = book(tab(sites, "Schools"), tab(PEOPLE, "Roster"), tab(log, "Calls")).tabs[2]
    assert read_as(said)["Frob"] == "Organizer"


def test_staff_of_check_ins_are_known_in_a_log() -> None:
    coaching = """
        Date | Organizer | Staff | Met? | Wins
        2023-02-08 | Rosa Diaz | Robin Vale | Yes | two reps
        2023-02-15 | Rosa Diaz | Sam Reed | Yes | more
        2023-02-15 | Cesar Ruiz | Sam Reed | No |
    """
    log = CALLS.format(NAMES, ["Robin Vale", "Sam Reed"])
    said = book(tab(coaching, "Check-ins"), tab(PEOPLE, "Roster"), tab(log, "Calls")).tabs[2]
    assert read_as(said)["Frob"] == "Organizer"


LIST = """
    Last | First | School | Cell | Email | {result}
    Lopez | Ada | Maple El | 303-555-0101 | ada@x.example | Talked
    Reyes | Gil | Maple El | 303-555-0102 | gil@x.example | No answer
    Moore | Ivy | Oak Middle | 303-555-0103 | ivy@x.example | Left message
    Vue | Hal | Oak Middle | 303-555-0104 | hal@x.example | Talked
"""


def test_a_list_of_people_that_says_how_talks_went_is_a_log_beside_a_list() -> None:
    """Alone it is the list, and one that says who is a member is one from outside."""
    beside = book(tab(PEOPLE, "Roster"), tab(LIST.format(result="Result"), "District list")).tabs[1]
    assert (beside.table, read_as(beside)["Result"]) == ("Conversations", "Result")
    assert book(tab(LIST.format(result="Result"), "District list")).tabs[0].table == "Roster"
    status = LIST.format(result="Member").replace("Talked", "Yes").replace("No answer", "No")
    listed = book(tab(PEOPLE, "Roster"), tab(status.replace("Left message", "No"), "District list"))
    assert listed.tabs[1].why == "outside"
    both = LIST.format(result="Result | Member").replace("Talked", "Talked | Yes")
    both = both.replace("No answer", "No answer | No").replace("Left message", "Left message | No")
    listed = book(tab(PEOPLE, "Roster"), tab(both, "District list"))
    assert listed.tabs[1].why == "outside"


YEARLESS = """
    Date | Who | Spoke w/ | Outcome
    {m}/6 | Jo | Ada Lopez | Talked
    {m}/7 | Jo | Bo Chen | No answer
    {m}/9 | Sam | Cleo Park | Talked
"""


def test_the_years_that_days_without_one_may_be_of() -> None:
    """What the workbooks speak of; where they speak of none, the school year of the day."""
    log = tab(YEARLESS.format(m=2), "Calls")
    (asked,) = [
        one for one in profile([log], today=date(2023, 3, 15)).questions if one.about == "year"
    ]
    assert asked.options == ("2022-23", "2021-22")
    dated = tab(
        PEOPLE.replace("Cell phone", "Assessed on").replace("303-555-01", "2021-11-"), "Roster"
    )
    hired = tab(PEOPLE.replace("Cell phone", "Hire date").replace("303-555-01", "2001-11-"), "All")
    asked = next(
        one
        for one in profile([log, hired, dated], today=date(2023, 3, 15)).questions
        if one.about == "year"
    )
    assert asked.options == ("2021-22",)
    said = {log.name: Answer("Conversations", year="2019")}
    assert "year" not in [one.about for one in profile([log], said).questions]


def test_where_a_person_says_that_headings_stand_they_stand() -> None:
    text = f"Last | First | School | Member\n{PEOPLE.strip()}"
    sheet = tab(text, "Roster")
    said = profile([sheet], {sheet.name: Answer("Roster", Headings(2))}).tabs[0]
    assert (said.header_row, said.records) == (2, 4)


def test_a_part_that_a_person_named_is_read_beside_one_that_is_nobodys() -> None:
    text = """
        Last | First | School | Member | | Item | Cost
        Lopez | Ada | Maple El | Yes | | Pizza | 40
        Chen | Bo | Maple El | No | | Buttons | 12
        Park | Cleo | Oak Middle | Yes | | Signs | 9
    """
    sheet = tab(text, "Ours")
    named = ("", "Ours", "A:D")
    said = profile([sheet], {named: Answer("Roster"), ("", "Ours", "F:G"): Answer("")})
    assert [(one.span, one.table, one.records) for one in said.tabs] == [("A:D", "Roster", 3)]


def test_months_of_one_shape_are_read_as_the_one_that_says_most() -> None:
    """In March three rows say too little of what Zorp is; February says it."""
    head = "Date | Who | Spoke w/ | Zorp\n"
    rows = [
        f"2023-02-{10 + n} | Jo | Ada Lopez | {said}"
        for n, said in enumerate(
            ["Talked", "No answer", "Left message", "Talked", "Refused", "Busy"] * 2
        )
    ]
    full = tab(head + "\n".join(rows), "Feb")
    few = tab(
        head + "2023-03-01 | Sam | Bo Chen | ok\n2023-03-02 | Sam | Bo Chen | Talked", "March"
    )
    said = book(full, few).tabs
    assert [read_as(one)["Zorp"] for one in said] == ["Result", "Result"]
    assert [column(one, "Zorp").confidence for one in said] == [0.62, 0.62]
    assert [one.table for one in said] == ["Conversations", "Conversations"]


def test_whole_names_of_a_list_are_known_in_a_log_too() -> None:
    people = """
        Name | School | Member | Cell phone
        Ada Lopez | Maple El | Yes | 303-555-0101
        Chen, Bo | Maple El | No | 303-555-0102
        Cleo Park | Oak Middle | Yes | 303-555-0103
        Null, Nan | Oak Middle | No | 303-555-0104
    """
    log = CALLS.format(NAMES, ["Maple El", "Oak Middle"])
    said = book(tab(people, "Roster"), tab(log, "Calls")).tabs[1]
    assert (said.table, read_as(said).get("Blik")) == ("Conversations", "Person")


def test_a_month_that_is_said_by_the_title_alone_has_no_year() -> None:
    hours = "Organizer | Activity | Hours\nRosa | Phone bank | 3\nCesar | Prep | 2"
    (said,) = book(tab(hours, "Sept")).tabs
    assert (said.sources, said.asks_year) == ({"Date": "title"}, True)


def test_the_numbers_of_the_roster_are_known_in_a_log_whatever_stands_above_them() -> None:
    people = "\n".join(f"K{n} | Ada{n} | Lopez | Maple El" for n in range(71, 77))
    talks = "\n".join(f"2023-02-0{n - 70} | Rosa | K{n} | Talked" for n in range(71, 77))
    said = book(
        tab(f"Person ID | First | Last | School\n{people}", "Roster"),
        tab(f"Date | Organizer | Zorp | Result\n{talks}", "Conversations"),
    )
    assert read_as(said.tabs[1])["Zorp"] == "Person ID"
