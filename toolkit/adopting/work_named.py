"""Work named: the kinds of work that headings over hours name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.adopting.heard import one as heard_in
from toolkit.adopting.layout import ColumnPlace, Layout
from toolkit.adopting.looks import Looks
from toolkit.adopting.matrix import MatrixColumns
from toolkit.adopting.totals import heads_all
from toolkit.adopting.words import read_words
from toolkit.tables.paid_program import HoursLog

_LEAST = 0.8  # the share of numbers in a column of hours
_HOURS_OF = re.compile(r"(?:\s|\b)(?:hrs?|hours?|horas?|hs)\.?\s*$", re.IGNORECASE)


def work_said(place: ColumnPlace) -> str:
    """What a heading says of the work, in our word where hours stand beside it: `Phone hrs`."""
    beside = _HOURS_OF.search(place.heading)
    return (activity(place.heading) if beside else "") or place.heading


def activity(heading: str) -> str:
    """Ours of the activities that a heading names; "" where it names none."""
    heading = _HOURS_OF.sub("", heading).strip() or heading
    if heard_in(heading).get(("Hours", "Notes"), 0.0) >= 0.5:
        return ""
    return _word(heading)


def is_work(heading: str) -> bool:
    """Whether a heading among kinds of work is one, though it may say something else elsewhere."""
    return bool(_word(heading))


def _word(heading: str) -> str:
    return next(filter(None, read_words(HoursLog.activity, {heading: 1}).values.values()), "")


def top(looks: Looks) -> float:
    """The greatest number of a column."""
    best = 0.0
    for word in looks.counts:
        try:
            best = max(best, float(word.replace(",", ".")))
        except ValueError:
            continue
    return best


def other_work(
    found: Sequence[MatrixColumns], layout: Layout, free: Sequence[ColumnPlace]
) -> MatrixColumns | None:
    """Numbers among hours by the kind of work, under a heading that names no work we know: a person
    says whether they are hours, so that none are lost.
    """
    hours = next((one for one in found if one.by == "Activity"), None)
    if hours is None:
        return None
    first, last = hours.places[0].number, hours.places[-1].number
    more = [place for place in free if _is_amount(place) and first < place.number < last]
    unknown = {place.number: place for place in free if _is_amount(place) and _is_unheard(place)}
    for step, at in ((-1, first - 1), (1, last + 1)):
        while at in unknown:
            more.append(unknown[at])
            at += step
    more = [place for place in more if not _is_sum(layout, place, hours.places)]
    if not more:
        return None
    places = tuple(sorted(more, key=lambda place: place.number))
    says, to = tuple(map(work_said, places)), ("Hours",) * len(places)
    return MatrixColumns("hours", "Activity", places, says, to, "Hours", sure=False)


def _is_amount(place: ColumnPlace) -> bool:
    looks = place.looks
    numbers = looks["number"] + looks["length"] + looks["time"]
    return bool(place.heading) and not looks.empty and numbers >= _LEAST


def _is_unheard(place: ColumnPlace) -> bool:
    """Whether a heading says nothing but some work, or hours of some: `Field hours`, no total."""
    said = heard_in(place.heading)
    of = _HOURS_OF.sub("", place.heading).strip()
    some = ("Hours", "Hours") in said and bool(of) and not heads_all(of)
    return some or is_work(place.heading) or not said


def _is_sum(layout: Layout, place: ColumnPlace, of: Sequence[ColumnPlace]) -> bool:
    """Whether a column says in nearly every row what the hours of that row come to."""
    rows = [row for row in layout.lines.records if row in place.rows]
    sums = [sum(_number(layout, row, one) for one in of) for row in rows]
    agree = sum(
        abs(_number(layout, row, place) - s) < 0.01 for row, s in zip(rows, sums, strict=True)
    )
    return agree >= _LEAST * len(rows)


def _number(layout: Layout, row: int, place: ColumnPlace) -> float:
    cell = layout.sheet.cell(row, place.number)
    return float(cell) if isinstance(cell, (int, float)) else 0.0
