"""Recognizing: who a roster row without a Person ID is, among everybody whom the tab Person IDs
remembers.

Step by step over all rows, and only where one row and one remembered person fit; where it is not
clear the row stands under a new ID until somebody has decided. Source: measures.md, *People without
IDs*.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from toolkit.words import ident, key, words_in

_EXTENSION = re.compile(r"(?:ext\.?|x|#)\s*\d+\s*$", re.IGNORECASE)
FEWEST_FIGURES = 7  # of a phone number that can tell who somebody is
_WORD_ENDS = re.compile(r"[^\w']+")


class Face(NamedTuple):
    """The four things that a person is known by, as they are compared; "" where unknown."""

    email: str
    phone: str
    name: str
    worksite: str
    words: frozenset[str]  # of the name

    @property
    def four(self) -> tuple[str, str, str, str]:
        return self[:4]


def face(first: str, last: str, worksite: str, email: str, phone: str) -> Face:
    """How a person is known."""
    name = f"{first} {last}"
    words = {key(part) for word in words_in(name) for part in _WORD_ENDS.split(word) if part}
    return Face(ident(email), _figures(phone), key(name), key(worksite), frozenset(words))


def _figures(phone: str) -> str:
    """The figures of a phone number, without a country's 1 and an extension."""
    figures = re.sub(r"\D", "", _EXTENSION.sub("", phone))
    if len(figures) == 11 and figures.startswith("1"):
        figures = figures[1:]
    return figures if len(figures) >= FEWEST_FIGURES else ""


@dataclass
class Recognized:
    """Which remembered ID each row has, by the row's number; and for those that nobody could tell,
    who they may be.
    """

    ids: dict[int, str] = field(default_factory=dict)
    candidates: dict[int, tuple[str, ...]] = field(default_factory=dict)


Criterion = Callable[[Face], Hashable]
Who = TypeVar("Who", int, str)
Doubt = Callable[[Sequence[Face], Sequence[Face]], bool]


def _no_word_shared(one: Sequence[Face], other: Sequence[Face]) -> bool:
    return not any(mine.words & theirs.words for mine in one for theirs in other)


def _other_contact(one: Sequence[Face], other: Sequence[Face]) -> bool:
    """Whether an email or a phone is known of both, and it is another one: a namesake who came
    while another left.
    """
    return all(
        (mine.email and theirs.email and mine.email != theirs.email)
        or (mine.phone and theirs.phone and mine.phone != theirs.phone)
        for mine in one
        for theirs in other
    )


def _none(one: Sequence[Face], other: Sequence[Face]) -> bool:
    return False


_STEPS: tuple[tuple[Criterion, Doubt], ...] = (  # and when somebody has to say all the same
    (lambda face: face.email, _no_word_shared),
    (lambda face: face.phone, _no_word_shared),
    (lambda face: (face.name, face.worksite) if face.name and face.worksite else "", _none),
    (lambda face: face.name, _other_contact),
)


def recognized(
    rows: Sequence[Face],
    known: Mapping[str, Sequence[Face]],
    asked: Sequence[tuple[Face, str]] = (),
) -> Recognized:
    """Who each row is. `known` has the faces of every remembered ID, in the order of the tab;
    `asked` how those looked whom nobody could tell then, and the ID that they stand under since.
    """
    found = Recognized()
    open_rows = {row: (face,) for row, face in enumerate(rows)}
    open_ids = dict(known)
    _pair_alike(found, open_rows, open_ids)
    _keep_asked(found, open_rows, open_ids, asked)
    several: dict[int, tuple[str, ...]] = {}
    for criterion, doubt in _STEPS:
        ids_of = _grouped(open_ids, criterion)
        for value, its_rows in _grouped(open_rows, criterion).items():
            its_ids = [person for person in ids_of.get(value, []) if person in open_ids]
            if len(its_rows) > 1 or len(its_ids) > 1:
                several |= {row: tuple(its_ids) for row in its_rows if its_ids}
            elif its_ids:
                (row,), (person,) = its_rows, its_ids
                if doubt(open_rows[row], open_ids[person]):
                    found.candidates[row] = (person,)
                else:
                    found.ids[row] = person
                    del open_ids[person]
                del open_rows[row]
    found.candidates |= {row: ids for row, ids in several.items() if row in open_rows}
    undecided = {row: faces for row, faces in open_rows.items() if row not in several}
    found.candidates |= _nearly(undecided, open_ids)
    return found


def _grouped(
    there: Mapping[Who, Sequence[Face]], criterion: Criterion
) -> dict[Hashable, list[Who]]:
    """Whom each thing that somebody may be known by fits."""
    groups: dict[Hashable, list[Who]] = {}
    for who, faces in there.items():
        for value in dict.fromkeys(map(criterion, faces)):
            if value:
                groups.setdefault(value, []).append(who)
    return groups


def _pair_alike(
    found: Recognized,
    open_rows: dict[int, tuple[Face]],
    open_ids: dict[str, Sequence[Face]],
) -> None:
    """Rows alike in all four, in their order, with as many remembered ones alike."""
    ids_of = _grouped(open_ids, lambda face: face.four)
    for four, its_rows in _grouped(open_rows, lambda face: face.four).items():
        its_ids = [person for person in ids_of.get(four, []) if person in open_ids]
        if len(its_ids) == len(its_rows):
            for row, person in zip(its_rows, its_ids, strict=True):
                found.ids[row] = person
                del open_rows[row], open_ids[person]


def _keep_asked(
    found: Recognized,
    open_rows: dict[int, tuple[Face]],
    open_ids: dict[str, Sequence[Face]],
    asked: Sequence[tuple[Face, str]],
) -> None:
    """A row that was asked about before, and looks as it did then, is not asked about anew."""
    rows_of = _grouped(open_rows, lambda face: face.four)
    for then, person in asked:
        row = next((row for row in rows_of.get(then.four, []) if row in open_rows), None)
        if row is not None and person in open_ids:
            found.ids[row] = person
            del open_rows[row], open_ids[person]


def _nearly(
    rows: Mapping[int, Sequence[Face]], known: Mapping[str, Sequence[Face]]
) -> dict[int, tuple[str, ...]]:
    """The rows whose name is one slip of the hand from somebody's, and whose."""
    by_cut: dict[str, dict[str, str]] = {}
    for person, faces in known.items():
        for name in dict.fromkeys(face.name for face in faces if face.name):
            for cut in _cuts(name):
                by_cut.setdefault(cut, {})[person] = name
    found = {}
    for row, (face, *_) in rows.items():
        near = {
            person: None
            for cut in (_cuts(face.name) if face.name else ())
            for person, name in by_cut.get(cut, {}).items()
            if one_slip(face.name, name)
        }
        if near:
            found[row] = tuple(near)
    return found


def _cuts(name: str) -> set[str]:
    """A name, and it without each of its letters: two names one slip apart have one in common."""
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


def one_slip(one: str, other: str) -> bool:
    """Whether two names differ by one letter that is another, left out, added or swapped with the
    next.
    """
    if len(one) > len(other):
        one, other = other, one
    start = next((n for n, sign in enumerate(one) if sign != other[n]), len(one))
    if len(other) == len(one) + 1:
        return one[start:] == other[start + 1 :]
    if len(other) != len(one) or one == other:
        return False
    swapped = one[start + 1 : start + 2] + one[start : start + 1] + one[start + 2 :]
    return one[start + 1 :] == other[start + 1 :] or swapped == other[start:]
