"""`toolkit report`: one page of where the local stands."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json
from toolkit.cli.telling import tell
from toolkit.cli.typed import FilePath
from toolkit.words import reader, say, say_many


@click.command("report")
@click.option(
    "--out", type=FilePath(), default=None, metavar="FILE", help="Default: report.html, here."
)
@click.option("--with-names", "names", is_flag=True, help="Also everybody's wall chart, by name.")
@click.option("--language", type=click.Choice(["en", "es"]), help="Default: the workbook's.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@shared
def command(
    options: Shared, out: Path | None, names: bool, language: str | None, force: bool
) -> None:
    """Write one HTML page of where the local stands: it needs no network and opens from a USB
    stick.

    Worksites by density, assessments, contact and coverage over time, structure tests, each
    organizer's week, and every worksite on a page of its own; with search and filters.

    Nobody's name, phone, note or rating is in it, nor what fewer than five people said. With
    --with-names it has the wall charts, for those who may see them: never phones or notes.

    \b
    Example: toolkit report
             toolkit report --with-names --out /media/stick/staff.html
             toolkit report --language es --out informe.html
    """
    from toolkit.jobs.report import write_report  # noqa: PLC0415 -- slow, not for --help

    settings = options.settings()
    made = write_report(
        options.workbook(settings),
        settings,
        names=names,
        language=language or "",
        out=out,
        force=force,
        as_of=options.as_of,
        now=options.now,
    )
    if options.as_json:
        emit_json(
            {
                "outcome": "written",
                "as_of": made.as_of.isoformat(),
                "bytes": made.size,
                "worksites": made.worksites,
                "people": made.people,
            }
        )
    elif not options.quiet:
        tell(_told(str(made.file), made.worksites, made.people))


def _told(file: str, worksites: int, people: int) -> str:
    language = reader.get()
    there = say_many(language, "{n} worksite", "{n} worksites", worksites)
    if not people:
        return say(language, "Wrote {file}: {there}, nobody by name.", file=file, there=there)
    named = say_many(language, "{n} person", "{n} people", people)
    return say(
        language,
        "Wrote {file}: {there}, {named} by name; for staff alone.",
        file=file,
        there=there,
        named=named,
    )
