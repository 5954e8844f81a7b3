"""The staff letter adds up: a list that is cut says so, one week has one coverage, and a test that is over is told as over."""

from __future__ import annotations

import re
from datetime import date

import pandas as pd
import pytest
from lettering import Office
from sheets import program_of
from staffing import figures_with

from toolkit.jobs.mailing_wishes import Wish
from toolkit.letters import staff_worksites
from toolkit.letters.staff_waiting import more_owners, overdue_by_owner
from toolkit.letters.staff_worksites import TestRow
from toolkit.organizing.flags import NOT_CONTACTED, PROMISE
from toolkit.organizing.structure_tests import structure_tests

TESTED = """
    Structure Tests:
    Test     | Opens      | Closes     | Target
    Petition | 2023-02-01 | {closes}   | {target}

    Responses:
    Test     | Person ID | Response
    Petition | Ada       | Yes
    Petition | Bo        | Yes

    Roster:
    Person | Worksite
    Ada    | Maple El
    Bo     | Maple El
    Cleo   | Maple El
    Nan    | Maple El
    Dee    | Maple El
    """


def owed(owners: int, each: int) -> pd.DataFrame:
    """A follow-up list with that many owners of overdue promises, and one row of another flag."""
    rows = [
        {"flag": PROMISE, "promised_by": f"Rosa {chr(65 + n)}", "due": pd.Timestamp("2023-03-08")}
        for n in range(owners)
        for _ in range(each)
    ]
    other = {"flag": NOT_CONTACTED, "promised_by": None, "due": pd.Timestamp("2023-03-08")}
    return pd.DataFrame([*rows, other])


def test_owners_who_are_not_listed_are_counted_with_their_promises() -> None:
    """Fourteen organizers with three each: ten stand there, and 30 + 12 = 42."""
    owners = overdue_by_owner(figures_with(follow_ups=owed(14, 3)), "en")

    assert sum(owner.promises for owner in owners) == 42
    assert owners[0].said == "3 promises, the oldest due since 8 Mar"
    assert more_owners(owners[10:], "en") == "And 4 others, with 12 promises."
    assert more_owners(owners[13:], "es") == "Y 1 más, con 3 promesas."
    assert more_owners(owners[14:], "en") == ""


@pytest.mark.slow
def test_the_headline_counts_what_the_list_has() -> None:
    """Bo has two promises that are overdue: one person waits, in the headline, the list and the Dashboard."""
    office = Office()
    rows = office.workbook.rows("Conversations")
    office.workbook.edit("Conversations", len(rows), 1, "2023-03-09")
    for column, value in ((3, "Bo"), (7, "2023-03-11")):
        office.workbook.edit("Conversations", len(rows), column, value)
    office.workbook.edit("Conversations", len(rows), 4, "No answer")
    staff = office.mailing(Wish(only="staff")).due[0].text

    headline = int(re.search(r"(\d+) promises? overdue", staff.splitlines()[0])[1])
    listed = staff.split("PROMISES OVERDUE")[1].split("\n\n")[1]
    assert headline == sum(int(n) for n in re.findall(r": (\d+) promise", listed)) == 2


@pytest.mark.parametrize(
    ("closes", "target", "said", "about", "worksites"),
    [
        (
            "2023-03-31",
            "80%",
            "2 of 5 took part (40%); 2 more for the target of 80%; closes 31 Mar",
            "Where most are missing:",
            ("Maple El: 2 of 5, 2 more",),
        ),
        (
            "2023-03-13",
            "80%",
            "2 of 5 took part (40%); 2 more for the target of 80%; closes 13 Mar",
            "Where most are missing:",
            ("Maple El: 2 of 5, 2 more",),
        ),
        (
            "2023-02-20",
            "80%",
            "2 of 5 took part (40%), 2 short of the target of 80%; closed 20 Feb",
            "Strongest:",
            ("Maple El: 2 of 5 (40%)",),
        ),
        (
            "2023-03-07",
            "40%",
            "2 of 5 took part (40%): the target of 40% was reached; closed 7 Mar",
            "Strongest:",
            ("Maple El: 2 of 5 (40%)",),
        ),
    ],
)
def test_a_test_that_is_over_is_told_with_its_result(
    closes: str, target: str, said: str, about: str, worksites: tuple[str, ...]
) -> None:
    """On its last day it still runs."""
    text = TESTED.format(closes=closes, target=target)
    program = program_of(text, date(2023, 3, 13))
    figures = figures_with(text, tests=structure_tests(program))

    assert staff_worksites.tests(figures, "en", most=5) == (
        TestRow("Petition", said, about, worksites, 0),
    )


def test_who_brought_a_test_in() -> None:
    """By collector, most first; six are named and the rest counted."""
    rows = "".join(
        f"    Petition | P{n} | Yes | {'rosa diaz' if n < 3 else 'Cesar Paz' if n < 5 else ''}\n"
        for n in range(6)
    )
    people = "".join(f"    P{n} | Maple El\n" for n in range(6))
    program = program_of(
        "    Structure Tests:\n    Test | Opens\n    Petition | 2023-02-01\n\n    Organizers:\n"
        "    Organizer\n    Rosa Diaz\n\n    Responses:\n    Test | Person ID | Response | Collected by\n"
        f"{rows}\n    Roster:\n    Person | Worksite\n{people}",
        date(2023, 3, 13),
    )

    assert staff_worksites.brought_in(program, "Petition", "en") == (
        "Brought in by Rosa D. 3, Cesar P. 2; 1 by others or nobody named."
    )
    nobody = program_of(TESTED.format(closes="", target="80%"), date(2023, 3, 13))
    assert staff_worksites.brought_in(nobody, "Petition", "en") == ""


def test_worksites_that_are_not_listed_are_counted() -> None:
    text = TESTED.format(closes="", target="80%")
    figures = figures_with(text, tests=structure_tests(program_of(text, date(2023, 3, 13))))

    row = staff_worksites.tests(figures, "en", most=0)[0]
    assert (row.worksites, row.more) == ((), 1)


@pytest.mark.slow
def test_one_week_has_one_coverage() -> None:
    """A sync on the last day of the week, then somebody writes down a talk with Cleo: table and trend agree."""
    office = Office()
    rows = office.workbook.rows("Conversations")
    place = next(n for n, row in enumerate(rows, 1) if "No answer" in row)
    office.workbook.edit("Conversations", place, rows[0].index("Result") + 1, "Talked")
    staff = office.mailing(Wish(only="staff")).due[0].text

    table = re.search(r"coverage\): ([\d.]+%)", staff)[1]
    trend = [line for line in staff.splitlines() if line.startswith("- 6 Mar: ")]
    assert (table, trend) == ("62.5%", ["- 6 Mar: 4 / 4 / 16.7% / 62.5%"])
