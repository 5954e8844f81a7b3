"""Deciding: which table a tab is, of all that it could be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from toolkit.adopting.assigning import assigned
from toolkit.adopting.by_values import To
from toolkit.adopting.candidates import SURE, ReadAs, candidates
from toolkit.adopting.cast import Cast
from toolkit.adopting.constants import Constant, constants_of
from toolkit.adopting.fits import DENIED
from toolkit.adopting.heard import OWN, heard
from toolkit.adopting.layout import ColumnPlace, Layout
from toolkit.adopting.matrices import matrices_of
from toolkit.adopting.matrix import MatrixColumns
from toolkit.adopting.name_pairs import NAMED, part_of
from toolkit.adopting.recurring import lists_people, recurrence, repeats
from toolkit.adopting.section_lines import sections_of
from toolkit.adopting.tables import BESIDE, CORE, core_held, nobodys, title_worth
from toolkit.adopting.titled import titled
from toolkit.words import key

ENOUGH = 1.55  # what the columns of a tab have to be worth
DOUBTFUL = 3  # sure columns of a table that make a tab worth a question
MUCH = 6  # so many of them do, however much else stands there
NEAR = 0.35  # a second best within it is worth a question
BARE_DATES = frozenset(("date", "fecha", "when", "cuando"))  # the day of what, nothing says
_PLAINLY = 0.9  # so surely a heading says what a table is of


@dataclass(frozen=True)
class Decision:
    """A tab as one table. `worth` compares it with the same tab as another one."""

    layout: Layout
    table: str | None
    readings: tuple[ReadAs, ...] = ()
    matrices: tuple[MatrixColumns, ...] = ()
    constants: tuple[Constant, ...] = ()
    sections: dict[str, str] = field(default_factory=dict)
    worth: float = 0.0
    second: str | None = None
    margin: float = 1.0
    contested: bool = False  # the second best explains a column that this one does not
    given: bool = False  # a person said which table it is
    doubtful: bool = False  # it lacks what that table has to have
    again: bool = False  # a list of everyone on which people stand again and again

    @property
    def headings(self) -> frozenset[str]:
        found = {name for reading in self.readings for name in reading.names}
        return frozenset(found | {one.heading for one in self.constants} | set(self.sections))


def decided(
    layout: Layout,
    cast: Cast,
    *,
    siblings: int = 0,
    fixed_table: str | None = None,
    fixed: Mapping[int, To | None] | None = None,
    enough: float = ENOUGH,
) -> Decision:
    """What a tab is; `fixed` are answers that a person gave."""
    if not layout.places:
        return Decision(layout, None)
    matrices = matrices_of(layout)
    used = {place.number for matrix in matrices for place in matrix.places}
    tables = [fixed_table] if fixed_table else list(CORE)
    options = [
        option
        for table in tables
        if (option := _as(layout, table, cast, matrices, siblings, fixed)) is not None
    ]
    options.sort(key=lambda option: -option.worth)
    nobody = nobodys(layout.sheet.title)
    least = enough + (1.2 if nobody else 0.0)
    if not options or (options[0].worth < least and not fixed_table):
        nothing = Decision(layout, None, matrices=tuple(matrices))
        return nothing if nobody else _doubtful(layout, cast, used) or nothing
    if not fixed_table and (clear := _messages(options) or _sites(options)) is not None:
        options = [clear]
    best = options[0]
    second = options[1] if len(options) > 1 else None
    return Decision(
        layout,
        best.table,
        best.readings,
        best.matrices,
        best.constants,
        best.sections,
        best.worth,
        second.table if second else None,
        (best.worth - second.worth) / best.worth if second else 1.0,
        second is not None and _contested(best, second),
        given=fixed_table is not None,
        again=best.table == "Roster" and not fixed_table and repeats(layout, best.readings),
    )


def is_of_messages(decision: Decision) -> bool:
    """Whether a list of people is rather a log that some system wrote: it says to the minute when
    each was reached, and not where they work.
    """
    return (
        decision.table == "Roster"
        and "Worksite" not in decision.headings
        and any(
            one.to == "Conversations.Date" and one.place.looks["moment"] >= 0.8
            for one in decision.readings
        )
    )


def _is_to_the_minute(log: Decision, best: Decision) -> bool:
    return best is log and any(
        one.to == "Date" and one.place.looks["moment"] >= 0.8 for one in log.readings
    )


def _messages(options: Sequence[Decision]) -> Decision | None:
    """Of what a tab could be the log that a system wrote of whom it reached: by whom, when to the
    minute, and what came of it.
    """
    log = next((one for one in options if one.table == "Conversations"), None)
    if log is None or not (is_of_messages(options[0]) or _is_to_the_minute(log, options[0])):
        return None
    sure = {one.to for one in log.readings if one.heading >= 0.75 and one.fits > DENIED}
    return log if {"Date", "Organizer"} <= sure and sure & _CAME_OF_IT else None


def _sites(options: Sequence[Decision]) -> Decision | None:
    """Of what a tab could be the list of worksites: each stands there once, with how many work
    there, though somebody is named beside it.
    """
    sites = next((one for one in options if one.table == "Worksites"), None)
    if sites is None or options[0].table != "Roster" or sites.layout.n_records < 4:
        return None
    once = any(
        one.to == "Worksite" and one.heading >= 0.75 and one.place.looks.distinct >= 0.95
        for one in sites.readings
    )
    counted = any(
        one.to == "Eligible" and one.heading >= 0.75 and one.fits > 0 for one in sites.readings
    )
    return sites if once and counted else None


def _doubtful(layout: Layout, cast: Cast, used: set[int]) -> Decision | None:
    """A tab that lacks what a table has to have, but says much that only such a table says: a
    person is asked.
    """
    rest = [place for place in layout.places if place.number not in used]
    best: tuple[float, str, list[ReadAs]] = (0.0, "", [])
    if layout.n_records < 2:
        return None
    for table in CORE:
        sure = [
            one for one in assigned(table, rest, cast) if one.score >= 0.75 and one.heading >= 0.75
        ]
        worth = sum(map(_worth, sure))
        many = len(sure) >= MUCH or (len(sure) >= DOUBTFUL and 2 * len(sure) > len(rest))
        called = len(sure) > 1 and title_worth(table, layout.sheet.title) >= 0.7
        counted = {"Worksite", "Eligible"} <= {one.to for one in sure}  # schools, whoever is named
        if (many or called or counted) and worth > best[0]:
            best = (worth, table, sure)
    worth, table, sure = best
    return Decision(layout, table, tuple(sure), worth=worth, doubtful=True) if table else None


def _as(
    layout: Layout,
    table: str,
    cast: Cast,
    matrices: Sequence[MatrixColumns],
    siblings: int,
    fixed: Mapping[int, To | None] | None,
) -> Decision | None:
    """A tab read as that table; None where it lacks what the table has to have."""
    used = {place.number for matrix in matrices for place in matrix.places}
    rest = [place for place in layout.places if place.number not in used]
    headed = {
        name
        for place in (rest if layout.lines.sections else ())
        for one in candidates(table, place, cast)
        if one.heading >= 0.75 and one.fits > 0
        for name in one.names
    }
    sections = sections_of(layout, table, cast, headed)
    own = [matrix for matrix in matrices if matrix.table == table]
    taken = {
        *sections,
        *(name for matrix in own for name in matrix.headings),
    }
    readings = assigned(table, rest, cast, fixed, frozenset(taken))
    held = {name for reading in readings for name in reading.names} | taken
    constants = constants_of(layout, table, frozenset(held), cast, siblings)
    held |= {*(constant.heading for constant in constants), *(matrix.by for matrix in own)}
    title = titled(layout, table)
    vague: frozenset[str] = frozenset() if "Email" in held else _vague(readings)
    said = held - vague - {name for one in readings if one.fits < 0 for name in one.names}
    if not _has_enough(layout, table, held, said, title, len(readings) + len(own)):
        return None
    worth = sum(_worth(reading) for reading in readings) + 0.9 * title
    if title >= 0.7 and table in _OF_PERSONS:
        worth += 0.7 * sum(_of_a_person(place) for place in rest)
    worth += 0.5 * len(sections) + 0.3 * len(constants)
    worth += sum(_matrix_worth(matrix, table) for matrix in matrices)
    if table == "Conversations" and lists_people(layout, readings):
        worth -= 1.5 if own else 0.4
    read = {one.place.number for one in readings}
    worth -= 0.3 * sum(_speaks(place, table) for place in rest if place.number not in read)
    worth += recurrence(layout, table, readings)
    if table == "Conversations" and not held & _OF_A_TALK:
        worth -= 0.5  # a log says when, who or how it went
    return Decision(
        layout, table, tuple(readings), tuple(matrices), tuple(constants), sections, worth
    )


def _vague(readings: Sequence[ReadAs]) -> frozenset[str]:
    """What neither its heading nor its words say plainly: the *Result* of a talk is no decision on
    who applied, nor is yes or no.
    """
    return frozenset(
        name
        for one in readings
        if one.heading < _PLAINLY and (one.fits < 0.5 or one.place.looks["yesno"] >= 0.5)
        for name in one.names
    )


def _has_enough(
    layout: Layout, table: str, held: Set[str], said: Set[str], title: float, n: int
) -> bool:
    """Whether a tab that holds these headings, `n` columns of them, has what the table has to
    have; `said` are those that its values do not speak against.
    """
    if not core_held(table, held):
        return False
    applies = said & _APPLIES or title_worth(table, layout.sheet.title) >= 0.75
    if table == "Applications" and not applies:
        return False  # any form's answers have a time and a name
    return n > BESIDE.get(table, 0) or title >= 0.7


def _speaks(place: ColumnPlace, table: str) -> float:
    """How surely a filled column is some table's: what leaves it unread explains the tab less."""
    if place.looks.empty:
        return 0.0
    said = heard(place.parts)
    if said.get(OWN, 0.0) >= 0.5:
        return 0.0
    best = max((strength for (of, _), strength in said.items() if of), default=0.0)
    if table in _OF_PERSONS and any(to in _OF_A_PERSON for _, to in said):
        return 0.0  # who it is, told once more
    return best if best >= 0.75 else 0.0


def _of_a_person(place: ColumnPlace) -> bool:
    """Whether a column says who somebody is once more: their school, phone, email."""
    return any(
        to in _OF_A_PERSON and strength >= 0.75 for (_, to), strength in heard(place.parts).items()
    )


def _matrix_worth(matrix: MatrixColumns, table: str) -> float:
    """What columns whose headings say something are worth: most in a table of their own."""
    if matrix.table == table:
        if matrix.kind in _OF_LISTS:
            return 0.0
        return 2.0 if matrix.kind == "chart" else min(2.5, 1.3 + 0.15 * (len(matrix.places) - 2))
    return 0.6 if table == "Roster" and matrix.kind != "hours" else 0.0


def _contested(best: Decision, second: Decision) -> bool:
    """Whether the second best reads a filled column that the best leaves, or just as many."""
    mine, theirs = (
        {
            one.place.number
            for one in decision.readings
            if not one.place.looks.empty and one.score >= SURE
        }
        for decision in (best, second)
    )
    return bool(theirs - mine) or len(theirs) >= len(mine)


def _worth(reading: ReadAs) -> float:
    """What one column says for a table: one that feeds several says more, a common one less."""
    if isinstance(reading.to, tuple):
        return 1.5 * reading.score
    if reading.to == "Conversations.Date" and reading.place.looks.share_filled >= 0.95:
        return -0.5 * (1 - reading.heading)  # a day on every row is a log's, not a list's
    if reading.to in _WHO and part_of(reading.place):
        return 0.55 * reading.score  # half of a name, which a list of people has in two columns
    if "." in reading.to:
        return 0.4 * reading.score  # another table's
    if reading.to in ("Notes", "Date", "Language") or key(reading.place.heading) in BARE_DATES:
        return 0.5 * reading.score
    return reading.score


_OF_LISTS = ("results", "talks")  # of people, beside whom talks stand
_CAME_OF_IT = frozenset(("Result", "Answer", "Assessment", "Method"))
_WHO = frozenset(NAMED.values())
_APPLIES = frozenset(("Why", "Decision", "Phases"))
_OF_A_TALK = frozenset(("Date", "Organizer", "Result", "Method"))
_OF_PERSONS = frozenset(("Attendance", "Responses", "Leader Asks", "Organizers"))
_OF_A_PERSON = frozenset(("Worksite", "Phone", "Email", "Job title", "Unit"))
