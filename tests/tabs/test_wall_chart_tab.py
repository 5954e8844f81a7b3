"""The Wall Chart tab: one column a test that has opened, ratings in digits and colours."""

from datetime import date

from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.wall_chart import wall_chart
from toolkit.tables.program import Program
from toolkit.tabs.wall_chart import wall_chart_tab

HEADINGS = [
    "Worksite",
    "Person ID",
    "Person",
    "Unit",
    "Job title",
    "Status",
    "Roles",
    "Charted under",
    "Assessment",
    "Before",
    "Assessed on",
    "Conversations",
    "Last contact",
    "Organizer",
    "Flag",
]


def test_the_tab_is_the_dictionarys_with_a_column_for_each_test_and_then_peoples_own(
    program: Program,
) -> None:
    """
    Roster:
    Person | Status | Roles       | Charted under | Assessment | Assessed on | Organizer | Room | Vote  | Unit
    Ada    | Member | Leader, Rep |               | 1          | 2023-02-01  | Rosa      | 0214 | early | Teachers; Support
    Nan    | Member |             | Ada           | 4          | 2023-02-01  |           |      | NaN   |

    Settings:
    Setting            | Value
    Wall chart columns | room; Vote

    Conversations:
    Person | Date       | Assessment
    Nan    | 2023-03-01 | 2

    Structure Tests:
    Test   | Opens
    Vote   | 2023-03-01
    Status | 2023-02-01
    Later  | 2023-04-01

    Responses:
    Test   | Person ID | Response
    Vote   | Ada       | Yes
    Status | Nan       | No
    """
    tab = wall_chart_tab(program, wall_chart(program, follow_ups(program)))

    assert [column.heading for column in tab.columns] == [
        *HEADINGS,
        "Status (1)",
        "Vote",
        "Room",
        "Vote (2)",
    ]
    assert [list(row) for row in zip(*tab.cells, strict=True)] == [
        [
            "Maple El",
            "Ada",
            "Ada Lee",
            "Teachers, Support",
            None,
            "Member",
            "Rep, Leader",
            None,
            1,
            None,
            date(2023, 2, 1),
            0,
            None,
            "Rosa",
            "Not contacted",
            None,
            "✓",
            "0214",
            "early",
        ],
        [
            "Maple El",
            "Nan",
            "Nan Lee",
            None,
            None,
            "Member",
            None,
            "Ada Lee",
            2,
            4,
            date(2023, 3, 1),
            1,
            date(2023, 3, 1),
            None,
            "Unassigned",
            "✗",
            None,
            None,
            "NaN",
        ],
    ]


def test_each_rating_has_its_colour_and_a_blank_leader_shows(program: Program) -> None:
    """
    Roster:
    Person
    Ada
    """
    rules = wall_chart_tab(program, wall_chart(program, follow_ups(program))).rules

    assert [(rule.value, rule.fill) for rule in rules if rule.heading == "Assessment"] == [
        (1, "#0072B2"),
        (2, "#56B4E9"),
        (3, "#BBBBBB"),
        (4, "#E69F00"),
        (5, "#D55E00"),
    ]
    assert [(rule.test, rule.value) for rule in rules if rule.heading == "Charted under"] == [
        ("is", "")
    ]
