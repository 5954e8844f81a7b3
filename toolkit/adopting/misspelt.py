"""Misspelt: a heading that is none, and is one letter away from one that is.

Whole headings only, and never more than evidence: what stands below has to agree, else it is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from toolkit.adopting.forms import Words, forms
from toolkit.adopting.lists import Found, known, known_names
from toolkit.adopting.phrases import words_of
from toolkit.adopting.said import LIKELY

TRUST = 0.7  # of what the right heading would say
SHORTEST = 4  # letters: of shorter ones a letter makes another word
LEAST = 0.9  # trust of a form in which a slip is looked for
LETTERS = 5  # that the heading meant has at least
_NUMBERS = frozenset(("id", "ids", "no", "num", "nbr", "code", "key"))  # CallID is not Called


def of_misspelt(heading: str) -> Found:
    """What a heading means, whole or without brackets and hints, that is one letter other, more,
    less or swapped than some known ones; or each of whose words is.
    """
    for words, trust in forms(heading):
        if trust < LEAST:
            break
        found = _of_slip(words) or _of_words(words)
        if found:
            return {what: strength * trust for what, strength in found.items()}
    return {}


def _of_slip(words: Words) -> Found:
    """What all the known headings mean that are one slip from these words; nothing where they have
    nothing in common. What is ours goes before what may be people's own.
    """
    said = "".join(words)
    if words[-1] in _NUMBERS or len(said) < SHORTEST or not said.isalpha():
        return {}
    near = {word for cut in _cuts(said) for word in _by_cut().get(cut, ())}
    meant = [known()[word] for word in sorted(near) if one_slip(said, word)]
    ours = [each for each in meant if max(each.values()) >= LIKELY or ("", ()) not in each]
    if not ours:
        return {}
    agreed = set(ours[0]).intersection(*ours[1:])
    return {what: max(each[what] for each in ours) * TRUST for what in agreed}


def _of_words(words: Words) -> Found:
    """What the heading means that stands there once each of its unknown words is spelled as the one
    word of headings that is one slip from it.
    """
    spelled = [_spelled(word) for word in words]
    if len(words) < 2 or "" in spelled or tuple(spelled) == words:
        return {}
    return {what: strength * TRUST for what, strength in known().get("".join(spelled), {}).items()}


def _spelled(word: str) -> str:
    """The word of a known heading that this one is, or was meant to be; "" where it is none."""
    if word in _words() or not word.isalpha():
        return word
    if len(word) < SHORTEST:
        return ""
    near = {
        other for cut in _cuts(word) for other in _words_by_cut().get(cut, ())
        if one_slip(word, other)
    }  # fmt: skip
    return near.pop() if len(near) == 1 else ""


def one_slip(one: str, other: str) -> bool:
    """Whether two words are one letter other, more or less, or two neighbours swapped, apart."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or one == other:
        return False
    at = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = long[at + 1 : at + 2] + long[at : at + 1] + long[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or short[at:] == swapped


def _cuts(word: str) -> Iterator[str]:
    """A word, and it without each of its letters: two words one slip apart have one in common."""
    yield word
    yield from (word[:at] + word[at + 1 :] for at in range(len(word)))


@lru_cache(maxsize=1)
def _by_cut() -> Mapping[str, set[str]]:
    return _cut(known())


@lru_cache(maxsize=1)
def _words_by_cut() -> Mapping[str, set[str]]:
    return _cut(_words())


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    """The words that known headings are made of."""
    return frozenset(word for name in known_names() for word in words_of(name))


def _cut(words: Iterable[str]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for word in words:
        if len(word) >= LETTERS and word.isalpha():
            for cut in _cuts(word):
                found[cut].add(word)
    return found
