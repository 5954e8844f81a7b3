"""The terminal in Spanish, where the workbook's language is Spanish: staff read it every day."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import Run, runner
from sheets import tabs_in
from xlsx import saved

import toolkit.cli

CLI = Path(toolkit.cli.__file__).parent
# What is told around a workbook of no language yet, or once in a life: English, as --help is.
IN_ENGLISH = {
    "demo", "init", "import_lists", "turf", "who_can_see", "purge",
    "fleet", "fleet_run", "fleet_told", "export", "report", "explained", "showing",
    "watching", "__init__", "adopt", "understood", "typed",
}  # fmt: skip
LOCAL = """
Roster:
Person ID | First name | Last name | Worksite | Status           | Organizer
A1        | Ada        | Lopez     | Maple El | Member           | Rosa
A2        | Bo         | Chen      | Maple El | Potential member | Rosa
A3        | Cleo       | Park      | Mapple   | Potential member | Rosa

Worksites:
Worksite
Maple El

Organizers:
Organizer | Email            | Phases
Rosa      | rosa@example.org | Phase 1

Phases:
Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
Phase 1 | 2023-02-06 | 2023-04-07 | 6              | 1250    | Whole

Settings:
Setting           | Value
Workbook language | es
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    saved(tmp_path / "local.xlsx", tabs_in(LOCAL))
    run = runner(tmp_path, monkeypatch)
    return lambda *words, **more: run(
        *words, "--workbook", "local.xlsx", "--as-of", "2023-03-09", **more
    )


@pytest.mark.slow  # whole commands
def test_what_staff_read_every_day_is_in_the_workbook_s_language(run: Run) -> None:
    """The names of tabs, figures and states are the same in every language; a yes of either is one."""
    checked, made = run("check"), run("sync")
    twice, thrice = run("sync"), run("sync")
    hours, letters, back = run("timesheets"), run("email"), run("undo", answers="sí\n")

    assert checked.out.endswith("✗ 1 por corregir antes de que se lean sus filas.\n")
    assert made.out.startswith("Se publicó: ")
    assert "celdas, al 2023-03-09 (6 filas leídas, 1 sin leer)." in made.out
    assert "Las filas que no se pudieron leer están en la pestaña Data Issues" in made.out
    assert twice.out == thrice.out  # of the third nothing was read
    assert twice.out.startswith("Nada que hacer: cada pestaña está como debe al 2023-03-09")
    assert hours.out.startswith("Al 2023-03-09:\n")
    assert "no se envió nada: 1 a quienes organizan." in letters.out
    assert "Mírelas con --preview CARPETA" in letters.out
    assert "¿Deshacer esta ejecución? [s/N]: " in back.out
    assert back.out.endswith("Deshecho.\n")


def _spoken(path: Path) -> Iterator[str]:
    """Text that a module says as it stands there, past the catalogue."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        named = isinstance(node, ast.Call) and node.args and ast.unparse(node.func)
        if named in ("tell", "click.echo", "click.confirm"):
            first = node.args[0]  # type: ignore[attr-defined]
            parts = first.values if isinstance(first, ast.JoinedStr) else [first]
            for part in parts:
                if isinstance(part, ast.Constant) and any(map(str.isalpha, str(part.value))):
                    yield f"{path.stem}: {part.value}"


def test_nothing_is_said_past_the_catalogue() -> None:
    """In the commands of every day; of the others it is known which."""
    modules = {path.stem: path for path in CLI.glob("*.py")}
    said = {name: list(_spoken(path)) for name, path in modules.items()}

    assert [one for name in modules.keys() - IN_ENGLISH for one in said[name]] == []
    assert modules.keys() >= IN_ENGLISH
    assert any(said[name] for name in IN_ENGLISH)
