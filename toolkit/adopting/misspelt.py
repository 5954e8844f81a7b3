"""Misspelt: a heading that is none, and is one letter away from one that is.

Whole headings only, and never more than evidence: what stands below has to agree, else it is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from toolkit.adopting.lists import Found, known
from toolkit.adopting.phrases import joined, words_of

TRUST = 0.7  # of what the right heading would say
SHORTEST = 4  # letters: of shorter ones a letter makes another word
LETTERS = 5  # that the heading meant has at least
_NUMBERS = frozenset(("id", "ids", "no", "num", "nbr", "code", "key"))  # CallID is not Called


def of_misspelt(heading: str) -> Found:
    """What a heading means that is one letter other, more, less or swapped than some known ones:
    what all of them may mean, nothing where they have nothing in common.
    """
    said, words = joined(heading), words_of(heading)
    if words and words[-1] in _NUMBERS:
        return {}
    if len(said) < SHORTEST or not said.isalpha():
        return {}
    near = {word for cut in _cuts(said) for word in _by_cut().get(cut, ())}
    meant = [known()[word] for word in sorted(near) if one_slip(said, word)]
    if not meant:
        return {}
    agreed = set(meant[0]).intersection(*meant[1:])
    return {what: max(each[what] for each in meant) * TRUST for what in agreed}


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
    found: dict[str, set[str]] = defaultdict(set)
    for word in known():
        if len(word) >= LETTERS and word.isalpha():
            for cut in _cuts(word):
                found[cut].add(word)
    return found
