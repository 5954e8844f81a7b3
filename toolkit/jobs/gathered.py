"""Gathered: the workbook that is published in, with the files and spreadsheets that are read beside
it as one.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from toolkit.errors import Refusal, Refused
from toolkit.tables.claims import Wanted
from toolkit.tables.inputs import INPUTS
from toolkit.tables.source import Sources
from toolkit.words import key
from toolkit.workbooks.asking import Own
from toolkit.workbooks.cells import Grid, Snapshot
from toolkit.workbooks.changes import Changes, Receipt, Workbook
from toolkit.workbooks.text import TextWorkbook
from toolkit.workbooks.whole import Whole

BESIDE_A_FILE_OF_YOURS = Refusal(
    Refused,
    "beside-a-file-of-yours",
    "There is a file “{where}” that the toolkit did not make, and it would publish"
    " there. Rename it, or name the workbook to publish in with --workbook, and this"
    " file in toolkit.toml: workbook = “…” under [tabs].",
)


class Gathered:
    """`main` is written; `only_read` is what was named in its place where that is never written (a
    text file); `others` are the workbooks that `sources` name.
    """

    def __init__(
        self,
        main: Workbook,
        others: Mapping[str, Workbook],
        sources: Sources,
        only_read: Workbook | None = None,
    ) -> None:
        self.where = (only_read or main).where
        self.main, self.others, self.only_read = main, others, only_read
        self.published_in = main.where if only_read else ""
        self._sources = sources
        self._reads: list[tuple[Snapshot, Snapshot]] = []  # as given, and as the main one gave it

    def __getattr__(self, name: str) -> Any:
        """What only one kind of workbook has."""
        return getattr(self.main, name)

    @property
    def calls(self) -> int:
        read = [self.only_read] if self.only_read else []
        return sum(one.calls for one in (self.main, *read, *self.others.values()))

    def read(self, titles: Container[str]) -> Snapshot:
        given = self.main.read(titles)
        if isinstance(titles, Own):
            return given
        sources = titles.sources if isinstance(titles, Wanted) else self._sources
        others = {
            name: workbook.read(Wanted(INPUTS, sources, name).with_marks(given.marks))
            for name, workbook in self.others.items()
        }
        snapshot = replace(given, others=others)
        if self.only_read:
            _refuse_foreign(given, self.main.where)
            # A text file was named for the one tab that it is, whatever that is called.
            only = self.only_read
            wanted = {key(only.title)} if isinstance(only, TextWorkbook) else titles
            beside = only.read(wanted)
            grids = [grid for grid in beside.grids if grid.title not in given.titles]
            there = dict.fromkeys(title for title in beside.titles if title not in given.titles)
            snapshot = replace(
                snapshot,
                titles={**given.titles, **there},
                grids=(*given.grids, *grids),
                beside=frozenset(there),
                name=beside.name,
            )
        self._reads = [*self._reads[-1:], (snapshot, given)]
        return snapshot

    def whole(self) -> Whole:
        """Of the workbook that is published in: the others are kept by those who write them."""
        return self.main.whole()

    def glimpse(self, titles: Collection[str]) -> tuple[Grid, ...]:
        found = self.main.glimpse(titles)
        return (*found, *self.only_read.glimpse(titles)) if self.only_read else found

    def apply(self, changes: Changes) -> Receipt:
        for snapshot, given in self._reads:
            if changes.base is snapshot:
                changes = replace(changes, base=given)
        return self.main.apply(changes)

    def version(self) -> str | None:
        """The versions of all of them; None where one cannot tell."""
        read = [self.only_read] if self.only_read else []
        versions = [one.version() for one in (self.main, *read, *self.others.values())]
        return " ".join(map(str, versions)) if all(versions) else None

    def __enter__(self) -> Gathered:
        self.main.__enter__()
        return self

    def __exit__(self, *exc: object) -> None:
        self.main.__exit__(*exc)


def beside(path: Path) -> Path:
    """The workbook in which a file is published that is only read: of its name, in its folder."""
    return path.with_name(f"{path.stem}-organizing.xlsx")


def _refuse_foreign(snapshot: Snapshot, where: str) -> None:
    """A file of that name which the toolkit did not make is somebody's."""
    if snapshot.titles and not snapshot.marks and not any(snapshot.titles.values()):
        raise BESIDE_A_FILE_OF_YOURS(where=Path(where).name)
