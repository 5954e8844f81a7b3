"""Organizers in force: until the day they end, and whose people are nobody's after it."""

from figures import lines

from toolkit.facts.in_force import assigned, left
from toolkit.tables.program import Program


def test_an_organizer_is_in_force_on_their_last_day_and_not_after_it(program: Program) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa
    Bo     | Cesar
    Cleo   | Dolores
    Dee    |
    Nan    | Elena

    Organizers:
    Organizer | Ends       | Active | Person ID
    Rosa      | 2023-03-09 |        | Ada
    Cesar     | 2023-03-08 |        | Bo
    Dolores   |            | No     |
    Elena     |            | Yes    | Ada
    """
    assert left(program).tolist() == [False, True, True, False]
    assert lines(assigned(program), "organizer", "formerly", "own") == [
        ["Rosa", None, True],
        [None, "Cesar", False],
        [None, "Dolores", False],
        [None, None, False],
        ["Elena", None, False],
    ]
