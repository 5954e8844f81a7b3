"""`toolkit import`: lists from outside beside the roster; and what people said yes to, into their
own tabs.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from toolkit.cli.accept_lines import accept as accept_lines
from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json, progress, table
from toolkit.cli.telling import tell
from toolkit.cli.typed import TypedPlace
from toolkit.errors import Misused, Refusal
from toolkit.words import aloud, marked, reader, say_many

if TYPE_CHECKING:
    from toolkit.jobs.importing import Imported
    from toolkit.jobs.lists import OutsideList

IMPORT_WHAT = Refusal(
    Misused,
    "import-what",
    "Say which list: toolkit import hr.csv; or write what was accepted: toolkit import --accept",
)
ACCEPT_NO_FILE = Refusal(
    Misused,
    "accept-no-file",
    "--accept writes what stands in Reconciliation with a Yes: import the file first, look, and run"
    " toolkit import --accept alone.",
)
APPLICATIONS = "applications"
MOST_NAMES = 6  # worksites that are named


@click.command("import")
@click.argument("files", nargs=-1, type=TypedPlace(), metavar="FILE…")
@click.option(
    "--kind",
    type=click.Choice(["employer", "dues", "attendance", "applications"]),
    default=None,
    help="Whose list it is, where the file does not say.",
)
@click.option("--event", default="", help="For a list of who was there: the event, as in Events.")
@click.option(
    "--accept", is_flag=True, help="Write the lines of Reconciliation that say Yes into your tabs."
)
@click.option("--yes", is_flag=True, help="With --accept: agree to all of it without being asked.")
@click.option("--dry-run", is_flag=True, help="Show what would be written; write nothing.")
@shared
def command(
    options: Shared,
    files: tuple[str, ...],
    kind: str | None,
    event: str,
    accept: bool,
    yes: bool,
    dry_run: bool,
) -> None:
    """Compare a list from outside with your roster: who is new, who left, who moved, who pays.

    Reads any shape: the employer's list, the dues list, a form's applications, the list of who was
    in an online meeting. Writes the tab Reconciliation, a line each with its evidence; your own
    tabs stay as they are until somebody writes Yes under Accept and --accept is run.

    \b
    Example: toolkit import hr.csv dues.xlsx
             toolkit import zoom.csv --event "Induction"
             toolkit import applications --accept
             toolkit import --accept
    """
    own = [one for one in files if one.casefold() == APPLICATIONS]
    if accept:
        if len(own) != len(files):
            raise ACCEPT_NO_FILE()
        accept_lines(options, bool(own), yes=yes, dry_run=dry_run)
        return
    if not files:
        raise IMPORT_WHAT()
    found = _compared(options, files, kind or "", event, dry_run=dry_run)
    if options.as_json:
        emit_json(_found(found))
    elif not options.quiet:
        _tell(found, dry_run=dry_run)


def _compared(
    options: Shared, files: tuple[str, ...], kind: str, event: str, *, dry_run: bool
) -> Imported:
    """Compares the lists; where one does not say whose it is, whoever is at the terminal is
    asked.
    """
    from toolkit.jobs.importing import import_lists  # noqa: PLC0415 -- slow, not for --help

    settings, whose = options.settings(), _Whose()
    while True:
        try:
            with progress(quiet=options.quiet or options.as_json) as stage:
                stage("comparing")
                return import_lists(
                    options.workbook(settings),
                    settings,
                    files,
                    kind=kind,
                    event=event,
                    whose=whose,
                    as_of=options.as_of,
                    now=options.now,
                    dry_run=dry_run,
                    journal=options.journal(settings),
                )
        except Misused:
            if not whose.open or not sys.stdin.isatty():
                raise
        whose.ask()


def _found(found: Imported) -> dict[str, object]:
    """What a program is told: counts, nobody's name."""
    lists = [
        {"kind": one.kind, "rows": one.n_rows, "rows_not_read": one.not_read} for one in found.lists
    ]
    return {
        "lists": lists,
        "lines": found.counted,
        "unknown_worksites": len(found.strange),
        "outcome": "written" if found.wrote else "nothing to do",
    }


class _Whose:
    """Whose list each file is, as somebody at the terminal says when it is asked."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}
        self.open = ""

    def __call__(self, file: str) -> str:
        from toolkit.jobs.lists import refused  # noqa: PLC0415 -- slow, not for --help

        if file not in self.said:
            self.open = file
            return refused(file)
        return self.said[file]

    def ask(self) -> None:
        tell(aloud("Nothing in {file} says whose list it is.", file=self.open), err=True)
        choices = click.Choice(["employer", "dues"])
        self.said[self.open] = str(click.prompt(aloud("Whose"), type=choices, err=True))
        self.open = ""


def _tell(found: Imported, *, dry_run: bool) -> None:
    for one in found.lists:
        _tell_list(one)
    for line in _worries(found):
        tell(line, begin="! ", hang="  ")
    if not found.counted:
        tell(aloud("Nothing differs."))
        return
    table(
        ("Reconciliation", aloud("lines")),
        [(k, f"{n:,}") for k, n in found.counted.items()],
        right=(1,),
    )
    tell(
        aloud("Nothing was written.")
        if dry_run
        else aloud(
            "Write Yes or No under Accept in the tab Reconciliation, then run:"
            " toolkit import --accept"
        )
    )


def _tell_list(one: OutsideList) -> None:
    """What a list is, and how its columns were read."""
    kind = aloud(_KINDS[one.kind])
    tell(
        say_many(
            reader.get(),
            "{title}: read as {kind}, {n} person.",
            "{title}: read as {kind}, {n} people.",
            one.n_rows,
            title=one.title,
            kind=kind,
        )
    )
    if one.not_read:
        lost = say_many(
            reader.get(),
            "{n} row of it has no name and was left out.",
            "{n} rows of it have no name and were left out.",
            one.not_read,
        )
        tell(lost, begin="  ", hang="  ")
    if one.understood:
        table(
            (aloud("column"), aloud("is"), aloud("sure")),
            [(name, to, f"{round(100 * sure)} %") for name, to, sure in one.understood],
        )


def _worries(found: Imported) -> Iterator[str]:
    """What somebody should know before they say yes to a line."""
    if found.strange:
        names = ", ".join(f"“{name}”" for name in found.strange[:MOST_NAMES])
        more = len(found.strange) - MOST_NAMES
        also = aloud(" (and {n} more)", n=more) if more > 0 else ""
        yield aloud(
            "Not among your worksites, so nobody was moved there: {names}.", names=names + also
        )
    for title, name, some, of in found.thin[:MOST_NAMES]:
        yield aloud(
            "{title} has {some} of your {of} people at {worksite}: nobody there is told as gone.",
            title=title,
            some=some,
            of=of,
            worksite=name,
        )
    if (more := len(found.thin) - MOST_NAMES) > 0:
        yield say_many(
            reader.get(), "And so at {n} more worksite.", "And so at {n} more worksites.", more
        )
    if found.unread:
        yield say_many(
            reader.get(),
            "{n} row of the Roster cannot be read: whoever stands there is compared, and nothing"
            " of theirs is changed. See toolkit check.",
            "{n} rows of the Roster cannot be read: whoever stands there is compared, and nothing"
            " of theirs is changed. See toolkit check.",
            found.unread,
        )


_KINDS = {
    "employer": marked("the employer's list"),
    "dues": marked("a dues list"),
    "attendance": marked("a list of who was there"),
    "applications": marked("applications"),
}
