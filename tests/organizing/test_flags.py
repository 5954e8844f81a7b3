"""Flags: every one that applies to a person, in their order, not only the first."""

from datetime import date

from figures import lines

from toolkit.organizing.flags import FLAGS, applies
from toolkit.tables.program import Program


def test_every_flag_of_a_person_whether_it_applies_and_since_when(program: Program) -> None:
    """
    Roster:
    Person | Status           | Roles  | Hire date  | Organizer
    Ada    | Potential member | Leader | 2023-02-27 |
    Bo     | Member           |        |            | Rosa

    Conversations:
    Person | Date       | Method | Result       | Answer | Assessment | Follow up by
    Ada    | 2023-02-01 | Phone  | Talked       |        | 2          | 2023-02-08
    Ada    | 2023-02-02 | Phone  | Talked       | Maybe  | 3          | 2023-02-09
    Ada    | 2023-02-03 | Phone  | Disconnected |        |            |
    Bo     | 2023-03-08 | Phone  | No answer    |        |            |
    """
    rows = lines(applies(program), "person_id", "flag", "applies", "due")

    assert [
        (flag, due and due.isoformat())
        for person, flag, yes, due in rows
        if person == "Ada" and yes
    ] == [
        ("Promise overdue", "2023-02-09"),
        ("Said maybe", "2023-02-16"),
        ("Slipped", "2023-02-09"),
        ("Quiet leader", "2023-02-16"),
        ("Bad contact data", "2023-03-09"),
        ("Unassigned", "2023-03-09"),
    ]
    retried = dict.fromkeys(("Not contacted", "Not reached"), date(2023, 3, 15))
    assert [row[1:] for row in rows if row[0] == "Bo"] == [
        [flag, flag in retried, retried.get(flag)] for flag in FLAGS
    ]
