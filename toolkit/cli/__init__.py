"""The command line: the clock, the exit codes and the printing are here and nowhere else."""

from __future__ import annotations

import atexit
import gc
import os
import re
import sys
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from toolkit import __version__
from toolkit.cli.leaving import leave
from toolkit.cli.printing import emit_json
from toolkit.cli.signs import prepared
from toolkit.cli.telling import tell, wrapped
from toolkit.cli.typed import quoted, unquoted
from toolkit.errors import TRY_LATER, USAGE, Refusal, Refused, ToolkitError
from toolkit.words import aloud, language_of_machine, reader

# Static help, so that `toolkit --help` imports neither pandas nor gspread.
COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("toolkit.cli.demo", "Make a sample workbook, sync it twice, and show what came out."),
    "init": ("toolkit.cli.init", "Set up: add the tabs to fill in, and write toolkit.toml."),
    "adopt": (
        "toolkit.cli.adopt",
        "Say what any sheet's tabs and columns are; write toolkit.toml.",
    ),
    "doctor": ("toolkit.cli.doctor", "Say whether everything is in order, and if not, what to do."),
    "check": ("toolkit.cli.check", "Say which rows cannot be read, where, and how to mend them."),
    "sync": ("toolkit.cli.sync", "Read the sheets and publish charts, follow-ups and timesheets."),
    "why": ("toolkit.cli.why", "Explain a figure: its formula, who was counted and who was not."),
    "timesheets": (
        "toolkit.cli.timesheets",
        "Show stipends; export approved weeks for the treasurer.",
    ),
    "turf": (
        "toolkit.cli.turf",
        "Give representatives and organizers their own sheets; collect them.",
    ),
    "print": (
        "toolkit.cli.print",
        "Print wall charts, lists, sheets to sign and reports as PDF.",
    ),
    "report": (
        "toolkit.cli.report",
        "Write where the local stands as one page for any browser.",
    ),
    "email": ("toolkit.cli.email", "List the weekly letters that are due; with --send, send them."),
    "export": ("toolkit.cli.export", "Write lists for others, or everything, to files."),
    "undo": ("toolkit.cli.undo", "Put back what the last run changed."),
    "backup": ("toolkit.cli.backup", "Keep a dated copy of the whole workbook."),
    "restore": ("toolkit.cli.restore", "Put a kept copy back, after showing what would change."),
    "import": (
        "toolkit.cli.import_lists",
        "Compare the employer's or a dues list with your roster; take over what you accept.",
    ),
    "schedule": (
        "toolkit.cli.schedule",
        "Sync every night and send letters on weekday mornings, by itself.",
    ),
    "purge": ("toolkit.cli.purge", "Show what is kept on this computer; delete what is old."),
    "fleet": ("toolkit.cli.fleet", "Do a job for many locals, and roll up what they come to."),
    "who-can-see": ("toolkit.cli.who_can_see", "Show who may open the workbook and its sheets."),
}
# Who asks for them: the first screen of --help.
GROUPS: dict[str, tuple[str, ...]] = {
    "Setting up": ("demo", "init", "adopt", "doctor", "schedule"),
    "Every day": ("check", "sync", "why", "email", "turf", "import"),
    "The treasurer": ("timesheets",),
    "Paper and page": ("print", "report", "export"),
    "Keeping house": ("undo", "backup", "restore", "who-can-see", "purge"),
    "Many locals": ("fleet",),
}
UNDONE = {
    USAGE: "wrong use",
    TRY_LATER: "try again later",
}  # what --json says; any other exit code: refused
WORKBOOKS = (".xlsx", ".xlsm", "docs.google.com")
MAY_NOT_OPEN = Refusal(
    Refused,
    "may-not-open",
    "This computer does not let the toolkit open “{where}”. Nothing was left half written. Ask"
    " whoever looks after it for the right to read and write there, and run this again.",
)
TYPED = "toolkit.typed"  # where the words of this run are kept while it is parsed


class LazyGroup(click.Group):
    """A group that imports a command only when it runs."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        return import_module(COMMANDS[name][0]).command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta[TYPED] = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as wrong:
            if wrong.possibilities:
                raise
            said = unquoted(wrong.format_message(), args)
            hint = "Options stand behind the command: toolkit sync --dry-run"
            raise click.UsageError(f"{said} {hint}", ctx) from None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            near = get_close_matches(name, COMMANDS, n=1)
            hint = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(COMMANDS)}."
            ctx.fail(f"No such command: {quoted(name)}. {hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; wrong usage is said in whole words, and with a hint where a workbook
        stands alone.
        """
        try:
            return super().invoke(ctx)
        except click.exceptions.NoArgsIsHelpError:
            raise  # a group alone: its help
        except click.UsageError as wrong:
            said = unquoted(" ".join(_told(wrong).split()), ctx.meta[TYPED])
            said = re.sub(r"a valid integer( range)?", "a whole number", said)
            said = re.sub(r"in the range x>=(\d+)", r"\1 or more", said)
            alone = re.search(r"unexpected extra arguments? \((\S+)", said)
            if alone and any(sign in alone[1] for sign in WORKBOOKS):
                said = f"{said}. Name the workbook like this: --workbook {alone[1].rstrip(')')}"
            if sys.stderr.isatty():
                said = wrapped(f"Error: {said}", hang="  ").removeprefix("Error: ")
            raise click.UsageError(said, wrong.ctx) from None

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        for title, names in GROUPS.items():
            with formatter.section(title):
                formatter.write_dl([(name, COMMANDS[name][1]) for name in names])


def _told(wrong: click.UsageError) -> str:
    """What click says of wrong usage; of an option that only a command below has, which."""
    ctx = wrong.ctx
    if isinstance(wrong, click.NoSuchOption) and ctx and isinstance(ctx.command, click.Group):
        below = [
            name
            for name, one in ctx.command.commands.items()
            if any(wrong.option_name in option.opts for option in one.params)
        ]
        if below:
            return f"{wrong.message} It stands behind: {ctx.command_path} {below[0]}"
    return wrong.format_message()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="toolkit")
def toolkit() -> None:
    """Charts, follow-ups, stipend timesheets and letters from the sheets you already keep.

    \b
    Start here:   toolkit demo
    Then:         toolkit sync --workbook organizing.xlsx

    Exit codes: 0 done · 1 refused or failed · 2 wrong usage or configuration ·
    3 some rows could not be read · 75 try again later.
    """


def main() -> None:
    """Runs a command; a refusal is one sentence on stderr, and a traceback only with --debug."""
    reader.set(language_of_machine(os.environ))  # until a workbook has said its own
    # A run is short and makes millions of small values: looking for cycles costs a third of it.
    gc.disable()
    atexit.register(gc.freeze)  # nor are they looked through once more as it ends
    # No sum of ours is one that numpy would share among threads, which wait by turning in circles.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    prepared(sys.stdout, sys.stderr)
    try:
        _run()
    except ToolkitError as error:
        if "--debug" in sys.argv:
            raise
        said = error.said(reader.get())
        tell(said, err=True, begin="toolkit: ", hang="  ")
        if "--json" in sys.argv:  # a program reads one object whatever happens
            emit_json(
                {
                    "outcome": UNDONE.get(error.exit_code, "refused"),
                    "exit_code": error.exit_code,
                    "refused": error.word,
                    "sentence": said,
                }
            )
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        tell(aloud("stopped. Nothing was left half written."), err=True, begin="toolkit: ")
        sys.exit(130)
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        # The message of an unforeseen fault may quote a cell: only its kind is shown.
        tell(
            aloud(
                "something failed that should not have ({kind}). Nothing was left half written. Run"
                " again with --debug to see where, and report it.",
                kind=type(error).__name__,
            ),
            err=True,
            begin="toolkit: ",
            hang="  ",
        )
        sys.exit(1)


def program() -> None:
    """`main` as a process of its own, which ends with it."""
    try:
        main()
    except SystemExit as done:
        if done.code is None or isinstance(done.code, int):
            leave(done.code or 0)
        raise


def _run() -> None:
    """What this computer does not let somebody open is a refusal that names it."""
    try:
        toolkit(standalone_mode=True)
    except PermissionError as denied:
        if denied.filename is None:
            raise
        raise MAY_NOT_OPEN(where=str(denied.filename)) from denied


if __name__ == "__main__":
    program()
