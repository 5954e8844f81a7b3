"""Hours in an organizer's letter: what was logged of what was expected, and what it means in
dollars under the phase's own policy.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from toolkit.calendar import Week
from toolkit.letters.plain import typed
from toolkit.letters.turf import Records
from toolkit.money import dollars, shown
from toolkit.stipends.declared import Timesheets
from toolkit.stipends.settled_weeks import STANDS
from toolkit.stipends.stipends import Stipend
from toolkit.telling.numbers import known, number
from toolkit.words import day, say, say_many


def hours_said(
    weeks: Records, stipends: Sequence[Stipend], week: Week, language: str
) -> tuple[str, ...]:
    """A sentence on the week of the letter, for each phase; one on earlier weeks that can still be
    made good; and one on what each phase has earned so far.

    `weeks` are one organizer's rows of `Figures.over` · `stipends` theirs.
    """
    rows = [
        row
        for row in weeks
        if known(row["logged"]) is not None and known(row["expected"]) is not None
    ]
    this = [row for row in rows if row[Timesheets.week] == week.monday]
    said = [_week_said(row, language) for row in this]
    short = [
        row
        for row in rows
        if row[Timesheets.week] < week.monday
        and row[Timesheets.state] not in STANDS
        and row["policy"] == "By week"
        and row["logged"] < row["expected"]
    ]
    if short:
        said.append(_still_short(short, language))
    phases = {row["phase"] for row in this}
    said += [_so_far(one, language) for one in stipends if one.phase in phases]
    return tuple(each for each in said if each)


def _week_said(row: Mapping[Hashable, Any], language: str) -> str:
    logged, expected = Fraction(row["logged"]), Fraction(row["expected"])
    share, policy = row["share"], row["policy"]
    values = {
        "logged": number(logged, language),
        "expected": number(expected, language),
        "more": number(expected - logged, language),
        "dollars": shown(share if isinstance(share, Decimal) else dollars(0)),
    }
    if not expected:
        return say(language, "{logged} hours logged in a week that expects none.", **values)
    if row[Timesheets.state] in STANDS:
        return say(language, "{logged} of {expected} hours, and the week is approved.", **values)
    if logged >= expected:
        return (
            say(language, "{logged} of {expected} hours: the week's {dollars} is earned.", **values)
            if policy == "By week"
            else say(language, "{logged} of {expected} hours: nothing is missing.", **values)
        )
    if policy == "By week":
        return say(
            language,
            "{logged} of {expected} hours: log {more} more by Sunday or that week's {dollars} is"
            " not earned.",
            **values,
        )
    if policy == "By hour":
        return say(
            language,
            "{logged} of {expected} hours: log {more} more by Sunday or their part of that week's"
            " {dollars} is not earned.",
            **values,
        )
    return say(language, "{logged} of {expected} hours: log {more} more by Sunday.", **values)


def _still_short(rows: Records, language: str) -> str:
    shares = (row["share"] for row in rows)
    whole = sum((share for share in shares if isinstance(share, Decimal)), dollars(0))
    return say_many(
        language,
        "{n} earlier week is short too, and {dollars} with it: week of {weeks}.",
        "{n} earlier weeks are short too, and {dollars} with them: weeks of {weeks}.",
        len(rows),
        dollars=shown(whole),
        weeks=_weeks(rows, language),
    )


def _so_far(one: Stipend, language: str) -> str:
    values = {"phase": typed(one.phase), "logged": number(one.logged, language)}
    values["expected"] = number(one.expected, language)
    if one.so_far is None or one.stipend is None:
        return say(
            language, "{phase}: {logged} of {expected} hours of the whole phase so far.", **values
        )
    return say(
        language,
        "{phase}: {logged} of {expected} hours of the whole phase, and {earned} of {stipend} earned"
        " so far.",
        earned=shown(one.so_far),
        stipend=shown(one.stipend),
        **values,
    )


def _weeks(rows: Records, language: str) -> str:
    some: list[date] = sorted({row[Timesheets.week] for row in rows})
    return ", ".join(day(each, language) for each in some[-12:])


def to_certify(weeks: Records, language: str) -> str:
    """The weeks that wait for the organizer's initials; "" where none does."""
    waiting = [row for row in weeks if row[Timesheets.state] == "Draft"]
    if not waiting:
        return ""
    return say_many(
        language,
        "{n} week waits for your initials in Timesheets (week of {weeks}).",
        "{n} weeks wait for your initials in Timesheets (weeks of {weeks}).",
        len(waiting),
        weeks=_weeks(waiting, language),
    )
