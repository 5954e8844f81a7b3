"""All figures of 100,000 people and 300,000 conversations, beside the same cells worked out by hand
in NumPy (`numpy_figures.py`): processor seconds, and the ratio.

Both begin with the typed tables. Every cell of the ten figures is compared before anything is said.
Run by `make bench`; other sizes: `python benchmarks/bench_figures_floor.py 10000 30000`.
"""

from __future__ import annotations

import gc
import math
import sys
from collections.abc import Callable
from fractions import Fraction
from statistics import median
from time import process_time
from typing import Any

import numpy_figures
import pandas as pd
from bench_figures import DAY, snapshot_of
from kept import keep
from numpy_tables import Tables

from toolkit.organizing.density import density
from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.issue_heat import issue_heat
from toolkit.organizing.leaders import leaders
from toolkit.organizing.new_hires import new_hires
from toolkit.organizing.structure_tests import structure_tests
from toolkit.organizing.topics import topics
from toolkit.organizing.training import training
from toolkit.organizing.turf import turf
from toolkit.organizing.wall_chart import wall_chart
from toolkit.tables.program import Program, read_program
from toolkit.tabs.as_cells import published
from toolkit.tabs.history import HISTORY

RUNS = 5
OURS: dict[str, Callable[[Program], pd.DataFrame]] = {
    "density": lambda program: density(program, published(None, HISTORY.columns)),
    "follow-ups": follow_ups,
    "wall chart": lambda program: wall_chart(program, follow_ups(program)),
    "structure tests": structure_tests,
    "leaders": leaders,
    "issue heat": issue_heat,
    "topics": topics,
    "new hires": lambda program: new_hires(program, follow_ups(program)),
    "training": training,
    "turf": lambda program: turf(program, follow_ups(program)),
}
SHARED = "(what they share)"


def ours(program: Program) -> tuple[dict[str, float], dict[str, pd.DataFrame]]:
    program.kept.clear()
    seconds, found = {SHARED: 0.0}, {}
    for name, figure in OURS.items():
        began = process_time()
        found[name] = figure(program)
        seconds[name] = process_time() - began
    return seconds, found


def by_hand(program: Program) -> tuple[dict[str, float], dict[str, numpy_figures.Columns]]:
    began = process_time()
    tables = Tables(program)
    seconds, found = {SHARED: process_time() - began}, {}
    for name, figure in numpy_figures.FIGURES.items():
        began = process_time()
        found[name] = figure(tables)
        seconds[name] = process_time() - began
    return seconds, found


def cell(value: Any) -> Any:
    """A cell as both can say it."""
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, (Fraction, float)):
        return None if value != value else round(float(value), 12)
    if isinstance(value, pd.Timestamp):
        return (value - pd.Timestamp(0)).days
    return value


def differing(frame: pd.DataFrame, columns: numpy_figures.Columns) -> list[str]:
    """Where the two say different things."""
    told = []
    for name, theirs in columns.items():
        mine = [cell(value) for value in frame[name].tolist()]
        theirs = [cell(value) for value in theirs]
        if len(mine) != len(theirs):
            told.append(f"{name}: {len(mine)} rows, {len(theirs)} by hand")
            continue
        wrong = [n for n, (a, b) in enumerate(zip(mine, theirs, strict=True)) if not alike(a, b)]
        if wrong:
            n = wrong[0]
            told.append(f"{name}: {len(wrong)} cells, row {n}: {mine[n]!r}, {theirs[n]!r} by hand")
    return told


def alike(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, (float, int)):
        return math.isclose(one, other, rel_tol=1e-12, abs_tol=1e-12)
    return bool(one == other)


def main(people: int = 100_000, conversations: int = 300_000) -> None:
    gc.disable()  # as the command itself does
    program = read_program(snapshot_of(people, conversations), today=DAY)
    (_, mine), (_, theirs) = ours(program), by_hand(program)
    wrong = [f"{name}, {one}" for name in mine for one in differing(mine[name], theirs[name])]
    assert not wrong, "\n".join(wrong)
    cells = sum(len(column) for columns in theirs.values() for column in columns.values())
    mine, theirs = [], []
    for _ in range(RUNS):
        mine.append(ours(program)[0])
        theirs.append(by_hand(program)[0])
    lines = [
        f"Figures of {people:,} people and {conversations:,} conversations against NumPy written by"
        f" hand: the same {cells:,} cells, compared one by one.",
        "",
        "What several figures share is worked out by the first of them that asks; by hand it stands"
        " apart.",
        "",
        "| | toolkit s | NumPy s | ratio |",
        "| --- | ---: | ---: | ---: |",
    ]
    sums = [sum(median(run[name] for run in runs) for name in runs[0]) for runs in (mine, theirs)]
    lines.append(
        f"| **all figures** | {sums[0]:.2f} | {sums[1]:.2f} | **{sums[0] / sums[1]:.1f}×** |"
    )
    for name in mine[0]:
        a, b = (median(run[name] for run in runs) for runs in (mine, theirs))
        said = f"{a / b:.1f}×" if a else ""
        lines.append(f"| {name} | {a:.3f} | {b:.3f} | {said} |")
    keep(f"figures_floor_{people}.md", "\n".join(lines))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
