"""What is declared and lacks a part: its reference, its Spanish, its page of the manual, its test. Run as a script, it says so."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import toolkit.letters  # noqa: E402 -- found beside this script
import toolkit.pages  # noqa: E402 -- found beside this script
import toolkit.prints  # noqa: E402 -- found beside this script
import toolkit.tabs  # noqa: E402 -- found beside this script
from toolkit.cli import COMMANDS, GROUPS  # noqa: E402 -- found beside this script
from toolkit.facts.sight import INPUT_MATTERS  # noqa: E402 -- found beside this script
from toolkit.jobs import why  # noqa: E402 -- found beside this script
from toolkit.prints.kinds import PRINTS  # noqa: E402 -- found beside this script
from toolkit.settings import ExportSettings, MatrixSettings, Settings, TabSettings  # noqa: E402 -- found beside this script
from toolkit.settings.faults import names  # noqa: E402 -- found beside this script
from toolkit.tables.inputs import INPUTS  # noqa: E402 -- found beside this script
from toolkit.tables.knobs import knobs  # noqa: E402 -- found beside this script
from toolkit.tabs.declared import Output  # noqa: E402 -- found beside this script
from toolkit.tabs.sight import OUTPUT_MATTERS  # noqa: E402 -- found beside this script

# What the plain reference does not work out a second time, and why.
NO_REFERENCE = {
    "Sign-offs": "their rules are told one by one in tests/stipends/test_sign_offs.py",
    "Corrections": "a log that is only looked up by its key: tests/stipends/test_stories.py",
    "Approvals": "a chain of checksums: tests/stipends/test_own_tabs.py",
    "Chart Data": "figures that other tabs have, once more",
    "Letters": "a record of what was mailed: tests/jobs/test_delivery.py",
    "Loose Notes": "people's own texts: tests/plan/test_margins.py",
    "Stipends": "it adds up Timesheets: tests/stipends/test_stipends.py",
    "Person IDs": "who is who is told case by case in tests/tables/test_recognizing.py",
    "Reconciliation": "who is who is told case by case in tests/matching/",
    "Sync Log": "a line about the run itself",
    "Sheets": "where each sheet lies: tests/jobs/test_turf_publish.py",
    "Own People": "who stands in whose sheet: tests/organizing/test_own_sheets.py",
    "Own Corrections": "people's own lines: tests/jobs/test_turf_collect.py",
    "Own Taken": "people's own words on their way: tests/jobs/test_turf_collect.py",
    "Response Log": "rows of Responses, read like them: tests/tables/test_response_log.py",
    "Roll-up": "sums of what each local's reference gives: tests/organizing/test_roll_up.py",
    "Roll-up History": "rows of the Roll-up, kept: tests/organizing/test_roll_up.py",
}
# What `toolkit why` does not explain, and why.
RECORDS = {
    "Approvals": "a log: each line says what it rests on",
    "Field Log": "each row is what somebody entered, and says where",
    "Chart Data": "figures that other tabs have, once more",
    "Data Issues": "each row says what is wrong, and how to fix it",
    "Letters": "a record of what was mailed",
    "Loose Notes": "people's own texts",
    "Person IDs": "who was given which ID",
    "Reconciliation": "each line says what speaks for it",
    "Sync Log": "a line about the run itself",
    "Sheets": "where each sheet lies",
    "Own People": "people, and what they write down",
    "Own Corrections": "people's own lines",
    "Own Taken": "people's own words on their way",
    "Response Log": "rows of Responses",
    "Roll-up": "sums of figures that each local's own workbook explains",
    "Roll-up History": "rows of the Roll-up, kept",
}
SECTIONS = ("workbook", "google", "turf", "mail", "keeping")
THIS = {"whole.py", "test_whole.py", "test_recipes.py"}


def missing() -> list[str]:
    """One sentence for each thing that is declared and not whole, with what to do."""
    for read in (_tests, _spanish):  # once for all that is asked now
        read.cache_clear()
    return [
        *_input_tabs(),
        *_output_tabs(),
        *_settings_tab(),
        *_settings_file(),
        *_commands(),
        *_letters(),
        *_prints(),
        *_pages(),
        *_sight(),
    ]


def _text(path: str) -> str:
    file = ROOT / path
    return file.read_text(encoding="utf-8") if file.exists() else ""


@cache
def _tests(pattern: str = "tests/**/*.py") -> str:
    return "\n".join(
        path.read_text(encoding="utf-8")
        for path in sorted(ROOT.glob(pattern))
        if path.name not in THIS
    )


@cache
def _spanish() -> frozenset[str]:
    with (ROOT / "toolkit" / "locale" / "es.po").open("rb") as stream:
        said = read_po(stream, locale="es")
    return frozenset(str(one.id) for one in said if one.id and one.string)


def _imported(module: str) -> bool:
    """Whether a test looks at the module by itself."""
    folder, _, name = module.rpartition(".")
    beside = rf"from {re.escape(folder)} import [^\n]*\b{name}\b"
    return f"from {module} import" in _tests() or re.search(beside, _tests()) is not None


def _input_tabs() -> Iterator[str]:
    manual, tests, spanish = _text("docs/data-dictionary.md"), _tests(), _spanish()
    reference = _tests("tests/reference/*.py")
    for table in INPUTS:
        if f'"{table.title}"' not in reference and table.title not in NO_REFERENCE:
            yield f"The input tab {table.title} has no reference: add it in tests/reference/tabs.py."
        if f"### {table.title}\n" not in manual:
            yield f"The input tab {table.title} is not in the manual: make docs."
        if not table.aliases:
            yield f"The input tab {table.title} has no other title: give it a Spanish one."
        for column in table.columns:
            name = f"{column.heading} of {table.title}"
            if f"| {column.heading}" not in manual:
                yield f"The column {name} is not in the manual: make docs."
            if not column.aliases:
                yield f"The column {name} has no other name: give it a Spanish one (aliases)."
            if column.help not in spanish:
                yield f"The help of {name} has no Spanish: python tests/catalogue.py, then es.po."
            if column.heading not in tests:
                yield f"The column {name} has no test: one whose sheet has that heading."


def outputs() -> Iterator[tuple[str, Output]]:
    """Every output tab with its module."""
    for module in pkgutil.iter_modules(toolkit.tabs.__path__, "toolkit.tabs."):
        for value in vars(importlib.import_module(module.name)).values():
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, Output):
                    yield module.name, one


def _output_tabs() -> Iterator[str]:
    manual, spanish = _text("docs/data-dictionary.md"), _spanish()
    reference, jobs = _tests("tests/reference/*.py"), _code("jobs", "fleet")
    homes: dict[str, list[str]] = {}
    for module, output in outputs():
        homes.setdefault(output.title, []).append(module)
        if output.what not in spanish:
            yield f"The tab {output.title} has no Spanish: python tests/catalogue.py, then es.po."
        if f"### {output.title}\n" not in manual:
            yield f"The tab {output.title} is not in the manual: make docs."
        if f'"{output.title}"' not in reference and output.title not in NO_REFERENCE:
            yield (
                f"The tab {output.title} has no reference: work it out plainly in tests/reference,"
                " and compare it in tests/reference/test_agreement.py."
            )
        if output.title not in RECORDS and output.figure not in why.FIGURES:
            yield (
                f"The tab {output.title} is explained by nothing: its figure in FIGURES of"
                " toolkit/jobs/why.py."
            )
    for title, modules in homes.items():
        if not any(module in jobs for module in modules):
            yield f"The tab {title} is published by nothing in toolkit/jobs (publication.py) or toolkit/fleet."
        mirrors = [f"tests/tabs/test_{module.split('.')[-1]}_tab.py" for module in modules]
        if not any(map(_text, mirrors)) and not any(map(_imported, modules)):
            yield f"The tab {title} has no test: {mirrors[0]}."


def _settings_tab() -> Iterator[str]:
    manual, tests, spanish = _text("docs/data-dictionary.md"), _tests(), _spanish()
    for _, knob in knobs().values():
        if f"| {knob.name} |" not in manual:
            yield f"The setting {knob.name} is not in the manual: make docs."
        if knob.help not in spanish:
            yield f"The setting {knob.name} has no Spanish: python tests/catalogue.py, then es.po."
        if knob.name not in tests:
            yield f"The setting {knob.name} has no test: one that turns it, and one out of bounds."


def _settings_file() -> Iterator[str]:
    example, tests = _text("toolkit.example.toml"), _tests()
    sections = {name: type(getattr(Settings(), name)) for name in SECTIONS}
    sections |= {"export": ExportSettings, "tabs": TabSettings, "tabs.….matrix": MatrixSettings}
    for section, model in sections.items():
        for said in names(model):
            if not re.search(rf"^#? ?(?:\[+tabs\.\w+\.)?{said}(?:\.\w+ =|\]\]| = )", example, re.M):
                yield f"{said} under [{section}] is not in toolkit.example.toml: add a line."
            # The word itself first: a search that begins with a letter is a hundred times faster.
            if not re.search(rf"{said}(?<=\b{said})\b", tests):
                yield f"{said} under [{section}] has no test: tests/settings."


def _commands() -> Iterator[str]:
    manual, tests = _text("docs/commands.md"), _tests()
    for name, (module, _) in COMMANDS.items():
        if importlib.util.find_spec(module) is None:
            yield f"The command {name} has no module {module}."
        elif f"Example: toolkit {name}" not in _text(module.replace(".", "/") + ".py"):
            yield f"The command {name} has no example in its help: “Example: toolkit {name} …”."
        if sum(name in names for names in GROUPS.values()) != 1:
            yield f"The command {name} stands in no group of --help, or in two: GROUPS of toolkit/cli."
        if f"### toolkit {name}\n" not in manual:
            yield f"The command {name} is not in the manual: make docs."
        if not re.search(rf"[\"'(\[ ]{name}[\"']", tests):
            yield f"The command {name} has no test: tests/cli."


def _letters() -> Iterator[str]:
    for file in sorted((ROOT / "templates" / "letters").glob("*.subject.txt")):
        kind = file.name.removesuffix(".subject.txt")
        for end in ("html", "txt"):
            if not file.with_name(f"{kind}.{end}").exists():
                yield f"The letter {kind} has no {end}: templates/letters/{kind}.{end}."
        if not re.search(rf"letters/{kind}\b|\"{kind}\"", _code("letters", "jobs")):
            yield f"The letter {kind} is composed by nothing in toolkit/letters."
        golden = {path.name for path in ROOT.glob("tests/letters/golden/*.txt")}
        named = "trial" if kind == "test" else kind
        for language in ("", "-es"):
            if not golden & {f"{named}{language}.txt", f"{named}-en.txt" if not language else ""}:
                yield f"The letter {kind} has no golden {named}{language}.txt: make golden, read it."


def _prints() -> Iterator[str]:
    for module in pkgutil.iter_modules(toolkit.prints.__path__, "toolkit.prints."):
        if not _imported(module.name):
            yield f"The print {module.name} has no test: tests/prints."
    templates = sorted((ROOT / "templates" / "print").glob("*.typ"))
    used = "".join(re.sub(r"//.*", "", file.read_text(encoding="utf-8")) for file in templates)
    for file in templates:
        if f"print/{file.name}" not in _code("prints") and f'import "{file.name}"' not in used:
            yield f"templates/print/{file.name} is used by nothing in toolkit/prints."
    manual, spanish = _text("docs/printing.md"), _spanish()
    for kind, made in PRINTS.items():
        if f"`toolkit print {kind}`" not in manual:
            yield f"The print {kind} is not in docs/printing.md: add it to the table."
        if f"pictures/print-{kind}.png" not in manual:
            yield f"The print {kind} has no picture in docs/printing.md: python tests/print_pictures.py."
        if not {made.title, made.what} <= spanish:
            yield f"The print {kind} has no Spanish: python tests/catalogue.py, then es.po."
        if f'"{kind}"' not in _tests("tests/prints/*.py"):
            yield f"The print {kind} has no test: tests/prints."


def _pages() -> Iterator[str]:
    """Every module has its test, and every part of a page is used by it."""
    for module in pkgutil.iter_modules(toolkit.pages.__path__, "toolkit.pages."):
        if not _imported(module.name):
            yield f"The page's part {module.name} has no test: tests/pages."
    folder = ROOT / "templates" / "pages"
    for file in sorted(
        file for file in folder.rglob("*") if file.suffix in (".html", ".css", ".js")
    ):
        name = file.relative_to(folder).as_posix()
        short = name.removeprefix("script/").removesuffix(".js")
        if not any(f'"{said}"' in _code("pages") for said in (name, f"pages/{name}", short)):
            yield f"templates/pages/{name} is used by nothing in toolkit/pages."


def _sight() -> Iterator[str]:
    """Who may see it is said of every column, once."""
    for table in INPUTS:
        told = [one for some in INPUT_MATTERS.get(table, {}).values() for one in some]
        for column in table.columns:
            if told.count(column) != 1:
                yield (
                    f"Who may see {column.heading} of {table.title} is said {told.count(column)}"
                    " times: once, in INPUT_MATTERS of toolkit/facts/sight.py."
                )
    for _, output in outputs():
        if output.title not in OUTPUT_MATTERS:
            yield f"Who may see {output.title} is said nowhere: OUTPUT_MATTERS of toolkit/tabs/sight.py."
        said = " ".join(OUTPUT_MATTERS.get(output.title, {}).values()).split()
        for name in output.columns:
            if said.count(name) != 1:
                yield (
                    f"Who may see {name} of {output.title} is said {said.count(name)} times:"
                    " once, in OUTPUT_MATTERS of toolkit/tabs/sight.py."
                )


def _code(*folders: str) -> str:
    return "\n".join(
        path.read_text(encoding="utf-8")
        for folder in folders
        for path in sorted((ROOT / "toolkit" / folder).glob("*.py"))
    )


if __name__ == "__main__":
    print("\n".join(missing()))
