"""toolkit.toml: where the workbook is, how mail leaves, and where tabs differ from the dictionary."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from toolkit.errors import Misused
from toolkit.words import closest


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class WorkbookSettings(_Section):
    where: str = ""


class GoogleSettings(_Section):
    credentials: str = ""


class MailSettings(_Section):
    transport: Literal["smtp", "folder"] = "smtp"
    host: str = ""
    port: int = Field(default=587, ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str = ""
    password_file: str = ""
    from_: str = Field(default="", alias="from")
    reply_to: str = ""
    folder: str = "outbox"
    pause: float = Field(default=1.0, ge=0, le=3600)  # seconds between two letters
    unsubscribe_url: str = ""
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
    try:
        content = tomllib.loads(
            path.read_text(encoding="utf-8-sig")
        )  # some editors begin a file with a mark of their own
    except tomllib.TOMLDecodeError as error:
        raise Misused(
            f"{path.name} is not valid TOML: {error}. Text stands in straight quotes, such as where"
            ' = "organizing.xlsx", and a path has / in place of \\. Compare it with'
            " toolkit.example.toml."
        ) from None
    except UnicodeDecodeError:
        raise Misused(f"{path.name} is not text in UTF-8. Save it again as plain text.") from None
    except OSError as error:
        raise Misused(
            f"{path.name} cannot be read: {error.strerror}. Check its name and permissions."
        ) from None
    content.pop("folder", None)
    try:
        settings = Settings.model_validate({**content, "folder": path.parent})
    except ValidationError as error:
        raise Misused(f"{path.name}: {_sentence(error.errors()[0])}") from None
    for title, tab in settings.tabs.items():
        if known_tabs is None:
            break
        if title not in known_tabs:
            raise Misused(f"{path.name}: [tabs.{title}] is no input tab.{_near(title, known_tabs)}")
        headings = list(known_tabs[title])
        for heading in tab.columns:
            if heading not in headings:
                raise Misused(
                    f"{path.name}: [tabs.{title}] columns: “{heading}” is no heading of"
                    f" {title}.{_near(heading, headings)}"
                )
    return settings


def _near(said: str, known: Iterable[str]) -> str:
    names = list(known)
    near = closest(said, names)
    return f" Did you mean “{near}”?" if near else f" Known: {', '.join(names)}."


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
        names = [
            field.alias or name for name, field in section.model_fields.items() if name != "folder"
        ]
        return f"“{where}” is not a known key.{_near(str(fault['loc'][-1]), names)}"
    if fault["type"] == "literal_error":
        return (
            f"“{where}” must be {fault['ctx']['expected'].replace(' or ', ' or ')}, not"
            f" {fault['input']!r}."
        )
    return f"“{where}”: {fault['msg'].lower().replace('input should', 'it should')}."
