"""What waits in the staff letter: new hires, applications, faults in the sheets, letters that did not go."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest
from sheets import program_of
from staffing import figures_with

from toolkit.letters.figures import Figures
from toolkit.letters.plain import Web
from toolkit.letters.readers import Unreachable
from toolkit.letters.staff_waiting import (
    applications,
    faults,
    letters,
    not_welcomed,
    own_link,
    tab_link,
)
from toolkit.tables.kinds.rows import BLANK
from toolkit.tables.problems import ERROR, WARNING, Problem
from toolkit.words import sentence


def _problem(
    row: int | None, *, tab: str = "Hours", column: str | None = "Hours", **more: Any
) -> Problem:
    severity = more.get("severity", ERROR)
    return Problem(severity, tab, tab, row, column, "secret", BLANK())


def _web(tab: str, whose: str | None) -> str:
    return f"https://x/{tab}/{whose}"


def test_faults_are_told_by_kind_and_row_and_not_by_what_stands_there() -> None:
    """Most first; warnings are counted elsewhere."""
    found, more = faults(
        figures_with(
            problems=(
                _problem(4),
                _problem(9, tab="Roster", column="Worksite"),
                _problem(3, tab="Roster", column="Worksite"),
                _problem(3, severity=WARNING),
                _problem(None, tab="Phases", column=None),
            ),
            address=_web,
        ),
        "en",
        most=9,
    )
    assert [(each.where, each.said, each.tab) for each in found] == [
        (
            "Roster: Blank cells that their row needs",
            "2 rows not read: rows 3, 9",
            "https://x/Roster/None",
        ),
        (
            "Hours: Blank cells that their row needs",
            "1 row not read: row 4",
            "https://x/Hours/None",
        ),
        ("Phases: Blank cells that their row needs", "1 row not read", "https://x/Phases/None"),
    ]
    assert more == 0
    assert "secret" not in str(found)


def test_four_rows_are_named_and_kinds_beyond_are_counted() -> None:
    """The sheet's own row numbers, without a comma in the thousands."""
    problems = [_problem(1000 + n) for n in range(5)] + [_problem(2, tab="Roster", column="Status")]
    found, more = faults(figures_with(problems=problems), "en", most=1)

    assert [each.said for each in found] == ["5 rows not read: rows 1000, 1001, 1002, 1003, …"]
    assert (found[0].tab, more) == (None, 1)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (
            {"left_behind": 1},
            "1 letter was claimed and never marked as sent: it may or may not have gone.",
        ),
        (
            {"left_behind": 2},
            "2 letters were claimed and never marked as sent: they may or may not",
        ),
        (
            {"not_delivered": 1},
            "1 letter was refused by the recipient's mail server; see the Letters tab.",
        ),
        ({"not_delivered": 2}, "2 letters were refused by the recipients' mail servers;"),
    ],
)
def test_letters_that_did_not_go(parts: dict[str, int], said: str) -> None:
    """Counted, and nobody is named."""
    (line,) = letters(figures_with(**parts), "en")
    assert line.startswith(said)


def test_rows_whose_reader_cannot_be_reached() -> None:
    """By tab and by reason; the address itself stays in the sheet."""
    bad = [
        *[Unreachable("Organizers", n, "no address", sentence("x")) for n in (3, 5, 7, 8, 9)],
        Unreachable("Worksites", 2, "no address", sentence("x")),
        Unreachable("Organizers", 4, "shared address", sentence("x")),
    ]
    assert letters(figures_with(unreachable=bad), "en") == (
        "No letter for 5 rows of Organizers: the address there is not one address (rows 3, 5, 7, 8, …).",
        "No letter for 1 row of Organizers: another row has the same address (row 4).",
        "No letter for 1 row of Worksites: the address there is not one address (row 2).",
    )
    assert letters(figures_with(), "en") == ()


@pytest.mark.parametrize(
    ("undecided", "accepted", "said"),
    [
        (0, 0, ()),
        (1, 0, ("1 application waits for a decision although applications have closed.",)),
        (
            2,
            1,
            (
                "2 applications wait for a decision although applications have closed.",
                "1 person was accepted and is not in Organizers yet.",
            ),
        ),
        (0, 3, ("3 people were accepted and are not in Organizers yet.",)),
    ],
)
def test_applications(undecided: int, accepted: int, said: tuple[str, ...]) -> None:
    """How many, and nobody's name."""
    figures = figures_with(
        undecided=pd.DataFrame(index=range(undecided)),
        not_organizers=pd.DataFrame(index=range(accepted)),
    )
    assert applications(figures, "en") == said


def _hires(*rows: tuple[str, str, str, str | None], **parts: Any) -> Figures:
    seen = pd.DataFrame(rows, columns=["person", "hire_date", "flag", "last_contact"])
    seen = seen.assign(
        worksite="Maple El",
        person_id=seen["person"],
        hire_date=pd.to_datetime(seen["hire_date"]),
        last_contact=pd.to_datetime(seen["last_contact"]),
    )
    figures = figures_with(**parts)
    vars(figures)["seen"] = seen
    return figures


def test_new_hires_nobody_has_welcomed() -> None:
    """The longest there first; who was talked with, or has another reason, is not among them."""
    figures = _hires(
        ("Bo C.", "2023-03-01", "New hire", None),
        ("Ada L.", "2023-02-20", "New hire", None),
        ("Cleo P.", "2023-02-01", "New hire", "2023-03-01"),
        ("Nan N.", "2023-02-01", "Promise overdue", None),
        ("Dee E.", "2023-02-20", "New hire", None),
    )
    found, more = not_welcomed(figures, "en", most=2)

    assert [(each.name, each.said) for each in found] == [
        ("Ada L.", "Maple El, hired 20 Feb"),
        ("Dee E.", "Maple El, hired 20 Feb"),
    ]
    assert more == 1


def test_links_to_tabs() -> None:
    """An input tab's where it is there, under the title it has; the toolkit's own by its name."""
    figures = figures_with(address=_web)

    assert tab_link(figures, "Roster") == Web("https://x/Roster/None")
    assert tab_link(figures, "Hours") is None
    assert own_link(figures, "Letters") == Web("https://x/Letters/None")
    assert own_link(figures_with(), "Letters") is None


def test_pronouns_stand_beside_a_name_and_who_is_to_start_starts() -> None:
    """As far as the person told us; staff alone read them."""
    figures = _hires(
        ("Ada", "2023-02-20", "New hire", None),
        ("Bo", "2023-08-07", "New hire", None),
        program=program_of("Roster:\nPerson | Pronouns\nAda | she/her\nBo |", date(2023, 3, 13)),
    )
    found, _ = not_welcomed(figures, "en", most=9)

    assert [(each.name, each.said) for each in found] == [
        ("Ada (she/her)", "Maple El, hired 20 Feb"),
        ("Bo", "Maple El, starts 7 Aug"),
    ]


def test_applications_that_came_late_or_twice() -> None:
    """Counted where somebody still has to decide."""
    program = program_of(
        """
        Phases:
        Phase   | Starts     | Ends       | Applications close
        Phase 1 | 2023-02-06 | 2023-04-07 | 2023-01-23

        Applications:
        Timestamp  | First name | Last name | Email           | Decision
        2023-01-20 | Ada        | Lopez     | ada@example.org |
        2023-01-24 | Ada        | Lopez     | ADA@example.org |
        2023-01-25 | Bo         | Chen      | bo@example.org  | Accepted
        """,
        date(2023, 3, 13),
    )
    figures = figures_with(program=program, undecided=pd.DataFrame(), not_organizers=pd.DataFrame())
    assert applications(figures, "en") == (
        "1 of the applications without a decision came after the last day to apply.",
        "1 application is the second or later one from its address; decide on one of them.",
    )
