"""A thousand letters composed and handed to a mail server on this machine: seconds and memory.

Run by `make bench`; another size: `python benchmarks/bench_letters.py 2500 4000 30`.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter, sleep

from aiosmtpd.controller import Controller
from kept import keep

from toolkit.jobs.demo import write_sample
from toolkit.jobs.email import email
from toolkit.jobs.mailing import Wish, mailing
from toolkit.jobs.sync import sync
from toolkit.mail.sender import Sender
from toolkit.mail.smtp import Server, SmtpTransport
from toolkit.settings import Settings
from toolkit.workbooks.excel import ExcelWorkbook

SUNDAY, MONDAY = date(2023, 3, 12), date(2023, 3, 13)
NOW = datetime(2023, 3, 13, 7, 11, tzinfo=UTC)
PORT = 8025


class Sink:
    """A server that takes everything and only counts."""

    def __init__(self) -> None:
        self.taken = self.size = 0

    async def handle_DATA(self, server: object, session: object, envelope: object) -> str:  # noqa: N802
        self.taken += 1
        self.size += len(envelope.content)  # type: ignore[attr-defined]
        return "250 taken"


def main(people: int = 22_000, conversations: int = 40_000, organizers: int = 760) -> None:
    sink = Sink()
    server = Controller(sink, hostname="127.0.0.1", port=PORT)
    server.start()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "organizing.xlsx"
        write_sample(
            ExcelWorkbook.create(path),
            seed=2023,
            people=people,
            conversations=conversations,
            organizers=organizers,
        )
        sync(ExcelWorkbook(path), Settings(), as_of=SUNDAY, now=NOW)
        started = perf_counter()
        found = mailing(
            ExcelWorkbook(path),
            Settings(),
            Wish(),
            as_of=MONDAY,
            now=NOW,
            progress=lambda stage: times.append((stage, perf_counter())),
        )
        composed = perf_counter()
        transport = SmtpTransport(Server("127.0.0.1", PORT, "none"), sleep=sleep, pause=0)
        begun: list[float] = []
        run = email(
            ExcelWorkbook(path),
            Settings(),
            Wish(),
            as_of=MONDAY,
            now=NOW,
            clock=lambda: NOW,
            sender=Sender("o@example.org", seed="bench"),
            transport=transport,
            confirm=lambda found: True,
            sleep=sleep,
            progress=lambda stage: begun.append(perf_counter()) if stage == "claiming" else None,
        )
        sent = perf_counter()
    server.stop()
    kinds = Counter(letter.key.split("/")[0] for letter in found.due)
    stages = dict(times)
    n = len(found.due)
    lines = [
        (
            f"{n:,} letters ({', '.join(f'{k} {name}' for name, k in kinds.items())}) of {people:,}"
            f" people and {conversations:,} conversations (Excel)"
        ),
        "",
        f"read and figures     {stages['composing'] - started:8.1f} s",
        (
            f"compose              {composed - stages['composing']:8.1f} s  "
            f" {1000 * (composed - stages['composing']) / n:.0f} ms a letter"
        ),
        (
            f"claim, send and mark {sent - begun[0]:8.1f} s   {1000 * (sent - begun[0]) / n:.0f} ms"
            " a letter, without a pause between letters"
        ),
        (
            f"taken by the server  {sink.taken:8,}     {sink.size / max(1, sink.taken) / 1000:.0f}"
            f" kB each; sent {run.report['sent']:,}"
        ),
        (
            "largest HTML        "
            f" {max(len(letter.html.encode()) for letter in found.due) / 1000:8.1f} kB"
        ),
        f"peak memory          {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB",
    ]
    keep(f"letters_{n}.txt", "\n".join(lines))


times: list[tuple[str, float]] = []

if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
