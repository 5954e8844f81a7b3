"""Lease: while a run of several writes is under way, no other computer begins one; a dead one is not waited for long."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from emulator import Emulator, File
from google.auth.transport.requests import AuthorizedSession
from sheets import CAST, tabs_in

from toolkit.errors import TryLater
from toolkit.jobs.lease import LASTS, LEASE, Lease, Leased, ends, refuse_under_way, this_computer
from toolkit.jobs.sync import sync
from toolkit.settings import Settings
from toolkit.workbooks.changes import Changes
from toolkit.workbooks.google import GoogleWorkbook, Patience
from toolkit.workbooks.google.credentials import Access
from toolkit.workbooks.google.pacing import Pace
from toolkit.workbooks.google.sending import ANOTHER_COMPUTER_WROTE
from toolkit.workbooks.memory import MemoryWorkbook

AT = datetime(2023, 3, 13, 7, 11, tzinfo=UTC)


@dataclass
class Computers:
    """Computers that share a spreadsheet and nothing else: neither locks nor what they remember."""

    google: Emulator
    file: File
    session: AuthorizedSession
    folder: Path
    patch: pytest.MonkeyPatch

    def at(self, name: str) -> None:
        """From here on this process is that computer."""
        self.patch.setenv("XDG_STATE_HOME", str(self.folder / name))

    def open(self, name: str) -> GoogleWorkbook:
        self.at(name)
        return GoogleWorkbook(
            self.file.ident,
            Access(None, "toolkit", "the test"),
            http=self.session,
            lock_folder=self.folder / name,
            patience=Patience(wait=lambda seconds: None),
            paces=(Pace(1000), Pace(1000)),
        )

    @contextmanager
    def leased(self, name: str, command: str = "email") -> Iterator[Leased]:
        with Leased(self.open(name), command) as held:
            yield held

    @property
    def marks(self) -> dict[str, str]:
        with self.open("somebody's") as book:
            return dict(book.read(frozenset()).marks)


@pytest.fixture
def computers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computers:
    google = Emulator()
    robot = google.account()
    session = google.session(robot, inside=True)
    session.credentials.refresh(session._auth_request)  # while the clocks still agree
    file = google.new_file("Organizing", shared={robot.email: "writer"}, time_zone="America/Denver")
    return Computers(google, file, session, tmp_path, monkeypatch)


def write(book: Any, value: str = "x") -> None:
    book.apply(Changes(book.read(frozenset()), marks={"test": value}))


def test_another_computer_is_told_who_works_there_since_when(computers: Computers) -> None:
    with computers.leased("Rosa's") as first:
        write(first)
        there = Lease.of(computers.marks)
        with (
            computers.leased("Cesar's", "turf publish") as second,
            pytest.raises(TryLater) as told,
        ):
            second.read(frozenset())
        computers.at("Rosa's")
        write(first, "y")
    assert told.value.exit_code == 75
    # By the clock on the wall where the spreadsheet is.
    assert there is not None
    began = there.began.astimezone(ZoneInfo("America/Denver"))
    assert f"middle of “toolkit email” on this spreadsheet, since {began:%H:%M}." in str(told.value)
    assert f"after {began + LASTS:%H:%M}" in str(told.value)
    assert computers.marks == {"test": "y", LEASE: ""}


@pytest.mark.slow
def test_a_sync_waits_too_and_goes_on_afterwards(computers: Computers) -> None:
    person = computers.google.person(computers.file)
    for title, rows in tabs_in(CAST).items():
        person.add_tab(title, rows)

    def synced(**more: Any) -> str:
        book = computers.open("Cesar's")
        return sync(book, Settings(), as_of=date(2023, 3, 13), now=AT, **more).outcome

    with computers.leased("Rosa's") as first:
        write(first)
        with pytest.raises(TryLater, match="in the middle"):
            synced()
        assert synced(dry_run=True) == "would publish"
        computers.at("Rosa's")
    assert synced() == "published"


def test_the_last_write_gives_it_back_and_none_is_a_call_more(computers: Computers) -> None:
    with computers.open("Rosa's") as book:
        write(book, "a")
        write(book, "b")
        plain = book.calls
    with computers.leased("Rosa's") as first:
        write(first, "c")
        ends(first)
        write(first, "d")
        assert first.calls == plain
    assert first.calls == plain
    assert computers.marks[LEASE] == ""


def test_a_dead_run_is_waited_for_a_quarter_of_an_hour(computers: Computers) -> None:
    """By Google's clock: what each computer believes does not matter. Where it died, nobody waits."""
    dead = computers.leased("Rosa's")
    write(dead.__enter__())
    computers.google.clock.advance(LASTS.total_seconds() - 1)
    with computers.leased("Cesar's") as second, pytest.raises(TryLater, match="cut off"):
        second.read(frozenset())
    computers.at("Rosa's")
    refuse_under_way(there := computers.open("Rosa's"), there.read(frozenset()))
    computers.google.clock.advance(2)
    with computers.leased("Cesar's") as second:
        write(second, "z")
    assert computers.marks == {"test": "z", LEASE: ""}


def test_who_slept_in_the_middle_finds_that_another_one_has_gone_on(computers: Computers) -> None:
    with computers.leased("Rosa's") as first:
        write(first)
        computers.google.clock.advance(LASTS.total_seconds() + 1)
        with computers.leased("Cesar's", "turf collect") as second:
            write(second, "z")
            computers.at("Rosa's")
            with pytest.raises(TryLater, match="in the middle of “toolkit turf collect”"):
                write(first, "late")
            computers.at("Cesar's")
            write(second, "zz")
        computers.at("Rosa's")
    assert computers.marks == {"test": "zz", LEASE: ""}


def test_of_two_that_begin_at_once_google_refuses_one(computers: Computers) -> None:
    """Both have looked before either wrote: the loser is told that it was another computer."""
    with computers.leased("Rosa's") as first, computers.leased("Cesar's") as second:
        before, same = first.read(frozenset()), second.read(frozenset())
        first.take(before)
        with pytest.raises(TryLater) as told:
            second.take(same)
        assert told.value.word == ANOTHER_COMPUTER_WROTE.word
        computers.at("Rosa's")
        write(first)
    assert computers.marks == {"test": "x", LEASE: ""}


@pytest.mark.parametrize("fault", ["", "drop before", "drop after"])
def test_of_two_that_wait_for_the_same_dead_run_google_refuses_one(
    computers: Computers, fault: str
) -> None:
    """Both find it dead before either writes, and an answer is lost: what stands there tells whose write was done."""
    write(computers.leased("Rosa's").__enter__())
    computers.google.clock.advance(LASTS.total_seconds() + 1)
    with computers.leased("Bo's") as first, computers.leased("Cesar's") as second:
        before, same = first.read(frozenset()), second.read(frozenset())
        if fault:
            computers.google.faults.on(1, fault)
        first.take(before)
        taken = computers.marks[LEASE]
        if fault:
            computers.google.faults.on(1, fault)
        with pytest.raises(TryLater) as told:
            second.take(same)
        assert told.value.word == ANOTHER_COMPUTER_WROTE.word
        assert computers.marks[LEASE] == taken
        computers.at("Bo's")
        write(first)
    assert computers.marks == {"test": "x", LEASE: ""}


def test_a_workbook_of_this_computer_needs_none() -> None:
    """Its own lock is enough: nothing more stands in it."""
    with Leased(MemoryWorkbook(), "email") as held:
        write(held)
        held.take(held.read(frozenset()))
        assert held.read(frozenset()).marks == {"test": "x"}


@pytest.mark.parametrize("said", ["", "x", "a|b|c|d|e", "a|b|c|2023-03-13T07:11:00+00:00|"])
def test_what_somebody_made_of_the_mark_is_none(said: str) -> None:
    assert Lease.of({LEASE: said}) is None


def test_a_lease_reads_back_and_ends_by_any_clock() -> None:
    """Also one from the future, which only a wrong clock can write, is not waited for longer."""
    one = Lease("r", "c", "email", AT, AT + timedelta(minutes=3))
    assert Lease.of({LEASE: one.said()}) == one
    ahead = timedelta(minutes=3)
    assert [
        one.holds(AT + ahead + step)
        for step in (-LASTS, timedelta(seconds=1) - LASTS, timedelta(0), LASTS)
    ] == [False, True, True, False]
    assert not one.holds(None)
    assert not Lease("r", this_computer(), "email", AT, AT).holds(AT)
