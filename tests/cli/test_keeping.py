"""`toolkit backup` and `toolkit restore`: what they say, ask and answer with."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from commands import Run
from emulator import Emulator, Person, ServiceAccount
from emulator_fixtures import *  # noqa: F403 -- fixtures are found by name
from keeping.conftest import TABS, saved
from turfs import REPS, tables

pytestmark = pytest.mark.slow  # each runs a whole command


def test_backup_says_where_and_restore_shows_before_it_asks(ran: Run, tmp_path: Path) -> None:
    path = saved(tmp_path / "organizing.xlsx")
    before = path.read_bytes()
    kept = ran("backup", "--workbook", "organizing.xlsx")
    assert kept.code == 0
    assert "Kept 3 tabs, byte for byte, in backups/organizing-" in kept.out
    (copy,) = (tmp_path / "backups").iterdir()

    saved(path, {"Roster": [["Person ID"], ["Ada"]]})
    changed = path.read_bytes()
    said = ("restore", f"backups/{copy.name}", "--workbook", "organizing.xlsx")
    asked = ran(*said)
    assert asked.code == 2
    assert "Nobody is there to be asked, so nothing was changed" in asked.err
    assert "Organizers" in asked.out
    assert path.read_bytes() == changed

    done = ran(*said, "--yes")
    assert done.code == 0
    assert "Put back 3 tabs. What stood there before is kept in .toolkit-backups." in done.out
    assert path.read_bytes() == before
    assert "Every cell is as in the copy." in ran(*said, "--dry-run").out


def test_json_has_counts_and_no_names(ran: Run, tmp_path: Path) -> None:
    saved(tmp_path / "organizing.xlsx")
    made = json.loads(ran("backup", "--workbook", "organizing.xlsx", "--json").out)
    assert {name: made[name] for name in ("outcome", "tabs", "exact", "removed")} == {
        "outcome": "kept",
        "tabs": 3,
        "exact": True,
        "removed": 0,
    }
    saved(tmp_path / "organizing.xlsx", {"Roster": [["Person ID"], ["Ada"]]})
    ran_ = ran("restore", made["file"], "--workbook", "organizing.xlsx", "--json", "--yes")
    told = json.loads(ran_.out)
    assert told["outcome"] == "restored"
    assert told["tabs"]["Organizers"] == {"what": "comes back", "cells": 7}
    assert "Ada" not in ran_.said


def test_backup_keeps_to_the_folder_and_number_of_toolkit_toml(ran: Run, tmp_path: Path) -> None:
    saved(tmp_path / "organizing.xlsx")
    (tmp_path / "toolkit.toml").write_text(
        '[workbook]\nwhere = "organizing.xlsx"\n[keeping]\nfolder = "kept"\nkeep = 1\ndays = 30\n',
        encoding="utf-8",
    )
    assert ran("backup", "--quiet").said == ""
    assert "1 older copy removed" in ran("backup").out
    assert len(list((tmp_path / "kept").iterdir())) == 1
    (tmp_path / "toolkit.toml").write_text("[keeping]\nkeep = 0\n", encoding="utf-8")
    assert ran("backup").code == 2


def test_undo_shows_asks_and_puts_back(ran: Run, tmp_path: Path) -> None:
    path = saved(tmp_path / "organizing.xlsx", {"Roster": TABS["Roster"]})
    none = ran("undo", "--workbook", "organizing.xlsx")
    assert (none.code, "there is nothing to undo" in none.err) == (1, True)
    assert ran("sync", "--workbook", "organizing.xlsx", "--as-of", "2023-03-09").code == 0
    published = path.read_bytes()

    said = ("undo", "--workbook", "organizing.xlsx")
    seen = ran(*said, "--dry-run")
    assert "The last run: toolkit sync" in seen.out
    assert "Wall Chart" in seen.out
    assert "Ada" not in seen.out
    assert ran(*said).code == 2  # nobody is there to be asked
    assert path.read_bytes() == published

    told = json.loads(ran(*said, "--yes", "--json").out)
    assert told["outcome"] == "undone"
    assert "Dashboard" in told["removed"]
    assert openpyxl.load_workbook(path).sheetnames == ["Roster"]
    kept = tmp_path / "state" / "toolkit" / "journal"
    assert kept.is_dir()
    assert not [one for one in kept.rglob("*") if one.is_file()]


def test_export_lists_layouts_and_writes_each_kind(ran: Run, tmp_path: Path) -> None:
    saved(tmp_path / "organizing.xlsx", {"Roster": TABS["Roster"]})
    where = ("--workbook", "organizing.xlsx", "--as-of", "2023-03-09")
    assert "state-affiliate" in ran("export").out
    wrote = ran("export", "--profile", "state-affiliate", *where)
    assert wrote.out == "Wrote 4 people to state-affiliate-2023-03-09.csv.\n"
    assert "Lopez" in (tmp_path / "state-affiliate-2023-03-09.csv").read_text(encoding="utf-8-sig")
    assert "Wrote 1 tab and data-dictionary.csv to all" in ran("export", "--all", "all", *where).out
    told = json.loads(ran("export", "--for", "Dana", "--role", "staff", "--json", *where).out)
    assert told["role"] == "staff"
    assert (tmp_path / "staff-dana-2023-03-09.xlsx").exists()


def test_export_says_what_does_not_go_together(ran: Run) -> None:
    both = ran("export", "--profile", "generic", "--all", "x")
    assert (both.code, "Say one of them" in both.err) == (2, True)
    assert ran("export", "--role", "rep").code == 2


def test_a_tab_that_was_gone_on_google_has_its_charts_again_with_the_next_sync(
    ran: Run,
    google: Emulator,
    robot: ServiceAccount,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And restore says so, and where it has kept what people typed since."""
    monkeypatch.setenv("TOOLKIT_GOOGLE_ENDPOINT", google.url)
    key = google.credentials_file(robot, tmp_path / "credentials.json")
    monkeypatch.setenv("TOOLKIT_GOOGLE_CREDENTIALS", str(key))
    file = google.new_file("Our local", shared={robot.email: "writer"})
    person = google.person(file)
    for title, rows in tables(REPS).items():
        person.add_tab(title, rows)
    at = ("--workbook", file.ident, "--as-of", "2023-03-09")
    assert ran("sync", *at).code == 0
    charts = len(charts_of(person))
    copy = json.loads(ran("backup", "--workbook", file.ident, "--json").out)["file"]
    person.delete_tab("Dashboard")
    person.put("Roster", [["Typed since"]], "B2")
    back = ran("restore", copy, "--workbook", file.ident, "--people", "--yes")
    (kept,) = [one for one in (tmp_path / "backups").iterdir() if one.name != Path(copy).name]

    assert back.code == 0
    assert back.out.endswith("come with the next sync: toolkit sync\n")
    assert f"What stood there before is kept in backups/{kept.name}." in back.out
    assert person.values("Roster")[1][1] != "Typed since"
    assert openpyxl.load_workbook(kept)["Roster"]["B2"].value == "Typed since"
    assert charts_of(person) == []
    assert ran("sync", *at).code == 0
    assert len(charts_of(person)) == charts > 0


def charts_of(person: Person) -> list[object]:
    """The charts on the Dashboard."""
    tab = person.book.titled("Dashboard")
    assert tab is not None
    return list(tab.charts)
