"""Writes the pages of the manual that say what the toolkit itself declares: the data dictionary, figures, problems,
refusals, who sees what, the commands and toolkit.toml.

`python docs/generate.py` writes them; with `--check` it only says whether they are stale.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

import commands_page
import settings_page

import toolkit.tabs
from toolkit.errors import REFUSALS
from toolkit.facts.sight import Matter, Role, Scope, about, scope, sees
from toolkit.facts.sight import matter as matter_of
from toolkit.figures.declared import FIGURES, needs
from toolkit.figures.parts import Part, Source
from toolkit.tables import kinds
from toolkit.tables.choices import Choice
from toolkit.tables.columns import Column
from toolkit.tables.declared import Table
from toolkit.tables.inputs import INPUTS
from toolkit.tables.kinds.declared import Kind
from toolkit.tables.knobs import Knobs, SettingsTab, knobs
from toolkit.tables.settings_text import shown_default
from toolkit.tabs import sight
from toolkit.tabs.declared import Output

HERE = Path(__file__).parent

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
            f"| {column.heading}{needed} | {column.type_name} | {_cell(column.help)} |"
            f" {_cell(', '.join(column.aliases))} |"
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
            f"| {knob.name} | {_cell('' if default is None else str(default))} |"
            f" {_cell(knob.help)} |"
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
            yield f"| {column.heading} | {SHOWN_AS[column.format]} | {_cell(note)} |"
        yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").strip()


FIGURES_OPENING = """\
# Figures

*This page is made from the toolkit's own declarations by `make docs`.*

Every number on an output tab, in a letter or on paper is a column of one of these. What each means in full stands in
[measures](measures.md), under the heading named with it; `toolkit why` explains one of them as it is today.
"""


def figures_page() -> str:
    """What each figure holds: every column with its unit, its meaning and what blank means."""
    for module in pkgutil.walk_packages(toolkit.__path__, "toolkit."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    told = [FIGURES_OPENING]
    for figure in sorted(FIGURES.values(), key=lambda each: each.title):
        told.append(f"## {figure.title}\n")
        told.append(f"{inspect.getdoc(figure)} Source: *{figure.source}*.\n")
        told.append("| column | unit | meaning | blank where |\n|---|---|---|---|")
        told += [
            f"| {part.about.heading or f'({part})'} | {part.about.unit} |"
            f" {_cell(part.about.meaning)} | {_cell(_blank_where(part))} |"
            for part in figure.parts
        ]
        told.append("")
    return "\n".join(told).rstrip() + "\n"


def _blank_where(part: Part) -> str:
    """Everything that leaves a part without a value, in words."""
    inputs = [
        " nor ".join(_input(one) for one in (need if isinstance(need, tuple) else (need,)))
        for need in needs(part)
    ]
    said = [f"there is no {one}" for one in inputs]
    return "; ".join([*said, *([part.about.blank] if part.about.blank else [])])


def _input(source: Source) -> str:
    if isinstance(source, Column):
        return f"column {source.heading} in {source.table.title}"
    return f"tab {source.title}"


PROBLEMS_OPENING = """\
# Problems

*This page is made from the toolkit's own declarations by `make docs`.*

Everything that the toolkit may find wrong in your sheets. Each problem is a row of Data Issues, with its address; `toolkit check`
tells them by kind, and `--json` counts them by the word that stands first here. *Error*: the row is not read. *Warning*: it is,
without the cell in question. *Either*: an error where the row needs the cell, else a warning. Words in italics stand for what is
in your sheet.
"""


def problems_page() -> str:
    """Every kind of problem: its word, its title, what it means, and how it is mended."""
    told = [PROBLEMS_OPENING]
    for module in sorted(pkgutil.iter_modules(kinds.__path__), key=lambda each: each.name):
        one = importlib.import_module(f"{kinds.__name__}.{module.name}")
        own = _declared(one) if module.name != "declared" else []
        if not own:
            continue
        told.append(f"## {' '.join((one.__doc__ or '').split()).rstrip('.')}\n")
        told.append("| word | title | what it means | | how to mend it |\n|---|---|---|---|---|")
        told += [
            f"| `{kind.word}` | {_cell(kind.title)} | {_sentences(kind.problems)} |"
            f" {kind.severity or 'Either'} | {_sentences(kind.fixes)} |"
            for kind in own
        ]
        told.append("")
    return "\n".join(told).rstrip() + "\n"


def _declared(module: ModuleType) -> list[Kind]:
    """The kinds of a module, also those in a dictionary by what they are of."""
    values = vars(module).values()
    several = [value.values() for value in values if isinstance(value, dict)]
    return [one for some in (values, *several) for one in some if isinstance(one, Kind)]


def _sentences(templates: tuple[str, ...]) -> str:
    said = (
        re.sub(r"{(\w+)}", lambda part: f"*{part[1].replace('_', ' ')}*", one) for one in templates
    )
    return _cell(" / ".join(said))


REFUSALS_OPENING = """\
# Refusals

*This page is made from the toolkit's own declarations by `make docs`.*

What the toolkit will not do, and what to do then. Nothing is half done where it refuses. With `--json` the word stands under
`refused`, the sentence beside it; the exit code is 1 (refused), 2 (wrong use or configuration) or 75 (try again later). Words in
italics stand for what is meant in your case.
"""


def refusals_page() -> str:
    """Every way to refuse: its word, the exit code, and what is said."""
    for module in pkgutil.walk_packages(toolkit.__path__, "toolkit."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    told = [REFUSALS_OPENING, "| word | exit code | what is said |\n|---|---|---|"]
    for word, refusal in sorted(REFUSALS.items()):
        said = refusal.templates if refusal.many is None else (refusal.many,)
        told.append(f"| `{word}` | {refusal.failure.exit_code} | {_sentences(said)} |")
    return "\n".join(told) + "\n"


SIGHT_OPENING = """\
# Who sees what

*This page is made from the toolkit's own declarations by `make docs`; what it says is what the toolkit does.*

Wherever something leaves the workbook for one person (`toolkit export --for`, prints, sheets of somebody's own), one table says what
they see: of everybody, only of their own (an organizer's people, talks and hours; the people of a representative's worksites), or not at
all. Notes are handed to nobody, who is not to be contacted has no phone or email in it, and what fewer than 5 said of a place reads
*fewer than 5*. In the workbook itself everybody sees everything who may open it: that is decided by whom you share it with.
"""
WHOSE = {Scope.ALL: "all", Scope.OWN: "own", Scope.NONE: "–"}


def sight_page() -> str:
    """What each role sees: the matters, and then every column of every tab."""
    roles = " | ".join(Role)
    told = [SIGHT_OPENING, f"| what | {roles} |\n|---|{'---|' * len(Role)}"]
    told += [f"| {one.value} | {_whose(one)} |" for one in Matter]
    for table in INPUTS:
        found = {one: matter_of(one) for one in table.columns}
        told += _seen(table.title, about(table), {c.heading: one for c, one in found.items()})
    for output in outputs():
        named = {c.heading: sight.matter(output, name) for name, c in output.columns.items()}
        told += _seen(output.title, sight.about(output), named)
    return "\n".join(told) + "\n"


def _seen(title: str, rows: Matter, columns: Mapping[str, Matter]) -> Iterator[str]:
    yield f"\n## {title}\n\n| column | {' | '.join(Role)} |\n|---|{'---|' * len(Role)}"
    for matter in dict.fromkeys(columns.values()):
        headings = ", ".join(heading for heading, one in columns.items() if one is matter)
        yield f"| {_cell(headings)} | {_whose(matter, rows)} |"


def _whose(matter: Matter, rows: Matter | None = None) -> str:
    """`rows`: who may not see that a row is there sees none of the tab."""
    hidden = [rows is not None and not sees(role, rows) for role in Role]
    return " | ".join(
        WHOSE[Scope.NONE if no else scope(role, matter)]
        for role, no in zip(Role, hidden, strict=True)
    )


PAGES = {
    "commands.md": commands_page.page,
    "data-dictionary.md": page,
    "figures.md": figures_page,
    "problems.md": problems_page,
    "refusals.md": refusals_page,
    "toolkit-toml.md": settings_page.page,
    "who-sees-what.md": sight_page,
}


def main(arguments: list[str]) -> int:
    """Writes the pages, or with `--check` only compares; the exit code says if one was stale."""
    stale = 0
    for name, made in PAGES.items():
        file, text = HERE / name, made()
        if file.is_file() and file.read_text(encoding="utf-8") == text:
            continue
        if arguments == ["--check"]:
            sys.stderr.write(
                f"docs/{name} is not what the declarations say: run `make docs` and commit it.\n"
            )
            stale = 1
        else:
            file.write_text(text, encoding="utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
