"""fleet.toml: each mistake is a sentence, and what holds for all stands below what a local says itself."""

from pathlib import Path

import pytest

from toolkit.errors import Misused, ToolkitError
from toolkit.settings.fleet import FleetSettings, read_fleet

ROOT = Path(__file__).parents[2]


def read(folder: Path, text: str) -> FleetSettings:
    (folder / "fleet.toml").write_text(text, encoding="utf-8")
    return read_fleet(folder / "fleet.toml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "“local”: it has to be there, and is not."),
        ('rollup = "x"', "“rollup” is not a known key. Did you mean “roll_up”?"),
        ('[[local]]\nnam = "Maple"', "“local.nam” is not a known key. Did you mean “name”?"),
        ('[[local]]\nname = "Maple"', "“local”: each local has either config, its own toolkit.toml, or workbook."),
        (
            '[[local]]\nname = "Maple"\nworkbook = "a.xlsx"\nconfig = "b.toml"',
            "“local”: each local has either config, its own toolkit.toml, or workbook.",
        ),
        ('[[local]]\nname = "–"\nworkbook = "a.xlsx"', "“local.name”: a local has a name with letters in it."),
        (
            '[[local]]\nname = "Maple"\nworkbook = "a.xlsx"\n[[local]]\nname = "maple"\nworkbook = "b.xlsx"',
            "“local”: two locals have one name.",
        ),
        ("[quota]\na_minut = 3", "“quota.a_minut” is not a known key. Did you mean “a_minute”?"),
        ("[quota]\na_minute = 0\n[[local]]\nname = 'A'\nworkbook = 'a.xlsx'", "“quota.a_minute”: it should be at least 1."),
        ('[defaults.mail]\nfoldr = "x"', "“defaults.mail.foldr” is not a known key. Did you mean “folder”?"),
        ('[defaults.workbook]\nwhere = "x"', "“defaults.workbook” is not a known key."),
        (
            '[defaults.watch]\nreceipts = "r.jsonl"',
            "“defaults.watch”: receipts are kept for each local, so its own toolkit.toml says where.",
        ),
        ("folder = 'x'", "“folder” is not a known key."),
        ("local = []", "“local”: there is at least one local."),
    ],
)  # fmt: skip
def test_a_mistake_is_a_sentence(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(Misused) as refused:
        read(tmp_path, text)
    assert refused.value.sentence.startswith(f"fleet.toml: {said}")


def test_what_a_local_says_goes_before_what_holds_for_all(tmp_path: Path) -> None:
    """The key of all lies beside fleet.toml, whatever folder the local is in; where a local writes is its own."""
    (tmp_path / "maple").mkdir()
    (tmp_path / "maple" / "toolkit.toml").write_text(
        '[workbook]\nwhere = "organizing.xlsx"\n[mail]\nport = 25\n[tabs.Roster]\ntab = "Members"\n'
    )
    fleet = read(
        tmp_path,
        """
        [[local]]
        name = "Maple"
        config = "maple/toolkit.toml"
        [[local]]
        name = "Birch"
        workbook = "birch.xlsx"
        credentials = "birch.json"
        [defaults.google]
        credentials = "all.json"
        [defaults.mail]
        host = "smtp.example.org"
        port = 465
        from = "organizing@example.org"
        [defaults.tabs.Worksites]
        tab = "Schools"
        columns = { "Region" = { join = ["Zone", "Part"] } }
        """,
    )
    maple, birch = (fleet.settings(one) for one in fleet.local)

    assert (maple.mail.host, maple.mail.port, birch.mail.port) == ("smtp.example.org", 25, 465)
    assert maple.mail.from_ == "organizing@example.org"
    assert maple.path(maple.google.credentials) == tmp_path / "all.json"
    assert birch.path(birch.google.credentials) == tmp_path / "birch.json"
    assert maple.path(maple.mail.folder) == tmp_path / "maple" / "outbox"
    assert maple.path(maple.workbook.where) == tmp_path / "maple" / "organizing.xlsx"
    assert list(maple.tabs) == ["Worksites", "Roster"]
    assert list(birch.tabs) == ["Worksites"]
    assert birch.tabs["Worksites"][0].columns["Region"].join == ("Zone", "Part")


def test_a_local_s_own_mistake_names_its_own_file(tmp_path: Path) -> None:
    """The others go on: it is told when its turn comes."""
    (tmp_path / "maple.toml").write_text('[workbok]\nwhere = "x.xlsx"\n')
    fleet = read(
        tmp_path,
        '[[local]]\nname = "Maple"\nconfig = "maple.toml"\n[[local]]\nname = "Birch"\nconfig = "birch.toml"\n',
    )
    told = []
    for one in fleet.local:
        with pytest.raises(ToolkitError) as refused:
            fleet.settings(one)
        told.append(refused.value.sentence)
    assert told == [
        "maple.toml: “workbok” is not a known key. Did you mean “workbook”?",
        "The toolkit.toml that config names in fleet.toml for “Birch” is not there. Its path is relative to fleet.toml.",
    ]


def test_the_example_is_a_fleet(tmp_path: Path) -> None:
    """What stands in it commented out is right, too."""
    text = (ROOT / "fleet.example.toml").read_text(encoding="utf-8")
    opened = "\n".join(
        line.removeprefix("# ") if line.startswith("# [") or " = " in line else line
        for line in text.splitlines()
    )
    plain, whole = read(tmp_path, text), read(tmp_path, opened)

    assert [one.name for one in plain.local] == ["Maple Education Association", "Birch Teachers"]
    assert whole.quota == plain.quota
    assert whole.defaults.mail.host == "smtp.example.org"
    assert whole.local[1].credentials == "birch.json"
