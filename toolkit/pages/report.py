"""Report: where a local stands, as one page that anybody can open, search and print."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd
from markupsafe import Markup

from toolkit.organizing.dashboard import read_out
from toolkit.organizing.trends import Weekly
from toolkit.pages import markup
from toolkit.pages.crossed import crossed
from toolkit.pages.organizers import organizers
from toolkit.pages.people import people
from toolkit.pages.places import FEW, asked, places, total, units
from toolkit.pages.plain import plain
from toolkit.pages.weeks import kept, talks, weeks
from toolkit.stationery import filled, templates_folder
from toolkit.tables.program import Program
from toolkit.telling.numbers import in_full
from toolkit.words import key, say

LIBRARY = {
    "library/d3.min.js": "library/LICENSE-d3.txt",
    "library/plot.umd.min.js": "library/LICENSE-plot.txt",
}
SCRIPT = ("figures", "pieces", "charts", "wall", "views", "start")


@dataclass(frozen=True)
class PageFigures:
    """What a page shows, as the tabs have it: `density`, `tests`, `history` (with this week in it),
    `weekly`, `turf` and `wall_chart` come from the figures of these names.
    """

    program: Program
    density: pd.DataFrame
    tests: pd.DataFrame
    history: pd.DataFrame
    weekly: pd.DataFrame
    turf: pd.DataFrame
    wall_chart: pd.DataFrame


def content(figures: PageFigures, *, names: bool, language: str) -> dict[str, Any]:
    """Everything the page knows. Without `names` nobody's name, email, phone, note or rating is in
    it, and no count that could tell of fewer than 5 people (`withheld`).
    """
    program = figures.program
    shown = places(program, figures.density, figures.tests, names=names)
    mondays = list(figures.weekly[Weekly.week_of])
    past, said = kept(figures.history, mondays, names=names), talks(program, mondays)
    for place in shown:
        place["weeks"] = past.get(key(place["name"]))
        place["talks"] = FEW if place["contacted"] == FEW else said.get(place["name"])
    return {
        "language": language,
        "names": names,
        "target": plain(program.knobs.density_target),
        "labels": program.knobs.labels_in(language),
        "places": shown,
        "units": units(program, figures.density, names=names),
        "crossed": crossed(program, figures.density, names=names),
        "total": total(figures.density, names=names),
        "regions": sorted({place["region"] for place in shown if place["region"]}),
        "tests": asked(program, figures.tests, names=names),
        "readOut": read_out(program),
        "weeks": weeks(figures.weekly, language),
        "organizers": organizers(program, figures.turf, names=names, language=language),
        "people": people(program, figures.wall_chart) if names else None,
    }


def report(figures: PageFigures, *, names: bool, language: str) -> str:
    """The page as HTML: one file, no network, with the charts' library, the style and the data."""
    program, scripts = figures.program, [*_library(), _script()]
    known = content(figures, names=names, language=language)
    said = {one: say(language, one) for one in markup.sentences(_script())}
    known["words"] = {one: told for one, told in said.items() if told != one}
    local = program.knobs.local or say(language, "Organizing report")
    return filled(
        "pages/report.html",
        language,
        title=local,
        as_of=in_full(program.today, language),
        not_read=program.rows_not_read,
        names=names,
        policy=markup.policy(scripts),
        style=Markup(_text("report.css")),  # noqa: S704 -- our own file
        scripts=[Markup(script) for script in scripts],  # noqa: S704 -- our own files
        data=markup.data(known),
        regions=known["regions"],
        units=[unit["name"] for unit in known["units"]],
    )


@cache
def _text(name: str) -> str:
    return (templates_folder() / "pages" / name).read_text(encoding="utf-8")


def _library() -> list[str]:
    """What draws the charts, each with its licence, which goes where it goes."""
    return [f"/*\n{_text(licence)}*/\n{_text(name)}" for name, licence in LIBRARY.items()]


@cache
def _script() -> str:
    parts = "\n".join(_text(f"script/{name}.js") for name in SCRIPT)
    return f'"use strict";\n(() => {{\n{parts}\n}})();\n'
