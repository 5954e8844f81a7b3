"""Whatever people do between two exports, the files together pay what Stipends says was exported."""

from __future__ import annotations

import csv
from decimal import Decimal
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from workdays import Office, office_tabs
from workdesks import desk_of

from toolkit.errors import Refused
from toolkit.prints.payroll_csv import payroll_csv
from toolkit.stipends.pay import Payroll

HOURS = """
Hours:
Date       | Organizer | Activity   | Hours
2023-02-07 | Rosa      | Phone bank | 3
2023-02-14 | Rosa      | Phone bank | 6
2023-02-21 | Rosa      | Phone bank | 7
2023-02-22 | Cesar     | Phone bank | 6
"""
KEYS = [f"{who}|Phase 1|2023-02-{day}" for who in ("Rosa", "Cesar") for day in ("06", "13", "20")]
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("hours"), st.integers(2, 5), st.integers(0, 9)),
        st.tuples(st.just("approve"), st.integers(0, 5), st.just(0)),
        st.tuples(st.just("take back"), st.integers(0, 5), st.just(0)),
        st.tuples(st.just("correct"), st.integers(0, 5), st.integers(0, 9)),
        st.tuples(st.just("rename"), st.sampled_from(["Rosa Ruiz", "Rosa"]), st.just(0)),
        st.tuples(st.just("export"), st.just(0), st.just(0)),
    ),
    min_size=3,
    max_size=7,
)


def act(office: Office, what: str, which: int | str, number: int) -> None:
    there = set(office.weeks())
    if what == "hours":
        office.edit("Hours", int(which), 4, number)
    elif what == "approve" and KEYS[int(which)] in there:
        office.approve(KEYS[int(which)])
    elif what == "take back" and KEYS[int(which)] in there:
        office.sign(KEYS[int(which)], approved_by=None)
    elif what == "correct":
        row = ["", f"Because {number}", number, "Rosa", "Dana"]
        office.insert_row("Corrections", 2, [KEYS[int(which)], *row[1:]])
    elif what == "rename":
        for tab, column in (("Organizers", 1), ("Hours", 2)):
            for n, row in enumerate(office.desk.rows(tab), 1):  # type: ignore[attr-defined]
                if str(row[column - 1]).startswith("Rosa"):
                    office.edit(tab, n, column, which)


def in_the_files(made: Payroll, folder: Path) -> Decimal:
    """What the newest file says is to pay now, one row a person; the same as every entry's file."""
    newest = max(folder.glob("pay-*.csv"), key=lambda path: int(path.stem.partition("-")[2]))
    people = list(csv.DictReader(StringIO(newest.read_text("utf-8-sig"), newline="")))
    lines = csv.DictReader(StringIO(payroll_csv(made, "en", lines=True), newline=""))
    to_pay = sum((Decimal(row["To pay now"]) for row in people), Decimal(0))
    listed = sum((Decimal(row["Pay"]) for row in lines if row["Line"] == "Total"), Decimal(0))
    assert to_pay == (Decimal(0) if made.copy else listed)
    for row in people:
        parts = Decimal(row["Paid before"]) + Decimal(row["To pay now"])
        assert Decimal(row["Paid in all"]) == parts
    return to_pay


@pytest.mark.slow
@pytest.mark.parametrize("policy", ["Whole", "By week", "By hour"])
@settings(max_examples=6, deadline=None)
@given(STEPS)
def test_files_pay_what_was_exported(policy: str, steps: list[tuple[str, int, int]]) -> None:
    with (
        TemporaryDirectory() as folder,
        desk_of("memory", office_tabs(HOURS), Path(folder)) as desk,
    ):
        office = Office(desk, Path(folder), whole=False)
        office.add("Corrections", [["Key", "Reason", "New hours", "Requested by", "Approved by"]])
        office.edit("Phases", 2, 8, policy)
        office.sync()
        paid = Decimal(0)
        for what, which, number in [*steps, ("export", 0, 0)]:
            act(office, what, which, number)
            office.sync()
            if what == "export":
                try:
                    made = office.export()
                except Refused:
                    continue
                paid += Decimal(0) if made.copy else made.pay
                assert in_the_files(made, Path(folder)) == made.due
                office.sync()  # what there is to say of the weeks that are Exported now
                assert office.sync() == "nothing to do"
            exported = [amount or Decimal(0) for amount in office.table("Stipends")["exported"]]
            assert sum(exported) == paid
