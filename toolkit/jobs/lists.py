"""Lists: files from outside, read in whatever shape they are, as rows that can be compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from toolkit.adopting.answers import Answer
from toolkit.adopting.meetings import Attendee, attendees, is_meeting
from toolkit.adopting.outside import APPLICATIONS, ATTENDANCE, DUES, EMPLOYER, KINDS
from toolkit.adopting.outside import whose as said_by
from toolkit.adopting.profile import Profile, TabProfile
from toolkit.adopting.settings import list_source
from toolkit.adopting.sheet import Sheet
from toolkit.adopting.understanding import profile
from toolkit.errors import Misused, Refusal, Refused
from toolkit.jobs.opening import is_excel, opened
from toolkit.jobs.sources import source_of
from toolkit.settings import Settings, TabSettings, section_of
from toolkit.tables.claims import claims
from toolkit.tables.declared import Table
from toolkit.tables.listed import Listed
from toolkit.tables.moments import DayOrder
from toolkit.tables.people import Applications
from toolkit.tables.reading import read
from toolkit.tables.source import Sources
from toolkit.workbooks.cells import Snapshot

WHOSE_LIST = Refusal(
    Misused,
    "whose-list",
    "Nothing in “{file}” says whose list it is. Say it with --kind: {kinds}.",
)
NO_SUCH_LIST = Refusal(
    Misused,
    "no-such-list",
    "There is no file “{file}” here. Name it with its folder and its ending: lists/hr.csv",
)
LIST_IS_A_FOLDER = Refusal(
    Misused,
    "list-is-a-folder",
    "“{file}” is a folder. Name the list in it, with its ending: lists/hr.csv",
)
NO_PEOPLE_LISTED = Refusal(
    Refused,
    "no-people-listed",
    "In “{file}” no column of names was found, so nothing was compared. Where a tab of it is such a"
    " list, give its columns a line of headings and run this again.",
)
NOT_A_MEETING = Refusal(
    Refused,
    "not-a-meeting",
    "“{file}” was to be a list of who was there, and has no column of names beside one of when they"
    " came or for how long.",
)


@dataclass(frozen=True)
class OutsideList:
    """A file from outside. `rows` are people with the columns of `Listed` (or of Applications),
    typed; `there` those of a meeting. `understood` says which of our columns each heading was taken
    for, and how sure that is.
    """

    title: str
    kind: str
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)
    there: Sequence[Attendee] = ()
    not_read: int = 0
    understood: Sequence[tuple[str, str, float]] = ()

    @property
    def n_rows(self) -> int:
        """How many people it has."""
        return len(self.there) or len(self.rows)


Whose = Callable[[str], str]
SHOUTED = 0.8  # of the names of a list in capitals: it is how that list is written


class _Every:
    """All titles there are."""

    def __contains__(self, title: object) -> bool:
        return True


def refused(file: str) -> str:
    """Nobody is there to say whose list a file is."""
    raise WHOSE_LIST(file=file, kinds=", ".join(KINDS))


def outside(
    where: str, settings: Settings, kind: str, order: DayOrder, whose: Whose = refused
) -> OutsideList:
    """The list in a file. `kind` is what a person said that it is, "" where they did not: `whose`
    asks them where the file does not tell. `order` is how days are written where nothing tells.
    """
    title = Path(where).name or where
    if Path(where).expanduser().is_dir():
        raise LIST_IS_A_FOLDER(file=title)
    if is_excel(where) and not Path(where).expanduser().is_file():
        raise NO_SUCH_LIST(file=title)
    snapshot = opened(where, settings).read(_Every())
    title = snapshot.name or title  # a spreadsheet is called by its own title
    sheets = [Sheet.of(grid, title) for grid in snapshot.grids if grid.tag is None]
    meeting = next((one for one in sheets if is_meeting(one)), None)
    if kind == ATTENDANCE and meeting is None:
        raise NOT_A_MEETING(file=title)
    if meeting is not None and kind in ("", ATTENDANCE):
        return OutsideList(title, ATTENDANCE, there=attendees(meeting, order))
    found = profile(sheets)
    if kind == APPLICATIONS or (not kind and _has(found, Applications)):
        return _read(title, APPLICATIONS, Applications, snapshot, found, order)
    found = _as_people(sheets, found, title)
    said = kind or _kind(found, title) or whose(title)
    return _read(title, said, Listed, snapshot, found, order)


def _has(found: Profile, table: type[Table]) -> bool:
    return any(tab.table == table.title for tab in found.tabs)


def _as_people(sheets: Sequence[Sheet], found: Profile, title: str) -> Profile:
    """The profile in which some tab is a list of people: the longest, where none is called so."""
    if _has(found, Listed):
        return found
    longest = max(sheets, key=lambda one: one.n_rows, default=None)
    if longest is None:
        raise NO_PEOPLE_LISTED(file=title)
    return profile(sheets, {longest.name: Answer(Listed.title)})


def _kind(found: Profile, title: str) -> str:
    """Whose list it is, as its name and headings say; "" where they do not."""
    told = {said_by(tab, title) for tab in _tabs(found, Listed)} - {""}
    return told.pop() if len(told) == 1 else ""


def _tabs(found: Profile, table: type[Table]) -> list[TabProfile]:
    return [tab for tab in found.tabs if tab.table == table.title and tab.why != "copy"]


def _read(
    title: str,
    kind: str,
    table: type[Table],
    snapshot: Snapshot,
    found: Profile,
    order: DayOrder,
) -> OutsideList:
    tabs = _tabs(found, table)
    said: list[Mapping[str, Any]] = [list_source(tab) for tab in tabs]
    sources = tuple(source_of(section_of(TabSettings, one, title)) for one in said)
    if not sources:
        raise NO_PEOPLE_LISTED(file=title)
    claim = claims(snapshot, (table,), Sources({table.title: sources})).get(table)
    if claim is None or claim.missing:
        raise NO_PEOPLE_LISTED(file=title)
    reading = read(claim, order)
    understood = [
        (column.heading or column.column, _meant(column.to), column.confidence)
        for tab in tabs
        for column in tab.columns
        if column.to is not None
    ]
    rows = _calmed(reading.good.reset_index(drop=True))
    return OutsideList(
        title,
        kind,
        rows,
        not_read=int(reading.bad.sum()),
        understood=list(dict.fromkeys(understood)),
    )


def _calmed(rows: pd.DataFrame) -> pd.DataFrame:
    """Names as people write them, where a list shouts nearly all of them."""
    calm = {}
    for name in ("first_name", "last_name"):
        said = rows[name].dropna()
        shouted = said[said.str.len() > 1].str.isupper()
        if len(shouted) and shouted.mean() >= SHOUTED:
            calm[name] = rows[name].map(lambda text: str(text).title(), na_action="ignore")
    return rows.assign(**calm)


def _meant(to: str | tuple[str, ...] | None) -> str:
    return " + ".join(to) if isinstance(to, tuple) else str(to)


PEOPLE = (EMPLOYER, DUES)
