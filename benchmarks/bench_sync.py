"""Sync of an Excel file at full size, beside the least that anybody needs for the same cells.

The floor reads the same file into lists with calamine and writes the cells of the toolkit's tabs
into a new file with XlsxWriter, without a figure, a look or a chart. Each in a process of its own:
processor seconds and the most memory it ever took. Run by `make bench`; a smaller size: `python
benchmarks/bench_sync.py 10000 30000`.
"""

from __future__ import annotations

import pickle
import sys
import tempfile
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import openpyxl
import python_calamine
import xlsxwriter
from apart import Took, apart
from kept import keep

from toolkit.jobs.demo import write_sample
from toolkit.jobs.sync import sync
from toolkit.settings import Settings
from toolkit.workbooks.excel import ExcelWorkbook

DAY = date(2023, 3, 15)
STAGES = ("read and parse", "figures", "plan", "write")


def sample(path: Path, people: int, conversations: int) -> None:
    write_sample(
        ExcelWorkbook.create(path),
        seed=2023,
        people=people,
        conversations=conversations,
        organizers=200,
    )


def toolkit_sync(path: Path) -> tuple[str, int, list[float]]:
    """How it ended, the cells that changed, and the seconds of the clock on the wall by stage."""
    now = datetime(2023, 3, 15, 5, 7, tzinfo=UTC)
    done = sync(ExcelWorkbook(path), Settings(), as_of=DAY, now=now)
    spans = [after - before for before, after in pairwise([0.0, *done.done.stages.values()])]
    return done.outcome, done.done.plan.changed_cells, spans


def our_cells(path: Path, cells: Path) -> int:
    """Keeps what stands in the toolkit's tabs, for whoever only writes it."""
    snapshot = ExcelWorkbook(path).read(frozenset())
    grids = {grid.title: [list(column) for column in grid.columns] for grid in snapshot.grids}
    cells.write_bytes(pickle.dumps(grids))
    return sum(cell is not None for columns in grids.values() for c in columns for cell in c)


def floor(path: Path, cells: Path, made: Path) -> int:
    """calamine into lists, and XlsxWriter of the same cells."""
    book = python_calamine.CalamineWorkbook.from_path(path)
    read = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    out = xlsxwriter.Workbook(str(made), {"strings_to_formulas": False, "strings_to_urls": False})
    day = out.add_format({"num_format": "yyyy-mm-dd"})
    for title, columns in pickle.loads(cells.read_bytes()).items():
        sheet = out.add_worksheet(title)
        for n, column in enumerate(columns):
            for row, cell in enumerate(column):
                if isinstance(cell, date):
                    sheet.write_datetime(row, n, cell, day)
                elif cell is not None:
                    sheet.write(row, n, cell)
    out.close()
    return len(read)


def load_and_save(path: Path, made: Path) -> None:
    """What openpyxl takes to load the file and save it, with nothing changed."""
    openpyxl.load_workbook(path).save(made)


def main(people: int = 100_000, conversations: int = 300_000) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, cells, made = (Path(folder) / name for name in ("o.xlsx", "cells", "made.xlsx"))
        apart(sample, path, people, conversations)
        first = apart(toolkit_sync, path)
        n = apart(our_cells, path, cells).found
        second = apart(toolkit_sync, path)
        least = apart(floor, path, cells, made)
        ways: list[tuple[str, Took]] = [
            ("calamine into lists + XlsxWriter of the same cells", least),
            ("`toolkit sync`, first", first),
            ("`toolkit sync`, nothing changed", second),
        ]
        if people <= 20_000:
            ways.append(("openpyxl, load and save", apart(load_and_save, path, made)))
        size = path.stat().st_size
    lines = [
        f"Sync of {people:,} people and {conversations:,} conversations (Excel, as of {DAY}):"
        f" {n:,} filled cells in the toolkit's tabs, a file of {size / 1e6:.1f} MB.",
        "",
        "| | against the floor | s | memory MB |",
        "| --- | ---: | ---: | ---: |",
        *(
            f"| {name} | **{took.seconds / least.seconds:.1f}×** | {took.seconds:.1f} |"
            f" {took.most:,.0f} |"
            for name, took in ways
        ),
        "",
        "| seconds on the wall | " + " | ".join(STAGES) + " | |",
        "| --- | " + "---: | " * len(STAGES) + "--- |",
    ]
    for name, took in ways[1:3]:
        outcome, changed, spans = took.found
        told = [f"{seconds:.1f}" for seconds in spans] + [""] * (len(STAGES) - len(spans))
        lines.append(f"| {name} | {' | '.join(told)} | {outcome}, {changed:,} cells changed |")
    keep(f"sync_{people}.md", "\n".join(lines))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
