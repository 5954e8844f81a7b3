"""One batch, all or nothing: tabs, cells, rows and columns, and the refusals of each."""

from typing import Any

import pytest
from emulator import Emulator, Person
from emulator.bare import Api


def text(*cells: str) -> dict[str, Any]:
    """A row of texts."""
    return {"values": [{"userEnteredValue": {"stringValue": cell}} for cell in cells]}


def add(title: str, **more: Any) -> dict[str, Any]:
    return {"addSheet": {"properties": {"title": title, **more}}}


def test_replies_mirror_requests_and_the_spreadsheet_comes_back(api: Api) -> None:
    """A reply for each request, empty where there is none; with includeSpreadsheetInResponse the result comes along."""
    size = {"rowCount": 5, "columnCount": 3, "frozenRowCount": 1}
    body = {
        "requests": [
            add("Follow-ups", sheetId=7, index=0, gridProperties=size, tabColor={"red": 0.2}),
            {
                "updateCells": {
                    "start": {"sheetId": 7},
                    "rows": [text("Ada")],
                    "fields": "userEnteredValue",
                }
            },
        ],
        "includeSpreadsheetInResponse": True,
        "responseRanges": ["Follow-ups!A1:B2"],
        "responseIncludeGridData": True,
    }
    status, found = api.sheets("POST", ":batchUpdate", body)
    properties = {
        "sheetId": 7,
        "title": "Follow-ups",
        "index": 0,
        "sheetType": "GRID",
        "gridProperties": size,
        "tabColor": {"red": 0.2},
        "tabColorStyle": {"rgbColor": {"red": 0.2}},
    }
    assert (status, found["replies"]) == (200, [{"addSheet": {"properties": properties}}, {}])
    (sheet,) = found["updatedSpreadsheet"]["sheets"]
    assert sheet["properties"] == properties
    assert sheet["data"][0]["rowData"][0]["values"][0]["formattedValue"] == "Ada"


@pytest.mark.parametrize(
    ("requests", "message"),
    [
        (
            [add("Roster")],
            (
                'Invalid requests[1].addSheet: A sheet with the name "Roster" already exists.'
                " Please enter another name."
            ),
        ),
        (
            [add("ROSTER")],
            (
                'Invalid requests[1].addSheet: A sheet with the name "ROSTER" already exists.'
                " Please enter another name."
            ),
        ),
        ([add("New", sheetId=0)], "Invalid requests[1].addSheet: Sheet with id 0 already exists."),
        (
            [add("A", sheetId=9), add("B", sheetId=9)],
            "Invalid requests[2].addSheet: Sheet with id 9 already exists.",
        ),
        (
            [{"deleteSheet": {"sheetId": 404}}],
            "Invalid requests[1].deleteSheet: No sheet with id: 404",
        ),
        (
            [{"updateCells": {"start": {"sheetId": 404}, "fields": "*"}}],
            "Invalid requests[1].updateCells: No grid with id: 404",
        ),
        (
            [
                {
                    "updateCells": {
                        "start": {"rowIndex": 1000},
                        "rows": [text("Ada")],
                        "fields": "userEnteredValue",
                    }
                }
            ],
            (
                "Invalid requests[1].updateCells: Range (Sheet1!A1001) exceeds grid limits. Max"
                " rows: 1000, max columns: 26"
            ),
        ),
        (
            [
                {
                    "updateCells": {
                        "range": {"endRowIndex": 1, "endColumnIndex": 1},
                        "rows": [text("a", "b")],
                        "fields": "*",
                    }
                }
            ],
            (
                "Invalid requests[1].updateCells: Attempting to write column: 1, beyond the last"
                " requested column of: 0"
            ),
        ),
        (
            [{"updateCells": {"start": {}, "rows": [text("Ada")]}}],
            (
                "Invalid requests[1].updateCells: At least one field must be listed in 'fields'."
                " (Use '*' to indicate all fields.)"
            ),
        ),
        (
            [{"updateCells": {"start": {}, "rows": [text("Ada")], "fields": "userEnteredValu"}}],
            "Invalid requests[1].updateCells: Invalid field: userEnteredValu",
        ),
        (
            [
                {
                    "updateSheetProperties": {
                        "properties": {"gridProperties": {"frozenRowCount": 1000}},
                        "fields": "gridProperties.frozenRowCount",
                    }
                }
            ],
            (
                "Invalid requests[1].updateSheetProperties: You can't freeze all visible rows on"
                " the sheet."
            ),
        ),
        (
            [add("Huge", gridProperties={"rowCount": 1_000_000, "columnCount": 10})],
            (
                "Invalid requests[1].addSheet: This action would increase the number of cells in"
                " the workbook above the limit of 10000000 cells."
            ),
        ),
        (
            [{"appendDimension": {"sheetId": 0, "dimension": "ROWS", "length": 400_000}}],
            (
                "Invalid requests[1].appendDimension: This action would increase the number of"
                " cells in the workbook above the limit of 10000000 cells."
            ),
        ),
        (
            [
                {
                    "deleteDimension": {
                        "range": {"dimension": "ROWS", "startIndex": 1000, "endIndex": 1001}
                    }
                }
            ],
            (
                "Invalid requests[1].deleteDimension: Cannot delete a row that doesn't exist. Tried"
                " to delete row index 1000 but there are only 1000 rows."
            ),
        ),
        (
            [
                {"updateSheetProperties": {"properties": {"hidden": True}, "fields": "hidden"}},
                {"deleteSheet": {"sheetId": 5}},
            ],
            (
                "Invalid requests[2].deleteSheet: You can't remove all the visible sheets in a"
                " document."
            ),
        ),
        ([{}], "Invalid requests[1]: No request set."),
    ],
)
def test_one_bad_request_undoes_the_whole_batch(
    api: Api, rosa: Person, requests: list[Any], message: str
) -> None:
    """The first request is good, and is not applied: what the message names is wrong."""
    rosa.batch(add("Roster", sheetId=5))
    assert (
        api.refused(
            {"updateCells": {"start": {}, "rows": [text("lost")], "fields": "userEnteredValue"}},
            *requests,
        )
        == message
    )
    assert rosa.values("Sheet1") == []


def test_the_last_tab_cannot_go_or_hide(api: Api) -> None:
    """A spreadsheet has at least one tab that shows."""
    assert (
        api.refused({"deleteSheet": {"sheetId": 0}})
        == "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document."
    )
    assert (
        api.refused({"updateSheetProperties": {"properties": {"hidden": True}, "fields": "hidden"}})
        == "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document."
    )
    assert api.refused() == "Must specify at least one request."


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            {"requests": [{"addSheet": {"properties": {"titel": "x"}}}]},
            (
                'Invalid JSON payload received. Unknown name "titel" at'
                " 'requests[0].add_sheet.properties': Cannot find field."
            ),
        ),
        (
            {"requsts": []},
            'Invalid JSON payload received. Unknown name "requsts": Cannot find field.',
        ),
        (
            {"requests": [{"addSheet": {"properties": {"sheetId": "seven"}}}]},
            "Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), \"seven\"",
        ),
        (
            {"requests": [{"addSheet": {"properties": {"title": 5}}}]},
            "Invalid value at 'requests[0].add_sheet.properties.title' (TYPE_STRING), 5",
        ),
        (
            {"requests": [{"addSheet": {"properties": {"hidden": "yes"}}}]},
            "Invalid value at 'requests[0].add_sheet.properties.hidden' (TYPE_BOOL), \"yes\"",
        ),
    ],
)
def test_what_the_schema_does_not_allow_is_a_400(api: Api, body: Any, message: str) -> None:
    """Google's own sentence, and the place in the details."""
    status, found = api.sheets("POST", ":batchUpdate", body)
    assert (status, found["error"]["message"], found["error"]["status"]) == (
        400,
        message,
        "INVALID_ARGUMENT",
    )
    assert found["error"]["details"][0]["fieldViolations"][0]["description"] == message


def test_a_bad_choice_a_bad_query_and_bad_json_are_400s(api: Api) -> None:
    """An enum's unknown value, an unknown parameter, a mask of nothing, NaN."""
    merge = {"requests": [{"mergeCells": {"range": {}, "mergeType": "MERGE_SOME"}}]}
    message = api.sheets("POST", ":batchUpdate", merge)[1]["error"]["message"]
    assert message.startswith(
        "Invalid value at 'requests[0].merge_cells.merge_type'"
        " (type.googleapis.com/google.apps.sheets"
    )
    assert message.endswith('"MERGE_SOME"')
    status, found = api.sheets("GET", includeGrid="true")
    assert (status, found["error"]["message"]) == (
        400,
        (
            'Invalid JSON payload received. Unknown name "includeGrid": Cannot bind query'
            " parameter. Field 'includeGrid' could not be found in request message."
        ),
    )
    status, found = api.sheets("GET", "/values/Sheet1", majorDimension="DIAGONALS")
    assert (status, found["error"]["status"]) == (400, "INVALID_ARGUMENT")
    status, found = api.sheets("GET", fields="sheets(titel)")
    assert (
        found["error"]["details"][0]["fieldViolations"][0]["description"]
        == "Error expanding 'fields' parameter. Cannot find matching fields for path"
        " 'sheets.titel'."
    )
    for body in (b'{"requests": [', b'{"requests": [{"appendDimension": {"length": NaN}}]}'):
        assert api.sheets("POST", ":batchUpdate", body)[0] == 400


def test_null_is_the_same_as_absent(api: Api) -> None:
    """gspread sends nulls for what was not given."""
    api.batch(
        {
            "addSheet": {"properties": {"title": "Roster", "index": None, "tabColor": None}},
            "deleteSheet": None,
        }
    )
    assert [sheet["properties"]["title"] for sheet in api.get("sheets.properties")["sheets"]] == [
        "Sheet1",
        "Roster",
    ]


def test_a_range_is_replaced_for_the_fields_named_and_no_others(api: Api, rosa: Person) -> None:
    """
    Ada | 1 | x        Cleo
    Bo  | 2 | x   →         |   | x     notes and formats stay where only values are named
    """
    rosa.put("Sheet1", [["Ada", 1, "x"], ["Bo", 2, "x"]])
    rosa.note("Sheet1", "B2", "stays")
    rosa.look("Sheet1", "B2", "NUMBER", "0.00")
    place = {"startRowIndex": 0, "endRowIndex": 2, "startColumnIndex": 0, "endColumnIndex": 2}
    api.batch(
        {"updateCells": {"range": place, "rows": [text("Cleo")], "fields": "userEnteredValue"}}
    )
    assert rosa.values("Sheet1") == [["Cleo", "", "x"], ["", "", "x"]]
    assert rosa.cell("Sheet1", "B2").note == "stays"
    assert rosa.cell("Sheet1", "B2").format == {
        "numberFormat": {"type": "NUMBER", "pattern": "0.00"}
    }
    api.batch({"updateCells": {"range": place, "fields": "*"}})
    assert rosa.values("Sheet1") == [["", "", "x"], ["", "", "x"]]
    assert rosa.cell("Sheet1", "B2").note is None
    assert rosa.cell("Sheet1", "B2").format is None


def test_typed_cells(api: Api) -> None:
    """Text is text whatever it begins with; numbers, dates, yes and no, formulas; an error cannot be written."""
    day = {"numberFormat": {"type": "DATE", "pattern": "yyyy-mm-dd"}}
    cells = [
        {"userEnteredValue": {"stringValue": "=1+1"}, "note": "a note"},
        {"userEnteredValue": {"numberValue": 44991}, "userEnteredFormat": day},
        {
            "userEnteredValue": {"boolValue": False},
            "dataValidation": {"condition": {"type": "BOOLEAN"}, "strict": True},
        },
        {"userEnteredValue": {"formulaValue": "=2*3"}},
        {"userEnteredValue": {"stringValue": ""}},
    ]
    api.batch(
        {
            "updateCells": {
                "start": {"rowIndex": 1, "columnIndex": 1},
                "rows": [{"values": cells}],
                "fields": "*",
            }
        }
    )
    found = api.get(
        "sheets.data(startRow,startColumn,rowData.values"
        "(userEnteredValue,effectiveValue,formattedValue,note,dataValidation,userEnteredFormat))",
        ranges="Sheet1!B2:F2",
    )
    assert found["sheets"][0]["data"][0] == {
        "startRow": 1,
        "startColumn": 1,
        "rowData": [
            {
                "values": [
                    {
                        "userEnteredValue": {"stringValue": "=1+1"},
                        "effectiveValue": {"stringValue": "=1+1"},
                        "formattedValue": "=1+1",
                        "note": "a note",
                    },
                    {
                        "userEnteredValue": {"numberValue": 44991},
                        "effectiveValue": {"numberValue": 44991},
                        "formattedValue": "2023-03-06",
                        "userEnteredFormat": day,
                    },
                    {
                        "userEnteredValue": {"boolValue": False},
                        "effectiveValue": {"boolValue": False},
                        "formattedValue": "FALSE",
                        "dataValidation": {"condition": {"type": "BOOLEAN"}, "strict": True},
                    },
                    {
                        "userEnteredValue": {"formulaValue": "=2*3"},
                        "effectiveValue": {"numberValue": 6},
                        "formattedValue": "6",
                    },
                ]
            }
        ],
    }
    wrong = {"values": [{"userEnteredValue": {"errorValue": {"type": "N_A"}}}]}
    assert "errorValue" in api.refused(
        {"updateCells": {"start": {}, "rows": [wrong], "fields": "*"}}
    )
    two = {"values": [{"userEnteredValue": {"numberValue": 1, "stringValue": "1"}}]}
    assert "oneof" in api.refused({"updateCells": {"start": {}, "rows": [two], "fields": "*"}})


def test_formats_are_laid_field_by_field(api: Api, rosa: Person) -> None:
    """Bold over a red ground keeps the ground; a ground taken away goes in both its spellings."""
    place = {"endRowIndex": 1, "endColumnIndex": 1}

    def lay(form: dict[str, Any], fields: str) -> Any:
        api.batch(
            {"repeatCell": {"range": place, "cell": {"userEnteredFormat": form}, "fields": fields}}
        )
        return rosa.cell("Sheet1", "A1").format

    red = {"backgroundColor": {"red": 1}, "backgroundColorStyle": {"rgbColor": {"red": 1}}}
    assert lay({"backgroundColor": {"red": 1}}, "userEnteredFormat.backgroundColor") == red
    bold = {"textFormat": {"bold": True}}
    assert lay(bold, "userEnteredFormat.textFormat.bold") == {**red, **bold}
    blue = {"backgroundColorStyle": {"rgbColor": {"blue": 1}}}
    found = lay(blue, "userEnteredFormat.backgroundColorStyle")
    assert found == {"backgroundColor": {"blue": 1}, **blue, **bold}
    assert lay({}, "userEnteredFormat.backgroundColorStyle") == bold
    assert lay({}, "userEnteredFormat") is None


def test_tabs_move_by_their_places_before_the_move(api: Api, rosa: Person) -> None:
    """S1 S2 S3: to put S1 between S2 and S3 its index is 2."""
    for title in ("S2", "S3"):
        rosa.add_tab(title)

    def titles() -> list[str]:
        return [
            sheet["properties"]["title"] for sheet in api.get("sheets.properties(title)")["sheets"]
        ]

    api.batch(
        {"updateSheetProperties": {"properties": {"sheetId": 0, "index": 2}, "fields": "index"}}
    )
    assert titles() == ["S2", "Sheet1", "S3"]
    api.batch(
        {
            "updateSheetProperties": {
                "properties": {"sheetId": rosa.tab("S3").ident, "index": 0},
                "fields": "index",
            }
        }
    )
    assert titles() == ["S3", "S2", "Sheet1"]
    rosa.move_tab("S3", 1)
    assert titles() == ["S3", "S2", "Sheet1"]


def test_a_smaller_grid_drops_what_lies_outside(api: Api, rosa: Person) -> None:
    """Cells beyond the new edge are gone; the edge cannot cut off everything but the frozen rows."""
    rosa.put("Sheet1", [["Ada", "x"], ["Bo", "y"], ["Cleo", "z"]])
    size = {"gridProperties": {"rowCount": 2, "columnCount": 1}}
    api.batch(
        {
            "updateSheetProperties": {
                "properties": size,
                "fields": "gridProperties(rowCount,columnCount)",
            }
        }
    )
    assert rosa.values("Sheet1") == [["Ada"], ["Bo"]]
    api.batch(
        {
            "updateSheetProperties": {
                "properties": {"gridProperties": {"columnCount": 2}},
                "fields": "gridProperties.columnCount",
            }
        }
    )
    assert rosa.values("Sheet1") == [["Ada"], ["Bo"]]


def test_rows_and_columns_come_go_and_move(api: Api, rosa: Person) -> None:
    """
    Ada  | 1
    Bo   | 2
    Cleo | 3
    """
    rosa.put("Sheet1", [["Ada", 1], ["Bo", 2], ["Cleo", 3]])
    rows = {"sheetId": 0, "dimension": "ROWS"}
    api.batch({"insertDimension": {"range": {**rows, "startIndex": 1, "endIndex": 3}}})
    assert rosa.values("Sheet1") == [["Ada", 1], [], [], ["Bo", 2], ["Cleo", 3]]
    api.batch({"deleteDimension": {"range": {**rows, "startIndex": 1, "endIndex": 3}}})
    api.batch(
        {
            "moveDimension": {
                "source": {**rows, "startIndex": 0, "endIndex": 1},
                "destinationIndex": 3,
            }
        }
    )
    assert rosa.values("Sheet1") == [["Bo", 2], ["Cleo", 3], ["Ada", 1]]
    api.batch(
        {
            "moveDimension": {
                "source": {**rows, "startIndex": 2, "endIndex": 3},
                "destinationIndex": 1,
            }
        }
    )
    assert rosa.values("Sheet1") == [["Bo", 2], ["Ada", 1], ["Cleo", 3]]
    columns = {"sheetId": 0, "dimension": "COLUMNS"}
    api.batch({"insertDimension": {"range": {**columns, "startIndex": 1, "endIndex": 2}}})
    assert rosa.values("Sheet1") == [["Bo", "", 2], ["Ada", "", 1], ["Cleo", "", 3]]
    api.batch(
        {
            "moveDimension": {
                "source": {**columns, "startIndex": 2, "endIndex": 3},
                "destinationIndex": 0,
            }
        }
    )
    assert rosa.values("Sheet1") == [[2, "Bo"], [1, "Ada"], [3, "Cleo"]]
    assert (rosa.tab("Sheet1").n_rows, rosa.tab("Sheet1").n_columns) == (1000, 27)


def test_widths_and_hidden_rows(api: Api, rosa: Person) -> None:
    """Dimension properties stay with their rows and columns."""
    rosa.put("Sheet1", [["Ada", "a much longer text than any column of the usual width can hold"]])
    wide = {"sheetId": 0, "dimension": "COLUMNS", "startIndex": 0, "endIndex": 1}
    hidden = {"sheetId": 0, "dimension": "ROWS", "startIndex": 2, "endIndex": 3}
    api.batch(
        {
            "updateDimensionProperties": {
                "range": wide,
                "properties": {"pixelSize": 240},
                "fields": "pixelSize",
            }
        },
        {
            "updateDimensionProperties": {
                "range": hidden,
                "properties": {"hiddenByUser": True},
                "fields": "hiddenByUser",
            }
        },
        {"autoResizeDimensions": {"dimensions": {**wide, "startIndex": 1, "endIndex": 2}}},
        {"insertDimension": {"range": {**hidden, "startIndex": 0, "endIndex": 1}}},
    )
    data = api.get("sheets.data(rowMetadata,columnMetadata)", ranges="Sheet1!A1:C5")["sheets"][0][
        "data"
    ][0]
    assert [row.get("hiddenByUser", False) for row in data["rowMetadata"]] == [
        False,
        False,
        False,
        True,
        False,
    ]
    widths = [column["pixelSize"] for column in data["columnMetadata"]]
    assert (widths[0], widths[1] > 300, widths[2]) == (240, True, 100)


def test_sorting_puts_numbers_before_text_and_blanks_last(api: Api, rosa: Person) -> None:
    """
    x    | a
         | b
    10   | c
    9    | d
    Nan  | e
    """
    rosa.put("Sheet1", [["x", "a"], ["", "b"], [10, "c"], [9, "d"], ["Nan", "e"]])
    place = {"endRowIndex": 5, "endColumnIndex": 2}
    api.batch({"sortRange": {"range": place, "sortSpecs": [{"dimensionIndex": 0}]}})
    assert [row[1] for row in rosa.values("Sheet1")] == ["d", "c", "e", "a", "b"]
    api.batch(
        {
            "sortRange": {
                "range": place,
                "sortSpecs": [{"dimensionIndex": 0, "sortOrder": "DESCENDING"}],
            }
        }
    )
    assert [row[1] for row in rosa.values("Sheet1")] == ["a", "e", "c", "d", "b"]


def test_blocks_shift_and_merge(api: Api, rosa: Person) -> None:
    """insertRange and deleteRange move the cells beside; a merge keeps its first cell only and cannot be cut."""
    rosa.put("Sheet1", [["Ada", 1], ["Bo", 2]])
    cell = {"startRowIndex": 0, "endRowIndex": 1, "startColumnIndex": 0, "endColumnIndex": 1}
    api.batch({"insertRange": {"range": cell, "shiftDimension": "ROWS"}})
    assert rosa.values("Sheet1") == [["", 1], ["Ada", 2], ["Bo"]]
    api.batch({"deleteRange": {"range": cell, "shiftDimension": "ROWS"}})
    assert rosa.values("Sheet1") == [["Ada", 1], ["Bo", 2]]
    whole = {**cell, "endColumnIndex": 2}
    api.batch({"mergeCells": {"range": whole, "mergeType": "MERGE_ALL"}})
    assert rosa.values("Sheet1") == [["Ada"], ["Bo", 2]]
    assert api.get("sheets.merges")["sheets"][0]["merges"] == [whole]
    assert "You must select all cells in a merged range" in api.refused(
        {"unmergeCells": {"range": cell}}
    )
    api.batch({"unmergeCells": {"range": whole}})
    assert api.get("sheets.merges") == {"sheets": [{}]}


def test_append_goes_below_the_last_filled_row(api: Api, rosa: Person) -> None:
    """appendCells: wherever the last value of the tab stands."""
    rosa.put("Sheet1", [["Ada"], [], ["", "Bo"]])
    api.batch({"appendCells": {"sheetId": 0, "rows": [text("Cleo")], "fields": "userEnteredValue"}})
    assert rosa.values("Sheet1") == [["Ada"], [], ["", "Bo"], ["Cleo"]]


def test_a_request_that_the_emulator_does_not_know_says_so(api: Api) -> None:
    """501, never a silent yes."""
    status, body = api.sheets(
        "POST", ":batchUpdate", {"requests": [{"addTable": {"table": {"name": "Roster"}}}]}
    )
    assert (status, body["error"]["message"]) == (501, "The emulator does not know addTable")


def test_a_copy_of_a_tab_is_one_of_its_own(api: Api, rosa: Person) -> None:
    """duplicateSheet: cells, merges and formats come along, ids are new."""
    rosa.put("Sheet1", [["Ada"]])
    rosa.protect("Sheet1", "A1", warning_only=True)
    api.batch(
        {
            "duplicateSheet": {
                "sourceSheetId": 0,
                "newSheetId": 12,
                "newSheetName": "Copy",
                "insertSheetIndex": 1,
            }
        }
    )
    rosa.edit("Copy", "A1", "Bo")
    assert (rosa.values("Sheet1"), rosa.values("Copy")) == ([["Ada"]], [["Bo"]])
    one, two = (
        sheet["protectedRanges"][0] for sheet in api.get("sheets.protectedRanges")["sheets"]
    )
    assert one["protectedRangeId"] != two["protectedRangeId"]
    assert two["range"]["sheetId"] == 12


def test_the_clock_of_the_file_moves_with_every_change_and_only_then(
    google: Emulator, api: Api
) -> None:
    """version counts changes: a read and a refused batch leave it as it is."""
    google.clock.fixed = 1_700_000_000.0
    before = api.file.version
    api.get("properties")
    api.refused({"deleteSheet": {"sheetId": 0}})
    assert api.file.version == before
    api.batch(add("Roster"))
    assert (api.file.version, api.file.modified) == (before + 1, 1_700_000_000.0)


def test_a_fork_and_its_original_go_their_own_ways(google: Emulator, rosa: Person) -> None:
    """Rows are changed in place, but never those that another fork shares: a failed batch can always be dropped."""
    rosa.put("Sheet1", [["Ada", "North"], ["Bo", "South"]])
    kept = rosa.book.fork()
    rosa.put("Sheet1", [["Cleo"]])
    sheet = kept.sheets[0]
    sheet.put(1, {1: sheet.cell(1, 1).worth("West")})
    rosa.edit("Sheet1", "B2", "East")
    there = [[sheet.cell(row, column).value for column in (0, 1)] for row in (0, 1)]
    assert rosa.values("Sheet1") == [["Cleo", "North"], ["Bo", "East"]]
    assert there == [["Ada", "North"], ["Bo", "West"]]
