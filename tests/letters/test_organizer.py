"""The organizer's letter: each part of it from a few lines, and nothing where there is nothing to say."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

import pandas as pd
import pytest
from lettering import WEEK
from sheets import program_of

from toolkit.letters.content import Row
from toolkit.letters.figures import Turf
from toolkit.letters.organizer import organizer_letter
from toolkit.letters.people import seen
from toolkit.letters.plain import Web
from toolkit.letters.readers import Reader
from toolkit.mail.message import Letter
from toolkit.organizing.follow_ups import follow_ups

TODAY = date(2023, 3, 13)
DAY = pd.Timestamp(2023, 3, 13)
ROSA = Reader("organizer", "rosa@example.org", "en", "Rosa", organizer="Rosa Diaz")
TRIES = ("organizer", "date", "conversation", "one_on_one", "ask", "answer")
SHEETS = ("phase", "week", "logged", "expected", "state")
PROMISES = ("person", "worksite", "organizer", "by", "made", "due", "overdue")
EVENTS = ("event", "date", "starts", "format")


def _frame(columns: tuple[str, ...], *rows: dict[str, Any]) -> pd.DataFrame:
    made = pd.DataFrame(
        {name: pd.Series([row.get(name) for row in rows], dtype="object") for name in columns}
    )
    for name in ("date", "due", "made"):
        if name in made:
            made[name] = pd.to_datetime(made[name])
    for name in ("conversation", "one_on_one", "ask", "overdue"):
        if name in made:
            made[name] = made[name].fillna(False).astype(bool)
    return made


@cache
def _people() -> pd.DataFrame:
    """Twelve people of Rosa's whom nobody has talked with."""
    roster = "".join(f"P{n:02d} | Per{n} | Lee\n" for n in range(12))
    program = program_of(
        f"Roster:\nPerson ID | First name | Last name\n{roster}\nConversations:\nDate | Person | Organizer | Result",
        TODAY,
    )
    return seen(program, follow_ups(program))


def _turf(**parts: Any) -> Turf:
    known: dict[str, Any] = {
        "people": _people()[:0],
        "attempts": _frame(TRIES),
        "weeks": _frame(SHEETS),
        "promises": _frame(PROMISES),
        "promised_elsewhere": 0,
        "trainings": _frame(EVENTS),
        "form": lambda each: None,
        "lists": None,
        "sheets": None,
    }
    return Turf(today=TODAY, week=WEEK, organizer="Rosa Diaz", **(known | parts))


def _text(language: str = "en", **parts: Any) -> str:
    reader = Reader("organizer", "rosa@example.org", language, "Rosa", organizer="Rosa Diaz")
    return organizer_letter(reader, _turf(**parts))[0].text


def _talk(day: str, **more: Any) -> dict[str, Any]:
    return {"organizer": "Rosa Diaz", "date": day, "conversation": True} | more


def _promise(**more: Any) -> dict[str, Any]:
    plain = {"person": "Bo C.", "worksite": "Maple El", "made": "2023-03-01", "due": "2023-03-08"}
    return plain | {"by": "Rosa Diaz", "overdue": True} | more


def test_nothing_to_say_is_said() -> None:
    """In one line, and whoever sends may leave it out."""
    letter, empty = organizer_letter(ROSA, _turf())

    assert empty
    assert letter.subject.startswith("Nothing to report this week: no hours, no attempts")
    assert letter.pictures == ()
    assert "YOUR" not in letter.text


@pytest.mark.parametrize(
    "parts",
    [
        {"attempts": _frame(TRIES, {"date": "2023-03-07"})},
        {"attempts": _frame(TRIES, _talk("2023-01-02"))},
        {"promises": _frame(PROMISES, _promise())},
        {
            "weeks": _frame(
                SHEETS,
                {
                    "phase": "Phase 1",
                    "week": WEEK.monday,
                    "logged": Fraction(0),
                    "expected": Fraction(6),
                    "state": "Draft",
                },
            )
        },
        {"trainings": _frame(EVENTS, {"event": "Charting", "date": "2023-03-15"})},
    ],
    ids=["an attempt", "an old conversation", "a promise", "hours", "a training"],
)
def test_anything_at_all_is_something_to_say(parts: dict[str, Any]) -> None:
    """Then the letter goes."""
    assert not organizer_letter(ROSA, _turf(**parts))[1]


def test_the_headline_counts_the_week_and_the_one_before() -> None:
    """Singular where there is one."""
    attempts = _frame(
        TRIES, _talk("2023-03-06"), _talk("2023-03-12"), _talk("2023-03-05"), _talk("2023-03-13")
    )
    said = _text(attempts=attempts, promises=_frame(PROMISES, _promise()))

    assert said.startswith(
        "Your week: 2 conversations, 1 the week before, 0 people to reach, 1 promise overdue.\n"
    )
    assert "Thank you for the 2 conversations you had." in said
    assert _text(attempts=attempts[:1]).startswith(
        "Your week: 1 conversation, 0 the week before, 0 people to reach.\n"
    )


def test_the_next_people_and_how_many_more() -> None:
    """Ten, numbered, in the order of the list; where they stand is linked."""
    said = _text(people=_people(), lists=Web("https://x/lists"))

    assert "1. Per0 L., Maple El (by 13 Mar)\n" in said
    assert "10. Per9 L., Maple El" in said
    assert "Per10" not in said
    assert "2 more" in said
    assert "https://x/lists" in said
    assert "12 people to reach" in said.splitlines()[0]


def test_promises_are_told_by_who_made_them() -> None:
    """Overdue or not; of those to come only what is due within a week."""
    said = _text(
        promises=_frame(
            PROMISES,
            _promise(),
            _promise(person="Cleo P.", by="Cesar Paz", due="2023-03-20", overdue=False),
            _promise(person="Nan N.", by=None),
            _promise(person="Ada L.", due="2023-03-21", overdue=False),
        ),
        promised_elsewhere=2,
    )

    assert "- Bo C., Maple El: you promised on 1 Mar, for 8 Mar: overdue." in said
    assert "- Cleo P., Maple El: Cesar P. promised on 1 Mar, for 20 Mar." in said
    assert "- Nan N., Maple El: promised on 1 Mar, for 8 Mar: overdue." in said
    assert "Ada L." not in said
    assert "You also made 2 promises to people who are on other organizers' lists." in said


def test_more_promises_than_fit_are_counted() -> None:
    """Ten are told."""
    said = _text(promises=_frame(PROMISES, *[_promise(person=f"P{n}.") for n in range(13)]))

    assert said.count(": overdue.") == 10
    assert "3 more" in said


def test_hours_of_the_week_and_of_its_phases() -> None:
    """Up to that week; a week that is not known is left out."""
    week = {
        "phase": "Phase 1",
        "logged": Fraction(7, 2),
        "expected": Fraction(6),
        "state": "Approved",
    }
    said = _text(
        weeks=_frame(
            SHEETS,
            week | {"week": WEEK.previous.monday},
            week | {"week": WEEK.monday, "state": "Draft"},
            week | {"phase": "Phase 0", "week": date(2022, 12, 5)},
        )
    )

    assert "- That week: 3.5 logged, 6 expected\n- Phase 1 so far: 7 logged, 12 expected\n" in said
    assert "Phase 0" not in said
    assert "1 week waits for your initials in Timesheets (weeks of 6 Mar)." in said


def test_no_initials_are_asked_for_where_none_are_due() -> None:
    """Certified, approved and exported weeks wait for nobody's."""
    weeks = _frame(
        SHEETS,
        {
            "phase": "Phase 1",
            "week": WEEK.monday,
            "logged": Fraction(6),
            "expected": Fraction(6),
            "state": "Certified",
        },
    )
    assert "initials" not in _text(weeks=weeks)


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ({}, "Charting: Wednesday 15 March\n"),
        ({"starts": 17 * 3600}, "Charting: Wednesday 15 March, 5:00 PM\n"),
        (
            {"starts": 9 * 3600 + 1800, "format": "Online"},
            "Charting: Wednesday 15 March, 9:30 AM, online\n",
        ),
        ({"format": "In person"}, "Charting: Wednesday 15 March, in person\n"),
    ],
)
def test_the_next_training(event: dict[str, Any], said: str) -> None:
    """With what is known of it."""
    trainings = _frame(
        EVENTS,
        {"event": "Charting", "date": "2023-03-15"} | event,
        {"event": "Later", "date": "2023-03-22"},
    )

    assert f"Next training: {said}" in _text(trainings=trainings)
    assert "Later" not in _text(trainings=trainings)


def test_numbers_of_two_weeks() -> None:
    """Attempts, what came of them, and who said yes."""
    attempts = _frame(
        TRIES,
        _talk("2023-03-07", one_on_one=True, ask=True, answer="Yes"),
        {"date": "2023-03-08"},
        _talk("2023-03-01", ask=True, answer="Maybe"),
    )
    assert (
        "- Attempts: 2 / 1\n- Conversations: 1 / 1\n- One-on-ones: 1 / 0\n- Asked to join: 1 / 1\n"
        "- Said yes: 1 / 0\n"
    ) in _text(attempts=attempts)


def test_eight_weeks_in_a_picture_and_in_words() -> None:
    """Oldest first; none where nobody had a conversation in all of them."""
    attempts = _frame(
        TRIES, _talk("2023-01-16"), _talk("2023-03-12"), _talk("2023-03-12"), _talk("2023-01-15")
    )
    letter, _ = organizer_letter(ROSA, _turf(attempts=attempts))

    assert (
        "16 Jan: 1 · 23 Jan: 0 · 30 Jan: 0 · 6 Feb: 0 · 13 Feb: 0 · 20 Feb: 0 · 27 Feb: 0 · 6 Mar: 2"
        in letter.text
    )
    assert [each.name for each in letter.pictures] == ["conversations"]
    assert "in each of 8 weeks: from 1 to 2, at most 2." in letter.html
    assert organizer_letter(ROSA, _turf(attempts=attempts[3:]))[0].pictures == ()


def test_links_to_the_tabs_and_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the workbook is on the web; notes stand above everything else."""
    turf = _turf(
        attempts=_frame(TRIES, _talk("2023-03-07")),
        lists=Web("https://x/lists"),
        sheets=Web("https://x/sheets"),
    )
    letter: Letter = organizer_letter(ROSA, turf, ("Numbers are old.",))[0]

    assert "* Numbers are old." in letter.text
    assert letter.text.index("Numbers are old") < letter.text.index("Hello Rosa")


def test_a_row_of_a_table_is_its_name_and_its_cells() -> None:
    """As the templates read it."""
    assert Row("Attempts", ("2", "1")).cells == ("2", "1")
