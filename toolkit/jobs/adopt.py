"""Adopt: what the tabs of workbooks are, read without touching anything, and put into
toolkit.toml.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from toolkit import files
from toolkit.adopting.answers import NOBODYS, Answer
from toolkit.adopting.blocks import together
from toolkit.adopting.heading_lines import Headings
from toolkit.adopting.known_words import folded
from toolkit.adopting.lacking import feeds
from toolkit.adopting.profile import Profile, Question, TabProfile, To
from toolkit.adopting.settings import left_alone, sources_of
from toolkit.adopting.sheet import Name, Sheet
from toolkit.adopting.speaking import language_of
from toolkit.adopting.understanding import profile
from toolkit.settings import Settings, TabSettings, ours_in
from toolkit.settings.tabs import Joined
from toolkit.settings.written import as_text
from toolkit.tables.roster import Roster
from toolkit.tables.source import fits, named
from toolkit.words import Sentence, key, sentence
from toolkit.workbooks.changes import Workbook

ONCE_FOR_ALL = frozenset(
    ("words", "direction", "year", "week", "column")
)  # asked once for tabs alike
# What every row says may be asked once, too, for tabs of the same headings.
SAID_ONCE = frozenset(("Attended", "Happened", "Response", "Result", "Activity", "Status"))


PART = "!"  # between a title and the columns of a part that is left alone: Sheet1!F:I


class _Every:
    """All titles there are."""

    def __contains__(self, title: object) -> bool:
        return True


@dataclass(frozen=True)
class Adopted:
    """Workbooks with what was found in them and what a person said. `where` is the main one,
    `language` the one that a person is asked in.
    """

    where: str
    sheets: tuple[Sheet, ...]
    answers: Mapping[Name, Answer]
    profile: Profile
    language: str = "en"
    today: date | None = None

    def replied(self, question: Question, reply: To | str) -> Adopted:
        """The same after one more answer; what follows from it is found anew."""
        answers = dict(self.answers)
        for asked in (question, *self.alike(question)):
            tab = self._tab(asked)
            column = tab.column(asked.column)
            said = answers.get(asked.name, Answer())
            if said.table is None:
                said = replace(said, table=tab.table)
            beside, dot, _ = question.word.partition(".")
            if question.about == "constant" and reply is None and dot:
                own = {one.heading: None for one in tab.columns if feeds(one, beside)}
                answers[asked.name] = replace(said, columns={**said.columns, **own})
                continue
            heading = ""
            if column:
                heading = column.heading if question.about == "column" else column.worded
            answers[asked.name] = said.with_reply(asked, heading, reply)
        found = profile(self.sheets, answers, today=self.today)
        return replace(self, answers=answers, profile=found)

    def alike(self, question: Question) -> tuple[Question, ...]:
        """The same question about other tabs of the same kind, which one answer settles: a word
        in a column of one heading, the year of a log with a tab a month.
        """
        if question.about not in ONCE_FOR_ALL and not self._is_said_once(question):
            return ()
        asked = self._about(question)
        return tuple(
            one
            for one in self.profile.questions
            if one is not question and one.about == question.about and self._about(one) == asked
        )

    @property
    def n_questions(self) -> int:
        """How many answers settle all that is open."""
        apart: list[Question] = []
        for one in self.profile.questions:
            if not any(one in self.alike(other) for other in apart):
                apart.append(one)
        return len(apart)

    def example(self, question: Question) -> tuple[str, ...]:
        """What stands in the column that a question is about."""
        column = self._tab(question).column(question.column)
        return column.examples if column else ()

    def rates(self, question: Question) -> bool:
        """Whether a word is asked about that says how somebody stands to the union."""
        column = self._tab(question).column(question.column)
        said = str(column.to).rpartition(".")[2] if column else ""
        return question.about == "words" and said == Roster.assessment.heading

    def _is_said_once(self, question: Question) -> bool:
        """Whether what every row of a tab says is what those of others like it say: of members in
        one tab and others in the next it is not, of a tab a worksite it is.
        """
        if question.about != "constant" or question.word not in SAID_ONCE:
            return False
        return question.word != "Status" or "Worksite" in self._tab(question).constants

    def _about(self, question: Question) -> tuple[str | None, str, str]:
        tab = self._tab(question)
        if question.about == "constant":
            headings = "|".join(key(one.heading) for one in tab.columns)
            return tab.table, headings, question.word
        column = tab.column(question.column)
        return tab.table, key(column.worded) if column else "", folded(question.word)

    def _tab(self, question: Question) -> TabProfile:
        return next(one for one in self.profile.tabs if one.name == question.name)

    @property
    def taken(self) -> tuple[Sentence, ...]:
        """A sentence for each of people's own tabs whose title a published tab needs."""
        from toolkit.jobs.publication import EVERY_TITLE  # noqa: PLC0415 -- slow

        ours = set(map(key, EVERY_TITLE))
        return tuple(
            sentence(
                "“{tab}” is the name of a tab that the toolkit publishes: toolkit sync refuses"
                " while a tab of yours is called that. Rename it first, for example to"
                " “{tab} (ours)”, then run toolkit adopt.",
                tab=sheet.title,
            )
            for sheet in self.sheets
            if not sheet.book and key(sheet.title) in ours
        )

    def as_json(self) -> dict[str, Any]:
        """The contract of `toolkit adopt --json`; `told` where something has to be mended first."""
        told = [one.said(self.language) for one in self.taken]
        return {
            "tabs": [tab.as_json() for tab in together(self.profile.tabs)],
            "questions": [one.as_json(self.language) for one in self.profile.questions],
            "settings": self.text(),
            **({"told": told} if told else {}),
        }

    def text(self, before: str = "", *, guesses: bool = True) -> str:
        """The toolkit.toml that says all this; `before` is the file as it stands. Without
        `guesses` what nobody has answered yet is left out.
        """
        alone = [
            named(f"{title}{PART}{span}" if span else title)
            for (_, title, span), one in self.answers.items()
            if one.table == NOBODYS
        ]
        return as_text(
            self.where,
            [*alone, *left_alone(self.profile, guesses=guesses)],
            sources_of(self.profile, guesses=guesses),
            before,
            language=language_of(self.profile, self.sheets),
        )


def adopted(
    workbooks: Mapping[str, Workbook],
    where: str,
    settings: Settings,
    *,
    language: str = "",
    today: date | None = None,
) -> Adopted:
    """The profile of workbooks read together: the main one, named "", and others. Tabs that the
    toolkit made are none of people's; what toolkit.toml says of a tab holds. `language`: of the
    questions; "" is the one that the tabs are kept in. `today` proposes a year where nothing says
    it.
    """
    sheets = tuple(
        Sheet.of(grid, Path(workbook.where).name, book)
        for book, workbook in workbooks.items()
        for grid in workbook.read(_Every()).grids
        if grid.tag is None
    )
    answers = answers_in(settings, sheets)
    found = profile(sheets, answers, today=today)
    return Adopted(where, sheets, answers, found, language or language_of(found, sheets), today)


def answers_in(settings: Settings, sheets: Sequence[Sheet]) -> dict[Name, Answer]:
    """What toolkit.toml says of these tabs."""
    found: dict[Name, Answer] = {}
    for sheet in sheets:
        if any(fits(sheet.title, pattern) for pattern in settings.workbook.leave_alone):
            found[sheet.name] = Answer(NOBODYS)
            continue
        for said in settings.workbook.leave_alone:
            title, _, span = said.rpartition(PART)
            if title and fits(sheet.title, title):
                found[sheet.book, sheet.title, span] = Answer(NOBODYS)
        for table, sources in settings.tabs.items():
            for source in sources:
                if source.workbook == sheet.book and any(
                    fits(sheet.title, pattern) for pattern in source.tab or (table,)
                ):
                    found[(sheet.book, sheet.title, source.span or "")] = _answer(table, source)
    return found


def _answer(table: str, source: TabSettings) -> Answer:
    columns: dict[str, To] = dict.fromkeys(source.own)
    for ours, theirs in source.columns.items():
        names = ours_in(ours)
        to: To = names if len(names) > 1 else names[0]
        for heading in theirs.join if isinstance(theirs, Joined) else theirs:
            columns[heading] = to
    values = source.values | {matrix.to: matrix.values for matrix in source.matrix}
    return Answer(
        table,
        None if source.header_row is None else Headings(source.header_row, source.heading_lines),
        columns,
        {
            name: {word: ours or None for word, ours in said.items()}
            for name, said in values.items()
        },
        dict(source.constants),
        source.year,
        source.week or "",
    )


def is_written(found: Adopted, path: Path) -> bool:
    """Whether toolkit.toml says all of it already."""
    before = _before(path)
    return bool(before) and found.text(before, guesses=False) == before


def write(found: Adopted, path: Path) -> bool:
    """Puts what was found into toolkit.toml; whether that changed anything."""
    before = _before(path)
    after = found.text(before, guesses=False)
    if after == before:
        return False
    files.written(path, after.encode())
    return True


def _before(path: Path) -> str:
    return files.text(path, "utf-8-sig") if path.is_file() else ""
