"""Reading and writing values: addresses, trimming, render options and what typing makes of a text."""

import re
from typing import Any

import pytest
from emulator import Person
from emulator.bare import Api
from emulator.masks import parsed, selected, updated
from emulator.ranges import Box, cells, letters, number, quoted, split


@pytest.mark.parametrize(
    ("address", "box"),
    [
        ("A1", (0, 1, 0, 1)),
        ("B2:D5", (1, 5, 1, 4)),
        ("D5:B2", (1, 5, 1, 4)),
        ("$A$1:B$2", (0, 2, 0, 2)),
        ("A:C", (0, None, 0, 3)),
        ("2:3", (1, 3, 0, None)),
        ("A2:2", (1, 2, 0, None)),
        ("B3:D", (2, None, 1, 4)),
        ("AA10", (9, 10, 26, 27)),
    ],
)
def test_addresses(address: str, box: tuple[int, int | None, int, int | None]) -> None:
    """A1 notation as (top, bottom, left, right), half-open."""
    assert cells(address) == box


def test_letters_and_titles() -> None:
    """Columns count like an odometer; a title is quoted unless it is a plain word that is no address."""
    assert [letters(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert [number(name) for name in ("A", "Z", "AA", "ZZ", "AAA")] == [0, 25, 26, 701, 702]
    assert [quoted(t) for t in ("Roster", "D3", "Nan's", "🌵 one")] == [
        "Roster",
        "'D3'",
        "'Nan''s'",
        "'🌵 one'",
    ]
    assert split("'Nan''s tab'!A1") == ("Nan's tab", "A1")
    assert Box(0, 0, 3, 0, 2).a1("Nan's tab") == "'Nan''s tab'!A1:B3"


def test_masks_select_and_update() -> None:
    """Nested, slashed and starred masks; an update takes away what it names and does not give."""
    whole = {"a": {"b": 1, "c": [{"d": 2, "e": 3}, {"e": 4}]}, "f": 5}
    assert selected(whole, parsed("a(b,c/d)")) == {"a": {"b": 1, "c": [{"d": 2}, {}]}}
    assert selected(whole, parsed("a.c.e,f")) == {"a": {"c": [{"e": 3}, {"e": 4}]}, "f": 5}
    assert selected(whole, parsed("*")) == whole
    assert updated({"a": {"b": 1, "c": 2}, "f": 5}, {"a": {"b": 9}}, parsed("a.b,a.c,f")) == {
        "a": {"b": 9}
    }
    for wrong in ("a(b", "a,,b", "", "a)"):
        with pytest.raises(ValueError, match=f"^{re.escape(wrong)}$"):
            parsed(wrong)


def test_rows_end_where_their_last_filled_cell_is(api: Api, rosa: Person) -> None:
    """
    Person | Region |      | Note
    Ada    |        |      |
           |        |      |
    Bo     | North  |      |
    """
    rosa.put(
        "Sheet1", [["Person", "Region", "", "Note"], ["Ada", "", "", ""], [], ["Bo", "North"], [""]]
    )
    rows = [["Person", "Region", "", "Note"], ["Ada"], [], ["Bo", "North"]]
    assert api.values("Sheet1!A1:D6") == {
        "range": "Sheet1!A1:D6",
        "majorDimension": "ROWS",
        "values": rows,
    }
    columns = [["Person", "Ada", "", "Bo"], ["Region", "", "", "North"], [], ["Note"]]
    assert api.values("Sheet1", majorDimension="COLUMNS")["values"] == columns
    assert api.values("Sheet1!B2:B3") == {"range": "Sheet1!B2:B3", "majorDimension": "ROWS"}


def test_titles_with_apostrophes_and_emoji_are_found(api: Api, rosa: Person) -> None:
    """Nan's tab and 🌵 keep their names, in any capitals."""
    rosa.add_tab("Nan's tab", [["Nan"]])
    rosa.add_tab("🌵 Ada!", [["Ada"]])
    assert api.values("'Nan''s tab'!A1:A1")["values"] == [["Nan"]]
    assert api.values("'nan''s TAB'")["values"] == [["Nan"]]
    assert api.values("'🌵 Ada!'!A1")["range"] == "'🌵 Ada!'!A1"


def test_reading_stops_at_the_grid_and_beginning_outside_is_refused(api: Api) -> None:
    """An end beyond the grid is the grid's end; a beginning beyond it is a 400."""
    assert api.values("Sheet1!Y999:ZZ5000")["range"] == "Sheet1!Y999:Z1000"
    assert (
        api.sheets("GET", "/values/Sheet1!A1001")[1]["error"]["message"]
        == "Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26"
    )
    status, body = api.sheets("GET", "/values:batchGet", ranges=["Sheet1!A1", "Nowhere!A1"])
    assert (status, body["error"]["message"]) == (400, "Unable to parse range: Nowhere!A1")


def test_render_options(api: Api, rosa: Person) -> None:
    """A date is a day number, a text or itself; money keeps its sign; a formula shows what it is worth."""
    rosa.type(
        "Sheet1", "A1", [["2023-03-06", "$1,250.50", "12.5%", "TRUE", "007", "=1+1", "'5", "9:30"]]
    )
    rosa.put("Sheet1", [["007"]], "I1")
    shown = ["2023-03-06", "$1,250.50", "12.50%", "TRUE", "7", "2", "5", "9:30", "007"]
    raw = [44991, 1250.5, 0.125, True, 7, 2, "5", 0.3958333333333333, "007"]
    dated = ["2023-03-06", 1250.5, 0.125, True, 7, 2, "5", "9:30", "007"]
    typed = [44991, 1250.5, 0.125, True, 7, "=1+1", "5", 0.3958333333333333, "007"]

    def read(**options: str) -> Any:
        return api.values("Sheet1", **options)["values"][0]

    assert read() == shown
    assert read(valueRenderOption="UNFORMATTED_VALUE") == raw
    assert (
        read(valueRenderOption="UNFORMATTED_VALUE", dateTimeRenderOption="FORMATTED_STRING")
        == dated
    )
    assert read(valueRenderOption="FORMULA") == typed


@pytest.mark.parametrize(
    ("locale", "text", "value", "shown"),
    [
        ("en_US", "3/4/2023", 44989, "3/4/2023"),
        ("en_GB", "3/4/2023", 45019, "03/04/2023"),
        ("fr_FR", "3/4/2023", 45019, "03/04/2023"),
        ("de_DE", "3.4.2023", 45019, "03.04.2023"),
        ("fr_FR", "1,5", 1.5, "1,5"),
        ("de_DE", "1.234,5", 1234.5, "1.234,50"),
        ("en_US", "1,5", "1,5", "1,5"),
        ("es_MX", "1,234.5", 1234.5, "1,234.50"),
        ("en_US", "March 6, 2023", 44991, "3/6/2023"),
        ("en_US", "2023-03-06 18:30", 44991.770833333336, "2023-03-06 18:30"),
        ("en_US", "+447700900123", 447700900123, "447700900123"),
        ("en_US", "2/30/2023", "2/30/2023", "2/30/2023"),
        ("en_US", "Nan", "Nan", "Nan"),
        ("en_US", "#N/A for now", "#N/A for now", "#N/A for now"),
    ],
)
def test_typing_follows_the_locale(
    api: Api, rosa: Person, locale: str, text: str, value: Any, shown: str
) -> None:
    """The same keys mean another day, or another number, in another country."""
    rosa.batch(
        {"updateSpreadsheetProperties": {"properties": {"locale": locale}, "fields": "locale"}}
    )
    assert api.update("Sheet1!A1", [[text]], "USER_ENTERED")[0] == 200
    assert api.values("Sheet1!A1", valueRenderOption="UNFORMATTED_VALUE")["values"] == [[value]]
    assert api.values("Sheet1!A1")["values"] == [[shown]]


def test_raw_text_is_never_read_as_anything(api: Api) -> None:
    """A note that begins with = stays a note."""
    api.update("Sheet1!A1", [["=1+1", "2023-03-06", "007", True, 4, 2.0, None]])
    cell = api.get("sheets.data.rowData.values.userEnteredValue", ranges="Sheet1!A1:G1")
    assert cell["sheets"][0]["data"][0]["rowData"][0]["values"] == [
        {"userEnteredValue": {"stringValue": "=1+1"}},
        {"userEnteredValue": {"stringValue": "2023-03-06"}},
        {"userEnteredValue": {"stringValue": "007"}},
        {"userEnteredValue": {"boolValue": True}},
        {"userEnteredValue": {"numberValue": 4}},
        {"userEnteredValue": {"numberValue": 2}},
    ]


def test_null_skips_a_cell_and_an_empty_text_empties_it(api: Api, rosa: Person) -> None:
    """Ada | North, then null | "" over it."""
    rosa.put("Sheet1", [["Ada", "North", "x"]])
    status, body = api.update("Sheet1!A1:C1", [[None, ""]])
    assert (status, body["updatedCells"], body["updatedColumns"]) == (200, 1, 1)
    assert rosa.values("Sheet1") == [["Ada", "", "x"]]


def test_writing_beyond_the_range_or_the_grid(api: Api, rosa: Person) -> None:
    """More values than the range holds are refused; from one cell on the grid grows; a range outside is refused."""
    message = "Requested writing within range [Sheet1!A1:B2], but tried writing to column [C]"
    assert api.update("Sheet1!A1:B2", [["Ada", "Bo", "Cleo"]])[1]["error"]["message"] == message
    message = "Requested writing within range [Sheet1!A1:B2], but tried writing to row [3]"
    assert api.update("Sheet1!A1:B2", [["Ada"], ["Bo"], ["Cleo"]])[1]["error"]["message"] == message
    message = "Range (Sheet1!A1000:A1001) exceeds grid limits. Max rows: 1000, max columns: 26"
    assert api.update("Sheet1!A1000:A1001", [["Ada"]])[1]["error"]["message"] == message
    assert rosa.values("Sheet1") == []
    assert api.update("Sheet1!A1000", [["Ada"], ["Bo"]])[1]["updatedRange"] == "Sheet1!A1000:A1001"
    assert rosa.tab("Sheet1").n_rows == 1001


def test_the_values_batch_is_all_or_nothing_too(api: Api, rosa: Person) -> None:
    """A second range that cannot be read leaves the first one unwritten."""
    data = [
        {"range": "Sheet1!A1", "values": [["Ada"]]},
        {"range": "Nowhere!A1", "values": [["Bo"]]},
    ]
    status, _ = api.sheets("POST", "/values:batchUpdate", {"valueInputOption": "RAW", "data": data})
    assert status == 400
    assert rosa.values("Sheet1") == []


def test_clear_leaves_formats_and_notes(api: Api, rosa: Person) -> None:
    """Only the value goes."""
    rosa.put("Sheet1", [["Ada", 44991]])
    rosa.look("Sheet1", "B1", "DATE", "yyyy-mm-dd")
    rosa.note("Sheet1", "A1", "leads")
    status, body = api.sheets("POST", "/values/Sheet1!A1:B1:clear")
    assert (status, body) == (
        200,
        {"spreadsheetId": api.file.ident, "clearedRange": "Sheet1!A1:B1"},
    )
    assert rosa.values("Sheet1") == []
    assert rosa.cell("Sheet1", "A1").note == "leads"
    assert rosa.cell("Sheet1", "B1").format == {
        "numberFormat": {"type": "DATE", "pattern": "yyyy-mm-dd"}
    }


def test_a_text_cell_keeps_what_is_typed(api: Api, rosa: Person) -> None:
    """A phone number in a column of text keeps its zeros."""
    rosa.look("Sheet1", "A1:A3", "TEXT")
    rosa.edit("Sheet1", "A1", "0075550123")
    assert api.values("Sheet1!A1", valueRenderOption="UNFORMATTED_VALUE")["values"] == [
        ["0075550123"]
    ]


def test_too_long_a_text_and_a_missing_input_option_are_refused(api: Api) -> None:
    """50,000 characters a cell; valueInputOption is required."""
    assert api.update("Sheet1!A1", [["x" * 50_000]])[0] == 200
    assert (
        api.update("Sheet1!A1", [["x" * 50_001]])[1]["error"]["message"]
        == "Your input contains more than the maximum of 50000 characters in a single cell."
    )
    status, body = api.sheets("PUT", "/values/Sheet1!A1", {"values": [["Ada"]]})
    assert (status, body["error"]["message"]) == (
        400,
        "'valueInputOption' is required but not specified",
    )


def test_a_formula_is_worth_what_a_test_says(api: Api, rosa: Person) -> None:
    """=VLOOKUP(…) is kept; without a result it shows loudly as an error."""
    rosa.edit("Sheet1", "A1", "=VLOOKUP(B1, C:D, 2)")
    assert api.values("Sheet1!A1")["values"] == [["#ERROR!"]]
    rosa.give_result("Sheet1", "A1", "Maple El")
    assert api.values("Sheet1!A1")["values"] == [["Maple El"]]
    assert api.values("Sheet1!A1", valueRenderOption="FORMULA")["values"] == [
        ["=VLOOKUP(B1, C:D, 2)"]
    ]
    rosa.edit("Sheet1", "A2", '=HYPERLINK("https://example.org", "Ada")')
    found = api.get("sheets.data.rowData.values(hyperlink,formattedValue)", ranges="Sheet1!A2")
    assert found["sheets"][0]["data"][0]["rowData"] == [
        {"values": [{"hyperlink": "https://example.org", "formattedValue": "Ada"}]}
    ]


@pytest.mark.parametrize(
    ("kind", "pattern", "number", "shown"),
    [
        ("NUMBER", "#,##0", 1234567, "1,234,567"),
        ("NUMBER", "0.00", 2.5, "2.50"),
        ("NUMBER", "0.##", 2.5, "2.5"),
        ("CURRENCY", '"$"#,##0.00', 1250, "$1,250.00"),
        ("CURRENCY", '"$"#,##0.00', -1250, "-$1,250.00"),
        ("PERCENT", "0.0%", 0.125, "12.5%"),
        ("DATE", "yyyy-mm-dd", 44991, "2023-03-06"),
        ("DATE", "ddd d mmm yyyy", 44991, "Mon 6 Mar 2023"),
        ("DATE_TIME", "yyyy-mm-dd hh:mm", 44991.75, "2023-03-06 18:00"),
        ("TIME", "h:mm am/pm", 0.75, "6:00 PM"),
        ("TIME", "[h]:mm", 1.5, "36:00"),
        ("NUMBER", '0;-0;"none"', 0, "none"),
    ],
)
def test_number_formats(
    api: Api, rosa: Person, kind: str, pattern: str, number: float, shown: str
) -> None:
    """How a number looks."""
    rosa.put("Sheet1", [[number]])
    rosa.look("Sheet1", "A1", kind, pattern)
    assert api.values("Sheet1!A1")["values"] == [[shown]]
