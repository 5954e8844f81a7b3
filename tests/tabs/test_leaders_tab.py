"""The Leaders tab."""

from datetime import date

from toolkit.organizing.leaders import leaders
from toolkit.tables.program import Program
from toolkit.tabs.leaders import leaders_tab


def test_the_tab_is_the_dictionarys(program: Program) -> None:
    """
    Roster:
    Person | Roles  | Charted under | Assessment
    Ada    | Leader |               | 2
    Bo     |        | Ada           |
    Nan    |        | Ada           |

    Conversations:
    Person | Date       | Leader named
    Ada    | 2023-03-01 |
    Bo     | 2023-03-02 | Ada

    Structure Tests:
    Test
    Vote

    Responses:
    Test | Person ID
    Vote | Nan
    """
    tab = leaders_tab(program, leaders(program))

    assert [column.heading for column in tab.columns] == [
        "Person ID",
        "Person",
        "Worksite",
        "Organizer",
        "Phone",
        "Named by",
        "Charted",
        "Asked of their people",
        "Delivered",
        "Delivery",
        "Invited on",
        "Invited to",
        "Answer",
        "Leads",
        "Assessment",
        "Last contact",
    ]
    row = next(list(each) for each in zip(*tab.cells, strict=True))
    assert row[:10] == ["Ada", "Ada Lee", "Maple El", None, None, 1, 2, 2, 1, 0.5]
    assert row[10:] == [None, None, None, None, 2, date(2023, 3, 1)]
