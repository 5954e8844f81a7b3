"""Sides: a list beside the roster, with what people answered before."""

from __future__ import annotations

import pandas as pd

from toolkit.matching.sides import KnownSide, Side, fingerprint, side

ROSTER = pd.DataFrame(
    {
        "person_id": ["1", "2", "3"],
        "first_name": ["Ada", "Bo", "Cleo"],
        "last_name": ["Byron", "Yang", "Diaz"],
        "worksite": ["Maple El", "Maple El", "Oak Mid"],
    }
)
LIST = pd.DataFrame(
    {
        "first_name": ["Ada", "Bo", "Nan"],
        "last_name": ["Byron", "Yang", "Peña"],
        "worksite": ["Maple El", "Oak Mid", "Oak Mid"],
    }
)


def made(answer: bool | None = None) -> Side:
    known = KnownSide.of(ROSTER, [True] * 3, [True] * 3)
    row = LIST.to_dict("records")[1]
    decided = {} if answer is None else {("2", fingerprint(row)): answer}
    return side("hr.csv", "employer", LIST, known, decided)


def test_sure_asked_nobody_and_absent() -> None:
    one = made()
    assert {row: place for row, (place, _) in one.sure.items()} == {0: 0}
    assert {row: [place for place, _ in some] for row, some in one.asked.items()} == {1: [1]}
    assert (list(one.nobody), list(one.absent)) == ([2], [2])
    assert one.worksites() == {"Maple El": 1}
    (question,) = one.questions()
    assert (question.kind, question.person_id, question.person, question.worksite) == (
        "Probably the same",
        "2",
        "Bo Yang",
        "Maple El",
    )
    assert question.becomes == {"First name": "Bo", "Last name": "Yang", "Worksite": "Oak Mid"}


def test_a_yes_makes_them_one_and_a_no_two() -> None:
    yes, no = made(True), made(False)
    assert yes.places() == {0, 1}
    assert not yes.asked
    assert (list(no.nobody), list(no.absent)) == ([1, 2], [1, 2])
    assert not no.asked


def test_a_yes_of_two_rows_alike_is_of_the_first() -> None:
    twice = LIST.iloc[[1, 1]].reset_index(drop=True)
    known = KnownSide.of(ROSTER, [True] * 3, [True] * 3)
    yes = {("2", fingerprint(twice.to_dict("records")[0])): True}

    one = side("hr.csv", "employer", twice, known, yes)
    assert {row: place for row, (place, _) in one.sure.items()} == {0: 1}
    assert (one.asked, list(one.nobody)) == ({}, [1])


def test_ids_that_the_toolkit_gave_tell_nothing() -> None:
    known = KnownSide.of(ROSTER, [True] * 3, [False] * 3)
    assert [person.ident for person in known.people] == ["", "", ""]


def test_who_is_on_two_lists_and_not_on_the_roster() -> None:
    other = made()
    assert made().also_on(other) == {2: 2}
