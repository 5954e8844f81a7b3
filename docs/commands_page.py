"""The page of commands: each one's own help, as a terminal shows it, under who asks for it."""

from __future__ import annotations

from collections.abc import Iterator

import click

from toolkit.cli import COMMANDS, GROUPS, toolkit

OPENING = """\
# Commands

*This page is made from the commands' own help by `make docs`; `toolkit NAME --help` shows the same.*

A command ends with 0 where it is done or had nothing to do · 1 refused or failed · 2 wrong usage or configuration · 3 rows could not
be read (`check`; `sync --strict`) · 75 try again later. `--workbook` is not needed where `toolkit.toml` says where the workbook is.

| command | what it does | more |
|---|---|---|
"""
# The page that tells how it is used.
MORE = {
    "demo": "tutorial.md",
    "init": "connect-google.md",
    "adopt": "adopting.md",
    "doctor": "connect-google.md",
    "schedule": "schedule.md",
    "check": "adopting.md",
    "sync": "never-touched.md",
    "why": "how-numbers-are-made.md",
    "email": "letters-by-mail.md",
    "turf": "turf.md",
    "import": "import.md",
    "timesheets": "stipends.md",
    "print": "printing.md",
    "report": "report.md",
    "export": "keeping.md",
    "undo": "keeping.md",
    "backup": "keeping.md",
    "restore": "keeping.md",
    "who-can-see": "handing-over.md",
    "purge": "handing-over.md",
    "fleet": "fleet.md",
}
WIDTH = 80


def page() -> str:
    """Every command with its subcommands, grouped as the first screen of `toolkit --help`."""
    told = [OPENING + "\n".join(_rows())]
    for group, names in GROUPS.items():
        told.append(f"## {group}")
        for name in names:
            told += _told(name)
    return "\n\n".join(told) + "\n"


def _rows() -> Iterator[str]:
    for name in (name for names in GROUPS.values() for name in names):
        more = f"[{MORE[name].removesuffix('.md')}]({MORE[name]})" if name in MORE else ""
        yield f"| [`toolkit {name}`](#toolkit-{name}) | {COMMANDS[name][1]} | {more} |"


def _told(name: str) -> Iterator[str]:
    top = click.Context(
        toolkit, info_name="toolkit", terminal_width=WIDTH, **toolkit.context_settings
    )
    command = toolkit.get_command(top, name)
    assert command is not None, name
    yield f"### toolkit {name}"
    own = click.Context(command, info_name=name, parent=top)
    yield _block(command, own)
    if isinstance(command, click.Group):
        for sub, one in sorted(command.commands.items()):
            yield f"#### toolkit {name} {sub}"
            yield _block(one, click.Context(one, info_name=sub, parent=own))


def _block(command: click.Command, context: click.Context) -> str:
    lines = (line.rstrip() for line in command.get_help(context).strip().splitlines())
    return "\n".join(("```text", *lines, "```"))
