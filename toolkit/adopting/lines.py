"""Lines: which rows below the headings are records, and what the others are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from statistics import median

from toolkit.adopting.heading_lines import Headings
from toolkit.adopting.shapes import kinds
from toolkit.adopting.sheet import Sheet
from toolkit.adopting.totals import is_total
from toolkit.words import key

_REMARK = re.compile(
    r"(?:signature|signed by|supervisor|approved by|certif\w+|prepared by|updated|last updated"
    r"|source|note|notes|key|legend|page \d+|firma|nota|leyenda|fuente|clave|actualizado|printed"
    r"|exported|generated|as of|please|remember|i (?:hereby )?(?:certify|affirm|declare|attest)"
    r"|(?:for )?office use|certifico|declaro|para uso (?:de|exclusivo)|do not|instructions?"
    r"|confidential|end of|copyright|all rights)\b.*|©.*|[*†‡].+|\(.{12,}\)",
    re.IGNORECASE | re.DOTALL,
)


SEEN = 60  # records that show what stands in a column


@dataclass(frozen=True)
class LineKinds:
    """Rows by what they are. `sections`: what each section line says, by its row; `section_column`
    is where they stand.
    """

    records: tuple[int, ...]
    skipped: tuple[int, ...] = ()
    sections: dict[int, str] = field(default_factory=dict)
    section_column: int = 0


def lines_of(sheet: Sheet, headings: Headings, start: int = 0) -> LineKinds:
    """What the rows below the headings are; without headings those from `start` on."""
    first = headings.last + 1 if headings.last else max(start, 1)
    rows = {row: places for row, places in sheet.filled.items() if row >= first}
    skipped = {row for row in headings.explained if row in rows}
    rest = [row for row in rows if row not in skipped]
    if not rest:
        return LineKinds((), tuple(sorted(skipped)))
    most = max(len(rows[row]) for row in rest)
    usual = median(n for row in rest if 2 * (n := len(rows[row])) >= most)
    again = _headings_again(sheet, rows, rest, sheet.keys(headings.last) if headings.last else ())
    skipped |= again
    rest = [row for row in rest if row not in again]
    totals = {row for row in rest if _is_total(sheet, row, rows[row], usual)}
    totals |= _counts_below(sheet, rows, [row for row in rest if row not in totals])
    skipped |= totals
    rest = [row for row in rest if row not in totals]
    few = 2 if usual >= 4 else 1 if usual >= 2 else 0
    thin = [row for row in rest if len(rows[row]) <= max(few, 0.34 * usual)]
    core = _core(rows, rest)
    sections = _sections(sheet, rows, rest, thin, core)
    skipped |= set(sections)
    skipped |= _signed_below(sheet, rows, rest)
    last = max((row for row in rest if row not in thin and row not in skipped), default=0)
    letters = {row for row in thin if len(rows[row]) == 1 and _is_letter(sheet, row, rows[row][0])}
    skipped |= letters if len(letters) >= 3 else set()
    for row in thin:
        if row in sections:
            continue
        said = sheet.said(row, rows[row][0])
        if (
            _REMARK.fullmatch(said)
            or (len(said) > 60 and len(rows[row]) == 1)
            or (row > last and last and not (set(rows[row]) & core))
            or (
                row > last
                and last
                and len(rows[row]) == 1
                and usual >= 4
                and not _like(sheet, row, rows[row][0], rest)
            )
        ):
            skipped.add(row)
    records = tuple(row for row in rest if row not in skipped)
    column = next((rows[row][0] for row in sections), 0)
    return LineKinds(records, tuple(sorted(skipped)), sections, column)


def _headings_again(
    sheet: Sheet, rows: dict[int, tuple[int, ...]], rest: list[int], headings: tuple[str, ...]
) -> set[int]:
    """The lines that say the headings once more, as at the top of each printed page."""
    if len(headings) < 2:
        return set()
    as_long = [row for row in rest if len(rows[row]) == len(headings)]
    begun = [row for row in as_long if key(sheet.said(row, rows[row][0])) == headings[0]]
    return {row for row in begun if sheet.keys(row) == headings}


def _signed_below(sheet: Sheet, rows: dict[int, tuple[int, ...]], rest: list[int]) -> set[int]:
    """The lines at the end that somebody signs: a remark, then labels with nothing but a colon."""
    found: set[int] = set()
    for row in reversed(rest):
        first, *more = (sheet.said(row, place) for place in rows[row])
        if not _REMARK.fullmatch(first) or not all(one.endswith((":", "_")) for one in more):
            break
        found.add(row)
    return found


def _is_letter(sheet: Sheet, row: int, place: int) -> bool:
    """Whether a line is one letter, as a directory puts it above the names that begin with it."""
    said = sheet.said(row, place).rstrip(".")
    return len(said) == 1 and said.isalpha() and said.isupper()


def _core(rows: dict[int, tuple[int, ...]], rest: list[int]) -> set[int]:
    """The columns that nearly every row fills."""
    counts: dict[int, int] = {}
    for row in rest:
        for place in rows[row]:
            counts[place] = counts.get(place, 0) + 1
    return {place for place, n in counts.items() if n >= 0.75 * len(rest)}


def _is_total(sheet: Sheet, row: int, places: tuple[int, ...], usual: float) -> bool:
    texts = [
        sheet.said(row, place) for place in places[:3] if isinstance(sheet.cell(row, place), str)
    ]
    if texts and any(is_total(text) and len(text) < 50 for text in texts[:2]):
        numbers = sum(
            bool({"number", "money", "percent", "time"} & kinds(sheet.cell(row, place)))
            for place in places
        )
        others = len(places) - numbers
        return others <= 2 or others <= 0.34 * usual
    return False


def _counts_below(sheet: Sheet, rows: dict[int, tuple[int, ...]], rest: list[int]) -> set[int]:
    """The lines at the end that only count: a word, then numbers below columns of something else,
    such as `Present 9 5 8` below marks.
    """
    found: set[int] = set()
    for row in reversed(rest):
        places = rows[row]
        firsts = isinstance(sheet.cell(row, places[0]), str)
        if not firsts or len(places) < 2 or not all(
            _numeric(sheet, row, place) for place in places[1:]
        ):  # fmt: skip
            break
        others = [other for other in rest[:SEEN] if other != row and other not in found]
        counted = [
            [_numeric(sheet, other, place) for other in others if place in rows[other]]
            for place in places[1:]
        ]
        if any(len(one) < 2 or sum(one) > 0.2 * len(one) for one in counted):
            break
        found.add(row)
    return found


def _numeric(sheet: Sheet, row: int, place: int) -> bool:
    return bool({"number", "money", "percent"} & kinds(sheet.cell(row, place)))


def _sections(
    sheet: Sheet,
    rows: dict[int, tuple[int, ...]],
    rest: list[int],
    thin: list[int],
    core: set[int],
) -> dict[int, str]:
    """The lines that name what the rows below them belong to."""
    records = set(rest) - set(thin)
    found: dict[int, str] = {}
    order = {row: number for number, row in enumerate(rest)}
    for row in thin:
        places = rows[row]
        said = sheet.said(row, places[0])
        text = isinstance(sheet.cell(row, places[0]), str)
        rest_numbers = all(
            {"number", "percent", "time"} & kinds(sheet.cell(row, place)) for place in places[1:]
        )
        if not text or not rest_numbers or len(said) > 60 or _REMARK.fullmatch(said):
            continue
        if not records.intersection(rest[order[row] + 1 : order[row] + 2]):
            continue  # nobody stands right below it
        found[row] = said
    if not found:
        return {}
    column = max(
        {rows[row][0] for row in found},
        key=lambda place: sum(rows[row][0] == place for row in found),
    )
    found = {row: said for row, said in found.items() if rows[row][0] == column}
    other = [row for row in found if not _like(sheet, row, column, rest)]
    if len(other) < max(1, 0.6 * len(found)) or len(found) > 0.5 * len(records):
        return {}
    # One odd line among many records is somebody without anything else known, not a section.
    firsts = [row for row in found if row == rest[0]]
    if len(found) == 1 and not firsts:
        return {}
    return {row: said.rstrip(" :") for row, said in found.items()}


def _like(sheet: Sheet, row: int, column: int, rest: list[int]) -> bool:
    """Whether a line's cell looks like the values of its column."""
    cell = sheet.cell(row, column)
    others = [sheet.cell(other, column) for other in rest[:200] if other != row]
    values = [other for other in others if other is not None]
    if not values or cell is None:
        return False
    mine = kinds(cell) - {"words", "long"}
    if "school" in mine and sum("school" in kinds(other) for other in values) < 0.5 * len(values):
        return False
    text = str(cell)
    if (
        text.isupper()
        and len(text) > 4
        and sum(str(other).isupper() for other in values) < 0.5 * len(values)
    ):
        return False
    if text.rstrip().endswith(":"):
        return False
    if key(text) in {key(str(other)) for other in values}:
        return True
    for kind in mine & {"full name", "last first", "one word", "code", "email"}:
        if sum(kind in kinds(other) for other in values) >= 0.5 * len(values):
            return True
    return not mine and sum(not kinds(other) - {"words", "long"} for other in values) >= 0.6 * len(
        values
    )


def said_once(rows: frozenset[int], records: tuple[int, ...], different: int) -> bool:
    """Whether a column says something in the first of the rows that it is about, as merged cells
    leave it: it is filled in the first row, then again and again with something else.
    """
    return (
        len(records) >= 6
        and records[0] in rows
        and 2 <= len(rows) <= 0.5 * len(records)
        and different >= 0.75 * len(rows)
    )
