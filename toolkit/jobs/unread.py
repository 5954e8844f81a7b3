"""Unread: the tabs and columns that nobody reads, told to whoever may have meant them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from toolkit.tables.claim import Claim
from toolkit.tables.knobs import SettingsTab
from toolkit.tables.people import Roster
from toolkit.tables.refusals import toml_name
from toolkit.tables.source import Sources
from toolkit.tables.unread import Unread, free_titles, own_columns, unread
from toolkit.words import Sentence, sentence
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook


def unread_tabs(
    workbook: Workbook,
    snapshot: Snapshot,
    claims: Mapping[str, Claim],
    sources: Sources | None = None,
) -> list[Unread]:
    """People's tabs that hold no table: one call more, where there are any."""
    free = free_titles(claims, snapshot, sources)
    return unread(workbook.glimpse(free)) if free else []


def instead_of_roster(tabs: Sequence[Unread]) -> Sentence | None:
    """Which tab looks most like the roster and how to say that it is; None where none does."""
    one = next((one for one in tabs if one.like == "Roster"), None)
    return looks_like(one) if one else None


def looks_like(one: Unread) -> Sentence:
    return sentence(
        "The tab “{title}” looks like the {table} tab and is not read; if it is meant, call it"
        ' {table}, or write into toolkit.toml: [tabs.{section}] tab = "{title}".',
        title=one.title,
        table=one.like,
        section=toml_name(one.like),
    )


def like_another(one: Unread, read: str) -> Sentence:
    return sentence(
        "The tab “{title}” looks like the {table} tab and is not read: “{read}” is. If it is meant,"
        ' write into toolkit.toml: [tabs.{section}] tab = "{title}".',
        title=one.title,
        table=one.like,
        read=read,
        section=toml_name(one.like),
    )


def tabs_told(
    tabs: Sequence[Unread], claims: Mapping[str, Claim]
) -> Iterator[tuple[Unread | None, Sentence]]:
    """A sentence for each tab that looks like one of ours, then one for all others."""
    for one in tabs:
        if one.like:
            there = claims.get(one.like)
            yield one, like_another(one, there.grid.title) if there else looks_like(one)
    others = [one.title for one in tabs if not one.like]
    if others:
        titles = ", ".join(f"“{title}”" for title in others)
        yield None, sentence("Tabs of your own, which are not read: {titles}.", titles=titles)


def columns_told(claims: Mapping[str, Claim], charted: Container[str]) -> Iterator[Sentence]:
    """A sentence for each tab with columns of people's own, but those of the Roster that are
    charted: the Wall Chart shows them.
    """
    for title, claim in claims.items():
        # In Settings the toolkit itself puts hints beside the table.
        headings = [] if title == SettingsTab.title else own_columns(claim)
        if title == Roster.title:
            headings = [heading for heading in headings if heading not in charted]
        if headings:
            yield sentence(
                "Columns of your own in “{tab}”, which are not read: {headings}.",
                tab=claim.grid.title,
                headings=", ".join(headings),
            )
