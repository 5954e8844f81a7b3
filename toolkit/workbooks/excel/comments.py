"""Comments that people hung on cells of a tab of the toolkit's: each stays with its row."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from toolkit.workbooks.cells import letters
from toolkit.workbooks.changes import TabChange
from toolkit.workbooks.excel.package import Package
from toolkit.workbooks.excel.xml_cells import column_number

# What Excel writes above a threaded comment for versions that know no threads.
_ABOVE = re.compile(r"^\[Threaded comment\].*?\n(?:Comment|Comentario):\s*", re.DOTALL)


@dataclass(frozen=True)
class Comment:
    """A person's comment: where it lies, the element that holds it, and who wrote it."""

    row: int
    column: int
    element: etree._Element
    author: str

    @property
    def text(self) -> str:
        return "".join(str(text) for text in self.element.itertext())

    def at(self, row: int, column: int) -> Comment:
        """The comment at this place."""
        if (row, column) == (self.row, self.column):
            return self
        element = copy.deepcopy(self.element)
        element.set("ref", f"{letters(column)}{row}")
        return replace(self, row=row, column=column, element=element)


def comments_of(package: Package, part: str) -> Iterator[Comment]:
    """Every comment of a sheet, the notes on our headings too."""
    for relation in package.relations(part):
        if relation.kind != "comments" or relation.target not in package:
            continue
        root = package.seen(relation.target)
        authors = [one.text or "" for one in root.iterfind("{*}authors/{*}author")]
        for element in root.iterfind("{*}commentList/{*}comment"):
            row, column = _spot(element)
            author = int(element.get("authorId", "0"))
            yield Comment(row, column, element, authors[author] if author < len(authors) else "")


def remarks(package: Package, part: str) -> Mapping[tuple[int, int], str]:
    """What the comments of a sheet say, by the row and column of their cells."""
    return {
        (one.row, one.column): _ABOVE.sub("", one.text).strip()
        for one in comments_of(package, part)
    }


def threads(package: Package, part: str, change: TabChange) -> None:
    """Threaded comments of the sheet go where their cells go."""
    if not (change.moves or change.unsaid):
        return
    for relation in package.relations(part):
        if relation.kind == "threadedComment" and relation.target in package:
            root = package.edited(relation.target)
            for element in list(root.iterfind("{*}threadedComment")):
                row, column = change.moves.place(*_spot(element))
                if (row, column) in change.unsaid:
                    root.remove(element)
                else:
                    element.set("ref", f"{letters(column)}{row}")


def _spot(element: etree._Element) -> tuple[int, int]:
    address = element.get("ref", "A1").partition(":")[0]
    digits = re.search(r"\d+", address)
    return int(digits[0]) if digits else 1, column_number(address)
