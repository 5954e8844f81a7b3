"""`toolkit schedule`: run by itself, every night and every Monday."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

import click

from toolkit.cli.options import Shared, shared
from toolkit.files import real


@click.command("schedule")
@click.argument(
    "kind", type=click.Choice(["systemd", "cron", "github"]), default="systemd", metavar="KIND"
)
@shared
def command(options: Shared, kind: str) -> None:
    """Print a systemd timer, crontab lines or a GitHub workflow for nightly sync and Monday's
    letters.

    KIND is systemd (a Linux computer; taken where none is said), cron (any Unix), or github (GitHub
    Actions). Changes nothing: copy what it prints.

    \b
    Example: toolkit schedule cron
    """
    from toolkit.jobs.schedule import schedule  # noqa: PLC0415 -- slow import, not needed for --help

    passed = []
    if options.where:
        path = Path(options.where).expanduser()
        passed += ["--workbook", str(real(path)) if os.path.exists(path) else options.where]
    if options.config:
        passed += ["--config", str(real(options.config))]
    # `toolkit` as it was started: the script beside this interpreter, else this interpreter itself.
    script = Path(sys.executable).with_name("toolkit")
    program = (
        shlex.quote(str(script)) if script.exists() else f"{shlex.quote(sys.executable)} -m toolkit"
    )
    folder = real(options.config).parent if options.config else Path.cwd()
    click.echo(schedule(kind, program=program, folder=folder, options=passed))  # type: ignore[arg-type]
