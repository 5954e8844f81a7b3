"""Sheets of their own for the representatives of many worksites, out and back: requests, and how long
Google's quota makes it.

Every request goes to a local stand-in with its quotas on; its clock moves only where somebody waits.
`python benchmarks/bench_turf.py [WORKSITES]`: 150 where nothing is said.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import process_time

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[1] / "tests")]

from emulator import Emulator  # noqa: E402 -- after the line above, here and below
from kept import keep  # noqa: E402
from turfs import Office, worksites  # noqa: E402

from toolkit.jobs.turf_quiet import Quiet  # noqa: E402


def main(sites: int = 150) -> None:
    google = Emulator(keep_bodies=False)
    lines = [
        f"The sheets of {sites:,} worksites' representatives, with 60 reads and 60 writes a minute.",
        "",
        "| what | reads | writes | Drive | refused | minutes of waiting | CPU seconds |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    with tempfile.TemporaryDirectory() as folder:
        office = Office(google, google.account(), Path(folder))
        office.set_up(worksites(sites))
        google.quotas.on = True
        office.waiting.now = google.clock()
        google.before_each.append(lambda call: setattr(google.clock, "fixed", office.waiting.now))
        quiet = Quiet(Path(folder) / "quiet.json")

        def row(name: str, act: Callable[[], object]) -> None:
            google.calls.clear()
            office.waiting.now += 60
            began, cpu = office.waiting.now, process_time()
            act()
            counted = Counter(
                "drive" if call.api == "drive" else "write" if call.writes else "read"
                for call in google.calls
            )
            refused = sum(call.status == 429 for call in google.calls)
            lines.append(
                f"| {name} | {counted['read']:,} | {counted['write']:,} | {counted['drive']:,} |"
                f" {refused} | {(office.waiting.now - began) / 60:.1f} |"
                f" {process_time() - cpu:.1f} |"
            )

        def everybody() -> None:
            for n in range(1, sites + 1):
                sheet = office.sheet(f"School {n}")
                sheet.type("People", "D4", [["Talked", "", "", "", "", f"note {n}"]])

        row("publish, the first time", lambda: office.publish(kinds=["reps"]))
        row("publish again, the same day", lambda: office.publish(kinds=["reps"]))
        row("collect, nothing in any", lambda: office.collect(quiet=quiet))
        row("collect again, nothing moved", lambda: office.collect(quiet=quiet))
        everybody()
        row("collect, something in each", lambda: office.collect(quiet=quiet))
    keep(f"turf_{sites}.md", "\n".join(lines))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
