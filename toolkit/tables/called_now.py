"""Called now: organizers and structure tests that people renamed while something of theirs was on
its way, or stands in a log of ours, under the old name.

Source: measures.md, *Field Log: write where you read* and *Own sheets*.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace

import pandas as pd

from toolkit.tables.claim import Claim
from toolkit.tables.declared import Table
from toolkit.tables.entries import Entered, ListEntry
from toolkit.tables.entry_columns import Who
from toolkit.tables.kinds.entries import TEST_RENAMED
from toolkit.tables.logged import HEADING_ROW, OwnLog
from toolkit.tables.moments import DayOrder, day
from toolkit.tables.parsing import Unreadable, shown
from toolkit.tables.people import Organizers
from toolkit.tables.problems import WARNING, Problem
from toolkit.tables.reading import read
from toolkit.tables.roster import Roster
from toolkit.tables.structure_tests import Responses, StructureTests
from toolkit.words import ident, key, words_in

Claims = Mapping[type[Table], Claim]


def credited(
    made: Entered,
    who: Callable[[int], Who],
    rows: range,
    found: Claims,
    order: DayOrder,
) -> Entered:
    """The entries under the names that their organizers have now: of one who is no organizer any
    more it is another one with a word of that name who had nobody on the list, and whom the Roster
    names for everybody there who was theirs. `who` tells of each of the list's `rows`.
    """
    if Organizers not in found or Roster not in found or not made.entries:
        return made
    names = _filled(found[Organizers], Organizers.organizer.name, order)
    known = {key(name) for name in names}
    lost = {key(shown(entry.cells.get("organizer"))) for entry in made.entries} - known - {""}
    if not lost:
        return made
    people = _people(who, rows)
    now = {one: name for one in lost if (name := _now(one, people, names, found[Roster], order))}

    def entry(one: ListEntry) -> ListEntry:
        name = now.get(key(shown(one.cells.get("organizer"))))
        return replace(one, cells={**one.cells, "organizer": name}, renamed=True) if name else one

    return replace(made, entries=tuple(map(entry, made.entries)))


def _people(who: Callable[[int], Who], rows: range) -> dict[str, tuple[str, set[str]]]:
    """Each organizer on a list, as named there, and whose rows there are theirs."""
    found: dict[str, tuple[str, set[str]]] = {}
    for row in rows:
        about = who(row)
        name, person = shown(about.organizer), ident(shown(about.person_id))
        if name and person:
            found.setdefault(key(name), (name, set()))[1].add(person)
    return found


def _now(
    lost: str,
    people: Mapping[str, tuple[str, Collection[str]]],
    names: Collection[str],
    claim: Claim,
    order: DayOrder,
) -> str:
    """What an organizer is called now; "" where nobody can tell."""
    if lost not in people:
        return ""
    was, theirs = people[lost]
    roster = read(claim, order).frame
    ids = roster[Roster.person_id.name].map(lambda one: ident(shown(one)))
    said = {key(name) for name in roster.loc[ids.isin(theirs), "organizer"].dropna()}
    fits = [name for name in names if key(name) in said and share_a_word(name, was)]
    return fits[0] if len(said) == len(fits) == 1 and key(fits[0]) not in people else ""


def share_a_word(one: str, other: str) -> bool:
    """Whether two names have a word in common."""
    return bool(set(map(key, words_in(one))) & set(map(key, words_in(other))))


def _filled(claim: Claim, column: str, order: DayOrder) -> list[str]:
    return [str(name) for name in read(claim, order).frame[column].dropna()]


def tests_called_now(
    log: OwnLog, found: Claims, order: DayOrder
) -> tuple[OwnLog, tuple[Problem, ...]]:
    """The Response Log with structure tests as they are called now: one that is there no more is
    the only one that opens on the day on which it opened. Each is told once, at its first row.
    """
    if StructureTests not in found or not any(shown(row.get("test_opens")) for row in log.rows):
        return log, ()
    tests = read(found[StructureTests], order).frame.dropna(subset=["test", "opens"])
    known = {key(name) for name in tests["test"]}
    rows, told, seen = [], [], set()
    for place, row in enumerate(log.rows):
        was = shown(row.get("test"))
        now = "" if key(was) in known else next(_opened(tests, row.get("test_opens")), "")
        rows.append({**row, "test": now} if now else row)
        if now and key(was) not in seen:
            seen.add(key(was))
            told.append(_renamed(log, place, was, now))
    return replace(log, rows=tuple(rows)), tuple(told)


def _opened(tests: pd.DataFrame, opens: object) -> Iterator[str]:
    """The name of the only test that opens on a day."""
    try:
        wanted = pd.Timestamp(day(opens, "month first"))  # type: ignore[arg-type]
    except Unreadable:
        return
    names = tests.loc[tests["opens"] == wanted, "test"].tolist()
    if len(names) == 1:
        yield str(names[0])


def _renamed(log: OwnLog, place: int, was: str, now: str) -> Problem:
    fault = TEST_RENAMED(was=was, now=now)
    heading = Responses.test.heading
    row = HEADING_ROW + 1 + place
    spot = [column.name for column in log.columns].index(Responses.test.name) + 1
    return Problem(WARNING, log.own.title, log.title, row, heading, was, fault, spot)
