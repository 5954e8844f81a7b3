"""A run for many locals as a terminal begins it, watches it and stops it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from toolkit.cli.fleet_options import Many
from toolkit.cli.options import Shared, utc_now
from toolkit.cli.printing import bar
from toolkit.cli.telling import tell
from toolkit.errors import Misused, Refusal
from toolkit.words import aloud, reader

if TYPE_CHECKING:
    from toolkit.fleet.tasks import Job
    from toolkit.fleet.together import CameOf
    from toolkit.settings.fleet import FleetSettings

NO_FLEET_FILE = Refusal(
    Misused,
    "no-fleet-file",
    "There is no such file of locals. Write fleet.toml, with three lines for each local:"
    ' [[local]], name = "Maple", config = "maple/toolkit.toml" (or workbook = "maple.xlsx"); or'
    " give the name of yours: toolkit fleet sync FILE.",
)

NO_SCHEDULER_ADDRESS = Refusal(
    Misused,
    "no-scheduler-address",
    "What stands behind --scheduler is no address of a Dask scheduler, such as"
    " tcp://10.0.0.5:8786. For workers of this machine say --scheduler as the last word, or"
    " --scheduler local.",
)


def read(file: Path) -> FleetSettings:
    from toolkit.settings.fleet import read_fleet  # noqa: PLC0415 -- slow

    if not os.path.isfile(file):
        raise NO_FLEET_FILE()
    return read_fleet(file)


def roll_up_of(fleet: FleetSettings) -> str:
    """Where the file says that they are rolled up; a path is relative to the file."""
    from toolkit.jobs.opening import is_excel  # noqa: PLC0415 -- slow import, not needed for --help

    said = fleet.roll_up
    return str(fleet.path(said)) if said and is_excel(said) else said


def ran(fleet: FleetSettings, job: Job, options: Shared, many: Many, **asked: Any) -> CameOf:
    from toolkit.fleet.together import RunWanted, together  # noqa: PLC0415 -- slow, not for --help

    if many.scheduler not in ("", "local") and "://" not in many.scheduler:
        raise NO_SCHEDULER_ADDRESS()
    wanted = RunWanted(
        job=job,
        as_of=options.as_of,
        now=options.now,
        clock=utc_now,
        language=reader.get(),
        only=many.only,
        workers=many.workers,
        scheduler=many.scheduler,
        **asked,
    )
    quiet = options.quiet or options.as_json
    with _stopping() as stop, bar(quiet=quiet) as shown:
        return together(
            fleet, wanted, stop=stop, progress=lambda done, of: shown("locals", done, of)
        )


@contextmanager
def _stopping() -> Iterator[Event]:
    """Ctrl-C, or a timer that ends the run, asks politely once; the second time it is an order."""
    stop = Event()

    def asked(*_: object) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        tell(
            aloud("Stopping: those under way are finished first. Ctrl-C again ends them, too."),
            err=True,
        )

    before = {one: signal.signal(one, asked) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
