"""Running: the jobs of many locals until each has its result; one that fails stops no other."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from contextlib import contextmanager
from pathlib import Path
from threading import Event

from toolkit import files
from toolkit.errors import REFUSED, TRY_LATER, Refusal, TryLater
from toolkit.fleet.pool import AGAIN, LATER, LOST, Pool
from toolkit.fleet.tasks import LocalFailed, LocalResult, LocalTask
from toolkit.words import Sentence, sentence

ANOTHER_FLEET = Refusal(
    TryLater,
    "another-fleet-run",
    "Another run of toolkit fleet is under way on this computer, and Google's quota is shared by"
    " one run at a time. Run this again when it is done.",
)

WORKER_LOST = sentence("Its worker ended before it was done, and so did the next one.")
NO_WORKER = sentence("No worker was left to do it. Run this again.")
A_DAY = 24 * 60 * 60.0
LOOK = 1.0  # seconds after which somebody's wish to stop is looked for


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Holds this computer's runs apart. Raises `TryLater` where there is another one."""
    try:
        with files.held(files.folder(folder) / "run.lock"):
            yield
    except BlockingIOError:
        raise ANOTHER_FLEET() from None


class Running:
    """The jobs that wait, and those that are under way."""

    def __init__(
        self,
        tasks: Iterable[LocalTask],
        pool: Pool,
        stop: Event,
        language: str,
        longest: float = A_DAY,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._waiting, self._pool, self._stop = deque(tasks), pool, stop
        self._longest, self._clock = longest, clock
        self._under_way: dict[Future[LocalResult], LocalTask] = {}
        self._began: dict[str, float] = {}
        self._suspects: set[str] = set()  # those under way when a worker was lost
        self._language = language

    def results(self) -> Iterator[LocalResult]:
        """Each result as it comes. Where somebody wishes to stop, what is under way still ends, and
        what has not begun has none.
        """
        while self._waiting or self._under_way:
            self._begin()
            if self._under_way:
                yield from self._ended()
            elif self._stop.wait(LOOK):
                return
            yield from self._given_up()
            if self._pool.gone():
                yield from self._left()
                return

    @property
    def under_way(self) -> int:
        return len(self._under_way)

    def _begin(self) -> None:
        # Whoever may have taken a worker along is done by itself, so that the others are safe.
        width = 1 if self._suspects else self._pool.width
        while self._waiting and len(self._under_way) < width and not self._stop.is_set():
            task = self._waiting.popleft()
            try:
                self._under_way[self._pool.submit(task)] = task
                self._began[task.name] = self._clock()
            except Exception as fault:
                loss = self._pool.loss(fault)
                if loss not in (AGAIN, LATER):
                    raise
                self._waiting.appendleft(task)  # a worker was lost between two jobs
                if self._under_way or loss == LATER:
                    return  # they were lost with it, and are told so in a moment
                self._pool.renew()

    def _ended(self) -> Iterator[LocalResult]:
        ended, _ = wait(self._under_way, timeout=LOOK, return_when=FIRST_COMPLETED)
        again: list[LocalTask] = []
        for future in ended:
            fault = _fault(future)
            loss = self._pool.loss(fault) if fault else None
            if loss == AGAIN:
                again = self._broken()
                break
            task = self._under_way.pop(future)
            self._suspects.discard(task.name)
            yield self._result(task, loss, fault) if fault else future.result()
        if again:
            yield from self._again(again)

    def _given_up(self) -> Iterator[LocalResult]:
        """Those that take for ever: whoever does them is ended, and takes others along, which are
        done once more.
        """
        since = self._clock() - self._longest
        late = [
            future
            for future, task in self._under_way.items()
            if self._began[task.name] < since and not future.done()
        ]
        if not late:
            return
        tasks = [self._under_way.pop(one) for one in late]
        self._pool.give_up(late)
        for task in tasks:
            self._suspects.discard(task.name)
            said = sentence(
                "It was not done after {n} minutes, so it was given up. Look whether its"
                " workbook can be opened, and run this again.",
                n=round(self._longest / 60),
            )
            yield self._made(task, TRY_LATER, "took-too-long", said)
        if not self._under_way:
            self._pool.renew()

    def _broken(self) -> list[LocalTask]:
        """The jobs of a pool that broke: it takes along whatever was under way."""
        wait(self._under_way, timeout=LOOK)
        broken = [
            one
            for one in self._under_way
            if not one.done() or ((fault := _fault(one)) and self._pool.loss(fault) == AGAIN)
        ]
        return [self._under_way.pop(one) for one in broken]

    def _again(self, lost: list[LocalTask]) -> Iterator[LocalResult]:
        """Of those that a lost worker may have done each is done once more, alone; one that loses
        its worker even so has failed.
        """
        self._pool.renew()
        if len(lost) == 1 and lost[0].name in self._suspects:
            self._suspects.discard(lost[0].name)
            yield self._result(lost[0], LOST, None)
            return
        self._suspects |= {one.name for one in lost}
        self._waiting.extendleft(reversed(lost))

    def _result(
        self, task: LocalTask, loss: str | None, fault: BaseException | None
    ) -> LocalResult:
        """What is said of a job that came to no result of its own."""
        if loss == LOST:
            return self._made(task, REFUSED, "worker-lost", WORKER_LOST)
        if loss == LATER:
            return self._made(task, TRY_LATER, "no-worker", NO_WORKER)
        kind = str(fault) if isinstance(fault, LocalFailed) else type(fault).__name__
        said = sentence(
            "Something failed that should not have ({kind}). Nothing of it was left half written.",
            kind=kind,
        )
        return self._made(task, REFUSED, "failed", said)

    def _left(self) -> Iterator[LocalResult]:
        for task in (*self._under_way.values(), *self._waiting):
            yield self._made(task, TRY_LATER, "no-worker", NO_WORKER)

    def _made(self, task: LocalTask, code: int, word: str, why: Sentence) -> LocalResult:
        return LocalResult(task.name, code, word, why.said(self._language))


def _fault(future: Future[LocalResult]) -> BaseException | None:
    try:
        return future.exception()
    except CancelledError as cancelled:
        return cancelled
