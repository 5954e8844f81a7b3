"""Workbooks that nobody saved: cut, bent and inflated packages, the same ones for the same seed."""

from __future__ import annotations

import io
import random
import re
import struct
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workbooks.excel.packages import parts

from toolkit.workbooks.cells import letters
from toolkit.workbooks.excel import packing

MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
NONSENSE = [
    *(b"", b"-1", b"0", b"x", b"9" * 9, b"9" * 40, "²".encode(), b"NaN", b"1e999", b"true"),
    *(b"A0:H9", b"A0", b"XFD1048576", b"XFE1", b"ZZZZ99999999", b"$A$1", b"_x0002_", b"#REF!"),
    *(b"../../../etc/passwd", b"/", b".", b"xl", b"worksheets/sheet1.xml", b"rId1", b"&x;", b" "),
    *(b"s", b"e", b"d", b"b", b"str", b"inlineStr", b"hidden", b"External", b"&#0;", b"\xff\xfe"),
]
ENTITIES = (
    b'<!DOCTYPE a [<!ENTITY a "'
    + b"x" * 500
    + b'"><!ENTITY b "'
    + b"&a;" * 500
    + b'"><!ENTITY c "'
    + b"&b;" * 500
    + b'"><!ENTITY x "&c;">]>'
)
Parts = dict[str, bytes]


def zipped(inside: Parts | list[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in inside.items() if isinstance(inside, dict) else inside:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(info, data)
    return out.getvalue()


# a part is bent


def _value(text: bytes, chance: random.Random) -> bytes:
    found = list(re.finditer(rb'"[^"<>]*"', text)) or list(re.finditer(rb">[^<>]+(?=<)", text))
    if not found:
        return text
    one = chance.choice(found)
    first, last = (b'"', b'"') if one[0].startswith(b'"') else (b">", b"")
    return text[: one.start()] + first + chance.choice(NONSENSE) + last + text[one.end() :]


def _element(text: bytes, chance: random.Random) -> bytes:
    """One element is gone, there twice, or somewhere else."""
    found = list(re.finditer(rb"<(\w+:?\w*)\b[^<>]*(?:/>|>[^<>]*</\1>)", text))
    if not found:
        return text
    one, other = chance.choice(found), chance.choice(found)
    where = chance.choice([one.start(), other.start()])
    without = text if chance.random() < 0.5 else text.replace(one[0], b"", 1)
    return without[:where] + chance.choice([b"", one[0], one[0] * 50]) + without[where:]


def _cut(text: bytes, chance: random.Random) -> bytes:
    begin = chance.randrange(len(text) + 1)
    return text[:begin] + text[begin + chance.randrange(1, 90) :]


def _flip(text: bytes, chance: random.Random) -> bytes:
    if not text:
        return text
    spot = chance.randrange(len(text))
    return text[:spot] + bytes([chance.randrange(256)]) + text[spot + 1 :]


def _entities(text: bytes, chance: random.Random) -> bytes:
    head, _, rest = text.partition(b"?>")
    bent = ENTITIES + re.sub(rb'"[^"]*"', b'"&x;"', rest, count=chance.randrange(3))
    if chance.random() < 0.3:
        return bent.decode("utf-8", "replace").encode(chance.choice(["utf-16", "utf-16-be"]))
    return head + b"?>" + bent if rest else bent


def _other(text: bytes, chance: random.Random) -> bytes:
    """Something else altogether under that name."""
    return chance.choice(
        [
            *(b"", b"\x00" * 100, b"<x/>", b"PK\x03\x04", text[::-1], text * 2),
            *(text.replace(b"main", b"other"), text.replace(b"<", b"<a:"), text.upper()),
            b"<a>" * 5000 + b"</a>" * 5000,
            text.decode("utf-8", "replace").encode("utf-16"),
            b'<?xml version="1.0" encoding="UTF-7"?>' + text.partition(b"?>")[2],
            bytes(chance.randrange(256) for _ in range(300)),
        ]
    )


_BENT: list[Callable[[bytes, random.Random], bytes]] = [
    *(_value, _value, _value, _element, _element, _cut, _flip, _entities, _other)
]


# the package is bent


def bent(raw: bytes, chance: random.Random) -> bytes:
    """One to three of its parts are not as they should be, or the package around them is not."""
    inside = parts(raw)
    for _ in range(chance.randrange(1, 4)):
        name = chance.choice(sorted(inside))
        inside[name] = chance.choice(_BENT)(inside[name], chance)
    kind = chance.randrange(9)
    if kind == 0:
        del inside[chance.choice(sorted(inside))]
    elif kind == 1:  # under another name
        name = chance.choice(sorted(inside))
        other = chance.choice([name.upper(), "/" + name, name.replace("/", "\\"), "../" + name])
        inside[other] = inside.pop(name)
    elif kind == 2:  # twice
        name = chance.choice(sorted(inside))
        again = chance.choice([b"", b"<x/>", inside[name]])
        return _twice(inside, name, again)
    made = zipped(inside)
    if kind == 3:
        return made[: chance.randrange(len(made))]
    if kind == 4:
        return _flip(made, chance)
    if kind == 5:
        return _directory(made, chance)
    return made


def _twice(inside: Parts, name: str, again: bytes) -> bytes:
    other = "\x01" * len(name)
    made = zipped([*inside.items(), (other, again)])
    return made.replace(other.encode(), name.encode())


def _directory(made: bytes, chance: random.Random) -> bytes:
    """The list at the file's end says something else than lies in it: marks, methods, sizes, places."""
    spots = [found.start() for found in re.finditer(b"PK\x01\x02", made)]
    spot = chance.choice(spots)
    offset, form, value = chance.choice(
        [
            *((8, "<H", 1), (8, "<H", 0x41), (8, "<H", 8), (8, "<H", 0xFFFF)),
            *((10, "<H", 0), (10, "<H", 12), (10, "<H", 14), (10, "<H", 99), (6, "<H", 99)),
            *((20, "<I", 0), (20, "<I", 0xFFFFFFFF), (24, "<I", 0), (24, "<I", 7)),
            *((24, "<I", 0xFFFFFFFF), (24, "<I", 0x7FFFFFFF), (16, "<I", 0), (28, "<H", 0xFFFF)),
            *((42, "<I", 0), (42, "<I", 0xFFFFFFFF), (42, "<I", len(made)), (30, "<H", 40)),
        ]
    )
    data = bytearray(made)
    struct.pack_into(form, data, spot + offset, value)
    return bytes(data)


# the package is inflated


@dataclass(frozen=True)
class Bomb:
    """A part that is a few bytes again and again."""

    part: str
    head: bytes
    again: bytes
    times: int
    tail: bytes = b""


_HEAD, _TAIL = b'<worksheet xmlns="%s"><sheetData>' % MAIN, b"</sheetData></worksheet>"
_ROSTER = "xl/worksheets/sheet1.xml"
BOMBS = {
    "spaces": Bomb(_ROSTER, _HEAD, b" ", 1_50_000_000, _TAIL),
    "one number": Bomb(
        _ROSTER, _HEAD + b"<row><c><v>", b"1", 50_000_000, b"</v></c></row>" + _TAIL
    ),
    "cells": Bomb(_ROSTER, _HEAD + b"<row>", b"<c><v>1</v></c>", 5_000_000, b"</row>" + _TAIL),
    "rows": Bomb(_ROSTER, _HEAD, b"<row/>", 600_000, _TAIL),
    "unknown things": Bomb(_ROSTER, _HEAD + b"<row>", b"<y/>", 5_000_000, b"<c/></row>" + _TAIL),
    "things in a cell": Bomb(
        _ROSTER, _HEAD + b"<row><c>", b"<y/>", 5_000_000, b"</c></row>" + _TAIL
    ),
    "a long line": Bomb(_ROSTER, _HEAD + b"<row", b' a=""', 10_000_000, b"/>" + _TAIL),
    "texts": Bomb(
        "xl/sharedStrings.xml", b'<sst xmlns="%s">' % MAIN, b"<si/>", 10_000_000, b"</sst>"
    ),
    "names": Bomb(
        "xl/workbook.xml", b'<workbook xmlns="%s">' % MAIN, b"<a/>", 10_000_000, b"</workbook>"
    ),
    "looks": Bomb(
        "xl/styles.xml", b'<styleSheet xmlns="%s">' % MAIN, b"<xf/>", 10_000_000, b"</styleSheet>"
    ),
    "types": Bomb("[Content_Types].xml", b"<Types>", b"<x/>", 10_000_000, b"</Types>"),
    "relations": Bomb("xl/_rels/workbook.xml.rels", b"<Relationships>", b"<x/>", 10_000_000),
    "depth": Bomb("xl/workbook.xml", b"", b"<a>", 1_000_000, b"</a>" * 1_000_000),
}


def inflated(raw: bytes, bomb: Bomb) -> bytes:
    """The package with that part, which is never whole in memory."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts(raw).items():
            if name != bomb.part:
                packed.writestr(name, data)
        packing.write(packed, bomb.part, packing.Packed.of(_pieces(bomb)), packing.EPOCH)
    return out.getvalue()


def _pieces(bomb: Bomb) -> Iterator[bytes]:
    many = bomb.again * (1_000_000 // len(bomb.again))
    size = len(bomb.again) * bomb.times
    yield bomb.head
    while size > 0:
        yield many[:size]
        size -= len(many)
    yield bomb.tail


FAR = {
    "the last corner": ["XFD1048576"],
    "the corners": ["A1", "XFD1", "A1048576", "XFD1048576"],
    "a wide tab": ["A1", "XFD9000"],
    "a diagonal": [f"{letters(n)}{n * 64}" for n in range(1, 16_384)],
    "a row and a column": [
        *(f"A{n}" for n in range(1, 9000)),
        *(f"{letters(n)}9000" for n in range(2, 16_384)),
    ],
}


def far(raw: bytes, addresses: Sequence[str]) -> bytes:
    """The Roster with these cells alone, all of them in row 2 if one believes the row."""
    cells = "".join(f'<c r="{one}"><v>1</v></c>' for one in addresses).encode()
    return zipped(parts(raw) | {_ROSTER: _HEAD + b'<row r="2">' + cells + b"</row>" + _TAIL})


def repeated(raw: bytes) -> bytes:
    """A text of 32,000 signs that 400,000 cells share: 13 GB."""
    cells = "".join(
        f'<row r="{n}">{"".join(f"""<c r="{c}{n}" t="s"><v>0</v></c>""" for c in "ABCD")}</row>'
        for n in range(1, 100_001)
    )
    texts = b'<sst xmlns="%s"><si><t>%s</t></si></sst>' % (MAIN, b"x" * 32_000)
    return zipped(
        parts(raw) | {_ROSTER: _HEAD + cells.encode() + _TAIL, "xl/sharedStrings.xml": texts}
    )


def crowded(raw: bytes) -> bytes:
    """Half as many parts again as are read."""
    return zipped([*parts(raw).items(), *((f"x{n}", b"") for n in range(30_000))])
