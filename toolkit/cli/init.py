"""`toolkit init`: the first thing, once."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.adopt import settle
from toolkit.cli.options import Shared, new_config_file, shared
from toolkit.cli.printing import emit_json
from toolkit.cli.telling import tell
from toolkit.cli.typed import TypedPlace
from toolkit.errors import Misused, Refusal
from toolkit.words import LANGUAGES, aloud, marked, reader, say, say_many

if TYPE_CHECKING:
    from toolkit.jobs.adopt import Adopted
    from toolkit.jobs.init import Made

ONE_WORKBOOK = Refusal(
    Misused,
    "one-workbook",
    "Say one workbook: --excel PATH, or --google ADDRESS.",
)
WHERE_TO_WORK = Refusal(
    Misused,
    "where-to-work",
    "Say where to work: toolkit init --excel organizing.xlsx, or toolkit init --google"
    " ADDRESS --credentials FILE.",
)

ADDRESS_NEEDED = Refusal(
    Misused, "address-needed", "Then run: toolkit init --google ADDRESS --credentials {file}"
)

FORMS = ("conversations", "check-ins", "hours", "applications", "attendance", "responses")
GOOGLE_STEPS = marked("""
1. In your browser open https://sheets.new and give the new spreadsheet a name (or open \
one you have).
2. Press Share, at the top right.
3. Paste this address, choose Editor beside it, untick “Notify people”, and press Share:

     {address}

4. Copy the spreadsheet's address from the browser; it begins with \
https://docs.google.com/spreadsheets/d/
""")


@click.command("init")
@click.option(
    "--excel",
    type=TypedPlace(),
    default="",
    metavar="PATH",
    help="Work in this .xlsx; made where it is not there.",
)
@click.option(
    "--google",
    type=TypedPlace(),
    default="",
    metavar="ADDRESS",
    help="Work in this Google spreadsheet, shared with the toolkit.",
)
@click.option(
    "--credentials",
    type=TypedPlace(),
    default="",
    metavar="FILE",
    help="The key file that Google gave you.",
)
@click.option(
    "--language",
    type=click.Choice(["en", "es"]),
    default=None,
    help="Of the notes and instructions; default: your computer's.",
)
@click.option(
    "--form",
    type=click.Choice(FORMS),
    default=None,
    help="Print the questions to put into a form, and the link that fills it in; no more.",
)
@partial(shared, config_of=new_config_file)
def command(
    options: Shared,
    excel: str,
    google: str,
    credentials: str,
    language: str | None,
    form: str | None,
) -> None:
    """Set up: add the tabs to fill in, with notes and dropdowns, and write toolkit.toml.

    Asks for what is not given. A tab that is there is never touched, so it may be run again at any
    time. Where the workbook has tabs of your own, they are adopted and none is made.

    \b
    Example: toolkit init
             toolkit init --excel organizing.xlsx
             toolkit init --google ADDRESS --credentials credentials.json
             toolkit init --form conversations
    """
    if form is not None:
        _tell_form(form, language or reader.get(), as_json=options.as_json)
        return
    from toolkit.jobs.init import adoptable, init  # noqa: PLC0415 -- slow, not for --help

    named = [said for said in (_with_ending(excel), google, options.where) if said]
    if len(named) > 1:
        raise ONE_WORKBOOK()
    config = options.config
    assert config is not None
    known = options.settings() if config.is_file() else None
    watched = sys.stdin.isatty() and not (options.quiet or options.as_json)
    where = named[0] if named else options.place(known) if known else ""
    credentials = credentials or (known.google.credentials if known else "")
    if not where:
        where, credentials = _asked(credentials, watched=watched)
    today = options.as_of or options.now.date()
    found = adoptable(where, credentials, config, known, language=language or "", today=today)
    if found is not None:
        _adopt(options, found, config, where, "" if known else credentials)
        return
    if language is None and watched:
        language = click.prompt(
            aloud("Language"), type=click.Choice(LANGUAGES), default=reader.get()
        )
    reader.set(language or reader.get())
    done = init(where, credentials, config, known, language=reader.get())
    if options.as_json:
        emit_json(_as_json(done))
    elif not options.quiet:
        _tell(done, config)


def _with_ending(said: str) -> str:
    """The name of the Excel file that is meant; one without an ending gets Excel's."""
    bare = bool(said) and "://" not in said and not Path(said).suffix
    return f"{said}.xlsx" if bare and not Path(said).exists() else said


def _asked(credentials: str, *, watched: bool) -> tuple[str, str]:
    """The workbook and the key file, from whoever is at the terminal."""
    if not watched and not credentials:
        raise WHERE_TO_WORK()
    if watched and not credentials:
        kinds = click.Choice(["excel", "google"])
        kind = click.prompt(aloud("Excel or Google"), type=kinds, default="excel")
        if kind == "excel":
            said = click.prompt(aloud("The Excel file"), default="organizing.xlsx")
            return _with_ending(said), ""
        found = "credentials.json" if Path("credentials.json").is_file() else ""
        said = aloud("The key file (empty: what this computer has)")
        credentials = click.prompt(said, default=found)
    from toolkit.jobs.init import share_with  # noqa: PLC0415 -- slow import, not needed for --help

    address = share_with(credentials, os.environ)
    click.echo(
        aloud(GOOGLE_STEPS, address=address or aloud("(the account that you signed in with)"))
    )
    if not watched:
        raise ADDRESS_NEEDED(file=credentials)
    return click.prompt(aloud("The spreadsheet's address")), credentials


def _adopt(options: Shared, found: Adopted, config: Path, where: str, credentials: str) -> None:
    """Instead of empty tabs beside people's own: what theirs are."""
    from toolkit.jobs.init import write_settings  # noqa: PLC0415 -- slow, not for --help

    if options.as_json:
        emit_json({"outcome": "adopt", **found.as_json()})
        return
    if not options.quiet:
        tell(aloud("The workbook has tabs of your own, so none was made: here is what they are."))
    if not config.is_file():
        write_settings(config, where, credentials)
    watched = sys.stdin.isatty() and sys.stdout.isatty()
    settle(found, config, yes=not watched, quiet=options.quiet)


def _tell_form(name: str, language: str, *, as_json: bool) -> None:
    from toolkit.jobs import forms  # noqa: PLC0415 -- slow import, not needed for --help

    table = forms.FORMS[name]
    if not as_json:
        for begin, line in forms.told(name, language):
            tell(line, begin=begin, hang=" " * len(begin))
        return
    asked = [
        {
            "question": one.title,
            "kind": one.kind.said(language),
            "choices": one.choices,
            "needed": one.needed,
            "instead": one.instead,
            "help": say(language, one.help),
        }
        for one in forms.questions(table)
    ]
    emit_json(
        {
            "outcome": "told",
            "table": table.title,
            "questions": asked,
            "filled_in": forms.filled_in(table),
            "link": forms.link_template(table),
        }
    )


def _as_json(done: Made) -> dict[str, Any]:
    return {
        "outcome": "nothing to do" if done.nothing else "made",
        "made": done.made,
        "there": done.there,
        "wrote_settings": done.wrote,
        "tabs_not_read": len(done.unread),
    }


def _tell(done: Made, config: Path) -> None:
    made, there = done.made, done.there
    if done.nothing:
        tell(
            aloud(
                "Nothing to do: every tab is there, and so is the configuration. Nothing was"
                " touched."
            )
        )
        return
    if made:
        tell(
            say_many(
                reader.get(),
                "Made {n} tab: {names}.",
                "Made {n} tabs: {names}.",
                len(made),
                names=", ".join(made),
            )
        )
    if there:
        tell(aloud("Left as they are: {names}.", names=", ".join(there)))
    if done.wrote:
        click.echo(aloud("Wrote {file}.", file=config))
    for line in done.unread:
        tell(line)
    tell(
        aloud(
            "Next: read the tab Instructions, fill in Worksites and Roster, then run: toolkit"
            " doctor"
        )
    )
