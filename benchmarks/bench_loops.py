"""The same figures in plain Python, loops over dictionaries as measures.md has them, beside the
toolkit: processor seconds from rows of cells to the output tabs.

The loops are the second implementation that the tests compare every figure with (tests/reference).
The toolkit also says why, lays out the tabs and finds out what changed in them. Both are compared,
cell by cell, before anything is measured. Run by `make bench`; other sizes:
`python benchmarks/bench_loops.py 500 1000`.
"""

from __future__ import annotations

import gc
import sys
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

sys.path.append(str(Path(__file__).parents[1] / "tests"))  # where the plain figures are

from bench_figures import DAY
from kept import keep
from reference.cells import folded
from reference.comparing import book, disagreements
from reference.conftest import UNREAD
from reference.everything import reference

from toolkit.jobs.sync import sync
from toolkit.sample import sample_tabs
from toolkit.settings import Settings

SIZES = (1_000, 2_000, 5_000)
RUNS = 3
NOW = datetime(DAY.year, DAY.month, DAY.day, 12, tzinfo=UTC)
Tabs = dict[str, list[list[Any]]]


def rows_of(people: int) -> Tabs:
    """The sample's input tabs as rows of cells, without those that the loops do not read."""
    size = {"people": people, "conversations": people, "organizers": max(24, people // 500)}
    return {
        tab.title: [[c.heading for c in tab.columns], *map(list, zip(*tab.cells, strict=True))]
        for tab in sample_tabs(**size)
        if tab.title not in UNREAD
    }


def loops(tabs: Tabs) -> float:
    folded.cache_clear()  # what an earlier run found of its names it has to find again
    began = process_time()
    reference(tabs, DAY)
    return process_time() - began


def toolkit(tabs: Tabs) -> float:
    workbook = book(tabs)
    began = process_time()
    sync(workbook, Settings(), as_of=DAY, now=NOW)
    return process_time() - began


def main(sizes: tuple[int, ...] = SIZES) -> None:
    gc.disable()  # as the command itself does
    wrong = disagreements(rows_of(sizes[0]), DAY)[0]
    assert not wrong, "\n".join(wrong[:20])
    lines = [
        "All figures of a workbook in plain Python, loops over dictionaries, and a whole sync of the"
        " toolkit, which says why, lays out every tab and looks for what changed.",
        "",
        "| people and as many conversations | loops against the toolkit | loops s | toolkit s |",
        "| ---: | ---: | ---: | ---: |",
    ]
    for people in sizes:
        tabs = rows_of(people)
        runs = RUNS if people <= SIZES[0] else 1
        theirs, ours = (median(way(tabs) for _ in range(runs)) for way in (loops, toolkit))
        lines.append(f"| {people:,} | **{theirs / ours:.1f}×** | {theirs:.2f} | {ours:.2f} |")
    keep("loops.md", "\n".join(lines))


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
