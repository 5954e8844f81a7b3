"""Holding a file: one run at a time, also for two computers on a shared drive that knows no locks."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest
from xlsx import saved

from toolkit import files
from toolkit.errors import Refused, TryLater
from toolkit.workbooks.changes import Changes
from toolkit.workbooks.excel import ExcelWorkbook, holding

pytestmark = pytest.mark.slow  # real processes, and the time that they are given
DEAD_AFTER = 0.9
# A run on a computer of that name, on a drive without locks: it holds the file until its standard input ends.
RUN = """
import contextlib, socket, sys
from pathlib import Path
if sys.argv[2]:
    socket.gethostname = lambda: sys.argv[2]
from toolkit import files
from toolkit.workbooks.excel import holding
files.held = lambda *said, **more: contextlib.nullcontext()
holding.DEAD_AFTER = float(sys.argv[3])
with holding.held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
# The same, but it stops right before it takes the mark away until it gets a line, and says what came of it and, at
# another line, whether it holds the file still.
LATE = """
import contextlib, os, sys
from pathlib import Path
from toolkit import files
from toolkit.errors import TryLater
from toolkit.workbooks.excel import holding
files.held = lambda *said, **more: contextlib.nullcontext()
holding.DEAD_AFTER = float(sys.argv[2])
def late(act):
    def acts(path, *to):
        if str(path).endswith("-lease"):
            print("about to take it", flush=True)
            sys.stdin.readline()
        return act(path, *to)
    return acts
rename, unlink = os.rename, os.unlink
os.rename, os.unlink = late(rename), late(unlink)
try:
    with holding.held(Path(sys.argv[1])) as ours:
        os.unlink = unlink
        print("held", flush=True)
        sys.stdin.readline()
        print(ours(), flush=True)
except TryLater:
    print("another run", flush=True)
"""


@pytest.fixture(autouse=True)
def drive_without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "held", lambda *said, **more: nullcontext())
    monkeypatch.setattr(holding, "DEAD_AFTER", DEAD_AFTER)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return saved(tmp_path / "organizing.xlsx", {"Roster": [["Person ID"], ["Ada"]]})


@contextmanager
def running(path: Path, computer: str = "") -> Iterator[Callable[[], None]]:
    """A run that holds the file; what it yields kills it."""
    with subprocess.Popen(
        [sys.executable, "-c", RUN, str(path), computer, str(DEAD_AFTER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    ) as run:
        assert run.stdout
        assert run.stdout.readline() == "held\n"
        yield run.kill
        if run.poll() is None and run.stdin:
            run.stdin.close()


@pytest.mark.slow
@pytest.mark.parametrize("computer", ["", "elsewhere"])
def test_a_living_run_is_not_taken_over_and_a_dead_one_is(path: Path, computer: str) -> None:
    """On this computer at once; of another one nobody knows before it has been still for a while."""
    with running(path, computer) as kill:
        with pytest.raises(TryLater, match="Another run"), ExcelWorkbook(path):
            pass
        kill()
        began = time.monotonic()
        while True:  # until the system has buried it
            try:
                with ExcelWorkbook(path):
                    break
            except TryLater:
                assert time.monotonic() - began < 60
    assert (time.monotonic() - began >= DEAD_AFTER) or not computer
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.slow
def test_a_run_that_ends_leaves_nothing(path: Path) -> None:
    with running(path, "elsewhere"):
        pass
    with ExcelWorkbook(path):
        pass
    assert os.listdir(path.parent) == [path.name]


STRANGE: dict[str, Callable[[Path], object]] = {
    "a folder": Path.mkdir,
    "a link": lambda mark: mark.symlink_to(mark.with_name("victim")),
    "a link to nowhere": lambda mark: mark.symlink_to("/nowhere/at/all"),
    "a pipe": os.mkfifo,
}


@pytest.mark.parametrize("mark", ["lock", "lease"])
@pytest.mark.parametrize("what", STRANGE)
def test_what_no_run_has_put_in_a_mark_s_place_is_named(path: Path, mark: str, what: str) -> None:
    """Running again would not help: somebody has to take it away. What a link leads to stays as it is."""
    (path.parent / "victim").write_text("precious")
    there = path.parent / f".{path.name}.toolkit-{mark}"
    STRANGE[what](there)
    before = {one.name for one in path.parent.iterdir()}
    with pytest.raises(Refused, match=f"“{there.name}”"), ExcelWorkbook(path):
        pass
    assert {one.name for one in path.parent.iterdir()} == before
    assert (path.parent / "victim").read_text() == "precious"


@pytest.mark.parametrize("ahead", [-5, 5])
@pytest.mark.parametrize("says", ["99999\nelsewhere\n", ""])
def test_a_dead_mark_is_not_believed_whatever_it_says_and_however_its_clock_went(
    path: Path, monkeypatch: pytest.MonkeyPatch, ahead: int, says: str
) -> None:
    """Only that it stays untouched, by this computer's own clock."""
    monkeypatch.setattr(holding, "DEAD_AFTER", DEAD_AFTER / 10)  # nobody lives who needs longer
    mark = path.parent / f".{path.name}.toolkit-lease"
    mark.write_text(says)
    when = time.time() + ahead * 3600
    os.utime(mark, (when, when))
    with ExcelWorkbook(path) as book:
        book.apply(Changes(book.read(frozenset()), marks={"test": "x"}))
    assert [one.name for one in path.parent.iterdir() if "toolkit-l" in one.name] == []


def test_of_those_who_wait_for_the_same_dead_run_one_goes_on(path: Path) -> None:
    """Each has found it untouched for as long, and none has taken it away yet."""
    mark = path.parent / f".{path.name}.toolkit-lease"
    mark.write_text("99999\nelsewhere\n")
    with ExitStack() as stack:
        runs = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", LATE, str(path), str(DEAD_AFTER)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                    cwd=Path(__file__).parents[3],
                )
            )
            for _ in range(3)
        ]

        def says(run: subprocess.Popen[str], told: str = "") -> str:
            assert run.stdin
            assert run.stdout
            if told:
                run.stdin.write(told)
                run.stdin.flush()
            return run.stdout.readline()

        assert {says(run) for run in runs} == {"about to take it\n"}
        assert [says(run, "\n") for run in runs] == ["held\n", "another run\n", "another run\n"]
        assert says(runs[0], "\n") == "True\n"
    assert os.listdir(path.parent) == [path.name]


def test_who_was_taken_for_dead_writes_nothing(path: Path) -> None:
    """A laptop that was closed in the middle: another computer has the file by now."""
    before = path.read_bytes()
    with ExcelWorkbook(path) as book:
        there = book.read(frozenset())
        lease = path.parent / f".{path.name}.toolkit-lease"
        other = lease.with_name("other")
        other.write_bytes(lease.read_bytes())
        other.replace(lease)
        with pytest.raises(TryLater, match="has gone on"):
            book.apply(Changes(there, marks={"test": "x"}))
        lease.unlink()
    assert path.read_bytes() == before


def test_what_is_saved_while_the_new_file_is_laid_out_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Right before the old file is replaced it is looked at once more."""
    from toolkit.workbooks.excel import writing as module

    laid_out = module.written

    def meanwhile(*given: Any) -> bytes:
        done = laid_out(*given)
        saved(path, {"Roster": [["Person ID"], ["Ada"], ["Bo"]]})
        return done

    monkeypatch.setattr(module, "written", meanwhile)
    with ExcelWorkbook(path) as book, pytest.raises(TryLater, match="in the meantime"):
        book.apply(Changes(book.read(frozenset()), marks={"test": "x"}))
    assert ExcelWorkbook(path).read({"roster"}).grid("Roster").n_rows == 3
