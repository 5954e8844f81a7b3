"""Refusals of tabs that cannot be told apart or lack what every row needs: what, where, what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from toolkit.tables.choices import Choice
from toolkit.tables.columns import Column
from toolkit.tables.declared import Table
from toolkit.tables.headings import row_of
from toolkit.tables.parsing import blank, shown
from toolkit.words import closest, key
from toolkit.workbooks.cells import Cell

if TYPE_CHECKING:
    from toolkit.tables.claim import Claim

_FIGURES = re.compile(r"\d{3}|@")
_NO_WORDS = re.compile(r"(?=\D*\d)[\d\W]+|\s*[^\s@]+@[^\s@]+\s*")
LOOKED_AT = 200  # rows below, in which a heading does not stand again
ENOUGH = 3  # rows below, to tell headings from what they head where all of it is words


def two_tabs(table: type[Table], one: str, other: str) -> str:
    return (
        f"Two tabs could be the {table.title} table: “{one}” and “{other}”. Rename one of them, or"
        f' say which it is in toolkit.toml under [tabs.{toml_name(table.title)}] tab = "…".'
    )


def toml_name(title: str) -> str:
    """A table's title as toolkit.toml has it."""
    return title if title.isalnum() else f'"{title}"'


def workbook_not_read(name: str) -> str:
    return (
        f"toolkit.toml takes a table from the workbook “{name}”, and it was not read with this one."
        " Name the workbook to publish in with --workbook, or as where under [workbook]."
    )


def tab_gone(table: type[Table], title: str, titles: Sequence[str]) -> str:
    near = closest(title, titles)
    hint = f" Did you mean “{near}”?" if near else f" The workbook has: {', '.join(titles)}."
    return (
        f"toolkit.toml says that the {table.title} table is in the tab “{title}”, and there is no"
        f" such tab.{hint}"
    )


def heading_gone(claim: Claim, ours: str, theirs: str) -> str:
    near = closest(theirs, _headings(claim)) if _heads(claim) else None
    hint = f"Did you mean “{near}”?" if near else _there(claim)
    return (
        f"toolkit.toml says that “{ours}” of {claim.table.title} is called “{theirs}”, "
        f"and the tab “{claim.grid.title}” has no such heading. {hint}"
    )


def words_of_none(claim: Claim, name: str) -> str:
    near = closest(name, [*_headings(claim), *(column.heading for column in claim.table.columns)])
    hint = f" Did you mean “{near}”?" if near and _heads(claim) else ""
    return (
        f"toolkit.toml has values for “{name}” under [tabs.{toml_name(claim.table.title)}], and that"
        f" is neither a heading of {claim.table.title} nor one of the tab “{claim.grid.title}”.{hint}"
    )


def no_word(table: type[Table], where: str, column: Column, word: str) -> str:
    near = closest(word, column.choices)
    known = ", ".join(column.choices)
    hint = f"Did you mean “{near}”?" if near else f"It knows: {known}." if known else ""
    return (
        f"toolkit.toml reads a word as “{word}” in the values of “{where}” under"
        f" [tabs.{toml_name(table.title)}], and “{column.heading}” knows no such word. {hint}".strip()
    )


def fed_without(table: type[Table], fed: type[Table], title: str, missing: Sequence[Column]) -> str:
    names = " and ".join(f"“{column.heading}”" for column in missing)
    first = f"{fed.title}.{missing[0].heading}"
    return (
        f"toolkit.toml takes {fed.title} from the tab “{title}”, and each of them needs {names},"
        f" which nothing there says. Say which column it is, or that it is always the same: under"
        f' [tabs.{toml_name(table.title)}] constants = {{ "{first}" = "…" }}.'
    )


def heading_missing(claim: Claim, missing: Sequence[Column] = ()) -> str:
    table, missing = claim.table, missing or claim.missing
    names = ", ".join(f"“{column.heading}”" for column in missing)
    near = closest(missing[0].heading, _headings(claim)) if _heads(claim) else None
    if near:
        hint = f"Is it the one called “{near}”? Rename it, or say so in toolkit.toml."
    else:
        section = f"[tabs.{toml_name(table.title)}]"
        hint = (
            f"{_there(claim)} Rename the one that is meant, or say which it is "
            f'in toolkit.toml: {section} columns = {{ "{missing[0].heading}" = "…" }}'
        )
        # With most of them missing it is rather the row that is wrong than every one of its names.
        hint += (
            "; if the headings are further down, header_row = … there." if len(missing) > 1 else "."
        )
    many = "headings" if len(missing) > 1 else "heading"
    also = "" if key(claim.grid.title) == key(table.title) else f" ({table.title})"
    return f"The tab “{claim.grid.title}”{also} lacks the {many} {names}. {hint}"


def _headings(claim: Claim) -> list[str]:
    cells = row_of(claim.grid, claim.heading_row)
    return [shown(cell) for cell in cells if not blank(cell)]


def _there(claim: Claim) -> str:
    row = claim.heading_row
    if not _heads(claim):
        return (
            f"Row {row} may be a row about somebody, so it is not shown here; if the headings were"
            " deleted or sorted away, bring them back."
        )
    return f"The headings in row {row} are: {', '.join(_headings(claim)) or 'none'}."


def _heads(claim: Claim) -> bool:
    """Whether the row may be shown: half of what stands in it are headings of ours, or it reads
    like headings. A row about somebody stands in nobody's log.
    """
    return 2 * len(claim.standing) >= len(_headings(claim)) or _reads_like_headings(claim)


def _reads_like_headings(claim: Claim) -> bool:
    """Short texts without figures or addresses, none of them a word that a cell of the table holds
    (Member, Talked), and none that stands again below: names of worksites do. Of a row or two below
    one has to hold a figure, a day or an address under such a text.
    """
    figures = False
    words = {
        key(word)
        for column in claim.table.columns
        if isinstance(column, Choice)
        for name, also in column.options.items()
        for word in (name, *also)
    }
    for position, cell in enumerate(row_of(claim.grid, claim.heading_row), start=1):
        if blank(cell):
            continue
        column = claim.grid.columns[position - 1]
        under = column[claim.heading_row : claim.heading_row + LOOKED_AT]
        if not _like_a_heading(cell, under, words):
            return False
        figures = figures or any(map(_figure, under))
    return figures or claim.grid.n_rows - claim.heading_row >= ENOUGH


def _figure(cell: Cell) -> bool:
    """A number, a day or an address and nothing else: a note that has a phone in it tells nothing."""
    return not blank(cell) and (not isinstance(cell, str) or _NO_WORDS.fullmatch(cell) is not None)


def _like_a_heading(cell: Cell, under: Sequence[Cell], words: set[str]) -> bool:
    if not isinstance(cell, str) or _FIGURES.search(cell) or key(cell) in words:
        return False
    return key(cell) not in {key(shown(one)) for one in under if not blank(one)}
