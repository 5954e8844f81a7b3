"""What may stand in toolkit.toml where a text is wanted: a path that can be one, a line without
breaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from toolkit.files import no_path
from toolkit.words import Sentence, sentence

Shape = dict[str, Any]  # what may stand in a place, as pydantic's core wants it said


class Wrong(ValueError):
    """What stands in the file cannot be meant; pydantic's core carries its sentence on."""

    def __init__(self, words: Sentence) -> None:
        super().__init__(words.said())
        self.words = words


class Passed:
    """A part of a type: what our function makes of a value, `after` its type is known, `before`
    that, or `instead`. The function raises `Wrong`.
    """

    def __init__(
        self,
        function: Callable[[Any], Any],
        when: Literal["after", "before", "instead"] = "after",
    ) -> None:
        self.function, self.when = function, when

    def around(self, inside: Shape) -> Shape:
        """What the type may be, and this."""
        function = {"type": "no-info", "function": self.function}
        if self.when == "instead":
            return {"type": "function-plain", "function": function}
        return {"type": f"function-{self.when}", "function": function, "schema": inside}


class Bounds:
    """A part of a type: `ge` and `le` of a number, `min_length` of names and values."""

    def __init__(self, **bounds: int) -> None:
        self.bounds = bounds

    def around(self, inside: Shape) -> Shape:
        """What the type may be, and this."""
        return {**inside, **self.bounds}


_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def _path(said: str) -> str:
    why = no_path(said)
    if why is not None:
        raise Wrong(sentence("what stands there {why}", why=why))
    return said


def _line(said: str) -> str:
    if _CONTROL.search(said):
        raise Wrong(sentence("what stands there has a line break or a control sign in it"))
    return said


FilePath = Annotated[str, Passed(_path)]
Line = Annotated[str, Passed(_line)]


@dataclass(frozen=True, kw_only=True)
class Section:
    """A section of the file, a frozen dataclass: an unknown key in it is refused. A field's
    metadata says its `alias` in the file, or with `exclude` that no file may say it.
    """

    numbers_as_text: ClassVar[bool] = False  # whether 2023 may stand for "2023"
