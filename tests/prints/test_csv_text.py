"""CSV: what somebody typed stays text, and every cell reads as it stands."""

import csv
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from io import StringIO

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.prints.csv_text import FORMULA_SIGNS, cell_of, csv_text, plain


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (None, ""),
        (True, "TRUE"),
        (Decimal("12.50"), "12.50"),
        (0.25, "0.25"),
        (date(2023, 3, 8), "2023-03-08"),
        (datetime(2023, 3, 8), "2023-03-08"),
        (datetime(2023, 3, 8, 17, 30), "2023-03-08 17:30:00"),
        (time(17, 30), "17:30"),
        (timedelta(hours=3, minutes=30), "3.5"),
        ("007", "007"),
        ("=1+1", "'=1+1"),
        (" +303", "' +303"),
    ],
)
def test_a_cell_as_text(cell, said):
    assert plain(cell) == said


def test_values_of_tables_as_cells():
    values = [
        ("Rep", "Leader"),
        Fraction(1, 4),
        pd.NA,
        pd.NaT,
        float("nan"),
        pd.Timestamp("2023-03-08"),
    ]
    assert [plain(cell_of(value)) for value in values] == [
        "Rep, Leader",
        "0.25",
        "",
        "",
        "",
        "2023-03-08",
    ]


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=5), st.sampled_from(",;\t"))
def test_no_cell_begins_like_a_formula_and_every_one_reads_back(rows, separator):
    text = csv_text(["A", "B"], rows, separator=separator)
    read = list(csv.reader(StringIO(text, newline=""), delimiter=separator))[1:]
    for row, there in zip(rows, read, strict=True):
        for typed, cell in zip(row, there, strict=True):
            assert not cell.startswith(FORMULA_SIGNS)
            assert cell in (typed, "'" + typed)
