"""What one reader may see of a week's figures: an organizer's turf, a representative's place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.calendar import Week
from toolkit.letters.missed import Missed
from toolkit.letters.plain import Web
from toolkit.letters.serving import Serving
from toolkit.stipends.stipends import Stipend


@dataclass(frozen=True)
class OrganizerPart:
    """One organizer's part: nothing of another organizer's people is in it."""

    today: date
    week: Week
    organizer: str
    people: pd.DataFrame  # this week's
    waiting: int  # on their list for later weeks
    attempts: pd.DataFrame
    weeks: pd.DataFrame
    stipends: tuple[Stipend, ...]
    promises: pd.DataFrame
    promised_elsewhere: int  # promises to people of others' turf
    trainings: pd.DataFrame
    missed: tuple[Missed, ...]
    lead: str
    focus: tuple[tuple[str, str], ...]
    serving: Serving
    form: Callable[[Any], Web | None]
    lists: Web | None
    sheets: Web | None


@dataclass(frozen=True)
class WorksitePart:
    """One worksite's part: its counts, its new hires, and who starts there."""

    today: date
    worksite: str
    target: Fraction
    counts: pd.DataFrame
    tests: pd.DataFrame
    heat: pd.DataFrame
    new_hires: pd.DataFrame
    starting: pd.DataFrame
    induction: date | None
