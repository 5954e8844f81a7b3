"""Grids: headings that say something themselves, a day, a test, a leader, a kind of work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from operator import attrgetter as its
from random import Random

from adopting.corpus.cast import ORGANIZERS, Cast
from adopting.corpus.lists import NAMES, OWN, marked, one_of
from adopting.corpus.sheet import ASK, Book, Cell, Column, Tab, either

WEDNESDAYS = [date(2023, 2, 8) + timedelta(weeks=week) for week in range(8) if week != 6]
MONDAYS = [day - timedelta(days=2) for day in WEDNESDAYS]


def team(names: Sequence[str] = ORGANIZERS, title: str = "MOs") -> Tab:
    """Who is paid to organize."""
    return (
        Tab(
            title,
            "Organizers",
            Column("Member organizer", "Organizer", str),
            Column("Email", "Email", lambda name: f"{name.split()[0].lower()}@mail.example"),
            Column("Coach", "Staff lead", lambda name: "Robin Vale"),
            Column("Parking pass", OWN, lambda name: "yes"),
        )
        .headed()
        .rows(names)
    )


def attendance_by_wednesday() -> Book:
    """attendance: people down, Wednesdays across, P A E and a count"""
    random = Random("attendance")
    there = {(name, day): random.choice("PPPPAE") for name in ORGANIZERS for day in WEDNESDAYS}
    words = {"P": "Yes", "A": "No", "E": "Excused"}
    grid = Tab(
        "Training attendance",
        "Attendance",
        Column("Name", "Attendee", str),
        *[
            Column(
                f"{day.month}/{day.day}",
                "Attended",
                lambda name, day=day: there[name, day],
                words,
                of={"Date": day.isoformat()},
            )
            for day in WEDNESDAYS
        ],
        Column("# present", OWN, lambda name: sum(there[name, d] == "P" for d in WEDNESDAYS)),
        may=["Event"],
    ).above(["Wednesday training, 5-8 pm online, spring 2023"], ["P = present, A = absent, E = excused"])  # fmt: skip
    return Book("training-attendance.xlsx", [team(), grid.headed().rows(ORGANIZERS)])


def petitions_in_spanish() -> Book:
    """actions as columns of the list, in Spanish, each marked in its own way"""
    people = Cast("peticiones", ("Primaria El Arce", "Preparatoria Norte")).people(36)
    random = Random("peticiones")

    def action(heading: str, sign: Cell, ours: str = "Yes") -> Column:
        did = {person.number: random.random() < 0.5 for person in people}
        word = str(sign)
        return Column(
            heading,
            "Responses.Response",
            lambda p: sign if did[p.number] else "",
            {word: ours},
            of={"Test": heading},
        )

    tab = Tab(
        "Lista y acciones",
        "Roster",
        Column("Nombre y apellido", NAMES, its("name")),
        Column("Plantel", "Worksite", its("school")),
        Column("Sindicalizado", "Status", one_of("sí", "no"), {"sí": "Member", "no": "Potential member"}),
        Column("Con quién va", either("Charted under", ASK), its("leads_them")),
        action("Firmó la petición (oct)", "sí"),
        action("Playera roja 14/11", "✓"),
        action("Calcomanía 18 ene", 1),
        action("Marcha 8 feb", "x"),
        Column("Total", OWN, lambda p: 2),
    )  # fmt: skip
    return Book("acciones.xlsx", [tab.headed().rows(people)], language="es")


def hours_by_week() -> Book:
    """hours: people down, weeks across, totals at the end and below"""
    random = Random("hours by week")
    worked = {(n, d): random.choice((2, 3, 4.5, 6, None)) for n in ORGANIZERS for d in MONDAYS}
    grid = Tab(
        "Phone bank hours",
        "Hours",
        Column("Organizer", "Organizer", str),
        *[
            Column(
                f"wk of {day:%b} {day.day}",
                "Hours",
                lambda name, day=day: worked[name, day],
                of={"Date": day.isoformat()},
            )
            for day in MONDAYS
        ],
        Column("Total", OWN, lambda name: sum(worked[name, day] or 0 for day in MONDAYS)),
        may=["Activity"],
    )
    grid.headed().rows(ORGANIZERS)
    grid.no_record("TOTAL", *[sum(worked[n, d] or 0 for n in ORGANIZERS) for d in MONDAYS])
    return Book("phone-bank-hours.xlsx", [grid, team()])


def hours_by_kind() -> Book:
    """hours: days down, kinds of work across; a tab a person, their name in the title"""
    kinds = {"1:1s": "One-on-ones", "Phones": "Phone bank", "Doors": "Door knocking", "Wed. training": "Training", "Planning": "Prep"}  # fmt: skip
    tabs = []
    for name in ORGANIZERS[:3]:
        random = Random(name)
        worked = {
            (day, kind): random.choice((None, None, 1, 1.5, 3)) for day in MONDAYS for kind in kinds
        }
        grid = Tab(
            name,
            "Hours",
            Column("Day", "Date", lambda day: day),
            *[
                Column(
                    kind,
                    "Hours",
                    lambda day, kind=kind, worked=worked: worked[day, kind],
                    of={"Activity": ours},
                )
                for kind, ours in kinds.items()
            ],
            Column("All", OWN, lambda day, worked=worked: sum(worked[day, k] or 0 for k in kinds)),
            constants={"Organizer": name},
        )
        tabs.append(grid.headed().rows(MONDAYS).aside())
        grid.no_record("Signed:")
    return Book("hours-by-activity.xlsx", [*tabs, team(title="Team list")])


def wall_chart() -> Book:
    """a wall chart as it is drawn: leaders on top, their people's names below; a tab a school"""
    cast = Cast("wall chart")
    people = cast.people(60)
    tabs = []
    for school in cast.schools[:3]:
        here = [person for person in people if person.school == school]
        leaders = sorted((p.name for p in here[:3]), key=str.casefold)
        others = here[3:]
        columns = [others[spot::4] for spot in range(4)]
        named = either(NAMES, ASK)
        grid = Tab(
            school,
            "Roster",
            *[
                Column(
                    leader,
                    named,
                    lambda row, under=under: under[row].name if row < len(under) else "",
                    of={"Charted under": leader},
                )
                for leader, under in zip(leaders, columns, strict=False)
            ],
            Column(
                "nobody yet",
                named,
                lambda row, under=columns[3]: under[row].name if row < len(under) else "",
                of={"Charted under": ""},
            ),
            constants={"Worksite": school},
        ).above([f"{school.upper()} WALL CHART"])
        tabs.append(grid.headed().rows(range(max(map(len, columns)))))
    return Book("wall-charts.xlsx", tabs)


def meetings_on_the_list() -> Book:
    """who came to which monthly meeting, tick boxes on the list itself"""
    people = Cast("meetings").people(35)
    random = Random("meetings")
    came = {(p.number, month): random.random() < 0.3 for p in people for month in "SONDJF"}

    def meeting(heading: str, month: str) -> Column:
        return Column(
            heading,
            "Attendance.Attended",
            lambda p: "TRUE" if came[p.number, month] else "FALSE",
            {"TRUE": "Yes", "FALSE": either("No", None)},
            of={"Event": heading},
        )

    tab = Tab(
        "Rep council",
        "Roster",
        Column("Delegate", NAMES, its("name")),
        Column("School", "Worksite", its("school")),
        Column("Officer", OWN, marked("Treasurer", lambda p: p.job == "Nurse")),
        Column("Member?", "Status", one_of("Yes", "No"), {"Yes": "Member", "No": "Potential member"}),
        Column("Personal Email", "Email", its("email")),
        meeting("Sept meeting", "S"),
        meeting("Oct meeting", "O"),
        meeting("Nov meeting", "N"),
        meeting("Jan meeting", "J"),
        meeting("Feb meeting", "F"),
    )  # fmt: skip
    return Book("rep-council.xlsx", [tab.headed().rows(people)])


def hours_by_day_a_tab_a_week() -> Book:
    """hours: a tab a week, people down, weekdays across"""
    tabs = []
    for number, monday in enumerate(MONDAYS[:3], start=1):
        random = Random(number)
        days = [monday + timedelta(days=ahead) for ahead in range(6)]
        worked = {(n, d): random.choice((None, 1, 2, 3.25)) for n in ORGANIZERS for d in days}
        grid = Tab(
            f"Wk {number} ({monday.month}-{monday.day})",
            "Hours",
            Column("Who", "Organizer", str),
            *[
                Column(
                    f"{day:%a} {day.month}/{day.day}",
                    "Hours",
                    lambda name, day=day, worked=worked: worked[name, day],
                    of={"Date": day.isoformat()},
                )
                for day in days
            ],
            Column("Wk total", OWN, lambda n, w=worked, ds=tuple(days): sum(w[n, d] or 0 for d in ds)),
            Column("OK?", OWN, lambda name: "RV"),
            may=["Activity", "Date"],
        )  # fmt: skip
        tabs.append(grid.headed().rows(ORGANIZERS))
    return Book("hours-week-by-week.xlsx", [*tabs, team()])


SHAPES = (
    attendance_by_wednesday,
    petitions_in_spanish,
    hours_by_week,
    hours_by_kind,
    wall_chart,
    meetings_on_the_list,
    hours_by_day_a_tab_a_week,
)
