"""Unread: the tabs and columns that nobody reads, told to whoever may have meant them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from toolkit.tables.claim import Claim
from toolkit.tables.knobs import SettingsTab
from toolkit.tables.refusals import toml_name
from toolkit.tables.roster import Roster
from toolkit.tables.source import Sources
from toolkit.tables.unread import Unread, free_titles, own_columns, unread
from toolkit.words import Sentence, sentence
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook

MOST_NAMED = 4  # tabs with the same columns


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
    """A sentence for the tabs with the same columns of people's own, but those of the Roster that
    are charted: the Wall Chart shows them.
    """
    for title, claim in claims.items():
        # In Settings the toolkit itself puts hints beside the table.
        if title == SettingsTab.title:
            continue
        shown = charted if title == Roster.title else ()
        for headings, tabs in _own_by_tabs(claim, shown).items():
            told = ", ".join(f"“{tab}”" for tab in tabs[:MOST_NAMED])
            yield sentence(
                "Columns of your own in {tabs}, which are not read: {headings}.",
                tabs=told + (", …" if len(tabs) > MOST_NAMED else ""),
                headings=", ".join(headings),
            )


def _own_by_tabs(claim: Claim, charted: Container[str]) -> dict[tuple[str, ...], list[str]]:
    """The headings of people's own columns, each lot with the tabs in which they stand."""
    found: dict[tuple[str, ...], list[str]] = {}
    for tab, headings in own_columns(claim).items():
        own = tuple(heading for heading in headings if heading not in charted)
        if own:
            found.setdefault(own, []).append(tab)
    return found
