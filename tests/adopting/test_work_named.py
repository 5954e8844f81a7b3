"""Work named: kinds of work side by side over hours; what names none is asked about, and not lost."""

from __future__ import annotations

import pytest
from adopting.tabs import found, place

from toolkit.adopting.work_named import activity, is_work, top, work_said

HOURS = """
Organizer | Date | {first} | Training | {between} | Prep | {last}
Rosa | 2023-02-08 | 2 | 3 | 1 | 1 | 5
Cesar | 2023-02-09 | 1 | 0 | 2 | 1 | 1
Tess | 2023-02-10 | 1 | 0 | 2 | 1 | 1
Uma | 2023-02-13 | 1 | 2 | 2 | 1 | 3
"""
Said = dict[str, tuple[dict[str, str], bool]]


def read(first: str, between: str, last: str) -> Said:
    """What the columns of hours say, and which are asked about."""
    said = found(HOURS.format(first=first, between=between, last=last), "Hours")
    assert said.table == "Hours"
    return {one.heading: (one.of, one.ask) for one in said.columns if one.to == "Hours"}


def test_hours_that_name_no_work_we_know_are_asked_about_beside_those_that_do() -> None:
    assert read("Zorp", "Blik", "Qux") == {
        "Zorp": ({"Activity": "Zorp"}, True),
        "Training": ({"Activity": "Training"}, False),
        "Blik": ({"Activity": "Blik"}, True),
        "Prep": ({"Activity": "Prep"}, False),
        "Qux": ({"Activity": "Qux"}, True),
    }


@pytest.mark.parametrize("heading", ["Field hours", "Field hrs", "Horas de campo"])
def test_hours_of_something_are_no_total(heading: str) -> None:
    assert read(heading, "Blik", "Total hours")[heading] == ({"Activity": heading}, True)


@pytest.mark.parametrize("heading", ["Total", "Total hours", "Hours", "Qux", "Sum of hours"])
def test_what_the_hours_come_to_is_none_of_them(heading: str) -> None:
    """Whatever it is called: it is their sum in nearly every row."""
    said = found(
        f"""
        Organizer | Date | Training | Prep | {heading}
        Rosa | 2023-02-08 | 3 | 1 | 4
        Cesar | 2023-02-09 | 0 | 1 | 1
        Tess | 2023-02-10 | 0 | 1 | 1
        Uma | 2023-02-13 | 2 | 1 | 3
        """,
        "Hours",
    )
    assert [one.heading for one in said.columns if one.to == "Hours"] == ["Training", "Prep"]


@pytest.mark.parametrize(
    ("heading", "ours"),
    [
        ("Phone hrs", "Phone bank"),
        ("Door knocking hours", "Door knocking"),
        ("Calls", "Phone bank"),
        ("Prep", "Prep"),
        ("Total", ""),
        ("Totals", ""),
        ("Hours", ""),
        ("Organizer", ""),
        ("Notes", ""),
        ("Zorp hrs", ""),
    ],
)
def test_the_work_that_a_heading_names(heading: str, ours: str) -> None:
    assert activity(heading) == ours


def test_what_a_heading_says_of_the_work() -> None:
    """In our word where hours stand beside it, else as it is."""
    headings = ("Phone hrs", "Zorp hrs", "Calls")
    assert [work_said(place(one, 1.0)) for one in headings] == ["Phone bank", "Zorp hrs", "Calls"]
    assert [is_work(one) for one in ("Prep", "Notes", "Zorp")] == [True, True, False]


def test_the_greatest_number_of_a_column() -> None:
    assert top(place("", 2.0, 10.0, "2,5", "zorp").looks) == 10.0
    assert top(place("", "2,5", "zorp").looks) == 2.5
