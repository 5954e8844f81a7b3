"""Heading lines: where the headings of a tab stand, in how many lines, and which lines below them
only explain.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from toolkit.adopting.heard import known
from toolkit.adopting.shapes import kinds
from toolkit.adopting.sheet import Sheet
from toolkit.words import key

SEARCHED = 25  # filled lines from the top in which headings are looked for
NEAR, CLEAR = 8, 6.0  # further lines are looked at where none of the first is worth this
ABOVE = 4  # lines as wide as the headings that may stand above them
BELOW = 40  # lines below that show what stands in the columns
_FIRM = frozenset({"email", "phone", "day", "number", "time", "mark", "yesno", "money", "contact"})
_NAMED = frozenset({"full name", "last first", "school"})
_TYPES_SAID = (
    "text number date email phone yesno yn required optional dropdown string integer varchar"
    " boolean datetime time checkbox formula texto fecha numero correo telefono sino obligatorio"
    " opcional char int decimal bool list lista freetext shorttext longtext multiplechoice num"
    " numeric varchar2 nvarchar nchar smallint bigint float double real bit timestamp money"
    " currency memo alpha alphanumeric str"
)
_TYPES = frozenset(_TYPES_SAID.split())
_TYPE = re.compile(
    r"\(?(?:text|number|date|string|integer|digits|texto|n[uú]mero|fecha|d[ií]gitos)\b.{0,25}\)?"
    r"|\(?(?:pick|choose|select|drop-?down|elija|escoja)\b.{0,30}\)?"
    r"|\(?[dmy]{1,4}[/.-][dmy]{1,4}(?:[/.-][dmy]{2,4})?\)?"
    r"|\(?(?:required|optional|obligatorio|opcional|leave blank|max|up to)\b.{0,25}\)?"
    r"|[#9x]{3}[-. ][#9x]{3}[-. ][#9x]{4}"
    r"|\(?[^\W\d]{1,8} ?/ ?[^\W\d]{1,8}(?: ?/ ?[^\W\d]{1,8})*\)?",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"\s*\(\d{1,5}(?:\s*,\s*\d{1,3})?\)$")  # of what a database keeps
_EXAMPLE = re.compile(
    r"\(?(?:e\.g\b|eg[.:]|ex[.:]|examples?\b|sample\b|ejemplos?\b|p\. ?ej\b).*"
    r"|(?:jane|john|juan|maria) (?:q\.? )?(?:doe|sample|smith|public|perez)|doe, (?:jane|john)"
    r"|(?:first\.?last|name|your\.?name|jdoe|janedoe|jane\.doe|jsmith)@\S+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Headings:
    """`last`: the last heading line, 0 where there is none. `lines`: how many are read together
    with it. `explained`: lines below that show types or an example.
    """

    last: int
    lines: int = 1
    explained: tuple[int, ...] = ()

    @property
    def first(self) -> int:
        return self.last - self.lines + 1 if self.last else 0


def headings_of(sheet: Sheet) -> Headings:
    """Where the headings of a tab stand."""
    rows = _tops(sheet, list(sheet.filled)[:SEARCHED])
    if not rows:
        return Headings(0)
    worth = {row: _worth(sheet, row) for row in rows[:NEAR]}
    if max(worth.values()) < CLEAR:
        worth |= {row: _worth(sheet, row) for row in rows[NEAR:]}
    best = max(worth, key=lambda row: (worth[row], -row))
    if not _is_heading(sheet, best, worth[best]):
        return Headings(0)
    return _with_lines(sheet, best)


def _tops(sheet: Sheet, rows: list[int]) -> list[int]:
    """The lines above which there are few as wide: below many of them stand records only."""
    widths = [len(sheet.filled[row]) for row in rows]
    return [
        row
        for place, row in enumerate(rows)
        if sum(width >= max(3, 0.8 * widths[place]) for width in widths[:place]) <= ABOVE
    ]


def below(sheet: Sheet, row: int, column: int, skipped: int = 0) -> Counter[str]:
    """How often each kind stands in a column below a line; `rows` counts the filled cells."""
    found: Counter[str] = Counter()
    cells = sheet.cells[column - 1][row + skipped : row + skipped + BELOW]
    for cell in cells:
        if cell is not None:
            found["rows"] += 1
            found.update(kinds(cell))
    return found


def firm(counts: Counter[str]) -> frozenset[str]:
    """The kinds that nearly all values of a column have and that headings have not."""
    if counts["rows"] < 2:
        return frozenset()
    return frozenset(kind for kind in _FIRM if counts[kind] >= 0.75 * counts["rows"])


def _worth(sheet: Sheet, row: int) -> float:
    """How much a line looks like headings, against what stands below it."""
    worth = 0.0
    places = sheet.filled[row]
    said = Counter(key(sheet.said(row, place)) for place in places)
    again = {
        place for place in places if _recurs(sheet, row, place) or _was_there(sheet, row, place)
    }
    if len(again) == len(places):
        again = set()  # headings that stand once more on every page
    for place in places:
        cell, text = sheet.cell(row, place), sheet.said(row, place)
        looks = kinds(cell) if cell is not None else frozenset()
        beneath = below(sheet, row, place)
        sure = firm(beneath)
        recurs = place in again
        if "whole" in looks and "mark" in sure and beneath["one word"] >= 0.5 * beneath["rows"]:
            worth += 1.0  # a day over crosses
        elif looks & {"email", "phone", "contact"}:
            worth -= 2.5
        elif not looks & {"number", "day", "time"} and known(text) and not recurs:
            worth += 3.0
        elif looks & sure or (recurs and "day" not in looks):
            worth -= 1.5
        elif sure:
            worth += 1.5
        elif looks & {"number", "time", "money"}:
            worth -= 0.7
        elif isinstance(cell, str) and len(text) <= 90:
            worth += 0.45 if beneath["rows"] else 0.1
        if len(text) > 140:
            worth -= 1.0
        if said[key(text)] > 2:
            worth -= 0.5
    return worth if len(places) > 1 or sheet.n_columns == 1 else worth * 0.3


def _recurs(sheet: Sheet, row: int, place: int) -> bool:
    """Whether what stands in a line stands in its column again, below."""
    text = key(sheet.said(row, place))
    return any(
        key(other) == text
        for other in sheet.columns[place - 1][row : row + 200]
        if isinstance(other, str)
    )


def _was_there(sheet: Sheet, row: int, place: int) -> bool:
    """Whether what stands in a line stands in its column before, above."""
    text = key(sheet.said(row, place))
    return any(
        key(other) == text
        for other in sheet.columns[place - 1][: row - 1]
        if isinstance(other, str)
    )


def _is_heading(sheet: Sheet, row: int, worth: float) -> bool:
    places = sheet.filled[row]
    again = [place for place in places if _recurs(sheet, row, place)]
    if len(again) == len(places):
        again = []  # the headings stand once more below
    named = sum(known(sheet.said(row, place)) for place in places if place not in again)
    if worth <= 0:
        return False
    if named:
        return named >= 2 or len(places) <= 4 or worth >= 3
    # Nothing that anybody calls a heading: only where what stands below is of another kind.
    contrast = [
        place
        for place in places
        if firm(below(sheet, row, place))
        and not firm(below(sheet, row, place)) & _kinds(sheet, row, place)
    ]
    same = [place for place in places if firm(below(sheet, row, place)) & _kinds(sheet, row, place)]
    return len(contrast) > len(same) or (
        not same and not contrast and not again and len(places) > 1 and _texts(sheet, row)
    )


def _kinds(sheet: Sheet, row: int, place: int) -> frozenset[str]:
    cell = sheet.cell(row, place)
    return kinds(cell) if cell is not None else frozenset()


def _texts(sheet: Sheet, row: int) -> bool:
    """Whether a line is nothing but texts of which none looks like a person's name below."""
    return not any(
        {"full name", "last first", "school"} & _kinds(sheet, row, place)
        for place in sheet.filled[row]
    )


def _with_lines(sheet: Sheet, best: int) -> Headings:
    first = best
    while first > 1 and best - first < 2 and _is_group(sheet, first - 1, best):
        first -= 1
    explained: list[int] = []
    last = best
    for row in (best + 1, best + 2):
        kind = _explains(sheet, row, best)
        if kind == "heading" and not explained:
            last = row
        elif kind == "example":
            explained.append(row)
        else:
            break
    return Headings(last, last - first + 1, tuple(explained))


def _is_group(sheet: Sheet, row: int, best: int) -> bool:
    """Whether the line above headings names groups of them, or is the upper half of them."""
    places, under = sheet.filled.get(row, ()), sheet.filled[best]
    if not places:
        return False
    texts = [sheet.said(row, place) for place in places]
    looks = [_kinds(sheet, row, place) for place in places]
    if any(kind & {"email", "phone", "number", "time", "contact"} for kind in looks):
        return False
    if any(len(text) > 60 for text in texts) or any(text.rstrip().endswith(":") for text in texts):
        return False
    dated = [kind & {"day", "month"} for kind in looks]
    if any(dated) and not all(
        kind or place == places[0] for kind, place in zip(dated, places, strict=True)
    ):
        return False
    if len(places) == 1:
        # One cell: a title where it stands at the left, else a name over a few headings.
        beside = places[0] > max(under[0], 2) and len(texts[0]) <= 25
        return beside and len(under) > 3 and not any(sign.isdigit() for sign in texts[0])
    if len(places) == 2 and places[1] == places[0] + 1 and len(under) > 3:
        return False  # a label and what it says
    if places[-1] > under[-1]:
        return False  # a title and its day: nothing stands below that
    return len(places) <= len(under) + 1


def _is_type(said: str) -> bool:
    """Whether a cell says what is to be written below it, and how: `text`, `CHAR(8)`."""
    return key(_LENGTH.sub("", said)) in _TYPES or bool(_TYPE.fullmatch(said))


def _explains(sheet: Sheet, row: int, best: int) -> str:
    """What a line right below the headings is: "heading" (more of them), "example" (types or an
    example), "" (a record).
    """
    places = sheet.filled.get(row, ())
    if not places:
        return ""
    texts = [sheet.said(row, place) for place in places]
    if sum(_is_type(text) for text in texts) >= max(2, 0.6 * len(texts)):
        return "example"
    if any(_EXAMPLE.fullmatch(text) for text in texts) and sheet.n_rows > row + 1:
        return "example"
    other = same = 0
    for place in places:
        beneath = below(sheet, row, place)
        sure = firm(beneath)
        named = any(
            beneath[kind] >= 0.6 * beneath["rows"] > 0
            for kind in _NAMED & _kinds(sheet, row, place)
        )
        if named and not known(sheet.said(row, place)):
            same += 1  # somebody's name, as below
            continue
        if not sure:
            continue
        if sure & _kinds(sheet, row, place) or _kinds(sheet, row, place) & {
            "email",
            "phone",
            "day",
            "number",
        }:
            same += 1
        else:
            other += 1
    words = sum(known(text) for text in texts)
    if same == 0 and (other >= 2 or (other and len(texts) > 1) or words >= 2) and len(places) > 1:
        return "heading"
    return ""
