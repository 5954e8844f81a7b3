"""Reconciling: why a line stands in Reconciliation: what speaks for it, what does not, and what an
organizer should know before saying yes.
"""

from __future__ import annotations

from collections.abc import Collection

from toolkit.matching.differences import Why
from toolkit.matching.evidence import (
    EMAIL,
    HIRED,
    ID,
    JOB,
    OTHER_GENERATION,
    OTHER_HIRED,
    OTHER_ID,
    OTHER_WORKSITE,
    PHONE,
    WORKSITE,
    Evidence,
)
from toolkit.matching.names import FAMILY, GIVEN, NICKNAME, OTHER, PART, SAME, SLIP
from toolkit.words import marked, say, say_many

_ALIKE = {
    ID: marked("the same ID"),
    EMAIL: marked("the same email"),
    PHONE: marked("the same phone"),
    WORKSITE: marked("the same worksite"),
    HIRED: marked("hired on the same day"),
    JOB: marked("the same job"),
}
_NAMES = {
    SAME: marked("the same name"),
    NICKNAME: marked("a short form of the name"),
    PART: marked("a part of the name"),
    SLIP: marked("the name one letter apart"),
    GIVEN: marked("the same given name"),
    FAMILY: marked("the same family name"),
    OTHER: marked("another name"),
}
_UNLIKE = {
    OTHER_ID: marked("another ID"),
    EMAIL: marked("another email"),
    PHONE: marked("another phone"),
    OTHER_WORKSITE: marked("another worksite"),
    OTHER_HIRED: marked("hired on another day"),
    OTHER_GENERATION: marked("Jr. or a number behind the name on one of them only"),
}


def why_said(why: Why, language: str) -> str:
    """Why a line stands there, in one to three sentences."""
    parts = []
    if why.evidence is not None:
        parts.append(evidence_said(why.evidence, language))
    told = _TOLD.get(why.word)
    if told is not None:
        parts += told(why, language)
    return " ".join(part for part in parts if part)


def evidence_said(found: Evidence, language: str) -> str:
    """What two rows have in common, and what not."""
    apart = {GIVEN, FAMILY, OTHER}
    alike = [say(language, _ALIKE[one]) for one in _ALIKE if one in found.alike]
    name = say(language, _NAMES[found.name])
    unlike = [say(language, _UNLIKE[one]) for one in _UNLIKE if one in found.unlike]
    text = ", ".join([*alike, name])
    said = f"{text[:1].upper()}{text[1:]}"
    if unlike and (found.name in apart or not {ID, EMAIL} & found.alike):
        return say(language, "{alike}; but {unlike}.", alike=said, unlike=", ".join(unlike))
    return f"{said}."


def _may_be(why: Why, language: str) -> list[str]:
    return [say(language, "Yes: they are one person. No: they are two.")]


def _twice(why: Why, language: str) -> list[str]:
    return [
        say(
            language,
            "Probably twice on the roster: keep one row, move what hangs on the other ID, and take"
            " that row out by hand.",
        )
    ]


def _on_no_roster(why: Why, language: str) -> list[str]:
    by = (
        say(language, "Nobody on the roster has this ID, email, phone or name.")
        if why.about.get("ids")
        else say(language, "Nobody on the roster has this email, phone or name.")
    )
    return [by, _not_on(why.about.get("missing", ()), language)]


def _not_on(lists: Collection[str], language: str) -> str:
    return say(language, "Not on {lists} either.", lists=", ".join(lists)) if lists else ""


def _not_listed(why: Why, language: str) -> list[str]:
    told = [_others(why, language)]
    if lists := ", ".join(why.about["elsewhere"]):
        told.append(say(language, "Still on {lists}: ask before they are let go.", lists=lists))
    return told


def _not_paying(why: Why, language: str) -> list[str]:
    told = [_others(why, language)]
    if lists := ", ".join(why.about["elsewhere"]):
        told.append(say(language, "Still on {lists}: somebody should talk with them.", lists=lists))
    return told


def _others(why: Why, language: str) -> str:
    return say_many(
        language,
        "Not on the list, which has {n} other person from this worksite.",
        "Not on the list, which has {n} others from this worksite.",
        why.about["others"],
    )


def _came(why: Why, language: str) -> list[str]:
    about, told = why.about, []
    if about.get("only"):
        told.append(say(language, "Only the name tells: nobody else is called so."))
    if about.get("several"):
        told.append(say(language, "May be {people}.", people=", ".join(about["several"])))
    if about.get("minutes") is not None:
        told.append(
            say_many(language, "There for {n} minute.", "There for {n} minutes.", about["minutes"])
        )
    return told


_TOLD = {
    "may be": _may_be,
    "twice": _twice,
    "on no roster": _on_no_roster,
    "not listed": _not_listed,
    "not paying": _not_paying,
    "came": _came,
}
