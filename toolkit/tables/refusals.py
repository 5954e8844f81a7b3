"""Refusals of tabs that cannot be told apart or lack what every row needs: what, where, what to
do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from toolkit.errors import Refusal, Refused
from toolkit.tables.choices import Choice
from toolkit.tables.columns import Column
from toolkit.tables.declared import Table
from toolkit.tables.headings import row_of
from toolkit.tables.parsing import blank, shown
from toolkit.words import Sentence, closest, key, sentence
from toolkit.workbooks.cells import Cell

if TYPE_CHECKING:
    from toolkit.tables.claim import Claim

_FIGURES = re.compile(r"\d{3}|@")
_NO_WORDS = re.compile(r"(?=\D*\d)[\d\W]+|\s*[^\s@]+@[^\s@]+\s*")
LOOKED_AT = 200  # rows below, in which a heading does not stand again
ENOUGH = 3  # rows below, to tell headings from what they head where all of it is words


TWO_TABS = Refusal(
    Refused,
    "two-tabs",
    "Two tabs could be the {table} table: “{one}” and “{other}”. Rename one of them, or say which"
    ' it is in toolkit.toml under [tabs.{section}] tab = "…".',
)
TAB_GONE = Refusal(
    Refused,
    "configured-tab-gone",
    "toolkit.toml says that the {table} table is in the tab “{tab}”, and there is no such tab. Did"
    " you mean “{near}”?",
    "toolkit.toml says that the {table} table is in the tab “{tab}”, and there is no such tab. The"
    " workbook has: {titles}.",
)
HEADING_GONE = Refusal(
    Refused,
    "configured-heading-gone",
    "toolkit.toml says that “{column}” of {table} is called “{theirs}”, and the tab “{tab}” has no"
    " such heading. {hint}",
)
WORKBOOK_NOT_READ = Refusal(
    Refused,
    "configured-workbook-not-read",
    "toolkit.toml takes a table from the workbook “{name}”, and it was not read with this one. Name"
    " the workbook to publish in with --workbook, or as where under [workbook].",
)
WORDS_OF_NONE = Refusal(
    Refused,
    "configured-words-of-none",
    "toolkit.toml has values for “{name}” under [tabs.{section}], and that is neither a heading of"
    " {table} nor one of the tab “{tab}”. Did you mean “{near}”?",
    "toolkit.toml has values for “{name}” under [tabs.{section}], and that is neither a heading of"
    " {table} nor one of the tab “{tab}”.",
)
NO_WORD = Refusal(
    Refused,
    "configured-word-unknown",
    "toolkit.toml reads a word as “{word}” in the values of “{where}” under [tabs.{section}], and"
    " “{column}” knows no such word. Did you mean “{near}”?",
    "toolkit.toml reads a word as “{word}” in the values of “{where}” under [tabs.{section}], and"
    " “{column}” knows no such word. It knows: {known}.",
    "toolkit.toml reads a word as “{word}” in the values of “{where}” under [tabs.{section}], and"
    " “{column}” knows no such word.",
)
FED_WITHOUT = Refusal(
    Refused,
    "configured-feed-lacks",
    "toolkit.toml takes {fed} from the tab “{tab}”, and each of them needs {names}, which nothing"
    " there says. Say which column it is, or that it is always the same: under {line}.",
)
HEADING_MISSING = Refusal(
    Refused,
    "heading-missing",
    "The tab “{tab}”{also} lacks the heading {names}. {hint}",
    many="The tab “{tab}”{also} lacks the headings {names}. {hint}",
)


def two_tabs(table: type[Table], one: str, other: str) -> Refused:
    return TWO_TABS(table=table.title, one=one, other=other, section=toml_name(table.title))


def toml_name(title: str) -> str:
    """A table's title as toolkit.toml has it."""
    return title if title.isalnum() else f'"{title}"'


def workbook_not_read(name: str) -> Refused:
    return WORKBOOK_NOT_READ(name=name)


def tab_gone(table: type[Table], title: str, titles: Sequence[str]) -> Refused:
    near = closest(title, titles)
    return TAB_GONE(table=table.title, tab=title, near=near, titles=", ".join(titles))


def heading_gone(claim: Claim, ours: str, theirs: str) -> Refused:
    near = closest(theirs, _headings(claim)) if _heads(claim) else None
    return HEADING_GONE(
        column=ours,
        table=claim.table.title,
        theirs=theirs,
        tab=claim.grid.title,
        hint=sentence("Did you mean “{near}”?", near=near) if near else _there(claim),
    )


def words_of_none(claim: Claim, name: str) -> Refused:
    near = closest(name, [*_headings(claim), *(column.heading for column in claim.table.columns)])
    return WORDS_OF_NONE(
        name=name,
        section=toml_name(claim.table.title),
        table=claim.table.title,
        tab=claim.grid.title,
        near=near if _heads(claim) else None,
    )


def no_word(table: type[Table], where: str, column: Column, word: str) -> Refused:
    return NO_WORD(
        word=word,
        where=where,
        section=toml_name(table.title),
        column=column.heading,
        near=closest(word, column.choices),
        known=", ".join(column.choices) or None,
    )


def fed_without(
    table: type[Table], fed: type[Table], title: str, missing: Sequence[Column]
) -> Refused:
    first = f"{fed.title}.{missing[0].heading}"
    return FED_WITHOUT(
        fed=fed.title,
        tab=title,
        names=", ".join(f"“{column.heading}”" for column in missing),
        line=f'[tabs.{toml_name(table.title)}] constants = {{ "{first}" = "…" }}',
    )


def heading_missing(claim: Claim, missing: Sequence[Column] = ()) -> Refused:
    table, missing = claim.table, missing or claim.missing
    return HEADING_MISSING(
        n=len(missing),
        tab=claim.grid.title,
        also="" if key(claim.grid.title) == key(table.title) else f" ({table.title})",
        names=", ".join(f"“{column.heading}”" for column in missing),
        hint=_hint(claim, missing),
    )


def _hint(claim: Claim, missing: Sequence[Column]) -> Sentence:
    """The heading that may be meant; else what stands there, and how toolkit.toml says it."""
    first = missing[0].heading
    near = closest(first, _headings(claim)) if _heads(claim) else None
    if near:
        return sentence(
            "Is it the one called “{near}”? Rename it, or say so in toolkit.toml.", near=near
        )
    line = f'[tabs.{toml_name(claim.table.title)}] columns = {{ "{first}" = "…" }}'
    if len(missing) == 1:
        return sentence(
            "{there} Rename the one that is meant, or say which it is in toolkit.toml: {line}.",
            there=_there(claim),
            line=line,
        )
    # With most of them missing it is rather the row that is wrong than every one of its names.
    return sentence(
        "{there} Rename the one that is meant, or say which it is in toolkit.toml: {line}; if the"
        " headings are further down, header_row = … there.",
        there=_there(claim),
        line=line,
    )


def _headings(claim: Claim) -> list[str]:
    cells = row_of(claim.grid, claim.heading_row)
    return [shown(cell) for cell in cells if not blank(cell)]


def _there(claim: Claim) -> Sentence:
    row = str(claim.heading_row)
    if not _heads(claim):
        return sentence(
            "Row {row} may be a row about somebody, so it is not shown here; if the headings were"
            " deleted or sorted away, bring them back.",
            row=row,
        )
    if headings := _headings(claim):
        return sentence(
            "The headings in row {row} are: {headings}.", row=row, headings=", ".join(headings)
        )
    return sentence("The headings in row {row} are: none.", row=row)


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
    """A number, a day or an address and nothing else: a note that has a phone in it tells
    nothing.
    """
    return not blank(cell) and (not isinstance(cell, str) or _NO_WORDS.fullmatch(cell) is not None)


def _like_a_heading(cell: Cell, under: Sequence[Cell], words: set[str]) -> bool:
    if not isinstance(cell, str) or _FIGURES.search(cell) or key(cell) in words:
        return False
    return key(cell) not in {key(shown(one)) for one in under if not blank(one)}
