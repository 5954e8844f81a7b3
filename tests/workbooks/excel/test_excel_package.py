"""A package keeps every part that nobody changed exactly as it lay in the file."""

from __future__ import annotations

import io
import zipfile

import pytest
from workbooks.excel.packages import compressed, parts

from toolkit.workbooks.excel.package import RELS, Package, rels_part
from toolkit.workbooks.excel.xml_parts import parsed, undeclared


class Pipe(io.RawIOBase):
    """A place to write to that cannot go back, as programs have that stream a workbook out."""

    def __init__(self) -> None:
        self.written = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.written += bytes(data)  # type: ignore[call-overload]
        return len(bytes(data))  # type: ignore[call-overload]


@pytest.fixture
def raw() -> bytes:
    """Sizes stand behind the parts, one part is only stored, names have a slash before them or other letters."""
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        )
        packed.writestr("/xl/Sheet1.xml", "<a>" + "ü" * 1000 + "</a>")
        packed.writestr("xl\\größe.bin", bytes(range(256)), compress_type=zipfile.ZIP_STORED)
        packed.writestr("xl/last.xml", "<b/>")
    return bytes(pipe.written)


def test_untouched_parts_lie_in_the_new_file_as_in_the_old(raw: bytes) -> None:
    package = Package(raw)
    assert "XL/sheet1.XML" in package
    package.put("xl/new.xml", b"<new/>")
    package.put("xl/LAST.xml", b"<c/>")
    before, after = compressed(raw), compressed(package.packed())
    assert list(after) == [*before, "xl/new.xml"]
    assert [name for name in before if before[name] != after[name]] == ["xl/last.xml"]
    inside = parts(package.packed())
    assert (inside["xl/new.xml"], inside["xl/last.xml"]) == (b"<new/>", b"<c/>")


def test_the_same_edits_give_the_same_bytes(raw: bytes) -> None:
    made = []
    for _ in range(2):
        package = Package(raw)
        package.put("xl/new.xml", b"<new/>")
        package.declare("xl/new.xml", "application/x")
        package.drop("xl/last.xml")
        made.append(package.packed())
    assert made[0] == made[1]
    assert "xl/last.xml" not in parts(made[0])


def test_relations_lead_from_a_part_to_another_and_out(raw: bytes) -> None:
    package = Package(raw)
    assert package.relate("xl/last.xml", "x/worksheet", "xl/Sheet1.xml") == "rId1"
    assert package.relate("xl/last.xml", "x/other", "top.xml") == "rId2"
    found = package.relations("xl/last.xml")
    assert [(one.ident, one.kind, one.target, one.outside) for one in found] == [
        ("rId1", "worksheet", "xl/Sheet1.xml", False),
        ("rId2", "other", "top.xml", False),
    ]
    package.unrelate("xl/last.xml", "TOP.xml")
    assert [one.ident for one in package.relations("xl/last.xml")] == ["rId1"]
    assert (rels_part("xl/last.xml"), rels_part("")) == ("xl/_rels/last.xml.rels", "_rels/.rels")


@pytest.mark.parametrize(
    ("said", "mode", "points"),
    [
        ("Sheet1.xml", "", True),
        ("/XL/sheet1.XML#A1", "", True),
        ("..\\xl\\.\\Sheet1.xml", "", True),
        ("gr%C3%B6%C3%9Fe.bin", "", False),
        ("worksheets/Sheet1.xml", "", False),
        ("/xl/Sheet1.xml", "External", False),
    ],
)
def test_whether_any_part_points_to_another(raw: bytes, said: str, mode: str, points: bool) -> None:
    package = Package(raw)
    line = f'<Relationship Id="rId1" Type="x/y" Target="{said}" TargetMode="{mode}"/>'
    package.put(
        "xl/_rels/last.xml.rels",
        f'<Relationships xmlns="{RELS}">{line}</Relationships>'.encode(),
    )
    assert package.pointed_to("xl/Sheet1.xml") is points
    assert package.pointed_to("xl/größe.bin") is ("%" in said)
    assert not package.pointed_to("xl/last.xml")


def test_a_part_that_is_forgotten_is_named_nowhere(raw: bytes) -> None:
    package = Package(raw)
    package.declare("xl/last.xml", "application/x")
    package.relate("xl/last.xml", "x/worksheet", "xl/Sheet1.xml")
    package.forget("xl/last.xml")
    assert package.content_type("xl/last.xml") == ""
    assert set(parts(package.packed())) == {
        "[Content_Types].xml",
        "/xl/Sheet1.xml",
        "xl\\größe.bin",
    }


def test_an_entity_in_a_part_is_not_followed() -> None:
    """A workbook from outside cannot make the toolkit read another file, or fill its memory."""
    xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
    root = parsed(xml.encode())
    assert "".join(str(text) for text in root.itertext()) == "&x;"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1"):
        with pytest.raises(ValueError, match="declarations"):
            undeclared(xml.encode(encoding))
    with pytest.raises(ValueError, match="encoding"):
        undeclared(xml.replace("?>", ' encoding="IBM037"?>', 1).encode())


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("", "utf-8"), ("", "utf-8-sig"), ("UTF-16", "utf-16"), ("windows-1252", "cp1252")],
)
def test_a_part_in_another_encoding_is_read_as_it_is(declared: str, encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    found = undeclared(f"{head}<a>Öffice</a>".encode(encoding))
    assert found.decode() == "<a>Öffice</a>"


def test_remarks_between_elements_are_not_counted() -> None:
    """A program may write remarks into any part; the number of a look is its place among the looks."""
    root = parsed(b"<?a b?><fonts><!-- two --><font/><?c d?><font/></fonts>")
    assert [one.tag for one in root] == ["font", "font"]
