"""People's fits: how well values are names, emails, phones, schools, jobs; from -1 (denied) to
1.
"""

from __future__ import annotations

import re

from toolkit.adopting.cast import Cast
from toolkit.adopting.looks import Looks
from toolkit.adopting.said_by_values import MOST, are_codes, roles, wards

_NO_SITE = re.compile(
    r"\b(?:zoom|online|virtual|remote|teams|google meet|union (?:hall|office)|phone|en l[ií]nea"
    r"|tbd)\b",
    re.IGNORECASE,
)


def email(looks: Looks, cast: Cast, table: str) -> float:
    """Emails."""
    return 1.0 if looks["email"] >= 0.5 else -1.0 if looks["email"] < 0.2 else 0.2


def phone(looks: Looks, cast: Cast, table: str) -> float:
    """Phones."""
    if looks["phone"] >= 0.5:
        return 1.0
    return -1.0 if looks["phone"] < 0.15 else 0.2


def name_part(looks: Looks, cast: Cast, table: str) -> float:
    """A first or a last name."""
    if looks["email"] + looks["phone"] + looks["day"] + looks["number"] >= 0.4:
        return -1.0
    if looks["last first"] >= 0.6:
        return -0.8
    if looks["mark"] + looks["yesno"] >= 0.5 or (looks.few_words and looks.rows > 12):
        return -0.7
    one = looks["one word"] + looks["initials"] * 0.2
    if one >= 0.6:
        return 0.7
    return -0.55 if looks["full name"] >= 0.85 and looks.filled >= 8 else 0.1


def _online(looks: Looks) -> bool:
    """Whether some of the places are none: a call, the union's own hall."""
    return any(_NO_SITE.search(word) for word in looks.counts)


def worksite(looks: Looks, cast: Cast, table: str) -> float:
    """Schools and other worksites."""
    if looks["email"] + looks["phone"] + looks["day"] + looks["yesno"] >= 0.5:
        return -1.0
    known = cast.worksite(looks)
    own = table == "Worksites"
    if own:
        if looks.distinct < 0.8:
            return -0.5
        return (
            1.0
            if looks["school"] >= 0.3 or known >= 0.5
            else 0.3
            if looks["number"] < 0.2
            else -0.7
        )
    if known >= 0.6:
        return 1.0
    if looks["school"] >= 0.4:
        return 0.9
    if table not in ("Roster", "Applications") and (cast.worksites or _online(looks)) and not known:
        return -0.6  # a place, and none of theirs
    if looks["number"] >= 0.5:
        return -0.5 if looks["rating"] < 0.9 else -0.8
    if cast.organizer(looks) >= 0.7 or cast.person(looks) >= 0.6:
        return -0.7
    if looks["last first"] >= 0.6:
        return -0.8
    if wards(looks) >= MOST:
        return 0.2
    if looks.few_words or looks.distinct <= 0.6:
        return 0.3
    return 0.0 if looks.length < 40 else -0.6


def person(looks: Looks, cast: Cast, table: str) -> float:
    """Somebody, by name or another sign of who it is."""
    if looks["day"] + looks["phone"] + looks["yesno"] + looks["mark"] >= 0.5:
        return -1.0
    if looks["school"] >= 0.5:
        return -0.8
    if cast.person(looks) >= 0.5 or (cast.idents and looks.within(cast.idents) >= 0.5):
        return 1.0
    names = looks["full name"] + looks["last first"] + looks["contact"]
    if names >= 0.6:
        return 0.7
    if looks["email"] >= 0.6 or looks["code"] >= 0.7:
        return 0.3
    if looks["one word"] >= 0.6:
        return -0.3
    return -0.6 if looks["number"] >= 0.5 or looks["long"] >= 0.4 else -0.2


def organizer(looks: Looks, cast: Cast, table: str) -> float:
    """Somebody of the team."""
    if looks["email"] + looks["phone"] + looks["day"] + looks["number"] + looks["yesno"] >= 0.5:
        return -1.0
    if looks["school"] >= 0.5 or looks["job"] >= 0.5:
        return -0.8
    known = cast.organizer(looks)
    if known < MOST <= roles(looks):
        return -0.8  # what somebody is, not who
    if looks.length < 2:
        return -0.7
    if known >= 0.6:
        return 1.0
    names = looks["full name"] + looks["last first"] + looks["one word"] + looks["initials"]
    if table == "Organizers":
        return 0.7 if names >= 0.6 and looks.distinct >= 0.8 else -0.5 if names < 0.3 else -0.1
    if looks.filled >= 12 and looks.distinct > 0.8:
        return -0.4  # nobody has an organizer of their own each
    if names >= 0.6:
        return 0.5
    return -0.6 if looks["long"] >= 0.3 else -0.1


def job(looks: Looks, cast: Cast, table: str) -> float:
    """A job."""
    if (
        looks["email"] + looks["phone"] + looks["day"] >= 0.5
        or looks["yesno"] + looks["mark"] >= 0.7
    ):
        return -0.9
    if looks["number"] >= 0.6:
        return -0.7
    if looks["job"] >= 0.5:
        return 0.9
    if cast.worksite(looks) >= 0.6 or cast.organizer(looks) >= 0.6:
        return -0.6
    if roles(looks) >= MOST or are_codes(looks):
        return -0.6
    return 0.3


def address(looks: Looks, cast: Cast, table: str) -> float:
    """A street."""
    return 1.0 if looks["address"] >= 0.5 else -0.6 if looks["address"] < 0.1 else 0.0


def pronouns(looks: Looks, cast: Cast, table: str) -> float:
    """Pronouns."""
    known = sum(
        n
        for word, n in looks.counts.items()
        if word.casefold().split("/")[0].strip()
        in ("she", "he", "they", "ella", "él", "el", "elle", "any", "xe", "ze")
    )
    return known / looks.filled if known else -0.6
