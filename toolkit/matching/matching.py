"""Matching: for each row of one list, who that is on another: sure, to be asked, or nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from toolkit.matching.evidence import Evidence, Verdict, evidence, verdict
from toolkit.matching.names import FAMILY, GIVEN, NEAR, cuts, given_words, nearest
from toolkit.matching.nicknames import forms
from toolkit.matching.persons import ListedPerson

WIDEST = 6  # people who share an email or a phone: more of them share a desk, and it tells nobody
CROWD = 40  # people alike in one way who are compared with each other
SAME_KIND = 0.5  # of the rows with an ID, the share whose ID the other list has too
AGREEING = (*NEAR, GIVEN, FAMILY)  # how near the names of one person may be on two lists

Pair = tuple[int, int]
Block = Callable[[ListedPerson], Iterable[Hashable]]


@dataclass(frozen=True)
class Matched:
    """`sure`: who each row is, by places in the two lists, with the evidence. `asked`: whom it may
    be, the likeliest first; these rows and people are in no sure pair. `same_ids`: whether both
    lists have IDs of one kind.
    """

    sure: dict[int, tuple[int, Evidence]] = field(default_factory=dict)
    asked: dict[int, list[tuple[int, Evidence]]] = field(default_factory=dict)
    same_ids: bool = False

    @property
    def asked_of(self) -> frozenset[int]:
        """The people of the other list who may be one of these rows."""
        return frozenset(place for several in self.asked.values() for place, _ in several)


def matched(rows: Sequence[ListedPerson], known: Sequence[ListedPerson]) -> Matched:
    """Who each of `rows` is among `known`.

    Step by step (ID; email; phone; name where they work; name; a name nearly the same), each over
    all rows that are still open, so that the surest evidence is taken first. Where a row fits two
    people, or one person two rows, nothing is decided: both are asked about.
    """
    return _Matcher(rows, known).matched()


class _Matcher:
    def __init__(self, rows: Sequence[ListedPerson], known: Sequence[ListedPerson]) -> None:
        ids = ids_of(rows, known)
        if ids is Ids.UNRELATED:
            rows = [replace(person, ident="") for person in rows]
        self.rows, self.known = rows, known
        self.same_ids = ids is Ids.ONE_KIND
        self.open_rows = dict.fromkeys(range(len(rows)))
        self.open_known = dict.fromkeys(range(len(known)))
        self.sure: dict[int, tuple[int, Evidence]] = {}
        self.maybe: dict[Pair, Evidence] = {}

    def matched(self) -> Matched:
        for block, widest in STEPS:
            self._step(self._pairs(block, widest))
        asked: dict[int, list[tuple[int, Evidence]]] = defaultdict(list)
        for (row, place), found in self.maybe.items():
            if row in self.open_rows and place in self.open_known:
                asked[row].append((place, found))
        for several in asked.values():
            several.sort(key=lambda one: one[1].strength, reverse=True)
        return Matched(self.sure, dict(sorted(asked.items())), self.same_ids)

    def _pairs(self, block: Block, widest: int) -> Iterator[Pair]:
        """Open rows and people who are alike in one way."""
        by_value: dict[Hashable, list[int]] = defaultdict(list)
        for place in self.open_known:
            for value in block(self.known[place]):
                by_value[value].append(place)
        rows_of: dict[Hashable, list[int]] = defaultdict(list)
        for row in self.open_rows:
            for value in block(self.rows[row]):
                if value in by_value:
                    rows_of[value].append(row)
        for value, rows in rows_of.items():
            places = by_value[value]
            if max(len(rows), len(places)) <= widest:
                yield from ((row, place) for row in rows for place in places)

    def _step(self, pairs: Iterable[Pair]) -> None:
        sure: dict[Pair, Evidence] = {}
        for row, place in dict.fromkeys(pairs):
            found = evidence(self.rows[row], self.known[place], same_ids=self.same_ids)
            said = verdict(found)
            if said is Verdict.SURE:
                sure[row, place] = found
            elif said is Verdict.ASKED:
                self.maybe[row, place] = found
        for (row, place), found in _settled(sure).items():
            self.sure[row] = place, found
            del self.open_rows[row], self.open_known[place]
        self.maybe |= sure  # of those that are in no sure pair now somebody has to say


def _settled(sure: dict[Pair, Evidence]) -> dict[Pair, Evidence]:
    """The pairs of which each side has no other, or none that fits as well in anything."""
    of_row: dict[int, list[Pair]] = defaultdict(list)
    of_place: dict[int, list[Pair]] = defaultdict(list)
    for pair in sure:
        of_row[pair[0]].append(pair)
        of_place[pair[1]].append(pair)

    def best(pair: Pair) -> bool:
        rivals = {*of_row[pair[0]], *of_place[pair[1]]} - {pair}
        return all(_plainly(sure[pair], sure[rival]) for rival in rivals)

    return {pair: found for pair, found in sure.items() if best(pair)}


def _plainly(one: Evidence, other: Evidence) -> bool:
    """Whether one has all that speaks for the other, and more: no weighing of this against that."""
    nearer = one.strength[1] - other.strength[1]
    return one.alike >= other.alike and nearer >= 0 and (one.alike > other.alike or nearer > 0)


class Ids(Enum):
    """What the IDs of two lists are to each other: of one kind, so that two that differ are two
    people; maybe of one kind; or two numberings that have nothing to do with each other.
    """

    ONE_KIND = 2
    MAYBE = 1
    UNRELATED = 0


def ids_of(rows: Sequence[ListedPerson], known: Sequence[ListedPerson]) -> Ids:
    """By those who have one ID on both lists: where most of them are called otherwise, it is
    chance. Of one kind are IDs that most of the shorter list has in common with the other.
    """
    mine = {person.ident: person for person in rows if person.ident}
    its = {person.ident: person for person in known if person.ident}
    both = [(mine[one], its[one]) for one in mine.keys() & its.keys()]
    agree = sum(nearest(one.names, other.names) in AGREEING for one, other in both)
    if 2 * agree < len(both):
        return Ids.UNRELATED
    many = agree >= SAME_KIND * min(len(mine), len(its))
    return Ids.ONE_KIND if both and many else Ids.MAYBE


def _by_id(person: ListedPerson) -> Iterable[Hashable]:
    return (person.ident,) if person.ident else ()


def _by_email(person: ListedPerson) -> Iterable[Hashable]:
    return person.emails


def _by_phone(person: ListedPerson) -> Iterable[Hashable]:
    return person.phones


def _by_name_there(person: ListedPerson) -> Iterable[Hashable]:
    if person.worksite:
        yield from ((name.unordered, person.worksite) for name in person.names)


def _by_name(person: ListedPerson) -> Iterable[Hashable]:
    for name in person.names:
        yield name.unordered
        yield name.whole


def _by_nickname(person: ListedPerson) -> Iterable[Hashable]:
    """The family name, or a word of it, with every name that the given one may be a form of; and
    with its first letter, where somebody works.
    """
    for name in person.names:
        families = {"".join(name.family), *name.family} if name.family else set()
        for family in families:
            for given in given_words(name.given):
                yield family, given
                yield from ((family, number) for number in forms(given))
                if person.worksite:
                    yield family, given[:1], person.worksite


def _by_slip(person: ListedPerson) -> Iterable[Hashable]:
    for name in person.names:
        if name.given and name.family:
            yield from cuts(name.whole)


def _by_given(person: ListedPerson) -> Iterable[Hashable]:
    """The given name of somebody hired on a day, where they work: after a marriage."""
    if person.hired and person.worksite:
        yield from (
            (name.given[0], person.hired, person.worksite) for name in person.names if name.given
        )


STEPS: tuple[tuple[Block, int], ...] = (
    (_by_id, WIDEST),
    (_by_email, WIDEST),
    (_by_phone, WIDEST),
    (_by_name_there, CROWD),
    (_by_name, CROWD),
    (_by_nickname, CROWD),
    (_by_slip, CROWD),
    (_by_given, CROWD),
)
