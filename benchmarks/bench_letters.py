"""A thousand letters composed, claimed, handed to a mail server on this machine and marked: CPU
seconds, beside a bare loop that hands the same messages over.

Run by `make bench`; another size: `python benchmarks/bench_letters.py 2500 4000 60`.
"""

from __future__ import annotations

import resource
import smtplib
import socket
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from time import process_time, sleep

from kept import keep, line

from toolkit.jobs.demo import write_sample
from toolkit.jobs.email import email
from toolkit.jobs.mailing import Mailing, mailing
from toolkit.jobs.mailing_wishes import Wish
from toolkit.jobs.sync import sync
from toolkit.mail.message import Letter, message
from toolkit.mail.sender import Sender
from toolkit.mail.smtp import Server, SmtpTransport
from toolkit.settings import Settings
from toolkit.workbooks.excel import ExcelWorkbook

SUNDAY, MONDAY = date(2023, 3, 12), date(2023, 3, 13)
NOW = datetime(2023, 3, 13, 7, 11, tzinfo=UTC)
PORT = 8025
SENDER = Sender("o@example.org", seed="bench")


@contextmanager
def mail_server() -> Iterator[None]:
    """One that takes everything, in a process of its own: what it costs is not ours."""
    command = ("-m", "aiosmtpd", "-n", "-l", f"127.0.0.1:{PORT}", "-c", "aiosmtpd.handlers.Sink")
    server = subprocess.Popen([sys.executable, *command])
    try:
        while socket.socket().connect_ex(("127.0.0.1", PORT)):
            sleep(0.1)
        yield
    finally:
        server.terminate()
        server.wait()


def composed(path: Path) -> tuple[Mailing, float, float]:
    """What is due, and the CPU seconds of reading and figures, and of composing."""
    began: dict[str, float] = {"": process_time()}
    found = mailing(
        ExcelWorkbook(path),
        Settings(),
        Wish(),
        as_of=MONDAY,
        now=NOW,
        progress=lambda stage: began.update({stage: process_time()}),
    )
    return found, began["composing"] - began[""], process_time() - began["composing"]


def handed_over(path: Path) -> tuple[int, float]:
    """How many were sent, and the CPU seconds from the first claim to the last mark."""
    claims: list[float] = []
    run = email(
        ExcelWorkbook(path),
        Settings(),
        Wish(),
        as_of=MONDAY,
        now=NOW,
        clock=lambda: NOW,
        sender=SENDER,
        transport=SmtpTransport(Server("127.0.0.1", PORT, "none"), sleep=sleep, pause=0),
        confirm=lambda found: True,
        sleep=sleep,
        progress=lambda stage: claims.append(process_time()) if stage == "claiming" else None,
    )
    return run.report["sent"], process_time() - claims[0]


def bare_loop(letters: Sequence[Letter]) -> float:
    """CPU seconds of making the same messages and sending them over one connection, with nothing
    around it.
    """
    began = process_time()
    with smtplib.SMTP("127.0.0.1", PORT) as server:
        for letter in letters:
            made = message(letter, SENDER, at=NOW)
            server.send_message(made, "o@example.org", [letter.to])
    return process_time() - began


def main(people: int = 15_000, conversations: int = 28_000, organizers: int = 800) -> None:
    with tempfile.TemporaryDirectory() as folder, mail_server():
        path = Path(folder) / "organizing.xlsx"
        size = {"people": people, "conversations": conversations, "organizers": organizers}
        write_sample(ExcelWorkbook.create(path), seed=2023, **size)
        sync(ExcelWorkbook(path), Settings(), as_of=SUNDAY, now=NOW)
        found, figures, compose = composed(path)
        bare = bare_loop(found.due)
        sent, around = handed_over(path)
    kinds = Counter(letter.key.split("/")[0] for letter in found.due)
    n = len(found.due)
    assert sent == n
    bytes_of = [len(message(letter, SENDER, at=NOW).as_bytes()) for letter in found.due]
    largest = max(len(letter.html.encode()) for letter in found.due)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lines = [
        (
            f"{n:,} letters ({', '.join(f'{k} {name}' for name, k in kinds.items())}) of {people:,}"
            f" people and {conversations:,} conversations (Excel), CPU seconds"
        ),
        "",
        line("claim, send and mark, against a bare smtplib loop", around / bare, "×", "≤ 6"),
        line("a thousand letters composed", 1000 * compose / n, "s", "≤ 10"),
        line("    a letter", 1000 * compose / n, "ms", ""),
        line("claim, send and mark a letter", 1000 * around / n, "ms", ""),
        line("    the bare loop", 1000 * bare / n, "ms", ""),
        line("read and figures", figures, "s", ""),
        line("a message", sum(bytes_of) / n / 1000, "kB", ""),
        line("largest HTML", largest / 1000, "kB", ""),
        line("peak memory", peak, "MB", ""),
    ]
    keep(f"letters_{n}.txt", "\n".join(lines))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
