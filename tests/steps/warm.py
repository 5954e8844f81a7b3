"""A computer that is switched on: it has imported everything, and starts each command as a process of its own.

One JSON object a line comes in and goes out: `start` a command (kill it at its nth step, or hold it there until
a file appears), `wait` for it. Forking a warm process takes milliseconds, a fresh interpreter a second.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import time
from typing import Any

PACE = 0.01  # seconds between two looks for the file that lets a held command go on


def started(asked: dict[str, Any]) -> int:
    """The process of a command, in its folder, with its surroundings; its steps go into a file."""
    pid = os.fork()
    if pid:
        return pid
    code = 70
    try:
        os.chdir(asked["folder"])
        os.environ.update(asked["environ"])
        out = os.open(asked["out"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os.dup2(out, 2)
        sys.argv = ["toolkit", *asked["said"]]
        code = run(asked)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def run(asked: dict[str, Any]) -> int:
    from toolkit.cli import main
    from toolkit.steps import heard

    told = os.open(asked["steps"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    number = 0

    def hears(name: str) -> None:
        nonlocal number
        number += 1
        os.write(told, f"{name}\n".encode())
        if number == asked.get("kill"):
            os.kill(os.getpid(), signal.SIGKILL)
        if number == asked.get("hold"):
            while not os.path.exists(asked["until"]):
                time.sleep(PACE)

    def acts(event: str, given: tuple[Any, ...]) -> None:
        if event in ("os.rename", "os.link", "http.client.send"):
            os.write(told, f"! {event}\n".encode())

    if asked.get("acts"):
        sys.addaudithook(acts)
    with heard(hears):
        try:
            main()
        except SystemExit as ended:
            return ended.code if isinstance(ended.code, int) else int(bool(ended.code))
    return 0


def warmed() -> None:
    """Imports what commands import late."""
    import toolkit.cli.email
    import toolkit.cli.import_lists
    import toolkit.cli.sync
    import toolkit.cli.turf
    import toolkit.cli.undo
    import toolkit.jobs.demo
    import toolkit.jobs.doctor
    import toolkit.jobs.email
    import toolkit.jobs.outbox
    import toolkit.jobs.reconciled
    import toolkit.jobs.turf_collect
    import toolkit.jobs.turf_publish
    import toolkit.jobs.undo
    import toolkit.jobs.watch
    import toolkit.workbooks.excel
    import toolkit.workbooks.google
    import toolkit.workbooks.google.account  # noqa: F401 -- all of them for what they bring in

    gc.freeze()


def main() -> None:
    warmed()
    for line in sys.stdin:
        asked = json.loads(line)
        if asked["do"] == "start":
            answer = started(asked)
        else:
            answer = os.waitstatus_to_exitcode(os.waitpid(asked["pid"], 0)[1])
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
