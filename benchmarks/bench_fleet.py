"""Many small locals on Google with its quotas on: what 1, 2 and 4 workers of Dask take, one of them killed on
the way: calls, minutes, and how near they come to the quota.

Every request goes over HTTP to a local stand-in. Its clock and the broker's skip the time in which everybody
waits for the quota, and count work by its CPU seconds (on two cores, on one for one worker), so that the
numbers do not depend on what else the machine has to do.
`python benchmarks/bench_fleet.py [LOCALS [WORKERS …]]`: 500 and 1 2 4 where nothing is said.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

HERE = Path(__file__).parents[1]
sys.path[:0] = [str(HERE), str(HERE / "tests"), str(HERE / "tests" / "fleet")]

from clusters import dask, on_emulator  # noqa: E402 -- after the line above, here and below
from emulator import Emulator  # noqa: E402
from kept import keep  # noqa: E402
from psutil import STATUS_DISK_SLEEP, STATUS_RUNNING, Error, Process  # noqa: E402
from small import on_google  # noqa: E402

A_MINUTE = 60
TABLE = (
    "| workers | killed | went well | reads | writes | Drive | refused by Google | minutes |"
    " of the quota | in the busiest minute | CPU seconds |\n"
    "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
)


class Worked:
    """CPU seconds of this process and all that it started, also those that are gone, shared by some cores."""

    def __init__(self, cores: int) -> None:
        self._this, self._cores = Process(), cores
        self._spent: dict[int, float] = {}

    def __call__(self) -> float:
        for one in (self._this, *self._this.children(recursive=True)):
            with suppress(Error):
                spent = one.cpu_times()
                known = self._spent.get(one.pid, 0.0)
                self._spent[one.pid] = max(known, spent.user + spent.system)
        return self.seconds / self._cores

    def idle(self) -> bool:
        """Whether all that it started wait: one that only waits for a core of a busy machine does not."""
        for one in self._this.children(recursive=True):
            with suppress(Error):
                if one.status() in (STATUS_RUNNING, STATUS_DISK_SLEEP):
                    return False
        return True

    @property
    def seconds(self) -> float:
        return sum(self._spent.values())


def row(locals_: int, workers: int) -> str:
    """One run of so many locals, everything of it new."""
    killed = workers > 1
    with tempfile.TemporaryDirectory() as name, Emulator(keep_bodies=False) as google:
        folder = Path(name)
        os.environ |= {"XDG_CACHE_HOME": f"{name}/cache", "XDG_STATE_HOME": f"{name}/state"}
        os.environ |= {"TOOLKIT_GOOGLE_ENDPOINT": google.url, "OMP_NUM_THREADS": "1"}
        file = on_google(google, google.account(), folder, locals_)
        worked = Worked(min(workers, 2))
        with dask(folder, workers) as (address, running):

            def progress(done: int, of: int) -> None:
                if killed and done == of // 3:
                    running[0].kill()
                with suppress(ValueError):
                    print(f"\r{workers} workers: {done} of {of}", end="", file=sys.stderr)

            began = google.clock()
            came, minutes = on_emulator(
                google,
                file,
                scheduler=address,
                progress=progress,
                worked=worked,
                idle=worked.idle,
            )
            took = (google.clock() - began) / A_MINUTE
            worked()
        for one in [one for one in came.results if one.exit_code][:3]:
            print(f"\n{one.name}: {one.outcome}: {one.why}", file=sys.stderr)
        refused = sum(call.status == 429 for call in google.calls)
        drive = sum(call.api == "drive" for call in google.calls)
    reads, writes = len(minutes.reads), len(minutes.writes)
    # The first minute's quota is there at once: what takes time are the calls beyond it.
    asking = max(minutes.reads, default=0) - min(minutes.reads, default=0)
    # In a run of a few minutes the workers' first imports are most of it.
    of_quota = f"{(reads - A_MINUTE) / asking:.1%}" if asking > 5 * A_MINUTE else "–"
    return (
        f"| {workers} | {int(killed)} | {came.with_code(0):,} | {reads:,} | {writes:,} | {drive:,} |"
        f" {refused} | {took:.1f} | {of_quota} | {minutes.busiest()} | {worked.seconds:,.0f} |"
    )


def main(locals_: int = 500, *workers: int) -> None:
    lines = [
        f"{locals_:,} locals of 12 people, synced for the first time, with 60 reads and 60 writes a minute.",
        "",
        TABLE,
    ]
    meaning = (
        "*Of the quota*: reads a minute from the first to the last, beyond the first minute's 60, against"
        " 60. *Refused*: answers 429."
    )
    for n in workers or (1, 2, 4):
        lines.append(row(locals_, n))
        keep(f"fleet_{locals_}.md", "\n".join([*lines, "", meaning]))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
