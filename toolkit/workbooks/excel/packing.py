"""Packing: how a part lies in a workbook's file, and the file as one part behind the other."""

from __future__ import annotations

import copy
import struct
import zipfile
from collections.abc import Iterable
from typing import NamedTuple

from isal import isal_zlib

# A sixth larger than at zlib's usual level, in a fifteenth of the time: of a large local's file
# that was most of the writing.
LEVEL = 2
_HEADER = b"PK\x03\x04"  # with which a part begins in the file
EPOCH = (1980, 1, 1, 0, 0, 0)  # the same bytes every time


class Packed(NamedTuple):
    """A part as it will lie in the file, so that a large one never lies there in full."""

    data: bytes
    checksum: int
    size: int

    @classmethod
    def of(cls, pieces: Iterable[bytes]) -> Packed:
        """The part that has these pieces one behind the other."""
        packing = isal_zlib.compressobj(LEVEL, isal_zlib.DEFLATED, -isal_zlib.MAX_WBITS)
        data, checksum, size = [], 0, 0
        for piece in pieces:
            data.append(packing.compress(piece))
            checksum, size = isal_zlib.crc32(piece, checksum), size + len(piece)
        return cls(b"".join([*data, packing.flush()]), checksum, size)

    def unpacked(self) -> bytes:
        return isal_zlib.decompress(self.data, -isal_zlib.MAX_WBITS)


def write(
    made: zipfile.ZipFile,
    name: str,
    data: bytes | Packed,
    when: tuple[int, int, int, int, int, int],
) -> None:
    """Puts a new part behind all others."""
    packed = data if isinstance(data, Packed) else Packed.of([data])
    info = zipfile.ZipInfo(name, when)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 0  # the same bytes on every system
    info.external_attr = 0o600 << 16
    info.CRC, info.file_size, info.compress_size = packed.checksum, packed.size, len(packed.data)
    _append(made, info, packed.data)


def copied(made: zipfile.ZipFile, raw: bytes, info: zipfile.ZipInfo) -> None:
    """Puts a part of another file behind all others as it is, still packed."""
    kept = copy.copy(info)
    kept.flag_bits &= ~0x08  # its sizes are known now, so they stand before it and not behind
    _append(made, kept, _packed(raw, info))


def unpacked(raw: bytes, info: zipfile.ZipInfo) -> bytes:
    """A part of a file; never more of it than the file says that there is. `BadZipFile` where that
    is not what is packed there.
    """
    if not raw.startswith(_HEADER, info.header_offset):
        raise zipfile.BadZipFile("a part that does not begin where the file says")
    data: bytes | memoryview = _packed(raw, info)
    if info.compress_type == zipfile.ZIP_DEFLATED and info.file_size:
        unpacking = isal_zlib.decompressobj(-isal_zlib.MAX_WBITS)
        try:
            data = unpacking.decompress(data, info.file_size)
        except isal_zlib.error as wrong:  # type: ignore[misc]  # a class, whatever its stub says
            raise zipfile.BadZipFile("a part that cannot be unpacked") from wrong
    found = data if isinstance(data, bytes) else bytes(data)
    if len(found) != info.file_size or isal_zlib.crc32(found) != info.CRC:
        raise zipfile.BadZipFile("a part that is not what was packed")
    return found


def _packed(raw: bytes, info: zipfile.ZipInfo) -> memoryview:
    """The bytes of a part as they lie in its file."""
    sizes = struct.unpack_from("<HH", raw, info.header_offset + 26)
    start = info.header_offset + 30 + sum(sizes)
    return memoryview(raw)[start : start + info.compress_size]


def _append(made: zipfile.ZipFile, info: zipfile.ZipInfo, data: bytes | memoryview) -> None:
    assert made.fp is not None
    info.header_offset = made.fp.tell()
    made.fp.write(info.FileHeader())
    made.fp.write(data)
    made.filelist.append(info)
    made.NameToInfo[info.filename] = info
    made.start_dir = made.fp.tell()
