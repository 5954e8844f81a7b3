"""Addresses: what somebody typed where an email address belongs, read in one way everywhere, or
told why no letter can go there.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

from toolkit.words import Sentence, sentence

LONGEST, LONGEST_LOCAL, LONGEST_LABEL = 254, 64, 63  # RFC 5321 and 1035

# What programmes put in the place of a plain sign: full-width letters, ligatures, rounded quotes
# and long dashes. An address has one meaning all the same.
_TWINS = (
    {0xFF01 + n: chr(0x21 + n) for n in range(94)}
    | {ord(sign): "'" for sign in "\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`"}
    | {ord(sign): '"' for sign in "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"}
    | {ord(sign): "-" for sign in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"}
    | {ord(sign): "<" for sign in "\u2039\u3008\u27e8"}
    | {ord(sign): ">" for sign in "\u203a\u3009\u27e9"}
    | {n: unicodedata.normalize("NFKD", chr(n)) for n in range(0xFB00, 0xFB07)}
)
_QUOTES = "'\""
_SEPARATOR = re.compile(r"[,;|\n]")
_BETWEEN = re.compile(r"\s+(?:(?:and|y|&|/)\s+)?(?=\S*@)", re.IGNORECASE)
_BRACKETED = re.compile(r"([^<>]*)<([^<>]*)>[\s.]*")
_COMMENT = re.compile(r"\([^()@]*\)")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+")
_DOMAIN = re.compile(r"[A-Za-z0-9.-]+")
# An address and nothing else, as nearly all are typed: whatever fits needs no closer look.
_BARE = re.compile(
    r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)
_AROUND = re.compile(r"[\s,;|<>()\"\[\]]+")


@dataclass(frozen=True)
class Read:
    """What a cell or a setting holds: the addresses that a letter can go to, and why one cannot."""

    found: tuple[str, ...] = ()
    why: Sentence | None = None

    @property
    def one(self) -> str | None:
        """The only address, where there is nothing else; None where there is none, or several."""
        return self.found[0] if len(self.found) == 1 and self.why is None else None

    @property
    def why_not_one(self) -> Sentence:
        """Why `one` is None."""
        return self.why or sentence("it is more than one address")


def read_addresses(typed: object) -> Read:
    """The addresses in a cell. Signs that nobody sees, quotes, brackets, `mailto:` and a name
    beside an address are no part of it; what is left has to be an address as it stands.
    """
    if isinstance(typed, str) and _bare(typed):
        return Read((typed,))
    text = _plain(typed) if isinstance(typed, str) else ""
    found: dict[str, str] = {}
    faults: list[Sentence] = []
    words = False  # without an @ so far: the first half of “Diaz, Rosa <…>”, or something left over
    beside = sentence("words stand beside an address")
    for piece in _pieces(text):
        if "@" not in piece:
            words = True
            continue
        address = _address(piece)
        fault = _fault(address)
        if words and "<" not in piece:
            faults.append(beside)
        words = False
        if fault is None:
            found.setdefault(address.casefold(), address)
        else:
            faults.append(fault)
    if words:
        faults.append(beside if found or faults else sentence("there is no @ in it"))
    if not found and not faults:
        faults.append(sentence("there is no address"))
    return Read(tuple(found.values()), faults[0] if faults else None)


def addresses_in(typed: str) -> tuple[str, ...]:
    """The addresses in a cell of text that a letter can go to."""
    return (typed,) if _bare(typed) else read_addresses(typed).found


def only_address(typed: str) -> str | None:
    """The address in a cell of text that has nothing else in it."""
    return typed if _bare(typed) else read_addresses(typed).one


def _bare(typed: str) -> bool:
    if len(typed) > LONGEST or _BARE.fullmatch(typed) is None:
        return False
    return typed.index("@") <= LONGEST_LOCAL


def mentioned(typed: object) -> frozenset[str]:
    """Every address in a cell that could be meant, in small letters: whoever wants no letters gets
    none at any of them.
    """
    if isinstance(typed, str) and _bare(typed):
        return frozenset({typed.casefold()})
    text = _plain(typed) if isinstance(typed, str) else ""
    parts = (_address(part) for part in _AROUND.split(text) if "@" in part)
    return frozenset(part.casefold() for part in parts if _fault(part) is None)


def _plain(typed: str) -> str:
    """Without signs that nobody sees, and with the plain form of those that stand for one."""
    text = re.sub(r"[\r\n\u2028\u2029\x0b\x0c\x85]+", "\n", typed).translate(_TWINS)
    seen = "".join(
        " " if sign.isspace() and sign != "\n" else sign
        for sign in text
        if sign in "\n\t" or not _unseen(sign)
    )
    return re.sub(r" +", " ", seen).strip()


def _unseen(sign: str) -> bool:
    """Control signs, joiners, marks of direction, and those that only choose a look."""
    return unicodedata.category(sign) in ("Cc", "Cf") or sign in "\u034f\ufe0e\ufe0f"


def _pieces(text: str) -> list[str]:
    """The parts between separators; several addresses with only a blank between them are
    several.
    """
    parts: list[str] = []
    for part in _SEPARATOR.split(text):
        several = part.count("@") > 1 and "<" not in part
        parts += _BETWEEN.split(part) if several else [part]
    return [part.strip() for part in parts if part.strip(" .'\"")]


def _address(piece: str) -> str:
    """A piece without the name, the brackets, the quotes and the remark around its address."""
    bracketed = _BRACKETED.fullmatch(piece)
    name, inner = bracketed.groups() if bracketed else ("", piece)
    if "@" in name and name.strip(_QUOTES + " ").casefold() != inner.strip().casefold():
        return piece
    inner = _COMMENT.sub("", inner).strip().rstrip(".").strip(_QUOTES + " ")
    if inner[:7].casefold() == "mailto:":
        inner = unquote(inner[7:].partition("?")[0]).strip()
    return inner.rstrip(".")


def _fault(address: str) -> Sentence | None:
    """Why no letter can go there; None where it can."""
    local, _, domain = address.rpartition("@")
    if "@" in local:
        return sentence("there is more than one @ in it")
    if not local or not domain:
        return sentence("there is nothing on one side of the @")
    if re.search(r"\s", address):
        return sentence("there is a blank in it")
    if not local.isascii():
        # Few servers take such an address, and none says so before the letter is on its way.
        return sentence("mail servers do not take letters such as ñ before the @")
    if not _LOCAL.fullmatch(local):
        return sentence("before the @ stands a sign that no address has")
    if not _DOMAIN.fullmatch(domain):
        return sentence("after the @ may be letters from a to z, digits, - and . only")
    if any(".." in f".{part}." for part in (local, domain)):
        return sentence("two dots stand side by side, or one at an end")
    labels = domain.split(".")
    if len(labels) < 2 or not re.fullmatch(r"[A-Za-z]{2,}|[Xx][Nn]--.+", labels[-1]):
        return sentence("what follows the @ has no ending such as .org")
    if any(label.startswith("-") or label.endswith("-") for label in labels):
        return sentence("there is a - beside a dot or at an end of what follows the @")
    if (
        len(address) > LONGEST
        or len(local) > LONGEST_LOCAL
        or max(map(len, labels)) > LONGEST_LABEL
    ):
        return sentence("it is longer than an address can be")
    return None
