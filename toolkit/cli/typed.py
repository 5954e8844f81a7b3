"""Typed: what people type behind an option, taken only where it can be what the option asks for.

What is refused is not quoted where it could be a key or a password that landed in the wrong place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import click

from toolkit.calendar import FIRST_YEAR, LAST_YEAR
from toolkit.files import no_path
from toolkit.words import aloud

LONGEST = 40  # signs: what is longer than a name or a date is not said back
WORKBOOK = re.compile(r"^[^{}\s\"]+\.xls[xm]$|^https://docs\.google\.com/[\w/#?=&-]+$")


def quotable(said: str) -> bool:
    """Whether what somebody typed may be said back: a name or a date, or the address of a
    workbook.
    """
    return said.isprintable() and (len(said) <= LONGEST or WORKBOOK.search(said) is not None)


def quoted(said: str) -> str:
    """What somebody typed, in quotes where it may be said back."""
    return f"“{said}”" if quotable(said) else "What was typed"


def unquoted(sentence: str, words: Iterable[str]) -> str:
    """A sentence of click's about wrong usage, without those of the typed words that may be more
    than a name.
    """
    for word in words:
        for said in {word, word.partition("=")[2]} - {""}:
            if not quotable(said):
                sentence = sentence.replace(repr(said), "what was typed").replace(said, "…")
    return sentence


class Day(click.ParamType[Any]):
    """A date as YYYY-MM-DD, in a year that a cell may have."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            day = value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{quoted(value)} is not a date. Write it as 2023-03-08.", param, ctx)
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            years = f"from {FIRST_YEAR} to {LAST_YEAR}"
            self.fail(f"{quoted(value)} is not in the years {years}.", param, ctx)
        return day


class TypedPlace(click.ParamType[Any]):
    """A workbook's address or the path of a file, as text."""

    name = "place"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        why = no_path(str(value))
        if why is not None:
            self.fail(aloud("what was typed {why}.", why=why), param, ctx)
        return value


class FilePath(TypedPlace):
    """The path of a file or folder, with ~ for somebody's own folder."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return Path(super().convert(value, param, ctx)).expanduser()
