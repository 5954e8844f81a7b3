"""The XML inside a workbook's parts: read without following anything in it, and written back."""

from __future__ import annotations

import codecs
import re

from lxml import etree

from toolkit.workbooks.excel.bounds import check_nodes, check_piece

# Places are counted in these parts, and a remark between two elements has none.
_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    huge_tree=True,
    load_dtd=False,
    remove_comments=True,
    remove_pis=True,
)


_BOMS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
_TAKEN_AS_IT_IS = frozenset({"utf-8", "utf8", "ascii", "us-ascii"})


def parsed(xml: bytes) -> etree._Element:
    """The XML's root; no entity and no address in it is ever followed."""
    check_nodes(xml)
    return etree.fromstring(xml, _PARSER)


def undeclared(xml: bytes) -> bytes:
    """The XML in UTF-8, without declarations of its own: no workbook has them, and they could make
    a few bytes stand for gigabytes. `ValueError` where it has.
    """
    found = _utf8(xml)
    if _declares(found):
        raise ValueError("XML with declarations of its own")
    check_piece(found)
    return found


def _declares(xml: bytes) -> bool:
    at = xml.find(b"!")  # one sign alone is looked for much faster than a word
    while at >= 0 and not xml.startswith(b"<!DOCTYPE", max(at - 1, 0)):
        at = xml.find(b"!", at + 1)
    return at >= 0


def _utf8(xml: bytes) -> bytes:
    """The XML in the one encoding that every reader here takes for granted; `ValueError` where it
    is in one that no workbook has.
    """
    xml = xml.removeprefix(codecs.BOM_UTF8)
    for bom, encoding in _BOMS:
        if xml.startswith(bom):
            return _DECLARATION.sub("", xml[2:].decode(encoding), count=1).encode()
    if b"\0" in xml[:4]:
        return _DECLARATION.sub("", xml.decode(_without_bom(xml)), count=1).encode()
    declared = _ENCODING.match(xml)
    if declared is None or (name := declared[1].decode().lower()) in _TAKEN_AS_IT_IS:
        return xml
    if name not in ("iso-8859-1", "latin1", "windows-1252", "cp1252"):
        raise ValueError("an encoding that no workbook has")
    return _DECLARATION.sub("", xml.decode(name), count=1).encode()


def _without_bom(xml: bytes) -> str:
    return "utf-16-le" if xml[1:2] == b"\0" else "utf-16-be"


def serialised(root: etree._Element) -> bytes:
    return etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )
