"""Conversations of the sample: who tried to reach whom, what came of it, and what was promised."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random

from toolkit.calendar import Week
from toolkit.sample.campaign import ISSUES, TOPICS, WEIGHTS
from toolkit.sample.organizers import Organizer
from toolkit.sample.people import Person
from toolkit.sample.program import PHASE_1, PROGRAM_WEEKS
from toolkit.sample.sheets import Odds, Row, SampleSheet, stream

_WEEKDAYS = (1.0, 1.2, 0.5, 1.3, 0.7, 0.6, 0.3)
_METHODS = Odds(
    ("In person", 36),
    ("Phone", 36),
    ("Text", 10),
    ("Door", 6),
    ("Video", 4),
    ("Email", 4),
    ("Meeting", 4),
)
_RESULTS = {
    "In person": Odds(
        ("Talked", 84),
        ("Not reachable", 10),
        ("Refused", 2.5),
        ("Language barrier", 1.5),
        ("Busy", 2),
    ),
    "Phone": Odds(
        ("Talked", 32),
        ("No answer", 33),
        ("Left message", 20),
        ("Busy", 5),
        ("Refused", 2),
        ("Wrong number", 4),
        ("Disconnected", 2.5),
        ("Language barrier", 1),
        ("Do not contact", 0.5),
    ),
    "Text": Odds(("Talked", 38), ("No answer", 56), ("Wrong number", 4), ("Do not contact", 2)),
    "Door": Odds(
        ("Talked", 42),
        ("No answer", 48),
        ("Refused", 4),
        ("Language barrier", 3),
        ("Not reachable", 2.5),
    ),
    "Video": Odds(("Talked", 92), ("No answer", 8)),
    "Email": Odds(("Talked", 30), ("No answer", 70)),
    "Meeting": Odds(("Talked", 96), ("Refused", 4)),
}
_ISSUES = Odds(*zip(ISSUES, WEIGHTS, strict=True))
_INTENSITY = Odds((1, 4), (2, 12), (3, 32), (4, 32), (5, 20))
_DRIFT = Odds((0, 82), (1, 7), (-1, 11))
_WILLING = Odds(("Yes", 55), ("Maybe", 30), ("No", 15))
_WARY = Odds(("Yes", 14), ("Maybe", 48), ("No", 38))
_TOPICS = Odds(*zip(TOPICS, (50, 22, 20, 8), strict=True))
_GONE = ("Do not contact", "Refused")  # nobody goes back to them
_PROMISES = (
    "the salary schedule",
    "prep time on early release days",
    "what the bargaining team says",
    "a membership card",
    "the transfer deadline",
    "the leaders' lunch",
)
_NOTES = (
    "Had ten minutes between classes",
    "Wants a copy of the bargaining update",
    "Will think about it over the weekend",
    "Knows everybody on the first floor",
    "Asked what dues pay for",
    "Prefiere hablar en español",
    "Came with a colleague",
    "Try again after conferences",
)


def conversations(
    seed: int, n: int, team: Sequence[Organizer], everyone: Sequence[Person], horizon: date
) -> SampleSheet:
    """`n` attempts and talks up to and including `horizon`, more from week to week. People who say
    yes join.
    """
    rng = stream(seed, "conversations")
    lists = {organizer.name: _list(rng, organizer, everyone) for organizer in team}
    beside = _trusted(team, everyone)
    made = SampleSheet("Conversations")
    gone: set[str] = set()
    talked: dict[str, int] = {}
    for moment, organizer in _moments(
        seed, n, [organizer for organizer in team if lists[organizer.name]], horizon
    ):
        person = _reached(rng, lists[organizer.name], gone)
        method = _METHODS.draw(rng)
        result = _RESULTS[method].draw(rng)
        if result in _GONE:
            gone.add(person.ident)
        row = _asked_for(rng, person)
        row |= {
            "Timestamp": moment,
            "Organizer": organizer.name,
            "Method": method,
            "Result": result,
        }
        if result == "Talked":
            talked[person.ident] = talked.get(person.ident, 0) + 1
            _talk(
                rng,
                row,
                person,
                moment.date(),
                organizer,
                beside[person.worksite.name],
                talked[person.ident],
            )
        elif rng.random() < 0.05:
            row["Notes"] = "Try again after 4 pm"
        made.rows.append(row)
    return made


def _trusted(team: Sequence[Organizer], everyone: Sequence[Person]) -> dict[str, list[Person]]:
    """Whom colleagues at each worksite go to."""
    found: dict[str, list[Person]] = {site.name: [] for one in team for site in one.turf}
    for person in everyone:
        trusted = "Leader" in person.roles or (person.is_member and person.stance == 1)
        if trusted and not person.shared_name:
            found[person.worksite.name].append(person)
    return found


def _reached(rng: Random, turf: Sequence[Person], gone: set[str]) -> Person:
    """Who is next: mostly from the top of the list, seldom somebody who is gone."""
    person = turf[int(len(turf) * rng.random() ** 1.7)]
    for _ in range(8):
        if person.ident not in gone:
            break
        person = turf[int(len(turf) * rng.random())]
    return person


def _list(rng: Random, organizer: Organizer, everyone: Sequence[Person]) -> list[Person]:
    """Whom this organizer goes through, the important ones first."""
    sites = {site.name for site in organizer.turf}
    theirs = "" if organizer.is_staff else organizer.name  # staff take those who have nobody
    turf = [
        person
        for person in everyone
        if person.worksite.name in sites
        and person.organizer == theirs
        and person.in_unit
        and not person.quiet
        and not person.no_contact
        and person is not organizer.person
        and (person.hired is None or person.hired < date(2023, 6, 1))
    ]
    rank = {id(person): rng.random() - 0.5 * ("Leader" in person.roles) for person in turf}
    return sorted(turf, key=lambda person: rank[id(person)])


def _moments(
    seed: int, n: int, team: Sequence[Organizer], horizon: date
) -> list[tuple[datetime, Organizer]]:
    """When each row was sent in, and by whom: inside the program weeks, rising from week to
    week.
    """
    rng = stream(seed, "moments")
    days: list[date] = []
    weights: list[float] = []
    for number, week in enumerate(PROGRAM_WEEKS):
        for day in week.span.days():
            if day <= horizon:
                days.append(day)
                weights.append(
                    _WEEKDAYS[day.weekday()] * (1 + 0.3 * number if day in PHASE_1.span else 3.0)
                )
    busy: dict[date, Odds[Organizer]] = {}
    for day in days:
        eager = stream(seed, f"energy {Week.of(day)}")  # everybody has better and worse weeks
        shares = [(organizer, organizer.energy * eager.uniform(0.6, 1.4)) for organizer in team]
        busy[day] = Odds(
            *((organizer, share) for organizer, share in shares if organizer.active_on(day))
        )
    drawn = []
    for day in rng.choices(days, weights, k=n):
        second = (
            rng.randrange(3600 * 7, 3600 * 21)
            if day.weekday() > 4
            else int(rng.triangular(25200, 79200, 59400))
        )
        drawn.append(
            (datetime.combine(day, time()) + timedelta(seconds=second), busy[day].draw(rng))
        )
    return sorted(drawn, key=lambda pair: pair[0])


def _asked_for(rng: Random, person: Person) -> Row:
    """How the form names the person: by ID, or by name and worksite."""
    chance = rng.random()
    if chance < 0.1 and not person.shared_name:
        return {"Person": person.name, "Worksite": person.worksite.name}
    if chance < 0.25:
        return {"Person ID": person.ident}
    return {"Person ID": person.ident, "Person": person.name, "Worksite": person.worksite.name}


def _talk(
    rng: Random,
    row: Row,
    person: Person,
    day: date,
    organizer: Organizer,
    leaders: Sequence[Person],
    times: int,
) -> None:
    """What was said: rating, issues, the ask, who people go to, a promise."""
    row["Minutes"] = rng.choice((5, 8, 10, 10, 15, 15, 20, 20, 25, 30, 40))
    if rng.random() < 0.68:
        drift = _DRIFT.draw(rng) if times > 1 else 0
        row["Assessment"] = min(5, max(1, person.stance + drift))
    if rng.random() < 0.6:
        named = list(dict.fromkeys(_ISSUES.draw(rng) for _ in range(1 + (rng.random() < 0.25))))
        which = 1 if organizer.language == "es" and rng.random() < 0.7 else 0
        row["Issues"] = (
            ", ".join(issue[which] for issue in named) if rng.random() > 0.02 else "Parking lot"
        )
        if rng.random() < 0.8:
            row["Intensity"] = _INTENSITY.draw(rng)
    if (
        person.status in ("Potential member", "Dropped")
        and person.joined is None
        and rng.random() < 0.45
    ):
        row["Asked to join"] = "Yes"
        answers = _WILLING if person.stance < 3 else _WARY
        row["Answer"] = answers.draw(rng) if rng.random() < 0.88 else None
        if row["Answer"] == "Yes":
            person.joined = day
    if leaders and rng.random() < 0.13:
        leader = rng.choice(leaders)
        if leader is not person:
            row["Leader named"] = leader.name if rng.random() < 0.6 else leader.ident
    if rng.random() < 0.55:
        row["Topics"] = "; ".join(
            sorted({_TOPICS.draw(rng) for _ in range(1 + (rng.random() < 0.33))})
        )
    if rng.random() < 0.08:
        row["Promise"] = rng.choice(_PROMISES)
        row["Follow up by"] = day + timedelta(days=rng.choice((2, 3, 5, 7, 7, 10, 14)))
    if rng.random() < 0.12:
        row["Notes"] = rng.choice(_NOTES)
