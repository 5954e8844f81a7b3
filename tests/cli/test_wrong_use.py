"""Wrong use: one sentence each on stderr, nothing lost, and the documented exit code."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from commands import Run

from toolkit.jobs.demo import write_sample
from toolkit.workbooks.excel import ExcelWorkbook

pytestmark = pytest.mark.slow  # each runs the whole command or job

FOLDER = Path(__file__).parent.parent.parent


def run(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The real command in a process of its own."""
    home = {
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }
    return subprocess.run(
        [sys.executable, "-m", "toolkit", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, **home, "PYTHONPATH": str(FOLDER), **environment},
    )


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("written") / "organizing.xlsx"
    write_sample(ExcelWorkbook.create(path), seed=5, people=250, conversations=350, organizers=6)
    return path


@pytest.fixture
def organizing(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(written, tmp_path))


def test_no_workbook_named(tmp_path: Path) -> None:
    """Exit 2, and what to write."""
    done = run("sync", folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("toolkit: No workbook was named. Say --workbook organizing.xlsx")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "content", "code", "sentence"),
    [
        ("missing.xlsx", None, 2, "missing.xlsx"),
        ("notes.xlsx", b"just text", 2, "notes.xlsx"),
        ("empty.xlsx", b"", 1, "empty.xlsx"),
        ("half.xlsx", b"PK\x03\x04half of a file", 1, "half.xlsx"),
        ("locked.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, 2, "locked.xlsx"),
        ("old.xls", b"x", 1, "toolkit adopt"),
        ("table.csv", b"a,b", 1, "toolkit adopt"),
    ],
)
def test_what_is_no_workbook_is_a_sentence_and_stays_as_it_was(
    ran: Run, tmp_path: Path, name: str, content: bytes | None, code: int, sentence: str
) -> None:
    """Missing, not a workbook, empty, half written, encrypted, another format."""
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)

    done = ran("sync", "--workbook", name)

    assert (done.code, done.out, done.err.count("\n")) == (code, "", 1)
    assert sentence in done.err
    assert "Traceback" not in done.err
    assert (path.read_bytes() if path.exists() else None) == content


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        ("members", "There is no file “members”. Did you mean “members.xlsx”?"),
        (
            "Members list",
            (
                "What --workbook names (or where, under [workbook] in toolkit.toml) is no file here,"
                " so it was taken for the name of a Google spreadsheet. There are no Google"
                " credentials."
            ),
        ),
        (
            "https://example.org/list",
            (
                "What --workbook names (or where, under [workbook] in toolkit.toml) is not the"
                " address of a Google spreadsheet."
            ),
        ),
    ],
)
def test_what_is_no_file_and_no_address_is_told_as_that(
    ran: Run, tmp_path: Path, where: str, sentence: str
) -> None:
    """The ending was left out; a name; another address."""
    (tmp_path / "members.xlsx").write_bytes(b"not looked at")

    done = ran("sync", "--workbook", where)

    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"toolkit: {sentence}")


def test_configuration_that_cannot_be_read(ran: Run, tmp_path: Path) -> None:
    """A typing mistake in toolkit.toml, and a file that is not there."""
    (tmp_path / "toolkit.toml").write_text('[workbook]\nwere = "organizing.xlsx"')

    here = ran("sync")
    there = ran("sync", "--config", "other.toml")

    assert (here.code, here.err) == (
        2,
        "toolkit: toolkit.toml: “workbook.were” is not a known key. Did you mean “where”?\n",
    )
    assert there.code == 2
    assert there.err.startswith("toolkit: --config names no file that is there.")


def test_wrong_options_are_told_by_name(ran: Run) -> None:
    """An option that does not exist, and a date that does not."""
    assert ran("sync", "--dryrun").code == 2
    done = ran("sync", "--as-of", "2023-02-30")
    assert (done.code, "“2023-02-30” is not a date" in done.err) == (2, True)


def test_a_missing_heading_is_refused(ran: Run, tmp_path: Path) -> None:
    """Somebody renamed Worksite."""
    from toolkit.plan.plan import plan
    from toolkit.workbooks.desired import Tab, TabColumn

    workbook = ExcelWorkbook.create(tmp_path / "organizing.xlsx")
    headings = ("Person ID", "First name", "Last name", "Status")
    tab = Tab(
        "",
        "Roster",
        tuple(TabColumn(h) for h in headings),
        tuple(["x"] for _ in headings),
        heading_row=1,
    )
    workbook.apply(plan(workbook.read(frozenset()), [tab], {}).changes)

    done = ran("sync", "--workbook", "organizing.xlsx")

    assert done.code == 1
    assert "lacks the heading “Worksite”" in done.err


def test_an_open_workbook_and_a_second_run_are_told_to_wait(
    ran: Run, organizing: Path, tmp_path: Path
) -> None:
    """Exit 75: the same command may go through later."""
    before = organizing.read_bytes()
    mark = tmp_path / "~$organizing.xlsx"
    mark.touch()
    opened = ran("sync", "--workbook", "organizing.xlsx")
    mark.unlink()
    lock = tmp_path / ".organizing.xlsx.toolkit-lock"
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        second = ran("sync", "--workbook", "organizing.xlsx")

    assert (opened.code, second.code) == (75, 75)
    assert opened.err.count("\n") == second.err.count("\n") == 1
    assert organizing.read_bytes() == before


def test_a_folder_of_ones_own_that_may_not_be_opened(
    ran: Run, organizing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What undo and purge look into; whoever may do everything is stopped by a stand-in."""
    stat = os.stat

    def refused(path: object, *more: object, **how: object) -> os.stat_result:
        if str(path).endswith("journal") or "/journal/" in str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, *more, **how)  # type: ignore[arg-type]

    assert ran("sync", "--workbook", "organizing.xlsx", "--as-of", "2023-03-16").code == 0
    monkeypatch.setattr(os, "stat", refused)
    done = ran("purge")

    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("toolkit: This computer does not let the toolkit open “")
    assert "journal”. Nothing was left half written. Ask whoever looks after it" in done.err


def test_a_disk_without_room_keeps_the_old_file(organizing: Path, tmp_path: Path) -> None:
    """A limit on the size of files stands in for a full disk: the write fails half way."""
    before = organizing.read_bytes()
    script = (
        f"ulimit -f 40; exec {sys.executable} -m toolkit sync --workbook organizing.xlsx --as-of"
        " 2023-03-15"
    )
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": str(FOLDER),
            "HOME": str(tmp_path),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
    )

    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (1, "", False)
    assert organizing.read_bytes() == before
    assert [path.name for path in tmp_path.glob("*.xlsx")] == ["organizing.xlsx"]


def test_rows_that_cannot_be_read_exit_3_where_it_was_asked_for(ran: Run, organizing: Path) -> None:
    """`check` always, `sync` only with --strict; it still publishes."""
    args = ("--workbook", "organizing.xlsx", "--as-of", "2023-03-15", "--json")

    check = ran("check", *args)
    strict = ran("sync", "--strict", *args)
    again = ran("sync", *args)

    assert (check.code, strict.code, again.code) == (3, 3, 0)
    assert '"outcome": "published"' in strict.out
    assert '"outcome": "nothing to do"' in again.out


def test_a_refusal_is_one_object_too_where_a_program_asked_for_one(
    ran: Run, organizing: Path
) -> None:
    """Nothing but the object on stdout; the sentence for people is on stderr."""
    args = ("--workbook", "organizing.xlsx", "--json", "--as-of")
    ran("sync", *args, "2023-03-15")

    earlier = ran("sync", *args, "2023-03-14")
    nowhere = ran("sync", "--json")

    said, wrong = json.loads(earlier.out), json.loads(nowhere.out)
    assert (earlier.code, said) == (
        1,
        {
            "outcome": "refused",
            "exit_code": 1,
            "refused": "earlier-as-of",
            "sentence": " ".join(earlier.err.split()).removeprefix("toolkit: "),
        },
    )
    assert "is earlier" in said["sentence"]
    assert (nowhere.code, wrong["outcome"], wrong["exit_code"]) == (2, "wrong use", 2)
    assert wrong["refused"] == "no-workbook-named"


def test_a_refusal_is_told_in_the_language_of_the_workbook(ran: Run, organizing: Path) -> None:
    """Once it has been read; before that nobody knows the reader."""
    book = openpyxl.load_workbook(organizing)
    settings = book["Settings"] if "Settings" in book.sheetnames else book.create_sheet("Settings")
    settings.delete_rows(1, settings.max_row)
    settings.append(["Setting", "Value"])
    settings.append(["Workbook language", "es"])
    book.save(organizing)
    args = ("sync", "--workbook", "organizing.xlsx", "--as-of")
    ran(*args, "2023-03-15")

    earlier = ran(*args, "2023-03-14")

    assert earlier.code == 1
    assert "Las pestañas se publicaron por última vez al 2023-03-15" in " ".join(
        earlier.err.split()
    )


@pytest.mark.parametrize("command", ["check", "email"])
def test_what_would_be_refused_is_one_object_and_one_sentence(
    ran: Run, tmp_path: Path, command: str
) -> None:
    """Looking is not refused, but its exit code says what a sync would meet."""
    book = openpyxl.Workbook()
    book.active.title = "Roster"
    book.active.append(["Person ID", "First name", "Last name", "Worksite", "Status"])
    book.save(tmp_path / "organizing.xlsx")

    done = ran(command, "--workbook", "organizing.xlsx", "--as-of", "2023-03-15", "--json")

    assert done.code == 1
    assert isinstance(json.loads(done.out), dict)
    assert "The tab “Roster” is empty: it has no rows." in done.err
    assert done.err.count("\n") == 1
