"""Report: one page that needs nothing else, and in which nobody stands who should not."""

from __future__ import annotations

import hashlib
import re

import pytest
from paged import LOCAL, data_in, page

from toolkit.pages.markup import sentences
from toolkit.pages.report import SCRIPT
from toolkit.stationery import templates_folder
from toolkit.words import say

PRIVATE = (
    *("Ada", "Bo Chen", "Cleo", "Nan Null", "Dov", "Eve Young", "Fay", "Gus"),
    *("Lopez", "Park", "Stone", "Moss", "Reed"),
    *("Rosa", "Cesar", "@example.org", "303-555", "likes tea", "secret words", "P1"),
)


def shown(page: str) -> str:
    """The page without its library and its script."""
    return re.sub(r"<script>.*?</script>", "", page, flags=re.S)


@pytest.mark.slow
def test_without_names_nobody_is_in_it() -> None:
    made = shown(page())
    assert [said for said in PRIVATE if said in made] == []
    known = data_in(page())
    assert known["people"] is None
    for place in known["places"]:
        assert place["assessed"] == place["talks"] == "few"


@pytest.mark.slow
def test_with_names_there_are_names_and_neither_addresses_phones_nor_notes() -> None:
    made = shown(page(names=True))
    assert "Nan Null" in made
    kept = ("@example.org", "303-555", "likes tea", "secret words")
    assert [said for said in kept if said in made] == []
    assert len(data_in(page(names=True))["people"]["rows"]) == 8


@pytest.mark.slow
def test_a_worksite_called_like_markup_stays_text() -> None:
    wild = "</script><b>Oak"
    made = page(LOCAL.replace("Oak High", wild).replace("West", "<i>West"), names=True)
    assert wild not in made
    assert "<i>West" not in made
    assert wild in [place["name"] for place in data_in(made)["places"]]


@pytest.mark.slow
def test_nothing_in_it_is_fetched() -> None:
    """No address of the network but the names of XML's own languages, and no way to load one."""
    made = page(names=True)
    assert not re.search(
        r"<(?:link|img|iframe|object|base)\b|<script[^>]+src|@import|url\(", shown(made)
    )
    assert "default-src &#39;none&#39;" in made
    assert len(made.encode()) < 600_000


@pytest.mark.parametrize("name", SCRIPT)
def test_every_sentence_of_the_scripts_is_said_in_spanish(name: str) -> None:
    text = (templates_folder() / "pages" / "script" / f"{name}.js").read_text(encoding="utf-8")
    same = {"{share}%"}
    assert [one for one in sentences(text) if say("es", one) == one and one not in same] == []


@pytest.mark.slow
def test_in_spanish() -> None:
    made = page(language="es")
    assert '<html lang="es">' in made
    assert "9 de marzo de 2023" in made
    assert data_in(made)["words"]["Worksites by density"] == "Lugares de trabajo por densidad"


@pytest.mark.slow
def test_the_same_sheets_are_the_same_page() -> None:
    assert page(names=True) == page(names=True)


@pytest.mark.slow
def test_the_library_is_what_its_makers_published() -> None:
    """Each file has the sum that stands in library/README.md, and its licence beside it."""
    folder = templates_folder() / "pages" / "library"
    said = dict(
        re.findall(
            r"^\| ([\w.]+\.js) .* ([0-9a-f]{64}) \|$", (folder / "README.md").read_text(), re.M
        )
    )
    assert said == {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.glob("*.js")
    }
    assert page().count("Permission to use, copy, modify, and/or distribute") == len(said) == 2
