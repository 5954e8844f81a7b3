"""Fits: how well the values of a column are what a heading of ours holds; a judgement in numbers."""

from __future__ import annotations

import pytest
from adopting.tabs import NOBODY, place

from toolkit.adopting.cast import Cast
from toolkit.adopting.fits import fit, is_words
from toolkit.workbooks.cells import Cell

TEAM = Cast.of(worksites=["Cedar Grove", "Elm"], organizers=["Rosa Diaz", "Cesar Ruiz"])
EMAILS = ("a@x.org", "b@x.org", "c@x.org")
PHONES = ("303-555-0106", "303-555-0107", "303-555-0108")
DAYS = ("2/8/2023", "2/9/2023", "2/10/2023")
SERIALS = (44965.0, 44966.0, 44967.0)
CLOCKS = ("5:00 pm", "5:30 pm", "6:00 pm")
YES_NO = ("yes", "no", "yes")
WORDS = ("qa", "wb", "ec")
PEOPLE = ("Ada Lopez", "Bo Chen", "Cleo Park")
SCHOOLS = ("Oak Middle School", "Elm Elementary School", "Ash High School")
MANY = tuple("qwertyuiopasd")
NAME = ("First name", "Last name")


@pytest.mark.parametrize(
    ("table", "heading", "values", "worth"),
    [
        ("Events", "Date", DAYS, 1.0),
        ("Events", "Date", SERIALS, 0.5),
        ("Events", "Date", ("Feb 2023", "March 2023", "soon", "later"), 0.1),
        ("Events", "Date", (*WORDS[:2], DAYS[0]), -0.2),
        ("Events", "Date", WORDS, -1.0),
        ("Roster", "Conversations.Date", DAYS, 1.0),
        ("Phases", "Breaks", DAYS, 0.2),
        ("Hours", "Start", CLOCKS, 1.0),
        ("Hours", "Start", (0.5, 0.25, 0.75), 1.0),
        ("Hours", "Start", (CLOCKS[0], *WORDS[:2]), 0.0),
        ("Hours", "Start", WORDS, -0.9),
        ("Hours", "Hours", (1.0, 2.5, 3.0), 0.8),
        ("Hours", "Hours", ("2 hrs", "1h", "90 min"), 0.8),
        ("Hours", "Hours", ("1:30", "2:00", "0:45"), 0.8),
        ("Hours", "Hours", SERIALS, -0.6),
        ("Hours", "Hours", (3035550106.0, 3035550107.0, 3035550108.0), -0.6),
        ("Hours", "Hours", WORDS, -0.9),
        ("Worksites", "Eligible", (40.0, 85.0, 52.0), 0.7),
        ("Worksites", "Eligible", ("2 hrs", "1h", "90 min"), 0.7),
        ("Worksites", "Eligible", PHONES, -1.0),
        ("Worksites", "Eligible", WORDS, -0.8),
        ("Phases", "Stipend", ("$1,250", "$1,500", "$900"), 0.9),
        ("Phases", "Stipend", (1250.0, 1500.0, 900.0), 0.9),
        ("Phases", "Stipend", WORDS, -0.9),
        ("Structure Tests", "Target", ("65%", "70 %", "80%"), 0.8),
        ("Structure Tests", "Target", (65.0, 70.0, 80.0), 0.8),
        ("Structure Tests", "Target", WORDS, -0.9),
        ("Organizers", "Phases", ("Fall", "Spring", "Fall"), 0.4),
        ("Organizers", "Phases", (1.0, 2.0, 1.0), 0.1),
        ("Organizers", "Phases", tuple(map(float, range(20))), -0.9),
        ("Organizers", "Phases", EMAILS, -0.9),
        ("Organizers", "Phases", PHONES, -0.9),
        ("Organizers", "Phases", DAYS, -0.9),
        ("Organizers", "Phases", YES_NO, -0.6),
        ("Roster", "Person ID", ("1001", "1005", "1009"), 0.9),
        ("Roster", "Person ID", ("1001", "1001", "1009"), -0.7),
        ("Roster", "Person ID", ("71", "18", "44"), 0.9),
        ("Roster", "Person ID", ("A100", "B200", "C300"), 0.9),
        ("Roster", "Person ID", ("A100", "A200", "B7 x", "C8 x"), -0.1),
        ("Roster", "Person ID", ("3199eaae-77aa-4625", "4199eaae-77aa-4625", "x y", "z"), -0.1),
        ("Roster", "Person ID", (1.0, 2.0, 3.0, 4.0), -0.7),
        ("Roster", "Person ID", EMAILS, -1.0),
        ("Roster", "Person ID", DAYS, -1.0),
        ("Roster", "Person ID", PEOPLE, -1.0),
        ("Roster", "Person ID", WORDS, -0.1),
        ("Roster", "Unit", ("A", "B", "A"), 0.3),
        ("Roster", "Unit", MANY, 0.0),
        ("Roster", "Unit", ("4053", "4053", "4053"), -0.6),
        ("Roster", "Unit", SCHOOLS, -0.7),
        ("Roster", "Unit", ("ICU", "3 West", "ER", "qa wb", "ec rd"), -0.7),
        ("Roster", "Unit", ("ICU", "3 West", "qa wb", "ec rd"), 0.0),
        ("Roster", "Unit", EMAILS, -0.9),
        ("Roster", "Unit", DAYS, -0.9),
        ("Roster", "Unit", YES_NO, -0.9),
        ("Roster", "Notes", ("she wants to talk about prep time", "on leave until spring"), 0.3),
        ("Roster", "Notes", ("none", "soon", "later"), 0.1),
        ("Roster", "Notes", EMAILS, -0.9),
        ("Roster", "Notes", PHONES, -0.9),
        ("Roster", "Notes", DAYS, -0.6),
        ("Roster", "Notes", (11.0, 12.0, 13.0), -0.6),
        ("Roster", "Notes", ("x", "x", "x"), -0.5),
        ("Roster", "Status", ("Member", "Potential", "Member"), 1.0),
        ("Roster", "Status", ("q", "w", "q"), -0.35),
        ("Roster", "Status", MANY, -0.8),
        ("Roster", "Status", EMAILS, -1.0),
        ("Roster", "Status", DAYS, -1.0),
        ("Roster", "Assessment", (1.0, 2.0, 3.0, 1.0), 0.9),
        ("Roster", "Assessment", (1.0, 2.0, 3.0, 4.0, 5.0), -0.6),
        ("Roster", "On leave", YES_NO, 0.35),
        ("Roster", "On leave", (1.0, 2.0, 3.0, 1.0), -0.8),
        ("Roster", NAME, PEOPLE, 1.0),
        ("Roster", NAME, ("Ada Lopez", "Bo Chen", "Cleo", "Nan"), 0.4),
        ("Roster", NAME, ("Ada Lopez", "Bo", "Cleo", "Nan"), -0.6),
        ("Roster", NAME, SCHOOLS, -0.6),
        ("Roster", NAME, EMAILS, -1.0),
        ("Roster", NAME, DAYS, -1.0),
        ("Roster", NAME, ("Ada Lopez 303-555-0106", "Bo Chen 303-555-0107"), 0.2),
        ("Roster", (*NAME, "Phone"), ("Ada Lopez 303-555-0106", "Bo Chen 303-555-0107"), 1.0),
        ("Roster", (*NAME, "Phone"), PEOPLE, -0.6),
        ("Roster", ("Worksite", "Unit"), WORDS, 0.0),
        ("Roster", "Nonsense", DAYS, 0.0),
    ],
)
def test_what_values_are_worth_under_a_heading(
    table: str, heading: str | tuple[str, ...], values: tuple[Cell, ...], worth: float
) -> None:
    assert fit(table, heading, place("", *values).looks, NOBODY) == pytest.approx(worth)


def test_who_and_where_is_known_from_other_tabs() -> None:
    """Worksites are no bargaining units; who gave a card to somebody is one of the team."""
    sites = place("", "Cedar Grove", "Elm", "Cedar Grove").looks
    team = place("", "Rosa Diaz", "Cesar Ruiz", "Rosa Diaz").looks
    assert (fit("Roster", "Unit", sites, NOBODY), fit("Roster", "Unit", sites, TEAM)) == (0.3, -0.7)
    assert fit("Responses", "Collected by", team, TEAM) == 1.0


def test_of_one_or_two_values_nothing_is_denied() -> None:
    """A blank column says nothing, two that do not fit speak against a heading and deny it not."""
    emails = [fit("Roster", "Email", place("", *WORDS[:n]).looks, NOBODY) for n in range(4)]
    assert emails == [0.0, -0.4, -0.4, -1.0]


def test_what_holds_words_of_a_list() -> None:
    headings = ("Status", "On leave", "Assessment", "Organizer", "Notes", "Nonsense")
    held = [is_words("Roster", heading) for heading in headings]
    assert held == [True, True, True, False, False, False]
