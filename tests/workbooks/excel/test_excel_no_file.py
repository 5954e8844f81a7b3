"""What is no file, or none to write, is told at once: nothing waits for a pipe, nothing is replaced that was locked."""

from __future__ import annotations

import os
import shutil
import stat
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from workbooks.conformance import DENSITY, changes

from toolkit.errors import USAGE, Misused, Refused, ToolkitError
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.excel.bounds import LARGEST_FILE
from toolkit.workbooks.excel.saving import BACKUPS, backups

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has other kinds of files")


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def loop(path: Path) -> None:
    path.symlink_to(path.with_name("b.xlsx"))
    path.with_name("b.xlsx").symlink_to(path)


def itself(path: Path) -> None:
    path.symlink_to(path)


def nowhere(path: Path) -> None:
    path.symlink_to(path.with_name("gone.xlsx"))


@posix
@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    ("made", "why"),
    [
        (pipe, "a pipe or a device"),
        (device, "a pipe or a device"),
        (loop, "symbolic links"),
        (itself, "symbolic links"),
        (nowhere, "There is no file"),
        (Path.mkdir, "is a folder"),
    ],
)
def test_what_is_no_file_is_refused_at_once(
    tmp_path: Path, made: Callable[[Path], None], why: str
) -> None:
    path = tmp_path / "a.xlsx"
    made(path)
    before = {one.name for one in tmp_path.iterdir()}
    for attempt in (lambda book: book.read(frozenset()), lambda book: book.__enter__()):
        with pytest.raises(ToolkitError, match=why) as refused:
            attempt(ExcelWorkbook(path))
        assert refused.value.exit_code == USAGE
    assert {one.name for one in tmp_path.iterdir()} == before


@pytest.mark.parametrize("name", ["a\0b.xlsx", "a\ud800.xlsx", "x" * 250 + ".xlsx"])
def test_a_name_that_no_file_can_have_is_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(Misused) as refused:
        ExcelWorkbook(tmp_path / name).read(frozenset())
    assert refused.value.sentence.encode("utf-8", "replace")


@pytest.mark.slow
def test_a_file_of_many_gigabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with path.open("wb") as stream:
        stream.truncate(LARGEST_FILE + 1)
    with pytest.raises(Refused, match="more than 150 MB"):
        ExcelWorkbook(path).read(frozenset())


@pytest.mark.parametrize("every", [False, True])
def test_entries_that_a_zip_tool_encrypted_need_a_password(organizing: Path, every: bool) -> None:
    """The same sentence as for a workbook that Excel encrypted; one such entry is enough."""
    raw = bytearray(organizing.read_bytes())
    spot = -1
    while (spot := raw.find(b"PK\x01\x02", spot + 1)) >= 0:
        struct.pack_into("<H", raw, spot + 8, struct.unpack_from("<H", raw, spot + 8)[0] | 1)
        if not every:
            break
    organizing.write_bytes(raw)
    with pytest.raises(Misused, match="has a password"):
        ExcelWorkbook(organizing).read(frozenset({"roster"}))
    assert organizing.read_bytes() == raw


# a workbook that somebody locked


def test_a_workbook_that_is_set_read_only_is_read_and_not_written(organizing: Path) -> None:
    """Also by an administrator, whom the system would let."""
    organizing.chmod(0o444)
    before = organizing.read_bytes()
    workbook = ExcelWorkbook(organizing)
    with workbook:
        base = workbook.read(frozenset({"roster"}))
        assert base.grid("Roster") is not None
        with pytest.raises(Refused, match="is set read-only"):
            workbook.apply(changes(base, DENSITY))
    assert organizing.read_bytes() == before
    assert stat.S_IMODE(organizing.stat().st_mode) == 0o444
    assert [one.name for one in organizing.parent.iterdir()] == [organizing.name]


def test_the_second_write_of_a_run_keeps_the_rights_too(organizing: Path) -> None:
    organizing.chmod(0o640)
    workbook = ExcelWorkbook(organizing)
    for line in ("1", "2"):
        workbook.apply(changes(workbook.read(frozenset()), marks={"line": line}))
    assert stat.S_IMODE(organizing.stat().st_mode) == 0o640


# the folder of the copies


@posix
@pytest.mark.timeout(20)
@pytest.mark.parametrize("made", [Path.touch, pipe, itself, nowhere])
def test_copies_have_a_folder_or_nothing_is_written(
    organizing: Path, made: Callable[[Path], None]
) -> None:
    made(organizing.parent / BACKUPS)
    before = organizing.read_bytes()
    workbook = ExcelWorkbook(organizing)
    with workbook, pytest.raises(Refused, match=BACKUPS):
        workbook.apply(changes(workbook.read(frozenset()), DENSITY))
    assert organizing.read_bytes() == before


def test_copies_are_their_owner_s_alone(organizing: Path) -> None:
    organizing.chmod(0o666)
    workbook = ExcelWorkbook(organizing)
    workbook.apply(changes(workbook.read(frozenset()), DENSITY))
    (kept,) = backups(organizing)
    assert [stat.S_IMODE(one.stat().st_mode) for one in (kept, kept.parent)] == [0o600, 0o700]


def test_copies_of_a_workbook_with_a_longer_name_are_not_taken_for_its_own(
    organizing: Path,
) -> None:
    """`organizing.xlsx` beside `organizing-2023-24.xlsx`: only ten of each are kept."""
    folder = organizing.parent / BACKUPS
    folder.mkdir()
    other = folder / "organizing-2023-24-20230309-120000.xlsx"
    shutil.copy(organizing, other)
    assert backups(organizing) == []
    assert backups(organizing.with_name("organizing-2023-24.xlsx")) == [other]


@pytest.mark.parametrize("name", ["a\0b.xlsx", "a\ud800.xlsx", "x" * 250 + ".xlsx"])
def test_a_new_workbook_with_a_name_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    workbook = ExcelWorkbook.create(tmp_path / name)
    with pytest.raises(Refused, match="could not be saved"):
        workbook.apply(changes(workbook.read(frozenset()), DENSITY))
    assert list(tmp_path.iterdir()) == []
