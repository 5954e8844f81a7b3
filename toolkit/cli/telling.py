"""Telling: sentences that break between words where somebody reads them at a terminal, and nowhere
else.
"""

from __future__ import annotations

import shutil
import sys
import textwrap

import click

from toolkit.cli.signs import harmless
from toolkit.words import amount, reader, say_many

WIDEST = 100  # a longer line is hard to read, however wide the window


def tell(text: str, *, err: bool = False, begin: str = "", hang: str = "") -> None:
    """Says a sentence. `begin` stands before it, `hang` before its further lines.

    A file or another program gets it as one line.
    """
    stream, text = sys.stderr if err else sys.stdout, harmless(text)
    click.echo(wrapped(text, begin, hang) if stream.isatty() else begin + text, err=err)


def rows_told(read: int, not_read: int) -> str:
    """How many rows were read and how many were not."""
    return say_many(
        reader.get(),
        "{n} row read, {not_read} not read",
        "{n} rows read, {not_read} not read",
        read,
        not_read=amount(not_read, reader.get()),
    )


def wrapped(text: str, begin: str = "", hang: str = "") -> str:
    """The text in lines that fit the terminal; a long path or address stays whole."""
    room = min(shutil.get_terminal_size((80, 24)).columns, WIDEST)
    lines = textwrap.wrap(
        text,
        room,
        initial_indent=begin,
        subsequent_indent=hang,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines) or begin
