"""Occasions: the event and the day that the title of a sign-in sheet names."""

from __future__ import annotations

import re

from toolkit.adopting.day_shapes import day_text

_SIGN_IN = re.compile(
    r"\b(?:sign(?:ed|ing)?[- ]?ins?|who (?:came|was there)|roll call|attendance|attendees"
    r"|asistentes|(?:hoja|lista|registro) de (?:asistencia|asistentes)|asistencia)\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"\b(?:meeting|mtg|training|workshop|lunch(?:eon)?|breakfast|dinner|potluck|social"
    r"|happy hour|bbq|picnic|orientation|induction|retreat|conference|summit|forum|rally"
    r"|town hall|assembly|kick[- ]?off|open house|webinar|session|party|reuni[oó]n|asamblea"
    r"|taller|capacitaci[oó]n|almuerzo|desayuno|cena|foro|convivio)s?\b",
    re.IGNORECASE,
)
# What stands before an event in a title, and what says nothing of it.
_BEFORE = re.compile(
    r"^(?:(?:sheets?|forms?|log|list|hoja|lista|for|of|from|to|on|at|de|del|para|el|la|event"
    r"|evento|date|fecha"
    r"|page|p|n[oº]|#|\d+)\b\W*)+",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"(?<!\d)(\d{1,2}([-./])\d{1,2}\2)'?(\d\d)(?!\d)")
_LOW_LINES = re.compile(r"_+|(?<=[^\W\d])-(?=\d)|(?<=\d)-(?=[^\W\d])")
_EDGES = " -–—:;.,()[]#"
LONGEST_DAY = 6  # words of a day: Friday, the 12th of September 2025


def is_sign_in(title: str) -> bool:
    """Whether a title says that the people below were there."""
    return bool(_SIGN_IN.search(title))


def is_occasion(title: str) -> bool:
    """Whether a title names an event and its day."""
    return bool(_OCCASION.search(title) and day_in(title))


def day_in(title: str) -> str:
    """The day that stands in a title, its year with all four figures; "" where there is none."""
    return _SHORT_YEAR.sub(r"\g<1>20\g<3>", _day(_spaced(title)))


def event_in(title: str) -> str:
    """What a title names beside a day and beside that it is a sign-in sheet: `New Educator Lunch`;
    "" where nothing is left.
    """
    said = _spaced(title)
    if day := _day(said):
        said = said.replace(day, "|")
    parts = re.split(r"\||\s[-–—]+\s", _SIGN_IN.sub("|", said))
    named = (_BEFORE.sub("", part.strip(_EDGES)) for part in parts)
    return " – ".join(part for part in named if any(map(str.isalpha, part)))


def _spaced(title: str) -> str:
    """A title as words: `new-educator-lunch_9-12-2025` is three of them and a day."""
    return " ".join(_LOW_LINES.sub(" ", title).split())


def _day(said: str) -> str:
    words = said.split(" ")
    for size in range(min(LONGEST_DAY, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            day = " ".join(words[first : first + size]).strip(_EDGES)
            if day_text(day):
                return day
    return ""
