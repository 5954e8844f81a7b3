"""The subject of an organizer's letter: whose it is, how many people, and what of it is owed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from toolkit.letters.people import Next
from toolkit.letters.plain import first_of, typed
from toolkit.letters.readers import Reader
from toolkit.letters.turf import OrganizerPart
from toolkit.organizing import flags
from toolkit.words import say, say_many


def subject(reader: Reader, turf: OrganizerPart, people: Sequence[Next], empty: bool) -> str:
    """“Rosa, your 12 for this week: 1 answer owed, 2 maybes”: a count of what is owed, and never
    anybody's name.
    """
    language, name = reader.language, reader.first_name or first_of(turf.organizer)
    if empty:
        return say(
            language, "Nothing to report this week: no hours, no attempts and nobody on your list."
        )
    if turf.serving.where == "off":
        return say(language, "{name}, this week is off", name=name)
    if turf.serving.where == "between":
        over = ", ".join(typed(each) for each in turf.serving.phases)
        return say(language, "{name}, {phase} is over: thank you", name=name, phase=over)
    if not people:
        return say(language, "{name}, nobody is on your list for this week", name=name)
    owed = ", ".join(_owed(turf.flags, language))
    n = len(people)
    if owed:
        return say_many(
            language,
            "{name}, your {n} for this week: {owed}",
            "{name}, your {n} for this week: {owed}",
            n,
            name=name,
            owed=owed,
        )
    return say_many(
        language, "{name}, your {n} for this week", "{name}, your {n} for this week", n, name=name
    )


def _owed(this_week: Sequence[str], language: str) -> list[str]:
    """What is owed among this week's people, by its kind; who slipped is in no letter's counts."""
    n = Counter(this_week)
    said = []
    if found := n[flags.PROMISE]:
        said.append(say_many(language, "{n} answer owed", "{n} answers owed", found))
    if found := n[flags.NEW_HIRE]:
        said.append(say_many(language, "{n} new colleague", "{n} new colleagues", found))
    if found := n[flags.MAYBE]:
        said.append(say_many(language, "{n} maybe", "{n} maybes", found))
    if found := n[flags.QUIET_LEADER]:
        said.append(say_many(language, "{n} quiet leader", "{n} quiet leaders", found))
    return said
