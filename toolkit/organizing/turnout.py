"""Turnout: event by event and person by person, who was expected, who came, and who missed it."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd

from toolkit.facts.each import each
from toolkit.facts.once import once
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, flag, text
from toolkit.tables.program import Program

CAME = frozenset({"Yes", "Partial", "Make-up"})
SIGNED_UP, EXCUSED = "Signed up", "Excused"
IDENTITY = ["event", "date"]  # what tells one event from another
Spot = tuple[str, date, str | None, str | None]  # an event and its day, an organizer or a person


class Turnout(Figure):
    """One row an event and person who was expected there or has a line in Attendance. An attendee
    is an organizer first; a person whose ID stands in Organizers is that organizer.
    """

    title = "Turnout"
    source = "New hires, training"
    keys = ("event", "date")

    event = text("Event")
    date = day("Date")
    kind = text("Kind")
    phase = text("Phase")
    organizer = text("Organizer", blank="they are no organizer")
    person_id = text("Person ID", "Of somebody who is no organizer.", blank="they are one")
    expected = flag(
        "An organizer with that phase, whose own Starts and Ends include the date.",
    )
    attended = text(
        "Attended",
        "What Attendance says; the lower row holds, and Signed up where no row says how it went.",
        blank="nothing",
    )
    came = flag("Yes, Partial or Make-up.")
    excused = flag("Excused.")
    signed_up = flag("Their lowest row says Signed up.")


class Absences(Figure):
    """One row an expected organizer and event up to as-of that they neither came to nor were
    excused from; by organizer, then date. None without an Attendance tab.
    """

    title = "Missed"
    source = "New hires, training"
    keys = ("organizer", "event", "date")

    organizer = text("Organizer")
    event = text("Event")
    date = day("Date")
    kind = text("Kind")
    phase = text("Phase")


class ByPerson(Figure):
    """One row a person who was expected at an event up to as-of or has a line in Attendance:
    organizers, then others.
    """

    title = "Training by person"
    source = "New hires, training"
    keys = ("who",)

    who = text("Who", "An organizer's name; of others the Person ID.")
    organizer = text(meaning="Their name.", blank="they are no organizer")
    person_id = text(meaning="Of others.", blank="they are an organizer")
    person = text(meaning="The name of others.")
    expected = count("Expected", "Events they were expected at.", unit="events")
    attended = count("Attended", "Events they came to.", unit="events")
    excused = count("Excused", "Events they were excused from.", unit="events")
    missed = count("Missed", "Expected, and neither came nor was excused.", unit="events")
    last_attended = day("Last attended", "The day of the latest one.", blank="there was none")


@once
@makes(Turnout)
def turnout(program: Program) -> pd.DataFrame:
    """Everybody who was expected somewhere or came, event by event, organizers by name and then the
    others by Person ID; see `Turnout`.
    """
    events = program.events
    place = {event: n for n, event in enumerate(each(events, *IDENTITY))}
    expected, said = _expected(program), _attended(program)
    known = [spot for spot in expected.keys() | said.keys() if spot[:2] in place]
    spots = sorted(known, key=lambda spot: (place[spot[:2]], _named(spot[2]), _named(spot[3])))
    told = [said.get(spot, (None, False)) for spot in spots]
    rows = events[[*IDENTITY, "kind", "phase"]].take(
        np.array([place[spot[:2]] for spot in spots], dtype="int64")
    )
    attended = pd.array([one for one, _ in told], dtype="str")
    return rows.reset_index(drop=True).assign(
        organizer=pd.array([spot[2] for spot in spots], dtype="str"),
        person_id=pd.array([spot[3] for spot in spots], dtype="str"),
        expected=np.array([spot in expected for spot in spots], dtype=bool),
        attended=attended,
        came=attended.isin(CAME),
        excused=attended.isin([EXCUSED]),
        signed_up=np.array([lowest for _, lowest in told], dtype=bool),
    )


def _named(name: str | None) -> tuple[bool, str]:
    """Its place among others; blank ones come last."""
    return name is None, name or ""


def _expected(program: Program) -> dict[Spot, None]:
    """Each event with each organizer who was expected there."""
    team = list(each(program.organizers, "organizer", "phases", "starts", "ends"))
    return {
        (event, day, organizer, None): None
        for event, day, phase in each(program.events, *IDENTITY, "phase")
        for organizer, phases, starts, ends in team
        if phase in (phases or ()) and (starts or day) <= day <= (ends or day)
    }


def _said(program: Program) -> pd.DataFrame:
    """Every row of Attendance, with the organizer or else the person whom it is about."""
    rows = program.attendance[[*IDENTITY, "organizer", "person_id", "attended"]].copy()
    ours = (
        program.organizers.dropna(subset=["person_id"])
        .drop_duplicates("person_id")
        .set_index("person_id")["organizer"]
    )
    known = ours.reindex(rows["person_id"]).set_axis(rows.index)
    rows["organizer"] = rows["organizer"].where(rows["organizer"].notna(), known)
    rows["person_id"] = rows["person_id"].where(rows["organizer"].isna())
    return rows


def _attended(program: Program) -> dict[Spot, tuple[str | None, bool]]:
    """What Attendance says of each event and attendee, and whether their lowest row says that they
    signed up. The lower row holds; one that says they signed up is no attendance, and leaves any
    other to hold.
    """
    found: dict[Spot, tuple[str | None, bool]] = {}
    for *who, said in each(_said(program), *IDENTITY, "organizer", "person_id", "attended"):
        spot, ahead = (who[0], who[1], who[2], who[3]), said == SIGNED_UP
        before, _ = found.get(spot, (SIGNED_UP, False))
        found[spot] = (before if ahead else said, ahead)
    return found


def signed_up(program: Program) -> pd.Series:
    """How many attendees signed up for each event, by its name and date."""
    rows = _said(program)
    rows = rows[rows["attended"] == SIGNED_UP].drop_duplicates()
    return rows.groupby(IDENTITY).size()


def absent(rows: pd.DataFrame) -> pd.Series:
    """Of rows of turnout, those who were expected, and neither came nor were excused."""
    return rows[Turnout.expected] & ~rows[Turnout.came] & ~rows[Turnout.excused]


def _so_far(program: Program) -> pd.DataFrame:
    """The turnout of events up to as-of; nothing without an Attendance tab."""
    rows = turnout(program)
    return rows[(rows["date"] <= pd.Timestamp(program.today)) & program.has("Attendance")]


@makes(Absences)
def missed(program: Program) -> pd.DataFrame:
    """Who missed what; see `Absences`."""
    rows = _so_far(program)
    rows = rows.loc[absent(rows), [str(part) for part in Absences.parts]]
    return rows.sort_values(["organizer", "date", "event"], kind="stable", ignore_index=True)


@makes(ByPerson)
def training_by_person(program: Program) -> pd.DataFrame:
    """Trainings and other events person by person; see `ByPerson`."""
    rows = _so_far(program)
    rows = rows.assign(missed=absent(rows), last_attended=rows["date"].where(rows[Turnout.came]))
    people = (
        rows.groupby(["organizer", "person_id"], dropna=False)
        .agg(
            expected=("expected", "sum"),
            attended=("came", "sum"),
            excused=("excused", "sum"),
            missed=("missed", "sum"),
            last_attended=("last_attended", "max"),
        )
        .reset_index()
    )
    names = program.roster.set_index("person_id")["person"]
    people[ByPerson.person] = names.reindex(people["person_id"]).array
    people[ByPerson.who] = people["organizer"].fillna(people["person_id"])
    return people.sort_values(["organizer", "person_id"], na_position="last", ignore_index=True)
