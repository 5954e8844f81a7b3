"""A kind of problem: a word for programs, a title for groups of them, and the two sentences that
each of them is told in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from toolkit.words import Sentence, fitting

Severity = Literal["Error", "Warning"]
ERROR: Literal["Error"] = "Error"
WARNING: Literal["Warning"] = "Warning"

KINDS: dict[str, Kind] = {}  # every kind that is declared, by its word


class Kind:
    """One thing that can be wrong in a sheet.

    `word` names it to programs and never changes · `title` names a group of them · `problem` says
    what is wrong, `fix` how to mend it, with named parts in braces; of several sentences the first
    holds whose parts are all known · `severity` where it is always the same, else the column
    decides.
    """

    def __init__(
        self,
        word: str,
        title: str,
        problem: str | tuple[str, ...],
        fix: str | tuple[str, ...],
        severity: Severity | None = None,
    ) -> None:
        self.word, self.title, self.severity = word, title, severity
        self.problems = (problem,) if isinstance(problem, str) else problem
        self.fixes = (fix,) if isinstance(fix, str) else fix
        if word in KINDS:
            raise ValueError(f"There are two kinds of problem called {word}.")
        KINDS[word] = self

    def __call__(self, **parts: Any) -> Fault:
        """A fault of this kind; a part that is None is not known."""
        return Fault(self, {name: part for name, part in parts.items() if part is not None})

    def __repr__(self) -> str:
        return f"<kind {self.word}>"

    @property
    def templates(self) -> tuple[str, ...]:
        """Everything that is said of it, to be translated."""
        return (self.title, *self.problems, *self.fixes)


@dataclass(frozen=True)
class Fault:
    """What is wrong in one place: its kind, and the parts that its sentences name."""

    kind: Kind
    parts: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def problem(self) -> Sentence:
        """What is wrong."""
        return self._said(self.kind.problems)

    @property
    def fix(self) -> Sentence:
        """How to mend it."""
        return self._said(self.kind.fixes)

    def saying(self, **more: Any) -> Fault:
        """The same, with more parts for its sentences."""
        return replace(self, parts={**self.parts, **more})

    def _said(self, templates: tuple[str, ...]) -> Sentence:
        return Sentence(fitting(templates, self.parts), dict(self.parts))
