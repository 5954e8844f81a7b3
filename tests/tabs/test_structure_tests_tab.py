"""The Structure Test Results tab."""

from sheets import program_of

from toolkit.organizing.structure_tests import structure_tests
from toolkit.tables.program import Program
from toolkit.tabs.structure_tests import results_tab


def test_the_tab_is_the_dictionarys(program: Program) -> None:
    """
    Structure Tests:
    Test | Target
    Vote | 75%

    Responses:
    Test | Person ID
    Vote | Ada
    """
    tab = results_tab(program, structure_tests(program))

    assert [column.heading for column in tab.columns] == [
        "Test",
        "Worksite",
        "Base",
        "Took part",
        "Participation",
        "Target",
        "Needed",
        "Change since last test",
    ]
    assert [list(row) for row in zip(*tab.cells, strict=True)] == [
        ["Vote", "Maple El", 4, 1, 0.25, 0.75, 2, None],
        ["Vote", "Total", 4, 1, 0.25, 0.75, 2, None],
    ]


def test_a_workbook_without_tests_says_so() -> None:
    """Nothing but the cast."""
    program = program_of("", "2023-03-09")
    tab = results_tab(program, structure_tests(program))

    assert tab.n_rows == 0
    assert "the workbook has no tab Structure Tests" in tab.first_line
