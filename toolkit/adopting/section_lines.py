"""Section lines: what the lines between the rows of a tab say of the rows below them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from toolkit.adopting.cast import Cast
from toolkit.adopting.fits import column
from toolkit.adopting.layout import Layout
from toolkit.adopting.looks import Looks
from toolkit.adopting.words import read_words
from toolkit.tables.roster import Roster

# Parts of one building, which only divide a list.
_PARTS = re.compile(
    r"(?:the )?(?:(?:lower|upper|main|ground|top|bottom|first|second|third|fourth"
    r"|\d+(?:st|nd|rd|th)?) (?:level|floor|story)"
    r"|(?:level|floor|flr|piso|planta|nivel) \w{1,2}|(?:up|down)stairs|basement"
    r"|(?:north|south|east|west|new|old|main|[a-h\d]+) (?:wing|hall(?:way)?|pod|corridor)"
    r"|(?:wing|hall|pod|pasillo|ala) \w{1,5}|portables?|trailers?|modulars?|annex|mezzanine"
    r"|(?:planta|piso|nivel) (?:baja|bajo|alta|alto|principal)|s[oó]tano|anexo"
    r"|(?:primer|segundo|tercer|cuarto) (?:piso|nivel))",
    re.IGNORECASE,
)
_SECTIONS = ("Worksite", "Organizer", "Status", "Charted under")


def sections_of(layout: Layout, table: str, cast: Cast, headed: Collection[str]) -> dict[str, str]:
    """What the lines between the rows say, with their column's letters."""
    lines = layout.lines
    if not lines.sections:
        return {}
    said = list(lines.sections.values())
    letter = next((p.letter for p in layout.places if p.number == lines.section_column), "A")
    heading = _meaning(said, table, cast, headed)
    return {heading: letter} if heading else {}


def _meaning(said: Sequence[str], table: str, cast: Cast, headed: Collection[str] = ()) -> str:
    """The heading of ours that section lines fill; "" where they only divide. `headed`: those that
    have a column of their own.
    """
    looks = Looks.of(said, len(said))
    if looks["month"] + looks["day"] >= 0.5:
        return ""
    if 2 * sum(bool(_PARTS.fullmatch(one.strip(" .:-–—"))) for one in said) >= len(said):
        return ""
    free = {name for name in _SECTIONS if column(table, name) and name not in headed}
    if "Worksite" in free and (looks["school"] >= 0.5 or cast.worksite(looks) >= 0.5):
        return "Worksite"
    if "Organizer" in free and cast.organizer(looks) >= 0.5:
        return "Organizer"
    if "Status" in free and read_words(Roster.status, looks.counts).fit >= 0.6:
        return "Status"
    if "Charted under" in free and cast.person(looks) >= 0.5:
        return "Charted under"
    names = looks["one word"] + looks["full name"] + looks["last first"] >= 0.7
    if "Worksite" in free and names:
        return "Worksite"
    return "Organizer" if "Organizer" in free and names else ""
