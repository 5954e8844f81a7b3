"""Broker: gives every worker of a run its turns with Google, from one budget and by one clock, in
whatever process or on whatever machine the worker is.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Condition, Thread
from typing import Any

from toolkit.fleet import lately
from toolkit.fleet.budget import NEVER, Asked, Budget, Quota

THIS_COMPUTER = "127.0.0.1"
LONGEST_LINE = 4096  # bytes: an address and a few words
SAVED_EVERY = 1.0  # seconds


@dataclass(frozen=True)
class BrokerAddress:
    """Where the broker of a run answers, and the key by which it knows the run's workers."""

    host: str
    port: int
    calls: int  # of one credential in any minute
    key: str = field(repr=False)


class Broker:
    """Answers from `with` to the end of it. `memory` is where the calls of the last minute are kept
    for the next run.
    """

    def __init__(
        self,
        quota: Quota,
        *,
        host: str = THIS_COMPUTER,
        memory: Path | None = None,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._quota, self._host, self._memory = quota, host, memory
        self._clock, self._wall = clock, wall
        self._budget = Budget(quota, clock)
        self._changed = Condition()
        self._queue: list[Asked] = []
        self._key = token_hex(32)
        self._saved = clock()

    def __enter__(self) -> Broker:
        if self._memory:
            self._budget.count(lately.recalled(self._memory, self._wall()))
        self._server = _Server((self._host, 0), _Worker)
        self._server.broker, self._server.key = self, self._key
        Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        with self._changed:
            self._save()

    @property
    def address(self) -> BrokerAddress:
        port = self._server.server_address[1]
        return BrokerAddress(self._host, port, self._quota.a_minute, self._key)

    @contextmanager
    def turn(self, asked: Asked) -> Iterator[None]:
        """Around one call. Who asks for the same credential first goes first."""
        with self._changed:
            self._queue.append(asked)
            try:
                while (seconds := self._delay(asked)) > 0:
                    self.rest(self._changed, None if seconds == NEVER else seconds)
                self._budget.begin(asked)
            finally:
                self._forget(asked)
        try:
            yield
        finally:
            with self._changed:
                self._budget.end(asked)
                self._changed.notify_all()
                if self._clock() - self._saved >= SAVED_EVERY:
                    self._save()

    def rest(self, changed: Condition, seconds: float | None) -> None:
        """Waits until something has changed, no longer than so many seconds."""
        changed.wait(seconds)

    def _delay(self, asked: Asked) -> float:
        own = asked.counted_by[0]
        first = next(one for one in self._queue if one.counted_by[0] == own)
        return self._budget.delay(asked) if first is asked else NEVER

    def _forget(self, asked: Asked) -> None:
        self._queue = [one for one in self._queue if one is not asked]
        self._changed.notify_all()

    def _save(self) -> None:
        if self._memory:
            lately.kept(self._memory, self._budget.ages(), self._wall())
            self._saved = self._clock()


class _Server(ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    broker: Broker
    key: str


class _Worker(StreamRequestHandler):
    """One worker: it proves that it belongs to the run, then asks for one turn after the other.

    A worker that is killed ends its turn by that: its connection is closed.
    """

    disable_nagle_algorithm = True
    server: _Server

    def handle(self) -> None:
        try:
            self._answer()
        except (OSError, ValueError, KeyError, TypeError):
            return  # gone, or somebody who is no worker of ours

    def _answer(self) -> None:
        nonce = token_hex(16)
        self._say({"nonce": nonce})
        proof = str(self._heard()["proof"])
        if not hmac.compare_digest(proof, proof_of(self.server.key, nonce)):
            return
        while True:
            said = self._heard()
            asked = Asked(str(said["kind"]), str(said["account"]), str(said["project"]))
            with self.server.broker.turn(asked):
                self._say({"go": True})
                self._heard()

    def _say(self, said: dict[str, Any]) -> None:
        self.wfile.write(json.dumps(said).encode() + b"\n")

    def _heard(self) -> dict[str, Any]:
        line = self.rfile.readline(LONGEST_LINE)
        if not line.endswith(b"\n"):
            raise OSError
        heard: dict[str, Any] = json.loads(line)
        return heard


def proof_of(key: str, nonce: str) -> str:
    """What only somebody who has the key can answer."""
    return hmac.new(key.encode(), nonce.encode(), hashlib.sha256).hexdigest()
