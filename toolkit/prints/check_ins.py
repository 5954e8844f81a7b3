"""Check-in: a team's page for its weekly meeting: hours, what was missed, what was stuck, who is
owed something, what comes next, and a place to sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.contact import attempts
from toolkit.facts.in_force import left
from toolkit.facts.sight import Role
from toolkit.organizing.flags import OWED
from toolkit.organizing.follow_ups import FollowUps
from toolkit.organizing.reports import Report, reports
from toolkit.prints.blocks import (
    BesideBlock,
    Bullets,
    Cell,
    Heading,
    ListingBlock,
    PrintedSheet,
    Sign,
    WritingBlock,
)
from toolkit.prints.printing import Printing
from toolkit.prints.to_reach import to_reach, with_words
from toolkit.stipends.declared import Timesheets
from toolkit.telling.numbers import UNKNOWN, number, on, week_said
from toolkit.words import key, say, say_many

FEW_LINES = 10  # people and asks of a team that fit on its page, each
MANY = 6  # organizers: a larger team has less said of each ask


def check_ins(printing: Printing) -> Iterator[PrintedSheet]:
    """A sheet a team, that is a staff member's organizers; of one organizer, their own."""
    language = printing.language
    week = Week.of(printing.program.today).previous
    listed = to_reach(printing)
    for lead, team in teams(printing):
        mine = listed[listed["organizer"].isin(team)]
        owed = with_words(printing, mine[mine[FollowUps.flag].isin(OWED)])
        asks = (
            mine[mine["this_week"].astype(bool)]
            .groupby("organizer", sort=False)
            .head(max(1, FEW_LINES // len(team)))
        )
        asks = with_words(printing, asks)
        stuck, wins = _told(printing, team)
        most = max(2, FEW_LINES - len(team))
        missed = _missed(printing, team)
        none = say(language, "Nothing.")
        blocks = [
            _hours(printing, team, week),
            BesideBlock(
                (
                    Bullets(say(language, "Missed last week"), missed, none),
                    Bullets(
                        say(language, "Stuck last time: is it solved?"), stuck, none, ticked=True
                    ),
                    Bullets(say(language, "Went well last time"), wins, none),
                )
            ),
            Bullets(
                say(language, "People who are owed something"), _owed(owed, language, most), none
            ),
            Bullets(
                say(language, "Next asks"), _asks(asks, short=len(team) > MANY), none, ticked=True
            ),
            BesideBlock(
                (
                    WritingBlock(say(language, "Went well this week"), 2),
                    WritingBlock(say(language, "Stuck this week, and who helps"), 2),
                )
            ),
            Sign(
                (say(language, "Staff"), say(language, "Date"), say(language, "Minutes")),
                say(language, "Type it into Check-ins: one row with everybody's names."),
            ),
        ]
        about = (week_said(week, language), _size(language, len(team)))
        people = [*owed["person_id"].head(most), *asks["person_id"]]
        yield PrintedSheet(lead, blocks, about, people=list(dict.fromkeys(people)))


def teams(printing: Printing) -> Iterator[tuple[str, list[str]]]:
    """Each staff lead with the organizers in force whom they lead; those without one last. Of an
    organizer who was named, or who reads it, that organizer alone.
    """
    program, named = printing.program, printing.chosen.organizers
    rows = program.organizers[~left(program) & (program.organizers["role"] != "Staff")]
    alone = [printing.reader.organizer] if printing.reader.role is Role.ORGANIZER else list(named)
    nobodys = say(printing.language, "Nobody's team")
    leads = rows["staff_lead"].fillna(nobodys)
    for lead in sorted(leads.unique(), key=lambda one: (one == nobodys, key(one))):
        team = rows.loc[leads == lead, "organizer"].tolist()
        if not alone or lead in alone:
            yield lead, team
            continue
        yield from ((one, [one]) for one in team if one in alone)


def _size(language: str, n: int) -> str:
    return say_many(language, "{n} organizer", "{n} organizers", n)


def _hours(printing: Printing, team: list[str], week: Week) -> ListingBlock:
    """An organizer a row: hours and conversations of the week, dollars so far, and initials."""
    language, paid = printing.language, printing.known.paid
    columns = (
        Heading(say(language, "Organizer"), 2),
        Heading(say(language, "Hours"), 1, "right"),
        Heading(say(language, "Conversations"), 1, "right"),
        Heading(say(language, "Owed"), 0.8, "right"),
        Heading(say(language, "This week"), 0.8, "right"),
        Heading(say(language, "Earned so far"), 1.1, "right"),
        Heading(say(language, "Hours are right (initials)"), 1.4),
    )
    weeks = paid.weeks[paid.weeks[Timesheets.week] == week.monday]
    weeks = weeks.dropna(subset=["logged", "expected"])
    tries = attempts(printing.program)
    start, end = pd.Timestamp(week.monday), pd.Timestamp(week.following.monday)
    tries = tries[(tries["date"] >= start) & (tries["date"] < end) & tries["conversation"]]
    talks = tries["organizer"].value_counts()
    listed = printing.known.follow_ups
    owed = listed.loc[listed[FollowUps.flag].isin(OWED), "organizer"].value_counts()
    ticked = listed.loc[listed["this_week"].astype(bool), "organizer"].value_counts()
    rows: list[tuple[Cell, ...]] = []
    for name in team:
        mine = weeks[weeks["organizer"] == name]
        logged, expected = (sum(map(Fraction, mine[one])) for one in ("logged", "expected"))
        values = {"logged": number(logged, language), "expected": number(expected, language)}
        hours = say(language, "{logged} of {expected}", **values) if len(mine) else UNKNOWN
        earned = [
            one.so_far for one in paid.stipends if one.organizer == name and one.so_far is not None
        ]
        counts = [str(int(each.get(name, 0))) for each in (talks, owed, ticked)]
        dollars = f"${sum(earned):,.2f}" if earned else UNKNOWN
        rows.append((name, hours, *counts, dollars, ""))
    return ListingBlock(columns, rows)


def _missed(printing: Printing, team: list[str]) -> list[str]:
    language, said = printing.language, []
    for one in printing.missed():
        if one.organizer not in team:
            continue
        what = one.event or say(language, "check-in")
        if one.day:
            on_day = on(one.day, language)
            said.append(
                say(language, "{who}: {what}, {day}", who=one.organizer, what=what, day=on_day)
            )
        else:
            said.append(say(language, "{who}: no check-in recorded", who=one.organizer))
    return said


def _told(printing: Printing, team: list[str]) -> tuple[list[str], list[str]]:
    """What is stuck, and what went well, at the latest check-ins of the team."""
    language = printing.language
    found = [one for one in reports(printing.known.program) if set(one.organizers) & set(team)]

    def said(one: Report, text: str) -> str:
        who = ", ".join(name for name in one.organizers if name in team)
        day = on(one.day, language)
        return say(language, "{who}, {day}: {text}", who=who, day=day, text=text)

    return (
        [said(one, one.stuck) for one in found if one.stuck],
        [said(one, one.wins) for one in found if one.wins],
    )


def _owed(rows: pd.DataFrame, language: str, most: int) -> list[str]:
    said = [
        f"{person} ({worksite}), {organizer}: {why}"
        for person, worksite, organizer, why in zip(
            *(rows[one] for one in ("person", "worksite", "organizer", "why")), strict=True
        )
    ]
    if len(said) > most:
        more = say_many(language, "and {n} more", "and {n} more", len(said) - most)
        return [*said[:most], more]
    return said


def _asks(rows: pd.DataFrame, *, short: bool) -> list[str]:
    names = ("organizer", "person", "worksite", "flag", "step")
    return [
        f"{organizer} → {person}, {worksite}: {flag if short else step}"
        for organizer, person, worksite, flag, step in zip(
            *(rows[one] for one in names), strict=True
        )
    ]
