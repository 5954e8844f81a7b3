"""What may stand in toolkit.toml where a text is wanted: a path that can be one, a line without
breaks.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from toolkit.files import no_path

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def _path(said: str) -> str:
    why = no_path(said)
    if why:
        raise ValueError(f"what stands there {why}")
    return said


def _line(said: str) -> str:
    if _CONTROL.search(said):
        raise ValueError("what stands there has a line break or a control sign in it")
    return said


FilePath = Annotated[str, AfterValidator(_path)]
Line = Annotated[str, AfterValidator(_line)]


class Section(BaseModel):
    """A section of the file: an unknown key in it is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
