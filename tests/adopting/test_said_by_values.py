"""Said by values: union roles and wards, whatever their column is called."""

from __future__ import annotations

import pytest
from adopting.tabs import book, column, found, tab

from toolkit.adopting.looks import Looks
from toolkit.adopting.profile import Question
from toolkit.adopting.said_by_values import are_codes, roles, wards

PEOPLE = (
    "Lopez | Ada | Maple El | Y",
    "Chen | Bo | Oak Mid | N",
    "Park | Cleo | Oak Mid | Y",
    "Null | Nan | Maple El | N",
    "Diaz | Eve | Maple El | N",
)


def listed(heading: str, *values: str, first: str = "Last | First | School | Member") -> str:
    rows = [f"{who} | {said}" for who, said in zip(PEOPLE, values, strict=True)]
    return "\n".join([f"{first} | {heading}", *rows])


def asked(heading: str, *values: str) -> list[Question]:
    return list(book(tab(listed(heading, *values), "List")).questions)


@pytest.mark.parametrize("heading", ["Position", "Title", "Code", "Union", "Assoc", "Assn"])
def test_who_is_a_rep_is_asked_whatever_the_column_is_called(heading: str) -> None:
    (question,) = asked(heading, "BR", "AR", "", "", "BR/CAT")
    assert (question.column, question.options) == ("E", ("Roles", "my own"))


def test_under_a_heading_of_roles_they_are_read() -> None:
    for heading in ("Role", "Cargo"):
        assert asked(heading, "BR", "AR", "", "", "BR/CAT") == []
    said = found(listed("Role", "BR", "AR", "", "", "BR/CAT"), "List")
    assert column(said, "Role").values == {"BR": "Rep", "AR": "Rep", "BR/CAT": "Rep, Committee"}


def test_letters_of_a_few_are_no_jobs_without_a_question() -> None:
    (question, *_) = asked("Position", "BC", "", "BC", "PAL", "")
    assert question.options == ("Roles", "my own")
    assert asked("Position", "RN", "LPN", "RN", "CNA", "RN") == []
    assert asked("Position", "Art", "", "", "Math", "") == []


@pytest.mark.parametrize(
    ("heading", "options"),
    [("Unit", ("Worksite", "Unit", "my own")), ("Dept", ("Worksite", "my own"))],
)
def test_wards_are_worksites_and_no_bargaining_unit(heading: str, options: tuple[str, ...]) -> None:
    """Where no other column says where they work."""
    text = listed(heading, "ICU", "3 West", "ER", "Med-Surg", "ICU").replace("School", "Shift")
    text = text.replace("Maple El", "D").replace("Oak Mid", "N")
    (question, *_) = book(tab(text, "RNs")).questions
    assert (question.column, question.options) == ("E", options)


def test_a_bargaining_unit_is_one_and_wards_beside_a_worksite_are_asked_about() -> None:
    assert asked("Unit", "Teachers", "ESP", "ESP", "Teachers", "ESP") == []
    (question,) = asked("Unit", "ICU", "3 West", "ER", "Med-Surg", "ICU")
    assert question.options == ("Unit", "my own")


@pytest.mark.parametrize(
    "ward",
    [
        "ICU", "nicu", "L&D", "Labor & Delivery", "Med Surg 2", "Tele", "3 West", "4N", "West 5",
        "Emergency Dept", "Surgical ICU", "2nd floor", "Floor 3", "Mother/Baby", "Quirófano", "Same Day Surgery",
    ],
)  # fmt: skip
def test_a_ward(ward: str) -> None:
    assert wards(Looks.of([ward], 1)) == 1.0


def test_what_is_no_ward_or_role() -> None:
    values = Looks.of(["Teachers", "Westside", "Para", "ESP", "12"], 5)
    assert (wards(values), roles(values)) == (0.0, 0.0)
    assert roles(Looks.of(["BR", "br/ar", "Steward & CAT", "BR, principal"], 4)) == 0.75


def test_codes_are_few_letters_of_some_of_the_people() -> None:
    assert are_codes(Looks.of(["BC", "PAL", "BC*"], 5))
    assert not are_codes(Looks.of(["BC", "PAL", "BC*"], 4))
    assert not are_codes(Looks.of(["BC", "Art", "Math"], 5))
    assert not are_codes(Looks.of(["ABCDE", "X"], 5))
