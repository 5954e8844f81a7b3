"""toolkit adopt: says what a workbook is, asks what is open by one key each, and never touches the workbook."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from commands import Run

from toolkit.cli import adopt

MEMBERS = """Last,First,School,Member?,Cell,Rating
Lopez,Ada,Maple El,Y,303-555-0106,2
Chen,Bo,Oak Middle,N,303-555-0107,5
Park,Cleo,Oak Middle,Y,303-555-0108,1
Null,Nan,Maple El,N,303-555-0109,3
"""
PLAIN = (
    MEMBERS.replace(",Rating", "")
    .replace(",2\n", "\n")
    .replace(",5\n", "\n")
    .replace(",1\n", "\n")
    .replace(",3\n", "\n")
)


@pytest.fixture
def members(tmp_path: Path) -> Path:
    file = tmp_path / "members.csv"
    file.write_text(MEMBERS, encoding="utf-8")
    return file


def keys(monkeypatch: pytest.MonkeyPatch, typed: str) -> Iterator[str]:
    """Somebody at the terminal who presses these keys."""
    pressed = iter(typed)
    monkeypatch.setattr(adopt, "is_watched", lambda: True)
    monkeypatch.setattr(click, "getchar", lambda: next(pressed))
    return pressed


def test_it_shows_what_it_understood_in_eighty_columns_and_writes_nothing_unwatched(
    ran: Run, members: Path, tmp_path: Path
) -> None:
    done = ran("adopt", "members.csv")
    assert done.code == 0
    assert "members → Roster, 4 rows" in done.out
    assert max(map(len, done.out.splitlines())) <= 80
    assert not (tmp_path / "toolkit.toml").exists()
    assert members.read_text(encoding="utf-8") == MEMBERS


def test_json_is_one_object_and_changes_nothing(ran: Run, members: Path, tmp_path: Path) -> None:
    said = json.loads(ran("adopt", "members.csv", "--json").out)
    assert [tab["table"] for tab in said["tabs"]] == ["Roster"]
    assert tomllib.loads(said["settings"])["tabs"]["Roster"]["columns"]["Phone"] == "Cell"
    assert [question["column"] for question in said["questions"]] == ["F"]
    assert not (tmp_path / "toolkit.toml").exists()


def test_one_key_answers_and_the_answer_is_written(
    ran: Run, members: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """2: five is the strongest."""
    keys(monkeypatch, "x2")
    done = ran("adopt", "members.csv")
    assert "is 1 the strongest supporter, or 5?" in done.out
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))
    assert said["workbook"]["where"] == "members.csv"
    assert said["tabs"]["Roster"]["values"]["Assessment"]["5"] == "1"


def test_what_was_answered_is_not_asked_again(
    ran: Run, members: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys(monkeypatch, "1")
    ran("adopt", "members.csv")
    before = (tmp_path / "toolkit.toml").read_text(encoding="utf-8")
    pressed = keys(monkeypatch, "!")
    done = ran("adopt")
    assert next(pressed) == "!"
    assert "says all this already" in done.out
    assert (tmp_path / "toolkit.toml").read_text(encoding="utf-8") == before


def test_a_question_may_wait_and_what_waits_is_not_written(
    ran: Run, members: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys(monkeypatch, "l")
    ran("adopt", "members.csv")
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))
    assert "Assessment" not in said["tabs"]["Roster"].get("values", {})


def test_yes_refuses_while_something_is_open(ran: Run, members: Path, tmp_path: Path) -> None:
    done = ran("adopt", "members.csv", "--yes")
    assert done.code == 1
    assert "question" in done.err
    assert not (tmp_path / "toolkit.toml").exists()


def test_yes_writes_where_nothing_is_open(ran: Run, tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_text(PLAIN, encoding="utf-8")
    assert ran("adopt", "members.csv", "--yes").code == 0
    assert ran("check").code == 0


def test_a_persons_own_lines_in_toolkit_toml_stay(ran: Run, tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_text(PLAIN, encoding="utf-8")
    mine = '# ours\n[workbook]\nwhere = "members.csv"  # the list\n\n[tabs.Roster]\ntab = "members"\ncolumns = { Notes = "Cell" }\n'
    (tmp_path / "toolkit.toml").write_text(mine, encoding="utf-8")
    assert ran("adopt", "--yes").code == 0
    after = (tmp_path / "toolkit.toml").read_text(encoding="utf-8")
    assert after.startswith("# ours\n")
    assert 'where = "members.csv"  # the list' in after
    said = tomllib.loads(after)["tabs"]["Roster"]["columns"]
    assert said["Notes"] == "Cell"
    assert "Phone" not in said


def test_another_file_becomes_another_source(ran: Run, tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_text(PLAIN, encoding="utf-8")
    north = (
        PLAIN.replace("Lopez", "Moore")
        .replace("Chen", "Stone")
        .replace("Park", "Reyes")
        .replace("Null", "Vang")
    )
    (tmp_path / "north.csv").write_text(north, encoding="utf-8")
    assert ran("adopt", "members.csv", "north.csv", "--yes").code == 0
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))["tabs"]["Roster"]
    assert [source.get("workbook", "") for source in said] == ["", "north.csv"]


def test_it_wants_to_know_what_to_adopt(ran: Run) -> None:
    done = ran("adopt")
    assert done.code == 2
    assert "toolkit adopt members.xlsx" in done.err


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(click, "prompt", lambda *_, **__: text)


LOG = """Date,Who,Organizer,Site,Result
9/3,Ada Lopez,Rosa,Maple El,talked
9/4,Bo Chen,Cesar,Oak Middle,NA
9/5,Nan Null,Rosa,Maple El,talked
"""


@pytest.fixture
def months(tmp_path: Path) -> Path:
    """The list of a school year, and a log with a tab a month whose days have no year."""
    (tmp_path / "roster 2022-23.csv").write_text(PLAIN, encoding="utf-8")
    (tmp_path / "Sept.csv").write_text(LOG, encoding="utf-8")
    (tmp_path / "Oct.csv").write_text(LOG.replace("9/", "10/"), encoding="utf-8")
    return tmp_path


BOOKS = ("roster 2022-23.csv", "Sept.csv", "Oct.csv")


@pytest.mark.slow
def test_days_without_a_year_have_the_year_that_the_workbooks_say_first(
    ran: Run, months: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One key for all tabs alike: 2 is what NA means, then 1 is the year of the list's name."""
    keys(monkeypatch, "21")
    done = ran("adopt", *BOOKS)
    assert "2 questions are open" in done.out
    assert "1 2022-23" in done.out
    said = tomllib.loads((months / "toolkit.toml").read_text(encoding="utf-8"))
    logs = said["tabs"]["Conversations"]
    assert {source["year"] for source in logs} == {"2022-23"}
    assert [source["values"]["Result"]["NA"] for source in logs] == ["No answer", "No answer"]
    done = ran("check", "--as-of", "2023-03-15")
    assert "10 rows read, 0 not read" in done.out


def test_json_says_the_likeliest_year_too(ran: Run, months: Path) -> None:
    said = json.loads(ran("adopt", *BOOKS, "--json").out)
    logs = tomllib.loads(said["settings"])["tabs"]["Conversations"]
    assert {source["year"] for source in logs} == {"2022-23"}
    assert ["2022-23"] in [question["options"] for question in said["questions"]]


def test_another_year_may_be_typed(ran: Run, months: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys(monkeypatch, "2t")
    typed(monkeypatch, "2021-22")
    ran("adopt", *BOOKS)
    said = tomllib.loads((months / "toolkit.toml").read_text(encoding="utf-8"))
    assert {source["year"] for source in said["tabs"]["Conversations"]} == {"2021-22"}


def test_one_can_go_back_and_a_wrong_key_is_told(
    ran: Run, months: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """1 was a slip: back, then 2; z is no option."""
    keys(monkeypatch, "1bz2q")
    done = ran("adopt", *BOOKS)
    assert "That key is none of these." in done.out
    assert "for example" in done.out
    said = tomllib.loads((months / "toolkit.toml").read_text(encoding="utf-8"))
    logs = said["tabs"]["Conversations"]
    assert [source["values"]["Result"]["NA"] for source in logs] == ["No answer", "No answer"]
    assert all("year" not in source for source in logs)


def test_control_c_among_the_questions_writes_nothing(
    ran: Run, months: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys(monkeypatch, "2\x03")
    assert ran("adopt", *BOOKS).code != 0
    assert not (months / "toolkit.toml").exists()


def test_a_blank_cell_is_asked_about_in_words(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "members.csv").write_text(
        PLAIN.replace("Middle,N", "Middle,fee payer").replace("El,N", "El,"), encoding="utf-8"
    )
    keys(monkeypatch, "lll")
    done = ran("adopt", "members.csv")
    assert "is blank in some rows" in " ".join(done.out.split())
    assert "“”" not in done.out


def test_a_log_alone_is_told_that_the_list_is_missing(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "calls.csv").write_text(
        LOG.replace("9/", "2022-09-").replace("NA", "no answer"), encoding="utf-8"
    )
    keys(monkeypatch, "")
    done = ran("adopt", "calls.csv")
    assert "none of these tabs is the list of your members" in " ".join(done.out.split())
    assert "toolkit check, then" not in done.out


SITES = """Last,First,School,Member?
Lopez,Ada,Lincoln Elementary,Y
Chen,Bo,Oak Middle,N
Null,Nan,East High School,Y
Park,Cleo,East Elementary,Y
"""
SHORT = """Date,Who,Organizer,Site,Result
2022-09-03,Ada Lopez,Rosa,Lincoln,talked
2022-09-04,Bo Chen,Cesar,Oak,no answer
2022-09-05,Nan Null,Rosa,East,talked
"""


@pytest.mark.slow
def test_a_short_name_of_a_worksite_is_the_one_that_it_fits(ran: Run, tmp_path: Path) -> None:
    """East is two schools, so it stays as it is and check tells it."""
    (tmp_path / "members.csv").write_text(SITES, encoding="utf-8")
    (tmp_path / "calls.csv").write_text(SHORT, encoding="utf-8")
    done = ran("adopt", "members.csv", "calls.csv", "--yes")
    assert "Lincoln is Lincoln Elementary; Oak is Oak Middle" in done.out
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))
    assert said["tabs"]["Conversations"]["values"]["Worksite"] == {
        "Lincoln": "Lincoln Elementary",
        "Oak": "Oak Middle",
    }
    before = (tmp_path / "toolkit.toml").read_text(encoding="utf-8")
    done = ran("check", "--as-of", "2023-03-15")
    assert "6 rows read, 1 not read" in done.out
    assert "Nan Null" in done.out
    assert ran("adopt", "--yes").code == 0
    assert (tmp_path / "toolkit.toml").read_text(encoding="utf-8") == before


SIDES = """Last,First,School,Member?,,Date,Who,Site,Organizer,Result
Lopez,Ada,Maple El,Y,,2022-09-03,Ada Lopez,Maple El,Rosa,talked
Chen,Bo,Oak Middle,N,,2022-09-04,Bo Chen,Oak Middle,Cesar,no answer
Null,Nan,Maple El,Y,,2022-09-05,Nan Null,Maple El,Rosa,talked
Park,Cleo,Oak Middle,Y,,2022-09-06,Cleo Park,Oak Middle,Rosa,talked
"""


@pytest.mark.slow
def test_a_part_of_a_tab_is_still_there_when_toolkit_toml_is_read_again(
    ran: Run, tmp_path: Path
) -> None:
    """The left half stands in toolkit.toml; the log in the right half is found beside it."""
    (tmp_path / "sides.csv").write_text(SIDES, encoding="utf-8")
    file = tmp_path / "toolkit.toml"
    ours = '[workbook]\nwhere = "sides.csv"\n\n[tabs.Roster]\ntab = "sides"\nspan = "A:D"\n'
    file.write_text(ours, encoding="utf-8")
    assert ran("adopt", "--yes").code == 0
    said = tomllib.loads(file.read_text(encoding="utf-8"))["tabs"]
    assert said["Roster"]["span"] == "A:D"
    assert said["Conversations"]["span"] == "F:J"
    assert "8 rows read, 0 not read" in ran("check", "--as-of", "2023-03-15").out
    before = file.read_text(encoding="utf-8")
    assert ran("adopt", "--yes").code == 0
    assert file.read_text(encoding="utf-8") == before


@pytest.mark.slow
def test_a_part_of_a_tab_that_was_left_alone_is_not_asked_about_again(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sheet.csv").write_text(SIDES, encoding="utf-8")
    keys(monkeypatch, "1")
    ran("adopt", "sheet.csv")
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))
    assert said["workbook"]["leave_alone"] == ["sheet!F:J"]
    assert json.loads(ran("adopt", "--json").out)["questions"] == []
    assert "4 rows read, 0 not read" in ran("check", "--as-of", "2023-03-15").out


NOWHERE = """Last,First,Job,Member?,Cell
Lopez,Ada,Teacher,Y,303-555-0106
Chen,Bo,Para,N,303-555-0107
Null,Nan,Teacher,Y,303-555-0109
"""


def test_what_every_row_says_may_be_typed(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No column says the worksite: the title of the tab is offered in words, another is typed."""
    (tmp_path / "maple.csv").write_text(NOWHERE, encoding="utf-8")
    keys(monkeypatch, "t")
    typed(monkeypatch, "Maple El")
    done = ran("adopt", "maple.csv")
    assert "1 “maple”, the title of the tab" in done.out
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))
    assert said["tabs"]["Roster"]["constants"] == {"Worksite": "Maple El"}
    assert "3 rows read, 0 not read" in ran("check").out


def test_an_own_tab_called_as_a_published_one_is_told_at_once(ran: Run, tmp_path: Path) -> None:
    """toolkit sync would refuse; a tab of another file may be called anything."""
    (tmp_path / "Density.csv").write_text(PLAIN, encoding="utf-8")
    told = "“Density” is the name of a tab that the toolkit publishes"
    assert told in ran("adopt", "Density.csv").out
    assert told in json.loads(ran("adopt", "Density.csv", "--json").out)["told"][0]
    (tmp_path / "members.csv").write_text(PLAIN, encoding="utf-8")
    assert "told" not in json.loads(ran("adopt", "members.csv", "Density.csv", "--json").out)


@pytest.mark.parametrize("title", ["wall chart", "Density"])
def test_what_to_rename_is_the_last_thing_that_is_said(
    ran: Run, tmp_path: Path, title: str
) -> None:
    """After many questions, what stood above them is out of sight."""
    (tmp_path / f"{title}.csv").write_text(PLAIN, encoding="utf-8")
    said = " ".join(ran("adopt", f"{title}.csv", "--yes").out.split())
    assert said.endswith(
        "toolkit.toml says it now, but toolkit sync would still refuse."
        f" “{title}” is the name of a tab that the toolkit publishes: toolkit sync refuses while a"
        f" tab of yours is called that. Rename it first, for example to “{title} (ours)”, then run"
        " toolkit adopt."
    )


NAMELESS = LOG.replace("Site,", "").replace("Maple El,", "").replace("Oak Middle,", "")
NAMELESS = NAMELESS.replace("9/", "2022-09-").replace("NA", "no answer")


@pytest.fixture
def nameless(tmp_path: Path) -> Path:
    """A list, and a log that names people by their names alone."""
    (tmp_path / "members.csv").write_text(PLAIN, encoding="utf-8")
    (tmp_path / "calls.csv").write_text(NAMELESS, encoding="utf-8")
    return tmp_path


def test_names_without_a_worksite_are_told_even_where_nobody_watches(
    ran: Run, nameless: Path
) -> None:
    done = ran("adopt", "members.csv", "calls.csv")
    assert "“calls” is not read: it names people, but not their worksite" in done.out
    assert "or say at which worksite all of them are" in done.out


def test_a_tab_that_is_put_off_stays_open(
    ran: Run, nameless: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys(monkeypatch, "l")
    ran("adopt", "members.csv", "calls.csv")
    said = tomllib.loads((nameless / "toolkit.toml").read_text(encoding="utf-8"))
    assert "leave_alone" not in said["workbook"]
    keys(monkeypatch, "1")
    assert "1 question is open" in ran("adopt", "calls.csv").out
    said = tomllib.loads((nameless / "toolkit.toml").read_text(encoding="utf-8"))
    assert said["workbook"]["leave_alone"] == ["calls"]
    assert json.loads(ran("adopt", "calls.csv", "--json").out)["questions"] == []


@pytest.mark.slow
def test_the_worksite_of_a_log_may_be_typed(
    ran: Run, nameless: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everybody in it is at Maple El, so Bo of Oak Middle is not found there."""
    keys(monkeypatch, "t")
    typed(monkeypatch, "Maple El")
    ran("adopt", "members.csv", "calls.csv")
    said = tomllib.loads((nameless / "toolkit.toml").read_text(encoding="utf-8"))
    assert said["tabs"]["Conversations"]["constants"] == {"Worksite": "Maple El"}
    assert "6 rows read, 1 not read" in ran("check", "--as-of", "2023-03-15").out


def test_adopting_again_says_that_nothing_had_to_be_written(ran: Run, tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_text(PLAIN, encoding="utf-8")
    ran("adopt", "members.csv", "--yes")
    assert "says all this already: there was nothing to write" in ran("adopt").out


@pytest.mark.slow
def test_where_nothing_says_the_year_the_school_year_of_the_day_is_offered_once(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tab a month: one key for all of them; --yes writes nothing before, --json the proposal."""
    (tmp_path / "members.csv").write_text(PLAIN, encoding="utf-8")
    for month, title in (("9", "Sept"), ("10", "Oct"), ("11", "Nov")):
        log = LOG.replace("9/", f"{month}/").replace("NA", "no answer")
        (tmp_path / f"{title}.csv").write_text(log, encoding="utf-8")
    books = ("members.csv", "Sept.csv", "Oct.csv", "Nov.csv", "--as-of", "2023-03-15")
    said = json.loads(ran("adopt", *books, "--json").out)
    assert [one["options"] for one in said["questions"]] == [["2022-23", "2021-22"]] * 3
    logs = tomllib.loads(said["settings"])["tabs"]["Conversations"]
    assert {one["year"] for one in logs} == {"2022-23"}
    assert ran("adopt", *books, "--yes").code == 1
    assert not (tmp_path / "toolkit.toml").exists()
    keys(monkeypatch, "1")
    assert "1 question is open" in ran("adopt", *books).out
    assert "13 rows read, 0 not read" in ran("check", "--as-of", "2023-03-15").out


def test_a_file_elsewhere_is_named_relative_to_toolkit_toml(ran: Run, tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "members.csv").write_text(PLAIN, encoding="utf-8")
    (tmp_path / "ours").mkdir()
    config = tmp_path / "ours" / "toolkit.toml"
    assert ran("adopt", "lists/members.csv", "--config", str(config), "--yes").code == 0
    said = tomllib.loads(config.read_text(encoding="utf-8"))
    assert said["workbook"]["where"] == "../lists/members.csv"
    assert "4 rows read, 0 not read" in ran("check", "--config", str(config)).out


def test_a_word_in_weeks_side_by_side_is_asked_once_and_kept(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their hours by week: somebody was off, and one week has a star beside its hours."""
    (tmp_path / "hours.csv").write_text(WEEKS, encoding="utf-8")
    (tmp_path / "members.csv").write_text(PLAIN, encoding="utf-8")
    keys(monkeypatch, "111")
    done = ran("adopt", "members.csv", "hours.csv")
    assert done.out.count("what does “off” mean?") == 1
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))
    (weeks,) = said["tabs"]["Hours"]["matrix"]
    assert weeks["values"] == {"off": "", "6*": "6", "-": ""}
    pressed = keys(monkeypatch, "!")
    ran("adopt")
    assert next(pressed) == "!"
    assert "Hours" not in ran("check").out.partition("rows read, 0 not read")[2]


WEEKS = """Name,2/6/2023,2/13/2023,2/20/2023
Rosa Diaz,6,5.5,off
Cesar Ruiz,6,off,4
Ty Boone,3,6*,6
Uma Vue,3,6,-
"""


BUILDING = "Name,Hired,Assignment\n{0},8/20/1999,Art\n{1},8/20/2004,Music\n{2},8/20/2011,Grade 3\n"
CAME = "Print name,Signature,School\n{0},x,Maple El\n{1},x,Oak Middle\n"


@pytest.mark.slow
def test_what_every_row_says_is_asked_once_for_tabs_of_the_same_headings(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """2, Member, for the buildings; then what the two sign-in sheets say."""
    names = ("Ada Lopez", "Bo Chen", "Cleo Park", "Nan Null", "Eve Diaz", "Flo Ruiz")
    (tmp_path / "Maple El.csv").write_text(BUILDING.format(*names[:3]), encoding="utf-8")
    (tmp_path / "Oak MS.csv").write_text(BUILDING.format(*names[3:]), encoding="utf-8")
    for day in ("2-8-2023", "2-15-2023"):
        file = tmp_path / f"Mapping training sign-in {day}.csv"
        file.write_text(CAME.format(*names[:2]), encoding="utf-8")
    keys(monkeypatch, "21")
    done = ran("adopt", *(file.name for file in sorted(tmp_path.glob("*.csv"))))
    assert "2 questions are open" in done.out
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))["tabs"]
    assert [one["constants"]["Status"] for one in said["Roster"]] == ["Member"] * 2
    assert [one["constants"]["Attended"] for one in said["Attendance"]] == ["Yes"] * 2


@pytest.mark.slow
def test_members_in_one_tab_and_others_in_the_next_are_asked_about_one_by_one(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """2, Member, for the first; 1, Potential member, for the second."""
    text = "Name,School,Cell\n{0},Maple El,303-555-0106\n{1},Oak Middle,303-555-0107\n"
    (tmp_path / "blue.csv").write_text(text.format("Ada Lopez", "Bo Chen"), encoding="utf-8")
    (tmp_path / "pink.csv").write_text(text.format("Cleo Park", "Nan Null"), encoding="utf-8")
    keys(monkeypatch, "21")
    assert "2 questions are open" in ran("adopt", "blue.csv", "pink.csv").out
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))["tabs"]
    assert [one["constants"]["Status"] for one in said["Roster"]] == ["Member", "Potential member"]


COLOURS = """Name,School,Status,Color
Ada Lopez,{school},Member,{words[0]}
Bo Chen,{school},Non-member,{words[1]}
Cleo Park,{school},Member,{words[2]}
Nan Null,{school},Member,{words[0]}
"""


@pytest.mark.slow
def test_colours_are_asked_as_what_they_may_say_once_however_they_are_spelled(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """1, it is how somebody stands; Green is 2, Red 5, Yellow 3."""
    first, second = ("Green", "Yellow", "Red"), ("GREEN", "red", "yellow")
    names = {"Lopez": "Vue", "Chen": "Diaz", "Park": "Ruiz", "Null": "Moss"}
    text = COLOURS.format(school="Oak Middle", words=second)
    for mine, theirs in names.items():
        text = text.replace(mine, theirs)
    (tmp_path / "Maple El.csv").write_text(COLOURS.format(school="Maple El", words=first), "utf-8")
    (tmp_path / "Oak Middle.csv").write_text(text, "utf-8")
    keys(monkeypatch, "1253")
    done = ran("adopt", "Maple El.csv", "Oak Middle.csv")
    assert "4 questions are open" in done.out
    assert "  1 1, the strongest supporter: leads others\n  2 2, a supporter\n" in done.out
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))["tabs"]["Roster"]
    read = {word.casefold(): to for one in said for word, to in one["values"]["Assessment"].items()}
    assert read == {"green": "2", "red": "5", "yellow": "3"}
    assert "8 rows read, 0 not read. Nothing to mend." in ran("check", "--as-of", "2023-03-15").out


CODES = "A,B,C,D,E\nk,4,ok,7b,1\nz,90,??,,0\n+,12,w/R,9a,1\n"


@pytest.mark.parametrize("words", [(), ("--yes",)])
def test_a_list_that_nobody_can_read_is_not_left_alone_for_ever(
    ran: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """It is said what to do; once the headings say something, it is read."""
    (tmp_path / "codes.csv").write_text(CODES, encoding="utf-8")
    done = ran("adopt", "codes.csv", *words)
    assert "Left alone: codes." in done.out
    assert "give its columns headings that say what they hold" in done.out
    assert not (tmp_path / "toolkit.toml").exists()
    (tmp_path / "codes.csv").write_text(PLAIN, encoding="utf-8")
    assert "codes → Roster, 4 rows" in ran("adopt", "codes.csv").out


def test_a_file_without_anything_says_so(ran: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("", encoding="utf-8")
    assert "There is nothing in it: no cell is filled." in ran("adopt", "empty.csv").out


@pytest.mark.slow
def test_an_asterisk_in_the_title_of_a_tab_is_no_pattern_for_the_others(
    ran: Run, tmp_path: Path
) -> None:
    """“*old*” would be the Golden Members, too, and “*” everything."""
    (tmp_path / "Golden Members.csv").write_text(PLAIN, encoding="utf-8")
    (tmp_path / "*old*.csv").write_text("Item,Cost\nSnacks,4\nBuses,90\n", encoding="utf-8")
    assert ran("adopt", "Golden Members.csv", "*old*.csv", "--yes").code == 0
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))
    assert said["workbook"]["leave_alone"] == ["?old?"]
    assert "4 rows read, 0 not read." in ran("check").out
    assert "says all this already" in ran("adopt", "Golden Members.csv", "*old*.csv").out


CONCERNED = "Name,School,Status,Concerns\nAda Lopez,Maple El,Member,Pay\nBo Chen,Maple El,Non-member,Class size\nCleo Park,Oak Middle,Member,Pay\n"


def test_what_cannot_be_read_beside_a_list_is_left_alone_and_the_list_is_read(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "members.csv").write_text(CONCERNED, encoding="utf-8")
    keys(monkeypatch, "1")
    done = ran("adopt", "members.csv")
    assert "1 question is open" in done.out
    asked = "“members”: “Concerns” cannot be read as Conversations: each row of Conversations needs"
    assert asked in " ".join(done.out.split())
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))["tabs"]
    assert said["Roster"]["own"] == ["Concerns"]
    assert "Conversations" not in said
    assert "3 rows read, 0 not read." in ran("check").out


@pytest.mark.slow
def test_the_day_of_all_of_it_may_be_typed(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then by whom they were talked with, and how it went: 1, not said; 1, Talked."""
    (tmp_path / "members.csv").write_text(CONCERNED, encoding="utf-8")
    keys(monkeypatch, "t11")
    typed(monkeypatch, "2023-02-25")
    ran("adopt", "members.csv")
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))["tabs"]
    assert said["Roster"]["constants"]["Conversations.Date"] == "2023-02-25"
    assert "6 rows read, 0 not read." in ran("check", "--as-of", "2023-03-15").out


@pytest.mark.slow
def test_what_waits_for_an_answer_beside_a_list_does_not_stop_the_list(
    ran: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The day is typed; by whom they were talked with, and how it went, may wait."""
    (tmp_path / "members.csv").write_text(CONCERNED, encoding="utf-8")
    keys(monkeypatch, "tll")
    typed(monkeypatch, "2023-02-25")
    ran("adopt", "members.csv")
    said = tomllib.loads((tmp_path / "toolkit.toml").read_text(encoding="utf-8"))["tabs"]
    assert "Conversations.Issues" not in said["Roster"]["columns"]
    assert "3 rows read, 0 not read." in ran("check", "--as-of", "2023-03-15").out
