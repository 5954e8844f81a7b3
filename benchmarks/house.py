"""The house in numbers: how long its modules, functions and lines are, and which columns are read by
names that nobody declares.

`python benchmarks/house.py [FOLDER …]` prints one column a folder (a checkout of another commit, say)
and writes the table to benchmarks/results/house.md.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
RESULT = ROOT / "benchmarks" / "results" / "house.md"
LONG_LINE, LONG_FUNCTION, LONG_MODULE = 100, 50, 300
# The floors of sums and tabs, under every name they have had.
FLOORS = ("facts", "organizing", "stipends", "telling", "tabs", "letters", "prints")
NAME = re.compile("[a-z][a-z_0-9]*")


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (n for n in ast.walk(tree) if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef)))


def subscripts(tree: ast.Module) -> Iterator[str]:
    """Every column-like string in square brackets, alone or in a list."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript):
            several = node.slice.elts if isinstance(node.slice, (ast.List, ast.Tuple)) else []
            for one in [node.slice, *several]:
                said = one.value if isinstance(one, ast.Constant) else None
                if isinstance(said, str) and NAME.fullmatch(said):
                    yield said


def measured(folder: Path) -> dict[str, str]:
    """The numbers of one checkout."""
    sources = {
        path: path.read_text(encoding="utf-8")
        for path in sorted((folder / "toolkit").rglob("*.py"))
    }
    trees = {path: ast.parse(source) for path, source in sources.items()}
    lines = [line for source in sources.values() for line in source.splitlines() if line.strip()]
    lengths = [len(source.splitlines()) for source in sources.values()]
    every = [each for tree in trees.values() for each in functions(tree)]
    read = [
        name
        for path, tree in trees.items()
        if path.relative_to(folder / "toolkit").parts[0] in FLOORS
        for name in subscripts(tree)
    ]
    long = sum((each.end_lineno or 0) - each.lineno + 1 > LONG_FUNCTION for each in every)
    return {
        "modules": f"{len(sources):,}",
        "lines that are not blank": f"{len(lines):,}",
        "lines of a module, median": f"{median(lengths):.0f}",
        f"modules over {LONG_MODULE} lines": f"{sum(n > LONG_MODULE for n in lengths)}",
        "mean line, characters": f"{sum(map(len, lines)) / len(lines):.0f}",
        f"lines over {LONG_LINE} columns": f"{sum(len(line) > LONG_LINE for line in lines):,}",
        "functions": f"{len(every):,}",
        f"functions over {LONG_FUNCTION} lines": f"{long}",
        "`fmt: skip`": f"{sum('fmt: skip' in line for line in lines)}",
        "strings by which sums, sentences and tabs read a column": f"{len(read):,}",
        "different ones of them": f"{len(set(read)):,}",
    }


def table(titles: list[str], columns: list[dict[str, str]]) -> str:
    rows = [f"| | {' | '.join(titles)} |", f"|---|{'--:|' * len(titles)}"]
    rows += [f"| {name} | {' | '.join(c[name] for c in columns)} |" for name in columns[0]]
    return "\n".join(rows) + "\n"


def main(folders: list[str]) -> None:
    places = [Path(folder) for folder in folders] + [ROOT]
    titles = [place.name for place in places[:-1]] + ["now"]
    said = table(titles, [measured(place) for place in places])
    print(said)
    RESULT.write_text(f"# The house in numbers\n\n{said}", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
