"""Lists whose headings and words are short, theirs alone, or left out."""

from __future__ import annotations

from datetime import date, timedelta
from operator import attrgetter as its
from random import Random

from adopting.corpus.cast import ORGANIZERS, SCHOOLS, Cast
from adopting.corpus.grids import team
from adopting.corpus.lists import NAMES, OWN, one_of
from adopting.corpus.logs import everyone
from adopting.corpus.sheet import ASK, Book, Column, Tab, either


def blank_is_no_answer() -> Book:
    """yes, no, and blank where nobody knows"""
    people = Cast("blank status").people(45)
    kind = {p.number: n % 4 for n, p in enumerate(people)}
    words = {"Yes": "Member", "No": "Potential member", "": either("Potential member", None, ASK)}
    tab = Tab(
        "Roster 2023",
        "Roster",
        Column("Last name", "Last name", its("last")),
        Column("First name", "First name", its("first")),
        Column("Site", "Worksite", its("school")),
        Column("Union member", "Status", lambda p: ("Yes", "No", "Yes", "")[kind[p.number]], words),
        Column("Personal cell", "Phone", its("phone")),
    )
    return Book("roster-blank.xlsx", [tab.headed().rows(people)])


def letters_for_all() -> Book:
    """M/N, Gr/Subj, text #, Rm: a rep's own short words"""
    people = Cast("letters").people(30)
    tab = Tab(
        "my bldg",
        "Roster",
        Column("Name", NAMES, its("last_first")),
        Column("Rm", OWN, its("room")),
        Column("Gr/Subj", "Job title", its("job")),
        Column("M/N", "Status", one_of("M", "N"), {"M": "Member", "N": "Potential member"}),
        Column("text #", "Phone", its("phone")),
        Column("home email", "Email", its("email")),
        Column("1:1?", OWN, lambda p: ("", "x")[len(p.last) % 2]),
        Column("Sch", "Worksite", its("school")),
    )  # fmt: skip
    return Book("my-bldg.xlsx", [tab.headed().rows(people)])


def member_ids() -> Book:
    """short member IDs, a rep by worksite, an opt-out; addresses of the schools in their own tab"""
    people = Cast("short ids").people(36)
    ids = {p.number: f"{n * 37 + 104}" for n, p in enumerate(people)}
    tab = Tab(
        "Members + nons",
        "Roster",
        Column("Member ID", "Person ID", lambda p: ids[p.number]),
        Column("Name", NAMES, its("name")),
        Column("Status", "Status", one_of("Member", "Non"), {"Non": "Potential member"}),
        Column("Loc.", "Worksite", its("school")),
        Column("Do not call", "Do not contact", lambda p: "x" if p.number.endswith("9") else "", {"x": "Yes"}),
    )  # fmt: skip
    sites = Tab(
        "School list",
        "Worksites",
        Column("School", "Worksite", str),
        Column("Address", "Address", lambda s: f"{len(s)}12 Juniper St"),
        Column("Phone", OWN, lambda s: "303-555-0199"),
        Column("Principal", OWN, lambda s: "M. Pike"),
        Column("# in unit", "Eligible", lambda s: 20 + len(s)),
        Column("UniServ", either("Staff lead", OWN, ASK), lambda s: "Robin Vale"),
        Column("Bell times", OWN, lambda s: "8:10-3:05"),
    )
    return Book("members-and-schools.xlsx", [tab.headed().rows(people), sites.headed().rows(SCHOOLS)])  # fmt: skip


def nobody_wrote_headings() -> Book:
    """no headings, tab-separated: last, first, school, job, email"""
    people = Cast("no one wrote").people(26)
    tab = Tab(
        "pasted",
        "Roster",
        Column("", "Last name", its("last")),
        Column("", "First name", its("first")),
        Column("", "Worksite", its("school")),
        Column("", "Job title", its("job")),
        Column("", "Email", its("email")),
    )
    tab.rows(people)
    return Book("pasted.tsv", [tab], delimiter="\t")


def nurses() -> Book:
    """a nurses' local: floors and shifts, stewards, per diem, a license that is nobody's"""
    floors = ("4 West Oncology", "ICU", "Emergency", "Labor & Delivery")
    people = Cast("nurses", floors).people(40)
    tab = Tab(
        "RN list",
        "Roster",
        Column("RN", NAMES, its("last_first")),
        Column("Unit/floor", either("Worksite", "Unit", ASK), its("school")),
        Column("Shift", OWN, lambda p: ("D", "N")[len(p.first) % 2]),
        Column("FT/PT/PD", OWN, lambda p: ("FT", "PT", "PD")[len(p.last) % 3]),
        Column("License #", OWN, lambda p: f"RN{p.number}"),
        Column("Member?", "Status", one_of("Yes", "No"), {"Yes": "Member", "No": "Potential member"}),
        Column("Steward?", "Roles", lambda p: "Yes" if p.leader else "", {"Yes": "Rep"}),
        Column("Cell", "Phone", its("phone")),
        Column("1-5", either("Assessment", ASK), its("rating"), {str(n): either(str(n), ASK) for n in range(1, 6)}),
    )  # fmt: skip
    return Book("rn-list.xlsx", [tab.headed().rows(people)])


def coaching_log() -> Book:
    """check-ins with organizers: coach, met or not, highlights and challenges"""
    random = Random("coaching")
    weeks = [date(2023, 2, 3) + timedelta(weeks=n) for n in range(5)]
    rows = [(week, name) for week in weeks for name in ORGANIZERS]
    tab = Tab(
        "Coaching calls",
        "Check-ins",
        Column("Date", "Date", lambda row: row[0]),
        Column("Coach", "Staff", lambda row: "Robin Vale"),
        Column("MO", "Organizer", lambda row: row[1]),
        Column("Met?", "Happened", lambda row: random.choice(("Y", "Y", "N", "resch.")), {"Y": "Yes", "N": either("Missed", ASK), "resch.": either("Rescheduled", ASK)}),
        Column("Length (min)", "Minutes", lambda row: 30),
        Column("Highlights", either("Wins", ASK), lambda row: "two new reps"),
        Column("Challenges", either("Stuck", ASK), lambda row: "no time"),
        Column("For next time", either("Notes", OWN, ASK), lambda row: ""),
    )  # fmt: skip
    return Book("coaching.xlsx", [team(), tab.headed().rows(rows)])


def stipend_sheet() -> Book:
    """what is owed to whom: hours by phase, dollars, checks; nobody's table, beside the team"""
    money = Tab(
        "Stipends owed",
        either(None, ASK),
        Column("Payee", either(OWN, ASK), str),
        Column("Ph 1 hrs", either(OWN, ASK), lambda n: 30 + len(n)),
        Column("Ph 1 $", either(OWN, ASK), lambda n: 600),
        Column("Check #", either(OWN, ASK), lambda n: 4000 + len(n)),
        Column("W-9", either(OWN, ASK), lambda n: "yes"),
    )
    return Book("stipends-owed.xlsx", [team(), money.headed().rows(ORGANIZERS)])


def targets_of_actions() -> Book:
    """structure tests with goals in percent, of whom, and what they are about"""
    tests = ("Red shirt day", "Contract survey", "Petition to the board", "Walk-in")
    tab = Tab(
        "Actions plan",
        "Structure Tests",
        Column("Action name", "Test", str),
        Column("Launch", "Opens", lambda t: date(2023, 2, 1 + len(t))),
        Column("Deadline", "Closes", lambda t: date(2023, 3, 1 + len(t))),
        Column("Goal", "Target", lambda t: "65%"),
        Column("Goal is % of", either("Base", ASK), lambda t: "members", {"members": "Members"}),
        Column("Owner", OWN, lambda t: "Rosa"),
        Column("Budget", OWN, lambda t: 200),
    )
    people = Cast("targets").people(20)
    return Book("actions-plan.xlsx", [everyone(people, "Our people"), tab.headed().rows(tests)])


def day_first_in_french() -> Book:
    """a province's list in English with days first and a column in French"""
    people = Cast("province").people(30)
    tab = Tab(
        "district-12",
        "Roster",
        Column("Surname", "Last name", its("last")),
        Column("Given names", "First name", its("first")),
        Column("School/École", "Worksite", its("school")),
        Column("Certificated (Y/N)", OWN, lambda p: "Y"),
        Column("Start date (dd/mm/yyyy)", "Hire date", lambda p: f"{p.hired:%d/%m/%Y}"),
        Column("Member in good standing", "Status", one_of("Y", "N"), {"Y": "Member", "N": "Potential member"}),
        Column("Email (home)", "Email", its("email")),
        Column("Tel.", "Phone", its("phone")),
    )  # fmt: skip
    return Book("district-12.csv", [tab.headed().rows(people)], encoding="cp1252", delimiter=";")


SHAPES = (
    blank_is_no_answer,
    letters_for_all,
    member_ids,
    nobody_wrote_headings,
    nurses,
    coaching_log,
    stipend_sheet,
    targets_of_actions,
    day_first_in_french,
)
