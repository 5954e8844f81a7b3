"""What is adopted is read: every record of a book in which nothing is left to ask."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from adopting.scoring import TABLES, readings
from adoption import answer

from toolkit.jobs.opening import open_workbook
from toolkit.jobs.reading import read_workbook
from toolkit.settings import read_settings
from toolkit.tables.inputs import INPUTS
from toolkit.tables.program import Program

AS_OF = date(2023, 3, 15)
NOW = datetime(2023, 3, 15, 12, tzinfo=UTC)
KNOWN = {table.title: [column.heading for column in table.columns] for table in INPUTS}


def adopted(file: Path, config: Path) -> Mapping[str, Any]:
    """What adopt says of a file; its settings stand in `config` then."""
    done = answer(file)
    assert done.exit_code == 0, done.output
    said = json.loads(done.stdout)
    config.write_text(said["settings"], encoding="utf-8")
    return said


def program(file: Path, config: Path) -> Program:
    """What a command reads with these settings."""
    settings = read_settings(config, KNOWN)
    return read_workbook(open_workbook(str(file), settings), settings, as_of=AS_OF, now=NOW)[1]


def records(truth: Mapping[str, Any], table: str) -> int:
    """How many records of a table its owner has, where nobody has to ask which tab holds it."""
    return sum(tab["records"] for tab in truth["tabs"].values() if tab["table"] == table)


@pytest.mark.slow
def test_every_roster_is_read_whole_where_nothing_was_asked(
    corpus: tuple[Path, list[dict[str, Any]]], tmp_path: Path
) -> None:
    """The people of every book; a wall chart drawn as a grid has several in a row."""
    folder, truths = corpus
    config = tmp_path / "toolkit.toml"
    whole = 0
    for truth in truths:
        if truth["file"] == "wall-charts.xlsx" or not records(truth, "Roster"):
            continue
        said = adopted(folder / truth["file"], config)
        if said["questions"]:
            continue
        read = program(folder / truth["file"], config)
        assert read.rows_not_read == 0, truth["file"]
        assert len(read.roster) == records(truth, "Roster"), truth["file"]
        whole += 1
    assert whole >= 15


def beside(truth: Mapping[str, Any]) -> set[str]:
    """The tables that columns of another table's tab feed."""
    said = [
        one
        for tab in truth["tabs"].values()
        for to in tab["columns"].values()
        for one in readings(to)
    ]
    return {one.partition(".")[0] for one in said if isinstance(one, str) and "." in one}


@pytest.mark.slow
def test_settings_name_only_what_is_ours(
    corpus: tuple[Path, list[dict[str, Any]]], tmp_path: Path
) -> None:
    """And are read as they are written."""
    folder, truths = corpus
    config = tmp_path / "toolkit.toml"
    for truth in truths:
        said = adopted(folder / truth["file"], config)
        tables = set(tomllib.loads(said["settings"]).get("tabs", {}))
        meant = {one for tab in truth["tabs"].values() for one in readings(tab["table"])}
        fed = {"Conversations", "Responses", "Attendance", "Roster", *beside(truth)}
        assert tables <= (meant & TABLES) | fed, truth["file"]
        read_settings(config, KNOWN)
