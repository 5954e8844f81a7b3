"""The data dictionary: every tab, heading and setting, and what is accepted in each."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from table_cells import cell

import toolkit.tabs
from toolkit.tables.choices import Choice
from toolkit.tables.columns import Column
from toolkit.tables.declared import Table
from toolkit.tables.inputs import INPUTS
from toolkit.tables.knobs import Knobs, SettingsTab, knobs
from toolkit.tables.settings_text import shown_default
from toolkit.tabs.declared import Output

OPENING = """\
# Data dictionary

*This page is made from the toolkit's own declarations by `make docs`; what it says is what the toolkit does.*

The workbook is the record. You work in the **input tabs**; the toolkit reads them and never changes a cell of yours.
It writes the **output tabs** and nothing else.

- Titles and headings may be spelled in any of the ways listed here; only their letters and digits matter, not capitals,
  spaces, accents, dots or dashes, nor what stands in brackets at the end. The order of tabs and columns never matters.
  Columns of your own are left alone.
- Where a question was asked anew, so that two columns mean the same, both are read while no row says two different things.
- A row counts only if its columns marked **needed** are filled and can be read. A row that cannot be read is listed in
  Data Issues with its address and how to mend it; nothing is guessed.
- Any other cell that cannot be read is listed there too; it reads as blank and the row counts.
- A tab or column that you do not have is no problem: what needs it is left out and says so. One that the last sync read
  and that is gone stops the sync, until you say what it is called now.
- Where a tab is called something else, say so in `toolkit.toml` (see `toolkit.example.toml`).
"""

IN_A_CELL = {
    "Text": "Anything, exactly as you typed it: `007` and `+1 303…` keep every sign.",
    "Key": (
        "A name that identifies. Capitals, accents, spaces, dots and dashes make no difference; a"
        " leading zero does, and in a Person ID every sign inside it."
    ),
    "Date": (
        "A date cell, `2023-02-06`, or the short form of your language: `2/6/2023` in English,"
        " `6/2/2023` in Spanish, also with `-` or `.`. Years have four digits. One day that can only"
        " be read one way, such as `13/2/2023`, decides for its whole column."
    ),
    "Date ranges": "`2023-03-20 to 2023-03-24`, both days included; several are separated by `;`.",
    "Time": "A time cell, `17:00` or `5:00 PM`.",
    "Number": (
        "A number of 0 or more. `1,250` is one thousand two hundred and fifty; `3,5` is three and a"
        " half."
    ),
    "Hours": "`3.5`, `3,5`, `3:30`, `3h 30m`, or a cell formatted as a time.",
    "Dollars": "`1250` or `$1,250.00`.",
    "Percent": "`65%`, `65` or `0.65`.",
    "YesNo": "A checkbox, or `Yes`, `No`, `Sí`, `x`, `✓`, `1`, `0`.",
    "Choice": "One word of a list; the words in brackets mean the same.",
    "Choices": "Several, separated by `,` or `;`; where a `;` stands, only that separates names.",
    "PersonRef": (
        "A Person ID or an email address; or a name (`Ada Lopez`, `Lopez, Ada`), where only one"
        " person has it. Two people with one name: write the ID."
    ),
}

SHOWN_AS = {
    "text": "text",
    "count": "whole number",
    "number": "number",
    "hours": "hours",
    "money": "dollars",
    "percent": "percent",
    "date": "date",
    "time": "time",
    "moment": "date and time",
    "rating": "1 to 5",
    "tick": "✓ or ✗",
    "yesno": "checkbox",
    "link": "link",
}


def page() -> str:
    """The whole data dictionary."""
    return "\n".join([OPENING, *_kinds(), *_inputs(), *_settings(), *_outputs()]).rstrip() + "\n"


def outputs() -> list[Output]:
    """Every output tab that is declared in toolkit.tabs, by title."""
    found: dict[str, Output] = {}
    for module in pkgutil.iter_modules(toolkit.tabs.__path__):
        for value in vars(importlib.import_module(f"toolkit.tabs.{module.name}")).values():
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, Output):
                    found[one.title] = one
    return [found[title] for title in sorted(found, key=lambda title: (found[title].hidden, title))]


def _kinds() -> Iterator[str]:
    yield "## What may stand in a cell\n"
    yield "| kind | what is understood |\n|---|---|"
    declared = {column.type_name for table in INPUTS for column in table.columns}
    for name, meaning in IN_A_CELL.items():
        if name in declared:
            yield f"| {name} | {meaning} |"
    yield ""


def _inputs() -> Iterator[str]:
    yield "## Input tabs: you write, the toolkit reads\n"
    for table in INPUTS:
        yield from _table(table)


def _table(table: type[Table]) -> Iterator[str]:
    yield f"### {table.title}\n"
    yield f"{table.help} Also called: {', '.join(table.aliases)}.\n"
    yield "| heading | kind | what it is for | also called |\n|---|---|---|---|"
    for column in table.columns:
        needed = f" **needed**{_or(table, column)}" if column.required else ""
        yield (
            f"| {column.heading}{needed} | {column.type_name} | {cell(column.help)} |"
            f" {cell(', '.join(column.aliases))} |"
        )
    yield ""
    chosen = [column for column in table.columns if isinstance(column, Choice) and column.options]
    for column in chosen:
        words = [
            f"{name} ({', '.join(also)})" if also else name for name, also in column.options.items()
        ]
        yield f"- *{column.heading}*: {' · '.join(words)}"
    if chosen:
        yield ""


def _or(table: type[Table], column: Column) -> str:
    """The columns that stand in for a needed one."""
    return (
        f" (or {' and '.join(table.column(name).heading for name in column.instead)})"
        if column.instead
        else ""
    )


def _settings() -> Iterator[str]:
    yield "## The lines of Settings\n"
    yield (
        f"{SettingsTab.help} A name that is not here, or a value that cannot be, is listed in Data"
        " Issues and the default holds.\n"
    )
    yield "| setting | default | what it does |\n|---|---|---|"
    for field, knob in knobs().values():
        default = shown_default(getattr(Knobs(), field))
        yield (
            f"| {knob.name} | {cell('' if default is None else str(default))} | {cell(knob.help)} |"
        )
    yield ""


def _outputs() -> Iterator[str]:
    yield "## Output tabs: the toolkit writes, you read, filter and print\n"
    yield (
        "The first row says what the tab is, as of which day, and how many rows could not be read."
        " Headings are on row 3.\n"
    )
    for output in outputs():
        yield f"### {output.title}\n"
        needs = f" Needs {' and '.join(output.needs)}." if output.needs else ""
        hidden = " This tab is hidden." if output.hidden else ""
        yield f"{output.what}.{needs}{hidden}\n"
        yield "| heading | shown as | |\n|---|---|---|"
        for name, column in output.columns.items():
            note = ("**yours to write.** " if column.people else "") + output.note(
                "en", name, column
            )
            yield f"| {column.heading} | {SHOWN_AS[column.format]} | {cell(note)} |"
        yield ""
