"""Lists: files from outside in whatever shape, as rows that can be compared."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from toolkit.errors import Misused, Refused
from toolkit.jobs.lists import OutsideList, outside
from toolkit.settings import Settings


def read(folder: Path, name: str, text: str, kind: str = "") -> OutsideList:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return outside(str(path), Settings(), kind, "month first")


def people(found: OutsideList) -> list[list[object]]:
    rows = found.rows[["person_id", "first_name", "last_name", "worksite", "status"]]
    return rows.astype("object").where(rows.notna(), None).to_numpy().tolist()


def test_an_employers_list_under_a_title(tmp_path: Path) -> None:
    text = (
        "Maple Unified,,,,\nStaff as of 3/1/2023,,,,\n\n"
        "Employee Number,Last Name,First Name,Location,Position\n"
        "007,LOPEZ,ADA,Maple El,Nurse\n,PEÑA,NAN,Oak Mid,Teacher\n"
    )
    found = read(tmp_path, "district export.csv", text)
    assert found.kind == "employer"
    assert people(found) == [
        ["007", "Ada", "Lopez", "Maple El", None],
        [None, "Nan", "Peña", "Oak Mid", None],
    ]
    assert ("Location", "Worksite") in [one[:2] for one in found.understood]
    assert (found.n_rows, found.not_read) == (2, 0)


def test_a_dues_list_in_spanish_with_a_name_in_one_cell(tmp_path: Path) -> None:
    text = 'Nombre completo;Cuota;Correo electrónico\n"Peña, Nan";45,10;nan@example.org\n"López, Ada";45,10;ada@example.org\n'
    found = read(tmp_path, "cuotas marzo.csv", text)
    assert found.kind == "dues"
    assert [row[1:3] for row in people(found)] == [["Nan", "Peña"], ["Ada", "López"]]
    assert found.rows["email"].tolist() == ["nan@example.org", "ada@example.org"]


def test_what_a_person_says_of_it_holds(tmp_path: Path) -> None:
    text = "First,Last\nAda,Lopez\nBo,Chen\n"
    assert read(tmp_path, "list.csv", text, "dues").kind == "dues"
    with pytest.raises(Misused, match="whose list"):
        read(tmp_path, "list.csv", text)
    asked = outside(
        str(tmp_path / "list.csv"), Settings(), "", "month first", {"list.csv": "dues"}.__getitem__
    )
    assert asked.kind == "dues"


def test_an_excel_file_with_a_tab_for_each_building(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for school, name in (("Maple El", "Ada"), ("Oak Mid", "Bo")):
        sheet = book.create_sheet(school)
        sheet.append(["Employee ID", "First name", "Last name", "Position"])
        for n in range(3):
            sheet.append([f"{name}{n}", name, f"Lopez{n}", "Nurse"])
    path = tmp_path / "hr staff.xlsx"
    book.save(path)
    found = outside(str(path), Settings(), "employer", "month first")
    assert found.rows["person_id"].tolist() == ["Ada0", "Ada1", "Ada2", "Bo0", "Bo1", "Bo2"]


def test_a_meeting_and_applications_are_told_by_themselves(tmp_path: Path) -> None:
    meeting = read(
        tmp_path,
        "m.csv",
        "Name,Join Time,Leave Time\nAda Lopez,3/8/2023 5:00 PM,3/8/2023 6:00 PM\n",
    )
    assert (meeting.kind, meeting.n_rows) == ("attendance", 1)
    form = read(
        tmp_path,
        "form.csv",
        "Timestamp,First name,Last name,Email,Phases,Why do you want to organize?\n"
        "2023-01-15,Ada,Lopez,ada@example.org,Phase 1,Because\n",
    )
    assert (form.kind, form.n_rows) == ("applications", 1)


def test_what_has_no_names_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no column of names"):
        read(tmp_path, "sums.csv", "Total,Amount\n3,4\n5,6\n", "dues")


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    """Somebody gave the folder that the employer's file is in, by its name or as `.`."""
    with pytest.raises(Misused, match=f"“{tmp_path.name}” is a folder"):
        outside(str(tmp_path), Settings(), "", "month first")
    with pytest.raises(Misused, match=r"“\.” is a folder"):
        outside(".", Settings(), "", "month first")
