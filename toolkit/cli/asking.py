"""Asking: adopt's open questions at a terminal, one key each, in the language of the tabs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from toolkit.cli.telling import tell
from toolkit.words import aloud, marked, reader, say_many

if TYPE_CHECKING:
    from toolkit.adopting.profile import Question
    from toolkit.jobs.adopt import Adopted

MOST_KEYS = 9  # options that one keypress can choose from
LATER, BACK, STOP, TYPED = "l", "b", "q", "t"  # keys that are no option
CTRL_C = "\x03"
NAMED = frozenset(("Worksite", "Organizer", "Event", "Test"))  # any name may stand there

RATED = {
    "1": marked("1, the strongest supporter: leads others"),
    "2": marked("2, a supporter"),
    "3": marked("3, undecided"),
    "4": marked("4, not interested"),
    "5": marked("5, opposed"),
}  # how somebody stands to the union


def asked(found: Adopted) -> Adopted:
    """Asks until nothing is open that was not put off."""
    if found.profile.questions:
        n = found.n_questions
        tell(
            say_many(
                reader.get(),
                "{n} question is open. One key answers it; nothing is written before the end.",
                "{n} questions are open. One key answers each; nothing is written before the end.",
                n,
            )
        )
        click.echo("")
    later: set[tuple[str, str, str, str]] = set()
    before: list[tuple[Adopted, set[tuple[str, str, str, str]]]] = []
    while True:
        question = next((one for one in found.profile.questions if _name(one) not in later), None)
        if question is None:
            return found
        alike = found.alike(question)
        labels = found.rates(question)
        example = found.example(question)
        reply = _reply(question, example, len(alike), first=not before, labels=labels)
        if reply == STOP:
            return found
        if reply == BACK:
            found, later = before.pop()
            continue
        before.append((found, set(later)))
        if reply == LATER:
            later |= {_name(question), *map(_name, alike)}
        else:
            found = found.replied(question, question.meaning(reply))


def _name(question: Question) -> tuple[str, str, str, str]:
    return "\n".join(question.name), question.column, question.about, question.word


def _reply(
    question: Question, example: Sequence[str], alike: int, *, first: bool, labels: bool = False
) -> str:
    """One of a question's options, by one key; what is typed where none of them is it. With
    `labels` numbers are ratings.
    """
    language = reader.get()
    also = say_many(language, " (and {n} more tab)", " (and {n} more tabs)", alike) if alike else ""
    part = f" {question.span}" if question.span else ""
    tell(f"{question.tab}{part}{also}: {question.text.said(language)}", hang="  ")
    if example and question.about != "direction":
        tell(aloud("for example {values}", values=", ".join(example)), begin="  ", hang="  ")
    options = question.options[:MOST_KEYS]
    for number, option in enumerate(options, start=1):
        click.echo(f"  {number} {_label(option, question.tab, labels=labels)}")
    if question.about == "year":
        click.echo(f"  {TYPED} " + aloud("type another year"))
    elif _may_be_named(question) or _is_day(question):
        click.echo(f"  {TYPED} " + aloud("type it"))
    later = aloud("I don't know: leave it for later")
    click.echo(f"  {LATER} {later}")
    keys = {LATER: LATER, "\r": LATER, "\n": LATER, "": LATER, STOP: STOP, CTRL_C: CTRL_C}
    if not first:
        keys[BACK] = BACK
    if not first:
        click.echo(f"  {BACK} " + aloud("back to the question before"))
    click.echo(f"  {STOP} " + aloud("stop asking"))
    while True:
        pressed = click.getchar()
        if pressed == CTRL_C:
            raise click.Abort
        if pressed in keys:
            click.echo("")
            return keys[pressed]
        if pressed == TYPED and question.about == "year" and (year := _year()):
            return year
        if pressed == TYPED and _is_day(question) and (day := _day()):
            return day
        if pressed == TYPED and _may_be_named(question) and (name := _typed()):
            return name
        if pressed.isdigit() and 0 < int(pressed) <= len(options):
            chosen = _label(options[int(pressed) - 1], question.tab, labels=labels)
            click.echo(f"  → {chosen}\n")
            return options[int(pressed) - 1]
        click.echo("  " + aloud("That key is none of these."))


def _label(option: str, tab: str, *, labels: bool = False) -> str:
    """An option as somebody reads it who never saw toolkit.toml; what a table or a column of ours
    is called stays.
    """
    from toolkit.adopting.profile import ALSO, NOBODY, NOTHING, OWN  # noqa: PLC0415 -- slow

    if labels and option in RATED:
        return aloud(RATED[option])
    if option == "from title":
        return aloud("“{tab}”, the title of the tab", tab=tab)
    if option.startswith(ALSO):
        return aloud("yes, read it as {table} too", table=option.removeprefix(ALSO))
    said = {
        "from file": aloud("the name of the file"),
        NOBODY: aloud("leave it alone"),
        OWN: aloud("my own"),
        NOTHING: aloud("nothing"),
        "not said": aloud("not said"),
        "begins": aloud("they begin with that day"),
        "ends": aloud("they end with that day"),
        "1 is strongest": aloud("1 is strongest"),
        "5 is strongest": aloud("5 is strongest"),
    }
    return said.get(option, option)


def _may_be_named(question: Question) -> bool:
    """Whether what all rows say may be any name: a worksite, an organizer."""
    return question.about == "constant" and question.word.rpartition(".")[2] in NAMED


def _is_day(question: Question) -> bool:
    """Whether what all rows say is the day of all of them."""
    return question.about == "constant" and question.word.rpartition(".")[2] == "Date"


def _day() -> str:
    """A day as it stands in toolkit.toml; "" where nothing was typed."""
    from datetime import date  # noqa: PLC0415 -- only here, and the clock is an argument elsewhere

    while True:
        said = str(click.prompt("  " + aloud("Day"), default="", show_default=False)).strip()
        try:
            return date.fromisoformat(said).isoformat() if said else ""
        except ValueError:
            tell(aloud("A day is written as year-month-day, such as 2023-02-06."), begin="  ")


def _typed() -> str:
    return str(click.prompt("  " + aloud("Name"), default="", show_default=False)).strip()


def _year() -> str:
    """A year as toolkit.toml wants it; "" where nothing was typed."""
    from toolkit.settings.tabs import is_year  # noqa: PLC0415 -- slow import, not needed for --help

    while True:
        said = str(click.prompt("  " + aloud("Year"), default="", show_default=False)).strip()
        if not said or is_year(said):
            return said
        tell(aloud("A year is 2023, or 2022-23 for a school year."), begin="  ")
