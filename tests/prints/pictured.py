"""Prints as paper: the words of each page with their places, and pictures of pages."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desk import LOCAL, THURSDAY, known_of
from PIL import Image, ImageChops, ImageStat

from toolkit.jobs.prints import composed, printing_of
from toolkit.prints.chosen import PrintWish
from toolkit.prints.kinds import PRINTS
from toolkit.prints.paper import paper_pdf

WORD = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
)
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)


@dataclass(frozen=True)
class Word:
    """A word on a page and its box, in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def over(self, other: Word) -> float:
        """The part of the smaller box that the two share."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        least = min((one.right - one.left) * one.height for one in (self, other))
        return max(0.0, wide) * max(0.0, high) / least if least else 0.0


@dataclass(frozen=True)
class Page:
    """A page of a print."""

    width: float
    height: float
    words: list[Word]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def pdf(kind: str, folder: Path, text: str = LOCAL, **chosen: Any) -> Path:
    """A print of a text's workbook as a file."""
    reader, language = chosen.pop("reader", ""), chosen.pop("language", "en")
    paper = chosen.pop("paper", "letter")
    known = known_of(text, chosen.pop("day", THURSDAY))
    made = printing_of(known, kind, PrintWish(**chosen), reader, language)
    sheets = composed(kind, made, lambda stage, done, of: None)
    file = folder / f"{kind}.pdf"
    file.write_bytes(paper_pdf(PRINTS[kind].title, sheets, made, paper)[0])
    return file


def pages(file: Path, pdftotext: str) -> list[Page]:
    """The words of each page as a reader of the file finds them."""
    said = subprocess.run(
        [pdftotext, "-bbox", str(file), "-"], check=True, capture_output=True, text=True
    ).stdout
    return [
        Page(
            float(width),
            float(height),
            [Word(m[5], *map(float, m.groups()[:4])) for m in WORD.finditer(words)],
        )
        for width, height, words in PAGE.findall(said)
    ]


def picture(file: Path, pdftoppm: str, dots: int = 50, page: int = 1) -> Image.Image:
    """A page as it looks, in greys."""
    out = file.with_suffix("")
    only = ["-f", str(page), "-l", str(page), "-singlefile"]
    subprocess.run(
        [pdftoppm, "-r", str(dots), *only, "-gray", str(file), str(out)],
        check=True,
        capture_output=True,
    )
    return Image.open(out.with_suffix(".pgm")).convert("L")


def apart(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are apart, in grey levels of the worst of sixteen bands."""
    if one.size != other.size:
        return 255.0
    small = [
        each.resize((each.width // 2, each.height // 2), Image.Resampling.BOX)
        for each in (one, other)
    ]
    difference = ImageChops.difference(*small)
    step = difference.height // 16
    bands = [
        difference.crop((0, top, difference.width, top + step)) for top in range(0, step * 16, step)
    ]
    return max(ImageStat.Stat(band).mean[0] for band in bands)
