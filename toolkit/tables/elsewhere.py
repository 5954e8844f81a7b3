"""Elsewhere: what is told where something that toolkit.toml names by its place has another one
now.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from toolkit.tables.claim import Claim
from toolkit.tables.kinds.rows import MOVED_PLACE
from toolkit.tables.placed import FoundElsewhere, Placed
from toolkit.tables.problems import WARNING, Problem
from toolkit.tables.refusals import toml_name
from toolkit.tables.source import Source, Theirs


def told(claims: Iterable[Claim]) -> Iterator[Problem]:
    """A problem for each place that was followed, with the line for toolkit.toml."""
    for claim in claims:
        for placed in claim.placed:
            lines: set[str] = set()
            for found in placed.found:
                line = _line(placed, found)
                if not found.now or line in lines:
                    continue
                lines.add(line)
                fault = MOVED_PLACE(
                    was=_words(found, found.item.said), now=_words(found, found.now), line=line
                )
                tab, row = placed.label, _row(found)
                yield Problem(WARNING, placed.table, tab, row, None, found.item.said, fault)


def lost(claims: Iterable[Claim]) -> Iterator[tuple[Placed, str]]:
    """Each place that toolkit.toml names, and where what stood there is nowhere that is sure."""
    for claim in claims:
        for placed in claim.placed:
            for found in placed.found:
                if not found.now:
                    yield placed, _words(found, found.item.said)


def _words(found: FoundElsewhere, said: str) -> str:
    """A place as toolkit.toml says it."""
    kind = found.item.kind
    if kind == "column":
        return f"column {said}"
    if kind == "row":
        return f"skip_rows {said}"
    if kind == "heading":
        return f"header_row {said}"
    return f"from {said}" if kind == "cell" else said


def _row(found: FoundElsewhere) -> int | None:
    """The row that is meant, where one is."""
    return int(found.now) if found.item.kind in ("row", "heading") else None


def _line(placed: Placed, found: FoundElsewhere) -> str:
    """What to write into toolkit.toml."""
    table, source = toml_name(placed.table), placed.read.source
    setting, _, rest = found.item.name.partition(" ")
    if setting == "matrix":
        matrix = source.matrices[int(rest.partition(" ")[0])]
        columns = matrix.columns
        return f"[[tabs.{table}.matrix]] columns = " + (
            _text(columns) if isinstance(columns, str) else _pairs(columns.items())
        )
    return f"[tabs.{table}] {_said(setting, rest, source, placed.said.values)}"


def _said(setting: str, rest: str, source: Source, said: Iterable[str]) -> str:
    if setting == "header_row":
        return f"header_row = {source.header_row}"
    if setting == "skip_rows":
        return f"skip_rows = {sorted(source.skip_rows)}"
    if setting == "span":
        return f"span = {_text(source.span)}"
    if setting == "own":
        return f"own = {_list(source.own)}"
    if setting in ("sections", "constants"):
        places = source.sections if setting == "sections" else source.constants
        return f"{setting} = {_pairs([(rest, places[rest])])}"
    if setting == "columns":
        ours = rest.rpartition(" ")[0]
        theirs = next(t for names, t in source.columns.items() if ", ".join(names) == ours)
        return f"columns = {{ {_text(ours)} = {_theirs(theirs)} }}"
    number = list(said).index(
        rest
    )  # of the words of one column: it stands where it stood among them
    return f"values.{_text(list(source.values)[number])} = …"


def _theirs(theirs: Theirs) -> str:
    if theirs.joined:
        return f"{{ join = {_list(theirs.headings)} }}"
    one = theirs.headings[0] if len(theirs.headings) == 1 else None
    return _text(one) if one is not None else _list(theirs.headings)


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    return "{ " + ", ".join(f"{_text(one)} = {_text(other)}" for one, other in pairs) + " }"


def _list(texts: Iterable[str]) -> str:
    return "[" + ", ".join(map(_text, texts)) + "]"


def _text(text: str) -> str:
    """A text as toolkit.toml writes it."""
    return json.dumps(text, ensure_ascii=False)
