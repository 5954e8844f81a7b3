"""Ticked: the issues of a conversation as columns of a log, each with a mark where it came up."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.adopting.candidates import SURE, ReadAs
from toolkit.adopting.heard import heard
from toolkit.adopting.layout import ColumnPlace
from toolkit.adopting.phrases import joined
from toolkit.adopting.said.taking_part import COMMON_ISSUES
from toolkit.tables.contact import Conversations

LEAST = 3  # columns of marks that nothing else is said of
KNOWN = 2  # of them have to be what locals talk about, else a person is asked


def issues_ticked(table: str, free: Sequence[ColumnPlace]) -> list[ReadAs]:
    """The columns of a log of conversations, of those that are `free`, that are issues to tick."""
    if table != Conversations.title:
        return []
    ticked = [place for place in free if _is_ticked(place)]
    if len(ticked) < LEAST:
        return []
    known = sum(joined(place.heading) in _COMMON for place in ticked)
    score = SURE + 0.1 if known >= KNOWN else SURE - 0.1
    return [ReadAs(place, Conversations.issues.heading, score, 0.7, 0.9) for place in ticked]


def _is_ticked(place: ColumnPlace) -> bool:
    """Whether nothing but marks stands in some of a column's rows, under a heading that is none of
    ours.
    """
    marks = place.looks["mark"] >= 0.95 and place.looks.different <= 2
    said = max((strength for (of, _), strength in heard(place.parts).items() if of), default=0.0)
    return marks and place.looks.share_filled < 1 and bool(place.heading) and said < 0.5


_COMMON = frozenset(joined(name) for name in COMMON_ISSUES.split(","))
