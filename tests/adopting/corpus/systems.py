"""What other systems write: the employer's, the dues office's, a voter file's, a survey's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import attrgetter as its

from adopting.corpus.cast import Cast, Person
from adopting.corpus.grids import WEDNESDAYS
from adopting.corpus.lists import NAMES, OWN, one_of
from adopting.corpus.sheet import ASK, Book, Column, Tab, either

CODES = {"Maple El": "0113", "Cedar Grove Elementary": "0120", "Río Grande Middle School": "0305", "North High School": "0412"}  # fmt: skip


def capitals(person: Person) -> str:
    """A name as an employer's system prints it: LOPEZ ANA M."""
    last = person.last.upper().replace("'", "")
    return f"{last} {person.first.upper()} {person.job[0]}"


def own_list(people: Sequence[Person]) -> Tab:
    return (
        Tab(
            "Our members",
            "Roster",
            Column("Employee no.", "Person ID", its("number")),
            Column("First", "First name", its("first")),
            Column("Last", "Last name", its("last")),
            Column("School", "Worksite", its("school")),
            Column("Member?", "Status", one_of("Y", "N"), {"Y": "Member", "N": "Potential member"}),
            Column("Organizer", "Organizer", its("organizer")),
            Column("Cell", "Phone", its("phone")),
        )
        .headed()
        .rows(people)
    )


def perhaps(*headings: str, table: str = "Roster") -> dict[str, object]:
    """A column of a list that is not their own: a person has to say what is done with it."""
    named = [f"{table}.{heading}" for heading in headings]
    return either(OWN, named if len(named) > 1 else named[0], ASK)


def employers_list_beside_own() -> Book:
    """the employer's list in capitals, codes for schools, beside the local's own"""
    people = Cast("employer").people(50)
    theirs = Tab(
        "HR extract 0223",
        either(OWN, ASK),
        Column("EMPL_ID", perhaps("Person ID"), its("number")),
        Column("NAME", perhaps("Last name", "First name"), capitals),
        Column("LOC_CD", perhaps("Worksite"), lambda p: CODES[p.school]),
        Column("JOB_TITLE", perhaps("Job title"), lambda p: p.job.upper()),
        Column("FTE", OWN, lambda p: 1.0),
        Column("HIRE_DT", perhaps("Hire date"), its("hired")),
        Column("DED_CD", perhaps("Status"), one_of("UD1", "")),
    )
    codes = Tab(
        "LOC codes",
        either(OWN, "Worksites", ASK),
        Column("LOC_CD", perhaps("Short name", table="Worksites"), lambda s: CODES[s]),
        Column("LOC_DESC", perhaps("Worksite", table="Worksites"), str.upper),
    )
    return Book("own-and-hr.xlsx", [own_list(people[:40]), theirs.headed().rows(people[5:]), codes.headed().rows(CODES)])  # fmt: skip


def employers_list_alone() -> Book:
    """the employer's list is all there is: capitals, leading zeros, a deduction for a status"""
    people = Cast("employer alone").people(48)
    tab = Tab(
        "BARGAINING_UNIT_ROSTER",
        "Roster",
        Column("EMPLID", "Person ID", its("number")),
        Column("EMP_NAME", ["Last name", "First name"], capitals),
        Column("LOCATION_DESCR", "Worksite", lambda p: p.school.upper()),
        Column("POSN_TITLE", "Job title", lambda p: p.job.upper()),
        Column("STEP", OWN, lambda p: len(p.last)),
        Column("ORIG_HIRE_DT", "Hire date", its("hired")),
        Column("UNION_DUES", either("Status", ASK), one_of("Y", "N"), {"Y": "Member", "N": "Potential member"}),
        Column("LAST_LOGIN", OWN, lambda p: date(2023, 2, 1)),
    )  # fmt: skip
    return Book("BARGAINING_UNIT_ROSTER.csv", [tab.headed().rows(people)])


def dues_beside_own() -> Book:
    """a dues list with who paid what, beside the local's own"""
    people = Cast("dues").people(44)
    paying = [person for person in people if person.member]
    tab = Tab(
        "Dues Feb",
        either(OWN, ASK),
        Column("Mbr #", perhaps("Person ID"), its("number")),
        Column("Member Name", perhaps(*NAMES), its("last_first")),
        Column("Bldg", perhaps("Worksite"), its("school")),
        Column("Pmt method", OWN, lambda p: ("Payroll", "EFT")[len(p.last) % 2]),
        Column("Feb dues", OWN, lambda p: 41.5),
        Column("YTD", OWN, lambda p: 83.0),
        Column("Last pmt", OWN, lambda p: date(2023, 2, 15)),
    )
    tab.above(["Dues remittance, February 2023"], [])
    tab.headed().rows(paying).no_record("Total", None, None, None, 41.5 * len(paying))
    return Book("dues-and-members.xlsx", [own_list(people), tab])


def new_hires_beside_own() -> Book:
    """the district's list of those it hired, beside the local's own"""
    cast = Cast("new hires")
    people = cast.people(48)
    started = [date(2023, 2, 1), date(2023, 2, 13), date(2023, 8, 7)]
    tab = Tab(
        "New hires (from board agenda)",
        either(OWN, ASK),
        Column("Employee", perhaps(*NAMES), its("name")),
        Column("Assignment", perhaps("Job title"), its("job")),
        Column("Building", perhaps("Worksite"), its("school")),
        Column("Effective", perhaps("Hire date"), lambda p: started[len(p.first) % 3]),
        Column("Replaces", OWN, lambda p: "retirement"),
    )
    tab.above(["Personnel action items - consent agenda"])
    return Book("new-hires.xlsx", [own_list(people[:40]), tab.headed().rows(people[40:])])


def voter_file_export() -> Book:
    """a voter file's export: tab-delimited UTF-16 under the ending .xls"""
    people = Cast("van").people(46)
    came = ("Canvassed", "Not Home", "Left Message", "Refused", "")
    spots = {person.number: spot for spot, person in enumerate(people)}
    words = {"Canvassed": "Talked", "Not Home": "No answer"}
    words |= {"Left Message": "Left message"}
    scale = {1: "1 - Strong Support", 2: "2 - Lean Support", 3: "3 - Undecided", 4: "4 - Lean Oppose", 5: "5 - Strong Oppose"}  # fmt: skip
    tab = Tab(
        "StandardText20230301",
        "Roster",
        Column("Voter File VANID", "Person ID", lambda p: f"10{p.number}"),
        Column("LastName", "Last name", its("last")),
        Column("FirstName", "First name", its("first")),
        Column("MiddleName", OWN, lambda p: p.job[0]),
        Column("Suffix", OWN, lambda p: ""),
        Column("mAddress", OWN, lambda p: f"{p.room} Larkspur Ln"),
        Column("City", OWN, lambda p: "Arvada"),
        Column("Zip5", OWN, lambda p: "80003"),
        Column("Preferred Phone", "Phone", its("phone")),
        Column("PreferredEmail", "Email", its("email")),
        Column("Worksite Name", "Worksite", its("school")),
        Column("Membership", "Status", one_of("Member", "Non-Member"), {"Non-Member": "Potential member"}),
        Column(
            "Contract Support 2023",
            either("Assessment", "Conversations.Assessment", ASK),
            lambda p: scale[p.rating] if p.rating else "",
            {word: str(number) for number, word in scale.items()},
        ),
        Column(
            "Contact Result",
            either("Conversations.Result", ASK),
            lambda p: came[spots[p.number] % 5],
            words,
        ),
        Column(
            "Date Canvassed",
            either("Conversations.Date", ASK),
            lambda p: WEDNESDAYS[spots[p.number] % 7] if spots[p.number] % 5 < 4 else None,
        ),
        Column(
            "Canvassed By",
            either("Conversations.Organizer", ASK),
            lambda p: p.organizer if spots[p.number] % 5 < 4 else "",
        ),
    )  # fmt: skip
    return Book("StandardText20230301.xls", [tab.headed().rows(people)], encoding="utf-16", delimiter="\t")  # fmt: skip


def affiliates_export() -> Book:
    """a state affiliate's export: codes for kinds of membership, a byte order mark, semicolons"""
    people = Cast("affiliate").people(45)
    kinds = {person.number: spot % 9 for spot, person in enumerate(people)}

    def kind(person: Person) -> str:
        match kinds[person.number]:
            case 8:
                return "RES"
            case 7:
                return "RET"
            case _:
                return "ACT" if person.member else "POT"

    words = {
        "ACT": either("Member", ASK),
        "POT": either("Potential member", ASK),
        "RES": either("Member", "Potential member", "Left", ASK),
        "RET": either("Left", ASK),
    }
    tab = Tab(
        "affiliate-members",
        "Roster",
        Column("Individual ID", "Person ID", lambda p: f"0000{p.number}"),
        Column("Full Name", NAMES, its("last_first")),
        Column("Local", OWN, lambda p: "Cherry Valley EA"),
        Column("Employer Worksite", "Worksite", its("school")),
        Column("Mbr Type", "Status", kind, words),
        Column("Occupation", "Job title", its("job")),
        Column("Home Email", "Email", its("email")),
        Column("Mobile Phone", "Phone", its("phone")),
        Column("Do Not Call", "Do not contact", lambda p: "Y" if p.room.endswith("7") else ""),
        Column("Local Leader", either("Roles", ASK), lambda p: "BLDG REP" if p.leader else "", {"BLDG REP": "Rep"}),
        Column("Join Date", OWN, its("hired")),
        Column("Dues", OWN, lambda p: "612,50"),
    )  # fmt: skip
    return Book("affiliate-members.csv", [tab.headed().rows(people)], encoding="utf-8-sig", delimiter=";")  # fmt: skip


def survey_export() -> Book:
    """a survey's export, its second heading line says Response; beside the local's list"""
    people = Cast("survey").people(40)
    answered = people[:30]
    ours = either(OWN, ASK)
    tab = Tab(
        "Survey",
        either(OWN, "Responses", "Conversations", ASK),
        Column(("Respondent ID", ""), ours, lambda p: f"118{p.number}"),
        Column(("Start Date", ""), either(OWN, "Date", ASK), lambda p: WEDNESDAYS[len(p.last) % 7]),
        Column(("IP Address", ""), OWN, lambda p: "192.0.2.7"),
        Column(("What is your name?", "Open-Ended Response"), either(OWN, "Person ID", "Conversations.Person", ASK), its("name")),
        Column(("Where do you work?", "Response"), either(OWN, "Conversations.Worksite", ASK), its("school")),
        Column(("What matters most in this contract?", "Response"), either(OWN, "Conversations.Issues", ASK), lambda p: ("Pay", "Class size")[len(p.first) % 2]),
        Column(("Would you wear a button?", "Response"), either(OWN, "Response", ASK), one_of("Yes", "No")),
    )  # fmt: skip
    return Book("bargaining-survey.xlsx", [own_list(people), tab.headed().rows(answered)])


def open_document_in_spanish() -> Book:
    """a list in Spanish kept in LibreOffice (.ods)"""
    people = Cast("padrón", ("Esc. Prim. Las Flores", "Secundaria Técnica 4")).people(36)
    tab = Tab(
        "Padrón 2023",
        "Roster",
        Column("No. de empleado", "Person ID", its("number")),
        Column("Nombre completo", NAMES, its("name")),
        Column("Centro escolar", "Worksite", its("school")),
        Column("Turno", OWN, lambda p: ("matutino", "vespertino")[len(p.last) % 2]),
        Column("Función", "Job title", its("job")),
        Column("¿Está afiliada/o?", "Status", one_of("Sí", "Todavía no"), {"Sí": "Member", "Todavía no": "Potential member"}),
        Column("Celular", "Phone", its("phone")),
        Column("Idioma que prefiere", "Language", lambda p: "Español" if p.spanish else "Inglés", {"Español": "es", "Inglés": "en"}),
        Column("Fecha de ingreso", "Hire date", its("hired")),
        Column("Responsable", either("Organizer", ASK), its("organizer")),
    )  # fmt: skip
    return Book("padrón.ods", [tab.headed().rows(people)], language="es")


def list_in_french() -> Book:
    """a list in a language that the toolkit does not speak: French, cp1252, semicolons"""
    people = Cast("français", ("École du Parc", "École Saint-Marc")).people(32)
    tab = Tab(
        "liste-membres",
        either("Roster", ASK),
        Column("Nom de famille", either("Last name", ASK), its("last")),
        Column("Prénom", either("First name", ASK), its("first")),
        Column("École", either("Worksite", ASK), its("school")),
        Column("Syndiqué(e)", either("Status", ASK), one_of("Oui", "Non"), {"Oui": "Member", "Non": "Potential member"}),
        Column("Courriel", either("Email", ASK), its("email")),
        Column("Téléphone", either("Phone", ASK), its("phone")),
        Column("Remarques", either("Notes", ASK), its("note")),
    )  # fmt: skip
    return Book("liste-membres.csv", [tab.headed().rows(people)], "fr", "cp1252", ";")


SHAPES = (
    employers_list_beside_own,
    employers_list_alone,
    dues_beside_own,
    new_hires_beside_own,
    voter_file_export,
    affiliates_export,
    survey_export,
    open_document_in_spanish,
    list_in_french,
)
