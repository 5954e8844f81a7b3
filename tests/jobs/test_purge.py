"""Purge: what the toolkit keeps here is listed, and what is old goes; nothing else does."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from toolkit.jobs.purge import Purge, purge
from toolkit.jobs.receipts import RunReceipt, keep, receipts
from toolkit.settings import KeepingSettings, MailSettings, Settings, WatchSettings

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)
STORES = {
    "Copies": "backups/organizing-2023-03-08-071500.xlsx",
    "Copies before a write": ".toolkit-backups/organizing-20230308-071500.xlsx",
    "Journal": "state/toolkit/journal/abc/run-2023-03-08-071500.json.gz",
    "Letters": f"outbox/{'0a' * 16}.eml",
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in each store, 100 days old; and one of a person's beside each."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for name in STORES.values():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for one in (path, path.with_name("minutes 2023-01-02.docx")):
            one.write_text("x")
            then = (NOW - timedelta(days=100)).timestamp()
            os.utime(one, (then, then))
    for days in (100, 1):
        at = (NOW - timedelta(days=days)).isoformat()
        keep(tmp_path / "receipts.jsonl", RunReceipt("sync", at, 1.0, 0, "published"), [])
    return tmp_path


def _purged(home: Path, days: int, *, dry_run: bool = False) -> Purge:
    settings = Settings(
        mail=MailSettings(transport="folder"),
        watch=WatchSettings(receipts="receipts.jsonl"),
        folder=home,
    )
    return purge(
        settings,
        str(home / "organizing.xlsx"),
        older_than=timedelta(days=days),
        now=NOW,
        dry_run=dry_run,
    )


def _there(home: Path) -> set[str]:
    return {name for name, path in STORES.items() if (home / path).exists()}


def test_every_store_is_listed_and_what_is_old_goes(home: Path) -> None:
    found = _purged(home, 90)

    assert {one.store.name: (one.n, len(one.old)) for one in found.kept} == dict.fromkeys(
        STORES, (1, 1)
    )
    assert (found.receipts, found.old_receipts, found.old) == (2, 1, 5)
    assert _there(home) == set()
    assert len(receipts(home / "receipts.jsonl")) == 1


def test_what_is_young_stays_and_a_dry_run_touches_nothing(home: Path) -> None:
    assert _purged(home, 101).old == 0
    assert _purged(home, 90, dry_run=True).old == 5
    assert _there(home) == set(STORES)
    assert len(receipts(home / "receipts.jsonl")) == 2


def test_peoples_own_files_in_those_folders_stay(home: Path) -> None:
    """Also where they have a date in their name."""
    _purged(home, 0)

    assert len(list(home.rglob("minutes 2023-01-02.docx"))) == len(STORES)


def test_the_workbook_and_peoples_workbooks_stay_where_copies_lie_beside_them(home: Path) -> None:
    """Whatever they are called; and what is no file is not looked at."""
    then = (NOW - timedelta(days=100)).timestamp()
    names = ("Roster 2021-09-01.xlsx", "organizing-2022-01-01.xlsx", "a letter.eml")
    workbook = home / "organizing-2022-01-01-120000.xlsx"
    for path in (workbook, *(home / name for name in names)):
        path.write_text("x")
        os.utime(path, (then, then))
    (home / "organizing-2021-01-01-120000.xlsx").symlink_to(home / "nowhere")
    (home / "organizing-2020-01-01-120000.xlsx").mkdir()
    settings = Settings(
        keeping=KeepingSettings(folder="."),
        mail=MailSettings(transport="folder", folder="."),
        folder=home,
    )
    found = purge(settings, str(workbook), older_than=timedelta(days=90), now=NOW, dry_run=False)

    assert {one.store.name: one.n for one in found.kept} == {**dict.fromkeys(STORES, 0)} | {
        "Copies before a write": 1,
        "Journal": 1,
    }
    assert workbook.exists()
    assert all((home / name).exists() for name in names)


def test_where_nothing_is_kept_nothing_is_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "none"))
    found = purge(
        Settings(folder=tmp_path),
        "https://docs.google.com/spreadsheets/d/x",
        older_than=timedelta(0),
        now=NOW,
        dry_run=False,
    )

    assert [one.n for one in found.kept] == [0, 0, 0, 0]
    assert found.old == 0
