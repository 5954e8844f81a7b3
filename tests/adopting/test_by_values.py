"""What the values of a column say it is, whatever its heading says."""

from __future__ import annotations

from adopting.tabs import NOBODY, place

from toolkit.adopting.by_values import To, by_values
from toolkit.adopting.cast import Cast
from toolkit.workbooks.cells import Cell


def said(table: str, heading: str, *values: Cell, cast: Cast = NOBODY) -> dict[To, float]:
    return {to: round(score, 2) for to, score in by_values(table, place(heading, *values), cast)}


def test_small_numbers_rate_somebody_and_marks_do_not() -> None:
    assert said("Roster", "Zorp", *[1.0, 2.0, 3.0] * 3) == {"Assessment": 0.46}
    assert said("Roster", "", *[1.0, 2.0, 3.0] * 3) == {"Assessment": 0.71}
    assert said("Roster", "Zorp", *[1.0, 2.0, 3.0] * 2) == {}
    assert said("Roster", "Zorp", *[1.0, 2.0] * 5) == {}
    assert said("Roster", "Zorp", *[0.0, 1.0] * 10, 2.0) == {}
    assert said("Roster", "Kids", *[1.0, 2.0, 3.0] * 3) == {}
    assert said("Worksites", "Zorp", *[1.0, 2.0, 3.0] * 3) == {}
    labelled = ["1 - Strong", "2 - Lean", "5 - Against"] * 3
    assert said("Roster", "Zorp", *labelled) == {"Assessment": 0.55}


def test_words_of_a_list_say_which_it_is() -> None:
    """Four of five have to be known, and two of ours among them."""
    levels = ["elem", "middle", "high", "elem"]
    assert said("Worksites", "Zorp", *levels, "qux")["Level"] == 0.62
    assert "Level" not in said("Worksites", "Zorp", *levels, "qux", "blik")
    assert said("Worksites", "Zorp", "elem", "high", "elem") == {"Level": 0.52}
    assert said("Worksites", "Zorp", "elem", "elem") == {}


def test_ways_to_reach_somebody_and_who_it_is() -> None:
    emails, people = ["a@x.org", "b@x.org"], ["Ada Lopez", "Bo Chen", "Cleo Park"]
    assert said("Roster", "Zorp", *emails) == {"Email": 0.55}
    assert said("Roster", "", *emails) == {"Email": 0.8}
    assert said("Roster", "Zorp", "a@x.org") == {}
    assert said("Roster", "Zorp", "303-555-0106", "303-555-0107") == {"Phone": 0.55}
    assert said("Roster", "Zorp", *people) == {("First name", "Last name"): 0.46}
    listed = ["Lopez, Ada", "Chen, Bo", "Park, Cleo"]
    assert said("Roster", "Zorp", *listed) == {("First name", "Last name"): 0.5}
    known = Cast.of(people=people, idents=["A11", "A12", "A13", "A14", "A15"])
    assert said("Conversations", "Zorp", *people, cast=known) == {"Person": 0.58}
    again = said("Roster", "Zorp", *people, *people, cast=known)
    assert again == {"Charted under": 0.5}
    idents = ["A11", "A12", "A13", "A14", "A15"]
    assert said("Conversations", "Zorp", *idents, cast=known)["Person ID"] == 0.7
    assert said("Roster", "Staff ID", *idents) == {"Person ID": 0.55}
    assert said("Roster", "Zorp", *idents) == {}


def test_where_and_what_they_are() -> None:
    schools = ["Oak Middle School", "Elm School", "Ash High School", "Yew School"]
    assert said("Roster", "Zorp", *schools) == {"Worksite": 0.55}
    assert said("Roster", "Zorp", *schools[:3]) == {}
    sites = Cast.of(worksites=["Cedar Grove", "Elm Park"], organizers=["Rosa Diaz"])
    assert said("Roster", "Zorp", *["Cedar Grove", "Elm Park"] * 2, cast=sites)["Worksite"] == 0.58
    assert said("Roster", "Zorp", *["Rosa Diaz"] * 3, cast=sites)["Organizer"] == 0.5
    assert said("Roster", "Zorp", "Art", "Math", "Nurse", "Cook", "Clerk")["Job title"] == 0.6
    assert said("Roster", "Zorp", "BR", "AR", "BR") == {"Roles": 0.5}
    assert said("Roster", "", "Y", "N", "Y")["Status"] == 0.5
    assert said("Attendance", "Zorp", "Y", "N", "Y") == {"Attended": 0.5}
    assert said("Phases", "Zorp", "$1,250", "$1,500")["Stipend"] == 0.55
    assert said("Conversations", "Zorp", "2/8/2023", "2/9/2023") == {"Date": 0.46}
    assert said("Conversations", "", "2/8/2023", "2/9/2023") == {"Date": 0.75}
    assert said("Conversations", "Zorp", "2/8", "2/9") == {}
