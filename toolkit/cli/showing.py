"""Showing: what a sync would change, cell by cell, for whoever asked at a terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit.plan.differences import TabDifference

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")  # a cell could else speak to the terminal
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+!|<>~&-])")
FIRST_LINE = "first line"


def as_text(found: Sequence[TabDifference]) -> Iterator[str]:
    """A line a row or cell: + comes, - goes, = another value."""
    for tab in found:
        yield f"{_plain(tab.title)} ({', '.join(tab.why)})"
        yield from (f"  + column {_plain(heading)}" for heading in tab.columns_added)
        yield from (f"  - column {_plain(heading)}" for heading in tab.columns_removed)
        yield from (f"  + {_plain(key)}" for key in tab.added)
        yield from (f"  - {_plain(key)}" for key in tab.removed)
        for edit in tab.edits:
            where = f"{edit.key} · {edit.column}" if edit.column else FIRST_LINE
            yield _plain(f"  = {where}: {edit.was or '(blank)'} → {edit.becomes or '(blank)'}")


def as_markdown(found: Sequence[TabDifference]) -> Iterator[str]:
    """A section a tab, with a table of its cells."""
    for tab in found:
        yield f"## {_marked(tab.title)} ({', '.join(tab.why)})"
        yield ""
        yield "| Row | Column | Was | Will be |"
        yield "|---|---|---|---|"
        yield from (_line("", heading, "", "*new column*") for heading in tab.columns_added)
        yield from (_line("", heading, "", "*goes*") for heading in tab.columns_removed)
        yield from (_line(key, "", "", "*new row*") for key in tab.added)
        yield from (_line(key, "", "", "*goes*") for key in tab.removed)
        for edit in tab.edits:
            column = edit.column or FIRST_LINE
            yield _line(edit.key, column, edit.was, _marked(edit.becomes))
        yield ""


def as_json(found: Sequence[TabDifference]) -> Iterator[str]:
    """One object: the tabs by their titles."""
    tabs = {}
    for tab in found:
        says = asdict(tab)
        tabs[says.pop("title")] = says
    yield json.dumps({"tabs": tabs}, ensure_ascii=False)


def _plain(text: str) -> str:
    return _CONTROL.sub(" ", text)


def _marked(text: str) -> str:
    return _MARKUP.sub(r"\\\1", _CONTROL.sub(" ", text))


def _line(key: str, column: str, was: str, becomes: str) -> str:
    return f"| {_marked(key)} | {_marked(column)} | {_marked(was)} | {becomes} |"


WAYS: Mapping[str, Callable[[Sequence[TabDifference]], Iterator[str]]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}
