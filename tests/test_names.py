"""Names: two things never share one, so that whoever reads a name knows what is meant."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

HOME = Path(__file__).parents[1] / "toolkit"
MIDDLE = ("facts", "figures", "organizing", "stipends", "telling")


def _defined(kind: str, *folders: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for folder in folders:
        for path in sorted((HOME / folder).rglob("*.py")):
            for name in re.findall(
                rf"^{kind} ([a-zA-Z]\w*)", path.read_text(encoding="utf-8"), re.M
            ):
                found[name].append(path.relative_to(HOME).as_posix())
    return {name: files for name, files in found.items() if len(files) > 1}


def test_no_two_classes_of_the_house_have_one_name() -> None:
    assert _defined("class", "") == {}


def test_no_two_functions_of_the_middle_have_one_name() -> None:
    """Facts, figures, sums and sentences: a sum is named for what it returns."""
    assert _defined("def", *MIDDLE) == {}
