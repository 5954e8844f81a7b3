"""Typesetting: a list waits for nobody's emoji; a letter that no font has stops it, by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from desk import LOCAL
from pictured import pages, pdf

from toolkit.errors import Refused
from toolkit.prints import paper, typesetting

NOBODYS = "\U000f1234"  # a letter of nobody's script


@pytest.fixture(autouse=True)
def own_fonts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine that has no other fonts than the templates'."""
    real = typesetting._set

    def alone(template: str, page: Any, *, fonts_of_this_machine: bool, tagged: bool) -> bytes:
        return real(template, page, fonts_of_this_machine=False, tagged=tagged)

    monkeypatch.setattr(typesetting, "_set", alone)


@pytest.mark.slow
def test_a_picture_in_a_name_is_left_out_and_told(
    monkeypatch: pytest.MonkeyPatch, pdftotext: str, tmp_path: Path
) -> None:
    told: list[tuple[str, ...]] = []
    real = paper.pdf_without_pictures

    def heard(*page: Any, **how: Any) -> tuple[bytes, tuple[str, ...]]:
        made = real(*page, **how)
        told.append(made[1])
        return made

    monkeypatch.setattr(paper, "pdf_without_pictures", heard)
    text = LOCAL.replace("| Chen ", "| Chen 🏫 🏳️‍🌈 ")
    (page, *_) = pages(pdf("walk-list", tmp_path, text), pdftotext)

    assert "Bo Chen" in page.text
    assert told == [("🌈", "🏫", "🏳")]


@pytest.mark.slow
def test_a_letter_is_never_left_out(tmp_path: Path) -> None:
    text = LOCAL.replace("| Chen ", f"| Chen {NOBODYS} 🏫 ")
    with pytest.raises(Refused, match=f"can print “✓ Bo Chen {NOBODYS} 🏫”"):
        pdf("walk-list", tmp_path, text)


def test_what_was_pasted_into_a_cell_by_mistake_does_not_run_over_the_page() -> None:
    page = typesetting.plain({"names": ["Nan", "a" * 30_000], "sentence": "b" * 600})

    assert page == {"names": ["Nan", "a" * 599 + "…"], "sentence": "b" * 600}
