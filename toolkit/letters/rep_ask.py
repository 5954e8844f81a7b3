"""The one thing that a representative's letter asks for."""

from __future__ import annotations

from typing import Any

from toolkit.letters.plain import typed
from toolkit.letters.turf import WorksitePart
from toolkit.organizing.density import Density
from toolkit.organizing.follow_ups import FollowUps
from toolkit.organizing.issue_heat import FEW
from toolkit.organizing.structure_tests import Results
from toolkit.telling.numbers import known, on
from toolkit.words import say, say_many


def one_thing(place: WorksitePart, row: Any, language: str) -> str:
    """One thing to do: the structure test that runs, else the new hires, else who starts, else the
    majority, else another rep; where the roster has nobody at the worksite, who works there.
    """
    tests = place.tests[place.tests[Results.needed].fillna(0) > 0]
    if len(tests):
        return _ask_for_test(tests.iloc[-1], language)
    if len(place.new_hires):
        return say(
            language,
            "Welcome {name}, and ask how the first weeks have been.",
            name=place.new_hires[FollowUps.person].iloc[0],
        )
    if len(place.starting):
        return _ask_to_greet(place, language)
    needed = known(row[Density.needed_majority])
    if needed:
        return say_many(
            language,
            "{n} more here makes a majority: who are your two? Answer with their names.",
            "{n} more here make a majority: who are your two? Answer with their names.",
            int(needed),
        )
    if not known(row[Density.people]):
        return say(
            language, "Who works here? Answer with their names: the roster has nobody here now."
        )
    gap = known(row[Density.rep_gap])
    if gap is not None and gap > 0:
        return say(
            language,
            "Ask one colleague whom others trust whether they would be a representative with you.",
        )
    return say(language, "Ask one colleague whom nobody has talked with lately how they are.")


def _ask_for_test(test: Any, language: str) -> str:
    """How many more make the target, and the question that organizers ask; where few are asked, no
    number.
    """
    name, closes = typed(test[Results.test]), known(test["closes"])
    small = known(test[Results.base]) is None or test[Results.base] < FEW
    if small and closes is None:
        return say(language, "Ask two colleagues to take part in “{test}”.", test=name)
    if small:
        return say(
            language,
            "Ask two colleagues to take part in “{test}” by {day}.",
            test=name,
            day=on(closes, language),
        )
    if closes is None:
        return say_many(
            language,
            "{n} more here makes the target of “{test}”: who are your two? Answer with their"
            " names.",
            "{n} more here make the target of “{test}”: who are your two? Answer with their names.",
            int(test[Results.needed]),
            test=name,
        )
    return say_many(
        language,
        "{n} more here makes the target of “{test}” by {day}: who are your two? Answer with their"
        " names.",
        "{n} more here make the target of “{test}” by {day}: who are your two? Answer with their"
        " names.",
        int(test[Results.needed]),
        test=name,
        day=on(closes, language),
    )


def _ask_to_greet(place: WorksitePart, language: str) -> str:
    """Whoever starts first, before induction where there is one before that day."""
    first = place.starting.iloc[0]
    starts = first["hire_date"].date()
    if place.induction is not None and place.induction <= starts:
        return say(
            language,
            "{name} starts with you on {day}: say hello before induction on {induction}.",
            name=first["person"],
            day=on(starts, language),
            induction=on(place.induction, language),
        )
    return say(
        language,
        "{name} starts with you on {day}: say hello before then.",
        name=first["person"],
        day=on(starts, language),
    )
