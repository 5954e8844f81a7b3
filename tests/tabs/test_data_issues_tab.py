"""The Data Issues tab: every fault where somebody can find and mend it."""

from sheets import snapshot_of

from toolkit.tables.kinds.rows import BLANK
from toolkit.tables.problems import ERROR, WARNING, Problem
from toolkit.tables.program import Program
from toolkit.tabs.data_issues import data_issues, data_issues_tab
from toolkit.workbooks.cells import Snapshot


def test_each_fault_of_a_sheet_is_a_row_with_its_address_and_a_link(
    program: Program, sheet: Snapshot
) -> None:
    """
    Roster:
    Person ID | First name | Last name | Worksite  | Phone
    Ada       | Ada        | Lopez     | Maple El  |
    Nan       | Nan        | Null      | Mapple El |

    Conversations:
    Person ID | Date       | Organizer | Follow up by
    Ada       | 2023-02-31 | Rosa      |
    Ada       | 2023-02-28 | Roza      | soon
    """
    tab = data_issues_tab(program, program.problems, sheet)
    cells = dict(zip([column.heading for column in tab.columns], tab.cells, strict=True))

    assert list(cells) == [
        "Severity",
        "Tab",
        "Row",
        "Column",
        "Value",
        "Problem",
        "How to fix",
        "Link",
    ]
    assert list(
        zip(
            cells["Severity"],
            cells["Tab"],
            cells["Row"],
            cells["Column"],
            cells["Value"],
            strict=True,
        )
    ) == [
        ("Error", "Roster", 3, "Worksite", "Mapple El"),
        ("Error", "Conversations", 2, "Date", "2023-02-31"),
        ("Warning", "Conversations", 3, "Organizer", "Roza"),
        ("Warning", "Conversations", 3, "Follow up by", "soon"),
    ]
    assert cells["Problem"][0] == "“Mapple El” is not in the Worksites tab."
    assert cells["How to fix"][0] == "Did you mean “Maple El”?"
    assert [(str(link), link.target) for link in cells["Link"]][:2] == [
        ("Roster!D3", "internal:'Roster'!D3"),
        ("Conversations!B2", "internal:'Conversations'!B2"),
    ]
    assert tab.first_line.endswith("2 rows could not be read: see Data Issues")


def problem(
    severity: str,
    table: str,
    row: int | None,
    column: str | None = None,
    position: int | None = None,
) -> Problem:
    return Problem(severity, table, table, row, column, "", BLANK(), position)  # type: ignore[arg-type]


def test_errors_come_first_then_tab_row_and_column_and_the_whole_tab_before_its_rows() -> None:
    shuffled = [
        problem(WARNING, "Roster", 2, "Email", 9),
        problem(WARNING, "Timesheets", 4, "Approved by", 15),
        problem(ERROR, "Hours", 10, "Date", 1),
        problem(ERROR, "Hours", 9, "Hours", 6),
        problem(ERROR, "Hours", 9, "Activity", 3),
        problem(WARNING, "Hours", None),
        problem(ERROR, "Roster", 12, "Worksite", 4),
    ]
    rows = data_issues(shuffled, snapshot_of("Hours:\nDate\n"), "en")

    assert rows[["severity", "tab", "row", "column"]].values.tolist() == [
        ["Error", "Roster", 12, "Worksite"],
        ["Error", "Hours", 9, "Activity"],
        ["Error", "Hours", 9, "Hours"],
        ["Error", "Hours", 10, "Date"],
        ["Warning", "Roster", 2, "Email"],
        ["Warning", "Hours", None, None],
        ["Warning", "Timesheets", 4, "Approved by"],
    ]
    assert rows["link"].tolist() == [
        "Roster!D12",
        "Hours!C9",
        "Hours!F9",
        "Hours!A10",
        "Roster!I2",
        "Hours",
        None,
    ]
    assert rows["value"].tolist() == [None] * 7


def test_a_sheet_without_faults_has_an_empty_tab(program: Program, sheet: Snapshot) -> None:
    """
    Person | Date
    Nan    | 2023-02-01
    """
    tab = data_issues_tab(program, program.problems, sheet)

    assert tab.n_rows == 0
    assert tab.first_line.endswith("as of 9 March 2023 · every row could be read")


def test_a_fault_in_another_spreadsheet_has_a_link_into_that_one() -> None:
    """A file on somebody's computer has no address, so there is none."""
    north = Snapshot(
        "n", {"Calls": None}, (), address="https://x", idents={"Calls": 7}, name="North"
    )
    south = Snapshot("s", {"Calls": None}, (), name="south.xlsx")
    both = Snapshot("main", {}, (), others={"n": north, "s": south})
    faults = [
        Problem(ERROR, "Conversations", f"{name}: Calls", 5, "Date", "", BLANK(), 2)
        for name in ("North", "south.xlsx")
    ]

    links = [link for link in data_issues(faults, both, "en")["link"] if link]
    assert [(str(link), link.target) for link in links] == [
        ("Calls!B5", "https://x#gid=7&range=B5")
    ]
