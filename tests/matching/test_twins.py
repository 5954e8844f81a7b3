"""Twins: rows of one list that are probably one person twice."""

from __future__ import annotations

from two_lists import people

from toolkit.matching.twins import twice


def pairs(text: str) -> list[tuple[int, int]]:
    return [(one + 1, other + 1) for one, other, _ in twice(people(text))]


def test_one_person_twice_by_email_phone_or_name_where_they_work() -> None:
    assert pairs(
        """
        ID | First | Last   | Worksite | Email         | Phone
        1  | Ada   | Byron  | Maple El | ada@a.example |
        2  | Ada   | Lovett | Oak Mid  | ada@a.example |
        3  | Bill  | Yang   | Maple El |               | 303-555-0101
        4  | Will  | Yang   | Maple El |               | (303) 555 0101
        5  | Cleo  | Diaz   | Oak Mid  |               |
        6  | Diaz  | Cleo   | Oak Mid  |               |
        """
    ) == [(1, 2), (3, 4), (5, 6)]


def test_with_one_phone_a_slip_is_a_twin_only_where_they_work_together() -> None:
    assert pairs(
        """
        First | Last    | Worksite | Phone
        Cleo  | Okafor  | Maple El | 303-555-0101
        Cleo  | Okaffor | Maple El | 303-555-0101
        Nan   | Fuentes | Maple El | 303-555-0102
        Nan   | Fuenters | Oak Mid | 303-555-0102
        Ada   | Byron   | Maple El | 303-555-0103
        Ada   | Byron   | Oak Mid  | 303-555-0103
        """
    ) == [(1, 2), (5, 6)]


def test_twins_and_namesakes_are_two() -> None:
    assert not pairs(
        """
        ID | First | Last  | Worksite | Email         | Phone
        1  | Mario | Diaz  | Maple El |               | 303-555-0101
        2  | Maria | Diaz  | Maple El |               | 303-555-0101
        3  | Ada   | Byron | Maple El | ada@a.example |
        4  | Ada   | Byron | Maple El | adb@a.example |
        5  | Bo    | Yang  | Oak Mid  |               |
        6  | Bo    | Yang  | Maple El |               |
        """
    )
