"""Settings as people write them: what stands in a new Settings tab is read back as the same value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from toolkit.calendar import Span
from toolkit.tables.knobs import Knobs, knobs, setting_value
from toolkit.tables.settings_text import shown_default
from toolkit.workbooks.cells import Cell

SPRING = Span(date(2023, 3, 20), date(2023, 3, 25))
JULY_4 = Span(date(2023, 7, 4), date(2023, 7, 5))


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, None),
        (True, "Yes"),
        (False, "No"),
        (Fraction(65, 100), "65%"),
        (Fraction(1, 8), "12.5%"),
        (Fraction(1), "100%"),
        (Fraction(30), 30),
        (Decimal("1250.5"), "1,250.50"),
        ((SPRING, JULY_4), "2023-03-20 to 2023-03-24; 2023-07-04 to 2023-07-04"),
        (("Leader", "Supporter"), "Leader, Supporter"),
        ((), None),
        (12, 12),
        ("en", "en"),
        ("", None),
    ],
)
def test_a_value_is_written_as_a_person_would(value: Any, cell: Cell) -> None:
    """And is blank where it is unset."""
    assert shown_default(value) == cell


def test_every_default_is_read_back_as_itself() -> None:
    """A tab that init made says what holds without it."""
    for field, knob in knobs().values():
        value = getattr(Knobs(), field)
        cell = shown_default(value)
        if cell is not None:
            assert setting_value(knob.kind, cell, "month first") == value, knob.name
