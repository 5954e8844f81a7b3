"""The page in a real browser, from a phone to a large screen: found, narrowed, opened, walked, printed, and nothing left."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from chrome import Chrome, chrome
from paged import LOCAL, page

pytestmark = pytest.mark.slow

WIDTHS = (360, 768, 1440)
ELSEWHERE = "http://127.0.0.1:9/a.png"
WILD = "</script><b>Oak"


@pytest.fixture(scope="module")
def browser() -> Iterator[Chrome]:
    """One browser for all of them."""
    with chrome() as found:
        yield found


def texts(browser: Chrome, css: str) -> list[str]:
    return json.loads(
        browser.run(
            f"JSON.stringify([...document.querySelectorAll({css!r})].map(one => one.textContent))"
        )
    )


def faults(browser: Chrome, *, again: bool = False) -> list[str]:
    """What axe finds, with every table open."""
    browser.run("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    return browser.faults(again=again)


def wide(browser: Chrome) -> int:
    """How many pixels the page is wider than its window."""
    return browser.run("document.documentElement.scrollWidth - innerWidth")


def test_on_every_screen(browser: Chrome, pdftotext: str, tmp_path: Path) -> None:
    """Search, filters, a worksite, the next one, back, and the same clean page in the light and in the dark."""
    file = tmp_path / "page.html"
    file.write_text(page(LOCAL.replace("Oak High", WILD), names=True), encoding="utf-8")
    for width in WIDTHS:
        browser.open(file, width=width)
        assert texts(browser, "h1") == ["Where we stand"]
        assert browser.run("document.querySelectorAll('svg[role=img]').length") == 6
        assert texts(browser, "b") == []
        _searched(browser)
        _narrowed(browser)
        _walked(browser)
        for light in ("light", "dark"):
            browser.lit(light)
            for at in ("#/", "#/worksite/Maple%20El"):
                browser.run(f"location.hash = {at!r}")
                browser.wait(f"!!document.querySelector('.walk') === {str(len(at) > 2).lower()}")
                assert faults(browser, again=light == "dark") == [], (width, light, at)
                assert wide(browser) <= 0, (width, at)
    _printed(browser, tmp_path)
    _bare(browser, tmp_path)
    _few(browser, tmp_path)
    assert (browser.said, browser.left) == ([], [])


def _searched(browser: Chrome) -> None:
    """With the keyboard alone: past the links at the top, typed, entered, opened."""
    browser.press("Tab")
    assert browser.run("document.activeElement.className") == "skip"
    browser.press("Tab")
    browser.press("Tab")
    assert browser.run("document.activeElement.id") == "search"
    browser.type("chén")
    assert texts(browser, "#found li") == ["Bo Chen · Maple El"]
    browser.press("Enter")
    browser.wait("document.querySelector('h1').textContent === 'Maple El'")
    assert texts(browser, ".chosen strong") == ["Bo Chen"]
    assert texts(browser, "#found li") == []
    browser.run("history.back()")
    browser.wait("document.querySelector('h1').textContent === 'Where we stand'")


def _narrowed(browser: Chrome) -> None:
    """A region and a unit narrow every figure, and Back undoes one after the other."""
    for name, said in (("region", "East"), ("unit", "Teachers")):
        browser.run(
            f"(() => {{ const one = document.getElementById({name!r}); one.value = {said!r};"
            " one.dispatchEvent(new Event('change')); })()"
        )
        browser.wait(f"location.hash.includes({said!r})")
    browser.wait("document.querySelector('h1').textContent === 'Teachers in East'")
    assert texts(browser, ".big")[:4] == ["2", "50%", "0", "50%"]
    browser.run("history.back()")
    browser.wait("document.querySelector('h1').textContent === 'East'")
    assert texts(browser, ".big")[:4] == ["3", "60%", "1", "40%"]
    browser.click("document.getElementById('clear')")
    browser.wait("document.querySelector('h1').textContent === 'Where we stand'")
    assert texts(browser, ".big")[:4] == ["5", "62.5%", "2", "37.5%"]


def _walked(browser: Chrome) -> None:
    """From the table to a worksite, to the next one, and back."""
    browser.click("document.querySelector('tbody a')")
    browser.wait("document.querySelector('h1').textContent.includes('<')")
    assert texts(browser, "h1") == [WILD]
    browser.click("document.querySelector('.walk a:last-child')")
    browser.wait("document.querySelector('h1').textContent === 'Maple El'")
    assert texts(browser, ".group h3") == ["Ada Lopez leads 3", "Under nobody 1"]
    assert texts(browser, ".person strong")[:2] == ["Ada Lopez", "Bo Chen"]
    browser.run("history.go(-2)")
    browser.wait("document.querySelector('h1').textContent === 'Where we stand'")


def _printed(browser: Chrome, folder: Path) -> None:
    """On paper every name stands once, and no control does."""
    browser.run("location.hash = '#/worksite/Maple%20El'")
    browser.wait("document.querySelector('.wall')")
    file = folder / "page.pdf"
    file.write_bytes(browser.printed())
    said = subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True
    )
    for name in ("Bo Chen", "Nan Null", "Dov Stone"):
        assert said.stdout.count(name) == 1
    assert "All regions" not in said.stdout
    assert "Find a worksite" not in said.stdout
    assert "Week by week" not in said.stdout  # a table that nobody opened
    assert (
        browser.run("onPaperIsOver = document.querySelector('svg').getAttribute('width')") != "680"
    )


def _bare(browser: Chrome, folder: Path) -> None:
    """A roster alone is a page, too, with and without names."""
    for names in (True, False):
        file = folder / f"bare-{names}.html"
        file.write_text(page("Roster:\nPerson | Worksite\nAda | Maple El", names=names), "utf-8")
        browser.open(file, width=768)
        assert texts(browser, ".big") == ["0", "0%", "0", "–"]
        browser.click("document.querySelector('tbody a')")
        browser.wait("document.querySelector('.walk')")
        assert texts(browser, "h1") == ["Maple El"]


def _few(browser: Chrome, folder: Path) -> None:
    """Without names, the numbers of three people are withheld, and those of all are told."""
    file = folder / "few.html"
    file.write_text(page(), "utf-8")
    browser.open(file, width=360)
    assert texts(browser, ".big")[3:] == ["37.5%", "25%"]
    browser.run("location.hash = '#/worksite/Oak%20High'")
    browser.wait("document.querySelector('.walk')")
    assert texts(browser, ".big")[:4] == ["2", "66.7%", "0", "withheld"]
    assert browser.run("document.querySelectorAll('svg[role=img]').length") == 1
    assert faults(browser) == []


def test_the_checks_themselves_would_see_something(browser: Chrome, tmp_path: Path) -> None:
    """A page with pale words, a script that is not its own, and a picture from elsewhere."""
    file = tmp_path / "page.html"
    spoilt = (
        page()
        .replace("--quiet: #505a64", "--quiet: #c5c5c5")
        .replace(
            "</main>",
            f'<img src="{ELSEWHERE}"><script>window.mine = 1</script></main>',
        )
    )
    file.write_text(spoilt, encoding="utf-8")
    browser.open(file, width=768)
    found: Any = " ".join(faults(browser))
    assert "color-contrast" in found
    assert browser.run("window.mine === undefined")
    assert browser.left == [ELSEWHERE]
    refused = " ".join(browser.said)  # both by the page's own policy, before anything left
    assert "script-src" in refused
    assert "img-src" in refused
