"""The manual as a site: every link in it leads somewhere, it is found by its search, reads well on every screen in the light and in
the dark, and asks no network for anything."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from blocks import ROOT, pages
from chrome import Chrome, chrome

pytestmark = pytest.mark.slow

WIDTHS = (360, 768, 1440)
# The page with everything in it on every screen, in both lights; one of each other make once.
EVERYWHERE = ("docs/tutorial",)
ONCE = (
    ("docs/index", 360, "dark"),
    ("docs/commands", 1440, "light"),
    ("docs/es/seguimientos", 768, "light"),
    ("search", 768, "dark"),
    ("CHANGELOG", 360, "light"),
)
# Sphinx, which has hardly any garbage until it ends: looking for it is a third of its time.
BUILD = "import gc, runpy; gc.disable(); runpy.run_module('sphinx', run_name='__main__')"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, as `make docs` makes it: a link to no page, or to no heading, is a failure."""
    folder = tmp_path_factory.mktemp("site")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    words = re.search(r"python -m (sphinx .*) build/site\)", makefile)
    assert words
    done = subprocess.run(
        [sys.executable, "-c", BUILD, *words[1].split()[1:], folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def astray(folder: Path) -> list[tuple[str, str]]:
    """Every link and picture of the site that is not there."""
    texts = {page: page.read_text(encoding="utf-8") for page in folder.rglob("*.html")}
    ids = {page: set(re.findall(r'\bid="([^"]+)"', text)) for page, text in texts.items()}
    lost = []
    for page, text in texts.items():
        for to in set(re.findall(r'(?:href|src)="([^"]*)"', text)):
            parts = urlsplit(html.unescape(to))
            if parts.scheme in ("http", "https", "mailto", "data"):
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            anchor = unquote(parts.fragment)
            if not target.exists() or (anchor and target in ids and anchor not in ids[target]):
                lost.append((page.relative_to(folder).as_posix(), to))
    return lost


def test_the_site(site: Path) -> None:
    """Every page of the manual is there and every link holds; then it is opened, read and searched."""
    there = {page.relative_to(site).with_suffix(".md").as_posix() for page in site.rglob("*.html")}
    assert set(pages()) - there == set()
    assert astray(site) == []
    spanish = (site / "docs/es/cartas.html").read_text(encoding="utf-8")
    assert re.search(r'<html[^>]* lang="es"', spanish)
    english = (site / "docs/field-log.html").read_text(encoding="utf-8")
    assert len(_own_words(english)) > 8
    assert _own_words(spanish) & _own_words(english) == set()
    with chrome() as browser:
        _read(browser, site)
        _searched(browser, site)
        assert (browser.said, browser.left) == ([], [])


def _own_words(page: str) -> set[str]:
    """What the site itself says on a page: to whoever listens, in a field, beside a sign."""

    said = re.findall(r'(?:aria-label|title|placeholder)="([^"]+)"', page)
    shown = re.findall(r"<span>([^<]+)</span>|skip-to-content[^>]*>([^<]+)<", page)
    toc = re.findall(r'class="toc-title">\s*([^<]+?)\s*<', page)
    return {one.strip() for one in [*said, *(a or b for a, b in shown), *toc]}


def _read(browser: Chrome, site: Path) -> None:
    views = [(page, wide, lit) for page in EVERYWHERE for wide in WIDTHS for lit in LIGHTS]
    for page, wide, lit in [*views, *ONCE]:
        browser.open(site / f"{page}.html", width=wide, light=lit)
        again = page in EVERYWHERE and lit == "dark"
        assert browser.faults(again=again) == [], (page, wide, lit)
        assert browser.run("document.documentElement.scrollWidth - innerWidth") <= 0, (page, wide)


def _searched(browser: Chrome, site: Path) -> None:
    """In at the front door; then from any page by the keyboard, in both languages."""
    browser.open(site / "index.html", width=1440)
    browser.wait("location.pathname.endsWith('/docs/index.html')")
    for words, page in (("structure test", "Run a structure test"), ("iniciales", "Cada lunes")):
        browser.open(site / "docs/index.html", width=1440)
        browser.run("document.querySelector('.sidebar-search').focus()")
        browser.type(words)
        browser.press("Enter")
        browser.wait(f"{FOUND}.includes({json.dumps(page)})")
    browser.click("document.querySelector('ul.search a')")
    browser.wait("!location.pathname.endsWith('/search.html')")


LIGHTS = ("light", "dark")
FOUND = "[...document.querySelectorAll('ul.search a')].map(one => one.textContent)"


def test_a_link_astray_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        '<h1 id="one"><a href="#one"><a href="#two"><img src="a.png">'
    )

    assert sorted(astray(tmp_path)) == [("page.html", "#two"), ("page.html", "a.png")]
