"""`toolkit print`: wall charts, lists, sheets to sign and reports on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import name

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import bar, emit_json
from toolkit.cli.telling import tell
from toolkit.cli.typed import FilePath
from toolkit.words import aloud, reader, say_many

if TYPE_CHECKING:
    from toolkit.jobs.prints import Printed

# As toolkit.prints.kinds declares them, which is slow to import; a test holds the two together.
KINDS = (
    "wall-chart",
    "call-list",
    "walk-list",
    "visit-plan",
    "sign-in",
    "petition",
    "one-pager",
    "check-in",
    "report",
)


@click.command("print")
@click.argument("kind", type=click.Choice(KINDS), metavar="KIND")
@click.option("--worksite", "worksites", multiple=True, help="Only these; may be said again.")
@click.option("--organizer", "organizers", multiple=True, help="Only these; may be said again.")
@click.option("--region", default="", help="Only its worksites.")
@click.option("--unit", default="", help="Only its people.")
@click.option("--event", default="", help="sign-in: which one. Default: the next.")
@click.option("--test", default="", help="petition: which one. Lists: who has not taken part.")
@click.option("--poster", is_flag=True, help="wall-chart: all worksites on one large sheet.")
@click.option(
    "--for",
    "reader",
    default="",
    metavar="NAME|ROLE",
    help="Who reads it: a name, staff, organizer or rep, or NAME/ROLE. Default: staff.",
)
@click.option("--language", type=click.Choice(["en", "es"]), help="Default: the reader's.")
@click.option("--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True)
@click.option("--out", type=FilePath(), default=None, help="Default: named for kind and day, here.")
@click.option("--force", is_flag=True, help="Print over a file that is there.")
@shared
def command(options: Shared, kind: str, **how: Any) -> None:
    """Print KIND as a PDF, for black and white.

    \b
    wall-chart   a worksite a page: leaders, their people, ratings, tests
    call-list    an organizer's people with a number that works
    walk-list    whom to see at each worksite, and what to say
    visit-plan   an organizer's This week, a card a person
    sign-in      who is expected at an event
    petition     a structure test's names at each worksite, to sign
    one-pager    a worksite, for its representative
    check-in     a team's weekly page
    report       one page for a president, a board or a funder

    Nobody's notes are on any of them, nobody who is not to be contacted on a
    list, and no ratings for a representative.

    \b
    Example: toolkit print wall-chart --worksite "Maple El"
             toolkit print visit-plan --for "Rosa Delgado"
             toolkit print one-pager --for rep --worksite "Maple El"
    """
    _tell(options, _printed(options, kind, **how))


def _printed(
    options: Shared,
    kind: str,
    *,
    reader: str,
    language: str | None,
    paper: Any,
    out: Path | None,
    force: bool,
    **wish: Any,
) -> Printed:
    from toolkit.jobs.prints import print_out  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.prints.chosen import PrintWish  # noqa: PLC0415 -- slow, not for --help

    settings = options.settings()
    with bar(quiet=options.quiet or options.as_json) as progress:
        return print_out(
            options.workbook(settings),
            settings,
            kind=kind,
            wish=PrintWish(**wish),
            reader=reader,
            language=language or "",
            paper=paper,
            out=out,
            force=force,
            as_of=options.as_of,
            now=options.now,
            progress=progress,
        )


def _tell(options: Shared, made: Printed) -> None:
    if options.as_json:
        emit_json(
            {
                "kind": made.kind,
                "as_of": made.as_of.isoformat(),
                "sheets": made.sheets,
                "people": made.people,
            }
        )
    elif not options.quiet:
        language = reader.get()
        sheets = say_many(language, "{n} sheet", "{n} sheets", made.sheets)
        people = say_many(language, "{n} person", "{n} people", made.people)
        tell(
            aloud(
                "Printed {sheets} with {people} to {file}.",
                sheets=sheets,
                people=people,
                file=made.file,
            )
            if made.people
            else aloud("Printed {sheets} to {file}.", sheets=sheets, file=made.file)
        )
        if made.left_out:
            signs = ", ".join(f"{sign} ({name(sign, '?').lower()})" for sign in made.left_out)
            tell(aloud("Without what no font here can print: {signs}.", signs=signs), err=True)
