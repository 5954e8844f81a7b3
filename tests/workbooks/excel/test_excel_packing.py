"""A part is unpacked as it was packed, and never more of it than the file says that there is."""

from __future__ import annotations

import copy
import io
import zipfile

import pytest

from toolkit.workbooks.excel.packing import Packed, unpacked

SAID = b"<row>Nan</row>" * 9_000


def packed_as(method: int) -> tuple[bytes, zipfile.ZipInfo]:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        made.writestr("first.xml", b"")
        made.writestr("sheet.xml", SAID)
    return out.getvalue(), made.getinfo("sheet.xml")


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_part_is_unpacked_as_it_was_packed(method: int) -> None:
    raw, info = packed_as(method)
    assert unpacked(raw, info) == SAID
    assert Packed.of([SAID[:5], SAID[5:]]).unpacked() == SAID


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("file_size", 3),
        ("file_size", len(SAID) - 1),
        ("file_size", len(SAID) + 1),
        ("file_size", 0),
        ("CRC", 1),
        ("compress_size", 20),
        ("header_offset", 1),
    ],
)
def test_a_part_that_is_not_what_the_file_says_is_damage(method: int, what: str, says: int) -> None:
    raw, info = packed_as(method)
    other = copy.copy(info)
    setattr(other, what, says)
    with pytest.raises(zipfile.BadZipFile):
        unpacked(raw, other)


def test_what_cannot_be_unpacked_is_damage() -> None:
    raw, info = packed_as(zipfile.ZIP_DEFLATED)
    at = info.header_offset + 30 + len(info.filename)
    with pytest.raises(zipfile.BadZipFile):
        unpacked(raw[:at] + b"\xff" * info.compress_size + raw[at + info.compress_size :], info)
