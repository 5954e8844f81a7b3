"""What a page asks its reader to type, and what it says will be answered.

In ```sh stand commands, one a line; a ```text right below is what they answer, where … is anything. A ```toml whose first
line is `# NAME` is a file that the reader makes.
"""

from __future__ import annotations

import re
import shlex
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FENCE = re.compile(r"^([ ]*)```(\w*)[^\n]*\n(.*?)^\1```[ ]*$", re.MULTILINE | re.DOTALL)
GAP = "…"


@dataclass(frozen=True)
class Block:
    """One fenced block of a page, and whether it stands right below the one before."""

    kind: str
    text: str
    below: bool

    @property
    def commands(self) -> list[list[str]]:
        """The words of each line, without what stands behind `#`."""
        lines = (shlex.split(line, comments=True) for line in self.text.splitlines())
        return [words for words in lines if words]

    @property
    def file(self) -> str:
        """The name of the file that it is."""
        found = re.match(r"# ([\w./-]+\.\w+)\n", self.text) if self.kind == "toml" else None
        return found[1] if found else ""


def pages() -> list[str]:
    """Every page of the manual, and the two beside it."""
    found = sorted((ROOT / "docs").rglob("*.md"))
    return ["README.md", "CONTRIBUTING.md", *(page.relative_to(ROOT).as_posix() for page in found)]


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page, in order."""
    text, found, end = (ROOT / page).read_text(encoding="utf-8"), [], 0
    for fence in FENCE.finditer(text):
        below = not text[end : fence.start()].strip() and bool(found)
        found.append(Block(fence[2], textwrap.dedent(fence[3]), below))
        end = fence.end()
    return found


def mentioned(page: str) -> Iterator[list[str]]:
    """The commands that a page names in the middle of a sentence."""
    text = FENCE.sub("", (ROOT / page).read_text(encoding="utf-8"))
    for said in re.findall(r"`(toolkit(?: [^`]*)?)`", text):
        yield shlex.split(said.replace("\n", " "))


def as_told(told: str, said: str) -> str:
    """Where the answer is not what the page tells: the first line of the page that is not there, else nothing."""
    lines = [line.rstrip() for line in told.splitlines() if line.strip()]
    answer = [line.rstrip() for line in said.splitlines() if line.strip()]
    at, anywhere = 0, False
    for line in lines:
        if line.strip() == GAP:
            anywhere = True
            continue
        fits = re.compile(".*".join(map(re.escape, line.split(GAP))))
        there = [n for n, one in enumerate(answer[at:], at) if fits.fullmatch(one)]
        if not there or (not anywhere and there[0] != at):
            return line
        at, anywhere = there[0] + 1, False
    return "" if anywhere or at == len(answer) else f"{answer[at]} (is not told)"
