"""The way out: every tab of the workbook as a CSV file, with a dictionary of what each column
means.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import zip_longest
from pathlib import Path

from toolkit import files
from toolkit.errors import Refusal, Refused, ToolkitError
from toolkit.jobs.reading import read_as_before, speak_as_kept
from toolkit.jobs.standing import HEADING_ROW, outputs
from toolkit.prints.csv_text import csv_text
from toolkit.settings import Settings
from toolkit.tables.inputs import INPUTS
from toolkit.tables.program import Program
from toolkit.words import say
from toolkit.workbooks.cells import Cell, Grid, Snapshot
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.whole import EVERYTHING

FOLDER_FULL = Refusal(
    Refused,
    "folder-full",
    "The folder {folder} is there and has something in it; it was left alone. Name a new one.",
)
FOLDER_NOT_WRITTEN = Refusal(
    Refused,
    "folder-not-written",
    "The folder {folder} could not be written ({why}), so nothing was. Name another one.",
)

DICTIONARY = "data-dictionary.csv"


@dataclass(frozen=True)
class Taken:
    """What was written: a file for each tab, and the dictionary; `cells` that are filled."""

    folder: Path
    tabs: int
    cells: int


def everything(
    workbook: Workbook, settings: Settings, folder: Path, *, as_of: date | None, now: datetime
) -> Taken:
    """Every tab as it stands, also rows that cannot be read, and those of other workbooks that are
    read with it. The folder is there whole or not at all.
    """
    snapshot = _whole(workbook)
    speak_as_kept(snapshot)
    program = None
    with suppress(ToolkitError):  # tabs that cannot be read are taken along all the same
        _, program = read_as_before(workbook, snapshot, settings, as_of=as_of, now=now)
    grids = [(grid, grid.title) for grid in snapshot.grids]
    for name, other in snapshot.others.items():
        grids += [(grid, f"{Path(name).stem} {grid.title}") for grid in other.grids]
    made: dict[str, str] = {}
    for grid, title in grids:
        made[_free(files.safe_name(title, "tab"), made)] = _csv(grid)
    made[DICTIONARY] = _dictionary(program, snapshot)
    _written(folder, made)
    cells = sum(cell is not None for grid, _ in grids for column in grid.columns for cell in column)
    return Taken(folder, len(grids), cells)


def _whole(workbook: Workbook) -> Snapshot:
    """Every tab, days as days on Google too, and the other workbooks that are read with it."""
    whole = workbook.whole()
    read = workbook.read(EVERYTHING)
    if whole.raw is not None:
        return read
    days = {grid.title: grid for grid in whole.snapshot.grids}
    return replace(read, grids=tuple(days.get(grid.title, grid) for grid in read.grids))


def _free(name: str, taken: dict[str, str]) -> str:
    n, found = 1, f"{name}.csv"
    while found in taken or found == DICTIONARY:
        n += 1
        found = f"{name}-{n}.csv"
    return found


def _csv(grid: Grid) -> str:
    """A tab's cells; of ours from the headings on, so that any program reads it as a table."""
    rows: list[list[Cell]] = [list(row) for row in zip_longest(*grid.columns)]
    rows = rows[HEADING_ROW - 1 :] if grid.tag else rows
    if not rows:
        return ""
    first, *others = rows
    return csv_text(["" if cell is None else str(cell) for cell in first], others)


def _dictionary(program: Program | None, snapshot: Snapshot) -> str:
    """A line a column: its tab as it is called here, its heading, its type, what it means. Where
    the workbook cannot be read, every column that could be there.
    """
    language = program.knobs.language if program else "en"
    lines: list[list[Cell]] = [
        [
            program.tabs.get(table.title, table.title) if program else table.title,
            table.title,
            column.heading,
            type(column).__name__,
            say(language, column.help) if column.help else "",
        ]
        for table in INPUTS
        for column in table.columns
        if program is None or program.has(table.title, column.name)
    ]
    for grid in snapshot.grids:
        output = outputs().get(grid.tag.kind) if grid.tag else None
        own = output.columns.items() if output else ()
        lines += [
            [grid.title, grid.tag.kind, one.heading, one.format, output.note(language, name, one)]
            for name, one in own
            if output and grid.tag
        ]
    return csv_text(["Tab", "Table", "Column", "Type", "Meaning"], lines)


def _written(folder: Path, made: dict[str, str]) -> None:
    """The files in a folder of their own, which takes its name when all are there."""
    if os.path.lexists(folder) and (not folder.is_dir() or any(folder.iterdir())):
        raise FOLDER_FULL(folder=folder.name or folder)
    part = None
    try:
        parent = folder.resolve().parent
        files.folder(parent)
        for left in _left(parent, folder.name):
            shutil.rmtree(left, ignore_errors=True)
        part = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=files.PART, dir=parent))
        for name, text in made.items():
            files.written(part / name, text.encode("utf-8-sig"))
        with suppress(FileNotFoundError):
            folder.rmdir()  # an empty one, which not every system replaces
        os.replace(part, folder)
    except OSError as trouble:
        if part is not None:
            shutil.rmtree(part, ignore_errors=True)
        raise FOLDER_NOT_WRITTEN(folder=folder.name, why=trouble.strerror or "unknown") from None
    except BaseException:
        with suppress(OSError):
            if part is not None:
                shutil.rmtree(part)
        raise


def _left(parent: Path, name: str) -> Iterator[Path]:
    """What a run that was stopped left."""
    return parent.glob(f".{files.exactly(name)}.*{files.PART}")
