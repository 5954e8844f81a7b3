"""Rivals: tabs that claim one table: copies, lists from outside, and tabs that are its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.adopting.lacking import lacks_of
from toolkit.adopting.layout import Layout
from toolkit.adopting.profile import BESIDE, COPY, OUTSIDE, TabProfile
from toolkit.adopting.sheet import Name
from toolkit.words import key

OVERLAP = 0.35  # rows in common that make a copy of a tab
_COPY = re.compile(
    r"\bcop(?:y|ia)\b|\bold\b|\bbackup\b|\bbak\b|\(\d+\)\s*$|\bv\d+\b|\barchive\b|\bantigu[oa]\b"
    r"|\bdo not use\b|\bdraft\b|\bviej[oa]\b|\bborrador\b|\blast year\b|\bprevious\b"
    r"|\brespaldo\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\b(?:hr|employer|district|dues|payroll|export|deductions?|munis|skyward|infinite|paycheck"
    r"|remittance|seniority|distrito|cuotas|n[oó]mina|deducciones|recursos humanos|patronal"
    r"|check ?off|state affiliate|nea360|board list)\b",
    re.IGNORECASE,
)
# Whose or of what a tab may be, each with rows like the other's.
_OF_EACH = {
    "Attendance": ("Event", "Date"),
    "Hours": ("Organizer", "Date"),
    "Responses": ("Test",),
}
_ONLY_ONCE = frozenset({"Roster", "Worksites", "Organizers"})


def is_copy_title(title: str) -> bool:
    return bool(_COPY.search(title))


def is_outside(tab: TabProfile) -> bool:
    """Whether a list is an employer's or a dues list, by its title or its headings."""
    headings = " | ".join(column.heading for column in tab.columns)
    return bool(_OUTSIDE.search(tab.tab)) or bool(
        re.search(
            r"deduction|dues (?:amt|amount|deducted)|gross|pay ?rate|salary|fte\b|cuota",
            headings,
            re.IGNORECASE,
        )
    )


def _half_known(tab: TabProfile, own: TabProfile) -> bool:
    """Whether a list does not say who is a member, which the local's own list does: new hires from
    a board's agenda, a directory.
    """
    says = any("Status" in (one.to, one.says) for one in own.columns)  # a constant is said of all
    return says and "Status" not in tab.names()


def shape(layout: Layout) -> tuple[str, ...]:
    """The headings of a tab, by which tabs of one kind are known."""
    return tuple(key(place.heading) for place in layout.places if place.heading)


def overlap(one: Layout, other: Layout, ours: Sequence[int], theirs: Sequence[int]) -> float:
    """The share of a tab's rows that stand in another one too, by these columns of each."""
    mine, others = _rows(one, ours), _rows(other, theirs)
    return len(mine & others) / min(len(mine), len(others)) if mine and others else 0.0


def _rows(layout: Layout, columns: Sequence[int]) -> set[tuple[str, ...]]:
    found = set()
    for row in layout.lines.records:
        words = [
            key(word)
            for column in columns
            for word in re.split(r"[\s,]+", layout.sheet.said(row, column))
        ]
        if any(words):
            found.add(tuple(sorted(words)))
    return found


def judged(
    tabs: Sequence[TabProfile],
    layouts: Sequence[Layout],
    names: Sequence[Sequence[int]],
    said: frozenset[Name] = frozenset(),
) -> list[TabProfile]:
    """The tabs, with copies and lists from outside asked about. `names`: the columns of each that
    say who or what a row is; `said`: the tabs of which a person said what they are.
    """
    found = list(tabs)
    for table in {tab.table for tab in tabs if tab.table}:
        places = [place for place, tab in enumerate(tabs) if tab.table == table]
        if len(places) < 2:
            continue
        order = sorted(places, key=lambda place: _rank(tabs[place]))
        kept: list[int] = []
        for place in order:
            if tabs[place].name in said:
                kept.append(place)
                continue
            rivals = (
                one
                for one in kept
                if overlap(layouts[place], layouts[one], names[place], names[one]) >= OVERLAP
            )
            rival = next(rivals, None)
            if rival is not None:
                same = shape(layouts[place]) == shape(layouts[rival])
                why = _why_twice(table, tabs[place], tabs[rival], same=same)
            elif kept:
                first = kept[0]
                same = shape(layouts[place]) == shape(layouts[first])
                why = _why_besides(table, tabs[place], tabs[first], same=same)
            else:
                why = ""
            if why:
                found[place] = tabs[place].left_alone(True, why)
            else:
                kept.append(place)
    return found


def _why_twice(table: str, tab: TabProfile, other: TabProfile, *, same: bool) -> str:
    """Why a tab is left alone whose rows another one has; `same`: under the same headings."""
    if _of_another(table, tab, other):
        return ""
    if _beside(tab, other):
        copied = BESIDE
    elif table in _ONLY_ONCE and is_outside(tab) and not same:
        copied = OUTSIDE
    else:
        copied = COPY
    return copied if table in _ONLY_ONCE or same or is_copy_title(tab.tab) else ""


def _why_besides(table: str, tab: TabProfile, first: TabProfile, *, same: bool) -> str:
    """Why a tab is left alone that has rows of its own, beside the first of that table."""
    part = same and is_outside(first)  # a tab a building of one list, whoever made it
    if table == "Roster" and not part and (is_outside(tab) or _half_known(tab, first)):
        return OUTSIDE
    return COPY if is_copy_title(tab.tab) and same and not _beside(tab, first) else ""


def _of_another(table: str, one: TabProfile, other: TabProfile) -> bool:
    """Whether two tabs say above their rows that they are of two events or tests, to which the same
    people came; or of two people, who went to the same trainings.
    """
    return not is_copy_title(one.tab) and any(
        one.constants.get(heading, "") != other.constants.get(heading, "")
        for heading in _OF_EACH.get(table, ())
    )


def _beside(one: TabProfile, other: TabProfile) -> bool:
    """Whether two tables stand side by side on one tab: neither is a copy of another tab."""
    return one.name[:2] == other.name[:2]


def _rank(tab: TabProfile) -> tuple[bool, bool, bool, int, int]:
    """The tab that is kept comes first: no copy, not from outside, our own title, what lacks least
    of what the table needs, most rows.
    """
    own = key(tab.tab) != key(tab.table or "")
    lacking = len([lack for lack in lacks_of(tab) if lack.table == tab.table])
    return (is_copy_title(tab.tab), is_outside(tab), own, lacking, -tab.records)
