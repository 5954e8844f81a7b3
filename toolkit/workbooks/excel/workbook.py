"""One Excel file: people's tabs stay byte for byte, the toolkit's own are made anew and grafted
beside them.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import weakref
from collections.abc import Callable, Collection, Container
from pathlib import Path

from toolkit import files
from toolkit.errors import Misused, Refusal, Refused, ToolkitError, TryLater
from toolkit.workbooks.asking import asked, wanted
from toolkit.workbooks.cells import Grid, Snapshot
from toolkit.workbooks.changes import Changes, Receipt
from toolkit.workbooks.excel import saving
from toolkit.workbooks.excel.comments import remarks
from toolkit.workbooks.excel.holding import TAKEN_FOR_DEAD, held
from toolkit.workbooks.excel.opening import Content, check_readable, content, opened, sentences
from toolkit.workbooks.whole import Whole

FILE_THERE = Refusal(
    Refused,
    "file-there",
    "There is already a file “{where}”. Choose another name.",
)
NO_FOLDER = Refusal(
    Misused,
    "no-folder",
    "There is no folder “{where}”. Make it first.",
)
FILE_SAVED_MEANWHILE = Refusal(
    TryLater,
    "file-saved-meanwhile",
    "Somebody saved “{name}” in the meantime, so nothing was written. Run this again.",
)


class ExcelWorkbook:
    """The workbook in one .xlsx or .xlsm file."""

    def __init__(self, path: Path | str) -> None:
        self.where = str(path)
        self.calls = 0
        self._path = files.real(path)  # so that a link to the file stays a link
        self._there = Content(self._path)
        self._wrote: bytes | None = None
        self._fresh = False
        self._read: bytes | None = None
        self._formulas: dict[tuple[int, int], bool] = {}  # see `unworked.Sealed`
        self._snapshots: list[tuple[weakref.ref[Snapshot], bytes]] = []
        self._hold = contextlib.ExitStack()
        self._ours: Callable[[], bool] = lambda: True

    @classmethod
    def create(cls, path: Path | str) -> ExcelWorkbook:
        """A workbook that is not there yet: the first `apply` makes the file, since none can be
        without a tab.
        """
        made = cls(path)
        if os.path.lexists(made._path):
            raise FILE_THERE(where=made.where)
        if not os.path.isdir(made._path.parent):
            raise NO_FOLDER(where=str(Path(path).parent))
        made._fresh = True
        return made

    def read(self, titles: Container[str]) -> Snapshot:
        from toolkit.workbooks.excel.reading import DAYS_1904, columns  # noqa: PLC0415 -- slow

        self.calls += 1
        raw = self._content()
        package, index = opened(self._path, raw)
        with sentences(self._path):
            sheets, marks = index.sheets(), index.marks()
            titles = wanted(titles, marks)
            read = [
                sheet for sheet in sheets if sheet.cells and asked(titles, sheet.title, sheet.tag)
            ]
            cells = columns(package, index, read, self._formulas)
            said = {
                sheet.title: remarks(package, sheet.part) if sheet.tag else {} for sheet in read
            }
        late = DAYS_1904 if index.date_1904 else 0
        snapshot = Snapshot(
            where=self.where,
            titles={sheet.title: sheet.tag for sheet in sheets},
            grids=tuple(
                Grid(
                    sheet.title,
                    cells[sheet.title],
                    sheet.tag,
                    sheet.ident,
                    sheet.hidden,
                    late,
                    said[sheet.title],
                )
                for sheet in read
            ),
            marks=marks,
            idents={sheet.title: sheet.ident for sheet in sheets},
            name=self._path.name,
        )
        self._read = raw
        self._snapshots = [(ref, seen) for ref, seen in self._snapshots if ref() is not None]
        self._snapshots.append((weakref.ref(snapshot), raw))
        return snapshot

    def glimpse(self, titles: Collection[str]) -> tuple[Grid, ...]:
        from toolkit.workbooks.excel.reading import columns  # noqa: PLC0415 -- as above

        self.calls += 1
        package, index = opened(self._path, self._content())
        with sentences(self._path):
            sheets = [one for one in index.sheets() if one.cells and one.title in titles]
        tops = []
        for sheet in sheets:
            # A tab that nobody reads, too large or damaged, is no reason to stop.
            with contextlib.suppress(ToolkitError), sentences(self._path):
                cells = columns(package, index, [sheet], self._formulas)[sheet.title]
                tops.append(Grid(sheet.title, cells, None, sheet.ident, sheet.hidden).top())
        return tuple(tops)

    def apply(self, changes: Changes) -> Receipt:
        if not changes:
            return Receipt(0, 0)
        from toolkit.workbooks.excel.writing import written  # noqa: PLC0415 -- slow, not to read

        self.calls += 1
        saving.check_writable(self._path)
        raw = self._unchanged_since(changes.base)
        package, index = opened(self._path, raw)
        with sentences(self._path):
            new = written(package, index, changes, self._formulas)
        if new != raw:
            saving.check_closed(self._path)
            # What this run itself wrote just before is nobody's work to keep: letters are claimed
            # and marked in many writes, and each would push an older backup out.
            kept = not self._fresh and raw != self._wrote
            self._still(raw)
            saving.save(self._path, new, raw if kept else None)
            self._wrote = new
        self._read, self._fresh = new, False
        return Receipt(changes.changed_cells, 1)

    def whole(self) -> Whole:
        """A copy is of the very bytes that were read."""
        snapshot = self.read(frozenset())
        return Whole(snapshot, self._read)

    def replace(self, data: bytes, base: Snapshot) -> None:
        """Another file in this one's place, in one step; what is there is kept as a backup.
        `TryLater` where it is not as `base` was read.
        """
        self.calls += 1
        saving.check_writable(self._path)
        raw = self._unchanged_since(base)
        if data == raw:
            return
        opened(self._path, data)  # what is put there can be opened
        saving.check_closed(self._path)
        self._still(raw)
        saving.save(self._path, data, raw)
        self._wrote = self._read = data

    def version(self) -> str | None:
        """The fingerprint of the file's bytes: reading them costs a hundredth of reading the
        tabs.
        """
        return None if self._fresh else hashlib.sha256(self._there.now()).hexdigest()

    def __enter__(self) -> ExcelWorkbook:
        if not self._fresh:
            check_readable(self._path)  # said before a lock is laid beside a file that is missing
        self._ours = self._hold.enter_context(held(self._path))
        try:
            saving.check_closed(self._path)
        except BaseException:
            self._hold.close()
            raise
        return self

    def __exit__(self, *exc: object) -> None:
        self._hold.close()
        self._ours = lambda: True

    def _content(self) -> bytes:
        if not self._fresh or os.path.exists(self._path):
            return self._there.now()
        from toolkit.workbooks.excel.blank import blank  # noqa: PLC0415 -- slow, only for a new one

        return blank()

    def _unchanged_since(self, base: Snapshot) -> bytes:
        """The file's bytes, which must be those that the changes were planned on."""
        raw = self._content()
        planned_on = next((seen for ref, seen in self._snapshots if ref() is base), self._read)
        if planned_on is None or raw != planned_on:
            raise FILE_SAVED_MEANWHILE(name=self._path.name)
        return raw

    def _still(self, raw: bytes) -> None:
        """Raises `TryLater` where the file is not this run's any more, or not as it was: laying out
        a large one takes its time.
        """
        if not self._ours():
            raise TAKEN_FOR_DEAD(name=self._path.name)
        there = self._content() if self._fresh else content(self._path)
        if there != raw:
            raise FILE_SAVED_MEANWHILE(name=self._path.name)
