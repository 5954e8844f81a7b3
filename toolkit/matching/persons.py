"""Persons: the rows of a list, each with all that it can be known by, as it is compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd

from toolkit.facts.each import plain_cells
from toolkit.mail.address import read_addresses
from toolkit.matching.names import Name, generation, name_of
from toolkit.matching.phones import phones_in
from toolkit.words import ident, key

KNOWN_BY = (
    "person_id",
    "first_name",
    "last_name",
    "preferred_name",
    "worksite",
    "email",
    "phone",
    "hire_date",
    "job_title",
)
_ONE_ADDRESS = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One row of a list; "" and None where the list does not say."""

    ident: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    names: tuple[Name, ...]  # as called, then with the preferred name
    worksite: str
    hired: date | None
    job: str
    generation: str = ""


def persons(rows: pd.DataFrame, *, region: str = "US") -> list[ListedPerson]:
    """The rows of a frame in its order.

    `rows` may have any of the columns `KNOWN_BY`; what it lacks is unknown. `region` is the country
    of phone numbers that do not say theirs.
    """
    said = (_column(rows, name) for name in KNOWN_BY)
    return [
        ListedPerson(
            ident(who) if who else "",
            _emails(email) if email else (),
            phones_in(phone, region) if phone else (),
            _names(first, last, preferred),
            key(worksite) if worksite else "",
            hired.date() if hasattr(hired, "date") else hired,
            key(job) if job else "",
            generation(f"{first or ''} {last or ''}"),
        )
        for who, first, last, preferred, worksite, email, phone, hired, job in zip(
            *said, strict=True
        )
    ]


def _column(rows: pd.DataFrame, name: str) -> Sequence[Any]:
    if name not in rows:
        return [None] * len(rows)
    return plain_cells(rows[name])


def _names(first: str | None, last: str | None, preferred: str | None) -> tuple[Name, ...]:
    called = name_of(first or "", last or "")
    if not preferred:
        return (called,)
    return tuple(dict.fromkeys((called, name_of(preferred, last or ""))))


@lru_cache(maxsize=400_000)
def _emails(cell: str) -> tuple[str, ...]:
    if _ONE_ADDRESS.fullmatch(cell):
        return (cell.casefold(),)
    return tuple(dict.fromkeys(map(ident, read_addresses(cell).found)))
