"""Reconciling: what speaks for a line, in a sentence."""

from __future__ import annotations

from toolkit.matching.differences import Why
from toolkit.matching.evidence import Evidence
from toolkit.matching.names import GIVEN, NICKNAME, OTHER, PART, SAME, SLIP
from toolkit.telling.reconciling import evidence_said, why_said


def found(name: str, alike: str = "", unlike: str = "") -> Evidence:
    return Evidence(name, frozenset(alike.split()), frozenset(unlike.split(";")) - {""})


def test_what_two_rows_have_in_common_and_what_not() -> None:
    assert (
        evidence_said(found(SAME, "id email"), "en")
        == "The same ID, the same email, the same name."
    )
    assert (
        evidence_said(found(NICKNAME, "worksite", "phone;other hired"), "en")
        == "The same worksite, a short form of the name; but another phone, hired on another day."
    )
    other = "other id;email;phone;other worksite;other hired;other generation"
    but = (
        "but another ID, another email, another phone, another worksite, hired on another day, Jr. or a"
        " number behind the name on one of them only."
    )
    assert evidence_said(found(SAME, "hired job", other), "en") == (
        f"Hired on the same day, the same job, the same name; {but}"
    )
    for alike, said in (("id", "The same ID"), ("email", "The same email")):  # these decide alone,
        for name in (SAME, PART, SLIP):
            assert ";" not in evidence_said(found(name, alike, "phone"), "en")
        # unless it is somebody else's name that stands there
        assert evidence_said(found(OTHER, alike, "phone"), "en") == (
            f"{said}, another name; but another phone."
        )
    assert (
        evidence_said(found(GIVEN, "worksite", ""), "es")
        == "El mismo lugar de trabajo, el mismo nombre de pila."
    )


def test_why_a_line_stands_there() -> None:
    about = {"others": 1, "elsewhere": ["dues.csv"]}
    assert (
        why_said(Why("not listed", about=about), "en")
        == "Not on the list, which has 1 other person from this worksite. Still on dues.csv: ask before"
        " they are let go."
    )
    assert (
        why_said(Why("not paying", about=about | {"others": 4}), "en")
        == "Not on the list, which has 4 others from this worksite. Still on dues.csv: somebody should"
        " talk with them."
    )
    assert (
        why_said(Why("on no roster", about={"ids": True, "missing": ["hr.csv"]}), "en")
        == "Nobody on the roster has this ID, email, phone or name. Not on hr.csv either."
    )
    assert (
        why_said(Why("on no roster", about={"minutes": 5}), "en")
        == "Nobody on the roster has this email, phone or name."
    )
    for word in ("not listed", "not paying"):
        assert (
            why_said(Why(word, about={"others": 2, "elsewhere": []}), "en")
            == "Not on the list, which has 2 others from this worksite."
        )
    assert why_said(Why("same person", found(SAME, "id")), "en") == "The same ID, the same name."
    assert why_said(Why("came", about={"minutes": None}), "en") == ""
    assert (
        why_said(Why("may be", found(SAME)), "en")
        == "The same name. Yes: they are one person. No: they are two."
    )
    assert why_said(Why("twice", found(SAME, "email")), "en").startswith(
        "The same email, the same name. Probably twice on the roster:"
    )
    assert (
        why_said(Why("came", found(SAME), {"only": True, "minutes": 1}), "en")
        == "The same name. Only the name tells: nobody else is called so. There for 1 minute."
    )
    assert (
        why_said(Why("came", about={"several": ["1 Ada", "2 Ada"], "minutes": 40}), "en")
        == "May be 1 Ada, 2 Ada. There for 40 minutes."
    )
