"""Answers: what a person said of their tabs, now or in toolkit.toml; it holds whatever the tabs
look like.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from toolkit.adopting.heading_lines import Headings
from toolkit.adopting.known_words import folded
from toolkit.adopting.layout import Layout
from toolkit.adopting.profile import ColumnProfile, Question, TabProfile, To
from toolkit.words import key

NOBODYS = ""  # the table of a tab that is left alone
SETTLED = {"1 is strongest": False, "5 is strongest": True}


@dataclass(frozen=True)
class Answer:
    """What was said of one tab. `table`: one of ours, `NOBODYS`, or None where nothing was said.
    `columns` and `values` are by their heading or `column B`.
    """

    table: str | None = None
    headings: Headings | None = None
    columns: Mapping[str, To] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    year: str = ""
    week: str = ""

    def fixed(self, layout: Layout) -> dict[int, To]:
        """What was said of each column, by its number."""
        return {
            place.number: to
            for place in layout.places
            for named, to in self.columns.items()
            if names(named, place.heading, place.letter)
        }

    def with_reply(self, question: Question, heading: str, reply: To | str) -> Answer:
        """The same with one more answer."""
        name = heading or f"column {question.column}"
        if question.about == "column":
            return replace(self, columns={**self.columns, name: reply})
        if question.about == "words":
            words = {
                **self.values.get(name, {}),
                question.word: reply if isinstance(reply, str) else None,
            }
            return replace(self, values={**self.values, name: words})
        if question.about == "direction":
            turned = {str(n): str(6 - n if SETTLED.get(str(reply)) else n) for n in range(1, 6)}
            return replace(
                self, values={**self.values, name: {**turned, **self.values.get(name, {})}}
            )
        if question.about == "constant":
            return (
                replace(self, table=NOBODYS)
                if reply is None
                else replace(self, constants={**self.constants, question.word: str(reply)})
            )
        if question.about == "year":
            return replace(self, year=str(reply or ""))
        if question.about == "week":
            return replace(self, week=str(reply or ""))
        return replace(self, table=str(reply or NOBODYS))


def names(named: str, heading: str, letter: str) -> bool:
    """Whether a heading or `column B` names that column."""
    return key(named) == key(heading) or key(named) == key(f"column {letter}")


def tempered(tab: TabProfile, answer: Answer) -> TabProfile:
    """A tab with what was said of it."""
    if answer.table == NOBODYS:
        return replace(tab.left_alone(False, ""), table=None)
    columns = tuple(_column(one, answer) for one in tab.columns)
    said, sources = dict(answer.constants), dict(tab.sources)
    for heading, value in answer.constants.items():
        if value.startswith("from ") and heading in tab.constants:
            said[heading] = tab.constants[heading]
        elif value == "from title":
            said[heading], sources[heading] = tab.tab, "title"
    return replace(
        tab,
        columns=columns,
        ask=tab.ask and answer.table is None,
        year=answer.year or tab.year,
        week=answer.week or tab.week,
        constants={**tab.constants, **said},
        sources=sources,
    )


def _column(column: ColumnProfile, answer: Answer) -> ColumnProfile:
    said = [
        to for named, to in answer.columns.items() if names(named, column.heading, column.column)
    ]
    if said:
        column = replace(column, ask=False, given=True, confidence=1.0)
        if said[-1] is None:
            return replace(column, to=None, values={}, ask_values=(), guesses=(), of={})
    words: dict[str, str | None] = {}
    for named, values in answer.values.items():
        alike = isinstance(column.to, str) and key(named) == key(column.to)
        if alike or names(named, column.heading, column.column):
            words |= values
    if not words:
        return column
    known = {folded(word) for word in words}
    return replace(
        column,
        values={**column.values, **_spelled(column, words)},
        ask_values=tuple(word for word in column.ask_values if folded(word) not in known),
        settled=not column.rating or {"1", "5"} <= {word[:1] for word in words},
    )


def _spelled(column: ColumnProfile, words: Mapping[str, str | None]) -> dict[str, str | None]:
    """The words as this column spells them."""
    here = {folded(word): word for word in (*column.values, *column.ask_values)}
    return {here.get(folded(word), word): ours for word, ours in words.items()}
