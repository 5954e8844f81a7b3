"""Somebody who follows a page: makes its files, types its commands in their order, and does between them what it says.

They sit at a terminal and say yes; their clock stands at noon of Thursday, 16 March 2023.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

import pytest
from blocks import ROOT, as_told, blocks
from commands import Run, runner

import toolkit.cli.email
import toolkit.cli.options

NOON = datetime(2023, 3, 16, 12, tzinfo=UTC)
VERBS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
YES = "y\n" * 9


class Clock(datetime):
    """The one of this reader."""

    noon = NOON

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Any:
        return cls.noon.astimezone(tz)


Deed = Callable[["Reader"], object]


@dataclass
class Reader:
    """`deeds`: what is done before a command, by the words it begins with; `codes`: which exit codes a command may have
    besides 0; `elsewhere`: beginnings of commands that another test types; `as_said`: how an answer is compared, where its numbers and names may be others."""

    folder: Path
    run: Run
    go: Callable[[Path], None]
    deeds: dict[str, Deed] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    codes: dict[str, int] = field(default_factory=dict)
    environ: dict[str, str] = field(default_factory=dict)
    elsewhere: tuple[str, ...] = ()
    as_said: Callable[[str], str] = str
    done: list[str] = field(default_factory=list)

    def follows(self, page: str, *, but: Sequence[list[list[str]]] = ()) -> None:
        """Everything on a page but those blocks; fails with the command that does not do what the page says."""
        said = ""
        for block in blocks(page):
            if block.file:
                (self.folder / block.file).write_text(block.text, encoding="utf-8")
            elif block.kind == "sh" and block.commands not in but:
                said = "".join(self._typed(words) for words in block.commands)
            elif block.kind == "text" and block.below:
                wrong = as_told(self.as_said(block.text), self.as_said(said))
                assert not wrong, f"{page} tells: {wrong}\nThe answer is:\n{said}"

    def _typed(self, words: list[str]) -> str:
        match words:
            case ["make", *verbs]:
                assert set(verbs) <= set(VERBS), words
                return self._ran(["demo", "demo"]) if verbs == ["demo"] else ""
            case ["cd", where]:
                self.folder = self.folder / where
                self.go(self.folder)
                return ""
            case [".", ".venv/bin/activate"]:
                return ""
            case ["chmod", mode, name]:
                (self.folder / name).chmod(int(mode, 8))
                return ""
            case ["toolkit", *rest]:
                return self._ran(rest)
        raise AssertionError(f"Nobody knows how to type {words}")

    def later(self, days: int) -> None:
        """So many days go by; fewer than none, and they went back."""
        Clock.noon += timedelta(days=days)

    def _ran(self, words: list[str]) -> str:
        line = " ".join(words)
        if line.startswith(self.elsewhere):
            return ""
        for begin in [one for one in self.deeds if line.startswith(one)]:
            self.deeds.pop(begin)(self)
        ran = self.run(*words, answers=self.answers.get(line, YES), **self.environ)
        assert ran.code in (0, self.codes.get(line, 0)), f"toolkit {line}: {ran.said}"
        self.done.append(line)
        return ran.said


def at(folder: Path, monkeypatch: pytest.MonkeyPatch, *, now: bool = False, **more: Any) -> Reader:
    """A reader in a folder; `now`: their clock goes right."""
    for module in (toolkit.cli.options, toolkit.cli.email):
        monkeypatch.setattr(module, "datetime", datetime if now else Clock)
    monkeypatch.setattr(Clock, "noon", NOON)
    return Reader(folder, runner(folder, monkeypatch), monkeypatch.chdir, **more)
