"""Figures at 10,000, 100,000 and 500,000 people: seconds each, and how they grow beside one groupby
of the same rows.

As many conversations as people. × is how much longer a figure took than at the size before; the
last line, how many times more people there were. A machine's memory is slower for more of it, so
that even one plain groupby of the same rows grows faster than the rows: a figure grows no worse
than linearly where its × is above neither the people's nor the groupby's. Run by `make bench`;
other sizes: `python benchmarks/bench_figures.py 10000 50000`.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import date
from time import perf_counter
from typing import Any

from kept import keep

from toolkit.organizing.density import density
from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.groups import side_by_side
from toolkit.organizing.issue_heat import issue_heat
from toolkit.organizing.leaders import leaders
from toolkit.organizing.new_hires import new_hires
from toolkit.organizing.problems import found
from toolkit.organizing.structure_tests import structure_tests
from toolkit.organizing.training import training
from toolkit.organizing.wall_chart import wall_chart
from toolkit.sample import sample_tabs
from toolkit.tables.program import Program, read_program
from toolkit.tabs.as_cells import published
from toolkit.tabs.history import HISTORY
from toolkit.telling.reasons import reasons
from toolkit.workbooks.cells import Grid, Snapshot

DAY = date(2023, 3, 15)
SIZES = (10_000, 100_000, 500_000)


def snapshot_of(people: int, conversations: int | None = None) -> Snapshot:
    """The sample at that size, as a workbook that was read; as many conversations as people where
    nothing is said.
    """
    grids = []
    talks = people if conversations is None else conversations
    for tab in sample_tabs(people=people, conversations=talks, organizers=max(24, people // 500)):
        columns = [
            [column.heading, *cells] for column, cells in zip(tab.columns, tab.cells, strict=True)
        ]
        grids.append(Grid(tab.title, columns))
    return Snapshot("bench", {grid.title: None for grid in grids}, tuple(grids))


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    gc.collect()
    started = perf_counter()
    result = work()
    return perf_counter() - started, result


def measure(people: int) -> dict[str, float]:
    """Seconds of each figure at one size."""
    snapshot = snapshot_of(people)
    seconds: dict[str, float] = {}
    program: Program
    seconds["read the tabs"], program = timed(lambda: read_program(snapshot, today=DAY))
    history = published(None, HISTORY.columns)
    seconds["(one groupby)"], _ = timed(
        lambda: program.conversations.groupby("person_id")["date"].max()
    )
    seconds["density"], sites = timed(lambda: density(program, history))
    seconds["follow-ups"], to_call = timed(lambda: follow_ups(program))
    seconds["their reasons"], _ = timed(lambda: reasons(to_call, "en"))
    seconds["wall chart"], _ = timed(lambda: wall_chart(program))
    seconds["structure tests"], _ = timed(lambda: structure_tests(program))
    seconds["leaders"], _ = timed(lambda: leaders(program))
    seconds["issue heat"], _ = timed(lambda: issue_heat(program))
    seconds["new hires"], hired = timed(lambda: new_hires(program, to_call))
    seconds["training"], _ = timed(lambda: training(program))
    seconds["by unit"], _ = timed(lambda: side_by_side(program, "unit", sites, to_call, hired))
    seconds["problems"], _ = timed(lambda: found(program))
    seconds["all figures"] = sum(
        s for name, s in seconds.items() if name not in ("read the tabs", "(one groupby)")
    )
    return seconds


def main(sizes: tuple[int, ...] = SIZES) -> None:
    gc.disable()  # as the command itself does
    columns = {people: measure(people) for people in sizes}
    lines = [
        "Seconds a figure, by the number of people; ×: times longer than at the size before",
        "",
    ]
    lines.append(f"{'':<18}" + "".join(f"{people:>12,}{'×':>7}" for people in sizes))
    for name in columns[sizes[0]]:
        line = f"{name:<18}"
        for n, people in enumerate(sizes):
            before = columns[sizes[n - 1]][name] if n else 0
            line += f"{columns[people][name]:>12.2f}" + (
                f"{columns[people][name] / before:>7.1f}" if before else f"{'':>7}"
            )
        lines.append(line)
    line = f"{'people':<18}"
    for n, people in enumerate(sizes):
        line += f"{people:>12,}" + (f"{people / sizes[n - 1]:>7.1f}" if n else f"{'':>7}")
    keep("figures.txt", "\n".join([*lines, line]))


if __name__ == "__main__":
    main(tuple(int(argument) for argument in sys.argv[1:]) or SIZES)
