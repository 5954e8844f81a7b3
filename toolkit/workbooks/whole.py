"""Whole: everything that stands in a workbook, to be kept or put back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.workbooks.cells import Snapshot


class _Everything:
    """Every title there is."""

    def __contains__(self, title: object) -> bool:
        return True


EVERYTHING = _Everything()  # what to read, where that is all tabs


@dataclass(frozen=True)
class Whole:
    """A workbook as it stood at one moment.

    `raw` are the file's own bytes, where it is a file; else `snapshot` has all its tabs, and
    `formulas` by title what people typed into cells (row, column) that work something out.
    """

    snapshot: Snapshot
    raw: bytes | None = None
    formulas: Mapping[str, Mapping[tuple[int, int], str]] = field(default_factory=dict)
