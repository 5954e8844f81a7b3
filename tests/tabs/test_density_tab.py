"""The Density tab: the dictionary's columns, shares as numbers, and a colour where somebody should look."""

from figures import no_history
from sheets import program_of

from toolkit.organizing.density import density
from toolkit.tables.program import Program
from toolkit.tabs.density import density_tab

HEADINGS = (
    "Region, Worksite, Level, On roster, Not counted, Eligible, Eligible from, Members, Pending,"
    " Density, Needed for majority, Needed for target, Change, Reps, Reps needed, Rep gap,"
    " Assessed, Ones, Twos, Threes, Fours, Fives, Not assessed, Contacted, Coverage, Leaders"
)


def test_the_tab_is_the_dictionarys(program: Program) -> None:
    """
    Roster:
    Person | Status           | Roles
    Ada    | Member           | Rep
    Bo     | Potential member |
    Nan    | Left             |

    Conversations:
    Person | Date       | Assessment
    Bo     | 2023-03-01 | 2
    """
    tab = density_tab(program, density(program, no_history()))

    assert ", ".join(column.heading for column in tab.columns) == HEADINGS
    counts = [3, 1, 2, "Roster", 1, 0, 0.5, 1, 1, None, 1, 1, 0, 1, 0, 1, 0, 0, 0, 1, 1, 0.5, 0]
    total = [*counts[:3], None, *counts[4:]]
    assert [list(row) for row in zip(*tab.cells, strict=True)] == [
        ["East", "Maple El", None, *counts],
        ["East", "East", "Region", *total],
        [None, "Total", "Total", *total],
    ]
    assert (
        tab.first_line
        == "Members among those who could be, by worksite, then region, unit and in all · as of 9"
        " March 2023 · every row could be read"
    )


def test_densities_under_the_target_of_settings_are_set_off(program: Program) -> None:
    """
    Settings:
    Setting        | Value
    Density target | 80%
    """
    tab = density_tab(program, density(program, no_history()))

    assert [(rule.test, rule.value) for rule in tab.rules if rule.heading == "Density"] == [
        ("below", 0.8)
    ]


def test_without_a_roster_there_are_headings_and_the_first_line_says_what_is_missing() -> None:
    """Only Worksites."""
    program = program_of("Worksites:\nWorksite\nMaple El", "2023-03-09", cast=False)
    tab = density_tab(program, density(program, no_history()))

    assert (len(tab.columns), tab.n_rows) == (26, 0)
    assert "the workbook has no tab Roster" in tab.first_line


def test_the_first_line_says_which_columns_are_blank_and_for_want_of_what() -> None:
    """Only a Roster, with neither Roles nor ratings."""
    program = program_of(
        "Roster:\nPerson ID | First name | Last name | Worksite | Status\nA1 | Ada | Lopez | Maple"
        " El | Member",
        "2023-03-09",
        cast=False,
    )
    line = density_tab(program, density(program, no_history())).first_line

    assert (
        line.split("could be read · ")[1]
        == "Reps, Rep gap, Leaders: blank, because Roster has no column Roles · Assessed, Ones,"
        " Twos, Threes, Fours, Fives, Not assessed: blank, because Roster has no column Assessment"
        " · Contacted, Coverage: blank, because the workbook has no tab Conversations"
    )
