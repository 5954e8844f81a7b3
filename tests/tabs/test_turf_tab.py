"""The Turf tab."""

from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.turf import turf
from toolkit.tables.program import Program
from toolkit.tabs.turf import turf_tab


def test_the_tab_is_the_dictionarys(program: Program) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa
    Nan    |

    Conversations:
    Person | Date       | Organizer
    Nan    | 2023-03-01 | Rosa
    """
    tab = turf_tab(program, turf(program, follow_ups(program)))

    assert [
        (column.heading, cells[0]) for column, cells in zip(tab.columns, tab.cells, strict=True)
    ] == [
        ("Organizer", "Rosa"),
        ("Worksite", "Maple El"),
        ("People", 1),
        ("Talked with", 0),
        ("Owed", 0),
        ("First conversations left", 1),
        ("This week", 1),
        ("Weeks at this pace", None),
        ("Suggested organizer", None),
    ]
    assert not any(column.people for column in tab.columns)
    assert tab.cells[0][-1] is None  # nobody's people come last
