"""toolkit.toml: every mistake in it is a sentence with the nearest thing that would have been right."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit.errors import Misused
from toolkit.settings import MailSettings, Settings, TabSettings, read_settings
from toolkit.settings.faults import names

KNOWN = {"Roster": ["Person ID", "Worksite"], "Check-ins": ["Date"]}


def read(folder: Path, text: str) -> Settings:
    path = folder / "toolkit.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path, KNOWN)


def test_an_empty_file_means_the_defaults(tmp_path: Path) -> None:
    """A missing line has its default."""
    settings = read(tmp_path, "")

    assert (
        settings.workbook.where,
        settings.mail.transport,
        settings.mail.port,
        settings.mail.security,
    ) == (
        "",
        "smtp",
        587,
        "starttls",
    )


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    """A timer starts anywhere."""
    settings = read(
        tmp_path, '[workbook]\nwhere = "organizing.xlsx"\n[mail]\nfrom = "Us <us@example.org>"'
    )

    assert settings.path(settings.workbook.where) == tmp_path / "organizing.xlsx"
    assert settings.mail.from_ == "Us <us@example.org>"


def test_a_tab_may_have_its_own_title_headings_and_row(tmp_path: Path) -> None:
    """It has to work on the sheet they already have."""
    text = (
        '[tabs.Roster]\ntab = "Members 2023"\nheader_row = 3\ncolumns = { "Worksite" = "Bldg"'
        ' }\n[tabs.Check-ins]\ntab = "1:1"'
    )
    settings = read(tmp_path, text)

    (roster,), (check_ins,) = settings.tabs["Roster"], settings.tabs["Check-ins"]
    assert roster.columns == {"Worksite": ("Bldg",)}
    assert (roster.tab, roster.header_row, check_ins.tab) == (("Members 2023",), 3, ("1:1",))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            '[workbok]\nwhere = "x"',
            "toolkit.toml: “workbok” is not a known key. Did you mean “workbook”?",
        ),
        (
            '[mail]\nfroom = "x"',
            "toolkit.toml: “mail.froom” is not a known key. Did you mean “from”?",
        ),
        (
            '[tabs.Roster]\ntitle = "x"',
            (
                "toolkit.toml: “tabs.Roster.title” is not a known key. Known: workbook, tab,"
                " header_row, heading_lines, span, columns, own, values, constants, sections,"
                " skip_rows, skip, year, day_order, week, matrix."
            ),
        ),
        (
            '[tabs.Rooster]\ntab = "x"',
            "toolkit.toml: under [tabs] “Rooster” is no input tab. Did you mean “Roster”?",
        ),
        (
            '[tabs.Roster]\ncolumns = { "Worksit" = "x" }',
            (
                "toolkit.toml: [tabs.Roster] columns: “Worksit” is no heading of Roster. Did you"
                " mean “Worksite”?"
            ),
        ),
        (
            '[mail]\nsecurity = "ssl"',
            "toolkit.toml: “mail.security” must be one of 'starttls', 'tls', 'none', and is something else.",
        ),
        ("[mail]\nport = 0", "toolkit.toml: “mail.port”: it should be at least 1."),
        (
            "[mail\n",
            (
                "toolkit.toml is not valid TOML: a name in square brackets has no closing bracket"
                " (line 1, column 6). Text stands in straight quotes, such as where ="
                ' "organizing.xlsx", and a path has / in place of \\. Compare it with'
                " toolkit.example.toml."
            ),
        ),
    ],
)
def test_every_mistake_is_a_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    """What, where, and what would have been right."""
    with pytest.raises(Misused) as refusal:
        read(tmp_path, text)

    assert refusal.value.sentence == sentence


def test_the_mark_that_notepad_puts_at_the_beginning_is_no_part_of_it(tmp_path: Path) -> None:
    (tmp_path / "toolkit.toml").write_bytes(b'\xef\xbb\xbf[workbook]\nwhere = "organizing.xlsx"\n')

    assert read_settings(tmp_path / "toolkit.toml").workbook.where == "organizing.xlsx"


def test_a_file_that_is_not_text_is_a_sentence(tmp_path: Path) -> None:
    """Somebody saved it from a word processor."""
    path = tmp_path / "toolkit.toml"
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(Misused, match="not text in UTF-8"):
        read_settings(path)


SECTIONS = {
    "workbook": ["where"],
    "google": ["credentials"],
    "mail": names(MailSettings),
    "tabs.Roster": names(TabSettings),
    "tabs.Roster.columns": ["Worksite"],
    "tabs.Roster.values": ["Worksite"],
    "tabs.Roster.matrix": ["to", "of", "columns", "values"],
}
HOSTILE = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["\0", "~nobody/x", "x" * 5000, "mail..example", "l" * 70 + ".example", "{"]),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.lists(st.text(max_size=5), max_size=3),
)


def _rest(section: str, name: str) -> str:
    """What a matrix cannot be without."""
    needed = {"to": "Worksite", "of": "Status", "columns": "F:"} if "matrix" in section else {}
    return "".join(f'{also} = "{said}"\n' for also, said in needed.items() if also != name)


@pytest.mark.slow
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_stands_there_is_read_or_told_by_its_name(
    tmp_path: Path, data: st.DataObject
) -> None:
    """Never another fault; and no value is said back."""
    section = data.draw(st.sampled_from(list(SECTIONS)))
    name = data.draw(st.sampled_from(SECTIONS[section]))
    value = data.draw(HOSTILE)
    text = json.dumps(value).replace("NaN", "nan").replace("Infinity", "inf")
    said = ""
    try:
        read(tmp_path, f"[{section}]\n{name} = {text}\n" + _rest(section, name))
    except Misused as refused:
        said = refused.sentence
    assert not said or name in said or "is not valid TOML" in said
    assert not (isinstance(value, str) and len(value) > 12 and value in said)


def test_a_mistake_is_told_in_the_language_of_the_reader(tmp_path: Path) -> None:
    file = tmp_path / "toolkit.toml"
    for text, said in (
        ("[mail]\nport = 0", "toolkit.toml: “mail.port”: debe ser al menos 1."),
        (
            "[mail]\nfroom = 1",
            "toolkit.toml: “mail.froom” no es una clave conocida. ¿Quiso decir “from”?",
        ),
        (
            '[[tabs.Roster]]\nspan = "7"',
            "toolkit.toml: “tabs.Roster.span”: un tramo son dos letras de columnas, como A:F.",
        ),
    ):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(Misused) as refusal:
            read_settings(file)
        assert refusal.value.said("es") == said
