"""fleet.toml: which locals there are, what holds for all of them, and where they are rolled up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from toolkit.errors import Misused, Refusal
from toolkit.settings.faults import names, unknown
from toolkit.settings.reading import CONFIG_WRONG, content_of, section_of, settings_of
from toolkit.settings.sections import (
    ExportSettings,
    GoogleSettings,
    KeepingSettings,
    MailSettings,
    Settings,
    SharingSettings,
    WatchSettings,
)
from toolkit.settings.tabs import Sources
from toolkit.settings.values import Bounds, FilePath, Line, Passed, Section, Wrong
from toolkit.words import key, sentence

NO_LOCAL_CONFIG = Refusal(
    Misused,
    "no-local-config",
    "The toolkit.toml that config names in {file} for “{local}” is not there. Its path is"
    " relative to {file}.",
)

# Of what holds for all, these paths lie beside fleet.toml; where each local writes is its own.
BESIDE = (("google", "credentials"), ("mail", "password_file"))


def _named(said: str) -> str:
    if not any(sign.isalpha() for sign in said):
        raise Wrong(sentence("a local has a name with letters in it"))
    return said.strip()


def _no_receipts(said: WatchSettings) -> WatchSettings:
    if said.receipts:
        raise Wrong(
            sentence("receipts are kept for each local, so its own toolkit.toml says where")
        )
    return said


@dataclass(frozen=True, kw_only=True)
class LocalSettings(Section):
    """One local: its own toolkit.toml, or where its workbook is and by which key it opens."""

    name: Annotated[Line, Passed(_named)]
    config: FilePath = ""
    workbook: FilePath = ""
    credentials: FilePath = ""
    region: Line = ""


@dataclass(frozen=True, kw_only=True)
class QuotaSettings(Section):
    """What Google lets pass in a minute: its own numbers, unless it has granted more."""

    a_minute: Annotated[int, Bounds(ge=1, le=100_000)] = 60
    project_a_minute: Annotated[int, Bounds(ge=1, le=100_000)] = 300


@dataclass(frozen=True, kw_only=True)
class DefaultSettings(Section):
    """What holds for every local that does not say otherwise: sections of toolkit.toml."""

    google: GoogleSettings = field(default_factory=GoogleSettings)
    mail: MailSettings = field(default_factory=MailSettings)
    keeping: KeepingSettings = field(default_factory=KeepingSettings)
    watch: Annotated[WatchSettings, Passed(_no_receipts)] = field(default_factory=WatchSettings)
    sharing: SharingSettings = field(default_factory=SharingSettings)
    export: dict[str, ExportSettings] = field(default_factory=dict)
    tabs: dict[str, Sources] = field(default_factory=dict)


def _apart(locals_: tuple[LocalSettings, ...]) -> tuple[LocalSettings, ...]:
    if not locals_:
        raise Wrong(sentence("there is at least one local"))
    if len({key(one.name) for one in locals_}) < len(locals_):
        raise Wrong(sentence("two locals have one name"))
    if not all(bool(one.config) != bool(one.workbook) for one in locals_):
        raise Wrong(sentence("each local has either config, its own toolkit.toml, or workbook"))
    return locals_


@dataclass(frozen=True, kw_only=True)
class FleetSettings(Section):
    """What fleet.toml says. `written` is what stands under `defaults`, word for word: a local's
    own toolkit.toml goes before it.
    """

    roll_up: FilePath = ""
    longest_minutes: Annotated[int, Bounds(ge=1, le=100_000)] = 120  # that one local may take
    quota: QuotaSettings = field(default_factory=QuotaSettings)
    defaults: DefaultSettings = field(default_factory=DefaultSettings)
    local: Annotated[tuple[LocalSettings, ...], Passed(_apart)]
    folder: Path = field(default=Path(), metadata={"exclude": True})
    file: str = field(default="fleet.toml", metadata={"exclude": True})
    written: dict[str, Any] = field(default_factory=dict, metadata={"exclude": True})

    def path(self, said: str) -> Path:
        """A path of the file, made relative to where the file lies."""
        return self.folder / Path(said).expanduser()

    def settings(
        self, local: LocalSettings, known_tabs: Mapping[str, Iterable[str]] | None = None
    ) -> Settings:
        """The settings of one local. Raises `Misused` where its toolkit.toml is not there, or
        wrong.
        """
        under = self._under()
        if local.config:
            path = self.path(local.config)
            if not path.is_file():
                raise NO_LOCAL_CONFIG(file=self.file, local=local.name)
            return settings_of(path, over(under, content_of(path)), known_tabs)
        if local.credentials:
            own = {"credentials": str(self.path(local.credentials))}
            under = over(under, {"google": own})
        said = over(under, {"workbook": {"where": local.workbook}})
        return settings_of(self.folder / self.file, said, known_tabs)

    def shared(self) -> Settings:
        """The settings of what belongs to no local alone, such as the workbook they are rolled up
        in.
        """
        return settings_of(self.folder / self.file, self._under(), None)

    def _under(self) -> dict[str, Any]:
        found = dict(self.written)
        for section, name in BESIDE:
            if said := found.get(section, {}).get(name):
                found[section] = {**found[section], name: str(self.path(said).absolute())}
        return found


def over(under: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """What a file says, and below it what holds for all: of each section the keys it does not
    say.
    """
    merged = dict(under)
    for name, value in said.items():
        there = merged.get(name)
        both = isinstance(there, Mapping) and isinstance(value, Mapping)
        merged[name] = {**there, **value} if both else value  # type: ignore[dict-item]
    return merged


def read_fleet(path: Path) -> FleetSettings:
    """The settings of one fleet.toml. Raises `Misused` with the line or key at fault and the
    closest known one.
    """
    said = content_of(path)
    for name in ("folder", "file", "written"):
        if name in said:
            raise CONFIG_WRONG(file=path.name, fault=unknown(name, name, names(FleetSettings)))
    ours = {"folder": path.parent, "file": path.name, "written": said.get("defaults", {})}
    return section_of(FleetSettings, {**said, **ours}, path.name)
