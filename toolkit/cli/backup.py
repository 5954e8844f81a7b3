"""`toolkit backup`: keep a dated copy of the whole workbook."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json
from toolkit.cli.telling import tell
from toolkit.cli.typed import FilePath
from toolkit.words import aloud, reader, say_many


@click.command("backup")
@click.option(
    "--out",
    type=FilePath(),
    default=None,
    metavar="DIR",
    help="The folder for copies. Default: backups, beside toolkit.toml.",
)
@shared
def command(options: Shared, out: Path | None) -> None:
    """Keep a dated copy of the whole workbook, which only you can read.

    An Excel file is copied byte for byte. Of a Google spreadsheet an .xlsx is made: all values, the
    toolkit's own formats, a list of people's formulas; its last tab says what it does not hold.
    Older copies go by number and age ([keeping] in toolkit.toml). Changes nothing in the workbook.

    \b
    Example: toolkit backup
             toolkit backup --out /media/stick/copies
    """
    from toolkit.jobs.backup import backup  # noqa: PLC0415 -- slow import, not needed for --help

    settings = options.settings()
    made = backup(options.workbook(settings), settings, now=options.now, out=out)
    if options.as_json:
        emit_json(
            {
                "outcome": "kept",
                "file": str(made.file),
                "tabs": made.tabs,
                "bytes": made.size,
                "exact": made.exact,
                "formulas": made.formulas,
                "removed": made.gone,
            }
        )
    elif not options.quiet:
        language = reader.get()
        tabs = say_many(language, "{n} tab", "{n} tabs", made.tabs)
        said = (
            aloud("Kept {tabs}, byte for byte, in {file}.", tabs=tabs, file=made.file)
            if made.exact
            else aloud(
                "Kept {tabs}, as an .xlsx: its last tab says what it lacks, in {file}.",
                tabs=tabs,
                file=made.file,
            )
        )
        tell(said)
        if made.gone:
            tell(
                say_many(
                    language,
                    "{n} older copy removed ([keeping] in toolkit.toml).",
                    "{n} older copies removed ([keeping] in toolkit.toml).",
                    made.gone,
                )
            )
