"""Workbooks of many tabs of one kind: a building, an organizer, a half of the list each."""

from __future__ import annotations

from operator import attrgetter as its

from adopting.corpus.cast import ORGANIZERS, Cast, Person
from adopting.corpus.lists import NAMES, OWN, marked, one_of
from adopting.corpus.sheet import ASK, Book, Column, Tab, either


def tab_a_building() -> Book:
    """a tab a building, the school in the title, its organizer in a cell above"""
    cast = Cast("buildings")
    people = cast.people(64)
    tabs = []
    for spot, school in enumerate(cast.schools):
        tab = Tab(
            school,
            "Roster",
            Column("Last name", "Last name", its("last")),
            Column("First name", "First name", its("first")),
            Column("Rm #", OWN, its("room")),
            Column("Subject/grade", "Job title", its("job")),
            Column("Mem", "Status", one_of("X", ""), {"X": either("Member", ASK)}),
            Column("Ldr", "Roles", marked("X", its("leader")), {"X": "Leader"}),
            Column("Cell", "Phone", its("phone")),
            constants={"Worksite": school, "Organizer": ORGANIZERS[spot]},
        )
        tab.above(["Organizer:", ORGANIZERS[spot]], ["Principal:", "Dr. Mallory"], [])
        tabs.append(tab.headed().rows([p for p in people if p.school == school]))
    return Book("buildings.xlsx", tabs)


def tab_an_organizer() -> Book:
    """a tab an organizer; apostrophes and emoji in the titles"""
    people = Cast("turfs").people(56)
    tabs = [
        Tab(
            f"{name.split()[0]}'s people {sign}",
            "Roster",
            Column("Who", NAMES, its("name")),
            Column("Bldg", "Worksite", its("school")),
            Column("Member y/n", "Status", one_of("y", "n"), {"y": "Member", "n": "Potential member"}),
            Column("1-5", either("Assessment", ASK), its("rating")),
            Column("Ph", "Phone", its("phone")),
            Column("Last talked", either("Conversations.Date", ASK), lambda p: "2/14/2023" if p.rating else ""),
            constants={"Organizer": name},
        )
        .headed()
        .rows([person for person in people if person.organizer == name])
        for name, sign in zip(ORGANIZERS, ("⭐", "🍎", "", "📣"), strict=True)
    ]  # fmt: skip
    for tab in tabs:
        tab.title = tab.title.strip()
    return Book("turf - who has whom.xlsx", tabs)


def members_and_the_others() -> Book:
    """members in one tab, potential members in another"""
    people = Cast("halves").people(50)

    def half(title: str, status: str, chosen: list[Person]) -> Tab:
        return (
            Tab(
                title,
                "Roster",
                Column("Employee ID", "Person ID", its("number")),
                Column("Last", "Last name", its("last")),
                Column("First", "First name", its("first")),
                Column("Position", "Job title", its("job")),
                Column("Location", "Worksite", its("school")),
                Column("Preferred Email", "Email", its("email")),
                Column("Hired", "Hire date", its("hired")),
                constants={"Status": status},
            )
            .headed()
            .rows(chosen)
        )

    return Book(
        "members-and-nonmembers.xlsx",
        [
            half("Members", "Member", [person for person in people if person.member]),
            half("Non-members", "Potential member", [p for p in people if not p.member]),
        ],
    )


def sections_by_organizer() -> Book:
    """lines between the rows name who is assigned to those below; a count after each"""
    people = Cast("sections").people(44)
    tab = Tab(
        "Assignments",
        "Roster",
        Column("Teacher", NAMES, its("last_first")),
        Column("School", "Worksite", its("school")),
        Column("Status", "Status", one_of("Member", "Potential"), {"Potential": "Potential member"}),
        Column("Mobile", "Phone", its("phone")),
        Column("Comments", "Notes", its("note")),
        sections={"Organizer": "A"},
    ).headed()  # fmt: skip
    for name in ORGANIZERS:
        theirs = [person for person in people if person.organizer == name]
        tab.no_record(name)
        tab.rows(theirs)
        tab.no_record(f"Subtotal {name}", None, f"{len(theirs)} people")
    tab.no_record("Total", None, f"{len(people)} people")
    return Book("assignments.xlsx", [tab])


SHAPES = (tab_a_building, tab_an_organizer, members_and_the_others, sections_by_organizer)
