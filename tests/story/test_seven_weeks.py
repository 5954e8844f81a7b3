"""Seven weeks of timers on two computers: one that does it every weekday, and one with a wrong clock that joins in now
and then; Google or the file is away, runs are cut off, and a laptop sleeps through Monday.

Each letter goes once, entries are taken once, History has a row a worksite and week, and whoever has to be told that
something fails is told.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest
from commands import runner
from emulator import Emulator
from sheets import tabs_in
from xlsx import saved

sys.path.insert(0, str(Path(__file__).parent))

from fresh import Sheet, people_in, wanted

import toolkit.cli.email
import toolkit.cli.options
from toolkit.calendar import Week
from toolkit.jobs.outbox import sender
from toolkit.jobs.receipts import receipts
from toolkit.mail.message import Letter, message_id
from toolkit.settings import read_settings
from toolkit.steps import heard
from toolkit.words import key
from toolkit.workbooks.cells import Grid
from toolkit.workbooks.cells import letters as column_letters
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.google import GoogleWorkbook, Patience
from toolkit.workbooks.google.credentials import Access
from toolkit.workbooks.google.pacing import Pace
from toolkit.workbooks.whole import EVERYTHING

pytestmark = pytest.mark.slow
FIRST, WEEKS = date(2023, 2, 27), 7  # a Monday
LOCAL = """
Roster:
Person ID | First name | Last name | Worksite | Status           | Organizer | Hire date
Ada       | Ada        | Lopez     | Maple El | Member           | Rosa      | 2015-08-01
Bo        | Bo         | Chen      | Maple El | Potential member | Rosa      | 2015-08-01
Cleo      | Cleo       | Park      | Maple El | Potential member | Rosa      | 2015-08-01
Nan       | Nan        | Null      | Oak Mid  | Member           | Cesar     | 2015-08-01
Dee       | Dee        | Evans     | Oak Mid  | Potential member | Cesar     | 2015-08-01
Eve       | Eve        | Green     | Oak Mid  | Potential member | Cesar     | 2015-08-01
Flo       | Flo        | Hall      | Maple El | Potential member | Rosa      | 2015-08-01

Worksites:
Worksite | Eligible | Rep email(s)
Maple El | 9        | rep.maple@example.org
Oak Mid  |          |

Organizers:
Organizer | Email             | Role
Rosa      | rosa@example.org  |
Cesar     | cesar@example.org |
Sol       | sol@example.org   | Staff

Conversations:
Date       | Organizer | Person ID | Result | Method
2023-02-20 | Rosa      | Ada       | Talked | Phone
"""
READERS = {
    "rosa@example.org": ("organizer", "Rosa"),
    "cesar@example.org": ("organizer", "Cesar"),
    "sol@example.org": ("staff", "Sol"),
    "rep.maple@example.org": ("rep", "Maple El"),
}
QUIET = (0, 2, 6)  # weeks in which little goes wrong
# Weeks whose letters are tried on Tuesday, too.
AGAIN = (0, 1, 2, 3, 5)
# Wednesdays and Fridays on which something happens: the others are nights as any.
LIVED = {(1, 2), (1, 4), (3, 2), (4, 4), (5, 2)}
# What people change in the Roster on a Monday, between that night's sync and the letters: who has joined.
JOINED = {0: ("Bo", 3), 2: ("Dee", 6), 4: ("Cleo", 4), 6: ("Eve", 7)}
STATUS = 5  # its column
STAFF = "staff@example.org"
SETTINGS = """
[workbook]
where = "{where}"
[mail]
transport = "folder"
folder = "outbox"
from = "Organizing <organizing@example.org>"
reply_to = "staff@example.org"
"""


class Killed(BaseException):
    """The process is gone."""


def _rows(grid: Grid | None) -> list[list[Any]]:
    assert grid is not None
    columns = range(1, len(grid.columns) + 1)
    return [[grid.cell(row, n) for n in columns] for row in range(1, grid.n_rows + 1)]


class Book:
    """The local's workbook: where it is, and what people do in it. `at` is the computer that opens it, `here` whether
    anybody gets at it.
    """

    where: str
    at: Path
    here: bool = True

    def tabs(self) -> dict[str, list[list[Any]]]:
        """All that stands in it."""
        raise NotImplementedError

    def rows(self, title: str) -> list[list[Any]]:
        raise NotImplementedError

    def type(self, title: str, cells: dict[tuple[int, int], str]) -> None:
        raise NotImplementedError

    @contextmanager
    def away(self) -> Iterator[None]:
        """As long as it lasts nobody gets at it."""
        raise NotImplementedError


@dataclass
class InAFile(Book):
    folder: Path

    def __post_init__(self) -> None:
        self.path = saved(self.folder / "organizing.xlsx", tabs_in(LOCAL))
        self.where = str(self.path)

    def tabs(self) -> dict[str, list[list[Any]]]:
        return {grid.title: _rows(grid) for grid in ExcelWorkbook(self.path).read(EVERYTHING).grids}

    def rows(self, title: str) -> list[list[Any]]:
        return _rows(ExcelWorkbook(self.path).read({key(title)}).grid(title))

    def type(self, title: str, cells: dict[tuple[int, int], str]) -> None:
        book = openpyxl.load_workbook(self.path)
        for spot, value in cells.items():
            book[title].cell(*spot, value)
        book.save(self.path)

    @contextmanager
    def away(self) -> Iterator[None]:
        open_elsewhere = self.folder / "~$organizing.xlsx"
        open_elsewhere.touch()
        self.here = False
        yield
        self.here = True
        open_elsewhere.unlink()


@dataclass
class OnGoogle(Book):
    folder: Path
    google: Emulator = field(default_factory=lambda: Emulator(keep_bodies=False))
    waited: float = 0.0

    def __post_init__(self) -> None:
        robot = self.google.account()
        self.file = self.google.new_file(
            "Organizing", shared={robot.email: "writer"}, time_zone="America/Denver"
        )
        for title, rows in tabs_in(LOCAL).items():
            self.person.add_tab(title, rows)
        self.person.delete_tab("Sheet1")
        self.google.sleep = lambda seconds: None
        self.where = f"https://docs.google.com/spreadsheets/d/{self.file.ident}/edit"

    @property
    def person(self) -> Any:
        return self.google.person(self.file)

    def opened(self, *_: object, **__: object) -> GoogleWorkbook:
        """As the commands open it, with a clock that need not be waited for."""

        def clock() -> float:
            return self.waited

        def wait(seconds: float) -> None:
            self.waited += seconds

        robot = self.google.account()
        return GoogleWorkbook(
            self.file.ident,
            Access(None, robot.email, "the test"),
            http=self.google.session(robot, inside=True),
            patience=Patience(clock=clock, wait=wait, chance=Random(1)),
            paces=(Pace(clock=clock, wait=wait), Pace(clock=clock, wait=wait)),
            lock_folder=self.at,
        )

    def tabs(self) -> dict[str, list[list[Any]]]:
        return {one.title: self.rows(one.title) for one in self.person.book.sheets}

    def rows(self, title: str) -> list[list[Any]]:
        return list(self.person.values(title))

    def type(self, title: str, cells: dict[tuple[int, int], str]) -> None:
        for (row, column), value in cells.items():
            self.person.type(title, f"{column_letters(column)}{row}", [[value]])

    @contextmanager
    def away(self) -> Iterator[None]:
        self.google.faults.when(lambda call: True, "503", times=None)
        self.here = False
        yield
        self.here = True
        self.google.faults.clear()


class Clock(datetime):
    """The one of the computer that is at work."""

    moment = datetime(2023, 2, 27, tzinfo=UTC)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Any:
        return cls.moment.astimezone(tz)


@dataclass
class Computer:
    """One computer with a timer: its clock may be wrong, and what it remembers is its own."""

    name: str
    book: Book
    folder: Path
    patch: pytest.MonkeyPatch
    wrong: timedelta = timedelta(0)
    outcomes: list[tuple[str, date, str]] = field(default_factory=list)
    sent: list[EmailMessage] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.home = self.folder / self.name
        self.home.mkdir()
        said = SETTINGS.format(where=self.book.where)
        (self.home / "toolkit.toml").write_text(said, encoding="utf-8")

    def sync(self, at: datetime) -> str:
        return self._runs(at, "sync")

    def letters(self, at: datetime) -> str:
        """Each letter that leaves says what stands in the sheet now."""
        self.sees(at)
        there = Sheet(self.book.tabs(), Clock.moment.date()) if self.book.here else None
        before = len(self.sent)
        outcome = self._runs(at, "email", "--send", "--yes")
        for letter in self.sent[before:]:
            assert there is not None
            stale(letter, there)
        return outcome

    def sees(self, at: datetime) -> None:
        """From here on this process is that computer."""
        self.patch.setattr(Clock, "moment", at + self.wrong)
        self.patch.chdir(self.home)
        self.book.at = self.home

    def _runs(self, at: datetime, *words: str) -> str:
        self.sees(at)
        run = runner(self.home, self.patch)
        try:
            ran = run(*words, "--json")
            report = json.loads(ran.out)
            outcome = str(report.get("refused") or report["outcome"])
        except Killed:
            outcome = "killed"
        self.outcomes.append((words[0], at.date(), outcome))
        self._posted()
        return outcome

    def _posted(self) -> None:
        """What lies in the outbox goes off: to readers, or to staff because runs fail."""
        for path in sorted((self.home / "outbox").glob("*.eml")):
            message = message_from_bytes(path.read_bytes(), policy=policy.default)
            path.unlink()
            if str(message["To"]) == STAFF:
                self.alarms.append(str(message["Subject"]))
            else:
                self.sent.append(message)

    @property
    def alarms_due(self) -> list[str]:
        """What staff should have been told, by the receipts alone: once after three failures in a
        row, and once when it works again.
        """
        row: Counter[str] = Counter()
        found = []
        (file,) = (self.home / "state").rglob("receipts/*.jsonl")
        for one in receipts(file):
            if one.failed:
                row[one.command] += 1
                if row[one.command] == 3:
                    found.append(f"toolkit {one.command} has failed 3 times in a row")
                continue
            if row[one.command] >= 3:
                found.append(f"toolkit {one.command} works again")
            row[one.command] = 0
        return sorted(found)


def stale(letter: EmailMessage, there: Sheet) -> None:
    """Fails where a letter says something else than the sheet does, worked out by hand."""
    body = letter.get_body(("plain",))
    assert body is not None
    text = body.get_content().splitlines()
    reader = str(letter["To"])
    kind, name = READERS[reader]
    missing = [
        line
        for line in wanted(there, kind, name)
        if not any(one.startswith(line) or f" {line}" in one for one in text)
    ]
    assert missing == [], "\n".join([reader, *text])
    if kind == "organizer":
        assert people_in(text) == there.this_week(name), "\n".join(text)


@contextmanager
def cut_off(after: int) -> Iterator[None]:
    """The process dies at its nth step, and does nothing any more."""
    left = after

    def hears(name: str) -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            raise Killed

    with heard(hears):
        yield


@dataclass
class Weeks:
    """What happens in seven weeks, and what was seen of it."""

    book: Book
    timer: Computer
    other: Computer
    dice: Random
    entries: list[str] = field(default_factory=list)
    kept: dict[str, list[list[Any]]] = field(default_factory=dict)
    people: dict[str, list[list[Any]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        titles = ("Roster", "Worksites", "Organizers")
        self.people = {title: self.book.rows(title) for title in titles}

    def lived(self) -> None:
        for number in range(WEEKS):
            monday = FIRST + timedelta(days=7 * number)
            for n in range(5):
                self.day(number, n, monday + timedelta(days=n))
            self.keep(monday)

    def day(self, number: int, weekday: int, day: date) -> None:
        night = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=12)
        morning, noon = night + timedelta(hours=2), night + timedelta(hours=6)
        asleep = number == 2 and weekday == 0
        idle = weekday in (2, 4) and (number, weekday) not in LIVED
        idle = idle or (weekday == 3 and number in QUIET)
        if weekday in (1, 3) and not idle:
            self.write(day)
        if not asleep and not idle:
            self.at_night(number, weekday, night)
            if weekday == 0 and number in JOINED:
                self.joins(number)
            if weekday == 0 or (weekday == 1 and number in AGAIN):
                self.in_the_morning(number, weekday, morning)
        if weekday == 3 and number % 2:  # the other one joins in, its clock hours off
            self.other.wrong = timedelta(hours=self.dice.choice([-5, -2, 2, 4]))
            self.other.sync(noon)
            self.other.letters(noon)
        if number == 4 and weekday == 2:  # and once its clock is four days ahead
            self.other.wrong = timedelta(days=4)
            self.other.sync(noon)
            self.other.wrong = timedelta(0)

    def at_night(self, number: int, weekday: int, at: datetime) -> None:
        if (number, weekday) in ((1, 2), (1, 3), (1, 4)):
            with self.book.away():
                assert self.timer.sync(at) not in ("published", "nothing to do")
            return
        if weekday == 2 and number in (3, 5):
            with cut_off(self.dice.randint(2, 8)):
                self.timer.sync(at)
            return
        self.shaky(number)
        self.timer.sync(at)
        self.calm()

    def in_the_morning(self, number: int, weekday: int, at: datetime) -> None:
        if (number, weekday) == (3, 0):
            with self.book.away():
                self.timer.letters(at)  # made good tomorrow
            return
        if (number, weekday) == (5, 0):
            with cut_off(self.dice.randint(4, 9)):
                self.timer.letters(at)
            return
        self.shaky(number)
        self.timer.letters(at)
        self.calm()

    def shaky(self, number: int) -> None:
        if isinstance(self.book, OnGoogle):
            kinds = ("429", "500", "503", "503 after", "drop before", "drop after", "truncated")
            self.book.google.faults.chaos(
                self.dice.randrange(1_000), 0.2 if number % 2 else 0.05, kinds
            )

    def calm(self) -> None:
        if isinstance(self.book, OnGoogle):
            self.book.google.faults.clear()

    def joins(self, number: int) -> None:
        """Between the night and the letters somebody joined: no letter may say what stood there before."""
        name, row = JOINED[number]
        assert name in self.book.rows("Roster")[row - 1]
        self.book.type("Roster", {(row, STATUS): "Member"})
        self.people["Roster"][row - 1][STATUS - 1] = "Member"

    def write(self, day: date) -> None:
        """Somebody writes what came of a call beside two people of Follow-ups."""
        rows = self.book.rows("Follow-ups")
        places = {heading: n for n, heading in enumerate(rows[2], 1)}
        cells = {}
        for row in self.dice.sample(range(4, min(len(rows), 7) + 1), 2):
            line = rows[row - 1] + [""] * len(places)
            if line[places["Result"] - 1] in ("", None):
                self.entries.append(f"call {len(self.entries)}")
                cells[row, places["Result"]] = "No answer"  # so they stay on the list
                cells[row, places["Notes"]] = self.entries[-1]
        self.book.type("Follow-ups", cells)

    def keep(self, monday: date) -> None:
        """History of the week that is over: no later run may change it."""
        weeks = history(self.book)
        self.kept |= {week: rows for week, rows in weeks.items() if week not in self.kept}
        if monday != FIRST:
            assert {week: weeks[week] for week in self.kept if week < max(self.kept)} == {
                week: rows for week, rows in self.kept.items() if week < max(self.kept)
            }


def history(book: Book) -> dict[str, list[list[Any]]]:
    """The rows of History by week."""
    found: dict[str, list[list[Any]]] = {}
    for row in book.rows("History")[3:]:
        week = row[0] if isinstance(row[0], date) else date(1899, 12, 30) + timedelta(int(row[0]))
        found.setdefault(str(week)[:10], []).append(row)
    return found


@pytest.fixture(params=["excel", "google"])
def book(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Book:
    for module in (toolkit.cli.options, toolkit.cli.email):
        monkeypatch.setattr(module, "datetime", Clock)
    if request.param == "excel":
        return InAFile(tmp_path)
    made = OnGoogle(tmp_path)
    monkeypatch.setattr(GoogleWorkbook, "open", made.opened)
    return made


def test_seven_weeks(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    timer, other = (Computer(name, book, tmp_path, monkeypatch) for name in ("timer", "laptop"))
    weeks = Weeks(book, timer, other, Random(7))
    weeks.lived()
    end = datetime.combine(FIRST + timedelta(weeks=WEEKS), datetime.min.time(), UTC)
    assert timer.sync(end + timedelta(hours=12)) == "published"
    assert timer.sync(end + timedelta(hours=12)) == "nothing to do"

    # Each letter of each week once; what was in the air when a run was cut off is held and told.
    rows = book.rows("Letters")
    state = {row[0]: row[4] for row in rows[3:] if row and row[0]}
    weeks_due = [Week.of(FIRST + timedelta(weeks=n)).previous for n in range(WEEKS)]
    due = {f"{kind}/{week}/{to}" for week in weeks_due for to, (kind, _) in READERS.items()}
    settings = read_settings(timer.home / "toolkit.toml", {})
    names = {
        message_id(Letter(key, "", "", "", "", "en"), sender(settings, book.where)): key
        for key in due
    }
    sent = Counter(names[str(one["Message-ID"])] for one in (*timer.sent, *other.sent))
    held = {key for key, one in state.items() if one == "Claimed"}
    assert set(sent.values()) == {1}
    assert set(sent) | held == due
    assert len(held) <= len(READERS)

    # Everything that was written beside people is in the Field Log once, and nowhere else.
    log = book.rows("Field Log")
    notes = [row[log[2].index("Notes")] for row in log[3:]]
    assert Counter(notes) == Counter(weeks.entries)
    assert len(notes) > 2 * WEEKS
    assert {title: book.rows(title) for title in weeks.people} == weeks.people

    # A row a worksite and week, and a line for each run that changed something.
    assert {len(rows) for rows in history(book).values()} == {2}
    assert len(history(book)) == WEEKS + 1
    published = sum(
        outcome == "published" for one in (timer, other) for _, _, outcome in one.outcomes
    )
    killed = sum(outcome == "killed" for one in (timer, other) for _, _, outcome in one.outcomes)
    lines = len(book.rows("Sync Log")) - 3
    assert published <= lines <= published + killed
    assert killed == 3

    # A clock that was days ahead stops the others until that day has come, and staff are told.
    refused = [day for command, day, outcome in timer.outcomes if outcome == "earlier-as-of"]
    assert refused == [date(2023, 3, 30), date(2023, 3, 31)]
    for computer in (timer, other):
        assert sorted(computer.alarms) == computer.alarms_due
    assert "toolkit sync has failed 3 times in a row" in timer.alarms
    assert "toolkit sync works again" in timer.alarms
    if isinstance(book, OnGoogle):
        assert book.google.crashes == []
