"""`toolkit adopt`: says what any workbook is, asks what only a person can say, and writes
toolkit.toml.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.options import Shared, new_config_file, shared
from toolkit.cli.printing import emit_json, progress, table
from toolkit.cli.telling import tell
from toolkit.cli.typed import Place
from toolkit.errors import Misused, Refusal, Refused
from toolkit.words import say, say_many

if TYPE_CHECKING:
    from toolkit.adopting.profile import Profile, Question, TabProfile
    from toolkit.jobs.adopt import Adopted

ADOPT_WHAT = Refusal(
    Misused,
    "adopt-what",
    "Say what to adopt: toolkit adopt members.xlsx (or a Google Sheets address).",
)
QUESTIONS_OPEN = Refusal(
    Refused,
    "questions-open",
    "{n} question is open, so --yes writes nothing. Run toolkit adopt at a terminal and answer it.",
    many="{n} questions are open, so --yes writes nothing. Run toolkit adopt at a terminal"
    " and answer them.",
)

SURE_ENOUGH = 0.6  # what --yes takes without asking
MOST_KEYS = 9  # options that one keypress can choose from
LATER, BACK, STOP, TYPED = "l", "b", "q", "t"  # keys that are no option
CTRL_C = "\x03"


@click.command("adopt")
@click.argument("where", nargs=-1, type=Place())
@click.option("--yes", is_flag=True, help="Ask nothing; refuse where something is open.")
@partial(shared, config_of=new_config_file)
def command(options: Shared, where: tuple[str, ...], yes: bool) -> None:
    """Read workbooks in whatever shape they are, say what their tabs and columns are, and write
    toolkit.toml.

    Asks only what the sheets cannot tell, one key each. What was answered before is never asked
    again. The workbooks themselves are never touched.

    \b
    Example: toolkit adopt members.xlsx
    """
    from toolkit.jobs.adopt import adopted  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.jobs.init import told_in  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.jobs.opening import open_workbook  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.settings import Settings  # noqa: PLC0415 -- slow import, not needed for --help

    config = options.config
    assert config is not None
    settings = options.settings() if config.is_file() else Settings()
    known = settings.workbook.where
    named = list(dict.fromkeys([*where, *([options.where] if options.where else [])]))
    main = known or (named[0] if named else "")
    if not main:
        raise ADOPT_WHAT()
    others = [place for place in named if not same_place(place, main, config)]
    with progress(quiet=options.quiet or options.as_json) as stage:
        stage("reading")
        place = replace(options, where="").place(settings) if known else main
        books = {"": open_workbook(place, settings)}
        books |= {told_in(other, config): open_workbook(other, settings) for other in others}
        found = adopted(books, known or told_in(main, config), settings)
    if options.as_json:
        emit_json(found.as_json())
        return
    settle(found, config, yes=yes, quiet=options.quiet)


def settle(found: Adopted, config: Path, *, yes: bool, quiet: bool) -> None:
    """Shows what was understood, asks what is open where somebody is watching, and writes it."""
    from toolkit.jobs.adopt import write  # noqa: PLC0415 -- slow import, not needed for --help

    if not quiet:
        _show(found.profile)
    watched = is_watched() and not quiet
    if watched and not yes:
        found = _asked(found)
    elif yes and found.profile.questions:
        open_ = len(found.profile.questions)
        raise QUESTIONS_OPEN(n=open_)
    if not watched and not yes:
        if not quiet:
            tell("Nothing was written: run it at a terminal to answer, or with --yes.")
        return
    wrote = write(found, config)
    if quiet:
        return
    read = {tab.table for tab in found.profile.tabs if not tab.is_left}
    if "Roster" not in read and not {"Organizers", "Phases"} <= read:
        tell(
            f"{config} says it now, but none of these tabs is the list of your members (Roster),"
            " and without it there is nothing to publish. Name the file that has it:"
            " toolkit adopt members.xlsx"
        )
        return
    tell(
        f"{config} says it now. Next: toolkit check, then toolkit sync."
        if wrote
        else f"{config} says all this already."
    )


def is_watched() -> bool:
    """Whether somebody is at the terminal who can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def same_place(place: str, main: str, config: Path) -> bool:
    """Whether two ways to name a workbook mean the same one; the main one is relative to
    toolkit.toml.
    """
    if place == main:
        return True
    try:
        return Path(place).resolve() == (config.parent / main).resolve()
    except OSError:
        return False


def _show(profile: Profile) -> None:
    """What was understood: a table for each tab that is ours, a line for the others."""
    for tab in profile.tabs:
        if tab.table is None or tab.ask:
            continue
        rows = say_many("en", "{n} row", "{n} rows", tab.records)
        click.echo(f"{tab.tab} → {tab.table}, {rows}")
        table(("column", "is", "for example", "sure"), _rows(tab))
        for heading, value in tab.constants.items():
            click.echo(f"  {heading} of all rows: {value}")
        for column in tab.columns:
            if column.to == "Worksite" and column.values:
                short = [f"{said} is {whole}" for said, whole in column.values.items() if whole]
                tell(f"Worksite: {'; '.join(short)}", begin="  ", hang="    ")
        for heading in tab.sections:
            click.echo(f"  {heading}: from the lines between the rows")
        click.echo("")
    alone = [tab.tab for tab in profile.tabs if tab.table is None]
    if alone:
        tell(f"Left alone: {', '.join(alone)}.")


def _rows(tab: TabProfile) -> list[tuple[str, str, str, str]]:
    rows = []
    for column in tab.columns:
        to = column.to
        meant = "–" if to is None else " + ".join(to) if isinstance(to, tuple) else to
        if column.of:
            meant = f"{meant} ({', '.join(column.of.values())})"
        sure = "?" if column.ask else "" if to is None else f"{round(100 * column.confidence)} %"
        rows.append((column.heading or column.column, meant, ", ".join(column.examples), sure))
    return rows


def _asked(found: Adopted) -> Adopted:
    """Asks until nothing is open that was not put off."""
    if found.profile.questions:
        n = found.n_questions
        tell(
            say_many(
                "en",
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
        reply = _reply(question, found.example(question), len(alike), first=not before)
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


def _reply(question: Question, example: Sequence[str], alike: int, *, first: bool) -> str:
    """One of a question's options, by one key; what is typed where none of them is it."""
    also = say_many("en", " (and {n} more tab)", " (and {n} more tabs)", alike) if alike else ""
    tell(f"{question.tab}{also}: {question.text}", hang="  ")
    if example and question.about != "direction":
        tell(f"for example {', '.join(example)}", begin="  ", hang="  ")
    options = question.options[:MOST_KEYS]
    for number, option in enumerate(options, start=1):
        click.echo(f"  {number} {_label(option, question.tab)}")
    if question.about == "year":
        click.echo(f"  {TYPED} type another year")
    elif _may_be_named(question):
        click.echo(f"  {TYPED} type it")
    click.echo(f"  {LATER} I don't know: leave it for later")
    keys = {LATER: LATER, "\r": LATER, "\n": LATER, "": LATER, STOP: STOP, CTRL_C: CTRL_C}
    if not first:
        keys[BACK] = BACK
    click.echo(
        f"  {STOP} stop asking"
        if first
        else f"  {BACK} back to the question before\n  {STOP} stop asking"
    )
    while True:
        pressed = click.getchar()
        if pressed == CTRL_C:
            raise click.Abort
        if pressed in keys:
            click.echo("")
            return keys[pressed]
        if pressed == TYPED and question.about == "year" and (year := _year()):
            return year
        if pressed == TYPED and _may_be_named(question) and (name := _typed()):
            return name
        if pressed.isdigit() and 0 < int(pressed) <= len(options):
            click.echo(f"  → {_label(options[int(pressed) - 1], question.tab)}\n")
            return options[int(pressed) - 1]
        click.echo("  That key is none of these.")


def _label(option: str, tab: str) -> str:
    """An option as somebody reads it who never saw toolkit.toml."""
    if option == "from title":
        return say("en", "“{tab}”, the title of the tab", tab=tab)
    return say("en", "the name of the file") if option == "from file" else option


def _may_be_named(question: Question) -> bool:
    """Whether what all rows say may be any name: a worksite, an organizer."""
    open_ended = {"from title", "from file", "not said"}
    return question.about == "constant" and bool(open_ended & set(question.options))


def _typed() -> str:
    return str(click.prompt("  Name", default="", show_default=False)).strip()


def _year() -> str:
    """A year as toolkit.toml wants it; "" where nothing was typed."""
    from toolkit.settings.tabs import is_year  # noqa: PLC0415 -- slow import, not needed for --help

    while True:
        said = str(click.prompt("  Year", default="", show_default=False)).strip()
        if not said or is_year(said):
            return said
        tell("A year is 2023, or 2022-23 for a school year.", begin="  ")
