"""The page of many locals: links to each one's page, and text of people as text."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from html import unescape

import pandas as pd

from toolkit.organizing.roll_up import RollUp
from toolkit.pages.roll_up import roll_up_page

BLANK = {str(one): None for one in RollUp.parts}


def row(
    level: str, local: str = "", region: str = "", unit: str = "", **more: object
) -> dict[str, object]:
    return BLANK | {"level": level, "local": local, "region": region, "unit": unit, **more}


ROWS = pd.DataFrame(
    [
        row("Local", "<b>Maple</b>", people=1200, density=Fraction(1, 3), coverage="withheld"),
        row("Unit", "<b>Maple</b>", unit="Teachers & Aides", people=5),
        row("Local", "Birch"),
        row("Region", region="North", people=1205),
        row("Total", "Total", people=1205),
    ]
)  # fmt: skip


def page(language: str = "en") -> str:
    return roll_up_page(
        ROWS,
        {"<b>Maple</b>": "maple.html"},
        {"Birch": "There is no file <birch.xlsx>."},
        as_of=date(2023, 3, 9),
        language=language,
    )


def test_each_row_under_its_name() -> None:
    """A local with a page is a link; one without says why."""
    said = page()

    assert '<a href="maple.html">&lt;b&gt;Maple&lt;/b&gt;</a>' in said
    assert "There is no file &lt;birch.xlsx&gt;." in said
    assert said.count("<a ") == 1
    assert [said.count(f'class="{one}"') for one in ("local", "unit inside", "region", "total")] == [2, 1, 1, 1]  # fmt: skip
    for text in ("Teachers &amp; Aides", "<td>1,200</td>", "<td>33.3%</td>", "<td>withheld</td>", "<td>–</td>"):  # fmt: skip
        assert text in said


def test_it_needs_no_script_and_no_network() -> None:
    """Nothing in it asks for anything."""
    said = page()
    assert "<script" not in said
    assert "default-src 'none'" in unescape(said)
    assert "http" not in said.replace("http-equiv", "")


def test_in_spanish() -> None:
    said = page("es")
    assert '<html lang="es">' in said
    assert "Cómo están los locales" in said
    assert "al 9 de marzo de 2023" in said
    assert "<td>no se dice</td>" in said
