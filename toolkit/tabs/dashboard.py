"""The Dashboard tab: the figures a director reads aloud, and six charts."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.organizing.dashboard import Dashboard
from toolkit.tables.program import Program
from toolkit.tabs.chart_data import CHART_DATA, ChartData, rating_columns
from toolkit.tabs.colours import BLUE, GREEN, ORANGE, RATINGS, SKY, UNRATED, VERMILION
from toolkit.tabs.declared import Output, laid
from toolkit.words import marked, say
from toolkit.workbooks.desired import Chart, Series, Tab

DASHBOARD = Output(
    title="Dashboard",
    key=("figure",),
    what=marked("Where we stand, against last week and the goal"),
    frozen_columns=1,
    filtered=False,
    figure=Dashboard,
    columns=laid(
        {
            Dashboard.figure: 37,
            Dashboard.now: 11,
            Dashboard.last_week: 10,
            Dashboard.change: 9,
            Dashboard.goal: 9,
        }
    ),
)

FIGURED = (
    "Roster",
    "Conversations",
    "Structure Tests",
    "Organizers",
    "Phases",
)  # without one of them, some are blank
SHORT, TALL = (440, 330), (440, 620)  # on paper beside the figures, whatever typeface prints them
LEFT, RIGHT = 1, 6  # two charts beside the figures, where a laptop shows both; the others below
ROWS = (4, 21, 38, 56)  # a row is about 20 pixels
SPOTS = ((ROWS[0], RIGHT), (ROWS[1], RIGHT), (ROWS[2], LEFT), (ROWS[2], RIGHT))  # of the short ones
BESIDE = 2  # of them, beside the figures
FIRST_FIGURES = 4  # in large type


def dashboard_tab(program: Program, dashboard: pd.DataFrame, data: ChartData) -> Tab:
    """The tab of `organizing.dashboard.dashboard`, with the charts of `data`; a chart without
    numbers is left out.
    """
    tab = DASHBOARD.tab(program, dashboard, charts=charts(program, data))
    if lacking := [title for title in FIGURED if not program.has(title)]:
        why = say(
            program.knobs.language,
            "some figures are blank, because the workbook has no tab {tabs}",
            tabs=", ".join(lacking),
        )
        tab = replace(tab, first_line=f"{tab.first_line} · {why}")
    large = (DASHBOARD.columns[Dashboard.now].heading, FIRST_FIGURES)
    return replace(tab, row_formats=tuple(dashboard["form"]), large=large, foremost=True)


def charts(program: Program, data: ChartData) -> list[Chart]:
    """The six charts, each with a sentence that says its numbers to those who cannot see it."""
    made = [
        _density(program, data),
        _contact(program, data),
        _coverage(program, data),
        _tests(program, data),
        _assessments(program, data),
        _follow_ups(program, data),
    ]
    return _moved_up([chart for chart in made if chart is not None])


def _moved_up(made: list[Chart]) -> list[Chart]:
    """The charts, those that stand below where one is left out moved up into its place."""
    short = [chart for chart in made if chart.size == SHORT]
    tall = [chart for chart in made if chart.size == TALL]
    below = ROWS[2] if len(short) <= BESIDE else ROWS[3]
    spots = [*SPOTS[: len(short)], (below, LEFT), (below, RIGHT)]
    return [replace(chart, place=spot) for chart, spot in zip([*short, *tall], spots, strict=False)]


def percent(value: Any) -> int:
    """A share as whole percents, half up."""
    return int(Fraction(value) * 100 + Fraction(1, 2))


def _heading(name: str) -> str:
    return CHART_DATA.columns[name].heading


def _series(name: str, colour: str, *, line: bool = False) -> Series:
    return Series(_heading(name), colour, line=line)


def _density(program: Program, data: ChartData) -> Chart | None:
    language, rows = program.knobs.language, data.sites
    if not len(rows):
        return None
    low, high, target = rows.iloc[0], rows.iloc[-1], program.knobs.density_target
    title = say(language, "Density by worksite")
    if data.all_sites > len(rows):
        title = say(
            language, "Density: the {n} lowest of {all} worksites", n=len(rows), all=data.all_sites
        )
    alt = say(
        language,
        "Column chart of density at {n} worksites, from {low}% at {first} to {high}% at {last}; "
        "{under} are under the target of {target}%, which is the line.",
        n=len(rows),
        low=percent(low["density"]),
        first=low["site"],
        high=percent(high["density"]),
        last=high["site"],
        under=int((rows["density"] < target).sum()),
        target=percent(target),
    )
    return Chart(
        title,
        alt,
        "column",
        CHART_DATA.title,
        _heading("site"),
        (_series("density", SKY), _series("density_target", VERMILION, line=True)),
        (0, len(rows)),
        (ROWS[0], RIGHT),
        SHORT,
        percent=True,
    )


def _assessments(program: Program, data: ChartData) -> Chart | None:
    language, rows = program.knobs.language, data.sites
    if not len(rows) or rows["not_assessed"].isna().any():
        return None
    counts = {name: int(rows[name].sum()) for name in (*rating_columns(program), "not_assessed")}
    alt = say(
        language,
        "Stacked bar chart of assessments at {n} worksites (people rated 1: {ones}, 2: {twos}, 3:"
        " {threes}, 4: {fours}, 5: {fives}; not assessed: {rest}).",
        n=len(rows),
        rest=counts.pop("not_assessed"),
        **counts,
    )
    series = [
        Series(c.heading, colour)
        for c, colour in zip(rating_columns(program).values(), RATINGS, strict=True)
    ]
    return Chart(
        say(language, "Assessments at the same worksites"),
        alt,
        "bar",
        CHART_DATA.title,
        _heading("site"),
        (*series, _series("not_assessed", UNRATED)),
        (0, len(rows)),
        (ROWS[3], LEFT),
        TALL,
        stacked=True,
        axis=say(language, "people"),
    )


def _follow_ups(program: Program, data: ChartData) -> Chart | None:
    language, rows = program.knobs.language, data.organizers
    if not len(rows):
        return None
    alt = say(
        language,
        "Stacked bar chart of open follow-ups of {n} organizers: {all} in all, {overdue} of them"
        " promises overdue; the longest list, {first}, has {most}.",
        n=len(rows),
        all=int((rows["overdue"] + rows["others"]).sum()),
        overdue=int(rows["overdue"].sum()),
        first=rows["organizer"].iloc[0],
        most=int(rows["overdue"].iloc[0] + rows["others"].iloc[0]),
    )
    return Chart(
        say(language, "Open follow-ups by organizer"),
        alt,
        "bar",
        CHART_DATA.title,
        _heading("organizer"),
        (_series("overdue", VERMILION), _series("others", SKY)),
        (0, len(rows)),
        (ROWS[3], RIGHT),
        TALL,
        stacked=True,
        axis=say(language, "people"),
    )


def _coverage(program: Program, data: ChartData) -> Chart | None:
    language, rows = program.knobs.language, data.weeks
    known = rows.dropna(subset=["coverage"])
    if not len(known):
        return None
    first, last = known.iloc[0], known.iloc[-1]
    alt = say(
        language,
        "Line chart of coverage over {n} weeks: {before}% in that of {start}, {now}% in that of"
        " {end}.",
        n=len(known),
        before=percent(first["coverage"]),
        start=first["week_of"],
        now=percent(last["coverage"]),
        end=last["week_of"],
    )
    if len(known) == 1:
        alt = say(
            language,
            "Line chart of coverage: {now}% in the week of {end}, the first one kept.",
            now=percent(last["coverage"]),
            end=last["week_of"],
        )
    return Chart(
        say(language, "Coverage week by week"),
        alt,
        "line",
        CHART_DATA.title,
        _heading("week"),
        (_series("coverage", BLUE),),
        (0, len(rows)),
        (ROWS[2], LEFT),
        SHORT,
        percent=True,
    )


def _contact(program: Program, data: ChartData) -> Chart | None:
    language, rows = program.knobs.language, data.weeks
    if rows["attempts"].isna().any():
        return None
    alt = say(
        language,
        "Column chart of attempts and conversations, week by week ({weeks} in all): {attempts}"
        " against {conversations}, and this week {now} against {talks}.",
        weeks=len(rows),
        attempts=int(rows["attempts"].sum()),
        conversations=int(rows["conversations"].sum()),
        now=int(rows["attempts"].iloc[-1]),
        talks=int(rows["conversations"].iloc[-1]),
    )
    return Chart(
        say(language, "Attempts and conversations a week"),
        alt,
        "column",
        CHART_DATA.title,
        _heading("week"),
        (_series("attempts", ORANGE), _series("conversations", BLUE)),
        (0, len(rows)),
        (ROWS[1], RIGHT),
        SHORT,
    )


def _tests(program: Program, data: ChartData) -> Chart | None:
    language, rows = program.knobs.language, data.tests
    known = rows.dropna(subset=["participation"])
    if not len(known):
        return None
    last = known.iloc[-1]
    alt = say(
        language,
        "Column chart of participation in {n} structure tests; the latest, {test}, has {now}%"
        " against a target of {target}%.",
        n=len(rows),
        test=last["test"],
        now=percent(last["participation"]),
        target=percent(last["test_target"]),
    )
    return Chart(
        say(language, "Structure tests against their target"),
        alt,
        "column",
        CHART_DATA.title,
        _heading("test"),
        (_series("participation", GREEN), _series("test_target", VERMILION, line=True)),
        (0, len(rows)),
        (ROWS[2], RIGHT),
        SHORT,
        percent=True,
    )
