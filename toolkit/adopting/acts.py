"""Acts: a column beside people that is a structure test of its own, known by its heading."""

from __future__ import annotations

from toolkit.adopting.phrases import words_of
from toolkit.adopting.said import LIKELY, MAYBE
from toolkit.adopting.said.tests import ACTS, BESIDE, NOT_ALONE
from toolkit.adopting.said.titles import MONTHS
from toolkit.tables.weekdays import words as weekdays

_ACTS, _NOT_ALONE = frozenset(ACTS.split()), frozenset(NOT_ALONE.split())
_BESIDE, _MONTHS = frozenset((*BESIDE.split(), *weekdays(3))), frozenset(MONTHS.split())
_LONGEST = 7  # words


def named_test(heading: str) -> float:
    """How surely a heading beside people names a structure test; 0 where it does not.

    Every word has to speak of acts, dates or what goes with them: `Strike captain`, `Petition
    notes` and `Volunteer_Phonebank to voters` are none.
    """
    words = words_of(heading)
    acts = [word for word in words if word in _ACTS]
    known = _ACTS | _BESIDE | _MONTHS
    if not acts or len(words) > _LONGEST:
        return 0.0
    if any(word not in known and not word.isdigit() for word in words):
        return 0.0
    return MAYBE if len(words) == 1 and words[0] in _NOT_ALONE else LIKELY
