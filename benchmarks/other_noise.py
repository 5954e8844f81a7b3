"""The matcher on noise that it was not made with, three seeds of it: middle names and initials, letters
a scanner takes for others, accents that come and go, names cut short, one email or phone for a
household, numbers and addresses that somebody else has by now, the IDs of people who left given out
again, parents and children of one name, hire dates a month off.

Run as a script; other sizes: `python benchmarks/other_noise.py 20000`. The table is kept beside the
other one.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from random import Random
from time import process_time

from bench_matching import frame, scored
from invented_lists import Names, Somebody, before, newcomer, phone_number
from kept import keep

from toolkit.matching.matching import matched
from toolkit.matching.persons import persons

SEEDS = (71, 4242, 900_001)
SIZES = (5_000, 50_000)
SCANNED = (("rn", "m"), ("m", "rn"), ("l", "i"), ("o", "0"), ("cl", "d"), ("vv", "w"), ("u", "v"))
ACCENTS = dict(zip("aeioun", "áéíóúñ", strict=True))
PETS = ("Bubba", "Cricket", "Tico", "Nena", "Chispa", "Ace")  # names no list of nicknames has


def other_list(roster: list[Somebody], names: Names, rng: Random, *, ids: bool) -> list[Somebody]:
    """The same local on somebody else's list."""
    worksites = max(2, len(roster) // 40)
    stay = [one for one in roster if rng.random() > 0.10]
    here = {one.truth for one in stay}
    gone = [one for one in roster if one.truth not in here]
    found = [_elsewhere(one, names, rng, worksites, ids=ids) for one in stay]
    for n in range(len(roster) // 10):
        one = newcomer(len(roster) + n, names, rng, worksites)
        found.append(_newcomer(one, rng.choice(gone), rng.choice(stay), rng, ids=ids))
    rng.shuffle(found)
    return found


def _newcomer(
    one: Somebody, left: Somebody, stays: Somebody, rng: Random, *, ids: bool
) -> Somebody:
    """Somebody new, some with what belonged to others, or is theirs."""
    if not ids:
        one = replace(one, ident="")
    chance = rng.random()
    if chance < 0.10:  # the number went to somebody else
        return replace(one, phone=left.phone)
    if chance < 0.14:  # an ID that was free again
        return replace(one, ident=left.ident if ids else "")
    if chance < 0.20:  # a daughter or a son of somebody there
        suffix = rng.choice((" Jr", " Jr.", " II", ""))
        return replace(
            one,
            first=stays.first,
            last=f"{stays.last}{suffix}",
            worksite=stays.worksite,
            phone=stays.phone if rng.random() < 0.5 else one.phone,
            email=stays.email if rng.random() < 0.1 else one.email,
        )
    if chance < 0.26:  # a spouse, with the address of both
        return replace(one, last=stays.last, email=stays.email, phone=stays.phone)
    if chance < 0.30:  # at the desk of who left: the office's address and telephone
        return replace(one, worksite=left.worksite, email=left.email, job=left.job)
    return one


def _elsewhere(one: Somebody, names: Names, rng: Random, worksites: int, *, ids: bool) -> Somebody:
    if not ids or rng.random() < 0.4:
        one = replace(one, ident="")
    if rng.random() < 0.08:
        one = replace(one, worksite=f"Worksite {rng.randrange(worksites)}")
    if rng.random() < 0.04:
        one = replace(one, last=names.last())
    if rng.random() < 0.12:
        one = replace(one, phone=phone_number(rng))
    if rng.random() < 0.5:
        one = replace(one, email="")
    if rng.random() < 0.4:
        one = replace(one, phone="")
    if one.hired and rng.random() < 0.3:
        month = one.hired.month % 12 + 1
        one = replace(one, hired=one.hired.replace(month=month, day=1))
    return _typed(one, names, rng)


def _typed(one: Somebody, names: Names, rng: Random) -> Somebody:
    if rng.random() < 0.12:
        middle = names.first()
        one = replace(one, first=f"{one.first} {middle[0] + '.' if rng.random() < 0.7 else middle}")
    if rng.random() < 0.03:
        one = replace(one, first=one.first[0])
    if rng.random() < 0.02:
        one = replace(one, first=rng.choice(PETS))
    if rng.random() < 0.05:
        was, now = rng.choice(SCANNED)
        one = replace(one, last=one.last.replace(was, now, 1))
    if rng.random() < 0.08:
        letter = rng.choice(list(ACCENTS))
        one = replace(one, last=one.last.replace(letter, ACCENTS[letter], 1))
    if rng.random() < 0.04:
        one = replace(one, first=one.first[:8], last=one.last[:8])
    if rng.random() < 0.03:
        one = replace(one, last=f"{one.last}h" if rng.random() < 0.5 else one.last.rstrip("h"))
    if rng.random() < 0.05:
        one = replace(one, first=f" {one.first} ", last=one.last.replace(" ", "  "))
    return one


def main(sizes: tuple[int, ...]) -> None:
    lines = [
        "| people | seed | IDs | precision | recall | with asked | wrong, taken | asked | CPU s |",
        "|---:|---:|---|---:|---:|---:|---:|---:|---:|",
    ]
    for size in sizes:
        for seed in SEEDS:
            for ids in (True, False):
                rng = Random(seed + size)
                roster, names = before(size, rng)
                listed = other_list(roster, names, rng, ids=ids)
                began = process_time()
                found = matched(persons(frame(listed)), persons(frame(roster)))
                seconds = process_time() - began
                taken = {row: place for row, (place, _) in found.sure.items()}
                asked = {row: [place for place, _ in some] for row, some in found.asked.items()}
                cells = [f"{size:,}", str(seed), "60 of 100" if ids else "none"]
                cells += [*scored(taken, asked, listed, roster), f"{seconds:.1f}"]
                lines.append(f"| {' | '.join(cells)} |")
    keep("matching_other_noise.md", "\n".join(lines))


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
