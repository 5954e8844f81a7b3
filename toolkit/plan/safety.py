"""Safety: when the world looks wrong, nothing is published. Source: measures.md, *Refused, nothing
written*.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date

import pandas as pd

from toolkit.errors import Refusal, Refused
from toolkit.tables import elsewhere, last_time, last_words
from toolkit.tables.placed import Placed
from toolkit.tables.program import Program
from toolkit.tables.refusals import toml_name
from toolkit.words import Sentence, key, sentence, together
from toolkit.workbooks.cells import Snapshot

HALVED_ROSTER = Refusal(
    Refused,
    "halved-roster",
    "The roster has {n} person in the unit; in the week of {last} it had {before}."
    " Nothing was published, in case rows were lost. If it is right, run again with"
    " --force.",
    many="The roster has {n} people in the unit; in the week of {last} it had {before}."
    " Nothing was published, in case rows were lost. If it is right, run again with"
    " --force.",
)
EARLIER_AS_OF = Refusal(
    Refused,
    "earlier-as-of",
    "The tabs were last published as of {last}, and this run is as of {today}, which "
    "is earlier. Nothing was published. Check the clock or --as-of; if you mean it, "
    "run again with --force.",
)

AS_OF = "as_of"  # the mark with the last published day
MOST_GONE = 5  # tabs and columns that a refusal names

GONE = Refusal(
    Refused,
    "gone-since-last-sync",
    "{told} Nothing was published, and the tabs stay as they were. Bring back the old name, or say"
    " in toolkit.toml what it is called now; if it is meant to be gone, run again with --force.",
)
REWORDED = Refusal(
    Refused,
    "reworded-since-last-sync",
    "{told} Nothing was published, and the tabs stay as they were. toolkit check says which words"
    " are known; if these rows are meant to be left out, run again with --force.",
)
LOST = Refusal(
    Refused,
    "place-lost-since-last-sync",
    "{told} Nothing was published, and the tabs stay as they were. Say in toolkit.toml where it"
    " stands now, or put it back; if toolkit.toml is right, run again with --force.",
)
NOTHING_TO_READ = Refusal(
    Refused,
    "nothing-to-read",
    "The workbook has no Roster tab, and not both of Organizers and Phases, so there is nothing to"
    " publish. {instead}",
    "The workbook has no Roster tab, and not both of Organizers and Phases, so there is nothing to"
    " publish. Run toolkit adopt: it finds out which of your tabs is which, and writes it into"
    " toolkit.toml. Or name one of your tabs Roster.",
)
EMPTY_ROSTER = Refusal(
    Refused,
    "empty-roster",
    "The tab “{tab}” is empty: {why}. Nothing was published, and the tabs stay as they were. {fix}",
)


def refuse_gone(program: Program, snapshot: Snapshot, *, force: bool) -> None:
    """Refused where a tab, a column or a word that the last sync read is no longer there, with what
    looks like it.
    """
    if force:
        return
    lost = list(elsewhere.lost(program.claims.values()))
    if lost:
        raise LOST(told=together([_lost(*one) for one in lost[:MOST_GONE]]))
    missed = last_time.gone(program.claims, snapshot)
    if not missed:
        _refuse_reworded(program, snapshot)
        return
    told = [each for one in missed[:MOST_GONE] for each in _gone(one)]
    if len(missed) > MOST_GONE:
        told.append(sentence("{n} more are gone too.", n=len(missed) - MOST_GONE))
    raise GONE(told=together(told))


def _gone(one: last_time.Gone) -> Iterator[Sentence]:
    section = f"[tabs.{toml_name(one.table)}]"
    if one.column is None:
        yield sentence(
            "The tab “{called}”, which the last sync read, is no longer there.", called=one.called
        )
        line = f"{section} tab = {_quoted(one.now)}"
    else:
        yield sentence(
            "The tab “{tab}” no longer has the column “{called}”{also}, which the last sync read.",
            tab=one.tab,
            called=one.called,
            also="" if key(one.called) == key(one.column) else f" ({one.column})",
        )
        line = f"{section} columns = {{ {_quoted(one.column)} = {_quoted(one.now)} }}"
    if one.now:
        yield sentence("“{now}” looks like it: {line}.", now=one.now, line=line)


def _lost(placed: Placed, place: str) -> Sentence:
    return sentence(
        "toolkit.toml names “{place}” of the tab “{tab}” under [tabs.{section}], and what the last"
        " sync read there is not there any more, nor in one other place.",
        place=place,
        tab=placed.label,
        section=toml_name(placed.table),
    )


def _refuse_reworded(program: Program, snapshot: Snapshot) -> None:
    """Refused where a word that the last sync read is gone, and many rows say one that nobody
    knows: they would be out of every figure.
    """
    found = list(last_words.reworded(program.cells, program.problems, snapshot))
    if found:
        raise REWORDED(told=together([_reworded(one) for one in found[:MOST_GONE]]))


def _reworded(one: last_words.Reworded) -> Sentence:
    return sentence(
        "“{now}” stands in {n} rows of “{tab}”, {column}, and is no word that is known there;"
        " “{gone}”, which the last sync read, is gone. If it means the same, write into"
        " toolkit.toml: {line}.",
        now=one.now,
        n=one.rows,
        tab=one.tab,
        column=one.column,
        gone=one.gone,
        line=f"[tabs.{toml_name(one.table)}] values.{toml_name(one.column)} ="
        f" {{ {_quoted(one.now)} = {_quoted(one.ours or '…')} }}",
    )


def _quoted(text: str) -> str:
    """A text as toolkit.toml writes it."""
    return json.dumps(text, ensure_ascii=False)


def refuse_nothing_to_read(
    program: Program, instead: Callable[[], Sentence | None] = lambda: None
) -> None:
    """Refused without a Roster and without Organizers and Phases: there would be nothing to
    publish. `instead` says which tab may be the roster.
    """
    if "Roster" in program.there or {"Organizers", "Phases"} <= program.there:
        return
    raise NOTHING_TO_READ(instead=instead())


def refuse_empty_roster(
    program: Program, instead: Callable[[], Sentence | None] = lambda: None
) -> None:
    """Refused where there is a Roster tab and nobody in it can be read. `instead` says which other
    tab may be the roster.
    """
    if "Roster" in program.there and program.roster.empty:
        lost = program.not_read_in.get("Roster", 0)
        if lost:
            why = (
                sentence("none of its {n} rows can be read", n=lost)
                if lost > 1
                else sentence("its only row cannot be read")
            )
            fix = sentence("toolkit check says why; mend them, then run again.")
        else:
            why = sentence("it has no rows")
            fix = sentence(
                "Fill in one row for each person, or restore the rows (in Google: File > Version"
                " history); then run again."
            )
        raise EMPTY_ROSTER(tab=program.tabs["Roster"], why=why, fix=instead() or fix)


def refuse_halved_roster(people_now: int, history: pd.DataFrame, *, force: bool) -> None:
    """Refused where the unit has under half of the people of the last History week. `history`:
    week_of, people.
    """
    known = history.dropna(subset=["week_of", "people"])
    if known.empty or force:
        return
    last = known["week_of"].max()
    before = int(known.loc[known["week_of"] == last, "people"].sum())
    if 2 * people_now < before:
        raise HALVED_ROSTER(n=people_now, last=str(last), before=before)


def published_on(snapshot: Snapshot) -> date | None:
    """The day as of which the tabs were last published; None where they never were, and where
    somebody wrote something else into that mark: the next run writes it anew.
    """
    try:
        return date.fromisoformat(snapshot.marks.get(AS_OF, ""))
    except ValueError:
        return None


def refuse_earlier(today: date, snapshot: Snapshot, *, force: bool) -> None:
    """Refused where as-of is before the last published day."""
    last = published_on(snapshot)
    if last and not force and today < last:
        raise EARLIER_AS_OF(last=last.isoformat(), today=today.isoformat())
