"""Printing: tables that fit 80 columns, sentences for people, JSON for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.signs import harmless, tells_all
from toolkit.steps import step

if TYPE_CHECKING:
    from rich.status import Status

_turning: list[Status] = []  # what says at a terminal which stage is running


def emit_json(value: dict[str, Any]) -> None:
    """One JSON object on stdout, escaped where the terminal lacks signs: a program reads what was
    meant.
    """
    escaped = not tells_all(sys.stdout)
    click.echo(json.dumps(value, ensure_ascii=escaped, sort_keys=False, default=str))


def width() -> int:
    """How wide the terminal is; 80 where nobody is watching."""
    import shutil  # noqa: PLC0415 -- slow import, not needed for --help

    return min(shutil.get_terminal_size((80, 24)).columns, 120)


def shown(value: Any) -> str:
    """One value of a table as text: a day as it sorts, a count with its commas, a dash where there
    is none.
    """
    if value is None or value != value:
        return "–"
    if hasattr(value, "date"):
        return str(value.date())
    return f"{value:,}" if isinstance(value, int) else str(value)


def table(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    right: Sequence[int] = (),
    indent: str = "  ",
) -> None:
    """Columns of text, numbers to the right; the widest text is cut where a line would not fit."""
    rows = [[harmless(text) for text in row] for row in rows]
    widths = [max(len(row[i]) for row in [headings, *rows]) for i in range(len(headings))]
    room = width() - len(indent) - 2 * (len(widths) - 1)
    while sum(widths) > room and max(widths) > 8:
        widths[widths.index(max(widths))] -= 1
    for row in [headings, *rows]:
        cells = []
        for i, text in enumerate(row):
            cut = text if len(text) <= widths[i] else text[: widths[i] - 1] + "…"
            cells.append(cut.rjust(widths[i]) if i in right else cut.ljust(widths[i]))
        click.echo((indent + "  ".join(cells)).rstrip())


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[str], None]]:
    """Says which stage is running, on stderr, where a person is watching."""
    if quiet or not sys.stderr.isatty():
        yield step
        return
    from rich.console import Console  # noqa: PLC0415 -- slow import, only where somebody watches
    from rich.status import Status  # noqa: PLC0415 -- slow import, only where somebody watches

    status = Status("starting …", console=Console(stderr=True))

    def tells(stage: str) -> None:
        step(stage)
        status.update(f"{stage} …")

    with status:
        _turning.append(status)
        try:
            yield tells
        finally:
            _turning.remove(status)


@contextmanager
def at_rest() -> Iterator[None]:
    """While somebody is asked: nothing turns over the question, and it goes on after the answer."""
    for status in _turning:
        status.stop()
    yield
    for status in _turning:
        status.start()


@contextmanager
def bar(*, quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """Shows how far something has come, of how many, on stderr, where a person is watching."""
    if quiet or not sys.stderr.isatty():
        yield lambda stage, done, of: step(stage)
        return
    from rich.console import Console  # noqa: PLC0415 -- slow import, only where somebody watches
    from rich.progress import Progress  # noqa: PLC0415 -- slow import, only where somebody watches

    with Progress(console=Console(stderr=True), transient=True) as shown_bar:
        task = shown_bar.add_task("reading", total=None)

        def tells(stage: str, done: int, of: int) -> None:
            step(stage)
            shown_bar.update(task, description=stage, completed=done, total=of)

        yield tells
