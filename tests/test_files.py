"""Files: names that become files stay in the folder one stands in; what is written is private and whole."""

from __future__ import annotations

import ast
import errno
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit import files
from toolkit.files import LONGEST, safe_name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Phase 1", "phase-1"),
        ("Spring/Summer 2023", "spring-summer-2023"),
        ("../escaped", "escaped"),
        ("/tmp/x", "tmp-x"),
        ("C:\\pay", "c-pay"),
        ("~/.ssh", "ssh"),
        ("Otoño №2", "otono-no2"),
        ("春季", "春季"),
        ("..", "phase"),
        ("🏫", "phase"),
        ("", "phase"),
        ("NUL", "phase-nul"),
        ("com1", "phase-com1"),
        ("a\x00b\nc", "a-b-c"),
    ],
)
def test_a_name_becomes_letters_digits_and_hyphens(said: str, name: str) -> None:
    assert safe_name(said, "phase") == name


@given(st.text(max_size=200))
def test_no_name_leaves_its_folder_or_is_too_long_for_one(said: str) -> None:
    name = safe_name(said, "phase")

    assert Path(name).name == name
    assert len(name.encode()) <= LONGEST + len("phase-")
    assert name == name.strip(".-")
    assert name.isprintable()


# writing


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_what_is_written_is_private_and_replaces_the_old_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "letter.html"
    path.write_bytes(b"old")
    path.chmod(0o644)
    with path.open("rb") as reader:
        files.written(path, b"new")
        assert reader.read() == b"old"
    assert (path.read_bytes(), mode(path), names(tmp_path)) == (b"new", 0o600, ["letter.html"])


def test_a_file_that_is_there_stays_where_it_is_not_to_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "payroll.csv"
    files.written(path, b"first", replace=False)
    with pytest.raises(FileExistsError):
        files.written(path, b"second", replace=False)
    assert (path.read_bytes(), names(tmp_path)) == (b"first", ["payroll.csv"])


@pytest.mark.parametrize("error", [errno.EPERM, errno.ENOTSUP])
def test_a_drive_without_links_keeps_what_is_there_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    def fails(*_: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "link", fails)
    path = tmp_path / "payroll.csv"
    files.written(path, b"first", replace=False)
    with pytest.raises(FileExistsError):
        files.written(path, b"second", replace=False)
    assert (path.read_bytes(), names(tmp_path)) == (b"first", ["payroll.csv"])


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace", "utime"])
def test_a_failure_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "seen.json"
    path.write_bytes(b"old")

    def fails(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, step, fails)
    with pytest.raises(OSError, match="No space"):
        files.written(path, b"new", changed_ns=1)
    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["seen.json"])


def test_what_a_stopped_run_left_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a[1].xlsx.x1.part", ".a1.xlsx.x1.part", "a[1].xlsx", ".a[1].xlsx.part.txt"):
        (tmp_path / name).touch()
    files.clear(tmp_path, files.exactly("a[1].xlsx"))
    assert names(tmp_path) == [".a1.xlsx.x1.part", ".a[1].xlsx.part.txt", "a[1].xlsx"]


def test_a_folder_that_is_a_file_is_none(tmp_path: Path) -> None:
    (tmp_path / "outbox").touch()
    with pytest.raises(NotADirectoryError):
        files.folder(tmp_path / "outbox")
    assert mode(files.folder(tmp_path / "new")) == 0o700


# reading


@pytest.mark.skipif(os.name != "posix", reason="Windows has other kinds of files")
@pytest.mark.timeout(20)
def test_a_pipe_or_a_device_is_no_file(tmp_path: Path) -> None:
    """Nobody waits for one that is never written to, or that never ends."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    for name in ("pipe", "zero"):
        with pytest.raises(OSError, match="a pipe or a device"):
            files.content(tmp_path / name)
        with pytest.raises(OSError, match="a pipe or a device"):
            files.check_readable(tmp_path / name, most=4)


def test_more_than_was_asked_for_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1234")
    assert files.content(tmp_path / "a", most=4) == b"1234"
    with pytest.raises(OSError, match="too large"):
        files.content(tmp_path / "a", most=3)
    files.check_readable(tmp_path / "a", most=4)
    with pytest.raises(OSError, match="too large"):
        files.check_readable(tmp_path / "a", most=3)


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_a_name_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, match="no file can have such a name"):
        files.content(tmp_path / name)
    with pytest.raises(OSError, match="no file can have such a name"):
        files.written(tmp_path / name, b"")


# locks

HOLDS = """
import pathlib, sys
from toolkit import files
with files.held(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_lock_is_held_by_one_and_dies_with_it(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(lock)],
        env=os.environ | {"PYTHONPATH": str(Path(toolkit.__file__).parents[1])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    with pytest.raises(BlockingIOError), files.held(lock):
        pass
    process.kill()
    process.communicate(timeout=60)
    with files.held(lock, leave=False):
        assert mode(lock) == 0o600
    assert names(tmp_path) == []


# one place


def test_no_other_module_writes_files_its_own_way() -> None:
    """Private, whole and by the same steps, wherever a file is written."""
    own = {
        "mkstemp",
        "fdopen",
        "write_text",
        "write_bytes",
        "mkdir",
        "makedirs",
        "NamedTemporaryFile",
    }
    home = Path(toolkit.__file__).parent
    found = []
    named = re.compile(rf"\b(?:{'|'.join([*sorted(own), 'open'])})\(")
    for path in sorted(home.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)) if named.search(source) else ():
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            modes = [one.value for one in node.args if isinstance(one, ast.Constant)]
            opened = name == "open" and any(
                isinstance(one, str) and set(one) & set("wax+")
                for one in modes
                if len(str(one)) < 4
            )
            if (name in own or opened) and path.relative_to(home).as_posix() != "files.py":
                found.append(f"{path.relative_to(home)}:{node.lineno} {name}")
    assert found == []
