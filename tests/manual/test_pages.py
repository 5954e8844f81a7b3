"""The pages as plain Markdown: each leads where something is, to the very heading, and the first page leads to each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from blocks import FENCE, ROOT, pages

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def text(page: Path) -> str:
    """What stands outside blocks and code."""
    return re.sub(r"`[^`\n]*`", "", FENCE.sub("", page.read_text(encoding="utf-8")))


def anchors(page: Path) -> set[str]:
    """What a page's headings are called in its address, as GitHub and the site call them."""
    headings = re.findall(
        r"^#+ (.+)$", FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE
    )
    plain = (re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading) for heading in headings)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in plain}


def astray(page: str) -> Iterator[str]:
    """The links of a page that lead to no file, or to no heading of it."""
    here = ROOT / page
    for to in LINK.findall(text(here)):
        name, _, anchor = to.partition("#")
        if "://" in to or to.startswith("mailto:"):
            continue
        target = (here.parent / name).resolve() if name else here
        if not target.exists() or (anchor and anchor not in anchors(target)):
            yield to


@pytest.mark.parametrize("page", pages())
def test_every_link_leads_somewhere(page: str) -> None:
    assert list(astray(page)) == []


def test_the_first_page_leads_to_each() -> None:
    """What nobody leads to nobody finds."""
    listed = set(
        re.findall(r"^- \[[^\]]+\]\(([^)#]+)\)", text(ROOT / "docs/index.md"), re.MULTILINE)
    )
    there = {page.removeprefix("docs/") for page in pages() if page.startswith("docs/")}

    assert there - {"index.md"} - listed == set()


def test_a_picture_says_what_it_shows() -> None:
    """To whoever cannot see it."""
    bare = [
        page
        for page in pages()
        for words in re.findall(r"!\[([^\]]*)\]", text(ROOT / page))
        if len(words.split()) < 3
    ]
    assert bare == []


def test_every_picture_is_shown_on_a_page() -> None:
    """What is made and shown nowhere is looked at by nobody."""
    shown = {Path(to).name for page in pages() for to in LINK.findall(text(ROOT / page))}
    made = {file.name for file in (ROOT / "docs" / "pictures").iterdir()}

    assert made - shown == set()


def test_a_link_astray_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.md").write_text("# One\n[a](#one) [b](#two) [c](none.md) `[d](none.md)`\n")
    monkeypatch.setattr(f"{__name__}.ROOT", tmp_path)
    assert list(astray("page.md")) == ["#two", "none.md"]
