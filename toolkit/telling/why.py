"""Why: any published figure explained from its declaration, whoever or whatever it is of: its
formula in words, who was counted and who was not, and the settings in force.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import pandas as pd

from toolkit.errors import Misused, Refusal
from toolkit.facts.counted import counted
from toolkit.facts.people import Everyone
from toolkit.figures.declared import FIGURES, Figure, missing, settings
from toolkit.figures.parts import Part
from toolkit.organizing.asked_by_place import HeatByPlace
from toolkit.organizing.considered import Considered
from toolkit.organizing.dashboard import Dashboard
from toolkit.organizing.dashboard_lines import LINES
from toolkit.organizing.density import Density
from toolkit.organizing.follow_ups import FollowUps
from toolkit.organizing.issue_heat import FEW, IssueHeat
from toolkit.stipends.declared import Timesheets
from toolkit.tables.knobs import knobs
from toolkit.tables.program import Program
from toolkit.tables.settings_text import shown_default
from toolkit.telling.explanation import Explanation, Listing, called, unsaid, value_of
from toolkit.telling.issues import issue_names, renamed
from toolkit.telling.left_out import LEFT_OUT
from toolkit.telling.naming import NO_TAB_FOR_FIGURE, TOTAL, row_of
from toolkit.telling.next_steps import next_steps
from toolkit.telling.places import Whereabouts, people_of
from toolkit.telling.reasons import reasons
from toolkit.words import closest, key, say

SHORT: Mapping[str, Sequence[Sequence[Part]]] = {
    "needed": [[Density.needed_majority, Density.needed_target]],
    "reps": [[Density.reps, Density.reps_needed, Density.rep_gap]],
    "assessment": [[Everyone.rating]],
    "follow-up": [[FollowUps.flag, FollowUps.due], [Considered.left_out]],
    "issue": [
        [IssueHeat.widely, IssueHeat.deeply, IssueHeat.rank],
        [HeatByPlace.widely, HeatByPlace.deeply, HeatByPlace.rank],
    ],
    "timesheet": [[Timesheets.logged, Timesheets.share, Timesheets.earned, Timesheets.state]],
}
"""Words for several figures of one row at once; where the first have no such row, the next."""


@dataclass(frozen=True)
class Published:
    """How the frame of a figure is come by (only those that are asked for are made), and the input
    tabs it cannot do without that are not there.
    """

    rows: Callable[[], pd.DataFrame]
    lacking: Sequence[str] = ()


NO_FIGURE = Refusal(
    Misused,
    "no-such-figure",
    "There is no figure called “{said}”. Did you mean “{near}”?",
    "There is no figure called “{said}”. A figure is called as its column is.",
)
Frames = Mapping[type[Figure], Published]


def parts_of(figure: type[Figure]) -> list[Part]:
    """What can be asked for: the numbers, shares and days that stand under a heading, and the words
    that rest on rows of their own.
    """
    return [
        one
        for one in figure.parts
        if one.about.heading
        and one not in figure.keys
        and (one.about.form != "text" or one.about.behind)
    ]


def explained(
    program: Program, frames: Frames, said: str, names: Sequence[str]
) -> list[Explanation]:
    """The figure of that heading (or every one of a tab, or of one of `SHORT`), of what `names`
    say, in the order of its tab's keys.

    Where several tabs have the heading, the first whose rows have such names. Raises `Misused` with
    the nearest heading or name.
    """
    meant = _meant(frames, said)
    if not meant:
        raise _no_figure(frames, said)
    faults: list[tuple[bool, bool, Misused]] = []  # the one that knows what was meant, first
    for parts in meant:
        figure = parts[0].figure
        assert figure is not None
        try:
            row = _row(program, frames, figure, names)
        except Misused as refused:
            near = refused.words.values.get("near") is not None
            faults.append((not near, not figure.keys, refused))
        else:
            told = [_told(program, frames, one, row) for one in parts]
            if any(one.value != "–" for one in told) or not any(map(_lacking, faults)):
                return told
    raise min(faults, key=lambda fault: fault[:2])[2]


def _lacking(fault: tuple[bool, bool, Misused]) -> bool:
    return fault[2].word == NO_TAB_FOR_FIGURE.word


def _meant(frames: Frames, said: str) -> list[Sequence[Part]]:
    """What that word may mean, in order."""
    word = key(said)
    short = [
        parts
        for name, each in SHORT.items()
        if key(name) == word
        for parts in each
        if parts[0].figure in frames
    ]
    headed = [
        [one]
        for figure in frames
        for one in parts_of(figure)
        if word in (key(one.about.heading), key(f"{one.about.group} {one.about.heading}"))
    ]
    titled = [parts_of(figure) for figure in frames if key(figure.title) == word]
    return [*short, *headed, *(parts for parts in titled if parts)]


def _no_figure(frames: Frames, said: str) -> Misused:
    headings = (one.about.heading for figure in frames for one in parts_of(figure))
    near = closest(said, chain(SHORT, (figure.title for figure in frames), headings))
    return NO_FIGURE(said=said, near=near)


def _row(
    program: Program, frames: Frames, figure: type[Figure], names: Sequence[str]
) -> pd.DataFrame:
    lacking, rows = frames[figure].lacking, frames[figure].rows()
    if lacking and rows.empty:
        raise NO_TAB_FOR_FIGURE(tabs=", ".join(lacking))
    return row_of(program, figure, rows, names)


def gives_away(figure: type[Figure], part: Part, row: pd.Series) -> bool:
    """Whether a value could tell who said what: of one place, and of fewer than `FEW` people."""
    guard = part.about.guard
    whole = any(row[name] == TOTAL for name in figure.keys if isinstance(row[name], str))
    return bool(guard) and not whole and bool(figure.keys) and _under(row[guard])


def _under(value: object) -> bool:
    return not unsaid(value) and value < FEW  # type: ignore[operator]


def _told(program: Program, frames: Frames, part: Part, rows: pd.DataFrame) -> Explanation:
    language, figure, row = program.knobs.language, part.figure, rows.iloc[0]
    assert figure is not None
    of = [name for name in (called(row[name]) for name in figure.keys) if name]
    title = ", ".join([part.about.heading, *of])
    meaning = say(language, part.about.meaning) if part.about.meaning else ""
    if part.about.group and meaning:
        meaning = f"{part.about.group}: {meaning}"
    if gives_away(figure, part, row):  # a terminal is outside the workbook
        return Explanation(title, say(language, "fewer than {n}", n=FEW), meaning)
    value = value_of(part, row)
    counts, left = _people(program, part, row)
    return Explanation(
        title,
        say(language, LEFT_OUT[value], status=_status(program, row))
        if value in LEFT_OUT
        else value,
        meaning,
        counts,
        left,
        list(_in_force(program, part)),
        list(_lines(program, part, rows, value)),
        _behind(program, frames, part, row),
        private=part.about.form == "rating",
    )


def _status(program: Program, row: pd.Series) -> str:
    """The status of the person a row is of; "" where it is of none."""
    roster = program.roster
    mine = roster[roster["person_id"] == row.get("person_id")]
    return str(mine["status"].iloc[0]) if len(mine) else ""


def _lines(program: Program, part: Part, rows: pd.DataFrame, value: str) -> Iterator[str]:
    language, figure, row = program.knobs.language, part.figure, rows.iloc[0]
    assert figure is not None
    yield from _worked_out(part, row, language)
    if figure is Dashboard:
        yield from (say(language, one.about.meaning) for one in LINES if called_so(one, row))
    if part == FollowUps.flag and figure is FollowUps:
        yield reasons(rows, language).iloc[0]
        yield next_steps(renamed(rows, issue_names(program, language)), language).iloc[0]
    if value == "–" and missing(program, part):
        yield say(language, "It is blank: an input tab or column that it needs is not there.")
    elif value == "–" and part.about.blank:
        yield say(language, "It is blank: {why}.", why=say(language, part.about.blank))
    yield say(language, "Defined in docs/measures.md under {source}.", source=figure.source)


def called_so(line: Part, row: pd.Series) -> bool:
    """Whether a row of the Dashboard is that line."""
    return bool(line.about.heading == row[Dashboard.figure])


def _worked_out(part: Part, row: pd.Series, language: str, depth: int = 0) -> Iterator[str]:
    """The parts that it is worked out from, each with its value, and theirs below them."""
    assert part.figure is not None
    for one in part.about.of:
        mine = part.figure.part(one)
        if mine.about.form == "text" and unsaid(row[mine]):
            continue
        told = f"{mine.about.heading or mine} = {value_of(mine, row)}"
        if mine.about.meaning:
            meaning = say(language, mine.about.meaning)
            told = f"{told} ({meaning})" if mine.about.form == "text" else f"{told}: {meaning}"
        yield "  " * depth + told
        yield from _worked_out(mine, row, language, depth + 1)


def _people(
    program: Program, part: Part, row: pd.Series
) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Who is counted (of a share: above the line), by status, and who on the roster there is
    not.
    """
    figure = part.figure
    assert figure is not None
    of = [part, *(figure.part(one) for one in part.about.of)]
    flag = next((one.about.people for one in of if one.about.people), "")
    if not flag or unsaid(row[part]) or (figure.keys and "kind" not in row):
        return [], []
    place = Whereabouts(str(row[figure.keys[-1]]), row["kind"]) if figure.keys else ALL
    people, rows, language = people_of(program, place), counted(program), program.knobs.language
    rows = rows[rows["person_id"].isin(people["person_id"])]
    mine = rows[rows[flag].astype(bool)]
    by_status = [(str(status), int(n)) for status, n in mine["status"].value_counts().items()]
    inside = int(rows["people"].sum()) - int((mine["people"]).sum())
    others = [(say(language, "In the unit, and not counted here"), inside)] if inside else []
    rest = people[~people["person_id"].isin(mine["person_id"])]
    return by_status, [*others, *outside(program, rest)]


ALL = Whereabouts(TOTAL, "total")


def outside(program: Program, people: pd.DataFrame) -> list[tuple[str, int]]:
    """Those on the roster who are not counted, by the reason."""
    language = program.knobs.language
    out = people[~people["inside"]]
    leave, later = say(language, "On leave"), say(language, "Hired later")
    why = out["status"].where(out["status"].isin(["Left", "Excluded"]), leave)
    why = why.mask(out["starting"], later)
    return [(str(reason), int(n)) for reason, n in why.value_counts().items()]


def _in_force(program: Program, part: Part) -> Iterator[tuple[str, str]]:
    named = {field: knob.name for field, knob in knobs().values()}
    for field in settings(part):
        value = shown_default(getattr(program.knobs, field))
        yield named.get(field, field), "–" if value is None else str(value)


def _behind(program: Program, frames: Frames, part: Part, row: pd.Series) -> Listing | None:
    """The rows that it rests on: those of the figure behind it that have the same keys."""
    if not part.about.behind:
        return None
    figure = FIGURES[part.about.behind]
    rows = frames[figure].rows()
    for name in figure.keys:
        rows = rows[rows[name].map(called) == called(row[name])]
    shown = [one for one in figure.parts if one.about.heading]
    lines = rows.to_dict("records")
    told = pd.DataFrame({str(one): [_cell(one, line) for line in lines] for one in shown})
    headings = tuple(one.about.heading for one in shown)
    title = say(program.knobs.language, "Rows it rests on")
    notes = [f"{line['written']}: {line['reason']}" for line in lines if line.get("reason")]
    return Listing(figure.__name__, title, headings, told, notes)


def _cell(part: Part, row: Mapping[Hashable, Any]) -> str:
    if part.about.form == "yesno":
        return "✓" if row[part] else ""
    text = value_of(part, row)
    return "" if text == "–" else text
