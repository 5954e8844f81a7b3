"""The Follow-ups tab: the list as organizers read it."""

from datetime import date

from toolkit.organizing.flags import FLAGS
from toolkit.organizing.follow_ups import follow_ups
from toolkit.tables.contact import Conversations
from toolkit.tables.program import Program
from toolkit.tabs.follow_ups import follow_ups_tab

OWN = ("Talked on", "Method", "Result", "New assessment", "Answer", "Follow up by", "Notes")


def test_each_organizer_has_a_view_of_this_week(program: Program) -> None:
    """
    Roster:
    Person ID | Organizer
    Ada       | Rosa
    """
    tab = follow_ups_tab(program, follow_ups(program))

    assert [(one.title, one.heading, one.value, one.filled) for one in tab.views] == [
        ("Rosa", "Organizer", "Rosa", "This week")
    ]


def test_the_tab_has_the_dictionarys_columns_and_a_sentence_in_each_row(program: Program) -> None:
    """
    Roster:
    Person ID | First name | Last name | Organizer | Status    | Phone | Unit
    007       | Ada        | Lopez     | Rosa      | Dropped   | 0303  |
    Nan       | Nan        | Null      |           | Pending   |       | Teachers; Support

    Conversations:
    Person ID | Organizer | Date       | Assessment | Follow up by | Promise
    007       | Rosa      | 2023-02-01 | 2          | 2023-02-08   | class size
    """
    tab = follow_ups_tab(program, follow_ups(program))

    assert {
        column.heading: list(cells) for column, cells in zip(tab.columns, tab.cells, strict=True)
    } == {
        "Organizer": ["Rosa", None],
        "This week": ["✓", None],
        "Priority": [1, 1],
        "Flag": ["Promise overdue", "Not contacted"],
        "Person": ["Ada Lopez", "Nan Null"],
        "Why": [
            (
                "Rosa owes them an answer about class size since 8 Feb, promised on 1 Feb; not a"
                " member, and 2 more make a majority here."
            ),
            "First conversation: nobody has tried yet.",
        ],
        "Next step": [
            (
                "Get back to them about class size, even without the answer yet; a short call is"
                " enough."
            ),
            "Ask what they would change at Maple El, and listen.",
        ],
        "Due": [date(2023, 2, 8), date(2023, 3, 9)],
        "Phone": ["0303", None],
        "Worksite": ["Maple El", "Maple El"],
        "Unit": [None, "Teachers, Support"],
        "Last contact": [date(2023, 2, 1), None],
        "Days": [36, None],
        "Last result": ["Talked", None],
        "Attempts": [1, 0],
        "Assessment": [2, None],
        "Person ID": ["007", "Nan"],
        **{heading: [] for heading in OWN},
    }
    assert [column.heading for column in tab.columns] == [
        "Organizer",
        "This week",
        "Priority",
        "Flag",
        "Person",
        "Why",
        "Next step",
        "Due",
        "Phone",
        "Worksite",
        "Unit",
        "Last contact",
        "Days",
        "Last result",
        "Attempts",
        "Assessment",
        "Person ID",
        *OWN,
    ]
    own = [column for column in tab.columns if column.people]
    assert [column.heading for column in own] == list(OWN)
    method, result, assessment, answer = (column.choices for column in own[1:5])
    assert (method, result) == (Conversations.method.choices, Conversations.result.choices)
    assert (assessment, answer) == (("1", "2", "3", "4", "5"), ("Yes", "Maybe", "No"))
    assert (tab.filtered, tab.frozen_columns) == (True, 5)


def test_every_flag_has_a_colour_of_its_own_in_which_its_word_can_be_read(program: Program) -> None:
    """
    Person | Date
    Nan    | 2023-02-01
    """
    fills = {
        rule.value: (rule.fill, rule.ink)
        for rule in follow_ups_tab(program, follow_ups(program)).rules
        if rule.heading == "Flag"
    }

    assert tuple(fills) == FLAGS
    assert len(set(fills.values())) == len(FLAGS)
    for fill, ink in fills.values():
        assert contrast(fill, ink) >= 7


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as the accessibility guidelines measure it; 7 and over is the strictest grade."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_without_conversations_the_tab_says_which_tab_is_missing(program: Program) -> None:
    """
    Roster:
    Person
    Nan
    """
    tab = follow_ups_tab(program, follow_ups(program))

    assert (
        tab.first_line
        == "Who to talk with next, in each organizer's own order, and why; filter by your name,"
        " and write what came of it into the columns on the right · as"
        " of 9 March 2023 · empty, because the workbook has no tab Conversations · every row"
        " could be read"
    )
    assert tab.n_rows == 0
