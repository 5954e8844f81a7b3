"""Strangers: a log of hours that people keep who are not on the team, such as members' own hours at
work, which nobody is paid for here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from toolkit.adopting.deciding import Decision
from toolkit.adopting.profile import STRANGERS, TabProfile
from toolkit.adopting.sheet import Name
from toolkit.words import words_in

MOST_OF = 0.5  # of those who keep a log of hours have to be on the team
FEWEST = 2  # names: one may be new, or spelled in a way of their own


def asked_about_strangers(
    tabs: Sequence[TabProfile], decisions: Sequence[Decision], said: Collection[Name]
) -> list[TabProfile]:
    """The tabs, with a log of hours asked about where most who keep it are none of the organizers
    that the other tabs name. `said`: the tabs of which a person said what they are.
    """
    found = list(tabs)
    for place, (tab, decision) in enumerate(zip(tabs, decisions, strict=True)):
        if tab.table != "Hours" or tab.ask or tab.name in said:
            continue
        others = [one for one in decisions if one.table and one.table != "Hours"]
        team = {word for one in _team(others) for word in words_in(one)}
        names = set(_organizers(decision))
        strange = [name for name in names if not team & set(words_in(name))]
        if team and len(names) >= FEWEST and len(strange) > (1 - MOST_OF) * len(names):
            found[place] = replace(tab, ask=True, why=STRANGERS)
    return found


def _team(decisions: Sequence[Decision]) -> set[str]:
    """Whom the tabs call organizers: the list of them, where there is one."""
    own = [one for one in decisions if one.table == "Organizers"]
    return {name for one in own or decisions for name in _organizers(one)}


def _organizers(decision: Decision) -> Iterator[str]:
    for one in decision.readings:
        if one.to in ("Organizer", "Staff lead"):
            yield from one.place.looks.counts
