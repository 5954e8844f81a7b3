"""`toolkit schedule`: run by itself, every night and every weekday morning."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json
from toolkit.cli.telling import tell
from toolkit.files import real
from toolkit.words import aloud, reader

if TYPE_CHECKING:
    from toolkit.jobs.schedule import Orders

KINDS = ["systemd", "cron", "launchd", "windows", "github", "cloud-run"]


LINGER = "loginctl enable-linger"


@click.command("schedule")
@click.argument("kind", type=click.Choice(KINDS), required=False, metavar="[KIND]")
@click.option("--install", "wish", flag_value="install", help="Put it in place on this computer.")
@click.option("--show", "wish", flag_value="show", help="Show what is in place.")
@click.option("--remove", "wish", flag_value="remove", help="Take it out again.")
@click.option("--name", default="toolkit", help="What it is called; another one for each local.")
@click.option("--keyless", is_flag=True, help="github: no key kept there (workload identity).")
@shared
def command(options: Shared, kind: str | None, wish: str | None, name: str, keyless: bool) -> None:
    """Sync every night and send letters on weekday mornings, by themselves.

    KIND is systemd (Linux), cron (any Unix), launchd (Mac), windows (Task Scheduler), github
    (GitHub Actions) or cloud-run (Google); this computer's own where none is said. Prints the files
    and what to do with them; --install does it.

    \b
    Example: toolkit schedule --install
             toolkit schedule --show
             toolkit schedule github --keyless
    """
    from toolkit.jobs import timers  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.jobs.schedule import schedule  # noqa: PLC0415 -- slow, not for --help

    # What is installed is compared with what would be: it says the same whoever asks.
    language = reader.get() if wish is None else "en"
    orders = _orders(options, name, keyless=keyless)
    made = schedule(kind or timers.kind_here(), orders, language=language)  # type: ignore[arg-type]
    if wish is None:
        if options.as_json:
            emit_json({"kind": made.kind, "name": made.name, "files": dict(made.files)})
        else:
            click.echo(made.said.rstrip("\n"))
        return
    acts: dict[str, Any] = {
        "install": timers.install,
        "show": timers.installed,
        "remove": timers.remove,
    }
    done = acts[wish](made)
    if options.as_json:
        emit_json({"kind": made.kind, "name": made.name, wish: sorted(done.there)})
    elif not options.quiet:
        _tell(wish, made.kind, done)


def _tell(wish: str, kind: str, done: Any) -> None:
    if not done.there:
        tell(aloud("No schedule of this name is installed here ({kind}).", kind=kind))
        return
    said = {
        "install": aloud("In place: a sync every night, letters on weekday mornings."),
        "show": aloud("In place:"),
        "remove": aloud("Taken out; nothing runs by itself any more:"),
    }
    tell(said[wish])
    for path, text in done.there.items():
        tell(path, begin="· ", hang="  ")
        if wish == "show" and kind == "cron":
            click.echo(text.rstrip("\n"))
    if done.told and wish != "remove":
        click.echo(f"\n{done.told}")
    if wish == "install" and kind == "systemd":
        linger = aloud("So that it also runs while you are logged out: {line}", line=LINGER)
        tell(linger, begin="→ ")


def _orders(options: Shared, name: str, *, keyless: bool) -> Orders:
    from toolkit.jobs.schedule import Orders  # noqa: PLC0415 -- slow import, not needed for --help

    passed = []
    if options.where:
        path = Path(options.where).expanduser()
        passed += ["--workbook", str(real(path)) if os.path.exists(path) else options.where]
    there = options.config is not None and options.config.is_file()
    if options.config:
        passed += ["--config", str(real(options.config))]
    # `toolkit` as it was started: the script beside this interpreter, else this interpreter itself.
    script = Path(sys.executable).with_name("toolkit")
    program = (
        shlex.quote(str(script)) if script.exists() else f"{shlex.quote(sys.executable)} -m toolkit"
    )
    folder = real(options.config).parent if options.config else Path.cwd()
    password_file = bool(options.settings().mail.password_file) if there else False
    return Orders(program, folder, passed, name, password_file=password_file, keyless=keyless)
