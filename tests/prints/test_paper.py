"""Prints as they come out of a printer: everybody once, nothing cut, large enough to read."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest
from crowd import CROWD, EVERYBODY_BUT_SEVEN, LONG, PEOPLE
from desk import LOCAL
from pictured import Page, apart, pages, pdf, picture
from PIL import Image

from toolkit.errors import Refused
from toolkit.prints.paper import paper_data

assert paper_data

GOLDEN = Path(__file__).parent / "golden"
TOLERANCE = (
    8.0  # of 255, in the worst of sixteen bands: another poppler's edges pass, a lost line does not
)


def ids(found: list[Page]) -> Counter[str]:
    words = [word.text for page in found for word in page.words]
    return Counter(word for word in words if word.startswith("M-"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "people"),
    [
        ("wall-chart", PEOPLE),
        ("walk-list", EVERYBODY_BUT_SEVEN),
        ("call-list", EVERYBODY_BUT_SEVEN),
        ("petition", EVERYBODY_BUT_SEVEN),
        ("sign-in", PEOPLE),
    ],
)
def test_everybody_stands_once_on_paper_and_on_each_page_stand_the_headings(
    kind: str, people: list[str], pdftotext: str, tmp_path: Path
) -> None:
    """Seventy people on more than one page; M-00007 is not to be contacted."""
    found = pages(pdf(kind, tmp_path, CROWD), pdftotext)
    title = {"call-list": "Rosa", "sign-in": "Visit"}.get(kind, "Maple El")

    assert ids(found) == Counter(people)
    assert len(found) > 1
    assert [page for page in found if title not in page.text] == []
    assert ["continued" in page.text for page in found] == [False] + [True] * (len(found) - 1)
    heading = {"wall-chart": "Wall", "sign-in": "Signature", "petition": "Signature"}.get(
        kind, "Notes"
    )
    assert [page for page in found if heading not in page.text] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "paper"),
    [
        ("wall-chart", "letter"),
        ("wall-chart", "a4"),
        ("call-list", "a4"),
        ("visit-plan", "letter"),
        ("petition", "a4"),
        ("check-in", "letter"),
    ],
)
def test_nothing_is_cut_nothing_overlaps_and_nothing_is_under_eight_points(
    kind: str, paper: str, pdftotext: str, tmp_path: Path
) -> None:
    """The foot is set in 8 points: no word is lower than its."""
    text = CROWD + LOCAL[LOCAL.index("Organizers:") : LOCAL.index("Events:")]
    for page in pages(pdf(kind, tmp_path, text, paper=paper, language="es"), pdftotext):
        foot = max(page.words, key=lambda word: word.bottom)
        inside = [
            word
            for word in page.words
            if 30 <= word.left < word.right <= page.width - 30
            and 15 <= word.top < word.bottom <= page.height - 10
        ]

        assert [word for word in page.words if word not in inside] == []
        small = [word for word in page.words if word.height < foot.height - 0.05]
        assert [word for word in small if word.text != "✓"] == []  # of another font
        lines = sorted(page.words, key=lambda word: word.top)
        close = [
            (one.text, other.text)
            for n, one in enumerate(lines)
            for other in lines[n + 1 : n + 60]
            if one.over(other) > 0.45
        ]
        assert close == []


@pytest.mark.slow
def test_a_long_name_wraps_and_is_whole(pdftotext: str, tmp_path: Path) -> None:
    found = pages(pdf("wall-chart", tmp_path, CROWD), pdftotext)
    said = " ".join(page.text for page in found).replace("- ", "-")

    assert said.count(LONG[1].split("-")[0]) == sum(n % 10 == 3 for n in range(70))
    assert "…" not in said


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["wall-chart", "call-list", "sign-in"])
def test_a_word_longer_than_its_line_goes_on_in_the_next(
    kind: str, pdftotext: str, tmp_path: Path
) -> None:
    """Sixty letters without a space: nothing of it runs into what stands beside it, and every letter is there."""
    word = "Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaf"
    text = CROWD.replace("| Given05 | Family05 |", f"| {word} | {word[:40]} |")
    found = pages(pdf(kind, tmp_path, text), pdftotext)
    widest = {"wall-chart": 150, "call-list": 110, "sign-in": 190}[kind]
    parts = [one for page in found for one in page.words if one.text in word]

    assert [one.text for one in parts if one.right - one.left > widest] == []
    assert word in "".join(one.text for one in parts)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["one-pager", "check-in", "report"])
@pytest.mark.parametrize(("paper", "language"), [("letter", "en"), ("a4", "es")])
def test_one_page_is_one_page(
    kind: str, paper: str, language: str, pdftotext: str, tmp_path: Path
) -> None:
    found = pages(
        pdf(
            kind,
            tmp_path,
            worksites=("Maple El",) if kind == "one-pager" else (),
            paper=paper,
            language=language,
        ),
        pdftotext,
    )

    assert len(found) == 1
    assert (found[0].width < 600) is (paper == "a4")


@pytest.mark.slow
def test_every_page_says_for_whom_of_when_and_which_of_how_many(
    pdftotext: str, tmp_path: Path
) -> None:
    found = pages(pdf("walk-list", tmp_path, CROWD, reader="Rosa"), pdftotext)

    for number, page in enumerate(found, 1):
        assert "For Rosa · as of 9 March 2023" in page.text
        assert f"Page {number} / {len(found)}" in page.text


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Łukasz Ж", "Ńukasz Щ"),
        ("王小明", "李大华"),
        ("नीता राय", "गीता दास"),
        ("محمد علي", "سارة حسن"),
    ],
)
def test_letters_of_a_script_are_seen_in_the_picture_or_named(
    name: str, other: str, pdftoppm: str, tmp_path: Path
) -> None:
    """Two names would look the same where boxes stood for their letters."""
    seen, said = [], ""
    for one in (name, other):
        text = f"Roster:\nPerson | First name | Last name | Worksite\nNan | {one} | Null | Maple El"
        tests = "Structure Tests:\nTest | Opens\nPetition | 2023-03-01\n\n"
        try:
            file = pdf("petition", tmp_path, tests + text)
        except Refused as refused:
            said = refused.sentence
            break
        seen.append(picture(file, pdftoppm, 60).crop((40, 60, 300, 140)))

    if said:
        assert name.split()[0] in said
        return
    assert seen[0].getextrema()[0] < 128
    assert apart(*seen) > 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "paper", "language"),
    [("wall-chart", "letter", "en"), ("visit-plan", "a4", "es"), ("one-pager", "letter", "es")],
)
def test_golden_a_print_looks_as_it_did(
    kind: str, paper: str, language: str, pdftoppm: str, tmp_path: Path
) -> None:
    """`make golden` makes the pictures anew."""
    made = picture(pdf(kind, tmp_path, paper=paper, language=language), pdftoppm)
    kept = GOLDEN / f"{kind}-{paper}-{language}.png"
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        made.quantize(8).save(kept, optimize=True)

    assert apart(made, Image.open(kept).convert("L")) < TOLERANCE


@pytest.mark.slow
def test_a_lost_block_would_be_seen(pdftoppm: str, tmp_path: Path) -> None:
    """The comparison itself: without those under nobody the wall chart is another."""
    whole = picture(pdf("wall-chart", tmp_path), pdftoppm)
    fewer = LOCAL.replace(
        "Nan    | Nan        | Null      | Maple El", "Nan    | Nan        | Null      | Oak Mid "
    )

    assert apart(whole, picture(pdf("wall-chart", tmp_path, fewer), pdftoppm)) > TOLERANCE
