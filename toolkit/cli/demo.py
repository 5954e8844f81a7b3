"""`toolkit demo`: the main job on a sample workbook, and what it produced."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from shlex import quote

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json, progress, table
from toolkit.cli.telling import tell
from toolkit.cli.typed import FilePath
from toolkit.words import aloud, reader

SEED = 2023


@click.command("demo")
@click.argument("folder", type=FilePath(), default=Path("demo"))
@click.option("--seed", default=SEED, show_default=True, help="Another seed invents another local.")
@shared
def command(options: Shared, folder: Path, seed: int) -> None:
    """Make a sample workbook, sync it twice, and show what came out.

    Invents a teachers' local (nobody in it is real), writes its sheets to FOLDER/organizing.xlsx
    and syncs them as of 8 and 15 March 2023.

    \b
    Example: toolkit demo
             toolkit demo my-folder --seed 7
    """
    from toolkit.jobs.demo import demo  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.jobs.digest import digest  # noqa: PLC0415 -- slow import, not needed for --help

    settings = options.settings()
    language = reader.get()
    with progress(quiet=options.quiet or options.as_json) as stage:
        made = demo(folder, seed=seed, progress=stage, journal=options.journal(settings))
    reader.set(language)  # that of the sample's own workbook is English
    if options.as_json:
        emit_json(made.after.report)
        return
    if options.quiet:
        return
    told = digest(made.after.done, language)
    tell(told.read)
    click.echo(f"\n{told.worst_title}")
    table(told.worst_headings, told.worst, right=(1, 2, 3, 4))
    click.echo(f"\n{told.calls_title}")
    for line in told.calls:
        click.echo(f"  {line}")
    click.echo("")
    for line in (*told.hours, *told.problems):
        tell(line)
    click.echo("")
    click.echo(aloud("The workbook: {path}", path=made.path))
    click.echo(aloud("Next: open it, change something, close it, and run:"))
    again = f"{_started()} sync --workbook {quote(str(made.path))} --as-of 2023-03-16"
    click.echo(f"  {again}")


def _started() -> str:
    """How a person runs this very installation from where they stand: `toolkit` where that name
    leads to it, else the path of its command, else this Python.
    """
    python = Path(sys.executable)
    command = shutil.which("toolkit", path=str(python.parent))
    if command is None:
        return f"{quote(_from_here(python))} -m toolkit"
    if shutil.which("toolkit") == command:
        return "toolkit"
    return quote(_from_here(Path(command)))


def _from_here(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
