"""Work named: the kinds of work that headings over hours name."""

from __future__ import annotations

import re

from toolkit.adopting.heard import one as heard_in
from toolkit.adopting.layout import ColumnPlace
from toolkit.adopting.words import read_words
from toolkit.tables.paid_program import HoursLog
from toolkit.words import key

_HOURS_OF = re.compile(r"(?:\s|\b)(?:hrs?|hours?|horas?|hs)\.?\s*$", re.IGNORECASE)


def work_said(place: ColumnPlace) -> str:
    """What a heading says of the work, in our word where hours stand beside it: `Phone hrs`."""
    beside = _HOURS_OF.search(place.heading)
    return (activity(place.heading) if beside else "") or place.heading


def activity(heading: str) -> str:
    """Ours of the activities that a heading names; "" where it names none."""
    heading = _HOURS_OF.sub("", heading).strip() or heading
    said = heard_in(heading)
    if max(said.get(("Hours", to), 0) for to in ("Hours", "Notes", "Organizer")) >= 0.5 or key(
        heading
    ) in (
        "total",
        "totals",
        "hours",
    ):
        return ""
    return next(filter(None, read_words(HoursLog.activity, {heading: 1}).values.values()), "")
