"""Reasons: why each person is on the follow-up list, in one sentence with its dates, and what to do next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd

from toolkit.organizing.flags import (
    BAD_DATA,
    MAYBE,
    NEW_HIRE,
    NOT_CONTACTED,
    NOT_REACHED,
    PROMISE,
    QUIET,
    SLIPPED,
    UNASSIGNED,
)  # fmt: skip
from toolkit.words import day, marked, say, say_many

RESULTS = {
    "Talked": marked("talked"),
    "No answer": marked("no answer"),
    "Left message": marked("left a message"),
    "Busy": marked("busy"),
    "Refused": marked("refused to talk"),
    "Wrong number": marked("wrong number"),
    "Disconnected": marked("number out of service"),
    "Moved": marked("moved"),
    "Deceased": marked("deceased"),
    "Language barrier": marked("language barrier"),
    "Not reachable": marked("not reachable"),
    "Do not contact": marked("do not contact"),
}
_DATES = ("due", "last_contact", "hire_date", "last_attempt", "promised_on", "bad_phone_on", "rated_on", "maybe_on")
Facts = dict[str, Any]


def reasons(follow_ups: pd.DataFrame, language: str) -> pd.Series:
    """*Why*: one sentence a person, in that language; the rows are those of `follow_ups.follow_ups`, or some of them.

    Days of another year than as-of carry their year. Source: measures.md, *Follow-ups*.
    """
    return _said(follow_ups, language, _WHY)


def next_steps(follow_ups: pd.DataFrame, language: str) -> pd.Series:
    """*Next step*: what to do about each person's flag, in that language."""
    return _said(follow_ups, language, _NEXT)


def _said(follow_ups: pd.DataFrame, language: str, sentences: dict[str, Callable[[str, Facts], str]]) -> pd.Series:
    said = [sentences[row["flag"]](language, row) for row in _rows(follow_ups, language)]
    return pd.Series(said, index=follow_ups.index, dtype="str")


def _rows(follow_ups: pd.DataFrame, language: str) -> Iterator[Facts]:
    """Each row with its days as the reader says them; None where blank."""
    facts = follow_ups.astype("object").where(follow_ups.notna(), None)
    for name in _DATES:
        facts[name] = _days(follow_ups[name], follow_ups["as_of"], language)
    names = facts.columns.tolist()
    for values in zip(*(facts[name].tolist() for name in names), strict=True):
        yield dict(zip(names, values, strict=True))


def _days(dates: pd.Series, as_of: pd.Series, language: str) -> pd.Series:
    """`8 Feb`, and `8 Feb 2022` where that was another year; each different day is said once."""
    years = as_of.dt.year
    said = {
        (date, year): day(date.date(), language, "d MMM" if date.year == year else "d MMM y")
        for date, year in set(zip(dates, years, strict=True))
        if date is not pd.NaT
    }
    return pd.Series([said.get(spot) for spot in zip(dates, years, strict=True)], index=dates.index, dtype="object")


def _promise(text: str) -> str:
    """What was promised as a part of a sentence: on one line, without the full stop it may end in."""
    return " ".join(text.split()).rstrip(" .")


def _why_promise(language: str, row: Facts) -> str:
    who, made, due, what = row["promised_by"], row["promised_on"], row["due"], _promise(row["promise"] or "")
    if who and what:
        return say(language, "{who} promised on {made} to get back by {due} about {what}; nobody has since.",
                   who=who, made=made, due=due, what=what)  # fmt: skip
    if who:
        return say(language, "{who} promised on {made} to get back by {due}; nobody has since.", who=who, made=made, due=due)
    if what:
        return say(language, "Somebody promised on {made} to get back by {due} about {what}; nobody has since.",
                   made=made, due=due, what=what)  # fmt: skip
    return say(language, "Somebody promised on {made} to get back by {due}; nobody has since.", made=made, due=due)


def _why_new(language: str, row: Facts) -> str:
    hired, talked = row["hire_date"], row["last_contact"]
    if talked is None:
        return say(language, "Hired on {hired}, and nobody has had a conversation with them yet.", hired=hired)
    return say(language, "Hired on {hired}, last talked with on {talked}, and not asked to join yet.",
               hired=hired, talked=talked)  # fmt: skip


def _why_not_contacted(language: str, row: Facts) -> str:
    if row["last_attempt"] is None:
        return say(language, "Nobody has tried to talk with them yet.")
    return say_many(
        language, "No conversation yet: {n} attempt, on {tried} ({result}).",
        "No conversation yet: {n} attempts, the last on {tried} ({result}).",
        row["attempts"], tried=row["last_attempt"], result=_result(language, row["last_result"]),
    )  # fmt: skip


def _why_not_reached(language: str, row: Facts) -> str:
    return say_many(
        language, "Not reached in {n} attempt, on {tried} ({result}).",
        "Not reached in {n} attempts, the last on {tried} ({result}).",
        row["attempts"], tried=row["last_attempt"], result=_result(language, row["last_result"]),
    )  # fmt: skip


def _result(language: str, result: str) -> str:
    return say(language, RESULTS[result])


def _why_bad_data(language: str, row: Facts) -> str:
    when, talked = row["bad_phone_on"], row["last_contact"]
    if row["bad_result"] == "Wrong number":
        return say(language, "The phone number was wrong on {when}; the last conversation was on {talked}.",
                   when=when, talked=talked)  # fmt: skip
    return say(language, "The phone number was out of service on {when}; the last conversation was on {talked}.",
               when=when, talked=talked)  # fmt: skip


def _why_slipped(language: str, row: Facts) -> str:
    return say(language, "The assessment slipped from {before} to {now} on {rated}.",
               before=row["before"], now=row["assessment"], rated=row["rated_on"])  # fmt: skip


def _why_maybe(language: str, row: Facts) -> str:
    return say(language, "Answered maybe on {answered}; nobody has talked with them since.", answered=row["maybe_on"])


def _why_quiet(language: str, row: Facts) -> str:
    limit, days, talked = row["limit"], row["days"], row["last_contact"]
    if row["leader"]:
        return say_many(
            language, "The last conversation was on {talked}, {n} day ago without breaks; for leaders the limit is {limit}.",
            "The last conversation was on {talked}, {n} days ago without breaks; for leaders the limit is {limit}.",
            days, talked=talked, limit=limit,
        )  # fmt: skip
    if row["status"] == "Member":
        return say_many(
            language, "The last conversation was on {talked}, {n} day ago without breaks; for members the limit is {limit}.",
            "The last conversation was on {talked}, {n} days ago without breaks; for members the limit is {limit}.",
            days, talked=talked, limit=limit,
        )  # fmt: skip
    return say_many(
        language, "The last conversation was on {talked}, {n} day ago without breaks; the limit is {limit}.",
        "The last conversation was on {talked}, {n} days ago without breaks; the limit is {limit}.",
        days, talked=talked, limit=limit,
    )  # fmt: skip


def _why_unassigned(language: str, row: Facts) -> str:
    return say(language, "No organizer is assigned; the last conversation was on {talked}.", talked=row["last_contact"])


_WHY: dict[str, Callable[[str, Facts], str]] = {
    PROMISE: _why_promise,
    NEW_HIRE: _why_new,
    NOT_CONTACTED: _why_not_contacted,
    NOT_REACHED: _why_not_reached,
    BAD_DATA: _why_bad_data,
    SLIPPED: _why_slipped,
    MAYBE: _why_maybe,
    QUIET: _why_quiet,
    UNASSIGNED: _why_unassigned,
}


def _next_promise(language: str, row: Facts) -> str:
    what = _promise(row["promise"] or "")
    if what:
        return say(language, "Get back to them about {what}, and record the conversation.", what=what)
    return say(language, "Get back to them, and record the conversation.")


def _next_new(language: str, row: Facts) -> str:
    if row["last_contact"] is None:
        return say(language, "Welcome them and have a first conversation.")
    return say(language, "Ask them to join.")


def _next_not_contacted(language: str, row: Facts) -> str:
    if row["last_attempt"] is None:
        return say(language, "Have a first conversation.")
    return say(language, "Try again, at another time of day.")


def _next_quiet(language: str, row: Facts) -> str:
    if row["leader"]:
        return say(language, "Check in with this leader.")
    return say(language, "Have a one-on-one.")


_NEXT: dict[str, Callable[[str, Facts], str]] = {
    PROMISE: _next_promise,
    NEW_HIRE: _next_new,
    NOT_CONTACTED: _next_not_contacted,
    NOT_REACHED: lambda language, _: say(language, "Let somebody else try, or try another way."),
    BAD_DATA: lambda language, _: say(language, "Ask around for a working number, or talk in person."),
    SLIPPED: lambda language, _: say(language, "Talk with them and hear what changed."),
    MAYBE: lambda language, _: say(language, "Go back and ask again."),
    QUIET: _next_quiet,
    UNASSIGNED: lambda language, _: say(language, "Assign an organizer."),
}
