"""Letters: what each says, in its reader's language, whole; and that none is ever too large."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import html5lib
import pytest
from lettering import LOCAL, MONDAY, MORNING, WEEK, Office, letters_of, workbook_of
from sheets import program_of

from toolkit.jobs.mailing_wishes import Wish
from toolkit.jobs.timesheets import export
from toolkit.letters.notice import notice, trial
from toolkit.letters.people import Next
from toolkit.letters.readers import Reader, Unreachable, readers
from toolkit.mail.message import LARGEST_HTML, Letter
from toolkit.settings import MailSettings, Settings

pytestmark = pytest.mark.slow  # each composes a week's letters anew

STAFF = Wish(only="staff")


def _readers(text: str) -> tuple[Sequence[Reader], Sequence[Unreachable]]:
    """Who would get letters of that local, and whom none can reach."""
    return readers(program_of(text, MONDAY, cast=False))


def test_rosas_letter_as_text(letters: dict[str, Letter]) -> None:
    """It reads well by itself: this week's people first, then answers due, hours and numbers."""
    assert letters["rosa@example.org"].text.startswith(
        "Rosa, your 4 for this week: 1 answer owed\n"
        "The week of 6 Mar to 12 Mar 2023\n"
        "\n"
        "Hello Rosa,\n"
        "\n"
        "Thank you for the 3 conversations you had last week.\n"
        "\n"
        "YOUR PEOPLE THIS WEEK\n"
        "\n"
        "1. Bo C., Maple El\n"
        "   You owe them an answer since 8 Mar: “canary call …”.\n"
        "   Get back to them, even without the answer yet; a short call is enough.\n"
        "   Log:"
        " https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=Bo&entry.2=Bo%20C.&entry.3=Rosa%20Diaz&entry.4=Maple%20El\n"
    )
    for part in (
        (
            "4 of 6 hours: log 2 more by Sunday.\nPhase 1: 4 of 48 hours of the whole phase, and"
            " $937.50 of $1,250.00 earned so far.\n"
        ),
        (
            "5 weeks wait for your initials in Timesheets (weeks of 6 Feb, 13 Feb, 20 Feb, 27 Feb,"
            " 6 Mar).\n"
        ),
        "Next training: Training 6: Charting (Wednesday 15 March, 5:00 PM, online)\n",
        "- Conversations: 3 / 2\n",
        "- Hal I., Maple El: you promised “canary promise” by 15 Mar.\n",
        "You also made 1 promise to somebody who is on another organizer's list.\n",
    ):
        assert part in letters["rosa@example.org"].text


def test_an_organizer_between_phases_gets_no_letter() -> None:
    """Phase 1 ended on 7 April: one more letter on the Monday after it, then none; they are counted."""
    office = Office()
    after, later = (office.mailing(as_of=date(2023, 4, day)) for day in (10, 17))

    assert [each.subject for each in after.due if each.to == "rosa@example.org"] == [
        "Rosa, Phase 1 is over: thank you"
    ]
    assert [each.to for each in later.due if each.key.startswith("organizer/")] == []
    assert (after.between, later.between) == (0, 2)


def test_a_letter_says_whose_it_is() -> None:
    """The local of Settings above every kind of letter, and the name under [mail] below it."""
    text = LOCAL.replace("Setting   | Value\n", "Setting   | Value\nLocal | Maple Valley EA\n")
    named = MailSettings(
        transport="folder",
        from_="Organizing <o@example.org>",
        reply_to="Sol Stark <sol@example.org>",
    )
    office = Office(workbook_of(text, synced=False), Settings(mail=named))

    found = office.mailing().due
    assert len({each.key.split("/")[0] for each in found}) == 3
    for each in found:
        assert each.text.splitlines()[1].startswith("Maple Valley EA · ")
        assert "Sol Stark" in each.text
        assert "Sol Stark" in each.html


def test_the_staff_letter_as_text(letters: dict[str, Letter]) -> None:
    """One headline, the figures with their goals, and what waits."""
    said = letters["sol@example.org"].text

    for part in (
        "The week: 3 conversations, 2 the week before, 2 promises overdue.",
        "- Attempts: 4 / 2 / –\n- Conversations: 3 / 2 / –\n- One-on-ones: 2 / 2 / –",
        (
            "- New members, less those who left: 0 / – / –\n- Members: 3 / 3 / –\n- Density: 16.7%"
            " / 16.7% / –"
        ),
        "- Rosa D.: 2 promises, the oldest due since 8 Mar",
        (
            "- Maple El: no rep, 2 needed, 60% talked with lately, 5 more for a majority. Your"
            " organizers there: Rosa D., Cesar P."
        ),
        (
            "Petition: 1 of 18 took part (5.6%); 11 more for the target of 65%; closes 31 Mar.\n"
            "Where most are missing:\n- Maple El: 1 of 12, 7 more"
        ),
        "- Cleo P., Maple El, hired 20 Feb",
        (
            "Missed last week:\n- Cesar P., check-in on 8 Mar\n- Uma Q., no check-in recorded\n15"
            " weeks wait for initials: Rosa D., Cesar P., Uma Q.\n"
        ),
        "1 application waits for a decision although applications have closed.",
        "2 errors, 1 warning: Data Issues says how to mend each.",
        "- Hours: Not a number of hours: 1 row not read: row 4",
    ):
        assert part in said, part


def test_a_week_that_changed_after_its_export_is_in_the_staff_letter(tmp_path: Path) -> None:
    """Rosa's week of 6 March is signed and paid; then somebody writes other hours."""
    office = Office()
    book = office.workbook
    rows = book.rows("Timesheets")
    at = next(
        n for n, row in enumerate(rows, 1) if row and row[0] == "Rosa Diaz|Phase 1|2023-03-06"
    )
    for heading, said in (("Certified", "RD"), ("Approved by", "Dana"), ("Approved on", MONDAY)):
        book.edit("Timesheets", at, rows[2].index(heading) + 1, said)
    export(
        book,
        Settings(),
        phase="Phase 1",
        kind="csv",
        out=tmp_path / "pay.csv",
        by="Dana",
        as_of=MONDAY,
        now=MORNING,
    )
    hours = book.rows("Hours")
    row = next(n for n, row in enumerate(hours, 1) if "Rosa Diaz" in row)
    book.edit("Hours", row, hours[0].index("Hours") + 1, 1)

    assert (
        "1 week has changed since it was exported: Rosa D.\n" in office.mailing(STAFF).due[0].text
    )


def test_worksites_that_moved_are_told_with_their_change() -> None:
    """Bo joins on the Monday: Maple El rose since the week before."""
    office = Office()
    office.workbook.edit("Roster", 3, 5, "Member")
    staff = office.mailing(STAFF).due[0].text

    assert "- Up: Maple El, density 25%, +8.3 points" in staff
    assert "- New members, less those who left: +1 / – / –" in staff
    assert "members +1" in staff


def test_a_representative_reads_counts_and_one_ask(letters: dict[str, Letter]) -> None:
    """Nan of Oak Mid reads Spanish."""
    assert (
        letters["rep.maple@example.org"].subject
        == "Maple El: 2 of 12 are members, 5 more for a majority"
    )
    assert (
        "- Density: 16.7%\n- More members for a majority: 5\n"
        in letters["rep.maple@example.org"].text
    )
    nan = letters["nan.n@example.org"]
    assert nan.language == "es"
    assert nan.text.startswith(
        "Oak Mid: 1 de 6 son miembros, faltan 3 para la mayoría\nLa semana del 6 mar al 12 mar"
        " 2023\n"
    )


@pytest.mark.parametrize(
    ("edits", "ask"),
    [
        ((), "7 more here make the target of “Petition” by 31 Mar: who are your two?"),
        (
            (("Structure Tests", 2, 3, "2023-03-12"),),
            "Welcome Cleo P., and ask how the first weeks have been.",
        ),
        (
            (("Structure Tests", 2, 3, "2023-03-12"), ("Roster", 4, 14, "2015-02-20")),
            "5 more here make a majority: who are your two?",
        ),
    ],
)
def test_one_ask_the_nearest_one(edits: tuple[tuple[str, int, int, str], ...], ask: str) -> None:
    """A test that runs; else new hires; else the majority."""
    office = Office()
    for tab, row, column, value in edits:
        office.workbook.edit(tab, row, column, value)

    found = letters_of(office, wish=Wish(to="rep.maple@example.org"))
    assert f"One thing this week: {ask}" in found["rep.maple@example.org"].text


def test_an_organizers_list_opens_with_their_own_filter_view(
    letters: dict[str, Letter], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Google, whatever people call the tabs now; who has no view yet gets no link, and nobody gets one to a row."""
    office = Office()
    office.workbook.rename("Follow-ups", "Who to call")
    read, base = office.workbook.read, "https://docs.google.com/spreadsheets/d/x/edit"
    views = {"Who to call": {"Rosa Diaz": 77}, "Timesheets": {"Rosa Diaz": 88}}
    monkeypatch.setattr(
        office.workbook,
        "read",
        lambda titles: dataclasses.replace(read(titles), address=base, views=views),
    )
    idents = read(frozenset()).idents
    found = letters_of(office)
    rosa = found["rosa@example.org"]

    lists = f"{base}#gid={idents['Who to call']}&fvid=77"
    assert f"Open your week in Follow-ups: {lists}\n" in rosa.text
    assert f'<a href="{lists.replace("&", "&amp;")}"' in rosa.html
    assert f"{base}#gid={idents['Timesheets']}&fvid=88\n" in rosa.text
    others = [each for to, each in found.items() if to != "rosa@example.org"]
    assert "fvid" not in "".join(each.text + each.html for each in others)
    assert "Open your week" not in "".join(each.text + each.html for each in others)
    assert f"{base}#gid={idents['Who to call']}\n" in found["sol@example.org"].text
    assert "range=" not in "".join(each.text + each.html for each in found.values())
    assert "internal:" not in "".join(each.text + each.html for each in letters.values())


def test_every_letter_is_well_formed(letters: dict[str, Letter]) -> None:
    """html5lib's strict parser takes each; one h1, a language, headings, captions and header cells."""
    notices = [
        notice(Reader("notice", "a@b.org", "es"), WEEK, "The tab is empty."),
        trial("a@b.org", WEEK),
    ]
    for each in [*letters.values(), *notices]:
        page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(each.html)
        assert page.get("lang") == each.language
        assert len(page.findall(".//h1")) == 1
        for table in page.iter("table"):
            assert table.get("role") == "presentation" or table.find("caption") is not None
        assert all(
            img.get("alt") and img.get("width") and img.get("height") for img in page.iter("img")
        )
        assert {img.get("src") for img in page.iter("img")} == {
            f"cid:{picture.name}" for picture in each.pictures
        }


def test_the_preheader_is_not_the_headline_again(letters: dict[str, Letter]) -> None:
    """What an inbox shows beside the subject is the week."""
    page = html5lib.parse(letters["rosa@example.org"].html, namespaceHTMLElements=False)
    hidden = next(each for each in page.iter("div") if each.get("class") == "preheader")

    assert (hidden.text or "").startswith("The week of 6 Mar to 12 Mar 2023")
    assert "display:none" in hidden.get("style", "").replace(" ", "")


def test_the_pictures_numbers_stand_in_the_text(letters: dict[str, Letter]) -> None:
    """With pictures off nothing is lost."""
    assert "27 Feb: 2 · 6 Mar: 3" in letters["rosa@example.org"].text
    assert (
        "- 27 Feb: 2 / 2 / 16.7% / 25%\n- 6 Mar: 4 / 3 / 16.7% / 50%"
        in letters["sol@example.org"].text
    )


def test_no_letter_is_ever_too_large() -> None:
    """Long names everywhere, hundreds of worksites and people: lists are cut, and say how many more there are."""
    head, _, rest = LOCAL.partition("Hal       |")
    many = "".join(
        f"P{n:04d} | {'<&>' * 30} | {'Ñ' * 40} | {'&' * 50}{n % 90:03d} | Potential member | Rosa"
        " Diaz | | | | | | | | 2023-02-20 |\n"
        for n in range(700)
    )
    text = head + many + "Hal       |" + rest
    sites = "".join(
        f"{'&' * 50}{n:03d} | East | 12 | {'rep@example.org' if n < 60 else ''}\n"
        for n in range(90)
    )
    text = text.replace(
        "Oak Mid  | West   | 6        |", "Oak Mid  | West   | 6        |\n" + sites
    )
    found = letters_of(Office(workbook_of(text, synced=False)))

    assert max(len(each.html.encode()) for each in found.values()) < LARGEST_HTML
    assert "more people are on your list for later weeks." in found["rosa@example.org"].text
    assert len(found["rep@example.org"].html) > 20_000


def test_who_reads_what() -> None:
    """Staff, organizers and representatives; Rep email(s) before the roster's reps."""
    found, bad = _readers(LOCAL)

    assert [(each.kind, each.address, each.language, each.worksites) for each in found] == [
        ("staff", "sol@example.org", "en", ()),
        ("organizer", "rosa@example.org", "en", ()),
        ("organizer", "cesar@example.org", "es", ()),
        ("rep", "rep.maple@example.org", "en", ("Maple El",)),
        ("rep", "nan.n@example.org", "es", ("Oak Mid",)),
    ]
    assert bad == []


def test_one_rep_of_two_worksites_gets_one_letter_about_both() -> None:
    """And somebody whose Summary is None gets none at that address either."""
    text = LOCAL.replace(
        "Oak Mid  | West   | 6        |",
        "Oak Mid  | West   | 6        | rep.maple@example.org; uma@example.org",
    )
    found, _ = _readers(text)

    assert [each.worksites for each in found if each.kind == "rep"] == [("Maple El", "Oak Mid")]


@pytest.mark.parametrize("result", ["Do not contact", "Deceased"])
@pytest.mark.parametrize("person_id", ["", "Nan"])
def test_nobody_writes_to_people_who_are_to_be_left_alone(result: str, person_id: str) -> None:
    """Nan, a rep, said so in a conversation, or died; Rosa is Nan, or has Nan's address: no letter of any kind."""
    text = LOCAL.replace(
        "2023-03-10 | Rosa Diaz | Dee       | Talked   ",
        f"2023-03-10 | Rosa Diaz | Nan       | {result}",
    )
    if person_id:
        text = text.replace("Language | Summary\nRosa", "Language | Summary | Person ID\nRosa")
        text = text.replace("         | Weekly", "         | Weekly  | Nan")
    else:
        text = text.replace("rosa@example.org ", "NAN.N@example.org")
    found, bad = _readers(text)

    assert [each.address for each in found] == [
        "sol@example.org",
        "cesar@example.org",
        "rep.maple@example.org",
    ]
    assert bad == []


def test_who_wants_no_letters_gets_none_at_any_address_of_theirs() -> None:
    """Uma, Summary None, wrote two addresses in one cell; a rep has one of them and Rosa the other."""
    text = LOCAL.replace("uma@example.org  ", "Uma <uma@example.org>; rosa@example.org").replace(
        "rep.maple@example.org", "uma@example.org"
    )
    found, bad = _readers(text)

    assert [each.address for each in found] == [
        "sol@example.org",
        "cesar@example.org",
        "nan.n@example.org",
    ]
    assert [(one.table, one.row, one.why) for one in bad] == [("Organizers", 2, "shared address")]


@pytest.mark.parametrize(("ends", "gets_one"), [("2023-03-10", False), ("2023-12-31", True)])
def test_after_their_last_day_an_organizer_gets_no_letter(ends: str, gets_one: bool) -> None:
    """Rosa's Ends was in March; as a rep of Maple El she would still read that letter."""
    text = LOCAL.replace("Language | Summary\nRosa", "Language | Summary | Ends\nRosa").replace(
        "         | Weekly", f"         | Weekly  | {ends}"
    )
    found, bad = _readers(text)

    assert ("rosa@example.org" in [each.address for each in found]) is gets_one
    assert "rep.maple@example.org" in [each.address for each in found]
    assert bad == []


def test_a_line_about_a_person_is_whole(letters: dict[str, Letter]) -> None:
    """The dataclass says all there is of a person."""
    assert [each.name for each in dataclasses.fields(Next)] == [
        "name",
        "worksite",
        "why",
        "step",
        "due",
        "call",
        "form",
    ]
    assert date(2023, 3, 6) == WEEK.monday
