"""Forms of a heading: what is left of it when brackets, hints, group words and numbers are taken
off, one step at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from toolkit.adopting.phrases import words_of
from toolkit.adopting.said.around import GROUPS, HINTS, OWNERS, SHORT
from toolkit.adopting.said.titles import MONTHS

Words = tuple[str, ...]

_BRACKETS = re.compile(r"[(\[{（][^()\[\]{}（）]*[)\]}）]")
_GENDER = re.compile(r"(?<=[a-zñ])(?:/|\()(?:a|o|as|os|ra|ras|es)\)?(?![a-z])", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+[/|]\s*|\s*[/|]\s+|\s*\n\s*|\s+[-–—]\s+|\s+(?:or|o)\s+|(?<=\w)/(?=\w)")
_SEASONS = frozenset(MONTHS.split()) | {"fall", "spring", "summer", "winter", "autumn"}
_NAMING = frozenset(
    {
        "flag",
        "flg",
        "ind",
        "indicator",
        "yn",
        "name",
        "desc",
        "description",
        "title",
        "code",
        "cd",
        "text",
        "nm",
    }
)
_UNIONS = frozenset({"member", "membership", "members"})
_SIDES, _SHORT_SIDE = 3, 6  # of a heading that says itself twice: sides, and words of one
_LETTERS = 3  # of a heading behind which letters stand that it may be answered with
_LONGEST = 14  # words: more is a sentence

_GROUPS = frozenset(GROUPS.split())
_OWNERS = frozenset(OWNERS.split())
_SHORT: dict[str, list[str]] = {}
for _pair in SHORT.split(","):
    _short, _long = words_of(_pair)
    _SHORT.setdefault(_short, []).append(_long)
_HINT = re.compile(rf"(?P<rest>.+?) (?:{'|'.join(HINTS.split(chr(10))[1:-1])})")
_ACRONYM = re.compile(r"[A-Z]{2,6}(?: [0-9]+)?[ _-](?P<rest>[A-Za-z].*)")
# What a union is called for short: WVEA, CTU, AFT; as a word of a longer heading.
UNION = (
    r"(?!(?:AREA|IDEA|SEA|TEA|PEA|LEA|PLEA|STU|SHIFT|LEFT|GIFT|LIFT|SOFT|DRAFT|CRAFT|RAFT|LOFT"
    r"|DRIFT|SWIFT|THEFT|SQFT)"
    r"\b)(?:[A-Z]{1,4}(?:EA|FT)|[A-Z]{1,2}TU|AFT|SEIU|AFSCME|CTA|UTLA|UFT|SNTE|UNE)"
)
_UNION = re.compile(rf"(?<![\w.]){UNION}(?![\w.])")
_WHEN = frozenset(("date", "dt", "since", "start", "started", "on", "year", "fecha", "id"))
_FIELD = re.compile(
    r"(?P<whose>\w+)\[(?P<field>[^\[\]]+)\]"
)  # contact[firstName]: a system's field of a record
_TEAM = frozenset({"texter", "caller", "sender", "agent", "user", "canvasser", "organizer"})
_COUNT = re.compile(r"\s*#\s*(?:of\b)?\s*[^\W\d]")
_TURNED = re.compile(r"[^\W\d_]+_[^\W\d_]+")  # status_mbr: a database's, what it is before whose
_YEAR = r"(?:19|20)\d\d(?: (?:(?:19|20)?\d\d))?|[12]\d [12]\d"
_YEARED = re.compile(rf"(?:(?P<before>.*\D) )?(?:sy |year )?(?:{_YEAR})(?: (?P<after>\D.*))?")
_NUMBERED = re.compile(r"^(.+?) ?([1-9])$")


@lru_cache(maxsize=20_000)
def forms(heading: str) -> tuple[tuple[Words, float], ...]:
    """The words of a heading and of what is left of it, each with how far it may be trusted: 1 as
    it stands, less with every step. Best first.
    """
    best: dict[Words, float] = {}
    open_: list[tuple[Words, float]] = [
        (words, trust) for words, trust in _starts(heading) if words
    ]
    while open_:
        words, trust = open_.pop(0)
        if best.get(words, 0) >= trust or trust < 0.7 or len(words) > _LONGEST:
            continue
        best[words] = trust
        open_ += [(less, trust * factor) for less, factor in _steps(words)]
    return tuple(sorted(best.items(), key=lambda each: -each[1]))


def parts(heading: str) -> tuple[str, ...]:
    """The sides of a heading that says itself twice (`Name / Nombre`), or its lines; one where it
    is whole.
    """
    found = [
        part.strip() for part in _BETWEEN.split(_GENDER.sub("", heading)) if part.strip(" ?¿!¡")
    ]
    if not 2 <= len(found) <= _SIDES or any(len(part.split()) > _SHORT_SIDE for part in found):
        return (heading,)
    if len(found[0]) > _LETTERS and any(len(part) == 1 for part in found[1:]):
        return (heading,)  # the letters that it is answered with
    return tuple(found)


def _starts(heading: str) -> Iterator[tuple[Words, float]]:
    if _COUNT.match(heading):
        # How many there are: what is counted is a heading of its own.
        rest = words_of(heading)[1:]
        if rest[:1] == ("in",):
            yield ("number", *rest), 0.99
            return
        counted = rest[1:] if rest[:1] == ("of",) else rest
        yield ("number", "of", *counted), 0.99
        yield ("number", *counted), 0.98
        return
    yield words_of(heading), 1.0
    yield words_of(heading.replace("#", " ")), 0.99
    if (one := _GENDER.sub("", heading)) != heading:
        yield words_of(one), 0.99
    else:
        one = heading
    if (union := _ACRONYM.match(one)) and words_of(union["rest"])[:1] in {(w,) for w in _UNIONS}:
        yield words_of(union["rest"]), 0.94
    if _TURNED.fullmatch(heading.strip()):
        yield words_of(heading)[::-1], 0.92
    yield from _without_union(one)
    if field := _FIELD.fullmatch(heading.strip()):
        said = words_of(field["field"])
        if field["whose"].casefold() in _TEAM:
            yield (field["whose"].casefold(), *said), 0.97  # of whoever wrote to them
            return
        yield said, 0.97
        return
    while (bare := _BRACKETS.sub(" ", one)) != one:
        yield words_of(bare), 0.98
        yield words_of(bare.replace("#", " ")), 0.98
        one = bare


def _without_union(heading: str) -> Iterator[tuple[Words, float]]:
    """A heading with the name of a union for short as what it is, then without it: `In MTEA?`, `CTU
    headcount`. A day beside it is the union's: when somebody joined, not when they were hired.
    """
    bare = _UNION.sub(" ", heading)
    if bare == heading or not words_of(bare):
        return
    yield words_of(_UNION.sub("union", heading)), 0.97
    if _WHEN.isdisjoint(words_of(bare)):
        yield words_of(bare), 0.93


def _steps(words: Words) -> Iterator[tuple[Words, float]]:
    """A heading with one thing less, and how much less it may then be trusted."""
    if len(words) > 1:
        for size in (1, 2):
            if len(words) > size and "".join(words[:size]) in _GROUPS:
                yield words[size:], 0.94
        if words[0] in _OWNERS:
            yield words[1:], 0.97
        if words[-1] in _NAMING:
            yield words[:-1], 0.95
        if words[2:] and words[-2:] == ("short", "name"):
            yield words[:-2], 0.95
        if "of" in words[1:-1] and words[0] != "number":
            place = words.index("of")
            rest = words[place + 1 :]
            yield (*(rest[1:] if rest[0] in _OWNERS and rest[1:] else rest), *words[:place]), 0.96
        if found := _HINT.fullmatch(" ".join(words)):
            yield tuple(found["rest"].split()), 0.96
    if (found := _NUMBERED.match(" ".join(words))) and len(found[1]) > 2:
        yield tuple(found[1].split()), 0.98 if found[2] == "1" else 0.75
    if found := _YEARED.fullmatch(" ".join(words)):
        rest = (found["before"] or "", found["after"] or "")
        if any(rest) and tuple(" ".join(rest).split()) != words:
            yield tuple(" ".join(rest).split()), 0.8
    for end, less in ((words[0], words[1:]), (words[-1], words[:-1])):
        if less and end in _SEASONS:
            yield less, 0.8
    for place, word in enumerate(words):
        for long in _SHORT.get(word, ()):
            yield (*words[:place], long, *words[place + 1 :]), 0.98
    last = words[-1]
    if len(last) > 3 and last.endswith("s") and not last.endswith("ss"):
        yield (*words[:-1], last[:-1]), 0.99
