"""The New Hires, Training and Issue Heat tabs: their columns are the dictionary's, and blanks are blank."""

from datetime import date

from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.issue_heat import issue_heat
from toolkit.organizing.new_hires import new_hires
from toolkit.organizing.topics import topics
from toolkit.organizing.training import training
from toolkit.tables.program import Program
from toolkit.tabs.issue_heat import issue_heat_tab
from toolkit.tabs.new_hires import new_hires_tab
from toolkit.tabs.topics import topics_tab
from toolkit.tabs.training import training_tab
from toolkit.workbooks.desired import Tab


def laid_out(tab: Tab) -> dict[str, list[object]]:
    return {
        column.heading: list(cells) for column, cells in zip(tab.columns, tab.cells, strict=True)
    }


def test_new_hires(program: Program) -> None:
    """
    Roster:
    Person ID | First name | Last name | Organizer | Hire date
    Nan       | Nan        | Null      | Cesar     | 2023-03-01

    Conversations:
    Person ID | Date
    Nan       | 2023-03-03
    """
    assert list(
        laid_out(new_hires_tab(program, new_hires(program, follow_ups(program)))).items()
    ) == [
        ("Person ID", ["Nan"]),
        ("Person", ["Nan Null"]),
        ("Worksite", ["Maple El"]),
        ("Hire date", [date(2023, 3, 1)]),
        ("School days since", [6]),
        ("Contacted on", [date(2023, 3, 3)]),
        ("Asked on", [None]),
        ("Answer", [None]),
        ("Induction", [None]),
        ("Organizer", ["Cesar"]),
        ("Flag", ["New hire"]),
    ]


def test_new_hires_without_hire_dates_say_so(program: Program) -> None:
    """
    Roster:
    Person
    Nan
    """
    tab = new_hires_tab(program, new_hires(program, follow_ups(program)))

    assert tab.n_rows == 0
    assert tab.first_line.endswith(" · empty, because Roster has no column Hire date")


def test_training(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-04-07

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1

    Events:
    Event  | Date       | Kind     | Phase
    Skills | 2023-02-08 | Training | Phase 1
    Next   | 2023-03-15 | Training | Phase 1

    Attendance:
    Event  | Attendee | Attended
    Skills | Rosa     | Yes
    Skills | Nan      | Excused
    """
    assert list(laid_out(training_tab(program, training(program))).items()) == [
        ("Event", ["Skills", "Next"]),
        ("Date", [date(2023, 2, 8), date(2023, 3, 15)]),
        ("Kind", ["Training", "Training"]),
        ("Expected", [2, 2]),
        ("Signed up", [0, 0]),
        ("Attended", [1, None]),
        ("Excused", [1, None]),
        ("Missing", [1, None]),
        ("Rate", [0.5, None]),
    ]


def test_issue_heat(program: Program) -> None:
    """
    Person | Issues        | Intensity
    Ada    | =Pay          | 4
    Nan    | Heat          |
    """
    assert list(laid_out(issue_heat_tab(program, issue_heat(program))).items()) == [
        ("Issue", ["=Pay", "Heat", "=Pay", "Heat"]),
        ("Worksite", ["Maple El", "Maple El", "Total", "Total"]),
        ("Phase", [None, None, None, None]),
        ("Raised by", [1, 1, 1, 1]),
        ("Asked", [2, 2, 2, 2]),
        ("Widely", [0.5, 0.5, 0.5, 0.5]),
        ("Deeply", [1, None, 1, None]),
        ("Rank", [1, None, 1, None]),
        ("Test", [None, None, None, None]),
        ("Participation", [None, None, None, None]),
        ("Leaders who moved half", [None, None, None, None]),
    ]


def test_topics(program: Program) -> None:
    """
    Person | Date       | Topics
    Ada    | 2023-03-09 | Joining; Pay
    Nan    | 2023-02-01 | joining
    """
    assert list(laid_out(topics_tab(program, topics(program))).items()) == [
        ("Topic", ["Joining", "Pay", "Joining", "Pay"]),
        ("Worksite", ["Maple El", "Maple El", "Total", "Total"]),
        ("Talked about with", [2, 1, 2, 1]),
        ("Talked with", [2, 2, 2, 2]),
        ("Share", [1, 0.5, 1, 0.5]),
        ("Last seven days", [1, 1, 1, 1]),
    ]


def test_tabs_without_their_inputs_say_which_is_missing(program: Program) -> None:
    """
    Roster:
    Person
    Nan
    """
    heat, events = (
        issue_heat_tab(program, issue_heat(program)),
        training_tab(program, training(program)),
    )

    assert (heat.n_rows, events.n_rows) == (0, 0)
    assert "empty, because the workbook has no tab Conversations" in heat.first_line
    assert "empty, because the workbook has no tab Events" in events.first_line
