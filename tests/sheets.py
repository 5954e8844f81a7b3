"""Sheets written as text: a test's docstring is its workbook.

A line that ends in a colon (`Roster:`) begins a tab; the next line has its headings, the others its rows, with `|`
between cells. A table without a name is Conversations. Tabs that a test does not mention are the cast's; columns that
every row of a table needs and a test does not mention have a plain value.
"""

from __future__ import annotations

import textwrap
from dataclasses import replace
from datetime import date
from functools import lru_cache

from toolkit.tables.program import FRAMES, Program, read_program
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid, Snapshot

CAST = """
Roster:
Person ID | First name | Last name | Worksite | Status | Organizer
Ada       | Ada        | Lopez     | Maple El | Member | Rosa
Bo        | Bo         | Chen      | Maple El | Potential member | Rosa
Cleo      | Cleo       | Park      | Maple El | Potential member | Cesar
Nan       | Nan        | Null      | Maple El | Member | Cesar

Worksites:
Worksite | Region
Maple El | East

Organizers:
Organizer | Email
Rosa      | rosa@example.org
Cesar     | cesar@example.org
"""

PLAIN: dict[str, dict[str, str]] = {
    "Roster": {
        "First name": "=Person ID",
        "Last name": "Lee",
        "Worksite": "Maple El",
        "Status": "Potential member",
    },
    "Conversations": {
        "Organizer": "Rosa",
        "Result": "Talked",
        "Worksite": "Maple El",
        "Date": "2023-02-01",
    },
    "Phases": {"Hours per week": "6", "Stipend": "1250"},
    "Events": {"Date": "2023-02-08"},
    "Attendance": {"Attended": "Yes"},
    "Check-ins": {"Happened": "Yes"},
    "Hours": {"Organizer": "Rosa", "Activity": "Other"},
    "Structure Tests": {"Opens": "2023-02-01"},
    "Responses": {"Response": "Yes"},
    "Applications": {"Timestamp": "2023-01-15", "Email": "someone@example.org"},
}


def tabs_in(text: str) -> dict[str, list[list[str]]]:
    """The tables of a text: title → rows of cells, headings first."""
    tables: dict[str, list[list[str]]] = {}
    title = "Conversations"
    for line in textwrap.dedent(text).strip().splitlines():
        if line.rstrip().endswith(":") and "|" not in line:
            title = line.strip()[:-1]
        elif "|" in line:
            tables.setdefault(title, []).append([cell.strip() for cell in line.split("|")])
        elif (line.strip() and title in tables) or (line.strip() and title != "Conversations"):
            tables.setdefault(title, []).append([line.strip()])
    return tables


def _completed(title: str, rows: list[list[str]]) -> list[list[str]]:
    headings = rows[0]
    if title == "Roster" and "Person" in headings:
        headings = ["Person ID" if heading == "Person" else heading for heading in headings]
    known = {key(heading) for heading in headings}
    added = {name: value for name, value in PLAIN.get(title, {}).items() if key(name) not in known}
    done = [[*headings, *added]]
    for row in rows[1:]:
        filled = row + [""] * (len(headings) - len(row))
        extra = (
            [filled[headings.index(v[1:])] if v.startswith("=") else v for v in added.values()]
            if any(filled)
            else [""] * len(added)
        )
        done.append(filled + extra)
    return done


def snapshot_of(
    text: str, *, cast: bool = True, plain: bool = True, locale: str | None = None
) -> Snapshot:
    """The workbook a text describes. `cast=False`: only the tabs it names; `plain=False`: only the columns it names."""
    tables = {
        title: _completed(title, rows) if plain else rows for title, rows in tabs_in(text).items()
    }
    if cast:
        tables = tabs_in(CAST) | tables
    grids = []
    for title, rows in tables.items():
        width = max(map(len, rows))
        columns: list[list[Cell]] = [
            [row[i] or None if i < len(row) else None for row in rows] for i in range(width)
        ]
        grids.append(Grid(title, columns))
    return Snapshot("test", {grid.title: None for grid in grids}, tuple(grids), locale=locale)


def program_of(text: str, today: date | str, **options: bool) -> Program:
    """The program a text describes, as of a day. A text that several tests have is read once, and each gets tables of
    its own.
    """
    day = date.fromisoformat(today) if isinstance(today, str) else today
    program = _program(text, day, **options)
    return replace(
        program, **{name: getattr(program, name).copy(deep=False) for name in FRAMES.values()}
    )


@lru_cache(maxsize=64)
def _program(text: str, day: date, **options: bool) -> Program:
    return read_program(snapshot_of(text, **options), today=day)  # type: ignore[arg-type]
