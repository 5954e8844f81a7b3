"""One big workbook beside the many small locals of bench_fleet.py: the people of five hundred locals in
one Excel file, synced for the first time and once more.

Its roster has what a state's list has, and as many conversations as people: with everything that
one local keeps of its people a file would be larger than the toolkit reads. Each sync in a process
of its own: processor seconds and the most memory it ever took. Run by `make bench`; another size:
`python benchmarks/bench_one_big.py 100000`.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path

import xlsxwriter
from apart import apart
from bench_sync import DAY, STAGES, toolkit_sync
from kept import keep

from toolkit.errors import Refused
from toolkit.sample import sample_tabs

KEPT = {
    "Roster": ("Person ID", "First name", "Last name", "Worksite", "Status", "Unit", "Organizer"),
    "Conversations": ("Date", "Organizer", "Person", "Person ID", "Result", "Assessment"),
    "Worksites": ("Worksite", "Region"),
    "Organizers": ("Organizer", "Role"),
}


def written(path: Path, people: int) -> int:
    """The file; how many cells are filled in it."""
    out = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    day = out.add_format({"num_format": "yyyy-mm-dd"})
    filled = 0
    for tab in sample_tabs(people=people, conversations=people, organizers=max(24, people // 500)):
        if tab.title not in KEPT:
            continue
        taken = [
            (column.heading, cells)
            for column, cells in zip(tab.columns, tab.cells, strict=True)
            if column.heading in KEPT[tab.title]
        ]
        sheet = out.add_worksheet(tab.title)
        sheet.write_row(0, 0, [heading for heading, _ in taken])
        for row, cells in enumerate(zip(*(cells for _, cells in taken), strict=True), 1):
            for column, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(row, column, cell, day)
                elif cell is not None:
                    sheet.write(row, column, cell)
                filled += cell is not None
    out.close()
    return filled


def tried(path: Path) -> tuple[str, int, list[float]]:
    """As `toolkit_sync`; where it is refused, in what words."""
    try:
        return toolkit_sync(path)
    except Refused as fault:
        return fault.sentence, 0, []


def main(people: int = 500_000) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "state.xlsx"
        filled = apart(written, path, people).found
        lines = [
            f"One Excel file with {people:,} people and as many conversations: {filled:,} filled cells,"
            f" {path.stat().st_size / 1e6:.0f} MB; as of {DAY}.",
            "",
            "| | processor s | memory MB | " + " | ".join(STAGES) + " | outcome |",
            "| --- | ---: | ---: | " + "---: | " * len(STAGES) + "--- |",
        ]
        for name in ("`toolkit sync`, first", "`toolkit sync`, nothing changed"):
            took = apart(tried, path)
            outcome, changed, spans = took.found
            told = [f"{seconds:.1f}" for seconds in spans] + [""] * (len(STAGES) - len(spans))
            lines.append(
                f"| {name} | {took.seconds:,.0f} | {took.most:,.0f} | {' | '.join(told)} |"
                f" {outcome}, {changed:,} cells changed |"
            )
        lines += [
            "",
            f"{path.stat().st_size / 1e6:.0f} MB in the end; the stages are seconds on the wall.",
        ]
    keep(f"one_big_{people}.md", "\n".join(lines))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
