"""Hours and check-ins of the sample: what organizers write down each week, each in their own
way.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random

from toolkit.calendar import DAY, Week
from toolkit.sample.organizers import Organizer
from toolkit.sample.program import PHASE_2, PROGRAM_WEEKS
from toolkit.sample.sheets import Row, SampleSheet, stream
from toolkit.workbooks.cells import Cell

_FIELD = ("One-on-ones", "Phone bank", "Worksite visit", "Door knocking")
_WINS = (
    "Three new people on the petition",
    "Two leaders said yes to a lunch meeting",
    "First conversation with the substitutes",
    "The sticker day picture",
    "Everybody on the second floor is charted",
)
_STUCK = (
    "Nobody answers the phone before 6 pm",
    "No rep at one of my schools",
    "How to move people from maybe to yes",
    "The list has old phone numbers",
    "Need more time for the middle school",
)


def check_ins(seed: int, team: Sequence[Organizer], until: date) -> SampleSheet:
    """The Check-ins tab: every organizer with their staff lead, once a week; one team meets as a
    team now and then, which is one row.
    """
    rng = stream(seed, "check-ins")
    lead = next((organizer.name for organizer in team if organizer.is_staff), "")
    made = SampleSheet("Check-ins")
    for number, week in enumerate(PROGRAM_WEEKS):
        together = lead if number % 3 == 1 else None
        rows = _team(lead, week, until) if together else []
        for organizer in team:
            day = week.monday + rng.choice((0, 1, 3, 3, 4)) * DAY
            happened = rng.choices(("Yes", "Missed", "Rescheduled"), (86, 8, 6))[0]
            held = happened == "Yes"
            minutes = rng.choice((20, 25, 30, 30, 45, None))
            win, stuck = rng.choice((*_WINS, None, None)), rng.choice((*_STUCK, None, None))
            if organizer.is_staff or not organizer.active_on(day) or day > until:
                continue
            if organizer.staff_lead == together:
                continue
            row: Row = {
                "Date": day,
                "Organizer": organizer.name,
                "Staff": organizer.staff_lead,
                "Happened": happened,
            }
            rows.append({**row, "Minutes": minutes, "Wins": win, "Stuck": stuck} if held else row)
        made.rows += sorted(rows, key=lambda row: str(row["Date"]))
    return made


def _team(lead: str, week: Week, until: date) -> list[Row]:
    """A staff member's row for their whole team, on the Thursday of the week."""
    day = week.monday + 3 * DAY
    row: Row = {"Date": day, "Organizer": lead, "Staff": lead, "Happened": "Yes", "Minutes": 45}
    return [{**row, "Wins": _WINS[0], "Stuck": _STUCK[2]}] if lead and day <= until else []


def hours(seed: int, team: Sequence[Organizer], until: date) -> SampleSheet:
    """The Hours tab. Most write decimal hours, some from when to when, and a few as it comes."""
    rng = stream(seed, "hours")
    made = SampleSheet("Hours")
    for week in PROGRAM_WEEKS:
        rows: list[Row] = []
        for number, organizer in enumerate(team):
            for row in _entries(rng, organizer, number, week):
                day = row["Date"]
                if isinstance(day, date) and organizer.active_on(day) and day <= until:
                    rows.append(row)
        made.rows += sorted(rows, key=lambda row: str(row["Date"]))
    return made


def _entries(rng: Random, organizer: Organizer, number: int, week: Week) -> list[Row]:
    """One organizer's rows of one week, never two on one day."""
    days = rng.sample((0, 1, 2, 3, 4, 5, 6), 3)
    skipped, count = rng.random() < 0.05, rng.choice((1, 2, 2, 3, 3))
    rows: list[Row] = []
    summer = 2 if week.monday in PHASE_2.span else 1
    for weekday in days[:count]:
        quarters = rng.randrange(3, 13) * summer
        row: Row = {
            "Date": week.monday + weekday * DAY,
            "Organizer": organizer.name,
            "Activity": "Prep" if rng.random() < 0.14 else rng.choices(_FIELD, (50, 24, 18, 8))[0],
            "Miles": rng.randrange(2, 30) if rng.random() < 0.15 else None,
            "Notes": (
                rng.choice(("lunch hour", "with the rep", "from the call list"))
                if rng.random() < 0.2
                else None
            ),
        }
        begin = datetime.combine(
            week.monday, time(8 if weekday > 4 else 15, rng.choice((0, 15, 30, 45)))
        )
        spelling = rng.random()
        if number == 4:  # one organizer writes the same three hours every week
            quarters, spelling = 12 // count, 1.0
        if spelling < 0.24 and weekday != 2:
            row["Start"], row["End"] = (
                begin.time(),
                (begin + timedelta(minutes=15 * quarters)).time(),
            )
        else:
            row["Hours"] = _written(quarters, spelling)
        rows.append(row)
    if number % 5 == 3:  # some write the training down although attendance has it too
        rows.append(
            {
                "Date": week.monday + 2 * DAY,
                "Organizer": organizer.name,
                "Activity": "Training",
                "Hours": 3,
            }
        )
    return [] if skipped or organizer.is_staff else rows


def _written(quarters: int, spelling: float) -> Cell:
    """A number of quarter hours as people write it."""
    whole, minutes = divmod(15 * quarters, 60)
    if spelling < 0.27:
        return f"{whole}:{minutes:02d}"
    if spelling < 0.29:
        return f"{quarters / 4:g}".replace(".", ",")
    if spelling < 0.31:
        return f"{whole}h {minutes}m"
    if spelling < 0.33:
        return timedelta(minutes=15 * quarters)
    return quarters / 4
