"""The program as one value: all typed tables, checked against each other, as of one day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from toolkit.calendar import Breaks, Span, break_days
from toolkit.tables import elsewhere, weeks
from toolkit.tables.called_now import tests_called_now
from toolkit.tables.claim import Claim
from toolkit.tables.claims import claims
from toolkit.tables.contact import Conversations
from toolkit.tables.days import day_order
from toolkit.tables.declared import Table
from toolkit.tables.entries import Entered
from toolkit.tables.field_log import FOLLOW_UPS, log_of, no_log, read_conversations
from toolkit.tables.follow_up_entries import entries_of, not_read_of
from toolkit.tables.giving import NEXT, Given, Giver
from toolkit.tables.inputs import INPUTS
from toolkit.tables.joining import join
from toolkit.tables.kinds.declared import Fault
from toolkit.tables.knobs import Knobs, SettingsTab
from toolkit.tables.logged import OwnLog, read_with
from toolkit.tables.moments import DayOrder
from toolkit.tables.origin import Place
from toolkit.tables.person_ids import PersonIds, remembered
from toolkit.tables.problems import Problem
from toolkit.tables.reading import Reading, empty, read
from toolkit.tables.repeated import keep_first
from toolkit.tables.response_log import no_answers, response_log
from toolkit.tables.roster import Roster
from toolkit.tables.source import Sources
from toolkit.tables.structure_tests import Responses
from toolkit.tables.turned import own_columns, turned
from toolkit.workbooks.cells import Cell, Snapshot


@dataclass(frozen=True)
class Program:
    """Everything that was read, as of one day.

    Each table is a DataFrame with its declared columns under their names and `row`, a number that
    grows from row to row (`place` says where people find it); it has no rows where its tab is not
    there. Rows that are not read, and rows whose day is still to come, are not in them. References
    are spelled as in their own tab and people are Person IDs. `there` names the tables whose tab
    exists; `tabs` gives each table's own tab title.
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
    # The sheets' own row numbers.
    lines: Mapping[str, Sequence[int]] = field(default_factory=dict, repr=False)
    # As typed, beside them.
    cells: Mapping[str, Mapping[str, Sequence[Cell]]] = field(default_factory=dict, repr=False)
    # Of the Roster, for the Wall Chart; by the sheet's own row number.
    own_columns: pd.DataFrame = field(default_factory=pd.DataFrame, repr=False)
    claims: Mapping[str, Claim] = field(default_factory=dict, repr=False)  # by their tables' titles
    given: Given = field(default_factory=Given, repr=False)  # who was given a Person ID
    entered: Entered = field(default_factory=Entered, repr=False)  # beside people in Follow-ups
    log: OwnLog = field(default_factory=no_log, repr=False)  # with what was entered there
    answers: OwnLog = field(default_factory=no_answers, repr=False)
    # Of each table, as it was read.
    readings: Mapping[str, Reading] = field(default_factory=dict, repr=False, compare=False)
    # What was worked out of it.
    kept: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def breaks(self) -> Breaks:
        """The days on which clocks stand still, as `calendar.break_days` has them."""
        frame = self.phases
        phases = [
            (Span.inclusive(starts.date(), ends.date()), own if isinstance(own, tuple) else ())
            for starts, ends, own in zip(
                frame["starts"], frame["ends"], frame["breaks"], strict=True
            )
        ]
        return break_days(self.knobs.school_breaks, phases)

    @property
    def remembered(self) -> dict[str, list[str]]:
        """The tabs of ours in which something stands that is nowhere else, and in which columns."""
        rows = self.given.rows
        ids = [
            one.heading
            for one in PersonIds.columns
            if one.name in rows and rows[one.name].notna().any()
        ]
        given = {} if rows.empty else {PersonIds.title: ids}
        logs = (self.log, self.answers)
        return given | {log.own.title: log.filled for log in logs if log.rows}

    def has(self, table: str, column: str | None = None) -> bool:
        """Whether a table's tab is there, and in it a column."""
        return table in self.there and (column is None or column in self.columns_there[table])

    def typed(self, table: str, column: str, row: int) -> Cell:
        """What people typed into one cell, which a name or a choice is shown by where it is at
        fault; None if blank.
        """
        lines, cells = self.lines.get(table, ()), self.cells.get(table, {}).get(column, ())
        spot = bisect_left(lines, row)
        if spot >= len(cells) or lines[spot] != row:
            return None
        return self.readings[table].typed(spot, column)

    def place(self, table: str, row: int, column: str | None = None) -> Place:
        """Where people find a row of a table, by its `row`, and a cell of it: the one place that
        knows it.
        """
        reading = self.readings[table]
        position = reading.positions.get(column) if column else None
        if column is not None and column in reading.spots:
            spot = bisect_left(reading.rows, row)
            if spot < len(reading.rows) and reading.rows[spot] == row:
                position = reading.spot(spot, column)
        return reading.place(row, position)


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


def read_program(
    snapshot: Snapshot,
    *,
    today: date,
    sources: Sources | None = None,
    language: str = "en",
    left: Mapping[int, Fault] | None = None,
) -> Program:
    """Reads and checks every input tab of a workbook, and of others that `sources` name. What was
    entered beside people in Follow-ups is read as it will stand in the Field Log; `left` are the
    rows there whose entry stays, and why. `language` holds where Settings names none.

    Raises `Refused` where two tabs claim one table or a tab lacks a required heading. Missing tabs
    are normal.
    """
    found = claims(snapshot, INPUTS, sources)
    in_force, settings = turned(found.get(SettingsTab), snapshot.locale, language)
    order = day_order(snapshot.locale, in_force.language)
    made = entries_of(snapshot, found, today, order, left)
    log, answers = log_of(snapshot, made.entries), response_log(snapshot)
    read_as, renamed = tests_called_now(answers, found, order)
    readings = _readings(found, order, {Conversations: log, Responses: read_as})
    own = own_columns(found.get(Roster), in_force, settings)
    day, said = pd.Timestamp(today), snapshot.marks.get(NEXT, "")
    giver = Giver(remembered(snapshot), day, int(said) if said.isdecimal() else 1)
    future = join(readings, today=day, topics=in_force.topics, give=giver)
    if lost := not_read_of(made, log, readings[Conversations.title]):
        again = {**(left or {}), **lost}
        return read_program(snapshot, today=today, sources=sources, language=language, left=again)
    frames = {name: _there(readings[title], future.get(title)) for title, name in FRAMES.items()}
    readings[SettingsTab.title] = settings
    told = [problem for reading in (*readings.values(), giver.known) for problem in reading.told()]
    return Program(
        today=today,
        knobs=in_force,
        **frames,
        **_counted(readings, made),
        **_as_laid(readings),
        problems=(
            *told,
            *elsewhere.told(found.values()),
            *weeks.told(found.values()),
            *made.problems,
            *renamed,
        ),
        own_columns=own,
        claims={table.title: claim for table, claim in found.items()},
        given=giver.given,
        entered=made,
        log=log,
        answers=answers,
        readings=readings,
    )


def _readings(
    found: Mapping[type[Table], Claim], order: DayOrder, logs: Mapping[type[Table], OwnLog]
) -> dict[str, Reading]:
    """Each input tab as it was read, with the log that belongs to it; Settings is read before."""
    readings: dict[str, Reading] = {}
    for table in INPUTS:
        if table is SettingsTab:
            continue
        claim = found.get(table)
        if table is Conversations:
            reading = read_conversations(claim, logs[table], order)
        elif table in logs:
            reading = read_with(claim, logs[table], order)
        else:
            reading = read(claim, order) if claim else empty(table)
        keep_first(reading)
        readings[table.title] = reading
    return readings


def _there(reading: Reading, future: pd.Series | None) -> pd.DataFrame:
    """The rows that were read and whose day has come."""
    if not reading.rows:
        return reading.frame
    out = reading.bad if future is None else reading.bad | future.to_numpy(dtype=bool)
    if not out.any():
        return reading.frame.copy(deep=False)
    return reading.frame[~out].reset_index(drop=True)


def _as_laid(readings: Mapping[str, Reading]) -> dict[str, Any]:
    """Which tabs and columns there are, where they stand, and the cells as people typed them."""
    some = readings.items()
    return {
        "there": frozenset(title for title, reading in some if reading.there),
        "tabs": {title: reading.tab for title, reading in some},
        "columns_there": {title: frozenset(reading.positions) for title, reading in some},
        "positions": {title: dict(reading.positions) for title, reading in some},
        "lines": {title: reading.rows for title, reading in some},
        "cells": {title: reading.cells for title, reading in some},
    }


def _counted(readings: Mapping[str, Reading], made: Entered) -> dict[str, Any]:
    """How many rows were read and were not, and in which tab."""
    not_read = {title: int(reading.bad.sum()) for title, reading in readings.items()}
    rows = sum(len(reading.frame) for reading in readings.values()) - sum(not_read.values())
    if made.not_read:
        not_read[FOLLOW_UPS] = len(made.not_read)
    return {"rows_read": rows, "rows_not_read": sum(not_read.values()), "not_read_in": not_read}
