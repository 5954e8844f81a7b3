"""Corrections: a line that somebody wrote in their own sheet about who left, moved or is missing,
as a line of Reconciliation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from toolkit.facts.people import standing
from toolkit.matching.differences import CHANGED, LEFT, MOVED, NEW, text_of
from toolkit.organizing.own_sheets import OwnSheet
from toolkit.tables.columns import Column
from toolkit.tables.parsing import shown
from toolkit.tables.program import Program
from toolkit.tables.roster import Roster
from toolkit.tabs import own_sheet as own
from toolkit.tabs.own_taken import TakenRow
from toolkit.tabs.reconciliation import ReconciliationLine
from toolkit.words import LANGUAGES, key, say
from toolkit.workbooks.cells import Cell

KINDS: Mapping[str, str] = {
    own.LEFT: LEFT,
    own.MOVED: MOVED,
    own.NEW: NEW,
    own.PHONE: CHANGED,
    own.OTHER: CHANGED,
}
# Whole words that people type in place of choosing from the list.
TYPED: Mapping[str, str] = {
    own.LEFT: """
        left, gone, quit, resigned, retired, left the job, left their job, no longer here,
        not here anymore, no longer works here, se fue, ya no está, ya no trabaja aquí, renunció,
        se jubiló, dejó el trabajo, salió
        """,
    own.MOVED: """
        moved, transferred, transfer, moved schools, moved to another school, at another school,
        other school, now at, se cambió, cambió de lugar, cambió de escuela, se mudó,
        trasladado, trasladada, transferido, transferida, otra escuela
        """,
    own.NEW: """
        new, new here, new hire, new person, just started, missing, not on the list,
        not listed, add, add them, nuevo, nueva, nueva persona, recién llegado, recién llegada,
        falta, no está en la lista, agregar
        """,
    own.PHONE: """
        phone, new phone, phone number, new number, new phone number, other number,
        different number, number changed, cell, new cell, teléfono, otro número, número nuevo,
        nuevo número, teléfono nuevo, nuevo teléfono, cambió de número, celular
        """,
}
_SAID = {
    **{key(word): what for what, words in TYPED.items() for word in words.split(",")},
    **{key(say(language, one)): one for language in LANGUAGES for one in own.CORRECTIONS},
}


@dataclass(frozen=True)
class TurfCorrections:
    """What lines mean in one program. Names are those of the people in the sheet that a line was
    written in; of a name that two have there, or nobody has, staff have to say whose it is.
    """

    program: Program

    def line(self, sheet: OwnSheet, row: TakenRow) -> ReconciliationLine:
        """The line of Reconciliation."""
        said = {name: shown(_cell(row, name)).strip() for name in own.OWN_CORRECTIONS.columns}
        what = _SAID.get(key(said["what"]), own.OTHER)
        person = None if what == own.NEW else self._person(sheet, said["who"])
        worksite = sheet.whose if sheet.kind == "reps" else ""
        was, becomes = self._change(what, person, said["right"], worksite)
        if what == own.NEW:
            first, _, last = said["who"].partition(" ")
            becomes = {
                Roster.first_name.heading: first,
                Roster.last_name.heading: last,
                **becomes,
            }
        return ReconciliationLine(
            KINDS[what],
            str(person["person_id"]) if person else "",
            str(person["person"]) if person else said["who"],
            str(person["worksite"]) if person else worksite,
            {name: value for name, value in was.items() if value},
            {name: value for name, value in becomes.items() if value},
            self._evidence(sheet, row, said, known=person is not None or what == own.NEW),
            sheet.whose,
        )

    def _person(self, sheet: OwnSheet, name: str) -> dict[str, Any] | None:
        people = standing(self.program)
        at = "worksite" if sheet.kind == "reps" else "organizer"
        mine = people[people[at] == (sheet.organizer if at == "organizer" else sheet.whose)]
        found = mine[mine["person"].map(key) == key(name)]
        return {str(n): v for n, v in found.iloc[0].items()} if len(found) == 1 else None

    def _change(
        self, what: str, person: dict[str, Any] | None, right: str, worksite: str
    ) -> tuple[dict[str, str], dict[str, str]]:
        """What stands on the roster, and what would, by heading."""
        now = person or {}
        if what == own.LEFT:
            return _pair(Roster.status, now, "Left")
        if what == own.MOVED:
            return _pair(Roster.worksite, now, self._worksite(right))
        if what == own.PHONE:
            return _pair(Roster.phone, now, right)
        if what == own.NEW:
            return {}, {Roster.worksite.heading: worksite, **self._more(right)}
        return {}, {}

    def _worksite(self, said: str) -> str:
        """The worksite as its own tab spells it, where it is one."""
        sites = self.program.worksites
        names = {key(name): name for name in sites["worksite"]}
        short = dict(zip(sites["short_name"].dropna().map(key), sites["worksite"], strict=False))
        return str(names.get(key(said)) or short.get(key(said)) or said)

    def _more(self, right: str) -> dict[str, str]:
        """What was said of somebody new: a number is a phone, a worksite's name their worksite,
        anything else what they do.
        """
        if not right:
            return {}
        if sum(sign.isdigit() for sign in right) >= 7:
            return {Roster.phone.heading: right}
        site = self._worksite(right)
        if site in set(self.program.worksites["worksite"]):
            return {Roster.worksite.heading: site}
        return {Roster.job_title.heading: right}

    def _evidence(
        self, sheet: OwnSheet, row: TakenRow, said: Mapping[str, str], *, known: bool
    ) -> str:
        language = self.program.knobs.language
        told = [
            say(
                language,
                "Written in the sheet of {whose}: {what}.",
                whose=sheet.whose,
                what=said["what"] or "–",
            )
        ]
        if not known:
            told.append(say(language, "Nobody in that sheet, or more than one, has that name."))
        told += [text for text in (said["right"], said["notes"]) if text]
        return " ".join(told)


def _cell(row: TakenRow, name: str) -> Cell:
    return row.cells.get(f"line_{name}")


def _pair(
    column: Column, now: Mapping[str, Any], becomes: str
) -> tuple[dict[str, str], dict[str, str]]:
    return {column.heading: text_of(now.get(column.name))}, {column.heading: becomes}


def with_conflicts(
    lines: Iterable[ReconciliationLine], language: str
) -> tuple[list[ReconciliationLine], int]:
    """The lines, each telling where another sheet or list says something else of the same person;
    and how many do.
    """
    found = list(lines)
    by_person: dict[str, list[ReconciliationLine]] = {}
    for one in found:
        by_person.setdefault(one.person_id, []).append(one)
    made, conflicts = [], 0
    for one in found:
        others = [
            other
            for other in by_person[one.person_id]
            if one.person_id and other.listed != one.listed and _differ(one, other)
        ]
        if others:
            conflicts += 1
            one = _told(one, others, language)
        made.append(one)
    return made, conflicts


def _differ(one: ReconciliationLine, other: ReconciliationLine) -> bool:
    return (one.kind, dict(one.becomes)) != (other.kind, dict(other.becomes)) and (
        one.kind in (LEFT, MOVED)
        or other.kind in (LEFT, MOVED)
        or bool(set(one.becomes) & set(other.becomes))
    )


def _told(
    one: ReconciliationLine, others: Iterable[ReconciliationLine], language: str
) -> ReconciliationLine:
    evidence = one.evidence
    for other in others:
        what = ", ".join(other.becomes.values()) or other.kind
        said = say(language, "But {list} says: {what}.", list=other.listed, what=what)
        if said not in evidence:
            evidence = f"{evidence} {said}"
    return replace(one, evidence=evidence)
