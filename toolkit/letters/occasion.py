"""Occasions: letters that go not with a week but with a structure test: as it opens, and with its
result.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from toolkit.calendar import Week


@dataclass(frozen=True)
class Occasion:
    """One structure test as it opens (`test`) or its result (`results`); `monday` is that of the
    week in which its letters go.
    """

    kind: Literal["test", "results"]
    test: str
    monday: date

    def __str__(self) -> str:
        """`test/Petition`: what the keys of its letters begin with. A stroke in the name would end
        it.
        """
        return f"{self.kind}/{' '.join(self.test.replace('/', '-').split())}"


Batch = Week | Occasion  # letters that go together
