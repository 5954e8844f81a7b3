"""Seven weeks of timers on two computers: one that does it every weekday, and one with a wrong clock that joins in now
and then; Google or the file is away, runs are cut off, and a laptop sleeps through Monday.

Each letter goes once, entries are taken once, History has a row a worksite and week, and whoever has to be told that
something fails is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest
from emulator import Emulator
from sheets import tabs_in
from xlsx import saved

from toolkit.calendar import Week
from toolkit.errors import DONE, ToolkitError
from toolkit.jobs.email import email
from toolkit.jobs.mailing import Wish
from toolkit.jobs.receipts import receipt, receipts
from toolkit.jobs.sync import sync
from toolkit.jobs.watch import watched
from toolkit.mail.message import Letter, message_id
from toolkit.mail.sender import Sender
from toolkit.mail.transport import MemoryTransport
from toolkit.settings import MailSettings, Settings
from toolkit.steps import heard, step
from toolkit.workbooks.cells import letters as column_letters
from toolkit.workbooks.changes import Workbook
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
    "rosa@example.org": "organizer",
    "cesar@example.org": "organizer",
    "sol@example.org": "staff",
    "rep.maple@example.org": "rep",
}
QUIET = (0, 6)  # weeks in which little goes wrong: not every night of them is lived
STAFF = "staff@example.org"
SENDER = Sender("Organizing <organizing@example.org>", STAFF, seed="x")


class Killed(BaseException):
    """The process is gone."""


class Book:
    """The local's workbook: how each computer opens it, and what people do in it."""

    def open(self, computer: str) -> Workbook:
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

    def open(self, computer: str) -> Workbook:
        return ExcelWorkbook(self.path)

    def rows(self, title: str) -> list[list[Any]]:
        grid = ExcelWorkbook(self.path).read(EVERYTHING).grid(title)
        columns = range(1, len(grid.columns) + 1)
        return [[grid.cell(row, n) for n in columns] for row in range(1, grid.n_rows + 1)]

    def type(self, title: str, cells: dict[tuple[int, int], str]) -> None:
        book = openpyxl.load_workbook(self.path)
        for spot, value in cells.items():
            book[title].cell(*spot, value)
        book.save(self.path)

    @contextmanager
    def away(self) -> Iterator[None]:
        open_elsewhere = self.folder / "~$organizing.xlsx"
        open_elsewhere.touch()
        yield
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

    @property
    def person(self) -> Any:
        return self.google.person(self.file)

    def open(self, computer: str) -> Workbook:
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
            lock_folder=self.folder / computer,
        )

    def rows(self, title: str) -> list[list[Any]]:
        return list(self.person.values(title))

    def type(self, title: str, cells: dict[tuple[int, int], str]) -> None:
        for (row, column), value in cells.items():
            self.person.type(title, f"{column_letters(column)}{row}", [[value]])

    @contextmanager
    def away(self) -> Iterator[None]:
        self.google.faults.when(lambda call: True, "503", times=None)
        yield
        self.google.faults.clear()


@dataclass
class Computer:
    """One computer with a timer: its clock may be wrong, and what it remembers is its own."""

    name: str
    book: Book
    folder: Path
    patch: pytest.MonkeyPatch
    post: MemoryTransport
    wrong: timedelta = timedelta(0)
    outcomes: list[tuple[str, date, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.home = self.folder / self.name
        self.home.mkdir()
        said = {
            "transport": "folder",
            "folder": str(self.home / "outbox"),
            "from": "Organizing <organizing@example.org>",
            "reply_to": STAFF,
        }
        self.settings = Settings(mail=MailSettings.model_validate(said), folder=self.home)

    def sync(self, at: datetime) -> str:
        def run(now: datetime) -> dict[str, Any]:
            found = sync(
                self.book.open(self.name), self.settings, as_of=None, now=now, progress=step
            )
            return {**found.report}

        return self._watched("sync", at, run)

    def letters(self, at: datetime, *resend: str) -> str:
        def run(now: datetime) -> dict[str, Any]:
            found = email(
                self.book.open(self.name),
                self.settings,
                Wish(resend=resend),
                as_of=None,
                now=now,
                clock=lambda: now,
                sender=SENDER,
                transport=self.post,
                confirm=lambda mailing: True,
                sleep=lambda seconds: None,
                progress=step,
            )
            return {**found.report}

        return self._watched("email", at, run)

    def _watched(self, command: str, at: datetime, run: Callable[[datetime], Any]) -> str:
        """As the command does it (cli/watching.py): a receipt, and whoever has to be told is told."""
        self.patch.setenv("XDG_STATE_HOME", str(self.home))
        try:
            outcome = self._run(command, at + self.wrong, run)
        except Killed:
            outcome = "killed"
        self.outcomes.append((command, at.date(), outcome))
        return outcome

    def _run(self, command: str, now: datetime, run: Callable[[datetime], Any]) -> str:
        why, report = "", {}
        try:
            report = run(now)
            code, outcome = DONE, str(report["outcome"])
        except ToolkitError as fault:
            code, why, outcome = fault.exit_code, fault.said("en"), fault.word
        watched(
            self.home / "receipts.jsonl",
            receipt(command, now, 1.0, code, outcome, report),
            self.settings,
            {},
            why=why,
            where="organizing",
            language="en",
            now=now,
            sleep=lambda seconds: None,
        )
        return outcome

    @property
    def alarms(self) -> list[str]:
        """The subjects of letters to staff, in the order of their files' contents."""
        found = (self.home / "outbox").glob("*.eml")
        return sorted(
            str(message_from_bytes(path.read_bytes(), policy=policy.default)["Subject"])
            for path in found
        )

    @property
    def alarms_due(self) -> list[str]:
        """What staff should have been told, by the receipts alone: once after three failures in a
        row, and once when it works again.
        """
        row: Counter[str] = Counter()
        found = []
        for one in receipts(self.home / "receipts.jsonl"):
            if one.failed:
                row[one.command] += 1
                if row[one.command] == 3:
                    found.append(f"toolkit {one.command} has failed 3 times in a row")
                continue
            if row[one.command] >= 3:
                found.append(f"toolkit {one.command} works again")
            row[one.command] = 0
        return sorted(found)


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
        idle = number in QUIET and weekday in (2, 4)  # a night as any other
        if weekday in (1, 3):
            self.write(day)
        if not asleep and not idle:
            self.at_night(number, weekday, night)
            if weekday == 0 or (weekday == 1 and number not in QUIET[1:]):
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


@pytest.mark.parametrize("kind", ["excel", "google"])
def test_seven_weeks(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book: Book = InAFile(tmp_path) if kind == "excel" else OnGoogle(tmp_path)
    people = {title: book.rows(title) for title in ("Roster", "Worksites", "Organizers")}
    post = MemoryTransport()
    timer, other = (
        Computer(name, book, tmp_path, monkeypatch, post) for name in ("timer", "laptop")
    )
    weeks = Weeks(book, timer, other, Random(7))
    weeks.lived()
    end = datetime.combine(FIRST + timedelta(weeks=WEEKS), datetime.min.time(), UTC)
    assert timer.sync(end + timedelta(hours=12)) == "published"
    assert timer.sync(end + timedelta(hours=12)) == "nothing to do"

    # Each letter of each week once; what was in the air when a run was cut off is held and told.
    rows = book.rows("Letters")
    state = {row[0]: row[4] for row in rows[3:] if row and row[0]}
    weeks_due = [Week.of(FIRST + timedelta(weeks=n)).previous for n in range(WEEKS)]
    due = {f"{kind}/{week}/{to}" for week in weeks_due for to, kind in READERS.items()}
    names = {message_id(Letter(key, "", "", "", "", "en"), SENDER): key for key in due}
    sent = Counter(names[str(one["Message-ID"])] for one in post.sent)
    held = {key for key, one in state.items() if one == "Claimed"}
    assert set(sent.values()) == {1}
    assert set(sent) | held == due
    assert len(held) <= len(READERS)

    # Everything that was written beside people is in the Field Log once, and nowhere else.
    log = book.rows("Field Log")
    notes = [row[log[2].index("Notes")] for row in log[3:]]
    assert Counter(notes) == Counter(weeks.entries)
    assert len(notes) > 2 * WEEKS
    assert {title: book.rows(title) for title in people} == people

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
        assert computer.alarms == computer.alarms_due
    assert "toolkit sync has failed 3 times in a row" in timer.alarms
    assert "toolkit sync works again" in timer.alarms
    if isinstance(book, OnGoogle):
        assert book.google.crashes == []
