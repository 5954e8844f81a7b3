"""Computers in tests: each starts commands as real processes, knows nothing of the others' locks, and can be cut off
at any step.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WARM = Path(__file__).with_name("warm.py")
KILLED = -signal.SIGKILL


@dataclass(frozen=True)
class Ended:
    """How a process ended, the steps that it told, and what it printed."""

    code: int
    steps: list[str]
    said: str


@dataclass
class Machine:
    """One computer: a home of its own, and a warm process that starts the others."""

    home: Path
    environ: Mapping[str, str] = field(default_factory=dict)
    running: dict[int, dict[str, Any]] = field(default_factory=dict)

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
        self._warm.stdin.close()
        self._warm.wait()

    def start(self, folder: Path, *said: str, **more: Any) -> int:
        """Begins a command in a folder; `kill=n`: it dies at its nth step, `hold=n`: it stays there until the file
        `until` appears, `acts=True`: what it does outside itself is told among its steps.
        """
        home = str(self.home)
        names = ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
        asked = {
            "do": "start",
            "folder": str(folder),
            "said": said,
            "environ": {**dict.fromkeys(names, home), **self.environ},
            "steps": str(self.home / f"steps-{len(self.running)}"),
            "out": str(self.home / f"out-{len(self.running)}"),
            **{name: str(one) if isinstance(one, Path) else one for name, one in more.items()},
        }
        pid = self._asked(asked)
        self.running[pid] = asked
        return pid

    def ended(self, pid: int) -> Ended:
        """Waits for it."""
        code = self._asked({"do": "wait", "pid": pid})
        asked = self.running.pop(pid)
        steps, said = Path(asked["steps"]), Path(asked["out"])
        return Ended(
            code,
            steps.read_text().splitlines() if steps.exists() else [],
            said.read_text() if said.exists() else "",
        )

    def run(self, folder: Path, *said: str, **more: Any) -> Ended:
        return self.ended(self.start(folder, *said, **more))

    def _asked(self, what: dict[str, Any]) -> int:
        assert self._warm.stdin
        assert self._warm.stdout
        print(json.dumps(what), file=self._warm.stdin, flush=True)
        return int(self._warm.stdout.readline())
