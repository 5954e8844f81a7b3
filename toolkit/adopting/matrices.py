"""Matrices: columns whose headings say something themselves: days, tests, weeks, attempts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from toolkit.adopting.attempts import attempts_of
from toolkit.adopting.dated_headings import DATE_IN, dated, day_said, has_day
from toolkit.adopting.day_shapes import is_shift, month_text
from toolkit.adopting.heard import one as heard_in
from toolkit.adopting.layout import ColumnPlace, Layout
from toolkit.adopting.looks import Looks
from toolkit.adopting.marks import MOSTLY, is_marks, marked_together
from toolkit.adopting.matrices_of_talks import days_by_name, results_by_day
from toolkit.adopting.matrix import MatrixColumns
from toolkit.adopting.tables import title_worth
from toolkit.adopting.totals import heads_a_total
from toolkit.adopting.work_named import activity, is_work, other_work, top, work_said
from toolkit.tables.weekdays import weekday_named

_TESTS = re.compile(
    r"\b(?:petition|sticker|button|shirt|red for ed|wear|rally|pledge|survey|photo|strike|vote"
    r"|march|picket|walk[- ]?in|walk[- ]?out|letter|action|postcard|town hall|board meeting"
    r"|testify|card drive|sign[- ]?on|signed|selfie|vigil|forum|poll|lobby|email blast"
    r"|call[- ]in|flyer|leaflet|ribbon|lapel|armband|solidarity|petici[oó]n|calcoman[ií]a"
    r"|camiseta|mitin|marcha|votaci[oó]n|encuesta|foto|carta|compromiso|huelga|acci[oó]n"
    r"|firma)s?\b",
    re.IGNORECASE,
)
_TALKS = re.compile(
    r"\b(?:1[:-]1|1-on-1|one[ -]on[ -]ones?|1on1|talked|convo|conversation|contacted|pl[aá]tica"
    r"|uno a uno)s?\b",
    re.IGNORECASE,
)
_EVENTS = re.compile(
    r"\b(?:training|session|meeting|orientation|workshop|class|induction|kick[- ]?off|retreat"
    r"|webinar|mtg|module|day|night|conference|summit|boot ?camp|capacitaci[oó]n|sesi[oó]n"
    r"|reuni[oó]n|taller|clase|asamblea|m[oó]dulo)\b",
    re.IGNORECASE,
)


def matrices_of(layout: Layout) -> list[MatrixColumns]:
    """The matrices of a tab."""
    found: list[MatrixColumns] = []
    free = list(layout.places)
    if layout.chart:
        to = ("First name, Last name",) * len(free)
        says = tuple(place.heading for place in free)
        return [
            MatrixColumns("chart", "Charted under", tuple(free), says, to, "Roster", sure=False)
        ]
    attempts = attempts_of(layout, free)
    if attempts:
        found.append(attempts)
        free = [place for place in free if place not in attempts.places]
    for unfold in (_told, _marked, _amounts, partial(other_work, found)):
        if matrix := unfold(layout, free):
            found.append(matrix)
            free = [place for place in free if place not in matrix.places]
    return found


def _told(layout: Layout, free: Sequence[ColumnPlace]) -> MatrixColumns | None:
    """Talks: how they went by week, or when they were by who had them."""
    days = [place for place in free if place.heading and (dated(place) or has_day(place))]
    told = [place for place in days if not is_marks(place.looks)]
    found = results_by_day(days, tuple(map(day_said, days))) if told else None
    acts = [
        place for place in free if _TESTS.search(place.heading) or _EVENTS.search(place.heading)
    ]
    return found or days_by_name([place for place in free if place not in (*days, *acts)])


def _of_marks(free: Sequence[ColumnPlace]) -> list[ColumnPlace]:
    """The columns that say something of their own and hold marks, or nothing yet."""
    named = [place for place in free if place.heading and not _TALKS.search(place.heading)]
    together = marked_together(named)
    columns = [
        place
        for place in named
        if (is_marks(place.looks) or place.looks.empty or place in together) and _says_own(place)
    ]
    others = [place for place in free if place not in columns]
    if any(dated(place) and _share_of_amounts(place.looks) >= 0.8 for place in others):
        return [place for place in columns if not dated(place)]  # a day of one hour each
    return columns


def _marked(layout: Layout, free: Sequence[ColumnPlace]) -> MatrixColumns | None:
    """Days, events or tests over marks."""
    columns = _of_marks(free)
    filled = [place for place in columns if not place.looks.empty]
    if len(filled) < 2:
        return None
    title = layout.sheet.title
    group = " ".join({p.group for p in filled if p.group and not month_text(p.group)})
    around = " ".join([title, group, *_above(layout)])
    days = [place for place in columns if dated(place) or has_day(place)]
    tests = [p for p in columns if _TESTS.search(p.heading) and not dated(p)]
    events = [
        place
        for place in columns
        if _EVENTS.search(place.heading) and not _TESTS.search(place.heading)
    ]
    shifts = [place for place in columns if is_shift(place.heading)]
    if len(shifts) >= 2:
        return _matrix("attendance", "Event", shifts, "Attended", "Attendance")
    titled = any(title_worth(table, title) > 0 for table in ("Structure Tests", "Responses"))
    is_tests = titled or bool(_TESTS.search(around))
    is_present = title_worth("Attendance", around) > 0 or bool(_EVENTS.search(around))
    if len(tests) >= 2 or (tests and is_tests) or (is_tests and len(days) < len(columns)):
        chosen = columns if is_tests or len(tests) >= 2 else tests
        chosen = _run(chosen, tests or days or chosen)
        if len([place for place in chosen if not place.looks.empty]) >= 2:
            sure = titled or len(tests) >= 2 or 2 * len({*tests, *days}) > len(chosen)
            found = _matrix("tests", "Test", chosen, "Response", "Responses", sure=sure)
            return found if is_tests else replace(found, doubted=_beside(chosen, tests))
    if len(events) >= 2 and len(events) >= len(days):
        chosen = _run(columns if is_present else events, events)
        return _matrix("attendance", "Event", chosen, "Attended", "Attendance")
    if len(days) >= 2 and title_worth("Check-ins", around) > 0 and not is_tests:
        return _matrix("check-ins", "Date", days, "Happened", "Check-ins")
    if len(days) >= 2:
        if is_tests and not is_present:
            return _matrix("tests", "Test", days, "Response", "Responses", sure=True)
        named = [place for place in days if not dated(place)]
        by = "Event" if len(named) > len(days) / 2 else "Date"
        return _matrix("attendance", by, days, "Attended", "Attendance", sure=True)
    if is_present and len(filled) >= 3:
        return _matrix("attendance", "Event", filled, "Attended", "Attendance", sure=False)
    return None


def _run(chosen: Sequence[ColumnPlace], core: Sequence[ColumnPlace]) -> list[ColumnPlace]:
    """Those that stand in one stretch around the sure ones."""
    first, last = min(p.number for p in core), max(p.number for p in core)
    found = [place for place in chosen if first <= place.number <= last]
    groups = {place.group for place in core if place.group}
    numbers = {
        place.number: place
        for place in chosen
        if place.group in groups or dated(place) or has_day(place) or not groups
    }
    for step, start in ((-1, first - 1), (1, last + 1)):
        at = start
        while at in numbers:
            found.append(numbers[at])
            at += step
    return sorted(set(found), key=lambda place: place.number)


def _beside(chosen: Sequence[ColumnPlace], tests: Sequence[ColumnPlace]) -> frozenset[int]:
    """The numbers of columns of marks that stand left or right of all that name a test or a day,
    and name neither: `Has keys`.
    """
    core = [place.number for place in chosen if place in tests or dated(place) or has_day(place)]
    first, last = min(core), max(core)
    return frozenset(place.number for place in chosen if not first <= place.number <= last)


def _matrix(
    kind: str, by: str, places: Sequence[ColumnPlace], to: str, table: str, sure: bool = True
) -> MatrixColumns:
    says = tuple(day_said(place) if by == "Date" else place.heading for place in places)
    return MatrixColumns(kind, by, tuple(places), says, (to,) * len(places), table, sure)


def _amounts(layout: Layout, free: Sequence[ColumnPlace]) -> MatrixColumns | None:
    """Days, weeks, months or activities over hours."""
    title = " ".join([layout.sheet.title, layout.sheet.file, *_above(layout)])
    columns = [
        place
        for place in free
        if place.heading and (place.looks.empty or _share_of_amounts(place.looks) >= 0.8)
    ]
    filled = [place for place in columns if not place.looks.empty]
    says_hours = (
        title_worth("Hours", title) > 0
        or "hour" in title.casefold()
        or any(
            "hour" in place.group.casefold() or "hora" in place.group.casefold() for place in filled
        )
    )
    days = [place for place in free if place.heading and dated(place)]
    if _share_of_amounts(Looks.together([place.looks for place in days])) < MOSTLY:
        days = [place for place in days if place in columns]
    letters = [place for place in columns if weekday_named(place.last) is not None]
    if not days and len(letters) == len({weekday_named(one.last) for one in letters}) >= 4:
        days = letters  # M T W Th F
    if len([place for place in days if not place.looks.empty]) >= 2:
        small = all(top(place.looks) <= 60 for place in days)
        if small:
            return _matrix("hours", "Date", days, "Hours", "Hours", sure=says_hours)
    activities = [place for place in filled if activity(place.heading)]
    if len(activities) >= 2 and all(top(place.looks) <= 80 for place in activities):
        first, last = activities[0].number, activities[-1].number
        run = [
            place
            for place in columns
            if activity(place.heading)
            or (first <= place.number <= last and (place.looks.empty or is_work(place.heading)))
        ]
        after = [place for place in columns if place.number > last]
        if any(_are_counts(layout, columns, place) for place in after):
            return None
        found = _matrix("hours", "Activity", run, "Hours", "Hours", sure=True)
        return replace(found, says=tuple(map(work_said, run)))
    return None


def _are_counts(layout: Layout, amounts: Sequence[ColumnPlace], beside: ColumnPlace) -> bool:
    """Whether columns that name kinds of work say how often, since one beside them says the hours:
    it is not what all before it come to together.
    """
    strength = heard_in(beside.heading).get(("Hours", "Hours"), 0.0)
    if (
        strength < SAYS_HOURS
        or heads_a_total(beside.heading)
        or _share_of_amounts(beside.looks) < MOSTLY
    ):
        return False
    before = [place for place in amounts if place.number < beside.number]
    values = [layout.values(place) for place in (*before, beside)]
    rows = [[_number(cell) for cell in row] for row in zip(*values, strict=True)]
    rows = [row for row in rows if any(row)]
    return sum(abs(sum(row[:-1]) - row[-1]) < 0.01 for row in rows) < 0.5 * len(rows)


def _number(cell: object) -> float:
    return float(cell) if isinstance(cell, int | float) else 0.0


def _share_of_amounts(looks: Looks) -> float:
    return looks["number"] + looks["length"] + looks["time"]


SAYS_HOURS = 0.75  # so surely a heading is of hours
_STANDING = frozenset(("Status", "Worksite", "Assessment", "Organizer", "Roles"))


def _says_own(place: ColumnPlace) -> bool:
    """Whether a heading is no heading of a table of ours, but says something itself."""
    if dated(place):
        return True
    if has_day(place):
        rest = heard_in(DATE_IN.sub(" ", place.heading).strip())
        return not any(
            of == "Roster" and to in _STANDING and strength >= 0.5
            for (of, to), strength in rest.items()
        )
    if any(to == "Responses.Response" for _, to in heard_in(place.heading)):
        return True
    return not any(
        strength >= (0.7 if of in ("Conversations", "") else 0.5)
        for part in (place.heading, *place.heading.split(":"))
        for (of, to), strength in heard_in(part.strip()).items()
        if of in ("Roster", "Conversations", "") and to != "Responses.Response"
    )


def _above(layout: Layout) -> list[str]:
    return [
        layout.sheet.said(row, column) for row, columns in layout.above for column in columns[:4]
    ][:12]
