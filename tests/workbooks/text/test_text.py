"""Text files as workbooks: whatever program wrote them, and never written."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit.errors import Misused, Refused
from toolkit.words import key
from toolkit.workbooks.changes import Changes
from toolkit.workbooks.text import TextWorkbook, is_text
from toolkit.workbooks.text.decoding import decoded
from toolkit.workbooks.text.splitting import between, cells_in

ROWS = [["Name", "Año", "ZIP"], ["López, Ada", "2022", "02139"], ["Peña – Bo", "", "53703"]]


def cells(folder: Path, raw: bytes, name: str = "unit list.csv") -> list[list[object]]:
    path = folder / name
    path.write_bytes(raw)
    workbook = TextWorkbook(path)
    (grid,) = workbook.read({key("unit list")}).grids
    assert (grid.title, path.read_bytes()) == ("unit list", raw)
    width = len(grid.columns)
    return [
        [grid.cell(row, n + 1) or "" for n in range(width)] for row in range(1, grid.n_rows + 1)
    ]


def text(sign: str, end: str) -> str:
    quoted = [[f'"{cell}"' if sign in cell else cell for cell in row] for row in ROWS]
    return end.join(sign.join(row) for row in quoted) + end


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_every_sane_file_has_the_same_cells(
    tmp_path: Path, encoding: str, sign: str, end: str
) -> None:
    """Zeros before a number stay; a name with a comma is one cell."""
    assert cells(tmp_path, text(sign, end).encode(encoding)) == ROWS


def test_a_database_gives_text_the_ending_of_a_workbook(tmp_path: Path) -> None:
    raw = text("\t", "\r\n").encode("utf-16")

    assert cells(tmp_path, raw, "unit list.xls") == ROWS
    assert is_text(tmp_path / "unit list.xls")
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert not is_text(tmp_path / "old.xls")


def test_cells_with_quotes_line_breaks_and_what_looks_like_a_formula_stay_text(
    tmp_path: Path,
) -> None:
    raw = b'Name,Notes\r\n"Lopez, Ada","said ""yes""\r\nand left"\r\nBo,=1+1\r\n'

    assert cells(tmp_path, raw) == [
        ["Name", "Notes"],
        ["Lopez, Ada", 'said "yes"\nand left'],
        ["Bo", "=1+1"],
    ]


@pytest.mark.parametrize(
    ("said", "sign"),
    [
        ("Last;First\nLopez;Ada\n", ";"),
        ("Unit list, as of March\n\nLast;First;Notes\nLopez;Ada;a, b, c\nChen;Bo;d, e\n", ";"),
        ("Name\nLopez, Ada\nChen, Bo\n", ""),
        ("Ada Lopez\nBo Chen\n", ""),
        ("Last,First\nLopez,Ada\n", ","),
        ("a|b\n1|2\n", "|"),
        ("", ""),
    ],
)
def test_what_stands_between_cells_is_what_splits_the_rows_alike(said: str, sign: str) -> None:
    assert between(said) == sign


def test_the_line_that_tells_excel_what_stands_between_is_no_row() -> None:
    assert cells_in("sep=;\nA;B\n1;2\n")[:2] == [["A", "B"], ["1", "2"]]


def test_the_five_bytes_without_a_sign_are_no_fault() -> None:
    assert decoded(b"a\x81\xe9") == "a\x81é"


def test_it_is_never_written(tmp_path: Path) -> None:
    path = tmp_path / "members.csv"
    path.write_text("a,b\n", encoding="utf-8")
    workbook = TextWorkbook(path)
    snapshot = workbook.read({"members"})

    before = workbook.version()
    with workbook:
        workbook.apply(Changes(snapshot))
        with pytest.raises(Refused, match="only read"):
            workbook.apply(Changes(snapshot, marks={"as_of": "2023-03-15"}))
    assert workbook.version() == before
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    assert workbook.version() != before
    assert [grid.title for grid in workbook.glimpse(["members"])] == ["members"]


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Misused, match="could not be read"):
        TextWorkbook(tmp_path / "none.csv").read({"none"})


@pytest.mark.slow
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=300))
def test_any_bytes_are_cells(tmp_path: Path, raw: bytes) -> None:
    """Never a crash."""
    cells(tmp_path, raw)


TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters='\x85"'),
    max_size=8,
)


@pytest.mark.slow
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.lists(TEXT, min_size=3, max_size=3), min_size=1, max_size=6),
    sign=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8-sig", "utf-16"]),
)
def test_a_table_written_by_any_program_comes_back(
    tmp_path: Path, rows: list[list[str]], sign: str, encoding: str
) -> None:
    """With every cell quoted, nothing in it can be taken for what stands between cells."""
    said = [sign.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]

    read = cells_in(decoded("\r\n".join(said).encode(encoding)))
    assert read == rows
