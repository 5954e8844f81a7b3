"""Sync at full size: seconds a stage for 100,000 people and 300,000 conversations, beside a floor
of the same cells.

The floor is what nobody can do without: parsing the same file with the same reader into plain
lists, and one groupby over the conversations. Run by `make bench`; a smaller size: `python
benchmarks/bench_sync.py 10000 30000`.
"""

from __future__ import annotations

import gc
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

import pandas as pd
import python_calamine
from kept import keep

from toolkit.jobs.demo import write_sample
from toolkit.jobs.sync import sync
from toolkit.settings import Settings
from toolkit.workbooks.excel import ExcelWorkbook

DAY = date(2023, 3, 15)


def floor(path: Path) -> tuple[float, float]:
    """Seconds to parse every sheet into lists, and for one groupby over the conversations."""
    started = perf_counter()
    book = python_calamine.CalamineWorkbook.from_path(path)
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    parsed = perf_counter()
    rows = sheets["Form Responses 1"]
    frame = pd.DataFrame(rows[1:], columns=rows[0])
    frame.groupby("Person ID")["Timestamp"].size()
    return parsed - started, perf_counter() - parsed


def main(people: int = 100_000, conversations: int = 300_000) -> None:
    gc.disable()  # as the command itself does
    lines = [
        f"Sync of {people:,} people and {conversations:,} conversations (Excel, as of {DAY})",
        "",
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "organizing.xlsx"
        write_sample(
            ExcelWorkbook.create(path),
            seed=2023,
            people=people,
            conversations=conversations,
            organizers=200,
        )
        parse, group = floor(path)
        for label in ("first sync", "second sync"):
            started = perf_counter()
            done = sync(
                ExcelWorkbook(path),
                Settings(),
                as_of=DAY,
                now=datetime(2023, 3, 15, 5, 7, tzinfo=UTC),
            )
            seconds = perf_counter() - started
            lines.append(
                f"{label}: {seconds:8.1f} s   {done.outcome}, {done.done.plan.changed_cells:,}"
                " cells changed"
            )
            before = 0.0
            for name, stage in zip(
                ("read and parse", "figures", "plan", "write"),
                done.done.stages.values(),
                strict=False,
            ):
                lines.append(f"    {name:<16}{stage - before:8.2f} s")
                before = stage
        lines += [
            "",
            "floor, the same file:",
            f"    parse into lists{parse:8.2f} s",
            f"    one groupby     {group:8.2f} s",
        ]
        lines.append(f"file: {path.stat().st_size / 1e6:.1f} MB")
    keep(f"sync_{people}.txt", "\n".join(lines))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
