"""What a figure's values become in a tab: cells that a sheet has, and no values of numpy's."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest

from toolkit.tabs.as_cells import cells


@pytest.mark.parametrize(
    ("share", "cell"),
    [
        (Fraction(1, 6), 1 / 6),
        (Fraction(np.int64(1), np.int64(6)), 1 / 6),
        (Fraction(np.int64(6), np.int64(2)), 3),
        (Fraction(np.int64(0)), 0),
    ],
)
def test_an_exact_share_is_a_plain_number(share: Any, cell: float) -> None:
    """Whoever counted: a number of numpy's is another one as soon as it is read again, and the next run would write it anew."""
    (found,) = cells(pd.Series([share], dtype="object"))
    assert (found, type(found)) == (cell, type(cell))
