"""Every command of the manual, typed by somebody who follows the page from its top: it does what the page says, and answers so."""

from __future__ import annotations

import functools
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import office
import pytest
from blocks import as_told, blocks, mentioned, pages
from emulator import Emulator, File, ServiceAccount
from emulator_fixtures import *  # noqa: F403 -- fixtures are found by name
from once import sums_once
from reader import NOON, Reader, at

import toolkit.jobs.demo
from toolkit.cli import toolkit as command
from toolkit.jobs.demo import Demo
from toolkit.sample.worksites import worksites

pytestmark = pytest.mark.slow

TYPED = [page for page in pages() if any(block.kind == "sh" for block in blocks(page))]
SMALL = {"people": 400, "conversations": 520, "organizers": 8}
Follow = Callable[..., Reader]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small local's workbook, published once."""
    from toolkit.jobs.sync import sync
    from toolkit.settings import Settings
    from toolkit.workbooks.excel import ExcelWorkbook

    path = office.workbook(tmp_path_factory.mktemp("office") / "organizing.xlsx")
    sync(ExcelWorkbook(path), Settings(), as_of=NOON.date().replace(day=15), now=NOON)
    return path


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Path) -> Follow:
    """A reader in a folder with the small local's workbook, its settings, and lists from outside."""

    def made(**more: Any) -> Reader:
        office.settled(tmp_path, book)
        office.lists(tmp_path)
        # Many locals are done one after the other here; tests/fleet/ has them side by side.
        monkeypatch.setattr("toolkit.fleet.together.workers_for", lambda *_: 1)
        monkeypatch.setenv("PATH", str(office.machine(tmp_path)))
        return at(tmp_path, monkeypatch, **more)

    return made


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The demo with 400 people in place of 2,500."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            toolkit.jobs.demo,
            "write_sample",
            functools.partial(toolkit.jobs.demo.write_sample, **SMALL),
        )
        return toolkit.jobs.demo.demo(tmp_path_factory.mktemp("demo"), seed=2023)


@pytest.fixture(autouse=True)
def made_once(small: Demo, monkeypatch: pytest.MonkeyPatch) -> None:
    """The demo is made once; whoever makes it gets a copy. Pages begin with the same sheets, and what is tried here is
    what commands say and do."""
    sums_once(monkeypatch)

    def again(folder: Path, **_: object) -> Demo:
        folder.mkdir(exist_ok=True)
        return replace(small, path=Path(shutil.copy(small.path, folder)))

    monkeypatch.setattr(toolkit.jobs.demo, "demo", again)


def yes_in_reconciliation(reader: Reader) -> None:
    """Gil Hart is new at Maple El: take him over."""
    book = reader.folder / "organizing.xlsx"
    office.written(book, "Reconciliation", "Person", "Gil Hart", {"Accept": "Yes"})


def in_a_sheet(reader: Reader) -> None:
    """The representative of Maple El writes beside Bo."""
    sheet = reader.folder / "sheets" / "maple-el.xlsx"
    office.written(sheet, "People", "Person", "Bo Chen", {"Result": "Talked"})


def signed(reader: Reader) -> None:
    """Rosa and Cesar certify their weeks, Dana approves them: the rows that the page shows."""
    weeks = ("Phase 1", "2023-03-12")
    rows = [["2023-03-14", name, "Certify", name, *weeks] for name in ("Rosa", "Cesar")]
    office.added(
        reader.folder / "organizing.xlsx",
        "Sign-offs",
        [*rows, ["2023-03-15", "Dana", "Approve", "Rosa; Cesar", *weeks]],
    )


def two_locals(reader: Reader) -> None:
    """The workbooks of the two that the page names."""
    maple, book = reader.folder / "maple", reader.folder / "organizing.xlsx"
    maple.mkdir()
    shutil.copy(book, reader.folder / "birch.xlsx")
    book.rename(maple / "organizing.xlsx")
    (reader.folder / "toolkit.toml").rename(maple / "toolkit.toml")


HOW: dict[str, dict[str, Any]] = {
    "docs/adopting.md": {"codes": {"check": 3}},
    # A scheduler and its workers are there in tests/steps/test_fleet_killed.py, and their command is typed.
    "docs/fleet.md": {"begin": two_locals, "elsewhere": ("fleet sync --scheduler",)},
    "docs/handing-over.md": {"codes": {"who-can-see": 1}},
    "docs/import.md": {"deeds": {"import --accept": yes_in_reconciliation}},
    "docs/keeping.md": {"deeds": {"undo": lambda reader: reader.run("sync")}},
    "docs/stipends.md": {"deeds": {"why timesheet": signed}},
    "docs/structure-test.md": {"deeds": {"email --results": lambda reader: reader.later(2)}},
    "docs/turf.md": {"deeds": {"turf collect": in_a_sheet}},
}
BY_THEMSELVES = ("docs/tutorial.md", "docs/connect-google.md")


def typed_elsewhere(page: str) -> list[list[list[str]]]:
    """The blocks of the README that stand on another page, too: there somebody types them."""
    others = TYPED if page == "README.md" else []
    return [
        block.commands
        for other in others
        if other != page
        for block in blocks(other)
        if block.kind == "sh"
    ]


@pytest.mark.parametrize("page", [page for page in TYPED if page not in BY_THEMSELVES])
def test_a_page(page: str, reader: Follow) -> None:
    """In a folder with the small local's workbook."""
    how = dict(HOW.get(page, {}))
    begin = how.pop("begin", None)
    somebody = reader(**how)
    if begin:
        begin(somebody)
    somebody.follows(page, but=typed_elsewhere(page))


def test_a_spreadsheet_of_google_s(
    google: Emulator,
    robot: ServiceAccount,
    shared_file: File,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Somebody with the key file and an empty spreadsheet, from `init` to `sync`; they fill in two tabs on the way."""
    google.credentials_file(robot, tmp_path / "credentials.json")
    address = f"https://docs.google.com/spreadsheets/d/{shared_file.ident}/edit"

    filled_in = {
        "Worksites": {"Worksite": "Maple El"},
        "Roster": {
            "First name": "Ada",
            "Last name": "Lopez",
            "Worksite": "Maple El",
            "Status": "Member",
        },
    }

    def filled(_: Reader) -> None:
        person = google.person(shared_file)
        for tab, row in filled_in.items():
            headings = person.values(tab)[0]
            person.put(tab, [[row.get(str(one), "") for one in headings]], "A2")

    at(
        tmp_path,
        monkeypatch,
        now=True,
        deeds={"check": filled},
        answers={"init": f"google\n\n{address}\nen\n"},
        environ={"TOOLKIT_GOOGLE_ENDPOINT": google.url},
    ).follows("docs/connect-google.md")


def plain(told: str) -> str:
    """What is said of another local of the same kind: numbers, worksites, people and the width of columns are others."""
    return "\n".join(
        re.sub(r" +", " ", re.sub(r"\d[\d,.]*", "0", SCHOOLS.sub("School", line)))
        for line in told.splitlines()
    )


def called(reader: Reader) -> None:
    """Rosa writes beside the first of her people, as the tutorial says."""
    book = reader.folder / "organizing.xlsx"
    office.written(
        book, "Follow-ups", "Organizer", "Rosa Delgado", {"Result": "Talked", "Answer": "Maybe"}
    )


SCHOOLS = re.compile(
    "|".join(
        sorted(map(re.escape, {site.name for site in worksites(2023, 2500)}), key=len, reverse=True)
    )
)


def test_the_tutorial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From an empty folder to the letter, with a smaller local: the same sentences, other numbers."""
    reader = at(
        tmp_path,
        monkeypatch,
        deeds={"sync": called},
        codes={"check --as-of 2023-03-16": 3},
        as_said=plain,
    )

    reader.follows("docs/tutorial.md")

    assert [path.suffix for path in (tmp_path / "demo" / "outbox").iterdir()] == [".eml"]


@pytest.mark.parametrize("page", pages())
def test_a_command_in_a_sentence_is_one(page: str) -> None:
    """Its name is known, and so is each of its options."""
    for words in mentioned(page):
        inside: click.Command = command
        for word in words[1:]:
            if isinstance(inside, click.Group) and not word.startswith("-"):
                if word in UNSAID:
                    break
                context = click.Context(inside)
                found = inside.get_command(context, word)
                if inside is command:
                    assert found is not None, words
                inside = found or inside
            elif word.startswith("--"):
                known = {
                    name for one in inside.get_params(click.Context(inside)) for name in one.opts
                }
                assert word in known | {"--help", "--version"}, words


def test_what_is_no_command_would_be_seen() -> None:
    """The comparison of answers itself."""
    assert as_told("a\n…\nc\n", "a\nb\nc\n") == ""
    assert as_told("a … c\n", "a b c\n") == ""
    assert as_told("a\nc\n", "a\nb\nc\n") == "c"
    assert as_told("a\n", "a\nb\n") == "b (is not told)"
    assert as_told("…\nd\n", "a\nb\n") == "d"


def test_no_command_hides_where_nobody_types_it() -> None:
    """Lines that begin with `toolkit` stand in blocks of sh, or beside an installation that they belong to."""
    hidden = [
        (page, line)
        for page in pages()
        for block in blocks(page)
        if block.kind != "sh" and "pip install" not in block.text
        for line in block.text.splitlines()
        if line.startswith(("toolkit ", "make ")) and not block.below
    ]
    assert hidden == []


UNSAID = ("NAME", "KIND", "tu")  # stand for any, or are only begun
