"""Signs: on a terminal of another encoding every command says the same with stand-ins, and ends as it does elsewhere."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest
from commands import Run
from hypothesis import given
from hypothesis import strategies as st
from once import sums_once
from xlsx import saved

from toolkit.cli import COMMANDS
from toolkit.cli.signs import harmless, prepared

RICHER = ("cp1252", "latin-1", "cp437", "cp850", "mac_roman", "shift_jis")
TABS = {
    "Roster": [
        ("Person ID", "First name", "Last name", "Worksite", "Status"),
        ("A1", "Ada", "López", "Río Verde", "Member"),
        ("N1", "Nan", "Nguyễn", "Río Vérde ✗", "Member"),
        ("B1", "Bo", "王", "Mapple El", "Mémber?"),
    ],
    "Worksites": [("Worksite",), ("Río Verde",), ("Maple El",)],
    "Organizers": [("Organizer", "Email", "Role"), ("Rosa", "rosa@example.org", "Staff")],
    "Conversations": [
        ("Date", "Organizer", "Person ID", "Result"),
        ("2023-02-01", "Rosa", "A1", "Talked"),
    ],
}
RUNS = {
    "check": ("check", 3),
    "doctor": ("doctor", 0),
    "sync": ("sync --dry-run", 0),
    "sync, and say what was not read": ("sync --strict", 3),
    "why": ("why density Río", 2),
    "why of all": ("why coverage", 0),
    "figures": ("why figures", 0),
    "adopt": ("adopt --json", 0),
    "email": ("email", 0),
    "timesheets": ("timesheets", 0),
    "a mistyped command": ("sinc", 2),
    "a mistyped day": ("sync --as-of 2023–03–08", 2),
    "schedule": ("schedule cron", 0),
    "who can see": ("who-can-see", 1),
    "purge": ("purge", 0),
    "undo": ("undo --dry-run", 1),
    "turf": ("turf status", 0),
    "backup": ("backup", 0),
    "export": ("export --all out", 0),
    "print": ("print one-pager", 0),
    "report": ("report", 0),
    "import": ("import nothing.csv", 2),
    "fleet": ("fleet sync", 2),
    "restore": ("restore nothing.xlsx", 2),
}


# Every command on the poorest terminal, and each on another one in its turn: what stands in for a sign
# is the stream's matter alone (test_every_text_can_be_written).
TRIED = [
    (said, words, encoding)
    for n, (said, words) in enumerate(RUNS.items())
    for encoding in ("ascii", RICHER[n % len(RICHER)])
]


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("local") / "organizing.xlsx", TABS)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "encoding"),
    [one[1:] for one in TRIED],
    ids=[f"{said}-{encoding}" for said, _, encoding in TRIED],
)
def test_the_exit_code_is_the_true_one(
    words: tuple[str, int],
    encoding: str,
    ran: Run,
    local: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Accents, ticks, quotes and other scripts in cells and in sentences."""
    sums_once(monkeypatch)
    shutil.copy(local, tmp_path)
    (tmp_path / "toolkit.toml").write_text('[workbook]\nwhere = "organizing.xlsx"\n')
    command, code = words
    day = () if "--as-of" in command else ("--as-of", "2023-03-08")

    done = ran(*command.split(), *day, encoding=encoding)

    assert (done.code, "should not have" in done.said) == (code, False), done.said
    assert done.said.strip()


def test_every_command_is_tried() -> None:
    """demo and init are told in the same way; they make files."""
    assert set(COMMANDS) - {words.split()[0] for words, _ in RUNS.values()} <= {"demo", "init"}


def test_a_sign_has_a_stand_in(ran: Run, tmp_path: Path) -> None:
    """A tick is a plus there, a cross an x, a rounded quote a straight one."""
    saved(tmp_path / "organizing.xlsx", TABS)
    here, plain = (
        ran("doctor", "--workbook", "organizing.xlsx", encoding=e).out for e in ("utf-8", "ascii")
    )
    bad = ran("doctor", "--workbook", "nowhere.xlsx", encoding="cp1252")

    assert here.startswith("✓ configuration: there is no toolkit.toml")
    assert plain.startswith("+ configuration: there is no toolkit.toml")
    assert (bad.code, "x workbook: There is no file “" in bad.out) == (1, True)


def test_json_keeps_what_was_meant(ran: Run, tmp_path: Path) -> None:
    """Escaped where the terminal has no such sign."""
    saved(tmp_path / "organizing.xlsx", TABS)
    said = [
        ran("doctor", "--workbook", "organizing.xlsx", "--json", encoding=encoding).out
        for encoding in ("utf-8", "ascii", "cp1252")
    ]

    assert [[one["sentence"] for one in json.loads(text)["findings"][:4]] for text in said[1:]] == [
        [one["sentence"] for one in json.loads(said[0])["findings"][:4]]
    ] * 2


@given(text=st.text(), encoding=st.sampled_from(["ascii", *RICHER, "utf-8", "utf-16", "koi8-r"]))
def test_every_text_can_be_written(text: str, encoding: str) -> None:
    """Half signs too, as they come from a file's name that is no text."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    prepared(stream)
    stream.write(text + "\udcff")
    stream.flush()
    assert stream.buffer.getvalue().decode(encoding)


def test_what_a_terminal_would_obey_is_not_said() -> None:
    """A cell may hold anything; lines and tabs stay."""
    assert harmless("a\x1b[31mb\x07\nc\td\x9b") == "a\ufffd[31mb\ufffd\nc\td\ufffd"


@pytest.mark.slow
def test_a_subject_is_read_whole_at_80_columns(ran: Run, tmp_path: Path) -> None:
    """Below its address, where both do not fit on one line."""
    address = "rosa.of.the.longest.name@organizing.example.org"
    saved(
        tmp_path / "organizing.xlsx",
        TABS | {"Organizers": [("Organizer", "Email", "Role"), ("Rosa", address, "Staff")]},
    )

    lines = ran("email", "--workbook", "organizing.xlsx", "--as-of", "2023-03-08").out.splitlines()

    assert lines[1] == f"  staff  {address}"
    assert lines[2].startswith("         The week: ")
    assert [line for line in lines[1:] if len(line) > 80 or "…" in line] == []
