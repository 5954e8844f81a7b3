"""Sheets in people's own shape, read as toolkit.toml says: the docstring is the workbook, the settings
stand beside it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
from sheets import tabs_in

from toolkit.jobs.sources import sources_of
from toolkit.settings import read_settings
from toolkit.tables.inputs import INPUTS
from toolkit.tables.program import Program, read_program
from toolkit.tables.source import Sources
from toolkit.workbooks.cells import Cell, Grid, Snapshot

TODAY = date(2023, 3, 15)
KNOWN = {table.title: [column.heading for column in table.columns] for table in INPUTS}


def book(text: str, name: str = "book.xlsx", locale: str | None = None) -> Snapshot:
    """The workbook of a text, cell by cell as it stands there; whole numbers are numbers."""
    grids = []
    for title, rows in tabs_in(text).items():
        width = max(map(len, rows))
        columns: list[list[Cell]] = [
            [_cell(row[i]) if i < len(row) else None for row in rows] for i in range(width)
        ]
        grids.append(Grid(title, columns, ident=title))
    return Snapshot(
        name, {grid.title: None for grid in grids}, tuple(grids), locale=locale, name=name
    )


def _cell(said: str) -> Cell:
    if said.isdecimal() and (said == "0" or not said.startswith("0")):
        return int(said)
    return None if said in ("", "·") else said


def said(settings: str) -> Sources:
    """What a toolkit.toml of that text says of tabs."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "toolkit.toml"
        path.write_text(settings, encoding="utf-8")
        return sources_of(read_settings(path, KNOWN))


def read(
    text: str | None,
    settings: str,
    others: Mapping[str, Snapshot] | None = None,
    locale: str | None = None,
) -> Program:
    snapshot = replace(book(text or "", locale=locale), others=others or {})
    return read_program(snapshot, today=TODAY, sources=said(settings))


def rows(frame: pd.DataFrame, *columns: str) -> list[tuple[object, ...]]:
    """The cells of some columns as plain values, None where blank."""
    values = frame[list(columns)].astype("object")
    values = values.where(values.notna(), None)
    return [
        tuple(one.date().isoformat() if isinstance(one, pd.Timestamp) else one for one in row)
        for row in values.values.tolist()
    ]


def problems(program: Program) -> list[tuple[str, int | None, str | None, str]]:
    """Where each problem is, and what stands there."""
    return [(one.tab, one.row, one.column, one.value) for one in program.problems]
