"""Heard: what the lines of a heading say, together and each by itself."""

from __future__ import annotations

from toolkit.adopting.heard import OWN, heard, known, year_of


def test_below_a_group_of_people_s_own_only_the_last_line_may_be_ours() -> None:
    said = heard(("Office use", "Date", "Status"))
    assert said[OWN] == 0.912
    assert ("Roster", "Status") in said
    assert not [to for _, to in said if to == "Date"]


def test_a_heading_is_what_it_is_but_for_the_year_beside_it() -> None:
    assert heard(("Status SY 21-22",))["Roster", "Status"] == 0.93
    assert heard(("SY 21-22",)) == {}
    assert heard(("zorp 22",)) == {}
    assert heard(("", "")) == {}


def test_a_line_by_itself_says_less_than_all_together() -> None:
    assert heard(("Status",))["Roster", "Status"] == 1.0
    assert heard(("2022-23", "Status"))["Roster", "Status"] == 0.93


def test_a_year_is_one_however_it_is_written() -> None:
    """Of a school year the first."""
    written = ("2022-23", "'22", "SY 22-23", "FY22", "22/23", "2022", "1999", "2/8", "none")
    assert [year_of(f"Status {one}") for one in written] == [*["2022"] * 6, "1999", "", ""]


def test_what_is_known_is_a_heading_of_somebody_s_table() -> None:
    assert known("Status")
    assert not known("Zorp")
