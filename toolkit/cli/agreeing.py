"""Agreeing: a change is shown first and done after somebody said yes, in their language."""

from __future__ import annotations

import sys

import click

from toolkit.cli.printing import at_rest
from toolkit.errors import Misused, Refusal
from toolkit.words import aloud, key

YES, NO = ("y", "yes", "s", "si"), ("", "n", "no")
NEEDS_YES = Refusal(
    Misused,
    "needs-yes",
    "Nobody is there to be asked, so nothing was changed. Look with --dry-run; if it is what you"
    " want, run this again with --yes.",
)


def agreed(question: str, *, yes: bool, quiet: bool) -> bool:
    """Whether somebody says yes, here or by --yes. `Misused` where nobody can be asked."""
    if yes:
        return True
    if quiet or not sys.stdin.isatty():
        raise NEEDS_YES()
    return confirmed(question)


def confirmed(question: str, *, err: bool = False) -> bool:
    """Whether somebody says yes. A yes of either language is one; Enter alone says no."""
    while True:
        keys = aloud("y/N")
        asked = f"{question} [{keys}]"
        with at_rest():
            said = key(str(click.prompt(asked, default="", show_default=False, err=err)))
        if said in YES or said in NO:
            return said in YES
        click.echo(aloud("Type y or n."), err=err)
