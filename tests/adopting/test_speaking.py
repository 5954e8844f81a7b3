"""Speaking: the language that somebody keeps their tabs in."""

from __future__ import annotations

import pytest
from adopting.tabs import tab

from toolkit.adopting.sheet import Sheet
from toolkit.adopting.speaking import language_of
from toolkit.adopting.understanding import profile

PEOPLE = "First name | Last name | School | Phone\nAda | Lopez | Maple El | 303-555-0106"
GENTE = "Nombre | Apellido | Escuela | Teléfono\nAda | Lopez | Maple El | 303-555-0106"


def spoken(*sheets: Sheet) -> str:
    return language_of(profile(sheets), sheets)


def test_the_language_of_most_headings_is_spoken() -> None:
    assert spoken(tab(PEOPLE, "People")) == "en"
    assert spoken(tab(GENTE, "Lista")) == "es"
    assert spoken(tab("Zorp | Blik\nAda | 1\nBo | 2", "Qux")) == "en"


@pytest.mark.parametrize(
    ("title", "value", "language"),
    [
        ("Settings", "en", "en"),
        ("Settings", "Zorp", "es"),
        ("Ajustes", "en", "en"),
        ("Notes", "en", "es"),
    ],
)
def test_a_tab_of_settings_says_it_before_the_headings(
    title: str, value: str, language: str
) -> None:
    """Wherever it stands there; what is no language says nothing, and so does another tab."""
    settings = f"Setting | Value\nDensity target | 65%\n·\nWorkbook language | {value}"
    assert spoken(tab(GENTE, "Lista"), tab(settings, title)) == language
