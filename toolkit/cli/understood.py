"""Understood: what adopt found in somebody's tabs, as tables that fit 80 columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from toolkit.cli.printing import table
from toolkit.cli.telling import tell
from toolkit.words import aloud, reader, say_many

if TYPE_CHECKING:
    from toolkit.adopting.profile import TabProfile
    from toolkit.jobs.adopt import Adopted


def show(found: Adopted) -> None:
    """What was understood: a table for each tab that is ours, a line for the others."""
    from toolkit.adopting.profile import NOBODY  # noqa: PLC0415 -- slow, not for --help

    profile = found.profile
    for tab in profile.tabs:
        if tab.table is None or tab.ask:
            continue
        rows = say_many(reader.get(), "{n} row", "{n} rows", tab.records)
        click.echo(f"{tab.tab} → {tab.table}, {rows}")
        table(
            (aloud("column"), aloud("is"), aloud("for example"), aloud("sure")),
            _rows(tab),
        )
        for line in _of_all_rows(tab):
            tell(line, begin="  ", hang="    ")
        click.echo("")
    alone = [tab.tab for tab in profile.tabs if tab.table is None]
    if alone:
        tell(aloud("Left alone: {tabs}.", tabs=", ".join(alone)))
    for question in profile.questions:
        if question.options == (NOBODY,):  # not read as it stands: told whoever is watching
            tell(question.text.said(reader.get()))
    for taken in found.taken:
        tell(taken.said(reader.get()))


def _of_all_rows(tab: TabProfile) -> Iterator[str]:
    """What is said of a tab besides its columns."""
    for heading, value in tab.constants.items():
        yield aloud("{heading} of all rows: {value}", heading=heading, value=value)
    for column in tab.columns:
        if column.to == "Worksite" and column.values:
            short = [
                aloud("{said} is {whole}", said=said, whole=whole)
                for said, whole in column.values.items()
                if whole
            ]
            yield f"Worksite: {'; '.join(short)}"
    for heading in tab.sections:
        yield aloud("{heading}: from the lines between the rows", heading=heading)


def _rows(tab: TabProfile) -> list[tuple[str, str, str, str]]:
    rows = []
    for column in tab.columns:
        to = column.to
        meant = "–" if to is None else " + ".join(to) if isinstance(to, tuple) else to
        if column.of:
            meant = f"{meant} ({', '.join(column.of.values())})"
        sure = "?" if column.ask else "" if to is None else f"{round(100 * column.confidence)} %"
        rows.append((column.heading or column.column, meant, ", ".join(column.examples), sure))
    return rows
