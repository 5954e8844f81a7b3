"""Short worksites: “Lincoln” in a log is the “Lincoln Elementary” of the list, where it can be no
other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from toolkit.adopting.cast import shorts_of
from toolkit.adopting.deciding import Decision
from toolkit.adopting.profile import ColumnProfile, TabProfile
from toolkit.words import key

_LISTS = ("Worksites", "Roster")  # whose names are whole: the first of them that has any
MOST = 200


def with_whole_names(tabs: Sequence[TabProfile], decisions: Sequence[Decision]) -> list[TabProfile]:
    """The tabs, with the whole name of each worksite that they call by a short one. A name that
    fits several, or none, stays as it is.
    """
    for source in _LISTS:
        whole = list(
            dict.fromkeys(
                word
                for tab, decision in zip(tabs, decisions, strict=True)
                if tab.table == source and not tab.is_left
                for word in _said(tab, decision)
            )
        )
        if whole:
            codes = [
                pair
                for tab, decision in zip(tabs, decisions, strict=True)
                if tab.table == "Worksites" and not tab.is_left
                for pair in _codes(tab, decision)
            ]
            return [
                tab if tab.table in (source, None) else _spelled(tab, decision, whole, codes)
                for tab, decision in zip(tabs, decisions, strict=True)
            ]
    return list(tabs)


def _said(tab: TabProfile, decision: Decision) -> Iterable[str]:
    """The worksites that a list names."""
    for one in decision.layout.places:
        column = tab.column(one.letter)
        if column is not None and column.to == "Worksite":
            yield from one.looks.counts
    if "Worksite" in tab.constants:
        yield tab.constants["Worksite"]


def _codes(tab: TabProfile, decision: Decision) -> Iterable[tuple[str, str]]:
    """The short name that a list of worksites gives to each, and the whole one."""
    sheet = decision.layout.sheet
    places = {tab_column.to: place.number for place in decision.layout.places
              if (tab_column := tab.column(place.letter)) is not None}  # fmt: skip
    if "Short name" in places and "Worksite" in places:
        for row in decision.layout.lines.records[:MOST]:
            short = sheet.said(row, places["Short name"])
            if short:
                yield key(short), sheet.said(row, places["Worksite"])


def _spelled(
    tab: TabProfile, decision: Decision, whole: Sequence[str], codes: Sequence[tuple[str, str]]
) -> TabProfile:
    known = {key(name) for name in whole}
    by_short: dict[str, set[str]] = {}
    told = dict(codes)
    for name in whole:
        for short in shorts_of(name):
            by_short.setdefault(short, set()).add(name)
    by_short |= {short: {name} for short, name in told.items() if name}
    places = {place.letter: place for place in decision.layout.places}
    columns: list[ColumnProfile] = []
    for column in tab.columns:
        place = places.get(column.column)
        if column.to != "Worksite" or place is None or place.looks.different > MOST:
            columns.append(column)
            continue
        words: dict[str, str | None] = {
            word: next(iter(by_short[key(word)]))
            for word in place.looks.counts
            if key(word) not in known and len(by_short.get(key(word), ())) == 1
        }
        columns.append(replace(column, values={**column.values, **words}))
    return replace(tab, columns=tuple(columns))
