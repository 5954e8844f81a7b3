"""Nicknames in English and in Spanish."""

from __future__ import annotations

from toolkit.matching.nicknames import forms, known, one_name


def test_forms_of_one_name() -> None:
    assert one_name("bill", "william")
    assert one_name("bill", "will")
    assert one_name("paco", "francisco")
    assert one_name("lupe", "guadalupe")


def test_whole_names_that_share_a_nickname_are_two() -> None:
    assert not one_name("alexander", "alexandra")
    assert not one_name("humberto", "roberto")
    assert one_name("beto", "humberto")


def test_what_the_lists_do_not_know() -> None:
    assert known("maria")
    assert not known("xochitl")
    assert forms("xochitl") == frozenset()
