"""A plan is written in one call, touches nothing of people's, and leaves tabs that look as declared."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from emulator.looks import looked
from workbooks.conformance import (
    DASHBOARD,
    DENSITY,
    HOURS,
    TIMESHEETS,
    change_of,
    changes,
    desired,
    differing,
)
from workbooks.google.desks import Desk, fill

from toolkit.errors import Refused, TryLater
from toolkit.workbooks.cells import Link, Snapshot
from toolkit.workbooks.changes import Changes, Receipt, Rectangle, TabChange
from toolkit.workbooks.desired import Chart, Rule, Series, Tab, TabColumn
from toolkit.workbooks.google.rules import colour
from toolkit.workbooks.google.workbook import GoogleWorkbook
from toolkit.workbooks.palette import HEADING, PAPER, THEIRS

ALL = (DENSITY, DASHBOARD, TIMESHEETS)
ROSTER = [["Person", "Phone"], ["Ada", "0303"], ["Nan", "=1+1"]]


def sync(workbook: GoogleWorkbook, *tabs: Tab, **marks: str) -> Receipt:
    base = workbook.read(frozenset({"roster"}))
    return workbook.apply(changes(base, *tabs, marks=marks))


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    """A spreadsheet with a Roster, and every tab of the suite published."""
    made = new_desk({"Roster": ROSTER})
    sync(made.open(), *ALL, as_of="2023-03-08")
    made.google.calls.clear()
    return made


def as_people_left_it(desk: Desk, title: str) -> tuple[Any, ...]:
    """Everything about a tab: its cells with formats and notes, its size, its rules."""
    sheet = desk.person.tab(title)
    return (
        dict(sheet.properties),
        [dict(row) for row in sheet.rows],
        dict(sheet.row_looks),
        dict(sheet.column_looks),
        list(sheet.conditional),
        list(sheet.protected),
        list(sheet.banded),
        list(sheet.charts),
        sheet.basic_filter,
    )


# how many calls


def test_a_changing_sync_is_three_calls(new_desk: Callable[..., Desk]) -> None:
    """Whether it makes one tab or all of them."""
    for tabs in ((DENSITY,), ALL):
        desk = new_desk({"Roster": ROSTER})
        desk.google.calls.clear()
        workbook = desk.open()
        receipt = sync(workbook, *tabs)
        assert desk.operations == ["get", "values.batchGet", "batchUpdate"]
        assert (workbook.calls, workbook.drive_calls, receipt.calls) == (3, 0, 1)


def test_changing_what_is_there_is_three_calls_also_where_people_work(desk: Desk) -> None:
    sync(desk.open(), replace(TIMESHEETS, first_line="Later"), replace(DENSITY, first_line="Later"))
    assert desk.operations == ["get", "values.batchGet", "batchUpdate"]


def test_an_unchanged_sync_is_two_calls(desk: Desk) -> None:
    receipt = sync(desk.open(), *ALL, as_of="2023-03-08")
    assert receipt == Receipt(0, 0)
    assert desk.operations == ["get", "values.batchGet"]


def test_whether_the_file_has_moved_is_one_call_to_drive_and_none_to_sheets(desk: Desk) -> None:
    workbook = desk.open()
    before = workbook.version()
    assert (workbook.calls, workbook.drive_calls) == (0, 1)
    assert desk.open().version() == before
    desk.person.put("Roster", [["Bo"]], "A3")
    assert desk.open().version() != before


def test_where_drive_may_not_be_asked_the_version_is_unknown(desk: Desk) -> None:
    desk.google.disabled.add("drive")
    assert desk.open().version() is None


def test_only_changed_cells_are_sent(desk: Desk) -> None:
    cells = (*DENSITY.cells[:1], [10, 5, 0], *DENSITY.cells[2:])
    receipt = sync(desk.open(), replace(DENSITY, cells=cells))
    assert receipt.changed_cells == 1
    requests = desk.google.calls[-1].json["requests"]
    assert requests[0] == {
        "updateCells": {
            "range": {
                "sheetId": desk.person.tab("Density").ident,
                "startRowIndex": 4,
                "endRowIndex": 5,
                "startColumnIndex": 1,
                "endColumnIndex": 2,
            },
            "fields": "userEnteredValue",
            "rows": [{"values": [{"userEnteredValue": {"numberValue": 5}}]}],
        }
    }
    assert [next(iter(request)) for request in requests[1:]] == ["createDeveloperMetadata"]


# whose cells they are


def test_people_s_tabs_are_as_they_left_them(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk({"Roster": ROSTER})
    before = as_people_left_it(desk, "Roster")
    sync(desk.open(), *ALL, as_of="2023-03-08")
    sync(desk.open(), *(replace(tab, first_line="Later", frozen_columns=0) for tab in ALL))
    assert as_people_left_it(desk, "Roster") == before


def test_people_s_columns_are_as_they_left_them(desk: Desk) -> None:
    """Their values, formats and notes, and their dropdowns, also when the tab gets other looks."""
    fill(desk.person, "Timesheets", [["RP", "fine"], ["CG", date(2023, 3, 1)]], 4, 3)
    desk.person.look("Timesheets", "C4:D6", "NUMBER", "0.000")
    desk.person.note("Timesheets", "D4", "asked Rosa")
    sheet = desk.person.tab("Timesheets")
    before = [[sheet.cell(row, column) for column in (2, 3)] for row in range(3, 9)]
    other = replace(
        TIMESHEETS,
        cells=(TIMESHEETS.cells[0], [1, 2, 3], [], [], ["Certified"] * 3),
        frozen_columns=1,
    )
    sync(desk.open(), other)
    sheet = desk.person.tab("Timesheets")
    assert [[sheet.cell(row, column) for column in (2, 3)] for row in range(3, 9)] == before
    assert sheet.cell(3, 1).value == 1


def test_whatever_a_person_typed_is_text(new_desk: Callable[..., Desk]) -> None:
    """Never a formula, a number or a date, in no locale."""
    typed = [
        "=1+1",
        "+1",
        "@SUM(A1)",
        "-2",
        "007",
        "1e5",
        "3/4",
        "TRUE",
        "Nan",
        "'quoted",
        "#REF!",
        '=IMPORTXML("x")',
    ]
    tab = Tab(
        "notes",
        "Notes",
        (TabColumn("Note"), TabColumn("Also", "number")),
        (typed, typed),
        first_line="=1",
    )
    for locale in ("en_US", "de_DE"):
        desk = new_desk(locale=locale)
        sync(desk.open(), tab)
        for column in (0, 1):
            cells = [desk.person.tab("Notes").cell(row, column) for row in range(3, 3 + len(typed))]
            assert [cell.value for cell in cells] == typed
            assert not any(cell.formula for cell in cells)
        assert desk.person.cell("Notes", "A1").formula is None
        assert desk.person.cell("Notes", "A1").value == "=1"


def test_a_write_that_is_refused_halfway_leaves_nothing(desk: Desk) -> None:
    """Somebody protected one of our tabs for himself: the other tab is not written either."""
    desk.person.protect("Dashboard")
    before = as_people_left_it(desk, "Density")
    with pytest.raises(Refused, match="is protected against the toolkit, so nothing was written"):
        sync(desk.open(), replace(DENSITY, first_line="New"), replace(DASHBOARD, first_line="New"))
    assert as_people_left_it(desk, "Density") == before


def test_tags_survive_renaming_and_moving(desk: Desk) -> None:
    desk.person.rename_tab("Density", "How strong")
    desk.person.move_tab("How strong", 0)
    sync(desk.open(), replace(DENSITY, first_line="Later"))
    assert [sheet.title for sheet in desk.person.book.sheets][:2] == ["How strong", "Dashboard"]
    assert desk.person.cell("How strong", "A1").value == "Later"
    assert len(desk.person.book.sheets) == 5


def test_a_tab_that_people_deleted_is_made_again(desk: Desk) -> None:
    desk.person.delete_tab("Density")
    sync(desk.open(), *ALL, as_of="2023-03-08")
    assert differing(desk.open().read(frozenset()).owned("density"), desired(DENSITY)) == []


# how tabs look


def formats(desk: Desk, title: str, address: str) -> dict[str, Any]:
    return desk.person.cell(title, address).format or {}


def test_columns_show_as_declared(new_desk: Callable[..., Desk]) -> None:
    kinds = (
        "text",
        "count",
        "number",
        "hours",
        "money",
        "percent",
        "date",
        "time",
        "moment",
        "rating",
        "tick",
        "yesno",
    )
    tab = Tab(
        "all", "All", tuple(TabColumn(kind, kind) for kind in kinds), tuple([None] for _ in kinds)
    )
    desk = new_desk()
    sync(desk.open(), tab)
    shown = [
        formats(desk, "All", f"{'ABCDEFGHIJKL'[n]}50").get("numberFormat")
        for n in range(len(kinds))
    ]
    assert shown == [
        {"type": "TEXT", "pattern": "@"},
        {"type": "NUMBER", "pattern": "#,##0"},
        None,
        {"type": "NUMBER", "pattern": "0.00"},
        {"type": "CURRENCY", "pattern": '"$"#,##0.00'},
        {"type": "PERCENT", "pattern": "0.0%"},
        {"type": "DATE", "pattern": "yyyy-mm-dd"},
        {"type": "TIME", "pattern": "hh:mm"},
        {"type": "DATE_TIME", "pattern": "yyyy-mm-dd hh:mm"},
        {"type": "NUMBER", "pattern": "0"},
        None,
        None,
    ]
    assert [
        formats(desk, "All", f"{letter}50").get("horizontalAlignment") for letter in "IJKL"
    ] == [
        None,
        "CENTER",
        "CENTER",
        "CENTER",
    ]


def test_a_new_tab_is_frozen_striped_filtered_protected_and_explained(desk: Desk) -> None:
    sheet = desk.person.tab("Density")
    assert sheet.grid == {
        "rowCount": 106,
        "columnCount": 5,
        "frozenRowCount": 3,
        "frozenColumnCount": 1,
    }
    assert desk.person.cell("Density", "A3").note == "The building people work in"
    assert formats(desk, "Density", "A3")["textFormat"]["bold"] is True
    assert [one["range"]["startRowIndex"] for one in sheet.banded] == [3]
    assert sheet.basic_filter is not None
    assert sheet.basic_filter["range"]["startRowIndex"] == 2
    assert [(one["warningOnly"], one.get("unprotectedRanges")) for one in sheet.protected] == [
        (True, None)
    ]
    assert sheet.column_looks[0]["pixelSize"] == 24 * 7 + 14
    assert [rule["booleanRule"]["condition"]["values"] for rule in sheet.conditional] == [
        [{"userEnteredValue": '=ISNUMBER($C4)*($C4<3/10)*(N("toolkit")=0)'}],
        [{"userEnteredValue": '=(LEN($A4)>0)*(N("toolkit")=0)'}],
    ]
    assert sheet.conditional[1]["ranges"][0]["endColumnIndex"] == 5  # the whole row


def test_headings_have_the_colours_that_they_have_in_excel(desk: Desk) -> None:
    """Light on dark over the toolkit's columns, dark on amber over people's."""
    assert [
        (look["backgroundColorStyle"], look["textFormat"]["foregroundColorStyle"])
        for look in (formats(desk, "Timesheets", f"{letter}3") for letter in "BC")
    ] == [
        (looked(colour(back)), looked(colour(ink)))
        for back, ink in ((HEADING, PAPER), (THEIRS, HEADING))
    ]


def test_people_may_type_in_their_columns_without_a_warning(desk: Desk) -> None:
    (one,) = desk.person.tab("Timesheets").protected
    assert one["warningOnly"] is True
    assert [
        (free["startRowIndex"], free["startColumnIndex"], free["endColumnIndex"])
        for free in one["unprotectedRanges"]
    ] == [(3, 2, 4)]


@pytest.mark.parametrize(
    ("rule", "formula"),
    [
        (Rule("A", "is", 'the "best"'), '=($A4="the ""best""")*(N("toolkit")=0)'),
        (Rule("A", "is", 3), '=ISNUMBER($A4)*($A4=3)*(N("toolkit")=0)'),
        (Rule("A", "at least", 0.65), '=ISNUMBER($A4)*($A4>=13/20)*(N("toolkit")=0)'),
    ],
)
def test_rules_are_formulas_that_every_locale_reads(
    new_desk: Callable[..., Desk], rule: Rule, formula: str
) -> None:
    """No comma, semicolon or decimal point outside a text; blanks are never below anything."""
    desk = new_desk()
    sync(desk.open(), Tab("one", "One", (TabColumn("A"),), (["x"],), rules=(rule,)))
    (made,) = desk.person.tab("One").conditional
    assert made["booleanRule"]["condition"]["values"] == [{"userEnteredValue": formula}]


def test_other_looks_replace_ours_and_leave_what_people_added(desk: Desk) -> None:
    """Their colour rule, their chart, their filter, the widths they dragged."""
    sheet = desk.person.tab("Density")
    theirs = {
        "ranges": [{"sheetId": sheet.ident, "startColumnIndex": 0, "endColumnIndex": 1}],
        "booleanRule": {
            "condition": {"type": "NOT_BLANK"},
            "format": {"textFormat": {"italic": True}},
        },
    }
    basic = {"chartType": "COLUMN", "domains": [], "series": []}
    spot = {"anchorCell": {"sheetId": sheet.ident, "rowIndex": 1, "columnIndex": 1}}
    filtered = {
        "range": {**sheet.basic_filter["range"], "sheetId": sheet.ident},  # type: ignore[index]
        "criteria": {"0": {"hiddenValues": ["Oak"]}},
    }
    wide = {"sheetId": sheet.ident, "dimension": "COLUMNS", "startIndex": 0, "endIndex": 1}
    desk.person.batch(
        {"addConditionalFormatRule": {"index": 1, "rule": theirs}},
        {
            "addChart": {
                "chart": {
                    "chartId": 9,
                    "spec": {"basicChart": basic},
                    "position": {"overlayPosition": spot},
                }
            }
        },
        {"setBasicFilter": {"filter": filtered}},
        {
            "updateDimensionProperties": {
                "range": wide,
                "properties": {"pixelSize": 333},
                "fields": "pixelSize",
            }
        },
    )
    sync(desk.open(), replace(DENSITY, rules=(Rule("Members", "at least", 5, fill="#009E73"),)))
    sheet = desk.person.tab("Density")
    tests = [rule["booleanRule"]["condition"]["type"] for rule in sheet.conditional]
    assert tests == ["NOT_BLANK", "CUSTOM_FORMULA"]
    assert [chart["chartId"] for chart in sheet.charts] == [9]
    assert sheet.basic_filter is not None
    assert sheet.basic_filter["criteria"] == {"0": {"hiddenValues": ["Oak"]}}
    assert sheet.column_looks[0]["pixelSize"] == 333
    assert len(sheet.banded) == len(sheet.protected) == 1


def test_stripes_that_people_laid_stay(desk: Desk) -> None:
    """Two may not overlap: with ours on top, no sync would ever go through again."""
    sheet = desk.person.tab("Density")
    stripes = {
        "firstBandColorStyle": {"rgbColor": {"red": 1}},
        "secondBandColorStyle": {"rgbColor": {"blue": 1}},
    }
    whole = {"sheetId": sheet.ident}
    desk.person.batch(
        {"deleteBanding": {"bandedRangeId": sheet.banded[0]["bandedRangeId"]}},
        {
            "addBanding": {
                "bandedRange": {"bandedRangeId": 5, "range": whole, "rowProperties": stripes}
            }
        },
    )
    sync(desk.open(), replace(DENSITY, rules=()))
    assert [one["bandedRangeId"] for one in desk.person.tab("Density").banded] == [5]


def test_what_people_took_away_comes_back_with_the_next_looks(desk: Desk) -> None:
    sheet = desk.person.tab("Density")
    desk.person.batch(
        {"deleteProtectedRange": {"protectedRangeId": sheet.protected[0]["protectedRangeId"]}},
        {"deleteBanding": {"bandedRangeId": sheet.banded[0]["bandedRangeId"]}},
        {"clearBasicFilter": {"sheetId": sheet.ident}},
    )
    sync(desk.open(), replace(DENSITY, rules=()))
    sheet = desk.person.tab("Density")
    assert (len(sheet.protected), len(sheet.banded), sheet.basic_filter is None) == (1, 1, False)


def test_a_link_leads_somewhere_and_is_gone_with_its_text(desk: Desk) -> None:
    assert formats(desk, "Density", "E5")["textFormat"]["link"] == {
        "uri": "https://example.org/?a=1&b=2"
    }
    cells = (
        *DENSITY.cells[:4],
        [DENSITY.cells[4][0], None, Link("new", "https://example.org/new")],
    )
    sync(desk.open(), replace(DENSITY, cells=cells))
    assert "link" not in formats(desk, "Density", "E5").get("textFormat", {})
    assert formats(desk, "Density", "E6")["textFormat"]["link"] == {
        "uri": "https://example.org/new"
    }


def test_an_input_tab_has_what_people_need_to_fill_it(new_desk: Callable[..., Desk]) -> None:
    """Dropdowns that advise, checkboxes, dates, notes; and no protection, no stripes, no tag."""
    columns = (
        TabColumn("Date", "date", note="The day you talked"),
        TabColumn("Result", choices=("Talked", "=No answer")),
        TabColumn("Paid", "yesno"),
    )
    desk = new_desk()
    sync(desk.open(), Tab("", "Conversations", columns, ([], [], []), heading_row=1))
    sheet = desk.person.tab("Conversations")
    assert (sheet.n_rows, sheet.n_columns, sheet.grid["frozenRowCount"]) == (1000, 26, 1)
    result, paid = sheet.cell(900, 1).validation, sheet.cell(900, 2).validation
    assert result is not None
    assert paid is not None
    assert (result["condition"]["type"], result.get("strict", False)) == ("ONE_OF_LIST", False)
    assert [one["userEnteredValue"] for one in result["condition"]["values"]] == [
        "Talked",
        "'=No answer",
    ]
    assert paid["condition"]["type"] == "BOOLEAN"
    assert sheet.cell(0, 0).note == "The day you talked"
    assert (sheet.protected, sheet.banded, sheet.basic_filter) == ([], [], None)
    assert dict(desk.open().read(frozenset()).titles)["Conversations"] is None


def test_our_own_yes_and_no_are_ticked_boxes_only_where_there_is_a_row(
    new_desk: Callable[..., Desk],
) -> None:
    desk = new_desk()
    sync(desk.open(), Tab("one", "One", (TabColumn("Done", "yesno"),), ([True, False],)))
    sheet = desk.person.tab("One")
    boxes = [sheet.cell(row, 0).validation for row in (3, 4, 5)]
    assert [box and box["condition"]["type"] for box in boxes] == ["BOOLEAN", "BOOLEAN", None]


# charts


def test_a_chart_reads_the_numbers_of_its_tab_although_both_are_new(desk: Desk) -> None:
    (made,) = desk.person.tab("Dashboard").charts
    source = desk.person.tab("Density").ident
    basic = made["spec"]["basicChart"]
    assert (made["spec"]["title"], made["spec"]["altText"]) == (
        "Density by worksite",
        "Bars: Maple El 50 %, Oak 0 %",
    )
    assert basic["chartType"] == "BAR"
    assert basic["domains"][0]["domain"]["sourceRange"]["sources"] == [
        {
            "sheetId": source,
            "startRowIndex": 2,
            "endRowIndex": 6,
            "startColumnIndex": 0,
            "endColumnIndex": 1,
        }
    ]
    assert basic["series"][0]["series"]["sourceRange"]["sources"] == [
        {
            "sheetId": source,
            "startRowIndex": 2,
            "endRowIndex": 6,
            "startColumnIndex": 2,
            "endColumnIndex": 3,
        }
    ]
    place = made["position"]["overlayPosition"]
    assert (place["anchorCell"]["rowIndex"], place["widthPixels"], place["heightPixels"]) == (
        7,
        560,
        320,
    )


CHART = DASHBOARD.charts[0]


def test_a_chart_s_source_may_be_a_tab_that_stays_as_it_is(desk: Desk) -> None:
    """Renamed by people, and not part of this write."""
    desk.person.rename_tab("Density", "How strong")
    sync(desk.open(), replace(DASHBOARD, charts=(replace(CHART, title="Anew"),)))
    (made,) = desk.person.tab("Dashboard").charts
    (source,) = made["spec"]["basicChart"]["domains"][0]["domain"]["sourceRange"]["sources"]
    assert made["spec"]["title"] == "Anew"
    assert source["sheetId"] == desk.person.tab("How strong").ident


def test_a_chart_that_people_moved_stays_there_until_its_place_is_another(desk: Desk) -> None:
    (made,) = desk.person.tab("Dashboard").charts
    spot = {
        "anchorCell": {
            "sheetId": desk.person.tab("Dashboard").ident,
            "rowIndex": 40,
            "columnIndex": 0,
        }
    }
    desk.person.batch(
        {
            "updateEmbeddedObjectPosition": {
                "objectId": made["chartId"],
                "newPosition": {"overlayPosition": spot},
                "fields": "anchorCell",
            }
        }
    )

    def row() -> int:
        (chart,) = desk.person.tab("Dashboard").charts
        found: int = chart["position"]["overlayPosition"]["anchorCell"]["rowIndex"]
        return found

    sync(desk.open(), replace(DASHBOARD, charts=(replace(CHART, rows=(0, 2)),)))
    assert row() == 40
    sync(desk.open(), replace(DASHBOARD, charts=(replace(CHART, place=(20, 1)),)))
    assert row() == 19


def test_charts_come_and_go_and_are_never_doubled(desk: Desk) -> None:
    two = replace(DASHBOARD, charts=(CHART, replace(CHART, title="Second", place=(30, 1))))
    sync(desk.open(), two)
    sync(desk.open(), replace(two, first_line="again"))
    assert [chart["spec"]["title"] for chart in desk.person.tab("Dashboard").charts] == [
        "Density by worksite",
        "Second",
    ]
    sync(desk.open(), replace(DASHBOARD, charts=()))
    assert desk.person.tab("Dashboard").charts == []


def test_a_chart_that_people_deleted_comes_back_with_the_next_looks(desk: Desk) -> None:
    (made,) = desk.person.tab("Dashboard").charts
    desk.person.batch({"deleteEmbeddedObject": {"objectId": made["chartId"]}})
    sync(desk.open(), replace(DASHBOARD, charts=(replace(CHART, title="Anew"),)))
    assert [chart["spec"]["title"] for chart in desk.person.tab("Dashboard").charts] == ["Anew"]


@pytest.mark.parametrize(
    ("chart", "kind", "axes", "types"),
    [
        (replace(CHART, kind="bar"), "BAR", ("LEFT_AXIS", "BOTTOM_AXIS"), [None]),
        (replace(CHART, kind="column"), "COLUMN", ("BOTTOM_AXIS", "LEFT_AXIS"), [None]),
        (replace(CHART, kind="line"), "LINE", ("BOTTOM_AXIS", "LEFT_AXIS"), [None]),
        (
            replace(
                CHART,
                kind="column",
                series=(Series("Members", "#0072B2"), Series("Density", "#D55E00", line=True)),
            ),
            "COMBO",
            ("BOTTOM_AXIS", "LEFT_AXIS"),
            ["COLUMN", "LINE"],
        ),
    ],
)
def test_each_kind_of_chart(
    desk: Desk, chart: Chart, kind: str, axes: tuple[str, str], types: list[str | None]
) -> None:
    sync(desk.open(), replace(DASHBOARD, charts=(chart,)))
    (made,) = desk.person.tab("Dashboard").charts
    basic = made["spec"]["basicChart"]
    assert basic["chartType"] == kind
    assert tuple(axis["position"] for axis in basic["axis"]) == axes
    assert [series.get("type") for series in basic["series"]] == types
    assert basic["axis"][1]["viewWindowOptions"]["viewWindowMax"] == 1  # of a percentage
    assert "color" in basic["series"][0]


def test_stacked_charts_are_stacked(desk: Desk) -> None:
    chart = replace(
        CHART,
        stacked=True,
        percent=False,
        series=(Series("Members", "#0072B2"), Series("Density", "#E69F00")),
    )
    sync(desk.open(), replace(DASHBOARD, charts=(chart,)))
    (made,) = desk.person.tab("Dashboard").charts
    assert made["spec"]["basicChart"]["stackedType"] == "STACKED"
    assert made["spec"]["basicChart"]["legendPosition"] == "BOTTOM_LEGEND"


def test_a_chart_of_a_column_that_is_not_there_is_refused(desk: Desk) -> None:
    chart = replace(CHART, series=(Series("No such", "#0072B2"),))
    with pytest.raises(Refused, match="The chart “Density by worksite” needs a column “No such”"):
        sync(
            desk.open(),
            DENSITY,
            replace(DASHBOARD, charts=(chart,)),
            replace(DENSITY, first_line="x"),
        )


# size


@pytest.mark.slow
def test_a_tab_grows_with_formats_and_room_to_spare(desk: Desk) -> None:
    n = 500
    cells = (["Maple El"] * n, [1] * n, [0.5] * n, [date(2023, 3, 8)] * n, [None] * n)
    desk.google.calls.clear()
    sync(desk.open(), replace(DENSITY, cells=cells))
    assert desk.operations == ["get", "values.batchGet", "batchUpdate"]
    sheet = desk.person.tab("Density")
    assert sheet.n_rows == 503 + 100
    assert formats(desk, "Density", "C600")["numberFormat"]["type"] == "PERCENT"
    assert len(sheet.conditional) == 2
    sync(desk.open(), DENSITY)
    assert desk.person.tab("Density").n_rows == 603  # people's cells beside it are never cut off


LONG = replace(DENSITY, cells=tuple(["x"] * 10_000 for _ in range(5)))


def add_huge_tabs(desk: Desk) -> None:
    """Leaves room for less than the long tab needs."""
    for n in range(2):
        huge = {"rowCount": 248_000, "columnCount": 20}
        desk.person.batch(
            {"addSheet": {"properties": {"title": f"Huge {n}", "gridProperties": huge}}}
        )


@pytest.mark.slow
def test_the_limit_of_ten_million_cells_is_said_before_anything_is_written(desk: Desk) -> None:
    add_huge_tabs(desk)
    with pytest.raises(Refused, match="limit of 10,000,000 cells"):
        sync(desk.open(), LONG)
    assert desk.operations == ["get", "values.batchGet"]


@pytest.mark.slow
def test_google_s_own_word_on_the_limit_is_understood(desk: Desk) -> None:
    """Somebody added huge tabs between our look and our write."""
    desk.google.before(3, lambda: add_huge_tabs(desk))
    with pytest.raises(Refused, match="limit of 10,000,000 cells"):
        sync(desk.open(), LONG)
    assert desk.operations == ["get", "values.batchGet", "batchUpdate"]
    assert desk.person.tab("Density").n_rows == 106


# what a plan must not do


def test_a_plan_on_an_old_look_is_refused_by_google_itself(desk: Desk) -> None:
    """Two machines planned on the same state: the second one is told so, and nothing of its plan is done."""
    one, two = desk.open(), desk.open()
    base_of_one, base_of_two = one.read(frozenset()), two.read(frozenset())
    one.apply(changes(base_of_one, replace(DENSITY, first_line="one")))
    with pytest.raises(TryLater):
        two.apply(
            changes(
                base_of_two,
                replace(DENSITY, first_line="two"),
                replace(DASHBOARD, first_line="two"),
            )
        )
    assert desk.person.cell("Density", "A1").value == "one"
    assert desk.person.cell("Dashboard", "A1").value == DASHBOARD.first_line


@pytest.mark.slow
def test_marks_of_old_writes_do_not_pile_up(desk: Desk) -> None:
    for n in range(15):
        sync(desk.open(), replace(DENSITY, first_line=f"Version {n}"))
    marks = [one for one in desk.person.book.metadata if one["metadataKey"] == "toolkit.write"]
    assert [one["metadataValue"].partition("|")[0] for one in marks] == [
        str(n) for n in range(9, 17)
    ]


def test_a_plan_on_a_snapshot_of_another_making_takes_one_more_look(desk: Desk) -> None:
    base = desk.open().read(frozenset())
    plain = Snapshot(base.where, base.titles, base.grids, base.marks)
    desk.google.calls.clear()
    desk.open().apply(changes(plain, replace(DENSITY, first_line="x")))
    assert desk.operations == ["get", "batchUpdate"]
    assert desk.person.cell("Density", "A1").value == "x"


def test_an_input_tab_is_never_written_twice(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk()
    sync(desk.open(), HOURS)
    base = desk.open().read(frozenset({"hours"}))
    again = Changes(base, (TabChange(HOURS, None, (Rectangle(1, 1, (("x",),)),), True),))
    with pytest.raises(Refused, match="Hours"):
        desk.open().apply(again)


def test_numbers_are_json_numbers(new_desk: Callable[..., Desk]) -> None:
    """Never text in a locale's form; what is no number at all is a blank."""
    cells = [Decimal("1234.50"), Decimal("NaN"), float("inf"), 10**12, 0.1, True]
    desk = new_desk(locale="de_DE")
    sync(desk.open(), Tab("n", "N", (TabColumn("N", "number"),), (cells,)))
    assert [desk.person.tab("N").cell(row, 0).value for row in range(3, 9)] == [
        1234.5,
        None,
        None,
        10**12,
        0.1,
        True,
    ]
    json.loads(desk.google.calls[-1].request)


def test_the_plan_of_the_suite_is_a_plan(desk: Desk) -> None:
    """The helper that these tests plan with says nothing where nothing has to change."""
    base = desk.open().read(frozenset())
    assert [change_of(base, tab) for tab in ALL] == [None] * 3


def test_a_chart_on_a_tab_of_its_own_keeps_its_title(new_desk: Callable[..., Desk]) -> None:
    """Ours of that name is refused with what to do, before anything is sent: "run this again" would never help."""
    desk = new_desk({"Density": []})
    sheet = desk.person.tab("Density")
    sheet.properties = {**sheet.properties, "sheetType": "OBJECT"}
    with pytest.raises(
        Refused, match="already a tab called “Density” that the toolkit did not make"
    ):
        sync(desk.open(), DENSITY)
    assert desk.operations == ["get"]
