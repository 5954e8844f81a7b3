"""Policy: what the weeks of a phase pay, by its Proration, to the cent."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from toolkit.money import dollars, half_up
from toolkit.stipends.evidence import together
from toolkit.stipends.timesheets import Amounts

NO_POLICY = "policy not set"


def earned(
    policy: str | None,
    weeks: Iterable[Amounts],
    to_come: Iterable[tuple[Fraction, Decimal]] = (),
) -> Decimal | None:
    """What some weeks of one phase earn together; None for *Manual* and where no policy is set.

    `weeks` have begun, extra ones included; `to_come` expected hours and share of served weeks that
    have not. *Whole*: all shares. *By week*: the shares of weeks begun whose Logged reaches
    Expected. *By hour*: all shares × min(Logged, Expected) / Expected over the phase, half a cent
    up once, 0.00 where nothing is expected. Source: measures.md, *Program weeks, timesheets,
    stipends*.
    """
    begun, ahead = list(weeks), list(to_come)
    if policy == "By week":
        return total(one.share for one in begun if one.logged >= one.expected)
    whole = total([*(one.share for one in begun), *(share for _, share in ahead)])
    if policy == "Whole":
        return whole
    if policy != "By hour":
        return None
    expected = together([*(one.expected for one in begun), *(hours for hours, _ in ahead)])
    logged = together(one.logged for one in begun)
    return half_up(Fraction(whole) * min(logged, expected) / expected) if expected else dollars(0)


def week_earned(policy: str | None, week: Amounts) -> Decimal | None:
    """What one week earns by itself; None under a policy that looks at all weeks together."""
    return earned(policy, [week]) if policy in ("Whole", "By week") else None


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Dollars together; 0.00 of none."""
    return sum(amounts, dollars(0))
