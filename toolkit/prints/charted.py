"""Charted: each person of a wall chart as one line of it, worksite by worksite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from toolkit.facts.people import everyone
from toolkit.facts.responses import in_base, opened
from toolkit.facts.sight import Matter
from toolkit.organizing.wall_chart import YES, WallChart
from toolkit.prints.printing import Printing
from toolkit.words import say

TESTS = 4  # the latest: more columns leave no room for names
LONG_CODE = 10  # a longer Person ID stands below the name
CARDS = {"Member": "member", "Pending": "pending"}


@dataclass(frozen=True)
class ChartLine:
    """One person: `code` the Person ID, `beside` what people's own columns say of them, `ticks` a
    mark a test.
    """

    code: str
    name: str
    beside: str
    rating: str
    before: str
    card: str
    ticks: Sequence[str]


@dataclass(frozen=True)
class Charted:
    """One person where they stand: `head` the Person ID of whose group it is (None: nobody's);
    whether the latest test `asked` them, and whether they took part.
    """

    person_id: str
    worksite: str
    head: str | None
    asked: bool
    moved: bool
    line: ChartLine


def shown_tests(printing: Printing) -> list[tuple[int, str]]:
    """The latest tests that have opened, each with its number."""
    if not printing.sees(Matter.TESTS):
        return []
    return list(enumerate(opened(printing.program)["test"], 1))[-TESTS:]


def charted(printing: Printing) -> dict[str, list[Charted]]:
    """Everybody on the Wall Chart whom the reader may see, by worksite, in its order: a leader
    first, then their people; nobody's last.
    """
    rows = printing.own(printing.known.wall_chart)
    people = everyone(printing.program).set_index("person_id")
    theirs = people["leader_id"].reindex(rows["person_id"])
    leads = theirs.index.isin(people["leader_id"].dropna().unique())
    leads = leads | people["leader"].reindex(theirs.index).to_numpy(dtype=bool)
    heads = theirs.astype("object").where(~leads, theirs.index)
    latest = opened(printing.program).tail(1)
    asked: set[str] = set()
    if len(latest) and printing.sees(Matter.TESTS):
        asked = set(in_base(printing.program, latest["base"].iloc[0])["person_id"])
    column = f"test {len(opened(printing.program))}"
    marks = rows[column].eq(YES) if column in rows else [False] * len(rows)
    found: dict[str, list[Charted]] = {}
    for person_id, worksite, head, moved, line in zip(
        rows["person_id"],
        rows["worksite"],
        heads,
        marks,
        _lines(printing, rows, shown_tests(printing)),
        strict=True,
    ):
        whose = None if pd.isna(head) else head
        here = person_id in asked
        one = Charted(person_id, worksite, whose, here, here and bool(moved), line)
        found.setdefault(worksite, []).append(one)
    return found


def _lines(
    printing: Printing, rows: pd.DataFrame, tests: Sequence[tuple[int, str]]
) -> Iterator[ChartLine]:
    rated, language = printing.sees(Matter.RATING), printing.language
    own = [rows[name].fillna("") for name in rows if str(name).startswith("own ")]
    ticks = [rows[f"test {number}"].fillna("") for number, _ in tests]
    nothing: list[tuple[str, ...]] = [()] * len(rows)
    names = ("person_id", "person", "status", "roles", "rating", "before")
    columns = zip(*(rows[WallChart.part(name)].astype("object") for name in names), strict=True)
    beside = zip(*own, strict=True) if own else nothing
    said = zip(*ticks, strict=True) if ticks else nothing
    rep = say(language, "rep")
    for (code, name, status, roles, rating, before), theirs, marks in zip(
        columns, beside, said, strict=True
    ):
        told = [rep] if isinstance(roles, tuple) and "Rep" in roles else []
        told += [each for each in theirs if each]
        short = len(code) <= LONG_CODE
        yield ChartLine(
            code=code if short else "",
            name=name,
            beside=" · ".join(told if short else [code, *told]),
            rating=_digit(rating) if rated else "",
            before=_digit(before) if rated else "",
            card=CARDS.get(status, ""),
            ticks=marks,
        )


def _digit(rating: Any) -> str:
    return "" if pd.isna(rating) else str(int(rating))
