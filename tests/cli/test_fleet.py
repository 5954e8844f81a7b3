"""`toolkit fleet`: wrong use, and what has to wait, is told before anything is begun."""

from __future__ import annotations

import re
import shlex
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from commands import Run
from openpyxl import load_workbook

sys.path.insert(0, str(Path(__file__).parents[1] / "fleet"))

from small import in_files

from toolkit.cli.fleet import command
from toolkit.cli.fleet_told import as_json, tell_fleet
from toolkit.fleet.running import alone
from toolkit.fleet.tasks import LocalResult
from toolkit.fleet.together import CameOf
from toolkit.settings.fleet import read_fleet
from toolkit.workbooks.excel import ExcelWorkbook

DAY = ("--as-of", "2023-03-09")
IDENT = "one-spreadsheet-of-birch-teachers"
ADDRESS = f"https://docs.google.com/spreadsheets/d/{IDENT}"
HERE = ("--workers", "1", *DAY)


@pytest.mark.parametrize(
    ("text", "arguments", "said"),
    [
        (None, ("sync",), "Write fleet.toml, with three lines for each local"),
        ("[[locl]]", ("sync",), "“locl” is not a known key. Did you mean “local”?"),
        (
            '[[local]]\nname = "A"\nworkbook = "a.xlsx"\n[[local]]\nname = "B"\nworkbook = "./a.xlsx"',
            ("sync",),
            "“A” and “B” are kept in one workbook",
        ),
        (
            f'[[local]]\nname = "A"\nworkbook = "{ADDRESS}/edit#gid=0"\n[[local]]\nname = "B"\nworkbook = "{IDENT}"',
            ("sync",),
            "“A” and “B” are kept in one workbook",
        ),
        (
            'roll_up = "b/../a.xlsx"\n[[local]]\nname = "A"\nworkbook = "a.xlsx"',
            ("sync",),
            "the one that is named for it is that of “A”",
        ),
        ('[[local]]\nname = "A"\nworkbook = "a.xlsx"', ("sync", "--scheduler", "fleet.toml"), "--scheduler local"),
        ('[[local]]\nname = "A"\nworkbook = "a.xlsx"', ("email", "--week", "soon"), "is not a week"),
    ],
)  # fmt: skip
def test_wrong_use_is_told(
    text: str | None, arguments: tuple[str, ...], said: str, ran: Run, tmp_path: Path
) -> None:
    """And nothing is begun."""
    if text is not None:
        (tmp_path / "fleet.toml").write_text(text)
    done = ran("fleet", *arguments)
    assert (done.code, said in done.err) == (2, True), done.err


@pytest.mark.slow
def test_a_workbook_that_another_run_has_is_waited_for(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For a moment: it may be the worker of a run that was killed. Then the local may go well later. Rows that cannot be
    read are counted, and end a strict run with 3.
    """
    in_files(tmp_path, 1)
    book = load_workbook(tmp_path / "local1.xlsx")
    book["Roster"]["E9"] = "Membre"
    book.save(tmp_path / "local1.xlsx")
    monkeypatch.setattr("toolkit.fleet.local.PATIENCE", 0.0)
    with ExcelWorkbook(tmp_path / "local1.xlsx") as there:
        late = ran("fleet", "sync", *HERE, "--quiet")
        monkeypatch.setattr("toolkit.fleet.local.PATIENCE", 30.0)
        # The other run ends while it is waited for.
        monkeypatch.setattr("toolkit.fleet.local.time.sleep", lambda _: there.__exit__())
        done = ran("fleet", "sync", *HERE, "--strict")

    assert (late.code, late.out) == (75, "")
    assert late.err.startswith("! Local 1: Another run of the toolkit is working on")
    assert (done.code, "well · 1 row could not be read" in " ".join(done.out.split())) == (3, True)


@pytest.mark.parametrize(
    ("codes", "not_read", "code"),
    [((0, 0), 0, 0), ((0, 0), 2, 3), ((0, 75), 2, 75), ((1, 75), 2, 1), ((2, 0), 0, 1)],
)
def test_what_a_strict_run_ends_with(codes: tuple[int, ...], not_read: int, code: int) -> None:
    """What did not go well comes before rows that could not be read."""
    locals_ = [LocalResult(str(n), one) for n, one in enumerate(codes)]
    locals_[0] = replace(locals_[0], report={"rows_not_read": not_read})
    assert CameOf(locals_, strict=True).exit_code == code
    assert CameOf(locals_).exit_code == (code if code != 3 else 0)


def test_what_a_sync_says_of_a_local_and_where_its_undo_lies(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Beside the table; what was done here needs no word."""
    elm = LocalResult("Elm", outcome="published", notes=("Was “Rostre” meant?",), machine="north")
    came = CameOf([elm, replace(elm, name="Oak", notes=()), replace(elm, name="Fir", machine="")])
    tell_fleet(came, "sync", quiet=False)
    told = capsys.readouterr().out

    assert "! Elm: Was “Rostre” meant?" in told
    assert "What toolkit undo needs to take back Elm, Oak lies on north." in told
    assert [one.get("machine") for one in as_json(came)["locals"].values()] == ["north"] * 2 + [
        None
    ]


def test_without_dask_it_says_what_to_install(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing but --scheduler asks for it: `tests/test_floors.py` holds that."""
    in_files(tmp_path, 1)
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = ran("fleet", "sync", *DAY, "--scheduler")

    assert done.code == 2
    assert 'pip install "organizing-toolkit[fleet]"' in done.err


def test_a_roll_up_that_fails_unforeseen_is_told_beside_the_locals(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its kind alone: what a fault says may quote a cell."""

    def fails(*_: object, **__: object) -> None:
        raise ValueError("Ada Lopez")

    (tmp_path / "fleet.toml").write_text(
        'roll_up = "x.xlsx"\n[[local]]\nname = "Elm"\nconfig = "elm.toml"\n'
    )
    monkeypatch.setattr("toolkit.fleet.together.rolled_up", fails)
    done = ran("fleet", "sync", *HERE)

    assert done.code == 1
    assert "! Elm: The toolkit.toml that config names" in done.err
    assert "! The roll-up: Something failed that should not have (ValueError)." in done.err
    assert "Ada" not in done.said


def test_one_run_at_a_time(ran: Run, tmp_path: Path) -> None:
    """Two would share Google's quota without knowing of each other."""
    in_files(tmp_path, 1)
    with alone(tmp_path / "cache" / "toolkit" / "fleet"):
        done = ran("fleet", "sync", *HERE)
    assert (done.code, "Another run of toolkit fleet" in done.err) == (75, True)


MANUAL = (Path(__file__).parents[2] / "docs" / "fleet.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^toolkit fleet ([^#\n]*)", MANUAL, re.MULTILINE)


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_of_the_manual_is_one(words: str) -> None:
    """Its options are there, and take what stands behind them."""
    name, *arguments = shlex.split(words)
    given = command.commands[name].make_context(name, arguments).params
    assert given["file"] == Path("fleet.toml")


def test_the_fleet_of_the_manual_is_one(tmp_path: Path) -> None:
    """With the locals that the manual names after it."""
    (tmp_path / "fleet.toml").write_text(re.findall(r"```toml\n(.*?)```", MANUAL, re.DOTALL)[0])
    fleet = read_fleet(tmp_path / "fleet.toml")

    assert "Birch Teachers" in [one.name for one in fleet.local]
    assert len(COMMANDS) >= 8
