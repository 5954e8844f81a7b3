"""What one reader may see of a week's figures: an organizer's turf, a representative's place."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

import pandas as pd

from toolkit.calendar import Week
from toolkit.letters.missed import Missed
from toolkit.letters.people import Next
from toolkit.letters.plain import Web
from toolkit.letters.serving import Serving
from toolkit.stipends.stipends import Stipend

Records = Sequence[Mapping[Hashable, Any]]
"""Rows of a table, each with its cells by the names of their columns."""


class Try(NamedTuple):
    """One attempt of the organizer's, and what it came to."""

    day: date
    conversation: bool
    one_on_one: bool
    ask: bool
    yes: bool


@dataclass(frozen=True)
class OrganizerPart:
    """One organizer's part: nothing of another organizer's people is in it."""

    today: date
    week: Week
    organizer: str
    people: tuple[Next, ...]  # this week's
    flags: tuple[str, ...]  # theirs in Follow-ups
    waiting: int  # on their list for later weeks
    attempts: tuple[Try, ...]
    weeks: Records
    stipends: tuple[Stipend, ...]
    promises: Records
    promised_elsewhere: int  # promises to people of others' turf
    trainings: Records
    missed: tuple[Missed, ...]
    lead: str
    focus: tuple[tuple[str, str], ...]
    serving: Serving
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
    issues_in_spanish: Mapping[str, str] = field(default_factory=dict)
