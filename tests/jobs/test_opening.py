"""Whichever workbook an address opens, the same typing is read as the same hours, minutes and problems."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from workdesks import desk_of

from toolkit.jobs.reading import read_workbook
from toolkit.jobs.sources import duration_headings
from toolkit.settings import Settings, section_of
from toolkit.words import key

TABS = {
    "Organizers": [["Organizer"], ["Rosa"]],
    "Phases": [
        ["Phase", "Starts", "Ends", "Hours per week", "Stipend"],
        ["Phase 1", "2023-02-06", "2023-04-07", "6", "1250"],
    ],
    "Hours": [
        ["Date", "Organizer", "Activity", "Hours"],
        ["2023-02-08", "Rosa", "Prep", "27:30"],
        ["2023-02-09", "Rosa", "Prep", "1.5"],
        ["2023-02-10", "Rosa", "Prep", "2023-02-03"],
    ],
    "Check-ins": [
        ["Date", "Organizer", "Happened", "Minutes"],
        ["2023-02-08", "Rosa", "Yes", "0:20"],
        ["2023-02-09", "Rosa", "Yes", "20"],
        ["2023-02-10", "Rosa", "Yes", "2023-02-03"],
    ],
}


@pytest.mark.parametrize("kind", ["memory", "excel", "google"])
def test_hours_and_minutes_typed_as_times_mean_the_same_everywhere(
    kind: str, tmp_path: Path
) -> None:
    """27:30 is hours over a day, even where no other time stands in the column; 0:20 is no number of minutes.

    2-3 hours become a date under people's hands, and that is neither hours nor minutes.
    """
    now = datetime(2023, 3, 15, 12, tzinfo=UTC)
    with desk_of(kind, TABS, tmp_path) as desk, desk.open() as workbook:
        _, program = read_workbook(workbook, Settings(), as_of=date(2023, 3, 15), now=now)
    assert [float(hours) for hours in program.hours["hours"]] == [27.5, 1.5]
    assert program.check_ins["minutes"].tolist() == [None, 20, None]
    assert [(p.tab, p.row, p.column, p.value, p.problem.said()) for p in program.problems] == [
        ("Check-ins", 2, "Minutes", "0:20", "“0:20” is not a number."),
        ("Check-ins", 4, "Minutes", "2023-02-03", "“2023-02-03” is not a number."),
        ("Hours", 4, "Hours", "2023-02-03", "“2023-02-03” is not a number of hours."),
    ]


def test_a_heading_that_the_settings_name_means_hours_too() -> None:
    settings = section_of(Settings, {"tabs": {"Hours": {"columns": {"Hours": "Stunden"}}}})
    found = duration_headings(settings)
    assert {"hours", "minutes", key("Stunden"), key("Horas")} <= found
    assert not found & {"start", "date"}


def test_columns_of_a_matrix_may_hold_hours_and_a_span_of_them_stands_under_any_heading() -> None:
    """Where no cell says which columns they are, all are looked at."""
    matrix = {"to": "Hours", "of": "Activity", "columns": {"1:1s": "One-on-ones"}}
    named = section_of(Settings, {"tabs": {"Hours": {"matrix": [matrix]}}})
    spanned = section_of(Settings, {"tabs": {"Hours": {"matrix": [matrix | {"columns": "C:"}]}}})

    assert (key("1:1s") in duration_headings(named), "" in duration_headings(named)) == (
        True,
        False,
    )
    assert "" in duration_headings(spanned)
