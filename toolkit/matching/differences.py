"""Differences: what a list from outside says of somebody and the roster does not, each with what it
would change there.

Source: data-dictionary.md, *Reconciliation*.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from toolkit.matching.evidence import Evidence
from toolkit.tables.inputs import INPUTS
from toolkit.tables.roster import Roster

NEW, LEFT, MOVED = "New", "Left", "Moved"
BECAME_MEMBER, DROPPED = "Became member", "Dropped"
PAYING = "Paying but not on the roster"
CHANGED, PROBABLY = "Changed", "Probably the same"
ATTENDED = "Attended"
KINDS = (PROBABLY, NEW, PAYING, LEFT, MOVED, BECAME_MEMBER, DROPPED, CHANGED, ATTENDED)

FIELDS = (
    Roster.person_id,
    Roster.first_name,
    Roster.last_name,
    Roster.worksite,
    Roster.units,
    Roster.job_title,
    Roster.status,
    Roster.email,
    Roster.phone,
    Roster.hire_date,
)
"""What a new row of the roster is made of, in this order."""


@dataclass(frozen=True)
class Why:
    """Why a difference is told, in a word and what belongs to it; `evidence` of the match that it
    rests on.
    """

    word: str
    evidence: Evidence | None = None
    about: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Difference:
    """One line of Reconciliation. `was` is what stands on the roster, `becomes` what Yes would make
    of it, both by heading; `listed` names the list.
    """

    kind: str
    person_id: str
    person: str
    worksite: str
    was: Mapping[str, str]
    becomes: Mapping[str, str]
    why: Why
    listed: str


def text_of(value: Any) -> str:
    """A typed cell as it is told and compared: days as ISO, several with a `;` between them,
    nothing as "".
    """
    if value is None or value != value:
        return ""
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if isinstance(value, date):  # a moment is one, too
        return value.isoformat()[:10]
    return str(value)


def told(row: Mapping[str, Any]) -> dict[str, str]:
    """What a row says, by our headings in their order; blanks are left out."""
    said = {column.heading: text_of(row.get(column.name)) for column in FIELDS}
    return {heading: text for heading, text in said.items() if text}


def name_of_row(row: Mapping[str, Any]) -> str:
    """A person's name as outputs have it: preferred name (else first), last."""
    first = text_of(row.get("preferred_name")) or text_of(row.get("first_name"))
    return f"{first} {text_of(row.get('last_name'))}".strip()


BETWEEN = " · "
_HEADINGS = "|".join(
    sorted({re.escape(column.heading) for table in INPUTS for column in table.columns}, key=len)
)
_PART = re.compile(rf"(?:^|{BETWEEN})({_HEADINGS}): ")


def as_text(said: Mapping[str, str]) -> str:
    """What a row says as one text: `First name: Ada · Last name: Byron`."""
    return BETWEEN.join(
        f"{heading}: {' '.join(value.replace('·', '-').split())}" for heading, value in said.items()
    )


def as_said(text: str) -> dict[str, str]:
    """What such a text says, by heading; what is under none of ours is left out."""
    found = list(_PART.finditer(text))
    ends = [*(one.start() for one in found[1:]), len(text)]
    return {one[1]: text[one.end() : end] for one, end in zip(found, ends, strict=False)}
