"""Signatures: who is the organizer, by which of their names."""

from __future__ import annotations

import pytest

from toolkit.stipends.signatures import Member, initials, is_own, team
from toolkit.tables.program import Program


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Rosa Delgado", {"rd"}),
        ("Ana Peña-Ruiz", {"apr", "ap"}),
        ("Rosa", {"r"}),
        ("", set()),
        ("Delgado, Rosa", {"dr", "rd"}),
    ],
)
def test_initials(name: str, said: set[str]) -> None:
    assert initials(name) == said


@pytest.mark.parametrize(
    ("approver", "certified", "own"),
    [
        ("Rosa Delgado", "RD", True),
        ("rosa  DELGADO", "RD", True),
        ("R.D.", "", True),
        ("Rosie", "Rosie", True),
        ("DS", "Dana Smith", True),  # who certified signs with initials
        ("Dana Smith", "DS", False),  # initials that an organizer typed are theirs
        ("R", "RD", False),
        ("Dana", "RD", False),
        ("Delgado, Rosa", "", True),
        ("Delgado, Dana", "RD", False),
        ("✓", "✓", True),
        ("✓", "RD", False),
    ],
)
def test_nobody_approves_their_own(approver: str, certified: str, own: bool) -> None:
    assert is_own(approver, ["Rosa Delgado"], certified) is own


@pytest.mark.parametrize("approver", ["Rosa Delgado", "Delgado, Rosa", "RD", "DR"])
def test_an_organizer_who_stands_there_last_name_first_approves_nothing_of_theirs(
    approver: str,
) -> None:
    assert is_own(approver, ["Delgado, Rosa"], "xy")
    assert is_own(approver, ["Cesar"], "Delgado, Rosa", certified_by_row=True)
    assert is_own("Delgado, Rosa", ["Cesar"], "RD", certified_by_row=True)
    assert not is_own("Dana", ["Delgado, Rosa"], "xy")


def test_who_certified_in_a_row_does_not_approve_under_a_longer_name() -> None:
    assert is_own("Dana Smith", ["Rosa"], "DS", certified_by_row=True)
    assert not is_own("Dana Smith", ["Rosa"], "EL", certified_by_row=True)


def test_an_organizer_goes_by_the_names_of_the_roster_too(program: Program) -> None:
    """
    Roster:
    Person ID | First name | Preferred name | Last name | Worksite | Status
    A1        | Rosalinda  | Rosa           | Delgado   | Maple El | Member

    Organizers:
    Organizer | Person ID | Pay class
    R. Delga  | A1        | Sub 2
    Cesar     |           |
    """
    names = frozenset({"R. Delga", "Rosa Delgado", "Rosalinda Delgado"})

    assert team(program) == {
        "rdelga": Member("A1", "Sub 2", names),
        "cesar": Member("", "", frozenset({"Cesar"})),
    }
