"""By heading: any published figure explained from its declaration, whoever or whatever it is of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.errors import Misused, Refusal
from toolkit.facts.counted import counted
from toolkit.figures.declared import Figure, missing, settings
from toolkit.figures.parts import Part
from toolkit.organizing.density import Density
from toolkit.organizing.issue_heat import FEW
from toolkit.tables.knobs import knobs
from toolkit.tables.program import Program
from toolkit.telling.places import NOTHING_CALLED_SO, TOTAL, Place, place_of
from toolkit.telling.why import Explanation, number, outside, percent, person_called
from toolkit.words import closest, key, say

NO_SUCH_ROW = Refusal(
    Misused,
    "no-such-row",
    "{figure} has no such row.",
)
NO_FIGURE = Refusal(
    Misused,
    "no-such-figure",
    "There is no figure called “{said}”. Did you mean “{near}”?",
    "There is no figure called “{said}”. A figure is called as its column is.",
)
NO_ROW_OF = Refusal(
    Misused,
    "no-row-of",
    "{figure} has no row of “{said}”. Did you mean “{near}”?",
    "{figure} has no row of “{said}”.",
)
SAY_ALSO_WHICH = Refusal(
    Misused,
    "say-also-which",
    "Say also which {part}.",
)

Frames = Mapping[type[Figure], Callable[[], pd.DataFrame]]
"""How the frame of each published figure is come by; only those that are asked for are made."""


def parts_of(frames: Frames) -> list[Part]:
    """Everything that can be asked for: the numbers, shares and days that stand under a heading."""
    return [
        one
        for figure in frames
        for one in figure.parts
        if one.about.heading and one.about.form != "text" and one not in figure.keys
    ]


def by_heading(
    program: Program,
    frames: Frames,
    said: str,
    names: Sequence[str],
    *,
    topics: Sequence[str] = (),
) -> Explanation:
    """The figure of that heading, of what `names` say, in the order of its tab's keys.

    Where several tabs have the heading, the first whose rows have such names. Raises `Misused` with
    the nearest heading or name; `topics` are what else could have been meant.
    """
    every = parts_of(frames)
    meant = [one for one in every if key(one.about.heading) == key(said)]
    if not meant:
        near = closest(said, [*topics, *(one.about.heading for one in every)])
        raise NO_FIGURE(said=said, near=near)
    faults = []
    for one in meant:
        assert one.figure is not None
        try:
            row, place = _row(program, one.figure, frames[one.figure](), names)
        except Misused as refused:
            faults.append(refused)
        else:
            return _told(program, one, row, place)
    raise faults[0]


def _row(
    program: Program, figure: type[Figure], rows: pd.DataFrame, names: Sequence[str]
) -> tuple[pd.Series, Place | None]:
    if figure is Density:
        place = place_of(program, rows, " ".join(names) or None)
        return place.row, place
    left = list(names)
    for name in figure.keys:
        rows, left = _narrowed(program, figure.part(name), rows, left)
    if left:
        raise NO_ROW_OF(figure=figure.title, said=" ".join(left), near=_near(figure, rows, left))
    if rows.empty:
        raise NO_SUCH_ROW(figure=figure.title)
    return rows.iloc[0], None


def _narrowed(
    program: Program, part: Part, rows: pd.DataFrame, words: list[str]
) -> tuple[pd.DataFrame, list[str]]:
    """The rows that have one of the names that were said under this key, and the words left."""
    if part == "person_id" and words:
        return rows[rows[part] == person_called(program, " ".join(words))["person_id"]], []
    shown = rows[part].map(_name)
    called = {key(name): name for name in reversed(shown.drop_duplicates().tolist()) if name}
    if part == "worksite":
        short = program.worksites.dropna(subset=["short_name"])
        called |= {key(s): w for s, w in zip(short["short_name"], short["worksite"], strict=True)}
    for size in range(len(words), 0, -1):
        name = called.get(key(" ".join(words[:size])))
        if name is not None:
            return rows[shown == name], words[size:]
    whole = TOTAL if TOTAL in called.values() else ""
    assert part.figure is not None
    if whole or (not shown.all() and part != part.figure.keys[0]):  # blank: of all, or nobody's
        return rows[shown == whole], words
    if len(called) == 1:
        return rows, words
    if words:
        near = closest(" ".join(words), called.values())
        raise NOTHING_CALLED_SO(what=_called(part), said=" ".join(words), near=near)
    raise SAY_ALSO_WHICH(part=_called(part))


def _called(part: Part) -> str:
    return part.about.heading.lower() or "row"


def _name(value: Any) -> str:
    if value is None or value is pd.NaT or value != value:
        return ""
    return value.date().isoformat() if hasattr(value, "date") else str(value)


def _near(figure: type[Figure], rows: pd.DataFrame, left: list[str]) -> str | None:
    names = [name for one in figure.keys for name in rows[one].map(_name) if name]
    return closest(" ".join(left), names)


def _told(program: Program, part: Part, row: pd.Series, place: Place | None) -> Explanation:
    language, figure = program.knobs.language, part.figure
    assert figure is not None
    of = [_name(row[name]) for name in figure.keys]
    title = ", ".join([part.about.heading, *(name for name in of if name)])
    if "few" in row and bool(row["few"]):  # one worksite's, and a terminal is outside the workbook
        return Explanation(
            title, say(language, "fewer than {n}", n=FEW), say(language, part.about.meaning)
        )
    lacking = missing(program, part)
    lines = [*_worked_out(part, row, language)]
    if lacking:
        lines.append(
            say(language, "It is blank: an input tab or column that it needs is not there.")
        )
    elif shown(part, row[part]) == "–" and part.about.blank:
        lines.append(say(language, "It is blank: {why}.", why=say(language, part.about.blank)))
    lines.append(say(language, "Defined in docs/measures.md under {source}.", source=figure.source))
    counts, left = _people(program, part, place)
    return Explanation(
        title,
        shown(part, row[part]),
        say(language, part.about.meaning),
        counts,
        left,
        list(_in_force(program, part)),
        lines,
        private=part.about.form == "rating",
    )


def _worked_out(part: Part, row: pd.Series, language: str, depth: int = 0) -> Iterator[str]:
    """The parts that it is worked out from, each with its value, and theirs below them."""
    assert part.figure is not None
    for one in part.about.of:
        mine = part.figure.part(one)
        indent = "  " * depth
        meaning = say(language, mine.about.meaning)
        yield f"{indent}{mine.about.heading or mine} = {shown(mine, row[mine])}: {meaning}"
        yield from _worked_out(mine, row, language, depth + 1)


def _people(
    program: Program, part: Part, place: Place | None
) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Who is counted (of a share: above the line), by status, and who on the roster there is not."""
    assert part.figure is not None
    of = [part, *(part.figure.part(one) for one in part.about.of)]
    flag = next((one.about.people for one in of if one.about.people), "")
    if not flag or place is None:
        return [], []
    rows = counted(program)
    rows = rows[rows["person_id"].isin(place.people["person_id"])]
    mine = rows[rows[flag].astype(bool)]
    by_status = [(str(status), int(n)) for status, n in mine["status"].value_counts().items()]
    language = program.knobs.language
    inside = int(rows["people"].sum()) - int((mine["people"]).sum())
    others = [(say(language, "In the unit, and not counted here"), inside)] if inside else []
    return by_status, [*others, *outside(program, place.people)]


def _in_force(program: Program, part: Part) -> Iterator[tuple[str, str]]:
    named = {field: knob.name for field, knob in knobs().values()}
    for field in settings(part):
        value = getattr(program.knobs, field)
        yield named.get(field, field), percent(value) if isinstance(value, Fraction) else str(value)


def shown(part: Part, value: Any) -> str:
    """A value as its tab shows it; a dash where it is blank."""
    form = part.about.form
    if value is None or (not isinstance(value, (tuple, list)) and pd.isna(value)):
        return "–"
    if form == "percent":
        return percent(value)
    if form in ("count", "rating"):
        return number(value)
    if form == "hours":
        return f"{float(value):.2f}"
    if form == "money":
        return f"${value:,.2f}"
    return _name(value)
