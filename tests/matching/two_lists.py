"""Two lists from a docstring: the roster above, the list from outside below."""

from __future__ import annotations

import pandas as pd

from toolkit.matching.evidence import Evidence
from toolkit.matching.matching import matched
from toolkit.matching.persons import ListedPerson, persons

NAMES = {
    "ID": "person_id",
    "First": "first_name",
    "Last": "last_name",
    "Goes by": "preferred_name",
    "Worksite": "worksite",
    "Email": "email",
    "Phone": "phone",
    "Hired": "hire_date",
    "Job": "job_title",
}


def people(text: str) -> list[ListedPerson]:
    """The persons of a table with ` | ` between its cells."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    columns = {
        NAMES[heading]: pd.Series([row[n] or None for row in lines[1:]], dtype="object")
        for n, heading in enumerate(lines[0])
    }
    if "hire_date" in columns:
        columns["hire_date"] = pd.to_datetime(columns["hire_date"])
    return persons(pd.DataFrame(columns))


def who(text: str) -> dict[int, str]:
    """Each row of the list (counted from 1): `=` and the row of the roster that it surely is, or
    `?` and those that it may be; rows that are nobody's are left out.
    """
    roster, listed = (people(part) for part in text.split("---"))
    found = matched(listed, roster)
    sure = {row + 1: f"={place + 1}" for row, (place, _) in found.sure.items()}
    asked = {
        row + 1: "?" + ",".join(str(place + 1) for place, _ in some)
        for row, some in found.asked.items()
    }
    return dict(sorted({**sure, **asked}.items()))


def spoken(found: Evidence) -> tuple[str, str, str]:
    """Evidence as a test compares it."""
    return found.name, " ".join(sorted(found.alike)), " ".join(sorted(found.unlike))
