"""What the values of a column say it is, whatever its heading says."""

from __future__ import annotations

import re

from toolkit.adopting.cast import Cast
from toolkit.adopting.fits import NAME, TABLES, column
from toolkit.adopting.heard import heard
from toolkit.adopting.layout import ColumnPlace
from toolkit.adopting.looks import Looks
from toolkit.adopting.reading import words_of_column
from toolkit.adopting.said_by_values import MOST, are_codes, roles, wards
from toolkit.tables.choices import Choice

To = str | tuple[str, ...]
_RATED = frozenset(("Roster", "Conversations"))
_IDENT = re.compile(
    r"(?:id|ids|#|no\.?|nos|num(?:ber)?|nbr|code|key|n[uú]mero|c[oó]digo|clave|folio|uuid"
    r"|guid)\W*$",
    re.IGNORECASE,
)
# Small numbers that rate nobody: how many, how often, how important one of many things is.
_COUNTS = re.compile(
    r"\b(?:totals?|tot|missed|attended|mtgs?|meetings|sessions|times|count|number|years?|yrs"
    r"|kids|children|days|hours|hrs|visits|calls|important|importance|faltas|veces|a[nñ]os|hijos"
    r"|horas|d[ií]as|importante|importancia)\b|\]\s*$|^\s*#",
    re.IGNORECASE,
)


def by_values(table: str, place: ColumnPlace, cast: Cast) -> list[tuple[To, float]]:
    """What a column may be in a table, and how much its values say so; surer where it has no
    heading at all.
    """
    looks = place.looks
    if looks.filled < 2:
        return []
    bare = not place.heading.strip()
    sure = 0.25 if bare else 0.0
    found: list[tuple[To, float]] = []
    if looks["email"] >= 0.8 and column(table, "Email"):
        found.append(("Email", 0.55))
    if looks["phone"] >= 0.8 and column(table, "Phone"):
        found.append(("Phone", 0.55))
    names = looks["full name"] + looks["last first"]
    if table == "Roster" and names >= 0.85 and looks.distinct >= 0.8 and looks["school"] < 0.2:
        found.append((NAME, 0.5 if looks["last first"] >= 0.6 else 0.46))
    found += _worksites(table, looks, cast)
    jobs = ("Roster", "Job title") in heard(place.parts)
    if table == "Roster" and (roles(looks) >= MOST or (jobs and are_codes(looks))):
        found.append(("Roles", 0.5))
    if bare and table == "Roster" and looks["yesno"] >= 0.9 and looks.different > 1:
        found.append(("Status", 0.25))
    if table == "Attendance" and looks["yesno"] >= 0.8 and looks.different > 1:
        found.append(("Attended", 0.5))
    if table == "Phases" and looks["money"] >= 0.8:
        found.append(("Stipend", 0.55))
    if looks["contact"] >= 0.5 and table in ("Roster", "Applications"):
        found.append((contact_of(looks), 0.62))
    unique = looks.distinct >= 0.98 and looks["code"] >= 0.8 and looks.filled >= 5
    if table == "Roster" and unique and _IDENT.search(place.heading) and not looks.running:
        found.append(("Person ID", 0.55))
    elif column(table, "Person ID") and looks.different >= 5 and looks.within(cast.idents) >= 0.8:
        found.append(("Person ID", 0.7))  # the roster's own numbers, whatever the heading
    if table == "Roster" and looks["job"] >= 0.7 and looks.filled >= 5:
        found.append(("Job title", 0.6))
    if column(table, "Organizer") and table != "Organizers" and cast.organizer(looks) >= 0.8:
        found.append(("Organizer", 0.5))
    if column(table, "Person") and cast.person(looks) >= 0.7:
        found.append(("Person", 0.58))
    if column(table, "Date") and looks["day"] >= 0.9 and looks["no year"] < 0.9:
        found.append(("Date", 0.46 if not bare else 0.5))
    if table == "Roster" and cast.person(looks) >= 0.6 and looks.distinct < 0.6:
        found.append(("Charted under", 0.5))  # some of the people, named again and again
    found += _ratings(table, place)
    found += _by_words(table, looks)
    return [(to, score + sure) for to, score in found]


def _worksites(table: str, looks: Looks, cast: Cast) -> list[tuple[To, float]]:
    if not column(table, "Worksite") or looks.filled < 4:
        return []
    if cast.worksite(looks) >= 0.8:
        return [("Worksite", 0.58)]
    if looks["school"] >= 0.7:
        return [("Worksite", 0.55)]
    return [("Worksite", 0.5)] if table == "Roster" and wards(looks) >= MOST else []


def _ratings(table: str, place: ColumnPlace) -> list[tuple[To, float]]:
    looks = place.looks
    few = 3 <= looks.different <= 6 and looks.filled >= 8 and not looks["mark"] >= 0.9
    if table not in _RATED or looks["rating"] < 0.9 or place.group or not few:
        return []
    labelled = looks["whole"] + looks["number"] < 0.1  # `1 - Strong`
    if _COUNTS.search(place.heading) or not (labelled or looks["whole"] >= 0.9):
        return []
    return [("Assessment", 0.55 if labelled else 0.46)]


def contact_of(looks: Looks) -> tuple[str, ...]:
    """What stands in a cell with a name and the ways to reach somebody."""
    more = [name for name in ("Phone", "Email") if looks[f"contact {name.casefold()}"] >= 0.2]
    return (*NAME, *more)


def _by_words(table: str, looks: Looks) -> list[tuple[To, float]]:
    """The choices of a table whose words these are: surer with three of them than with two."""
    if looks.different > 20 or looks["yesno"] + looks["mark"] + looks["number"] >= 0.3:
        return []
    found: list[tuple[To, float]] = []
    for one in TABLES[table].columns:
        if type(one) is Choice and not one.other:
            words = words_of_column(one, looks)
            said = {word for word in words.values.values() if word}
            if words.fit >= 0.8 and len(said) >= 2:
                found.append((one.heading, 0.62 if len(said) >= 3 else 0.52))
    return found
