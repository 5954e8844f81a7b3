"""A list of people from outside: the employer's, the dues office's. It has the Roster's columns and
needs none of them but a name.
"""

from __future__ import annotations

import copy

from toolkit.tables.columns import Column, Ident
from toolkit.tables.declared import Table
from toolkit.tables.roster import Roster


def _relaxed(column: Column) -> Column:
    """The same column, which may be blank or missing."""
    made = copy.copy(column)
    made.required = column.name == "last_name"
    if isinstance(made, Ident):
        made.given = False
    return made


class Listed(Table):
    """Somebody else's list of people, read as the Roster is."""

    title = Roster.title
    aliases = Roster.aliases
    help = "Somebody else's list of people."

    first_name = _relaxed(Roster.first_name)
    last_name = _relaxed(Roster.last_name)
    preferred_name = _relaxed(Roster.preferred_name)
    person_id = _relaxed(Roster.person_id)
    worksite = _relaxed(Roster.worksite)
    units = _relaxed(Roster.units)
    job_title = _relaxed(Roster.job_title)
    status = _relaxed(Roster.status)
    email = _relaxed(Roster.email)
    phone = _relaxed(Roster.phone)
    language = _relaxed(Roster.language)
    hire_date = _relaxed(Roster.hire_date)
