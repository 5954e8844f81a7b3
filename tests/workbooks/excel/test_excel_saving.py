"""Saving leaves the old file or the new one, whatever happens in the middle, and keeps what was there before."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from workbooks.conformance import DENSITY, changes
from workbooks.excel.packages import faults

import toolkit
from toolkit.errors import Refused, ToolkitError, TryLater
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.excel.saving import BACKUPS, backups

HOME = str(Path(toolkit.__file__).parents[1])
TESTS = str(Path(__file__).parents[2])


def write(path: Path, line: str = "As of") -> None:
    workbook = ExcelWorkbook(path)
    with workbook:
        workbook.apply(changes(workbook.read(frozenset()), replace(DENSITY, first_line=line)))


def beside(path: Path) -> set[str]:
    """What lies in the workbook's folder."""
    return {str(one.relative_to(path.parent)) for one in path.parent.rglob("*")}


def run(code: str, path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([HOME, TESTS])},
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace", "mkdir", "utime"])
@pytest.mark.parametrize("trouble", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_a_failure_at_any_step_leaves_the_file_and_its_folder_as_they_were(
    organizing: Path, monkeypatch: pytest.MonkeyPatch, step: str, trouble: int
) -> None:
    before = organizing.read_bytes()

    def fails(*_: object, **__: object) -> None:
        raise OSError(trouble, os.strerror(trouble))

    monkeypatch.setattr(os, step, fails)
    with pytest.raises(Refused, match=r"organizing\.xlsx"):
        write(organizing)
    assert organizing.read_bytes() == before
    assert beside(organizing) <= {"organizing.xlsx", BACKUPS}


@pytest.mark.slow
def test_a_full_disk_is_said_in_a_sentence_and_nothing_is_lost(organizing: Path) -> None:
    """The limit is real: the system refuses to make the new file as long as it should be."""
    before = organizing.read_bytes()
    code = """
import resource, signal, sys
from workbooks.conformance import DENSITY, changes
from toolkit.errors import ToolkitError
from toolkit.workbooks.excel import ExcelWorkbook
workbook = ExcelWorkbook(sys.argv[1])
base = workbook.read(frozenset())
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
try:
    workbook.apply(changes(base, DENSITY))
except ToolkitError as refusal:
    print(refusal.exit_code, refusal.sentence)
"""
    said, _ = run(code, organizing).communicate(timeout=60)
    assert (
        said == "1 There is no room left on the disk for “organizing.xlsx”: nothing was changed. "
        "Make some room and run this again.\n"
    )
    assert organizing.read_bytes() == before
    assert beside(organizing) == {"organizing.xlsx"}


@pytest.mark.slow
@pytest.mark.parametrize("at", ["write", "fsync", "utime", "link"])
def test_a_run_that_is_killed_while_it_keeps_a_copy_leaves_no_half_one(
    organizing: Path, at: str
) -> None:
    """No file is called a backup before it is whole; the next run takes away what was left."""
    before = organizing.read_bytes()
    code = f"""
import os, sys
from workbooks.conformance import DENSITY, changes
from toolkit.workbooks.excel import ExcelWorkbook
def killed(*_, **__):
    os.kill(os.getpid(), 9)
if {at!r} == "write":
    real = os.fdopen
    def opened(*args, **options):
        stream = real(*args, **options)
        stream.write(b"PK")
        stream.flush()
        killed()
    os.fdopen = opened
else:
    setattr(os, {at!r}, killed)
with ExcelWorkbook(sys.argv[1]) as workbook:
    workbook.apply(changes(workbook.read(frozenset()), DENSITY))
"""
    process = run(code, organizing)
    process.communicate(timeout=60)
    assert process.returncode == -9
    assert organizing.read_bytes() == before
    assert backups(organizing) == []
    write(organizing, "Later")
    assert [one.read_bytes() for one in backups(organizing)] == [before]
    assert not [name for name in beside(organizing) if name.endswith((".part", "lock"))]


@pytest.mark.slow
@pytest.mark.parametrize(("step", "new"), [("before", False), ("after", True)])
def test_a_run_that_is_killed_while_saving_leaves_a_whole_file(
    organizing: Path, step: str, new: bool
) -> None:
    """The next run goes through, and takes away what the killed one left."""
    before = organizing.read_bytes()
    code = f"""
import os, sys
from workbooks.conformance import DENSITY, changes
from toolkit.workbooks.excel import ExcelWorkbook
real = os.replace
def killed(*args):
    if {step!r} == "after":
        real(*args)
    os.kill(os.getpid(), 9)
os.replace = killed
with ExcelWorkbook(sys.argv[1]) as workbook:
    workbook.apply(changes(workbook.read(frozenset()), DENSITY))
"""
    process = run(code, organizing)
    process.communicate(timeout=60)
    assert process.returncode == -9
    assert (organizing.read_bytes() != before) is new
    assert faults(organizing.read_bytes()) == []
    write(organizing, "Later")
    assert not [name for name in beside(organizing) if name.endswith((".part", "lock"))]


@pytest.mark.slow
def test_the_lock_of_another_process_is_respected_and_dies_with_it(organizing: Path) -> None:
    code = """
import sys
from toolkit.workbooks.excel import ExcelWorkbook
with ExcelWorkbook(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""
    process = run(code, organizing)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    with pytest.raises(TryLater, match=r"organizing\.xlsx") as refused, ExcelWorkbook(organizing):
        pass
    assert refused.value.exit_code == 75
    process.kill()
    process.communicate(timeout=60)
    with ExcelWorkbook(organizing):
        pass
    assert beside(organizing) == {"organizing.xlsx"}


@pytest.mark.parametrize(
    "lock", ["~$organizing.xlsx", "~$ganizing.xlsx", ".~lock.organizing.xlsx#"]
)
def test_an_open_workbook_is_not_written(organizing: Path, lock: str) -> None:
    """It can be read; a run is refused from the start, and so is a write where somebody opened it since."""
    (organizing.parent / lock).touch()
    before = organizing.read_bytes()
    with pytest.raises(TryLater, match="open"), ExcelWorkbook(organizing):
        pass
    workbook = ExcelWorkbook(organizing)
    base = workbook.read(frozenset())
    with pytest.raises(TryLater, match="open"):
        workbook.apply(changes(base, DENSITY))
    assert organizing.read_bytes() == before
    assert beside(organizing) == {"organizing.xlsx", lock}


@pytest.mark.slow
def test_the_last_ten_files_are_kept_named_by_when_they_were_saved(organizing: Path) -> None:
    saved = []
    for n in range(12):
        os.utime(organizing, (1_678_300_000 + 60 * n, 1_678_300_000 + 60 * n))
        saved.append(organizing.read_bytes())
        write(organizing, f"Version {n}")
    kept = backups(organizing)
    assert [one.read_bytes() for one in kept] == saved[2:]
    assert sorted(kept) == kept
    assert kept[0].name.startswith("organizing-2023030")


def test_two_saves_in_one_second_keep_both(organizing: Path) -> None:
    saved = []
    for n in range(2):
        os.utime(organizing, (1_678_300_000, 1_678_300_000))
        saved.append(organizing.read_bytes())
        write(organizing, f"Version {n}")
    assert [one.read_bytes() for one in backups(organizing)] == saved


def test_rights_and_links_stay(organizing: Path) -> None:
    organizing.chmod(0o640)
    link = organizing.parent / "link.xlsx"
    link.symlink_to(organizing)
    write(link)
    assert link.is_symlink()
    assert organizing.stat().st_mode & 0o777 == 0o640
    assert "Density" in ExcelWorkbook(organizing).read(frozenset()).titles


def test_what_changes_nothing_is_not_saved(organizing: Path) -> None:
    """No backup is made, and the file keeps its time."""
    write(organizing)
    stamp = organizing.stat().st_mtime_ns
    write(organizing)
    assert organizing.stat().st_mtime_ns == stamp
    assert len(backups(organizing)) == 1


def test_a_new_file_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match="nowhere"):
        ExcelWorkbook.create(tmp_path / "nowhere" / "new.xlsx")


def test_a_run_that_writes_often_keeps_one_backup(organizing: Path) -> None:
    """What stood there before it, and what somebody saved in between; not its own steps."""
    first = organizing.read_bytes()
    workbook = ExcelWorkbook(organizing)
    for n in range(3):
        workbook.apply(changes(workbook.read(frozenset()), replace(DENSITY, title=f"Version {n}")))
    assert [one.read_bytes() for one in backups(organizing)] == [first]

    write(organizing, "Theirs")
    theirs = organizing.read_bytes()
    workbook.apply(changes(workbook.read(frozenset()), replace(DENSITY, title="Version 4")))
    assert [one.read_bytes() for one in backups(organizing)][-1] == theirs
