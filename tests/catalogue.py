"""The sentences of the toolkit, found in its source: run as a script, it adds new ones to every catalogue, to translate."""

from __future__ import annotations

import pkgutil
import re
import sys
from datetime import UTC, datetime
from importlib import import_module
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import toolkit  # noqa: E402 -- found beside this script
from toolkit import tabs  # noqa: E402 -- found beside this script
from toolkit.errors import REFUSALS  # noqa: E402 -- found beside this script
from toolkit.figures.declared import FIGURES  # noqa: E402 -- found beside this script
from toolkit.tables.inputs import INPUTS  # noqa: E402 -- found beside this script
from toolkit.tables.kinds.declared import KINDS  # noqa: E402 -- found beside this script
from toolkit.tabs.declared import Output  # noqa: E402 -- found beside this script

LOCALES = ROOT / "toolkit" / "locale"
PYTHON = {
    "sentence": None,
    "marked": None,
    "aloud": None,
    "say": (2,),
    "say_many": (2, 3),
    "_knob": (4,),
}
TEMPLATE = {"say": None, "many": (1, 2)}
SAID = re.compile(rf"\b(?:{'|'.join(PYTHON)})\(".encode())
PLACES = re.compile(r"{([a-z_]+)}")
MADE = datetime(2023, 2, 6, tzinfo=UTC)  # a catalogue that changes only when a sentence does


def messages() -> set[str | tuple[str, str]]:
    """Every template that is said somewhere; a pair where there is a plural."""
    found: set[str | tuple[str, str]] = set()
    for path in sorted((ROOT / "toolkit").rglob("*.py")):
        source = path.read_bytes()
        for _, said, _, _ in (
            extract("python", BytesIO(source), keywords=PYTHON, options={"encoding": "utf-8"})
            if SAID.search(source)
            else ()
        ):
            found.add(tuple(said) if isinstance(said, tuple) else said)  # type: ignore[arg-type]
    for path in sorted((ROOT / "templates").rglob("*.*")):
        text = path.read_text(encoding="utf-8")
        for call in re.finditer(r"\b(say|many)\(\s*((?:\"(?:[^\"\\]|\\.)*\"\s*,?\s*)+)", text):
            strings = [
                (
                    part.encode().decode("unicode_escape").encode("latin-1").decode()
                    if "\\" in part
                    else part
                )
                for part in re.findall(r"\"((?:[^\"\\]|\\.)*)\"", call[2])
            ]
            found.add((strings[0], strings[1]) if call[1] == "many" else strings[0])
    for module in pkgutil.iter_modules(tabs.__path__, "toolkit.tabs."):
        outputs = [
            value
            for value in vars(import_module(module.name)).values()
            if isinstance(value, Output)
        ]
        found.update(
            column.note for output in outputs for column in output.columns.values() if column.note
        )
    for module in pkgutil.walk_packages(toolkit.__path__, "toolkit."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    for refusal in REFUSALS.values():
        one, many = refusal.templates[0], refusal.many
        found.update(refusal.templates if many is None else [(one, many)])
    found.update(said for kind in KINDS.values() for said in kind.templates)
    parts = [part for one in FIGURES.values() for part in (*one.parts, one.more)]
    abouts = [part.about for part in parts if part is not None]
    found.update(said for about in abouts for said in (about.meaning, about.blank) if said)
    found.update(column.help for table in INPUTS for column in table.columns if column.help)
    return found


def catalogue(language: str) -> Catalog:
    with (LOCALES / f"{language}.po").open("rb") as stream:
        return read_po(stream, locale=language)


def update(language: str) -> None:
    """Adds what is new, blank, and drops what nobody says any more."""
    old = catalogue(language)
    new = Catalog(
        locale=language,
        project="organizing-toolkit",
        version="1",
        charset="utf-8",
        fuzzy=False,
        header_comment=(
            f"# The sentences of the organizing toolkit in {old.locale.english_name}; the glossary"
            " is docs/glossary.md."
        ),
        copyright_holder="",
        msgid_bugs_address="the issues of this repository",
        last_translator="to be reviewed by a native organizer",
        language_team=str(old.locale.english_name),
        creation_date=MADE,
        revision_date=MADE,
    )
    for said in sorted(messages(), key=lambda each: each if isinstance(each, str) else each[0]):
        known = old.get(said if isinstance(said, str) else said[0])
        new.add(
            said,
            known.string if known and known.string else ("" if isinstance(said, str) else ("", "")),
        )
    with (LOCALES / f"{language}.po").open("wb") as stream:
        write_po(stream, new, width=0, omit_header=False, sort_output=True)


if __name__ == "__main__":
    update("es")
