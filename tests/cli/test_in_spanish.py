"""The terminal in Spanish, where the workbook's language is Spanish: staff read it every day."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from commands import Run, runner
from sheets import tabs_in
from xlsx import saved

import toolkit.cli
from toolkit.jobs import demo
from toolkit.jobs.demo import Demo
from toolkit.sample import sample_tabs

CLI = Path(toolkit.cli.__file__).parent
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


@pytest.mark.slow  # whole commands
def test_what_is_done_now_and_then_is_in_the_workbook_s_language_too(
    run: Run, tmp_path: Path
) -> None:
    """Who may open it, what goes out, what comes in from outside, what is kept here."""
    run("sync")
    (tmp_path / "local.xlsx").chmod(0o600)
    (tmp_path / "hr.csv").write_text(
        "Employee ID,Last,First,School,Position\n1,Lopez,Ada,Maple El,Art\n2,Null,Nan,Maple El,Art\n",
        encoding="utf-8",
    )
    seen, out = run("who-can-see"), run("export", "--all", "todo")
    came = run("import", "hr.csv", "--kind", "employer", "--dry-run")

    assert seen.out == (
        "El libro\n  · es de: usted, en esta computadora\nNada de qué preocuparse.\n"
    )
    assert "data-dictionary.csv en todo. Solo usted puede leerlas." in out.out
    assert "hr.csv: se lee como la lista del empleador, 2 personas." in came.out
    assert came.out.endswith("No se escribió nada.\n")


@pytest.mark.slow  # a whole command
def test_toolkit_toml_says_the_language_where_no_workbook_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "toolkit.toml").write_text('[workbook]\nlanguage = "es"\n', encoding="utf-8")
    kept, listed = run("purge", "--dry-run"), run("export")

    assert "Escriba una con --profile NOMBRE" in listed.out
    assert kept.out.startswith("  Se guarda aquí")
    assert kept.out.endswith("Nada es demasiado viejo.\n")


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


def test_nothing_is_said_past_the_catalogue(tmp_path: Path) -> None:
    modules = {path.stem: path for path in CLI.glob("*.py")}
    said = {name: list(_spoken(path)) for name, path in modules.items()}

    assert [one for name in modules for one in said[name]] == []
    (tmp_path / "said.py").write_text('tell(f"Next: {where}")\n', encoding="utf-8")
    assert list(_spoken(tmp_path / "said.py")) == ["said: Next: "]


@pytest.fixture(scope="module")
def made() -> Callable[..., Demo]:
    """The demo with 420 people; it is made once, and whoever makes it again gets a copy."""
    making = demo.demo

    @cache
    def once() -> tuple[Demo, bytes]:
        small = partial(sample_tabs, people=420, conversations=520, organizers=8)
        with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder:
            patch.setattr(demo, "sample_tabs", small)
            found = making(Path(folder), seed=2023)
            return found, found.path.read_bytes()

    def again(folder: Path, **_: object) -> Demo:
        found, book = once()
        folder.mkdir()
        (folder / found.path.name).write_bytes(book)
        return replace(found, path=folder / found.path.name)

    return again


@pytest.mark.slow  # a whole command
@pytest.mark.parametrize("way", ["computer", "toolkit.toml"])
def test_the_demo_speaks_spanish_to_who_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: Callable[..., Demo], way: str
) -> None:
    """Its local keeps English tabs; what is said of them is not English."""
    monkeypatch.setattr(demo, "demo", made)
    run = runner(tmp_path, monkeypatch)
    if way == "toolkit.toml":
        (tmp_path / "toolkit.toml").write_text('[workbook]\nlanguage = "es"\n', encoding="utf-8")
    said = run("demo", LANG="es_US.UTF-8" if way == "computer" else "en_US.UTF-8").out

    assert said.startswith("Al 2023-03-15: se leyeron ")
    assert "\nLa densidad más baja:\n" in said
    assert "necesitan que alguien hable con ellas:\n  Promise overdue " in said
    assert "\nTimesheets, Phase 1: " in said
    assert "de estipendio." in said
    assert "filas no se pudieron leer" in said
    assert f"\nEl libro: {Path('demo') / 'organizing.xlsx'}\n" in said
    assert "\nAhora: ábralo" in said


def test_a_computer_that_speaks_spanish_gets_spanish_tabs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = runner(tmp_path, monkeypatch)("init", "--excel", "nuevo.xlsx", LANG="es_MX.UTF-8")
    rows = openpyxl.load_workbook(tmp_path / "nuevo.xlsx")["Settings"].iter_rows(values_only=True)

    assert made.out.startswith("Se crearon ")
    assert {row[0]: row[1] for row in rows}["Workbook language"] == "es"
