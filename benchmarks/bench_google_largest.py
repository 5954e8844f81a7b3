"""The largest workbook that Google allows, 10,000,000 cells: read, worked out, published, and
published again a week later, on a local stand-in for Google over real HTTP.

What the stand-in needs is not counted. Run by `make bench`, which takes a quarter of an hour and
several GB for the stand-in; another size: `python benchmarks/bench_google_largest.py 2000`. The first
two syncs of 129,000 people, who fill it when published, so that what people add within a week finds
no room any more: `python benchmarks/bench_google_largest.py 129000 2`.
"""

from __future__ import annotations

import gc
import sys
import tempfile
from dataclasses import replace
from datetime import timedelta

from apart import apart
from bench_google_calls import A_WEEK_LATER, DAY, SEED, Output, Stage
from emulator import Emulator, File
from emulator.book import Cell, new_sheet
from google_job import done, rows_of
from google_ways import SYNCS
from kept import keep

from toolkit.sample import sample_tabs

# And as many conversations: what changes within a week stands for a moment in the hidden tab, too.
PEOPLE = 100_000
LENGTH = {"numberFormat": {"type": "TIME", "pattern": "[h]:mm"}}  # what tells 2:30 from a number


class Largest(Stage):
    """The sample laid down as it is: a new tab of 26 columns for each table of it would pass the
    limit before it is trimmed. No other library is tried on it.
    """

    def _fill(self) -> None:
        assert self.file.book is not None
        tabs = sample_tabs(SEED, until=DAY, **self.size)
        for number, (tab, rows) in enumerate(zip(tabs, map(rows_of, tabs), strict=True), 1):
            sheet = new_sheet(number, tab.title, len(rows), len(rows[0]))
            sheet.rows = [
                {n: Cell(cell) for n, cell in enumerate(row) if cell != ""} for row in rows
            ]
            for n, column in enumerate(tab.cells):
                for row, cell in zip(sheet.rows[tab.heading_row :], column, strict=False):
                    if isinstance(cell, timedelta):
                        row[n] = row[n]._replace(format=LENGTH)
            self.file.book.sheets.append(sheet)

    def _figures(self) -> tuple[tuple[str, ...], tuple[Output, ...]]:
        return (), ()


def cells_of(file: File) -> int:
    """As Google counts them against its limit: blank ones, too."""
    assert file.book is not None
    return sum(sheet.n_rows * sheet.n_columns for sheet in file.book.sheets)


def main(people: int = PEOPLE, syncs: int = 3) -> None:
    gc.disable()  # millions of cells stand in this process
    lines = [
        "| `toolkit sync` | processor s | memory MB | calls | received MB | sent MB | largest MB"
        " | cells at most |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    with Emulator(keep_bodies=False) as google, tempfile.TemporaryDirectory() as folder:
        google.robots_may_create = True
        stage = Largest(google, people, folder)
        stood: list[int] = []
        google.before_each.append(lambda call: stood.append(cells_of(stage.file)))
        job = stage.job(stage.file)
        first, later, same, _ = SYNCS
        for way in (first, same, later)[:syncs]:
            if way is later:
                stage.let_a_week_pass()
                job = replace(job, day=A_WEEK_LATER)
            google.calls.clear()
            stood.clear()
            took = apart(done, way, job)
            if took.found.failure:
                lines.append(f"| {way.name} | failed: {took.found.failure} |")
                print(lines[-1], flush=True)
                continue
            received, sent = (
                [getattr(call, name) / 1e6 for call in google.calls]
                for name in ("received", "sent")
            )
            seconds = took.found.moving + took.found.figures
            lines.append(
                f"| {way.name.partition(', ')[2]} | {seconds:,.1f} | {took.most:,.0f} |"
                f" {len(google.calls)} | {sum(received):,.1f} | {sum(sent):,.1f} | {max(sent):,.2f}"
                f" | {max(*stood, cells_of(stage.file)):,} |"
            )
            print(lines[-1], flush=True)
        n = cells_of(stage.file)
    said = f"{people:,} people and as many conversations: a spreadsheet of {n:,} cells at last."
    keep(f"google_largest_{people}.md", "\n".join([said, "", *lines]))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
