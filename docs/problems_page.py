"""The pages of what may be wrong in a sheet, and of what is refused."""

from __future__ import annotations

import importlib
import pkgutil
import re
from types import ModuleType

from table_cells import cell

import toolkit
from toolkit.errors import REFUSALS
from toolkit.tables import kinds
from toolkit.tables.kinds.declared import Kind

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
            f"| `{kind.word}` | {cell(kind.title)} | {_sentences(kind.problems)} |"
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
    return cell(" / ".join(said))


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
