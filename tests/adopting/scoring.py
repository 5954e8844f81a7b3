"""How well somebody understood a sheet: every tab, column, word and layout against what its owner
says of it.

*right*: what was meant; or asked, where a careful person would have to ask. *asked*: needlessly, but
nothing is lost. *missed*: left to its owner, and it is ours. *wrong*: silently something else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.tables.inputs import INPUTS
from toolkit.words import words_in

TABLES = {table.title for table in INPUTS}
VERDICTS = ("right", "asked", "missed", "wrong")
ABOUT = ("tab", "heading row", "column", "own column", "word", "layout")


def folded(word: object) -> str:
    """A word as people compare them: without case, accents and spaces too many."""
    return " ".join(words_in(str(word)))


@dataclass(frozen=True)
class Mark:
    """One thing that was to be understood: about what, where, and how it went."""

    about: str
    tab: str
    name: str
    truth: Any
    said: Any
    verdict: str


def readings(truth: Any) -> list[Any]:
    """The honest readings of something."""
    return truth["any"] if isinstance(truth, dict) and "any" in truth else [truth]


def meaning(to: Any, table: str | None) -> Any:
    """A heading of ours with its table; a set of them where one column feeds several."""
    if not to:
        return None
    if isinstance(to, list):
        return frozenset(meaning(one, table) for one in to)
    first, _, rest = str(to).partition(".")
    return f"{first}.{rest}" if rest and first in TABLES else f"{table}.{to}"


def verdict(truth: Any, got: Any, asks: bool, table: str | None, said_table: str | None) -> str:
    """How a column went."""
    honest = readings(truth)
    if asks:
        return "right" if "ask" in honest else "asked"
    said = meaning(got, said_table)
    if said in {meaning(reading, table) for reading in honest if reading != "ask"}:
        return "right"
    return "missed" if said is None else "wrong"


def marks(truth: Mapping[str, Any], said: Mapping[str, Any]) -> list[Mark]:
    """Everything of a book, against what `adopt --json` said of it."""
    tabs = {tab["tab"]: tab for tab in said["tabs"]}
    return [
        mark for title, true in truth["tabs"].items() for mark in _tab(title, true, tabs.get(title, {}))
    ]  # fmt: skip


def _tab(title: str, truth: Mapping[str, Any], said: Mapping[str, Any]) -> Iterator[Mark]:
    table, asks = said.get("table"), bool(said.get("ask"))
    honest = readings(truth["table"])
    real = next((name for name in honest if name not in (None, "ask")), None)
    how = verdict(truth["table"], table, asks, "", "")
    yield Mark("tab", title, title, truth["table"], table, how)
    if real and table in honest:
        yield _heading_row(title, truth, said)
    columns = {column["column"]: column for column in said.get("columns", ())}
    for name, to in truth["columns"].items():
        got = columns.get(truth["letters"][name], {})
        asked = bool(got.get("ask")) or (asks and not got.get("to"))
        how = verdict(to, got.get("to"), asked, real, table)
        about = "own column" if None in readings(to) else "column"
        yield Mark(about, title, name, to, got.get("to"), how)
        for word, ours in truth["values"].get(name, {}).items():
            yield _word(title, f"{name}: {word}", word, ours, got)
        if name in truth["of"]:
            there = set(truth["of"][name]) <= set(got.get("of") or {})
            yield _layout(title, name, truth["of"][name], got.get("of"), there)
    yield from _given(title, truth, said, real, table)
    yield from _skipped(title, truth, said)


def _heading_row(title: str, truth: Mapping[str, Any], said: Mapping[str, Any]) -> Mark:
    last, row = truth["header_row"], said.get("header_row")
    hints = set(range((row or 0) + 1, last + 1))
    near = bool(row) and last - truth["heading_lines"] < row < last
    right = row == last or (near and hints <= set(said.get("skip_rows") or ()))
    return Mark("heading row", title, title, last, row, "right" if right else "wrong")


def _word(title: str, name: str, word: str, ours: Any, got: Mapping[str, Any]) -> Mark:
    values = {folded(theirs): mine for theirs, mine in (got.get("values") or {}).items()}
    mine = [reading for reading in readings(ours) if reading != "ask"]
    said = values.get(folded(word))
    if folded(word) in {folded(one) for one in got.get("ask_values") or ()} or got.get("ask"):
        how = "right" if "ask" in readings(ours) else "asked"
    elif folded(word) not in values:
        how = "right" if None in mine else "missed"
    elif said is None:
        how = "right" if None in mine else "wrong"
    else:
        known = {folded(one) for one in mine if one is not None}
        how = "right" if folded(said) in known else "wrong"
    return Mark("word", title, name, ours, said, how)


def _given(
    title: str, truth: Mapping[str, Any], said: Mapping[str, Any], real: str | None, table: str | None
) -> Iterator[Mark]:  # fmt: skip
    """What the title, a cell above or the lines between say of the rows."""
    for kind in ("constants", "sections"):
        given = {meaning(name, table) for name in said.get(kind) or {}}
        wanted = {meaning(name, real): name for name in truth[kind]}
        for full, name in wanted.items():
            yield _layout(
                title, f"{kind}: {name}", truth[kind][name], said.get(kind), full in given
            )
        for full in given - set(wanted) - {meaning(name, real) for name in truth["may"]}:
            yield Mark("layout", title, f"{kind}: {full}", None, said.get(kind), "wrong")


def _skipped(title: str, truth: Mapping[str, Any], said: Mapping[str, Any]) -> Iterator[Mark]:
    skipped, must = set(said.get("skip_rows") or ()), set(truth["skip_rows"])
    lost = skipped & set(truth["record_rows"])
    if lost:
        yield Mark("layout", title, "lines to skip", sorted(must), sorted(skipped), "wrong")
    elif must:
        yield _layout(title, "lines to skip", sorted(must), sorted(skipped), must <= skipped)


def _layout(title: str, name: str, truth: Any, said: Any, right: bool) -> Mark:
    return Mark("layout", title, name, truth, said, "right" if right else "missed")


def counted(many: Sequence[Mark]) -> dict[str, Counter[str]]:
    """How many of each kind went how."""
    sums: dict[str, Counter[str]] = {about: Counter() for about in ABOUT}
    for mark in many:
        sums[mark.about][mark.verdict] += 1
    return sums
