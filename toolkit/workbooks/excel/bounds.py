"""How large a workbook may be, asked before anything of it is laid out: no small file takes much
memory, whatever stands in it, and what the toolkit published can be read again.
"""

from __future__ import annotations

import re

from toolkit.words import say

MILLION = 1_000_000
LARGEST_FILE = 150 * MILLION  # bytes, as it lies on the disk
LARGEST_PART = 512 * MILLION  # bytes of one part when unpacked
LARGEST_WHOLE = 1_000 * MILLION  # and of all tabs that are read, of which one after the other is
MOST_PARTS = 20_000
MOST_NODES = 2 * MILLION  # elements and what they say, in a part that is laid out whole
MOST_CELLS = 10 * MILLION  # filled ones in all tabs that are read, as many as Google holds; and
# blank ones too in a single tab
MOST_TEXTS = 4 * MILLION  # that cells share
MOST_APART = 1 * MILLION  # filled ones in a tab where they lie far from each other
MOST_TEXT = 200 * MILLION  # signs in all cells, where many of them share a text
LONGEST_PIECE = 1 * MILLION  # bytes from one element to the next
WIDEST, LONGEST = 16_384, 1_048_576  # columns and rows of a sheet

# How a line of the list of a file's parts begins, the end of that list, and what says that it is a
# long one.
_PART, _END, _LONG = b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x07"
_FAR = re.compile(rb"<[^<]{%d}" % LONGEST_PIECE)


class TooLarge(Exception):
    """What is too large, in words that go on a sentence about the workbook."""


def check_unpacked(size: int, most: int = LARGEST_PART) -> None:
    """`size` is that of one part, or with `most` of all tabs that are read."""
    if size > most:
        raise TooLarge(
            say(
                "en",
                "what is read of it unpacks to {n} MB, and more than {most} MB are not read",
                n=size // MILLION,
                most=most // MILLION,
            )
        )


def check_parts(raw: bytes) -> None:
    """Refuses a file that lists more parts than any workbook has."""
    n = raw.count(_PART, directory(raw))
    if n > MOST_PARTS:
        raise TooLarge(say("en", "it has {n} parts, and no workbook needs so many", n=n))


def directory(raw: bytes) -> int:
    """Where the list of a file's parts may begin at the earliest: as its last lines say, which
    zipfile believes, too; 0 where they do not say it in the short form.
    """
    end = len(raw) - 22
    if raw[end : end + 4] != _END or raw[-2:] != b"\0\0":
        end = raw.rfind(_END, max(0, end - (1 << 16)))
    if end < 0 or raw[max(0, end - 20) : end].startswith(_LONG):
        return 0
    return max(0, end - int.from_bytes(raw[end + 12 : end + 16], "little"))


def check_nodes(xml: bytes) -> None:
    """Refuses a part that would take far more memory laid out than it has bytes."""
    if len(xml) > MOST_NODES:
        check_pieces(xml.count(b"<") + xml.count(b"=") + xml.count(b"&"))


def check_pieces(n: int) -> None:
    if n > MOST_NODES:
        raise TooLarge(say("en", "one of its parts has far too many pieces"))


def check_piece(xml: bytes) -> None:
    """Refuses a part with one piece so long that it can be no cell and no line of an index."""
    half = LONGEST_PIECE // 2  # where one begins in every half, none is longer than the whole
    near = all(xml.find(b"<", at, at + half) >= 0 for at in range(0, len(xml) - half, half))
    if len(xml) > LONGEST_PIECE and not near and _FAR.search(xml):
        raise TooLarge(say("en", "one of its parts has far too long pieces"))


def check_cells(n: int, most: int = MOST_CELLS) -> None:
    """`n` filled cells, or with `most` texts that cells share."""
    if n > most:
        raise TooLarge(
            say(
                "en",
                "its tabs have {n} cells, and more than {most} are not read",
                n=n,
                most=most,
            )
        )


def check_spread(title: str, last: str, n: int, most: int) -> None:
    """Refuses cells that lie so far from each other that the blank ones between fill the memory."""
    if n > most:
        raise TooLarge(
            say(
                "en",
                "the tab “{title}” reaches to {last} with cells far from each other; delete the"
                " rows and columns behind its last one that is needed",
                title=title,
                last=last,
            )
        )


def check_text(n: int) -> None:
    if n > MOST_TEXT:
        raise TooLarge(say("en", "its cells repeat very long texts"))
