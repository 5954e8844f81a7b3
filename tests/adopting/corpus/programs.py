"""A paid program's own sheets: applications, trainings, invitations, tests, hours, and what is
nobody's table beside them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from operator import attrgetter as its
from random import Random

from adopting.corpus.cast import ISSUES, ORGANIZERS, SCHOOLS, Cast
from adopting.corpus.grids import MONDAYS, WEDNESDAYS, team
from adopting.corpus.lists import OWN
from adopting.corpus.logs import everyone
from adopting.corpus.sheet import ASK, Book, Column, Tab, either

NOBODYS = None


def applications() -> Book:
    """answers to an application form, staff's decision in a column of their own"""
    people = Cast("applications").people(26)
    decided = {person.number: spot % 4 for spot, person in enumerate(people)}
    words = ("yes", "waitlist", "no", "")
    form = Tab(
        "Form Responses 1",
        "Applications",
        Column("Timestamp", "Timestamp", lambda p: datetime(2023, 1, 5, 8) + timedelta(hours=int(p.room))),
        Column("Your first name", "First name", its("first")),
        Column("Your last name", "Last name", its("last")),
        Column("Personal email (please do not use your district email)", "Email", its("email")),
        Column("Cell phone number", "Phone", its("phone")),
        Column("Which school do you work at?", "Worksite", its("school")),
        Column("Can you commit to both phases?", either(OWN, "Phases", ASK), lambda p: "Yes, both"),
        Column("Why do you want to be a member organizer?", "Why", lambda p: "I love my union"),
        Column("T-shirt size", OWN, lambda p: "L"),
        Column("DECISION", "Decision", lambda p: words[decided[p.number]], {"yes": "Accepted", "no": "Declined"}),
    )  # fmt: skip
    return Book("applications.xlsx", [form.headed().rows(people)])


def trainings_and_sign_in() -> Book:
    """a list of trainings and the sign-in sheet beside it"""
    random = Random("sign-in")
    events = Tab(
        "Trainings",
        "Events",
        Column("Training", "Event", lambda day: f"Session {WEDNESDAYS.index(day) + 1}"),
        Column("When", "Date", lambda day: day),
        Column("From", "Starts", lambda day: time(17)),
        Column("To", "Ends", lambda day: time(20)),
        Column("Zoom or in person?", "Format", lambda day: ("zoom", "in person")[day.day % 2], {"zoom": "Online", "in person": "In person"}),
        Column("Snacks", OWN, lambda day: random.choice(ORGANIZERS)),
    )  # fmt: skip
    came = [(day, name) for day in WEDNESDAYS for name in ORGANIZERS if random.random() < 0.85]
    sheet = Tab(
        "Sign in",
        "Attendance",
        Column("Session", "Event", lambda row: f"Session {WEDNESDAYS.index(row[0]) + 1}"),
        Column("Date", "Date", lambda row: row[0]),
        Column("Print name", "Attendee", lambda row: row[1]),
        Column(
            "Here the whole time?",
            "Attended",
            lambda row: random.choice(("Y", "Y", "Y", "part")),
            {"Y": "Yes", "part": "Partial"},
        ),
        Column("Hrs if part", "Hours", lambda row: None),
        Column("Signature", OWN, lambda row: "signed"),
    )
    sheet.headed().rows(came)
    return Book("trainings.xlsx", [events.headed().rows(WEDNESDAYS), sheet, team(title="Team")])


def leaders_invited() -> Book:
    """whom we invited to lead what, and what they said"""
    cast = Cast("leaders")
    people = cast.people(40)
    said = {person.number: spot % 4 for spot, person in enumerate(people)}
    words = ("Yes!", "thinking about it", "no", "")
    asks = Tab(
        "Leaders to invite",
        "Leader Asks",
        Column("Leader", "Person ID", its("name")),
        Column("Building", OWN, its("school")),
        Column("Who asked", "Asked by", its("organizer")),
        Column("When", "Asked on", lambda p: MONDAYS[len(p.last) % 7]),
        Column("Asked to...", "Invited to", lambda p: ("Join the committee", "Bring two", "host a lunch")[len(p.first) % 3]),
        Column("Their answer", "Answer", lambda p: words[said[p.number]], {"Yes!": "Yes", "thinking about it": "Maybe", "no": "No"}),
        Column("Next", either("Notes", OWN, ASK), its("note")),
    )  # fmt: skip
    return Book("leaders.xlsx", [everyone(people), asks.headed().rows(people[:18])])


def tests_and_signers() -> Book:
    """structure tests in one tab, who signed in another"""
    cast = Cast("signers")
    people = cast.people(42)
    tests = ("Prep time petition", "Sticker day", "Photo wall")
    opened = dict(zip(tests, MONDAYS, strict=False))
    kinds = dict(zip(tests, ("petition", "stickers", "photo"), strict=True))
    listed = Tab(
        "Actions",
        "Structure Tests",
        Column("Action", "Test", str),
        Column("Start", "Opens", lambda test: opened[test]),
        Column("Last day", "Closes", lambda test: opened[test] + timedelta(days=11)),
        Column("Type", "Kind", lambda test: kinds[test], {"stickers": "Sticker day"}),
        Column("Goal %", "Target", lambda test: 65),
        Column("Cost", OWN, lambda test: 120),
    )
    signed = Tab(
        "Signers",
        "Responses",
        Column("Action", "Test", lambda row: row[1]),
        Column("Signer", "Person ID", lambda row: row[0].name),
        Column("Bldg", OWN, lambda row: row[0].school),
        Column("Signed?", "Response", lambda row: "✓", {"✓": "Yes"}),
        Column("Signed on", "Date", lambda row: opened[row[1]] + timedelta(days=len(row[0].last))),
        Column("Turned in by", "Collected by", lambda row: row[0].organizer),
    )
    rows = [(person, test) for test in tests for person in cast.random.sample(people, 20)]
    return Book("actions-and-signers.xlsx", [everyone(people, "Unit"), listed.headed().rows(tests), signed.headed().rows(rows)])  # fmt: skip


def districts_buildings() -> Book:
    """the district's list of buildings in capitals, headcounts and rep's emails, beside a list"""
    people = Cast("district").people(40)
    levels = {"Maple El": "ES", "Cedar Grove Elementary": "ES", "Río Grande Middle School": "MS", "North High School": "HS"}  # fmt: skip
    tab = Tab(
        "Bldgs",
        "Worksites",
        Column("BUILDING", "Worksite", str),
        Column("LVL", "Level", lambda s: levels[s], {"ES": "Elementary", "MS": "Middle", "HS": "High"}),
        Column("FEEDER AREA", "Region", lambda s: ("NORTH", "SOUTH")[len(s) % 2]),
        Column("# TCHRS", "Eligible", lambda s: 30 + len(s)),
        Column("PRINCIPAL", OWN, lambda s: "DR. MALLORY"),
        Column("BR EMAIL", "Rep email(s)", lambda s: f"rep{len(s)}@mail.example"),
        Column("STREET", "Address", lambda s: f"{len(s)}00 Aspen Way"),
        Column("STAFF", "Staff lead", lambda s: "Robin Vale"),
    )  # fmt: skip
    return Book("buildings-and-people.xlsx", [everyone(people, "People"), tab.headed().rows(SCHOOLS)])  # fmt: skip


def time_log_in_spanish() -> Book:
    """an hour log in Spanish, hours typed as 3:30 and clock times as text"""
    random = Random("bitácora de horas")
    kinds = {"Uno a uno": "One-on-ones", "Llamadas": "Phone bank", "Puertas": "Door knocking", "Capacitación": "Training", "Preparación": "Prep"}  # fmt: skip
    rows = [(day, name) for day in MONDAYS for name in ORGANIZERS]
    log = Tab(
        "Horas",
        "Hours",
        Column("Día", "Date", lambda row: row[0] + timedelta(days=random.randrange(5))),
        Column("Nombre", "Organizer", lambda row: row[1]),
        Column("¿Qué hiciste?", "Activity", lambda row: random.choice(list(kinds)), kinds),
        Column("Entrada", "Start", lambda row: "4:30 pm"),
        Column("Salida", "End", lambda row: "8:00 pm"),
        Column("Horas", "Hours", lambda row: "3:30"),
        Column("Kilómetros", OWN, lambda row: 12),
        Column("Comentarios", "Notes", lambda row: ""),
    )
    who = Tab(
        "Equipo",
        "Organizers",
        Column("Nombre completo", "Organizer", str),
        Column("Correo", "Email", lambda n: f"{n.split()[0].lower()}@mail.example"),
        Column("Responsable del sindicato", "Staff lead", lambda n: "Robin Vale"),
    )
    return Book("horas-del-equipo.xlsx", [log.headed().rows(rows), who.headed().rows(ORGANIZERS)], "es")  # fmt: skip


def whole_office() -> Book:
    """a whole office: list, copies, a pivot, an agenda, a budget, facts and rules as label and value"""
    people = Cast("office").people(52)
    own = everyone(people, "MEMBERS 22-23")
    left = either(OWN, ASK)
    copy = Tab(
        "Copy of MEMBERS 22-23",
        either(NOBODYS, ASK),
        *[replace(column, to=left, words={}) for column in own.columns],
    )
    pivot = Tab(
        "Pivot Table 1",
        NOBODYS,
        Column("Row Labels", OWN, str),
        Column("Count of Last", OWN, lambda s: sum(person.school == s for person in people)),
    )
    agenda = Tab(
        "Staff mtg 3-6",
        NOBODYS,
        Column("Time", OWN, lambda line: line[0]),
        Column("Item", OWN, lambda line: line[1]),
        Column("Lead", OWN, lambda line: line[2]),
    ).above(["Agenda"])
    budget = Tab(
        "Budget",
        NOBODYS,
        Column("Line", OWN, lambda line: line[0]),
        Column("Budgeted", OWN, lambda line: line[1]),
        Column("Spent", OWN, lambda line: line[2]),
    )
    facts = Tab("Program facts", either(NOBODYS, ASK)).above(
        ["Phase 1 starts", date(2023, 2, 6)],
        ["Phase 1 ends", date(2023, 4, 7)],
        ["Stipend", 1250],
        ["Hours a week", 6],
        ["Spring break", "March 20-24"],
    )
    rules = Tab("Our rules", either(NOBODYS, ASK)).above(
        ["One rep for every", 10], ["Call members back after (days)", 90], ["Majority goal", "65%"]
    )
    pivot.headed().rows(SCHOOLS).no_record("Grand Total", len(people))
    pivot.skipped.clear()
    return Book(
        "office.xlsx",
        [
            own,
            copy.headed().rows(people[:45]),
            pivot,
            agenda.headed().rows([("4:00", "Check-in", "RV"), ("4:15", "Walk lists", "Rosa")]),
            budget.headed().rows([("Pizza", 400, 212.4), ("Buttons", 250, 250)]),
            facts,
            rules,
        ],
    )


def issues_in_two_languages() -> Book:
    """a list of issues in two languages beside a log that uses their short words"""
    cast = Cast("issues")
    people = cast.people(30)
    spanish = dict(zip(ISSUES, ("Tamaño de grupos", "Tiempo de planeación", "Sueldo", "Seguridad"), strict=True))  # fmt: skip
    issues = Tab(
        "Issue list",
        "Issues",
        Column("Issue", "Issue", str),
        Column("En español", "Issue (Spanish)", lambda issue: spanish[issue]),
        Column("What we mean", "Description", lambda issue: f"All about {issue.casefold()}"),
        Column("Still asking?", "Active", lambda issue: "y", {"y": "Yes"}),
    )
    came = {"Talked": "talked", "No answer": "n/a", "Left message": "msg", "Refused": "refused"}
    log = Tab(
        "Contacts",
        "Conversations",
        Column("When", "Date", its("day")),
        Column("MO", "Organizer", its("by")),
        Column("Name", "Person", its("who.name")),
        Column("Site", "Worksite", its("who.school")),
        Column("Type", "Method", lambda t: t.how.lower()),
        Column("Outcome", "Result", lambda t: came[t.result], {"n/a": either("No answer", None, ASK), "msg": either("Left message", ASK)}),
        Column("Issue(s) raised", "Issues", its("issue")),
        Column("How strongly 1-5", either("Intensity", ASK), its("rating")),
        Column("Asked to join?", "Asked to join", lambda t: ("y", "n")[len(t.issue) % 2], {"y": "Yes", "n": "No"}),
        Column("Comments", "Notes", its("note")),
    )  # fmt: skip
    return Book("issues-and-contacts.xlsx", [everyone(people, "Folks"), issues.headed().rows(ISSUES), log.headed().rows(cast.talks(people, 40))])  # fmt: skip


SHAPES = (
    applications,
    trainings_and_sign_in,
    leaders_invited,
    tests_and_signers,
    districts_buildings,
    time_log_in_spanish,
    whole_office,
    issues_in_two_languages,
)
