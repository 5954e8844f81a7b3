"""Typesetting: data onto paper, as a PDF that shows every sign of every name or says which it
cannot.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, Literal
from unicodedata import category

from toolkit.errors import Refusal, Refused
from toolkit.stationery import templates_folder

Paper = Literal["letter", "a4"]
PAPERS: dict[Paper, str] = {"letter": "us-letter", "a4": "a4"}
POSTERS: dict[Paper, str] = {"letter": "us-tabloid", "a4": "a3"}
NO_FONT = Refusal(
    Refused,
    "no-font-to-print",
    "No font on this machine can print {texts}, so nothing was written. Install fonts for it (on"
    " Debian: fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji) and run this again.",
)
LONGEST = 600  # signs of one text
_PICTURES = ("So", "Sk", "Cf")  # pictures, their shades, and what joins them
_JOINED = {"\u200d", "\ufe0f"}
_NOT_SHOWN = re.compile(r"the text `\"(.+?)\"` could not be displayed")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
# Pasted with a name, and no letter of it: control signs, and those that turn the text around them.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def pdf(
    template: str, page: Any, no_font: Refusal[Refused] = NO_FONT, *, tagged: bool = True
) -> bytes:
    """The page (texts, numbers, dataclasses of them) as that template sets it; the same bytes for
    the same page. `tagged` for screen readers, which takes longer than all the rest.

    Raises the refusal `no_font`, with every text in question, where a sign cannot be printed:
    whoever holds the paper would read boxes.
    """
    page = plain(page)
    made, signs = _tried(template, page, tagged=tagged)
    if made is None:
        raise no_font(texts=", ".join(f"“{text}”" for text in _texts_with(signs, page)))
    return made


def pdf_without_pictures(
    template: str, page: Any, *, tagged: bool = True
) -> tuple[bytes, tuple[str, ...]]:
    """As `pdf`, but a list of names waits for nobody's emoji: the pictures (🏫) that no font of this
    machine has are left out and come beside the PDF. A letter is never left out.
    """
    page, left_out = plain(page), set[str]()
    while True:
        made, signs = _tried(template, _without(left_out, page), tagged=tagged)
        if made is not None:
            return made, tuple(sorted(left_out))
        if any(category(sign) not in _PICTURES for sign in signs - _JOINED):
            raise NO_FONT(texts=", ".join(f"“{text}”" for text in _texts_with(signs, page)))
        left_out |= signs - _JOINED


def _tried(template: str, page: Any, *, tagged: bool) -> tuple[bytes | None, set[str]]:
    """The page, or None and the signs that nothing on this machine can print."""
    import typst  # noqa: PLC0415 -- slow import, and only a PDF needs it

    signs: set[str] = set()
    for borrowed in (False, True):  # a machine that has the letters lends them
        try:
            return _set(template, page, fonts_of_this_machine=borrowed, tagged=tagged), set()
        except typst.TypstError as fault:
            signs = _unprintable(fault)
            if not signs:
                raise
    return None, signs


def _without(signs: set[str], part: Any) -> Any:
    """The same without these signs, and what joined them; a text without one stays as it is."""
    if isinstance(part, str):
        if not signs & set(part):
            return part
        return " ".join("".join(s for s in part if s not in signs | _JOINED).split())
    if isinstance(part, dict):
        return {name: _without(signs, each) for name, each in part.items()}
    return [_without(signs, each) for each in part] if isinstance(part, list) else part


def plain(part: Any) -> Any:
    """The same as texts, numbers, lists and dicts, without control signs; what was pasted into a
    cell by mistake is cut, since it would run over the page.
    """
    if isinstance(part, str):
        part = part if len(part) <= LONGEST else part[: LONGEST - 1].rstrip() + "…"
        return part if part.isprintable() else _CONTROL.sub(" ", part)
    if is_dataclass(part) and not isinstance(part, type):
        part = {each.name: getattr(part, each.name) for each in fields(part)}
    if isinstance(part, Mapping):
        return {name: plain(each) for name, each in part.items()}
    return [plain(each) for each in part] if isinstance(part, Sequence) else part


def _set(
    template: str, page: dict[str, Any], *, fonts_of_this_machine: bool, tagged: bool
) -> bytes:
    """The page as typst sets it. PDF/A is for whoever keeps it, and refuses a sign that no font
    has, where a plain PDF shows a box.
    """
    import typst  # noqa: PLC0415 -- slow import, and only a PDF needs it

    # Data travels beside the template, never inside it: a name is text and cannot become markup.
    data = json.dumps(page, ensure_ascii=False)
    made: bytes = typst.compile(
        str(templates_folder() / template),
        format="pdf",
        pdf_standards="a-2b",
        ignore_system_fonts=not fonts_of_this_machine,
        sys_inputs={"data": data},
        timestamp=0,
        pdf_tags=tagged,
    )
    return made


def _unprintable(fault: Exception) -> set[str]:
    """The signs for which typst says it has no font; none where something else went wrong."""
    named = (_ESCAPED.sub(lambda m: chr(int(m[1], 16)), s) for s in _NOT_SHOWN.findall(str(fault)))
    return {sign for text in named for sign in text}


def _texts_with(signs: set[str], page: Any) -> list[str]:
    """The texts of a page in which one of the signs stands, each once."""
    if isinstance(page, str):
        return [page] if signs & set(page) else []
    inside = page.values() if isinstance(page, dict) else page if isinstance(page, list) else []
    return list(dict.fromkeys(text for part in inside for text in _texts_with(signs, part)))
