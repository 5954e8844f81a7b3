"""What `[tabs]` names of ours has to be ours: tabs and headings, or the closest ones are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from toolkit.settings.faults import near, place, said
from toolkit.settings.tabs import TabSettings, ours_in
from toolkit.words import Sentence, key, sentence


def unknown_name(
    tabs: Mapping[str, tuple[TabSettings, ...]], known: Mapping[str, Iterable[str]]
) -> Sentence | None:
    """A sentence for the first tab or heading that is none of ours; None where all are."""
    for title, sources in tabs.items():
        if title not in known:
            return sentence(
                "under [tabs] {name} is no input tab. {near}",
                name=said(title),
                near=near(title, known),
            )
        for number, source in enumerate(sources):
            for where, name in _named(source):
                table, heading = table_and_heading(name, title, known)
                headings = list(known[table])
                if key(heading) not in map(key, headings):
                    at = place((title, number))
                    # It is no key there, but a value, and none is said back.
                    called = sentence("what stands there") if where == "matrix.to" else said(name)
                    return sentence(
                        "[tabs.{at}] {where}: {called} is no heading of {table}. {near}",
                        at=at,
                        where=where,
                        called=called,
                        table=table,
                        near=near(heading, headings),
                    )
    return None


def table_and_heading(name: str, title: str, known: Iterable[str]) -> tuple[str, str]:
    """Which table a heading of ours is of: `Conversations.Date`, else the tab's own."""
    first, dot, rest = name.partition(".")
    return (first.strip(), rest.strip()) if dot and first.strip() in known else (title, name)


def _named(source: TabSettings) -> Iterator[tuple[str, str]]:
    for where, many in (
        ("columns", chain.from_iterable(map(ours_in, source.columns))),
        ("constants", source.constants),
        ("sections", source.sections),
        ("matrix.to", chain.from_iterable(ours_in(one.to) for one in source.matrix)),
    ):
        for name in many:
            yield where, name
