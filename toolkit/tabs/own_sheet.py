"""Own sheets: what stands in the small sheet of a worksite's representatives or of one
organizer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from toolkit.organizing.own_sheets import OwnPeople, OwnSheet
from toolkit.tables.contact import Conversations
from toolkit.tables.program import Program
from toolkit.tabs.as_cells import cells
from toolkit.tabs.declared import Output
from toolkit.words import day, marked, say
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.desired import Tab, TabColumn

FINGER, LINE = 44, 17  # pixels: a row that can be tapped, and one line of text
SIGNS = 1.15  # of text that fit where one digit is as wide as the column says
TEST = "test"  # the column of the structure test that is open

LEFT, MOVED, NEW, PHONE, OTHER = CORRECTIONS = (
    marked("Has left"),
    marked("Has moved"),
    marked("Is missing here"),
    marked("Other phone"),
    marked("Something else"),
)
YES_NO = (marked("Yes"), marked("No"))
# What stands in dropdowns and under Status, in the words of the reader; each is read back as what
# it means, since these words are among those that people write anyway.
WORDS = (
    *(marked("In person"), marked("Phone"), marked("Door"), marked("Video"), marked("Text")),
    *(marked("Email"), marked("Meeting")),
    *(marked("Talked"), marked("No answer"), marked("Left message"), marked("Busy")),
    *(marked("Refused"), marked("Wrong number"), marked("Disconnected"), marked("Moved")),
    *(marked("Deceased"), marked("Language barrier"), marked("Not reachable")),
    *(marked("Do not contact"), marked("Maybe")),
    *(marked("Member"), marked("Pending"), marked("Potential member"), marked("Dropped")),
)
ROOM = 20  # blank rows for corrections


def _ours(part: str, heading: str, width: int, note: str, **more: bool) -> dict[str, TabColumn]:
    return {part: TabColumn(heading, width=width, note=note, **more)}  # type: ignore[arg-type]


def _theirs(name: str, heading: str, width: int, note: str, **more: Any) -> dict[str, TabColumn]:
    return {name: TabColumn(heading, width=width, note=note, people=True, **more)}


_RESULTS, _METHODS, _ANSWERS = (
    getattr(Conversations, name).choices for name in ("result", "method", "answer")
)

OWN_PEOPLE = Output(
    title="Own People",
    key=("person_id",),
    what=marked("the yellow columns are yours to fill"),
    figure=OwnPeople,
    filtered=False,
    frozen_columns=1,
    columns={
        **_ours("person", marked("Person"), 16, marked("Who it is."), wraps=True),
        **_ours("status", marked("Status"), 11, marked("As the list has it."), wraps=True),
        **_ours("phone", marked("Phone"), 14, marked("Tap it to call.")),
        **_ours("next_step", marked("What to say"), 30, marked("How to begin."), wraps=True),
        **_theirs(
            "talked_on",
            marked("Talked on"),
            11,
            marked("The day; blank: the day on which it is collected."),
            format="date",
        ),
        **_theirs(
            "method", marked("Method"), 11, marked("How you tried to reach them."), choices=_METHODS
        ),
        **_theirs(
            "result",
            marked("Result"),
            14,
            marked("What came of it. Without it nothing of this row is collected."),
            choices=_RESULTS,
        ),
        **_theirs(
            "assessment",
            marked("New assessment"),
            12,
            marked("1 strongest supporter to 5 opposed."),
            format="rating",
            choices=("1", "2", "3", "4", "5"),
        ),
        **_theirs(
            "answer", marked("Answer"), 11, marked("When you asked them to join."), choices=_ANSWERS
        ),
        **_theirs(
            "follow_up_by",
            marked("Follow up by"),
            12,
            marked("The day you promised to get back to them."),
            format="date",
        ),
        **_theirs(
            TEST, TEST, 12, marked("Whether they took part. It counts by itself."), choices=YES_NO
        ),
        **_theirs(
            "notes", marked("Notes"), 24, marked("Anything else; staff read it."), wraps=True
        ),
        **_ours("person_id", "Person ID", 11, marked("For the toolkit."), hidden=True),
    },
)
# What stands in whose sheet, in this order, and the key that nobody sees: never more than ten.
WHOSE: Mapping[str, tuple[str, ...]] = {
    # Whom and what to say fill the screen of a phone; one swipe, and what came of it stands beside.
    "reps": (
        *("person", "next_step", "status", "result", "answer", TEST, "talked_on", "method"),
        *("follow_up_by", "notes"),
    ),
    "organizers": (
        *("person", "next_step", "phone", "result", "answer", "talked_on", "method"),
        *("assessment", "follow_up_by", "notes"),
    ),
}
OWN_CORRECTIONS = Output(
    title="Own Corrections",
    key=(),
    what=marked("Who left, moved, is missing, has another phone? A line for each"),
    filtered=False,
    frozen_columns=1,
    columns={
        **_theirs(
            "who", marked("Who"), 20, marked("A name from the list; somebody new: both names.")
        ),
        **_theirs(
            "what", marked("What happened"), 16, marked("What is different."), choices=CORRECTIONS
        ),
        **_theirs(
            "right",
            marked("What is right"),
            24,
            marked("The new worksite, phone or job."),
            wraps=True,
        ),
        **_theirs(
            "notes", marked("Notes"), 24, marked("Anything else; staff read it."), wraps=True
        ),
    },
)


def names_of(kind: str, test: str) -> tuple[str, ...]:
    """The columns of a sheet: while a structure test is open, an organizer's has it in the place of
    the promise, so that there are never more than ten.
    """
    names = WHOSE[kind]
    if not test:
        return tuple(name for name in names if name != TEST)
    if TEST in names:
        return names
    return tuple(TEST if name == "follow_up_by" else name for name in names)


def worded(name: str, column: TabColumn, language: str, test: str) -> TabColumn:
    """The column in the words of its reader."""
    return replace(
        column,
        heading=test if name == TEST else say(language, column.heading),
        note=say(language, column.note),
        choices=tuple(say(language, choice) for choice in column.choices),
    )


def own_sheet_tabs(
    program: Program,
    sheet: OwnSheet,
    people: pd.DataFrame,
    steps: Sequence[str | None],
    test: str,
) -> tuple[Tab, Tab]:
    """The people of a sheet, and the lines for corrections. `people`: rows of
    `own_sheets.own_people` in the order they stand in; `steps`: what to say to each; `test`: the
    structure test that is open, "" for none.
    """
    language = sheet.language
    said = people.assign(
        next_step=pd.Series(list(steps), index=people.index, dtype="object"),
        status=[say(language, status) for status in people["status"]],
    )
    if len(set(people["worksite"])) > 1:
        said["person"] = said["person"] + "\n" + _short(program, said["worksite"])
    names = (*names_of(sheet.kind, test), "person_id")
    ours = [name for name in names if not OWN_PEOPLE.columns[name].people]
    first = " · ".join(
        (
            sheet.whose,
            day(program.today, language),
            say(language, OWN_PEOPLE.what),
        )
    )
    filled = {name: cells(said[name]) for name in ours}
    return people_tab(language, names, test, filled, first), corrections_tab(
        language, people["person"]
    )


def _short(program: Program, worksites: pd.Series) -> pd.Series:
    """The short names of worksites, where they have one."""
    short = program.worksites.dropna(subset=["short_name"]).set_index("worksite")["short_name"]
    return worksites.map(lambda name: short.get(name, name))


def people_tab(
    language: str,
    names: Sequence[str],
    test: str,
    filled: Mapping[str, Sequence[Cell]],
    first_line: str,
) -> Tab:
    """The tab of people, from the columns it has and what stands in those that are ours."""
    columns = {name: worded(name, OWN_PEOPLE.columns[name], language, test) for name in names}
    there = tuple(filled.get(name, ()) for name in names)
    return Tab(
        kind=OWN_PEOPLE.title,
        title=say(language, marked("People")),
        columns=tuple(columns.values()),
        cells=there,
        first_line=first_line,
        frozen_columns=OWN_PEOPLE.frozen_columns,
        filtered=False,
        key=(columns["person_id"].heading,),
        stand_in=(columns["person"].heading,),
        row_heights=_heights(list(columns.values()), there, len(filled["person_id"])),
    )


def corrections_tab(language: str, people: Iterable[str]) -> Tab:
    """The tab for lines about who left, moved or is missing; `people` are the names to choose
    from.
    """
    columns = [
        worded(name, column, language, "") for name, column in OWN_CORRECTIONS.columns.items()
    ]
    names = dict.fromkeys(name.split("\n")[0] for name in people)
    columns[0] = replace(columns[0], choices=tuple(names))
    return Tab(
        kind=OWN_CORRECTIONS.title,
        title=say(language, marked("Corrections")),
        columns=tuple(columns),
        cells=tuple([] for _ in columns),
        first_line=say(language, OWN_CORRECTIONS.what),
        frozen_columns=1,
        filtered=False,
        row_heights=(FINGER,) * ROOM,
        room=ROOM,
    )


def _heights(
    columns: Sequence[TabColumn], filled: Sequence[Sequence[Cell]], n_rows: int
) -> tuple[int, ...]:
    """How high each row is: for a finger at least, and for all of its text."""
    lines = [1] * n_rows
    for column, values in zip(columns, filled, strict=True):
        for row, text in enumerate(values if column.wraps else ()):
            if isinstance(text, str):
                room = int(column.width * SIGNS)
                parts = [max(1, -(-len(part) // room)) for part in text.split("\n")]
                lines[row] = max(lines[row], sum(parts))
    return tuple(max(FINGER, LINE * n + 6) for n in lines)
