"""Training days: a week of a phase without its training is asked about, once, when its day has come."""

from collections.abc import Callable

from sheets import program_of

from toolkit.organizing.training_days import training_problems
from toolkit.tables.program import Program


def told(program: Program) -> list[tuple[str, int | None, str | None, str]]:
    return [
        (one.severity, one.row, one.column, one.problem.said())
        for one in training_problems(program)
    ]


def test_each_program_week_without_a_training_on_its_weekday_is_one_warning(
    read_on: Callable[[str], Program],
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Breaks                   | Training weekday
    Phase 1 | 2023-02-09 | 2023-04-05 | 2023-03-15; 2023-03-20 to 2023-03-24 | miércoles
    Phase 2 | 2023-02-06 | 2023-02-17 |                          |

    Events:
    Event  | Date       | Kind     | Phase
    Skills | 2023-02-15 | Training | Phase 1
    Skills | 2023-02-22 | Training |
    Skills | 2023-03-01 | Training | Phase 2
    Visit  | 2023-03-08 | Meeting  | Phase 1
    Skills | 2023-03-30 | Training | Phase 1
    """
    warnings = [
        ("Warning", 2, "Training weekday", f"There is no training of Phase 1 on {day} in Events.")
        for day in ("1 Mar", "8 Mar", "29 Mar", "5 Apr")
    ]
    # Not on 8 Feb, before the phase; not on the 15th and 22nd of March, which are off.
    assert told(read_on("2023-04-20")) == warnings
    assert told(read_on("2023-03-08")) == warnings[:2]
    assert told(read_on("2023-03-07")) == warnings[:1]


def test_on_a_saturday_only_in_weeks_of_the_program(read_on: Callable[[str], Program]) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Breaks                   | Training weekday
    Phase 1 | 2023-02-06 | 2023-02-25 | 2023-02-13 to 2023-02-17 | Sat

    Events:
    Event | Date
    Other | 2023-02-01
    """
    assert [said[3] for said in told(read_on("2023-03-09"))] == [
        "There is no training of Phase 1 on 11 Feb in Events.",
        "There is no training of Phase 1 on 25 Feb in Events.",
    ]


def test_without_an_events_tab_nobody_keeps_trainings() -> None:
    program = program_of(
        "Phases:\nPhase | Starts | Ends | Training weekday\n"
        "Phase 1 | 2023-02-06 | 2023-04-07 | Wednesday",
        "2023-03-09",
    )
    assert told(program) == []
