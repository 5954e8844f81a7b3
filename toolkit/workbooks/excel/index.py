"""A workbook's index: its tabs in order, the tags on the toolkit's own and the marks on the
whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from toolkit.workbooks.cells import Tag, whole
from toolkit.workbooks.excel.package import MAIN, OFFICE, Package
from toolkit.workbooks.excel.xml_text import escaped, unescaped

TAG = "_toolkit_tab"
MARK = "_toolkit_mark_"
LONGEST_MARK = 4000
HIGHEST_IDENT = 65_534  # Excel calls a file with a higher one damaged

_NAMES = f"{{{MAIN}}}definedNames"
_BEFORE_NAMES = ("externalReferences", "functionGroups", "sheets")
_AFTER_CALC: tuple[str, ...] = (
    "oleSize",
    "customWorkbookViews",
    "pivotCaches",
    "smartTagPr",
    "smartTagTypes",
    "webPublishing",
)
_AFTER_CALC += ("fileRecoveryPr", "webPublishObjects", "extLst")
_COPY = re.compile(r"(?: \(\d+\)|_\d+)$")  # how Excel and LibreOffice name a copied tab


@dataclass(frozen=True)
class ExcelTab:
    """One tab of the file: `place` counts from 0, `part` is where its cells stand."""

    place: int
    title: str
    ident: int
    part: str
    hidden: bool
    tag: Tag | None
    cells: bool  # False for a tab that is one chart


class Index:
    """The workbook part of a package, read and edited."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.part = next(r.target for r in package.relations("") if r.kind == "officeDocument")
        self.root = package.seen(self.part)

    @property
    def strict(self) -> bool:
        return self.root.tag != f"{{{MAIN}}}workbook"

    @property
    def date_1904(self) -> bool:
        found = self.root.find(f"{{{MAIN}}}workbookPr")
        return found is not None and found.get("date1904") in ("1", "true", "on")

    @property
    def folder(self) -> str:
        return self.part.rpartition("/")[0]

    def related(self, kind: str) -> str | None:
        """The workbook's part of that kind (`styles`, `sharedStrings`), where it has one."""
        return next((r.target for r in self.package.relations(self.part) if r.kind == kind), None)

    def sheets(self) -> list[ExcelTab]:
        """Every tab in order; of two with one kind of tag (a person copied the tab) the older one
        keeps it.
        """
        targets = {r.ident: r for r in self.package.relations(self.part)}
        tags = dict(self._tags())
        found = []
        for place, line in enumerate(self.root.iterfind(f"{{{MAIN}}}sheets/{{{MAIN}}}sheet")):
            relation = targets.get(line.get(f"{{{OFFICE}}}id", ""))
            part = relation.target if relation else ""
            found.append(
                ExcelTab(
                    place,
                    line.get("name", ""),
                    int(line.get("sheetId", "0")),
                    part,
                    line.get("state", "visible") != "visible",
                    tags.get(place),
                    relation is not None and relation.kind == "worksheet" and part in self.package,
                )
            )
        return _untwinned(found)

    def marks(self) -> dict[str, str]:
        found = {}
        for line in self._lines():
            name = line.get("name", "")
            if name.startswith(MARK) and line.get("localSheetId") is None:
                found[_decoded(name.removeprefix(MARK))] = _constant(line.text or "")
        return found

    # edits

    def edit(self) -> None:
        """From here on the part is written anew."""
        self.root = self.package.edited(self.part)

    def add_sheet(self, title: str, part: str, place: int, *, hidden: bool) -> ExcelTab:
        """A line for a new tab at a place among the others, counted from 0; whatever tells a tab
        by its place goes on telling the same one.
        """
        lines = self.root.find(f"{{{MAIN}}}sheets")
        if lines is None:
            raise ValueError("a workbook without a list of sheets")
        taken = {int(line.get("sheetId", "0")) for line in lines}
        ident = max(taken, default=0) + 1
        if ident > HIGHEST_IDENT:
            ident = next(n for n in range(1, HIGHEST_IDENT) if n not in taken)
        relation = self.package.relate(self.part, f"{OFFICE}/worksheet", part)
        line = etree.Element(f"{{{MAIN}}}sheet", name=title, sheetId=str(ident))
        if hidden:
            line.set("state", "hidden")
        line.set(f"{{{OFFICE}}}id", relation)
        self._forget_names_of(len(lines))
        self._make_room(place)
        lines.insert(place, line)
        return ExcelTab(place, title, ident, part, hidden, None, True)

    def _make_room(self, place: int) -> None:
        """Tabs from this place on are told by the next number: in names of their own, and where
        the workbook says which tab it opens on and which is the first that shows at the foot.
        """
        views = self.root.iterfind(f"{{{MAIN}}}bookViews/{{{MAIN}}}workbookView")
        told = [(view, name, "0") for view in views for name in ("activeTab", "firstSheet")]
        told += [(line, "localSheetId", "") for line in self._lines()]
        for element, name, otherwise in told:
            at = whole(element.get(name, otherwise))
            if at is not None and at >= place:
                element.set(name, str(at + 1))

    def hide(self, sheet: ExcelTab) -> None:
        line = self.root.findall(f"{{{MAIN}}}sheets/{{{MAIN}}}sheet")[sheet.place]
        line.set("state", "hidden")

    def show_first(self) -> None:
        """A workbook opens on a tab that can be seen."""
        lines = self.root.findall(f"{{{MAIN}}}sheets/{{{MAIN}}}sheet")
        view = self.root.find(f"{{{MAIN}}}bookViews/{{{MAIN}}}workbookView")
        if view is not None and lines:
            shown = [n for n, line in enumerate(lines) if line.get("state", "visible") == "visible"]
            if shown and int(view.get("activeTab", "0")) not in shown:
                view.set("activeTab", str(shown[0]))

    def set_name(
        self, name: str, text: str, place: int | None = None, *, hidden: bool = True
    ) -> None:
        """A defined name of the workbook, or of the tab at `place`."""
        there = self._named(name, place)
        if there is not None:
            there.text = text
            return
        names = self.root.find(_NAMES)
        if names is None:
            names = etree.Element(_NAMES)
            before = next(
                found
                for tag in _BEFORE_NAMES
                if (found := self.root.find(f"{{{MAIN}}}{tag}")) is not None
            )
            before.addnext(names)
        line = etree.SubElement(names, f"{{{MAIN}}}definedName", name=name)
        if place is not None:
            line.set("localSheetId", str(place))
        if hidden:
            line.set("hidden", "1")
        line.text = text

    def _forget_names_of(self, place: int) -> None:
        """A name that was left behind by a tab that is gone is not the new tab's at that place."""
        for line in list(self._lines()):
            parent = line.getparent()
            if line.get("localSheetId") == str(place) and parent is not None:
                parent.remove(line)

    def drop_name(self, name: str, place: int | None) -> None:
        line = self._named(name, place)
        parent = None if line is None else line.getparent()
        if line is not None and parent is not None:
            parent.remove(line)
            if not len(parent):
                self.root.remove(parent)

    def _named(self, name: str, place: int | None) -> etree._Element | None:
        local = None if place is None else str(place)
        lines = (line for line in self._lines() if line.get("localSheetId") == local)
        return next((line for line in lines if line.get("name", "").lower() == name.lower()), None)

    def set_tag(self, sheet: ExcelTab, tag: Tag) -> None:
        self.set_name(TAG, _quoted(f"{tag.kind}|{tag.style}"), sheet.place)

    def set_mark(self, name: str, value: str) -> None:
        if len(value) > LONGEST_MARK:  # a formula has an end
            raise ValueError(f"the mark {name} is longer than {LONGEST_MARK} characters")
        self.set_name(MARK + _encoded(name), _quoted(value))

    def recalculate(self) -> None:
        """People's formulas may look at the toolkit's tabs: whoever opens the file works them out
        anew.
        """
        found = self.root.find(f"{{{MAIN}}}calcPr")
        if found is None:
            found = etree.Element(f"{{{MAIN}}}calcPr")
            after = [
                one
                for tag in _AFTER_CALC
                if (one := self.root.find(f"{{{MAIN}}}{tag}")) is not None
            ]
            if after:
                min(after, key=self.root.index).addprevious(found)
            else:
                self.root.append(found)
        found.set("fullCalcOnLoad", "1")

    def _lines(self) -> Iterator[etree._Element]:
        return iter(self.root.findall(f"{_NAMES}/{{{MAIN}}}definedName"))

    def _tags(self) -> Iterator[tuple[int, Tag]]:
        for line in self._lines():
            place = line.get("localSheetId", "")
            if line.get("name", "").lower() == TAG and whole(place) is not None:
                kind, _, style = _constant(line.text or "").partition("|")
                if kind:
                    yield int(place), Tag(kind, style)


def _untwinned(sheets: list[ExcelTab]) -> list[ExcelTab]:
    titles = {sheet.title for sheet in sheets}
    keepers: dict[str, ExcelTab] = {}
    for sheet in sorted(
        sheets, key=lambda one: (_COPY.sub("", one.title) in titles - {one.title}, one.ident)
    ):
        if sheet.tag:
            keepers.setdefault(sheet.tag.kind, sheet)
    return [
        (
            sheet
            if sheet.tag is None or keepers[sheet.tag.kind] is sheet
            else ExcelTab(
                sheet.place, sheet.title, sheet.ident, sheet.part, sheet.hidden, None, sheet.cells
            )
        )
        for sheet in sheets
    ]


def _quoted(text: str) -> str:
    """A formula that is this text; a constant may have 255 characters, so a long one is joined from
    pieces.
    """
    pieces = [text[n : n + 120] for n in range(0, len(text), 120)] or [""]
    return "&".join('"' + escaped(piece).replace('"', '""') + '"' for piece in pieces)


def _constant(formula: str) -> str:
    return "".join(
        unescaped(piece.replace('""', '"'))
        for piece in re.findall(r'"((?:[^"]|"")*)"', formula.strip().lstrip("="))
    )


def _encoded(name: str) -> str:
    return "".join(
        sign if sign.isascii() and (sign.isalnum() or sign == "_") else f".{ord(sign):x}."
        for sign in name
    )


def _decoded(name: str) -> str:
    return re.sub(
        r"\.((?:10|[0-9a-fA-F])?[0-9a-fA-F]{1,4})\.", lambda found: chr(int(found[1], 16)), name
    )
