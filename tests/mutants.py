"""Mutants: small changes made in the sums, and which of them no test notices.

`make mutants` (or `python tests/mutants.py toolkit/stipends …`) changes one thing at a time in
facts/, organizing/, stipends/, tables/ and telling/ (`+` for `-`, `<` for `<=`, None for a value) and
runs the tests of that module (tests/stipends/test_pay.py for toolkit/stipends/pay.py). What these do
not notice is tried with the quick tests of all packages that may. It takes hours for the whole house
and minutes for a module. What survives has to stand in docs/mutants.md with the reason why no test
can, or need, tell it; the module's line in the table at the top of that page is written anew.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "mutants.md"
MUTMUT = Path(sys.executable).with_name("mutmut")
# The packages that are changed, and the quick tests that are to notice.
WATCHED = {
    "facts": ("facts", "organizing"),
    "organizing": ("organizing", "facts", "tabs"),
    "stipends": ("stipends", "prints", "tabs"),
    "tables": ("tables", "facts", "settings"),
    "telling": ("telling", "letters"),
}
# What mutmut keeps of a mutant that lives, and of one that no test meets.
SURVIVED, UNREACHED = 0, 33
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


def run(package: str, module: str) -> None:
    """Makes the mutants of a module, tries each with the module's own tests, and those that live
    with all tests that may notice.
    """
    said = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    own = sorted((ROOT / "tests" / package).glob(f"test_{Path(module).stem}*.py"))
    shutil.rmtree(ROOT / "mutants", ignore_errors=True)
    living: list[str] = []
    try:
        if own:
            _try(said, module, [path.relative_to(ROOT).as_posix() for path in own])
            living = [name for name, code in codes() if code in (SURVIVED, UNREACHED)]
            (ROOT / "mutants" / "mutmut-stats.json").unlink(missing_ok=True)
        if not own or living:
            wide = [f"tests/{name}" for name in WATCHED[package]]
            _try(said, module, wide, living)
    finally:
        (ROOT / "pyproject.toml").write_text(said, encoding="utf-8")


def _try(said: str, module: str, tests: list[str], names: Sequence[str] = ()) -> None:
    """Runs mutmut with `pyproject.toml` as it is `said`, but for what is changed and who notices."""
    changed = re.sub(r"(?m)^only_mutate = .*$", f"only_mutate = {json.dumps([module])}", said)
    changed = re.sub(
        r"(?m)^(pytest_add_cli_args_test_selection = ).*$", rf"\g<1>{json.dumps(tests)}", changed
    )
    (ROOT / "pyproject.toml").write_text(changed, encoding="utf-8")
    with (ROOT / "mutants.log").open("wb") as log:
        subprocess.run([MUTMUT, "run", *names], cwd=ROOT, check=True, stdout=log, stderr=log)


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


def codes() -> Iterator[tuple[str, int | None]]:
    """Every mutant with what mutmut keeps of it."""
    for path in sorted((ROOT / "mutants").rglob("*.py.meta")):
        yield from json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"].items()


def tried() -> Counter[str]:
    """How many mutants were killed, survived, or were met by no test."""
    return Counter(_kind(code) for _, code in codes() if code is not None)


def _kind(code: int) -> str:
    return {SURVIVED: "survived", UNREACHED: "not met"}.get(code, "killed")


def survivors() -> list[Mutant]:
    """Every mutant that lives, whether a test met it or not."""
    return [_mutant(name) for name, code in codes() if code in (SURVIVED, UNREACHED)]


def _mutant(name: str) -> Mutant:
    shown = subprocess.run(
        [MUTMUT, "show", name], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    lines = [line for line in shown.splitlines() if not line.startswith(("---", "+++"))]
    was = " ".join(line[1:].strip() for line in lines if line.startswith("-"))
    now = " ".join(line[1:].strip() for line in lines if line.startswith("+"))
    module, _, function = name.partition("__mutmut")[0].rpartition(".")
    return Mutant(f"{module}.{function.removeprefix('x_')}", was, now)


def table(counts: Mapping[str, Counter[str]], page: str) -> str:
    """The table of the page: a line a module as it was last tried, all of them together at the end."""
    rows = {found["module"]: found[0] for found in ROW.finditer(page)}
    kept = {
        name: [int(n.replace(",", "")) for n in NUMBER.findall(row)] for name, row in rows.items()
    }
    for name, one in counts.items():
        kept[name] = [one.total(), one["killed"], one["survived"] + one["not met"]]
    kept = {name: numbers for name, numbers in sorted(kept.items()) if (ROOT / name).is_file()}
    together = [sum(column) for column in zip(*kept.values(), strict=True)] if kept else [0, 0, 0]
    lines = ["| module | mutants | noticed | left | |", "|---|--:|--:|--:|--:|"]
    for name, (every, noticed, left) in [*kept.items(), ("together", together)]:
        share = f"{100 * left / (every or 1):.1f} %"
        lines.append(f"| {name} | {every:,} | {noticed:,} | {left:,} | {share} |")
    return "\n".join(lines) + "\n"


def main(chosen: list[str]) -> int:
    """Tries the mutants, writes the table anew, and names the survivors without a reason."""
    page = PAGE.read_text(encoding="utf-8")
    known = {Mutant(*found.groups()) for found in REASON.finditer(page)}
    unknown: list[Mutant] = []
    for package, module in asked_for(chosen):
        run(package, module)
        if counts := tried():
            said = table({module: counts}, page)
            page = TABLE.sub(rf"\g<1>{said}\g<2>", page)
            PAGE.write_text(page, encoding="utf-8")
        unknown += [one for one in survivors() if one not in known]
    for one in unknown:
        print(f"{one.listed}why?")
    print(f"{len(unknown)} survivors without a reason in docs/mutants.md.", file=sys.stderr)
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
