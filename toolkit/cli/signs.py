"""Signs: a terminal that does not know a sign of ours shows a stand-in for it, and nothing
fails.
"""

from __future__ import annotations

import codecs
import unicodedata
from functools import partial
from typing import TextIO

STAND_INS = {
    "✓": "+",
    "✗": "x",
    "…": "...",
    "–": "-",
    "—": "-",
    "−": "-",
    "‑": "-",
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "·": "-",
    "•": "*",
    "×": "x",
    "→": "->",
    "≥": ">=",
    "≤": "<=",
    "€": "EUR",
    "ß": "ss",
    "ł": "l",
    "Ł": "L",
    "ø": "o",
    "Ø": "O",
    "đ": "d",
    "Đ": "D",
    "ı": "i",
    "\u00a0": " ",
    "\u202f": " ",
    "\u200b": "",
}
ASCII = "toolkit-ascii"  # click writes UTF-8 to whatever calls itself ASCII
_CONTROL = {n: "\ufffd" for n in [*range(32), *range(127, 160)] if chr(n) not in "\n\t"}


def prepared(*streams: TextIO) -> None:
    """Makes streams take every sign: what their encoding lacks becomes its stand-in."""
    codecs.register(_known)
    for stream in streams:
        change = getattr(stream, "reconfigure", None)
        if change is None:  # somebody else's, as in a test
            continue
        encoding = codecs.lookup(stream.encoding or "ascii").name
        handler = f"toolkit-{encoding}"  # an error does not say of which encoding it is
        codecs.register_error(handler, partial(_stand_in, encoding))
        change(encoding=ASCII if encoding == "ascii" else None, errors=handler)


def tells_all(stream: TextIO) -> bool:
    """Whether a stream has every sign there is."""
    return (getattr(stream, "encoding", None) or "ascii").lower().startswith(("utf", "cp65001"))


def harmless(text: str) -> str:
    """The text without signs that a terminal obeys: a cell may hold any."""
    return text if text.isprintable() else text.translate(_CONTROL)


def _stand_in(encoding: str, fault: UnicodeError) -> tuple[str, int]:
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    lacking = fault.object[fault.start : fault.end]
    return "".join(_shown(sign, encoding) for sign in lacking), fault.end


def _shown(sign: str, encoding: str) -> str:
    """A stand-in that the encoding has: ours, the bare letter, or a question mark."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(c))
    for text in (STAND_INS.get(sign), bare or None):
        if text is not None:
            try:
                text.encode(encoding)
            except UnicodeError:
                continue
            return text
    return "?"


def _known(name: str) -> codecs.CodecInfo | None:
    if name.replace("_", "-") != ASCII:
        return None
    plain = codecs.lookup("ascii")
    return codecs.CodecInfo(
        plain.encode,
        plain.decode,
        plain.streamreader,
        plain.streamwriter,
        plain.incrementalencoder,
        plain.incrementaldecoder,
        name=ASCII,
    )
