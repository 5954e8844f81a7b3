"""Names of people as two lists write them, and how near two of them are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from toolkit.matching.nicknames import known, one_name
from toolkit.words import key, words_in

# How near two names are, from the nearest to the farthest.
SAME = "same"  # the same words, in whatever order
NICKNAME = "nickname"  # forms of one given name, or its initial
PART = "part"  # one of two surnames or given names is left out
SLIP = "slip"  # one letter is other, left out, added, or swapped with the next
GIVEN = "given"  # only the given name is the same: after a marriage, or somebody else
FAMILY = "family"  # only the family name is the same: a sibling, a spouse
OTHER = "other"
NEAR = (SAME, NICKNAME, PART, SLIP)

_BETWEEN = re.compile(r"[^\w']+")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_GENERATIONS = {"jr": "jr", "ii": "jr", "iii": "iii", "iv": "iv"}  # Sr is who has the name alone
_LINKS = "de del la las los y e da do dos van von der den bin al el st san mc mac"
_SMALL = frozenset(_LINKS.split())  # words that many family names share
_INSIDE = frozenset(("de", "del", "la", "las", "los"))  # María de la Luz: of a given name, no name
SHORTEST = 4  # letters of a word in which one slip is told from another name
SHORTEST_MORE = 3  # where the slip is a letter more or less: Ito and Itoh, but Lee and Les are two


class Name(NamedTuple):
    """A name in words, folded: without case, accents, suffixes, hyphens."""

    given: tuple[str, ...]
    family: tuple[str, ...]

    @property
    def whole(self) -> str:
        """All its letters, given name first."""
        return "".join(self.given + self.family)

    @property
    def unordered(self) -> str:
        """Its words in the order of the alphabet: a swapped name has the same."""
        return " ".join(sorted(self.given + self.family))


@lru_cache(maxsize=400_000)
def generation(text: str) -> str:
    """Which of several generations of one name: of a junior or a third; "" where it does not
    say.
    """
    parts = [key(part) for word in words_in(text) for part in _BETWEEN.split(word)]
    return next((_GENERATIONS[part] for part in parts[1:] if part in _GENERATIONS), "")


@lru_cache(maxsize=400_000)
def _words(text: str) -> tuple[str, ...]:
    parts = (key(part) for word in words_in(text) for part in _BETWEEN.split(word))
    found = tuple(part for part in parts if part)
    return tuple(part for part in found if part not in _SUFFIXES) or found


def name_of(given: str, family: str) -> Name:
    """A name of two cells. A whole name in one of them (`Last, First` or `First Last`) is taken
    apart.
    """
    given, family = given.strip(), family.strip()
    if not given or not family:
        return _taken_apart(given or family)
    return Name(_words(given), _words(family))


def _taken_apart(whole: str) -> Name:
    last, comma, first = whole.partition(",")
    if comma and first.strip():
        return Name(_words(first), _words(last))
    words = _words(whole)
    return Name(words[:1], words[1:])


def nearest(mine: Sequence[Name], theirs: Sequence[Name]) -> str:
    """How near the nearest of several names of one person are to those of another."""
    if mine[0] == theirs[0]:
        return SAME
    order = (*NEAR, GIVEN, FAMILY, OTHER)
    return min((near(one, other) for one in mine for other in theirs), key=order.index)


@lru_cache(maxsize=400_000)
def near(one: Name, other: Name) -> str:
    """How near two names are."""
    if one == other or one.unordered == other.unordered or one.whole == other.whole:
        return SAME
    swapped = Name(one.family, one.given)
    found = [_in_order(one, other)]
    if one.given and one.family and other.given and other.family:
        turned = _in_order(swapped, other)
        if turned in NEAR:
            found.append(turned)
    return min(found, key=(*NEAR, GIVEN, FAMILY, OTHER).index)


def _in_order(one: Name, other: Name) -> str:
    given, family = _given(one.given, other.given), _family(one.family, other.family)
    if family == OTHER:
        return GIVEN if given in (SAME, NICKNAME, PART) else OTHER
    if given == OTHER:
        return FAMILY
    if SLIP in (given, family):
        both = given == family or {given, family} - {SLIP, SAME}
        return (FAMILY if given == SLIP else GIVEN) if both else SLIP
    return max((given, family), key=NEAR.index)


def given_words(given: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a given name that are names themselves: maria and carmen of María del Carmen."""
    return given[:1] + tuple(word for word in given[1:] if word not in _INSIDE)


def _given(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """How near two given names are: two that are written in full and differ are two people, also
    where their first word is the same (María Elena, María Luisa).
    """
    if not one or not other:
        return PART
    one, other = given_words(one), given_words(other)
    if "".join(one) == "".join(other):
        return SAME
    first, its = one[0], other[0]
    if first == its:
        if len(one) > 1 and len(other) > 1 and one[1][0] != other[1][0]:
            return OTHER
        return PART
    if 1 in (len(first), len(its)):
        return NICKNAME if first[0] == its[0] else OTHER
    if one_name(first, its):
        return NICKNAME
    if set(one) & set(other):
        return PART  # known by the second of them
    return SLIP if _slip(first, its) and not _two_names(first, its) else OTHER


def _family(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    if not one or not other:
        return OTHER
    mine, its = "".join(one), "".join(other)
    if mine == its:
        return SAME
    some, more = ({word for word in words if word not in _SMALL} for words in (one, other))
    if some and more and (some <= more or more <= some):
        return PART
    return SLIP if _slip(mine, its) else OTHER


def _slip(one: str, other: str) -> bool:
    shortest = SHORTEST_MORE if len(one) != len(other) else SHORTEST
    return min(len(one), len(other)) >= shortest and OSA.distance(one, other, score_cutoff=1) == 1


def _two_names(one: str, other: str) -> bool:
    """Whether two given names one letter apart are two names rather than a slip: Mario and María,
    Joan and John.
    """
    if known(one) and known(other):
        return True
    return one[:-1] == other[:-1] and {one[-1], other[-1]} in ({"a", "o"}, {"a", "e"}, {"e", "o"})


def cuts(whole: str) -> set[str]:
    """A name's letters, and these without each one of them: two names one slip apart have one of
    these in common.
    """
    return {whole, *(whole[:at] + whole[at + 1 :] for at in range(len(whole)))}
