"""Assigning: for one table, the best whole: which column is which heading, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from toolkit.adopting.by_values import To
from toolkit.adopting.candidates import HELD, MANY, SEVERAL, ReadAs, candidates
from toolkit.adopting.cast import Cast
from toolkit.adopting.fits import NAME
from toolkit.adopting.heard import heard, year_of
from toolkit.adopting.layout import ColumnPlace
from toolkit.adopting.name_pairs import pair_of
from toolkit.adopting.ticked import issues_ticked
from toolkit.words import key

_WRITTEN = frozenset(("timestamp", "marcatemporal", "submittedat", "submissiondate"))


def assigned(
    table: str,
    places: Sequence[ColumnPlace],
    cast: Cast,
    fixed: Mapping[int, To | None] | None = None,
    taken: frozenset[str] = frozenset(),
) -> list[ReadAs]:
    """The readings of a tab's columns as one table that together are worth most: each heading is
    given to the column that has most to say for it. `fixed`: what a person said of a column;
    `taken`: headings that stand elsewhere.
    """
    fixed = fixed or {}
    chosen = [
        ReadAs(place, to, 1.0, 1.0, 1.0)
        for place in places
        if (to := fixed.get(place.number)) is not None
    ]
    said = {name for one in chosen for name in one.names} | set(taken)
    pair = pair_of(table, [one for one in places if one.number not in fixed], cast, said)
    chosen += pair
    paired = {one.place.number for one in pair}
    options = {
        place.number: [one for one in candidates(table, place, cast) if one.score >= 0.2]
        for place in places
        if place.number not in fixed and place.number not in paired
    }
    _older_left(options)
    _written_left(options)
    held = {name for reading in chosen for name in reading.names} | set(taken)
    queue = sorted(
        (one for several in options.values() for one in several),
        key=lambda one: (-one.score, -one.heading, one.place.number),
    )
    done: set[int] = set()
    for one in queue:
        if one.place.number in done or one.score < HELD:
            continue
        if held & set(one.names) and not _again(one, chosen):
            continue
        rivals = [other for other in options[one.place.number] if other.to != one.to]
        near = max((other.score for other in rivals if not (held & set(other.names))), default=0.0)
        near = max(near, one.near)
        chosen.append(replace(one, near=near))
        held |= set(one.names)
        done.add(one.place.number)
    best = _sole(_improved(table, chosen, options), options)
    if table == "Roster" and not {name for one in best for name in one.names} & set(NAME):
        best += _unnamed(places, best, fixed)
    read = {one.place.number for one in best} | set(fixed)
    return best + issues_ticked(table, [one for one in places if one.number not in read])


def _older_left(options: dict[int, list[ReadAs]]) -> None:
    """Of headings that differ by their year, only the latest is ours."""
    latest: dict[To, str] = {}
    for several in options.values():
        for one in several:
            year = year_of(one.place.heading)
            latest[one.to] = max(latest.get(one.to, ""), year)
    for number, several in options.items():
        options[number] = [
            one
            for one in several
            if not (year := year_of(one.place.heading)) or year >= latest[one.to]
        ]


def _written_left(options: dict[int, list[ReadAs]]) -> None:
    """When a form was sent in is no date of what it tells, where another column says that."""
    said = {
        number
        for number, several in options.items()
        if any(one.to == "Date" and one.heading >= 0.75 and one.fits > 0 for one in several)
    }
    for number, several in options.items():
        if several and key(several[0].place.heading) in _WRITTEN and said - {number}:
            options[number] = [one for one in several if one.to != "Date"]


def _unnamed(
    places: Sequence[ColumnPlace], chosen: Sequence[ReadAs], fixed: Mapping[int, To | None]
) -> list[ReadAs]:
    """First and last names that no heading tells, beside an email, a phone or a worksite: two
    columns of single words. Emails tell which is the last name; else a person is asked.
    """
    if not {"Email", "Phone", "Worksite"} & {name for one in chosen for name in one.names}:
        return []
    used = {one.place.number for one in chosen} | set(fixed)
    single = [
        place
        for place in places
        if place.number not in used
        and place.looks["one word"] >= 0.7
        and place.looks.filled >= 4
        and place.looks.distinct >= 0.4
        and place.looks["job"] < 0.4
        and not heard(place.parts)
    ][:2]
    if len(single) < 2:
        return []
    emails = [one.place for one in chosen if one.to == "Email"]
    said = "".join(key(word) + " " for place in emails for word in place.looks.counts)
    first, last = (
        sum(len(key(word)) > 2 and key(word) in said for word in place.looks.counts)
        for place in single
    )
    names = NAME if first <= last else NAME[::-1]
    sure = 0.62 if abs(first - last) >= 0.4 * len(single[0].looks.counts) else 0.5
    return [ReadAs(place, name, sure, 0.0, 0.5) for place, name in zip(single, names, strict=True)]


def _sole(chosen: list[ReadAs], options: Mapping[int, Sequence[ReadAs]]) -> list[ReadAs]:
    """People's names that no other column claims, and that look like nothing else, are theirs
    whatever stands above them.
    """
    found = []
    for one in chosen:
        names = isinstance(one.to, tuple) and set(NAME) <= set(one.to)
        if (
            (names or one.to == "Person")
            and not _of_the_team(one)
            and one.fits >= 0.7
            and one.place.looks.distinct >= 0.5
        ):
            rivals = [
                other
                for number, several in options.items()
                for other in several
                if number != one.place.number
                and set(other.names) & {*NAME, "Person"}
                and other.fits > 0
            ]
            if not rivals:
                one = replace(one, score=max(one.score, 0.66), near=0.0)
        found.append(one)
    return found


def _of_the_team(one: ReadAs) -> bool:
    """Whether a heading speaks of organizers and of nobody else."""
    said = heard(one.place.parts)
    return said.get(("Organizers", "Organizer"), 0.0) >= 0.75 and one.heading < 0.5


def _again(one: ReadAs, chosen: Sequence[ReadAs]) -> bool:
    """Whether a second column may hold what another one holds already."""
    before = [other for other in chosen if set(other.names) & set(one.names)]
    if (
        one.heading >= 0.5
        and one.fits >= (0 if one.heading >= 0.75 else 0.5)
        and _anew(one, before)
    ):
        return True
    if one.to not in MANY or one.heading < 0.5 or one.fits < (0 if one.heading >= 0.75 else 0.7):
        return False
    if one.to == "Assessment":
        return one.place.last in "12345" and one.place.looks["mark"] >= 0.95
    if one.to in ("Roles", "Status", "Result", "Method"):
        if one.to == "Status" and one.heading < 0.75 and before[0].heading >= 0.75:
            return False  # what may say more of it is asked
        return one.place.looks["yesno"] >= 0.5 or one.place.looks.different <= 2
    return one.to in ("Phone", "Notes", *SEVERAL) and one.heading >= 0.75


def _anew(one: ReadAs, before: Sequence[ReadAs]) -> bool:
    """Whether a question was asked anew: of its columns each row fills at most one."""
    rows = one.place.rows
    return (
        len(rows) >= 2
        and len(before) == 1
        and before[0].to == one.to
        and len(before[0].place.rows) >= 2
        and not rows & before[0].place.rows
    )


def _improved(
    table: str, chosen: list[ReadAs], options: Mapping[int, Sequence[ReadAs]]
) -> list[ReadAs]:
    """The same, where giving one heading to another column and the next best to the first is worth
    more together.
    """
    best = {reading.place.number: reading for reading in chosen}
    for _ in range(3):
        swapped = False
        held = {name: reading for reading in best.values() for name in reading.names}
        for number, several in options.items():
            now = best.get(number)
            for option in several:
                if now is not None and option.to == now.to:
                    continue
                if option.score < HELD:
                    continue
                owners = {held[name].place.number for name in option.names if name in held}
                owners.discard(number)
                if len(owners) != 1:
                    continue
                other = owners.pop()
                if other not in options:
                    continue  # said by a person, or one of two that say it together
                free = _next(
                    options.get(other, ()), set(held) - set(best[other].names), set(option.names)
                )
                before = (now.score if now else 0.0) + best[other].score
                after = option.score + (free.score if free else 0.0)
                if after > before + 0.05:
                    best[number] = replace(option, near=now.score if now else 0.0)
                    if free:
                        best[other] = free
                    else:
                        del best[other]
                    swapped = True
                    break
            if swapped:
                break
        if not swapped:
            break
    return sorted(best.values(), key=lambda reading: reading.place.number)


def _next(options: Sequence[ReadAs], held: set[str], new: set[str]) -> ReadAs | None:
    return next(
        (
            option
            for option in options
            if option.score >= HELD and not set(option.names) & (held | new)
        ),
        None,
    )
