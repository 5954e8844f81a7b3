"""Speaking: the language in which somebody keeps their tabs, so that they are asked in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from toolkit.adopting.lists import ENGLISH, SPANISH, entries
from toolkit.adopting.phrases import words_of
from toolkit.adopting.profile import Profile
from toolkit.adopting.said import own
from toolkit.adopting.sheet import Sheet
from toolkit.tables.knobs import LANGUAGE_KNOB, SettingsTab, language_named
from toolkit.tables.parsing import Unreadable
from toolkit.words import key


def language_of(profile: Profile, sheets: Iterable[Sheet]) -> str:
    """`en` or `es`: what a tab of settings says under *Workbook language*, else the language of
    most headings and titles; `en` where they tell nothing.
    """
    said = next((one for one in map(_set, sheets) if one), "")
    if said:
        return said
    votes = {"en": 0, "es": 0}
    for tab in profile.tabs:
        for text in (tab.tab, *(column.heading for column in tab.columns)):
            tells = _tells(text)
            if tells:
                votes[tells] += 1
    return "es" if votes["es"] > votes["en"] else "en"


def _set(sheet: Sheet) -> str:
    """What a tab of settings says of its language; "" where it is none or says nothing."""
    if key(sheet.title) not in SettingsTab.titles():
        return ""
    for row in sheet.filled:
        if key(sheet.said(row, 1)) == key(LANGUAGE_KNOB):
            try:
                return language_named(sheet.said(row, 2))
            except Unreadable:
                return ""
    return ""


def _tells(text: str) -> str:
    """The language that the words of a heading are of; "" where they are of both or of neither."""
    mine = _words()
    found = {name for word in words_of(text) for name in mine.get(word, ())}
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=1)
def _words() -> Mapping[str, frozenset[str]]:
    """Every word of the lists of headings that stands in those of one language alone."""
    said = {
        "en": _all((*ENGLISH.values(), own.ENGLISH)),
        "es": _all((*SPANISH.values(), own.SPANISH)),
    }
    return {
        word: frozenset((name,))
        for name, words in said.items()
        for word in words
        if not any(word in others for other, others in said.items() if other != name)
    }


def _all(lists: Iterable[str]) -> frozenset[str]:
    return frozenset(
        word for text in lists for _, _, name in entries(text) for word in words_of(name)
    )
