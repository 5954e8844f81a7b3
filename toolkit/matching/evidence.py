"""Evidence: what speaks for two rows being one person, what speaks against it, and whether it is
enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from toolkit.matching.names import FAMILY, GIVEN, NEAR, NICKNAME, OTHER, PART, SAME, SLIP, nearest
from toolkit.matching.persons import ListedPerson

ID, EMAIL, PHONE, WORKSITE, HIRED, JOB = "id", "email", "phone", "worksite", "hired", "job"
OTHER_ID, OTHER_WORKSITE, OTHER_HIRED = "other id", "other worksite", "other hired"
OTHER_GENERATION = "other generation"  # Jr. on one list only, or Jr. and III
SAME_DAYS = 31  # days by which two lists may differ on when somebody was hired


class Verdict(Enum):
    """Whether two rows are one person: known, to be asked, or no reason to think so."""

    SURE = 2
    ASKED = 1
    NO = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two rows have in common (`alike`), what not (`unlike`), and how near the names are."""

    name: str
    alike: frozenset[str]
    unlike: frozenset[str]

    @property
    def strength(self) -> tuple[int, int, int]:
        """To tell the better of two: more in common, a nearer name, less that differs."""
        order = (OTHER, FAMILY, GIVEN, SLIP, PART, NICKNAME, SAME)
        return len(self.alike), order.index(self.name), -len(self.unlike)


def evidence(mine: ListedPerson, its: ListedPerson, *, same_ids: bool) -> Evidence:
    """What speaks for and against. `same_ids`: the two lists have IDs of one kind, so that two that
    differ are two people.
    """
    alike, unlike = set(), set()
    if mine.ident and its.ident:
        if mine.ident == its.ident:
            alike.add(ID)
        elif same_ids:
            unlike.add(OTHER_ID)
    if mine.emails and its.emails:
        (alike if set(mine.emails) & set(its.emails) else unlike).add(EMAIL)
    if mine.phones and its.phones:
        (alike if set(mine.phones) & set(its.phones) else unlike).add(PHONE)
    if mine.worksite and its.worksite:
        if mine.worksite == its.worksite:
            alike.add(WORKSITE)
        else:
            unlike.add(OTHER_WORKSITE)
    if mine.hired and its.hired:
        if mine.hired == its.hired:
            alike.add(HIRED)
        elif abs((mine.hired - its.hired).days) > SAME_DAYS:
            unlike.add(OTHER_HIRED)
    if mine.generation != its.generation:
        unlike.add(OTHER_GENERATION)
    if mine.job and mine.job == its.job:
        alike.add(JOB)
    return Evidence(nearest(mine.names, its.names), frozenset(alike), frozenset(unlike))


def verdict(found: Evidence) -> Verdict:
    """Whether it is enough. The order is that of the questions an organizer would ask: the number,
    the address, the phone, then the name where they work.
    """
    name, alike, unlike = found.name, found.alike, found.unlike
    if ID in alike:
        agrees = name in (*NEAR, GIVEN) or (name == FAMILY and alike & {EMAIL, PHONE})
        if name == GIVEN and OTHER_HIRED in unlike and not alike & {EMAIL, PHONE, WORKSITE}:
            agrees = False  # the number of somebody who left, given out again
        return Verdict.SURE if agrees else Verdict.ASKED
    said = _by_contact_and_name(name, alike, unlike)
    return Verdict.ASKED if said is Verdict.SURE and _a_parent_or_child(found) else said


def _a_parent_or_child(found: Evidence) -> bool:
    """Whether two people of one household and name may be meant, as parent and child at one
    worksite are: hired on other days, and one is a junior, or their email or their phone is another
    one.
    """
    apart = {OTHER_GENERATION, EMAIL, PHONE} & found.unlike
    return OTHER_HIRED in found.unlike and bool(apart) and bool({EMAIL, PHONE} & found.alike)


def _by_contact_and_name(name: str, alike: frozenset[str], unlike: frozenset[str]) -> Verdict:
    if OTHER_ID in unlike:
        doubled = name in NEAR and alike & {EMAIL, PHONE}
        return Verdict.ASKED if doubled else Verdict.NO
    if EMAIL in alike:
        return Verdict.SURE if name in (*NEAR, GIVEN) else Verdict.ASKED
    if PHONE in alike:
        return _by_phone(name, alike, unlike)
    return _by_name(name, alike, unlike)


def _by_phone(name: str, alike: frozenset[str], unlike: frozenset[str]) -> Verdict:
    """A household has one phone: the name, or where and since when they work, has to say which of
    them.
    """
    if name in NEAR:
        return Verdict.ASKED if OTHER_HIRED in unlike and name != SAME else Verdict.SURE
    if name == GIVEN:
        return Verdict.SURE if alike & {WORKSITE, HIRED} else Verdict.ASKED
    return Verdict.ASKED if name == FAMILY and alike & {WORKSITE, HIRED} else Verdict.NO


def _by_name(name: str, alike: frozenset[str], unlike: frozenset[str]) -> Verdict:
    """Two people may bear one name: without where they work, and where all else differs, somebody
    has to say.
    """
    contact = {EMAIL, PHONE}
    if name == SAME:
        if OTHER_HIRED in unlike or contact <= unlike:
            return Verdict.ASKED
        if OTHER_GENERATION in unlike and HIRED not in alike:
            return Verdict.ASKED
        hired = HIRED in alike and not contact & unlike
        return Verdict.SURE if WORKSITE in alike or hired else Verdict.ASKED
    if name in NEAR:
        if OTHER_HIRED in unlike:
            return Verdict.NO
        return Verdict.SURE if {WORKSITE, HIRED} <= alike else Verdict.ASKED
    if name == GIVEN:
        return Verdict.ASKED if {WORKSITE, HIRED} <= alike else Verdict.NO
    return Verdict.NO
