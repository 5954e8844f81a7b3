"""Lists of everyone, as a local types them: one tab, their own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter as its
from typing import Any

from adopting.corpus.cast import Cast, Person
from adopting.corpus.sheet import ASK, Book, Cell, Column, Tab, either

OWN = None
NAMES = ["First name", "Last name"]


def one_of(yes: str, no: str) -> Callable[[Person], str]:
    return lambda person: yes if person.member else no


def marked(sign: str, held: Callable[[Person], Any]) -> Callable[[Person], str]:
    return lambda person: sign if held(person) else ""


def card_and_date() -> Book:
    """a card signed or not, the day it was signed beside it"""
    people = Cast("card").people(34)
    signed = one_of("Y", "N")
    words = {"Y": either("Member", "Pending", ASK), "N": "Potential member"}
    tab = Tab(
        "Fall drive",
        "Roster",
        Column("Last", "Last name", its("last")),
        Column("First", "First name", its("first")),
        Column("Bldg.", "Worksite", its("school")),
        Column("Signed card?", either("Status", ASK), signed, words),
        Column("Date on card", either(OWN, ASK), lambda p: p.hired if p.member else None),
        Column("Text OK", OWN, one_of("y", "")),
        Column("Mobile #", "Phone", its("phone")),
        Column("T-shirt", OWN, lambda p: "SMLX"[len(p.first) % 4]),
    )
    return Book("fall-card-drive.xlsx", [tab.headed().rows(people)])


def x_in_one_of_three() -> Book:
    """status as an x in one of three columns"""
    people = Cast("three").people(42)
    kind = {person.number: spot % 5 for spot, person in enumerate(people)}
    tab = Tab(
        "who's who",
        "Roster",
        Column("Teacher", NAMES, its("name")),
        Column("Where", "Worksite", its("school")),
        Column("Member", "Status", lambda p: "x" if kind[p.number] < 3 else "", {"x": "Member"}),
        Column(
            "Fee payer",
            either("Status", ASK),
            lambda p: "x" if kind[p.number] == 3 else "",
            {"x": either("Potential member", ASK)},
        ),
        Column(
            "Non-member",
            "Status",
            lambda p: "x" if kind[p.number] == 4 else "",
            {"x": "Potential member"},
        ),
        Column("BR", "Roles", marked("x", its("leader")), {"x": "Rep"}),
        Column("E-mail (not school)", "Email", its("email")),
    )
    return Book("three-columns-of-x.xlsx", [tab.headed().rows(people)])


def contact_in_one_cell() -> Book:
    """name, phone and email typed into one cell"""
    people = Cast("one cell").people(30)
    contact: dict[int, Callable[[Person], str]] = {
        0: lambda p: f"{p.name} {p.phone} {p.email}",
        1: lambda p: f"{p.name}, {p.email}, {p.phone}",
        2: lambda p: f"{p.name} / {p.phone}",
    }
    spots = {person.number: spot % 3 for spot, person in enumerate(people)}
    tab = Tab(
        "Contacts for March",
        "Roster",
        Column("Contact", [*NAMES, "Phone", "Email"], lambda p: contact[spots[p.number]](p)),
        Column("School site", "Worksite", its("school")),
        Column(
            "Union?",
            "Status",
            one_of("yes", "not yet"),
            {"yes": "Member", "not yet": "Potential member"},
        ),
        Column("Remarks", "Notes", its("note")),
    )
    return Book("contacts.xlsx", [tab.headed().rows(people)])


def nicknames_in_brackets() -> Book:
    """Last, First (Nick); two people of one name at two schools"""
    cast = Cast("nick")
    people = cast.people(36)
    twin = replace(people[0], school=next(s for s in cast.schools if s != people[0].school))
    people.append(replace(twin, phone="303-555-0199", email="other@mail.example", nick=""))
    named = either(NAMES, [*NAMES, "Preferred name"])
    tab = Tab(
        "Sheet1",
        "Roster",
        Column("Name", named, lambda p: p.last_first + (f" ({p.nick})" if p.nick else "")),
        Column("Pronouns", "Pronouns", lambda p: ("she/her", "he/him", "they/them", "")[len(p.last) % 4]),
        Column("Assignment", "Job title", its("job")),
        Column("Location", "Worksite", its("school")),
        Column("M/NM", "Status", one_of("M", "NM"), {"M": "Member", "NM": "Potential member"}),
        Column("Home email", "Email", its("email")),
        Column("Cell", "Phone", its("phone")),
    )  # fmt: skip
    return Book("LIST (final) (2).xlsx", [tab.headed().rows(people)])


def member_since() -> Book:
    """no status but a day since when somebody has been a member; blank for the others"""
    people = Cast("since").people(33)
    tab = Tab(
        "All staff",
        "Roster",
        Column("Surname", "Last name", its("last")),
        Column("Given name", "First name", its("first")),
        Column("Campus", "Worksite", its("school")),
        Column("Member since", either(OWN, "Status", ASK), lambda p: p.hired if p.member else None),
        Column("Building rep", "Roles", marked("yes", its("leader")), {"yes": "Rep"}),
        Column("Personal e-mail address", "Email", its("email")),
        Column("Parking", OWN, lambda p: f"Lot {len(p.last) % 3 + 1}"),
    )
    return Book("all-staff.xlsx", [tab.headed().rows(people)])


def no_headings() -> Book:
    """no headings at all, a text file"""
    people = Cast("bare").people(40)
    columns = (
        Column("", NAMES, its("last_first")),
        Column("", "Worksite", its("school")),
        Column("", OWN, its("room")),
        Column("", "Status", one_of("member", "non-member"), {"non-member": "Potential member"}),
        Column("", "Phone", its("phone")),
        Column("", "Email", its("email")),
    )
    return Book("from-the-old-president.csv", [Tab("from-the-old-president", "Roster", *columns).rows(people)])  # fmt: skip


def totals_on_top() -> Book:
    """a line of totals above the headings"""
    people = Cast("totals").people(45)
    members = sum(person.member for person in people)
    tab = Tab(
        "Density by name",
        "Roster",
        Column("Employee", NAMES, its("name")),
        Column("School", "Worksite", its("school")),
        Column("Member = 1", "Status", lambda p: int(p.member), {"1": "Member", "0": "Potential member"}),
        Column("Assigned", either("Organizer", ASK), its("organizer")),
        Column("Best phone", "Phone", its("phone")),
    ).above(["TOTALS", len(people), members, None, None])  # fmt: skip
    return Book("density-spring.xlsx", [tab.headed().rows(people)])


def blank_rows_and_three_kinds_of_dates() -> Book:
    """ten thousand coloured blank rows below; days written in three ways"""
    people = Cast("blank rows").people(38)
    spots = {person.number: spot for spot, person in enumerate(people)}

    def hired(person: Person) -> Cell:
        day = person.hired
        match spots[person.number] % 3:
            case 0:
                return day
            case 1:
                return day.isoformat()
            case _:
                return f"{day:%B} {day.day}, {day.year}"

    tab = Tab(
        "Members 2025-26",
        "Roster",
        Column("Emp #", "Person ID", its("number")),
        Column("First Name", "First name", its("first")),
        Column("Last Name", "Last name", its("last")),
        Column("Work location", "Worksite", its("school")),
        Column("Classification", "Job title", its("job")),
        Column("Doing", OWN, lambda p: ""),
        Column("Active member", "Status", one_of("TRUE", "FALSE"), {"TRUE": "Member", "FALSE": "Potential member"}),
        Column("Date of hire", "Hire date", hired),
    )  # fmt: skip
    tab.headed().rows(people).blank_below = 10_000
    return Book("members-2025-26.xlsx", [tab])


def hidden_columns() -> Book:
    """columns hidden long ago that hold last year's answers"""
    people = Cast("hidden").people(37)
    last_year = {person.number: spot % 2 for spot, person in enumerate(people)}
    tab = Tab(
        "Master",
        "Roster",
        Column("ID No.", "Person ID", its("number")),
        Column("Last name", "Last name", its("last")),
        Column("First name", "First name", its("first")),
        Column(
            "Status 21-22", either(OWN, ASK), lambda p: ("Mem", "Non")[last_year[p.number]], hidden=True
        ),
        Column("Status 22-23", "Status", one_of("Mem", "Non"), {"Mem": "Member", "Non": "Potential member"}),
        Column("Site 21-22", either(OWN, ASK), lambda p: Cast("x").schools[last_year[p.number]], hidden=True),
        Column("Site 22-23", "Worksite", its("school")),
        Column("Old cell", either(OWN, ASK), lambda p: "303-555-0100", hidden=True),
        Column("Cell", "Phone", its("phone")),
        Column("Chart leader", "Charted under", its("leads_them")),
    )  # fmt: skip
    return Book("master-list.xlsx", [tab.headed().rows(people)])


def rating_the_other_way() -> Book:
    """a scale on which 5 is best, said in the heading; 0 is nobody's answer yet"""
    people = Cast("other way").people(40)
    scale = {"5": "1", "4": "2", "3": "3", "2": "4", "1": "5", "0": None}
    words = {word: either(ours, ASK) for word, ours in scale.items()}
    tab = Tab(
        "Strike readiness",
        "Roster",
        Column("Building", "Worksite", its("school")),
        Column("Educator", NAMES, its("name")),
        Column("Mbr", "Status", one_of("Y", "N"), {"Y": "Member", "N": "Potential member"}),
        Column(
            "Strength (5 = will lead, 1 = against)",
            either("Assessment", ASK),
            lambda p: 6 - p.rating if p.rating else 0,
            words,
        ),
        Column("Who rated", OWN, lambda p: "".join(part[0] for part in p.organizer.split())),
        Column("Date rated", either("Assessed on", ASK), lambda p: p.hired.replace(year=2023, month=2, day=p.hired.day % 28 + 1)),
        Column("Needs", OWN, lambda p: ""),
    )  # fmt: skip
    return Book("strike-readiness.xlsx", [tab.headed().rows(people)])


SHAPES = (
    card_and_date,
    x_in_one_of_three,
    contact_in_one_cell,
    nicknames_in_brackets,
    member_since,
    no_headings,
    totals_on_top,
    blank_rows_and_three_kinds_of_dates,
    hidden_columns,
    rating_the_other_way,
)
