"""Bounds: how many parts a file lists, asked before any of them is looked at."""

from __future__ import annotations

import io
import zipfile

import pytest

from toolkit.workbooks.excel.bounds import directory


@pytest.mark.parametrize("comment", [b"", b"a remark PK\x05 of somebody"])
def test_parts_are_counted_in_the_list_of_them_alone(comment: bytes) -> None:
    """What lies packed before it may look like one of its lines."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.comment = comment
        for n in range(3):
            archive.writestr(f"part{n}.bin", b"PK\x01\x02" * 1000)
    raw = made.getvalue()

    assert raw.count(b"PK\x01\x02") == 3003
    assert raw.count(b"PK\x01\x02", directory(raw)) == 3


def test_where_the_list_of_parts_is_a_long_one_the_whole_file_is_counted() -> None:
    short = b"PK\x01\x02" * 5 + b"PK\x05\x06" + bytes(8) + (20).to_bytes(4, "little") + bytes(6)

    assert directory(short) == 0
    assert directory(bytes(50) + short) == 50
    assert directory(bytes(50) + short[:20] + b"PK\x06\x07" + bytes(16) + short[20:]) == 0
    assert directory(b"no zip at all") == 0
