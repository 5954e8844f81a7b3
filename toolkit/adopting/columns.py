"""Columns: what is told of each column of a tab: what it is, how its words are read, how sure that
is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from toolkit.adopting.candidates import HELD, MANY, SURE, ReadAs, candidates
from toolkit.adopting.cast import Cast
from toolkit.adopting.column_words import near_of, worded
from toolkit.adopting.constants import month_constant
from toolkit.adopting.day_shapes import month_text
from toolkit.adopting.deciding import BARE_DATES, Decision
from toolkit.adopting.doubts import is_doubtful
from toolkit.adopting.fits import DENIED
from toolkit.adopting.heard import OWN, heard
from toolkit.adopting.layout import ColumnPlace, Layout
from toolkit.adopting.lines import said_once
from toolkit.adopting.matrix import MatrixColumns
from toolkit.adopting.name_pairs import with_parts
from toolkit.adopting.profile import ColumnProfile, TabProfile, To
from toolkit.adopting.years import lacks_year, year_said
from toolkit.tables.years import whole_day
from toolkit.words import key

_IF = re.compile(r"\W*(?:if|si)\b", re.IGNORECASE)  # how a question begins that follows another
EXAMPLES = 3
ONCE = frozenset(
    ("Worksite", "Organizer", "Charted under", "Region", "Event", "Test")
)  # said once for several rows


def tab_of(decision: Decision, cast: Cast, legends: Sequence[str] = ()) -> TabProfile:
    """The profile of one tab; `legends` are lines of other tabs that explain codes."""
    layout, table = decision.layout, decision.table
    sheet = layout.sheet
    if table is None:  # nobody's
        bare = tuple(_own(place) for place in layout.places)
        return TabProfile(
            sheet.title,
            None,
            book=sheet.book,
            span=sheet.span,
            header_row=layout.headings.last,
            skip_rows=layout.lines.skipped,
            columns=bare,
            records=layout.n_records,
        )
    columns, below = _columns(decision, table, cast, (*near_of(layout), *legends))
    constants = {one.heading: one.value for one in decision.constants}
    sources = {one.heading: one.source for one in decision.constants}
    month = month_constant(layout)
    if month and _yearless(decision):
        constants["Date"], sources["Date"] = month, "title"
    yearless = sources.get("Date") == "title" or lacks_year(decision)
    asks = is_doubtful(decision)
    if asks:  # what is not sure of the whole is not sure of any part
        columns = [replace(one, ask=one.to is not None or one.ask) for one in columns]
    return TabProfile(
        sheet.title,
        table,
        ask=asks,
        header_row=layout.headings.last,
        heading_lines=max(1, layout.headings.lines),
        constants=constants,
        sources=sources,
        sections={**decision.sections, **below},
        year=year_said(decision) if yearless else "",
        section_words=tuple(layout.lines.sections.values()),
        skip_rows=layout.lines.skipped,
        columns=tuple(columns),
        records=layout.n_records,
        skip_words=_skip_words(layout, decision),
        why="near" if asks else "",
        book=sheet.book,
        span=sheet.span,
    )


def _columns(
    decision: Decision, table: str, cast: Cast, near: Sequence[str]
) -> tuple[list[ColumnProfile], dict[str, str]]:
    """Each column of a tab of that table, and those that say something once for several rows, by
    what they say.
    """
    layout = decision.layout
    read = {reading.place.number: reading for reading in decision.readings}
    matrix = {
        place.number: (one, n) for one in decision.matrices for n, place in enumerate(one.places)
    }
    columns: list[ColumnProfile] = []
    below = {}
    for place in layout.places:
        if place.number in matrix:
            columns.append(_of_matrix(place, *matrix[place.number], decision, near))
        elif place.number in read:
            found = _read(place, read[place.number], table, near)
            records, different = layout.lines.records, place.looks.different
            once = found.to in ONCE and said_once(place.rows, records, different)
            columns.append(replace(found, ask=found.ask or once))
            if once:
                below[str(found.to)] = place.letter
        else:
            columns.append(_unread(place, table, decision, cast))
    columns = _after_another(_rated_twice(_of_several(columns)))
    return with_parts(columns, layout.places, table), below


def _after_another(columns: list[ColumnProfile]) -> list[ColumnProfile]:
    """An answer to `If you asked: what did they say?` is asked about where the question before it
    is somebody's own: it may have been about a petition.
    """
    return [
        replace(one, ask=True)
        if one.to == "Answer" and _IF.match(one.heading) and n and columns[n - 1].to is None
        else one
        for n, one in enumerate(columns)
    ]


def _rated_twice(columns: list[ColumnProfile]) -> list[ColumnProfile]:
    """Of several ratings a person says which holds."""
    if not any(one.to == "Assessment" and one.ask for one in columns):
        return columns
    return [replace(one, ask=True) if one.to == "Assessment" else one for one in columns]


def _of_several(columns: list[ColumnProfile]) -> list[ColumnProfile]:
    """Where several columns of marks feed one heading, a blank in one of them says nothing."""
    times: Counter[To] = Counter(one.to for one in columns if one.to is not None and not one.of)
    return [
        replace(
            one,
            values={word: ours for word, ours in one.values.items() if word},
            ask_values=tuple(word for word in one.ask_values if word),
        )
        if times[one.to] > 1
        else one
        for one in columns
    ]


def _skip_words(layout: Layout, decision: Decision) -> tuple[str, ...]:
    """What the lines that are skipped begin with, but for section lines that say something of the
    rows below.
    """
    sheet = layout.sheet
    return tuple(
        sheet.said(row, sheet.filled[row][0])
        for row in layout.lines.skipped
        if row not in layout.lines.sections or not decision.sections
    )


def _yearless(decision: Decision) -> bool:
    dates = [one for one in decision.readings if one.to == "Date"]
    return bool(dates) and all(
        one.place.looks["no year"] >= 0.5 or one.place.looks["whole"] >= 0.8 for one in dates
    )


def _own(place: ColumnPlace) -> ColumnProfile:
    return ColumnProfile(place.heading, place.letter, examples=_examples(place))


def _examples(place: ColumnPlace) -> tuple[str, ...]:
    return tuple(word for word, _ in place.looks.counts.most_common(EXAMPLES))


def _read(
    place: ColumnPlace, reading: ReadAs, table: str, near: Sequence[str] = ()
) -> ColumnProfile:
    """A column that is ours."""
    sure = reading.score
    if place.looks.empty and sure < SURE and heard(place.parts).get(OWN, 0.0) >= 0.9:
        return _own(place)
    ask = sure < SURE or (reading.fits <= DENIED and not place.looks.empty)
    if reading.near and reading.score - reading.near < 0.07:
        ask = True
    if reading.heading < 0.5 and place.looks["yesno"] >= 0.9 and reading.to == "Status":
        ask = True  # yes or no to what, nothing says
    if (
        table == "Roster"
        and reading.to == "Conversations.Date"
        and key(place.heading) in BARE_DATES
    ):
        ask = True  # of what, nothing says
    found = ColumnProfile(
        place.heading,
        place.letter,
        reading.to,
        confidence=sure,
        ask=ask,
        examples=_examples(place),
    )
    return worded(table, found, place.looks, place.parts, near)


def _unread(place: ColumnPlace, table: str, decision: Decision, cast: Cast) -> ColumnProfile:
    """A column that nothing was assigned to: somebody's own, or one whose values deny its heading,
    or a second one of something we have.
    """
    own = _own(place)
    if place.looks.empty:
        return own
    held = decision.headings
    options = candidates(table, place, cast)
    if place is _days_of_month(decision, table, cast):
        return replace(own, to="Date", confidence=SURE)
    for option in options:
        marks = option.to in MANY and place.looks["mark"] >= 0.9 and option.heading >= 0.5
        if marks and option.to not in ("Phone", "Email", "Notes"):
            found = replace(own, to=option.to, confidence=0.5, ask=True)
            return worded(table, found, place.looks, place.parts)
        again = option.to == "Assessment" and "Assessment" in held and option.fits >= 0.5
        if again and option.heading >= 0.5:
            return replace(own, to=option.to, confidence=0.5, ask=True)  # of another time, say
        if option.heading < 0.7:
            continue
        names = set(option.names)
        if option.fits <= DENIED or option.score < HELD:
            if option.to == "Person ID" and place.looks.running:
                continue  # it only counts the rows
            if not names & held:
                return replace(own, to=option.to, confidence=option.score, ask=True)
            continue
        if names & held and option.to in ("Phone", "Email"):
            return replace(own, to=None, confidence=0.5, ask=True)
    return own


def _days_of_month(decision: Decision, table: str, cast: Cast) -> ColumnPlace | None:
    """The column of a tab whose title is a month that says the day of each row by its number alone;
    None where none does, or several do.
    """
    if not any(one.heading == "Date" and month_text(one.value) for one in decision.constants):
        return None
    read = {one.place.number for one in decision.readings}
    read |= {place.number for one in decision.matrices for place in one.places}
    found = [
        place
        for place in decision.layout.places
        if place.number not in read
        and place.looks.counts
        and all(_is_day_of_month(word) for word in place.looks.counts)
        and any(one.to == "Date" and one.heading >= 0.7 for one in candidates(table, place, cast))
    ]
    return found[0] if len(found) == 1 else None


def _is_day_of_month(said: str) -> bool:
    return isinstance(whole_day(said, "2000", "month first", 1), date)


def _of_matrix(
    place: ColumnPlace, matrix: MatrixColumns, number: int, decision: Decision, near: Sequence[str]
) -> ColumnProfile:
    """A column whose heading says something."""
    to: To = (
        tuple(matrix.to[number].split(", ")) if ", " in matrix.to[number] else matrix.to[number]
    )
    table = decision.table
    if matrix.table != table:
        if table != "Roster":
            return _own(place)
        to = f"{matrix.table}.{to}"
    sure = matrix.sure and place.number not in matrix.doubted
    found = ColumnProfile(
        place.heading,
        place.letter,
        to,
        confidence=0.9 if sure else 0.55,
        ask=not sure,
        of={matrix.by: matrix.says[number]},
        examples=_examples(place),
    )
    others = dict.fromkeys(
        word
        for other, alike in zip(matrix.places, matrix.to, strict=True)
        if alike == matrix.to[number]
        for word in other.looks.counts
    )
    return worded(table or "", found, place.looks, place.parts, near, beside=others)
