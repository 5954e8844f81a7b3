"""Stood: what a sync read that had nothing to do, so that the next one need not work it all out
again where the same stands there still.

A workbook moves for many reasons that change no figure: somebody saved it, coloured a cell, or
wrote in a tab that is not read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from toolkit.settings import Settings
from toolkit.words import key
from toolkit.workbooks.cells import Snapshot


@dataclass(frozen=True)
class Stood:
    """The tabs of people's that were read and those that were not, by their titles; and
    fingerprints of the marks and of everything that was read. Nothing in it can be read itself.
    """

    read: tuple[str, ...]
    unread: tuple[str, ...]
    marks: str
    whole: str

    @classmethod
    def of(cls, snapshot: Snapshot) -> Stood:
        read = {key(grid.title) for grid in snapshot.grids if grid.tag is None}
        theirs = {key(title) for title, tag in snapshot.titles.items() if tag is None}
        return cls(
            tuple(map(_short, sorted(read))),
            tuple(map(_short, sorted(theirs - read))),
            _short(repr(sorted(snapshot.marks.items()))),
            _fingerprint(_all_of(snapshot)),
        )

    @classmethod
    def told(cls, said: object) -> Stood | None:
        """What was kept of it; None where that is something else."""
        try:
            read, unread, marks, whole = said if isinstance(said, list) else []
            return cls(tuple(read), tuple(unread), marks, whole)
        except (TypeError, ValueError):
            return None

    def kept(self) -> list[object]:
        """As it is kept in a file."""
        return [self.read, self.unread, self.marks, self.whole]


def _all_of(snapshot: Snapshot) -> Iterable[object]:
    """Everything in it but the cells of one column after the other: all of that would be a text as
    long as the workbook.
    """
    yield replace(snapshot, grids=(), others={}, beside=frozenset())
    yield sorted(snapshot.beside)
    for grid in snapshot.grids:
        yield replace(grid, columns=())
        yield from map(list, grid.columns)
    for name, other in snapshot.others.items():
        yield name
        yield from _all_of(other)


def _fingerprint(parts: Iterable[object]) -> str:
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        found.update(repr(part).encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def _short(text: str) -> str:
    return _fingerprint([text])


class Same:
    """The titles that were read then, in a workbook that has the same marks; those of tabs that
    were not there are told as by any sync.
    """

    def __init__(
        self, stood: Stood, settings: Settings, marks: Mapping[str, str] | None = None
    ) -> None:
        self._stood, self._settings, self._marks = stood, settings, marks or {}
        self._read, self._unread = frozenset(stood.read), frozenset(stood.unread)

    def with_marks(self, marks: Mapping[str, str]) -> Container[str]:
        made = Same(self._stood, self._settings, marks)
        same = _short(repr(sorted(marks.items()))) == self._stood.marks
        return made if same else made._anew()

    def _anew(self) -> Container[str]:
        from toolkit.jobs.sources import sources_of  # noqa: PLC0415 -- slow, not where all is known
        from toolkit.tables.claims import Wanted  # noqa: PLC0415 -- the same
        from toolkit.tables.inputs import INPUTS  # noqa: PLC0415 -- the same

        return Wanted(INPUTS, sources_of(self._settings)).with_marks(self._marks)

    def __contains__(self, title: object) -> bool:
        name = _short(str(title))
        return name in self._read or (name not in self._unread and title in self._anew())
