"""What other programs left behind of a tab that is gone does not become the new tab's."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from workbooks.conformance import DENSITY, TIMESHEETS, changes
from workbooks.excel.packages import faults, parts

from toolkit.workbooks.cells import Tag
from toolkit.workbooks.excel import ExcelWorkbook

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def repacked(path: Path, inside: dict[str, bytes]) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in inside.items():
            packed.writestr(name, data)
    path.write_bytes(out.getvalue())


def published(path: Path) -> dict[str, bytes]:
    workbook = ExcelWorkbook(path)
    workbook.apply(changes(workbook.read(frozenset()), DENSITY, TIMESHEETS))
    return parts(path.read_bytes())


@pytest.mark.parametrize(
    "folder", ["worksheets/_rels/sheet{}.xml.rels", "drawings/_rels/drawing{}.xml.rels"]
)
def test_relations_without_their_part_are_nobody_s(organizing: Path, folder: str) -> None:
    """A drawing and a link of a tab that was deleted lie at the place where the next one would come."""
    line = (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/drawing"'
        ' Target="../drawings/drawing1.xml"/></Relationships>'
    ).encode()
    left = {f"xl/{folder.format(n)}": line for n in range(3, 6)}
    repacked(organizing, parts(organizing.read_bytes()) | left)
    after = published(organizing)
    assert {name: after[name] for name in left} == left
    assert [one for one in faults(organizing.read_bytes()) if "belongs to nothing" not in one] == []


def test_a_tab_that_leads_nowhere_does_not_lead_to_the_new_one(organizing: Path) -> None:
    """The index names a tab under an id that no relation has."""
    inside = parts(organizing.read_bytes())
    inside["xl/workbook.xml"] = inside["xl/workbook.xml"].replace(
        b"</sheets>", b'<sheet name="Lost" sheetId="9" r:id="rId7"/></sheets>'
    )
    inside["xl/_rels/workbook.xml.rels"] = re.sub(
        rb'Id="rId7"', b'Id="rIdX"', inside["xl/_rels/workbook.xml.rels"]
    )
    repacked(organizing, inside)
    after = published(organizing)
    leads = dict(re.findall(rb'name="(\w+)"[^>]*r:id="(\w+)"', after["xl/workbook.xml"]))
    assert leads[b"Lost"] == b"rId7"
    assert b'Id="rId7"' not in after["xl/_rels/workbook.xml.rels"]
    titles = ExcelWorkbook(organizing).read(frozenset()).titles
    assert titles["Lost"] is None
    assert titles["Density"] == Tag("density", DENSITY.style)


def test_names_of_a_tab_that_is_gone_are_not_the_new_one_s(organizing: Path) -> None:
    """Its print area, and the toolkit's own mark on it."""
    inside = parts(organizing.read_bytes())
    lines = (
        b'<definedName name="_xlnm.Print_Area" localSheetId="2">Roster!$A$1</definedName>'
        b'<definedName name="_toolkit_tab" localSheetId="2" hidden="1">"timesheets|x"</definedName>'
    )
    inside["xl/workbook.xml"] = inside["xl/workbook.xml"].replace(
        b"</definedNames>", lines + b"</definedNames>"
    )
    repacked(organizing, inside)
    published(organizing)
    assert faults(organizing.read_bytes()) == []
    book = openpyxl.load_workbook(organizing)
    assert book["Density"].print_area.startswith("'Density'!")
    assert ExcelWorkbook(organizing).read(frozenset()).titles["Density"] == Tag(
        "density", DENSITY.style
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("_toolkit_mark_.110000.", '"x"'),
        ("_toolkit_mark_.99999999999999999999.", '"x"'),
        ("_toolkit_mark_as_of", "Roster!$A$1"),
        ("_toolkit_mark_as_of", ""),
        ("_toolkit_mark_as_of", '"_xZZZZ_"&amp;"'),
        ("_toolkit_tab", '"density|²"'),
        ("_toolkit_tab", '"density|x.99999999999999999999999"'),
        ("_toolkit_tab", "#REF!"),
    ],
)
def test_marks_that_were_edited_by_hand_stop_nothing(
    organizing: Path, name: str, value: str
) -> None:
    """In Excel's list of names anybody can write anything into them."""
    inside = published(organizing)
    local = ' localSheetId="0"' if name == "_toolkit_tab" else ""
    inside["xl/workbook.xml"] = re.sub(
        rb'<definedName name="_toolkit_tab" localSheetId="0"[^>]*>[^<]*</definedName>'
        if local
        else rb"(?=</definedNames>)",
        f'<definedName name="{name}"{local}>{value}</definedName>'.encode(),
        inside["xl/workbook.xml"],
    )
    repacked(organizing, inside)
    workbook = ExcelWorkbook(organizing)
    base = workbook.read(frozenset())
    title = "Density" if base.owned("density") else "Density 2"
    workbook.apply(changes(base, replace(DENSITY, title=title), TIMESHEETS, marks={"as_of": "x"}))
    after = ExcelWorkbook(organizing).read(frozenset())
    assert (after.marks["as_of"], after.titles[title]) == ("x", Tag("density", DENSITY.style))
