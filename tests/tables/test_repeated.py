"""Repeated: rows that share a key, and which of them count."""

from __future__ import annotations

from datetime import date
from itertools import product

from sheets import program_of

TODAY = date(2023, 3, 9)


def test_an_event_is_repeated_only_where_its_name_and_its_date_are() -> None:
    """Five names on three days each are fifteen events, whatever the order; the row below is one of them again."""
    days = ("2023-02-01", "2023-02-02", "2023-02-03")
    pairs = list(product(("Rally", "Training", "Visit", "March", "Vigil"), days))
    for order in (pairs, pairs[::-1], sorted(pairs, key=lambda pair: pair[1])):
        rows = [*order, ("TRAINING", "2/2/2023")]
        text = "Events:\nEvent | Date\n" + "\n".join(" | ".join(row) for row in rows)
        program = program_of(text, TODAY)

        assert len(program.events) == 15
        assert [(p.severity, p.row, p.column, p.value) for p in program.problems] == [
            ("Error", 17, "Event", "TRAINING")
        ]


def test_of_rows_of_one_key_the_first_that_can_be_read_counts() -> None:
    """One that cannot be read is not the first."""
    program = program_of(
        "Events:\nEvent | Date\nRally | soon\nRally | 2023-02-01\nRally | 2023-02-01\n | 2023-02-01\n"
        " | 2023-02-01",
        TODAY,
    )
    assert program.events["row"].tolist() == [3]
    assert [(p.row, p.column) for p in program.problems] == [
        (2, "Date"),
        (5, "Event"),
        (6, "Event"),
        (4, "Event"),
    ]


def test_people_who_share_an_id_are_none_of_them_read() -> None:
    """Nobody can tell whose it is; the problem says which column."""
    program = program_of("Roster:\nPerson ID | Notes\nAda |\nBo |\nada |\n |\n |", TODAY)
    assert program.roster["row"].tolist()[0] == 3
    told = [(p.severity, p.row, p.column, p.problem.said()) for p in program.problems]
    assert [one[:3] for one in told] == [("Error", 2, "Person ID"), ("Error", 4, "Person ID")]
    assert all("Person ID" in one[3] for one in told)
