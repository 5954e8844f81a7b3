"""Addresses: one reading of whatever somebody typed where an address belongs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.mail.address import mentioned, read_addresses

ROSA = "rosa@example.org"


@pytest.mark.parametrize(
    "typed",
    [
        ROSA,
        f"  {ROSA}\t",
        f"{ROSA}\n",
        f"'{ROSA}'",
        f'"{ROSA}"',
        f"'{ROSA}",
        f"“{ROSA}”",
        f"‘{ROSA}’",
        f"«{ROSA}»",
        f"`{ROSA}´",
        f"{ROSA}\u200b",
        f"\ufeff{ROSA}",
        f"\u202a{ROSA}\u202c",
        f"{ROSA}\x00",
        f"\xa0{ROSA}\xa0",
        "ro\u00adsa@example.org",
        "rosa@exam\u200bple.org",
        "rosa\u2060@example.org",
        f"<{ROSA}>",
        f"Rosa <{ROSA}>",
        f"Rosa Díaz <{ROSA}>",
        f"Díaz, Rosa <{ROSA}>",
        f'"Díaz, Rosa" <{ROSA}>',
        f"Díaz; Rosa <{ROSA}>",
        f"{ROSA} <{ROSA}>",
        f"‹{ROSA}›",
        f"mailto:{ROSA}",
        f"MAILTO:{ROSA}",
        f"mailto:{ROSA}?subject=Hello",
        f"<mailto:{ROSA}>",
        f"{ROSA} (work)",
        f"(work) {ROSA}",
        f"{ROSA},",
        f"{ROSA};",
        f"{ROSA}.",
        f"{ROSA}, {ROSA}",
        f"{ROSA}; rosa@EXAMPLE.org",
        "rosa＠example．org",
        "ｒｏｓａ@example.org",
    ],
)
def test_what_is_one_address_however_it_was_typed(typed: str) -> None:
    """Quotes, brackets, a name, a remark, signs that nobody sees: none of it is part of the address."""
    assert read_addresses(typed).one == ROSA


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("Rosa.Delgado+mail@Example.org", "Rosa.Delgado+mail@Example.org"),
        ("o'brien@example.org", "o'brien@example.org"),
        ("o’brien@example.org", "o'brien@example.org"),
        ("rosa–diaz@example.org", "rosa-diaz@example.org"),
        ("o\ufb03ce@example.org", "office@example.org"),
        ("rosa@xn--espaa-rta.example", "rosa@xn--espaa-rta.example"),
        ("rosa@k12.co.us", "rosa@k12.co.us"),
        ("123@example.org", "123@example.org"),
    ],
)
def test_an_address_is_kept_as_typed_but_for_twins_of_plain_signs(typed: str, address: str) -> None:
    """Case may matter to the mailbox; a rounded apostrophe is a straight one."""
    assert read_addresses(typed).one == address


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("rosa@example..org", "two dots stand side by side, or one at an end"),
        ("rosa..diaz@example.org", "two dots stand side by side, or one at an end"),
        (".rosa@example.org", "two dots stand side by side, or one at an end"),
        ("rosa.@example.org", "two dots stand side by side, or one at an end"),
        ("rosa@.example.org", "two dots stand side by side, or one at an end"),
        ("rosa@my_school.org", "after the @ may be letters from a to z, digits, - and . only"),
        ("rosa@españa.org", "after the @ may be letters from a to z, digits, - and . only"),
        ("rosa@[192.0.2.1]", "after the @ may be letters from a to z, digits, - and . only"),
        ("rosa@example.org:25", "after the @ may be letters from a to z, digits, - and . only"),
        ("peña@example.org", "mail servers do not take letters such as ñ before the @"),
        ("pen\u0303a@example.org", "mail servers do not take letters such as ñ before the @"),
        ("rosa@example", "what follows the @ has no ending such as .org"),
        ("rosa@192.0.2.1", "what follows the @ has no ending such as .org"),
        ("rosa@example.org1", "what follows the @ has no ending such as .org"),
        ("rosa@-example.org", "there is a - beside a dot or at an end of what follows the @"),
        ("rosa@example-.org", "there is a - beside a dot or at an end of what follows the @"),
        ("@example.org", "there is nothing on one side of the @"),
        ("rosa@", "there is nothing on one side of the @"),
        ("rosa@diaz@example.org", "there is more than one @ in it"),
        ('"bo@example.org" <rosa@example.org>', "there is more than one @ in it"),
        ("[rosa@example.org](mailto:rosa@example.org)", "there is more than one @ in it"),
        ("rosa diaz@example.org", "there is a blank in it"),
        ("rosa @example.org", "there is a blank in it"),
        ("Rosa: rosa@example.org", "there is a blank in it"),
        ('"rosa diaz"@example.org', "there is a blank in it"),
        ("rosa[1]@example.org", "before the @ stands a sign that no address has"),
        ("rosa\\@example.org", "before the @ stands a sign that no address has"),
        (f"{'r' * 65}@example.org", "it is longer than an address can be"),
        (f"rosa@{'r' * 64}.org", "it is longer than an address can be"),
        (f"rosa@{'r' * 60}.{'o' * 60}.{'s' * 60}.{'a' * 60}.example.org", "it is longer than"),
        ("rosa, cesar@example.org", "words stand beside an address"),
        ("rosa@example.org, ask Bo", "words stand beside an address"),
        ("rosa@example.org, cesar@example.org", "it is more than one address"),
        ("rosa@example.org; cesar@example.org", "it is more than one address"),
        ("rosa@example.org cesar@example.org", "it is more than one address"),
        ("rosa@example.org\ncesar@example.org", "it is more than one address"),
        ("rosa@example.org\nBcc: cesar@example.org", "there is a blank in it"),
        ("rosa@example.org\u2028cesar@example.org", "it is more than one address"),
        ("none", "there is no @ in it"),
        ("Rosa Díaz", "there is no @ in it"),
        ("", "there is no address"),
        (" \u200b ", "there is no address"),
        (None, "there is no address"),
        (7, "there is no address"),
    ],
)
def test_what_is_not_one_address_says_why(typed: object, why: str) -> None:
    """Nothing is guessed: somebody else could have the address that was guessed."""
    read = read_addresses(typed)

    assert read.one is None
    assert read.why_not_one.said().startswith(why)


@pytest.mark.parametrize(
    "typed",
    [
        "rosa@example.org, cesar@example.org",
        "rosa@example.org;cesar@example.org",
        "rosa@example.org cesar@example.org",
        "rosa@example.org\ncesar@example.org",
        "rosa@example.org / cesar@example.org",
        "rosa@example.org and cesar@example.org",
        "rosa@example.org y cesar@example.org",
        "Rosa <rosa@example.org>, Paz, Cesar <cesar@example.org>",
        "mailto:rosa@example.org, 'cesar@example.org'",
    ],
)
def test_several_addresses_in_one_cell(typed: str) -> None:
    """As people write them."""
    read = read_addresses(typed)

    assert (read.found, read.why) == (("rosa@example.org", "cesar@example.org"), None)


def test_one_that_cannot_be_reached_leaves_the_others() -> None:
    """And is told."""
    read = read_addresses("rosa@example..org; cesar@example.org; ask Bo")

    assert read.found == ("cesar@example.org",)
    assert read.why is not None


def test_who_wants_no_letters_is_known_by_every_address_in_the_cell() -> None:
    """Also where the cell as a whole can not be read."""
    typed = "Uma 'UMA@example.org', uma.q@example.org\u200b ask her, bo@example..org"

    assert mentioned(typed) == {"uma@example.org", "uma.q@example.org"}
    assert mentioned(None) == frozenset()


@pytest.mark.parametrize(
    "typed",
    [
        " " * 40_000 + "@",
        "a@x.org" + " " * 40_000 + "b@",
        "@" + "x" * 40_000,
        "x" * 40_000,
        "<" * 40_000,
        "(" * 20_000 + "@" + ")" * 20_000,
        "a@x.org, " * 5_000,
        "'\"" * 20_000 + "@",
        "a b " * 10_000 + "@ @",
    ],
)
def test_a_cell_full_of_anything_is_read_at_once(typed: str) -> None:
    """However long it is; and whoever a letter could go to can be kept from getting one."""
    assert {one.casefold() for one in read_addresses(typed).found} <= mentioned(typed)


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        st.sampled_from(list("ab1@@..,;<>()\"'’ñ_-\\ \n\t\x00\u200b\u2028:/?%&=[]|")), max_size=30
    )
)
def test_what_is_read_as_an_address_is_one_and_reads_as_itself(typed: str) -> None:
    """Whatever was typed: one @, plain signs, nothing that could end a header or add a recipient."""
    read = read_addresses(typed)

    assert all(read_addresses(each).one == each for each in read.found)
    assert all(each.isascii() and each.count("@") == 1 for each in read.found)
    assert not any(sign in each for each in read.found for sign in ',;<>"()[]\\ \n\r\t\x00:')
    assert read.found or read.why


@pytest.mark.parametrize(
    "typed",
    [
        "rosa@example.org",
        "Rosa.B+wards@mail.example.org",
        "a..b@example.org",
        ".a@example.org",
        "a.@example.org",
        "a@example",
        "a@-x.org",
        "a@x-.org",
        "a@x..org",
        "a@x.o",
        "a@x.org.",
        f"{'a' * 64}@example.org",
        f"{'a' * 65}@example.org",
        f"a@{'b' * 63}.org",
        f"a@{'b' * 64}.org",
        f"a@{'b.' * 130}org",
        "a@xn--80ak6aa92e.xn--p1ai",
        "a@b@example.org",
        "rosa@example.org\n",
    ],
)
def test_an_address_and_nothing_else_is_read_as_by_a_closer_look(
    typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = read_addresses(typed)
    monkeypatch.setattr("toolkit.mail.address._bare", lambda typed: False)
    assert at_once == read_addresses(typed)
