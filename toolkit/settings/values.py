"""What may stand in toolkit.toml where a text is wanted: a path that can be one, a line without
breaks.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from toolkit.files import no_path
from toolkit.words import Sentence, sentence


class Wrong(ValueError):
    """What stands in the file cannot be meant; pydantic carries its sentence on."""

    def __init__(self, words: Sentence) -> None:
        super().__init__(words.said())
        self.words = words


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


FilePath = Annotated[str, AfterValidator(_path)]
Line = Annotated[str, AfterValidator(_line)]


class Section(BaseModel):
    """A section of the file: an unknown key in it is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)
