"""A computer that is switched on: it has imported everything, and starts each command as a process of its own.

One JSON object a line comes in and goes out: `start` a command (kill it at its nth step, or hold it there until
a file appears), `wait` for it. Forking a warm process takes milliseconds, a fresh interpreter a second. After `learn`,
which does a command in this very process, the others know the sums of the same sheets: they are functions of these
alone, and what is tried here is what passes between a run and the world.
"""

from __future__ import annotations

import gc
import io
import json
import os
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

from witness import Witness, mortal

OF_A_RUN = {"run", "letters", "letters_run", "lease"}  # marks
PROGRAMS = {
    "toolkit": "toolkit.cli",
    "dask-scheduler": "distributed.cli.dask_scheduler",
    "dask-worker": "distributed.cli.dask_worker",
}


def started(asked: dict[str, Any]) -> int:
    """The process of a command, in its folder, with its surroundings; its steps go into a file."""
    import_module(PROGRAMS[asked.get("program", "toolkit")])  # here, so that all have it
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
        sys.argv = [asked.get("program", "toolkit"), *asked["said"]]
        code = run(asked)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def run(asked: dict[str, Any]) -> int:
    from toolkit.steps import heard

    open(asked["steps"], "w").close()
    one = Witness(
        asked["steps"], asked.get("kill", 0), asked.get("hold", 0), asked.get("until", "")
    )
    if asked.get("acts"):
        sys.addaudithook(one.sees)
    if asked.get("fates"):
        mortal(Path(asked["fates"]))
    with heard(one.hears):
        return ended(import_module(PROGRAMS[sys.argv[0]]).main)


def ended(main: Callable[[], object]) -> int:
    """The exit code of a command."""
    try:
        main()
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else int(bool(done.code))
    return 0


def learned(asked: dict[str, Any]) -> int:
    """Does a command here, so that its sums are known to those that are started later."""
    from toolkit.cli import main
    from toolkit.workbooks.google import pacing

    os.chdir(asked["folder"])
    os.environ.update(asked["environ"])
    sys.argv = ["toolkit", *asked["said"]]
    try:
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            return ended(main)
    finally:
        pacing._own.cache_clear()  # a run that is started later has asked Google for nothing yet


def remembering(module: Any, name: str, state: Callable[..., Any]) -> None:
    """A sum that is worked out once for the same sheets."""
    sums, known = getattr(module, name), {}

    def found(*given: Any, **named: Any) -> Any:
        asked = repr((state(*given), sorted(named.items())))
        if asked not in known:
            known[asked] = sums(*given, **named)
        return known[asked]

    setattr(module, name, found)


def sheets(snapshot: Any) -> Any:
    """What sums are made of: not when the runs before were, nor what each called itself."""
    marks = [one for one in sorted(snapshot.marks.items()) if one[0] not in OF_A_RUN]
    grids = [grid for grid in snapshot.grids if grid.title not in ("Sync Log", "Letters")]
    return [(grid.title, grid.columns) for grid in grids], marks


def states(snapshot: Any) -> Any:
    """What became of letters."""
    letters = snapshot.owned("Letters")
    return letters and letters.columns[:5]


def drawings(drawn: Any) -> Any:
    """What the looks of tabs come from: of their cells how many there are, and those that are shown in a way of
    their own.
    """
    from toolkit.workbooks.cells import Link
    from toolkit.workbooks.excel.forms import own_forms

    return [
        (
            replace(one, tab=replace(one.tab, cells=())),
            one.tab.n_rows,
            own_forms(one.tab),
            [
                list(cells)
                for cells in one.tab.cells
                if any(isinstance(cell, Link) for cell in cells)
            ],
        )
        for one in drawn
    ]


def files_once() -> None:
    """The cells of a file that is byte for byte as another was, and how tabs look."""
    from toolkit.workbooks.excel import reading, writing

    remembering(
        reading,
        "columns",
        lambda package, index, sheets, known: (
            sha256(package.raw).digest(),
            package.touched,
            [sheet.part for sheet in sheets],
        ),
    )
    remembering(writing, "shells", drawings)


def sums_once() -> None:
    from toolkit.jobs import mailing, publishing, reading, turf_publish

    remembering(reading, "read_program", sheets)
    remembering(publishing, "Known", lambda program, snapshot: (sheets(snapshot), program.today))
    remembering(
        publishing, "publication", lambda known: (sheets(known.snapshot), known.program.today)
    )
    remembering(
        turf_publish,
        "wishes",
        lambda known, kinds: (sheets(known.snapshot), known.program.today, kinds),
    )
    remembering(
        mailing,
        "figures",
        lambda program, snapshot, *more: (
            *(sheets(snapshot), states(snapshot)),
            *(program.today, more[0]),
        ),
    )
    remembering(mailing, "compose", lambda reader, known: (reader, id(known)))


def warmed() -> None:
    """Imports what commands import late."""
    import toolkit.cli.email
    import toolkit.cli.fleet
    import toolkit.cli.import_lists
    import toolkit.cli.sync
    import toolkit.cli.turf
    import toolkit.cli.undo
    import toolkit.fleet.local
    import toolkit.fleet.together
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
    from toolkit.fleet import broker, pool

    pool.start_method = lambda: "fork"  # workers are warm, too
    # At its end alone: on a busy computer a second passes, and a run had a step more than another.
    broker.SAVED_EVERY = float("inf")
    sums_once()
    files_once()
    os.fsync = lambda handle: None  # nobody cuts the power here, either (tests/conftest.py)
    gc.freeze()
    gc.disable()  # a command ends sooner than its garbage is worth looking for


def main() -> None:
    warmed()
    for line in sys.stdin:
        asked = json.loads(line)
        if asked["do"] == "start":
            answer = started(asked)
        elif asked["do"] == "learn":
            answer = learned(asked)
        else:
            answer = os.waitstatus_to_exitcode(os.waitpid(asked["pid"], 0)[1])
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
