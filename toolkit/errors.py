"""Refusals: what the toolkit will not do, each in a sentence that says what, where and what to do
next.

A fault in somebody's sheet is a value (`toolkit.tables.problems.Problem`); only our own refusal is
an exception. Each is declared once, beside where it is raised, as a `Refusal`. Only `toolkit.cli`
catches `ToolkitError`.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from toolkit.words import Sentence, fitting

DONE, REFUSED, USAGE, NOT_READ, TRY_LATER = 0, 1, 2, 3, 75


class ToolkitError(Exception):
    """A refusal or failure with a sentence for an organizer; `exit_code` is what the command
    answers with.

    `word` names its kind to programs · `words` is the sentence before it knows its reader.
    """

    exit_code = REFUSED

    def __init__(self, words: Sentence, word: str) -> None:
        super().__init__(words, word)
        self.words, self.word = words, word

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> str:
        """The sentence in English, where nobody knows the reader."""
        return self.said("en")

    def said(self, language: str) -> str:
        """The sentence in that language."""
        return self.words.said(language)


class Refused(ToolkitError):
    """The world looks wrong, so nothing was written (exit 1)."""


class Misused(ToolkitError):
    """Wrong usage or configuration (exit 2)."""

    exit_code = USAGE


class TryLater(ToolkitError):
    """Quota, network, or a workbook somebody else holds: the same command may go through later
    (exit 75).
    """

    exit_code = TRY_LATER


class AnotherRun(TryLater):
    """Another run of the toolkit has the workbook; it will be over soon."""


REFUSALS: dict[str, Refusal[Any]] = {}  # every way to refuse that is declared, by its word
Failure = TypeVar("Failure", bound=ToolkitError)


class Refusal(Generic[Failure]):
    """One way to refuse: `raise NO_FILE(where=path)`.

    `failure` is what is raised · `word` names it to programs and never changes · the sentences have
    named parts in braces, and the first holds whose parts are all known · `many` is the sentence
    where its part `n` is not one.
    """

    def __init__(
        self, failure: type[Failure], word: str, *templates: str, many: str | None = None
    ) -> None:
        self.failure, self.word, self.templates, self.many = failure, word, templates, many
        if word in REFUSALS:
            raise ValueError(f"There are two refusals called {word}.")
        REFUSALS[word] = self

    def __call__(self, **parts: Any) -> Failure:
        """The exception; a part that is None is not known."""
        known = {name: part for name, part in parts.items() if part is not None}
        words = Sentence(fitting(self.templates, known), known, many=self.many)
        return self.failure(words, self.word)
