"""A small spreadsheet in a local Google, people who never stop working in it, and what they typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from typing import Any

from emulator import Call, Emulator, File, Person
from emulator.book import Book
from sheets import tabs_in

from toolkit.jobs.sync import Outcome, sync
from toolkit.settings import Settings
from toolkit.tabs.timesheets import OUTPUT as TIMESHEETS
from toolkit.workbooks.cells import letters
from toolkit.workbooks.google import GoogleWorkbook, Patience
from toolkit.workbooks.google.credentials import Access
from toolkit.workbooks.google.layout import STAGING
from toolkit.workbooks.google.pacing import Pace
from toolkit.workbooks.google.writing import MOST_BYTES
from toolkit.workbooks.memory import MemoryWorkbook

DAY = date(2023, 3, 10)
LOCAL = """
Roster:
Person ID | First name | Last name | Worksite | Status           | Organizer | Assessment | Notes
Ada       | Ada        | Lopez     | Maple El | Member           | Rosa      | 1          | likes tea
Bo        | Bo         | Chen      | Maple El | Potential member | Rosa      | 3          |
Cleo      | Cleo       | Park      | Maple El | Potential member | Cesar     |            | =1+1
Nan       | Nan        | Null      | Oak Mid  | Member           |           | 2          |
007       | Dee        | =cmd()    | Oak Mid  | Pending          | Cesar     |            | @SUM(A1)

Worksites:
Worksite | Region | Eligible
Maple El | East   | 4
Oak Mid  | West   |

Organizers:
Organizer | Email             | Phases
Rosa      | rosa@example.org  | Phase 1
Cesar     | cesar@example.org | Phase 1

Phases:
Phase   | Starts     | Ends       | Weeks | Hours per week | Stipend | Proration
Phase 1 | 2023-02-06 | 2023-04-07 | 8     | 6              | 1250    | Whole

Hours:
Date       | Organizer | Activity    | Hours
2023-02-07 | Rosa      | One-on-ones | 3:30
2023-02-14 | Cesar     | Phone bank  | 3,5
2023-02-15 | Cesar     | Prep        | 3ish

Conversations:
Date       | Organizer | Person ID | Result    | Method    | Assessment | Follow up by | Promise
2023-02-01 | Rosa      | Ada       | Talked    | In person | 1          | 2023-02-08   | class size
2023-02-02 | Cesar     | Cleo      | No answer | Phone     |            |              |
2023-02-30 | Cesar     | Cleo      | Talked    | Phone     |            |              |
2023-02-20 | Rosa      | Nan       | Talked    | Phone     | 2          |              |
"""
INPUTS = tuple(tabs_in(LOCAL))
HEADINGS = 3
REMEMBERED = ("Timesheets", "Approvals", "History", "Sync Log")  # their rows outlive a sync
PEOPLES = {
    column.heading: place
    for place, column in enumerate(TIMESHEETS.columns.values(), 1)
    if column.people
}  # people's columns of Timesheets, counted from 1


class Killed(BaseException):
    """The process is gone, in the middle of whatever it was doing."""


@dataclass
class Life:
    """One spreadsheet. `typed` are people's tabs as they left them, `beside` their cells in Timesheets by key."""

    google: Emulator
    file: File
    folder: Path
    typed: dict[str, list[list[Any]]] = field(default_factory=dict)
    beside: dict[str, dict[str, Any]] = field(default_factory=dict)
    amends: list[Callable[[], None]] = field(default_factory=list)
    now: float = 0.0
    most_bytes: int = MOST_BYTES

    @property
    def person(self) -> Person:
        return self.google.person(self.file)

    def open(self) -> GoogleWorkbook:
        """The spreadsheet as the toolkit opens it, by a clock that only moves when somebody waits."""

        def wait(seconds: float) -> None:
            self.now += seconds

        def clock() -> float:
            return self.now

        robot = self.google.account()
        return GoogleWorkbook(
            self.file.ident,
            Access(None, robot.email, "the test"),
            http=self.google.session(robot, inside=True),
            patience=Patience(clock=clock, wait=wait, chance=Random(1)),
            paces=(Pace(clock=clock, wait=wait), Pace(clock=clock, wait=wait)),
            lock_folder=self.folder,
            most_bytes=self.most_bytes,
        )

    def sync(self, day: date = DAY) -> Outcome:
        return sync(self.open(), Settings(), as_of=day, now=datetime(2023, 3, 10, 5, 7, tzinfo=UTC))

    def remember(self) -> None:
        """People's tabs as they stand, formats and all: nothing but a person's act may make them anything else."""
        self.typed = {title: _cells(self.person, title) for title in self.inputs}

    @property
    def inputs(self) -> list[str]:
        """The titles of people's own tabs."""
        ours = {
            one["location"]["sheetId"]
            for one in self.book.metadata
            if one["metadataKey"] == "toolkit"
        }
        return [sheet.title for sheet in self.book.sheets if sheet.ident not in ours]

    @property
    def book(self) -> Book:
        assert self.file.book is not None
        return self.file.book

    @property
    def kinds(self) -> dict[int, str]:
        """The toolkit's tabs by their number; not the hidden one of a large write."""
        tags = [one for one in self.book.metadata if one["metadataKey"] == "toolkit"]
        found = {one["location"]["sheetId"]: one["metadataValue"].split("|")[0] for one in tags}
        return {number: kind for number, kind in found.items() if kind != STAGING}

    def title(self, kind: str) -> str | None:
        """What a tab of the toolkit's is called now."""
        return next((s.title for s in self.book.sheets if self.kinds.get(s.ident) == kind), None)

    def outputs(self) -> dict[str, list[list[Any]]]:
        """What stands in the toolkit's tabs."""
        return {
            kind: self.person.values(self.title(kind) or "") for kind in sorted(self.kinds.values())
        }

    def hung(self) -> dict[str, dict[str, int]]:
        """How many of each thing hang on each tab of the toolkit's, and on the spreadsheet."""
        found = {}
        for sheet in self.book.sheets:
            if sheet.ident in self.kinds:
                found[self.kinds[sheet.ident]] = {
                    "charts": len(sheet.charts),
                    "protections": len(sheet.protected),
                    "stripes": len(sheet.banded),
                    "rules": len(sheet.conditional),
                    "filters": int(sheet.basic_filter is not None),
                    "views": len(sheet.filter_views),
                }
        keys = [
            one["metadataKey"]
            for one in self.book.metadata
            if one["metadataKey"] != "toolkit.write" and not _forgotten(one)
        ]
        return {**found, "spreadsheet": {key: keys.count(key) for key in sorted(keys)}}


def _forgotten(mark: dict[str, Any]) -> bool:
    """Whether a mark tells of a title that a tab had for a while, or of words that were read on the
    way: who was cut off in between has not seen them.
    """
    key = mark["metadataKey"]
    emptied = key.startswith("toolkit.mark.seen ") and not mark.get("metadataValue")
    return emptied or key.startswith("toolkit.mark.words ")


def _cells(person: Person, title: str) -> list[list[Any]]:
    return [sorted(line.items()) for line in person.tab(title).rows]


def born(google: Emulator, folder: Path) -> Life:
    """A spreadsheet with the local in it."""
    file = google.new_file(
        "Organizing", shared={"toolkit@emulated.iam.gserviceaccount.com": "writer"}
    )
    life = Life(google, file, folder)
    for title, rows in tabs_in(LOCAL).items():
        life.person.add_tab(title, rows)
    life.person.delete_tab("Sheet1")
    life.remember()
    return life


def copied(life: Life, **other: Any) -> Life:
    """A second one that stands exactly so."""
    file = life.google.new_file("Organizing", shared=dict(life.file.roles))
    file.book = replace(life.book.fork(), ident=file.ident)
    beside = {key: dict(cells) for key, cells in life.beside.items()}
    return replace(life, file=file, typed=dict(life.typed), beside=beside, amends=[], **other)


def begun_again(life: Life, start: Life) -> Life:
    """The same file, standing as another one does: a state that it had before is that very state."""
    life.file.book = replace(start.book.fork(), ident=life.file.ident, random=Random(1))
    beside = {key: dict(cells) for key, cells in start.beside.items()}
    return replace(life, typed=dict(start.typed), beside=beside, amends=[], now=0.0)


_KNOWN: dict[str, dict[str, list[list[Any]]]] = {}


def computed_afresh(life: Life) -> dict[str, list[list[Any]]]:
    """What the toolkit's tabs should hold: the same tabs of people's, and their cells in Timesheets, in memory."""
    tabs = {title: life.person.values(title) for title in life.inputs}
    signed = {key: cells for key, cells in sorted(life.beside.items()) if cells}
    asked = repr((tabs, signed))
    if asked not in _KNOWN:
        _KNOWN[asked] = _computed(tabs, signed)
    return _KNOWN[asked]


def _computed(
    tabs: dict[str, Any], signed: dict[str, dict[str, Any]]
) -> dict[str, list[list[Any]]]:
    memory = MemoryWorkbook(tabs)
    now = datetime(2023, 3, 10, 5, 7, tzinfo=UTC)
    sync(memory, Settings(), as_of=DAY, now=now)
    rows = {
        row[0]: number
        for number, row in enumerate(memory.rows("Timesheets"), 1)
        if number > HEADINGS
    }
    for key, cells in signed.items():
        for heading, value in cells.items():
            memory.edit("Timesheets", rows[key], PEOPLES[heading], value)
    if signed:
        sync(memory, Settings(), as_of=DAY, now=now)
    return {
        grid.tag.kind: memory.rows(grid.title)
        for grid in memory.read(frozenset()).grids
        if grid.tag
    }


class Staff:
    """People who do one thing or another to the spreadsheet, by dice.

    Where they approve weeks they leave hours and conversations as they are: figures stand as they were on the day of
    the approval, so they would depend on when that was.
    """

    def __init__(self, life: Life, dice: Random, *, approving: bool = False) -> None:
        self.life, self.dice = life, dice
        self.deeds: list[str] = []
        self.known = [
            self.sorts,
            self.inserts,
            self.types,
            self.renames_ours,
            self.moves_a_tab,
            self.spoils_ours,
            self.sorts_ours,
            self.inserts_ours,
            self.deletes_ours,
            self.comments,
            self.sorts_timesheets,
            self.sorts_timesheets,
            self.inserts_in_timesheets,
        ]
        if approving:
            self.known += [self.approves] * 3
        else:
            self.known += [
                self.deletes,
                self.adds,
                self.renames_a_tab,
                self.renames_a_heading,
                self.certifies,
                self.certifies,
                self.deletes_in_timesheets,
                self.mends,
                self.mends,
                self.mends,
            ]

    @property
    def person(self) -> Person:
        return self.life.person

    def __call__(self, call: Call) -> None:
        """Right before a call is served: whoever approves weeks likes to sort them first, too."""
        if self.dice.random() < 0.5:
            self.act()
        elif call.writes and self.approves in self.known:
            self.sorts_timesheets()

    def act(self) -> None:
        deed = self.dice.choice(self.known)
        self.deeds.append(deed.__name__)
        deed()
        self.life.remember()

    # in their own tabs

    def _tab(self, *titles: str) -> str | None:
        there = [title for title in self.life.inputs if title in (titles or INPUTS)]
        return self.dice.choice(there) if there else None

    def sorts(self) -> None:
        if tab := self._tab():
            self.person.sort(tab, self.dice.randint(1, 3), descending=self.dice.random() < 0.5)

    def inserts(self) -> None:
        if tab := self._tab():
            self.person.insert_row(tab, self.dice.randint(2, 6))

    def deletes(self) -> None:
        if (tab := self._tab("Conversations", "Hours")) and len(self.person.values(tab)) > 2:
            self.person.delete_row(tab, self.dice.randint(2, len(self.person.values(tab))))

    def types(self) -> None:
        if tab := self._tab("Roster"):
            text = self.dice.choice(["=HYPERLINK(1)", "'quoted", "007", "Ñandú", "+1 303", ""])
            self.person.put(tab, [[text]], f"H{self.dice.randint(2, 6)}")

    def adds(self) -> None:
        if tab := self._tab("Conversations"):
            row = len(self.person.values(tab)) + 1
            who = self.dice.choice(["Ada", "Bo", "Cleo", "Nan", "007"])
            self.person.put(
                tab,
                [[f"2023-03-0{self.dice.randint(1, 9)}", "Rosa", who, "Talked", "Phone", "2"]],
                f"A{row}",
            )

    def renames_a_tab(self) -> None:
        if tab := self._tab("Conversations", "Hours", "Roster"):
            self.person.rename_tab(tab, f"{tab} (mine)")
            self.life.amends.append(lambda: self.person.rename_tab(f"{tab} (mine)", tab))

    def renames_a_heading(self) -> None:
        if (tab := self._tab("Roster")) and "Worksite" in self.person.values(tab)[0]:
            self.person.rename_heading(tab, "Worksite", "Wrksite")
            self.life.amends.append(
                lambda: self.person.rename_heading("Roster", "Wrksite", "Worksite")
            )

    def mends(self) -> None:
        if self.life.amends:
            self.life.amends.pop()()

    # in the toolkit's tabs

    def _ours(self) -> str | None:
        kinds = [kind for kind in sorted(self.life.kinds.values()) if kind not in REMEMBERED]
        return self.life.title(self.dice.choice(kinds)) if kinds else None

    def renames_ours(self) -> None:
        if (tab := self._ours()) and not tab.endswith("!"):
            self.person.rename_tab(tab, tab + "!")

    def moves_a_tab(self) -> None:
        self.person.move_tab(self.dice.choice(self.life.book.sheets).title, self.dice.randint(0, 3))

    def spoils_ours(self) -> None:
        """In one of the toolkit's cells; beside them, what is typed is people's and stays."""
        if tab := self._ours():
            rows = self.person.values(tab)
            headings = rows[HEADINGS - 1] if len(rows) >= HEADINGS else []
            columns = [n for n, heading in enumerate(headings, 1) if heading]
            lines = [n for n, row in enumerate(rows, 1) if n >= HEADINGS and row and row[0]]
            if columns and lines:
                spot = f"{letters(self.dice.choice(columns))}{self.dice.choice(lines)}"
                self.person.put(tab, [[self.dice.choice(["typed over", 5])]], spot)

    def sorts_ours(self) -> None:
        if tab := self._ours():
            self.person.sort(tab, self.dice.randint(1, 3), headings=HEADINGS)

    def inserts_ours(self) -> None:
        if tab := self._ours():
            self.person.insert_row(tab, self.dice.randint(1, 6))

    def deletes_ours(self) -> None:
        if tab := self._ours():
            self.person.delete_row(tab, self.dice.randint(1, 6))

    def widens_ours(self) -> None:
        """A column of nobody's between the toolkit's own; in Timesheets it would be the signers'."""
        if (tab := self._ours()) and tab.rstrip("!") != "Timesheets":
            self.person.insert_column(tab, self.dice.randint(1, 4))

    def narrows_ours(self) -> None:
        if (tab := self._ours()) and tab.rstrip("!") != "Timesheets":
            self.person.delete_column(tab, self.dice.randint(1, 4))

    # beside the toolkit's columns

    def _week(self) -> tuple[str, int, str] | None:
        """The Timesheets tab, and a row of it with its key."""
        tab = self.life.title("Timesheets")
        rows = self.person.values(tab) if tab else []
        keys = [
            (number, row[0])
            for number, row in enumerate(rows, 1)
            if number > HEADINGS and row and row[0]
        ]
        return (tab, *self.dice.choice(keys)) if tab and keys else None

    def _beside(self, **cells: str) -> None:
        if found := self._week():
            tab, row, key = found
            for name, value in cells.items():
                heading = name.replace("_", " ")
                self.person.put(tab, [[value]], f"{letters(PEOPLES[heading])}{row}")
                self.life.beside.setdefault(key, {})[heading] = value

    def certifies(self) -> None:
        self._beside(Certified=self.dice.choice(["RM", "CC"]))

    def approves(self) -> None:
        self._beside(Certified="RM", Approved_by="Dolores", Approved_on="2023-03-09")

    def comments(self) -> None:
        self._beside(Comment=self.dice.choice(["=1+1", "see Cesar", "'ok"]))

    def sorts_timesheets(self) -> None:
        if tab := self.life.title("Timesheets"):
            column = self.dice.choice([1, 2, 4, 10, *PEOPLES.values()])
            self.person.sort(tab, column, descending=self.dice.random() < 0.5, headings=HEADINGS)

    def inserts_in_timesheets(self) -> None:
        if found := self._week():
            self.person.insert_row(found[0], found[1])

    def deletes_in_timesheets(self) -> None:
        if found := self._week():
            self.person.delete_row(found[0], found[1])
            self.life.beside.pop(found[2], None)
