"""Computers in tests: each starts commands as real processes, knows nothing of the others' locks, and can be cut off
at any step.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from witness import ACT

WARM = Path(__file__).with_name("warm.py")
KILLED = -signal.SIGKILL


@dataclass(frozen=True)
class Ended:
    """How a process ended, the steps that it told, and what it printed."""

    code: int
    told: list[str]
    said: str

    @property
    def steps(self) -> list[str]:
        """The steps alone, without what was done between them."""
        return [one for one in self.told if not one.startswith(ACT)]

    @property
    def worth_killing(self) -> list[int]:
        """The steps (counted from 1) at which a kill leaves something else behind than at the one
        before, and each kind of step once: between two acts nothing happens that others could see.
        """
        found, number, acted, seen = [], 0, True, set()
        for one in self.told:
            if one.startswith(ACT):
                acted = True
                continue
            number += 1
            if acted or one not in seen:
                found.append(number)
            acted = False
            seen.add(one)
        return found

    def after(self, acts: int) -> int:
        """The step (counted from 1) that follows so many acts."""
        places = [n for n, one in enumerate(self.told) if one.startswith(ACT)]
        return sum(not one.startswith(ACT) for one in self.told[: places[acts - 1]]) + 1

    @property
    def untold(self) -> list[tuple[str, str]]:
        """Acts with no step between them: a kill there is tried by nobody."""
        pairs = zip(self.told, self.told[1:], strict=False)
        return [(a, b) for a, b in pairs if a.startswith(ACT) and b.startswith(ACT)]


@dataclass
class Machine:
    """One computer: a home of its own, and a warm process that starts the others."""

    home: Path
    environ: Mapping[str, str] = field(default_factory=dict)
    running: dict[int, dict[str, Any]] = field(default_factory=dict)
    number: int = 0  # of commands so far

    def beside(self, home: Path) -> Machine:
        """Another computer, which has a home of its own and knows nothing of this one's: that both are started by
        one warm process is nothing that they could notice.
        """
        made = Machine(home, self.environ)
        made._warm = self._warm
        return made

    def __enter__(self) -> Machine:
        self.home.mkdir(parents=True, exist_ok=True)
        root = str(WARM.parents[2])
        self._warm = subprocess.Popen(
            [sys.executable, str(WARM)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": root},
        )
        return self

    def __exit__(self, *exc: object) -> None:
        assert self._warm.stdin
        assert self._warm.stdout
        self._warm.stdin.close()
        self._warm.wait()
        self._warm.stdout.close()

    def start(self, folder: Path, *said: str, **more: Any) -> int:
        """Begins a command in a folder; `kill=n`: it dies at its nth step, `hold=n`: it stays there until the file
        `until` appears, `acts=True`: what it does outside itself is told among its steps,
        `fates`: where it stands at which step the worker of a local is killed.
        """
        self.number += 1
        asked = {
            **self._command("start", folder, said),
            "steps": str(self.home.with_name(f"{self.home.name}-steps-{self.number}")),
            "out": str(self.home.with_name(f"{self.home.name}-out-{self.number}")),
            **{name: str(one) if isinstance(one, Path) else one for name, one in more.items()},
        }
        pid = self._asked(asked)
        self.running[pid] = asked
        return pid

    def learn(self, folder: Path, *said: str) -> None:
        """Does a command without a process of its own, so that those that follow need not work out the same sums."""
        self._asked(self._command("learn", folder, said))

    def _command(self, what: str, folder: Path, said: Sequence[str]) -> dict[str, Any]:
        names = ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
        environ = {**dict.fromkeys(names, str(self.home)), **self.environ}
        return {"do": what, "folder": str(folder), "said": said, "environ": environ}

    def ended(self, pid: int) -> Ended:
        """Waits for it."""
        code = self._asked({"do": "wait", "pid": pid})
        asked = self.running.pop(pid)
        steps, said = Path(asked["steps"]), Path(asked["out"])
        found = Ended(code, steps.read_text().splitlines(), said.read_text())
        for path in (steps, said):
            path.unlink()
        return found

    def end(self, pid: int) -> Ended:
        """Kills what would go on for ever."""
        os.kill(pid, signal.SIGKILL)
        return self.ended(pid)

    def run(self, folder: Path, *said: str, **more: Any) -> Ended:
        return self.ended(self.start(folder, *said, **more))

    def _asked(self, what: dict[str, Any]) -> int:
        assert self._warm.stdin
        assert self._warm.stdout
        print(json.dumps(what), file=self._warm.stdin, flush=True)
        return int(self._warm.stdout.readline())
