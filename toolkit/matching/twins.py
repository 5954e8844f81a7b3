"""Twins: rows of one list that are probably one person twice."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from toolkit.matching.evidence import EMAIL, HIRED, ID, PHONE, WORKSITE, Evidence, evidence
from toolkit.matching.matching import CROWD, STEPS
from toolkit.matching.names import GIVEN, NEAR, SAME, SLIP
from toolkit.matching.persons import ListedPerson


def twice(people: Sequence[ListedPerson]) -> list[tuple[int, int, Evidence]]:
    """Pairs of places in one list, the earlier first, that are probably one person: alike by email
    or phone and by name, or by name where and since when they work.
    """
    found: dict[tuple[int, int], Evidence] = {}
    for block, widest in STEPS[1:5]:
        groups: dict[Hashable, list[int]] = {}
        for place, person in enumerate(people):
            for value in block(person):
                groups.setdefault(value, []).append(place)
        for places in groups.values():
            if 1 < len(places) <= min(widest, CROWD):
                for n, one in enumerate(places):
                    for other in places[n + 1 :]:
                        if one != other and (one, other) not in found:
                            said = evidence(people[one], people[other], same_ids=False)
                            if _probably(said):
                                found[one, other] = said
    return [(one, other, said) for (one, other), said in sorted(found.items())]


def _probably(said: Evidence) -> bool:
    alike, unlike = said.alike, said.unlike
    if ID in alike:
        return False  # that two rows share an ID is told elsewhere, and neither is read
    if EMAIL in alike:
        return said.name in (*NEAR, GIVEN)
    if PHONE in alike:
        return said.name in NEAR and (said.name != SLIP or WORKSITE in alike)
    apart = {EMAIL, PHONE} & unlike
    return said.name == SAME and not apart and bool(alike & {WORKSITE, HIRED})
