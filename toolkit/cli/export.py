"""`toolkit export`: the roster as somebody expects it, everything there is, or what one person may
see.
"""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json
from toolkit.cli.telling import tell
from toolkit.cli.typed import FilePath
from toolkit.errors import Misused, Refusal
from toolkit.words import aloud, reader, say_many

ONE_EXPORT = Refusal(
    Misused,
    "one-export",
    "Say one of them: --profile NAME, --all DIR, or --for PERSON. --role goes with --for.",
)


@click.command("export")
@click.option("--profile", default="", metavar="NAME", help="The roster as CSV in that layout.")
@click.option(
    "--all",
    "folder",
    type=FilePath(),
    default=None,
    metavar="DIR",
    help="Every tab as CSV in a new folder, with a dictionary of the columns.",
)
@click.option(
    "--for",
    "person",
    default="",
    metavar="PERSON",
    help="What an organizer, a representative, staff or the treasurer may see, as .xlsx.",
)
@click.option(
    "--role",
    type=click.Choice(["organizer", "rep", "staff", "treasurer"]),
    default=None,
    help="With --for: as whom they read, where the workbook does not say it.",
)
@click.option(
    "--out",
    type=FilePath(),
    default=None,
    metavar="FILE",
    help="Default: named for what is in it, here.",
)
@shared
def command(
    options: Shared,
    profile: str,
    folder: Path | None,
    person: str,
    role: str | None,
    out: Path | None,
) -> None:
    """Write what is in the workbook to files: a list for somebody else, or everything.

    Without an option it lists the layouts there are; your own stand in toolkit.toml, under
    [export.NAME]. Whatever was typed stays text: no cell becomes a formula. Changes nothing.

    \b
    Example: toolkit export --profile state-affiliate
             toolkit export --all everything/
             toolkit export --for rosa@example.org
             toolkit export --for "Dana" --role treasurer --out dana.xlsx
    """
    if sum(map(bool, (profile, folder, person))) > 1 or (role and not person):
        raise ONE_EXPORT()
    if profile:
        _profile(options, profile, out)
    elif folder:
        _everything(options, folder)
    elif person:
        _person(options, person, role, out)
    else:
        _list(options)


def _profile(options: Shared, profile: str, out: Path | None) -> None:
    from toolkit.jobs.export import export  # noqa: PLC0415 -- slow import, not needed for --help

    settings = options.settings()
    made = export(
        options.workbook(settings),
        settings,
        profile=profile,
        out=out,
        as_of=options.as_of,
        now=options.now,
    )
    if options.as_json:
        emit_json({"file": str(made.file), "rows": made.rows, "rows_not_read": made.not_read})
    elif not options.quiet:
        tell(
            say_many(
                reader.get(),
                "Wrote {n} person to {file}.",
                "Wrote {n} people to {file}.",
                made.rows,
                file=made.file,
            )
        )
        if made.not_read:
            lost = say_many(
                reader.get(),
                "{n} row of the roster could not be read, so it is not in there: toolkit check.",
                "{n} rows of the roster could not be read, so they are not in there: toolkit"
                " check.",
                made.not_read,
            )
            tell(lost, begin="! ", hang="  ")


def _everything(options: Shared, folder: Path) -> None:
    from toolkit.jobs.way_out import everything  # noqa: PLC0415 -- slow, not for --help

    settings = options.settings()
    made = everything(
        options.workbook(settings), settings, folder, as_of=options.as_of, now=options.now
    )
    if options.as_json:
        emit_json({"folder": str(made.folder), "tabs": made.tabs, "cells": made.cells})
    elif not options.quiet:
        tell(
            say_many(
                reader.get(),
                "Wrote {n} tab and data-dictionary.csv to {folder}. Only you can read them.",
                "Wrote {n} tabs and data-dictionary.csv to {folder}. Only you can read them.",
                made.tabs,
                folder=made.folder,
            )
        )


def _person(options: Shared, person: str, role: str | None, out: Path | None) -> None:
    from toolkit.facts.sight import Role  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.jobs.handed import hand  # noqa: PLC0415 -- slow import, not needed for --help

    settings = options.settings()
    made = hand(
        options.workbook(settings),
        settings,
        person=person,
        role=Role(role) if role else None,
        out=out,
        as_of=options.as_of,
        now=options.now,
    )
    if options.as_json:
        told = {"role": str(made.role), "tabs": made.tabs, "rows": made.rows}
        emit_json({"file": str(made.file), **told})
    elif not options.quiet:
        tell(
            say_many(
                reader.get(),
                "Wrote {n} tab, as the role {role} may see it, to {file}.",
                "Wrote {n} tabs, as the role {role} may see them, to {file}.",
                made.tabs,
                role=made.role,
                file=made.file,
            )
        )


def _list(options: Shared) -> None:
    from toolkit.jobs.export import profiles  # noqa: PLC0415 -- slow import, not needed for --help

    known = profiles(options.settings())
    if options.as_json:
        emit_json({"profiles": list(known)})
    elif not options.quiet:
        for name, one in known.items():
            tell(f"{name}: {aloud(one.what)}", begin="  ", hang="      ")
        tell(aloud("Write one with --profile NAME; or everything with --all DIR; or --for PERSON."))
