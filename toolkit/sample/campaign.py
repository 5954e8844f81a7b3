"""The campaign of the sample: issues, structure tests with who took part, and the settings this
local has turned.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from toolkit.sample.people import Person
from toolkit.sample.sheets import Odds, Row, SampleSheet, stream
from toolkit.sample.worksites import Worksite

ISSUES = (
    ("Planning time", "Tiempo de planeación", "Minutes in the day without students"),
    ("Class size", "Tamaño de las clases", "Students in one room, and caseloads"),
    ("Pay and steps", "Salario y escalones", "Raises, steps, and what living here costs"),
    ("Health insurance", "Seguro médico", "Premiums and what is covered"),
    (
        "Staffing and substitutes",
        "Personal y suplentes",
        "Covering for colleagues when nobody is sent",
    ),
    ("Safety and behavior", "Seguridad y conducta", "Support when a student is in crisis"),
    ("Bilingual programs", "Programas bilingües", "Materials and time for two languages"),
    ("Heat and air", "Calor y aire", "Rooms that are too hot to teach in"),
)
WEIGHTS = (24, 20, 22, 9, 17, 15, 6, 5)
TOPICS = ("contract negotiations", "school board election", "joining", "induction")

STICKERS, PETITION, PRACTICE = "Red for Ed sticker day", "Bargaining petition", "Practice vote"
_OPENED = {STICKERS: date(2023, 2, 15), PETITION: date(2023, 3, 6)}


def issues() -> SampleSheet:
    """The Issues tab, each with its Spanish name."""
    made = SampleSheet("Issues")
    for name, spanish, about in ISSUES:
        made.rows.append(
            {"Issue": name, "Issue (Spanish)": spanish, "Active": "Yes", "Description": about}
        )
    return made


def structure_tests() -> SampleSheet:
    """The Structure Tests tab: one held, one under way, one planned."""
    sticker: Row = {
        "Test": STICKERS,
        "Opens": _OPENED[STICKERS],
        "Closes": _OPENED[STICKERS],
        "Kind": "Sticker day",
        "Target": 0.5,
        "Base": "Eligible",
        "Issue": "Planning time",
    }
    petition: Row = {
        "Test": PETITION,
        "Opens": _OPENED[PETITION],
        "Closes": date(2023, 3, 31),
        "Kind": "Petition",
        "Target": 0.65,
        "Base": "Eligible",
        "Issue": "Pay and steps",
    }
    practice: Row = {
        "Test": PRACTICE,
        "Opens": date(2023, 7, 12),
        "Kind": "Practice vote",
        "Target": 0.75,
        "Base": "Members",
    }
    return SampleSheet("Structure Tests", [sticker, petition, practice])


def responses(
    seed: int, everyone: Sequence[Person], sites: Sequence[Worksite], until: date
) -> SampleSheet:
    """The Responses tab: some worksites turn out, some do not; leaders' people more than others."""
    rng = stream(seed, "responses")
    made = SampleSheet("Responses")
    for test, opened in _OPENED.items():
        eager = {site.name: rng.uniform(0.1, 0.68) for site in sites}
        strong = {
            person.ident: rng.random() < 0.7 for person in everyone if "Leader" in person.roles
        }
        rows: list[tuple[date, Row]] = []
        for person in everyone:
            chance, when, answer = rng.random(), rng.random(), rng.random()
            likely = eager[person.worksite.name] * (1.35 if person.is_member else 0.6)
            if person.leader:
                likely *= 1.4 if strong[person.leader.ident] else 0.6
            day = opened if test == STICKERS else opened + timedelta(days=int(20 * when**1.4))
            if (
                chance >= likely
                or day > until
                or person.quiet
                or not person.in_unit
                or person.no_contact
                or (person.hired is not None and person.hired > day)
            ):
                continue
            collector = person.leader.name if person.leader and when < 0.7 else person.organizer
            row: Row = {
                "Test": test,
                "Person ID": person.ident,
                "Response": "No" if answer < 0.05 else "Yes",
                "Date": day,
            }
            rows.append((day, {**row, "Collected by": collector or None}))
        made.rows += [row for _, row in sorted(rows, key=lambda pair: pair[0])]
    return made


_INVITED = Odds(("Lead a test", 40), ("Join the committee", 22), ("Speak", 14), ("Bring two", 24))
_ANSWERED = Odds(("Yes", 46), ("Maybe", 26), ("No", 14), (None, 14))


def leader_asks(seed: int, everyone: Sequence[Person], until: date) -> SampleSheet:
    """The Leader Asks tab: leaders whom somebody invited to lead, and what they said."""
    rng = stream(seed, "leader asks")
    rows: list[tuple[date, Row]] = []
    for person in everyone:
        chance, days = rng.random(), rng.randrange(18)
        to, answer = _INVITED.draw(rng), _ANSWERED.draw(rng)
        day = date(2023, 2, 22) + timedelta(days=days)
        leads = "Leader" in person.roles and not person.quiet and not person.no_contact
        if not leads or not person.organizer or chance > 0.4 or day > until:
            continue
        row: Row = {
            "Person ID": person.ident,
            "Asked on": day,
            "Asked by": person.organizer,
            "Invited to": to,
            "Test": PETITION if to == "Lead a test" else None,
            "Answer": answer,
            "Notes": "Wants to talk with a colleague first" if answer == "Maybe" else None,
        }
        rows.append((day, row))
    return SampleSheet("Leader Asks", [row for _, row in sorted(rows, key=lambda pair: pair[0])])


def settings() -> SampleSheet:
    """The Settings tab: what this local has turned, and what it aims for."""
    made = SampleSheet("Settings")
    for name, value, about in (
        ("Local", "Madison Educators United", "What letters and payroll are signed with"),
        ("Density target", "65%", "The share of members that every worksite aims at"),
        ("Contact window (days)", 30, "A conversation counts for coverage this long"),
        ("Rep ratio", 10, "How many people one worksite representative answers for"),
        ("Rep rounding", "Major fraction", "How a part of a ratio counts"),
        (
            "Assessment labels",
            "1 Leader, 2 Supporter, 3 Undecided, 4 Not interested, 5 Opposed",
            "What the digits mean",
        ),
        (
            "School breaks",
            "2022-12-23 to 2023-01-02; 2023-03-20 to 2023-03-24; 2023-06-12 to 2023-08-31",
            "Clocks stand still",
        ),
        ("Check-in length (minutes)", 30, "Where nobody wrote the minutes"),
        ("Minimum wage", 13.65, "A warning where a stipend comes to less an hour"),
        ("Topics", "; ".join(TOPICS), "What we talk about this year"),
        ("Goal: density", "65%", "By the end of the school year"),
        ("Goal: coverage", "60%", "People talked with in the last 30 days"),
        ("Goal: conversations a week", 350, "All organizers together"),
    ):
        made.rows.append({"Setting": name, "Value": value, "What it does": about})
    return made
