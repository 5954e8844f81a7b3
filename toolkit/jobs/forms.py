"""Forms: the questions to put into a form, so that its answers are read as they come in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.tables.choices import Choice, Choices, Several
from toolkit.tables.columns import Column, Date, Text, Time, WholeNumber, YesNo
from toolkit.tables.contact import Conversations
from toolkit.tables.declared import Table
from toolkit.tables.events import Attendance
from toolkit.tables.knobs import LINK_PLACES
from toolkit.tables.paid_program import CheckIns, HoursLog
from toolkit.tables.people import Applications
from toolkit.tables.structure_tests import Responses
from toolkit.words import Sentence, key, say, sentence

FORMS: dict[str, type[Table]] = {
    "conversations": Conversations,
    "check-ins": CheckIns,
    "hours": HoursLog,
    "applications": Applications,
    "attendance": Attendance,
    "responses": Responses,
}
STAFFS = frozenset({"Decision"})  # columns that staff write beside the answers
LONG = frozenset({"Notes", "Why", "Wins", "Stuck"})  # answers of more than a line
TIMESTAMP = "Timestamp"


@dataclass(frozen=True)
class FormQuestion:
    """One question: its title word for word, what kind of answer it takes, the choices, whether
    every answer needs it, and what it is for.
    """

    title: str
    kind: Sentence
    choices: tuple[str, ...]
    needed: bool
    instead: tuple[str, ...]  # the questions that together stand in for this one
    help: str

    def marked(self, language: str) -> str:
        """The title, with whether it is needed."""
        if not self.needed:
            return self.title
        if not self.instead:
            return say(language, "{title} (needed)", title=self.title)
        others = say(language, " and ").join(self.instead)
        return say(language, "{title} (needed, or {others})", title=self.title, others=others)


def questions(table: type[Table]) -> list[FormQuestion]:
    """What a form for a table asks, in the table's order; the day is the form's own Timestamp."""
    return [
        FormQuestion(
            column.heading,
            _kind(column),
            _choices(column),
            column.required,
            tuple(table.column(name).heading for name in column.instead),
            column.help,
        )
        for column in table.columns
        if column.heading not in STAFFS and not _by_itself(column)
    ]


def _by_itself(column: Column) -> bool:
    """Whether a form writes it without being asked."""
    return isinstance(column, Date) and key(TIMESTAMP) in map(key, column.spellings)


def _kind(column: Column) -> Sentence:
    if isinstance(column, WholeNumber) and column.choices:
        first, *_, last = column.choices
        return sentence("linear scale, {first} to {last}", first=first, last=last)
    if isinstance(column, Several):
        return sentence("checkboxes: your own list of {names}, and Other", names=column.heading)
    if isinstance(column, Choices):
        return sentence("checkboxes")
    if isinstance(column, (Choice, YesNo)):
        return sentence("multiple choice")
    if isinstance(column, Date):
        return sentence("date")
    if isinstance(column, Time):
        return sentence("time")
    if isinstance(column, Text) and column.heading in LONG:
        return sentence("paragraph")
    return sentence("short answer")


def _choices(column: Column) -> tuple[str, ...]:
    if isinstance(column, YesNo):
        return ("Yes", "No")
    return column.choices if isinstance(column, Choice) else ()


def filled_in(table: type[Table]) -> dict[str, str]:
    """The questions that the link in a letter answers by itself, and what stands for the answer."""
    if table is not Conversations:
        return {}
    places = {key(place): f"{{{place}}}" for place in LINK_PLACES}
    return {
        column.heading: places[key(column.heading)]
        for column in table.columns
        if key(column.heading) in places
    }


def link_template(table: type[Table]) -> str:
    """What such a link looks like; "" where no letter has one. The numbers are the form's own."""
    fields = [f"entry.{n}={place}" for n, place in enumerate(filled_in(table).values(), start=1)]
    address = "https://docs.google.com/forms/d/e/YOUR-FORM/viewform?usp=pp_url&"
    return address + "&".join(fields) if fields else ""


def told(name: str, language: str) -> Iterator[tuple[str, str]]:
    """The whole of it for a person at a terminal: what each line begins with, and its text."""
    table = FORMS[name]
    yield (
        "",
        say(
            language,
            "A form for the {tab} tab: make one at https://forms.new with these questions, worded"
            " just so. Leave out what you do not need, but nothing that is marked as needed. The"
            " form's own Timestamp is the day.",
            tab=table.title,
        ),
    )
    for number, one in enumerate(questions(table), start=1):
        choices = f": {' | '.join(one.choices)}" if one.choices else ""
        yield f"{number:>2}. ", f"{one.marked(language)}, {one.kind.said(language)}{choices}"
        yield "    ", say(language, one.help)
    yield (
        "",
        say(
            language,
            "In the form: Responses > Link to Sheets > Select existing spreadsheet, and there"
            " your workbook. The tab of its answers is read under the title that it gets there;"
            " where you rename it, or keep it in another spreadsheet, run: toolkit adopt",
        ),
    )
    if filled_in(table):
        yield "", _link_told(table, language)
        yield "    ", link_template(table)


def _link_told(table: type[Table], language: str) -> str:
    answers = ", ".join(f"{title}: {place}" for title, place in filled_in(table).items())
    return say(
        language,
        "For the link in the weekly letters: in the form ⋮ > Pre-fill form, answer just so"
        " ({answers}), Get link, Copy link, and put the address into the Settings tab beside Form"
        " link. It looks like this:",
        answers=answers,
    )
