"""The ways of doing the job of the Google benchmark: the usual libraries as their documentation
shows, and `toolkit sync`.
"""

from __future__ import annotations

import logging
import warnings
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any
from urllib.parse import urlsplit

from google_job import A_CALL, Job, Took, Way

from toolkit.jobs.seen import Seen
from toolkit.jobs.sync import NOTHING, PUBLISHED, sync
from toolkit.settings import Settings
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Changes, Receipt
from toolkit.workbooks.google.credentials import Access
from toolkit.workbooks.google.pacing import Pace
from toolkit.workbooks.google.workbook import GoogleWorkbook


def plain_gspread(job: Job) -> None:
    """Tab by tab."""
    book = job.gspread().open_by_key(job.ident)
    for title in job.inputs:
        book.worksheet(title).get_all_values()
    for output in job.outputs:
        sheet = book.worksheet(output.title)
        sheet.clear()
        sheet.update(output.rows)
        sheet.format(f"{output.heading_row}:{output.heading_row}", {"textFormat": {"bold": True}})
        sheet.freeze(rows=output.heading_row)
        sheet.columns_auto_resize(0, len(output.headings))


def batched_gspread(job: Job) -> None:
    """With every batch method that it has."""
    book = job.gspread().open_by_key(job.ident)
    book.values_batch_get(list(job.inputs))
    idents = {sheet.title: sheet.id for sheet in book.worksheets()}
    book.values_batch_clear(body={"ranges": [output.title for output in job.outputs]})
    data = [{"range": f"'{output.title}'!A1", "values": output.rows} for output in job.outputs]
    book.values_batch_update({"valueInputOption": "RAW", "data": data})
    requests: list[dict[str, Any]] = []
    for output in job.outputs:
        sheet, row = idents[output.title], output.heading_row
        frozen = {"sheetId": sheet, "gridProperties": {"frozenRowCount": row}}
        requests += [
            {
                "repeatCell": {
                    "range": {"sheetId": sheet, "startRowIndex": row - 1, "endRowIndex": row},
                    "cell": {"userEnteredFormat": {"textFormat": {"bold": True}}},
                    "fields": "userEnteredFormat.textFormat.bold",
                }
            },
            {
                "updateSheetProperties": {
                    "properties": frozen,
                    "fields": "gridProperties.frozenRowCount",
                }
            },
            {"autoResizeDimensions": {"dimensions": {"sheetId": sheet, "dimension": "COLUMNS"}}},
        ]
    book.batch_update({"requests": requests})


def gspread_dataframe(job: Job) -> None:
    """With gspread-formatting for the looks."""
    from gspread.utils import rowcol_to_a1
    from gspread_dataframe import get_as_dataframe, set_with_dataframe
    from gspread_formatting import (
        CellFormat,
        TextFormat,
        format_cell_range,
        set_column_width,
        set_frozen,
    )

    book = job.gspread().open_by_key(job.ident)
    for title in job.inputs:
        get_as_dataframe(book.worksheet(title))
    for output in job.outputs:
        sheet, row = book.worksheet(output.title), output.heading_row
        sheet.clear()
        set_with_dataframe(sheet, output.frame, row=row)
        sheet.update_acell("A1", output.rows[0][0])
        format_cell_range(sheet, f"{row}:{row}", CellFormat(textFormat=TextFormat(bold=True)))
        set_frozen(sheet, rows=row)
        set_column_width(sheet, f"A:{rowcol_to_a1(1, len(output.headings))[:-1]}", 120)


def with_pygsheets(job: Job) -> None:
    """One of its data frames a tab."""
    import httplib2
    import pygsheets

    class Local(httplib2.Http):  # type: ignore[misc]
        def request(self, uri: str, *args: Any, **kwargs: Any) -> Any:
            parts = urlsplit(uri)
            return super().request(job.url + parts.path + f"?{parts.query}", *args, **kwargs)

    http = Local(timeout=600)
    client = pygsheets.authorize(custom_credentials=job.credentials, http=http)
    book = client.open_by_key(job.ident)
    for title in job.inputs:
        book.worksheet_by_title(title).get_all_values()
    for output in job.outputs:
        sheet = book.worksheet_by_title(output.title)
        sheet.clear()
        sheet.set_dataframe(output.frame, (output.heading_row, 1))
        sheet.update_value("A1", output.rows[0][0])
        model = pygsheets.Cell("A1")
        model.set_text_format("bold", True)
        ends = (output.heading_row, 1), (output.heading_row, len(output.headings))
        pygsheets.DataRange(*ends, worksheet=sheet).apply_format(
            model, fields="userEnteredFormat.textFormat.bold"
        )
        sheet.frozen_rows = output.heading_row
        size = {"sheetId": sheet.id, "dimension": "COLUMNS"}  # its own method sends a list too many
        client.sheet.batch_update(job.ident, {"autoResizeDimensions": {"dimensions": size}})
    for connection in http.connections.values():
        connection.close()


def with_parsons(job: Job) -> None:
    """By tab title. It has no formats and no room above the headings, so neither is asked for."""
    from parsons import Table
    from parsons.google.google_sheets import GoogleSheets

    logging.disable(logging.CRITICAL)
    sheets = GoogleSheets.__new__(
        GoogleSheets
    )  # its own constructor only makes this client, of a key file
    sheets.gspread_client = job.gspread()
    for title in job.inputs:
        sheets.get_worksheet(job.ident, title)
    for output in job.outputs:
        sheets.overwrite_sheet(
            job.ident, Table(output.rows[output.heading_row - 1 :]), output.title
        )


class Watched(GoogleWorkbook):
    """The toolkit's own workbook, with a watch on what passes through its door, and a clock as slow
    as Google.
    """

    def __init__(self, job: Job) -> None:
        self.moving = self.waited = 0.0
        access = Access(None, job.key["client_email"], "the benchmark")
        folder = Path(job.folder)
        super().__init__(
            job.ident,
            access,
            http=job.session(),
            paces=(Pace(clock=self.clock, wait=self.wait), Pace(clock=self.clock, wait=self.wait)),
            lock_folder=folder,
        )

    def clock(self) -> float:
        return process_time() + self.waited + A_CALL * (self.calls + self.drive_calls)

    def wait(self, seconds: float) -> None:
        self.waited += seconds

    def read(self, titles: frozenset[str]) -> Snapshot:
        began = process_time()
        try:
            return super().read(titles)
        finally:
            self.moving += process_time() - began

    def version(self) -> str | None:
        began = process_time()
        try:
            return super().version()
        finally:
            self.moving += process_time() - began

    def apply(self, changes: Changes) -> Receipt:
        began = process_time()
        try:
            return super().apply(changes)
        finally:
            self.moving += process_time() - began


def toolkit_sync(job: Job, expected: str = PUBLISHED) -> Took:
    """As the command does it. Raises where it ends otherwise than expected."""
    began = process_time()
    workbook, settings = Watched(job), Settings()
    now = datetime.combine(job.day, time(5, 7), UTC)
    found = sync(
        workbook,
        settings,
        as_of=job.day,
        now=now,
        seen=Seen(Path(job.folder) / "seen.json", settings),
    )
    if found.outcome != expected:
        raise AssertionError(f"{found.outcome}, not {expected}")
    figures = process_time() - began - workbook.moving
    return Took(figures=figures, waiting=workbook.waited)


LIBRARIES = (
    Way("gspread, tab by tab", plain_gspread),
    Way("gspread, batch methods", batched_gspread),
    Way(
        "gspread-dataframe + gspread-formatting",
        gspread_dataframe,
        ("gspread_dataframe", "gspread_formatting"),
        frames=True,
    ),
    Way("pygsheets", with_pygsheets, ("pygsheets",), frames=True),
    Way("Parsons", with_parsons, ("parsons",)),
)
SYNCS = (
    Way("`toolkit sync`, first time", toolkit_sync, ours=True),
    Way("`toolkit sync`, a week later", toolkit_sync, ours=True),
    Way("`toolkit sync`, nothing changed", partial(toolkit_sync, expected=NOTHING), ours=True),
    Way("`toolkit sync`, file not touched", partial(toolkit_sync, expected=NOTHING), ours=True),
)
warnings.simplefilter("ignore")  # the libraries' own
