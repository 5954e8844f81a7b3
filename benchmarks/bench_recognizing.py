"""Recognising people without IDs a month later, at 5,000 and 100,000 people, with known truth.

A roster without Person IDs: 1.5 of 100 move, marriages, corrected and nicknamed names, new phones and
addresses, twins, namesakes, people who come and leave. Beside it what a digest of the row would know
again. A wrong one is somebody who gets another person's ID, unless the two were alike in all that is
known of them: nobody could tell those. Run by `make bench`; other sizes:
`python benchmarks/bench_recognizing.py 5000`.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from random import Random
from time import process_time

from invented_lists import Names, Somebody, before, newcomer, phone_number, slipped
from kept import keep

from toolkit.tables.recognizing import Face, face, recognized

SIZES = (5_000, 100_000)
# How many of 100 people each of these happens to in a month.
MOVES, MARRIAGES, CORRECTED, PHONES, EMAILS, LEAVE, BLANKED = 3.0, 0.7, 1.0, 4.0, 3.0, 1.0, 3.0


def a_month_later(roster: list[Somebody], names: Names, rng: Random) -> list[Somebody]:
    worksites = max(2, len(roster) // 40)

    def happens(share: float) -> bool:
        return rng.random() * 100 < share

    found = []
    for one in roster:
        if happens(LEAVE):
            continue
        if happens(MOVES):
            one = replace(one, worksite=f"Worksite {rng.randrange(worksites)}")
        if happens(MARRIAGES):
            one = replace(one, last=names.last())
        if happens(CORRECTED):
            one = replace(one, first=slipped(one.first, rng))
        if happens(PHONES) and one.phone:
            one = replace(one, phone=phone_number(rng))
        if happens(EMAILS) and one.email:
            one = replace(one, email=f"{one.first}.{one.truth}@new.example".lower())
        if happens(BLANKED):
            one = replace(one, phone="") if happens(50) else replace(one, email="")
        found.append(one)
    came = len(roster) // 100
    found += [newcomer(len(roster) + n, names, rng, worksites) for n in range(came)]
    rng.shuffle(found)
    return found


def seen(one: Somebody) -> Face:
    return face(one.first, one.last, one.worksite, one.email, one.phone)


def by_digest(roster: list[Somebody], later: list[Somebody]) -> dict[int, int]:
    """Who stands there again as before, cell for cell."""
    known: dict[tuple[str, ...], list[int]] = {}
    for one in roster:
        known.setdefault(seen(one).four, []).append(one.truth)
    return {
        row: known[seen(one).four][0]
        for row, one in enumerate(later)
        if len(known.get(seen(one).four, ())) == 1
    }


def by_the_tab(roster: list[Somebody], later: list[Somebody]) -> tuple[dict[int, int], int]:
    """Who is recognised by the tab Person IDs, and how many rows are asked about."""
    found = recognized(
        [seen(one) for one in later], {str(one.truth): [seen(one)] for one in roster}
    )
    return {row: int(person) for row, person in found.ids.items()}, len(found.candidates)


def alike(roster: list[Somebody], truth: int, taken_for: int) -> bool:
    """Whether that is the right person, or one who looked the same in everything."""
    if truth == taken_for:
        return True
    return truth < len(roster) and seen(roster[truth]).four == seen(roster[taken_for]).four


def main(sizes: tuple[int, ...]) -> None:
    lines = [
        "| people | way | recognised | wrong | asked | CPU s |",
        "|---:|---|---:|---:|---:|---:|",
    ]
    for size in sizes:
        rng = Random(size)
        roster, names = before(size, rng)
        later = a_month_later(roster, names, rng)
        stayed = sum(one.truth < len(roster) for one in later)
        for way in ("digest of the row", "Person IDs"):
            began = process_time()
            taken, asked = (
                (by_digest(roster, later), 0)
                if way.startswith("digest")
                else by_the_tab(roster, later)
            )
            seconds = process_time() - began
            right = sum(alike(roster, later[row].truth, person) for row, person in taken.items())
            lines.append(
                f"| {size:,} | {way} | {right / stayed:.2%} | {len(taken) - right:,} | {asked:,} |"
                f" {seconds:.1f} |"
            )
    keep("recognizing.md", "\n".join(lines))


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
