"""Random small programs: tabs as people would type them, full of ties, namesakes, unknown names and blanks."""

from __future__ import annotations

from datetime import date, time, timedelta
from random import Random

from hypothesis import strategies as st

SITES = ("Maple El", "Oak Mid", "Elm High")
SAID_SITES = (*SITES, *SITES, *SITES, *SITES, "maple el", " Oak  Mid ", "Mapple El")
FIRSTS = ("Ada", "Bo", "Cleo", "Nan")
LASTS = ("Lee", "Park", "Null")
IDENTS = ("A1", "A2", "A10", "B1", "B2", "007", "7", "C1", "C2", "C3", "D1", "D2")
NAMES = tuple(f"{first} {last}" for first in FIRSTS for last in LASTS)
SAID_NAMES = (*NAMES, "Kit Lee", "ada lee", "Ada  Park", "Somebody Else", "Lee, Ada", "park , bo")
ORGANIZERS = ("Rosa", "Rosa", "Cesar", "Cesar", "rosa", "César", "Ada Lee")
STATUSES = (
    "Member",
    "Member",
    "Member",
    "Pending",
    "Potential member",
    "Potential member",
    "Potential member",
    "Potential member",
    "Dropped",
    "Refused",
    "Left",
    "Excluded",
    "member",
)
RESULTS = (
    "Talked",
    "Talked",
    "Talked",
    "Talked",
    "Talked",
    "Talked",
    "Talked",
    "No answer",
    "No answer",
    "Left message",
    "Busy",
    "Refused",
    "Wrong number",
    "Wrong number",
    "Disconnected",
    "Moved",
    "Deceased",
    "Language barrier",
    "Not reachable",
    "Do not contact",
)
METHODS = (
    None,
    "In person",
    "In person",
    "Phone",
    "Phone",
    "Phone",
    "Door",
    "Video",
    "Text",
    "Email",
    "Meeting",
    "Pigeon",
)
RATINGS = (None, None, None, 1, 1, 2, 2, 3, 4, 5, "3", 7)
OFFSETS = (
    -200,
    -91,
    -90,
    -89,
    -61,
    -60,
    -59,
    -46,
    -45,
    -44,
    -31,
    -30,
    -29,
    -22,
    -21,
    -20,
    -15,
    -15,
    -14,
    -14,
    -13,
    -9,
    -8,
    -7,
    -7,
    -7,
    -6,
    -5,
    -4,
    -3,
    -2,
    -2,
    -1,
    -1,
    0,
    0,
    1,
    8,
)
DAYS = tuple(
    date.fromisoformat(day)
    for day in ("2023-03-09", "2023-03-12", "2023-03-13", "2023-03-22", "2024-02-29")
)
ACTIVITIES = (
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


class Dice:
    """Draws things, and days near the as-of, where windows begin and end."""

    def __init__(self, seed):
        self._rng = Random(seed)
        some_day = date(2023, 1, 1) + timedelta(days=self._rng.randrange(450))
        self.as_of = self.one(*DAYS, *[some_day] * 10)
        self.idents = self._rng.sample(IDENTS, self._rng.randint(5, 12))
        self.typed = "as ever"  # how the days of a tab are typed

    def one(self, *options):
        return self._rng.choice(options)

    def rarely(self):
        return self.one(*[False] * 12, True)

    def some(self, *counts):
        return range(self.one(*counts))

    def day(self, *offsets):
        day = self.as_of + timedelta(days=self.one(*offsets or OFFSETS))
        american = f"{day.month}/{day.day}/{day.year}"
        european = self.one(
            f"{day.day}/{day.month}/{day.year}", f"{day.day}.{day.month}.{day.year}"
        )
        if self.typed == "day first":
            return self.one(day, european, european)
        if self.typed == "both":
            return self.one(day, american, american, european)
        serial = (day - date(1899, 12, 30)).days
        return self.one(day, day, day, day, serial, day.isoformat(), american, american)

    def maybe_day(self, *offsets):
        return self.day(*offsets) if self.one(True, False) else None

    def ident(self):
        often = self.idents[:4] * 5
        address = f"{self.one(*self.idents)}@example.org"
        return self.one(
            *often, *self.idents, *self.idents, self.idents[0].lower(), "Z9", address, address
        )

    def a_tab(self, make, *others):
        """A tab whose days are typed in a way of its own."""
        self.typed = self.one("as ever", "as ever", "as ever", "day first", "both")
        return make(self, *others)


def world(seed):
    """(tabs, as of, days until a second sync or None)."""
    dice = Dice(seed)
    tabs = {
        "Settings": dice.a_tab(_settings),
        "Roster": (roster := dice.a_tab(_roster)),
        "Worksites": dice.a_tab(_worksites),
        "Organizers": dice.a_tab(_organizers),
        "Phases": dice.a_tab(_phases),
        "Conversations": dice.a_tab(_conversations, roster),
        "Events": dice.a_tab(_events),
        "Check-ins": dice.a_tab(_check_ins),
        "Hours": dice.a_tab(_hours),
        "Structure Tests": dice.a_tab(_tests),
        "Responses": dice.a_tab(_responses),
        "Leader Asks": dice.a_tab(_leader_asks),
        "Issues": [
            ["Issue", "Issue (Spanish)"],
            ["Class size", "Tamaño"],
            ["Pay", None],
            ["pay", "Salario"],
        ],
    }
    tabs["Attendance"] = dice.a_tab(_attendance, tabs["Events"])
    tabs = {title: rows for title, rows in tabs.items() if title == "Roster" or not dice.rarely()}
    tabs = _as_people_have_them(dice, tabs)
    return tabs, dice.as_of, dice.one(None, None, None, None, 3, 7, 7, 14)


# A seed rather than draws: hypothesis draws the same few small things over and over, and most flags need several at once.
worlds = st.integers(0, 2**32 - 1).map(world)


def _as_people_have_them(dice, tabs):
    """Forms with titles of their own, headings with words in brackets, questions asked anew."""
    one = dice.one
    titles = {
        "Conversations": one("Conversations", "Form Responses 1", "Form Responses 3", "Contacts"),
        "Hours": one("Hours", "Form Responses 2", "Time log", "Hours"),
        "Worksites": one("Worksites", "Schools", "Worksites"),
        "Responses": one("Responses", "Responses", "Form Responses 7"),
    }
    found = {}
    for title, rows in tabs.items():
        if dice.rarely():
            at = one(*range(len(rows[0])))
            rows[0][at] += one(" (as typed)", " [see below]", ":", " *", " (2023)")
        if dice.rarely() and title != "Settings":
            _ask_anew(dice, rows)
        found[titles.get(title, title)] = rows
    if dice.rarely():
        found["Form Responses 9"] = [["Which room", "Why"], ["12", "Pay"]]  # a person's own
    if dice.rarely():
        found["Applications"] = [[None, ""], []]  # no tab at all
    return found


def _ask_anew(dice, rows):
    """A second column of one question: the answers stand in one or the other, and now and then in both."""
    at = dice.one(*[n for n in range(len(rows[0])) if rows[0][n].isascii()])
    both = dice.rarely() or dice.rarely()
    rows[0].append(rows[0][at].upper())
    for row in rows[1:]:
        row.extend([None] * (len(rows[0]) - len(row)))
        if dice.one(True, False):
            row[-1] = row[at]
            if not both and dice.one(True, True, False):
                row[at] = None
        elif both and dice.rarely():
            row[-1] = "another"


def _settings(dice):
    rows = [["Setting", "Value", "What it does"]]
    before = [dice.as_of - timedelta(days=days) for days in range(41)]
    span = f"{before[dice.one(3, 10, 20)]} to {before[dice.one(0, 1, 3)]}"
    for name, values in (
        ("Follow-up after, members (days)", (0, 10, 30, -1)),
        ("Follow-up after, potential members (days)", (1, 7, 30)),
        ("Follow-up after, leaders (days)", (0, 7, "14")),
        ("Contact window (days)", (0, 7, 30, 60)),
        ("Attempts before switching", (1, 2, 0)),
        ("New hire window (days)", (0, 14, 60, 90)),
        ("New hires ahead (days)", (0, 3, 8, -1)),
        ("People a week", (0, 1, 2, 4, -2)),
        ("Density target", ("65%", 0.5, 33, "120%", 0)),
        ("Structure test target", ("50%", 1, 0.75)),
        ("Rep ratio", (1, 3, 4, 10, 0, 2.5)),
        ("Rep base", ("Members", "Roster", "Eligible", "Everybody")),
        ("Rep rounding", ("Major fraction", "Up")),
        ("Count people on leave", ("No", "Yes")),
        ("Eligible comes from", ("Roster only", "Headcount, else roster")),
        ("School breaks", (span, f"{dice.as_of}", f"{span}; {before[40]} to {before[33]}")),
        ("Check-in length (minutes)", (45, 20)),
        ("Workbook language", ("es", "es", "en", "fr")),
        ("Goal: density", ("70%",)),
        ("Goal: conversations a week", (12,)),
        ("Follow up days", (3,)),
    ):
        if dice.one(True, False, False, False):
            rows.append([name, dice.one(*values), None])
            if dice.rarely():
                rows.append([name, dice.one(*values), "again"])
    return rows


def _worksites(dice):
    one = dice.one
    rows = [["Worksite", "Level", "Region", "Unit", "Eligible", "Notes"]]
    for name in SITES[: one(2, 3, 3, 3)]:
        region, unit = one("East", "East", "West", "east", None), one("Teachers", None, "Support")
        eligible = one(None, None, 0, 2, 5, 9, "11", -1, 2.5)
        rows.append([name, one("Elementary", "High", None), region, unit, eligible, None])
    if dice.rarely():
        rows.append([one("oak mid", None, "Birch"), "High", "East", None, 50, None])
    return rows


def _roster(dice):
    one = dice.one
    headings = (
        "Person ID",
        "First name",
        "Last name",
        "Preferred name",
        "Worksite",
        "Unit",
        "Job title",
        "Status",
        "Roles",
        "Charted under",
        "Organizer",
        "Hire date",
        "On leave",
        "Do not contact",
        "Assessment",
        "Assessed on",
        "Phone",
        "Notes",
        "Email",
    )
    rows = [list(headings)]
    for ident in (*dice.idents, *([dice.idents[0].lower()] if dice.rarely() else [])):
        person = {
            "Person ID": ident,
            "First name": one(*FIRSTS),
            "Last name": one(*LASTS),
            "Preferred name": one(None, None, None, "Kit", "Ada"),
            "Worksite": one(*SAID_SITES),
            "Unit": one(None, None, "Teachers", "Support", "teachers"),
            "Job title": one(None, "Teacher"),
            "Status": "Sabbatical" if dice.rarely() and dice.rarely() else one(*STATUSES),
            "Roles": one(None, None, None, "Leader", "Rep", "Rep, Leader", "Committee; Boss"),
            "Charted under": one(
                None, None, *dice.idents, "Ada Lee", "Kit Park", "the art teacher", "Lee, Cleo"
            ),
            "Organizer": one(*ORGANIZERS, None, None, "Wanda"),
            "Hire date": dice.day() if one(True, False, False) else None,
            "On leave": one(None, None, None, "Yes", "no"),
            "Do not contact": one(None, None, None, None, None, "x", "No"),
            "Assessment": one(*RATINGS),
            "Assessed on": dice.maybe_day(),
            "Phone": one(None, "0303", "+1 303 555 0100"),
            "Email": one(None, *[f"{ident.lower()}@example.org"] * 4, "office@example.org"),
        }
        rows.append([person.get(heading) for heading in headings])
    if dice.rarely():
        rows[one(*range(1, len(rows)))][one(0, 2, 4, 7)] = one(None, "#REF!", "  ")
    if dice.rarely():
        for row in rows[:: one(1, 2)]:
            row[0] = None
        rows[0][0] = one("Person ID", "Number of the card")
    return rows


def _organizers(dice):
    one = dice.one
    rows = [
        ["Organizer", "Person ID", "Phases", "Starts", "Ends", "Active", "People a week"],
    ]
    rows[0] += ["Role", "Staff lead"]
    phases = (
        "Phase 1",
        "Phase 1",
        "Phase 1, Phase 2",
        "Phase 1; phase 2",
        "Phase 2",
        "Phase 3, Phase 1",
        None,
    )
    first = dice.idents[0]
    for name, person in (
        ("Rosa", None),
        ("Cesar", one(None, first, "Z9", f"{first}@example.org")),
        ("Ada Lee", one(None, dice.idents[1], first)),
    ):
        starts = one(None, None, None, dice.day(-30, -21, -14, -8, -3, 2))
        ends = one(None, None, None, dice.day(-8, -2, 0, 5, 12))
        active, people = one(None, None, None, None, "Yes", "no"), one(None, None, None, 1, 3)
        role, lead = one(None, "Staff", "Rep"), one(None, None, "Cesar", "Rosa", "Wanda")
        rows.append([name, person, one(*phases), starts, ends, active, people, role, lead])
    if dice.rarely():
        rows.append(["ROSA", None, "Phase 2", None, None, None, None])
    return rows


def _phases(dice):
    one = dice.one
    rows = [
        ["Phase", "Starts", "Ends", "Breaks", "Weeks", "Hours per week", "Stipend", "Proration"]
    ]
    starts = dice.as_of - timedelta(days=one(-3, 0, 10, 24, 30, 38, 60))
    for name in ("Phase 1", "Phase 2"):
        ends = starts + timedelta(days=one(4, 11, 25, 32, 53, 60))
        off = starts + timedelta(days=one(5, 7, 14, 21))
        span = f"{off} to {off + timedelta(days=one(0, 4, 6, 8))}"
        breaks = one(None, None, span, f"{off}; {off + timedelta(days=2)}")
        money = one(1250, 1000, "$1,500", 100.01, 0)
        policy = one("Whole", "By week", "By hour", "By hour", "Manual", None)
        rows.append(
            [name, starts, ends, breaks, one(None, 8), one(6, 2, 7.5, "3:30"), money, policy]
        )
        starts = ends + timedelta(days=one(-10, 1, 2, 3, 10, 20))
    return rows


def _conversations(dice, roster):
    one = dice.one
    listed = [(f"{person[1]} {person[2]}", person[4]) for person in roster[1:]]
    headings = (
        "Date",
        "Organizer",
        "Person ID",
        "Person",
        "Worksite",
        "Method",
        "Result",
        "Assessment",
        "Asked to join",
        "Answer",
        "Issues",
        "Intensity",
        "Leader named",
        "Follow up by",
        "Minutes",
        "Notes",
        "Topics",
    )
    rows = [list(headings)]
    for _ in dice.some(0, 10, 18, 25):
        by_name = one(False, False, False, True)
        name, site = (
            one(*listed) if one(True, True, False) else (one(*SAID_NAMES), one(*SAID_SITES))
        )
        row = {
            "Date": one(None, "soon") if dice.rarely() and dice.rarely() else dice.day(),
            "Organizer": one(None, "Wanda") if dice.rarely() else one(*ORGANIZERS),
            "Person ID": None if by_name else dice.ident(),
            "Person": one(name, name, name, f"{one(*dice.idents)}@Example.org")
            if by_name or dice.rarely()
            else None,
            "Worksite": site if by_name or dice.rarely() else None,
            "Method": one(*METHODS),
            "Result": one(*RESULTS),
            "Assessment": one(*RATINGS),
            "Asked to join": one(None, None, "Yes", "No"),
            "Answer": one(None, None, None, "Yes", "Maybe", "Maybe", "No", "Dunno"),
            "Issues": one(
                None,
                None,
                "Class size",
                "class size; Pay",
                "Tamaño",
                "Heat, pay",
                "heat",
                "Salario",
            ),
            "Intensity": one(None, 1, 3, 4, 5, 6),
            "Leader named": one(
                *(None, None, None, *dice.idents, "B1, Ada Lee", "Cleo Park; Nobody", "Kit Lee"),
                *("Lee, Ada", "Park, Cleo; Lee, Nan", "Nobody, Wanda", "a1@example.org, C3"),
            ),
            "Follow up by": dice.day() if one(False, False, False, False, True) else None,
            "Minutes": one(None, None, 15, 20, 47.5, -3),
            "Topics": one(None, None, "Joining", "joining; Board", "Board", "BOARD, other"),
        }
        rows.append([row.get(heading) for heading in headings])
    if len(rows) > 3 and one(False, False, True):
        rows.append(list(one(*rows[1:])))  # the same row once more
    return rows


def _events(dice):
    one = dice.one
    rows = [["Event", "Date", "Starts", "Ends", "Kind", "Phase"]]
    for _ in dice.some(0, 3, 6):
        starts, ends = one(
            (time(17), time(20)), (time(9), time(10, 30)), ("17:00", "18:20"), (None, None)
        )
        kind = one("Training", "Training", "Training", "Induction", "Induction", "Meeting", None)
        phase = one("Phase 1", "Phase 1", "Phase 2", None, "Phase 3")
        rows.append(
            [one("First", "Second", "Third", "first"), dice.day(), starts, ends, kind, phase]
        )
    return rows


def _attendance(dice, events):
    one = dice.one
    rows = [["Event", "Date", "Attendee", "Attended", "Hours"]]
    there = [(row[0], day) for row in events[1:] for day in (None, row[1])]
    for _ in dice.some(0, 8, 16):
        event, day = one(
            *there, *there, ("First", None), ("Fourth", dice.day()), ("Second", dice.day())
        )
        who = one("Rosa", "Cesar", "Ada Lee", "Rosa", "Cesar", *dice.idents, *NAMES, "nobody")
        attended = one(
            "Yes", "Yes", "Yes", "No", "Partial", "Excused", "Make-up", "Signed up", "Signed up"
        )
        rows.append(
            [
                event,
                day,
                who,
                attended,
                one(1, 1.5, "0:45", None) if attended == "Partial" else None,
            ]
        )
    return rows


def _check_ins(dice):
    one = dice.one
    rows = [["Date", "Organizer", "Happened", "Minutes"]]
    for _ in dice.some(0, 4, 8):
        happened = one("Yes", "Yes", "Missed", "Rescheduled")
        who = one(
            *ORGANIZERS, "Wanda", "Rosa, Cesar", "cesar; Rosa; Wanda", "Wanda, Bo", "Rosa Cesar"
        )
        rows.append([dice.day(), who, happened, one(None, 20, 45, "half")])
    return rows


def _hours(dice):
    one = dice.one
    rows = [["Date", "Organizer", "Activity", "Start", "End", "Hours", "Notes"]]
    for _ in dice.some(0, 7, 15):
        start, end, hours = one(
            (None, None, 2),
            (None, None, 1.5),
            (None, None, "2:20"),
            (None, None, 6),
            (time(17), time(18, 20), None),
            (time(17), time(16), None),
            (time(9), time(10), 3),
            (None, None, None),
            (None, None, -2),
            (None, None, 12),
            (time(9), None, None),
        )
        rows.append(
            [dice.day(), one(*ORGANIZERS, "Wanda"), one(*ACTIVITIES), start, end, hours, None]
        )
    return rows


def _tests(dice):
    one = dice.one
    rows = [["Test", "Opens", "Closes", "Target", "Base", "Issue"]]
    for name in ("Petition", "Stickers", "Vote", "petition")[: one(0, 1, 2, 3, 4)]:
        rows.append(  # noqa: PERF401 -- draws
            [
                name,
                dice.day(),
                dice.maybe_day(-30, -8, -3, -1, 0, 5),
                one(None, None, "50%", 0.9),
                one(None, "Eligible", "Members", "Members"),
                one(None, "Pay", "class size; pay", "Tamaño", "Heat"),
            ]
        )
    return rows


def _leader_asks(dice):
    one = dice.one
    rows = [["Person ID", "Asked on", "Asked by", "Invited to", "Test", "Answer"]]
    for _ in dice.some(0, 4, 8):
        who = "Bo Park" if dice.rarely() else dice.ident()
        invited, test = one("Speak", "Bring two", None), one(None, "Petition", "vote", "Rally")
        answer = one(None, "Yes", "Yes", "Maybe", "No")
        rows.append([who, dice.maybe_day(), one(*ORGANIZERS), invited, test, answer])
    return rows


def _responses(dice):
    one = dice.one
    rows = [["Test", "Person ID", "Response", "Date"]]
    for _ in dice.some(0, 10, 20):
        test = one("Petition", "Petition", "stickers", "Vote", "Rally")
        who = "Bo Park" if dice.rarely() else dice.ident()
        rows.append([test, who, one("Yes", "Yes", "No", "x", "?"), dice.maybe_day()])
    return rows


def rosters(seed):
    """Rosters without Person IDs, one a week: people move, marry, are misspelt, share a phone, come and go."""
    dice = Dice(seed)
    one = dice.one
    people = [_a_person(dice) for _ in range(one(3, 5, 8))]
    if one(True, False):
        people.append(dict(people[0]))  # alike in everything
    weeks = []
    for _ in range(3):
        weeks.append({"Roster": [[*people[0]], *[list(person.values()) for person in people]]})
        people = [_a_week_later(dice, person) for person in people if not dice.rarely()]
        if one(True, False):
            people.insert(one(0, len(people)), _a_person(dice))
        if dice.rarely():
            people.reverse()
        if not people:
            break
    return weeks, dice.as_of


def _a_person(dice):
    one = dice.one
    first, last = one(*FIRSTS, "Anna", "Hanna"), one(*LASTS, "Parks", "García López")
    return {
        "First name": first,
        "Last name": last,
        "Worksite": one(*SITES),
        "Status": "Member",
        "Email": one(None, f"{first}.{last[0]}@example.org".lower(), "office@example.org"),
        "Phone": one(None, None, "303 555 0100", f"303 555 01{dice.one(*range(10, 30))}"),
    }


def _a_week_later(dice, person):
    one = dice.one
    last = person["Last name"]
    change = one(
        *[{}] * 8,
        {"Last name": one(*LASTS, "Smith")},
        {"Last name": last[1] + last[0] + last[2:]},
        {"Last name": last[:-1]},
        {"Last name": last + "e"},
        {"First name": one(*FIRSTS)},
        {"First name": one(*FIRSTS), "Last name": one(*LASTS, "Smith")},
        {"Email": one(None, "new@example.org")},
        {"Email": None, "Phone": None},
        {"Phone": one(None, "303 555 0199")},
        {"Worksite": one(*SITES)},
        {"Worksite": one(*SITES), "Email": None, "Phone": None},
        {"First name": person["First name"].upper(), "Email": (person["Email"] or "").upper()},
    )
    return person | change
