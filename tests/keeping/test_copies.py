"""Copies go by number and age, and the newest one never does."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.errors import Refused
from toolkit.jobs.copies import Copies, Retention

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def test_the_newest_are_kept_and_of_these_none_that_is_too_old() -> None:
    dated = [(ago(days), days) for days in (1, 2, 3, 40, 100)]
    assert Retention(keep=3, days=90).over(dated, NOW) == [40, 100]
    assert Retention(keep=9, days=30).over(dated, NOW) == [40, 100]


def test_the_only_copy_stays_however_old_it_is() -> None:
    assert Retention(keep=1, days=1).over([(ago(1000), "old")], NOW) == []


@given(st.lists(st.integers(0, 500), unique=True), st.integers(1, 30), st.integers(1, 400))
def test_what_stays_is_never_more_than_asked_nor_older(
    ages: list[int], keep: int, days: int
) -> None:
    gone = Retention(keep, days).over([(ago(age), age) for age in ages], NOW)
    stay = sorted(set(ages) - set(gone))
    assert len(stay) <= keep
    assert all(age <= days for age in stay[1:])
    assert not ages or min(ages) in stay


def test_two_copies_of_one_second_stand_beside_each_other(tmp_path: Path) -> None:
    copies = Copies(tmp_path / "kept", "organizing")
    one, two = copies.add(b"1", NOW), copies.add(b"2", NOW)
    assert (one.read_bytes(), two.read_bytes()) == (b"1", b"2")
    assert {path for _, path in copies.there()} == {one, two}
    assert one.stat().st_mode & 0o777 == 0o600
    assert one.parent.stat().st_mode & 0o777 == 0o700


def test_other_files_of_that_folder_are_left_alone(tmp_path: Path) -> None:
    names = ("organizing.xlsx", "organizing-2023-13-99-120000.xlsx", "notes-2020-01-01-000000.xlsx")
    for name in names:
        (tmp_path / name).write_text("mine", encoding="utf-8")
    copies = Copies(tmp_path, "organizing")
    old = copies.add(b"old", ago(200))
    copies.add(b"new", NOW)
    assert copies.prune(Retention(), NOW) == 1
    assert not old.exists()
    assert all((tmp_path / name).exists() for name in names)


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file", encoding="utf-8")
    with pytest.raises(Refused, match="No copy was made in the folder"):
        Copies(tmp_path / "kept", "organizing").add(b"1", NOW)


@pytest.mark.parametrize("step", ["fsync", "chmod", "link"])
def test_a_copy_that_breaks_off_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """At each of its steps; the next one is clean."""

    def broken(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    copies = Copies(tmp_path / "kept", "organizing")
    with monkeypatch.context() as patch:
        patch.setattr(os, step, broken)
        with pytest.raises(KeyboardInterrupt):
            copies.add(b"1", NOW)
    assert copies.there() == []
    assert copies.add(b"2", NOW).read_bytes() == b"2"
    assert len(list((tmp_path / "kept").iterdir())) == 1
