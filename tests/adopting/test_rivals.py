"""Rivals: copies and lists from outside are asked about, parts of one table are not."""

from __future__ import annotations

from adopting.tabs import book, tab

ROSTER = """
Last | First | School | Status
Lopez | Ada | Maple El | Member
Chen | Bo | Oak Middle | Potential
Park | Cleo | Oak Middle | Member
"""


def asked(*sheets: object) -> dict[str, str]:
    """Which tabs are asked about, and why."""
    return {one.tab: one.why for one in book(*sheets).tabs if one.ask}  # type: ignore[arg-type]


def test_a_copy_is_asked_about_and_its_original_is_not() -> None:
    assert asked(
        tab(ROSTER, "Roster (2)"), tab(ROSTER, "Roster"), tab(ROSTER, "Copy of Roster")
    ) == {
        "Roster (2)": "copy",
        "Copy of Roster": "copy",
    }


def test_an_employers_list_beside_an_own_roster_is_asked_about() -> None:
    hr = """
    EMPL_ID | Employee name | LOC | FTE | Job
    0001234 | LOPEZ, ADA | Maple El | 1 | Teacher
    0001235 | CHEN, BO | Oak Middle | 1 | Teacher
    0001236 | VANG, GIL | Oak Middle | 1 | Teacher
    """
    assert asked(tab(ROSTER, "Our members"), tab(hr, "HR extract")) == {"HR extract": "outside"}


def test_a_tab_for_each_building_is_one_roster() -> None:
    other = ROSTER.replace("Lopez", "Moore").replace("Chen", "Stone").replace("Park", "Reyes")
    assert asked(tab(ROSTER, "Maple El"), tab(other, "Oak Middle")) == {}


def test_months_with_the_same_headings_are_no_copies_of_each_other() -> None:
    log = """
    Date | Organizer | Person | Result
    {m}/6 | Rosa Diaz | Ada Lopez | Talked
    {m}/7 | Rosa Diaz | Bo Chen | No answer
    {m}/9 | Cesar Ruiz | Cleo Park | Talked
    """
    assert asked(tab(log.format(m=9), "Sept"), tab(log.format(m=10), "Oct")) == {}


def test_two_who_went_to_the_same_trainings_have_their_own_hours() -> None:
    """Under their own names; a copy of one of them is asked about."""
    hours = "Date | What I did | Hours\n2023-02-08 | Training | 3\n2023-02-09 | Prep | 1"
    assert asked(tab(hours, "Rosa Diaz"), tab(hours, "Cesar Ruiz")) == {}
    assert asked(tab(hours, "Rosa Diaz"), tab(hours, "Rosa Diaz (2)")) == {"Rosa Diaz (2)": "copy"}


def test_a_list_is_an_employer_s_by_a_heading_too() -> None:
    pay = """
    Last | First | School | FTE | Room
    Lopez | Ada | Maple El | 1 | 5
    Chen | Bo | Oak Middle | 1 | 6
    Moore | Ivy | Oak Middle | 1 | 7
    """
    assert asked(tab(ROSTER, "Our members"), tab(pay, "Spring")) == {"Spring": "outside"}
    others = pay.replace("Lopez", "Moss").replace("Chen", "Stone")
    assert asked(tab(ROSTER, "Our members"), tab(others, "Spring")) == {"Spring": "outside"}


def test_a_tab_called_a_copy_is_one_though_its_rows_have_changed() -> None:
    """Under the same headings; under others it is a tab of its own."""
    other = ROSTER.replace("Lopez", "Moore").replace("Chen", "Stone").replace("Park", "Reyes")
    assert asked(tab(ROSTER, "Roster"), tab(other, "Roster (2)")) == {"Roster (2)": "copy"}
    renamed = other.replace("School", "Building")
    assert asked(tab(ROSTER, "Roster"), tab(renamed, "Roster (2)")) == {}
