"""The matcher on two invented lists with known truth, at 5,000 and 100,000 people, beside exact
matching and beside plain fuzzy matching.

Both others take what they find, as such tools do; the toolkit takes what is sure and asks about the
rest. Recall counts those who are on both lists; a wrong match is one that was taken and is somebody
else, or nobody. Run by `make bench`; other sizes: `python benchmarks/bench_matching.py 5000`.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from random import Random
from time import process_time

import pandas as pd
from invented_lists import Somebody, after, before
from kept import keep
from rapidfuzz import fuzz, process

from toolkit.matching.matching import matched
from toolkit.matching.persons import persons
from toolkit.words import key

SIZES = (5_000, 100_000)
FUZZY_ENOUGH = 85
Taken = dict[int, int]


def frame(people: list[Somebody]) -> pd.DataFrame:
    columns = {
        "person_id": [one.ident or None for one in people],
        "first_name": [one.first for one in people],
        "last_name": [one.last for one in people],
        "worksite": [one.worksite for one in people],
        "email": [one.email or None for one in people],
        "phone": [one.phone or None for one in people],
        "hire_date": [one.hired for one in people],
        "job_title": [one.job for one in people],
    }
    return pd.DataFrame(columns, dtype="object")


def exact(listed: list[Somebody], roster: list[Somebody]) -> Taken:
    """By ID, else by name and worksite, where one row has it."""
    by_id = {one.ident: place for place, one in enumerate(roster)}
    by_name: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(roster):
        by_name[key(f"{one.first} {one.last} {one.worksite}")].append(place)
    taken = {}
    for row, one in enumerate(listed):
        found = by_name.get(key(f"{one.first} {one.last} {one.worksite}"), [])
        if one.ident in by_id:
            taken[row] = by_id[one.ident]
        elif len(found) == 1:
            taken[row] = found[0]
    return taken


def fuzzy(listed: list[Somebody], roster: list[Somebody]) -> Taken:
    """By ID, else the name most alike at the worksite, from 85 of 100 on."""
    by_id = {one.ident: place for place, one in enumerate(roster)}
    there: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(roster):
        there[one.worksite].append(place)
    names = {
        site: [f"{roster[place].first} {roster[place].last}".casefold() for place in places]
        for site, places in there.items()
    }
    taken = {}
    for row, one in enumerate(listed):
        if one.ident in by_id:
            taken[row] = by_id[one.ident]
            continue
        found = process.extractOne(
            f"{one.first} {one.last}".casefold(),
            names.get(one.worksite, []),
            scorer=fuzz.token_sort_ratio,
            score_cutoff=FUZZY_ENOUGH,
        )
        if found:
            taken[row] = there[one.worksite][found[2]]
    return taken


def scored(
    taken: Taken, asked: dict[int, list[int]], listed: list[Somebody], roster: list[Somebody]
) -> list[str]:
    truth = {one.truth: place for place, one in enumerate(roster)}
    there = {row: truth[one.truth] for row, one in enumerate(listed) if one.truth in truth}
    right = sum(there.get(row) == place for row, place in taken.items())
    wrong = len(taken) - right
    helped = sum(there[row] in places for row, places in asked.items() if row in there)
    return [
        f"{right / max(len(taken), 1):.4%}",
        f"{right / len(there):.2%}",
        f"{(right + helped) / len(there):.2%}",
        f"{wrong:,}",
        f"{len(asked):,}",
    ]


def main(sizes: tuple[int, ...]) -> None:
    lines = [
        "| people | IDs | way | precision | recall | with asked | wrong, taken | asked | CPU s |",
        "|---:|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    for size in sizes:
        for ids in (True, False):
            rng = Random(size)
            roster, names = before(size, rng)
            listed = after(roster, names, rng, ids=ids)
            for name, way in (("exact", exact), ("fuzzy", fuzzy), ("toolkit", None)):
                began = process_time()
                asked: dict[int, list[int]] = {}
                if way:
                    taken = way(listed, roster)
                else:
                    found = matched(persons(frame(listed)), persons(frame(roster)))
                    taken = {row: place for row, (place, _) in found.sure.items()}
                    asked = {row: [place for place, _ in some] for row, some in found.asked.items()}
                seconds = process_time() - began
                cells = [f"{size:,}", "70 of 100" if ids else "none", name]
                cells += [*scored(taken, asked, listed, roster), f"{seconds:.1f}"]
                lines.append(f"| {' | '.join(cells)} |")
    keep("matching.md", "\n".join(lines))


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
