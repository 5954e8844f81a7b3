"""Money: Decimal dollars, divided in whole cents, rounded once."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor

CENT = Decimal("0.01")


def cents(amount: Decimal) -> int:
    """Whole cents of an amount that has no part of a cent; ValueError where it has one."""
    whole = amount * 100
    if whole != whole.to_integral_value():
        raise ValueError(f"{amount} is not a whole number of cents")
    return int(whole)


def dollars(whole_cents: int) -> Decimal:
    """Dollars with two decimals from whole cents."""
    return (Decimal(whole_cents) / 100).quantize(CENT)


def half_up(amount: Fraction) -> Decimal:
    """Exact dollars rounded to the cent once, half a cent away from zero."""
    whole = floor(abs(amount) * 100 + Fraction(1, 2))
    return dollars(-whole if amount < 0 else whole)


def shown(amount: Decimal) -> str:
    """Dollars as people read them: `$1,250.00`, and `-$156.25` where too much was paid before."""
    return f"{'-' if amount < 0 else ''}${abs(amount):,.2f}"


def shares(stipend: Decimal, weeks: int) -> list[Decimal]:
    """The stipend divided over its program weeks: floor of the cents each, the whole remainder on
    the last.

    `shares(Decimal("1250"), 8)` is eight times 156.25. No weeks: an empty list. Source:
    measures.md, *Program weeks*.
    """
    if weeks <= 0:
        return []
    each, rest = divmod(cents(stipend), weeks)
    return [dollars(each)] * (weeks - 1) + [dollars(each + rest)]
