"""Shapes: what one cell looks like, whatever stands above it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from toolkit.adopting.day_shapes import day_text, month_text, without_year
from toolkit.tables.parsing import shown
from toolkit.words import key
from toolkit.workbooks.cells import Cell

_EMAIL = re.compile(r"[^\s@,;<>()]+@[^\s@,;<>()]+\.[A-Za-z]{2,}")
_PHONE = re.compile(
    r"(?:\+?\d{1,3}[\s.-]*)?(?:\(\d{3}\)|\d{3})[\s./-]*\d{3}[\s.-]*\d{4}"
    r"(?:\s*(?:x|ext\.?|#)\s*\d{1,6})?",
    re.IGNORECASE,
)
_SHORT_PHONE = re.compile(r"\d{3}[\s.-]\d{4}")
_ABROAD = re.compile(
    r"\+\d[\d\s().-]{7,16}\d|\d{3}[\s.-]\d{2,3}[\s.-]\d{2}[\s.-]\d{2}"
    r"|\d{2}[\s.-]\d{4}[\s.-]\d{4}|\d{3}[\s.-]\d{3}[\s.-]\d{3}"
)
_TIME = re.compile(
    r"\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?\s?m?\.?)?|\d{1,2}\s*[ap]\.?\s?m\.?|noon|mediod[ií]a",
    re.IGNORECASE,
)
_SPAN_OF_TIME = re.compile(
    r"\d{1,2}(?::\d{2})?\s*(?:[ap]\.?m?\.?)?\s*(?:-|–|to"
    r"|a)\s*\d{1,2}(?::\d{2})?\s*(?:[ap]\.?m?\.?)?",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\d+(?:[.,]\d+)?\s*(?:h|hr|hrs|hour|hours|horas?|m|min|mins|minutes|minutos?)\.?"
    r"(?:\s*\d+\s*(?:m|min|mins)?\.?)?",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$€]\s*-?\d[\d,.]*|-?\d[\d,.]*\s*[$€]|\d{1,4}[.,]\d{2}")
_NUMBER = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:[.,]\d+)?")
_PERCENT = re.compile(r"\d+(?:[.,]\d+)?\s*%")
_RATING = re.compile(
    r"[0-5](?:\s*[-–—=:.)/]\s*[^\d\s].*|\s+[^\W\d].*|\s*\([^)]*\)|\s*(?:\+|-|/5|\?))?", re.DOTALL
)
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}.*|[0-9a-f-]{16,}", re.IGNORECASE)
_CODE = re.compile(r"(?=.*\d)[A-Za-z]{0,6}[-_#]?\d[\dA-Za-z-]{1,18}")
_NAME_WORD = r"(?:[^\W\d_][^\W\d_'’`.-]*(?:['’`.-]+[^\W\d_]*)*)"
_FULL = re.compile(rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,4}}")
_LAST_FIRST = re.compile(
    rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,3}}\s*,\s*{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,3}}"
)
_INITIALS = re.compile(r"[A-ZÁÉÍÓÚÑÜ](?:\.?\s?[A-ZÁÉÍÓÚÑÜ]){1,2}\.?")
_ADDRESS = re.compile(
    r"\d{1,6}\s+\S.*|.*\b(?:street|st|ave|avenue|road|rd|blvd|lane|ln|drive|dr|calle|apt)\b.*",
    re.IGNORECASE,
)
_SCHOOL_WORDS_SAID = (
    "school elementary elem middle high academy charter escuela primaria secundaria preparatoria"
    " colegio plantel instituto kindergarten preschool prek k8 es ms hs el campus montessori"
    " headstart alternative center centre building centro"
)
_SCHOOL_WORDS = frozenset(_SCHOOL_WORDS_SAID.split())
_JOB = re.compile(
    r"\b(?:teacher|tchr|para(?:s|professional|educator)?|custodian|nurse|counselor|librarian"
    r"|secretary|driver|aide|coach|math|science|music|art|pe|phys ed|ell|esl|sped"
    r"|special ed(?:ucation)?|kindergarten|grade \d+|\d+(?:st|nd|rd|th) grade|english|spanish"
    r"|history|social studies|reading|band|choir|cook|cafeteria|food service|clerk|psychologist"
    r"|therapist|slp|ot|technology|maestr[ao]|docente|profesor[a]?|conserje|enfermer[ao]"
    r"|bibliotecari[ao]|consejer[ao]|asistente|auxiliar|secretari[ao]|cociner[ao]|chofer"
    r"|matem[aá]ticas|ciencias|m[uú]sica|arte|educaci[oó]n f[ií]sica)s?\b",
    re.IGNORECASE,
)
_MARKS = frozenset(
    {"x", "xx", "✓", "✔", "☑", "✅", "✗", "✘", "❌", "☐", "√", "●", "•", "*", "+", "ok", "👍"}
)
_YES_NO_SAID = "yes no y n si true false s x yessi siyes verdadero falso nono"
_YES_NO = frozenset(_YES_NO_SAID.split())
LONG_TEXT = 45


def plain(cell: Cell) -> str:
    """A cell as compared: what is shown, with single spaces."""
    return " ".join(shown(cell).split())


def kinds(cell: Cell) -> frozenset[str]:
    """Everything that one filled cell may be: `email`, `phone`, `day`, `time`, `number`, `whole`,
    `rating`, `money`, `percent`, `mark`, `yesno`, `full name`, `last first`, `one word`,
    `initials`, `school`, `code`, `uuid`, `url`, `long`, `address`, `length`, `contact`, `words`.
    """
    if isinstance(cell, bool):
        return frozenset({"yesno", "mark"})
    if isinstance(cell, datetime):
        return frozenset({"day", "moment"} if cell.year >= 1905 else {"time"})
    if isinstance(cell, date):
        return frozenset({"day"})
    if isinstance(cell, (time, timedelta)):
        return frozenset({"time"})
    if isinstance(cell, (int, float)):
        return _number(float(cell))
    return _text(" ".join(str(cell).split()))


def _number(value: float) -> frozenset[str]:
    found = {"number"}
    if value.is_integer():
        found.add("whole")
        if 0 <= value <= 5:
            found.add("rating")
        if value in (0, 1):
            found |= {"yesno", "mark"}
        if 2_000_000_000 <= value <= 9_999_999_999:
            found.add("phone")
        if value >= 100:
            found.add("code")
        if 25569 <= value < 62000:
            found.add("serial")
    elif 0 < value < 1:
        found.add("part")
    return frozenset(found)


@lru_cache(maxsize=200_000)
def _text(said: str) -> frozenset[str]:
    if _EMAIL.fullmatch(said):
        return frozenset({"email"})
    if _URL.fullmatch(said):
        return frozenset({"url"})
    found = _ways(said) | _moments(said) | _amounts(said) | _answers(said) | _names(said)
    if _UUID.fullmatch(said) and any(s.isdigit() for s in said):
        found |= {"uuid", "code"}
    elif _CODE.fullmatch(said) and "day" not in found and "phone" not in found:
        found.add("code")
    if re.match(r"\d{1,6}\s+[^\W\d]", said) and _ADDRESS.fullmatch(said) and len(said) > 7:
        found.add("address")
    if _JOB.search(said) and len(said) <= LONG_TEXT:
        found.add("job")
    if len(said) > LONG_TEXT:
        found.add("long")
    if not found or found <= {"long", "job"}:
        found.add("words")
    return frozenset(found)


def _ways(said: str) -> set[str]:
    """The ways to reach somebody: a phone; or in one cell a name with a way, or two ways."""
    if _PHONE.fullmatch(said) or _SHORT_PHONE.fullmatch(said) or _ABROAD.fullmatch(said):
        return {"phone"}
    ways = {name for name, way in (("phone", _PHONE), ("email", _EMAIL)) if way.search(said)}
    if not ways or not re.search(r"[^\W\d_]{2}", said):
        return set()
    bare = _EMAIL.sub("", _PHONE.sub("", said))
    named = len(re.findall(r"[^\W\d_]{2,}", bare)) >= 2
    if len(ways) == 2 or named:
        more = {"contact name"} if named else set()
        return {"contact", *(f"contact {name}" for name in ways), *more}
    return ways


def _moments(said: str) -> set[str]:
    found = set()
    if day_text(said):
        found.add("day")
        if re.search(r"\d:\d\d", said):
            found.add("moment")
        if without_year(said):
            found.add("no year")
    if month_text(said):
        found.add("month")
    if _TIME.fullmatch(said):
        found.add("time")
    if _SPAN_OF_TIME.fullmatch(said) and re.search(r"[:apAP]", said):
        found.add("times")
    if _LENGTH.fullmatch(said):
        found.add("length")
    return found


def _amounts(said: str) -> set[str]:
    found: set[str] = set()
    if _NUMBER.fullmatch(said):
        decimal = re.fullmatch(r"[+-]?\d+,\d{1,2}", said)
        found |= _number(float(said.replace(",", "." if decimal else "")))
        if said.startswith("0") and len(said) > 1 and "." not in said:
            found -= {"rating", "serial"}
            found.add("code")
    if _MONEY.fullmatch(said) and not said.isdigit():
        found.add("money")
    if _PERCENT.fullmatch(said):
        found.add("percent")
    if _RATING.fullmatch(said):
        found.add("rating")
    return found


def _answers(said: str) -> set[str]:
    """Marks, and words for yes and no."""
    word = key(said)
    if {said, word} & _MARKS:
        return {"mark", "yesno"}
    return {"yesno"} if word in _YES_NO else set()


def _names(said: str) -> set[str]:
    """What reads like the name of a place or of somebody."""
    found = set()
    words = said.replace("-", " ").replace(".", " ").split()
    if words and 2 <= len(said) < 60 and {key(word) for word in _untitled(words)} & _SCHOOL_WORDS:
        found.add("school")
    if _LAST_FIRST.fullmatch(said):
        found.add("last first")
    elif _FULL.fullmatch(said) and len(said) <= 40 and _capital(said):
        found.add("full name")
    elif _is_one_word(said, len(words)):
        found.add("one word")
    if _INITIALS.fullmatch(said):
        found.add("initials")
    return found


def _untitled(words: list[str]) -> list[str]:
    """Words without the Ms. of somebody; MS 51 is a middle school."""
    person = len(words) > 1 and key(words[0]) == "ms" and not words[1][0].isdigit()
    return words[1:] if person else words


def _is_one_word(said: str, size: int) -> bool:
    return size == 1 and re.fullmatch(r"[^\W\d_]+(?:['’.-][^\W\d_]*)*\.?", said) is not None


def _capital(said: str) -> bool:
    """Whether each longer word begins with a capital, as in a name."""
    words = [word for word in re.split(r"[\s-]+", said) if len(word) > 3]
    some = [word for word in said.split() if word]
    return (
        all(word[0].isupper() or not word[0].isalpha() for word in words) and some[0][0].isupper()
    )
