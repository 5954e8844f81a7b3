"""Both programs, lived from the first application in January to the induction in August: every Monday
the real commands run on an Excel file, and the letters of that Monday are kept beside the test, to be
read. The first program is lived in a Google spreadsheet, too.
"""

from __future__ import annotations

import email
import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from email.policy import default
from pathlib import Path

import pytest

for folder in (".", "../stipends", "../workbooks/google"):
    sys.path.insert(0, str((Path(__file__).parent / folder).resolve()))

from commands import Ran, Run, runner  # noqa: E402 -- the folders above have to be known first
from emulator import Emulator  # noqa: E402 -- as above
from golden import same  # noqa: E402 -- as above
from workdesks import Desk, ExcelDesk, GoogleDesk  # noqa: E402 -- as above
from year import Rows, Week, start, weeks  # noqa: E402 -- as above

GOLDEN = Path(__file__).parent / "golden"
# Links into the spreadsheet, which a file has not: alone on a line, or after what they lead to.
OPEN = re.compile(r"(?m)^Open [^\n]*: https://docs\.google\.com\S*\n?")
LINK = re.compile(r":? ?https://docs\.google\.com\S*")
LINE = "\n" + "=" * 78 + "\n"
QUIET = (date(2023, 4, 24), date(2023, 6, 5))  # nothing happens: only the first and last are lived
# Then somebody saves the whole file in a program that writes all of it anew.
FIRST_OF_A_MONTH = range(1, 8)
# On Google, where the letters are those of Excel, the first program is lived to its end, and some
# Mondays of every kind are enough: people decide on applications; the phase runs, is signed for, has
# its break and ends. Every other Monday is published too, since letters tell of the weeks before.
ON_GOOGLE = [date(2023, *day) for day in [(1, 30), (2, 20), (3, 27), (4, 17)]]
SETTINGS = """
[workbook]
where = "{where}"
[mail]
transport = "folder"
folder = "outbox"
from = "Maple County Educators <office@example.org>"
"""


@dataclass
class Local:
    """A workbook that people type into each week, and the commands that run on it each Monday."""

    desk: Desk
    folder: Path
    run: Run
    environ: dict[str, str] = field(default_factory=dict)
    tabs: dict[str, Rows] = field(default_factory=start)

    def type(self, week: Week) -> None:
        """Puts a week's rows below the others and sets its cells, as people do."""
        for title, rows in week.rows.items():
            for row in rows:
                self.tabs[title].append(row)
                self.desk.insert_row(title, len(self.tabs[title]), row)
        for title, own, heading, value in week.cells:
            rows = self.tabs[title]
            row = next(n for n, cells in enumerate(rows, 1) if own in cells)
            column = rows[0].index(heading) + 1
            self.desk.edit(title, row, column, value)

    def sync(self, day: date) -> None:
        """Publishes as of a Monday."""
        self._done(self.run("sync", "--as-of", f"{day}", "--quiet", **self.environ))

    def letters(self, day: date) -> list[str]:
        """Sends the letters of a Monday: each one's address, subject and text."""
        sent = self.run("email", "--send", "--yes", "--as-of", f"{day}", "--quiet", **self.environ)
        self._done(sent)
        outbox = self.folder / "outbox"
        letters = [self._letter(path) for path in sorted(outbox.rglob("*.eml"))]
        for path in outbox.rglob("*.eml"):
            path.unlink()
        return sorted(letters)

    @staticmethod
    def _done(ran: Ran) -> None:
        assert ran.code == 0, ran.said

    @staticmethod
    def _letter(path: Path) -> str:
        message = email.message_from_bytes(path.read_bytes(), policy=default)
        body = message.get_body(("plain",))
        assert body is not None
        lines = "\n".join(body.get_content().rstrip().splitlines())
        said = re.sub(r"\n\n\n+", "\n\n", LINK.sub("", OPEN.sub("", lines)))
        return f"To: {message['To']}\nSubject: {message['Subject']}\n\n{said}\n"


@contextmanager
def local(kind: str, folder: Path, run: Run) -> Iterator[Local]:
    """The local on the first day, in an Excel file or in a Google spreadsheet."""
    if kind == "excel":
        path = folder / "organizing.xlsx"
        desk: Desk = ExcelDesk(path, start())
        desk.open()
        (folder / "toolkit.toml").write_text(SETTINGS.format(where=path.name), encoding="utf-8")
        yield Local(desk, folder, run)
        return
    with Emulator(keep_bodies=False) as google:
        robot = google.account()
        desk = GoogleDesk(google, robot, folder, start())
        (folder / "key.json").write_text(json.dumps(robot.info()), encoding="utf-8")
        (folder / "key.json").chmod(0o600)
        where = f"https://docs.google.com/spreadsheets/d/{desk.ident}/edit"
        (folder / "toolkit.toml").write_text(SETTINGS.format(where=where), encoding="utf-8")
        yield Local(
            desk,
            folder,
            run,
            {
                "TOOLKIT_GOOGLE_ENDPOINT": google.url,
                "TOOLKIT_GOOGLE_CREDENTIALS": str(folder / "key.json"),
            },
        )


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["excel", "google"])
def test_golden_letters_of_every_monday_from_january_to_august(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The letters are the same on Excel and on Google."""
    with local(kind, tmp_path, runner(tmp_path, monkeypatch)) as office:
        for week in weeks():
            if QUIET[0] < week.monday < QUIET[1]:
                continue
            if kind == "google" and week.monday > ON_GOOGLE[-1]:
                break
            office.type(week)
            if isinstance(office.desk, ExcelDesk):
                if week.monday.day in FIRST_OF_A_MONTH:
                    office.desk.anew()
                office.desk.open()  # they save the file
            office.sync(week.monday)
            if kind == "excel" or week.monday in ON_GOOGLE:
                letters = office.letters(week.monday)
                same(GOLDEN / f"{week.monday}.txt", LINE.join(letters))
