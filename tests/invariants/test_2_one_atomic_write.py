"""Invariant 2: one atomic write a sync."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from toolkit.errors import TryLater
from toolkit.jobs.demo import write_sample
from toolkit.jobs.sync import Outcome
from toolkit.workbooks.changes import Changes, Receipt
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole sync

Sync = Callable[..., Outcome]


class Counting(MemoryWorkbook):
    """Counts its writes."""

    writes = 0

    def apply(self, changes: Changes) -> Receipt:
        self.writes += 1
        return super().apply(changes)


def test_a_sync_writes_once_and_one_with_nothing_to_do_never(
    local: MemoryWorkbook, run: Sync
) -> None:
    """All tabs, the log and the marks are in that one write."""
    counting = Counting({title: local.rows(title) for title in local.read(frozenset()).titles})

    run(counting)
    assert (counting.writes, counting.calls) == (1, 2)
    run(counting)
    assert (counting.writes, counting.calls) == (1, 3)


def test_a_write_that_fails_leaves_every_old_tab(
    tmp_path: Path, run: Sync, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The power goes just before the new file takes the old one's place."""
    path = tmp_path / "organizing.xlsx"
    write_sample(ExcelWorkbook.create(path), seed=5, people=180, conversations=250, organizers=8)
    run(ExcelWorkbook(path), date(2023, 3, 8), force=True)
    before = path.read_bytes()

    def no_power(*args: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.replace", no_power)
    monkeypatch.setattr(Path, "replace", no_power)
    with pytest.raises(KeyboardInterrupt):
        run(ExcelWorkbook(path), date(2023, 3, 15))
    monkeypatch.undo()

    assert path.read_bytes() == before
    assert run(ExcelWorkbook(path), date(2023, 3, 15)).outcome == "published"


def test_what_somebody_changed_meanwhile_is_not_overwritten(
    local: MemoryWorkbook, run: Sync
) -> None:
    """A cell is edited between the read and the write: the run is off, and says so."""
    original = local.apply

    def interrupted(changes: Changes) -> Receipt:
        local.edit("Roster", 2, 5, "Left")
        return original(changes)

    local.apply = interrupted  # type: ignore[method-assign]
    with pytest.raises(TryLater):
        run(local)

    assert [title for title, tag in local.read(frozenset()).titles.items() if tag] == []
