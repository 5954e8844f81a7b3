"""What hangs on a sheet: protections, stripes, colour rules, charts, filters, names and developer metadata."""

from typing import Any

import pytest
from emulator import Person
from emulator.bare import Api

RED = {"backgroundColor": {"red": 1}}
RED_TWICE = {**RED, "backgroundColorStyle": {"rgbColor": {"red": 1}}}


def block(top: int, bottom: int, left: int = 0, right: int = 2) -> dict[str, int]:
    return {
        "startRowIndex": top,
        "endRowIndex": bottom,
        "startColumnIndex": left,
        "endColumnIndex": right,
    }


def rule(text: str, *places: dict[str, int]) -> dict[str, Any]:
    condition = {"type": "TEXT_EQ", "values": [{"userEnteredValue": text}]}
    return {
        "ranges": list(places or (block(1, 10),)),
        "booleanRule": {"condition": condition, "format": RED},
    }


def chart(ident: int | None = None, **more: Any) -> dict[str, Any]:
    source = {"sourceRange": {"sources": [block(0, 5, 0, 1)]}}
    spec = {
        "title": "Density",
        "altText": "Density by worksite",
        "basicChart": {
            "chartType": "BAR",
            "domains": [{"domain": source}],
            "series": [
                {"series": {"sourceRange": {"sources": [block(0, 5, 1, 2)]}}, "color": {"red": 0.5}}
            ],
        },
    }
    found = {
        "spec": spec,
        "position": {"overlayPosition": {"anchorCell": {"rowIndex": 2, "columnIndex": 3}}},
        **more,
    }
    return found if ident is None else {"chartId": ident, **found}


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "addProtectedRange",
            {"protectedRange": {"protectedRangeId": 5, "range": block(0, 1)}},
            "Protected range with id 5",
        ),
        (
            "addBanding",
            {
                "bandedRange": {
                    "bandedRangeId": 5,
                    "range": block(20, 30),
                    "rowProperties": {"headerColor": {"red": 1}},
                }
            },
            "Banded range with id 5",
        ),
        (
            "addFilterView",
            {"filter": {"filterViewId": 5, "range": block(0, 5)}},
            "Filter view with id 5",
        ),
        ("addChart", {"chart": chart(5)}, "Embedded object with id 5"),
        (
            "addNamedRange",
            {"namedRange": {"namedRangeId": "5", "name": "other", "range": block(0, 5)}},
            "Named range with id 5",
        ),
        (
            "createDeveloperMetadata",
            {
                "developerMetadata": {
                    "metadataId": 5,
                    "metadataKey": "k",
                    "visibility": "PROJECT",
                    "location": {"spreadsheet": True},
                }
            },
            "DeveloperMetadata with id 5",
        ),
        ("addSheet", {"properties": {"sheetId": 5}}, "Sheet with id 5"),
    ],
)
def test_an_id_that_the_client_chose_can_be_used_once(
    api: Api, name: str, content: Any, message: str
) -> None:
    """So a create that is sent again after a lost answer cannot make a second one."""
    first = {**content}
    if name == "addNamedRange":
        first = {"namedRange": {**content["namedRange"], "name": "first"}}
    if name == "addBanding":
        first = {"bandedRange": {**content["bandedRange"], "range": block(0, 10)}}
    api.batch({name: first})
    assert api.refused({name: content}) == f"Invalid requests[0].{name}: {message} already exists."


def test_protections_hold_against_others_and_warn_where_they_only_warn(
    api: Api, rosa: Person
) -> None:
    """Rosa keeps A1:B2 for herself and only warns about row 5."""
    rosa.put("Sheet1", [["Ada", 1], ["Bo", 2]])
    rosa.protect("Sheet1", "A1:B2")
    rosa.protect("Sheet1", "A5:B5", warning_only=True)
    sentence = (
        "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to"
        " remove protection if you need to edit."
    )
    status, body = api.update("Sheet1!A2", [["Cleo"]])
    assert (status, body["error"]["message"]) == (400, sentence)
    write = {
        "updateCells": {
            "start": {"rowIndex": 1},
            "rows": [{"values": [{}]}],
            "fields": "userEnteredValue",
        }
    }
    assert api.refused(write) == f"Invalid requests[0].updateCells: {sentence}"
    assert sentence in api.refused(
        {"deleteDimension": {"range": {"dimension": "ROWS", "startIndex": 0, "endIndex": 1}}}
    )
    assert (
        sentence
        in api.refused(
            {"deleteSheet": {"sheetId": 0}},
        )
        or len(rosa.book.sheets) == 1
    )
    assert api.update("Sheet1!A5", [["Cleo"]])[0] == 200
    seen = api.get("sheets.protectedRanges(range,warningOnly,requestingUserCanEdit)")["sheets"][0][
        "protectedRanges"
    ]
    assert seen == [
        {"range": block(0, 2)},
        {"range": block(4, 5), "warningOnly": True, "requestingUserCanEdit": True},
    ]
    rosa.sort("Sheet1", 1, descending=True, headings=0)
    assert rosa.values("Sheet1")[0] == ["Cleo"]


def test_a_warning_has_no_editors_and_our_own_protection_lets_us_in(api: Api) -> None:
    """warningOnly with editors is refused; what the robot protects it may still edit, and Rosa too."""
    wrong = {"range": block(0, 1), "warningOnly": True, "editors": {"users": ["ada@example.org"]}}
    assert "Editors cannot be set on it." in api.refused(
        {"addProtectedRange": {"protectedRange": wrong}}
    )
    (reply,) = api.batch(
        {"addProtectedRange": {"protectedRange": {"range": block(0, 1), "description": "ours"}}}
    )
    assert reply["addProtectedRange"]["protectedRange"]["requestingUserCanEdit"] is True
    assert api.update("Sheet1!A1", [["Ada"]])[0] == 200
    ident = reply["addProtectedRange"]["protectedRange"]["protectedRangeId"]
    api.batch(
        {
            "updateProtectedRange": {
                "protectedRange": {"protectedRangeId": ident},
                "fields": "description",
            }
        }
    )
    assert "description" not in api.get("sheets.protectedRanges")["sheets"][0]["protectedRanges"][0]


def test_stripes(api: Api) -> None:
    """Alternating colours cannot overlap; they can be changed and taken away by their id."""
    stripes = {
        "bandedRangeId": 3,
        "range": block(0, 10),
        "rowProperties": {"headerColor": {"red": 1}},
    }
    (reply,) = api.batch({"addBanding": {"bandedRange": stripes}})
    twice = {"headerColor": {"red": 1}, "headerColorStyle": {"rgbColor": {"red": 1}}}
    assert reply == {"addBanding": {"bandedRange": {**stripes, "rowProperties": twice}}}
    assert "already has alternating background colors" in api.refused(
        {"addBanding": {"bandedRange": {**stripes, "bandedRangeId": 4, "range": block(9, 12)}}}
    )
    api.batch(
        {
            "updateBanding": {
                "bandedRange": {"bandedRangeId": 3, "range": block(0, 20)},
                "fields": "range",
            }
        }
    )
    assert api.get("sheets.bandedRanges.range") == {
        "sheets": [{"bandedRanges": [{"range": block(0, 20)}]}]
    }
    api.batch({"deleteBanding": {"bandedRangeId": 3}})
    assert api.get("sheets.bandedRanges") == {"sheets": [{}]}


def test_colour_rules_are_a_list_by_index(api: Api) -> None:
    """Added at the front unless told otherwise; from the highest index down they can all be taken away."""

    def order() -> list[str]:
        rules = api.get("sheets.conditionalFormats")["sheets"][0].get("conditionalFormats", [])
        return [one["booleanRule"]["condition"]["values"][0]["userEnteredValue"] for one in rules]

    api.batch(*({"addConditionalFormatRule": {"rule": rule(name)}} for name in ("c", "b", "a")))
    api.batch({"addConditionalFormatRule": {"rule": rule("d"), "index": 3}})
    assert order() == ["a", "b", "c", "d"]
    (reply,) = api.batch({"updateConditionalFormatRule": {"sheetId": 0, "index": 0, "newIndex": 2}})
    assert reply["updateConditionalFormatRule"]["newIndex"] == 2
    assert order() == ["b", "c", "a", "d"]
    (reply,) = api.batch({"updateConditionalFormatRule": {"index": 1, "rule": rule("x")}})
    assert reply["updateConditionalFormatRule"]["newRule"]["booleanRule"]["format"] == RED_TWICE
    assert order() == ["b", "x", "a", "d"]
    replies = api.batch(
        *({"deleteConditionalFormatRule": {"sheetId": 0, "index": index}} for index in (3, 2, 1, 0))
    )
    assert "rule" in replies[0]["deleteConditionalFormatRule"]
    assert order() == []
    assert (
        api.refused({"deleteConditionalFormatRule": {"sheetId": 0, "index": 0}})
        == "Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 0 at"
        " index: 0"
    )


def test_charts_keep_their_id_their_words_and_their_place(api: Api, rosa: Person) -> None:
    """A chart with an id of ours; its spec and place change, its ranges follow the rows, it can be taken away."""
    (reply,) = api.batch({"addChart": {"chart": chart(7)}})
    made = reply["addChart"]["chart"]
    assert made["chartId"] == 7
    assert made["spec"]["altText"] == "Density by worksite"
    assert made["spec"]["basicChart"]["series"][0]["colorStyle"] == {"rgbColor": {"red": 0.5}}
    place = {
        "anchorCell": {"rowIndex": 2, "columnIndex": 3},
        "widthPixels": 600,
        "heightPixels": 371,
    }
    assert made["position"] == {"overlayPosition": place}
    rosa.insert_row("Sheet1", 1)
    seen = api.get("sheets.charts")["sheets"][0]["charts"][0]
    domain = seen["spec"]["basicChart"]["domains"][0]["domain"]["sourceRange"]["sources"]
    assert (domain, seen["position"]["overlayPosition"]["anchorCell"]["rowIndex"]) == (
        [block(1, 6, 0, 1)],
        3,
    )
    new = {"overlayPosition": {"anchorCell": {"rowIndex": 9}, "widthPixels": 300}}
    (reply,) = api.batch(
        {
            "updateEmbeddedObjectPosition": {
                "objectId": 7,
                "newPosition": new,
                "fields": "anchorCell,widthPixels",
            }
        }
    )
    assert reply["updateEmbeddedObjectPosition"]["position"] == {
        "overlayPosition": {"anchorCell": {"rowIndex": 9}, "widthPixels": 300, "heightPixels": 371}
    }
    api.batch({"updateChartSpec": {"chartId": 7, "spec": {**chart()["spec"], "title": "Coverage"}}})
    assert api.get("sheets.charts.spec.title") == {
        "sheets": [{"charts": [{"spec": {"title": "Coverage"}}]}]
    }
    api.batch({"deleteEmbeddedObject": {"objectId": 7}})
    assert api.get("sheets.charts") == {"sheets": [{}]}
    assert "No chart with id: 7" in api.refused(
        {"updateChartSpec": {"chartId": 7, "spec": chart()["spec"]}}
    )


def test_a_chart_has_to_read_from_a_row_or_column_that_is_there(api: Api) -> None:
    """Another tab's id that does not exist, or a block two wide, is refused."""
    wrong = chart()
    wrong["spec"]["basicChart"]["series"][0]["series"]["sourceRange"]["sources"] = [
        {**block(0, 5, 1, 2), "sheetId": 9}
    ]
    assert (
        api.refused({"addChart": {"chart": wrong}})
        == "Invalid requests[0].addChart: No grid with id: 9"
    )
    wrong["spec"]["basicChart"]["series"][0]["series"]["sourceRange"]["sources"] = [
        block(0, 5, 0, 2)
    ]
    assert "at least one dimension of length 1" in api.refused({"addChart": {"chart": wrong}})


def test_filters(api: Api) -> None:
    """One basic filter a tab; filter views by id."""
    api.batch({"setBasicFilter": {"filter": {"range": {"sheetId": 0}}}})
    (reply,) = api.batch(
        {"addFilterView": {"filter": {"filterViewId": 4, "title": "Rosa's", "range": block(0, 9)}}}
    )
    assert reply["addFilterView"]["filter"] == {
        "filterViewId": 4,
        "title": "Rosa's",
        "range": block(0, 9),
    }
    api.batch(
        {"updateFilterView": {"filter": {"filterViewId": 4, "title": "Cesar's"}, "fields": "title"}}
    )
    (sheet,) = api.get("sheets(basicFilter,filterViews)")["sheets"]
    assert sheet["basicFilter"] == {"range": block(0, 1000, 0, 26)}
    assert sheet["filterViews"] == [{"filterViewId": 4, "title": "Cesar's", "range": block(0, 9)}]
    api.batch({"deleteFilterView": {"filterId": 4}}, {"clearBasicFilter": {"sheetId": 0}})
    assert api.get("sheets(basicFilter,filterViews)") == {"sheets": [{}]}


def test_everything_follows_its_rows(api: Api, rosa: Person) -> None:
    """Three rows come in above, then the rows go: names, rules, stripes, protections, merges and metadata follow."""
    row = {"dimension": "ROWS", "startIndex": 4, "endIndex": 5}
    api.batch(
        {"addNamedRange": {"namedRange": {"name": "people", "range": block(2, 6)}}},
        {"addConditionalFormatRule": {"rule": rule("x", block(2, 6))}},
        {
            "addBanding": {
                "bandedRange": {"range": block(2, 6), "rowProperties": {"headerColor": {"red": 1}}}
            }
        },
        {"addProtectedRange": {"protectedRange": {"range": block(2, 6), "warningOnly": True}}},
        {"mergeCells": {"range": block(2, 6), "mergeType": "MERGE_ALL"}},
        {
            "createDeveloperMetadata": {
                "developerMetadata": {
                    "metadataKey": "row",
                    "visibility": "PROJECT",
                    "location": {"dimensionRange": row},
                }
            }
        },
    )

    def places() -> list[Any]:
        found = api.get(
            "namedRanges.range,sheets(conditionalFormats.ranges,bandedRanges.range,protectedRanges.range,merges)"
        )
        (sheet,) = found["sheets"]
        return [
            found.get("namedRanges", [{}])[0].get("range"),
            sheet.get("conditionalFormats", [{}])[0].get("ranges", [None])[0],
            sheet.get("bandedRanges", [{}])[0].get("range"),
            sheet.get("protectedRanges", [{}])[0].get("range"),
            sheet.get("merges", [None])[0],
        ]

    rosa.insert_row("Sheet1", 1, 3)
    assert places() == [block(5, 9)] * 5
    rosa.insert_row("Sheet1", 7)
    assert places() == [block(5, 10)] * 5
    rosa.delete_row("Sheet1", 5, 2)
    assert places() == [block(4, 8)] * 5
    status, found = api.sheets(
        "POST",
        "/developerMetadata:search",
        {"dataFilters": [{"developerMetadataLookup": {"metadataKey": "row"}}]},
    )
    assert status == 200
    (match,) = found["matchedDeveloperMetadata"]
    assert match["developerMetadata"]["location"]["dimensionRange"] == {
        **row,
        "startIndex": 6,
        "endIndex": 7,
    }
    rosa.delete_row("Sheet1", 1, 20)
    assert places() == [None] * 5
    status, found = api.sheets(
        "POST", "/developerMetadata:search", {"dataFilters": [{"developerMetadataLookup": {}}]}
    )
    assert (status, found) == (200, {})


def test_metadata_of_a_project_is_seen_by_that_project_alone(
    api: Api, other: Api, rosa: Person
) -> None:
    """PROJECT hides from other programs, DOCUMENT does not; a tab's metadata goes with the tab."""
    rosa.share(other.caller.email)
    rosa.batch({"addSheet": {"properties": {"sheetId": 8, "title": "Ours"}}})
    api.batch(
        {
            "createDeveloperMetadata": {
                "developerMetadata": {
                    "metadataId": 1,
                    "metadataKey": "mark",
                    "metadataValue": "one",
                    "visibility": "PROJECT",
                    "location": {"spreadsheet": True},
                }
            }
        },
        {
            "createDeveloperMetadata": {
                "developerMetadata": {
                    "metadataId": 2,
                    "metadataKey": "kind",
                    "metadataValue": "roster",
                    "visibility": "DOCUMENT",
                    "location": {"sheetId": 8},
                }
            }
        },
    )
    mark = {
        "metadataId": 1,
        "metadataKey": "mark",
        "metadataValue": "one",
        "visibility": "PROJECT",
        "location": {"locationType": "SPREADSHEET", "spreadsheet": True},
    }
    kind = {
        "metadataId": 2,
        "metadataKey": "kind",
        "metadataValue": "roster",
        "visibility": "DOCUMENT",
        "location": {"locationType": "SHEET", "sheetId": 8},
    }
    fields = "developerMetadata,sheets.developerMetadata"
    assert api.get(fields) == {
        "developerMetadata": [mark],
        "sheets": [{}, {"developerMetadata": [kind]}],
    }
    assert other.get(fields) == {"sheets": [{}, {"developerMetadata": [kind]}]}
    lookup = {"dataFilters": [{"developerMetadataLookup": {"metadataId": 1}}]}
    new = {
        "updateDeveloperMetadata": {
            **lookup,
            "developerMetadata": {"metadataValue": "two"},
            "fields": "metadataValue",
        }
    }
    assert other.batch(new) == [{"updateDeveloperMetadata": {"developerMetadata": []}}]
    assert api.batch(new) == [
        {"updateDeveloperMetadata": {"developerMetadata": [{**mark, "metadataValue": "two"}]}}
    ]
    (reply,) = api.batch({"deleteDeveloperMetadata": {"dataFilter": lookup["dataFilters"][0]}})
    assert reply["deleteDeveloperMetadata"]["deletedDeveloperMetadata"] == [
        {**mark, "metadataValue": "two"}
    ]
    rosa.delete_tab("Ours")
    assert api.get(fields) == {"sheets": [{}]}


def test_metadata_of_a_column_shows_on_the_column(api: Api, rosa: Person) -> None:
    """And moves with it."""
    column = {"dimension": "COLUMNS", "startIndex": 1, "endIndex": 2}
    api.batch(
        {
            "createDeveloperMetadata": {
                "developerMetadata": {
                    "metadataId": 9,
                    "metadataKey": "ours",
                    "visibility": "PROJECT",
                    "location": {"dimensionRange": column},
                }
            }
        }
    )
    rosa.insert_column("Sheet1", 1)
    found = api.get(
        "sheets.data.columnMetadata.developerMetadata(metadataId)", ranges="Sheet1!A1:D1"
    )
    assert found["sheets"][0]["data"][0]["columnMetadata"] == [
        {},
        {},
        {"developerMetadata": [{"metadataId": 9}]},
        {},
    ]
    status, found = api.sheets(
        "POST",
        "/values:batchGetByDataFilter",
        {"dataFilters": [{"developerMetadataLookup": {"metadataId": 9}}]},
    )
    assert (status, found["valueRanges"][0]["valueRange"]["range"]) == (200, "Sheet1!C1:C1000")
    for wrong in (
        {},
        {"sheetId": 0, "spreadsheet": True},
        {"sheetId": 404},
        {"dimensionRange": {**column, "endIndex": 5}},
    ):
        given = {"metadataKey": "k", "visibility": "PROJECT", "location": wrong}
        assert api.refused({"createDeveloperMetadata": {"developerMetadata": given}})


def test_dropdowns_are_set_and_taken_away(api: Api, rosa: Person) -> None:
    """setDataValidation without a rule clears."""
    choices = {
        "condition": {"type": "ONE_OF_LIST", "values": [{"userEnteredValue": "Yes"}]},
        "showCustomUi": True,
    }
    api.batch({"setDataValidation": {"range": block(0, 2), "rule": choices}})
    assert rosa.cell("Sheet1", "B2").validation == choices
    api.batch({"setDataValidation": {"range": block(1, 2)}})
    assert (rosa.cell("Sheet1", "B1").validation, rosa.cell("Sheet1", "B2").validation) == (
        choices,
        None,
    )


@pytest.mark.parametrize(
    ("kind", "values", "said"),
    [
        ("TEXT_IS_EMAIL", [], "not supported by conditional formatting"),
        ("NUMBER_BETWEEN", ["1"], "requires exactly 2 ConditionValues, but got 1"),
        ("NOT_BLANK", ["x"], "requires exactly 0 ConditionValues, but got 1"),
        ("TEXT_EQ", [], "requires exactly 1 ConditionValues, but got 0"),
        ("CUSTOM_FORMULA", ["A1>3"], "begins with '='"),
    ],
)
def test_a_condition_that_google_does_not_know_there_is_refused(
    api: Api, kind: str, values: list[str], said: str
) -> None:
    """By the descriptions in Google's own document."""
    condition = {"type": kind, "values": [{"userEnteredValue": value} for value in values]}
    wrong = {"ranges": [block(0, 1)], "booleanRule": {"condition": condition, "format": RED}}
    assert said in api.refused({"addConditionalFormatRule": {"rule": wrong}})


def test_a_dropdown_takes_a_list_and_a_colour_rule_takes_colours(api: Api) -> None:
    """BLANK is no dropdown, a formula no choice, and a rule cannot change the size of the letters."""
    blank = {"setDataValidation": {"range": block(0, 1), "rule": {"condition": {"type": "BLANK"}}}}
    assert "not supported by data validation" in api.refused(blank)
    formula = {"type": "ONE_OF_LIST", "values": [{"userEnteredValue": "=A1"}]}
    assert "does not support formulas" in api.refused(
        {"setDataValidation": {"range": block(0, 1), "rule": {"condition": formula}}}
    )
    large = rule("x")
    large["booleanRule"]["format"] = {"textFormat": {"fontSize": 20}}
    assert "does not support: fontSize" in api.refused(
        {"addConditionalFormatRule": {"rule": large}}
    )


@pytest.mark.parametrize(
    ("change", "series", "said"),
    [
        ({}, {"targetAxis": "LEFT_AXIS"}, "not a valid minor axis of chart type BAR"),
        (
            {"chartType": "COLUMN"},
            {"targetAxis": "BOTTOM_AXIS"},
            "not a valid minor axis of chart type COLUMN",
        ),
        (
            {"chartType": "LINE", "stackedType": "STACKED"},
            {},
            "stackedType is not supported by chart type LINE",
        ),
        ({}, {"type": "LINE"}, "only valid if the chart type is COMBO"),
        ({}, {"lineStyle": {"width": 2}}, "lineStyle is not supported by chart type BAR"),
        (
            {"chartType": "LINE", "threeDimensional": True},
            {},
            "threeDimensional is not supported by chart type LINE",
        ),
    ],
)
def test_a_chart_that_google_calls_an_error_is_refused(
    api: Api, change: dict[str, Any], series: dict[str, Any], said: str
) -> None:
    """Axes, stacking and styles have to fit the kind of chart."""
    wrong = chart()
    wrong["spec"]["basicChart"] |= change
    wrong["spec"]["basicChart"]["series"][0] |= series
    assert said in api.refused({"addChart": {"chart": wrong}})


def test_metadata_has_room_for_thirty_thousand_characters_a_place(api: Api) -> None:
    """The spreadsheet has its own room, and so has each tab."""

    def note(size: int, location: dict[str, Any]) -> dict[str, Any]:
        made = {
            "metadataKey": "k",
            "metadataValue": "x" * (size - 1),
            "visibility": "PROJECT",
            "location": location,
        }
        return {"createDeveloperMetadata": {"developerMetadata": made}}

    api.batch(note(30_000, {"spreadsheet": True}), note(29_999, {"sheetId": 0}))
    column = {"dimensionRange": {"dimension": "COLUMNS", "startIndex": 0, "endIndex": 1}}
    assert "limit of 30000 characters" in api.refused(note(2, column))
    api.batch(note(1, column))
