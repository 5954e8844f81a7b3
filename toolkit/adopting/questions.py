"""Questions: what only a person can say of their tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.adopting.deciding import Decision
from toolkit.adopting.fits import TABLES
from toolkit.adopting.known_words import folded
from toolkit.adopting.lacking import Lack, feeds, lacks_of, unread
from toolkit.adopting.profile import (
    ALSO,
    BESIDE,
    COPY,
    NOBODY,
    NOTHING,
    OUTSIDE,
    OWN,
    STRANGERS,
    ColumnProfile,
    Question,
    TabProfile,
    To,
)
from toolkit.tables.columns import Hours
from toolkit.tables.weekdays import BEGINS, ENDS
from toolkit.words import Sentence, key, marked, sentence

WORKSITE = "Worksite"


def told(to: To) -> str:
    """A heading of ours, or several, as people read it."""
    if to is None:
        return OWN
    return " + ".join(to) if isinstance(to, tuple) else to


def questions_of(tab: TabProfile, decision: Decision) -> Iterator[Question]:
    """What is open about a tab, in the order in which a person would ask."""
    if tab.ask:
        yield _about_tab(tab, decision)
    if tab.table is None or tab.ask:
        return
    yield from _about_columns(tab, tab.table, decision)
    beside = unread(tab) - {tab.table}  # of what would not be read anyway nothing more is asked
    for lack in lacks_of(tab):
        if lack.named(tab.table) in tab.constants:
            continue
        if lack.table not in beside or lack.careful is None:
            yield _about_lack(tab, lack)
    if tab.asks_year:
        said = sentence(
            "The dates of this tab have no year. Which one is it: a school year such as 2022-23"
            " (August to July), or 2023?",
        )
        yield Question(tab.tab, "", said, tab.years, "year", book=tab.book, span=tab.span)
    if tab.asks_week:
        said = sentence(
            "The weeks of this tab are named by a Saturday or a Sunday. Do they begin or end"
            " with that day?"
        )
        yield Question(tab.tab, "", said, (BEGINS, ENDS), "week", book=tab.book, span=tab.span)


def _about_columns(tab: TabProfile, table: str, decision: Decision) -> Iterator[Question]:
    """What is open about the columns of a tab, and about the words and numbers in them."""
    asked: set[tuple[str, str]] = set()  # a word once, however spelled; once for all of a matrix
    for column in tab.columns:
        if column.ask:
            yield _about_column(tab, column, decision)
        for word in column.ask_values:
            whose = column.worded if column.of else column.column
            if (whose, folded(word)) in asked:
                continue
            asked.add((whose, folded(word)))
            words = (*_words_of(table, column.to, word), NOTHING)
            said = _about_word(_heading_of(tab, column), word)
            yield Question(tab.tab, column.column, said, words, "words", word, tab.book, tab.span)
        if _runs_either_way(tab, column, decision):
            said = sentence(
                "“{heading}”: is 1 the strongest supporter, or 5?", heading=column.heading
            )
            ends = ("1 is strongest", "5 is strongest")
            yield Question(
                tab.tab, column.column, said, ends, "direction", book=tab.book, span=tab.span
            )


def _heading_of(tab: TabProfile, column: ColumnProfile) -> str:
    """A column's heading; of a matrix that of its first and of its last."""
    if not column.of:
        return column.heading
    alike = [one.heading for one in tab.columns if one.of and one.to == column.to]
    return f"{alike[0]} … {alike[-1]}" if len(alike) > 1 else column.heading


def _about_word(heading: str, word: str) -> Sentence:
    if not word:
        return sentence(
            "“{heading}” is blank in some rows. What does a blank cell mean there?",
            heading=heading,
        )
    return sentence("“{heading}”: what does “{word}” mean?", heading=heading, word=word)


def _about_lack(tab: TabProfile, lack: Lack) -> Question:
    named = lack.named(tab.table)
    if _nameless(tab, lack):
        text = sentence(
            "“{tab}” is not read: it names people, but not their worksite, and two people may"
            " have one name. Add a column with the worksite (or the email, or the Person ID) and"
            " run this again, or say at which worksite all of them are.",
            tab=tab.tab,
        )
        return Question(tab.tab, "", text, (NOBODY,), "constant", WORKSITE, tab.book, tab.span)
    if lack.careful is None and lack.table != tab.table:
        feeding = [f"“{one.heading}”" for one in tab.columns if feeds(one, lack.table)]
        text = sentence(
            "“{tab}”: {columns} cannot be read as {table}: each row of {table} needs {heading}, and"
            " no column says it.",
            tab=tab.tab,
            columns=", ".join(feeding[:_MOST]) + (" …" if len(feeding) > _MOST else ""),
            table=lack.table,
            heading=lack.heading,
        )
        return Question(tab.tab, "", text, (NOBODY,), "constant", named, tab.book, tab.span)
    if lack.careful is None:
        text = sentence(
            "“{tab}” is not read: each row of {table} needs {heading}, and no column says it."
            " What is it for every row?",
            tab=tab.tab,
            table=lack.table,
            heading=lack.heading,
        )
        return Question(tab.tab, "", text, (NOBODY,), "constant", named, tab.book, tab.span)
    text = sentence(
        "No column of “{tab}” says {heading}. What is it for every row?",
        tab=tab.tab,
        heading=lack.heading,
    )
    others = [word for word in _words_of(lack.table, lack.heading) if word != lack.careful]
    options = (lack.careful, *others) if _has_choices(lack) else (lack.careful,)
    return Question(tab.tab, "", text, options, "constant", named, tab.book, tab.span)


def _nameless(tab: TabProfile, lack: Lack) -> bool:
    """Whether people stand there by their names alone: with their worksite they could be told."""
    return lack.table == tab.table and lack.heading == "Person ID" and "Person" in tab.names()


def _has_choices(lack: Lack) -> bool:
    column = next(c for c in TABLES[lack.table].columns if c.heading == lack.heading)
    return bool(column.choices)


_MOST = 4  # columns that a question names
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)?")
_AGAIN = {
    COPY: marked("“{tab}” looks like a copy of another tab. Is it read too?"),
    BESIDE: marked(
        "“{tab}”: columns {span} say again what stands beside them on the same tab. Are they read"
        " too?"
    ),
    OUTSIDE: marked(
        "“{tab}” looks like a list from outside (an employer's, or dues). Is it your roster?"
    ),
}


def _about_tab(tab: TabProfile, decision: Decision) -> Question:
    if tab.why in _AGAIN:
        text = Sentence(_AGAIN[tab.why], {"tab": tab.tab, "span": tab.span})
        options = [NOBODY, f"{ALSO}{tab.table}"]
    elif tab.why == STRANGERS:
        text = sentence(
            "“{tab}” has hours of people who are not among your organizers. Is it their log of"
            " hours?",
            tab=tab.tab,
        )
        options = [NOBODY, tab.table or ""]
    else:
        text = sentence("What is “{tab}”?", tab=tab.tab)
        options = [*(name for name in (tab.table, decision.second) if name), NOBODY]
    return Question(tab.tab, "", text, tuple(options), "tab", book=tab.book, span=tab.span)


def _about_column(tab: TabProfile, column: ColumnProfile, decision: Decision) -> Question:
    text = sentence(
        "What does “{heading}” say?", heading=column.heading or f"column {column.column}"
    )
    options = [told(column.to)] if column.to else []
    called = [one.heading for one in TABLES[tab.table or ""].columns]
    options += [name for name in called if key(name) == key(column.heading) and name != column.to]
    return Question(
        tab.tab, column.column, text, (*options, OWN), "column", book=tab.book, span=tab.span
    )


def _words_of(table: str, to: To, word: str = "") -> tuple[str, ...]:
    """What a word of theirs may be with us: one of a column's choices, the hours that stand in
    it.
    """
    if not isinstance(to, str):
        return ()
    of, _, heading = to.rpartition(".")
    found = next((c for c in TABLES[of or table].columns if c.heading == heading), None)
    if isinstance(found, Hours):
        return tuple(_NUMBER.findall(word)[:1])
    return found.choices if found is not None and found.choices else ("Yes", "No")


def _runs_either_way(tab: TabProfile, column: ColumnProfile, decision: Decision) -> bool:
    """Whether nothing tells which end of a rating is the good one."""
    if not column.rating or column.settled or column.direction:
        return False
    return any(word.strip()[:1].isdigit() for word in (*column.values, *column.ask_values))
