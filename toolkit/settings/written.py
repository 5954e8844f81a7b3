"""Written: what is known of a workbook's tabs, put into toolkit.toml; what a person wrote there
stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from fnmatch import fnmatchcase
from typing import Any

import tomlkit

from toolkit.words import key

_LONGEST = 90  # signs of a table in one line


def as_text(
    where: str,
    leave_alone: Sequence[str],
    sources: Mapping[str, Sequence[Mapping[str, Any]]],
    before: str = "",
    *,
    language: str = "en",
) -> str:
    """The toolkit.toml that says what a workbook's tabs are. `before` is the file as it stands:
    whatever it says holds, and only what it lacks is added. `language` is the one the tabs are kept
    in; English needs no line.
    """
    document = tomlkit.parse(before)
    workbook = document.setdefault("workbook", tomlkit.table())
    if not workbook.get("where"):
        workbook["where"] = where
    if language != "en" and "language" not in workbook:
        workbook["language"] = language
    alone = list(workbook.get("leave_alone", ()))
    more = [title for title in leave_alone if not any(_covers(said, title) for said in alone)]
    if more:
        workbook["leave_alone"] = _array([*alone, *more])
    if not sources:
        return tomlkit.dumps(document)
    if "tabs" not in document:
        document["tabs"] = tomlkit.table(is_super_table=True)
    tabs = document["tabs"]
    for table, several in sources.items():
        for source in several:
            _put(tabs, table, source)
    return tomlkit.dumps(document)


def _put(tabs: Any, table: str, source: Mapping[str, Any]) -> None:
    """One source under its table: into the entry that speaks of the same tab, else as a new one."""
    there = tabs.get(table)
    if there is None:
        tabs[table] = _entry(source)
        return
    entries = list(there) if isinstance(there, (tomlkit.items.AoT, list)) else [there]
    same = next((one for one in entries if _speaks_of(one, table, source)), None)
    if same is not None:
        _complete(same, source)
    elif isinstance(there, tomlkit.items.AoT):
        there.append(_entry(source))
    else:
        array = tomlkit.aot()
        array.append(_entry(_plain(there)))
        array.append(_entry(source))
        tabs[table] = array


def _plain(entry: Any) -> dict[str, Any]:
    return entry.unwrap() if hasattr(entry, "unwrap") else dict(entry)


def _speaks_of(entry: Mapping[str, Any], table: str, source: Mapping[str, Any]) -> bool:
    if entry.get("workbook", "") != source.get("workbook", "") or entry.get("span") != source.get(
        "span"
    ):
        return False
    said = _listed(entry.get("tab") or table)
    return any(_covers(one, title) for one in said for title in _listed(source.get("tab") or table))


def _covers(said: str, title: str) -> bool:
    if any(sign in said for sign in "*?"):
        return fnmatchcase(title.casefold(), said.casefold())
    return key(said) == key(title) and (bool(key(said)) or said == title)


def _listed(said: Any) -> list[str]:
    return [str(said)] if isinstance(said, str) else [str(one) for one in said]


def _complete(entry: MutableMapping[str, Any], source: Mapping[str, Any]) -> None:
    """What an entry does not say yet."""
    titles = _listed(entry.get("tab", ()))
    new = [
        title
        for title in _listed(source.get("tab", ()))
        if titles and not any(_covers(said, title) for said in titles)
    ]
    if new:
        entry["tab"] = _array([*titles, *new])
    named = _named(entry)
    for name, value in source.items():
        if name not in entry:
            if name == "matrix" or name == "tab":
                if name == "matrix":
                    entry[name] = _several(value)
                continue
            entry[name] = _value(
                name, _without(value, named) if name in ("columns", "own") else value
            )
        elif name in ("columns", "constants", "sections"):
            known = {key(ours) for ours in entry[name]}
            for ours, theirs in (
                _without(value, named).items() if name == "columns" else value.items()
            ):
                if key(ours) not in known:
                    entry[name][ours] = theirs
        elif name == "own":
            more = _without(value, named)
            if more:
                entry[name] = _array([*entry[name], *more])
        elif name == "values":
            _more_words(entry[name], value)
    for name in ("columns", "own"):
        if name in entry and not entry[name]:
            del entry[name]


def _named(entry: Mapping[str, Any]) -> set[str]:
    """Their columns of which an entry says something."""
    found = {key(str(one)) for one in entry.get("own", ())}
    for theirs in entry.get("columns", {}).values():
        found |= set(map(key, _of_theirs(theirs)))
    return found


def _of_theirs(theirs: Any) -> list[str]:
    """Their columns, one, several or joined."""
    return _listed(theirs["join"] if isinstance(theirs, Mapping) else theirs)


def _without(value: Any, named: set[str]) -> Any:
    """Columns, but for those of which something is said already."""
    if isinstance(value, Mapping):
        return {
            ours: theirs
            for ours, theirs in value.items()
            if not named & set(map(key, _of_theirs(theirs)))
        }
    return [one for one in value if key(one) not in named]


def _more_words(entry: MutableMapping[str, Any], values: Mapping[str, Mapping[str, str]]) -> None:
    for heading, words in values.items():
        if heading not in entry:
            entry[heading] = _inline(words)
            continue
        known = {key(word) or word for word in entry[heading]}
        for word, ours in words.items():
            if (key(word) or word) not in known:
                entry[heading][word] = ours


def _entry(source: Mapping[str, Any]) -> Any:
    entry = tomlkit.table()
    for name, value in source.items():
        entry[name] = _value(name, value)
    return entry


def _value(name: str, value: Any) -> Any:
    if name == "matrix":
        return _several(value)
    if name == "values" and all(isinstance(said, Mapping) for said in value.values()):
        words = tomlkit.table(is_super_table=True)
        for heading, said in value.items():
            words[heading] = _inline(said)
        return words
    if isinstance(value, Mapping):
        return _inline(value)
    return _array(value) if isinstance(value, (list, tuple)) else value


def _several(value: Sequence[Mapping[str, Any]]) -> Any:
    array = tomlkit.aot()
    for one in value:
        array.append(_entry(one))
    return array


def _array(values: Sequence[Any]) -> Any:
    array = tomlkit.array()
    array.extend(values)
    return array


def _inline(said: Mapping[str, Any]) -> Any:
    """A table in one line; one line for each where it is long."""
    short = sum(len(str(ours)) + len(str(theirs)) + 8 for ours, theirs in said.items()) <= _LONGEST
    table = tomlkit.inline_table() if short else tomlkit.table()
    table.update(dict(said))
    return table
