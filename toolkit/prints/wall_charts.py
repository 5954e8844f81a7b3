"""Wall charts as people draw them: a worksite a page, leaders as heads of columns, their people
under them, and those who are under nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from toolkit.facts.each import each
from toolkit.facts.people import everyone
from toolkit.facts.responses import opened
from toolkit.facts.sight import Matter
from toolkit.prints.blocks import PrintedSheet
from toolkit.prints.chart_columns import POSTER, WAYS, Group, columns_of
from toolkit.prints.charted import Charted, ChartLine, charted, shown_tests
from toolkit.prints.printing import Printing
from toolkit.prints.said import members_said, needed_said, results_said, where_said
from toolkit.telling.numbers import known, number, on
from toolkit.words import say, say_many


@dataclass(frozen=True)
class Told:
    """A line at the foot: what it is of, and what is said of it."""

    name: str
    said: str


@dataclass(frozen=True)
class WallChartPage:
    """One worksite; `columns` of groups from left to right, `across` those under nobody · `codes`
    the longest ones · `told` whether the legend of its marks stands below.
    """

    columns: Sequence[Sequence[Group]]
    nobody: Sequence[ChartLine]
    across: int
    moved: Sequence[Told]
    sums: Sequence[Told]
    tests: Sequence[str]
    rated: bool
    codes: Sequence[str]
    words: Mapping[str, Any]
    title: str = ""
    about: str = ""
    told: bool = True
    kind: str = field(default="chart", init=False)


def wall_charts(printing: Printing) -> Iterator[PrintedSheet]:
    """A sheet a worksite, or all of them on one poster."""
    of_place = charted(printing)
    names = _Names(printing)
    words = _words(printing)
    made = {
        name: _chart(printing, name, of_place[name], names, words)
        for name in printing.chosen.worksites
        if name in of_place
    }
    if not printing.chosen.poster:
        for name, chart in made.items():
            about = [chart.sums[0].said, where_said(printing.counts[name])]
            people = [one.person_id for one in of_place[name]]
            yield PrintedSheet(name, [chart], about, wide=True, people=people)
    elif made:
        last = list(made)[-1]
        title = printing.chosen.region or printing.local or say(printing.language, "Wall chart")
        about = [say_many(printing.language, "{n} worksite", "{n} worksites", len(made))]
        blocks = [
            replace(one, title=name, about=one.sums[0].said, told=name == last)
            for name, one in made.items()
        ]
        people = [one.person_id for name in made for one in of_place[name]]
        yield PrintedSheet(title, blocks, about, wide=True, people=people)


class _Names:
    """What heads are called: by their name, with the worksite of those who work elsewhere."""

    def __init__(self, printing: Printing) -> None:
        rows = everyone(printing.program)
        self.known = {
            person_id: (name, worksite)
            for person_id, name, worksite in zip(
                rows["person_id"], rows["person"], rows["worksite"], strict=True
            )
        }

    def of(self, person_id: str, worksite: str) -> str:
        name, home = self.known[person_id]
        return name if home == worksite else f"{name} ({home})"


def _chart(
    printing: Printing,
    worksite: str,
    people: Sequence[Charted],
    names: _Names,
    words: Mapping[str, Any],
) -> WallChartPage:
    language, tests = printing.language, shown_tests(printing)
    groups: list[tuple[str, str, list[ChartLine]]] = []
    moved = []
    for head, some in groupby((one for one in people if one.head), lambda one: one.head):
        mine = list(some)
        said = _moved(language, [one for one in mine if one.person_id != head], bool(tests))
        name = names.of(str(head), worksite)
        moved.append(Told(name, said))
        groups.append((name, said, [one.line for one in mine]))
    alone = [one for one in people if not one.head]
    if alone and tests:
        name = say(language, "Under nobody")
        moved.append(Told(name, _moved(language, alone, True)))
    return WallChartPage(
        columns=columns_of(
            language, groups, [one.line for one in alone], poster=printing.chosen.poster
        ),
        nobody=[one.line for one in alone],
        across=(POSTER if printing.chosen.poster else WAYS[0])[0],
        moved=moved,
        sums=_sums(printing, worksite),
        tests=[str(number) for number, _ in tests],
        rated=printing.sees(Matter.RATING),
        codes=sorted((one.line.code for one in people), key=len)[-3:],
        words=words,
    )


def _moved(language: str, people: Sequence[Charted], tested: bool) -> str:
    if tested:
        moved, asked = (sum(getattr(one, what) for one in people) for what in ("moved", "asked"))
        return say(language, "moved {n} of {of}", n=moved, of=asked)
    return say_many(language, "{n} person", "{n} people", len(people))


def _sums(printing: Printing, worksite: str) -> list[Told]:
    """Members, what is needed, and where the latest test stands."""
    language, row = printing.language, printing.counts[worksite]
    target = printing.program.knobs.density_target
    found = [
        (say(language, "Members"), members_said(row, language)),
        (say(language, "Needed"), needed_said(row, target, language)),
    ]
    last = printing.results.get(worksite, [])[-1:]
    found += [(str(test["test"]), results_said(test, language)) for test in last]
    if known(row["pending"]):
        said = number(row["pending"], language)
        found.append((say(language, "Cards signed, not processed yet"), said))
    return [Told(name, said) for name, said in found]


def _words(printing: Printing) -> dict[str, Any]:
    """The legend, and what stands above the blocks."""
    language = printing.language
    opens = dict(each(opened(printing.program), "test", "opens"))
    return {
        "labels": printing.program.knobs.labels_in(language),
        "better": say(language, "was, and became better"),
        "worse": say(language, "was, and became worse"),
        "cards": {
            "member": say(language, "member"),
            "pending": say(language, "card signed, not processed"),
            "none": say(language, "no card yet"),
        },
        "yes": say(language, "took part"),
        "no": say(language, "said no"),
        "tests": [
            f"{number}: {name}, {on(opens[name], language)}"
            for number, name in shown_tests(printing)
        ],
        "nobody": say(language, "Under nobody"),
        "nobody_said": say(language, "Write whom they go to."),
        "code": say(language, "The grey code is the Person ID: type it back with what you wrote."),
    }
