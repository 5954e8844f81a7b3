"""Settings as people write them: a value of a knob as the text of its cell."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from toolkit.calendar import DAY, Span
from toolkit.workbooks.cells import Cell


def shown_default(value: Any) -> Cell:
    """The cell that says this value: `65%`, `Yes`, `2023-03-20 to 2023-03-24`; blank where it is
    unset.
    """
    if value is None:
        return None
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 and value > 1 else f"{float(value * 100):g}%"
    if isinstance(value, Decimal):
        return f"{value:,.2f}"
    if isinstance(value, tuple):
        if all(isinstance(one, Span) for one in value):
            return "; ".join(f"{one.start} to {one.end - DAY}" for one in value) or None
        return ", ".join(str(one) for one in value) or None
    return value if isinstance(value, int) else str(value) or None
