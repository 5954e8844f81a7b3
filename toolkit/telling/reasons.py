"""Reasons: why each person is on the follow-up list, in one sentence with its dates, and what to do
next.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from toolkit.organizing import flags
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
Said = Callable[
    ..., str
]  # the language, then the values of the columns it speaks of; days as text, None where blank


def reasons(follow_ups: pd.DataFrame, language: str) -> pd.Series:
    """*Why*: one sentence a person, in that language; the rows are those of
    `follow_ups.follow_ups`, or some of them.

    Days of another year than as-of carry their year. Source: measures.md, *Follow-ups*.
    """
    return _said(follow_ups, language, _WHY)


def next_steps(follow_ups: pd.DataFrame, language: str) -> pd.Series:
    """*Next step*: what to do about each person's flag, in that language."""
    return _said(follow_ups, language, _NEXT)


def _said(
    follow_ups: pd.DataFrame, language: str, sentences: dict[str, tuple[tuple[str, ...], Said]]
) -> pd.Series:
    said = np.full(len(follow_ups), None, dtype="object")
    for flag, (columns, sentence) in sentences.items():
        mask = (follow_ups["flag"] == flag).to_numpy(dtype=bool)
        rows = follow_ups[mask]
        values = [_values(rows[name], rows["as_of"], language) for name in columns]
        said[mask] = (
            [sentence(language, *row) for row in zip(*values, strict=True)]
            if values
            else sentence(language)
        )
    return pd.Series(said, index=follow_ups.index, dtype="str")


def _values(column: pd.Series, as_of: pd.Series, language: str) -> list[Any]:
    """A column as the sentences want it: None where blank, days as the reader says them (each
    different one once).
    """
    if column.dtype.kind != "M":
        return column.astype("object").where(column.notna(), None).tolist()
    years = as_of.dt.year
    dates = column.where(
        column.dt.year != years
    )  # what is left is of this year: its days go without it
    said = {date: day(date.date(), language, "d MMM y") for date in dates.dropna().unique()}
    dates = column.where(column.dt.year == years)
    said |= {date: day(date.date(), language) for date in dates.dropna().unique()}
    return column.map(said).astype("object").where(column.notna(), None).tolist()


def _promise(text: str | None) -> str:
    """What was promised as a part of a sentence: on one line, without the full stop it may end in.

    "Find out about prep time" is a sentence of its own, so it is quoted; "class size" goes on with
    ours.
    """
    said = " ".join((text or "").split()).rstrip(" .")
    return f"“{said}”" if said[:1].isupper() else said


def _why_promise(language: str, who: str | None, made: str, due: str, promise: str | None) -> str:
    what = _promise(promise)
    if who and what:
        return say(
            language,
            "{who} promised on {made} to get back by {due} about {what}; nobody has since.",
            who=who,
            made=made,
            due=due,
            what=what,
        )
    if who:
        return say(
            language,
            "{who} promised on {made} to get back by {due}; nobody has since.",
            who=who,
            made=made,
            due=due,
        )
    if what:
        return say(
            language,
            "Somebody promised on {made} to get back by {due} about {what}; nobody has since.",
            made=made,
            due=due,
            what=what,
        )
    return say(
        language,
        "Somebody promised on {made} to get back by {due}; nobody has since.",
        made=made,
        due=due,
    )


def _why_new(language: str, hired: str, talked: str | None) -> str:
    if talked is None:
        return say(
            language,
            "Hired on {hired}, and nobody has had a conversation with them yet.",
            hired=hired,
        )
    return say(
        language,
        "Hired on {hired}, last talked with on {talked}, and not asked to join yet.",
        hired=hired,
        talked=talked,
    )


def _why_not_contacted(language: str, tried: str | None, attempts: int, result: str) -> str:
    if tried is None:
        return say(language, "Nobody has tried to talk with them yet.")
    return say_many(
        language,
        "No conversation yet: {n} attempt, on {tried} ({result}).",
        "No conversation yet: {n} attempts, the last on {tried} ({result}).",
        attempts,
        tried=tried,
        result=say(language, RESULTS[result]),
    )


def _why_not_reached(language: str, tried: str, attempts: int, result: str) -> str:
    return say_many(
        language,
        "Not reached in {n} attempt, on {tried} ({result}).",
        "Not reached in {n} attempts, the last on {tried} ({result}).",
        attempts,
        tried=tried,
        result=say(language, RESULTS[result]),
    )


def _why_bad_data(language: str, when: str, result: str, talked: str) -> str:
    if result == "Wrong number":
        return say(
            language,
            "The phone number was wrong on {when}; the last conversation was on {talked}.",
            when=when,
            talked=talked,
        )
    return say(
        language,
        "The phone number was out of service on {when}; the last conversation was on {talked}.",
        when=when,
        talked=talked,
    )


def _why_slipped(language: str, before: int, now: int, rated: str) -> str:
    return say(
        language,
        "The assessment slipped from {before} to {now} on {rated}.",
        before=before,
        now=now,
        rated=rated,
    )


def _why_maybe(language: str, answered: str) -> str:
    return say(
        language,
        "Answered maybe on {answered}; nobody has talked with them since.",
        answered=answered,
    )


def _why_quiet(language: str, leader: bool, status: str, talked: str, days: int, limit: int) -> str:
    if leader:
        return say_many(
            language,
            "The last conversation was on {talked}, {n} day ago without breaks; for leaders the"
            " limit is {limit}.",
            "The last conversation was on {talked}, {n} days ago without breaks; for leaders the"
            " limit is {limit}.",
            days,
            talked=talked,
            limit=limit,
        )
    if status == "Member":
        return say_many(
            language,
            "The last conversation was on {talked}, {n} day ago without breaks; for members the"
            " limit is {limit}.",
            "The last conversation was on {talked}, {n} days ago without breaks; for members the"
            " limit is {limit}.",
            days,
            talked=talked,
            limit=limit,
        )
    return say_many(
        language,
        "The last conversation was on {talked}, {n} day ago without breaks; the limit is {limit}.",
        "The last conversation was on {talked}, {n} days ago without breaks; the limit is {limit}.",
        days,
        talked=talked,
        limit=limit,
    )


def _why_unassigned(language: str, talked: str) -> str:
    return say(
        language, "No organizer is assigned; the last conversation was on {talked}.", talked=talked
    )


_WHY: dict[str, tuple[tuple[str, ...], Said]] = {
    flags.PROMISE: (("promised_by", "promised_on", "due", "promise"), _why_promise),
    flags.NEW_HIRE: (("hire_date", "last_contact"), _why_new),
    flags.NOT_CONTACTED: (("last_attempt", "attempts", "last_result"), _why_not_contacted),
    flags.NOT_REACHED: (("last_attempt", "attempts", "last_result"), _why_not_reached),
    flags.BAD_DATA: (("bad_phone_on", "bad_result", "last_contact"), _why_bad_data),
    flags.SLIPPED: (("before", "assessment", "rated_on"), _why_slipped),
    flags.MAYBE: (("maybe_on",), _why_maybe),
    flags.QUIET: (("leader", "status", "last_contact", "days", "limit"), _why_quiet),
    flags.UNASSIGNED: (("last_contact",), _why_unassigned),
}


def _next_promise(language: str, promise: str | None) -> str:
    what = _promise(promise)
    if what:
        return say(
            language, "Get back to them about {what}, and record the conversation.", what=what
        )
    return say(language, "Get back to them, and record the conversation.")


def _next_new(language: str, talked: str | None) -> str:
    if talked is None:
        return say(language, "Welcome them and have a first conversation.")
    return say(language, "Ask them to join.")


def _next_not_contacted(language: str, tried: str | None) -> str:
    if tried is None:
        return say(language, "Have a first conversation.")
    return say(language, "Try again, at another time of day.")


def _next_quiet(language: str, leader: bool) -> str:
    if leader:
        return say(language, "Check in with this leader.")
    return say(language, "Have a one-on-one.")


_NEXT: dict[str, tuple[tuple[str, ...], Said]] = {
    flags.PROMISE: (("promise",), _next_promise),
    flags.NEW_HIRE: (("last_contact",), _next_new),
    flags.NOT_CONTACTED: (("last_attempt",), _next_not_contacted),
    flags.NOT_REACHED: (
        (),
        lambda language: say(language, "Let somebody else try, or try another way."),
    ),
    flags.BAD_DATA: (
        (),
        lambda language: say(language, "Ask around for a working number, or talk in person."),
    ),
    flags.SLIPPED: ((), lambda language: say(language, "Talk with them and hear what changed.")),
    flags.MAYBE: ((), lambda language: say(language, "Go back and ask again.")),
    flags.QUIET: (("leader",), _next_quiet),
    flags.UNASSIGNED: ((), lambda language: say(language, "Assign an organizer.")),
}
