"""Plain: figures become data without losing what they say."""

from datetime import date
from fractions import Fraction

import numpy as np
import pandas as pd

from toolkit.pages.plain import column


def test_numbers_shares_days_and_blanks() -> None:
    values = [np.int64(4), Fraction(2, 3), Fraction(1, 2000), date(2023, 3, 9)]
    assert column(values) == [4, 66.7, 0.1, "2023-03-09"]
    assert column([pd.Timestamp(2023, 3, 9), ("Rep", "Leader"), "Nan", True]) == [
        "2023-03-09",
        "Rep, Leader",
        "Nan",
        True,
    ]
    assert column([None, pd.NA, pd.NaT, float("nan")]) == [None] * 4
