"""The largest workbook that Google allows, 10,000,000 cells: read, worked out and published on a
local stand-in for Google over real HTTP.

What the stand-in needs is not counted. Run by `make bench`, which takes a quarter of an hour and
several GB for the stand-in; another size: `python benchmarks/bench_google_largest.py 2000`.
"""

from __future__ import annotations

import gc
import sys
import tempfile
from dataclasses import replace

from apart import apart
from bench_google_calls import A_WEEK_LATER, Stage
from emulator import Emulator, File
from google_job import done
from google_ways import SYNCS
from kept import keep

PEOPLE = 150_000  # and as many conversations: with all tabs of ours nearly 10,000,000 cells


def cells_of(file: File) -> int:
    """As Google counts them against its limit: blank ones, too."""
    assert file.book is not None
    return sum(sheet.n_rows * sheet.n_columns for sheet in file.book.sheets)


def main(people: int = PEOPLE) -> None:
    gc.disable()  # millions of cells stand in this process
    lines = [
        "| `toolkit sync` | processor s | memory MB | calls | received MB | sent MB | largest MB |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    with Emulator(keep_bodies=False) as google, tempfile.TemporaryDirectory() as folder:
        google.robots_may_create = True
        stage = Stage(google, people, folder)
        job = stage.job(stage.file)
        first, later, same, _ = SYNCS
        for way in (first, same, later):
            if way is later:
                stage.let_a_week_pass()
                job = replace(job, day=A_WEEK_LATER)
            google.calls.clear()
            took = apart(done, way, job)
            if took.found.failure:
                lines.append(f"| {way.name} | failed: {took.found.failure} |")
                continue
            received, sent = (
                [getattr(call, name) / 1e6 for call in google.calls]
                for name in ("received", "sent")
            )
            seconds = took.found.moving + took.found.figures
            lines.append(
                f"| {way.name.partition(', ')[2]} | {seconds:,.1f} | {took.most:,.0f} |"
                f" {len(google.calls)} | {sum(received):,.1f} | {sum(sent):,.1f} | {max(sent):,.2f} |"
            )
        n = cells_of(stage.file)
    said = (
        f"{people:,} people and as many conversations: a spreadsheet of {n:,} cells when published."
    )
    keep(f"google_largest_{people}.md", "\n".join([said, "", *lines]))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
