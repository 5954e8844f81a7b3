"""Problems: everything the figures notice comes together, each with its address."""

from toolkit.organizing.problems import found
from toolkit.tables.program import Program


def test_every_kind_is_found_and_none_takes_a_row_out(program: Program) -> None:
    """
    Roster:
    Person | Status | Charted under
    Ada    | Member | Ada
    Bo     | Member |

    Worksites:
    Worksite | Eligible
    Maple El | 1

    Conversations:
    Person | Date       | Organizer | Result
    Ada    | 2023-03-01 | Rosa      | Talked
    Ada    | 2023-03-02 | Cesar     | Talked
    Bo     | 2023-03-02 | Cesar     | Moved

    Structure Tests:
    Test
    Vote

    Responses:
    Test | Person ID
    Vote | Ada
    Vote | Ada

    Phases:
    Phase   | Starts     | Ends       | Training weekday | Applications close
    Phase 1 | 2023-02-06 | 2023-04-07 | Wed              | 2023-03-31

    Events:
    Event | Date       | Kind     | Phase
    One   | 2023-02-15 | Training | Phase 1
    Two   | 2023-02-22 | Training | Phase 1
    Three | 2023-03-01 | Training | Phase 1
    Four  | 2023-03-08 | Training | Phase 1

    Applications:
    First name | Last name | Email           | Decision
    Ada        | Lopez     | ada@example.org | Accepted
    """
    problems = found(program)

    assert {(p.table, p.row, p.column) for p in problems} == {
        ("Roster", 2, "Charted under"),
        ("Worksites", 2, "Eligible"),
        ("Conversations", 3, "Organizer"),
        ("Conversations", 4, "Result"),
        ("Responses", 3, "Person ID"),
        ("Phases", 2, "Training weekday"),
        ("Applications", 2, "Decision"),
    }
    assert {p.severity for p in problems} == {"Warning"}
    assert program.rows_not_read == 0


def test_a_workbook_with_nothing_to_notice_has_none(program: Program) -> None:
    """
    Worksites:
    Worksite
    Maple El
    """
    assert found(program) == []
