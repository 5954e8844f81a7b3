"""Reader: for whom a print is, as whom they read it, and whose people are their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from toolkit.errors import Misused, Refusal
from toolkit.facts.people import unit
from toolkit.facts.sight import Role
from toolkit.facts.unit import has_role
from toolkit.tables.program import Program
from toolkit.words import LANGUAGES, closest, ident, key, marked, say

NO_SUCH_READER = Refusal(
    Misused,
    "no-such-reader",
    "Nobody called “{said}” is {role} here. Did you mean “{near}”?",
    "Nobody called “{said}” is {role} here: that is said in Organizers, and of representatives in"
    " the Roster's Roles.",
)
ROLES = {
    Role.STAFF: marked("For staff"),
    Role.ORGANIZER: marked("For an organizer"),
    Role.REP: marked("For a representative"),
    Role.TREASURER: marked("For the treasurer"),
}


@dataclass(frozen=True)
class PrintReader:
    """Somebody a print is for. `role` None: somebody outside, who sees nothing of anybody;
    `organizer` is their name in Organizers, `worksites` a representative's own.
    """

    name: str = ""
    role: Role | None = Role.STAFF
    organizer: str = ""
    worksites: tuple[str, ...] = ()
    language: str = ""

    def said(self, language: str) -> str:
        """What stands at the foot: who it is for."""
        if self.name:
            return say(language, "For {name}", name=self.name)
        return say(language, ROLES[self.role]) if self.role else ""


def reader_of(program: Program, said: str) -> PrintReader:
    """The reader that `--for` names: a role, somebody's name, or NAME/ROLE.

    An organizer or staff member is known by the Organizers tab; a representative by ID, email or
    name, where the roster gives them the role Rep. Any other name is somebody outside.
    """
    name, stroke, last = said.rpartition("/")
    roles = {key(one): one for one in Role}
    if key(said) in roles:
        return PrintReader(role=roles[key(said)])
    if not said.strip():
        return PrintReader()
    wanted = roles.get(key(last)) if stroke else None
    name = (name if wanted else said).strip()
    known = _of_team(program, name) or _of_reps(program, name)
    if known and wanted in (None, known.role):
        return known
    if wanted in (Role.ORGANIZER, Role.REP):
        raise _nobody(program, name, wanted)
    return PrintReader(name, wanted)


def _of_team(program: Program, name: str) -> PrintReader | None:
    rows = program.organizers
    rows = rows[rows["organizer"].map(key) == key(name)]
    if rows.empty:
        return None
    one = rows.iloc[0]
    roles = {"Staff": Role.STAFF, "Rep": Role.REP}
    role = roles.get(one["role"], Role.ORGANIZER)
    own = (one["worksite"],) if role is Role.REP and pd.notna(one["worksite"]) else ()
    return PrintReader(one["organizer"], role, one["organizer"], own, _language(one["language"]))


def _of_reps(program: Program, said: str) -> PrintReader | None:
    people = unit(program)
    people = people[has_role(people, "Rep")]
    for cells, alike in (("person_id", ident), ("email", ident), ("person", key)):
        found = people[people[cells].fillna("").map(alike) == alike(said)]
        if len(found) == 1 and alike(said):
            one = found.iloc[0]
            own = (one["worksite"],)
            return PrintReader(one["person"], Role.REP, "", own, _language(one["language"]))
    return None


def _language(said: object) -> str:
    return said if isinstance(said, str) and said in LANGUAGES else ""


def _nobody(program: Program, said: str, role: Role) -> Misused:
    people = unit(program)
    names: Sequence[str] = (
        program.organizers["organizer"].tolist()
        if role is Role.ORGANIZER
        else people.loc[has_role(people, "Rep"), "person"].tolist()
    )
    return NO_SUCH_READER(said=said, role=role.value, near=closest(said, names))
