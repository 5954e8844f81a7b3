"""Sums that are worked out once for each state of the workbook, in tests of what becomes of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

MOST = 50  # states that are kept


def once(sums: Callable[..., Any], state: Callable[..., Any]) -> Callable[..., Any]:
    """A function that is worked out once for each state that its arguments show: the sums of one state are always the
    same (tests/invariants/test_3_second_sync.py)."""
    known: dict[str, Any] = {}

    @wraps(sums)
    def found(*args: Any, **named: Any) -> Any:
        asked = repr((state(*args), sorted(named.items())))
        if asked not in known:
            known[asked] = sums(*args, **named)
            if len(known) > MOST:
                del known[next(iter(known))]
        return known[asked]

    return found
