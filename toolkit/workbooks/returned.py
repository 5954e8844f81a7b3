"""What is put back of people's own, as it was kept: by undo and restore alone, after somebody said
yes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.workbooks.cells import Cell, Grid


@dataclass(frozen=True)
class Returned:
    """Cells by row and column (1-based) of a tab of people's, or of people's own columns of a tab
    of ours, as it stands after the rest of the write; None empties one. Looks and notes stay.

    `existing` is the tab as it was read; None where it is gone and is made again.
    """

    title: str
    existing: Grid | None
    cells: Mapping[tuple[int, int], Cell]
