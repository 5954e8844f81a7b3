"""`toolkit adopt`: says what any workbook is, asks what only a person can say, and writes
toolkit.toml.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.asking import asked
from toolkit.cli.options import Shared, new_config_file, shared
from toolkit.cli.printing import emit_json, progress
from toolkit.cli.telling import tell
from toolkit.cli.typed import TypedPlace
from toolkit.cli.understood import show
from toolkit.errors import Misused, Refusal, Refused
from toolkit.words import LANGUAGES, aloud, reader

if TYPE_CHECKING:
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


@click.command("adopt")
@click.argument("where", nargs=-1, type=TypedPlace())
@click.option("--yes", is_flag=True, help="Ask nothing; refuse where something is open.")
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=None,
    help="Of the questions; default: the one your tabs are kept in.",
)
@partial(shared, config_of=new_config_file)
def command(options: Shared, where: tuple[str, ...], yes: bool, language: str | None) -> None:
    """Read workbooks in whatever shape they are, say what their tabs and columns are, and write
    toolkit.toml.

    Asks only what the sheets cannot tell, one key each. What was answered before is never asked
    again. The workbooks themselves are never touched. Spanish tabs are asked about in Spanish.

    \b
    Example: toolkit adopt members.xlsx
    """
    from toolkit.jobs.adopt import adopted  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.jobs.init import told_in  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.jobs.opening import open_workbook  # noqa: PLC0415 -- slow, not for --help
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
        found = adopted(
            books,
            known or told_in(main, config),
            settings,
            language=language or "",
            today=options.as_of or options.now.date(),
        )
    reader.set(found.language)
    if options.as_json:
        emit_json(found.as_json())
        return
    settle(found, config, yes=yes, quiet=options.quiet)


def settle(found: Adopted, config: Path, *, yes: bool, quiet: bool) -> None:
    """Shows what was understood, asks what is open where somebody is watching, and writes it."""
    from toolkit.jobs.adopt import write  # noqa: PLC0415 -- slow import, not needed for --help

    reader.set(found.language)
    if not quiet:
        show(found)
    if is_read_by_nobody(found):
        if not quiet:
            tell(_unread(found))
        return
    watched = is_watched() and not quiet
    if watched and not yes:
        found = asked(found)
    elif yes and found.profile.questions:
        open_ = len(found.profile.questions)
        raise QUESTIONS_OPEN(n=open_)
    if not watched and not yes:
        if not quiet:
            tell(_unwatched(found, config))
        return
    wrote = write(found, config)
    if quiet:
        return
    read = {tab.table for tab in found.profile.tabs if not tab.is_left}
    if "Roster" not in read and not {"Organizers", "Phases"} <= read:
        tell(
            aloud(
                "{config} says it now, but none of these tabs is the list of your members (Roster),"
                " and without it there is nothing to publish. Name the file that has it:"
                " toolkit adopt members.xlsx",
                config=config,
            )
        )
        return
    if found.taken:
        tell(aloud("{config} says it now, but toolkit sync would still refuse.", config=config))
        for taken in found.taken:
            tell(taken.said(reader.get()))
        return
    tell(
        aloud("{config} says it now. Next: toolkit check, then toolkit sync.", config=config)
        if wrote
        else aloud("{config} says all this already.", config=config)
    )


def is_read_by_nobody(found: Adopted) -> bool:
    """Whether no tab is anything, nobody has said so, and there is nothing to ask: what would be
    written is that all of them are left alone, whatever somebody puts into them later.
    """
    read = any(tab.table for tab in found.profile.tabs)
    return not (read or found.answers or found.profile.questions)


def _unread(found: Adopted) -> str:
    """What to do where no tab could be read as anything."""
    if not any(sheet.filled for sheet in found.sheets):
        return aloud("There is nothing in it: no cell is filled. Nothing was written.")
    return aloud(
        "None of these tabs can be read as a list, so nothing was written. If one of them is the"
        " list of your members, give its columns headings that say what they hold, such as Name,"
        " School and Status, and run this again. Else name the file that has it: toolkit adopt"
        " members.xlsx"
    )


def _unwatched(found: Adopted, config: Path) -> str:
    """What became of a run that nobody watched."""
    from toolkit.jobs.adopt import is_written  # noqa: PLC0415 -- slow import, not needed for --help

    if not found.profile.questions and is_written(found, config):
        return aloud("{config} says all this already: there was nothing to write.", config=config)
    return aloud("Nothing was written: run it at a terminal to answer, or with --yes.")


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
