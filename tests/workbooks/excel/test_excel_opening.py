"""A file that is no workbook is refused in one sentence that says what to do, and it is not touched."""

from __future__ import annotations

import io
import os
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from workbooks.conformance import DENSITY, TIMESHEETS, changes
from workbooks.excel.packages import by_xlsxwriter, parts

from toolkit.errors import REFUSED, USAGE, ToolkitError
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.excel.opening import Content


def zipped(inside: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in inside.items():
            packed.writestr(name, data)
    return out.getvalue()


def changed(raw: bytes, **names: tuple[bytes, bytes]) -> bytes:
    inside = parts(raw)
    for part, (old, new) in names.items():
        name = next(one for one in inside if one.endswith(f"{part}.xml"))
        assert old in inside[name]
        inside[name] = inside[name].replace(old, new)
    return zipped(inside)


def flipped(raw: bytes) -> bytes:
    """One byte in the middle of the first sheet is wrong."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        spot = packed.getinfo("xl/worksheets/sheet1.xml").header_offset + 150
    return raw[:spot] + bytes([raw[spot] ^ 255]) + raw[spot + 1 :]


STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def test_bytes_are_read_anew_only_where_the_file_has_moved(tmp_path: Path) -> None:
    """Somebody writes as many bytes into it, or puts another file of that size and time there."""
    path = tmp_path / "organizing.xlsx"
    path.write_bytes(b"Ada")
    os.utime(path, ns=(0, 0))
    content = Content(path)
    first = content.now()
    assert content.now() is first

    path.write_bytes(b"Nan")
    assert content.now() == b"Nan"

    (tmp_path / "other").write_bytes(b"Bo.")
    told = path.stat()
    os.utime(tmp_path / "other", ns=(told.st_atime_ns, told.st_mtime_ns))
    (tmp_path / "other").replace(path)
    assert content.now() == b"Bo."


WRONG: list[object] = [
    pytest.param(lambda raw: b"", "is empty", REFUSED, id="empty"),
    pytest.param(lambda raw: raw[: len(raw) // 2], "is damaged", REFUSED, id="half-written"),
    pytest.param(flipped, "is damaged", REFUSED, id="damaged"),
    pytest.param(
        lambda raw: changed(raw, workbook=(b"</workbook>", b"")),
        "is damaged",
        REFUSED,
        id="cut XML",
    ),
    pytest.param(
        lambda raw: OLE2 + "EncryptedPackage".encode("utf-16-le"),
        "has a password",
        USAGE,
        id="encrypted",
    ),
    pytest.param(lambda raw: OLE2, r"\(\.xls\)", USAGE, id="xls"),
    pytest.param(
        lambda raw: zipped(
            {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}
        ),
        "OpenDocument",
        USAGE,
        id="ods",
    ),
    pytest.param(
        lambda raw: zipped({"word/document.xml": b"<x/>"}),
        "is not an Excel workbook",
        USAGE,
        id="zip",
    ),
    pytest.param(
        lambda raw: b"Person ID,Name\n007,Ada\n", "is not an Excel workbook", USAGE, id="csv"
    ),
    pytest.param(lambda raw: changed(raw, workbook=(MAIN, STRICT)), "Strict", USAGE, id="strict"),
]


@pytest.mark.parametrize(("wrong", "why", "code"), WRONG)
def test_a_file_that_is_no_workbook(
    tmp_path: Path, wrong: Callable[[bytes], bytes], why: str, code: int
) -> None:
    path = tmp_path / "organizing.xlsx"
    by_xlsxwriter(path)
    raw = wrong(path.read_bytes())
    path.write_bytes(raw)
    with pytest.raises(ToolkitError, match=why) as refused, ExcelWorkbook(path) as workbook:
        workbook.read(frozenset({"roster"}))
    assert refused.value.exit_code == code
    assert "organizing.xlsx" in refused.value.sentence
    assert path.read_bytes() == raw
    assert [one.name for one in tmp_path.iterdir()] == ["organizing.xlsx"]


def test_a_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "organizing.xlsx"
    for attempt in (lambda book: book.read(frozenset()), lambda book: book.__enter__()):
        with pytest.raises(ToolkitError, match="There is no file") as refused:
            attempt(ExcelWorkbook(path))
        assert refused.value.exit_code == USAGE
    assert list(tmp_path.iterdir()) == []


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match="is a folder") as refused:
        ExcelWorkbook(tmp_path).read(frozenset())
    assert refused.value.exit_code == USAGE


def test_a_file_that_may_not_be_read(organizing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(ToolkitError, match="may not read") as refused:
        ExcelWorkbook(organizing).read(frozenset())
    assert refused.value.exit_code == REFUSED


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_any_damage_is_a_sentence_and_never_a_traceback(organizing: Path, seed: int) -> None:
    """A part is missing, a value is nonsense, a piece of XML is cut out: the file is used, or it is refused."""
    workbook = ExcelWorkbook(organizing)
    workbook.apply(changes(workbook.read(frozenset()), DENSITY, TIMESHEETS))
    whole = parts(organizing.read_bytes())
    chance = random.Random(seed)
    outcomes = set()
    for n in range(25):
        inside = dict(whole)
        name = chance.choice(list(inside))
        text = inside.pop(name)
        values = list(re.finditer(rb'"[^"]*"', text))
        if n % 3 == 1 and values:
            value = chance.choice(values)
            nonsense = chance.choice([b'""', b'"-1"', b'"x"', b'"999999999"'])
            inside[name] = text[: value.start()] + nonsense + text[value.end() :]
        elif n % 3 == 2:
            cut = chance.randrange(len(text))
            inside[name] = text[:cut] + text[cut + chance.randrange(1, 60) :]
        organizing.write_bytes(zipped(inside))
        try:
            damaged = ExcelWorkbook(organizing)
            damaged.apply(
                changes(
                    damaged.read(frozenset({"roster"})), DENSITY, TIMESHEETS, marks={"n": str(n)}
                )
            )
            outcomes.add("used")
        except ToolkitError:
            outcomes.add("refused")
    assert outcomes == {"used", "refused"}
