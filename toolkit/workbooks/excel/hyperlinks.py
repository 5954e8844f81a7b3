"""Where people's cells in a tab of the toolkit lead: an address they typed stays one that can be
clicked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from toolkit.workbooks.cells import letters
from toolkit.workbooks.excel.package import MAIN, OFFICE, RELS, Package, rels_part
from toolkit.workbooks.excel.xml_cells import column_number
from toolkit.workbooks.excel.xml_parts import parsed
from toolkit.workbooks.moves import Moves

_LINKS = re.compile(rb"<((?:\w+:)?hyperlinks)\b[^>]*>.*?</\1>", re.DOTALL)
MOST_LINKED = 10_000  # cells of one link that are told one by one
_BEHIND: tuple[str, ...] = (
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "drawing",
)
_BEHIND += ("legacyDrawing", "tableParts", "extLst")


@dataclass(frozen=True)
class Hyperlink:
    """One of them: the cells, where it leads outside of the file, and whatever else it says."""

    says: tuple[tuple[str, str], ...]
    target: str = ""


def hyperlinks(
    package: Package, part: str, xml: bytes, ours: Callable[[int, int], bool], moves: Moves
) -> Iterator[Hyperlink]:
    """People's links of a sheet, where they stand after the moves."""
    found = _LINKS.search(xml, max(xml.rfind(b"sheetData"), 0))
    if found is None:
        return
    targets = {relation.ident: relation for relation in package.relations(part)}
    prefixes = b" ".join(re.findall(rb'xmlns(?::\w+)?="[^"]*"', xml[: xml.find(b"sheetData")]))
    for line in parsed(b"<x " + prefixes + b">" + found[0] + b"</x>").iter("{*}hyperlink"):
        ident = line.get(f"{{{OFFICE}}}id")
        relation = targets.get(ident or "")
        if ident and (relation is None or not relation.outside):
            continue
        known = ((name, line.get(name)) for name in ("location", "tooltip", "display"))
        says = tuple((name, said) for name, said in known if said)
        for address in _addresses(line.get("ref", "A1"), ours, moves):
            yield Hyperlink((("ref", address), *says), relation.target if relation else "")


def _addresses(reference: str, ours: Callable[[int, int], bool], moves: Moves) -> Iterator[str]:
    """The cells of a link that are people's, where they stand now; a block of them stays one where
    nothing moves.
    """
    first, _, last = reference.replace("$", "").partition(":")
    top, left = _row(first), column_number(first)
    bottom, right = (_row(last), column_number(last)) if last else (top, left)
    if not moves or (bottom - top + 1) * (right - left + 1) > MOST_LINKED:
        if not ours(top, left):
            yield reference
        return
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            place = moves.place(row, column)
            if not ours(*place):
                yield f"{letters(place[1])}{place[0]}"


def _row(address: str) -> int:
    digits = re.search(r"\d+", address)
    return int(digits[0]) if digits else 1


def show(root: etree._Element, links: Sequence[Hyperlink]) -> None:
    """Puts the links into a sheet; `lead` says where they go."""
    if not links:
        return
    lines = root.find(f"{{{MAIN}}}hyperlinks")
    if lines is None:
        lines = etree.Element(f"{{{MAIN}}}hyperlinks")
        place = next(
            (n for n, one in enumerate(root) if etree.QName(one).localname in _BEHIND), len(root)
        )
        root.insert(place, lines)
    for n, link in enumerate(links, 1):
        line = etree.SubElement(lines, f"{{{MAIN}}}hyperlink", dict(link.says))
        if link.target:
            line.set(f"{{{OFFICE}}}id", _ident(n))


def lead(package: Package, part: str, links: Sequence[Hyperlink]) -> None:
    """The lines of the sheet's relations for its links."""
    where = rels_part(part)
    for n, link in enumerate(links, 1):
        if not link.target:
            continue
        if where not in package:
            package.put(where, f'<Relationships xmlns="{RELS}"/>'.encode())
        says = {
            "Id": _ident(n),
            "Type": f"{OFFICE}/hyperlink",
            "Target": link.target,
            "TargetMode": "External",
        }
        etree.SubElement(package.edited(where), f"{{{RELS}}}Relationship", says)


def _ident(n: int) -> str:
    return f"rIdLink{n}"
