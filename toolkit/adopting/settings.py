"""Settings: a profile in the language of `[tabs]` in toolkit.toml."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from toolkit.adopting.candidates import SEVERAL
from toolkit.adopting.fits import NAME, elsewhere
from toolkit.adopting.fits import column as declared_column
from toolkit.adopting.heard import one as heard_in
from toolkit.adopting.known_words import SIGNED
from toolkit.adopting.lacking import careful, feeds, unread, waiting
from toolkit.adopting.profile import ColumnProfile, Profile, TabProfile
from toolkit.adopting.words import read_words, wants_words
from toolkit.tables.choices import Choices, Several
from toolkit.tables.source import named
from toolkit.tables.weekdays import BEGINS
from toolkit.words import key

Source = dict[str, Any]
_SPECIAL = re.compile(
    r"[*?\[\]\x00-\x1f\x7f]"
)  # what a pattern says otherwise, or a line cannot hold
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def sources_of(profile: Profile, *, guesses: bool) -> dict[str, list[Source]]:
    """The entries under `[tabs]`, by table: tabs of one shape are one source. With `guesses` what
    is asked about is read as is likeliest; without, it is left out until a person has answered.
    """
    found: dict[str, list[Source]] = {}
    for tab in profile.tabs:
        if tab.table is None or tab.is_left:
            continue
        if tab.table in unread(tab) or (tab.ask and not guesses):
            continue
        source = _source(tab, guesses)
        several = found.setdefault(tab.table, [])
        same = next((one for one in several if _same(one, source)), None)
        if same is None:
            several.append(source)
        else:
            same["tab"] = [*_titles(same["tab"]), source["tab"]]
    return found


def list_source(tab: TabProfile) -> Source:
    """The entry that reads a tab as somebody else's list of people: what is asked about is read as
    is likeliest, and what it does not say stays unsaid.
    """
    source = _source(tab, guesses=True)
    said = {name: one for name, one in source.get("constants", {}).items() if name in tab.constants}
    return {**{name: one for name, one in source.items() if name != "constants"}, "constants": said}


def left_alone(profile: Profile, *, guesses: bool) -> list[str]:
    """The tabs that nobody reads. Without `guesses` one that lacks something stays open until a
    person has said that it is to be left alone.
    """
    unreadable = {tab.name for tab in profile.tabs if tab.table in unread(tab)}
    found = [
        tab.tab
        for tab in profile.tabs
        if (tab.table is None and (guesses or not tab.ask)) or (guesses and tab.name in unreadable)
    ]
    read = {tab.tab for tab in profile.tabs if tab.table and tab.name not in unreadable}
    return [named(title) for title in found if title not in read]  # a tab of which no part is read


def _titles(said: Any) -> list[str]:
    return list(said) if isinstance(said, list) else [said]


def _same(one: Source, other: Source) -> bool:
    return {k: v for k, v in one.items() if k != "tab"} == {
        k: v for k, v in other.items() if k != "tab"
    }


def _source(tab: TabProfile, guesses: bool) -> Source:
    tab = replace(tab, columns=tuple(map(_guessed, tab.columns))) if guesses else _answered(tab)
    source: Source = {"workbook": tab.book} if tab.book else {}
    source |= {"tab": named(tab.tab), "header_row": tab.header_row}
    if tab.span:
        source["span"] = tab.span
    if tab.header_row and tab.heading_lines > 1:
        source["heading_lines"] = tab.heading_lines
    doubled = Counter(key(column.heading) for column in tab.columns)
    columns, own = _columns(tab, doubled)
    if columns:
        source["columns"] = columns
    if own:
        source["own"] = own
    values = _values(tab, columns, doubled)
    if values:
        source["values"] = values
    constants = {
        heading: _constant(value, tab.sources.get(heading, ""))
        for heading, value in tab.constants.items()
    }
    if guesses:
        constants |= {name: said for name, said in careful(tab).items() if name not in constants}
    if constants:
        source["constants"] = constants
    if tab.sections:
        source["sections"] = dict(tab.sections)
    skip, rows = _skipped(tab)
    if skip:
        source["skip"] = skip
    if rows:
        source["skip_rows"] = rows
    if tab.year:
        source["year"] = tab.year
    elif guesses and tab.years and tab.asks_year:
        source["year"] = tab.years[0]
    if tab.week or (guesses and tab.asks_week):
        source["week"] = tab.week or BEGINS
    matrices = _matrices(tab, doubled)
    if matrices:
        source["matrix"] = matrices
    return source


def _answered(tab: TabProfile) -> TabProfile:
    """A tab with what is sure or was answered, and nothing of another table that still waits for an
    answer: the list it is fed from would not be read either.
    """
    waits = waiting(tab)
    return replace(
        tab,
        columns=tuple(
            one
            for one in tab.columns
            if not one.ask and not any(feeds(one, table) for table in waits)
        ),
        constants={
            name: said
            for name, said in tab.constants.items()
            if name.rpartition(".")[0] not in waits
        },
    )


def _columns(tab: TabProfile, doubled: Counter[str]) -> tuple[dict[str, Any], list[str]]:
    """Which column of the tab each of ours is, the surest first; and those that are people's
    own.
    """
    columns: dict[str, Any] = {}
    own: list[str] = []
    without = unread(tab)
    for column in sorted(tab.columns, key=lambda one: -one.confidence):
        name = _name(column, doubled, tab)
        if column.of:
            continue
        if column.to is None or _feeds(column, without):
            if (column.given or _might_be_ours(column, tab.table or "")) and not column.ask:
                own.append(name)
            continue
        ours = ", ".join(column.to) if isinstance(column.to, tuple) else column.to
        columns[ours] = [*_titles(columns[ours]), name] if ours in columns else name
    for ours, names in columns.items():
        if isinstance(names, list) and _says_several(tab.table or "", ours):
            columns[ours] = {"join": names}
    parts = {one.part: one for one in tab.columns if one.part}
    if parts:
        names = [_name(parts[part], doubled, tab) for part in NAME]
        columns[str(parts[NAME[0]].to)] = {"join": names}
    return columns, own


def _says_several(table: str, ours: str) -> bool:
    """Whether several columns may say one of ours together: roles, issues, emails of reps."""
    of, heading = elsewhere(table, ours)
    declared = declared_column(of, str(heading))
    return heading in SEVERAL or isinstance(declared, (Choices, Several))


def _feeds(column: ColumnProfile, tables: frozenset[str]) -> bool:
    """Whether a column feeds one of these other tables."""
    names = column.to if isinstance(column.to, tuple) else (column.to or "",)
    return any(name.partition(".")[0] in tables for name in names if "." in name)


def _guessed(column: ColumnProfile) -> ColumnProfile:
    """With what the words that are asked about probably mean."""
    more = {word: ours for word, ours in column.guesses if word in column.ask_values}
    return replace(column, values={**column.values, **more})


def _name(column: ColumnProfile, doubled: Counter[str], tab: TabProfile) -> str:
    """How the settings name a column: its heading, else its letter."""
    if not tab.header_row or not key(column.heading) or doubled[key(column.heading)] > 1:
        return f"column {column.column}"
    return column.heading


def _might_be_ours(column: ColumnProfile, table: str) -> bool:
    """Whether a reader would take somebody's own column for ours by its heading."""
    return any(
        of == table and strength >= 0.6 for (of, _), strength in heard_in(column.heading).items()
    )


def _values(
    tab: TabProfile, columns: dict[str, Any], doubled: Counter[str]
) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for column in tab.columns:
        if not column.values or column.of or not isinstance(column.to, str):
            continue
        words = _words(column)
        if not words:
            continue
        several = not isinstance(columns.get(column.to), str)
        found[_name(column, doubled, tab) if several else column.to] = words
    return found | _of_sections(tab)


def _of_sections(tab: TabProfile) -> dict[str, dict[str, str]]:
    """The words of lines between the rows that are a choice of ours: Member for MEMBERS."""
    found: dict[str, dict[str, str]] = {}
    for heading in tab.sections:
        declared = declared_column(tab.table or "", heading)
        if declared is not None and wants_words(declared):
            read = read_words(declared, dict.fromkeys(tab.section_words, 1)).values
            words = _words(ColumnProfile(heading, "", heading, values=dict(read)))
            found |= {heading: words} if words else {}
    return found


def _words(column: ColumnProfile) -> dict[str, str]:
    """Their words that are not ours already (`Member*` is not Member); of a rating whose direction
    is known, all or none.
    """
    said = {word: ours or "" for word, ours in column.values.items()}
    other = {
        word: ours
        for word, ours in said.items()
        if key(word) != key(ours) or not ours or SIGNED.search(word)
    }
    if column.rating and (column.settled or (other and column.direction)):
        return said
    return other


def _constant(value: str, source: str) -> str:
    if source in ("title", "file"):
        return f"from {source}"
    if re.fullmatch(r"[A-Z]{1,3}\d+", source):
        return f"from {source}"
    return _CONTROL.sub(" ", value)


def _skipped(tab: TabProfile) -> tuple[list[str], list[int]]:
    """Lines to skip: by what they begin with, where that says it; else by number."""
    words: dict[str, None] = {}
    rows: list[int] = []
    totals = [said for said in tab.skip_words if re.search(r"\btotals?\b", said, re.IGNORECASE)]
    for said in tab.skip_words:
        if said in totals:
            if re.match(r"\W*(?:grand |sub)?total", said, re.IGNORECASE):
                words[re.split(r"(?<=total)", said, maxsplit=1, flags=re.IGNORECASE)[0] + "*"] = (
                    None
                )
            else:
                words["* total*"] = None
        elif said:
            words[_SPECIAL.sub("?", said)[:60] + ("*" if len(said) > 60 else "")] = None
    return list(words), rows


def _matrices(tab: TabProfile, doubled: Counter[str]) -> list[Source]:
    without = unread(tab)
    groups: dict[tuple[str, str], list[ColumnProfile]] = {}
    for column in tab.columns:
        if column.of and column.to is not None and not _feeds(column, without):
            to = ", ".join(column.to) if isinstance(column.to, tuple) else column.to
            groups.setdefault((to, next(iter(column.of))), []).append(column)
    return [
        {
            "to": to,
            "of": of,
            "columns": {_name(one, doubled, tab): one.of[of] for one in members},
            **({"values": words} if (words := _together(members)) else {}),
        }
        for (to, of), members in groups.items()
    ]


def _together(members: Sequence[ColumnProfile]) -> dict[str, str]:
    return {word: ours for member in members for word, ours in _words(member).items()}
