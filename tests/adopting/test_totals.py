"""Totals: one list of words, whether they stand over a column or before a line."""

import pytest

from toolkit.adopting.totals import heads_a_total, heads_all, is_total
from toolkit.adopting.work_named import activity


@pytest.mark.parametrize(
    "said", ["Total", "Total hrs", "Subtotal", "Totales", "Sum", "Suma de horas"]
)
def test_a_heading_of_what_the_others_come_to(said: str) -> None:
    assert (heads_a_total(said), heads_all(said), activity(said)) == (True, True, "")


@pytest.mark.parametrize("said", ["All hours", "Todas las horas"])
def test_a_heading_of_all_there_is(said: str) -> None:
    """It need not be what the columns beside it come to."""
    assert (heads_a_total(said), heads_all(said), activity(said)) == (False, True, "")


@pytest.mark.parametrize("said", ["Phone bank hrs", "Summer visits", "Allies", "Totally new"])
def test_a_heading_of_something_else(said: str) -> None:
    assert not heads_all(said)


@pytest.mark.parametrize(
    "said",
    [
        "Total",
        "Grand total: 40",
        "Subtotales",
        "Maple El total:",
        "Suma",
        "Sum of hours",
        "12 members",
        "# of cards",
    ],
)
def test_a_line_that_counts_the_lines_above_it(said: str) -> None:
    assert is_total(said)


@pytest.mark.parametrize("said", ["Total Wine", "Sumner El", "Ada Lopez", "Allen", "Todd"])
def test_a_line_of_its_own(said: str) -> None:
    """A worksite of that name, too."""
    assert not is_total(said)
