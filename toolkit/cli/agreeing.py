"""Agreeing: a change is shown first and done after somebody said yes."""

from __future__ import annotations

import sys

import click

from toolkit.errors import Misused, Refusal

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
    return click.confirm(question, default=False)
