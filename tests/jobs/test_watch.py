"""Watch: a letter after several failures in a row, one when it works again, and a ping after what went
well.
"""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from mailboxes import Mailbox, free_port

from toolkit.jobs.receipts import RunReceipt, receipts
from toolkit.jobs.watch import watched
from toolkit.settings import MailSettings, Settings, WatchSettings, section_of

NOW = datetime(2023, 3, 9, 5, 7, tzinfo=UTC)
WHY = "The tab “Roster” is empty: it has no rows."


@pytest.fixture
def run(tmp_path: Path, serve: Callable[..., int]) -> Callable[..., RunReceipt]:
    """One run after another that ends with a code, and the mail server that takes what it sends."""
    mailbox = Mailbox()
    mail = {
        "host": "127.0.0.1",
        "port": serve(mailbox),
        "security": "none",
        "from": "Organizing <organizing@example.org>",
    }

    def once(code: int, *, mail: dict[str, Any] = mail, **watch: Any) -> RunReceipt:
        settings = Settings(
            mail=section_of(MailSettings, mail), watch=WatchSettings(**watch), folder=tmp_path
        )
        made = RunReceipt("sync", "2023-03-07T05:07:00+00:00", 1.0, code, "x")
        return watched(
            tmp_path / "receipts.jsonl",
            made,
            settings,
            {},
            why=WHY if code else "",
            where="organizing.xlsx",
            language="en",
            now=NOW,
            sleep=lambda seconds: None,
        )

    once.mailbox, once.mail = mailbox, mail  # type: ignore[attr-defined]
    return once


def _subjects(run: Any) -> list[str]:
    return [
        f"{said['To']}: {said['Subject']}"
        for said in (message_from_bytes(one, policy=policy.default) for one in run.mailbox.taken)
    ]


def test_one_letter_after_three_failures_and_one_when_it_works(run: Any) -> None:
    """Not every night anew; rows that could not be read are no failure."""
    told = [run(code).told for code in (3, 1, 75, 1, 1, 1, 0, 0, 1)]

    assert told == [False, False, False, True, False, False, True, False, False]
    assert _subjects(run) == [
        "organizing@example.org: toolkit sync has failed 3 times in a row",
        "organizing@example.org: toolkit sync works again",
    ]


def test_two_failures_make_no_letter_and_no_all_clear(run: Any) -> None:
    for code in (1, 1, 0, 1, 1, 0):
        run(code)

    assert _subjects(run) == []


def test_whom_and_when_is_said_in_the_settings(run: Any) -> None:
    """Several addresses; after the first failure."""
    run(2, after=1, to=("a@example.org", "b@example.org", "no address"))

    assert [line.split(":")[0] for line in _subjects(run)] == ["a@example.org", "b@example.org"]


def test_a_letter_that_could_not_go_is_tried_with_the_next_failure(run: Any) -> None:
    """The mail server was away as well: the receipts say that nobody was told."""
    away = run.mail | {"port": free_port()}
    told = [run(1, mail=away).told for _ in range(4)]

    assert told == [False] * 4
    assert run(1).told
    assert _subjects(run) == ["organizing@example.org: toolkit sync has failed 5 times in a row"]


def test_without_mail_settings_the_receipts_are_kept(run: Any, tmp_path: Path) -> None:
    """Nobody to write to, and no way to."""
    for _ in range(3):
        run(1, mail={})

    assert [one.exit_code for one in receipts(tmp_path / "receipts.jsonl")] == [1, 1, 1]


def test_a_run_that_went_well_is_pinged(run: Any) -> None:
    """A failed one is not: silence is the sign. An address that is away changes nothing."""
    asked: list[str] = []

    class Pinged(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *said: Any) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Pinged)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/local-1"
    run(0, ping=address)
    run(1, ping=address)
    run(3, ping=address)
    server.shutdown()
    server.server_close()
    made = run(0, ping=f"http://127.0.0.1:{free_port()}/gone")

    assert asked == ["/local-1", "/local-1"]
    assert made.exit_code == 0
