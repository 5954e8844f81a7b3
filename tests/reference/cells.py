"""One cell at a time: what it says, or `Bad` where it says nothing that can be read."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache

ERRORS = {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#ERROR!"}
YES = {"yes", "y", "x", "✓", "true", "si", "1"}
NO = {"no", "n", "false", "0"}
SHORT = re.compile(r"(\d\d?)([/.-])(\d\d?)\2(\d{4})( .*)?")  # month and day, in either order


class Bad(ValueError):
    """The cell holds something, but not what its column asks for."""


def blank(cell):
    return cell is None or (isinstance(cell, str) and not cell.strip())


def key(text):
    """Two names are one when their letters and digits are; without any, as typed."""
    return folded(str(text))


@cache
def folded(text):
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if c.isalnum() and c not in "\u02b9\u02bb\u02bc") or (
        plain.strip()
    )


def ident(text):
    """Two Person IDs are one when they differ in case, accents or spaces around them only."""
    dashed = re.sub("[\u2010-\u2015\u2212]", "-", str(text).strip())
    plain = unicodedata.normalize("NFD", dashed)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def text(cell):
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, (float, Decimal)) and cell == int(cell):
        return str(int(cell))
    said = str(cell).strip()
    if said.upper() in ERRORS:
        raise Bad(said)
    return said


def said(cell):
    """What a cell says, whether it can be read or not: a Person ID that shows an error is filled all the same."""
    try:
        return text(cell)
    except Bad:
        return str(cell)


def day(cell, month_first=True):
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return date(1899, 12, 30) + timedelta(days=int(cell))
    said = text(cell)
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)([ T].*)?", said):
        year, month, number = found[1], found[2], found[3]
    elif found := SHORT.fullmatch(said):
        month, number, year = found[1], found[3], found[4]
        if not month_first:
            month, number = number, month
    else:
        raise Bad(said)
    try:
        return date(int(year), int(month), int(number))
    except ValueError as error:
        raise Bad(said) from error


def only_order(cell):
    """True where text is a date with the month first only, False with the day first only, else None."""
    if not isinstance(cell, str) or not SHORT.fullmatch(cell.strip()):
        return None
    fits = []
    for month_first in (True, False):
        try:
            day(cell, month_first)
        except Bad:
            continue
        fits.append(month_first)
    return fits[0] if len(fits) == 1 else None


def number(cell):
    if isinstance(cell, bool):
        raise Bad(str(cell))
    if isinstance(cell, (int, Decimal)):
        return Fraction(cell)
    if isinstance(cell, float):
        return Fraction(f"{cell:.15g}")  # as many digits as a spreadsheet shows
    said = text(cell).replace("$", "").strip()
    said = re.sub(r",(\d{3})(?!\d)", r"\1", said).replace(",", ".")
    if not re.fullmatch(r"-?\d*\.?\d+|-?\d+\.", said):
        raise Bad(said)
    return Fraction(said.rstrip("."))


def not_negative(cell):
    value = number(cell)
    if value < 0:
        raise Bad(str(cell))
    return value


def count(cell):
    """A whole number from 0."""
    value = not_negative(cell)
    if value.denominator != 1:
        raise Bad(str(cell))
    return int(value)


def positive(cell):
    value = count(cell)
    if value == 0:
        raise Bad(str(cell))
    return value


def over_0(cell):
    value = number(cell)
    if value <= 0:
        raise Bad(str(cell))
    return value


def rating(cell):
    value = number(cell)
    if value not in (1, 2, 3, 4, 5):
        raise Bad(str(cell))
    return int(value)


def dollars(cell):
    if isinstance(cell, str) and re.fullmatch(r"\D*\d+\.\d{3}\D*", cell):
        raise Bad(cell)  # 1250 or 1.25
    value = not_negative(cell)
    return Decimal(value.numerator) / Decimal(value.denominator)


def percent(cell):
    if isinstance(cell, str) and cell.strip().endswith("%"):
        value = number(cell.strip()[:-1]) / 100
    else:
        value = number(cell)
        if value > 1:
            value /= 100
    if not 0 <= value <= 1:
        raise Bad(str(cell))
    return value


def hours(cell):
    if isinstance(cell, timedelta):
        value = Fraction(cell // timedelta(seconds=1), 3600)
    elif isinstance(cell, time):
        value = Fraction(cell.hour * 3600 + cell.minute * 60 + cell.second, 3600)
    elif isinstance(cell, str) and (found := re.fullmatch(r"(\d+):(\d\d)", cell.strip())):
        value = int(found[1]) + Fraction(int(found[2]), 60)
    elif isinstance(cell, str) and (
        found := re.fullmatch(r"(?:(\d+) ?h)? ?(?:(\d+) ?m)?", cell.strip())
    ):
        value = int(found[1] or 0) + Fraction(int(found[2] or 0), 60)
    else:
        value = number(cell)
    if value < 0:
        raise Bad(str(cell))
    return value


def clock(cell):
    if isinstance(cell, time):
        return cell
    if found := re.fullmatch(r"(\d\d?):(\d\d)", text(cell)):
        return time(int(found[1]), int(found[2]))
    raise Bad(str(cell))


def yes_no(cell):
    if isinstance(cell, bool):
        return cell
    said = key(text(cell))
    if said in YES or said in NO:
        return said in YES
    raise Bad(said)


def choice(*options):
    """One of a list."""
    known = {key(option): option for option in options}

    def read(cell):
        said = key(text(cell))
        if said not in known:
            raise Bad(said)
        return known[said]

    return read


def parts(cell):
    """Several, separated by a comma or a semicolon."""
    return [part.strip() for part in re.split("[,;]", text(cell)) if part.strip()]


def choices(*options):
    """Several of a list; of those that are not in it only they are lost."""
    known = {key(option): option for option in options}

    def read(cell):
        return [known[key(part)] for part in parts(cell) if key(part) in known]

    read.lost = lambda cell: sum(key(part) not in known for part in parts(cell))
    return read


def names(cell):
    """A cell that may name several: the whole of it, then its parts; a semicolon alone separates where one stands."""
    said = text(cell)
    return said, [part.strip() for part in said.split(";" if ";" in said else ",") if part.strip()]


def spans(cell):
    """Ranges of days, both ends included: `2023-03-20 to 2023-03-24; 2023-07-04`."""
    found = []
    for part in text(cell).split(";"):
        if part.strip():
            ends = [day(end.strip()) for end in part.split(" to ")]
            if len(ends) > 2 or ends[0] > ends[-1]:
                raise Bad(part)
            found.append((ends[0], ends[-1]))
    return found


def labels(cell):
    said = parts(cell)
    if len(said) != 5:
        raise Bad(str(cell))
    return said
