"""toolkit adopt asks in the language that the tabs are kept in."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from commands import Run
from openpyxl import load_workbook

from toolkit.cli import adopt

PADRON = """Apellidos,Nombre,Escuela,Afiliada,Apoyo (1-5)
López,Ada,Maple El,Sí,2
Chen,Bo,Roble,No,5
Park,Cleo,Roble,Sí,1
Null,Nan,Maple El,No,3
"""
AJUSTES = "Setting,Value\nWorkbook language,{language}\n"


def asked(ran: Run, *more: str) -> list[str]:
    """The sentences of the questions about a Spanish list."""
    said = json.loads(ran("adopt", "padron.csv", *more, "--json").out)
    return [question["text"] for question in said["questions"]]


@pytest.fixture(autouse=True)
def padron(tmp_path: Path) -> None:
    (tmp_path / "padron.csv").write_text(PADRON, encoding="utf-8")


def test_a_spanish_list_is_shown_and_asked_about_in_spanish(
    ran: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adopt, "is_watched", lambda: True)
    pressed = iter("x1")
    monkeypatch.setattr(click, "getchar", lambda: next(pressed))
    done = ran("adopt", "padron.csv")
    said = " ".join(done.out.split())
    for sentence in (
        "padron → Roster, 4 filas",
        "columna",
        "¿el mayor apoyo es el 1 o el 5?",
        "1 1 es el mayor apoyo",
        "l no sé: dejarlo para después",
        "Esa tecla no es ninguna de estas.",
        "ya lo dice. Ahora: toolkit check",
    ):
        assert sentence in said
    assert "nothing is written" not in said


def test_language_decides_over_the_tabs(ran: Run) -> None:
    assert asked(ran) == ["“Apoyo (1-5)”: ¿el mayor apoyo es el 1 o el 5?"]
    assert asked(ran, "--language", "en") == ["“Apoyo (1-5)”: is 1 the strongest supporter, or 5?"]


@pytest.mark.slow
def test_what_is_published_from_spanish_tabs_is_spanish(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adopt, "is_watched", lambda: True)
    monkeypatch.setattr(click, "getchar", lambda: "1")
    ran("adopt", "padron.csv")
    assert 'language = "es"' in (tmp_path / "toolkit.toml").read_text(encoding="utf-8")
    assert ran("sync", "--as-of", "2023-03-08").code == 0
    book = load_workbook(tmp_path / "padron-organizing.xlsx", read_only=True)
    assert "al 8 de marzo de 2023" in book["Density"]["A1"].value


@pytest.mark.parametrize(("said", "asks"), [("English", "is 1"), ("es", "el 1"), ("zz", "el 1")])
def test_a_tab_of_settings_decides_over_the_headings(
    ran: Run, tmp_path: Path, said: str, asks: str
) -> None:
    (tmp_path / "Settings.csv").write_text(AJUSTES.format(language=said), encoding="utf-8")
    assert asks in asked(ran, "Settings.csv")[0]
