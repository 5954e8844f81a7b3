"""Tabs that were laid out for the eye: examples, pages, two tables beside each other."""

from __future__ import annotations

from operator import attrgetter as its

from adopting.corpus.cast import SCHOOLS, Cast
from adopting.corpus.lists import NAMES, OWN, marked, one_of
from adopting.corpus.logs import everyone
from adopting.corpus.sheet import ASK, Book, Column, Tab, either


def example_line() -> Book:
    """a line under the headings that says how to fill them in"""
    people = Cast("example").people(36)
    tab = Tab(
        "Data entry",
        "Roster",
        Column("Person Number", "Person ID", its("number")),
        Column("Family Name", "Last name", its("last")),
        Column("Given Name", "First name", its("first")),
        Column("Worksite", "Worksite", its("school")),
        Column("Union status", "Status", one_of("Mem", "PM"), {"Mem": "Member", "PM": "Potential member"}),
        Column("Leave", "On leave", marked("Y", lambda p: p.room.endswith("3")), {"Y": "Yes"}),
        Column("Start dt", "Hire date", its("hired")),
    ).headed()  # fmt: skip
    tab.no_record("text, 6 digits", "text", "text", "pick one", "Mem / PM", "Y / N", "mm/dd/yyyy")
    return Book("data-entry.xlsx", [tab.rows(people)])


def headings_on_every_page() -> Book:
    """a printed list typed off: the headings once more on every page, page numbers below"""
    people = Cast("pages").people(45)
    tab = Tab(
        "Unit list by name",
        "Roster",
        Column("NAME", NAMES, its("last_first")),
        Column("WORKSITE", "Worksite", its("school")),
        Column("CLASS", "Job title", its("job")),
        Column("MBR", "Status", one_of("YES", "NO"), {"YES": "Member", "NO": "Potential member"}),
        Column("HOME PHONE", either("Phone", ASK), its("phone")),
    )
    tab.above(["CHERRY VALLEY EDUCATION ASSOCIATION"], ["Unit list, printed 2/28/2023"], [])
    tab.headed()
    for page in range(3):
        if page:
            tab.aside(*[column.said for column in tab.columns])
        tab.rows(people[page * 15 : page * 15 + 15])
        tab.no_record(None, None, f"Page {page + 1} of 3")
        tab.aside()
    return Book("unit-list-printed.xlsx", [tab])


def two_tables_side_by_side() -> Book:
    """two tables side by side on one tab: people, and the buildings with their headcounts"""
    people = Cast("side by side").people(34)

    def building(number: int) -> str:
        return SCHOOLS[number] if number < len(SCHOOLS) else ""

    tab = Tab(
        "Sheet1",
        "Roster",
        Column("First", "First name", lambda row: people[row].first),
        Column("Last", "Last name", lambda row: people[row].last),
        Column("School", "Worksite", lambda row: people[row].school),
        Column("Mem?", "Status", lambda row: "y" if people[row].member else "n", {"y": "Member", "n": "Potential member"}),
        Column("", OWN, lambda row: ""),
        Column("Bldg name", either("Worksites.Worksite", ASK), building),
        Column("Headcount", either("Worksites.Eligible", ASK), lambda row: 40 + row if building(row) else None),
        Column("Area", either("Worksites.Region", ASK), lambda row: "North" if building(row) else ""),
    )  # fmt: skip
    return Book("side-by-side.xlsx", [tab.headed().rows(range(len(people)))])


def question_asked_anew() -> Book:
    """a form whose question was reworded: two columns of one meaning, each answer in one of them"""
    cast = Cast("anew")
    people = cast.people(32)
    talks = cast.talks(people, 50)
    half = talks[25].day
    came = {"Talked": "We talked", "No answer": "Nobody there", "Left message": "I left a message", "Refused": "Did not want to talk"}  # fmt: skip
    words = {mine: ours for ours, mine in came.items()}
    tab = Tab(
        "Form Responses 3",
        "Conversations",
        Column("Timestamp", "Date", its("day")),
        Column("Your name", "Organizer", its("by")),
        Column("Who did you try to reach?", "Person", its("who.name")),
        Column("Their school", "Worksite", its("who.school")),
        Column("How did it go?", "Result", lambda t: came[t.result] if t.day < half else "", words),
        Column("Their rating, 1 (leader) to 5 (opposed)", either("Assessment", ASK), its("rating")),
        Column("Anything to follow up?", "Promise", its("promise")),
        Column("How did it go? (pick one)", "Result", lambda t: came[t.result] if t.day >= half else "", words),
    )  # fmt: skip
    return Book("visits-form.xlsx", [tab.headed().rows(talks), everyone(people, "Teachers")])


def unassessed_is_zero() -> Book:
    """ratings where 0 is not assessed yet and remarks stand among the numbers; notes below"""
    people = Cast("zero").people(38)
    tab = Tab(
        "Assessment 2-23",
        "Roster",
        Column("Teacher name", NAMES, its("name")),
        Column("Site", "Worksite", its("school")),
        Column("Mem", "Status", one_of("1", "0"), {"1": "Member", "0": "Potential member"}),
        Column("Assess.", either("Assessment", ASK), lambda p: p.rating or 0, {"0": either(None, ASK)}),
        Column("Leader of", OWN, lambda p: "3rd grade hall" if p.leader else ""),
        Column("Their leader", "Charted under", its("leads_them")),
        Column("Assigned to", "Organizer", its("organizer")),
    ).above(["Assessment: 1 = leader ... 5 = opposed, 0 = we do not know yet"])  # fmt: skip
    tab.headed().rows(people).aside()
    tab.no_record("* counts updated every Friday")
    return Book("assessment.xlsx", [tab])


SHAPES = (
    example_line,
    headings_on_every_page,
    two_tables_side_by_side,
    question_asked_anew,
    unassessed_is_zero,
)
