"""Where people's cells in a tab of the toolkit lead: an address they typed stays one that can be
clicked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from toolkit.workbooks.excel.package import MAIN, OFFICE, RELS, Package, parsed, rels_part
from toolkit.workbooks.excel.xml_cells import column_number

_LINKS = re.compile(rb"<((?:\w+:)?hyperlinks)\b[^>]*>.*?</\1>", re.DOTALL)
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
    package: Package, part: str, xml: bytes, ours: Callable[[int, int], bool]
) -> Iterator[Hyperlink]:
    """People's links of a sheet."""
    found = _LINKS.search(xml, max(xml.rfind(b"sheetData"), 0))
    if found is None:
        return
    targets = {relation.ident: relation for relation in package.relations(part)}
    prefixes = b" ".join(re.findall(rb'xmlns(?::\w+)?="[^"]*"', xml[: xml.find(b"sheetData")]))
    for line in parsed(b"<x " + prefixes + b">" + found[0] + b"</x>").iter("{*}hyperlink"):
        address = line.get("ref", "A1")
        row = re.search(r"\d+", address)
        if ours(int(row[0]) if row else 1, column_number(address)):
            continue
        ident = line.get(f"{{{OFFICE}}}id")
        relation = targets.get(ident or "")
        if ident and (relation is None or not relation.outside):
            continue
        known = ((name, line.get(name)) for name in ("ref", "location", "tooltip", "display"))
        yield Hyperlink(
            tuple((name, said) for name, said in known if said), relation.target if relation else ""
        )


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
