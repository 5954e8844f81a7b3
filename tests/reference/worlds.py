"""Random small programs: tabs as people would type them, full of ties, namesakes, unknown names and blanks."""

from __future__ import annotations

from datetime import date, time, timedelta

from hypothesis import strategies as st

SITES = ("Maple El", "Oak Mid", "Elm High")
SAID_SITES = (*SITES, *SITES, "maple el", " Oak  Mid ", "Mapple El")
FIRSTS = ("Ada", "Bo", "Cleo", "Nan")
LASTS = ("Lee", "Park", "Null")
IDENTS = ("A1", "A2", "A10", "B1", "B2", "007", "7", "C1", "C2", "C3", "D1", "D2")
SAID_IDENTS = (*IDENTS, *IDENTS, "a1", "b2", "Z9")
NAMES = tuple(f"{first} {last}" for first in FIRSTS for last in LASTS)
SAID_NAMES = (*NAMES, "Kit Lee", "ada lee", "Ada  Park", "Somebody Else")
ORGANIZERS = ("Rosa", "Rosa", "Cesar", "Cesar", "rosa", "César", "Ada Lee")
UNSURE_ORGANIZERS = (*ORGANIZERS, None, None, "Wanda")
STATUSES = (
    "Member", "Member", "Pending", "Potential member", "Potential member", "Potential member", "Dropped", "Refused", "Left", "Excluded",
    "member",
)  # fmt: skip
RESULTS = (
    "Talked", "Talked", "Talked", "Talked", "Talked", "No answer", "No answer", "Left message", "Busy", "Refused", "Wrong number",
    "Disconnected", "Moved", "Deceased", "Language barrier", "Not reachable", "Do not contact",
)  # fmt: skip
METHODS = (None, "In person", "In person", "Phone", "Phone", "Door", "Video", "Text", "Email", "Meeting", "Pigeon")
RATINGS = (None, None, None, 1, 1, 2, 2, 3, 4, 5, "3", 7)
OFFSETS = (
    -200, -91, -90, -89, -61, -60, -59, -46, -45, -44, -31, -30, -29, -22, -21, -15, -14, -13, -9, -8, -7, -7, -6, -5, -3, -2, -2,
    -1, -1, 0, 0, 1, 8,
)  # fmt: skip
DAYS = tuple(date.fromisoformat(day) for day in ("2023-03-09", "2023-03-12", "2023-03-13", "2023-03-22", "2024-02-29"))


def _table(draw, headings, row, most, least=0):
    n = draw(st.integers(least, most))
    return [list(headings), *[[row(heading) for heading in headings] for _ in range(n)]]


@st.composite
def worlds(draw):
    """(tabs, as of, days until a second sync or None)."""
    # as_of first: dates keep near it, where windows begin and end
    as_of = draw(st.sampled_from(DAYS) | st.dates(date(2023, 1, 1), date(2024, 3, 31)))

    def one(*options):
        return draw(st.sampled_from(options))

    def seldom(value, otherwise=None, times=6):
        return value if one(*[False] * times, True) else otherwise

    def day(*, blank=False, near=OFFSETS):
        return one(*near) if False else _day(as_of, one(*near), one(0, 0, 0, 1, 2)) if not blank or one(1, 0) else None

    def cell(options):
        return one(*options)

    tabs = {}
    tabs["Settings"] = _settings(draw, one, as_of)
    people = _roster(draw, one, day, cell)
    tabs["Roster"] = people
    tabs["Worksites"] = _worksites(draw, one)
    tabs["Organizers"] = _organizers(draw, one, day)
    tabs["Phases"] = _phases(draw, one, as_of)
    tabs["Conversations"] = _conversations(draw, one, day, seldom)
    tabs["Events"] = _events(draw, one, day)
    tabs["Attendance"] = _attendance(draw, one, day, tabs["Events"])
    tabs["Check-ins"] = _check_ins(draw, one, day)
    tabs["Hours"] = _hours(draw, one, day)
    tabs["Structure Tests"] = _tests(draw, one, day)
    tabs["Responses"] = _responses(draw, one, day)
    tabs["Issues"] = [["Issue", "Issue (Spanish)"], ["Class size", "Tamaño"], ["Pay", None], ["pay", "Salario"]]
    for title in list(tabs):
        if title != "Roster" and one(*[False] * 14, True):
            del tabs[title]
    return tabs, as_of, one(None, 3, 7, 7, 14)


def _day(as_of, offset, form):
    day = as_of + timedelta(days=offset)
    return day if form == 0 else day.isoformat() if form == 1 else f"{day.month}/{day.day}/{day.year}"


def _settings(draw, one, as_of):
    rows = [["Setting", "Value", "What it does"]]
    span = f"{as_of - timedelta(days=one(3, 10, 20))} to {as_of - timedelta(days=one(0, 1, 3))}"
    for name, values in (
        ("Follow-up after, members (days)", (0, 10, 30, -1)),
        ("Follow-up after, potential members (days)", (1, 7, 30)),
        ("Follow-up after, leaders (days)", (0, 7, "14")),
        ("Contact window (days)", (0, 7, 30, 60)),
        ("Attempts before switching", (1, 2, 0)),
        ("New hire window (days)", (0, 14, 60, 90)),
        ("Density target", ("65%", 0.5, 33, "120%", 0)),
        ("Structure test target", ("50%", 1, 0.75)),
        ("Rep ratio", (1, 3, 4, 10, 0)),
        ("Rep base", ("Members", "Roster", "Eligible", "Everybody")),
        ("Rep rounding", ("Major fraction", "Up")),
        ("Count people on leave", ("No", "Yes")),
        ("Eligible comes from", ("Roster only", "Headcount, else roster")),
        ("School breaks", (span, f"{as_of}", f"{span}; {as_of - timedelta(days=40)} to {as_of - timedelta(days=33)}")),
        ("Check-in length (minutes)", (45, 20)),
        ("Goal: density", ("70%",)),
        ("Goal: conversations a week", (12,)),
        ("Follow up days", (3,)),
    ):
        if one(True, False, False, False):
            rows.append([name, one(*values), None])
            if one(*[False] * 9, True):
                rows.append([name, one(*values), "again"])
    return rows


def _worksites(draw, one):
    rows = [["Worksite", "Level", "Region", "Unit", "Eligible", "Notes"]]
    for name in SITES[: one(2, 3, 3)]:
        eligible = one(None, None, 0, 2, 5, 9, "11", -1, 2.5)
        rows.append(
            [
                name,
                one("Elementary", "High", None),
                one("East", "East", "West", "east", None),
                one("Teachers", None, "Support"),
                eligible,
                None,
            ]
        )
    if one(*[False] * 9, True):
        rows.append([one("oak mid", None, "Birch"), "High", "East", None, 50, None])
    return rows


def _roster(draw, one, day, cell):
    idents = draw(st.lists(st.sampled_from(IDENTS), min_size=5, max_size=12, unique=True))
    if one(*[False] * 9, True):
        idents.append(one(*idents).lower())
    rows = [
        ["Person ID", "First name", "Last name", "Preferred name", "Worksite", "Unit", "Job title", "Status", "Roles", "Charted under",
         "Organizer", "Hire date", "On leave", "Do not contact", "Assessment", "Assessed on", "Notes"],
    ]  # fmt: skip
    for ident in idents:
        rows.append(
            [
                ident, one(*FIRSTS), one(*LASTS), one(None, None, None, "Kit", "Ada"), one(*SAID_SITES),
                one(None, None, "Teachers", "Support", "teachers"), one(None, "Teacher"), one(*STATUSES, "Sabbatical" if one(1, 0) else "Member"),
                one(None, None, None, "Leader", "Rep", "Rep, Leader", "Committee; Boss", "Leader"),
                one(None, None, *idents, "Ada Lee", "Kit Park", "the art teacher"), one(*UNSURE_ORGANIZERS), day(blank=True),
                one(None, None, None, "Yes", "no"), one(None, None, None, None, None, "x", "No"), one(*RATINGS), day(blank=True), None,
            ]
        )  # fmt: skip
    if one(*[False] * 4, True):
        rows[one(*range(1, len(rows)))][one(0, 2, 4, 7)] = one(None, "#REF!", "  ")
    return rows


def _organizers(draw, one, day):
    rows = [["Organizer", "Person ID", "Phases", "Starts", "Ends"]]
    phases = ("Phase 1", "Phase 1", "Phase 1, Phase 2", "Phase 1; phase 2", "Phase 2", "Phase 3, Phase 1", None)
    for name, person in (("Rosa", None), ("Cesar", one(None, "A1", "Z9")), ("Ada Lee", one(None, "B1", "A1"))):
        starts = one(None, None, None, day(near=(-30, -21, -14, -8, -3, 2)))
        ends = one(None, None, None, day(near=(-8, -2, 0, 5, 12)))
        rows.append([name, person, one(*phases), starts, ends])
    if one(*[False] * 9, True):
        rows.append(["ROSA", None, "Phase 2", None, None])
    return rows


def _phases(draw, one, as_of):
    rows = [["Phase", "Starts", "Ends", "Breaks", "Weeks", "Hours per week", "Stipend", "Proration"]]
    starts = as_of - timedelta(days=one(-3, 0, 10, 24, 30, 38, 60))
    for name in ("Phase 1", "Phase 2"):
        ends = starts + timedelta(days=one(4, 11, 25, 32, 53, 60))
        off = starts + timedelta(days=one(5, 7, 14, 21))
        breaks = one(
            None, None, f"{off} to {off + timedelta(days=one(0, 4, 6, 8))}", f"{off}; {off + timedelta(days=2)}"
        )
        money = one(1250, 1000, "$1,500", 100.01, 0)
        policy = one("Whole", "By week", "By hour", "By hour", "Manual", None)
        rows.append([name, starts, ends, breaks, one(None, 8), one(6, 12, 7.5, "3:30"), money, policy])
        starts = ends + timedelta(days=one(1, 2, 3, 10, 20))
    return rows


def _conversations(draw, one, day, seldom):
    rows = [
        ["Date", "Organizer", "Person ID", "Person", "Worksite", "Method", "Result", "Assessment", "Asked to join", "Answer", "Issues",
         "Intensity", "Leader named", "Follow up by", "Minutes", "Notes"],
    ]  # fmt: skip
    for _ in range(draw(st.integers(0, 25))):
        by_name = one(False, False, True)
        rows.append(
            [
                day() if one(*[1] * 20, 0) else one(None, "soon"), one(*ORGANIZERS, *ORGANIZERS, "Wanda", None),
                None if by_name else one(*SAID_IDENTS), one(*SAID_NAMES) if by_name or one(0, 0, 1) else None,
                one(*SAID_SITES) if by_name or one(0, 0, 1) else None, one(*METHODS), one(*RESULTS), one(*RATINGS),
                one(None, None, "Yes", "No"), one(None, None, None, "Yes", "Maybe", "Maybe", "No", "Dunno"),
                one(None, None, "Class size", "class size; Pay", "Tamaño", "Heat, pay", "heat", "Salario"), one(None, 1, 3, 4, 5, 6),
                one(None, None, None, "A1", "B1, Ada Lee", "Cleo Park; Nobody", "Kit Lee", *IDENTS), day() if one(0, 0, 0, 1) else None,
                one(None, None, 15, 20, 47.5, -3), None,
            ]
        )  # fmt: skip
    if len(rows) > 3 and one(0, 0, 1):
        rows.append(list(one(*rows[1:])))  # the same row once more
    return rows


def _events(draw, one, day):
    rows = [["Event", "Date", "Starts", "Ends", "Kind", "Phase"]]
    for _ in range(draw(st.integers(0, 6))):
        starts, ends = one((time(17), time(20)), (time(9), time(10, 30)), ("17:00", "18:20"))
        kind = one("Training", "Training", "Training", "Induction", "Induction", "Meeting", None)
        rows.append(
            [
                one("First", "Second", "Third", "first"),
                day(),
                starts,
                ends,
                kind,
                one("Phase 1", "Phase 1", "Phase 2", None, "Phase 3"),
            ]
        )
    return rows


def _attendance(draw, one, day, events):
    rows = [["Event", "Date", "Attendee", "Attended", "Hours"]]
    days = [row[1] for row in events[1:]]
    for _ in range(draw(st.integers(0, 10))):
        attended = one("Yes", "Yes", "Yes", "No", "Partial", "Excused", "Make-up")
        who = one("Rosa", "Cesar", "Ada Lee", *IDENTS, *NAMES, "nobody")
        when = one(None, None, *days, day())
        rows.append(
            [
                one("First", "First", "Second", "Third", "Fourth"),
                when,
                who,
                attended,
                one(1, 1.5, "0:45") if attended == "Partial" else None,
            ]
        )
    return rows


def _check_ins(draw, one, day):
    rows = [["Date", "Organizer", "Happened", "Minutes"]]
    for _ in range(draw(st.integers(0, 6))):
        rows.append(
            [day(), one(*ORGANIZERS, "Wanda"), one("Yes", "Yes", "Missed", "Rescheduled"), one(None, 20, 45, "half")]
        )
    return rows


def _hours(draw, one, day):
    rows = [["Date", "Organizer", "Activity", "Start", "End", "Hours", "Notes"]]
    activities = (
        "Training",
        "Training",
        "One-on-ones",
        "Phone bank",
        "Door knocking",
        "Worksite visit",
        "Check-in",
        "Prep",
        "Other",
        None,
    )
    for _ in range(draw(st.integers(0, 12))):
        start, end, hours = one(
            (None, None, 2), (None, None, 1.5), (None, None, "2:20"), (time(17), time(18, 20), None), (time(17), time(16), None),
            (time(9), time(10), 3), (None, None, None), (None, None, -2), (None, None, 12), (time(9), None, None),
        )  # fmt: skip
        rows.append([day(), one(*ORGANIZERS, "Wanda"), one(*activities), start, end, hours, None])
    return rows


def _tests(draw, one, day):
    rows = [["Test", "Opens", "Target", "Base"]]
    for name in ("Petition", "Stickers", "Vote", "petition")[: one(0, 1, 2, 3, 4)]:
        rows.append([name, day(), one(None, None, "50%", 0.9), one(None, "Eligible", "Members", "Members")])
    return rows


def _responses(draw, one, day):
    rows = [["Test", "Person ID", "Response", "Date"]]
    for _ in range(draw(st.integers(0, 15))):
        rows.append(
            [
                one("Petition", "Petition", "stickers", "Vote", "Rally"),
                one(*SAID_IDENTS, "Bo Park"),
                one("Yes", "Yes", "No", "x", "?"),
                day(blank=True),
            ]
        )
    return rows
