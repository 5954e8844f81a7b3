"""Init: the input tabs that are missing are made; what is there is never touched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import Misused
from toolkit.jobs.opening import remaps
from toolkit.plan.plan import plan
from toolkit.settings import Settings
from toolkit.tables.claims import claims, wanted_titles
from toolkit.tables.inputs import INPUTS
from toolkit.tabs.inputs import input_tabs
from toolkit.words import key
from toolkit.workbooks.changes import Workbook


@dataclass(frozen=True)
class Made:
    """What init did."""

    made: tuple[str, ...]
    there: tuple[str, ...]


def make_tabs(workbook: Workbook, settings: Settings, *, language: str = "en") -> Made:
    """Adds every input tab that no tab of the workbook holds yet, in one write."""
    with workbook:
        snapshot = workbook.read(wanted_titles(INPUTS, remaps(settings)))
        held = {table.title for table in claims(snapshot, INPUTS, remaps(settings))}
        titles = {key(title) for title in snapshot.titles}
        missing = [tab for tab in input_tabs(language) if tab.title not in held and key(tab.title) not in titles]
        planned = plan(snapshot, missing, {})
        if planned:
            workbook.apply(planned.changes)
    return Made(tuple(tab.title for tab in missing), tuple(sorted(held)))


def write_settings(path: Path, where: str, credentials: str) -> None:
    """Writes toolkit.toml; raises `Misused` where there is one already."""
    if path.exists():
        raise Misused(f"{path.name} is there already and was left alone. Remove it, or name another with --config.")
    lines = ["[workbook]", f"where = {_quoted(where)}"]
    if credentials:
        lines += ["", "[google]", f"credentials = {_quoted(credentials)}"]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
