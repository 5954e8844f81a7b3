"""Together: one job for every local of a fleet.toml, its receipts, and the workbook they are rolled
up in.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from threading import Event
from typing import Any

from toolkit import files
from toolkit.errors import DONE, NOT_READ, REFUSED, TRY_LATER, Refusal, Refused, ToolkitError
from toolkit.fleet.beside import reachable
from toolkit.fleet.broker import Broker
from toolkit.fleet.budget import Quota
from toolkit.fleet.pool import Here, Pool, Processes, workers_for
from toolkit.fleet.rolled_up import PUBLISHED, RolledUp, roll_up_workbook, rolled_up
from toolkit.fleet.running import Running, alone
from toolkit.fleet.tasks import Job, LocalResult, LocalTask, chosen, tasks
from toolkit.jobs.copies import Retention
from toolkit.jobs.journal import Journal
from toolkit.jobs.opening import is_excel
from toolkit.jobs.receipts import receipt, receipts_file
from toolkit.jobs.watch import watched
from toolkit.settings import Settings
from toolkit.settings.fleet import FleetSettings, LocalSettings
from toolkit.tables.inputs import INPUTS

NOT_ROLLED_UP = Refusal(
    Refused,
    "not-rolled-up",
    "Something failed that should not have ({kind}). The locals are done, and the workbook"
    " stands as it stood. Report it.",
)

WATCHERS = 4  # letters about runs that fail go so many at a time
KNOWN_TABS = {table.title: [column.heading for column in table.columns] for table in INPUTS}


@dataclass(frozen=True)
class RunWanted:
    """What a person or a timer asks for. `wish` is what each local's job is asked besides ·
    `roll_up` where they are rolled up, "" nowhere · `workers` 0 for as many as are of use ·
    `scheduler` Dask's address, "" for processes of this machine.
    """

    job: Job
    as_of: date | None
    now: datetime
    clock: Callable[[], datetime]
    language: str
    wish: Mapping[str, Any] = field(default_factory=dict)
    only: tuple[str, ...] = ()
    roll_up: str = ""
    workers: int = 0
    scheduler: str = ""
    dry_run: bool = False
    force: bool = False
    strict: bool = False


@dataclass
class CameOf:
    """What a run came to: a result for each local that has one, in the order of fleet.toml, and the
    names of those that were not begun because somebody stopped it. Where it is `strict`, rows that
    could not be read count as well.
    """

    results: list[LocalResult] = field(default_factory=list)
    not_done: list[str] = field(default_factory=list)
    rolled_up: RolledUp | None = None
    not_rolled_up: ToolkitError | None = None
    stopped: bool = False
    strict: bool = False

    @property
    def exit_code(self) -> int:
        """0 where all went well, 3 where that is so but for rows that a strict run could not read,
        75 where what did not go well may do so later, else 1.
        """
        codes = {one.exit_code for one in self.results}
        codes |= {self.not_rolled_up.exit_code} if self.not_rolled_up else set()
        if codes <= {DONE}:
            return NOT_READ if self.strict and self.rows_not_read else DONE
        return TRY_LATER if codes <= {DONE, TRY_LATER} else REFUSED

    @property
    def rows_not_read(self) -> int:
        """How many rows of all locals could not be read."""
        return sum(one.report.get("rows_not_read", 0) for one in self.results)

    def elsewhere(self) -> dict[str, list[str]]:
        """The locals that another machine published, by its name: an undo needs what is there."""
        found: dict[str, list[str]] = {}
        for one in self.results:
            if one.outcome == PUBLISHED and one.machine:
                found.setdefault(one.machine, []).append(one.name)
        return found

    def with_code(self, *codes: int) -> int:
        """How many locals ended with one of these exit codes."""
        return sum(one.exit_code in codes for one in self.results)


def together(
    fleet: FleetSettings,
    wanted: RunWanted,
    *,
    stop: Event,
    progress: Callable[[int, int], None] = lambda done, of: None,
    environ: Mapping[str, str] = os.environ,
) -> CameOf:
    """Does the job for each local, and rolls up what they came to.

    Raises `Misused` where fleet.toml as a whole is wrong, `TryLater` where another run is under
    way.
    """
    locals_ = chosen(fleet, wanted.only)
    made = list(tasks(fleet, locals_, _maker(wanted), KNOWN_TABS, wanted.language, wanted.roll_up))
    came = CameOf([one for one in made if isinstance(one, LocalResult)], strict=wanted.strict)
    to_do = [one for one in made if isinstance(one, LocalTask)]
    with alone(files.cache_folder() / "fleet"), ExitStack() as held:
        receipts = held.enter_context(_receipts(wanted, to_do, environ))
        pool = _pool(wanted, to_do)
        google = [one for one in to_do if one.asks_google]
        rolls_up_on_google = bool(wanted.roll_up) and not is_excel(wanted.roll_up)
        broker = None
        if google or rolls_up_on_google:
            broker = held.enter_context(_broker(fleet, pool))
            held.enter_context(reachable(broker.address))
            to_do = [replace(one, broker=broker.address) for one in to_do]
        running = Running(to_do, pool, stop, wanted.language, 60.0 * fleet.longest_minutes)
        _run(came, running, pool, receipts, lambda done: progress(done, len(locals_)))
        came.stopped = came.stopped or stop.is_set()
        order = {one.name: n for n, one in enumerate(locals_)}
        came.results.sort(key=lambda one: order[one.name])
        came.not_done = sorted(
            order.keys() - {one.name for one in came.results}, key=order.__getitem__
        )
        if wanted.roll_up and not came.stopped:
            _roll_up(came, fleet, wanted, broker)
    return came


def _maker(wanted: RunWanted) -> Callable[[LocalSettings, str, Settings], LocalTask]:
    def made(local: LocalSettings, place: str, settings: Settings) -> LocalTask:
        wish = dict(wanted.wish) | {"dry_run": wanted.dry_run, "force": wanted.force}
        if "pages" in wish:
            wish["out"] = wish.pop("pages")[local.name]
        return LocalTask(
            local.name,
            wanted.job,
            place,
            settings,
            wanted.as_of,
            wanted.now,
            wanted.clock,
            wanted.language,
            wish,
        )

    return made


def _pool(wanted: RunWanted, to_do: Sequence[LocalTask]) -> Pool:
    keys = {one.settings.google.credentials for one in to_do if one.asks_google}
    workers = wanted.workers or workers_for(len(to_do), len(keys))
    if not wanted.scheduler:
        return Processes(workers) if workers > 1 else Here()
    from toolkit.fleet.cluster import Cluster  # noqa: PLC0415 -- only where it is asked for

    return Cluster(wanted.scheduler, workers)


def _broker(fleet: FleetSettings, pool: Pool) -> Broker:
    quota = Quota(fleet.quota.a_minute, fleet.quota.project_a_minute)
    return Broker(quota, host=pool.where, memory=files.cache_folder() / "fleet" / "calls.json")


def _run(
    came: CameOf,
    running: Running,
    pool: Pool,
    receipts: Callable[[LocalResult], None],
    progress: Callable[[int], None],
) -> None:
    """Every job. A second Ctrl-C ends those under way too: each of them writes all or nothing."""
    for one in came.results:
        receipts(one)
    at_once = True
    try:
        for one in running.results():
            came.results.append(one)
            receipts(one)
            progress(len(came.results))
        at_once = False
    except KeyboardInterrupt:
        came.stopped = True
    finally:
        pool.close(at_once=at_once)


@contextmanager
def _receipts(
    wanted: RunWanted, to_do: Sequence[LocalTask], environ: Mapping[str, str]
) -> Iterator[Callable[[LocalResult], None]]:
    """Keeps a receipt of each local's run, as a run of that local alone does, with the letters that
    it calls for; whoever has to be told is told before this is left.
    """
    looks = wanted.dry_run or wanted.job == "report"
    if looks or (wanted.job == "email" and not wanted.wish.get("send")):
        yield lambda one: None
        return
    of = {one.name: one for one in to_do}
    with ThreadPoolExecutor(WATCHERS) as watchers:

        def keep(one: LocalResult) -> None:
            task = of.get(one.name)
            if task is not None:  # else nobody knows its workbook
                watchers.submit(_kept, one, task, wanted, dict(environ))

        yield keep


def _kept(one: LocalResult, task: LocalTask, wanted: RunWanted, environ: Mapping[str, str]) -> None:
    made = receipt(wanted.job, wanted.now, one.seconds, one.exit_code, one.outcome, one.report)
    with suppress(OSError):
        watched(
            receipts_file(task.settings, task.place),
            made,
            task.settings,
            environ,
            why=one.why,
            where=task.place,
            language=wanted.language,
            now=wanted.now,
            sleep=time.sleep,
        )


def _roll_up(came: CameOf, fleet: FleetSettings, wanted: RunWanted, broker: Broker | None) -> None:
    settings = fleet.shared()
    keeping = Retention(settings.keeping.keep, settings.keeping.days)
    try:
        with _turns(broker):
            came.rolled_up = rolled_up(
                roll_up_workbook(wanted.roll_up, settings),
                settings,
                fleet.local,
                came.results,
                as_of=wanted.as_of,
                now=wanted.now,
                dry_run=wanted.dry_run,
                force=wanted.force,
                journal=Journal(files.state_folder() / "journal", keeping),
            )
    except ToolkitError as fault:
        came.not_rolled_up = fault
    except Exception as fault:  # what the locals came to is told all the same
        came.not_rolled_up = NOT_ROLLED_UP(kind=type(fault).__name__)


def _turns(broker: Broker | None) -> Any:
    if broker is None:
        return nullcontext()
    from toolkit.fleet.turns import given_by  # noqa: PLC0415 -- slow import, not needed on Excel

    return given_by(broker.address)
