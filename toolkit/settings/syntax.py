"""Syntax: what is wrong in the text of toolkit.toml, and in which line, in the reader's words.

What stands in the file is never quoted: a password in the wrong place would else end in a log.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from toolkit.words import Sentence, marked, sentence

_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
# How what the reader of TOML says begins, and what that means to somebody who wrote it.
_MEANS: Mapping[str, str] = {
    "Expected ']": marked("a name in square brackets has no closing bracket"),
    "Expected '='": marked("a name has no = behind it"),
    'Expected "': marked("a text has no closing quote"),
    "Expected newline": marked("something stands behind a value, where the line should end"),
    "Unterminated string": marked("a text has no closing quote"),
    "Illegal character '\\n'": marked("a text has no closing quote"),
    "Unclosed array": marked("a list has no closing bracket"),
    "Unclosed inline table": marked("a curly bracket is not closed in its line"),
    "Invalid value": marked("behind an = stands nothing, or a text without quotes"),
    "Unescaped '\\'": marked("a \\ stands in a text: write / in its place"),
    "Invalid hex value": marked("a \\ stands in a text: write / in its place"),
    "Escaped character": marked("a \\ stands in a text: write / in its place"),
    "Invalid date": marked("a date or a time is none"),
    "Invalid initial character": marked("a line does not begin with a name"),
    "Invalid statement": marked("a line does not begin with a name"),
    "Cannot": marked("a name stands twice"),
    "Duplicate": marked("a name stands twice"),
    "Illegal character": marked("a character stands there that may not"),
    "Found invalid character": marked("a character stands there that may not"),
}
_ELSE = marked("what stands there is not understood")


def cause(error: Exception) -> Sentence:
    """What is wrong, and where."""
    if isinstance(error, RecursionError):
        return sentence("brackets stand in brackets far too deep")
    said = str(error)
    if not isinstance(error, tomllib.TOMLDecodeError):
        return sentence("a number in it is far too long")
    means = (words for begins, words in _MEANS.items() if said.startswith(begins))
    what = sentence(next(means, _ELSE))
    place = _PLACE.search(said)
    if place is None or place["line"] is None:
        return sentence("{what} (at its end)", what=what)
    return sentence(
        "{what} (line {line}, column {column})",
        what=what,
        line=int(place["line"]),
        column=int(place["column"]),
    )
