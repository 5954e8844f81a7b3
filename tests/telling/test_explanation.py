"""Explanations: a value as its tab shows it, a name as somebody says it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest

from toolkit.figures.parts import part
from toolkit.telling.explanation import called, value_of


@pytest.mark.parametrize(
    ("form", "value", "shown"),
    [
        ("percent", Fraction(2, 3), "66.7%"),
        ("count", 1250, "1,250"),
        ("rating", 3.0, "3"),
        ("number", 7.0, "7"),
        ("number", 0.5, "0.50"),
        ("hours", Fraction(7), "7.00"),
        ("hours", Fraction(7, 2), "3.50"),
        ("money", Decimal("1250.5"), "$1,250.50"),
        ("date", pd.Timestamp("2023-02-13"), "2023-02-13"),
        ("text", ("Ada", "Bo"), "Ada, Bo"),
        ("text", "007", "007"),
        ("count", pd.NA, "–"),
        ("text", None, "–"),
    ],
)
def test_a_value_as_its_tab_shows_it(form: Any, value: Any, shown: str) -> None:
    figure = part("Something", form=form, unit="")
    assert value_of(figure, {figure: value}) == shown
    assert value_of(figure, {figure: value, "form": "percent"}) == (
        shown if form != "number" else f"{value * 100:.1f}%"
    )


def test_what_is_blank_is_called_nothing() -> None:
    assert [called(one) for one in (None, pd.NaT, pd.NA, (), "Nan")] == ["", "", "", "", "Nan"]
