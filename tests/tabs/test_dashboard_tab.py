"""The Dashboard tab and the hidden tab behind its charts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest
from figures import no_history
from sheets import program_of

from toolkit.organizing.dashboard import Directed, dashboard
from toolkit.organizing.density import density
from toolkit.organizing.history import COLUMNS, history_week, merged
from toolkit.organizing.structure_tests import structure_tests
from toolkit.organizing.trends import by_organizer, weekly
from toolkit.tables.program import Program
from toolkit.tabs.chart_data import chart_data, chart_data_tab
from toolkit.tabs.dashboard import dashboard_tab, percent
from toolkit.workbooks.desired import Tab

FOLLOW_UPS = pd.DataFrame(
    {
        "worksite": ["Maple El"] * 3,
        "organizer": ["Rosa", "Rosa", None],
        "flag": ["Promise overdue", "Slipped", "Unassigned"],
    }
)


def both(
    program: Program, follow_ups: pd.DataFrame = FOLLOW_UPS, past: pd.DataFrame | None = None
) -> tuple[Tab, Tab]:
    """The Dashboard and Chart Data of a program."""
    before = no_history() if past is None else past
    sites, tests = density(program, before), structure_tests(program)
    history = merged(before, history_week(program, sites, follow_ups))
    data = chart_data(
        program,
        density=sites,
        tests=tests,
        weekly=weekly(program, history),
        organizers=by_organizer(program, follow_ups),
    )
    figures = dashboard(program, Directed(sites, tests, before, follow_ups, None, None, 0))
    return dashboard_tab(program, figures, data), chart_data_tab(program, data)


def charted(dashboard: Tab, data: Tab) -> dict[str, dict[str, list[Any]]]:
    """What each chart shows: its categories and series as they stand in the hidden tab."""
    places = {column.heading: n for n, column in enumerate(data.columns)}
    return {
        chart.title: {
            heading: list(data.cells[places[heading]])[slice(*chart.rows)]
            for heading in (chart.categories, *(series.heading for series in chart.series))
        }
        for chart in dashboard.charts
    }


EVERYTHING = """
Roster:
Person | Worksite | Status           | Assessment
Ada    | Maple El | Member           | 1
Bo     | Maple El | Potential member | 3
Cleo   | Oak Mid  | Potential member |
Nan    | Oak Mid  | Potential member | 5

Worksites:
Worksite | Short name
Maple El | Maple
Oak Mid  |
Empty El |

Conversations:
Person ID | Date       | Result
Ada       | 2023-03-01 | Talked
Bo        | 2023-03-07 | No answer

Structure Tests:
Test | Opens      | Target
Pin  | 2023-02-01 | 50%
Vote | 2023-03-01 |

Responses:
Test | Person ID
Vote | Ada
"""


def test_six_charts_read_the_hidden_tab() -> None:
    """Everything there is to chart."""
    tab, data = both(program_of(EVERYTHING, "2023-03-09"))

    assert data.hidden
    assert charted(tab, data) == {
        "Density by worksite": {
            "Worksite": ["Oak Mid", "Maple"],
            "Density": [0, 0.5],
            "Density target": [0.65, 0.65],
        },
        "Assessments at the same worksites": {
            "Worksite": ["Oak Mid", "Maple"],
            "1 Leader": [0, 1],
            "2 Supporter": [0, 0],
            "3 Undecided": [0, 1],
            "4 Not interested": [0, 0],
            "5 Opposed": [1, 0],
            "Not assessed": [1, 0],
        },
        "Open follow-ups by organizer": {
            "Organizer": ["Rosa", "Unassigned"],
            "Promises overdue": [1, 0],
            "Other follow-ups": [1, 1],
        },
        "Coverage week by week": {"Week": ["27 Feb", "6 Mar"], "Coverage": [None, 0.25]},
        "Attempts and conversations a week": {
            "Week": ["27 Feb", "6 Mar"],
            "Attempts": [1, 1],
            "Conversations": [1, 0],
        },
        "Structure tests against their target": {
            "Test": ["Pin", "Vote"],
            "Participation": [0, 0.25],
            "Test target": [0.5, 0.65],
        },
    }


@pytest.mark.slow
def test_each_chart_says_its_numbers_to_those_who_cannot_see_it() -> None:
    """One sentence a chart."""
    tab, _ = both(program_of(EVERYTHING, "2023-03-09"))

    assert [chart.alt for chart in tab.charts] == [
        (
            "Column chart of density at 2 worksites, from 0% at Oak Mid to 50% at Maple; 2 are"
            " under the target of 65%, which is the line."
        ),
        (
            "Column chart of attempts and conversations, week by week (2 in all): 2 against 1, and"
            " this week 1 against 0."
        ),
        "Line chart of coverage: 25% in the week of 6 Mar, the first one kept.",
        (
            "Column chart of participation in 2 structure tests; the latest, Vote, has 25% against"
            " a target of 65%."
        ),
        (
            "Stacked bar chart of assessments at 2 worksites (people rated 1: 1, 2: 0, 3: 1, 4: 0,"
            " 5: 1; not assessed: 1)."
        ),
        (
            "Stacked bar chart of open follow-ups of 2 organizers: 3 in all, 1 of them promises"
            " overdue; the longest list, Rosa, has 2."
        ),
    ]


def boxes_of(tab: Tab) -> list[tuple[float, ...]]:
    """Left, top, right and bottom of the figures and of each chart, in pixels."""
    widths = [column.width * 7 + 5 for column in tab.columns] + [64] * 20
    boxes = [(0.0, 3 * 20, sum(widths[: len(tab.columns)]), (4 + tab.n_rows + 4) * 20)]
    for chart in tab.charts:
        left, top = sum(widths[: chart.place[1] - 1]), chart.place[0] * 20
        boxes.append((left, top, left + chart.size[0], top + chart.size[1]))
    return boxes


def covered(boxes: list[tuple[float, ...]]) -> list[Any]:
    return [
        (a, b)
        for n, a in enumerate(boxes)
        for b in boxes[n + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


def test_where_charts_are_left_out_the_others_move_up() -> None:
    """A roster alone: density beside the figures, and the assessments right below them."""
    roster = EVERYTHING.partition("\n\n")[0]
    tab, _ = both(program_of(roster, "2023-03-09"), FOLLOW_UPS.iloc[:0])

    assert [(chart.title, chart.place) for chart in tab.charts] == [
        ("Density by worksite", (4, 6)),
        ("Assessments at the same worksites", (38, 1)),
    ]
    assert not covered(boxes_of(tab))


def test_the_first_screen_of_a_laptop_has_the_figures_and_two_charts() -> None:
    """1366 pixels; the first four figures are large, and nothing covers the figures or a chart."""
    tab, _ = both(program_of(EVERYTHING, "2023-03-09"))
    boxes = boxes_of(tab)

    assert (tab.large, list(tab.cells[0][:4])) == (
        ("Now", 4),
        [
            "Members",
            "Worksites with a majority",
            "Participation in the latest structure test",
            "Owed",
        ],
    )
    assert max(right for _, _, right, _ in boxes) < 1300
    assert [chart.title for chart in tab.charts if chart.place[0] < 30] == [
        "Density by worksite",
        "Attempts and conversations a week",
    ]
    assert [chart.place for chart in tab.charts if chart.place[0] > 40] == [(56, 1), (56, 6)]
    assert not covered(boxes)


@pytest.mark.slow
def test_many_worksites_are_charted_by_the_lowest_twenty() -> None:
    """54 of them, the nth with n people of whom one is a member."""
    roster = "\n".join(
        f"P{n}-{i} | Site {n:02} | {'Member' if i == 0 else 'Refused'}"
        for n in range(1, 55)
        for i in range(n)
    )
    sites = "\n".join(f"Site {n:02}" for n in range(1, 55))
    program = program_of(
        f"Roster:\nPerson | Worksite | Status\n{roster}\n\nWorksites:\nWorksite\n{sites}",
        "2023-03-09",
    )
    tab, data = both(program)

    shown = charted(tab, data)["Density: the 20 lowest of 54 worksites"]
    assert shown["Worksite"] == [f"Site {n:02}" for n in range(54, 34, -1)]


def test_a_missed_week_is_a_gap_in_the_line(program: Program) -> None:
    """
    Conversations:
    Date | Organizer | Person ID | Result
    """
    past = pd.DataFrame(
        [[date(2023, 2, 20), "Maple El", 4, 4, 1, 0, 0, 0, 3, 0, 0, 0]],
        columns=list(COLUMNS),
        dtype="object",
    )
    tab, data = both(program, past=past)

    assert charted(tab, data)["Coverage week by week"] == {
        "Week": ["20 Feb", "27 Feb", "6 Mar"],
        "Coverage": [0.75, None, 0],
    }


def test_a_chart_without_numbers_is_left_out(program: Program) -> None:
    """
    Worksites:
    Worksite
    Maple El
    """
    tab, _ = both(program, FOLLOW_UPS.iloc[:0])

    assert [chart.title for chart in tab.charts] == ["Density by worksite"]


def test_shares_counts_and_hours_each_show_in_their_own_way(program: Program) -> None:
    """
    Worksites:
    Worksite
    Maple El
    """
    tab, _ = both(program)

    assert [column.heading for column in tab.columns] == [
        "Figure",
        "Now",
        "Last week",
        "Change",
        "Goal",
    ]
    forms = dict(zip(tab.cells[0], tab.row_formats, strict=True))
    assert {name for name, form in forms.items() if form == "percent"} == {
        "Density",
        "Support",
        "Assessed share",
        "Coverage",
        "Leader coverage",
        "Participation in the latest structure test",
    }
    assert {name for name, form in forms.items() if form == "hours"} == {
        "Hours logged",
        "Hours expected",
    }
    assert dict(zip(tab.cells[0], tab.cells[1], strict=True))["Density"] == 0.5


@pytest.mark.parametrize(
    ("share", "said"), [(0, 0), (0.004, 0), (0.005, 1), (0.654999, 65), (0.655, 66), (1, 100)]
)
def test_percents_in_sentences_are_whole_and_rounded_half_up(share: float, said: int) -> None:
    """As a reader would say them."""
    assert percent(str(share)) == said


def test_the_first_line_names_the_tabs_without_which_figures_are_blank() -> None:
    """Only a Roster."""
    program = program_of(
        "Roster:\nPerson ID | First name | Last name | Worksite | Status\nA1 | Ada | Lopez | Maple"
        " El | Member",
        "2023-03-09",
        cast=False,
    )

    assert both(program)[0].first_line.endswith(
        "some figures are blank, because the workbook has no tab Conversations, Structure Tests,"
        " Organizers, Phases"
    )
