"""The organizing toolkit: an engine for the shared sheets that teacher-union locals organize
from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from toolkit.notebook import OpenProgram, open_program

__version__ = "0.1.0"
__all__ = ["OpenProgram", "__version__", "open_program"]


def __getattr__(name: str) -> Any:
    """What notebooks want, imported only where somebody asks for it: the command starts without."""
    if name in ("open_program", "OpenProgram"):
        from toolkit import notebook  # noqa: PLC0415 -- brings pandas

        return getattr(notebook, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
