"""Rolled up: what many locals came to, written into one workbook that opens like any other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from toolkit.fleet.tasks import LocalResult
from toolkit.jobs.journal import Journal, noted
from toolkit.jobs.keeping import kept
from toolkit.jobs.opening import EXCEL_ENDINGS, is_excel, opened
from toolkit.jobs.reading import read_workbook
from toolkit.organizing.local_counts import LEVELS, LOCAL, NUMBERS, REGION, UNIT, frame
from toolkit.organizing.roll_up import TOTAL, density_of, roll_up
from toolkit.organizing.roll_up_history import merged_weeks, roll_up_weeks
from toolkit.plan import safety
from toolkit.plan.plan import plan
from toolkit.settings import Settings
from toolkit.settings.fleet import LocalSettings
from toolkit.tabs.as_cells import published
from toolkit.tabs.roll_up import ROLL_UP, ROLL_UP_HISTORY, RollUpTold, roll_up_tabs
from toolkit.words import key
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook

PUBLISHED, NOTHING, WOULD = "published", "nothing to do", "would publish"


@dataclass(frozen=True)
class RolledUp:
    """What came of it. `rows` are those of the tab; `late` how many locals stand as of an earlier
    day, or not at all.
    """

    outcome: str
    changed_cells: int
    calls: int
    late: int
    rows: pd.DataFrame

    @property
    def report(self) -> dict[str, Any]:
        """What `--json` says: counts."""
        total = self.rows[self.rows["level"] == TOTAL]
        found: dict[str, Any] = {"outcome": self.outcome, "changed_cells": self.changed_cells}
        found |= {"calls": self.calls, "late": self.late}
        for row in total.to_dict("records"):
            found |= {n: None if pd.isna(row[n]) else int(row[n]) for n in ("people", "members")}
            found["density"] = density_of(row["members"], row["eligible"])
        return found


def roll_up_workbook(place: str, settings: Settings) -> Workbook:
    """The workbook at an address; an Excel file is made where none is."""
    path = Path(place).expanduser()
    new = is_excel(place) and place.casefold().endswith(EXCEL_ENDINGS) and not os.path.lexists(path)
    if new:
        from toolkit.workbooks.excel import ExcelWorkbook  # noqa: PLC0415 -- slow import

        return ExcelWorkbook.create(path)
    return opened(place, settings)


def rolled_up(
    workbook: Workbook,
    settings: Settings,
    locals_: Sequence[LocalSettings],
    results: Iterable[LocalResult],
    *,
    as_of: date | None,
    now: datetime,
    dry_run: bool = False,
    force: bool = False,
    journal: Journal | None = None,
) -> RolledUp:
    """Writes the roll-up in one write. `locals_` are all there are, `results` those of this run.

    A local without counts in this run stands as it stood, with its day; one that is in fleet.toml
    no more has its weeks in the history alone. Raises `Refused` where as-of is earlier than the
    last one.
    """
    came = {key(one.name): one for one in results}
    day = as_of or max((one.as_of for one in came.values() if one.as_of), default=None)
    with workbook:
        snapshot, program = read_workbook(workbook, settings, as_of=day, now=now)
        safety.refuse_earlier(program.today, snapshot, force=force)
        counts, fresh = _counts(locals_, came, _standing(snapshot))
        past = published(snapshot.owned(ROLL_UP_HISTORY.title), ROLL_UP_HISTORY.columns)
        history = merged_weeks(past, roll_up_weeks(fresh)) if len(fresh) else past
        rows = roll_up(program, counts, past)
        whole = counts[counts["level"] == LOCAL]
        not_read = int(whole["rows_not_read"].dropna().sum())
        late = sum(day is None or day < program.today for day in whole["as_of"])
        told = RollUpTold(len(locals_), late, not_read)
        tabs = kept(program, snapshot, roll_up_tabs(program, rows, history, told))
        planned = plan(snapshot, tabs, {safety.AS_OF: program.today.isoformat()})
        outcome = (WOULD if dry_run else PUBLISHED) if planned else NOTHING
        if outcome == PUBLISHED:
            workbook.apply(noted(planned.changes, journal, command="fleet", now=now))
        return RolledUp(outcome, planned.changed_cells, workbook.calls, late, rows)


def counts_of_run(locals_: Sequence[LocalSettings], results: Iterable[LocalResult]) -> pd.DataFrame:
    """The counts of every local in this run alone, blank for those that have none."""
    return _counts(locals_, {key(one.name): one for one in results}, {})[0]


def _counts(
    locals_: Sequence[LocalSettings],
    came: Mapping[str, LocalResult],
    standing: Mapping[str, list[dict[str, Any]]],
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The counts of every local, and of them those of this run alone."""
    rows, fresh = [], []
    for local in locals_:
        result = came.get(key(local.name))
        beside = {"local": local.name, "own_region": local.region}
        if result and result.counts:
            told = {"as_of": result.as_of, "trouble": result.why}
            told["rows_not_read"] = result.report.get("rows_not_read")
            mine = [{**row, **beside, **told} for row in result.counts]
            fresh += mine
        else:
            before = standing.get(key(local.name)) or [_nothing()]
            trouble = {"trouble": result.why} if result else {}
            mine = [{**row, **beside, **trouble} for row in before]
        rows += mine
    whole = frame(rows)
    return whole, frame(fresh) if fresh else whole.iloc[:0]


def _nothing() -> dict[str, Any]:
    """A local that was never reached."""
    blank = {**dict.fromkeys(NUMBERS), "as_of": None, "rows_not_read": None, "trouble": ""}
    return {"level": LOCAL, "place": "", **blank}


def _standing(snapshot: Snapshot) -> dict[str, list[dict[str, Any]]]:
    """The rows of each local as they stand in the tab. What is withheld there is not known."""
    found: dict[str, list[dict[str, Any]]] = {}
    rows = published(snapshot.owned(ROLL_UP.title), ROLL_UP.columns)
    for row in rows.to_dict("records"):
        if row["level"] not in LEVELS or not row["local"]:
            continue
        place = {REGION: row["region"], UNIT: row["unit"]}.get(row["level"]) or ""
        counts = {name: _whole(row[name]) for name in (*NUMBERS, "rows_not_read")}
        day = row["as_of"] if isinstance(row["as_of"], date) else None
        said = {"as_of": day, "trouble": row["trouble"] or ""}
        found.setdefault(key(str(row["local"])), []).append(
            {"level": row["level"], "place": str(place), **counts, **said}
        )
    return found


def _whole(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value != value:
        return None
    return int(value) if float(value).is_integer() else None
