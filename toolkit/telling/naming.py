"""Naming: which row of a figure somebody means, by the names that its tab has, or the nearest
one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import pandas as pd

from toolkit.calendar import Week
from toolkit.errors import Misused, Refusal
from toolkit.facts.people import everyone
from toolkit.figures.declared import Figure
from toolkit.figures.parts import Part
from toolkit.tables.program import FRAMES, Program
from toolkit.telling.explanation import called
from toolkit.words import Sentence, closest, ident, key, marked

TOTAL = "Total"
PLACES = marked("worksite, region, level or unit")
_LIKE_A_DAY = re.compile(r"\d+[-/.]\d+([-/.]\d+)?")


NOTHING_CALLED_SO = Refusal(
    Misused,
    "nothing-called-so",
    "There is no {what} called “{said}”. Did you mean “{near}”?",
    "There is no {what} called “{said}”. Write a day as {day}.",
    "There is no {what} called “{said}”. There are {n}; the tabs show them all.",
)
NONE_THERE = Refusal(Misused, "none-there", "There is no {what} called “{said}”, nor any other.")
SEVERAL_CALLED_SO = Refusal(
    Misused, "several-called-so", "{n} people have that name. Write the Person ID: {ids}."
)
NOBODY_CALLED_SO = Refusal(
    Misused,
    "nobody-called-so",
    "There is nobody called “{said}” in the roster. Did you mean {near}?",
    "There is nobody called “{said}” in the roster. Write the Person ID as it stands there.",
)
SAY_ALSO_WHICH = Refusal(
    Misused,
    "say-also-which",
    "Say also which {part}: write it behind, in quotes if it has several words.",
)
NO_ROW_OF = Refusal(
    Misused, "no-row-of", "{figure} has no row of “{said}”. The tab shows those that it has."
)
OF_ALL = Refusal(Misused, "of-all", "“{figure}” is of all, and takes no name. Leave out “{said}”.")
NO_TAB_FOR_FIGURE = Refusal(
    Misused,
    "no-tab-for-figure",
    "The workbook has no {tabs} tab, so there is no such figure. Add the tab, then ask again.",
)


def known_name(said: str, names: Sequence[str], what: str) -> str:
    """The one of `names` that was meant; raises `Misused` with the nearest one."""
    by_key = {key(name): name for name in reversed(names)}  # of two alike the first is meant
    if key(said) in by_key:
        return by_key[key(said)]
    raise _unknown(said, names, Sentence(what))


def _unknown(
    said: str, names: Sequence[str], what: Sentence | str, day: str | None = None
) -> Misused:
    holding = [name for name in names if key(said) in key(name)]
    near = holding[0] if len(holding) == 1 else closest(said, names)
    if not names:
        return NONE_THERE(what=what, said=said)
    near = None if day else near
    return NOTHING_CALLED_SO(what=what, said=said, near=near, day=day, n=len(names))


def person_called(program: Program, said: str) -> pd.Series:
    """One person by ID, by an email address or by a full name that only they have."""
    people = everyone(program)
    found = people[people["person_id"].map(ident) == ident(said)]
    if found.empty and "@" in said:
        found = people[people["email"].fillna("").map(ident) == ident(said)]
    if found.empty:
        found = people[people["person"].map(key) == key(said)]
    if len(found) == 1:
        return found.iloc[0]
    if len(found):
        raise SEVERAL_CALLED_SO(n=len(found), ids=", ".join(sorted(found["person_id"])))
    nearest = closest(said, [*people["person_id"], *people["person"]])
    near = people[people["person_id"].eq(nearest) | people["person"].eq(nearest)]
    raise NOBODY_CALLED_SO(said=said, near=near["person_id"].iloc[0] if len(near) else None)


def row_of(
    program: Program, figure: type[Figure], rows: pd.DataFrame, names: Sequence[str]
) -> pd.DataFrame:
    """The one row that has these names, said in the order of the figure's keys. What a total stands
    for, all time, the last week, or what only one row has, need not be said. Raises `Misused`.
    """
    words = names[0].split("|") if len(names) == 1 else list(names)
    unsaid: list[Part] = []
    for part in map(figure.part, figure.keys):
        rows, left = _narrowed(program, part, rows, words)
        if left is words:
            unsaid.append(part)
        words = left
    if words and not figure.keys:
        raise OF_ALL(figure=figure.title, said=" ".join(words))
    if words:
        raise _not_there(program, figure, unsaid, rows, words)
    for part in unsaid:
        rows = _of_all(figure, part, rows)
        if len(rows[part].map(called).drop_duplicates()) > 1:
            raise SAY_ALSO_WHICH(part=_noun(part, rows))
    if rows.empty:
        raise NO_ROW_OF(figure=figure.title, said=", ".join(names) or TOTAL)
    return rows.iloc[:1]


def _narrowed(
    program: Program, part: Part, rows: pd.DataFrame, words: list[str]
) -> tuple[pd.DataFrame, list[str]]:
    """The rows that have one of the names that were said under this key, and the words left: the
    very same list where none of them is its name.
    """
    if not words:
        return rows, words
    if part == "person_id":
        return rows[rows[part] == person_called(program, " ".join(words))["person_id"]], []
    shown = rows[part].map(called)
    by_key = {key(name): name for name in reversed(shown.drop_duplicates().tolist()) if name}
    by_key = by_key | _other_names(program, part)
    for size in range(len(words), 0, -1):
        said = " ".join(words[:size])
        name = by_key.get(key(_day(part, said) or said))
        if name is not None:
            return rows[shown == name], words[size:]
    return rows, words


def _other_names(program: Program, part: Part) -> dict[str, str]:
    """What else its values are called, by the column of an input tab that says so."""
    other = part.about.other
    if other is None:
        return {}
    rows = getattr(program, FRAMES[other.table.title]).dropna(subset=[other.name])
    own = other.table.unique[0]
    return {key(said): name for said, name in zip(rows[other.name], rows[own], strict=True)}


def _day(part: Part, said: str) -> str:
    """The day that was said, as its column has it; "" where none was."""
    if part.about.form != "date":
        return ""
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return ""
    return (Week.of(day).monday if part.about.week else day).isoformat()


def _of_all(figure: type[Figure], part: Part, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the whole, where nobody said of which: a Total, or those with a blank there."""
    if part.about.week:
        return rows[rows[part] == rows[part].dropna().max()]
    shown = rows[part].map(called)
    if (shown == TOTAL).any():
        return rows[shown == TOTAL]
    if part != figure.keys[0] and (shown == "").any():  # blank under the first key: nobody's
        return rows[shown == ""]
    return rows


def _noun(part: Part, rows: pd.DataFrame) -> Sentence | str:
    """What its names are names of."""
    if "kind" in rows and part in ("worksite", "place"):
        return Sentence(PLACES)
    return part.about.heading.lower().removesuffix(" of") or "row"


def _not_there(
    program: Program, figure: type[Figure], unsaid: list[Part], rows: pd.DataFrame, words: list[str]
) -> Misused:
    """That nothing is called so, with the nearest name under the keys that were not said."""
    keys = unsaid or [figure.part(figure.keys[-1])]
    said = " ".join(words)
    for size in range(1, len(words)):  # what stands behind it may be a name under a later key
        last = " ".join(words[-size:])
        known = [one for one in keys if key(_day(one, last) or last) in _keys(rows, one)]
        if known:
            said, keys = " ".join(words[:-size]), [one for one in keys if one not in known]
            break
    names = [name for one in keys for name in rows[one].map(called).drop_duplicates() if name]
    names += [other for one in keys for other in _short(program, one)]
    nouns = list(dict.fromkeys(_noun(one, rows) for one in keys))
    what = nouns[0] if len(nouns) == 1 else " / ".join(_plain(noun, program) for noun in nouns)
    of_days = [one.about.form == "date" for one in keys]
    meant = all(of_days) or (any(of_days) and _LIKE_A_DAY.fullmatch(said) is not None)
    day = "2023-02-13" if meant else None
    return _unknown(said, list(dict.fromkeys(names)), what, day)


def _plain(noun: Sentence | str, program: Program) -> str:
    return noun.said(program.knobs.language) if isinstance(noun, Sentence) else noun


def _keys(rows: pd.DataFrame, part: Part) -> set[str]:
    return {key(name) for name in rows[part].map(called) if name}


def _short(program: Program, part: Part) -> list[str]:
    other = part.about.other
    if other is None:
        return []
    return list(getattr(program, FRAMES[other.table.title])[other.name].dropna())
