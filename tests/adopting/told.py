"""What adopt says of a book of the corpus, as text: every tab, column and word, what it asks, and the
toolkit.toml that it would write.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from adopting.corpus.sheet import Book

from toolkit.adopting.profile import ColumnProfile, TabProfile
from toolkit.adopting.sheet import Sheet
from toolkit.adopting.understanding import profile
from toolkit.jobs.adopt import Adopted

AS_OF = date(2023, 3, 15)


def told(book: Book) -> str:
    """A line for each thing that is said of it."""
    sheets = tuple(_sheet(book, number) for number in range(len(book.tabs)))
    found = profile(sheets, today=AS_OF)
    lines = [line for tab in found.tabs for line in _tab(tab)]
    lines += [
        f"? {one.tab} {one.column}: {one.text.said('en')} [{' | '.join(one.options)}]"
        for one in found.questions
    ]
    return "\n".join([*lines, "", Adopted(book.file, sheets, {}, found).text()])


def _sheet(book: Book, number: int) -> Sheet:
    tab = book.tabs[number]
    width = max(map(len, tab.lines), default=0)
    columns = [[line[n] if n < len(line) else None for line in tab.lines] for n in range(width)]
    return Sheet(tab.title, columns, book.file)


def _tab(tab: TabProfile) -> Iterator[str]:
    asks = f" ? {tab.why}" if tab.ask else ""
    yield f"{tab.tab} {tab.span} → {tab.table}{asks}"
    yield f"  lines {tab.header_row - tab.heading_lines + 1}–{tab.header_row}, {tab.records} records"
    for name in (
        "constants",
        "sources",
        "sections",
        "section_words",
        "skip_rows",
        "skip_words",
        "year",
        "years",
    ):
        if said := getattr(tab, name):
            yield f"  {name}: {said}"
    for column in tab.columns:
        yield f"  {_column(column)}"


def _column(column: ColumnProfile) -> str:
    said = [f"{column.column} {column.heading} → {column.to}{'?' if column.ask else ''}"]
    said += [f"{round(100 * column.confidence)} %"] if column.to else []
    for name in ("of", "part", "values", "ask_values", "guesses", "direction"):
        if more := getattr(column, name):
            said.append(f"{name} {more}")
    return "; ".join(said)
