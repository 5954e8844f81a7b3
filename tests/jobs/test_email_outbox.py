"""The outbox and the command: passwords, settings, what is printed, and what a preview leaves behind."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lettering import LOCAL, remembered
from mailboxes import Mailbox
from sheets import snapshot_of

from toolkit.cli import toolkit
from toolkit.errors import Misused, Refused, TryLater
from toolkit.jobs.ledger import Ledger
from toolkit.jobs.opening import open_workbook
from toolkit.jobs.outbox import outbox, password, sender
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.sync import sync
from toolkit.jobs.trial import trial_sent
from toolkit.mail.folder import FolderTransport
from toolkit.mail.smtp import PASSWORD_VARIABLE, SmtpTransport
from toolkit.plan.plan import plan
from toolkit.settings import MailSettings, Settings, section_of
from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.excel import ExcelWorkbook

pytestmark = pytest.mark.slow  # each runs the whole command or job


def _settings(folder: Path, **mail: Any) -> Settings:
    return Settings(
        mail=section_of(MailSettings, {"host": "smtp.example.org", "username": "o", **mail}),
        folder=folder,
    )


def test_a_password_comes_from_the_environment_before_a_file(tmp_path: Path) -> None:
    """And a file's line end is no part of it."""
    file = tmp_path / "secret"
    file.write_text("of the file\n")
    file.chmod(0o600)
    known = _settings(tmp_path, password_file=file.name)

    assert password(known, {}) == "of the file"
    elsewhere = "of the environment"
    assert password(known, {PASSWORD_VARIABLE: elsewhere}) == elsewhere


@pytest.mark.parametrize(
    ("mode", "text"), [(0o644, "may be read by others"), (0o640, "may be read by others")]
)
def test_a_password_that_others_may_read_is_not_used(tmp_path: Path, mode: int, text: str) -> None:
    """With the command that mends it."""
    file = tmp_path / "secret"
    file.write_text("hush")
    file.chmod(mode)

    with pytest.raises(Misused, match=text) as refused:
        password(_settings(tmp_path, password_file=file.name), {})
    assert "chmod 600 secret" in refused.value.sentence
    assert "hush" not in refused.value.sentence


def test_a_password_that_is_not_there_is_a_matter_of_settings(tmp_path: Path) -> None:
    """None named, no file, an empty one, one that is no text."""
    (tmp_path / "empty").write_text(" \n")
    (tmp_path / "bytes").write_bytes(b"\xff\xfe")
    for name in ("empty", "bytes"):
        (tmp_path / name).chmod(0o600)
    for name, said in (
        ("", "no password for the mail server"),
        ("gone", "password_file under .* names is not there"),
        ("empty", "is empty"),
        ("bytes", "is not text"),
    ):
        with pytest.raises(Misused, match=said):
            password(_settings(tmp_path, password_file=name), {})


def test_the_outbox_that_settings_name(tmp_path: Path) -> None:
    """A folder beside the settings, or a server with its pause; no password is asked for where there is no user."""
    folder = outbox(_settings(tmp_path, transport="folder"), {}, sleep=lambda seconds: None)
    server = outbox(_settings(tmp_path, username="", pause=2.5), {}, sleep=lambda seconds: None)

    assert isinstance(folder, FolderTransport)
    assert folder.folder == tmp_path / "outbox"
    assert isinstance(server, SmtpTransport)
    assert (server.pause, server.server.port, server.server.security) == (2.5, 587, "starttls")


def test_two_workbooks_letters_never_pass_for_one(tmp_path: Path) -> None:
    """The same file by another path is the same."""
    known = _settings(tmp_path, **{"from": "o@example.org"})

    assert sender(known, "a.xlsx").seed == sender(known, str(Path("a.xlsx").resolve())).seed
    assert sender(known, "a.xlsx").seed != sender(known, "b.xlsx").seed
    with pytest.raises(Misused, match="from under"):
        sender(_settings(tmp_path), "a.xlsx")


def test_a_trial_letter_proves_the_settings(serve: Any, tmp_path: Path) -> None:
    """One letter, each time another one."""
    box = Mailbox("250 taken", "250 taken", "554 no", *["451 busy"] * 3, "drop")
    known = _settings(
        tmp_path,
        host="127.0.0.1",
        port=serve(box),
        security="none",
        username="",
        **{"from": "o@example.org"},
    )

    for minute in (1, 2):
        said = trial_sent(
            known,
            {},
            "rosa@example.org",
            now=datetime(2023, 3, 13, 7, minute, tzinfo=UTC),
            sleep=lambda s: None,
        )
        assert said.startswith("The mail server took the trial letter.")
    got = [message_from_bytes(each, policy=policy.default) for each in box.taken]
    assert len({each["Message-ID"] for each in got}) == 2
    assert got[0]["Subject"] == "The mail settings of the organizing toolkit work"
    for fault in (Refused, TryLater, TryLater):
        with pytest.raises(fault):
            trial_sent(
                known,
                {},
                "rosa@example.org",
                now=datetime(2023, 3, 13, tzinfo=UTC),
                sleep=lambda s: None,
            )
    with pytest.raises(Misused, match="not one address"):
        trial_sent(
            known,
            {},
            "rosa@example.org, bo@example.org",
            now=datetime(2023, 3, 13, tzinfo=UTC),
            sleep=lambda s: None,
        )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small local as an Excel file, synced as of the Sunday."""
    path = tmp_path_factory.mktemp("installed") / "organizing.xlsx"
    tabs = [
        Tab(
            "",
            grid.title,
            tuple(TabColumn(str(column[0])) for column in grid.columns),
            tuple(list(column[1:]) for column in grid.columns),
            heading_row=1,
        )
        for grid in snapshot_of(LOCAL, cast=False).grids
    ]
    made = ExcelWorkbook.create(path)
    with made:
        made.apply(plan(made.read(frozenset()), tabs, {}).changes)
    sync(
        open_workbook(str(path), Settings()),
        Settings(),
        as_of=date(2023, 3, 12),
        now=datetime(2023, 3, 12, 5, tzinfo=UTC),
    )
    return path


@pytest.fixture
def installation(installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with toolkit.toml and that file. Its letters are composed once: what is tested here is what becomes of
    them."""
    remembered(monkeypatch)
    shutil.copy(installed, tmp_path)
    (tmp_path / "toolkit.toml").write_text(
        '[workbook]\nwhere = "organizing.xlsx"\n[mail]\ntransport = "folder"\nfrom = "Organizing'
        ' <o@example.org>"\n'
    )
    return tmp_path


def _email(folder: Path, *options: str, **run: Any) -> Any:
    arguments = [
        "email",
        "--config",
        str(folder / "toolkit.toml"),
        "--as-of",
        "2023-03-13",
        *options,
    ]
    return CliRunner().invoke(toolkit, arguments, **run)


def test_a_wish_that_meets_nobody_says_so(installation: Path) -> None:
    """Not that no letters are due."""
    assert (
        _email(installation, "--to", "nobody@example.org").output
        == "No letters of 2023-W10 (6 Mar to 12 Mar 2023) are due that you asked for.\n"
    )


def test_the_command_from_looking_to_sending(installation: Path) -> None:
    """Listed, looked at, refused for new people without --yes, sent, and nothing to do after."""
    listed = _email(installation)
    looked = _email(installation, "--preview", str(installation / "letters"))
    unasked = _email(installation, "--send")
    sent = _email(installation, "--send", "--yes")
    again = _email(installation, "--send", "--json")

    assert listed.exit_code == 0
    assert (
        listed.output.splitlines()[0]
        == "5 letters of 2023-W10 (6 Mar to 12 Mar 2023) would go, and nothing was sent: 1 to"
        " staff, 2 to organizers, 2 to representatives."
    )
    assert "  organizer  rosa@example.org" in listed.output
    assert listed.output.endswith("Look at them with --preview DIR; send them with --send.\n")
    pages = {path.name for path in (installation / "letters").iterdir()}
    assert {
        "index.html",
        "0001-staff.html",
        "0001-staff.txt",
        "0002-organizer-conversations.png",
    } <= pages
    assert {path.stat().st_mode & 0o777 for path in (installation / "letters").iterdir()} == {0o600}
    assert (
        'src="0002-organizer-conversations.png"'
        in (installation / "letters" / "0002-organizer.html").read_text()
    )
    assert looked.output.endswith(f"Look at them: {installation / 'letters' / 'index.html'}\n")
    assert isinstance(unasked.exception, Refused)
    assert "never written to" in unasked.exception.sentence
    assert "Sent 5 of 5 letters of 2023-W10." in sent.output
    assert len(list((installation / "outbox").glob("*.eml"))) == 5
    report = json.loads(again.output)
    assert (again.exit_code, report["outcome"], report["already"], report["sent"]) == (
        0,
        "nothing to do",
        5,
        0,
    )
    assert "@" not in again.output


def test_quiet_prints_nothing(installation: Path) -> None:
    """A timer's log is read by strangers."""
    done = _email(installation, "--send", "--yes", "--quiet")

    assert (done.exit_code, done.output) == (0, "")


def test_a_run_that_sends_prints_nobodys_address(installation: Path) -> None:
    """A claim left behind is counted; its key, in which an address stands, is told to whoever only looks."""
    _email(installation, "--send", "--yes")
    path = installation / "organizing.xlsx"
    workbook = ExcelWorkbook(path)
    with workbook:
        snapshot = workbook.read(frozenset())
        known = Ledger.of(snapshot)
        entry = replace(next(iter(known.known.values())), state="Claimed")
        _, program = read_workbook(
            workbook, Settings(), as_of=date(2023, 3, 13), now=datetime(2023, 3, 13, 9, tzinfo=UTC)
        )
        replace(known, known=dict(known.known) | {entry.key: entry}).write(
            workbook, snapshot, program
        )
    sent, listed = _email(installation, "--send"), _email(installation)

    assert "1 letter was claimed by an earlier run and never marked" in sent.output
    assert "@" not in sent.output
    assert "    staff/2023-W10/sol@example.org\n" in listed.output


def test_a_trial_from_the_command_line(installation: Path) -> None:
    """Options may stand before or after the word test."""
    said = [
        CliRunner().invoke(
            toolkit,
            ["email", "--config", str(installation / "toolkit.toml"), "test", "rosa@example.org"],
        ),
        CliRunner().invoke(
            toolkit,
            ["email", "test", "rosa@example.org", "--config", str(installation / "toolkit.toml")],
        ),
    ]

    assert [(each.exit_code, each.output) for each in said] == [
        (0, "The trial letter lies in the folder that [mail] names.\n")
    ] * 2
    assert len(list((installation / "outbox").glob("*.eml"))) == 2


def test_looking_and_sending_at_once_is_refused(installation: Path) -> None:
    """One or the other."""
    assert isinstance(_email(installation, "--send", "--preview", "x").exception, Misused)
    assert isinstance(_email(installation, "--week", "last").exception, Misused)


def test_letters_that_may_have_gone_fail_every_run_until_somebody_decides(
    installation: Path, serve: Any
) -> None:
    """The server hangs up after each text: nobody knows. The next runs say how many, also with --quiet, and no timer takes
    them for well; with Sent in the tab, or sent again, all is well.
    """
    box = Mailbox(*["drop"] * 9)
    settings = installation / "toolkit.toml"
    folder = settings.read_text()
    settings.write_text(
        '[workbook]\nwhere = "organizing.xlsx"\n[mail]\nhost = "127.0.0.1"\nsecurity = "none"\n'
        f'port = {serve(box)}\npause = 0\nfrom = "o@example.org"\n'
    )
    first = _email(installation, "--send", "--yes")
    settings.write_text(folder)
    rest = _email(installation, "--send", "--yes")
    quiet = _email(installation, "--send", "--yes", "--quiet")
    report = json.loads(_email(installation, "--send", "--json").stdout)

    assert first.exit_code == 1
    assert "3 letters may or may not have gone: they stay claimed" in first.output
    assert "2 letters were not sent; the next run tries again (not tried)." in first.output
    assert (rest.exit_code, "Sent 2 of 2 letters of 2023-W10." in rest.output) == (1, True)
    assert quiet.exit_code == 1
    assert quiet.output.startswith("3 letters were claimed by an earlier run and never marked")
    assert "has gone" not in rest.output + quiet.output
    assert "@" not in first.output + rest.output + quiet.output
    assert (report["outcome"], report["left_behind"]) == ("some may or may not have gone", 3)

    again = _email(
        installation, "--send", "--resend", "staff/2023-W10/", "--resend", "organizer/2023-W10/"
    )
    assert (again.exit_code, again.output) == (0, "Sent 3 of 3 letters of 2023-W10.\n")


def test_a_server_that_takes_no_letter_fails_every_run_until_somebody_decides(
    installation: Path, serve: Any
) -> None:
    """550 to each of them is no fault of their readers: no timer takes the next run for well."""
    box = Mailbox(*["550 no"] * 9)
    settings = installation / "toolkit.toml"
    folder = settings.read_text()
    settings.write_text(
        '[workbook]\nwhere = "organizing.xlsx"\n[mail]\nhost = "127.0.0.1"\nsecurity = "none"\n'
        f'port = {serve(box)}\npause = 0\nfrom = "o@example.org"\n'
    )
    first = _email(installation, "--send", "--yes")
    settings.write_text(folder)
    quiet = _email(installation, "--send", "--yes", "--quiet")
    report = json.loads(_email(installation, "--send", "--json").stdout)

    assert (first.exit_code, quiet.exit_code) == (1, 1)
    assert "5 letters were refused by the mail server, and are not tried again" in first.output
    assert quiet.output.startswith(
        "5 letters of 2023-W10 were refused by the mail server, and none has gone: it is rather the"
        " server or the address in from than their readers."
    )
    again = "--resend organizer/2023-W10/ --resend rep/2023-W10/ --resend staff/2023-W10/"
    assert f"toolkit email --send {again}; or write Sent" in quiet.output
    assert "@" not in quiet.output
    assert (report["outcome"], report["all_refused"]) == ("the mail server took no letter", 5)

    sent = _email(installation, "--send", *again.split())
    assert (sent.exit_code, sent.output) == (0, "Sent 5 of 5 letters of 2023-W10.\n")
    assert (_email(installation, "--send", "--quiet").exit_code) == 0


def test_one_letter_is_one_letter(installation: Path) -> None:
    """Singular where there is one, listed, refused, sent and after."""
    listed = _email(installation, "--to", "'ROSA@example.org'")
    unasked = _email(installation, "--to", "rosa@example.org", "--send")
    sent = _email(installation, "--to", "rosa@example.org", "--send", "--yes")
    after = _email(installation, "--to", "rosa@example.org")

    assert listed.output.startswith("1 letter of 2023-W10 (6 Mar to 12 Mar 2023) would go")
    assert unasked.exception.sentence.startswith("1 of the letters due would go to somebody who")
    assert sent.output == "Sent 1 of 1 letter of 2023-W10.\n"
    assert "  1 letter has gone before.\n" in after.output
    assert isinstance(_email(installation, "--to", "rosa").exception, Misused)


def test_a_password_written_into_the_wrong_setting_is_not_shown(tmp_path: Path) -> None:
    """password_file = the password itself."""
    for secret in ("open sesame", "w0mbat/hunter2", "hunter2.txt"):
        with pytest.raises(Misused, match="names is not there") as refused:
            password(_settings(tmp_path, password_file=secret), {})
        assert "hunter2" not in refused.value.sentence
        assert "sesame" not in refused.value.sentence


@pytest.mark.parametrize(
    "host",
    [
        "mail..example",
        "x" * 70 + ".example",
        "-mail.example",
        "mail example",
        "ñ.example",
    ],
)
def test_a_host_that_is_none_is_a_matter_of_settings(tmp_path: Path, host: str) -> None:
    """Said before anything is read or claimed."""
    with pytest.raises(Misused, match=r"host under \[mail\]"):
        outbox(_settings(tmp_path, host=host, username=""), {}, sleep=lambda seconds: None)
