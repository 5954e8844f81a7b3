"""Reasons: why each person is on the follow-up list, in one sentence with its dates and with what
is at stake.
"""

from __future__ import annotations

import pandas as pd

from toolkit.organizing import flags
from toolkit.telling.rows_said import Sentences, promised, said_by_flag, said_of
from toolkit.words import marked, say, say_many

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


def reasons(follow_ups: pd.DataFrame, language: str) -> pd.Series:
    """*Why*: one sentence a person, in that language; the rows are those of
    `follow_ups.follow_ups`, or some of them.

    What is at stake follows: whose they were, that they are on nobody's list, how many members
    make a majority where they work. Source: measures.md, *Follow-ups*.
    """
    said = said_by_flag(follow_ups, language, _WHY)
    columns = ("flag", "formerly", "uncharted", "starts", "status", "needed")
    stakes = said_of(follow_ups, language, columns, _stake)
    made = [f"{why}{stake}." for why, stake in zip(said, stakes, strict=True)]
    return pd.Series(made, index=follow_ups.index, dtype="str")


def _stake(
    language: str,
    flag: str,
    formerly: str | None,
    uncharted: bool,
    starts: bool,
    status: str,
    needed: int | None,
) -> str:
    parts = []
    if formerly and flag != flags.UNASSIGNED:
        parts.append(say(language, "was {formerly}'s, who has stopped", formerly=formerly))
    if uncharted:
        parts.append(say(language, "under nobody on the chart"))
    if needed and not starts and status not in ("Member", "Pending"):
        parts.append(
            say_many(
                language,
                "not a member, and {n} more makes a majority here",
                "not a member, and {n} more make a majority here",
                needed,
            )
        )
    return "".join(f"; {part}" for part in parts)


def _promise(language: str, who: str | None, made: str, due: str, promise: str | None) -> str:
    what = promised(promise)
    if who and what:
        return say(
            language,
            "{who} owes them an answer about {what} since {due}, promised on {made}",
            who=who,
            made=made,
            due=due,
            what=what,
        )
    if who:
        return say(
            language,
            "{who} owes them an answer since {due}, promised on {made}",
            who=who,
            made=made,
            due=due,
        )
    if what:
        return say(
            language,
            "Somebody owes them an answer about {what} since {due}, promised on {made}",
            made=made,
            due=due,
            what=what,
        )
    return say(
        language, "Somebody owes them an answer since {due}, promised on {made}", made=made, due=due
    )


def _new(language: str, starts: bool, day: str, talked: str | None) -> str:
    if starts and talked is None:
        return say(language, "Starts on {day}, and nobody has said hello yet", day=day)
    if starts:
        return say(
            language,
            "Starts on {day}, last talked with on {talked}, and not asked to join yet",
            day=day,
            talked=talked,
        )
    if talked is None:
        return say(language, "Started on {day}, and nobody has sat down with them yet", day=day)
    return say(
        language,
        "Started on {day}, last talked with on {talked}, and not asked to join yet",
        day=day,
        talked=talked,
    )


def _maybe(language: str, answered: str) -> str:
    return say(
        language, "Said maybe on {answered}, and nobody has gone back since", answered=answered
    )


def _slipped(language: str, before: int, now: int, rated: str) -> str:
    return say(
        language, "Was a {before}, is a {now} since {rated}", before=before, now=now, rated=rated
    )


def _quiet_leader(language: str, charted: int, talked: str, days: int) -> str:
    if charted:
        return say_many(
            language,
            "Our leader of {charted}, not talked with since {talked}: {n} day, breaks left out",
            "Our leader of {charted}, not talked with since {talked}: {n} days, breaks left out",
            days,
            charted=charted,
            talked=talked,
        )
    return say_many(
        language,
        "A leader, not talked with since {talked}: {n} day, breaks left out",
        "A leader, not talked with since {talked}: {n} days, breaks left out",
        days,
        talked=talked,
    )


def _bad_data(language: str, when: str, result: str, talked: str | None) -> str:
    wrong = result == "Wrong number"
    if talked is None:
        return (
            say(language, "Wrong number on {when}, and nobody has talked with them yet", when=when)
            if wrong
            else say(
                language,
                "Number out of service on {when}, and nobody has talked with them yet",
                when=when,
            )
        )
    return (
        say(
            language,
            "Wrong number on {when}, last talked with on {talked}",
            when=when,
            talked=talked,
        )
        if wrong
        else say(
            language,
            "Number out of service on {when}, last talked with on {talked}",
            when=when,
            talked=talked,
        )
    )


def _not_contacted(language: str, tried: str | None, attempts: int, result: str) -> str:
    if tried is None:
        return say(language, "First conversation: nobody has tried yet")
    return say_many(
        language,
        "No conversation yet after {n} try, on {tried} ({result})",
        "No conversation yet after {n} tries, the last on {tried} ({result})",
        attempts,
        tried=tried,
        result=say(language, RESULTS[result]),
    )


def _not_reached(language: str, tried: str, attempts: int, result: str) -> str:
    return say_many(
        language,
        "Not reached in {n} try, on {tried} ({result})",
        "Not reached in {n} tries, the last on {tried} ({result})",
        attempts,
        tried=tried,
        result=say(language, RESULTS[result]),
    )


def _quiet(language: str, talked: str, days: int) -> str:
    return say_many(
        language,
        "Not talked with since {talked}: {n} day, breaks left out",
        "Not talked with since {talked}: {n} days, breaks left out",
        days,
        talked=talked,
    )


def _unassigned(language: str, formerly: str | None, talked: str) -> str:
    if formerly:
        return say(
            language,
            "Was {formerly}'s, who has stopped, and nobody has them now; last talked with on"
            " {talked}",
            formerly=formerly,
            talked=talked,
        )
    return say(language, "Nobody has this person; last talked with on {talked}", talked=talked)


_WHY: Sentences = {
    flags.PROMISE: (("promised_by", "promised_on", "due", "promise"), _promise),
    flags.NEW_HIRE: (("starts", "hire_date", "last_contact"), _new),
    flags.MAYBE: (("maybe_on",), _maybe),
    flags.SLIPPED: (("before", "assessment", "rated_on"), _slipped),
    flags.QUIET_LEADER: (("charted", "last_contact", "days"), _quiet_leader),
    flags.BAD_DATA: (("bad_phone_on", "bad_result", "last_contact"), _bad_data),
    flags.NOT_CONTACTED: (("last_attempt", "attempts", "last_result"), _not_contacted),
    flags.NOT_REACHED: (("last_attempt", "attempts", "last_result"), _not_reached),
    flags.QUIET: (("last_contact", "days"), _quiet),
    flags.UNASSIGNED: (("formerly", "last_contact"), _unassigned),
}
