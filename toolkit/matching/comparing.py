"""Comparing: what the employer's list and the dues list say beside the roster, and beside each
other.

Source: data-dictionary.md, *Reconciliation*; docs/import.md says what each kind rests on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from toolkit.matching.differences import (
    BECAME_MEMBER,
    CHANGED,
    DROPPED,
    KINDS,
    LEFT,
    MOVED,
    NEW,
    PAYING,
    PROBABLY,
    Difference,
    Why,
    name_of_row,
    text_of,
    told,
)
from toolkit.matching.evidence import Evidence
from toolkit.matching.names import NICKNAME, SAME
from toolkit.matching.phones import phones_in
from toolkit.matching.sides import KnownSide, Row, Side
from toolkit.matching.twins import twice
from toolkit.tables.columns import Column
from toolkit.tables.roster import Roster
from toolkit.words import ident, key

EMPLOYER, DUES = "employer", "dues"
MEMBER, POTENTIAL, GONE, OUT = "Member", "Potential member", "Left", ("Left", "Excluded")
NOT_YET = timedelta(days=31)  # after their first day somebody may not be on a list yet
STATUS, WORKSITE = Roster.status.heading, Roster.worksite.heading
SMALL: tuple[Column, ...] = (Roster.job_title, Roster.email, Roster.phone, Roster.hire_date)


def differences(
    sides: Sequence[Side], known: KnownSide, columns: Collection[str], *, today: date
) -> list[Difference]:
    """Every difference, by kind, worksite and name. `columns` are those that the roster has;
    nothing is proposed for others.
    """
    found: list[Difference] = list(_twins(known))
    for one in sides:
        others = [other for other in sides if other is not one]
        found += one.questions()
        found += _on_both(one, columns)
        found += _nobody(one, others)
        found += _absent(one, others, today)
    found = _together(found)
    order = {kind: n for n, kind in enumerate(KINDS)}
    return sorted(found, key=lambda one: (order[one.kind], key(one.worksite), key(one.person)))


def _twins(known: KnownSide) -> Iterator[Difference]:
    for one, other, said in twice(known.people):
        mine, its = known.rows[one], known.rows[other]
        if known.readable[one] and known.readable[other]:
            yield _difference(PROBABLY, mine, told(mine), told(its), Why("twice", said), "Roster")


def _difference(
    kind: str,
    row: Row,
    was: Mapping[str, str],
    becomes: Mapping[str, str],
    why: Why,
    listed: str,
) -> Difference:
    person, worksite = text_of(row.get("person_id")), text_of(row.get("worksite"))
    return Difference(kind, person, name_of_row(row), worksite, was, becomes, why, listed)


def _on_both(one: Side, columns: Collection[str]) -> Iterator[Difference]:
    """What differs of people who are on both."""
    for row, (place, found) in one.sure.items():
        mine, its = one.known.rows[place], one.rows[row]
        if not one.known.readable[place]:
            continue
        why = Why("same person", found)
        status = text_of(mine.get("status"))
        said = text_of(its.get("status")) or (MEMBER if one.kind == DUES else "")
        if one.kind == DUES and said == MEMBER and status != MEMBER:
            kind = PAYING if status in OUT else BECAME_MEMBER
            yield _difference(kind, mine, {STATUS: status}, {STATUS: MEMBER}, why, one.title)
        elif one.kind == DUES and said == DROPPED and status == MEMBER:
            yield _difference(DROPPED, mine, {STATUS: status}, {STATUS: said}, why, one.title)
        elif one.kind == EMPLOYER and status == GONE:
            becomes = {STATUS: said if said not in ("", *OUT) else POTENTIAL}
            yield _difference(CHANGED, mine, {STATUS: status}, becomes, why, one.title)
        here, there = text_of(mine.get("worksite")), text_of(its.get("worksite"))
        if there and key(here) != key(there):
            yield _difference(MOVED, mine, {WORKSITE: here}, {WORKSITE: there}, why, one.title)
        for heading, was, becomes_ in _small(one, mine, its, found, columns):
            yield _difference(
                CHANGED, mine, {heading: was} if was else {}, {heading: becomes_}, why, one.title
            )


def _small(
    one: Side, mine: Row, its: Row, found: Evidence, columns: Collection[str]
) -> Iterator[tuple[str, str, str]]:
    """What else differs: heading, what the roster has, what the list has. A short form of a name is
    no difference, nor is an address at work beside a personal one.
    """
    if found.name not in (SAME, NICKNAME):
        for column in (Roster.first_name, Roster.last_name):
            was, becomes = text_of(mine.get(column.name)), text_of(its.get(column.name))
            if becomes and key(was) != key(becomes):
                yield column.heading, was, becomes
    for detail in SMALL:
        was, becomes = text_of(mine.get(detail.name)), text_of(its.get(detail.name))
        if not becomes or detail.name not in columns:
            continue
        kept = one.kind == EMPLOYER and detail in (Roster.email, Roster.phone) and was
        if not kept and not _alike(detail.name, was, becomes):
            yield detail.heading, was, becomes


def _alike(name: str, was: str, becomes: str) -> bool:
    if name == "phone":
        return bool(set(phones_in(was)) & set(phones_in(becomes))) or key(was) == key(becomes)
    if name == "email":
        return ident(becomes) in ident(was)
    return key(was) == key(becomes)


def _nobody(one: Side, others: Sequence[Side]) -> Iterator[Difference]:
    """Who is on the list and not on the roster; on several lists they are told once, by the dues
    list, with what all of them say.
    """
    also = [(other, one.also_on(other)) for other in others]
    for row in one.nobody:
        its = dict(one.rows[row])
        where = [(other, rows[row]) for other, rows in also if row in rows]
        if one.kind == EMPLOYER and any(other.kind == DUES for other, _ in where):
            continue
        for other, found in where:
            its |= {
                name: said for name, said in other.rows[found].items() if not text_of(its.get(name))
            }
        paying = one.kind == DUES
        if text_of(its.get("status")) in ("", *OUT) or paying:
            its["status"] = MEMBER if paying else POTENTIAL
        if not one.same_ids:
            its.pop("person_id", None)
        names = " + ".join([one.title, *(other.title for other, _ in where)])
        missing = [other.title for other in others if other not in [each for each, _ in where]]
        why = Why("on no roster", about={"missing": missing, "ids": one.same_ids})
        its_name = dict(its) | {"person_id": None}
        yield _difference(PAYING if paying else NEW, its_name, {}, told(its), why, names)


def thin(one: Side) -> dict[str, tuple[int, int]]:
    """The worksites of which a list has some and less than half, and of how many: it is of new
    hires, or of another unit, and who is not on it has not left.
    """
    here = {*one.places(), *(place for several in one.asked.values() for place, _ in several)}
    counted: dict[str, list[int]] = {}
    for place, mine in enumerate(one.known.rows):
        status = text_of(mine.get("status"))
        if status == MEMBER if one.kind == DUES else status not in OUT:
            both = counted.setdefault(text_of(mine.get("worksite")), [0, 0])
            both[0] += place in here
            both[1] += 1
    return {name: (some, all_) for name, (some, all_) in counted.items() if 0 < 2 * some < all_}


def _absent(one: Side, others: Sequence[Side], today: date) -> Iterator[Difference]:
    """Who is on the roster and not on the list, where the list has most of their worksite."""
    there, partly = one.worksites(), thin(one)
    for place in one.absent:
        mine = one.known.rows[place]
        status, worksite = text_of(mine.get("status")), text_of(mine.get("worksite"))
        hired = text_of(mine.get("hire_date"))
        new = bool(hired) and date.fromisoformat(hired) > today - NOT_YET
        if not one.known.readable[place] or status in OUT or new:
            continue
        if not there.get(worksite) or worksite in partly:
            continue
        elsewhere = [other.title for other in others if place in other.places()]
        about = {"others": there[worksite], "elsewhere": elsewhere, "list": one.title}
        if one.kind == EMPLOYER:
            yield _difference(
                LEFT,
                mine,
                {STATUS: status},
                {STATUS: GONE},
                Why("not listed", about=about),
                one.title,
            )
        elif status == MEMBER and not any(
            other.kind == EMPLOYER and place in other.absent for other in others
        ):
            becomes = {STATUS: DROPPED}
            yield _difference(
                DROPPED, mine, {STATUS: status}, becomes, Why("not paying", about=about), one.title
            )


def _together(found: Sequence[Difference]) -> list[Difference]:
    """What two lists say alike is told once, with both their names."""
    told_of: dict[tuple[object, ...], Difference] = {}
    for one in found:
        name = (
            one.kind,
            one.person_id,
            one.person,
            tuple(one.was.items()),
            tuple(one.becomes.items()),
        )
        first = told_of.get(name)
        if first is None:
            told_of[name] = one
        elif one.listed not in first.listed.split(" + "):
            told_of[name] = replace(first, listed=f"{first.listed} + {one.listed}")
    return list(told_of.values())
