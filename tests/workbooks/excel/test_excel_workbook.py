"""People's tabs stay byte for byte as they were inside the package, whoever made the workbook."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.hyperlink import Hyperlink
from python_calamine import CalamineWorkbook
from workbooks.conformance import DASHBOARD, DENSITY, TIMESHEETS, changes, desired, differing
from workbooks.excel.packages import (
    INDEXES,
    by_hand,
    by_libreoffice,
    by_openpyxl,
    by_xlsxwriter,
    compressed,
    faults,
    parts,
    resaved,
)
from xlsx import saved

from toolkit.errors import Refused, TryLater
from toolkit.words import key
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.excel.package import Package
from toolkit.workbooks.excel.unworked import formulas_in

EVERYBODY = frozenset({"roster", "second", key("Öffice & co's")})
MAKERS: list[object] = [
    pytest.param(by_xlsxwriter, "xlsx", id="xlsxwriter"),
    pytest.param(lambda path: by_xlsxwriter(path, macros=True), "xlsm", id="macros"),
    pytest.param(lambda path: by_xlsxwriter(path, date_1904=True), "xlsx", id="1904"),
    pytest.param(by_openpyxl, "xlsx", id="openpyxl"),
    pytest.param(by_hand, "xlsx", id="by-hand"),
    pytest.param(by_libreoffice, "xlsx", id="libreoffice", marks=pytest.mark.slow),
]


def sync(path: Path, *tabs: Tab) -> bytes:
    """Reads, plans and writes; the file afterwards."""
    workbook = ExcelWorkbook(path)
    with workbook:
        workbook.apply(changes(workbook.read(EVERYBODY), *tabs, marks={"as_of": "2023-03-08"}))
    return path.read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize(("maker", "ending"), MAKERS)
def test_people_s_parts_stay_byte_for_byte(
    maker: Callable[[Path], None], ending: str, tmp_path: Path
) -> None:
    """Through the first sync, one with other numbers, and one with other looks; the order and the compression too."""
    path = tmp_path / f"organizing.{ending}"
    maker(path)
    first = path.read_bytes()
    before, packed = parts(first), compressed(first)
    loose = [
        fault for fault in faults(first) if fault.startswith("nothing leads to")
    ]  # a pivot that nobody shows
    snapshot = ExcelWorkbook(path).read(EVERYBODY)
    for tabs in [
        (DENSITY, DASHBOARD, TIMESHEETS),
        (
            replace(DENSITY, cells=tuple(column[:2] for column in DENSITY.cells)),
            replace(TIMESHEETS, first_line="x"),
        ),
        (replace(DENSITY, rules=()), replace(DASHBOARD, charts=())),
    ]:
        raw = sync(path, *tabs)
        after = parts(raw)
        assert list(after)[: len(before)] == list(before)
        changed = {name for name in before if before[name] != after[name]}
        assert changed <= INDEXES
        assert {name for name in before if packed[name] != compressed(raw)[name]} == changed
        assert faults(raw) == loose
        book = openpyxl.load_workbook(io.BytesIO(raw), keep_vba=ending == "xlsm")
        if book.vba_archive:
            book.vba_archive.close()
        CalamineWorkbook.from_filelike(io.BytesIO(raw)).get_sheet_by_name("Density").to_python()
        for tab in tabs:
            assert (
                differing(ExcelWorkbook(path).read(EVERYBODY).owned(tab.kind), desired(tab)) == []
            )
    now = ExcelWorkbook(path).read(EVERYBODY)
    assert [(grid.title, grid.columns) for grid in now.grids if grid.tag is None] == [
        (grid.title, grid.columns) for grid in snapshot.grids
    ]


def test_new_tabs_in_front_leave_every_name_and_the_open_tab_where_they_were(
    organizing: Path,
) -> None:
    """Names of a tab and the tab that a workbook opens on are told by the number of their tab."""
    inside = parts(organizing.read_bytes())["xl/workbook.xml"]
    _rewrite(
        organizing,
        "xl/workbook.xml",
        re.sub(rb"<workbookView [^>]*>", b'<workbookView firstSheet="1" activeTab="0"/>', inside),
    )
    book = openpyxl.load_workbook(organizing)
    before = book.sheetnames
    sync(organizing, DASHBOARD, TIMESHEETS)
    sync(organizing, replace(DASHBOARD, first_line="Anew"), DENSITY, TIMESHEETS)
    after = openpyxl.load_workbook(organizing)
    assert after.sheetnames == ["Dashboard", "Density", "Timesheets", *before]
    (view,) = after.views
    assert (view.firstSheet, view.activeTab) == (4, 3)
    roster = after["Roster"]
    assert (roster.print_title_rows, roster.auto_filter.ref) == ("$1:$1", "A1:D4")
    names = {
        name.decode()
        for name in re.findall(
            rb'<definedName name="_xlnm._FilterDatabase" localSheetId="(\d)"',
            parts(organizing.read_bytes())["xl/workbook.xml"],
        )
    }
    assert "3" in names  # the Roster's
    assert {title: after[title].print_title_rows for title in ("Dashboard", "Density")} == {
        "Dashboard": "$3:$3",
        "Density": "$3:$3",
    }
    assert faults(organizing.read_bytes()) == []


def test_the_same_changes_give_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        path = tmp_path / name / "organizing.xlsx"
        by_xlsxwriter(path)
        source = (tmp_path / "one" / "kept") if name == "two" else None
        if source:
            path.write_bytes(source.read_bytes())
        else:
            (tmp_path / "one" / "kept").write_bytes(path.read_bytes())
        made.append(sync(path, DENSITY, DASHBOARD, TIMESHEETS))
    assert made[0] == made[1]


def test_looks_are_added_once_and_then_used_again(organizing: Path) -> None:
    first = parts(sync(organizing, DENSITY))["xl/styles.xml"]
    second = parts(sync(organizing, replace(DENSITY, first_line="Later")))["xl/styles.xml"]
    assert first == second


def test_a_tab_without_a_change_keeps_its_bytes(organizing: Path) -> None:
    before = parts(sync(organizing, DENSITY, DASHBOARD))
    after = parts(sync(organizing, replace(DENSITY, first_line="Later"), DASHBOARD))
    assert [name for name in before if before[name] != after[name]] == [
        "[Content_Types].xml",
        "xl/worksheets/sheet3.xml",
    ]
    assert list(before) == list(after)


def test_what_people_s_formulas_make_of_our_tabs_is_worked_out_when_the_file_is_opened(
    organizing: Path,
) -> None:
    assert b'fullCalcOnLoad="1"' in parts(sync(organizing, DENSITY))["xl/workbook.xml"]


def test_a_formula_that_comes_between_two_writes_of_one_run_is_seen(tmp_path: Path) -> None:
    """Letters are claimed in many writes: a tab of people's is looked through once, until somebody
    saves another.
    """
    path, roster, known = tmp_path / "organizing.xlsx", "xl/worksheets/sheet1.xml", {}
    found = []
    for cell in ("Ada", "=1+1", "Ada", "=1+1"):
        saved(path, {"Roster": [["Person ID"], [cell]]})
        found.append(formulas_in(Package(path.read_bytes()), roster, known))

    assert found == [False, True, False, True]
    assert sorted(known.values()) == [False, True]


def test_the_names_of_a_tab_stay_its_own(organizing: Path) -> None:
    """People's filter and print titles on Roster, and ours on Density, each by its own tab."""
    sync(organizing, DENSITY)
    book = openpyxl.load_workbook(organizing)
    assert book["Roster"].print_title_rows == "$1:$1"
    assert book["Density"].print_title_rows == "$3:$3"
    assert book["Density"].auto_filter.ref == "A3:E6"
    assert book.defined_names["Everybody"].attr_text == "Roster!$A$2:$A$4"


def test_formulas_styles_and_comments_of_people_stay_in_a_shared_tab(organizing: Path) -> None:
    """A formula keeps the value it last had, its look and its comment; our own columns are new around it."""
    sync(organizing, TIMESHEETS)
    book = openpyxl.load_workbook(organizing)
    sheet = book["Timesheets"]
    sheet["C4"] = "=B4*2"
    sheet["C4"].number_format = '0.0 "h"'
    sheet["D5"] = "late"
    sheet["D5"].comment = openpyxl.comments.Comment("Call Ada", "Rosa")
    sheet["C9"] = "=SUM(C4:C6)"
    book.save(organizing)
    with_value = parts(organizing.read_bytes())
    part = next(name for name, data in with_value.items() if b"<f>B4*2</f>" in data)
    worked_out, n = re.subn(
        rb"<f>B4\*2</f><v ?/>|<f>B4\*2</f><v></v>", b"<f>B4*2</f><v>12</v>", with_value[part]
    )
    assert n == 1
    _rewrite(organizing, part, worked_out)
    other = replace(
        TIMESHEETS, cells=(*TIMESHEETS.cells[:1], [Decimal("1.5"), 2, 3], [], [], ["Certified"] * 3)
    )
    raw = sync(organizing, other)
    assert faults(raw) == []
    grid = ExcelWorkbook(organizing).read(frozenset()).owned("timesheets")
    assert grid is not None
    assert [grid.cell(4, n) for n in range(1, 6)] == ["rosa/1", 1.5, 12, None, "Certified"]
    assert grid.cell(5, 4) == "late"
    after = openpyxl.load_workbook(organizing)["Timesheets"]
    assert [after["C4"].value, after["C4"].number_format, after["C9"].value] == [
        "=B4*2",
        '0.0 "h"',
        "=SUM(C4:C6)",
    ]
    comment = after["D5"].comment
    assert comment is not None
    assert (comment.text, comment.author) == ("Call Ada", "Rosa")


def _rewrite(path: Path, part: str, data: bytes) -> None:
    """A person's program writes one part of the file anew."""
    inside = parts(path.read_bytes()) | {part: data}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in inside.items():
            packed.writestr(name, content)


def test_a_formula_that_goes_takes_the_order_of_calculation_with_it(organizing: Path) -> None:
    """Excel calls a file damaged whose list of formulas names a cell that has none."""
    sync(organizing, DENSITY)
    book = openpyxl.load_workbook(organizing)
    book["Density"]["B4"] = "=1+1"
    book.save(organizing)
    inside = parts(organizing.read_bytes())
    relation = (
        b'<Relationship Id="chain" Type="x/calcChain" Target="calcChain.xml"/></Relationships>'
    )
    override = b'<Override PartName="/xl/calcChain.xml" ContentType="application/x"/></Types>'
    _rewrite(organizing, "xl/calcChain.xml", b"<calcChain/>")
    relations = inside["xl/_rels/workbook.xml.rels"].replace(b"</Relationships>", relation)
    _rewrite(organizing, "xl/_rels/workbook.xml.rels", relations)
    _rewrite(
        organizing,
        "[Content_Types].xml",
        inside["[Content_Types].xml"].replace(b"</Types>", override),
    )
    raw = sync(organizing, DENSITY)
    assert "xl/calcChain.xml" not in parts(raw)
    assert faults(raw) == []


def test_a_copy_that_a_person_made_of_a_tab_is_theirs(organizing: Path) -> None:
    """Excel copies the tag with the tab; the copy is left alone and the first one is written."""
    sync(organizing, DENSITY)
    book = openpyxl.load_workbook(organizing)
    copy = book.copy_worksheet(book["Density"])
    copy.title = "Density (2)"
    tag = book["Density"].defined_names["_toolkit_tab"]
    copy.defined_names["_toolkit_tab"] = openpyxl.workbook.defined_name.DefinedName(
        "_toolkit_tab", attr_text=tag.attr_text, hidden=True
    )
    book.move_sheet("Density (2)", -3)
    book.save(organizing)
    other = replace(DENSITY, first_line="Later")
    sync(organizing, other)
    after = ExcelWorkbook(organizing).read(frozenset({key("Density (2)")}))
    assert after.titles["Density (2)"] is None
    assert differing(after.grid("Density (2)"), desired(DENSITY)) == []
    assert differing(after.owned("density"), desired(other)) == []


def test_a_chart_reads_its_tab_under_the_name_people_gave_it(organizing: Path) -> None:
    sync(organizing, DENSITY)
    book = openpyxl.load_workbook(organizing)
    book["Density"].title = "Who's in"
    book.save(organizing)
    inside = parts(sync(organizing, DASHBOARD))
    drawn = [
        data.decode()
        for name, data in inside.items()
        if name.startswith("xl/charts/") and b"Density by" in data
    ]
    assert len(drawn) == 1
    assert "'Who''s in'!$C$4:$C$6" in drawn[0]
    assert "'Who''s in'!$A$4:$A$6" in drawn[0]
    assert any(
        b"Bars: Maple El" in data
        for name, data in inside.items()
        if name.startswith("xl/drawings/")
    )


def test_a_tab_that_loses_its_chart_loses_the_chart_s_parts(organizing: Path) -> None:
    before = set(parts(organizing.read_bytes()))
    sync(organizing, DENSITY, DASHBOARD)
    raw = sync(organizing, replace(DASHBOARD, charts=()))
    left = {name for name in parts(raw) if name.startswith(("xl/charts", "xl/drawings/drawing"))}
    assert left == {
        name for name in before if name.startswith(("xl/charts", "xl/drawings/drawing"))
    }
    assert faults(raw) == []


def test_the_file_was_saved_between_reading_and_writing(organizing: Path) -> None:
    workbook = ExcelWorkbook(organizing)
    base = workbook.read(frozenset())
    by_openpyxl(organizing)
    other = organizing.read_bytes()
    with pytest.raises(TryLater, match=r"organizing\.xlsx"):
        workbook.apply(changes(base, DENSITY))
    workbook.read(frozenset())
    with pytest.raises(TryLater):
        workbook.apply(changes(base, DENSITY))
    assert organizing.read_bytes() == other


def test_a_new_workbook_is_there_with_its_first_tabs(tmp_path: Path) -> None:
    path = tmp_path / "new.xlsx"
    workbook = ExcelWorkbook.create(path)
    base = workbook.read(frozenset())
    assert (dict(base.titles), path.exists()) == ({}, False)
    with pytest.raises(Refused):
        workbook.apply(changes(base, marks={"as_of": "x"}))
    assert not path.exists()
    workbook.apply(changes(base, replace(TIMESHEETS, hidden=True), DENSITY))
    assert faults(path.read_bytes()) == []
    book = openpyxl.load_workbook(path)
    assert (book.sheetnames, book.active.title) == (["Timesheets", "Density"], "Density")
    with pytest.raises(Refused, match=r"new\.xlsx"):
        ExcelWorkbook.create(path)


@pytest.mark.slow
def test_libreoffice_saves_it_again_without_loss(tmp_path: Path) -> None:
    """Tags, marks, cells, charts and notes are all there afterwards, and nothing is left to do."""
    path, again = tmp_path / "organizing.xlsx", tmp_path / "again.xlsx"
    by_xlsxwriter(path)
    sync(path, DENSITY, DASHBOARD, TIMESHEETS)
    resaved(path, again)
    workbook = ExcelWorkbook(again)
    base = workbook.read(EVERYBODY)
    assert not changes(base, DENSITY, DASHBOARD, TIMESHEETS, marks={"as_of": "2023-03-08"})
    book = openpyxl.load_workbook(again)
    assert book["Density"]["A3"].comment is not None
    assert len(book["Dashboard"]._charts) == 1
    raw = sync(again, replace(DENSITY, first_line="Later"), replace(TIMESHEETS, first_line="Later"))
    assert faults(raw) == []


def test_widths_that_people_chose_and_columns_they_hid_stay_until_the_looks_change(
    organizing: Path,
) -> None:
    sync(organizing, DENSITY)
    book = openpyxl.load_workbook(organizing)
    book["Density"].column_dimensions["A"].width = 50
    book["Density"].column_dimensions["D"].hidden = True
    book.save(organizing)
    for tab, wanted in [
        (replace(DENSITY, first_line="Later"), (50, True)),
        (replace(DENSITY, rules=()), (25, False)),
    ]:
        sync(organizing, tab)
        columns = openpyxl.load_workbook(organizing)["Density"].column_dimensions
        assert (round(columns["A"].width), columns["D"].hidden) == wanted


def test_a_conversation_in_comments_stays_with_its_cell(organizing: Path) -> None:
    """Excel keeps the answers to a comment in a part of their own, beside the old kind of comment."""
    sync(organizing, TIMESHEETS)
    book = openpyxl.load_workbook(organizing)
    book["Timesheets"]["D5"].comment = openpyxl.comments.Comment(
        "[Threaded comment] late?", "tc={1}"
    )
    book.save(organizing)
    inside = parts(organizing.read_bytes())
    where = "xl/worksheets/_rels/sheet3.xml.rels"
    relation = (
        b'<Relationship Id="t" Type="x/threadedComment"'
        b' Target="../threadedComments/threadedComment1.xml"/>'
    )
    override = (
        b'<Override PartName="/xl/threadedComments/threadedComment1.xml"'
        b' ContentType="application/x"/></Types>'
    )
    _rewrite(organizing, "xl/threadedComments/threadedComment1.xml", b"<ThreadedComments/>")
    _rewrite(
        organizing,
        "[Content_Types].xml",
        inside["[Content_Types].xml"].replace(b"</Types>", override),
    )
    _rewrite(
        organizing,
        where,
        inside[where].replace(b"</Relationships>", relation + b"</Relationships>"),
    )
    raw = sync(organizing, replace(TIMESHEETS, first_line="Later"))
    assert faults(raw) == []
    assert parts(raw)["xl/threadedComments/threadedComment1.xml"] == b"<ThreadedComments/>"
    assert openpyxl.load_workbook(organizing)["Timesheets"]["D5"].comment.author == "tc={1}"


def test_a_new_tab_s_number_is_one_that_excel_takes(organizing: Path) -> None:
    """Excel calls a file damaged in which a tab has a number above 65534."""
    name = "xl/workbook.xml"
    last = parts(organizing.read_bytes())[name].replace(b'sheetId="1"', b'sheetId="65534"')
    with (
        zipfile.ZipFile(organizing, "a") as packed,
        pytest.warns(UserWarning, match="Duplicate name"),
    ):
        packed.writestr(name, last)
    raw = sync(organizing, DENSITY)
    assert re.findall(rb'sheetId="(\d+)"', parts(raw)[name]) == [b"1", b"65534", b"2"]
    assert len(zipfile.ZipFile(io.BytesIO(raw)).namelist()) == len(parts(raw))


def test_links_of_people_and_the_colour_they_gave_a_tab_stay(organizing: Path) -> None:
    """Excel makes a link of every address that somebody types; ours are laid anew."""
    sync(organizing, TIMESHEETS)
    book = openpyxl.load_workbook(organizing)
    sheet = book["Timesheets"]
    theirs = next(n for n, column in enumerate(TIMESHEETS.columns, 1) if column.people)
    ours = next(n for n, column in enumerate(TIMESHEETS.columns, 1) if not column.people)
    for column in (theirs, ours, len(TIMESHEETS.columns) + 2):
        sheet.cell(4, column, "ask").hyperlink = f"mailto:rosa{column}@example.org?a=1&b=2"
    sheet.cell(5, theirs, "there").hyperlink = Hyperlink(
        ref="", location="Roster!A2", tooltip="Ada & <Bo>"
    )
    sheet.sheet_properties.tabColor = "FF112233"
    book.save(organizing)
    for line in ("x", "y"):
        assert faults(sync(organizing, replace(TIMESHEETS, first_line=line))) == []
    sheet = openpyxl.load_workbook(organizing)["Timesheets"]
    links = [cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    beside = len(TIMESHEETS.columns) + 2
    assert [(one.target, one.location, one.tooltip) for one in links] == [
        (f"mailto:rosa{theirs}@example.org?a=1&b=2", None, None),
        (f"mailto:rosa{beside}@example.org?a=1&b=2", None, None),
        (None, "Roster!A2", "Ada & <Bo>"),
    ]
    assert sheet.sheet_properties.tabColor.rgb == "FF112233"
