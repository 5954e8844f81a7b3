"""Live: what Google's manuals leave open, tried out on a tab of our own that is made for it and
deleted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

from gspread.urls import SPREADSHEETS_API_V4_BASE_URL

from toolkit.errors import ToolkitError
from toolkit.words import Sentence, sentence
from toolkit.workbooks.google.filling import copy
from toolkit.workbooks.google.idents import ident
from toolkit.workbooks.google.layout import TAG_KEY
from toolkit.workbooks.google.session import AnswerLostError
from toolkit.workbooks.google.values import Area
from toolkit.workbooks.google.workbook import GoogleWorkbook

TITLE, KIND = "Toolkit doctor", "Doctor"
SHEET, MARK = ident(f"tab/{KIND}"), ident(f"tag/{KIND}")
ROW, ROW_KEY = ident("doctor/row"), "toolkit.doctor"
SECONDS = 3  # how long recalculation is waited for
REQUESTS = 24  # about as many as a small sync sends

Answer = tuple[Sentence, Sentence]


def answers(workbook: GoogleWorkbook, *, sleep: Callable[[float], None]) -> Iterator[Answer]:
    """Each open question with what Google did. The tab is tagged as ours from its first moment, and
    always deleted.
    """
    desk = _Desk(workbook, sleep)
    desk.clear()  # what a run left behind that was cut off
    desk.batch(
        {"addSheet": {"properties": {"sheetId": SHEET, "title": TITLE, "hidden": True}}},
        {
            "createDeveloperMetadata": {
                "developerMetadata": {
                    "metadataId": MARK,
                    "metadataKey": TAG_KEY,
                    "metadataValue": f"{KIND}||",
                    "location": {"sheetId": SHEET},
                    "visibility": "DOCUMENT",
                }
            }
        },
    )
    try:
        for question, ask in (
            (sentence("Does a mark on a row follow a sort?"), desk.sorts),
            (sentence("Does null leave a cell as it is?"), desk.nulls),
            (sentence("Does Google tell which protections keep us out?"), desk.protections),
            (sentence("Does Google say how long to wait when the quota is used up?"), desk.waits),
            (sentence("Does recalculation alone move Drive's version?"), desk.recalculation),
            (sentence("Is a second table of one id refused?"), desk.tables),
            (sentence("How long does a write of {n} requests take?", n=REQUESTS), desk.speed),
            (sentence("Does text that is copied stay text?"), desk.copies),
            (
                sentence("Are cells that are copied onto some of themselves all copied?"),
                desk.shifts,
            ),
        ):
            try:
                yield question, ask()
            except ToolkitError as refused:
                yield question, sentence("could not be tried: {why}", why=refused.words)
    finally:
        desk.clear()


class _Desk:
    """The tab and the calls that the questions need."""

    def __init__(self, workbook: GoogleWorkbook, sleep: Callable[[float], None]) -> None:
        self._workbook, self._sleep = workbook, sleep
        self._session = workbook.session
        self._address = f"{SPREADSHEETS_API_V4_BASE_URL}/{workbook.ident}"

    def batch(self, *requests: dict[str, Any]) -> None:
        self._post(":batchUpdate", {"requests": list(requests)})

    def _post(self, path: str, body: dict[str, Any]) -> Any:
        try:
            return self._session.request("post", self._address + path, json=body).json()
        except AnswerLostError as lost:
            raise lost.later from None

    def clear(self) -> None:
        """Deletes the tab where it is ours, by its number and its tag."""
        found = self._session.spreadsheet(
            self._workbook.ident, fields="sheets(properties(sheetId),developerMetadata(metadataId))"
        )
        for sheet in found.get("sheets", ()):
            marks = [one.get("metadataId") for one in sheet.get("developerMetadata", ())]
            if sheet["properties"]["sheetId"] == SHEET and MARK in marks:
                self.batch({"deleteSheet": {"sheetId": SHEET}})

    def _rows(self) -> list[list[Any]]:
        address = f"{self._address}/values/" + quote(f"'{TITLE}'!A1:B9")
        found = self._session.request(
            "get", address, params={"valueRenderOption": "UNFORMATTED_VALUE"}
        )
        return list(found.json().get("values", ()))

    def _put(self, row: int, *cells: str) -> dict[str, Any]:
        values = [{"userEnteredValue": {"stringValue": cell}} for cell in cells]
        start = {"sheetId": SHEET, "rowIndex": row, "columnIndex": 0}
        return {
            "updateCells": {
                "start": start,
                "rows": [{"values": values}],
                "fields": "userEnteredValue",
            }
        }

    def sorts(self) -> Sentence:
        place = {"sheetId": SHEET, "dimension": "ROWS", "startIndex": 0, "endIndex": 1}
        note = {
            "metadataId": ROW,
            "metadataKey": ROW_KEY,
            "metadataValue": "x",
            "visibility": "DOCUMENT",
        }
        self.batch(
            *(self._put(row, text, "1") for row, text in enumerate("cab")),
            {
                "createDeveloperMetadata": {
                    "developerMetadata": {**note, "location": {"dimensionRange": place}}
                }
            },
            {
                "sortRange": {
                    "range": {
                        "sheetId": SHEET,
                        "startRowIndex": 0,
                        "endRowIndex": 3,
                        "startColumnIndex": 0,
                    },
                    "sortSpecs": [{"dimensionIndex": 0, "sortOrder": "ASCENDING"}],
                }
            },
        )
        body = {
            "dataFilters": [{"developerMetadataLookup": {"metadataId": ROW}}],
            "majorDimension": "ROWS",
        }
        found = self._post("/values:batchGetByDataFilter", body)
        marked = found["valueRanges"][0]["valueRange"].get("values", [[""]])[0][0]
        if marked == "c":
            return sentence("yes")
        return sentence("no, it stays where it was")

    def nulls(self) -> Sentence:
        self.batch(self._put(3, "stays", "old"))
        body = {
            "valueInputOption": "RAW",
            "data": [
                {
                    "dataFilter": {
                        "gridRange": {"sheetId": SHEET, "startRowIndex": 3, "endRowIndex": 4}
                    },
                    "values": [[None, "new"]],
                }
            ],
        }
        self._post("/values:batchUpdateByDataFilter", body)
        if self._rows()[3] == ["stays", "new"]:
            return sentence("yes")
        return sentence("no, it empties it")

    def copies(self) -> Sentence:
        """As a large write copies: by the values."""
        self.batch(self._put(8, "007"), _copied(Area(SHEET, 8, 9, 0, 1), Area(SHEET, 8, 9, 1, 2)))
        if self._rows()[8] == ["007", "007"]:
            return sentence("yes")
        return sentence("no")

    def shifts(self) -> Sentence:
        """As a large write moves the rows of a list down by one, or up."""
        down = _copied(Area(SHEET, 0, 3, 0, 1), Area(SHEET, 1, 4, 0, 1))
        up = _copied(Area(SHEET, 1, 4, 1, 2), Area(SHEET, 0, 3, 1, 2))
        self.batch(*(self._put(row, sign, sign) for row, sign in enumerate("abcd")), down, up)
        if [row[:2] for row in self._rows()[:4]] == [
            ["a", "b"],
            ["a", "c"],
            ["b", "d"],
            ["c", "d"],
        ]:
            return sentence("yes")
        return sentence("no")

    def protections(self) -> Sentence:
        fields = "sheets(protectedRanges(requestingUserCanEdit,warningOnly))"
        found = self._session.spreadsheet(self._workbook.ident, fields=fields).get("sheets", ())
        ranges = [
            one
            for sheet in found
            for one in sheet.get("protectedRanges", ())
            if not one.get("warningOnly")
        ]
        if not ranges:
            return sentence("cannot be told: nobody protects a range here")
        n = sum("requestingUserCanEdit" not in one for one in ranges)
        return sentence(
            "{n} of {all} protected ranges are not open to this account", n=n, all=len(ranges)
        )

    def waits(self) -> Sentence:
        return sentence(
            "was not tried: it would use up everybody's quota; where it comes it is heeded"
        )

    def recalculation(self) -> Sentence:
        start = {"sheetId": SHEET, "rowIndex": 0, "columnIndex": 3}
        rows = [{"values": [{"userEnteredValue": {"formulaValue": "=NOW()"}}]}]
        self.batch({"updateCells": {"start": start, "rows": rows, "fields": "userEnteredValue"}})
        before = self._workbook.version()
        if before is None:
            return sentence("cannot be told: Drive does not answer")
        self._sleep(SECONDS)
        self._rows()
        if self._workbook.version() == before:
            return sentence("no, not within {n} seconds", n=SECONDS)
        return sentence("yes, within {n} seconds", n=SECONDS)

    def tables(self) -> Sentence:
        box = {
            "sheetId": SHEET,
            "startRowIndex": 5,
            "endRowIndex": 7,
            "startColumnIndex": 0,
            "endColumnIndex": 2,
        }
        table = {"tableId": "toolkit-doctor", "name": "toolkit_doctor", "range": box}
        self.batch({"addTable": {"table": table}})
        try:
            self.batch({"addTable": {"table": {**table, "name": "toolkit_doctor_2"}}})
        except ToolkitError:
            return sentence("yes")
        return sentence("no")

    def speed(self) -> Sentence:
        started = self._session.patience.clock()
        self.batch(*(self._put(10 + row, "x") for row in range(REQUESTS)))
        return sentence("{n} seconds", n=round(self._session.patience.clock() - started, 2))


def _copied(source: Area, place: Area) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(copy(source, place))
    return found
