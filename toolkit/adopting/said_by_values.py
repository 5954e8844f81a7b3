"""Said by values: union roles and the wards of a hospital, whatever their column is called."""

from __future__ import annotations

import re
from collections.abc import Callable

from toolkit.adopting.known_words import vocabulary
from toolkit.adopting.looks import Looks
from toolkit.adopting.phrases import joined
from toolkit.tables.roster import Roster

MOST = 0.6  # of a column's values tell what all of them are
_PARTS = re.compile(r"\s*[,;/&+]\s*")
_CODE = re.compile(r"[A-Z]{2,4}\W?")
_WARD = re.compile(
    r"(?:(?:neuro|surgical|medical|cardiac|trauma|burn|adult|main)\s+)?"
    r"(?:[mnpsct]?icu|cvicu|ccu|[itp]cu|imcu?|er|ed|or|pacu|l ?(?:&|and) ?d"
    r"|labor (?:&|and) delivery|med[-/ ]?surg(?:ical)?|tele(?:metry)?|step[- ]?down|onc(?:ology)?"
    r"|peds|pediatrics|mother[- /]?baby|(?:post|ante)[- ]?partum|nursery|cath lab|dialysis"
    r"|endo(?:scopy)?|radiology|infusion|psych|behavioral health|rehab|float(?: pool)?"
    r"|(?:same )?day surgery|emergency(?: (?:room|dept|department))?|operating room"
    r"|intensive care|urgencias|quir[oó]fano|uci)"
    r"(?:\s+\d{1,2})?"
    r"|\d{1,2}[- ]?(?:north|south|east|west|[nsew])|(?:north|south|east|west) ?\d{1,2}"
    r"|(?:floor|flr|piso) \d{1,2}|\d{1,2}(?:st|nd|rd|th) (?:floor|flr)",
    re.IGNORECASE,
)


def roles(looks: Looks) -> float:
    """The share of a column's values that are roles in the union and surely so: `BR`, `AR/CAT`."""
    known = vocabulary(Roster.roles)[0]
    return _share(looks, lambda word: all(joined(part) in known for part in _PARTS.split(word)))


def are_codes(looks: Looks) -> bool:
    """Whether a column holds a few letters for some of the people and nothing for the others, as
    who is a `BC` or a `PAL`; a job everybody has.
    """
    return (
        looks.share_filled <= MOST
        and _share(looks, lambda word: bool(_CODE.fullmatch(word))) >= MOST
    )


def wards(looks: Looks) -> float:
    """The share of a column's values that are floors or wards of a hospital: `ICU`, `3 West`."""
    return _share(looks, lambda word: bool(_WARD.fullmatch(word.strip())))


def _share(looks: Looks, known: Callable[[str], bool]) -> float:
    return sum(n for word, n in looks.counts.items() if known(word)) / (looks.filled or 1)
