"""Calls, bytes and seconds of the toolkit's job on Google Sheets: done by the usual libraries, and
by `toolkit sync`.

The job is a real sync of the sample program: read the input tabs, and put the figures into the
output tabs with a bold heading row, the rows above frozen and the columns sized. Over real HTTP to
a local stand-in for Google that counts.

python benchmarks/bench_google_calls.py [PEOPLE]        1,000 where nothing is said; 100,000 takes
some minutes

Libraries that are not installed are left out, and the table is then only printed, not kept in
results/. For all of them, best in an environment of its own:

    pip install gspread-dataframe gspread-formatting pygsheets && pip install --no-deps parsons petl
"""

from __future__ import annotations

import gc
import importlib.util
import multiprocessing
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[1] / "tests")]

from emulator import Call, Emulator, File, ServiceAccount  # noqa: E402 -- after the line above, here and below
from emulator.book import Book, Cell, new_sheet  # noqa: E402
from google_job import A_CALL, Job, Output, Took, Way, done, rows_of  # noqa: E402
from google_ways import LIBRARIES, SYNCS  # noqa: E402
from kept import keep  # noqa: E402

from toolkit.jobs.demo import write_sample  # noqa: E402
from toolkit.jobs.known import Known  # noqa: E402
from toolkit.jobs.publication import publication  # noqa: E402
from toolkit.jobs.reading import read_workbook  # noqa: E402
from toolkit.sample import sample_tabs  # noqa: E402
from toolkit.settings import Settings  # noqa: E402
from toolkit.workbooks.cells import same  # noqa: E402
from toolkit.workbooks.google.credentials import Access  # noqa: E402
from toolkit.workbooks.google.workbook import GoogleWorkbook  # noqa: E402

SEED = 2023
DAY, A_WEEK_LATER = date(2023, 3, 8), date(2023, 3, 15)
QUOTA = 60  # reads and writes of one account, each, in a minute
COLUMNS = (
    "way",
    "against a first sync",
    "reads",
    "writes",
    "Drive",
    "calls",
    "sent MB",
    "largest request MB",
    "received MB",
    "cells wrong",
    "quota",
    "client s",
    "figures s",
    "seconds",
)


class Stage:
    """The local Google with the sample program in a spreadsheet, and copies of it for whoever wants
    to try.
    """

    def __init__(self, google: Emulator, people: int, folder: str) -> None:
        self.google, self.folder = google, folder
        self.account: ServiceAccount = google.account()
        self.size = {
            "people": people,
            "conversations": people,
            "organizers": max(24, people // 500),
        }
        self.file = google.new_file(
            shared={self.account.email: "writer"}, time_zone="America/Chicago"
        )
        self._fill()
        self._trim()
        self.inputs, self.outputs = self._figures()

    def _fill(self) -> None:
        write_sample(self._workbook(), seed=SEED, until=DAY, **self.size)

    def _workbook(self) -> GoogleWorkbook:
        session = self.google.session(self.account, inside=True)
        return GoogleWorkbook(
            self.file.ident,
            Access(None, self.account.email, ""),
            http=session,
            lock_folder=Path(self.folder),
        )

    def _trim(self) -> None:
        """Input tabs as wide as their headings: at 100,000 people 26 columns a tab pass Google's
        10,000,000 cells.
        """
        assert self.file.book is not None
        for sheet in self.file.book.sheets:
            width = max(sheet.rows[0], default=0) + 1 if sheet.rows else 1
            grid = {"rowCount": len(sheet.rows) or 1, "columnCount": width}
            change = {"properties": {"sheetId": sheet.ident, "gridProperties": grid}}
            fields = "gridProperties.rowCount,gridProperties.columnCount"
            self.google.person(self.file).batch(
                {"updateSheetProperties": {**change, "fields": fields}}
            )

    def _figures(self) -> tuple[tuple[str, ...], tuple[Output, ...]]:
        """The tabs that a sync reads, and those that it writes: worked out beforehand, outside of
        every timing.
        """
        now = datetime.combine(DAY, time(5, 7), UTC)
        snapshot, program = read_workbook(self._workbook(), Settings(), as_of=DAY, now=now)
        tabs = publication(Known(program, snapshot)).tabs
        return (
            tuple(grid.title for grid in snapshot.grids),
            tuple(Output(tab.title, rows_of(tab), tab.heading_row) for tab in tabs),
        )

    def job(self, file: File) -> Job:
        key = self.account.info(self.google.url + "/token")
        return Job(self.google.url, key, file.ident, self.inputs, self.outputs, DAY, self.folder)

    def published(self) -> File:
        """A copy in which the output tabs stand already, bare but filled, as a library's last run
        left them.
        """
        assert self.file.book is not None
        file = self.google.new_file(shared={self.account.email: "writer"})
        book = self.file.book.fork()
        for number, output in enumerate(self.outputs, 1):
            sheet = new_sheet(
                number, output.title, len(output.rows) + 50, max(26, len(output.headings) + 2)
            )
            sheet.rows = [{c: Cell(v) for c, v in enumerate(row) if v != ""} for row in output.rows]
            book.sheets.append(sheet)
        file.book = replace(book, ident=file.ident)
        return file

    def let_a_week_pass(self) -> None:
        """The input tabs as people had filled them a week later."""
        person = self.google.person(self.file)
        for tab in sample_tabs(SEED, until=A_WEEK_LATER, **self.size):
            person.put(tab.title, rows_of(tab))


def wrong_cells(book: Book, outputs: Sequence[Output], *, headings_first: bool) -> int:
    """How many cells of the output tabs are not what they should be."""
    wrong = 0
    for output in outputs:
        sheet = book.titled(output.title)
        assert sheet is not None, output.title
        for at, row in enumerate(
            output.rows[output.heading_row - 1 :], 0 if headings_first else output.heading_row - 1
        ):
            found = sheet.rows[at] if at < len(sheet.rows) else {}
            for column, wanted in enumerate(row):
                cell = found.get(column)
                wrong += not same(wanted, cell.value if cell else None)
    return wrong


def over_quota(calls: Sequence[Call]) -> str:
    """Whether Google's quota would have stopped it, had every call taken as long as a real one and
    no longer.
    """
    moment, left = 0.0, calls[0].began
    passed: dict[bool, list[float]] = {True: [], False: []}
    for number, call in enumerate(calls, 1):
        moment += call.began - left + A_CALL
        left = call.began + call.seconds
        if call.api == "sheets":
            minute = passed[call.writes] = [
                then for then in passed[call.writes] if then > moment - 60
            ]
            if len(minute) == QUOTA:
                return f"stopped at call {number}"
            minute.append(moment)
    return "kept"


def line(way: Way, took: Took, calls: Sequence[Call], wrong: str) -> list[str]:
    sheets = [call for call in calls if call.api == "sheets"]
    writes = sum(call.writes for call in sheets)
    seconds = took.moving + took.figures + took.waiting + A_CALL * len(calls)
    return [
        way.name,
        f"{len(sheets) - writes}",
        f"{writes}",
        f"{len(calls) - len(sheets)}",
        f"{len(calls)}",
        f"{sum(call.sent for call in calls) / 1e6:,.2f}",
        f"{max(call.sent for call in calls) / 1e6:,.2f}",
        f"{sum(call.received for call in calls) / 1e6:,.2f}",
        wrong,
        over_quota(calls),
        f"{took.moving:,.1f}",
        f"{took.figures:,.1f}" if way.ours else "–",
        f"{seconds:,.1f}",
    ]


def tried(way: Way, job: Job, stage: Stage) -> list[str]:
    """One way of doing the job, in a process of its own, and its line in the table."""
    google = stage.google
    google.calls.clear()
    gc.collect()
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        took = pool.submit(done, way, job).result()
    print(
        f"{way.name}: {took}, stand-in {sum(call.seconds for call in google.calls):.1f} s",
        file=sys.stderr,
    )
    if took.failure:
        return [
            way.name,
            f"failed at call {len(google.calls)}: {took.failure}",
            *[""] * (len(COLUMNS) - 3),
        ]
    book = google.files[job.ident].book
    assert book is not None
    wrong = (
        "–"
        if job.day != DAY
        else f"{wrong_cells(book, job.outputs, headings_first=way.name == 'Parsons'):,}"
    )
    return line(way, took, list(google.calls), wrong)


def installed(way: Way) -> bool:
    return all(importlib.util.find_spec(name) for name in way.needs)


def table(stage: Stage) -> Iterator[list[str]]:
    for way in LIBRARIES:
        if not installed(way):
            yield [way.name, "not installed", *[""] * (len(COLUMNS) - 3)]
            continue
        file = stage.published()
        yield tried(way, stage.job(file), stage)
        del stage.google.files[file.ident]
    job = stage.job(stage.file)
    for number, way in enumerate(SYNCS):
        if number == 1:
            stage.let_a_week_pass()
        yield tried(way, job if number == 0 else replace(job, day=A_WEEK_LATER), stage)


def against(rows: list[list[str]]) -> list[list[str]]:
    """The same lines, behind each name how many times the seconds of the toolkit's first sync."""
    ours = next(row for row in rows if row[0] == SYNCS[0].name)
    return [[row[0], _times(row[-1], ours[-1]), *row[1:]] for row in rows]


def _times(seconds: str, ours: str) -> str:
    if not (seconds and ours):
        return "–"  # not installed, or failed
    theirs, first = (float(said.strip("*").replace(",", "")) for said in (seconds, ours))
    return f"**{theirs / first:.1f}×**"


def heading(stage: Stage) -> str:
    cells = sum(len(row) for output in stage.outputs for row in output.rows)
    return f"""The sample program of {stage.size["people"]:,} people and {stage.size["conversations"]:,} conversations: \
{len(stage.inputs)} input tabs to read, {len(stage.outputs)} output tabs of {cells:,} cells to fill.

- The libraries get the figures for nothing: they read the input tabs and put the finished cells into tabs that stand
  there already, with a bold heading row, frozen rows and sized columns (Parsons without: it has none of it).
- `toolkit sync` does the whole job: it also reads its own tabs, works the figures out ("figures s": parsing, figures,
  plan), makes its tabs, and lays number formats, stripes, colour rules, notes, filters, protection and charts. It writes
  typed cells, which are three times the bytes of bare values, and later only those that are another value. Its third
  read tells half an hour from noon in a column of hours. "Nothing changed" is a run that worked out every figure anew
  and found each one in its place; "file not touched" one that Drive could answer.
- seconds = the client's own processor time + {A_CALL * 1000:.0f} ms a call. What the local stand-in needs is not counted, nor is
  the sign-in. The real Google takes longer over large requests: it recommends 2 MB and gives up on one after 180 s.
- "cells wrong" are not what they should be afterwards: a library that has Google read each text as if it were typed
  turns 007 into 7 and 2-3 into a day. "quota" tells which call Google's 60 reads and 60 writes a minute would have been
  the first to refuse; the seconds do not hold the waiting for the next minute.
"""


def main(people: int = 1_000) -> None:
    gc.disable()  # millions of cells stand in this process; looking through them again and again is most of the time
    with Emulator(keep_bodies=False) as google, tempfile.TemporaryDirectory() as folder:
        google.robots_may_create = True
        stage = Stage(google, people, folder)
        rows = [[*COLUMNS], ["---", *["---:"] * (len(COLUMNS) - 1)], *against(list(table(stage)))]
        text = heading(stage) + "\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows)
    if all(map(installed, LIBRARIES)):
        keep(f"google_calls_{people}.md", text)
    else:
        print(text)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
