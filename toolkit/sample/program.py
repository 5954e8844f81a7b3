"""The program of the sample: two phases as a teachers' local ran them in 2023, their trainings,
visits and meetings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from random import Random

from toolkit.calendar import DAY, Span, Week
from toolkit.sample.organizers import Organizer
from toolkit.sample.people import Person
from toolkit.sample.sheets import Row, SampleSheet, stream
from toolkit.sample.worksites import Worksite


@dataclass(frozen=True)
class SamplePhase:
    """One phase: the days of its break do not count."""

    name: str
    span: Span
    pause: Span

    def weeks(self) -> Iterator[Week]:
        """Its program weeks."""
        week = Week.of(self.span.start)
        while week.monday < self.span.end:
            if week.monday not in self.pause:
                yield week
            week = week.following


PHASE_1 = SamplePhase(
    "Phase 1",
    Span.inclusive(date(2023, 2, 6), date(2023, 4, 7)),
    Span.inclusive(date(2023, 3, 20), date(2023, 3, 24)),
)
PHASE_2 = SamplePhase(
    "Phase 2",
    Span.inclusive(date(2023, 6, 19), date(2023, 7, 21)),
    Span.inclusive(date(2023, 7, 3), date(2023, 7, 7)),
)
PROGRAM_WEEKS = (*PHASE_1.weeks(), *PHASE_2.weeks())


def _written(span: Span) -> str:
    return f"{span.start.isoformat()} to {(span.end - DAY).isoformat()}"


def phases() -> SampleSheet:
    """The Phases tab: 8 weeks of 6 hours for $1,250, and 4 weeks of 12 hours for $1,500."""
    first: Row = {
        "Phase": PHASE_1.name,
        "Starts": PHASE_1.span.start,
        "Ends": PHASE_1.span.end - DAY,
        "Breaks": _written(PHASE_1.pause),
        "Weeks": 8,
        "Hours per week": 6,
        "Stipend": Decimal("1250"),
        "Training weekday": "Wednesday",
        "Training starts": time(17),
        "Training ends": time(20),
        "Training mandatory": "Yes",
        "Check-in every": 1,
        "Proration": "Whole",
        "Applications close": date(2023, 1, 23),
        "Focus": "One-on-ones, finding leaders, charting, structure tests",
    }
    second: Row = {
        "Phase": PHASE_2.name,
        "Starts": PHASE_2.span.start,
        "Ends": PHASE_2.span.end - DAY,
        "Breaks": _written(PHASE_2.pause),
        "Weeks": 4,
        "Hours per week": 12,
        "Stipend": Decimal("1500"),
        "Proration": "By week",
        "Applications close": date(2023, 1, 23),
        "Focus": (
            "Welcome new educators and ask them to join; test whether issues are widely and deeply"
            " felt"
        ),
    }
    return SampleSheet("Phases", [first, second])


_TRAININGS = (
    "Why we organize",
    "The one-on-one",
    "Listening for issues",
    "Finding leaders",
    "Words that work",
    "Charting your building",
    "Structure tests",
    "From list to majority",
)
_SUMMER = ("Welcoming new educators", "The ask", "Widely and deeply felt", "Planning the induction")


def events(seed: int, sites: Sequence[Worksite]) -> SampleSheet:
    """The Events tab: every Wednesday training of phase 1, those of phase 2, visits, meetings and
    inductions.
    """
    rows = [*_trainings(), *_summer(), *_visits(stream(seed, "events"), sites), *_gatherings()]
    return SampleSheet("Events", sorted(rows, key=lambda row: str(row["Date"])))


def _trainings() -> Iterator[Row]:
    for number, (week, about) in enumerate(zip(PHASE_1.weeks(), _TRAININGS, strict=True), 1):
        yield {
            "Event": f"Training {number}: {about}",
            "Date": week.monday + 2 * DAY,
            "Kind": "Training",
            "Phase": PHASE_1.name,
            "Mandatory": "Yes",
            "Starts": time(17),
            "Ends": time(20),
            "Format": "Online",
            "Audience": "Organizers",
        }


def _summer() -> Iterator[Row]:
    for number, (week, about) in enumerate(zip(PHASE_2.weeks(), _SUMMER, strict=True), 1):
        yield {
            "Event": f"Summer training {number}: {about}",
            "Date": week.monday + DAY,
            "Starts": time(9),
            "Ends": time(12),
            "Kind": "Training",
            "Phase": PHASE_2.name,
            "Mandatory": "Yes",
            "Format": "In person" if number % 2 else "Online",
            "Audience": "Organizers",
            "Food": "bagels" if number % 2 else None,
        }


def _visits(rng: Random, sites: Sequence[Worksite]) -> Iterator[Row]:
    for site in rng.sample(list(sites), min(14, len(sites))):
        week = rng.choice(PROGRAM_WEEKS[:7])
        yield {
            "Event": f"Visit: {site.short}",
            "Date": week.monday + rng.choice((0, 1, 3)) * DAY,
            "Starts": rng.choice((time(7, 15), time(11, 30), time(15, 15))),
            "Kind": "Worksite visit",
            "Worksite": site.name,
            "Format": "In person",
            "Audience": "Everybody at the worksite",
            "Food": rng.choice(("donuts", "fruit", None)),
        }


def _gatherings() -> Iterator[Row]:
    for name, day, kind, audience in (
        (INDUCTION, date(2023, 2, 21), "Induction", "New hires"),
        (ASSEMBLY, date(2023, 3, 7), "Meeting", "Worksite representatives"),
        ("Rally before the board meeting", date(2023, 3, 30), "Action", "Everybody"),
        ("New Educator Induction", date(2023, 8, 16), "Induction", "New hires"),
    ):
        yield {
            "Event": name,
            "Date": day,
            "Kind": kind,
            "Audience": audience,
            "Food": "tacos",
            "Starts": time(16, 30),
            "Ends": time(18),
            "Format": "In person",
        }


INDUCTION = "Winter welcome for new hires"
ASSEMBLY = "Representatives' assembly"


def attendance(
    seed: int,
    calendar: SampleSheet,
    team: Sequence[Organizer],
    everyone: Sequence[Person],
    until: date,
) -> SampleSheet:
    """The Attendance tab: organizers at trainings, new hires at the winter welcome, representatives
    at theirs, people at visits.
    """
    rng = stream(seed, "attendance")
    made = SampleSheet("Attendance")
    members = [organizer for organizer in team if organizer.person]
    for event in calendar.rows:
        day = event["Date"]
        if not isinstance(day, date) or day > until:
            continue
        if event["Kind"] == "Training":
            for organizer in members:
                if organizer.active_on(day):
                    attended = rng.choices(_ATTENDED, (86, 5, 4, 3, 2))[0]
                    made.rows.append(
                        {
                            "Event": event["Event"],
                            "Date": day if rng.random() < 0.8 else None,
                            "Attendee": organizer.name,
                            "Attended": attended,
                            "Hours": (
                                rng.choice((1, 1.5, 2, 2.5)) if attended == "Partial" else None
                            ),
                            "Recorded by": organizer.staff_lead,
                        }
                    )
        elif event["Event"] in (INDUCTION, ASSEMBLY):
            for person in everyone:
                if _comes(person, str(event["Event"]), day) and rng.random() < 0.45:
                    attended = "Yes" if rng.random() < 0.9 else "No"
                    row: Row = {
                        "Event": event["Event"],
                        "Date": day,
                        "Attendee": person.ident,
                        "Attended": attended,
                    }
                    made.rows.append({**row, "Recorded by": person.worksite.staff_lead})
    made.rows += _visitors(seed, calendar, everyone, until)
    return made


def _visitors(
    seed: int, calendar: SampleSheet, everyone: Sequence[Person], until: date
) -> list[Row]:
    """Who dropped in when their worksite was visited."""
    rng = stream(seed, "visitors")
    return [
        {
            "Event": visit["Event"],
            "Attendee": person.ident,
            "Attended": "Yes",
            "Recorded by": person.worksite.staff_lead,
        }
        for visit in calendar.rows
        if visit["Kind"] == "Worksite visit"
        and isinstance(visit["Date"], date)
        and visit["Date"] <= until
        for person in everyone
        if person.worksite.name == visit["Worksite"]
        and person.in_unit
        and not person.quiet
        and rng.random() < 0.25
    ]


_ATTENDED = ("Yes", "Excused", "No", "Partial", "Make-up")


def _comes(person: Person, event: str, day: date) -> bool:
    if person.quiet or not person.in_unit:
        return False
    if event == ASSEMBLY:
        return "Rep" in person.roles
    return person.hired is not None and timedelta(0) < day - person.hired < timedelta(days=60)
