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
from toolkit.letters.letterhead import Letterhead
from toolkit.letters.missed import Missed
from toolkit.letters.organizer import organizer_letter
from toolkit.letters.organizers import tries
from toolkit.letters.people import listed, seen
from toolkit.letters.plain import Web
from toolkit.letters.readers import Reader
from toolkit.letters.serving import Serving
from toolkit.letters.turf import OrganizerPart
from toolkit.mail.message import Letter
from toolkit.organizing.follow_ups import follow_ups

TODAY = date(2023, 3, 13)
DAY = pd.Timestamp(2023, 3, 13)
ROSA = Reader("organizer", "rosa@example.org", "en", "Rosa", organizer="Rosa Diaz")
TRIES = ("organizer", "date", "conversation", "one_on_one", "ask", "answer")
SHEETS = ("phase", "week", "logged", "expected", "state", "share", "policy")
PROMISES = ("person", "worksite", "organizer", "by", "made", "own_words", "due", "overdue")
EVENTS = ("event", "date", "starts", "format", "mandatory", "audience")


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


def _turf(language: str = "en", **parts: Any) -> OrganizerPart:
    known: dict[str, Any] = {
        "people": _people()[:0],
        "waiting": 0,
        "stipends": (),
        "missed": (),
        "lead": "",
        "focus": (),
        "serving": Serving("free"),
        "attempts": _frame(TRIES),
        "weeks": _frame(SHEETS),
        "promises": _frame(PROMISES),
        "promised_elsewhere": 0,
        "trainings": _frame(EVENTS),
        "lists": None,
        "sheets": None,
    }
    told = known | parts
    people = told["people"]
    told["people"] = listed(people, language, form=lambda each: None, reader="Rosa Diaz")
    told["flags"] = tuple(people["flag"])
    told["attempts"] = tuple(one for _, one in tries(told["attempts"]))
    for name in ("weeks", "promises", "trainings"):
        told[name] = told[name].to_dict("records")
    return OrganizerPart(today=TODAY, week=WEEK, organizer="Rosa Diaz", **told)


def _text(language: str = "en", **parts: Any) -> str:
    reader = Reader("organizer", "rosa@example.org", language, "Rosa", organizer="Rosa Diaz")
    return organizer_letter(reader, _turf(language, **parts))[0].text


def _talk(day: str, **more: Any) -> dict[str, Any]:
    return {"organizer": "Rosa Diaz", "date": day, "conversation": True} | more


def _promise(**more: Any) -> dict[str, Any]:
    plain = {"person": "Bo C.", "worksite": "Maple El", "made": "2023-03-01", "due": "2023-03-08"}
    return plain | {"by": "Rosa Diaz", "overdue": False, "due": "2023-03-15"} | more


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


def _list(*flags: str) -> pd.DataFrame:
    """People with these flags, as this week's."""
    made = _people().head(len(flags)).copy()
    return made.assign(flag=list(flags), maybe_on=DAY, last_contact=DAY, hire_date=DAY, days=20)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("flags", "subject"),
    [
        ((), "Rosa, nobody is on your list for this week"),
        (("Not contacted",), "Rosa, your 1 for this week"),
        (("Promise overdue", "Not contacted"), "Rosa, your 2 for this week: 1 answer owed"),
        (
            ("Promise overdue", "New hire", "Said maybe", "Said maybe", "Quiet leader"),
            "Rosa, your 5 for this week: 1 answer owed, 1 new colleague, 2 maybes, 1 quiet leader",
        ),
    ],
)
def test_the_subject_counts_this_week(flags: tuple[str, ...], subject: str) -> None:
    """What is owed by its kind, and nobody by name; who slipped is not counted, that would be a rating."""
    attempts = _frame(TRIES, _talk("2023-03-06"))
    letter, _ = organizer_letter(ROSA, _turf(people=_list(*flags), attempts=attempts))

    assert letter.subject == subject
    assert letter.text.startswith(subject)


def test_this_week_s_list_says_why_and_what_to_do() -> None:
    """Everybody of this week, in the order of the tab, and how many wait for later weeks."""
    said = _text(people=_people(), waiting=30, lists=Web("https://x/lists"))

    assert "1. Per0 L., Maple El\n   First conversation: nobody has tried yet" in said
    assert "\n   Ask what they would change at Maple El, listen, and ask them to join.\n" in said
    assert "12. Per11 L., Maple El\n" in said
    assert "30 more people are on your list for later weeks." in said
    assert "Open your week in Follow-ups: https://x/lists" in said


def test_a_phone_number_stands_where_it_is_allowed() -> None:
    """`call` is filled only then."""
    people = _people().head(2).assign(call=["303-555-0101", None])

    assert "ask them to join.\n   303-555-0101\n2. Per1" in _text(people=people)


def test_promises_to_come_are_told_by_who_made_them() -> None:
    """Due within a week, one's own in one's own words; those overdue are on the list itself."""
    said = _text(
        promises=_frame(
            PROMISES,
            _promise(own_words="Prep time. Call 303-555-0101"),
            _promise(person="Cleo P.", by="Cesar Paz", due="2023-03-20"),
            _promise(person="Nan N.", by=None),
            _promise(person="Dee E."),
            _promise(person="Ada L.", due="2023-03-21"),
            _promise(person="Hal I.", due="2023-03-08", overdue=True),
        ),
        promised_elsewhere=2,
    )

    assert "- Bo C., Maple El: you promised “Prep time. Call …” by 15 Mar." in said
    assert "- Cleo P., Maple El: Cesar P. promised an answer by 20 Mar." in said
    assert "- Nan N., Maple El: an answer was promised by 15 Mar." in said
    assert "- Dee E., Maple El: you promised an answer by 15 Mar." in said
    assert [name for name in ("Ada L.", "Hal I.") if name in said] == []
    assert "You also made 2 promises to people who are on other organizers' lists." in said


def test_more_promises_than_fit_are_counted() -> None:
    """Ten are told."""
    said = _text(promises=_frame(PROMISES, *[_promise(person=f"P{n}.") for n in range(13)]))

    assert said.count("you promised an answer by") == 10
    assert "And 3 more, in Follow-ups." in said


@pytest.mark.parametrize(
    ("tries", "thanks"),
    [
        ((_talk("2023-03-06"), _talk("2023-03-12")), "Thank you for the 2 conversations you had"),
        ((_talk("2023-03-06", answer="Yes"),), "1 conversation, and 1 person said yes to you."),
        (({"date": "2023-03-06"},), "Thank you for trying 1 time last week; not reaching people"),
    ],
)
def test_one_line_of_thanks(tries: tuple[dict[str, Any], ...], thanks: str) -> None:
    """For what there was of the week; none where nothing is logged."""
    assert thanks in _text(attempts=_frame(TRIES, *tries))
    assert "Thank you" not in _text(attempts=_frame(TRIES, _talk("2023-03-05")))


def test_a_week_off_is_short() -> None:
    """No list, no numbers: when the work goes on, and what can still be logged of the week before."""
    hours = {"logged": Fraction(5), "expected": Fraction(6), "state": "Draft"}
    off = Serving("off", ("Phase 1",), WEEK.following.following, Fraction(6))
    turf = _turf(
        serving=off,
        people=_people(),
        waiting=3,
        attempts=_frame(TRIES, _talk("2023-03-07")),
        weeks=_frame(SHEETS, {"phase": "Phase 1", "week": WEEK.monday} | hours),
    )
    letter, empty = organizer_letter(ROSA, turf)

    assert (letter.subject, empty) == ("Rosa, this week is off", False)
    assert (
        "Nothing is expected of you this week. Next: Monday 20 March, 6 hours expected that week."
        in letter.text
    )
    assert "5 of 6 hours: log 1 more by Sunday." in letter.text
    assert [word for word in ("Per0", "YOUR NUMBERS", "later weeks") if word in letter.text] == []
    assert letter.pictures == ()


def test_the_letter_after_the_last_week_has_no_list() -> None:
    """The phase has ended: hours and thanks."""
    over = Serving("between", ("Phase 1",))
    letter, _ = organizer_letter(
        ROSA, _turf(serving=over, people=_people(), attempts=_frame(TRIES, _talk("2023-03-07")))
    )
    assert letter.subject == "Rosa, Phase 1 is over: thank you"
    assert "Per0" not in letter.text


def test_what_was_missed_says_whom_to_ask() -> None:
    """A training, a check-in that did not happen, one that nobody wrote down."""
    day = date(2023, 3, 8)
    missed = tuple(
        Missed("Rosa Diaz", *one) for one in (("Training 5", day), ("", day), ("", None))
    )

    assert (
        "You were missed at Training 5 on 8 Mar. To make it up, ask Sol S.\n"
        "Your check-in on 8 Mar did not happen: arrange another with Sol S.\n"
        "No check-in of that week is written down: arrange one with Sol S.\n"
    ) in _text(missed=missed, lead="Sol Stark")
    assert "arrange one with staff." in _text(missed=missed)


def test_what_the_phase_is_for() -> None:
    """As Phases says."""
    said = _text(people=_people(), focus=(("Phase 2", "Welcome new educators"),))
    assert "Phase 2: Welcome new educators\n" in said


def test_the_letter_says_whose_it_is() -> None:
    """The local above, and who reads the answers below."""
    head = Letterhead("Maple Valley EA", "Sol Stark")
    reader = Reader("organizer", "rosa@example.org", "en", "Rosa", "Rosa Diaz", head=head)
    letter = organizer_letter(reader, _turf(people=_people()))[0]

    for said in (letter.text, letter.html):
        assert "Maple Valley EA · The week of 6 Mar to 12 Mar 2023" in said
        assert (
            "Sol Stark sends you this letter for Maple Valley EA, and reads your answers." in said
        )


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ({}, "Charting (Wednesday 15 March)\n"),
        ({"starts": 17 * 3600}, "Charting (Wednesday 15 March, 5:00 PM)\n"),
        (
            {"starts": 9 * 3600 + 1800, "format": "Online"},
            "Charting (Wednesday 15 March, 9:30 AM, online)\n",
        ),
        ({"format": "In person"}, "Charting (Wednesday 15 March, in person)\n"),
        (
            {"mandatory": True, "audience": "New organizers"},
            "Charting, for New organizers (Wednesday 15 March, mandatory)\n",
        ),
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
