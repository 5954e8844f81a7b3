"""A witness of a run: its steps, what it does outside itself, and the step at which it is killed."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from threading import Lock
from typing import Any

ACT = "! "  # how what a run did outside itself begins, among its steps
OUTSIDE = {"os.rename", "os.link", "http.client.send", "smtplib.send"}
PACE = 0.01  # seconds between two looks for the file that lets a held command go on


class Witness:
    """Writes down the steps of a run, and what it does outside itself between them; at one of them it kills the
    process, or holds it until a file appears. A process that was forked meanwhile is another one's affair.
    """

    def __init__(self, told: str, kill: int = 0, hold: int = 0, until: str = "") -> None:
        self._told = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._process, self._number = os.getpid(), 0
        self._one_at_a_time = Lock()
        self._kill, self._hold, self._until = kill, hold, until
        self.last_words: Callable[[], object] = lambda: None

    def hears(self, name: str) -> None:
        if os.getpid() != self._process:
            return
        with self._one_at_a_time:  # receipts are kept in threads of their own
            self._number += 1
            number = self._number
            os.write(self._told, f"{name}\n".encode())
            if number == self._kill:
                self.last_words()
                os.kill(os.getpid(), signal.SIGKILL)
        if number == self._hold:
            # As in the middle of a long sum: a wish to end is heard when it is over.
            missed: list[int] = []
            before = signal.signal(signal.SIGTERM, lambda which, _: missed.append(which))
            while not os.path.exists(self._until):
                time.sleep(PACE)
            signal.signal(signal.SIGTERM, before)
            for which in missed:
                os.kill(os.getpid(), which)

    def sees(self, event: str, given: tuple[Any, ...]) -> None:
        """What others can see: a file in its place, a request that changes something, a letter's end."""
        if event not in OUTSIDE or os.getpid() != self._process:
            return
        sent = given[1] if event in ("http.client.send", "smtplib.send") else b""
        request = sent.split(b" ", 2)[:2] if isinstance(sent, bytes) else []
        writes = request[:1] in ([b"POST"], [b"PATCH"], [b"PUT"], [b"DELETE"])
        if (
            event in ("os.rename", "os.link")
            or (writes and request[1] != b"/token")
            or (event == "smtplib.send" and sent.endswith(b"\r\n.\r\n"))
        ):
            os.write(self._told, f"{ACT}{event}\n".encode())


def mortal(fates: Path) -> None:
    """From here on each local's job tells its steps in NAME.told; where NAME.step says at which one its worker dies,
    it does so, once; and where NAME.hold says at which one it stays, it does until a file `go` appears.
    """
    from toolkit.fleet import local
    from toolkit.steps import heard

    does = local.done

    @wraps(does)
    def done(task: Any) -> Any:
        fate = fates / f"{task.name}.step"
        kill, hold = (
            int(one.read_text()) if one.exists() else 0 for one in (fate, fate.with_suffix(".hold"))
        )
        one = Witness(str(fates / f"{task.name}.told"), kill, hold, str(fates / "go"))
        one.last_words = lambda: fate.rename(fate.with_suffix(".died"))
        sys.addaudithook(one.sees)
        with heard(one.hears):
            return does(task)

    local.done = done
