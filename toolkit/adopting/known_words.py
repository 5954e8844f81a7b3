"""Known words: what people's words mean in each column of few words, read from the written
lists.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from toolkit.adopting.lists import entries
from toolkit.adopting.phrases import Phrases, joined
from toolkit.adopting.vocabulary import people, program, remarks, talking, yes_no
from toolkit.tables.choices import Choice
from toolkit.tables.columns import Column, YesNo
from toolkit.words import DASHES

LISTS: Mapping[str, str] = {
    "Roster.Status": people.STATUS,
    "Roster.Roles": people.ROLES,
    "Language": people.LANGUAGE,
    "Worksites.Level": people.LEVEL,
    "Organizers.Role": people.ORGANIZER_ROLE,
    "Organizers.Summary": people.SUMMARY,
    "Conversations.Method": talking.METHOD,
    "Conversations.Result": talking.RESULT,
    "Answer": talking.ANSWER,
    "Structure Tests.Kind": talking.KIND_OF_TEST,
    "Structure Tests.Base": talking.BASE,
    "Leader Asks.Invited to": talking.INVITED_TO,
    "Attendance.Attended": program.ATTENDED,
    "Check-ins.Happened": program.HAPPENED,
    "Hours.Activity": program.ACTIVITY,
    "Events.Kind": program.KIND_OF_EVENT,
    "Events.Format": program.FORMAT,
    "Phases.Proration": program.PRORATION,
    "Phases.Training weekday": program.WEEKDAY,
    "Applications.Decision": program.DECISION,
    "Sign-offs.What": program.WHAT,
    "Roster.On leave": yes_no.ON_LEAVE,
    "Roster.Do not contact": yes_no.DO_NOT_CONTACT,
    "Responses.Response": yes_no.RESPONSE,
    "Conversations.Asked to join": yes_no.ASKED_TO_JOIN,
    "Active": yes_no.ACTIVE,
    "Events.Mandatory": yes_no.MANDATORY,
    "Phases.Training mandatory": yes_no.MANDATORY,
}
REMARKS: Mapping[str, str] = {
    "Conversations.Result": remarks.RESULT,
    "Conversations.Method": remarks.METHOD,
    "Answer": remarks.ANSWER,
    "Roster.Status": remarks.STATUS,
    "Hours.Activity": remarks.ACTIVITY,
    "Attendance.Attended": remarks.ATTENDED,
    "Check-ins.Happened": remarks.HAPPENED,
}
SIGNED = re.compile(r"[*?+†‡^~]")  # a sign beside a word: M* is not M
_UNDERSTOOD = 0.9  # entries that strong are read without a question


@lru_cache(maxsize=10_000)
def folded(word: str) -> str:
    """A word as typed, but for case, accents, kinds of dashes and spaces."""
    plain = unicodedata.normalize("NFD", DASHES.sub("-", word))
    bare = "".join(c for c in plain if not unicodedata.combining(c) and c not in "\ufe0e\ufe0f")
    return " ".join(bare.casefold().split())


def vocabulary(column: Column) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The words of a column, read without a question and guessed, by their key."""
    return _vocabulary_of(column.table.title, column.heading, column)


@lru_cache(maxsize=64)
def _vocabulary_of(
    table: str, heading: str, column: Column
) -> tuple[Mapping[str, str], Mapping[str, str]]:
    sure: dict[str, str] = {}
    maybe: dict[str, str] = {}
    written = LISTS.get(f"{table}.{heading}") or LISTS.get(heading) or ""
    if isinstance(column, YesNo):
        written = f"{yes_no.ANY}\n{written}"
    if isinstance(column, Choice):
        for ours, words in column.options.items():
            sure |= {_key(word): ours for word in (ours, *words)}
    for ours, strength, name in entries(written):
        certain = strength >= _UNDERSTOOD
        (sure if certain else maybe)[_key(name)] = ours
        if not certain:
            sure.pop(_key(name), None)
    return sure, maybe


def _key(name: str) -> str:
    return folded(name) if SIGNED.search(name) else joined(name)


def remarks_of(column: Column) -> Phrases[str]:
    written = REMARKS.get(f"{column.table.title}.{column.heading}") or REMARKS.get(column.heading)
    return _phrases(written or "")


@lru_cache(maxsize=32)
def _phrases(written: str) -> Phrases[str]:
    return Phrases((ours, said) for ours, _, said in entries(written))
