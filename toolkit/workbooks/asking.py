"""Asking: which tabs of a workbook somebody wants to read."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from toolkit.words import key
from toolkit.workbooks.cells import Tag


@runtime_checkable
class Marked(Protocol):
    """Titles of which the marks in the workbook tell more."""

    def with_marks(self, marks: Mapping[str, str]) -> Container[str]: ...


def wanted(titles: Container[str], marks: Mapping[str, str]) -> Container[str]:
    """The titles that are asked for in a workbook with those marks."""
    return titles.with_marks(marks) if isinstance(titles, Marked) else titles


@dataclass(frozen=True)
class Own:
    """Asks for no tab of people's, and of those the toolkit made only for these: `kinds` are what
    they were made as. A snapshot of them tells nothing of the others but their titles.
    """

    kinds: frozenset[str]

    @classmethod
    def of(cls, *kinds: str) -> Own:
        return cls(frozenset(kinds))

    def __contains__(self, title: object) -> bool:
        return False


def asked(titles: Container[str], title: str, tag: Tag | None) -> bool:
    """Whether whoever asks for those titles gets this tab."""
    if tag is None:
        return key(title) in titles
    return not isinstance(titles, Own) or tag.kind in titles.kinds
