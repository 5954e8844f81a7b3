"""Words: how names are compared, and sentences that are said in the reader's language."""

from __future__ import annotations

import gettext as _gettext
import io
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from difflib import get_close_matches
from functools import lru_cache
from importlib import resources
from string import Formatter
from typing import Any

LANGUAGES = ("en", "es")
# The language of whoever runs this: the machine's, once a workbook has said it that one. Refusals
# are told in it.
reader: ContextVar[str] = ContextVar("reader", default="en")
# A pattern is filled as it stands, and in full a Spanish date has words of its own: "9 de marzo de
# 2023".
OWN_FORMS = {"es": {"d MMMM y": "d 'de' MMMM 'de' y", "EEEE d MMMM": "EEEE d 'de' MMMM"}}


# Letters to Unicode, apostrophes to whoever types them: Kʼai, maꞌomo.
APOSTROPHES = frozenset(
    "\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u02ee\ua78b\ua78c"
)
DASHES = re.compile("[\u2010-\u2015\u2043\u207b\u208b\u2212\u02d7\ufe58\ufe63\uff0d\u2500\u2796]")
# The plain signs that are no part of a key.
_SIGNS = dict.fromkeys(n for n in range(128) if not chr(n).isalnum())


@lru_cache(maxsize=200_000)
def key(text: str) -> str:
    """What two spellings of one heading or name have in common: its letters and digits, without
    case and accents.

    `key("  José  PEÑA ") == key("jose_pena:")`. Where no letter or digit is left, the signs as
    typed. Blank gives "".
    """
    plain = _plain(text)
    if plain.isascii():
        return plain.translate(_SIGNS) or " ".join(plain.split())
    return "".join(filter(_counts, plain)) or " ".join(plain.split())


def keys(texts: Iterable[str]) -> dict[str, str]:
    """The `key` of each of many texts: of plain ones all at once, in a tenth of the time."""
    different = dict.fromkeys(texts)
    plain = _plain_of(different)
    found = dict(zip(plain, _keys_of_plain(plain), strict=True))
    return {text: found.get(text) or key(text) for text in different}


def different_keys(texts: Collection[str]) -> set[str]:
    """The `key`s of many texts, each different one once."""
    plain = _plain_of(texts)
    made = _keys_of_plain(plain)
    found = set(made)
    one_by_one = set(texts).difference(plain) if len(plain) < len(texts) else set()
    if "" in found:  # of those without letters and digits
        found.remove("")
        one_by_one.update(text for text, said in zip(plain, made, strict=True) if not said)
    found.update(map(key, one_by_one))
    return found


def _plain_of(texts: Collection[str]) -> Collection[str]:
    """Those that are plain."""
    return texts if _all_plain(texts) else [text for text in texts if _is_plain(text)]


def _all_plain(texts: Collection[str]) -> bool:
    """Whether all are plain, as mostly: one look at them together tells."""
    together = "\n".join(texts)
    return together.isascii() and together.count("\n") < max(len(texts), 1)


def _is_plain(text: str) -> bool:
    return text.isascii() and "\n" not in text


def _keys_of_plain(texts: Collection[str]) -> list[str]:
    """The keys of plain texts; "" of one without letters and digits."""
    signs = _SIGNS | {ord("\n"): "\n"}
    return "\n".join(texts).casefold().translate(signs).split("\n") if texts else []


def ident(text: str) -> str:
    """What two spellings of one Person ID or email address have in common: `A-1` is not `A1`.

    Case, accents, spaces around it and the kind of a dash make no difference; every other sign
    does.
    """
    return text.strip().casefold() if text.isascii() else _ident(text)


def idents(texts: Collection[str]) -> list[str]:
    """The `ident` of each of many texts."""
    if not texts or not _all_plain(texts):
        return list(map(ident, texts))
    return list(map(str.strip, "\n".join(texts).casefold().split("\n")))


@lru_cache(maxsize=50_000)
def _ident(text: str) -> str:
    return _bare(unicodedata.normalize("NFD", DASHES.sub("-", text))).strip().casefold()


def words_in(text: str) -> list[str]:
    """The words of a name, without case and accents; what stands inside a word stays."""
    return _plain(text).split()


def _plain(text: str) -> str:
    if text.isascii():
        return text.casefold()
    straight = text.replace("\u2019", "'").replace("\u2018", "'")
    return _bare(unicodedata.normalize("NFKD", straight)).casefold()


def _bare(decomposed: str) -> str:
    """Without accents and signs that nobody sees."""
    return "".join(
        [c for c in decomposed if c < "\x80" or not (unicodedata.combining(c) or _unseen(c))]
    )


def _counts(sign: str) -> bool:
    """Letters and digits, and the vowels that some scripts write as marks beside them."""
    if sign.isascii():
        return sign.isalnum()
    if sign in APOSTROPHES:
        return False
    return sign.isalnum() or unicodedata.category(sign) in ("Mn", "Mc")


def _unseen(sign: str) -> bool:
    """Signs without a shape of their own: joiners, marks of direction, and those that only choose
    an emoji's look.
    """
    return unicodedata.category(sign) == "Cf" or "\ufe00" <= sign <= "\ufe0f"


def closest(text: str, known: Iterable[str]) -> str | None:
    """The known name that `text` was probably meant to be, or None where nothing is near.

    A name is near as a whole, or by as many of its words: `Lapam` is near `Lapham El`, where no
    other name has a word like it.
    """
    names = list(known)
    by_key = {key(name): name for name in names}
    found = get_close_matches(key(text), list(by_key), n=1, cutoff=0.75)
    return by_key[found[0]] if found else _closest_by_words(text, names)


def _closest_by_words(text: str, names: list[str]) -> str | None:
    size = len(words_in(text)) or 1
    runs: dict[str, set[str]] = {}
    for name in names:
        words = words_in(name)
        for start in range(len(words) - size + 1):
            runs.setdefault(key(" ".join(words[start : start + size])), set()).add(name)
    near = get_close_matches(key(text), [run for run in runs if len(run) > 2], n=2, cutoff=0.8)
    meant = set().union(*(runs[run] for run in near))
    return meant.pop() if len(meant) == 1 else None


def marked(template: str) -> str:
    """Marks a template for the message catalogues where it is not said at once; returns it
    unchanged.
    """
    return template


@lru_cache(maxsize=8)
def _catalogue(language: str) -> _gettext.NullTranslations:
    if language == "en":
        return _gettext.NullTranslations()
    # Compiled from the catalogue people edit: a second, binary copy could only differ from it.
    from babel.messages.mofile import write_mo  # noqa: PLC0415 -- slow, only for other languages
    from babel.messages.pofile import read_po  # noqa: PLC0415 -- slow, only for other languages

    file = resources.files("toolkit") / "locale" / f"{language}.po"
    compiled = io.BytesIO()
    with file.open("rb") as stream:
        write_mo(compiled, read_po(stream, locale=language))
    compiled.seek(0)
    return _gettext.GNUTranslations(compiled)


@lru_cache(maxsize=20_000)
def day(value: date, language: str, form: str = "d MMM") -> str:
    """A date as a reader says it: `8 Feb` in English, `8 feb` in Spanish; in full `8 de febrero de
    2023`.
    """
    from babel.dates import format_date  # noqa: PLC0415 -- slow import, not needed for --help

    return format_date(value, OWN_FORMS.get(language, {}).get(form, form), locale=language)


@lru_cache(maxsize=2_000)
def hour(value: time, language: str) -> str:
    """A time of day as a reader says it: `5:00 PM`, in Spanish `5:00 p.m.`"""
    from babel.dates import format_time  # noqa: PLC0415 -- slow import, not needed for --help

    locale = "es_US" if language == "es" else "en_US"
    said = format_time(value, "h:mm a", locale=locale)
    return said.replace("\u202f", " ").replace("\xa0", " ")


@lru_cache(maxsize=20_000, typed=True)
def amount(value: int | float | Decimal, language: str) -> str:
    """A number with the reader's separators; whole numbers carry no decimals."""
    from babel.numbers import format_decimal  # noqa: PLC0415 -- slow import, not needed for --help

    return format_decimal(value, locale="es_US" if language == "es" else "en_US")


def say(language: str, template: str, /, **values: Any) -> str:
    """The template in the reader's language with its values filled in; dates and numbers follow the
    language.

    Values stand in `{braces}`. Whatever a person typed is only ever a value, never a template.
    """
    text = _catalogue(language).gettext(template)
    if not values:
        return text
    said = {}
    for name, value in values.items():
        if isinstance(value, Sentence):
            said[name] = value.said(language)
        elif isinstance(value, date):
            said[name] = day(value, language)
        elif isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
            said[name] = amount(value, language)
        else:
            said[name] = value
    return text.format(**said)


def language_of_machine(environ: Mapping[str, str]) -> str:
    """The language that somebody's computer speaks, where it is one of ours; else English."""
    said = next((environ[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(n)), "")
    return next((name for name in LANGUAGES if re.match(rf"{name}(?![a-z])", said)), "en")


def aloud(template: str, /, **values: Any) -> str:
    """`say` in the language of whoever runs this."""
    return say(reader.get(), template, **values)


def say_many(language: str, one: str, many: str, n: int, /, **values: Any) -> str:
    """Like `say`, with the singular or plural that `n` asks for in that language; `{n}` is the
    number.
    """
    text = _catalogue(language).ngettext(one, many, n)
    return text.format(n=amount(n, language), **values)


@dataclass(frozen=True)
class Sentence:
    """A sentence that does not yet know its reader: an English template and the values it speaks
    of.

    `many` is the template where the value `n` is not one.
    """

    template: str
    values: dict[str, Any] = field(default_factory=dict)
    many: str | None = None

    def said(self, language: str = "en") -> str:
        """The sentence in that language."""
        if self.many is not None:
            others = {
                name: value.said(language) if isinstance(value, Sentence) else value
                for name, value in self.values.items()
                if name != "n"
            }
            return say_many(language, self.template, self.many, self.values["n"], **others)
        return say(language, self.template, **self.values)

    def __hash__(self) -> int:
        return hash((self.template, tuple(sorted((k, str(v)) for k, v in self.values.items()))))


def together(sentences: Sequence[Sentence]) -> Sentence:
    """Several sentences as one."""
    names = [f"s{number}" for number in range(len(sentences))]
    template = " ".join(f"{{{name}}}" for name in names)
    return Sentence(template, dict(zip(names, sentences, strict=True)))


def parts_of(template: str) -> frozenset[str]:
    """The names that stand in a template's braces."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def fitting(templates: Sequence[str], known: Collection[str]) -> str:
    """The first template all of whose parts are known; the last one is for all other cases."""
    return next((each for each in templates[:-1] if parts_of(each) <= set(known)), templates[-1])


def sentence(template: str, /, **values: Any) -> Sentence:
    """A `Sentence`; the template is picked up for the message catalogues."""
    return Sentence(template, values)
