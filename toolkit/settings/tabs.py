"""The settings of `[tabs]`: how people's own tabs are read as tables of ours."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal

from toolkit.settings.values import Bounds, FilePath, Line, Passed, Section, Wrong
from toolkit.words import sentence

JOINED, WORDS = '{ join = ["…", "…"] }', '{ "Y" = "Member" }'  # as they stand in toolkit.toml

_SPAN = re.compile(r"[A-Za-z]{1,3}\s*:\s*(?:[A-Za-z]{1,3})?")
_LETTERS = re.compile(r"[A-Za-z]{1,3}")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[-/–]\s*(?:\d\d|(?:19|20)\d\d))?")


def _span(said: str) -> str:
    if not _SPAN.fullmatch(said.strip()):
        raise Wrong(sentence("a span is two letters of columns, such as A:F"))
    return said.strip()


def _letters(said: str) -> str:
    if not _LETTERS.fullmatch(said.strip()):
        raise Wrong(sentence("a column is said by its letter, such as A"))
    return said.strip().upper()


def is_year(said: str) -> bool:
    """Whether a text is a year as `year =` takes it: 2023, or 2022-23."""
    return bool(_YEAR.fullmatch(said.strip()))


def _year(said: str) -> str:
    if said and not is_year(said):
        raise Wrong(sentence("a year is 2023, or 2022-23 for a school year"))
    return said.strip()


def _several(said: Any) -> Any:
    """One or a list of them, as a list."""
    return [said] if isinstance(said, (str, dict, Section)) else said


@dataclass(frozen=True, kw_only=True)
class Joined(Section):
    """Several columns of theirs in one of ours, joined with "; ", the parts of a name with a
    space."""

    join: tuple[str, ...]


def _theirs(said: Any) -> tuple[str, ...] | Joined:
    if isinstance(said, Joined):
        return said
    if isinstance(said, dict):
        if set(said) != {"join"} or not isinstance(said["join"], (list, tuple)):
            raise Wrong(sentence("columns of yours that are joined are {form}", form=JOINED))
        return Joined(join=_headings(said["join"]))
    return _headings([said] if isinstance(said, str) else said)


def _headings(said: Any) -> tuple[str, ...]:
    if not isinstance(said, (list, tuple)) or not said:
        raise Wrong(
            sentence("a heading of yours stands there, a list of them, or {form}", form=JOINED)
        )
    if not all(isinstance(name, str) and name.strip() for name in said):
        raise Wrong(sentence("a heading of yours is text in straight quotes"))
    return tuple(said)


def _words(said: Any) -> Any:
    """Their words and ours; a number may stand without quotes."""
    if not isinstance(said, dict):
        raise Wrong(sentence("their words and ours stand there, such as {form}", form=WORDS))
    if any(isinstance(ours, dict) for ours in said.values()):
        raise Wrong(sentence("a heading with a dot in it stands in straight quotes"))
    if not all(isinstance(ours, (str, int, float)) for ours in said.values()):
        raise Wrong(sentence("a word of ours is text in straight quotes"))
    return {
        str(word): str(ours).lower() if isinstance(ours, bool) else str(ours)
        for word, ours in said.items()
    }


Span = Annotated[str, Passed(_span)]
Letters = Annotated[str, Passed(_letters)]
TheirColumns = Annotated[Any, Passed(_theirs, "instead")]
Words = Annotated[dict[str, str], Passed(_words, "before")]


def _matrix_columns(said: Any) -> dict[str, str] | str:
    if isinstance(said, str):
        return _span(said)
    return _words(said)


@dataclass(frozen=True, kw_only=True)
class MatrixSettings(Section):
    """`[[tabs.X.matrix]]`: columns whose heading says something."""

    to: Line
    of: Line
    columns: Annotated[Any, Passed(_matrix_columns, "instead")]
    values: Words = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class TabSettings(Section):
    """One source of a table. `toolkit.example.toml` says what each setting is for."""

    numbers_as_text: ClassVar[bool] = True

    workbook: FilePath = ""
    tab: Annotated[tuple[Line, ...], Passed(_several, "before")] = ()
    header_row: Annotated[int, Bounds(ge=0)] | None = None
    heading_lines: Annotated[int, Bounds(ge=1, le=20)] = 1
    span: Span | None = None
    columns: dict[str, TheirColumns] = field(default_factory=dict)
    own: tuple[str, ...] = ()
    values: dict[str, Words] = field(default_factory=dict)
    constants: dict[str, Line] = field(default_factory=dict)
    sections: dict[str, Letters] = field(default_factory=dict)
    skip_rows: tuple[Annotated[int, Bounds(ge=1)], ...] = ()
    skip: tuple[Line, ...] = ()
    year: Annotated[str, Passed(_year)] = ""
    day_order: Literal["day first", "month first"] | None = None
    week: Literal["begins", "ends"] | None = None
    matrix: Annotated[tuple[MatrixSettings, ...], Passed(_several, "before")] = ()


def ours_in(named: str) -> tuple[str, ...]:
    """Our headings in the name of a column that feeds several: `First name, Last name`."""
    return tuple(name for part in named.split(",") if (name := part.strip()))


Sources = Annotated[tuple[TabSettings, ...], Passed(_several, "before")]
