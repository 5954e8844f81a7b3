"""Pools: where the jobs of many locals are done: one after the other here, or side by side in
processes.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Collection
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from threading import Thread
from typing import Any, Protocol

from toolkit.fleet.tasks import LocalFailed, LocalResult, LocalTask

AGAIN, LOST, LATER = "again", "lost", "later"
WARM = "toolkit.fleet.local"  # what every worker imports before its first job
GRACE = 30.0  # seconds for a worker to end by itself
ENDED = 143  # the exit code of whoever was asked to end
ENOUGH = 32  # more processes than that have nothing to do on one machine


class Pool(Protocol):
    """Whoever does the jobs. What a job comes to is a `LocalResult`; a future raises what nobody
    foresaw.
    """

    @property
    def width(self) -> int:
        """How many jobs can be under way at once."""
        ...

    @property
    def where(self) -> str:
        """The address at which workers can reach this process."""
        ...

    def submit(self, task: LocalTask) -> Future[LocalResult]: ...

    def loss(self, fault: BaseException) -> str | None:
        """What became of a job whose future raises that: `AGAIN` it may be done once more, in a
        pool that is renewed; `LOST` it took its workers along; `LATER` there is nobody to do it;
        None: it failed by itself.
        """
        ...

    def renew(self) -> None:
        """After a worker was lost: as many are there again, where that is in this pool's power."""
        ...

    def give_up(self, futures: Collection[Future[LocalResult]]) -> None:
        """Nobody waits for these any more."""
        ...

    def gone(self) -> bool:
        """Whether nobody is left to do anything."""
        ...

    def close(self, *, at_once: bool = False) -> None:
        """Ends it; `at_once` without waiting for jobs that are under way."""
        ...


class Here:
    """This very process, one job after the other: nothing has to start for it."""

    width = 1
    where = "127.0.0.1"

    def __init__(self) -> None:
        self._begun = False

    def submit(self, task: LocalTask) -> Future[LocalResult]:
        from toolkit.fleet.local import done  # noqa: PLC0415 -- slow import

        future: Future[LocalResult] = Future()
        try:
            future.set_result(done(task))
        except LocalFailed as fault:
            future.set_exception(fault)
        gc.collect()  # a command does without, and a local after the other would fill the memory
        if not self._begun:
            gc.freeze()  # what was imported by now stays, and is not looked through each time
            self._begun = True
        return future

    def loss(self, fault: BaseException) -> str | None:
        return None

    def renew(self) -> None:
        """There is only this one."""

    def give_up(self, futures: Collection[Future[LocalResult]]) -> None:
        """What was given here is done."""

    def gone(self) -> bool:
        return False

    def close(self, *, at_once: bool = False) -> None:
        """Nothing is left of it."""


class Processes:
    """Processes of this machine. One that dies takes the pool with it, so a new one is made
    then.
    """

    where = "127.0.0.1"

    def __init__(self, workers: int) -> None:
        self.width = workers
        method = start_method()
        self._context: Any = multiprocessing.get_context(method)
        if method == "forkserver":  # imports once for all of them
            self._context.set_forkserver_preload([WARM])
        self._executor = self._new()

    def submit(self, task: LocalTask) -> Future[LocalResult]:
        return self._executor.submit(_done, task)

    def loss(self, fault: BaseException) -> str | None:
        return AGAIN if isinstance(fault, BrokenProcessPool) else None

    def renew(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._new()

    def give_up(self, futures: Collection[Future[LocalResult]]) -> None:
        """Which process has one of them nobody knows, so all end: in their own way, if they can."""
        workers = multiprocessing.active_children()
        for one in workers:
            one.terminate()
        until = time.monotonic() + GRACE
        for one in workers:
            one.join(max(0.0, until - time.monotonic()))
            if one.is_alive():
                one.kill()
                one.join(GRACE)

    def gone(self) -> bool:
        return False

    def close(self, *, at_once: bool = False) -> None:
        if at_once:
            self._executor.shutdown(wait=False, cancel_futures=True)
            for child in multiprocessing.active_children():
                child.terminate()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _new(self) -> Executor:
        return ProcessPoolExecutor(
            self.width, self._context, initializer=_begin, initargs=(dict(os.environ),)
        )


def start_method() -> str:
    """How a worker begins: as a fork of a process that has done nothing yet, where there is such a
    thing.
    """
    known = multiprocessing.get_all_start_methods()
    return "forkserver" if "forkserver" in known else "spawn"


def _begin(environ: dict[str, str]) -> None:
    """A worker begins: with the environment of this run, and deaf to the Ctrl-C that the terminal
    sends to everybody, since the run decides what is still finished.
    """
    os.environ.clear()
    os.environ.update(environ)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Ended by the run: what is known by then, such as a letter that went, is still marked.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(ENDED))
    Thread(target=_ends_with_the_run, daemon=True).start()
    gc.freeze()  # what was imported stays


def _done(task: LocalTask) -> LocalResult:
    """A worker does a job. Where it is ended meanwhile, the job has had its way out, and so has the
    worker: the pool would take that for a job that failed, and give it the next one.
    """
    from toolkit.fleet.local import done  # noqa: PLC0415 -- slow import, for workers

    try:
        return done(task)
    except SystemExit:
        os._exit(ENDED)


def _ends_with_the_run() -> None:
    """A run that was killed can end nobody: its workers would wait for their next job for ever."""
    run = multiprocessing.parent_process()
    if run is not None:
        run.join()
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(GRACE)
        os._exit(ENDED)  # it hangs in something that hears nothing: a drive that is away


def workers_for(tasks: int, credentials: int) -> int:
    """How many processes keep this machine, or the quota of so many credentials, busy."""
    with suppress(AttributeError, OSError):
        return max(1, min(tasks, max(len(os.sched_getaffinity(0)), 2 * credentials), ENOUGH))
    return max(1, min(tasks, max(os.cpu_count() or 1, 2 * credentials), ENOUGH))
