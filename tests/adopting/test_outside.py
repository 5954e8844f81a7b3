"""Outside: whose list of people a file is."""

from __future__ import annotations

import pytest

from toolkit.adopting.outside import whose
from toolkit.adopting.profile import ColumnProfile, TabProfile


def tab(title: str, *headings: str) -> TabProfile:
    return TabProfile(title, "Roster", columns=tuple(ColumnProfile(one, "A") for one in headings))


@pytest.mark.parametrize(
    ("file", "title", "headings", "kind"),
    [
        ("HR export.csv", "HR export", ("Name", "School"), "employer"),
        ("list.csv", "list", ("Name", "Position", "Hire date"), "employer"),
        ("nomina.xlsx", "Hoja1", ("Nombre", "Puesto"), "employer"),
        ("march dues.csv", "march dues", ("Name", "Amount"), "dues"),
        ("list.csv", "list", ("Name", "Deduction"), "dues"),
        ("cuotas.xlsx", "Hoja1", ("Nombre", "Descuento"), "dues"),
        ("list.csv", "list", ("Name", "School"), ""),
        ("employer dues.csv", "list", ("Name",), ""),
        ("march.csv", "list of dues", ("Name", "Salary"), "dues"),
        ("march.csv", "list", ("Dues amount", "HR number", "FTE"), "employer"),
    ],
)
def test_by_its_name_and_its_headings(
    file: str, title: str, headings: tuple[str, ...], kind: str
) -> None:
    assert whose(tab(title, *headings), file) == kind
