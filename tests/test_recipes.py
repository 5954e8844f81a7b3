"""The recipes of CONTRIBUTING.md, followed in a copy: one thing of each kind is added, a step at a time, and what is
still missing is said until nothing is."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from whole import ROOT

pytestmark = pytest.mark.slow

COPIED = ("toolkit", "templates", "docs", "tests", "README.md", "toolkit.example.toml")
LEFT = shutil.ignore_patterns("*.png", "*.pdf")
Step = Callable[[Path], None]


def changed(path: str, *oldnew: str) -> Step:
    """Each old text becomes the new one behind it."""

    def step(home: Path) -> None:
        text = (home / path).read_text(encoding="utf-8")
        for old, new in zip(oldnew[::2], oldnew[1::2], strict=True):
            assert old in text, f"{old} in {path}"
            text = text.replace(old, new, 1)
        (home / path).write_text(text, encoding="utf-8")

    return step


def made(path: str, text: str = "x\n") -> Step:
    def step(home: Path) -> None:
        (home / path).write_text(text, encoding="utf-8")

    return step


def both(first: Step, second: Step) -> Step:
    def step(home: Path) -> None:
        first(home)
        second(home)

    return step


def nothing(home: Path) -> None:
    """The others go on."""


def manual(home: Path) -> None:
    run(home, "docs/generate.py")


def spanish(home: Path) -> None:
    """Every new sentence gets a translation."""
    run(home, "tests/catalogue.py")
    po = home / "toolkit" / "locale" / "es.po"
    head, *entries = po.read_text(encoding="utf-8").split("\n\n")
    said = [one + "algo" + '"' if one.endswith('\nmsgstr ""') else one for one in entries]
    said = [one.replace('msgstr ""algo"', 'msgstr "algo"') for one in said]
    po.write_text("\n\n".join([head, *said]), encoding="utf-8")


# A process that has the libraries, and runs each script that is named to it in a fork of its own:
# what the house itself imports is read anew each time.
WARM = """
import os, runpy, sys
import babel.messages.pofile, click, gspread, jinja2, pandas, rapidfuzz, rich, typst
from pydantic import BaseModel
for line in sys.stdin:
    script = line.strip()
    if not (child := os.fork()):
        said = os.open("said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(said, 1), os.dup2(said, 2)
        sys.argv, sys.path[0] = [script], os.path.dirname(os.path.abspath(script))
        code = 0
        try:
            runpy.run_path(script, run_name="__main__")
        except SystemExit as end:
            code = int(end.code not in (None, 0))
        except BaseException as fault:
            code = 1
            print(repr(fault))
        sys.stdout.flush(), sys.stderr.flush()
        os._exit(code)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
_WARM: list[subprocess.Popen[str]] = []


def run(home: Path, script: str) -> str:
    warm = _WARM[0]
    assert warm.stdin
    assert warm.stdout
    print(script, file=warm.stdin, flush=True)
    code, said = warm.stdout.readline().strip(), (home / "said").read_text(encoding="utf-8")
    assert code == "0", said
    return said


RECIPES: dict[str, tuple[str, list[tuple[Step, list[str]]]]] = {
    "a column": (
        "Marching boots",
        [
            (
                changed(
                    "toolkit/tables/roster.py",
                    "    pronouns = Text(",
                    '    boots = Text("Marching boots", help="For the march.")\n    pronouns = Text(',
                ),
                ["not in the manual", "no other name", "no Spanish", "no test", "Who may see"],
            ),
            (
                both(
                    changed(
                        "toolkit/tables/roster.py",
                        '"Marching boots", ',
                        '"Marching boots", aliases=("Talla",), ',
                    ),
                    changed(
                        "toolkit/facts/sight.py",
                        "            Roster.pronouns,",
                        "            Roster.pronouns,\n            Roster.boots,",
                    ),
                ),
                ["not in the manual", "no Spanish", "no test"],
            ),
            (manual, ["no Spanish", "no test"]),
            (spanish, ["no test"]),
            (made("tests/tables/test_boots.py", '"""\nRoster:\nMarching boots\n42\n"""\n'), []),
        ],
    ),
    "an output tab": (
        "Marches",
        [
            (
                made(
                    "toolkit/tabs/marches.py",
                    "from toolkit.figures.declared import Figure\n"
                    "from toolkit.tabs.declared import Output\nfrom toolkit.words import marked\n"
                    "class Marches(Figure):\n    pass\n"
                    'MARCHES = Output(title="Marches", what=marked("Who marches"), columns={},'
                    " figure=Marches)\n",
                ),
                [
                    "no Spanish",
                    "not in the manual",
                    "no reference",
                    "explained by nothing",
                    "published by nothing",
                    "no test",
                    "Who may see",
                ],
            ),
            (
                both(
                    both(
                        changed(
                            "toolkit/jobs/publication.py",
                            "from toolkit.tabs.turf import",
                            "from toolkit.tabs.marches import MARCHES\nfrom toolkit.tabs.turf import",
                        ),
                        changed(
                            "toolkit/tabs/sight.py",
                            '    "Dashboard": {',
                            '    "Marches": {M.COUNTS: ""},\n    "Dashboard": {',
                        ),
                    ),
                    changed(
                        "toolkit/jobs/why.py",
                        "    Density: (",
                        "    marches.Marches: (lambda known: marches.Marches.empty(), []),\n"
                        "    Density: (",
                        "from toolkit.tabs import timesheets",
                        "from toolkit.tabs import marches, timesheets",
                    ),
                ),
                ["no Spanish", "not in the manual", "no reference", "no test"],
            ),
            (manual, ["no Spanish", "no reference", "no test"]),
            (spanish, ["no reference", "no test"]),
            (made("tests/reference/marches.py", 'TITLE = "Marches"\n'), ["no test"]),
            (
                made(
                    "tests/tabs/test_marches_tab.py", "from toolkit.tabs.marches import MARCHES\n"
                ),
                [],
            ),
        ],
    ),
    "a setting": (
        "Longest march",
        [
            (
                changed(
                    "toolkit/tables/knobs.py",
                    "    rep_base: str = _knob(",
                    '    march: int = _knob("Longest march", "days", 3, "How far people walk.")\n'
                    "    rep_base: str = _knob(",
                ),
                ["not in the manual", "no Spanish", "no test"],
            ),
            (nothing, ["not in the manual", "no Spanish", "no test"]),
            (manual, ["no Spanish", "no test"]),
            (spanish, ["no test"]),
            (made("tests/tables/test_march.py", '"""Longest march: 4, and -1."""\n'), []),
        ],
    ),
    "a line of toolkit.toml": (
        "banner",
        [
            (
                changed(
                    "toolkit/settings/sections.py",
                    "    reply_to: Line",
                    '    banner: Line = ""\n    reply_to: Line',
                ),
                ["not in toolkit.example.toml", "no test"],
            ),
            (
                changed("toolkit.example.toml", "reply_to = ", 'banner = ""\nreply_to = '),
                ["no test"],
            ),
            (made("tests/test_banner.py", '"""banner"""\n'), []),
        ],
    ),
    "a command": (
        "command hike",
        [
            (
                changed(
                    "toolkit/cli/__init__.py",
                    '    "schedule": (',
                    '    "hike": ("toolkit.cli.hike", "March."),\n    "schedule": (',
                ),
                ["no module", "no group", "not in the manual", "no test"],
            ),
            (
                made("toolkit/cli/hike.py", '"""March."""\n'),
                ["no example", "no group", "not in the manual", "no test"],
            ),
            (
                made(
                    "toolkit/cli/hike.py",
                    'import click\n\n\n@click.command("hike")\ndef command() -> None:\n'
                    '    """March.\n\n    Example: toolkit hike\n    """\n',
                ),
                ["no group", "not in the manual", "no test"],
            ),
            (
                changed(
                    "toolkit/cli/__init__.py",
                    '"doctor", "schedule")',
                    '"doctor", "schedule", "hike")',
                ),
                ["not in the manual", "no test"],
            ),
            (manual, ["no test"]),
            (made("tests/cli/test_hike.py", 'NAME = ["hike"]\n'), []),
        ],
    ),
    "a letter": (
        "marshal",
        [
            (
                made("templates/letters/marshal.subject.txt"),
                [
                    "no html",
                    "no txt",
                    "composed by nothing",
                    "no golden marshal.txt",
                    "no golden marshal-es",
                ],
            ),
            (
                made("templates/letters/marshal.html"),
                ["no txt", "composed by nothing", "no golden marshal.txt", "no golden marshal-es"],
            ),
            (
                made("templates/letters/marshal.txt"),
                ["composed by nothing", "no golden marshal.txt", "no golden marshal-es"],
            ),
            (
                made("toolkit/letters/marshal.py", 'KIND = "marshal"\n'),
                ["no golden marshal.txt", "no golden marshal-es"],
            ),
            (made("tests/letters/golden/marshal.txt"), ["no golden marshal-es"]),
            (made("tests/letters/golden/marshal-es.txt"), []),
        ],
    ),
    "a print": (
        "print",
        [
            (made("templates/print/walk.typ"), ["used by nothing"]),
            (made("toolkit/prints/walk_list.py", 'PAGE = "print/walk.typ"\n'), ["no test"]),
            (
                made(
                    "tests/prints/test_walk_list.py", "from toolkit.prints.walk_list import PAGE\n"
                ),
                [],
            ),
        ],
    ),
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the house, and a process that runs its scripts there."""
    home = tmp_path_factory.mktemp("house")
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, home / name, ignore=LEFT)
        else:
            shutil.copy(source, home / name)
    (home / "tests" / "test_recipes.py").unlink()
    with subprocess.Popen(
        [sys.executable, "-c", WARM],
        cwd=home,
        env={"PYTHONPATH": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as warm:
        _WARM[:] = [warm]
        yield home
        assert warm.stdin
        warm.stdin.close()


def test_each_recipe_leads_to_something_whole(home: Path) -> None:
    """A step of each kind at a time; one look at the copy after each, and in the end nothing is missing."""
    longest = max(len(recipe) for _, recipe in RECIPES.values())
    for n in range(longest):
        steps = [recipe[n][0] for _, recipe in RECIPES.values() if n < len(recipe)]
        for step in dict.fromkeys(steps):  # what is made for all of them is made once
            step(home)
        found = run(home, "tests/whole.py").splitlines()
        for kind, (name, recipe) in RECIPES.items():
            mine = [line for line in found if name in line]
            wanted = recipe[min(n, len(recipe) - 1)][1]
            assert len(mine) == len(wanted), (kind, n, mine)
            assert all(any(what in line for line in mine) for what in wanted), (kind, n, mine)
    assert not any(found)
