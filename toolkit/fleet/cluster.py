"""Cluster: the jobs of many locals on Dask: workers on this machine, or wherever a scheduler has
some.

A job that is lost with its worker is Dask's to give to another one, and so is a second try.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Collection
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from typing import Any

from toolkit.errors import Misused, Refusal, TryLater
from toolkit.fleet.pool import LATER, LOST
from toolkit.fleet.tasks import LocalResult, LocalTask

NO_DASK = Refusal(
    Misused,
    "no-dask",
    "--scheduler needs Dask, which is not installed here. Install it beside the toolkit:"
    ' pip install "organizing-toolkit[fleet]". Without --scheduler everything runs on this machine,'
    " and needs nothing else.",
)
NO_SCHEDULER = Refusal(
    TryLater,
    "no-scheduler",
    "No Dask scheduler answers where --scheduler says. Start one (dask scheduler), or check the"
    " address: it looks like tcp://10.0.0.5:8786.",
)
NO_WORKERS = Refusal(
    TryLater,
    "no-workers",
    "The Dask scheduler has no workers. Start some (dask worker ADDRESS), then run this again.",
)

HERE = "local"  # a cluster of this machine's own
# A terminal's Ctrl-C goes to everybody; the run decides what is still finished.
DEAF = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)"
PATIENCE = 30  # seconds for a scheduler to answer, and for its first worker to be there
TRIES = 2  # times that a job is tried again where it failed in a way that nobody foresaw


class Cluster:
    """The workers of a scheduler, or of a small cluster that ends with the run."""

    def __init__(self, scheduler: str, workers: int, patience: float = PATIENCE) -> None:
        try:
            from distributed import Client  # noqa: PLC0415 -- only where it is asked for
        except ImportError:
            raise NO_DASK() from None
        # A scheduler that goes away is told in a sentence, and not in its library's words.
        for name in [
            one for one in logging.root.manager.loggerDict if one.startswith("distributed")
        ]:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self._patience, self._empty_since, self._hangs = patience, 0.0, False
        self._own = _local_cluster(workers) if scheduler == HERE else None
        try:
            self._client: Any = Client(
                self._own or scheduler, timeout=patience, set_as_default=False
            )
        except (OSError, ValueError, TimeoutError):
            raise NO_SCHEDULER() from None
        try:
            self._client.wait_for_workers(1, timeout=patience)
        except TimeoutError:
            self.close(at_once=True)
            raise NO_WORKERS() from None
        self._executor = self._client.get_executor(retries=TRIES, pure=False)

    @property
    def width(self) -> int:
        return max(1, self._threads())

    @property
    def where(self) -> str:
        from distributed.comm import get_local_address_for  # noqa: PLC0415 -- as above

        host: str = get_local_address_for(self._client.scheduler.address)
        return host.rpartition("://")[2].strip("[]")

    def submit(self, task: LocalTask) -> Future[LocalResult]:
        from toolkit.fleet.local import done  # noqa: PLC0415 -- slow import, for workers

        future: Future[LocalResult] = self._executor.submit(done, task)
        return future

    def loss(self, fault: BaseException) -> str | None:
        from distributed.scheduler import KilledWorker  # noqa: PLC0415 -- as above

        if isinstance(fault, KilledWorker):
            return LOST
        # Nobody answers, or the client has given up by itself; it says so in several ways.
        away = isinstance(fault, (OSError, CancelledError)) or self._client.status != "running"
        return LATER if away else None

    def renew(self) -> None:
        """Whoever started the workers starts others."""

    def give_up(self, futures: Collection[Future[LocalResult]]) -> None:
        """A worker's thread cannot be ended from here; it keeps nobody else waiting."""
        self._hangs = True

    def gone(self) -> bool:
        if self._threads():
            self._empty_since = 0.0
            return False
        self._empty_since = self._empty_since or time.monotonic()
        self._hangs = time.monotonic() - self._empty_since > self._patience
        return self._hangs

    def _threads(self) -> int:
        """How many jobs its workers can do at once; 0 where the scheduler does not answer."""
        with suppress(Exception):  # of as many kinds as there are ways to lose it
            return sum(self._client.nthreads().values())
        return 0

    def close(self, *, at_once: bool = False) -> None:
        if not (at_once or self._hangs):
            self._executor.shutdown(wait=True)
        self._client.close()
        if self._own is not None:
            self._own.close()


def _local_cluster(workers: int) -> Any:
    from distributed import LocalCluster  # noqa: PLC0415 -- as above

    return LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        dashboard_address="127.0.0.1:0",
        silence_logs=logging.CRITICAL,
        preload=[DEAF],
    )
