"""Withheld: which places are too small for a page that goes from hand to hand, so that nobody can
be told from a count, nor from what is left when the others are taken away.
"""

from __future__ import annotations

import pandas as pd

from toolkit.organizing.issue_heat import FEW


def withheld(sizes: pd.Series) -> pd.Series:
    """Which rows say nothing, given how many people stand behind each: those with fewer than 5, and
    the next smallest where all of them together are fewer than 5, since their total is known.

    Nobody, or a blank, gives nobody away. Source: docs/measures.md, *Issues* (fewer than 5).
    """
    known = sizes.astype("Int64").fillna(0)
    few = known.between(1, FEW - 1)
    if 0 < known[few].sum() < FEW and (~few & known.gt(0)).any():
        few = few | (known.index == known[~few & known.gt(0)].idxmin())
    return few.astype(bool)


def told_apart(inside: pd.Series, whole: pd.Series) -> bool:
    """Whether the sum of a group, beside those of its places, tells of fewer than 5 people: the
    others at its places, or its own where it shares them.

    `inside` is how many of each place belong to it, `whole` how many there are.
    """
    touched = inside.gt(0)
    others = int((whole - inside)[touched].sum())
    shared = int(inside[touched & inside.lt(whole)].sum())
    return 0 < others < FEW or 0 < shared < FEW
