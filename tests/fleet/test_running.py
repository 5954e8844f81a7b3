"""Running: each local comes to a result, whatever becomes of its worker; a wish to stop is heard between two locals."""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from itertools import count
from threading import Event

import pytest

from toolkit.cli.options import utc_now
from toolkit.fleet.pool import AGAIN, LATER, LOST, Processes, workers_for
from toolkit.fleet.running import Running
from toolkit.fleet.tasks import LocalFailed, LocalResult, LocalTask
from toolkit.settings import Settings

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)
Does = Callable[[LocalTask], LocalResult]


class GoneError(Exception):
    """A worker is."""


class OutOfReachError(Exception):
    """Everybody is."""


def task(name: str) -> LocalTask:
    return LocalTask(name, "sync", f"/nowhere/{name}.xlsx", Settings(), None, NOW, utc_now, "en")


class Desk:
    """A pool whose workers do what a test says, at once."""

    where = "127.0.0.1"

    def __init__(self, does: Does, width: int = 2) -> None:
        self.does, self.width = does, width
        self.begun: list[str] = []
        self.renewed = 0
        self.nobody = False
        self.given_up: list[Future[LocalResult]] = []

    def submit(self, one: LocalTask) -> Future[LocalResult]:
        future: Future[LocalResult] = Future()
        self.begun.append(one.name)
        try:
            future.set_result(self.does(one))
        except Exception as fault:
            future.set_exception(fault)
        return future

    def loss(self, fault: BaseException) -> str | None:
        return {GoneError: AGAIN, OutOfReachError: LATER, MemoryError: LOST}.get(type(fault))

    def renew(self) -> None:
        self.renewed += 1

    def gone(self) -> bool:
        return self.nobody

    def give_up(self, futures: Collection[Future[LocalResult]]) -> None:
        self.given_up = list(futures)

    def close(self, *, at_once: bool = False) -> None: ...


def results(
    does: Does, names: Sequence[str], width: int = 1, stop: Event | None = None
) -> list[LocalResult]:
    desk = Desk(does, width)
    return list(Running(map(task, names), desk, stop or Event(), "en").results())


def well(one: LocalTask) -> LocalResult:
    return LocalResult(one.name, outcome="published")


def test_what_nobody_foresaw_is_told_by_its_kind_alone() -> None:
    """What a fault says may quote a cell."""

    def does(one: LocalTask) -> LocalResult:
        if one.name == "Elm":
            raise LocalFailed("ValueError")
        if one.name == "Oak":
            raise ValueError("Ada Lopez is 5")
        return well(one)

    found = results(does, ["Elm", "Oak", "Maple"])

    assert [(one.name, one.exit_code, one.outcome) for one in found] == [
        ("Elm", 1, "failed"),
        ("Oak", 1, "failed"),
        ("Maple", 0, "published"),
    ]
    assert all("(ValueError)" in one.why for one in found[:2])
    assert "Ada" not in str(found)


def test_a_job_that_loses_its_worker_twice_has_failed_and_the_others_go_on() -> None:
    tried: list[str] = []

    def does(one: LocalTask) -> LocalResult:
        tried.append(one.name)
        if one.name == "Elm":
            raise GoneError
        return well(one)

    found = results(does, ["Elm", "Oak", "Maple"])

    assert [(one.name, one.exit_code, one.outcome) for one in found] == [
        ("Elm", 1, "worker-lost"),
        ("Oak", 0, "published"),
        ("Maple", 0, "published"),
    ]
    assert tried == ["Elm", "Elm", "Oak", "Maple"]


def test_whoever_was_beside_a_lost_worker_is_done_once_more() -> None:
    """A pool of processes breaks with all that is under way. Each is then done by itself: Elm, which took its worker
    along, takes nobody else along the second time.
    """

    def does(one: LocalTask) -> LocalResult:
        if one.name == "Elm" or not desk.renewed:
            raise GoneError
        return well(one)

    desk = Desk(does)
    running = Running(map(task, ["Oak", "Elm", "Maple"]), desk, Event(), "en")
    found = {one.name: one.outcome for one in running.results()}

    assert found == {"Oak": "published", "Elm": "worker-lost", "Maple": "published"}
    assert desk.begun == ["Oak", "Elm", "Oak", "Elm", "Maple"]


def test_a_worker_that_is_lost_between_two_jobs_costs_nothing() -> None:
    """The pool takes no job any more, until it is made anew."""
    desk = Desk(well)
    takes = desk.submit

    def broken(one: LocalTask) -> Future[LocalResult]:
        if not desk.renewed:
            raise GoneError
        return takes(one)

    desk.submit = broken  # type: ignore[method-assign]
    found = Running(map(task, ["Elm", "Oak"]), desk, Event(), "en").results()

    assert [one.outcome for one in found] == ["published", "published"]
    assert desk.renewed == 1


@pytest.mark.parametrize(
    ("fault", "code", "word"),
    [(OutOfReachError(), 75, "no-worker"), (MemoryError(), 1, "worker-lost")],
)
def test_what_a_scheduler_gives_up_is_given_up(fault: Exception, code: int, word: str) -> None:
    """Dask has tried by itself what there was to try."""

    def does(one: LocalTask) -> LocalResult:
        raise fault

    assert [(one.exit_code, one.outcome) for one in results(does, ["Elm"])] == [(code, word)]


def test_where_nobody_is_left_the_rest_may_go_well_later() -> None:
    desk = Desk(well, 1)
    desk.nobody = True  # after the first
    found = list(Running(map(task, ["Elm", "Oak", "Maple"]), desk, Event(), "es").results())

    assert [one.exit_code for one in found] == [0, 75, 75]
    assert found[1].why == "No quedó ningún proceso para hacerlo. Ejecute esto de nuevo."


def test_a_wish_to_stop_begins_no_other() -> None:
    """What is under way ends; what has not begun has no result."""
    stop = Event()

    def does(one: LocalTask) -> LocalResult:
        if one.name == "Oak":
            stop.set()
        return well(one)

    found = results(does, ["Elm", "Oak", "Maple", "Birch"], stop=stop)
    assert [one.name for one in found] == ["Elm", "Oak"]


def test_a_local_that_hangs_is_given_up_and_the_others_go_on() -> None:
    """Oak's drive is away. The clock stands for two minutes a look."""
    desk, minutes = Desk(well), count(step=2)
    takes = desk.submit
    desk.submit = lambda one: Future() if one.name == "Oak" else takes(one)  # type: ignore[method-assign]
    clock = lambda: 60.0 * next(minutes)  # noqa: E731
    names = map(task, ["Oak", "Elm", "Maple"])
    found = Running(names, desk, Event(), "en", longest=300.0, clock=clock).results()

    assert [(one.name, one.exit_code, one.outcome) for one in found] == [
        ("Elm", 0, "published"),
        ("Maple", 0, "published"),
        ("Oak", 75, "took-too-long"),
    ]
    assert len(desk.given_up) == 1
    assert desk.renewed == 1


def sleeps(_: LocalTask) -> LocalResult:
    """As a drive that is away: it hears no wish to end."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(600)
    raise AssertionError


@pytest.mark.slow
def test_a_process_that_hears_nothing_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toolkit.fleet.pool.GRACE", 0.2)
    monkeypatch.setattr("toolkit.fleet.pool.start_method", lambda: "fork")
    monkeypatch.setattr("toolkit.fleet.local.done", sleeps)
    pool = Processes(2)
    try:
        (found,) = Running([task("Oak")], pool, Event(), "en", longest=0.5).results()
    finally:
        pool.close()
    assert found.outcome == "took-too-long"
    assert multiprocessing.active_children() == []


def test_a_task_shows_nothing_but_its_name() -> None:
    """What shows it is a worker's log."""
    assert repr(task("Maple")) == "LocalTask(name='Maple', job='sync')"


@pytest.mark.slow
def test_a_process_says_of_an_unforeseen_fault_its_kind() -> None:
    """Across the line between processes, too."""
    wrong = task("Maple")
    object.__setattr__(wrong, "job", "dance")
    pool = Processes(2)
    try:
        (found,) = Running([wrong], pool, Event(), "en").results()
    finally:
        pool.close()
    assert (found.outcome, "(KeyError)" in found.why) == ("failed", True)


def test_how_many_work_side_by_side() -> None:
    """Never more than there are locals; enough to keep every key's quota busy, within bounds."""
    assert workers_for(1, 9) == 1
    assert workers_for(500, 10) == 20
    assert workers_for(5000, 500) == 32
    assert workers_for(0, 0) == 1
