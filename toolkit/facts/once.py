"""Once: what many figures are made of is worked out once for each program that was read."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

import pandas as pd

from toolkit.tables.program import Program

Made = TypeVar("Made", pd.DataFrame, pd.Series)


def once(figure: Callable[[Program], Made]) -> Callable[[Program], Made]:
    """The figure, kept with the program. Each caller gets a copy to write in (which copies no cell
    until it does).
    """

    @wraps(figure)
    def found(program: Program) -> Made:
        if figure not in program.kept:
            program.kept[figure] = figure(program)
        kept: Made = program.kept[figure]
        return kept.copy(deep=False)

    return found
