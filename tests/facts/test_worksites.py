"""Worksites: which there are, and where the number of eligible people comes from."""

from figures import lines
from sheets import program_of

from toolkit.facts.worksites import headcount_problems, place_of, worksites
from toolkit.tables.program import Program


def test_the_headcount_holds_unless_the_roster_knows_more_people(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Status
    Ada    | Maple El | Member
    Bo     | Maple El | Left
    Cleo   | Oak Mid  | Member
    Nan    | Oak Mid  | Potential member
    Dee    | Elm Hi   | Member

    Worksites:
    Worksite | Region | Eligible
    Oak Mid  | West   | 1
    Maple El | East   | 1
    Elm Hi   | East   |
    Birch El |        | 0
    Ash El   |        | 7
    """
    rows = worksites(program)

    assert lines(rows, "region", "worksite", "people", "eligible", "eligible_from") == [
        ["East", "Elm Hi", 1, 1, "Roster"],
        ["East", "Maple El", 1, 1, "Headcount"],
        ["West", "Oak Mid", 2, 2, "Headcount stale"],
        [None, "Ash El", 0, 7, "Headcount"],
        [None, "Birch El", 0, 0, "Headcount"],
    ]
    assert place_of(program).tolist() == [1, 1, 2, 2, 0]


def test_a_stale_headcount_is_a_warning_at_its_cell(program: Program) -> None:
    """
    Worksites:
    Region | Worksite | Eligible
    East   | Maple El | 3
    """
    found = headcount_problems(program)

    assert [(p.severity, p.tab, p.row, p.column, p.position, p.value) for p in found] == [
        ("Warning", "Worksites", 2, "Eligible", 3, "3")
    ]
    assert (
        found[0].problem.said()
        == "The headcount is 3, and the Roster has 4 people in the unit there; their number is"
        " used."
    )


def test_roster_only_ignores_headcounts_and_does_not_complain_of_them(program: Program) -> None:
    """
    Worksites:
    Worksite | Eligible
    Maple El | 3

    Settings:
    Setting             | Value
    Eligible comes from | Roster only
    """
    assert lines(worksites(program), "eligible", "eligible_from") == [[4, "Roster"]]
    assert headcount_problems(program) == []


def test_without_a_worksites_tab_the_worksites_are_those_of_the_roster() -> None:
    """A tab with headings only is as if it were not there."""
    roster = """
    Roster:
    Person | Worksite
    Ada    | oak mid
    Bo     | Maple El
    Cleo   | Oak Mid
    """
    for text in (roster, roster + "\nWorksites:\nWorksite | Region"):
        rows = worksites(program_of(text, "2023-03-09", cast=False))
        assert lines(rows, "region", "worksite", "people", "eligible", "eligible_from") == [
            [None, "Maple El", 1, 1, "Roster"],
            [None, "oak mid", 2, 2, "Roster"],
        ]


def test_without_a_roster_nobody_can_say_who_is_where() -> None:
    """Worksites alone make no figure."""
    program = program_of("Worksites:\nWorksite | Eligible\nMaple El | 5", "2023-03-09", cast=False)

    assert lines(worksites(program)) == []
