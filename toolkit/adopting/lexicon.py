"""What a heading may mean, and what a tab's title may be: the witness that reads names only.

It never looks at values. Headings are compared whole, by letters and digits, first as they stand
and then with brackets, hints, group words and numbers taken off (`toolkit.adopting.forms`); never
by a part: `last_login` is no last name, and `Rep email` is neither a rep nor an email.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from toolkit.adopting.acts import named_test
from toolkit.adopting.forms import UNION, forms, parts
from toolkit.adopting.lists import Found, entries, known
from toolkit.adopting.misspelt import of_misspelt
from toolkit.adopting.phrases import Phrases, joined, words_of
from toolkit.adopting.said import LIKELY, MAYBE, SURE, questions
from toolkit.adopting.said import questions_elsewhere as elsewhere
from toolkit.adopting.said.around import FORMER
from toolkit.adopting.titles import copied, titles
from toolkit.adopting.words import lists_words_of

__all__ = ["Meaning", "copied", "in_table", "meanings", "titles"]

_ASKED = {
    "Conversations": questions.CONVERSATIONS,
    "Applications": elsewhere.APPLICATIONS,
    "Roster": elsewhere.ROSTER,
    "Check-ins": elsewhere.CHECK_INS,
    "Hours": elsewhere.HOURS,
    "Attendance": elsewhere.ATTENDANCE,
    "Responses": elsewhere.RESPONSES,
    "": questions.OWN,
}
_TRIED = r"attempt|contact|call|visit|conversation|try|intento|contacto|llamada|visita"
_NTH = (
    r"[1-9](?:st|nd|rd|th|o|er|a)?|first|second|third|last"
    r"|primer|primera|segunda?o?|tercera?|ultimo|ultima"
)
_ATTEMPT = re.compile(
    rf"(?:(?:{_TRIED}) ?(?:number )?[1-9]|(?:{_NTH}) (?:{_TRIED}))\b ?(?P<rest>.*)"
)
_UNION = re.compile(rf"{UNION}\s*\??")
_FORMER = frozenset(FORMER.split())
_QUESTION_WORDS = 3  # a question has at least so many


@dataclass(frozen=True)
class Meaning:
    """One thing that a heading may mean.

    `table`: the tab it stands in; "" for a heading that is people's own whatever the tab.
    `headings`: ours, several where one column feeds several; with a table before the dot where it
    feeds another than its own (`Conversations.Date`). `strength`, 0 to 1: how sure a careful person
    would be who knows the tab and sees no values. `own`: it is nothing of ours.
    """

    table: str
    headings: tuple[str, ...]
    strength: float
    own: bool = False


@lru_cache(maxsize=20_000)
def meanings(heading: str) -> tuple[Meaning, ...]:
    """Everything that a heading may mean in any of the input tabs, strongest first.

    Lines of a heading (a group above, a hint below) may be joined by line breaks or by spaces.
    """
    found = _of_whole(heading) or of_misspelt(heading)
    sides = parts(heading)
    if len(sides) > 1 and found.get(("", ()), 0.0) < MAYBE:
        found = _both(found, _of_sides(sides))
    _add(found, _of_attempts(heading))
    if max(found.values(), default=0.0) < MAYBE:
        found = of_misspelt(heading) or found
    return tuple(
        sorted(
            (
                Meaning(table, headings, round(strength, 3), own=not headings)
                for (table, headings), strength in found.items()
            ),
            key=lambda each: (-each.strength, each.table, each.headings),
        )
    )


def in_table(table: str, heading: str) -> tuple[Meaning, ...]:
    """What a heading may mean in one table, strongest first.

    A table that knows the heading keeps it: that it is people's own elsewhere then counts only for
    what is left (Address is a column of Worksites).
    """
    here = [each for each in meanings(heading) if each.table == table]
    best = here[0].strength if here else 0.0
    own = [
        Meaning(table, (), round(min(each.strength, 1 - best), 3), own=True)
        for each in meanings(heading)
        if each.own
    ]
    return tuple(sorted((*here, *own), key=lambda each: -each.strength))


def _add(found: Found, more: Found) -> None:
    for what, strength in more.items():
        found[what] = max(strength, found.get(what, 0))


def _of_whole(heading: str) -> Found:
    """The meanings of a heading taken as one; a table's own nearest form of it decides."""
    found: Found = {}
    answered: dict[str, float] = {}  # table → the trust of the form that it was found under
    for words, trust in forms(heading):
        said = known().get(joined(" ".join(words)), {})
        if answered.get("", 0) > trust:
            break  # known as people's own under a fuller form
        fuller = [strength for what, strength in found.items() if answered[what[0]] > trust]
        for (table, headings), strength in said.items():
            if not table and max(fuller, default=0.0) >= LIKELY:
                continue  # nor is it people's own where a fuller form is a heading of ours
            if answered.setdefault(table, trust) == trust:
                found.setdefault((table, headings), strength * trust)
    if not words_of(heading) and heading.strip():
        found |= known().get(heading.strip(), {})
    if not found and _UNION.fullmatch(heading.strip()):
        found[("Roster", ("Status",))] = LIKELY
    if not found and (words := words_of(heading)) and words[0] in _FORMER and len(words) < 5:
        found[("", ())] = LIKELY
    for what, strength in _of_question(words_of(heading)).items():
        if what[0] not in answered:
            found[what] = strength
    _add(found, {(table, (ours,)): LIKELY for table, ours in lists_words_of(heading)})
    if "Roster" not in answered and "" not in answered and (strength := named_test(heading)):
        found[("Roster", ("Responses.Response",))] = strength
    return found


def _of_question(words: tuple[str, ...]) -> Found:
    found: Found = {}
    if len(words) < _QUESTION_WORDS:
        return found
    for what, strength in _asked().said(words):
        found[what] = max(strength, found.get(what, 0))
    return found


def _both(whole: Found, sides: Found) -> Found:
    """For each table the better of what a heading says as a whole and by its sides."""
    best = [
        {table: max(s for (t, _), s in each.items() if t == table) for table, _ in each}
        for each in (whole, sides)
    ]
    return {
        **{what: s for what, s in whole.items() if best[0][what[0]] >= best[1].get(what[0], 0)},
        **{what: s for what, s in sides.items() if best[1][what[0]] > best[0].get(what[0], 0)},
    }


def _of_sides(sides: Iterable[str]) -> Found:
    """The meanings of a heading that says itself twice: those on which its sides agree."""
    read = [_of_whole(side) or of_misspelt(side) for side in sides]
    sure = [each for each in read if each]
    if not sure:
        return {}
    agreed = set(sure[0]).intersection(*sure[1:])
    if len(sure) == 1:
        return {what: strength * 0.85 for what, strength in sure[0].items()}
    if agreed:
        return {what: max(each[what] for each in sure) for what in agreed}
    return {what: strength * 0.6 for each in sure for what, strength in each.items()}


def _of_attempts(heading: str) -> Found:
    """Attempts side by side: `Attempt 2 result` beside a person is a conversation's result."""
    said = _ATTEMPT.fullmatch(" ".join(words_of(heading)))
    if said is None:
        return {}
    if not said["rest"]:
        return {("Roster", ("Conversations.Result",)): MAYBE}
    return {
        ("Roster", (f"Conversations.{headings[0]}",)): min(strength, SURE) * 0.9
        for (table, headings), strength in _of_whole(said["rest"]).items()
        if table == "Conversations" and len(headings) == 1
    }


@lru_cache(maxsize=1)
def _asked() -> Phrases[tuple[tuple[str, tuple[str, ...]], float]]:
    """Every phrase of a question: the table and what it asks for, and how surely."""
    return Phrases(
        (((table, tuple(ours.split(", ")) if ours else ()), strength), written)
        for table, said in _ASKED.items()
        for ours, strength, written in entries(said, questions.SHARED)
    )
