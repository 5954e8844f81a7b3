"""Calls, bytes and seconds of one job on Google Sheets: by the usual libraries, and by the toolkit.

The job: a workbook of 14 tabs of 200 rows and 8 columns. Read the 8 input tabs; replace the contents of the 6 output
tabs, with a bold grey heading, its row frozen and the columns sized. Each library as its own documentation shows it,
over real HTTP to a local stand-in for Google that counts; 300 ms are added for each call, about what a real one takes.

    python benchmarks/bench_google_calls.py [ROWS]

Libraries that are not installed are left out (gspread-dataframe with gspread-formatting, pygsheets, parsons).
"""

from __future__ import annotations

import importlib.util
import json
import sys
import tempfile
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any
from urllib.parse import urlsplit

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[1] / "tests")]

import gspread  # noqa: E402 -- after the line above, here and below
import pandas as pd  # noqa: E402
from emulator import Emulator, File, ServiceAccount  # noqa: E402

from toolkit.plan.rectangles import change  # noqa: E402
from toolkit.workbooks.changes import Changes, Column, Tab  # noqa: E402
from toolkit.workbooks.google.credentials import Access  # noqa: E402
from toolkit.workbooks.google.workbook import GoogleWorkbook  # noqa: E402

A_CALL = 0.3  # seconds
INPUTS, OUTPUTS, WIDTH = 8, 6, 8
GREY = {"red": 0.85, "green": 0.85, "blue": 0.85}
SCOPES = ("https://www.googleapis.com/auth/spreadsheets", "https://www.googleapis.com/auth/drive")


@dataclass
class Bench:
    """The local Google, a fresh workbook in it, and what shall stand in the output tabs."""

    google: Emulator
    account: ServiceAccount
    file: File
    rows: list[list[str]]

    @property
    def inputs(self) -> list[str]:
        return [f"Input {n}" for n in range(INPUTS)]

    @property
    def outputs(self) -> list[str]:
        return [f"Output {n}" for n in range(OUTPUTS)]

    def gspread(self) -> gspread.Client:
        return self.google.gspread(self.account, SCOPES)

    @property
    def frame(self) -> pd.DataFrame:
        return pd.DataFrame(self.rows[1:], columns=self.rows[0])


def plain_gspread(bench: Bench) -> None:
    """Tab by tab, as its documentation shows."""
    book = bench.gspread().open_by_key(bench.file.ident)
    for title in bench.inputs:
        book.worksheet(title).get_all_values()
    for title in bench.outputs:
        sheet = book.worksheet(title)
        sheet.clear()
        sheet.update(bench.rows)
        sheet.format("1:1", {"textFormat": {"bold": True}, "backgroundColor": GREY})
        sheet.freeze(rows=1)
        sheet.columns_auto_resize(0, WIDTH)


def batched_gspread(bench: Bench) -> None:
    """With every batch method that it has."""
    book = bench.gspread().open_by_key(bench.file.ident)
    book.values_batch_get(bench.inputs)
    idents = {sheet.title: sheet.id for sheet in book.worksheets()}
    book.values_batch_clear(body={"ranges": bench.outputs})
    data = [{"range": title, "values": bench.rows} for title in bench.outputs]
    book.values_batch_update({"valueInputOption": "RAW", "data": data})
    requests: list[dict[str, Any]] = []
    for title in bench.outputs:
        sheet = idents[title]
        look = {"textFormat": {"bold": True}, "backgroundColor": GREY}
        frozen = {"sheetId": sheet, "gridProperties": {"frozenRowCount": 1}}
        requests += [
            {
                "repeatCell": {
                    "range": {"sheetId": sheet, "endRowIndex": 1},
                    "cell": {"userEnteredFormat": look},
                    "fields": "userEnteredFormat(textFormat,backgroundColor)",
                }
            },
            {"updateSheetProperties": {"properties": frozen, "fields": "gridProperties.frozenRowCount"}},
            {"autoResizeDimensions": {"dimensions": {"sheetId": sheet, "dimension": "COLUMNS"}}},
        ]
    book.batch_update({"requests": requests})


def gspread_dataframe(bench: Bench) -> None:
    """With gspread-formatting for the looks."""
    from gspread_dataframe import get_as_dataframe, set_with_dataframe
    from gspread_formatting import CellFormat, Color, TextFormat, format_cell_range, set_column_width, set_frozen

    book = bench.gspread().open_by_key(bench.file.ident)
    for title in bench.inputs:
        get_as_dataframe(book.worksheet(title))
    for title in bench.outputs:
        sheet = book.worksheet(title)
        sheet.clear()
        set_with_dataframe(sheet, bench.frame, resize=True)
        look = CellFormat(textFormat=TextFormat(bold=True), backgroundColor=Color(**GREY))
        format_cell_range(sheet, "1:1", look)
        set_frozen(sheet, rows=1)
        set_column_width(sheet, "A:H", 120)


def with_pygsheets(bench: Bench) -> None:
    """One of its data frames a tab."""
    import httplib2
    import pygsheets
    from emulator.clients import credentials

    class Local(httplib2.Http):  # type: ignore[misc]
        def request(self, uri: str, *args: Any, **kwargs: Any) -> Any:
            parts = urlsplit(uri)
            return super().request(bench.google.url + parts.path + f"?{parts.query}", *args, **kwargs)

    http = Local()
    client = pygsheets.authorize(custom_credentials=credentials(bench.account, SCOPES), http=http)
    book = client.open_by_key(bench.file.ident)
    for title in bench.inputs:
        book.worksheet_by_title(title).get_all_values()
    for title in bench.outputs:
        sheet = book.worksheet_by_title(title)
        sheet.clear()
        sheet.set_dataframe(bench.frame, "A1")
        model = pygsheets.Cell("A1")
        model.set_text_format("bold", True)
        pygsheets.DataRange("A1", "H1", worksheet=sheet).apply_format(model)
        sheet.frozen_rows = 1
        size = {"sheetId": sheet.id, "dimension": "COLUMNS"}  # its own method sends a list too many
        client.sheet.batch_update(bench.file.ident, {"autoResizeDimensions": {"dimensions": size}})
    for connection in http.connections.values():
        connection.close()


def with_parsons(bench: Bench) -> None:
    """By tab title; it has no formats, so none are asked for."""
    from parsons import Table
    from parsons.google.google_sheets import GoogleSheets

    sheets = GoogleSheets.__new__(GoogleSheets)  # its own constructor only makes this client, of a key file
    sheets.gspread_client = bench.gspread()
    for title in bench.inputs:
        sheets.get_worksheet(bench.file.ident, title)
    for title in bench.outputs:
        sheets.overwrite_sheet(bench.file.ident, Table(bench.rows), title)


def toolkit_of(bench: Bench) -> GoogleWorkbook:
    access = Access(None, bench.account.email, "the benchmark")
    folder = Path(tempfile.gettempdir())
    return GoogleWorkbook(bench.file.ident, access, http=bench.google.session(bench.account), lock_folder=folder)


def tabs_of(bench: Bench, first_line: str = "As of 8 March 2023") -> list[Tab]:
    columns = tuple(Column(heading) for heading in bench.rows[0])
    cells = tuple([row[n] for row in bench.rows[1:]] for n in range(WIDTH))
    return [Tab(title, f"Ours {title}", columns, cells, first_line=first_line) for title in bench.outputs]


def with_toolkit(bench: Bench, first_line: str = "As of 8 March 2023") -> None:
    """With number formats, stripes, notes, filters and protection besides; it makes its own six tabs."""
    workbook = toolkit_of(bench)
    base = workbook.read(frozenset(title.casefold() for title in bench.inputs))
    changed = [change(tab, base.owned(tab.kind)) for tab in tabs_of(bench, first_line)]
    workbook.apply(Changes(base, tuple(one for one in changed if one)))


def with_toolkit_again(bench: Bench) -> None:
    """The week after, when only the first line differs."""
    with_toolkit(bench, "As of 15 March 2023")


def with_toolkit_unchanged(bench: Bench) -> None:
    """When nothing has to change."""
    with_toolkit(bench, "As of 15 March 2023")


def with_toolkit_not_moved(bench: Bench) -> None:
    """When Drive says that nobody has touched the file."""
    toolkit_of(bench).version()


WAYS: Sequence[tuple[str, Callable[[Bench], None], str]] = (
    ("gspread, tab by tab", plain_gspread, "gspread"),
    ("gspread, batch methods", batched_gspread, "gspread"),
    ("gspread-dataframe + gspread-formatting", gspread_dataframe, "gspread_dataframe"),
    ("pygsheets", with_pygsheets, "pygsheets"),
    ("Parsons (no formats)", with_parsons, "parsons"),
    ("toolkit, first time", with_toolkit, "toolkit"),
    ("toolkit, a week later", with_toolkit_again, "toolkit"),
    ("toolkit, nothing changed", with_toolkit_unchanged, "toolkit"),
    ("toolkit, file not touched", with_toolkit_not_moved, "toolkit"),
)


def workbook(google: Emulator, account: ServiceAccount, rows: list[list[str]]) -> Bench:
    bench = Bench(google, account, google.new_file(shared={account.email: "writer"}), rows)
    person = google.person(bench.file)
    for title in [*bench.inputs, *bench.outputs]:
        person.batch(
            {
                "addSheet": {
                    "properties": {"title": title, "gridProperties": {"rowCount": len(rows) + 50, "columnCount": 26}}
                }
            }
        )
        person.put(title, rows)
    return bench


def main(n: int = 200) -> None:
    rows = [[f"Heading {c}" for c in range(WIDTH)]]
    rows += [[f"cell {r} {c}" for c in range(WIDTH)] for r in range(n)]
    lines = [
        f"Read {INPUTS} tabs and write {OUTPUTS} formatted ones of {n:,} x {WIDTH} cells; {A_CALL * 1000:.0f} ms added a call.",
        "",
        "| way | reads | writes | Drive | calls | sent kB | received kB | seconds |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    with Emulator() as google, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        account = google.account()
        google.robots_may_create = True
        bench: Bench | None = None
        for name, way, library in WAYS:
            if importlib.util.find_spec(library) is None:
                lines.append(f"| {name} | not installed | | | | | | |")
                continue
            if bench is None or library != "toolkit" or way is with_toolkit:
                bench = workbook(google, account, rows)
            google.calls.clear()
            started = perf_counter()
            try:
                way(bench)
            except Exception as error:  # a library that fails is a result too
                lines.append(f"| {name} | failed: {type(error).__name__}: {str(error)[:80]} | | | | | | |")
                continue
            seconds = perf_counter() - started + A_CALL * len(google.calls)
            sheets = [call for call in google.calls if call.api == "sheets"]
            writes = sum(call.writes for call in sheets)
            sent = sum(len(call.request) for call in google.calls) / 1000
            received = sum(len(call.response) for call in google.calls) / 1000
            lines.append(
                f"| {name} | {len(sheets) - writes} | {writes} | {len(google.calls) - len(sheets)} | {len(google.calls)}"
                f" | {sent:,.0f} | {received:,.0f} | {seconds:.1f} |"
            )
            print(json.dumps({"way": name, "calls": len(google.calls)}), file=sys.stderr)
    text = "\n".join(lines)
    print(text)
    folder = Path(__file__).parent / "results"
    folder.mkdir(exist_ok=True)
    (folder / f"google_calls_{n}.md").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
