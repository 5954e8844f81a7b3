"""Phrases: questions and remarks known by their words in order, whatever stands between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from toolkit.words import DASHES

T = TypeVar("T")

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_SAME = (
    (re.compile(r"[’‘'`´ʼ]"), ""),
    (re.compile(r"(?<=[a-z])@(?=$|[^a-z])"), "o"),  # afiliad@
    (re.compile(r"#"), " number "),
    (re.compile(r"%"), " percent "),
    (re.compile(r"[&+]"), " and "),
)
_BETWEEN_NUMBERS = re.compile(r"(?<=\d)\0(?=\d)")
_GOES_ON = re.compile(r"\|\s+")
_ALIKE = (
    (re.compile(r"\be mail"), "email"),
    (re.compile(r"\b(?:one|1) (?:on|to|2|x) (?:one|1)(?=s?\b)"), "1 1"),
    (re.compile(r"\b1x1\b"), "1 1"),
    (re.compile(r"\b(who|what|where|when|how)s\b"), r"\1 is"),
    (re.compile(r"\b(who|what|where|when|how)d\b"), r"\1 did"),
    (re.compile(r"\b(did|do|does|could|would|was|is|are|has|have)nt\b"), r"\1 not"),
    (re.compile(r"\bconvo(s?)\b"), r"conversation\1"),
)


@lru_cache(maxsize=20_000)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a heading or remark, in lower case and without accents and signs: `Email_Addr #`
    is `email addr number`, `HomePhone` `home phone`.
    """
    split = _CAMEL.sub(" ", DASHES.sub("-", text))
    plain = "".join(c for c in unicodedata.normalize("NFKD", split) if not unicodedata.combining(c))
    plain = plain.casefold()
    for sign, word in _SAME:
        plain = sign.sub(word, plain)
    said = " ".join(re.findall(r"[^\W_]+", plain))
    for pattern, word in _ALIKE:
        said = pattern.sub(word, said)
    return tuple(said.split())


@lru_cache(maxsize=50_000)
def joined(text: str) -> str:
    """What two spellings of one heading or word have in common: its letters and digits, with a
    space only between two numbers (`1-5` is not 15); where none is left, the signs as typed.
    """
    return _BETWEEN_NUMBERS.sub(" ", "\0".join(words_of(text))).replace("\0", "") or text.strip()


@dataclass(frozen=True)
class Phrase:
    """Words that stand in this order, others between them allowed; `without` stand nowhere."""

    steps: tuple[frozenset[str], ...]
    without: frozenset[str]

    def fits(self, said: Sequence[str]) -> bool:
        """Whether the words hold the phrase."""
        if not self.without.isdisjoint(said):
            return False
        rest = iter(said)
        return all(any(word in step for word in rest) for step in self.steps)


@lru_cache(maxsize=5_000)
def phrase(written: str) -> Phrase:
    """A phrase as the lists write it: `who you talk|speak !your` wants who, you, and talk or speak,
    in this order, and nowhere your.
    """
    parts = _GOES_ON.sub("|", written).split()
    return Phrase(
        tuple(frozenset(part.split("|")) for part in parts if not part.startswith("!")),
        frozenset(word for part in parts if part.startswith("!") for word in part[1:].split("|")),
    )


class Phrases(Generic[T]):
    """Many phrases with what each of them says; only those are tried whose narrowest step has one
    of the words.
    """

    def __init__(self, many: Iterable[tuple[T, str]]) -> None:
        self._by_word: dict[str, list[tuple[T, Phrase]]] = {}
        for says, written in many:
            one = phrase(written)
            for word in min(one.steps, key=len):
                self._by_word.setdefault(word, []).append((says, one))

    def said(self, words: Sequence[str]) -> Iterator[T]:
        """What the phrases say that fit these words; some of it twice."""
        for word in dict.fromkeys(words):
            for says, one in self._by_word.get(word, ()):
                if one.fits(words):
                    yield says
