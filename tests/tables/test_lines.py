"""Lines: totals, remarks, section lines and repeated headings are no records."""

from theirs import problems, read, rows

CHART = """
Chart:
NAME         | JOB  | MEMBER
MAPLE EL     |      |
Ada Lopez    | PE   | 1
Bo Chen      |      | ·
Maple total  |      | 1
OAK HS       |      | 2
NAME         | JOB  | MEMBER
Cleo Park    | Art  | ·
GRAND TOTAL  |      | 1
"""
HEAD = """
[tabs.Roster]
tab = "Chart"
columns = { "First name, Last name" = "NAME", "Job title" = "JOB", Status = "MEMBER" }
values.Status = { "1" = "Member", "" = "Potential member" }
"""


def test_a_section_line_says_it_of_the_rows_below() -> None:
    """Also with a total beside it; headings that stand again are nobody."""
    chart = CHART.replace("Bo Chen      |      ", "Bo Chen      | Math ")
    program = read(chart, HEAD + 'sections = { Worksite = "A" }\nskip = ["* total"]')

    assert rows(program.roster, "row", "last_name", "worksite", "status") == [
        (3, "Lopez", "MAPLE EL", "Member"),
        (4, "Chen", "MAPLE EL", "Potential member"),
        (8, "Park", "OAK HS", "Potential member"),
    ]
    assert not program.problems


def test_an_outer_section_begins_the_inner_ones_anew() -> None:
    """
    Chart:
    Area | School   | Name      | Status
    East |          |           |
    ·    | Maple El |           |
    ·    |          | Ada Lopez | Member
    West |          |           |
    ·    |          | Bo Chen   | Member
    """
    program = read(
        test_an_outer_section_begins_the_inner_ones_anew.__doc__,
        '[tabs.Roster]\ntab = "Chart"\ncolumns = { "First name, Last name" = "Name" }\n'
        'sections = { Unit = "A", Worksite = "B" }',
    )

    assert rows(program.roster, "unit" if "unit" in program.roster else "units", "worksite") == [
        (("East",), "Maple El")
    ]
    assert problems(program) == [("Chart", 6, "Worksite", "")]


def test_lines_are_skipped_by_number_and_by_what_stands_first_on_them() -> None:
    """
    Roster:
    First | Last  | School   | Status
    text  | text  | text     | Y/N
    Ada   | Lopez | Maple El | Member
    ·     | Subtotal: | 1    |
    ·     |       | signed by the steward |
    """
    program = read(
        test_lines_are_skipped_by_number_and_by_what_stands_first_on_them.__doc__,
        '[tabs.Roster]\nskip_rows = [2, 99]\nskip = ["subTOTAL*", "*steward"]',
    )

    assert rows(program.roster, "row", "first_name") == [(3, "Ada")]
    assert (program.rows_read, program.rows_not_read, program.problems) == (1, 0, ())


def test_the_outermost_section_begins_all_inner_ones_anew() -> None:
    """
    Chart:
    Area | School   | Team | Name      | Status
    East |          |      |           |
    ·    | Maple El |      |           |
    ·    |          | Art  |           |
    ·    |          |      | Ada Lopez | Member
    West |          |      |           |
    ·    |          |      | Bo Chen   | Member
    """
    program = read(
        test_the_outermost_section_begins_all_inner_ones_anew.__doc__,
        '[tabs.Roster]\ntab = "Chart"\ncolumns = { "First name, Last name" = "Name" }\n'
        'sections = { Unit = "A", Notes = "B", "Job title" = "C" }\n'
        'constants = { Worksite = "Maple El" }',
    )
    assert rows(program.roster, "last_name", "notes", "job_title") == [
        ("Lopez", "Maple El", "Art"),
        ("Chen", None, None),
    ]


def test_headings_that_stand_again_are_no_record_of_a_plain_tab_either() -> None:
    """
    Roster:
    First | Last  | School   | Status
    Ada   | Lopez | Maple El | Member
    First | Last  | School   | Status
    Last  | First | School   | Member
    """
    program = read(test_headings_that_stand_again_are_no_record_of_a_plain_tab_either.__doc__, "")

    assert rows(program.roster, "row", "first_name") == [(2, "Ada"), (4, "Last")]
    assert (program.rows_read, program.rows_not_read) == (2, 0)


def test_a_school_in_the_first_row_of_its_people_says_it_of_those_below() -> None:
    """
    Chart:
    School   | Name      | Status
    Maple El | Ada Lopez | Member
    ·        | Bo Chen   | Member
    Oak HS   | Cleo Park | Member
    ·        | Nan Null  | Member
    """
    program = read(
        test_a_school_in_the_first_row_of_its_people_says_it_of_those_below.__doc__,
        '[tabs.Roster]\ntab = "Chart"\ncolumns = { "First name, Last name" = "Name" }\n'
        'sections = { Worksite = "A" }',
    )

    assert rows(program.roster, "last_name", "worksite") == [
        ("Lopez", "Maple El"),
        ("Chen", "Maple El"),
        ("Park", "Oak HS"),
        ("Null", "Oak HS"),
    ]
    assert not program.problems


def test_where_section_lines_stand_a_records_own_cell_is_its_own_only() -> None:
    """
    Chart:
    School   | Name      | Status
    Maple El |           |
    ·        | Ada Lopez | Member
    Oak HS   | Bo Chen   | Member
    ·        | Nan Null  | Member
    """
    program = read(
        test_where_section_lines_stand_a_records_own_cell_is_its_own_only.__doc__,
        '[tabs.Roster]\ntab = "Chart"\ncolumns = { "First name, Last name" = "Name" }\n'
        'sections = { Worksite = "A" }',
    )

    assert rows(program.roster, "last_name", "worksite") == [
        ("Lopez", "Maple El"),
        ("Chen", "Oak HS"),
        ("Null", "Maple El"),
    ]
