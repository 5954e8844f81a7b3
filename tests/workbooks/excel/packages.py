"""Workbooks as people's programs make them, and what a sound package is."""

from __future__ import annotations

import io
import posixpath
import re
import struct
import subprocess
import zipfile
import zlib
from pathlib import Path

import openpyxl
import xlsxwriter
from lxml import etree
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from programs import needed

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# The order that Excel insists on, where parts of ours and of theirs meet.
ORDERS = {
    "workbook": (
        "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups "
        "externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst"
    ),
    "styleSheet": (
        "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst"
    ),
    "worksheet": (
        "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection"
        " protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews"
        " mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions"
        " pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches"
        " ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture"
        " oleObjects controls webPublishItems tableParts extLst"
    ),
}
INDEXES = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml", "xl/styles.xml"}


def png() -> bytes:
    """A picture of one red dot."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\x00\xff\x00\x00")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def by_xlsxwriter(
    path: Path, *, macros: bool = False, date_1904: bool = False, alone: bool = True
) -> None:
    """Formulas with their last values, a chart, a picture, a comment, a dropdown, colours, names, a chart's own tab."""
    book = xlsxwriter.Workbook(str(path), {"date_1904": date_1904, "in_memory": True})
    roster = book.add_worksheet("Roster")
    bold = book.add_format({"bold": True, "num_format": "0.000"})
    roster.write_row(0, 0, ["Person ID", "Assessment", "Double", "Broken"], bold)
    for row, (person, number) in enumerate([("Ada", 2), ("Bo", 4), ("Nan", 5)], 1):
        roster.write_string(row, 0, person)
        roster.write_number(row, 1, number)
        roster.write_formula(row, 2, f"=B{row + 1}*2", bold, number * 2)
    roster.write_formula(1, 3, "=1/0", None, "#DIV/0!")
    roster.write_comment(1, 0, "Ask again in May")
    roster.data_validation(1, 1, 99, 1, {"validate": "list", "source": [1, 2, 3, 4, 5]})
    roster.conditional_format(1, 1, 3, 1, {"type": "3_color_scale"})
    roster.autofilter(0, 0, 3, 3)
    roster.insert_image(5, 5, "dot.png", {"image_data": io.BytesIO(png())})
    roster.repeat_rows(0)
    extra = book.add_worksheet("Öffice & co's")
    extra.write_formula(0, 0, "=SUM(Roster!B2:B4)", None, 11)
    extra.hide()
    chart = book.add_chart({"type": "pie"})
    chart.add_series({"values": "=Roster!$B$2:$B$4"})
    extra.insert_chart(3, 3, chart)
    book.define_name("Everybody", "=Roster!$A$2:$A$4")
    if alone:
        line = book.add_chart({"type": "line"})
        line.add_series({"values": "=Roster!$B$2:$B$4"})
        book.add_chartsheet("Picture").set_chart(line)
    if macros:
        book.add_vba_project(io.BytesIO(b"not really a macro \x00\x01"), is_stream=True)
    book.close()


def by_openpyxl(path: Path) -> None:
    """A picture, comments, a dropdown, colours, names; absolute targets; and a pivot table's parts beside them."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Roster"
    for row in [["Person ID", "Assessment"], ["Ada", 2], ["Bo", None], ["Nan", 4]]:
        sheet.append(row)
    sheet["A2"].comment = Comment("Ask again", "Rosa")
    sheet.add_image(Image(io.BytesIO(png())), "E5")
    dropdown = DataValidation(type="list", formula1='"1,2,3"')
    sheet.add_data_validation(dropdown)
    dropdown.add("B2:B9")
    sheet.conditional_formatting.add(
        "B2:B9", CellIsRule(operator="lessThan", formula=["3"], fill=PatternFill(bgColor="FFFF00"))
    )
    sheet.defined_names["here"] = DefinedName("here", attr_text="Roster!$A$1")
    sheet.print_title_rows = "1:1"
    book.create_sheet("Second")["A1"] = "=Roster!B2"
    book.active = 1
    book.save(path)
    parts = {
        "xl/pivotCache/pivotCacheDefinition1.xml": b"<pivotCacheDefinition/>",
        "xl/pivotTables/pivotTable1.xml": b"<pivotTableDefinition/>",
        "customXml/item1.xml": b"<anything xmlns='urn:x'/>",
    }
    with zipfile.ZipFile(path, "a") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)


def by_libreoffice(path: Path) -> None:
    """The workbook of XlsxWriter, opened and saved by LibreOffice."""
    source = path.with_name(f"source-{path.stem}.xlsx")
    by_xlsxwriter(source)
    resaved(source, path)


def resaved(source: Path, path: Path) -> None:
    """`source` opened and saved again by LibreOffice as `path`."""
    folder = path.parent / f"soffice-{path.stem}"
    subprocess.run(
        [
            needed("soffice"),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(folder),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    (folder / source.with_suffix(".xlsx").name).replace(path)


def by_hand(path: Path) -> None:
    """The least a workbook can be: prefixed names, absolute targets, no styles, no shared strings, one stored part."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default'
            ' Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default'
            f' Extension="xml" ContentType="{types}.worksheet+xml"/><Override'
            f' PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{relations}"><Relationship Id="a"'
            f' Type="{office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<x:workbook xmlns:x="{main}" xmlns:r="{office}"><!-- kept --><x:sheets>'
            '<x:sheet name="Roster" sheetId="7" r:id="rId1"/></x:sheets></x:workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{relations}"><Relationship Id="rId1" '
            f'Type="{office}/worksheet" Target="/xl/worksheets/Sheet1.xml"/></Relationships>'
        ),
        "xl/worksheets/Sheet1.xml": (
            f'<x:worksheet xmlns:x="{main}"><x:sheetData><x:row><x:c'
            ' t="inlineStr"><x:is><x:t>Person ID</x:t></x:is></x:c><x:c'
            ' t="e"><x:v>#REF!</x:v></x:c></x:row></x:sheetData></x:worksheet>'
        ),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            kind = zipfile.ZIP_STORED if "Sheet1" in name else zipfile.ZIP_DEFLATED
            packed.writestr(name, text, compress_type=kind)


def parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def compressed(raw: bytes) -> dict[str, tuple[int, int, bytes]]:
    """Every part as it lies in the file, still compressed."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        found = {}
        for info in packed.infolist():
            sizes = struct.unpack_from("<HH", raw, info.header_offset + 26)
            start = info.header_offset + 30 + sum(sizes)
            found[info.filename] = (
                info.compress_type,
                info.CRC,
                raw[start : start + info.compress_size],
            )
        return found


def faults(raw: bytes) -> list[str]:
    """What is wrong with a package: dangling targets, parts without a type or without anything that leads to them,
    looks that are not there, names of tabs that are not there."""
    inside = parts(raw)
    lower = {name.lower(): name for name in inside}
    found: list[str] = []
    led_to = {"[content_types].xml"}
    for name in [one for one in inside if one.endswith(".rels")]:
        led_to.add(name.lower())
        folder, _, file = name.rpartition("_rels/")
        idents = []
        for line in etree.fromstring(inside[name]).iter(RELATION):
            idents.append(line.get("Id"))
            if line.get("TargetMode") != "External":
                target = (
                    posixpath.normpath(posixpath.join("/", folder, line.get("Target") or ""))
                    .lstrip("/")
                    .lower()
                )
                led_to.add(target)
                if target not in lower:
                    found.append(f"{name} leads to {target}, which is not there")
        if len(set(idents)) != len(idents):
            found.append(f"{name} has an id twice")
        if folder + file[:-5] not in inside and folder + file[:-5]:
            found.append(f"{name} belongs to nothing")
        body = inside.get(folder + file[:-5], b"")
        used = {one.decode() for one in re.findall(rb'r:(?:id|embed|pict)="([^"]*)"', body)}
        found += [
            f"{folder}{file[:-5]} uses {one}, which is not there" for one in used - set(idents)
        ]
    types = etree.fromstring(inside["[Content_Types].xml"])
    declared = [
        (line.get("PartName") or "").lower().lstrip("/") for line in types if line.get("PartName")
    ]
    extensions = {(line.get("Extension") or "").lower() for line in types}
    found += [f"a type for {name}, which is not there" for name in declared if name not in lower]
    found += [f"{name} is typed twice" for name in set(declared) if declared.count(name) > 1]
    found += [
        f"{name} has no type"
        for name in lower
        if name not in declared
        and name.rsplit(".", 1)[-1] not in extensions
        and name != "[content_types].xml"
    ]
    found += [
        f"nothing leads to {name}"
        for name in lower
        if name not in led_to and not name.startswith("custom")
    ]
    styles = etree.fromstring(inside.get("xl/styles.xml", b"<none/>"))
    formats, conditional = (
        len(styles.findall(f"{MAIN}{group}/*")) for group in ("cellXfs", "dxfs")
    )
    for group in ("fonts", "fills", "borders", "cellXfs", "dxfs", "numFmts"):
        element = styles.find(f"{MAIN}{group}")
        if element is not None and element.get("count") != str(len(element)):
            found.append(f"the count of {group} is wrong")
    for name in [
        one for one in inside if one.startswith("xl/worksheets/") and one.endswith(".xml")
    ]:
        root = etree.fromstring(inside[name])
        if any(int(cell.get("s", "0")) >= formats for cell in root.iter(f"{MAIN}c")):
            found.append(f"{name} uses a look that is not there")
        if any(int(rule.get("dxfId", "-1")) >= conditional for rule in root.iter(f"{MAIN}cfRule")):
            found.append(f"{name} uses a colour that is not there")
        spots = [cell.get("r") for cell in root.iter(f"{MAIN}c") if cell.get("r")]
        if len(set(spots)) != len(spots):
            found.append(f"{name} has a cell twice")
    for name in [one for one in inside if one.endswith(".xml") and one.startswith("xl/")]:
        root = etree.fromstring(inside[name])
        order = ORDERS.get(etree.QName(root).localname, "").split()
        tags = [etree.QName(one).localname for one in root if isinstance(one.tag, str)]
        ranks = [order.index(tag) for tag in tags if tag in order]
        if ranks != sorted(ranks):
            found.append(f"{name} has its elements in another order")
    book = etree.fromstring(inside["xl/workbook.xml"])
    sheets = book.findall(f"{MAIN}sheets/{MAIN}sheet")
    for attribute in ("name", "sheetId"):
        values = [(sheet.get(attribute) or "").lower() for sheet in sheets]
        if len(set(values)) != len(values):
            found.append(f"two tabs with one {attribute}")
    names = [(one.get("name"), one.get("localSheetId")) for one in book.iter(f"{MAIN}definedName")]
    found += [f"{one} is defined twice" for one in set(names) if names.count(one) > 1]
    found += [
        f"{name} is of a tab that is not there"
        for name, place in names
        if int(place or 0) >= len(sheets)
    ]
    return found
