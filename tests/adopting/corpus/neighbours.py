"""Tabs with something beside, above or between that is not theirs; and tabs that are nobody's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from operator import attrgetter as its
from random import Random

from adopting.corpus.cast import ORGANIZERS, SCHOOLS, Cast, Person
from adopting.corpus.grids import MONDAYS, team
from adopting.corpus.lists import NAMES, OWN, one_of
from adopting.corpus.logs import everyone
from adopting.corpus.sheet import ASK, Book, Column, Tab, either

YN = {"Y": "Member", "N": "Potential member"}
NOBODYS = None


def beside(
    left: Sequence[Column], right: Sequence[Column], many: Sequence[Person], few: Sequence[object]
) -> list[Column]:
    """Columns of two tables, a blank one between them; a row is the number of its line."""

    def at(column: Column, rows: Sequence[object]) -> Column:
        cell = column.cell
        return Column(
            column.heading,
            column.to,
            lambda row: cell(rows[row]) if row < len(rows) else "",
            column.words,
        )

    return [
        *(at(column, many) for column in left),
        Column("", OWN, lambda row: ""),
        *(at(column, few) for column in right),
    ]


def contacts_beside_the_team() -> Book:
    """name, phone and email in one cell; beside it, after a blank column, the team and its emails"""
    people = Cast("beside the team").people(30)
    contact = either(["First name", "Last name", "Phone", "Email"], ASK)
    tab = Tab(
        "Sheet2",
        either("Roster", ASK),
        *beside(
            [
                Column("Contact", contact, lambda p: f"{p.name}, {p.phone}, {p.email}"),
                Column("Where they work", "Worksite", its("school")),
                Column("Signed?", either("Status", ASK), one_of("y", "n"), {"y": either("Member", "Pending", ASK), "n": either("Potential member", ASK)}),
            ],
            [
                Column("Team member", either("Organizers.Organizer", ASK), str),
                Column("Team email", either("Organizers.Email", ASK), lambda n: f"{n.split()[0].lower()}@mail.example"),
            ],
            people,
            ORGANIZERS,
        ),
    )  # fmt: skip
    return Book("contacts-and-team.xlsx", [tab.headed().rows(range(len(people)))])


def list_beside_a_log() -> Book:
    """a list of everyone and, after a blank column, a log of talks in its own rows"""
    cast = Cast("beside a log")
    people = cast.people(32)
    talks = cast.talks(people, 18)
    results = {"Talked": "talked", "No answer": "no answer", "Left message": "left vm", "Refused": "refused"}  # fmt: skip
    tab = Tab(
        "Working sheet",
        either("Roster", ASK),
        *beside(
            [
                Column("Last", "Last name", its("last")),
                Column("First", "First name", its("first")),
                Column("Bldg", "Worksite", its("school")),
                Column("Mbr", "Status", one_of("Y", "N"), YN),
            ],
            [
                Column("Date", either("Conversations.Date", ASK), its("day")),
                Column("Talked with", either("Conversations.Person", ASK), its("who.name")),
                Column("Organizer", either("Conversations.Organizer", ASK), its("by")),
                Column("Result", either("Conversations.Result", ASK), lambda t: results[t.result], {mine: either(ours, ASK) for ours, mine in results.items()}),
            ],
            people,
            talks,
        ),
    )  # fmt: skip
    return Book("working-sheet.xlsx", [tab.headed().rows(range(len(people)))])


def list_beside_a_tally() -> Book:
    """a list of everyone and, after a blank column, a tally of schools that is nobody's table"""
    people = Cast("beside a tally").people(28)
    tab = Tab(
        "List + counts",
        "Roster",
        *beside(
            [
                Column("Name", NAMES, its("name")),
                Column("School", "Worksite", its("school")),
                Column("Union?", "Status", one_of("Y", "N"), YN),
                Column("Cell", "Phone", its("phone")),
            ],
            [
                Column("Bldg", either(OWN, "Worksites.Worksite", ASK), str),
                Column("Y", either(OWN, ASK), lambda s: 4),
                Column("N", either(OWN, ASK), lambda s: 3),
            ],
            people,
            SCHOOLS,
        ),
    )
    return Book("list-and-counts.xlsx", [tab.headed().rows(range(len(people)))])


def hours_by_kind_and_notes() -> Book:
    """hours: days down, kinds of work across, then a column of notes, a total and who approved"""
    kinds = {"One on ones": "One-on-ones", "Phonebanking": "Phone bank", "Door knocking": "Door knocking", "Trainings": "Training"}  # fmt: skip
    random = Random("kinds and notes")
    worked = {(d, k): random.choice((None, 1, 2, 2.5)) for d in MONDAYS for k in kinds}
    grid = Tab(
        "Rosa Delgado",
        "Hours",
        Column("Date", "Date", lambda day: day),
        *[
            Column(kind, "Hours", lambda day, kind=kind: worked[day, kind], of={"Activity": ours})
            for kind, ours in kinds.items()
        ],
        Column("Notes", either("Notes", OWN, ASK), lambda day: ("", "walked with Bo", "rain")[day.day % 3]),
        Column("Total hours", OWN, lambda day: sum(worked[day, kind] or 0 for kind in kinds)),
        Column("Approved by", OWN, lambda day: "RV"),
        constants={"Organizer": "Rosa Delgado"},
    )  # fmt: skip
    return Book("rosa-hours.xlsx", [grid.headed().rows(MONDAYS), team()])


def calendar_of_events() -> Book:
    """a calendar: where is Zoom or the hall, which is no school; who leads it, snacks"""
    people = Cast("calendar").people(25)
    events = ("Phone bank", "Rep council", "New educator orientation", "Training 1", "Bargaining rally")  # fmt: skip
    tab = Tab(
        "Spring calendar",
        "Events",
        Column("What", "Event", lambda row: events[row % 5]),
        Column("When", "Date", lambda row: date(2023, 2, 1) + timedelta(days=5 * row)),
        Column("Start time", "Starts", lambda row: "4:30 PM"),
        Column("End time", "Ends", lambda row: "6:00 PM"),
        Column("Where", either(OWN, "Format", ASK), lambda row: ("Zoom", "Union hall", "Library")[row % 3]),
        Column("Who's leading", OWN, lambda row: ORGANIZERS[row % 4]),
        Column("Snacks", OWN, lambda row: "chips"),
    )  # fmt: skip
    return Book("calendar.xlsx", [everyone(people, "Staff list"), tab.headed().rows(range(9))])


def what_is_nobodys() -> Book:
    """a list among tabs of nobody's: a phone tree, buses, minutes, mileage, a cast of volunteers"""
    people = Cast("nobody's").people(40)
    tree = Tab(
        "Phone tree",
        either(NOBODYS, ASK),
        Column("Caller", either(OWN, ASK), lambda row: row[0]),
        Column("Calls 1", either(OWN, ASK), lambda row: row[1]),
        Column("Calls 2", either(OWN, ASK), lambda row: row[2]),
    )
    buses = Tab(
        "Bus list 3-9",
        either(NOBODYS, ASK),
        Column("Bus", either(OWN, ASK), lambda p: 1 + len(p.last) % 2),
        Column("Rider", either(OWN, ASK), its("name")),
        Column("Lunch", either(OWN, ASK), lambda p: ("veg", "turkey")[len(p.first) % 2]),
        Column("Waiver", either(OWN, ASK), lambda p: "x"),
    )
    minutes = Tab("Minutes 2-7", NOBODYS).above(
        ["Executive board minutes, February 7"],
        ["Called to order 4:32"],
        ["Motion to approve the agenda", "passed"],
        ["Treasurer's report", 4210.55],
    )
    mileage = Tab(
        "Mileage",
        either(NOBODYS, ASK),
        Column("Date", either(OWN, ASK), lambda day: day),
        Column("From", either(OWN, ASK), lambda day: "Office"),
        Column("To", either(OWN, ASK), lambda day: SCHOOLS[day.day % 4]),
        Column("Miles", either(OWN, ASK), lambda day: 6 + day.day),
        Column("@ .655", either(OWN, ASK), lambda day: round(0.655 * (6 + day.day), 2)),
    )
    names = [p.name for p in people]
    return Book(
        "everything-else.xlsx",
        [
            everyone(people, "Teachers 22-23"),
            tree.headed().rows([names[3 * n : 3 * n + 3] for n in range(6)]),
            buses.headed().rows(people[:16]),
            minutes,
            mileage.headed().rows(MONDAYS),
        ],
    )


def counts_by_school() -> Book:
    """a report of counts by school above which a total stands, beside the list it counts"""
    people = Cast("counts").people(40)
    here = {s: [p for p in people if p.school == s] for s in SCHOOLS}
    report = Tab(
        "Density",
        either(NOBODYS, "Worksites", ASK),
        Column("School", either(OWN, "Worksite", ASK), str),
        Column("Members", either(OWN, ASK), lambda s: sum(p.member for p in here[s])),
        Column("Total", either(OWN, "Eligible", ASK), lambda s: len(here[s])),
        Column("%", either(OWN, ASK), lambda s: round(sum(p.member for p in here[s]) / len(here[s]), 2)),
    ).headed().rows(SCHOOLS)  # fmt: skip
    return Book("density-report.xlsx", [everyone(people, "By person"), report])


def school_only_in_the_first_row() -> Book:
    """the school stands in the first row of its people only, as merged cells leave it"""
    people = sorted(Cast("merged").people(32), key=lambda p: (p.school, p.last))
    first = {school: next(p for p in people if p.school == school) for school in SCHOOLS}
    tab = Tab(
        "by school",
        "Roster",
        Column("School", either("Worksite", ASK), lambda p: p.school if first[p.school] is p else ""),
        Column("Name", NAMES, its("name")),
        Column("Position", "Job title", its("job")),
        Column("Member", "Status", one_of("Y", "N"), YN),
        sections={"Worksite": "A"},
    )  # fmt: skip
    return Book("by-school.xlsx", [tab.headed().rows(people)])


def headings_in_two_languages() -> Book:
    """each heading in two lines, English above Spanish"""
    people = Cast("two languages").people(30)
    tab = Tab(
        "Lista - List",
        "Roster",
        Column(("Last name", "Apellido"), "Last name", its("last")),
        Column(("First name", "Nombre"), "First name", its("first")),
        Column(("School", "Escuela"), "Worksite", its("school")),
        Column(("Member?", "¿Miembro?"), "Status", one_of("Sí/Yes", "No"), {"Sí/Yes": "Member", "No": "Potential member"}),
        Column(("Phone", "Teléfono"), "Phone", its("phone")),
        Column(("Language", "Idioma"), "Language", lambda p: "Español" if p.spanish else "Inglés", {"Español": "es", "Inglés": "en"}),
        Column(("Children", "Hijos"), OWN, lambda p: len(p.first) % 3),
    )  # fmt: skip
    return Book("lista-list.xlsx", [tab.headed().rows(people)], "es")


SHAPES = (
    contacts_beside_the_team,
    list_beside_a_log,
    list_beside_a_tally,
    hours_by_kind_and_notes,
    calendar_of_events,
    what_is_nobodys,
    counts_by_school,
    school_only_in_the_first_row,
    headings_in_two_languages,
)
