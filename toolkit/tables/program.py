"""The program as one value: all typed tables, checked against each other, as of one day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

import pandas as pd

from toolkit.calendar import Breaks
from toolkit.tables.claims import Claim, claims
from toolkit.tables.headings import Remap
from toolkit.tables.inputs import INPUTS
from toolkit.tables.joining import join
from toolkit.tables.knobs import (
    LANGUAGE_KNOB,
    Knobs,
    SettingsTab,
    knobs,
    setting_value,
    unknown_setting,
)
from toolkit.tables.moments import DayOrder
from toolkit.tables.parsing import Unreadable
from toolkit.tables.problems import Problem
from toolkit.tables.reading import Reading, empty, keep_first, read
from toolkit.tables.references import optional
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Snapshot


@dataclass(frozen=True)
class Program:
    """Everything that was read, as of one day.

    Each table is a DataFrame with its declared columns under their names and `row`, the sheet's row
    number; it has no rows where its tab is not there. Rows that are not read, and rows whose day is
    still to come, are not in them. References are spelled as in their own tab and people are Person
    IDs. `there` names the tables whose tab exists; `tabs` gives each table's own tab title.
    """

    today: date
    knobs: Knobs
    roster: pd.DataFrame
    worksites: pd.DataFrame
    conversations: pd.DataFrame
    organizers: pd.DataFrame
    phases: pd.DataFrame
    events: pd.DataFrame
    attendance: pd.DataFrame
    check_ins: pd.DataFrame
    hours: pd.DataFrame
    structure_tests: pd.DataFrame
    responses: pd.DataFrame
    leader_asks: pd.DataFrame
    issues: pd.DataFrame
    applications: pd.DataFrame
    corrections: pd.DataFrame
    sign_offs: pd.DataFrame
    there: frozenset[str]
    tabs: Mapping[str, str]
    columns_there: Mapping[str, frozenset[str]]
    positions: Mapping[str, Mapping[str, int]]
    problems: tuple[Problem, ...]
    rows_read: int
    rows_not_read: int
    not_read_in: Mapping[str, int] = field(default_factory=dict)
    lines: Mapping[str, Sequence[int]] = field(
        default_factory=dict, repr=False
    )  # the sheets' own row numbers
    cells: Mapping[str, Mapping[str, Sequence[Cell]]] = field(
        default_factory=dict, repr=False
    )  # as typed, beside them
    kept: dict[Any, Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )  # what was worked out of it

    @cached_property
    def breaks(self) -> Breaks:
        """Every day inside a phase's Breaks or the school breaks: on these, clocks stand still."""
        spans = [span for several in self.phases["breaks"].dropna() for span in several]
        return Breaks([*spans, *self.knobs.school_breaks])

    def has(self, table: str, column: str | None = None) -> bool:
        """Whether a table's tab is there, and in it a column."""
        return table in self.there and (column is None or column in self.columns_there[table])

    def typed(self, table: str, column: str, row: int) -> Cell:
        """What people typed into one cell, which a name or a choice is shown by where it is at
        fault; None if blank.
        """
        lines, cells = self.lines.get(table, ()), self.cells.get(table, {}).get(column, ())
        spot = bisect_left(lines, row)
        return cells[spot] if spot < len(cells) and lines[spot] == row else None


FRAMES: dict[str, str] = {
    "Roster": "roster",
    "Worksites": "worksites",
    "Conversations": "conversations",
    "Organizers": "organizers",
    "Phases": "phases",
    "Events": "events",
    "Attendance": "attendance",
    "Check-ins": "check_ins",
    "Hours": "hours",
    "Structure Tests": "structure_tests",
    "Responses": "responses",
    "Leader Asks": "leader_asks",
    "Issues": "issues",
    "Applications": "applications",
    "Corrections": "corrections",
    "Sign-offs": "sign_offs",
}


@lru_cache(maxsize=64)
def day_order(locale: str | None, language: str) -> DayOrder:
    """How `2/3/2023` is meant: by the workbook's locale where it is known, else by its language."""
    if locale and key(locale) not in ("en_us", "en"):
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415 -- slow import, not needed in most locals

        try:
            pattern = str(Locale.parse(locale.replace("-", "_")).date_formats["short"].pattern)
        except (UnknownLocaleError, ValueError):
            return day_order(None, language)
        return "month first" if pattern.index("M") < pattern.index("d") else "day first"
    return "day first" if language == "es" and not locale else "month first"


def read_program(
    snapshot: Snapshot, *, today: date, remaps: Mapping[str, Remap] | None = None
) -> Program:
    """Reads and checks every input tab of a workbook.

    Raises `Refused` where two tabs claim one table or a tab lacks a required heading. Missing tabs
    are normal.
    """
    found = claims(snapshot, INPUTS, remaps or {})
    settings = found.pop(SettingsTab, None)
    in_force, settings_reading = _knobs(snapshot, settings)
    order = day_order(snapshot.locale, in_force.language)
    readings: dict[str, Reading] = {}
    for table in INPUTS:
        if table is SettingsTab:
            continue
        readings[table.title] = read(found[table], order) if table in found else empty(table)
        keep_first(readings[table.title])
    future = join(readings, today=pd.Timestamp(today), topics=in_force.topics)
    frames = {}
    for title, name in FRAMES.items():
        reading = readings[title]
        out = reading.bad | future[title] if title in future else reading.bad
        frames[name] = reading.frame[~out].reset_index(drop=True)
    readings["Settings"] = settings_reading
    not_read = {title: int(reading.bad.sum()) for title, reading in readings.items()}
    return Program(
        today=today,
        knobs=in_force,
        **frames,
        there=frozenset(title for title, reading in readings.items() if reading.there),
        tabs={title: reading.tab for title, reading in readings.items()},
        columns_there={title: frozenset(reading.positions) for title, reading in readings.items()},
        positions={title: dict(reading.positions) for title, reading in readings.items()},
        problems=tuple(problem for reading in readings.values() for problem in reading.problems),
        rows_read=sum(len(reading.frame) for reading in readings.values()) - sum(not_read.values()),
        rows_not_read=sum(not_read.values()),
        not_read_in=not_read,
        lines={title: reading.rows for title, reading in readings.items()},
        cells={title: reading.cells for title, reading in readings.items()},
    )


def _knobs(snapshot: Snapshot, claim: Claim | None) -> tuple[Knobs, Reading]:
    """The settings in force, and the reading of their tab."""
    if claim is None:
        return Knobs(), empty(SettingsTab)
    reading = read(claim, "month first")
    declared = knobs()
    setting, value = SettingsTab.column("setting"), SettingsTab.column("value")
    said = [
        (index, name, reading.frame["value"].iloc[index])
        for index, name in enumerate(optional(reading.frame["setting"]))
        if name and not reading.bad[index]
    ]
    values: dict[str, Any] = {}
    # The language comes first: how dates are read depends on it.
    for index, name, cell in sorted(said, key=lambda each: key(each[1]) != key(LANGUAGE_KNOB)):
        if key(name) not in declared:
            fault = unknown_setting(name)
            reading.fault(index, setting, fault.problem, fault.fix, error=True)
            continue
        attribute, knob = declared[key(name)]
        try:
            parsed = setting_value(
                knob.kind, cell, day_order(snapshot.locale, values.get("language", "en"))
            )
        except Unreadable as bad:
            reading.fault(index, value, bad.problem, bad.fix, error=True)
            continue
        values.setdefault(attribute, parsed)
    keep_first(reading)
    return replace(Knobs(), **values), reading
