"""What captains, callers and canvassers fill in: marks, tries, colours, signatures."""

from __future__ import annotations

from datetime import date
from operator import attrgetter as its
from random import Random

from adopting.corpus.cast import Cast
from adopting.corpus.lists import NAMES, OWN, one_of
from adopting.corpus.logs import everyone
from adopting.corpus.sheet import ASK, Book, Cell, Column, Tab, either

YN = {"Y": "Member", "N": "Potential member"}


def picket_captains() -> Book:
    """a strike captain's list: who pickets when, with a line of instructions and a blank line above"""
    people = Cast("picket").people(36)
    shifts = ("6:30-10", "10-1", "1-4")
    tab = Tab(
        "PICKET CAPTAINS",
        "Roster",
        Column("Educator", NAMES, its("name")),
        Column("Sch.", "Worksite", its("school")),
        Column("Cell / text", "Phone", its("phone")),
        Column("Mbr Y/N", "Status", one_of("Y", "N"), YN),
        Column("Captain", either("Charted under", OWN, ASK), its("leads_them")),
        Column("Shift", OWN, lambda p: shifts[len(p.last) % 3]),
        Column("Will picket?", either("Responses.Response", OWN, ASK), lambda p: ("yes", "no", "?")[len(p.first) % 3]),
        Column("Hardship fund", OWN, lambda p: "x" if p.number.endswith("1") else ""),
    ).above(["Captains: call everyone on your list by Sunday night. Mark shift and return to the office."], [])  # fmt: skip
    return Book("picket-captains.xlsx", [tab.headed().rows(people)])


def colours_named() -> Book:
    """ratings as colours that are named, the key in a line below"""
    people = Cast("colours").people(33)
    colours = {1: "Dark green", 2: "Light green", 3: "Yellow", 4: "Orange", 5: "Red", None: ""}
    words = {said: either(str(ours) if ours else None, ASK) for ours, said in colours.items()}
    tab = Tab(
        "Map of staff",
        "Roster",
        Column("Rm", OWN, its("room")),
        Column("Last name, first name", NAMES, its("last_first")),
        Column("Dept/grade", "Job title", its("job")),
        Column("Worksite", "Worksite", its("school")),
        Column("Color", either("Assessment", ASK), lambda p: colours[p.rating], words),
        Column("Union?", "Status", one_of("Y", "N"), YN),
    )  # fmt: skip
    tab.headed().rows(people).aside()
    tab.no_record("Dark green = leader, red = against us")
    return Book("staff-map.xlsx", [tab])


def faces() -> Book:
    """ratings as faces"""
    people = Cast("faces").people(30)
    signs = {1: "😀", 2: "🙂", 3: "😐", 4: "🙁", 5: "😡", None: ""}
    words = {sign: either(str(ours) if ours else None, ASK) for ours, sign in signs.items()}
    tab = Tab(
        "Who's with us",
        "Roster",
        Column("First name", "First name", its("first")),
        Column("Last name", "Last name", its("last")),
        Column("School site", "Worksite", its("school")),
        Column("How they feel", either("Assessment", ASK), lambda p: signs[p.rating], words),
        Column("Talked to by", either("Organizer", "Conversations.Organizer", OWN, ASK), its("organizer")),
        Column("Signed up", either("Status", ASK), one_of("✅", "❌"), {"✅": either("Member", "Pending", ASK), "❌": either("Potential member", ASK)}),
    )  # fmt: skip
    return Book("whos-with-us.xlsx", [tab.headed().rows(people)])


def letter_grades() -> Book:
    """ratings as school grades, A to F; a column that says in words why"""
    people = Cast("grades").people(34)
    grades = {1: "A", 2: "B", 3: "C", 4: "D", 5: "F", None: ""}
    words = {said: either(str(ours) if ours else None, ASK) for ours, said in grades.items()}
    tab = Tab(
        "Assessments",
        "Roster",
        Column("Member #", "Person ID", its("number")),
        Column("Teacher (last, first)", NAMES, its("last_first")),
        Column("Home school", "Worksite", its("school")),
        Column("Support (A-F)", either("Assessment", ASK), lambda p: grades[p.rating], words),
        Column("As of", either("Assessed on", ASK), lambda p: date(2023, 2, 1 + len(p.last))),
        Column("Why we think so", either("Notes", OWN, ASK), its("note")),
        Column("Member", "Status", one_of("Y", "N"), YN),
    )  # fmt: skip
    return Book("support-grades.xlsx", [tab.headed().rows(people)])


def calls_and_final_rating() -> Book:
    """a phone bank's two tries and what it came to in the end: Final ID, the caller's initials"""
    people = Cast("final").people(32)
    random = Random("final")
    results = {"NH": "No answer", "LM": "Left message", "Talked": "Talked", "WN": "Wrong number"}
    said = {p.number: [random.choice(list(results)) for _ in range(2)] for p in people}
    words = {word: either(ours, ASK) for word, ours in results.items()}
    rating = {str(n): either(str(n), ASK) for n in range(1, 6)}

    def tried(number: int) -> Column:
        return Column(
            f"Try {number}",
            "Conversations.Result",
            lambda p: said[p.number][number - 1],
            words,
            of={"Attempt": str(number)},
        )

    tab = Tab(
        "PB 2-15",
        "Roster",
        Column("Name", NAMES, its("name")),
        Column("School", "Worksite", its("school")),
        Column("Phone", "Phone", its("phone")),
        tried(1),
        tried(2),
        Column("Final ID", either("Assessment", ASK), its("rating"), rating),
        Column("Vol. initials", either("Conversations.Organizer", OWN, ASK), lambda p: p.organizer[0]),
        Column("Notes", either("Notes", "Conversations.Notes"), its("note")),
    )  # fmt: skip
    return Book("pb-2-15.xlsx", [tab.headed().rows(people)])


def sign_in_sheet() -> Book:
    """a paper sign-in sheet typed in: what and when stand above, nobody is marked"""
    people = Cast("sign in").people(24)
    tab = Tab(
        "Sign-in 2-7",
        "Attendance",
        Column("#", OWN, lambda p: len(p.last)),
        Column("PRINT NAME", "Attendee", its("name")),
        Column("SCHOOL", OWN, its("school")),
        Column("PERSONAL EMAIL (not district)", OWN, its("email")),
        Column("CELL", OWN, its("phone")),
        Column("SIGNATURE", OWN, lambda p: ""),
        constants={"Date": "2023-02-07"},
        may=["Event", "Attended"],
    ).above(["General membership meeting"], ["February 7, 2023"])
    people_known = everyone(people, "Roster")
    return Book("sign-in.xlsx", [people_known, tab.headed().rows(people[:15])])


def petition_typed_in() -> Book:
    """a paper petition typed in: its demand above, numbered lines, dates without a year"""
    people = Cast("petition").people(30)
    tab = Tab(
        "Petition p1-3",
        "Responses",
        Column("Line", OWN, lambda p: int(p.number)),
        Column("Printed name", "Person ID", its("name")),
        Column("Worksite", OWN, its("school")),
        Column("Date signed", "Date", lambda p: f"2/{1 + len(p.last)}"),
        Column("Circulated by", "Collected by", its("organizer")),
        Column("Legible?", OWN, lambda p: "ok"),
        may=["Test", "Response"],
    ).above(["PETITION: We, the undersigned, demand smaller classes"])
    return Book(
        "petition-typed.xlsx", [everyone(people, "All staff"), tab.headed().rows(people[:21])]
    )


def talks_a_tab_an_organizer() -> Book:
    """a log a tab an organizer, days without a year, a key of codes above the headings"""
    cast = Cast("a tab an organizer")
    people = cast.people(28)
    talks = cast.talks(people, 60)
    codes = {"Talked": "TW", "No answer": "NH", "Left message": "LM", "Refused": "REF"}
    words = {code: either(ours, ASK) for ours, code in codes.items()}
    tabs = [
        Tab(
            name,
            "Conversations",
            Column("Day", "Date", lambda t: f"{t.day.month}/{t.day.day}"),
            Column("Who", "Person", its("who.name")),
            Column("Bldg", "Worksite", its("who.school")),
            Column("How", "Method", lambda t: t.how.lower()),
            Column("Code", "Result", lambda t: codes[t.result], words),
            Column("What they care about", "Issues", its("issue")),
            Column("What I promised", "Promise", its("promise")),
            Column("By when", "Follow up by", lambda t: f"{t.due.month}/{t.due.day}" if t.due else ""),
            constants={"Organizer": name},
        )
        .above(["TW = talked with, NH = not home, LM = left message, REF = refused"])
        .headed()
        .rows([t for t in talks if t.by == name])
        for name in ("Rosa Delgado", "Cesar Montoya", "Tess Arden")
    ]  # fmt: skip
    return Book("our-logs.xlsx", [*tabs, everyone(people, "List")])


def last_contact_on_the_list() -> Book:
    """the last contact kept on the list: how, when, by whom, what came of it, what to do next"""
    people = Cast("last contact").people(34)
    came = ("talked", "left msg", "")

    def last(person: object, value: Cell) -> Cell:
        return value if len(its("last")(person)) % 3 < 2 else ""

    tab = Tab(
        "Turf",
        "Roster",
        Column("NAME", NAMES, its("name")),
        Column("BLDG", "Worksite", its("school")),
        Column("M?", "Status", one_of("M", "N"), {"M": "Member", "N": either("Potential member", ASK)}),
        Column("Last contact", "Conversations.Date", lambda p: last(p, date(2023, 2, 1 + len(p.first)))),
        Column("Contacted by", "Conversations.Organizer", lambda p: last(p, p.organizer)),
        Column("Outcome", "Conversations.Result", lambda p: came[len(p.last) % 3], {"talked": "Talked", "left msg": "Left message"}),
        Column("Next step", either("Conversations.Promise", OWN, "Notes", "Conversations.Notes", ASK), lambda p: last(p, p.note)),
    )  # fmt: skip
    return Book("turf-last-contact.xlsx", [tab.headed().rows(people)])


def log_in_spanish_form() -> Book:
    """a form in Spanish about one conversation, answered on phones"""
    cast = Cast("formulario")
    people = cast.people(28)
    talks = cast.talks(people, 40)
    results = {"Talked": "Sí, platicamos", "No answer": "No contestó", "Left message": "Dejé mensaje", "Refused": "No quiso hablar"}  # fmt: skip
    how = {"In person": "En persona", "Phone": "Por teléfono", "Door": "En su casa", "Text": "Mensaje de texto"}  # fmt: skip
    tab = Tab(
        "Respuestas de formulario 1",
        "Conversations",
        Column("Marca temporal", "Date", its("day")),
        Column("Tu nombre", "Organizer", its("by")),
        Column("¿Con quién hablaste? (nombre y apellido)", "Person", its("who.name")),
        Column("¿En qué escuela trabaja?", "Worksite", its("who.school")),
        Column("¿Cómo hablaron?", "Method", lambda t: how[t.how], {mine: either(ours, ASK) for ours, mine in how.items()}),
        Column("¿Lograste hablar con la persona?", "Result", lambda t: results[t.result], {mine: either(ours, ASK) for ours, mine in results.items()}),
        Column("¿Qué tema le importa más?", "Issues", its("issue")),
        Column("¿Qué le prometiste?", "Promise", its("promise")),
        Column("Notas", "Notes", its("note")),
    )  # fmt: skip
    return Book("formulario.xlsx", [tab.headed().rows(talks), everyone(people, "Personal")], "es")


SHAPES = (
    picket_captains,
    colours_named,
    faces,
    letter_grades,
    calls_and_final_rating,
    sign_in_sheet,
    petition_typed_in,
    talks_a_tab_an_organizer,
    last_contact_on_the_list,
    log_in_spanish_form,
)
