"""Reading toolkit.toml: its settings, or the sentence that says what is wrong in it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from toolkit.errors import Misused, Refusal
from toolkit.files import text
from toolkit.settings.faults import UNKNOWN, names, sentence_of, unknown
from toolkit.settings.known import unknown_name
from toolkit.settings.sections import Settings
from toolkit.settings.shapes import shape
from toolkit.settings.syntax import cause
from toolkit.settings.values import Section

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator

CONFIG_TOO_LARGE = Refusal(
    Misused,
    "config-too-large",
    "{file} is far too large for a file of settings. Check its name.",
)
CONFIG_NOT_TEXT = Refusal(
    Misused,
    "config-not-text",
    "{file} is not text in UTF-8. Save it again as plain text.",
)
CONFIG_UNREADABLE = Refusal(
    Misused,
    "config-unreadable",
    "{file} cannot be read: {why}. Check its name and permissions.",
)

FILE = "toolkit.toml"
LARGEST = 1_000_000  # bytes

Some = TypeVar("Some", bound=Section)

CONFIG_WRONG = Refusal(Misused, "config-wrong", "{file}: {fault}")
CONFIG_NOT_TOML = Refusal(
    Misused,
    "config-not-toml",
    "{file} is not valid TOML: {why}. Text stands in straight quotes, such as where ="
    ' "organizing.xlsx", and a path has / in place of \\. Compare it with toolkit.example.toml.',
)


def read_settings(path: Path, known_tabs: Mapping[str, Iterable[str]] | None = None) -> Settings:
    """The settings of one file. `known_tabs`: for each input tab the headings that `[tabs]` may
    name.

    Raises `Misused` with the line or key at fault and the closest known one.
    """
    return settings_of(path, content_of(path), known_tabs)


def settings_of(
    path: Path, content: Mapping[str, Any], known_tabs: Mapping[str, Iterable[str]] | None
) -> Settings:
    """The settings of what a file says; as `read_settings`."""
    if "folder" in content:  # ours, and not to be said
        raise CONFIG_WRONG(file=path.name, fault=unknown("folder", "folder", names(Settings)))
    settings = section_of(Settings, {**content, "folder": path.parent}, path.name)
    wrong = unknown_name(settings.tabs, known_tabs) if known_tabs is not None else None
    if wrong is not None:
        raise CONFIG_WRONG(file=path.name, fault=wrong)
    return settings


def section_of(kind: type[Some], content: Mapping[str, Any], file: str = FILE) -> Some:
    """A section, or a whole file of them, of what stands in it; as `read_settings`."""
    from pydantic_core import ValidationError  # noqa: PLC0415 -- slow, only where a file is read

    try:
        found: Some = _validator(kind).validate_python(content)  # type: ignore[arg-type]
    except ValidationError as error:
        # A misspelt key comes before the one that is missing for it.
        faults = sorted(error.errors(include_url=False), key=lambda fault: fault["type"] != UNKNOWN)
        raise CONFIG_WRONG(file=file, fault=sentence_of(faults[0], kind)) from None
    return found


@cache
def _validator(kind: type[Section]) -> SchemaValidator:
    from pydantic_core import SchemaValidator  # noqa: PLC0415 -- slow, only where a file is read

    return SchemaValidator(shape(kind))


def content_of(path: Path) -> dict[str, Any]:
    """What the file says, as TOML reads it; some editors begin a file with a mark of their own."""
    try:
        if path.stat().st_size > LARGEST:
            raise CONFIG_TOO_LARGE(file=path.name)
        return tomllib.loads(text(path, "utf-8-sig"))
    except UnicodeDecodeError:
        raise CONFIG_NOT_TEXT(file=path.name) from None
    except (ValueError, RecursionError) as error:
        raise CONFIG_NOT_TOML(file=path.name, why=cause(error)) from None
    except OSError as error:
        raise CONFIG_UNREADABLE(file=path.name, why=error.strerror or "unknown") from None
