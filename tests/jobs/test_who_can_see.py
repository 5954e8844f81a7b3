"""Who can see: everybody who may open the workbook and its sheets, and what of that is a worry."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from emulator import Emulator
from sheets import program_of
from turfs import Office

from toolkit.errors import TryLater
from toolkit.jobs.seen import Seen
from toolkit.jobs.sync import sync
from toolkit.jobs.who_can_see import OpenTo, on_this_computer, who_can_see, worries
from toolkit.plan.plan import plan
from toolkit.settings import GoogleSettings, Settings, SharingSettings, TabSettings, TurfSettings
from toolkit.tabs.sheets import SheetRow, sheets_tab
from toolkit.words import Sentence, sentence
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.memory import MemoryWorkbook
from toolkit.workbooks.sharing import Opener

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)
DENY = ("district.org", "@K12.example.gov")
ROSTER_TEXT = """
Roster:
Person ID | First name | Last name | Worksite | Status
M-1       | Ada        | Lopez     | Maple El | Member
"""
ROSTER: list[list[Cell]] = [
    ["Person ID", "First name", "Last name", "Worksite", "Status"],
    ["M-1", "Ada", "Lopez", "Maple El", "Member"],
]


def said(*openers: Opener) -> list[str]:
    return [one.said("en").split(".")[0] for one in worries(openers, DENY)]


def test_what_is_worth_a_worry() -> None:
    """A link, a domain, the employer's addresses and their subdomains; colleagues are none."""
    assert said(Opener("anyone")) == ["Anyone who has the link can open it"]
    assert said(Opener("domain", "union.org")) == ["Everybody at union"]
    assert said(Opener("person", "boss@District.ORG")) == ["Somebody with an address at district"]
    assert said(Opener("group", "all@hr.k12.example.gov"))
    assert said(Opener("computer", "others"))
    assert said(Opener("person", "rosa@example.org", writes=True)) == []
    assert said(Opener("person", "rosa@notdistrict.org")) == []
    assert said(Opener("computer", "owner"), Opener("computer", "group")) == []


def test_an_employers_address_is_not_said_whole() -> None:
    """A worry may end up in a log: it names the domain only."""
    (worry,) = worries([Opener("person", "jo.boss@district.org")], DENY)

    assert "jo.boss" not in worry.said("en")


@pytest.mark.parametrize(
    ("mode", "names"),
    [(0o600, ["owner"]), (0o640, ["owner", "group"]), (0o604, ["owner", "others"])],
)
def test_a_file_here_is_open_to_whom_its_permissions_say(
    tmp_path: Path, mode: int, names: list[str]
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"")
    path.chmod(mode)

    assert [one.name for one in on_this_computer(path)] == names
    assert on_this_computer(tmp_path / "none.xlsx") == []


def test_every_file_that_belongs_to_it_is_looked_at() -> None:
    """Those it reads beside it, and the sheets of people; one that nobody can tell of says why."""
    book = MemoryWorkbook({"Roster": ROSTER})
    rows = [SheetRow("reps", "Maple El", file="https://g/1"), SheetRow("reps", "Oak El")]
    with book:
        snapshot = book.read(frozenset())
        book.apply(plan(snapshot, [sheets_tab(program_of("", NOW.date()), rows)], {}).changes)
    asked = []

    def look(where: str) -> list[Opener]:
        asked.append(where)
        if where == "https://g/2":
            raise TryLater(sentence("It is away."), "away")
        return [Opener("anyone")] if where == "https://g/1" else []

    settings = Settings(tabs={"Conversations": (TabSettings(workbook="https://g/2"),)})
    found = who_can_see(book, "https://g/main", settings, look, now=NOW)

    assert [(one.kind, one.whose) for one in found.files] == [
        ("workbook", ""),
        ("source", ""),
        ("sheet", "Maple El"),
    ]
    assert asked == ["https://g/main", "https://g/2", "https://g/1"]
    assert found.files[1] == OpenTo("source", "https://g/2", untold=Sentence("It is away."))
    assert len(found.worries) == 1


def test_sheets_beside_an_excel_file_are_looked_at_where_they_lie(tmp_path: Path) -> None:
    """In the folder that [turf] names, else in `sheets`; one that is not there is told."""
    main = tmp_path / "organizing.xlsx"
    for folder in ("sheets", "theirs"):
        (tmp_path / folder / "closed").mkdir(parents=True)
        for name, mode in (("maple.xlsx", 0o600), ("oak.xlsx", 0o644), ("closed/elm.xlsx", 0o600)):
            (tmp_path / folder / name).touch()
            (tmp_path / folder / name).chmod(mode)
    main.touch(mode=0o600)
    book = MemoryWorkbook({"Roster": ROSTER})
    names = ("maple.xlsx", "oak.xlsx", "closed/elm.xlsx", "gone.xlsx")
    rows = [SheetRow("reps", name, file=name) for name in names]
    with book:
        snapshot = book.read(frozenset())
        book.apply(plan(snapshot, [sheets_tab(program_of("", NOW.date()), rows)], {}).changes)

    for named in ("", "theirs"):
        settings = Settings(turf=TurfSettings(folder=named), folder=tmp_path)
        found = who_can_see(book, str(main), settings, lambda _: [], now=NOW)
        sheets = {one.whose: one for one in found.files if one.kind == "sheet"}

        assert {whose for whose, one in sheets.items() if one.worries} == {"oak.xlsx"}
        assert {whose for whose, one in sheets.items() if one.untold} == {"gone.xlsx"}
        assert sheets["maple.xlsx"].where == str(tmp_path / (named or "sheets") / "maple.xlsx")
        assert len(sheets["closed/elm.xlsx"].openers) == 1


def test_an_old_key_is_told(tmp_path: Path) -> None:
    """By the date of its file; nothing of what stands in it."""
    key = tmp_path / "key.json"
    key.write_text("{}")
    (tmp_path / "organizing.xlsx").write_bytes(b"")
    settings = Settings(google=GoogleSettings(credentials="key.json"), folder=tmp_path)
    book = MemoryWorkbook({"Roster": ROSTER})

    def keys(days: int, **more: int) -> list[str]:
        then = (NOW - timedelta(days=days)).timestamp()
        os.utime(key, (then, then))
        known = replace(settings, sharing=SharingSettings(**more))
        found = who_can_see(book, str(tmp_path / "organizing.xlsx"), known, lambda _: [], now=NOW)
        return [one.said("en") for one in found.keys]

    assert keys(30) == []
    assert "is 400 days old" in keys(400)[0]
    assert keys(30, key_days=20) != []


@pytest.mark.slow
def test_google_tells_it_and_every_sync_looks(tmp_path: Path) -> None:
    """The owner, colleagues, a domain and a link; a sync asks Drive no more for it."""
    with Emulator() as google:
        office = Office(google, google.account(), tmp_path / "locks")
        office.set_up(ROSTER_TEXT)
        assert office.file is not None
        office.file.roles |= {"rosa@example.org": "reader", "@district.org": "reader"}
        found = office.account.drive.openers(office.file.ident)

        assert Opener("person", "rosa@example.org") in found
        assert Opener("domain", "district.org") in found
        assert Opener("person", office.robot.email, writes=True) in found
        seen = Seen(tmp_path / "seen.json", Settings())

        def synced() -> list[str]:
            book = office.account.book(office.file.ident)  # type: ignore[union-attr]
            done = sync(book, Settings(), as_of=NOW.date(), now=NOW, seen=seen)
            assert book.drive_calls == 1
            return [line.split(" can")[0] for line in done.open_to]

        assert synced() == ["Everybody at district.org"]
        del office.file.roles["@district.org"]
        office.file.roles["anyone"] = "reader"
        assert synced() == ["Anyone who has the link"]
        assert google.crashes == []
