"""A workbook's cells as typed tables: .xlsx against calamine alone, which makes lists of them, and
Google's answer against the JSON parser and plain frames.

Each is measured in a process of its own: processor seconds, and the most memory it ever took. The
.xlsx holds the sample's input tabs; Google's answer the same cells, column by column. Run by `make
bench`; other sizes, in millions of cells with the blank ones between: `python
benchmarks/bench_reading.py 0.2`.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import python_calamine
from apart import apart, middle
from bench_figures import DAY
from kept import keep

from toolkit.jobs.demo import write_sample
from toolkit.jobs.reading import INPUTS, Wanted, sources_of
from toolkit.sample import sample_tabs
from toolkit.settings import Settings
from toolkit.tables.program import read_program
from toolkit.workbooks.cells import Grid, Snapshot
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.google.answer import parsed
from toolkit.workbooks.google.reading import held

SIZES = (1.0, 10.0)  # the larger is as much as is read of one .xlsx, blank cells included
GOOGLE_SIZES = (1.0, 10.0)
PEOPLE, TALKS = 17_500, 29_000  # of one million cells
RUNS = 3


def calamine(path: Path) -> int:
    book = python_calamine.CalamineWorkbook.from_path(path)
    sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    return sum(len(rows) * len(rows[0]) for rows in sheets if rows)


def by_openpyxl(path: Path) -> int:
    book = openpyxl.load_workbook(path, read_only=True)
    sheets = [list(sheet.iter_rows(values_only=True)) for sheet in book]
    return sum(len(rows) * len(rows[0]) for rows in sheets if rows)


def ours_excel(path: Path) -> int:
    snapshot = ExcelWorkbook(path).read(Wanted(INPUTS, sources_of(Settings())))
    return _typed(snapshot)


def json_frames(path: Path) -> int:
    found = json.loads(path.read_bytes())["valueRanges"]
    frames = [
        pd.DataFrame(
            {n: pd.Series(column, dtype="object") for n, column in enumerate(tab["values"])}
        )
        for tab in found
    ]
    return sum(frame.size for frame in frames)


def ours_google(path: Path) -> int:
    found = parsed(path.read_bytes())["valueRanges"]
    grids = tuple(Grid(tab["range"], held(tab["values"], None)) for tab in found)
    return _typed(Snapshot("bench", {grid.title: None for grid in grids}, grids, locale="en_US"))


def _typed(snapshot: Snapshot) -> int:
    program = read_program(snapshot, today=DAY)
    assert len(program.roster)
    assert len(program.conversations)
    return sum(len(grid.columns) * grid.n_rows for grid in snapshot.grids)


def excel_file(folder: Path, millions: float) -> Path:
    path = folder / f"{millions}.xlsx"
    people, talks = (round(n * millions) for n in (PEOPLE, TALKS))
    size = {"people": people, "conversations": talks, "organizers": max(24, people // 500)}
    write_sample(ExcelWorkbook.create(path), seed=2023, **size)
    return path


def google_answer(folder: Path, millions: float) -> Path:
    """What `values.batchGet` says of the same tabs."""
    sys.path.append(str(Path(__file__).parents[1] / "tests"))  # where the stand-in for Google is
    from google_job import rows_of

    people, talks = (round(n * millions) for n in (PEOPLE, TALKS))
    ranges = []
    for tab in sample_tabs(people=people, conversations=talks, organizers=max(24, people // 500)):
        columns = [list(column) for column in zip(*rows_of(tab), strict=True)]
        for column in columns:
            while column and column[-1] == "":
                column.pop()
        ranges.append({"range": tab.title, "majorDimension": "COLUMNS", "values": columns})
    path = folder / f"{millions}.json"
    path.write_text(json.dumps({"valueRanges": ranges}, ensure_ascii=False), encoding="utf-8")
    return path


def table(title: str, floor: str, ways: Sequence[tuple[str, Any]], path: Path) -> list[str]:
    """One row a way of reading it; the first is what the others are compared with."""
    runs = RUNS if path.stat().st_size < 20e6 else 1
    took = []
    for name, work in ways:
        took.append((name, middle([apart(work, path) for _ in range(runs)])))
    least = took[0][1].seconds
    lines = [
        f"{title}: {took[0][1].found:,} cells, {path.stat().st_size / 1e6:.1f} MB",
        "",
        f"| | against {floor} | s | memory MB |",
        "| --- | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {name} | **{one.seconds / least:.1f}×** | {one.seconds:.2f} | {one.most:,.0f} |"
        for name, one in took
    ]
    return [*lines, ""]


def main(sizes: Sequence[float] = ()) -> None:
    lines = [
        "Every cell of the sample's input tabs, read; by the toolkit as typed tables, checked.",
        "",
    ]
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes or SIZES:
            path = apart(excel_file, Path(folder), size).found
            ways: list[tuple[str, Any]] = [
                ("calamine, into lists", calamine),
                ("toolkit, typed tables", ours_excel),
            ]
            if size <= 1:
                ways.append(("openpyxl, into lists", by_openpyxl))
            lines += table(".xlsx", "calamine", ways, path)
        for size in sizes or GOOGLE_SIZES:
            path = apart(google_answer, Path(folder), size).found
            lines += table(
                "Google's JSON",
                "JSON + frames",
                [
                    ("JSON parser, plain frames", json_frames),
                    ("toolkit, typed tables", ours_google),
                ],
                path,
            )
    keep("reading.md" if not sizes else "reading_small.md", "\n".join(lines[:-1]))


if __name__ == "__main__":
    main([float(size) for size in sys.argv[1:]])
