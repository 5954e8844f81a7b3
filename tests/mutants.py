"""Mutants: small changes made in the sums, and which of them no test notices.

`make mutants` (or `python tests/mutants.py toolkit/stipends …`) changes one thing at a time in the
sums (`+` for `-`, `<` for `<=`, None for a value) and runs the tests of that module
(tests/stipends/test_pay.py for toolkit/stipends/pay.py). What these do not notice is tried with the
quick tests of all packages that may. `SAMPLE=40` tries as many of each module, drawn by a seed, and
takes minutes a package instead of hours. What survives has to stand in docs/mutants.md with the
reason why no test can, or need, tell it; the module's line in the table at the top of that page is
written anew.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from mutating import DECLARED, NOTICED, QUICK, changed, outcomes

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "mutants.md"
SEED = 11  # with the module's name, what is drawn of it
# The packages that are changed, and the quick tests that are to notice.
WATCHED = {
    "adopting": ("adopting",),
    "facts": ("facts", "organizing"),
    "figures": ("figures", "organizing", "tabs"),
    "matching": ("matching",),
    "organizing": ("organizing", "facts", "tabs"),
    "stipends": ("stipends", "prints", "tabs"),
    "tables": ("tables", "facts", "settings"),
    "telling": ("telling", "letters", "stipends"),
}
ROW = re.compile(r"(?m)^\| (?P<module>toolkit/[\w/]+\.py) .*$")
NUMBER = re.compile(r"(?<=\| )[\d,]+(?= \|)")
TABLE = re.compile(r"(?s)(<!-- table -->\n).*?(<!-- end -->)")
REASON = re.compile(
    r"^- `(?P<function>[\w.]+)` · `(?P<was>.*?)` → `(?P<now>.*?)` · .+$", re.MULTILINE
)


class Mutant(NamedTuple):
    """A change nobody noticed: the function it is in, the line as it was and as it became."""

    function: str
    was: str
    now: str

    @property
    def listed(self) -> str:
        return f"- `{self.function}` · `{self.was}` → `{self.now}` · "


class Tried(NamedTuple):
    """How many changes a module could have, how many were tried, and which nobody noticed."""

    there: int
    tried: int
    left: list[Mutant]

    @property
    def numbers(self) -> list[int]:
        return [self.there, self.tried, self.tried - len(self.left), len(self.left)]


def tried(package: str, modules: list[str], sample: int) -> dict[str, Tried]:
    """Tries the modules of a package with their own tests, and what lives with all that may notice."""
    every = {
        name: changed(
            ROOT / name, _dotted(name), lambda there, name=name: drawn(there, name, sample)
        )
        for name in modules
    }
    sources = {_dotted(name): one.source for name, one in every.items()}
    living = [each for one in every.values() for each in one.changes]
    own = [
        path.relative_to(ROOT).as_posix()
        for name in modules
        for path in sorted((ROOT / "tests" / package).glob(f"test_{Path(name).stem}*.py"))
    ]
    said: dict[str, int] = {}
    for tests in (own, [*QUICK, *(f"tests/{name}" for name in WATCHED[package])]):
        if tests and living:
            said = outcomes(sources, living, tests)
            living = [one for one in living if said[one.switch] != NOTICED]
    declared = [one for one in living if said[one.switch] == DECLARED]
    return {
        name: Tried(
            one.there,
            sum(each not in declared for each in one.changes),
            [Mutant(*each[1:]) for each in one.changes if each in living and each not in declared],
        )
        for name, one in every.items()
    }


def drawn(there: list[Any], module: str, sample: int) -> list[Any]:
    """As many as are asked for, always the same ones of a module that stays as it is; 0 is all."""
    if not sample or sample >= len(there):
        return there
    places = random.Random(f"{SEED} {module}").sample(range(len(there)), sample)
    return [there[place] for place in sorted(places)]


def _dotted(module: str) -> str:
    return module.removesuffix(".py").replace("/", ".")


def asked_for(chosen: list[str]) -> list[tuple[str, str]]:
    """The modules that are changed, with their packages: all of each, unless the command names
    some.
    """
    paths = [ROOT / one for one in chosen or [f"toolkit/{package}" for package in WATCHED]]
    files = [
        path for one in paths for path in (sorted(one.rglob("*.py")) if one.is_dir() else [one])
    ]
    modules = [path.relative_to(ROOT).as_posix() for path in files if path.stem != "__init__"]
    return [(module.split("/")[1], module) for module in modules]


def table(counts: Mapping[str, Tried], page: str) -> str:
    """The table of the page: a line a module as it was last tried, all of them together at the end."""
    rows = {found["module"]: found[0] for found in ROW.finditer(page)}
    kept = {
        name: [int(n.replace(",", "")) for n in NUMBER.findall(row)] for name, row in rows.items()
    }
    for name, one in counts.items():
        kept[name] = one.numbers
    kept = {name: numbers for name, numbers in sorted(kept.items()) if (ROOT / name).is_file()}
    together = [sum(column) for column in zip(*kept.values(), strict=True)] if kept else [0] * 4
    lines = ["| module | mutants | tried | noticed | left | |", "|---|--:|--:|--:|--:|--:|"]
    for name, numbers in [*kept.items(), ("together", together)]:
        said = " | ".join(f"{number:,}" for number in numbers)
        lines.append(f"| {name} | {said} | {100 * numbers[3] / (numbers[1] or 1):.1f} % |")
    return "\n".join(lines) + "\n"


def main(chosen: list[str]) -> int:
    """Tries the mutants, writes the table anew, and names the survivors without a reason."""
    known = {Mutant(*found.groups()) for found in REASON.finditer(PAGE.read_text(encoding="utf-8"))}
    sample = int(os.environ.get("SAMPLE") or 0)
    unknown: list[Mutant] = []
    for package, named in groupby(asked_for(chosen), key=lambda one: one[0]):
        counts = tried(package, [module for _, module in named], sample)
        page = PAGE.read_text(encoding="utf-8")
        said = table({name: one for name, one in counts.items() if one.tried}, page)
        PAGE.write_text(TABLE.sub(rf"\g<1>{said}\g<2>", page), encoding="utf-8")
        unknown += [each for one in counts.values() for each in one.left if each not in known]
    for one in unknown:
        print(f"{one.listed}why?")
    print(f"{len(unknown)} survivors without a reason in docs/mutants.md.", file=sys.stderr)
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
