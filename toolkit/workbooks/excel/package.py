"""The parts inside an .xlsx file: those that change are edited as XML, every other one is copied as
it lies there.
"""

from __future__ import annotations

import copy
import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from toolkit.workbooks.excel.bounds import check_parts, check_unpacked
from toolkit.workbooks.excel.packing import EPOCH, Packed, copied, unpacked, write
from toolkit.workbooks.excel.xml_parts import parsed, serialised, undeclared

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

CONTENT_TYPES = "[Content_Types].xml"
_LINE = f"{{{RELS}}}Relationship"

_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # no workbook has another
_ENCRYPTED = 0x1 | 0x40 | 0x2000  # marks of an entry that a zip tool encrypted


class PasswordNeeded(Exception):
    """The parts need a password."""


@dataclass(frozen=True)
class Relation:
    """One line of a part's relations: what kind of thing it points to and where that lies."""

    ident: str
    kind: str  # the last word of its type: worksheet, drawing, comments
    target: str  # a part's name, or an address outside
    outside: bool


class Package:
    """The parts of one workbook file; nothing touches the disk."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        check_parts(raw)
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            infos = packed.infolist()
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise PasswordNeeded
        self._infos = {_plain(info.filename): info for info in infos}
        self._names = {name.lower(): name for name in self._infos}
        self._new: dict[str, bytes | Packed] = {}
        self._dropped: set[str] = set()
        self._trees: dict[str, etree._Element] = {}
        self._seen: dict[str, etree._Element] = {}

    @property
    def touched(self) -> bool:
        """Whether any part is no longer as it lies in the file."""
        return bool(self._new or self._dropped or self._trees)

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._names.values()))

    def seal(self, part: str) -> tuple[int, int] | None:
        """The checksum and size of a part that stands as it was read; None where it is new."""
        name = self._names[part.lower()]
        info = self._infos[name]
        return None if name in self._new else (info.CRC, info.file_size)

    def size(self, part: str) -> int:
        """How many bytes the part has, unpacked."""
        name = self._names[part.lower()]
        new = self._new.get(name)
        if new is None:
            return self._infos[name].file_size
        return new.size if isinstance(new, Packed) else len(new)

    def read(self, part: str) -> bytes:
        name = self._names[part.lower()]
        if name in self._new:
            new = self._new[name]
            return new.unpacked() if isinstance(new, Packed) else new
        info = self._infos[name]
        check_unpacked(info.file_size)
        if info.compress_type not in _METHODS:
            raise zipfile.BadZipFile("a part that is packed in another way")
        return unpacked(self.raw, info)

    def xml(self, part: str) -> bytes:
        """The part as XML that is safe to read."""
        return undeclared(self.read(part))

    def lay(self, made: zipfile.ZipFile, part: str, name: str) -> None:
        """Puts a part as it lies there, still packed, into another file under another name."""
        info = copy.copy(self._infos[self._names[part.lower()]])
        info.filename = name
        copied(made, self.raw, info)

    def put(self, part: str, data: bytes | Packed) -> None:
        """A new part, or other content for one that is there."""
        name = self._names.setdefault(part.lower(), part)
        self._trees.pop(name, None)
        self._seen.pop(name, None)
        self._dropped.discard(name)
        self._new[name] = data

    def drop(self, part: str) -> None:
        name = self._names.pop(part.lower(), None)
        if name is not None:
            self._new.pop(name, None)
            self._trees.pop(name, None)
            self._seen.pop(name, None)
            self._dropped.add(name)

    def edited(self, part: str) -> etree._Element:
        """The part's root, to be changed in place: it is written anew."""
        name = self._names[part.lower()]
        if name not in self._trees:
            self._trees[name] = parsed(self.xml(name))
        return self._trees[name]

    def seen(self, part: str) -> etree._Element:
        """The part's root, to look at only. What the package says of its parts is looked at again
        and again, and parsed once.
        """
        name = self._names[part.lower()]
        known = self._trees.get(name, self._seen.get(name))
        if known is not None:
            return known
        root = parsed(self.xml(name))
        if name == CONTENT_TYPES or name.endswith(".rels"):
            self._seen[name] = root
        return root

    def fresh(self, pattern: str) -> str:
        """The first name that no part has, of `xl/worksheets/sheet{}.xml` with a number in it; nor
        one of which relations were left behind, which would become the new part's.
        """
        n = 1
        while pattern.format(n) in self or rels_part(pattern.format(n)) in self:
            n += 1
        return pattern.format(n)

    # relations

    def relations(self, part: str) -> list[Relation]:
        """What the part points to; `""` asks for the package itself."""
        where = rels_part(part)
        if where not in self:
            return []
        found = []
        for line in self.seen(where).iterfind(_LINE):
            outside = line.get("TargetMode") == "External"
            target = line.get("Target", "")
            kind = line.get("Type", "").rsplit("/", 1)[-1]
            found.append(
                Relation(
                    line.get("Id", ""),
                    kind,
                    target if outside else self._target(part, target),
                    outside,
                )
            )
        return found

    def pointed_to(self, part: str) -> bool:
        """Whether any part points to this one. Of all lines only those are looked at closely in
        which its last name stands: a workbook has hundreds.
        """
        end = posixpath.basename(part).lower()
        for name in self:
            if not name.endswith(".rels"):
                continue
            folder, _, file = name.rpartition("_rels/")
            for line in self.seen(name).iterfind(_LINE):
                said = line.get("Target", "")
                if (
                    (end in said.lower() or end in unquote(said).lower())
                    and line.get("TargetMode") != "External"
                    and self._target(folder + file[:-5], said).lower() == part.lower()
                ):
                    return True
        return False

    def relate(self, part: str, type_: str, target: str) -> str:
        """Adds a line to the part's relations and returns its id."""
        where = rels_part(part)
        if where not in self:
            self.put(where, f'<Relationships xmlns="{RELS}"/>'.encode())
        root = self.edited(where)
        taken = {line.get("Id") for line in root} | self._asked_for(part)
        n = 1
        while f"rId{n}" in taken:
            n += 1
        etree.SubElement(
            root,
            f"{{{RELS}}}Relationship",
            Id=f"rId{n}",
            Type=type_,
            Target=posixpath.relpath(target, posixpath.dirname(part) or "."),
        )
        return f"rId{n}"

    def _asked_for(self, part: str) -> set[str]:
        """The ids that the part uses: one that leads nowhere must not lead to something new."""
        if part not in self:
            return set()
        asked = (one.attrib for one in self.seen(part).iter() if isinstance(one.tag, str))
        return {
            str(value)
            for says in asked
            for name, value in says.items()
            if str(name).startswith(f"{{{OFFICE}}}")
        }

    def unrelate(self, part: str, target: str) -> None:
        """Takes every line that leads to `target` out of the part's relations."""
        gone = {
            relation.ident
            for relation in self.relations(part)
            if relation.target.lower() == target.lower()
        }
        root = self.edited(rels_part(part))
        for line in list(root):
            if line.get("Id") in gone:
                root.remove(line)

    def _target(self, part: str, target: str) -> str:
        path = target.partition("#")[0].replace("\\", "/")
        full = path if path.startswith("/") else posixpath.join("/", posixpath.dirname(part), path)
        name = posixpath.normpath(full).lstrip("/")
        return self._names.get(name.lower()) or self._names.get(unquote(name).lower()) or name

    # content types

    def content_type(self, part: str) -> str:
        for line in self.seen(CONTENT_TYPES):
            if line.get("PartName", "").lower() == f"/{part}".lower():
                return line.get("ContentType", "")
        for line in self.seen(CONTENT_TYPES):
            if line.get("Extension", "").lower() == part.rsplit(".", 1)[-1].lower():
                return line.get("ContentType", "")
        return ""

    def declare(self, part: str, content_type: str) -> None:
        """Says in the package's index what the part is."""
        if self.content_type(part) == content_type:
            return
        root = self.edited(CONTENT_TYPES)
        for line in root:
            if line.get("PartName", "").lower() == f"/{part}".lower():
                line.set("ContentType", content_type)
                return
        etree.SubElement(
            root, f"{{{TYPES}}}Override", PartName=f"/{part}", ContentType=content_type
        )

    def forget(self, part: str) -> None:
        """Drops the part, its relations and its line in the index."""
        self.drop(part)
        if rels_part(part) in self:
            self.forget(rels_part(part))
        for line in list(self.seen(CONTENT_TYPES)):
            if line.get("PartName", "").lower() == f"/{part}".lower():
                root = self.edited(CONTENT_TYPES)
                root.remove(
                    next(
                        one for one in root if one.get("PartName", "").lower() == f"/{part}".lower()
                    )
                )
                return

    # the file

    def packed(self) -> bytes:
        """The whole file: untouched parts with the very bytes they had, in their order, new ones
        behind them.
        """
        for name, root in self._trees.items():
            self._new[name] = serialised(root)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            for name, info in self._infos.items():
                if name in self._dropped:
                    continue
                if name in self._new:
                    write(made, info.filename, self._new[name], info.date_time)
                else:
                    copied(made, self.raw, info)
            for name, data in self._new.items():
                if name not in self._infos:
                    write(made, name, data, EPOCH)
        return out.getvalue()


def rels_part(part: str) -> str:
    """Where a part's relations stand: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")
