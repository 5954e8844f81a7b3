"""Sharing: who may open a file, as far as its backend tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

Who = Literal["person", "group", "domain", "anyone", "computer"]


@dataclass(frozen=True)
class Opener:
    """Somebody who may open a file. `who`: a person or a group of Google's by `name` (an address),
    a whole domain by its name, `anyone` who has the link, or whoever uses this computer (`name`:
    owner, group, others). `writes`: whether they may change it.
    """

    who: Who
    name: str = ""
    writes: bool = False
    owns: bool = False


@runtime_checkable
class Openable(Protocol):
    """A workbook that tells who may open it."""

    @property
    def openers(self) -> Sequence[Opener]:
        """Known once `version` was asked, at no further call; empty where it is not told."""
        ...
