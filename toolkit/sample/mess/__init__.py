"""The mess that real sheets have, sprinkled over the sample on purpose, each kind a few times at
most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from toolkit.sample.mess import lists, logs
from toolkit.sample.mess.faults import Spoiler, Spoilt
from toolkit.sample.people import Person
from toolkit.sample.sheets import SampleSheet, stream

__all__ = ["Spoilt", "mess"]


def mess(
    seed: int, sheets: Mapping[str, SampleSheet], everyone: Sequence[Person], horizon: date
) -> tuple[Spoilt, ...]:
    """Spoils cells of the sheets in place; returns every spoilt cell with its kind and its row in
    the sheet.
    """
    spoiler = Spoiler(stream(seed, "mess"), sheets)
    lists.spoil(spoiler, everyone)
    logs.spoil(spoiler, everyone, horizon)
    return spoiler.faults()
