"""Mutants: small changes made in the sums, and which of them no test notices.

`make mutants` (or `python tests/mutants.py toolkit/stipends …`) changes one thing at a time in
facts/, organizing/, stipends/, tables/ and telling/ (`+` for `-`, `<` for `<=`, None for a value) and
runs the quick tests that reach it. It takes hours for the whole house and minutes for a module. What
survives has to stand in docs/mutants.md with the reason why no test can, or need, tell it; the table
at the top of that page is written anew.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
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
SURVIVED, UNREACHED = (
    0,
    33,
)  # what mutmut keeps of a mutant that lives, and of one that no test meets
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


def run(package: str, only: str) -> None:
    """Makes the mutants of a package, or of one module in it, and tries each."""
    said = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    tests = [f"tests/{name}" for name in WATCHED[package]]
    changed = re.sub(r"(?m)^only_mutate = .*$", f"only_mutate = {json.dumps([only])}", said)
    changed = re.sub(
        r"(?m)^(pytest_add_cli_args_test_selection = ).*$", rf"\g<1>{json.dumps(tests)}", changed
    )
    shutil.rmtree(ROOT / "mutants", ignore_errors=True)
    (ROOT / "pyproject.toml").write_text(changed, encoding="utf-8")
    try:
        with (ROOT / "mutants.log").open("wb") as log:
            subprocess.run([MUTMUT, "run"], cwd=ROOT, check=True, stdout=log, stderr=log)
    finally:
        (ROOT / "pyproject.toml").write_text(said, encoding="utf-8")


def asked_for(chosen: list[str]) -> list[tuple[str, str]]:
    """The packages and what of each is changed: all of every one, unless the command names some."""
    paths = chosen or [f"toolkit/{package}" for package in WATCHED]
    patterns = [path if path.endswith(".py") else f"{path.rstrip('/')}/*" for path in paths]
    return [(pattern.split("/")[1], pattern) for pattern in patterns]


def tried() -> dict[str, Counter[str]]:
    """Of each module how many mutants were killed, survived, or were met by no test."""
    counts: dict[str, Counter[str]] = {}
    for path in sorted((ROOT / "mutants").rglob("*.py.meta")):
        codes = json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"].values()
        module = path.relative_to(ROOT / "mutants").as_posix().removesuffix(".meta")
        kept = Counter(_kind(code) for code in codes if code is not None)
        if kept:
            counts[module] = kept
    return counts


def _kind(code: int) -> str:
    return {SURVIVED: "survived", UNREACHED: "not met"}.get(code, "killed")


def survivors() -> list[Mutant]:
    """Every mutant that lives, whether a test met it or not."""
    found = []
    for path in sorted((ROOT / "mutants").rglob("*.py.meta")):
        codes = json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
        for name, code in codes.items():
            if code in (SURVIVED, UNREACHED):
                found.append(_mutant(name))
    return found


def _mutant(name: str) -> Mutant:
    shown = subprocess.run(
        [MUTMUT, "show", name], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    lines = [line for line in shown.splitlines() if not line.startswith(("---", "+++"))]
    was = " ".join(line[1:].strip() for line in lines if line.startswith("-"))
    now = " ".join(line[1:].strip() for line in lines if line.startswith("+"))
    module, _, function = name.partition("__mutmut")[0].rpartition(".")
    return Mutant(f"{module}.{function.removeprefix('x_')}", was, now)


def table(counts: dict[str, Counter[str]]) -> str:
    """The table of the page: one line a package, the whole at the end."""
    packages: dict[str, Counter[str]] = {}
    for module, kept in counts.items():
        packages.setdefault(module.rpartition("/")[0], Counter()).update(kept)
    rows = [
        "| package | mutants | killed | survived | met by no test | left |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for name, kept in [*packages.items(), ("together", sum(packages.values(), Counter()))]:
        left = kept["survived"] + kept["not met"]
        share = f"{100 * left / (kept.total() or 1):.1f} %"
        rows.append(
            f"| {name} | {kept.total():,} | {kept['killed']:,} | {kept['survived']:,} |"
            f" {kept['not met']:,} | {share} |"
        )
    return "\n".join(rows) + "\n"


def main(chosen: list[str]) -> int:
    """Tries the mutants, prints the table, writes that of the whole, and names the survivors without
    a reason.
    """
    page = PAGE.read_text(encoding="utf-8")
    known = {Mutant(*found.groups()) for found in REASON.finditer(page)}
    counts: dict[str, Counter[str]] = {}
    unknown: list[Mutant] = []
    for package, only in asked_for(chosen):
        run(package, only)
        counts |= tried()
        unknown += [one for one in survivors() if one not in known]
    said = table(counts)
    print(said)
    if not chosen:
        PAGE.write_text(TABLE.sub(rf"\g<1>{said}\g<2>", page), encoding="utf-8")
    for one in unknown:
        print(f"{one.listed}why?")
    print(f"{len(unknown)} survivors without a reason in docs/mutants.md.", file=sys.stderr)
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
