"""The staff letter: its headline, its table and its pictures, from a handful of figures."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from staffing import figures_with

from toolkit.letters.figures import Figures
from toolkit.letters.readers import Reader
from toolkit.letters.staff import NAMES, staff_letter
from toolkit.mail.message import Letter
from toolkit.tables.kinds.organizing import MOVED
from toolkit.tables.problems import ERROR, WARNING, Problem

SOL = Reader("staff", "sol@example.org", "en", "Sol")
FORMS = {
    "Density": "percent",
    "Coverage": "percent",
    "Assessed share": "percent",
    "Leader coverage": "percent",
    "Hours logged": "hours",
}
SITES = (
    "kind",
    "worksite",
    "eligible",
    "people",
    "density",
    "change",
    "reps",
    "reps_needed",
    "coverage",
    "needed_majority",
    "leaders",
)


def _dashboard(**figures: tuple[Any, Any]) -> pd.DataFrame:
    """`Attempts=(now, last week)`; figures that are not given are unknown."""
    given = {name.replace("_", " "): value for name, value in figures.items()}
    names = [*NAMES, "Promises overdue"]
    rows = []
    for name in names:
        now, before = given.get(name, (None, None))
        change = now - before if now is not None and before is not None else None
        rows.append((name, now, before, change, None, FORMS.get(name, "count")))
    return pd.DataFrame(
        rows, columns=["figure", "now", "last_week", "change", "goal", "form"], dtype="object"
    )


def _figures(dashboard: pd.DataFrame, **parts: Any) -> Figures:
    weekly = pd.DataFrame(columns=["week_of", "attempts", "conversations", "density", "coverage"])
    tests = pd.DataFrame(columns=["test", "kind", "worksite", "base", "took_part", "needed"])
    sheets = ("state", "organizer", "week", "logged", "expected")
    over = pd.DataFrame({**{name: [] for name in sheets}, "changed": pd.Series(dtype=bool)})
    tries = pd.DataFrame({"date": pd.to_datetime([]), "organizer": [], "conversation": []})
    seen = pd.DataFrame(
        columns=["flag", "last_contact", "hire_date", "person_id", "person", "worksite", "row"]
    )
    sites = pd.DataFrame(columns=list(SITES)).astype(
        {"eligible": "Int64", "reps": "Int64", "reps_needed": "Int64"}
    )
    known: dict[str, Any] = {
        "dashboard": dashboard,
        "weekly": weekly,
        "follow_ups": pd.DataFrame(
            columns=["flag", "promised_by", "due", "organizer", "this_week"]
        ),
        "attempts": tries.astype({"conversation": bool}),
        "new_hires": pd.DataFrame({"hire_date": pd.to_datetime([])}),
        "tests": tests,
        "density": sites,
        "undecided": pd.DataFrame(),
        "not_organizers": pd.DataFrame(),
        "history": pd.DataFrame(columns=["week_of", "worksite"]),
    }
    figures = figures_with(**(known | parts))
    vars(figures).update(seen=seen, over=over, missed=())
    return figures


def _letter(*, language: str = "en", **figures: Any) -> Letter:
    parts = {
        name: figures.pop(name) for name in ("weekly", "problems", "left_behind") if name in figures
    }
    reader = Reader("staff", "sol@example.org", language, "Sol")
    return staff_letter(reader, _figures(_dashboard(**figures), **parts))[0]


QUIET = {"Attempts": (0, 0), "Hours_logged": (Fraction(0), Fraction(0)), "Conversations": (0, 0)}


@pytest.mark.slow
def test_a_week_in_which_nothing_moved() -> None:
    """Said in one line; whoever sends may leave it out."""
    letter, empty = staff_letter(SOL, _figures(_dashboard(**QUIET)))

    assert empty
    assert letter.subject == "Nothing moved this week: no attempts, no hours, and nothing waits."
    assert letter.pictures == ()


@pytest.mark.parametrize(
    "parts",
    [
        {"left_behind": 1},
        {"undecided": pd.DataFrame(index=[0])},
        {
            "problems": (
                Problem(WARNING, "Roster", "Roster", 2, "Status", "x", MOVED(person="Ada")),
            )
        },
    ],
    ids=["a letter", "an application", "a problem"],
)
def test_what_waits_is_something_to_say(parts: dict[str, Any]) -> None:
    """Also in a week without an attempt."""
    assert not staff_letter(SOL, _figures(_dashboard(**QUIET), **parts))[1]


@pytest.mark.parametrize("moved", ["Attempts", "Hours_logged"])
@pytest.mark.parametrize("week", [0, 1])
def test_an_attempt_or_an_hour_in_either_week_is_something_to_say(moved: str, week: int) -> None:
    """The week before counts: that it stopped is news."""
    values = [(1, 0), (0, 1)][week]
    assert not staff_letter(SOL, _figures(_dashboard(**(QUIET | {moved: values}))))[1]


@pytest.mark.parametrize(
    ("figures", "headline"),
    [
        ({"Conversations": (1, 2)}, "The week: 1 conversation, 2 the week before."),
        (
            {"Conversations": (3, 1), "Members": (10, 8), "Promises_overdue": (2, 0)},
            "The week: 3 conversations, 1 the week before, members +2, 2 promises overdue.",
        ),
        (
            {"Conversations": (3, None), "Members": (8, 10), "Promises_overdue": (1, 1)},
            "The week: 3 conversations, – the week before, members −2, 1 promise overdue.",
        ),
        ({"Members": (8, 8)}, "The week: no conversations are logged."),
    ],
)
def test_the_headline(figures: dict[str, Any], headline: str) -> None:
    """Only what is known and what has moved."""
    assert _letter(Attempts=(1, 0), **figures).subject == headline


def test_the_table_has_what_is_known() -> None:
    """Each figure of that week and of the one before; unknown is a dash, unknown in both is left out."""
    said = _letter(
        Attempts=(4, 2), Density=(Fraction(1, 8), None), Hours_logged=(Fraction(7, 2), Fraction(0))
    ).text

    assert "- Attempts: 4 / 2 / –\n- Density: 12.5% / – / –\n- Hours logged: 3.5 / 0 / –\n" in said
    assert "- Conversations:" not in said


def test_errors_and_warnings_are_counted_apart() -> None:
    """Where each is told with how to mend it."""
    problems = tuple(
        Problem(severity, "Roster", "Roster", row, "Status", "x", MOVED(person="Ada"))
        for row, severity in enumerate([ERROR, ERROR, WARNING], 2)
    )
    assert (
        "2 errors, 1 warning: Data Issues says how to mend each." in _letter(problems=problems).text
    )


def _weekly(*rows: tuple[int | None, int | None, Fraction | None]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            (date(2023, 1, 2 + 7 * n), tries, talks, share, share)
            for n, (tries, talks, share) in enumerate(rows)
        ],
        columns=["week_of", "attempts", "conversations", "density", "coverage"],
        dtype="object",
    )


@pytest.mark.slow
def test_two_pictures_and_their_numbers() -> None:
    """What each shows stands in its words and in the text."""
    half = Fraction(1, 2)
    letter = _letter(Attempts=(2, 4), weekly=_weekly((4, 3, half), (2, 1, Fraction(3, 4))))

    assert [each.name for each in letter.pictures] == ["weeks", "shares"]
    told = "Bar chart of 2 weeks, conversations of attempts in each: 2 Jan 3 of 4, 9 Jan 1 of 2."
    assert told in letter.html
    assert letter.html.index(told) < letter.html.index("The numbers")
    assert "density and coverage in each: 2 Jan 50% and 50%, 9 Jan 75% and 75%." in letter.html
    assert "- 2 Jan: 4 / 3 / 50% / 50%\n- 9 Jan: 2 / 1 / 75% / 75%\n" in letter.text


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (((0, 0, None), (0, 0, Fraction(1, 2))), []),
        (((None, None, None), (1, 0, None)), ["weeks"]),
        (((0, 0, Fraction(0)), (0, 0, Fraction(1, 2))), ["shares"]),
    ],
)
def test_a_picture_of_nothing_is_not_drawn(rows: Any, names: list[str]) -> None:
    """No attempts; fewer than two weeks whose density is known."""
    letter = _letter(Attempts=(1, 0), weekly=_weekly(*rows))
    assert [each.name for each in letter.pictures] == names


@pytest.mark.slow
def test_eight_weeks_are_shown() -> None:
    """The last ones."""
    letter = _letter(Attempts=(1, 0), weekly=_weekly(*[(n, n, None) for n in range(1, 5)] * 1))

    assert "Bar chart of 4 weeks" in letter.html
    long = pd.concat([_weekly(*[(9, 9, None)] * 4)] * 3)
    assert "Bar chart of 8 weeks" in _letter(Attempts=(1, 0), weekly=long).html


@pytest.mark.slow
def test_in_spanish() -> None:
    """The same, for somebody who reads it."""
    letter = _letter(language="es", Attempts=(4, 2), Conversations=(3, 2))

    assert letter.subject == "La semana: 3 conversaciones, 2 la semana anterior."
    assert "- Intentos: 4 / 2 / –" in letter.text
