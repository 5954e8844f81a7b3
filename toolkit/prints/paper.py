"""Paper: the sheets of a print as a PDF, with whom it is for and when it was made at every foot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from toolkit.prints.blocks import PrintedSheet
from toolkit.prints.printing import Printing
from toolkit.prints.typesetting import PAPERS, POSTERS, Paper, pdf_without_pictures
from toolkit.words import day, say

TEMPLATE = "print/pages.typ"
TAGGED = 20  # sheets: a larger stack goes to the printer


def paper_data(
    title: str, sheets: Sequence[PrintedSheet], printing: Printing, paper: Paper
) -> dict[str, Any]:
    """What the pages show, all of it text in that language."""
    language, today = printing.language, printing.program.today
    return {
        "language": language,
        "paper": (POSTERS if printing.chosen.poster else PAPERS)[paper],
        "day": [today.year, today.month, today.day],
        "title": say(language, title),
        "foot": foot(printing, say(language, title), today),
        "page": say(language, "Page"),
        "goes_on": say(language, "continued"),
        "sheets": sheets,
    }


def foot(printing: Printing, title: str, today: date) -> str:
    """The line that says whose paper it is: the local, the print, its reader, the day, and that it
    is not to be left lying about.
    """
    language = printing.language
    parts = (
        printing.local,
        title,
        printing.reader.said(language),
        say(language, "as of {day}", day=day(today, language, "d MMMM y")),
        say(language, "keep it safe, shred it after") if printing.reader.role else "",
    )
    return " · ".join(filter(None, parts))


def paper_pdf(
    title: str, sheets: Sequence[PrintedSheet], printing: Printing, paper: Paper
) -> tuple[bytes, tuple[str, ...]]:
    """The same as a PDF, the same bytes for the same figures, and the pictures in names that could
    not be printed; raises `Refused` where a letter of one cannot.
    """
    data = paper_data(title, sheets, printing, paper)
    return pdf_without_pictures(TEMPLATE, data, tagged=len(sheets) <= TAGGED)
