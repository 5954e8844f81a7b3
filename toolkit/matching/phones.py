"""Phones: the numbers in a cell, each in the one way that the whole world writes it."""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = re.compile(r"[2-9]\d{2}[2-9]\d{6}")  # ten figures that are a number in North America
_BETWEEN = re.compile(r"[;,/\n|]| or | o ", re.IGNORECASE)
_NOT_FIGURES = re.compile(r"[\s().\-]+")


@lru_cache(maxsize=400_000)
def phones_in(cell: str, region: str = "US") -> tuple[str, ...]:
    """The phone numbers that stand in a cell, as `+13035550101`; without an extension, and without
    what is no number. `region` is the country that a number without a country's code is in.
    """
    found: dict[str, None] = {}
    for piece in _BETWEEN.split(cell):
        bare = _NOT_FIGURES.sub("", piece)
        if region == "US" and _PLAIN.fullmatch(bare):
            found[f"+1{bare}"] = None
        elif any(sign.isdigit() for sign in piece):
            found.update(dict.fromkeys(_parsed(piece, region)))
    return tuple(found)


def _parsed(piece: str, region: str) -> list[str]:
    import phonenumbers  # noqa: PLC0415 -- slow import, only for numbers written in full

    return [
        phonenumbers.format_number(
            phonenumbers.PhoneNumber(
                country_code=match.number.country_code,
                national_number=match.number.national_number,
                italian_leading_zero=match.number.italian_leading_zero,
            ),
            phonenumbers.PhoneNumberFormat.E164,
        )
        for match in phonenumbers.PhoneNumberMatcher(
            piece, region, leniency=phonenumbers.Leniency.POSSIBLE
        )
    ]
