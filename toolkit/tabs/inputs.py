"""Input tabs as they are first made: headings with a note each, dropdowns and formats; from then on
they are people's.
"""

from __future__ import annotations

from toolkit.tables.choices import Choices, Several
from toolkit.tables.columns import Column, Key, PersonRef, Text
from toolkit.tables.declared import Table
from toolkit.tables.inputs import INPUTS
from toolkit.tables.knobs import Knobs, SettingsTab, knobs
from toolkit.tables.settings_text import shown_default
from toolkit.words import marked, say
from toolkit.workbooks import desired
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.desired import Tab

WIDE = {
    "Notes": 36,
    "Why": 36,
    "Focus": 36,
    "Description": 36,
    "Promise": 24,
    "What it does": 60,
    "Address": 28,
    "Setting": 36,
    "Value": 26,
    "Worksite": 28,
    "Event": 28,
    "Email": 28,
    "Rep email(s)": 28,
}
REQUIRED = marked("Needed: a row without it is not read.")


def input_tab(table: type[Table], language: str) -> Tab:
    """An empty input tab. Settings comes with every setting: those that have a default as lines,
    the others beside them.
    """
    columns = tuple(_column(column, language) for column in table.columns)
    cells: tuple[list[Cell], ...] = tuple([] for _ in columns)
    if table is SettingsTab:
        columns, cells = _settings(columns, language)
    return Tab(
        kind="", title=table.title, columns=columns, cells=cells, heading_row=1, filtered=False
    )


def _settings(
    columns: tuple[desired.TabColumn, ...], language: str
) -> tuple[tuple[desired.TabColumn, ...], tuple[list[Cell], ...]]:
    """A line for each setting that has a default. A line without a value would be a fault: the
    others are a hint.
    """
    defaults = Knobs(language=language)
    said = [(knob, shown_default(getattr(defaults, field))) for field, knob in knobs().values()]
    lines = [(knob, value) for knob, value in said if value is not None]
    hints: list[Cell] = [
        f"{knob.name}: {say(language, knob.help)}" for knob, value in said if value is None
    ]
    more = desired.TabColumn(
        "More settings",
        width=70,
        note=say(
            language,
            "Nobody reads this column: write a name from it into Setting, and its value beside it.",
        ),
    )
    return (*columns, more), (
        [knob.name for knob, _ in lines],
        [value for _, value in lines],
        [say(language, knob.help) for knob, _ in lines],
        hints + [None] * (len(lines) - len(hints)),
    )


def input_tabs(language: str) -> tuple[Tab, ...]:
    """Every input tab, in the order people set them up, with Instructions first."""
    return (instructions(language), *(input_tab(table, language) for table in INPUTS))


def _column(column: Column, language: str) -> desired.TabColumn:
    note = say(language, column.help) if column.help else ""
    if column.required:
        note = f"{note} {say(language, REQUIRED)}".strip()
    several = isinstance(column, (Choices, Several))
    return desired.TabColumn(
        column.heading,
        # Names, IDs and phones stay exactly as typed only in cells that are text.
        format="text" if isinstance(column, (Text, Key, PersonRef)) else column.format,
        width=WIDE.get(column.heading, max(12, min(24, len(column.heading) + 3))),
        note=note,
        # A dropdown of one choice would get in the way where several may be written.
        choices=() if several else column.choices,
    )


STEPS = (
    marked(
        "Fill the tabs in this order: Worksites, Roster, Organizers, then Phases if you run a paid"
        " program."
    ),
    marked(
        "Point at a heading to read what belongs under it. Headings and tabs may be in any order;"
        " extra columns are yours."
    ),
    marked(
        "Log every attempt and talk in Conversations: one row each. A Google Form that writes there"
        " works too."
    ),
    marked(
        "Every person needs a Person ID that never changes. Where two people share a name, write"
        " the ID."
    ),
    marked(
        "The toolkit reads these tabs and never changes them. It writes tabs of its own: Dashboard,"
        " Density, Wall Chart, Follow-ups and others."
    ),
    marked("In Timesheets you write only in Certified, Approved by, Approved on and Comment."),
    marked(
        "What could not be read is listed in Data Issues, with how to mend it. Nothing you typed is"
        " lost."
    ),
    marked(
        "Settings has the knobs: windows, targets, school breaks, language. A line you delete goes"
        " back to its default."
    ),
    marked("Notes stay in this workbook: they are in no letter and no print."),
)


def instructions(language: str) -> Tab:
    """A tab in plain words for whoever opens the workbook first."""
    columns = (
        desired.TabColumn("", width=5, format="count"),
        desired.TabColumn(say(language, "How this workbook works"), width=110),
    )
    lines: list[Cell] = [say(language, step) for step in STEPS]
    numbers: list[Cell] = list(range(1, len(lines) + 1))
    return Tab(
        kind="",
        title="Instructions",
        columns=columns,
        cells=(numbers, lines),
        heading_row=1,
        filtered=False,
    )
