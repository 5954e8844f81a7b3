"""What is asked of the letters: which week or structure test, whose, and which once more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from toolkit.calendar import FIRST_YEAR, LAST_YEAR, Week
from toolkit.errors import Misused, Refusal
from toolkit.letters.readers import KINDS, Kind
from toolkit.mail.address import read_addresses
from toolkit.words import ident

ONE_WEEK_AT_A_TIME = Refusal(
    Misused,
    "one-week-at-a-time",
    "Letters of one week at a time: run this once for each week.",
)
WEEK_NOT_OVER = Refusal(
    Misused,
    "week-not-over",
    "The week {week} is not over yet. The last complete one is {last}.",
)
NOT_A_WEEK = Refusal(
    Misused,
    "not-a-week",
    "“{said}” is not a week. Write it as 2023-W10, or any day of it as 2023-03-08.",
)
NOT_A_LETTER_KEY = Refusal(
    Misused,
    "not-a-letter-key",
    "“{name}” is not the key of a letter. Copy it from the Letters tab, such as "
    "organizer/2023-W10/ADDRESS.",
)
NOT_ONE_ADDRESS = Refusal(
    Misused,
    "not-one-address",
    "“{typed}” is not one address: {why}. Write it as you@example.org.",
)
ABOUT_A_TEST = Refusal(
    Misused,
    "about-a-test",
    "“{name}” is about a structure test: name that with --{kind} NAME.",
)

ABOUT_TESTS = ("test", "results")
ONLY: dict[str, Kind] = {"staff": "staff", "organizers": "organizer", "reps": "rep"}


@dataclass(frozen=True)
class Wish:
    """What a person or a timer asks for. `resend` are keys, or the beginning of several, up to a
    slash; `test` and `results` name a structure test, about which letters go instead of the week's.
    """

    week: Week | None = None
    only: Kind | None = None
    to: str = ""
    resend: tuple[str, ...] = ()
    test: str = ""
    results: str = ""


def due_week(wish: Wish, today: date) -> Week:
    """The week asked for, else the last that is over; raises `Misused` where it is not over yet."""
    last = Week.of(today).previous
    asked = {_week_of_key(name) for name in wish.resend} | ({wish.week} if wish.week else set())
    if len(asked) > 1:
        raise ONE_WEEK_AT_A_TIME()
    week = next(iter(asked), last)
    if week.monday > last.monday:
        raise WEEK_NOT_OVER(week=week, last=last)
    return week


def parse_week(said: str) -> Week:
    """`2023-W10`, or any day of it as `2023-03-08`, as a week; raises `Misused`."""
    try:
        year, mark, number = said.strip().upper().partition("-W")
        week = (
            Week(date.fromisocalendar(int(year), int(number), 1))
            if mark
            else Week.of(date.fromisoformat(said.strip()))
        )
    except (ValueError, OverflowError):
        raise NOT_A_WEEK(said=said) from None
    if not FIRST_YEAR <= week.monday.year <= LAST_YEAR:
        raise NOT_A_WEEK(said=said)
    return week


def _week_of_key(name: str) -> Week:
    parts = name.split("/")
    if len(parts) > 2 and parts[0] in ABOUT_TESTS:
        raise ABOUT_A_TEST(name=name, kind=parts[0])
    if len(parts) < 3 or parts[0] not in (*KINDS, "notice"):
        raise NOT_A_LETTER_KEY(name=name)
    return parse_week(parts[1])


def one_address(typed: str) -> str:
    """The address in --to, however it was typed; raises `Misused` where it is none."""
    read = read_addresses(typed)
    if typed and read.one is None:
        raise NOT_ONE_ADDRESS(typed=typed, why=read.why_not_one)
    return read.one or ""


def meant(name: str, asked: str) -> bool:
    return name.startswith(asked) if asked.endswith("/") else ident(name) == ident(asked)
