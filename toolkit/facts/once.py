"""Once: what many figures are made of is worked out once for each program that was read."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

import pandas as pd

from toolkit.tables.program import Program

Figure = Callable[[Program], pd.DataFrame]


def once(figure: Figure) -> Figure:
    """The figure, kept with the program. Each caller gets a copy to write in (which copies no cell
    until it does).
    """

    @wraps(figure)
    def found(program: Program) -> pd.DataFrame:
        if figure not in program.kept:
            program.kept[figure] = figure(program)
        kept: pd.DataFrame = program.kept[figure]
        return kept.copy(deep=False)

    return found
