"""A state of small locals: each a worksite of a dozen people, as an Excel file or on the emulator's Google."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from emulator import Emulator, ServiceAccount
from sheets import tabs_in
from xlsx import saved

PEOPLE = 12


def members(n: int) -> int:
    """How many of local n are members."""
    return 3 + n % 7


def tables(n: int) -> dict[str, list[list[Any]]]:
    """The tabs of local n: people with talks on the first days of March."""
    roster = "\n".join(
        f"P{i} | Ada{i} | Lee | Maple El | {'Member' if i < members(n) else 'Potential member'} | Teachers | Rosa"
        for i in range(PEOPLE)
    )
    return tabs_in(
        f"""
Roster:
Person ID | First name | Last name | Worksite | Status | Unit | Organizer
{roster}
Worksites:
Worksite | Region
Maple El | East
Organizers:
Organizer | Email
Rosa | rosa{n}@example.org
Conversations:
Date | Organizer | Person ID | Result
2023-03-06 | Rosa | P0 | Talked
2023-03-07 | Rosa | P{n % PEOPLE} | Talked
"""
    )


def in_files(folder: Path, n: int, more: str = "") -> Path:
    """So many locals as Excel files, and the fleet.toml that names them."""
    lines = ['roll_up = "state.xlsx"']
    for one in range(1, n + 1):
        saved(folder / f"local{one}.xlsx", tables(one))
        region = "North" if one % 2 else "South"
        lines += ["[[local]]", f'name = "Local {one}"', f'workbook = "local{one}.xlsx"']
        lines.append(f'region = "{region}"')
    file = folder / "fleet.toml"
    file.write_text("\n".join([*lines, more]) + "\n", encoding="utf-8")
    return file


def on_google(
    google: Emulator, robot: ServiceAccount, folder: Path, n: int, more: str = ""
) -> Path:
    """So many locals as spreadsheets, one for the roll-up, and the fleet.toml that names them."""
    google.credentials_file(robot, folder / "key.json")

    def made(title: str, tabs: dict[str, list[list[Any]]]) -> str:
        file = google.new_file(title, shared={robot.email: "writer"})
        person = google.person(file)
        for name, rows in tabs.items():
            person.add_tab(name, rows)
        return f"https://docs.google.com/spreadsheets/d/{file.ident}"

    lines = [f'roll_up = "{made("State", {})}"']
    for one in range(1, n + 1):
        lines += [
            "[[local]]",
            f'name = "Local {one}"',
            f'workbook = "{made(f"L{one}", tables(one))}"',
        ]
    lines += [more, "[defaults.google]", 'credentials = "key.json"']
    file = folder / "fleet.toml"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file
