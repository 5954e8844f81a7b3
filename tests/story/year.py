"""A year of two programs, a week at a time: what people type from the first application in January
to the induction in August.

Jefferson County's paid program of 2023 (docs/programs.md), with a small invented local in it: three
worksites, four organizers and one staff member. Everything is drawn from one seed, so that each
Monday's letters can be kept beside the test and read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from sheets import tabs_in

Rows = list[list[str]]

FIRST, LAST = date(2023, 1, 16), date(2023, 8, 14)  # Mondays on which the toolkit runs
WORKSITES = ("Maple El", "Oak Middle", "Pine High")
ORGANIZERS = ("Rosa", "Cesar", "Dana", "Lupe")
PHASES = (
    ("Phase 1", date(2023, 2, 6), date(2023, 4, 7), date(2023, 3, 20), 6),
    ("Phase 2", date(2023, 6, 19), date(2023, 7, 21), date(2023, 7, 3), 12),
)
NAMES = (
    "Ada Lopez, Bo Chen, Cleo Park, Nan Null, Dee Ruiz, Eli Ward, Fay Ortiz, Gus Hahn, Hope Diaz, Ira Cole,"
    " Jun Sato, Kit Moss, Lea Vang, Max Rubio, Nia Bell, Oto Kern, Pia Cruz, Quin Lee, Rey Soto, Sam Tran,"
    " Tia Reyes, Uma Gray, Vic Pena, Wes Holt, Xia Yang, Yan Koch, Zoe Marsh, Abe Finn, Bea Luna, Cy Nash"
)
NEW = ("Gil Abara", "Hana Weiss", "Ivo Petrov", "Jess Nguyen")
ISSUES = ("Class size", "Salaries", "Planning time")


@dataclass
class Week:
    """What is typed in the week before a Monday: rows under their tab's title, and cells in rows that
    are there, as tab, a cell that only that row has, heading and value.
    """

    monday: date
    rows: dict[str, Rows] = field(default_factory=dict)
    cells: list[tuple[str, str, str, str]] = field(default_factory=list)

    def add(self, tab: str, *cells: object) -> None:
        self.rows.setdefault(tab, []).append([str(cell) for cell in cells])


START = """
Roster:
Person ID | First name | Last name | Worksite | Status | Organizer | Roles | Charted under | Phone | Email | Hire date | Assessment

Worksites:
Worksite   | Level      | Region | Eligible
Maple El   | Elementary | North  | 12
Oak Middle | Middle     | North  | 10
Pine High  | High       | South  | 14

Organizers:
Organizer | Email | Role | Staff lead | Phases | Summary

Phases:
Phase   | Starts     | Ends       | Breaks                   | Weeks | Hours per week | Stipend | Proration | Training weekday | Training mandatory | Check-in every | Applications close | Focus
Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24 | 8     | 6              | $1,250  | By week   | Wednesday        | Yes                | 1              | 2023-01-23         | Hear everybody's issues
Phase 2 | 2023-06-19 | 2023-07-21 | 2023-07-03 to 2023-07-07 | 4     | 12             | $1,500  | By week   | Wednesday        | Yes                | 1              | 2023-01-23         | Welcome new educators

Events:
Event | Date | Starts | Ends | Kind | Phase | Mandatory | Format

Attendance:
Event | Date | Attendee | Attended

Check-ins:
Date | Organizer | Staff | Happened | Minutes | Wins | Stuck

Hours:
Date | Organizer | Activity | Hours

Conversations:
Date | Organizer | Person ID | Method | Result | Assessment | Asked to join | Answer | Issues | Intensity | Topics | Promise | Follow up by

Structure Tests:
Test | Opens | Closes | Kind | Target | Base | Issue

Responses:
Test | Person ID | Response | Date

Leader Asks:
Person ID | Asked on | Asked by | Invited to | Test | Answer

Issues:
Issue
Class size
Salaries
Planning time

Applications:
Timestamp | First name | Last name | Email | Worksite | Phases | Why | Decision

Sign-offs:
Date | By | What | Organizers | Phase | Through

Settings:
Setting       | Value
Local         | Maple County Educators
Topics        | contract negotiations, school board election, joining, induction
People a week | 6
"""


def start() -> dict[str, Rows]:
    """The workbook as it stands on the first day: headings, the roster, the worksites, the plan."""
    tabs = tabs_in(START)
    draw = Random(2023)
    leaders = {site: f"J{10 * number + 1:03}" for number, site in enumerate(WORKSITES)}
    for number, name in enumerate(NAMES.split(", ")):
        first, last = name.split()
        site, own = WORKSITES[number // 10], f"J{number + 1:03}"
        leads = own == leaders[site]
        member = leads or draw.random() < 0.4
        email = f"{first.lower()}@example.org" if leads or draw.random() < 0.5 else ""
        tabs["Roster"].append(
            [
                *(own, first, last, site, "Member" if member else "Potential member", ""),
                "Rep; Leader" if leads else "",
                "" if leads or draw.random() < 0.4 else leaders[site],
                *(f"303-555-{1000 + number}", email, "2018-08-06", "1" if leads else ""),
            ]
        )
    tabs["Events"] += _events()
    return tabs


def _events() -> Rows:
    events = []
    for phase, starts, ends, off, _ in PHASES:
        day = starts + timedelta(days=2)
        while day <= ends:
            if not off <= day < off + timedelta(days=5):
                where = "Online" if phase == "Phase 1" else "In person"
                events.append(
                    ["Training", str(day), "5:00 PM", "8:00 PM", "Training", phase, "Yes", where]
                )
            day += timedelta(days=7)
    induction = [
        "New Educator Induction",
        "2023-08-02",
        "9:00 AM",
        "3:00 PM",
        "Induction",
        "",
        "",
        "",
    ]
    return [*events, induction]


def weeks() -> Iterator[Week]:
    """Each week, in order; the rows of a week are dated in the seven days before its Monday."""
    draw = Random(1)
    monday = FIRST
    while monday <= LAST:
        week = Week(monday)
        _applications(week)
        for phase in PHASES:
            _program_week(week, phase, draw)
        _tests(week, draw)
        _new_educators(week)
        yield week
        monday += timedelta(days=7)


def _applications(week: Week) -> None:
    """Four apply in time and one late; staff decide; the accepted become organizers."""
    if week.monday == date(2023, 1, 16):
        for number, name in enumerate(ORGANIZERS[:3]):
            email = f"{name.lower()}@example.org"
            site = WORKSITES[number]
            week.add(
                "Applications",
                "2023-01-12",
                name,
                "Vega",
                email,
                site,
                "Phase 1; Phase 2",
                "To win smaller classes",
                "",
            )
    if week.monday == date(2023, 1, 30):
        week.add(
            "Applications",
            "2023-01-25",
            "Lupe",
            "Vega",
            "lupe@example.org",
            "Pine High",
            "Phase 1; Phase 2",
            "My colleague asked me",
            "",
        )
        week.add("Organizers", "Robin", "robin@example.org", "Staff", "", "", "")
        for name in ORGANIZERS:
            email = f"{name.lower()}@example.org"
            week.add("Organizers", name, email, "", "Robin", "Phase 1; Phase 2", "")
            week.cells.append(("Applications", email, "Decision", "Accepted"))
        for number in range(30):
            week.cells.append(
                ("Roster", f"J{number + 1:03}", "Organizer", ORGANIZERS[number * 4 // 30])
            )


def _program_week(week: Week, phase: tuple[str, date, date, date, int], draw: Random) -> None:
    """A week of a phase: training, check-in, hours, conversations; every second week the ones before
    are signed off.
    """
    name, starts, ends, off, hours = phase
    monday = week.monday - timedelta(days=7)
    over = ends < monday <= ends + timedelta(days=7)
    if over or (starts < monday <= ends and (monday - starts).days % 14 == 0):
        _sign(week, name, min(monday - timedelta(days=3), ends))
    if not starts <= monday <= ends or monday == off:
        return
    wednesday = monday + timedelta(days=2)
    for organizer in ORGANIZERS:
        came = "No" if draw.random() < 0.1 else "Yes"
        week.add("Attendance", "Training", wednesday, organizer, came)
        field = hours - 3 - 0.5 - (1 if draw.random() < 0.15 else 0)
        week.add("Hours", monday + timedelta(days=1), organizer, "One-on-ones", field / 2)
        week.add("Hours", monday + timedelta(days=3), organizer, "Phone bank", field / 2)
        for _ in range(2 if name == "Phase 1" else 3):
            _conversation(week, organizer, monday + timedelta(days=draw.randrange(5)), name, draw)
    stuck = "Nobody at Pine High picks up" if draw.random() < 0.4 else ""
    week.add(
        "Check-ins",
        monday + timedelta(days=4),
        "Robin",
        "Robin",
        "Yes",
        30,
        "Two new members" if draw.random() < 0.5 else "",
        stuck,
    )


def _sign(week: Week, phase: str, through: date) -> None:
    """On Tuesday, when Monday's Timesheets have been read: the weeks up to last Friday are certified
    by the office and approved by their staff member.
    """
    tuesday = week.monday - timedelta(days=6)
    week.add("Sign-offs", tuesday, "Office", "Certify", "Robin", phase, through)
    week.add("Sign-offs", tuesday, "Robin", "Approve", "Robin", phase, through)


def _conversation(week: Week, organizer: str, day: date, phase: str, draw: Random) -> None:
    own = [n for n in range(30) if ORGANIZERS[n * 4 // 30] == organizer]
    person = f"J{draw.choice(own) + 1:03}"
    reached = draw.random() < 0.6
    if not reached:
        result = draw.choice(["No answer", "Left message", "Wrong number"])
        week.add("Conversations", day, organizer, person, "Phone", result, *[""] * 8)
        return
    answer = draw.choice(["Yes", "Maybe", "No"])
    promised = draw.random() < 0.3
    week.add(
        "Conversations",
        day,
        organizer,
        person,
        draw.choice(["In person", "Door", "Phone"]),
        "Talked",
        draw.randint(1, 4),
        "Yes",
        answer,
        draw.choice(ISSUES),
        draw.randint(2, 5),
        "school board election" if phase == "Phase 2" else "contract negotiations",
        "send the salary table" if promised else "",
        day + timedelta(days=7) if promised else "",
    )
    if answer == "Yes":
        week.cells.append(("Roster", person, "Status", "Member"))


TESTS = (
    ("Sticker day", date(2023, 3, 1), date(2023, 3, 3), "Sticker day", ""),
    ("Class size pledge", date(2023, 7, 10), date(2023, 7, 14), "Pledge", "Class size"),
)


def _tests(week: Week, draw: Random) -> None:
    """Two structure tests: one announced a week before, each answered while it is open."""
    for test, opens, closes, kind, issue in TESTS:
        monday = week.monday - timedelta(days=7)
        if monday <= opens - timedelta(days=7) < week.monday:
            week.add("Structure Tests", test, opens, closes, kind, "65%", "Eligible", issue)
            if issue:
                for leader in ("J001", "J011", "J021"):
                    asked = (monday + timedelta(days=1), "Robin", "Lead a test", test, "Yes")
                    week.add("Leader Asks", leader, *asked)
        if monday <= opens < week.monday:
            for number in range(30):
                if draw.random() < 0.5:
                    person = f"J{number + 1:03}"
                    week.add("Responses", test, person, "Yes", opens)


def _new_educators(week: Week) -> None:
    """Hired in June for August, talked with in July, signed up for the induction, and come."""
    monday = week.monday - timedelta(days=7)
    if monday == date(2023, 6, 12):
        for number, name in enumerate(NEW):
            first, last = name.split()
            site = WORKSITES[number % 3]
            week.add(
                "Roster",
                f"N{number + 1:03}",
                first,
                last,
                site,
                "Potential member",
                ORGANIZERS[number],
                "",
                "",
                f"720-555-{2000 + number}",
                f"{first.lower()}@example.org",
                "2023-08-07",
                "",
            )
    if monday == date(2023, 7, 10):
        for number in (0, 1, 3):
            person, organizer = f"N{number + 1:03}", ORGANIZERS[number]
            week.add(
                "Conversations",
                "2023-07-11",
                organizer,
                person,
                "Phone",
                "Talked",
                2,
                "Yes",
                "Yes" if number else "Maybe",
                "",
                "",
                "induction; joining",
                "",
                "",
            )
            week.add("Attendance", "New Educator Induction", "2023-08-02", person, "Signed up")
    if monday == date(2023, 7, 31):
        for number in (0, 1):
            person = f"N{number + 1:03}"
            week.add("Attendance", "New Educator Induction", "2023-08-02", person, "Yes")
        week.cells.append(("Roster", "N002", "Status", "Member"))
