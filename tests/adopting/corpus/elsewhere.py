"""Sheets of other locals: other words for the same things, and more that is nobody's."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from operator import attrgetter as its
from random import Random

from adopting.corpus.cast import ORGANIZERS, SCHOOLS, Cast
from adopting.corpus.grids import MONDAYS, WEDNESDAYS
from adopting.corpus.lists import NAMES, OWN, marked, one_of
from adopting.corpus.sheet import ASK, Book, Column, Tab, either


def short_headings() -> Book:
    """headings cut short as a database wants them, beside a log with dispositions"""
    cast = Cast("short")
    people = cast.people(46)
    roster = Tab(
        "tblEducators",
        "Roster",
        Column("EducID", "Person ID", its("number")),
        Column("Fname", "First name", its("first")),
        Column("Lname", "Last name", its("last")),
        Column("Schl", "Worksite", its("school")),
        Column("Assgn", "Job title", its("job")),
        Column("MbrYN", "Status", one_of("Y", "N"), {"Y": "Member", "N": "Potential member"}),
        Column("PersEmail", "Email", its("email")),
        Column("CellPh", "Phone", its("phone")),
        Column("LdrYN", "Roles", marked("Y", its("leader")), {"Y": "Leader"}),
        Column("LastUpd", OWN, lambda p: WEDNESDAYS[0]),
    )
    codes = {"Talked": "spoke", "No answer": "no ans", "Left message": "vm", "Refused": "hung up"}
    calls = Tab(
        "tblCalls",
        "Conversations",
        Column("CallID", OWN, lambda t: int(t.who.room)),
        Column("EducID", "Person ID", its("who.number")),
        Column("CallDt", "Date", its("day")),
        Column("Caller", "Organizer", its("by")),
        Column("Disposition", "Result", lambda t: codes[t.result], {mine: ours for ours, mine in codes.items()}),
        Column("Remarks", "Notes", its("note")),
    )  # fmt: skip
    return Book("calls-db.xlsx", [roster.headed().rows(people), calls.headed().rows(cast.talks(people, 55))])  # fmt: skip


def british_words() -> Book:
    """words of another country: forename, workplace, branch rep"""
    people = Cast("forename").people(34)
    tab = Tab(
        "Branch list",
        "Roster",
        Column("Membership no.", "Person ID", its("number")),
        Column("Forename", "First name", its("first")),
        Column("Surname", "Last name", its("last")),
        Column("Workplace", "Worksite", its("school")),
        Column("In the union?", "Status", one_of("yes", "no"), {"yes": "Member", "no": "Potential member"}),
        Column("Workplace rep", "Roles", marked("yes", its("leader")), {"yes": "Rep"}),
        Column("Mobile number", "Phone", its("phone")),
        Column("Private email", "Email", its("email")),
        Column("Car share", OWN, lambda p: ""),
    )  # fmt: skip
    return Book("branch.xlsx", [tab.headed().rows(people)])


def two_surnames() -> Book:
    """two surnames in Spanish, pending cards, the organizer as who attends to somebody"""
    people = Cast(
        "apellidos", ("Primaria Morelos", "Secundaria 12", "Preparatoria Oriente")
    ).people(40)
    cards = {person.number: spot % 6 for spot, person in enumerate(people)}
    tab = Tab(
        "LISTADO GENERAL",
        "Roster",
        Column("NÚM.", either(OWN, "Person ID", ASK), lambda p: people.index(p) + 1),
        Column("APELLIDO PATERNO", "Last name", its("last")),
        Column("APELLIDO MATERNO", either("Last name", OWN, ASK), lambda p: p.last[::-1].title()),
        Column("NOMBRE(S)", "First name", its("first")),
        Column("ESCUELA", "Worksite", its("school")),
        Column("TURNO", OWN, lambda p: "MAT"),
        Column(
            "AFILIACIÓN",
            "Status",
            lambda p: "PENDIENTE" if cards[p.number] == 5 else ("SÍ" if p.member else "NO"),
            {"SÍ": "Member", "NO": "Potential member", "PENDIENTE": "Pending"},
        ),
        Column("TEL. CELULAR", "Phone", its("phone")),
        Column("QUIÉN LO ATIENDE", either("Organizer", ASK), its("organizer")),
    ).above(["SECCIÓN 9 — LISTADO GENERAL DE MAESTRAS Y MAESTROS"], [])  # fmt: skip
    tab.headed().rows(people).no_record("TOTAL DE MAESTROS:", None, None, len(people))
    return Book("listado.xlsx", [tab], language="es")


def online_meeting_report() -> Book:
    """an online meeting's own report of who was there, beside the team"""
    came = [(name, spot) for spot, name in enumerate(ORGANIZERS)]
    report = Tab(
        "participants_84402",
        either("Attendance", OWN, ASK),
        Column("Name (Original Name)", either("Attendee", OWN, ASK), lambda row: row[0]),
        Column("User Email", either(OWN, "Attendee", ASK), lambda row: f"{row[0][:3].lower()}@mail.example"),
        Column("Join Time", either(OWN, "Date", ASK), lambda row: datetime(2023, 2, 8, 17, row[1])),
        Column("Leave Time", either(OWN, ASK), lambda row: datetime(2023, 2, 8, 20, row[1])),
        Column("Duration (Minutes)", either(OWN, ASK), lambda row: 180),
        Column("Guest", OWN, lambda row: "Yes"),
    )  # fmt: skip
    team = Tab(
        "Crew",
        "Organizers",
        Column("Organizer name", "Organizer", str),
        Column("Their email", "Email", lambda name: f"{name[:3].lower()}@mail.example"),
        Column("Reports to", "Staff lead", lambda name: "Robin Vale"),
        Column("Start", "Starts", lambda name: MONDAYS[0]),
        Column("Stipend form in?", OWN, lambda name: "y"),
    )
    return Book("zoom-and-crew.xlsx", [report.headed().rows(came), team.headed().rows(ORGANIZERS)])  # fmt: skip


def visit_calendar() -> Book:
    """a calendar of visits to schools, beside the schools with their reps"""
    visits = [(day, SCHOOLS[spot % 4]) for spot, day in enumerate(WEDNESDAYS)]
    calendar = Tab(
        "Site visits",
        either("Events", ASK),
        Column("Date", either("Date", ASK), lambda row: row[0]),
        Column("Building", either("Worksite", ASK), lambda row: row[1]),
        Column("Arrive", either("Starts", OWN, ASK), lambda row: time(11, 30)),
        Column("Leave", either("Ends", OWN, ASK), lambda row: time(12, 45)),
        Column("Who's going", OWN, lambda row: "Rosa + Cesar"),
        Column("Purpose", either("Event", "Kind", OWN, ASK), lambda row: "lunch meeting"),
    )
    levels = dict(zip(SCHOOLS, "EEMH", strict=True))
    schools = Tab(
        "School info",
        "Worksites",
        Column("School name", "Worksite", str),
        Column("E/M/H", "Level", lambda s: levels[s], {"E": "Elementary", "M": "Middle", "H": "High"}),
        Column("Cluster", "Region", lambda s: ("West", "East")[len(s) % 2]),
        Column("Licensed staff", "Eligible", lambda s: 28 + len(s)),
        Column("Rep e-mail", "Rep email(s)", lambda s: f"rep{len(s)}@mail.example"),
        Column("Secretary", OWN, lambda s: "Ms. Odom"),
        Column("Street address", "Address", lambda s: f"{len(s)}0 Birch Rd"),
    )  # fmt: skip
    people = Cast("visited").people(38)
    roster = Tab(
        "Educators",
        "Roster",
        Column("Educator (last, first)", NAMES, its("last_first")),
        Column("School", "Worksite", its("school")),
        Column("Status code", "Status", one_of("MEM", "POT"), {"MEM": "Member", "POT": "Potential member"}),
        Column("Hired on", "Hire date", its("hired")),
        Column("Speaks", "Language", lambda p: "Spanish" if p.spanish else "English", {"Spanish": "es", "English": "en"}),
    )  # fmt: skip
    return Book("visits.xlsx", [calendar.headed().rows(visits), schools.headed().rows(SCHOOLS), roster.headed().rows(people)])  # fmt: skip


def nobodys_tabs() -> Book:
    """a list among much that is nobody's: grievances, inventory, mileage, an election's results"""
    people = Cast("grievances").people(36)
    roster = Tab(
        "Bargaining unit",
        "Roster",
        Column("Name of employee", NAMES, its("name")),
        Column("Work site/department", "Worksite", its("school")),
        Column("Union member (check)", "Status", one_of("✓", ""), {"✓": "Member"}),
        Column("Steward", either("Roles", "Organizer", "Charted under", ASK), marked("✓", its("leader")), {"✓": "Rep"}),
        Column("Non-work email", "Email", its("email")),
        Column("Non-work phone", "Phone", its("phone")),
    )  # fmt: skip
    grievances = Tab(
        "Grievances",
        None,
        Column("Grievance #", OWN, lambda p: f"23-{p.room}"),
        Column("Grievant", OWN, its("name")),
        Column("School", OWN, its("school")),
        Column("Article", OWN, lambda p: "12.3"),
        Column("Filed", OWN, lambda p: WEDNESDAYS[0]),
        Column("Step", OWN, lambda p: 2),
        Column("Status", OWN, lambda p: "open"),
    )
    inventory = Tab(
        "Swag",
        None,
        Column("Item", OWN, lambda row: row),
        Column("Qty", OWN, len),
        Column("Location", OWN, lambda row: "closet"),
    )
    mileage = Tab(
        "Mileage",
        None,
        Column("Date", OWN, lambda day: day),
        Column("From", OWN, lambda day: "office"),
        Column("To", OWN, lambda day: "Maple El"),
        Column("Miles", OWN, lambda day: 7.5),
        Column("Reimbursed", OWN, lambda day: ""),
    )
    votes = Tab(
        "2022 election",
        None,
        Column("Candidate", OWN, lambda row: row[0]),
        Column("Office", OWN, lambda row: row[1]),
        Column("Votes", OWN, lambda row: row[2]),
    )
    return Book(
        "everything-we-have.xlsx",
        [
            grievances.headed().rows(people[:7]),
            roster.headed().rows(people),
            inventory.headed().rows(["buttons", "T-shirts", "lawn signs"]),
            mileage.headed().rows(WEDNESDAYS),
            votes.headed().rows(
                [("Tess Arden", "President", 214), ("Bo Ybarra", "Treasurer", 180)]
            ),
        ],
    )


def follow_up_tracker() -> Book:
    """what was promised to whom, beside a list in capitals"""
    cast = Cast("promised")
    people = cast.people(30)
    talks = [talk for talk in cast.talks(people, 80) if talk.promise]
    tracker = Tab(
        "Follow-up list",
        either("Conversations", OWN, ASK),
        Column("Who", either("Conversations.Person", OWN, ASK), its("who.name")),
        Column("School", either("Conversations.Worksite", OWN, ASK), its("who.school")),
        Column("We owe them", either("Conversations.Promise", OWN, ASK), its("promise")),
        Column("Owner", either("Conversations.Organizer", OWN, ASK), its("by")),
        Column("Talked on", either("Conversations.Date", OWN, ASK), its("day")),
        Column("Due", either("Conversations.Follow up by", OWN, ASK), its("due")),
        Column("Done", either(OWN, ASK), lambda t: ""),
    )
    roster = Tab(
        "ALL",
        "Roster",
        Column("LAST NAME", "Last name", lambda p: p.last.upper()),
        Column("FIRST NAME", "First name", lambda p: p.first.upper()),
        Column("BUILDING", "Worksite", lambda p: p.school.upper()),
        Column("GRADE/SUBJECT", "Job title", lambda p: p.job.upper()),
        Column("MEMBERSHIP STATUS", "Status", one_of("ACTIVE", "NON-MEMBER"), {"ACTIVE": "Member", "NON-MEMBER": "Potential member"}),
        Column("NON-SCHOOL EMAIL", "Email", its("email")),
    )  # fmt: skip
    return Book("owed.xlsx", [tracker.headed().rows(talks), roster.headed().rows(people)])


def pledges_by_form() -> Book:
    """a pledge by form: who signed is in the answers, the test in the tab's title"""
    people = Cast("pledge").people(40)
    form = Tab(
        "Pledge to walk in (Responses)",
        either("Responses", ASK),
        Column("Timestamp", either("Responses.Date", ASK), lambda p: datetime(2023, 2, 14, 9) + timedelta(minutes=int(p.room))),
        Column("First and last name", either("Responses.Person ID", ASK), its("name")),
        Column("Where do you teach?", either(OWN, ASK), its("school")),
        Column("Will you walk in with us on March 3?", either("Responses.Response", ASK), one_of("Yes!", "Not sure yet"), {"Yes!": "Yes", "Not sure yet": either("No", None, ASK)}),
        Column("Who else can you bring?", either(OWN, ASK), lambda p: ""),
        may=["Test"],
    )  # fmt: skip
    roster = Tab(
        "Staff directory",
        "Roster",
        Column("Staff member", NAMES, its("name")),
        Column("Home school", "Worksite", its("school")),
        Column("Title", "Job title", its("job")),
        Column("Joined?", "Status", one_of("joined", "not joined"), {"joined": "Member", "not joined": "Potential member"}),
        Column("Ext.", OWN, its("room")),
    )  # fmt: skip
    return Book("walk-in-pledge.xlsx", [form.headed().rows(people[:25]), roster.headed().rows(people)])  # fmt: skip


def clock_and_task_codes() -> Book:
    """hours by clock time and task codes, the week's sum after each person's lines"""
    random = Random("tasks")
    tasks = {"1-1": "One-on-ones", "PB": either("Phone bank", ASK), "D2D": either("Door knocking", ASK), "TRN": either("Training", ASK)}  # fmt: skip
    tab = Tab(
        "Hours Feb",
        "Hours",
        Column("MO", either("Organizer", ASK), lambda row: row[0]),
        Column("Work date", "Date", lambda row: row[1]),
        Column("Clock in", "Start", lambda row: time(16)),
        Column("Clock out", "End", lambda row: time(18, 30)),
        Column("Hrs worked", "Hours", lambda row: 2.5),
        Column("Task", "Activity", lambda row: random.choice(list(tasks)), tasks),
        Column("Approved by (initials)", OWN, lambda row: "RV"),
    ).headed()
    for name in ORGANIZERS:
        tab.rows([(name, day + timedelta(days=1)) for day in MONDAYS[:4]])
        tab.no_record(f"{name} total", None, None, None, 10)
    return Book("hours-feb.xlsx", [tab])


def statuses_in_words() -> Book:
    """status in whole phrases, leave and retirement among them; ratings as A to E"""
    people = Cast("phrases").people(42)
    kinds = {person.number: spot % 8 for spot, person in enumerate(people)}
    phrases = {6: "On leave (member)", 7: "Resigned 1/23"}
    words = {
        "Full member": "Member",
        "Not a member": "Potential member",
        "On leave (member)": either("Member", ASK),
        "Resigned 1/23": either("Left", ASK),
    }
    tab = Tab(
        "Teachers + ESP",
        "Roster",
        Column("Person", NAMES, its("name")),
        Column("Main building", "Worksite", its("school")),
        Column("Group", either("Unit", OWN, ASK), lambda p: ("Certified", "ESP")[p.job in ("Paraprofessional", "Bus driver")]),
        Column("Where they stand", either("Status", ASK), lambda p: phrases.get(kinds[p.number]) or ("Full member" if p.member else "Not a member"), words),
        Column("Support (A-E)", either("Assessment", ASK), lambda p: " ABCDE"[p.rating or 0].strip(), {letter: either(str(spot), ASK) for spot, letter in enumerate("ABCDE", start=1)}),
        Column("Please don't call", "Do not contact", marked("x", lambda p: p.room.endswith("8")), {"x": "Yes"}),
        Column("Point person", either("Organizer", "Charted under", ASK), its("organizer")),
    )  # fmt: skip
    return Book("teachers-and-esp.xlsx", [tab.headed().rows(people)])


SHAPES = (
    short_headings,
    british_words,
    two_surnames,
    online_meeting_report,
    visit_calendar,
    nobodys_tabs,
    follow_up_tracker,
    pledges_by_form,
    clock_and_task_codes,
    statuses_in_words,
)
