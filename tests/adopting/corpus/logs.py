"""Conversations and attempts, as organizers write them down, beside the list of everyone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from operator import attrgetter as its
from random import Random

from adopting.corpus.cast import Cast, Person, Talk
from adopting.corpus.lists import NAMES, OWN, one_of
from adopting.corpus.sheet import ASK, Book, Column, Tab, either

SCHOOLS_ES = ("Primaria Benito Juárez", "Primaria Las Palmas", "Secundaria Río Grande")
MONTHS = ("ENERO", "FEBRERO", "MARZO")


def everyone(people: Sequence[Person], title: str = "Everyone") -> Tab:
    """A plain list of everyone, for the tabs that speak of them."""
    return (
        Tab(
            title,
            "Roster",
            Column("Last", "Last name", its("last")),
            Column("First", "First name", its("first")),
            Column("School", "Worksite", its("school")),
            Column("Member", "Status", one_of("Yes", "No"), {"Yes": "Member", "No": "Potential member"}),
            Column("Cell phone", "Phone", its("phone")),
        )
        .headed()
        .rows(people)
    )  # fmt: skip


def log_in_spanish_by_month() -> Book:
    """a log in Spanish, lines between the rows name the month"""
    cast = Cast("bitácora", SCHOOLS_ES)
    people = cast.people(30)
    how = {
        "In person": "En persona",
        "Phone": "Llamada",
        "Door": "Visita a casa",
        "Text": "Mensaje",
    }
    came = {
        "Talked": "Hablamos",
        "No answer": "No contestó",
        "Left message": "Dejé recado",
        "Refused": "No quiso hablar",
    }
    log = Tab(
        "Bitácora",
        "Conversations",
        Column("Fecha", "Date", lambda t: f"{t.day:%d/%m/%Y}"),
        Column("Organizador/a", "Organizer", its("by")),
        Column("Compañera/o", "Person", its("who.name")),
        Column("Plantel", "Worksite", its("who.school")),
        Column("Cómo", "Method", lambda t: how[t.how], {mine: ours for ours, mine in how.items()}),
        Column("Resultado", "Result", lambda t: came[t.result], {mine: ours for ours, mine in came.items()}),
        Column("Del 1 al 5", either("Assessment", ASK), its("rating")),
        Column("Temas", "Issues", its("issue")),
        Column("Quedé en...", "Promise", its("promise")),
        Column("Para cuándo", "Follow up by", lambda t: f"{t.due:%d/%m/%Y}" if t.due else ""),
        may=["Date"],
    ).headed()  # fmt: skip
    month = ""
    for talk in cast.talks(people, 60):
        if month != MONTHS[talk.day.month - 1]:
            month = MONTHS[talk.day.month - 1]
            log.no_record(month)
        log.rows([talk])
    padron = Tab(
        "Padrón",
        "Roster",
        Column("Apellidos", "Last name", its("last")),
        Column("Nombres", "First name", its("first")),
        Column("Plantel", "Worksite", its("school")),
        Column("¿Agremiado?", "Status", one_of("Sí", "No"), {"Sí": "Member", "No": "Potential member"}),
        Column("Tel. cel.", "Phone", its("phone")),
    )  # fmt: skip
    return Book("bitacora.xlsx", [log, padron.headed().rows(people)], language="es")


def attempts_side_by_side() -> Book:
    """a phone bank's three tries side by side, a date and a result each"""
    cast = Cast("phone bank")
    people = cast.people(40)
    talks = {person.number: cast.talks([person], 3) for person in people}
    tries = {person.number: spot % 4 for spot, person in enumerate(people)}
    code = {"Talked": "Talked", "No answer": "NH", "Left message": "LM", "Refused": "REF"}
    words = {"NH": "No answer", "LM": "Left message", "REF": "Refused"}

    def done(person: Person, attempt: int) -> Talk | None:
        return talks[person.number][attempt] if attempt < tries[person.number] else None

    def day(attempt: int) -> Column:
        return Column(
            f"Call {attempt + 1} date",
            "Conversations.Date",
            lambda p: t.day if (t := done(p, attempt)) else None,
            of={"Attempt": str(attempt + 1)},
        )

    def result(attempt: int) -> Column:
        return Column(
            f"Call {attempt + 1} result",
            "Conversations.Result",
            lambda p: code[t.result] if (t := done(p, attempt)) else "",
            words,
            of={"Attempt": str(attempt + 1)},
        )

    tab = Tab(
        "Phone bank Feb",
        either("Conversations", ASK),
        Column("Name", "Person", its("name")),
        Column("School", "Worksite", its("school")),
        Column("Number", either(OWN, "Roster.Phone", ASK), its("phone")),
        Column("Caller", either("Conversations.Organizer", ASK), its("organizer")),
        *[part(attempt) for attempt in range(3) for part in (day, result)],
    )
    return Book("phone-bank.xlsx", [tab.headed().rows(people), everyone(people, "All members")])


def two_heading_lines() -> Book:
    """two heading lines, the first with merged groups; visits under each other's names"""
    cast = Cast("two lines")
    people = cast.people(32)
    talks = {person.number: cast.talks([person], 2) for person in people}

    def visit(number: int, first: str) -> tuple[Column, ...]:
        of = {"Attempt": str(number)}
        held = number - 1
        return (
            Column((first, "When"), "Conversations.Date", lambda p: talks[p.number][held].day, of=of),
            Column(("", "Who went"), "Conversations.Organizer", lambda p: talks[p.number][held].by, of=of),
            Column(
                ("", "How it went"),
                either("Conversations.Result", "Conversations.Notes", ASK),
                lambda p: talks[p.number][held].result,
                of=of,
            ),
        )  # fmt: skip

    tab = Tab(
        "Home visits",
        "Roster",
        Column(("EDUCATOR", "Last"), "Last name", its("last")),
        Column(("", "First"), "First name", its("first")),
        Column(("", "School"), "Worksite", its("school")),
        Column(("", "Union"), "Status", one_of("in", "out"), {"in": "Member", "out": "Potential member"}),
        *visit(1, "FIRST VISIT"),
        *visit(2, "SECOND VISIT"),
    )  # fmt: skip
    return Book("home-visits.xlsx", [tab.headed().rows(people)])


def walk_list() -> Book:
    """a walk list with result columns that are still blank, signatures below"""
    people = Cast("walk").people(24)
    blank = lambda person: ""  # noqa: E731
    tab = Tab(
        "Walk list 2-25",
        "Roster",
        Column("#", OWN, lambda p: people.index(p) + 1),
        Column("Name", NAMES, its("name")),
        Column("Street", OWN, lambda p: f"{int(p.room) * 3} Juniper Ct"),
        Column("Works at", "Worksite", its("school")),
        Column("Mem?", "Status", one_of("M", "P"), {"M": "Member", "P": either("Potential member", "Pending", ASK)}),
        Column("Home?", either(OWN, "Conversations.Result", ASK), blank),
        Column("1 2 3 4 5", either(OWN, "Assessment", "Conversations.Assessment", ASK), blank),
        Column("What they said", either(OWN, "Notes", "Conversations.Notes", ASK), blank),
    )  # fmt: skip
    tab.above(["Saturday walk - Team Rosa + Cesar"], ["Meet 9:30 at the hall"], [])
    tab.headed().rows(people).aside()
    tab.no_record("Canvassers sign here:")
    return Book("walk-list.xlsx", [tab])


def check_in_form() -> Book:
    """a form of check-ins, whole questions in Spanish; the coaches' team beside it"""
    random = Random("check-in form")
    team = ("Ana Lozano", "Bo Ybarra", "Nan Romero", "Inés Ochoa")
    held = [
        (datetime(2023, 2, 6, 17, 5) + timedelta(weeks=week, minutes=7 * spot), name)
        for week in range(6)
        for spot, name in enumerate(team)
    ]
    met = {"Sí": "Yes", "No, faltó": "Missed", "Lo cambiamos de día": "Rescheduled"}
    answers = {moment: random.choice(list(met)) for moment, _ in held}
    form = Tab(
        "Respuestas de formulario 1",
        "Check-ins",
        Column("Marca temporal", "Date", lambda a: a[0]),
        Column("¿Quién acompaña? (tu nombre)", "Staff", lambda a: "Tess Arden"),
        Column("¿Con qué organizadora u organizador te tocaba reunirte?", "Organizer", lambda a: a[1]),
        Column("¿Se reunieron esta semana?", "Happened", lambda a: answers[a[0]], met),
        Column("¿Cuántos minutos duró?", "Minutes", lambda a: 30 if answers[a[0]] == "Sí" else None),
        Column("¿Qué salió bien?", "Wins", lambda a: random.choice(("tres tarjetas", "buena plática"))),
        Column("¿En qué se atoró?", "Stuck", lambda a: random.choice(("", "nadie contesta"))),
        Column("¿Algo más que debamos saber?", "Notes", lambda a: ""),
    ).headed()  # fmt: skip
    people = Tab(
        "Equipo",
        "Organizers",
        Column("Nombre", "Organizer", str),
        Column("Correo personal", "Email", lambda n: f"{n.split()[0].lower().replace('é', 'e')}@mail.example"),
        Column("Escuela", "Worksite", lambda n: SCHOOLS_ES[len(n) % 3]),
        Column("Talla", OWN, lambda n: "M"),
    )  # fmt: skip
    return Book("acompañamiento.xlsx", [form.rows(held), people.headed().rows(team)], language="es")


def one_on_ones_with_times() -> Book:
    """a log where the day and the hour stand in columns of their own and initials say who"""
    cast = Cast("initials")
    people = cast.people(28)
    tried = {
        "Talked": "had 1:1",
        "No answer": "no show",
        "Left message": "left vm",
        "Refused": "said no thanks",
    }
    log = Tab(
        "1-on-1s",
        "Conversations",
        Column("Day", "Date", its("day")),
        Column("Hour", OWN, lambda t: time(15, 30)),
        Column("By", either("Organizer", ASK), lambda t: "".join(part[0] for part in t.by.split())),
        Column("With", "Person", its("who.name")),
        Column("@", either("Worksite", ASK), its("who.school")),
        Column(
            "What happened",
            either("Result", ASK),
            lambda t: tried[t.result],
            {mine: either(ours, ASK) for ours, mine in tried.items()},
        ),
        Column("Cares about", "Issues", its("issue")),
        Column("I said I'd", "Promise", its("promise")),
        Column("by when", "Follow up by", its("due")),
    )
    return Book("one-on-ones.xlsx", [everyone(people, "List"), log.headed().rows(cast.talks(people, 45))])  # fmt: skip


SHAPES = (
    log_in_spanish_by_month,
    attempts_side_by_side,
    two_heading_lines,
    walk_list,
    check_in_form,
    one_on_ones_with_times,
)
