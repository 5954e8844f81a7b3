"""What the doctor says when all is well, and when one thing after another is not."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from emulator import Emulator, File, ServiceAccount
from emulator_fixtures import *  # noqa: F403 -- fixtures are found by name

from toolkit.jobs.doctor import Visit, findings
from toolkit.jobs.init import init
from toolkit.settings import Settings, read_settings
from toolkit.workbooks.changes import Changes
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.excel.holding import held

NOW = datetime(2023, 3, 9, 5, 7, tzinfo=UTC)


def said(
    config: Path | None, where: str = "", *, now: datetime = NOW, live: bool = False, **environ: str
) -> list[Any]:
    def settings() -> Settings:
        return read_settings(config) if config else Settings()

    def place(known: Settings) -> str:
        return where or (
            str(known.path(known.workbook.where))
            if known.workbook.where.endswith("x")
            else known.workbook.where
        )

    visit = Visit(config, settings, place, now, environ, lambda seconds: None, live=live)
    return [(one.subject, one.ok, one.sentence.said()) for one in findings(visit)]


def wrong(lines: list[Any]) -> list[tuple[str, str]]:
    return [(subject, sentence) for subject, ok, sentence in lines if not ok]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A fresh workbook and its settings."""
    path = tmp_path / "toolkit.toml"
    init(str(tmp_path / "organizing.xlsx"), "", path, None)
    return path


def test_a_fresh_workbook_is_well(config: Path) -> None:
    lines = said(config)

    assert wrong(lines) == []
    assert [subject for subject, _, _ in lines] == [
        "configuration",
        "workbook",
        "tabs",
        "last sync",
        "letters",
        "lock",
        "mail",
        "disk",
    ]


def test_settings_that_cannot_be_read_end_the_visit(tmp_path: Path) -> None:
    config = tmp_path / "toolkit.toml"
    config.write_text('[workbook]\nwere = "organizing.xlsx"')

    assert said(config) == [
        (
            "configuration",
            False,
            "toolkit.toml: “workbook.were” is not a known key. Did you mean “where”?",
        )
    ]


def test_no_workbook_and_one_that_is_not_there(tmp_path: Path) -> None:
    assert wrong(said(None))[0][0] == "workbook"
    assert wrong(said(None, str(tmp_path / "none.xlsx")))[0][1].startswith("There is no file")


def edited(config: Path, **tabs: list[list[Any]]) -> None:
    """A workbook with these tabs in place of the fresh one's."""
    from toolkit.plan.plan import plan
    from toolkit.workbooks.desired import Tab, TabColumn

    path = config.with_name("organizing.xlsx")
    path.unlink()
    workbook = ExcelWorkbook.create(path)
    made = [
        Tab(
            "",
            title,
            tuple(TabColumn(h) for h in rows[0]),
            tuple(zip(*rows[1:], strict=True)),
            heading_row=1,
        )
        for title, rows in tabs.items()
    ]
    workbook.apply(plan(workbook.read(frozenset()), made, {}).changes)


ROSTER = ["Person ID", "First name", "Last name", "Worksite", "Status"]
ADA = ["Ada", "Ada", "Lopez", "Maple El", "Member"]


def test_slips_of_the_pen_are_pointed_at(config: Path) -> None:
    """A tab and a heading that are nearly ours; a person's own column is left alone."""
    edited(
        config,
        Roster=[[*ROSTER, "Asessment", "Shoe size"], [*ADA, "1", "38"]],
        Conversatons=[["Date"], ["x"]],
    )

    assert wrong(said(config)) == [
        (
            "tabs",
            "The tab “Conversatons” looks like the Conversations tab and is not read; if it is"
            " meant, call it Conversations, or write into toolkit.toml: [tabs.Conversations] tab ="
            ' "Conversatons".',
        ),
        ("tabs", "“Asessment” (Roster, column F) is not read; if it is Assessment, write it so"),
    ]


def test_a_missing_heading_and_missing_tabs(config: Path) -> None:
    edited(config, Roster=[ROSTER[:4], ADA[:4]])
    assert wrong(said(config))[0][1].startswith("The tab “Roster” lacks the heading “Status”.")

    edited(config, Members2=[["Nothing"], ["x"]])
    assert wrong(said(config))[0][1].startswith(
        "there is neither a Roster nor both Organizers and Phases"
    )


def test_a_clock_before_the_last_sync_and_letters_left_behind(config: Path) -> None:
    """One letter was claimed and nobody marked it."""
    from toolkit.jobs.reading import read_workbook
    from toolkit.plan.plan import plan
    from toolkit.plan.safety import AS_OF
    from toolkit.tabs.letters import CLAIMED, SENT, LetterRow, letters_tab

    workbook = ExcelWorkbook(config.with_name("organizing.xlsx"))
    snapshot, program = read_workbook(workbook, Settings(), as_of=date(2023, 3, 15), now=NOW)
    letters = [
        LetterRow(
            f"staff/2023-W09/{n}@example.org",
            "staff",
            f"{n}@example.org",
            date(2023, 2, 27),
            state,
            NOW,
            "",
        )
        for n, state in enumerate([CLAIMED, SENT])
    ]
    workbook.apply(plan(snapshot, [letters_tab(program, letters)], {AS_OF: "2023-03-15"}).changes)

    found = dict(wrong(said(config)))
    assert (
        found["last sync"]
        == "published as of 2023-03-15, and today is 2023-03-09: check this computer's clock"
    )
    assert found["letters"].startswith(
        "1 were claimed and never marked: they may or may not have gone."
    )
    assert "example.org" not in str(found)


def test_a_day_of_the_last_sync_that_somebody_changed_by_hand(config: Path) -> None:
    workbook = ExcelWorkbook(config.with_name("organizing.xlsx"))
    workbook.apply(Changes(workbook.read(frozenset()), marks={"as_of": "yesterday"}))

    assert wrong(said(config)) == [
        (
            "last sync",
            "the workbook's mark of it was changed by hand to something that is no day; the next"
            " sync writes it anew",
        )
    ]


def test_a_run_at_work(config: Path) -> None:
    with held(config.with_name("organizing.xlsx")):
        assert [subject for subject, _ in wrong(said(config))] == ["lock"]


@pytest.mark.parametrize(
    ("mail", "environ", "sentence"),
    [
        (
            'host = "smtp.example.org"\nfrom = "a@example.org"\nusername = "a"',
            {},
            "There is no password",
        ),
        (
            'host = "smtp.example.org"\nfrom = "a@example.org"\nsecurity = "none"',
            {},
            "would travel unencrypted",
        ),
        ('host = "smtp.example.org"', {}, "from"),
    ],
)
def test_mail_that_could_not_leave(
    config: Path, mail: str, environ: dict[str, str], sentence: str
) -> None:
    config.write_text(f"{config.read_text()}\n[mail]\n{mail}\n")
    ((subject, why),) = wrong(said(config, **environ))
    assert subject == "mail"
    assert sentence in why


def test_mail_that_could(config: Path) -> None:
    """The password is there, and never shown."""
    config.write_text(
        f'{config.read_text()}\n[mail]\nhost = "smtp.example.org"\nfrom = "a@example.org"\nusername'
        ' = "a"\n'
    )
    lines = said(config, TOOLKIT_SMTP_PASSWORD="hush hush")
    assert wrong(lines) == []
    assert "hush" not in str(lines)


@pytest.fixture
def online(
    google: Emulator,
    robot: ServiceAccount,
    shared_file: File,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., list[Any]]:
    """A fresh Google spreadsheet, and the doctor's visit to it."""
    monkeypatch.setenv("TOOLKIT_GOOGLE_ENDPOINT", google.url)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    key, config = (
        google.credentials_file(robot, tmp_path / "credentials.json"),
        tmp_path / "toolkit.toml",
    )
    init(f"https://docs.google.com/spreadsheets/d/{shared_file.ident}/edit", str(key), config, None)
    google.calls.clear()

    def visit(**options: Any) -> list[Any]:
        now = datetime.fromtimestamp(google.clock(), UTC)
        return said(
            config,
            now=now,
            **options,
            **{k: v for k, v in os.environ.items() if k.startswith("TOOLKIT")},
        )

    return visit


def test_google_in_good_order(
    online: Callable[..., list[Any]], google: Emulator, robot: ServiceAccount
) -> None:
    lines = online()

    assert wrong(lines) == []
    assert [subject for subject, _, _ in lines] == [
        "configuration",
        "credentials",
        "sharing",
        "Google Sheets",
        "locale",
        "time zone",
        "size",
        "clock",
        "quota",
        "tabs",
        "last sync",
        "letters",
        "lock",
        "mail",
        "disk",
    ]
    assert robot.email in lines[1][2]
    assert [call for call in google.calls if call.writes] == []


def test_google_that_is_not_shared(
    online: Callable[..., list[Any]], google: Emulator, shared_file: File
) -> None:
    google.person(shared_file).unshare("toolkit@emulated.iam.gserviceaccount.com")

    assert [subject for subject, _ in wrong(online())] == ["sharing", "Google Sheets"]


@pytest.mark.slow
def test_live_tries_google_out_on_a_tab_that_is_gone_afterwards(
    online: Callable[..., list[Any]], google: Emulator, shared_file: File
) -> None:
    """The emulator answers as the manuals say, and knows no tables; a tab that a killed run left is cleared away."""
    before = google.person(shared_file).book
    lines = [sentence for subject, _, sentence in online(live=True) if subject == "live"]

    after = google.person(shared_file).book
    assert lines[:5] == [
        "Does a mark on a row follow a sort? no, it stays where it was",
        "Does null leave a cell as it is? yes",
        (
            "Does Google tell which protections keep us out? cannot be told: nobody protects a"
            " range here"
        ),
        (
            "Does Google say how long to wait when the quota is used up? was not tried: it would"
            " use up everybody's quota; where it comes it is heeded"
        ),
        "Does recalculation alone move Drive's version? no, not within 3 seconds",
    ]
    assert len(lines) == 9
    assert lines[6].endswith(" seconds")
    assert lines[7] == "Does text that is copied stay text? yes"
    assert lines[8] == "Are cells that are copied onto some of themselves all copied? yes"
    assert [sheet.title for sheet in after.sheets] == [sheet.title for sheet in before.sheets]
    assert [sheet.rows for sheet in after.sheets] == [sheet.rows for sheet in before.sheets]
    assert after.metadata == before.metadata


@pytest.mark.slow
def test_live_that_was_cut_off_leaves_nothing_for_good(
    online: Callable[..., list[Any]], google: Emulator, shared_file: File
) -> None:
    """The deletion was lost; the next visit makes up for it."""
    count = len(shared_file.book.sheets) if shared_file.book else 0
    google.faults.when(lambda call: b"deleteSheet" in call.request, "503", times=None)
    assert wrong(online(live=True))[-1][0] == "live"
    assert len(google.person(shared_file).book.sheets) == count + 1

    google.faults.clear()
    online(live=True)
    assert len(google.person(shared_file).book.sheets) == count


def test_an_address_that_no_letter_can_go_to(config: Path) -> None:
    """The rows are named, and not what stands in them."""
    edited(config, Organizers=[["Organizer", "Email"], ["Rosa", "rosa@example..org"]])

    (sentence,) = [line for subject, line in wrong(said(config)) if subject == "addresses"]
    assert "in these rows: Organizers 2. What" in sentence
    assert "@" not in sentence
