"""toolkit.toml: where the workbook is, how mail leaves, and where tabs differ from the dictionary.

What stands in it is never quoted in a sentence, only the names of its settings: a key or a password
in the wrong place would else end in somebody's log.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from toolkit.errors import Misused
from toolkit.files import no_path, text
from toolkit.words import closest

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_NAME = re.compile(
    r"[^\W\d_][\w .,:()/?&’'-]{0,79}"
)  # what else stands where a name belongs is none
LARGEST = 1_000_000  # bytes


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


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class WorkbookSettings(_Section):
    where: FilePath = ""


class GoogleSettings(_Section):
    credentials: FilePath = ""


class MailSettings(_Section):
    transport: Literal["smtp", "folder"] = "smtp"
    host: Line = ""
    port: int = Field(default=587, ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: Line = ""
    password_file: FilePath = ""
    from_: Line = Field(default="", alias="from")
    reply_to: Line = ""
    folder: FilePath = "outbox"
    pause: float = Field(default=1.0, ge=0, le=3600)  # seconds between two letters
    unsubscribe_url: Line = ""
    empty_letters: Literal["send", "skip"] = "send"


class TabSettings(_Section):
    tab: str | None = None
    header_row: int | None = Field(default=None, ge=1)
    columns: dict[str, str] = Field(default_factory=dict)


class Settings(_Section):
    """What toolkit.toml says. `folder` is where it lies: paths in it are relative to that."""

    workbook: WorkbookSettings = WorkbookSettings()
    google: GoogleSettings = GoogleSettings()
    mail: MailSettings = MailSettings()
    tabs: dict[str, TabSettings] = Field(default_factory=dict)
    folder: Path = Field(default=Path(), exclude=True)

    def path(self, said: str) -> Path:
        """A path of the file, made relative to where the file lies."""
        return self.folder / Path(said).expanduser()


def read_settings(path: Path, known_tabs: Mapping[str, Iterable[str]] | None = None) -> Settings:
    """The settings of one file. `known_tabs`: for each input tab the headings that `columns` may
    remap.

    Raises `Misused` with the line or key at fault and the closest known one.
    """
    content = _content(path)
    if "folder" in content:  # ours, and not to be said
        raise Misused(f"{path.name}: {_unknown('folder', 'folder', _names(Settings))}")
    try:
        settings = Settings.model_validate({**content, "folder": path.parent})
    except ValidationError as error:
        raise Misused(f"{path.name}: {_sentence(error.errors()[0])}") from None
    for title, tab in settings.tabs.items():
        if known_tabs is None:
            break
        if title not in known_tabs:
            raise Misused(
                f"{path.name}: under [tabs] {_said(title)} is no input"
                f" tab.{_near(title, known_tabs)}"
            )
        headings = list(known_tabs[title])
        for heading in tab.columns:
            if heading not in headings:
                raise Misused(
                    f"{path.name}: [tabs.{title}] columns: {_said(heading)} is no heading of"
                    f" {title}.{_near(heading, headings)}"
                )
    return settings


def _content(path: Path) -> dict[str, Any]:
    """What the file says, as TOML reads it; some editors begin a file with a mark of their own."""
    try:
        if path.stat().st_size > LARGEST:
            raise Misused(f"{path.name} is far too large for a file of settings. Check its name.")
        return tomllib.loads(text(path, "utf-8-sig"))
    except UnicodeDecodeError:
        raise Misused(f"{path.name} is not text in UTF-8. Save it again as plain text.") from None
    except (ValueError, RecursionError) as error:
        raise Misused(
            f"{path.name} is not valid TOML: {_cause(error)}. Text stands in straight quotes, such"
            ' as where = "organizing.xlsx", and a path has / in place of \\. Compare it with'
            " toolkit.example.toml."
        ) from None
    except OSError as error:
        raise Misused(
            f"{path.name} cannot be read: {error.strerror}. Check its name and permissions."
        ) from None


def _cause(error: Exception) -> str:
    """What TOML says is wrong, unless it quotes what stands in the file."""
    if isinstance(error, RecursionError):
        return "brackets stand in brackets far too deep"
    said = str(error)
    if not isinstance(error, tomllib.TOMLDecodeError):
        return "a number in it is far too long"
    place = said[said.rindex(" (at ") :] if " (at " in said else ""
    return f"a name stands twice{place}" if "('" in said else said


def _near(said: str, known: Iterable[str]) -> str:
    names = list(known)
    near = closest(said, names)
    return f" Did you mean “{near}”?" if near else f" Known: {', '.join(names)}."


def _said(name: str) -> str:
    """The name of a setting as it was written, where it can be a name and no value in its place."""
    return f"“{name}”" if _NAME.fullmatch(name) else "something that is no name of a setting"


def _names(section: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in section.model_fields.items() if name != "folder"]


def _unknown(where: str, name: str, names: list[str]) -> str:
    return f"{_said(where)} is not a known key.{_near(name, names)}"


def _sentence(fault: Any) -> str:
    where = ".".join(str(part) for part in fault["loc"])
    if fault["type"] == "extra_forbidden":
        section: type[BaseModel] = Settings
        for part in fault["loc"][:-1]:
            kept = section.model_fields.get(str(part))
            if part == "tabs":
                section = TabSettings
            elif (
                kept is not None
                and isinstance(kept.annotation, type)
                and issubclass(kept.annotation, BaseModel)
            ):
                section = kept.annotation
        return _unknown(where, str(fault["loc"][-1]), _names(section))
    if fault["type"] == "literal_error":
        return f"{_said(where)} must be {fault['ctx']['expected']}, and is something else."
    if fault["type"] == "value_error":
        return f"{_said(where)}: {fault['ctx']['error']}."
    return f"{_said(where)}: {fault['msg'].lower().replace('input should', 'it should')}."
