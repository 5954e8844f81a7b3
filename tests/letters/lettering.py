"""A small local to write letters for, with people who could leak; and a way to run `toolkit email` on it."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email.message import EmailMessage
from functools import lru_cache
from typing import Any

import pytest
from once import once
from sheets import snapshot_of

import toolkit.jobs.mailing as job
from toolkit.calendar import Week
from toolkit.jobs import reading
from toolkit.jobs.email import Result, email
from toolkit.jobs.ledger import Ledger
from toolkit.jobs.mailing import Mailing, mailing
from toolkit.jobs.mailing_wishes import Wish
from toolkit.jobs.sync import sync
from toolkit.mail.message import Letter
from toolkit.mail.sender import Sender
from toolkit.mail.transport import MemoryTransport
from toolkit.settings import MailSettings, Settings
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Changes, Receipt
from toolkit.workbooks.memory import MemoryWorkbook

MONDAY = date(2023, 3, 13)
MORNING = datetime(2023, 3, 13, 7, 11, tzinfo=UTC)
WEEK = Week(date(2023, 3, 6))
SENDER = Sender("Organizing <organizing@example.org>", reply_to="staff@example.org", seed="test")

LOCAL = """
Roster:
Person ID | First name | Last name | Worksite | Status           | Organizer | Roles  | Charted under | Phone        | Email                | Notes           | Assessment | Assessed on | Hire date  | Language
Ada       | Ada        | Lopezca   | Maple El | Member           | Rosa Diaz | Leader |               | 303-555-0101 | ada.l@example.org    | canary of tea   | 1          | 2023-02-01  | 2015-08-01 |
Bo        | Bo         | Chenca    | Maple El | Potential member | Rosa Diaz |        | Ada           | 303-555-0102 | bo.c@example.org     | canary at night | 3          | 2023-02-01  | 2016-08-01 |
Cleo      | Cleo       | Parkca    | Maple El | Potential member | Cesar Paz |        |               | 303-555-0103 | cleo.p@example.org   | =canary()       | 5          | 2023-02-01  | 2023-02-20 |
Nan       | Nan        | Nullca    | Oak Mid  | Member           |           | Rep    |               | 303-555-0104 | nan.n@example.org    |                 | 2          | 2023-02-01  | 2012-08-01 | es
Dee       | Dee        | Evansca   | Oak Mid  | Pending          | Cesar Paz |        |               | 303-555-0105 | dee.e@example.org    | canary @SUM(A1) |            |             | 2023-02-27 |
Evan      | evil.com   | Foxca     | Oak Mid  | Potential member | Rosa Diaz |        |               | 303-555-0106 | evan.f@example.org   |                 | 4          | 2023-02-01  | 2018-08-01 |
Gil       | <b>Gil</b> | Hoodca    | Maple El | Potential member | Rosa Diaz |        |               | 303-555-0107 | gil.h@example.org    |                 |            |             | 2018-08-01 |
Hal       | Hal        | Ivesca    | Maple El | Member           | Rosa Diaz |        |               | 303-555-0108 |                      |                 | 2          | 2023-02-01  | 2018-08-01 |

Worksites:
Worksite | Region | Eligible | Rep email(s)
Maple El | East   | 12       | rep.maple@example.org
Oak Mid  | West   | 6        |

Organizers:
Organizer  | Email             | Role  | Phases  | Language | Summary
Rosa Diaz  | rosa@example.org  |       | Phase 1 |          | Weekly
Cesar Paz  | cesar@example.org |       | Phase 1 | es       |
Sol Stark  | sol@example.org   | Staff |         |          |
Uma Quiet  | uma@example.org   |       | Phase 1 |          | None

Phases:
Phase   | Starts     | Ends       | Breaks                   | Weeks | Hours per week | Stipend | Proration | Check-in every | Applications close
Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24 | 8     | 6              | 1250    | Whole     | 1              | 2023-01-23

Events:
Event                | Date       | Starts  | Ends    | Kind     | Phase   | Format
Training 6: Charting | 2023-03-15 | 5:00 PM | 8:00 PM | Training | Phase 1 | Online

Check-ins:
Date       | Organizer | Happened
2023-03-07 | Rosa Diaz | Yes
2023-03-08 | Cesar Paz | Missed

Hours:
Date       | Organizer | Activity    | Hours
2023-03-07 | Rosa Diaz | One-on-ones | 3:30
2023-02-14 | Cesar Paz | Phone bank  | 3,5
2023-02-15 | Cesar Paz | Prep        | 3ish

Conversations:
Date       | Organizer | Person ID | Result    | Method    | Assessment | Follow up by | Promise                | Issues        | Notes
2023-02-28 | Rosa Diaz | Ada       | Talked    | In person | 1          |              |                        | Class size    | canary notes
2023-03-01 | Rosa Diaz | Bo        | Talked    | In person | 3          | 2023-03-08   | canary call 303-555-99 | Class size    | canary notes
2023-03-07 | Rosa Diaz | Ada       | Talked    | In person | 1          |              |                        | canary gossip | canary notes
2023-03-08 | Rosa Diaz | Hal       | Talked    | Phone     | 4          | 2023-03-15   | canary promise         |               |
2023-03-09 | Cesar Paz | Cleo      | No answer | Phone     |            |              |                        |               |
2023-03-10 | Rosa Diaz | Dee       | Talked    | Phone     |            | 2023-03-12   | canary elsewhere       |               |
2023-02-30 | Cesar Paz | Cleo      | Talked    | Phone     |            |              |                        |               |

Issues:
Issue
Class size

Structure Tests:
Test     | Opens      | Closes
Petition | 2023-03-06 | 2023-03-31

Responses:
Test     | Person ID | Response
Petition | Ada       | Yes
Petition | Bo        | No

Applications:
Timestamp  | First name | Last name | Email              | Phone        | Why        | Decision
2023-01-15 | Ivo        | Jonesca   | ivo.j@example.org  | 303-555-0109 | canary why |

Settings:
Setting   | Value
Form link | https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1={person_id}&entry.2={person}&entry.3={organizer}&entry.4={worksite}
"""


def workbook_of(text: str = LOCAL, *, cast: bool = False, synced: bool = True) -> MemoryWorkbook:
    """The local in memory; `synced` as of the Sunday, so that its tabs and its History are there."""
    return deepcopy(_workbook(text, cast=cast, synced=synced))


@lru_cache(maxsize=16)
def _workbook(text: str, *, cast: bool, synced: bool) -> MemoryWorkbook:
    snapshot = snapshot_of(text, cast=cast)
    tabs = {
        grid.title: [list(row) for row in zip(*grid.columns, strict=True)]
        for grid in snapshot.grids
    }
    made = MemoryWorkbook(tabs, time_zone="America/Denver")
    if synced:
        for day in (date(2023, 3, 5), date(2023, 3, 12)):
            sync(made, Settings(), as_of=day, now=datetime.combine(day, MORNING.timetz()))
    return made


@dataclass
class Office:
    """One installation: a workbook, what left it, and a clock that goes on."""

    workbook: MemoryWorkbook = field(default_factory=workbook_of)
    settings: Settings = field(
        default_factory=lambda: Settings(mail=MailSettings(transport="folder"))
    )
    transport: Any = field(default_factory=MemoryTransport)
    confirmed: list[Mailing] = field(default_factory=list)

    def mailing(self, wish: Wish | None = None, *, as_of: date = MONDAY) -> Mailing:
        return mailing(self.workbook, self.settings, wish or Wish(), as_of=as_of, now=MORNING)

    def send(
        self,
        wish: Wish | None = None,
        *,
        as_of: date = MONDAY,
        workbook: Any = None,
        transport: Any = None,
        confirm: Callable[[Mailing], bool] | None = None,
    ) -> Result:
        def agreed(found: Mailing) -> bool:
            self.confirmed.append(found)
            return True

        return email(
            workbook or self.workbook,
            self.settings,
            wish or Wish(),
            as_of=as_of,
            now=MORNING,
            clock=lambda: MORNING,
            sender=SENDER,
            transport=transport or self.transport,
            confirm=confirm or agreed,
            sleep=lambda seconds: None,
        )

    @property
    def ledger(self) -> Ledger:
        return Ledger.of(self.workbook.read(frozenset()))

    def states(self) -> dict[str, str]:
        """Each claimed letter's recipient and its state."""
        return {name.split("/")[-1]: one.state for name, one in self.ledger.known.items()}


def letters_of(office: Office, **options: Any) -> dict[str, Letter]:
    """What would go, by recipient."""
    return {letter.to: letter for letter in office.mailing(**options).due}


_KNOWN: dict[Any, Any] = {}
OF_RUNS = ("Letters", "Sync Log")  # tabs that no figure is made of


def _read(snapshot: Snapshot) -> tuple[Any, ...]:
    """What a program is read from."""
    theirs = [
        (grid.title, grid.tag, grid.columns)
        for grid in snapshot.grids
        if not grid.tag or grid.tag.kind not in OF_RUNS
    ]
    return theirs, snapshot.locale, snapshot.marks


READ = once(reading.read_program, _read)


def remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sheets are read, and figures and letters computed, once for the same sheets: what is tested here is what becomes
    of them."""
    figures, compose, readers = job.figures, job.compose, job.readers

    def figures_of(
        program: Any, snapshot: Snapshot, week: Week, ledger: Ledger, unreachable: Any
    ) -> Any:
        theirs = [
            (grid.title, repr(grid.columns))
            for grid in snapshot.grids
            if not grid.tag or grid.title == "History"
        ]
        told = (
            len(ledger.left_behind()),
            len(ledger.not_delivered(date(2000, 1, 1))),
            snapshot.marks.get("as_of"),
        )
        spot = (tuple(theirs), program.today, week, told)
        if spot not in _KNOWN:
            _KNOWN[spot] = figures(program, snapshot, week, ledger, unreachable)
        return _KNOWN[spot]

    def letter_of(reader: Any, known: Any) -> Any:
        spot = (reader, id(known))
        if spot not in _KNOWN:
            _KNOWN[spot] = compose(reader, known)
        return _KNOWN[spot]

    def readers_of(program: Any) -> Any:
        spot = (program.today, id(program))
        if spot not in _KNOWN:
            _KNOWN[spot] = program, readers(program)  # kept, so that no other one gets its number
        return _KNOWN[spot][1]

    monkeypatch.setattr(reading, "read_program", READ)
    monkeypatch.setattr(job, "readers", readers_of)
    monkeypatch.setattr(job, "figures", figures_of)
    monkeypatch.setattr(job, "compose", letter_of)


class Crash(BaseException):
    """The machine stops here."""


class Fragile:
    """A workbook and a transport that die before or after a given step, and then do nothing any more."""

    def __init__(self, office: Office, at: int, *, after: bool, polite: bool = False) -> None:
        self.office, self.at, self.after, self.polite = office, at, after, polite
        self.steps, self.dead = 0, False
        self.delivered: list[EmailMessage] = []
        self.where, self.calls = office.workbook.where, 0

    def _step(self, act: Callable[[], Any]) -> Any:
        if self.dead:
            raise Crash
        self.steps += 1
        dying = self.steps == self.at
        if dying and not self.after:
            self.dead = not self.polite
            raise Crash
        done = act()
        if dying:
            self.dead = not self.polite
            raise Crash
        return done

    def read(self, titles: frozenset[str]) -> Snapshot:
        return self._step(lambda: self.office.workbook.read(titles))

    def apply(self, changes: Changes) -> Receipt:
        return self._step(lambda: self.office.workbook.apply(changes))

    def version(self) -> str | None:
        return None

    def __enter__(self) -> Fragile:
        return self

    def __exit__(self, *exc: object) -> None:
        return

    def send(self, message: EmailMessage) -> None:
        self._step(lambda: self.delivered.append(message))
