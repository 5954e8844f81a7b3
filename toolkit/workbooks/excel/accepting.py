"""Accepting: what people said yes to, put into their tabs in the file, and taken back to the very
bytes that stood there.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.errors import ToolkitError
from toolkit.workbooks.accepted import Accepted, check_accepted
from toolkit.workbooks.cells import Grid
from toolkit.workbooks.excel.growing import grown, grown_tables
from toolkit.workbooks.excel.index import Index
from toolkit.workbooks.excel.package import Package
from toolkit.workbooks.excel.reading import columns
from toolkit.workbooks.excel.splicing import spliced


def accept(package: Package, index: Index, accepted: Accepted) -> None:
    """Puts the changes into the parts of the tab. What takes others back gives the parts as they
    were, where nobody saved the tab since.
    """
    part = _part(index, accepted.tab.title)
    if accepted.earlier and (before := _before(package, part, accepted)):
        for name, data in before:
            package.put(name, data)
        return
    for name, data in _changed(package, part, accepted, date_1904=index.date_1904):
        package.put(name, data)


def _part(index: Index, title: str) -> str:
    return next(sheet.part for sheet in index.sheets() if sheet.title == title)


def _changed(
    package: Package, part: str, accepted: Accepted, *, date_1904: bool
) -> Iterator[tuple[str, bytes]]:
    """Every part that becomes another one."""
    xml = spliced(package.xml(part), accepted, date_1904=date_1904)
    if accepted.added:
        last = accepted.below + len(accepted.added)
        xml = grown(xml, accepted.below, last)
        yield from grown_tables(package, part, accepted.below, last)
    yield part, xml


def _before(package: Package, part: str, accepted: Accepted) -> list[tuple[str, bytes]]:
    """The parts as they were in the earlier file, where what is taken back does not stand there yet
    and doing it to them once more gives those that are there now; else nothing.
    """
    title = accepted.tab.title
    earlier = Package(accepted.earlier)
    index = Index(earlier)
    sheets = [sheet for sheet in index.sheets() if (sheet.title, sheet.part) == (title, part)]
    if not sheets:
        return []
    done = accepted.inverse(Grid(title, columns(earlier, index, sheets, {})[title]))
    try:
        check_accepted(done, {title: None})
    except ToolkitError:  # the file is one of after it was accepted
        return []
    now = list(_changed(earlier, part, done, date_1904=index.date_1904))
    if any(name not in package or package.xml(name) != data for name, data in now):
        return []
    return [(name, earlier.read(name)) for name, _ in now]
