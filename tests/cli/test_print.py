"""`toolkit print`: what it says, and what it never says."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from commands import Run
from sheets import tabs_in
from xlsx import saved

sys.path.insert(0, str(Path(__file__).parent.parent / "prints"))
from desk import LOCAL

from toolkit.cli import printing
from toolkit.cli.print import KINDS
from toolkit.prints.kinds import PRINTS

AS_OF = ("--as-of", "2023-03-09")


@pytest.fixture
def book(tmp_path: Path) -> str:
    path = tmp_path / "local.xlsx"
    rows = {
        title: [[cell or None for cell in row] for row in table]
        for title, table in tabs_in(LOCAL).items()
    }
    rows["Roster"][0][0] = "Person ID"
    return str(saved(path, rows) or path)


def test_the_command_knows_every_kind_that_is_declared() -> None:
    assert tuple(PRINTS) == KINDS


@pytest.mark.slow
def test_it_says_what_it_printed_and_where(ran: Run, book: str) -> None:
    done = ran("print", "wall-chart", "--workbook", book, *AS_OF)

    assert (done.code, done.err) == (0, "")
    assert done.out == "Printed 2 sheets with 7 people to wall-chart-2023-03-09.pdf.\n"


@pytest.mark.slow
def test_json_has_counts_and_no_names(ran: Run, book: str) -> None:
    done = ran("print", "one-pager", "--workbook", book, *AS_OF, "--for", "Nan", "--json")

    assert json.loads(done.out) == {
        "kind": "one-pager",
        "as_of": "2023-03-09",
        "sheets": 1,
        "people": 1,
    }


@pytest.mark.slow
def test_a_second_time_it_leaves_the_file_alone(ran: Run, book: str) -> None:
    command = ("print", "report", "--workbook", book, *AS_OF, "--quiet")

    assert [ran(*command).code, ran(*command).code, ran(*command, "--force").code] == [0, 1, 0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("poster",), "is not one of"),
        (("call-list", "--for", "Nan"), "For them there are"),
        (("report", "--event", "x"), "makes no difference"),
        (("walk-list", "--worksite", "Mapple El"), "Did you mean “Maple El”"),
    ],
)
def test_wrong_use_is_told(ran: Run, book: str, arguments: tuple[str, ...], said: str) -> None:
    done = ran("print", *arguments, "--workbook", book, *AS_OF)

    assert done.code == 2
    assert said in done.err


class Terminal(io.StringIO):
    """Somebody is watching."""

    def isatty(self) -> bool:
        return True


def test_a_person_who_watches_sees_how_far_it_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stage and part; who is quiet sees nothing."""
    seen = Terminal()
    monkeypatch.setattr(sys, "stderr", seen)
    monkeypatch.setenv("TERM", "xterm")
    with printing.bar(quiet=False) as progress:
        progress("composing", 75, 150)
    with printing.bar(quiet=True) as progress:
        progress("unseen", 1, 2)

    assert "composing" in seen.getvalue()
    assert "50%" in seen.getvalue()
    assert "unseen" not in seen.getvalue()
