"""Words: how a column's words are read as ours, and which of them a person has to explain.

Each line of a list is what words mean, and the words, with | between them; `?` is asked, `blank`
is read as a blank cell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.adopting.known_words import LISTS
from toolkit.adopting.lists import entries
from toolkit.adopting.words import WordsRead, lists_words_of, read_words, wants_words
from toolkit.tables.choices import Choice
from toolkit.tables.columns import Column, YesNo
from toolkit.tables.contact import Conversations
from toolkit.tables.events import Attendance
from toolkit.tables.inputs import INPUTS
from toolkit.tables.paid_program import CheckIns
from toolkit.tables.roster import Roster
from toolkit.tables.structure_tests import Responses

COLUMNS = {f"{table.title}.{one.heading}": one for table in INPUTS for one in table.columns}

ALONE = """
Roster.Status = Member: M | Mbr | MEMBER | Y | yes | x | ✔ | 1 | TRUE | Full member | Active | active member | dues paying | Member since 2018 | Joined 9/1/22 | M - Member | Sí / Yes | sí, afiliada | MEMBER - ACTIVE | Sí | afiliada | Afiliado | socio | miembro | agremiada | cotizante
Roster.Status = Pending: card in hand | Signed 10/3 | signed card | Pending | in process | Card turned in 2/1 | firmó tarjeta | en trámite | pendiente
Roster.Status = Potential member: N | No | NM | PM | FP | AF | Agency fee | fee payer | Non-Mbr | Not a member | N = Non | never joined | no afiliado | No es miembro | potencial | not yet | prospective
Roster.Status = Dropped: dropped | Dropped 9/22 | Former member | ex-member | opted out | was a member | Baja | ex afiliada | no longer a member
Roster.Status = Refused: Refused | hard no | will not join | refuses to sign | no quiere afiliarse
Roster.Status = Left: gone | Retired | Retired 6/22 | resigned | no longer works here | Jubilada | ya no trabaja aquí | left the district
Roster.Status = Excluded: Manager | confidential | not in unit | Supervisor | confianza
Roster.Status = ?: M* | PM-R | Y* | M? | 2 | ESP | New hire | on leave | Objector | inactive | D | R | - | ? | simpatizante | Joined by Rosa | see Cesar | blue | Non member - refused | Member, but wants out
Roster.Roles = Rep: Rep | Bldg Rep | steward | AR | Delegada | co-steward | building rep
Roster.Roles = Leader: Leader | organic leader | Líder | LDR
Roster.Roles = Rep, Leader: rep, leader | Steward; Leader | rep / leader
Roster.Roles = ?: L | C | CH | potential leader | Treasurer | rep, treasurer
Roster.Language = es: es | sp | Spanish | esp | español
Roster.Language = en: English | eng | E | inglés
Roster.Language = other: Hmong | ASL | Vietnamese | Somali
Roster.Language = ?: both | bilingual | Spanish/English
Roster.Assessment = 1: 1 | 1.0 | 1 - Leader | (1) | Strong yes | strong supporter | Leader | 1=leader | Leader (1)
Roster.Assessment = 2: 2 – Supporter | Lean yes | supporter
Roster.Assessment = 3: 3-Undecided | undecided | on the fence | Indecisa
Roster.Assessment = 4: 4 Leaning no | Lean no | soft no
Roster.Assessment = 5: 5-Anti | 5 (anti) | hostile | opposed | en contra
Roster.Assessment = blank: 0 | ? | NA | N/A | - | not assessed | TBD | sin valorar
Roster.Assessment = ?: B | 2+ | 2.5 | 3/4 | 1* | ★★★ | yes | No | green | 7
Conversations.Intensity = 5: 5 | would act | Very strongly
Conversations.Intensity = 1: not at all
Conversations.Result = Talked: Talked | spoke | Yes, we talked | canvassed | conversation | 1:1 | Had a great conversation! | Hablamos | met with | we talked for an hour
Conversations.Result = No answer: NH | no ans | Not home | No, didn't reach them | nobody home | VM full | couldn't reach her | No contestó | she wasn't there
Conversations.Result = Left message: LM | VM | Left a message | left VM | left note in mailbox | dejé recado
Conversations.Result = Busy: busy | ocupada
Conversations.Result = Refused: Refused | hung up | They refused to talk | didn't want to talk | No quiso hablar
Conversations.Result = Wrong number: wrong # | WN | bad number | not her number | número equivocado
Conversations.Result = Disconnected: disc | not in service | number is disconnected | fuera de servicio
Conversations.Result = Moved: moved | Moved to Denver | transferred schools | se cambió de escuela
Conversations.Result = Deceased: deceased | falleció
Conversations.Result = Language barrier: language barrier | speaks only Spanish
Conversations.Result = Not reachable: inaccessible | locked building
Conversations.Result = Do not contact: DNC | do not call again | take me off the list
Conversations.Result = ?: callback | NI | not interested | spoke w/ husband | texted | retired | x | No | sub that day | talk to Rosa first | Busy, call back | NH / LM | said she'd think about it
Conversations.Method = In person: 1:1 | one-on-one | F2F | face to face | at school | In-person at school | cara a cara
Conversations.Method = Phone: call | phonebank | Phone call | by phone | llamada
Conversations.Method = Door: house visit | door | doors | home visit | visita a domicilio
Conversations.Method = Video: zoom | Google Meet
Conversations.Method = Text: text | SMS | txt | WhatsApp | mensaje
Conversations.Method = Email: e-mail | emailed
Conversations.Method = Meeting: mtg | union meeting | reunión
Conversations.Method = ?: Facebook | P | left it with Bo | letter
Conversations.Answer = Yes: Yes | will sign | signed | joined! | Sí | aceptó
Conversations.Answer = Maybe: maybe later | thinking about it | on the fence | Not now | needs more time | lo va a pensar
Conversations.Answer = No: no | not interested | declined | no way | No quiere
Conversations.Answer = ?: already a member | call back | will sign next week | if Ada does
Conversations.Asked to join = Yes: Y | asked | x
Conversations.Asked to join = No: not yet | didn't ask | N
Conversations.Asked to join = ?: already a member | maybe
Attendance.Attended = Yes: Present | x | ✓ | 1 | zoom | Asistió
Attendance.Attended = No: absent | no show | 0 | Faltó
Attendance.Attended = Partial: late | left early | llegó tarde
Attendance.Attended = Excused: excused | falta justificada
Attendance.Attended = Make-up: made up | watched recording
Attendance.Attended = Signed up: RSVP | registered | will attend
Attendance.Attended = ?: P | A | T | sick | cancelled | came at 6
Check-ins.Happened = Yes: Y | met | done | se reunió
Check-ins.Happened = Missed: N | no show | No, faltó | didn't meet
Check-ins.Happened = Rescheduled: R | resched | moved to Thursday | Lo cambiamos de día
Check-ins.Happened = ?: cancelled | by phone | snow
Hours.Activity = Training: training | Wed. training | Capacitación
Hours.Activity = One-on-ones: 1:1s | one on ones | 3 1:1s at Maple El | conversaciones
Hours.Activity = Phone bank: phonebank | calls | phone banking | llamadas
Hours.Activity = Door knocking: doors | canvass | house visits
Hours.Activity = Worksite visit: site visit | School visit | visita a escuela
Hours.Activity = Check-in: check-in w/ staff | weekly check-in
Hours.Activity = Prep: prep work | prep for phone bank | data entry | planning
Hours.Activity = Other: rally | school board meeting
Hours.Activity = ?: meeting | texting | travel time
Worksites.Level = Elementary: Elem | ES | K-5 | Elementary School | primaria
Worksites.Level = Middle: MS | 6-8 | Jr. High
Worksites.Level = High: HS | 9-12
Worksites.Level = K-8: PK-8 | K-8
Worksites.Level = Other: K-12 | Alternative | Early Childhood
Worksites.Level = ?: E | M | Maple
Organizers.Role = Staff: staff | UniServ
Organizers.Role = ?: volunteer
Organizers.Active = Yes: Y | active
Organizers.Active = No: inactive | left | N
Responses.Response = Yes: signed | Y | x | wore it | firmó | 1
Responses.Response = No: N | refused | did not sign | 0
Responses.Response = blank: ? | N/A
Responses.Response = ?: absent | will sign | maybe | voted no
Roster.On leave = Yes: x | FMLA | maternity leave | licencia
Roster.On leave = No: returned | no
Roster.Do not contact = Yes: x | DNC | do not call
Roster.Do not contact = ?: text only | no calls at work
Structure Tests.Kind = Petition: petition
Structure Tests.Kind = Sticker day: Red for Ed | button day
Structure Tests.Kind = Rally: walk-in | informational picket
Structure Tests.Kind = Practice vote: SAV | mock strike vote
Structure Tests.Base = Eligible: everyone | whole unit
Structure Tests.Base = Members: members only
Events.Kind = Induction: New Teacher Orientation | NEO
Events.Kind = Meeting: general meeting | GMM
Events.Format = Online: Zoom | virtual
Events.Format = ?: hybrid
Phases.Proration = By week: weekly
Applications.Decision = Accepted: hired | Accepted | Y
Applications.Decision = Waitlist: WL | lista de espera
Applications.Decision = ?: maybe
Sign-offs.What = Approve: approved | OK
"""


def listed(written: str) -> Iterator[tuple[Column, str, str]]:
    """Each word of a list, with its column and what it means."""
    for line in written.strip().splitlines():
        about, _, words = line.partition(": ")
        column, _, ours = about.partition(" = ")
        yield from ((COLUMNS[column], word.strip(), ours) for word in words.split(" | "))


@pytest.mark.parametrize(
    ("column", "word", "ours"),
    [
        pytest.param(column, word, ours, id=f"{column.heading}-{word}")
        for column, word, ours in listed(ALONE)
    ],
)
def test_a_word_by_itself(column: Column, word: str, ours: str) -> None:
    """Case, accents, dashes and outer spaces never matter; what only its writer knows is asked."""
    found = read_words(column, {f" {word} ": 1})

    if ours == "?":
        assert (found.values, found.ask, found.fit) == ({}, (f" {word} ",), 0.0)
    else:
        assert found == WordsRead(
            {f" {word} ": None if ours == "blank" else ours}, (), 1.0, 1.0, {}, found.direction
        )


def test_a_status_of_codes_is_read_and_its_own_codes_are_asked() -> None:
    """M and PM are everybody's; M* and PM-R are this local's: asked, with a guess."""
    assert read_words(
        Roster.status, {"M": 10, "PM": 7, "M*": 2, "PM-R": 1}, "Category"
    ) == WordsRead(
        values={"M": "Member", "PM": "Potential member"},
        ask=("M*", "PM-R"),
        fit=0.85,
        likeness=0.925,
        guesses={"M*": "Pending", "PM-R": "Refused"},
    )


@pytest.mark.parametrize(
    ("counts", "values", "ask"),
    [
        ({"x": 3, "": 5}, {"x": "Member", "": "Potential member"}, ()),
        ({"1": 3, "": 5}, {"1": "Member", "": "Potential member"}, ()),
        (
            {"M": 3, "Pending": 1, "": 5},
            {"M": "Member", "Pending": "Pending", "": "Potential member"},
            (),
        ),
        ({"Y": 3, "N": 4, "": 5}, {"Y": "Member", "N": "Potential member"}, ("",)),
        ({"": 5}, {}, ()),
    ],
)
def test_a_blank_status(
    counts: dict[str, int], values: dict[str, str], ask: tuple[str, ...]
) -> None:
    """Where no word says that somebody is no member, the blank cells do; else they are asked."""
    found = read_words(Roster.status, counts, "Member?")

    assert (found.values, found.ask) == (values, ask)


@pytest.mark.parametrize(
    ("column", "counts", "values"),
    [
        (
            Roster.status,
            ["Y", "N", "P"],
            {"Y": "Member", "N": "Potential member", "P": "Pending"},
        ),
        (Roster.status, ["S", "N"], {"S": "Member", "N": "Potential member"}),
        (Roster.status, ["T", "F"], {"T": "Member", "F": "Potential member"}),
        (Roster.language, ["E", "S"], {"E": "en", "S": "es"}),
        (Roster.status, ["in", "out"], {"in": "Member", "out": "Potential member"}),
        (Roster.status, ["ACT", "POT"], {"ACT": "Member", "POT": "Potential member"}),
        (Roster.status, ["Active", "Leave", "Terminated"], {"Terminated": "Left"}),
        (
            Attendance.attended,
            ["P", "A", "E"],
            {"P": "Yes", "A": "No", "E": "Excused"},
        ),
        (Attendance.attended, ["Y", "N", "P"], {"Y": "Yes", "N": "No"}),
        (
            CheckIns.happened,
            ["Y", "N", "R"],
            {"Y": "Yes", "N": "Missed", "R": "Rescheduled"},
        ),
    ],
)
def test_words_that_say_it_only_together(
    column: Column, counts: list[str], values: dict[str, str]
) -> None:
    """P is pending beside Y and N, present beside A; an employer's Active is no membership."""
    found = read_words(column, Counter(counts))

    assert found.values == values
    assert set(found.ask) == set(counts) - set(values)


def test_a_column_of_a_matrix_is_read_beside_its_others() -> None:
    """On the 15th all were there: P says so because the 8th has an A."""
    assert read_words(Attendance.attended, {"P": 8}, "2/15", beside=["P", "A"]).values == {
        "P": "Yes"
    }


@pytest.mark.parametrize(
    ("column", "heading", "values"),
    [
        (Roster.roles, "Steward", {"x": "Rep"}),
        (Roster.roles, "BR x if bldg rep", {"x": "Rep"}),
        (Roster.roles, "Delegado/a", {"X": "Rep"}),
        (Roster.roles, "Leader?", {"L": "Leader"}),
        (Roster.roles, "Comm", {"C": "Committee"}),
        (Roster.roles, "Organizing committee", {"✓": "Committee", "N": None}),
        (Roster.roles, "MO", {"1": "Member organizer"}),
        (Roster.status, "Non-member", {"x": "Potential member"}),
        (Roster.status, "Pending", {"x": "Pending"}),
        (Roster.language, "Spanish?", {"Y": "es", "N": None}),
        (Attendance.attended, "Absent", {"x": "No"}),
        (Conversations.result, "Left message", {"x": "Left message"}),
        (Conversations.result, "Talked?", {"x": "Talked"}),
        (Conversations.method, "Phone", {"x": "Phone"}),
    ],
)
def test_a_mark_says_what_its_heading_says(
    column: Column, heading: str, values: dict[str, str | None]
) -> None:
    """One of three columns with an x in it: the heading is the word."""
    found = read_words(column, dict.fromkeys(values, 2), heading)

    assert (found.values, found.ask) == (values, ())


@pytest.mark.parametrize("heading", ["Card", "Card signed?", "Tarjeta", "Union card"])
def test_whether_a_card_makes_a_member_is_the_local_s_own_rule(heading: str) -> None:
    """X under Card: asked, with the guess that it waits to be processed."""
    found = read_words(Roster.status, {"X": 9, "": 12}, heading)

    assert (found.values, found.ask) == ({}, ("", "X"))
    assert found.guesses == {"X": "Pending", "": "Potential member"}


@pytest.mark.parametrize(
    ("heading", "words", "direction", "values"),
    [
        ("Rating 1 best - 5 worst", ["1", "5"], "ours", ["1", "5"]),
        ("Rating (1=strong)", ["2"], "ours", ["2"]),
        ("Assessment (5 = strongest)", ["1", "5"], "reversed", ["5", "1"]),
        ("Rating 1 low 5 high", ["1", "4"], "reversed", ["5", "2"]),
        ("Nivel de apoyo (5 = muy fuerte)", ["5"], "reversed", ["1"]),
        ("Rating", ["1", "0"], "", ["1", None]),
        ("Rating", ["1 - Leader", "4"], "ours", ["1", "4"]),
        ("Rating", ["1 - Anti", "4", "5 - Leader"], "reversed", ["5", "2", "1"]),
        ("Rating", ["Strong yes", "Lean no"], "", ["1", "4"]),
        ("1-5", ["3"], "", ["3"]),
    ],
)
def test_which_way_a_scale_runs(
    heading: str, words: list[str], direction: str, values: list[str | None]
) -> None:
    """Told by the heading or by labels; where nothing tells, the numbers stand and it is asked."""
    found = read_words(Roster.assessment, Counter(words), heading)

    assert (found.direction, [found.values[word] for word in words], found.ask) == (
        direction,
        values,
        (),
    )


def test_a_line_above_tells_the_direction_too() -> None:
    """A legend over the table counts like the heading."""
    found = read_words(Roster.assessment, {"1": 3}, "Rating", near=["5 = strong supporter"])

    assert (found.direction, found.values) == ("reversed", {"1": "5"})


def test_labels_that_contradict_each_other_tell_nothing() -> None:
    """1 is a leader here and 4 a supporter: a person has to say."""
    found = read_words(Roster.assessment, {"1 Leader": 1, "5 Supporter": 1})

    assert found.direction == ""


def test_a_scale_to_ten_is_asked_as_a_whole() -> None:
    """One 8 makes every number of the column doubtful."""
    assert read_words(Roster.assessment, {"2": 4, "8": 1, "0": 2}) == WordsRead(
        {"0": None}, ("2", "8"), 0.2857, 0.2857
    )


def test_stars_and_letters_are_asked_with_a_guess() -> None:
    """Five stars are probably the strongest, and so is an A."""
    found = read_words(Roster.assessment, {"★★★★★": 2, "B": 1, "2+": 1})

    assert (found.values, found.guesses) == ({}, {"★★★★★": "1", "B": "2", "2+": "2"})


def test_yes_and_no_of_an_action() -> None:
    """What people write into the column of a petition."""
    assert read_words(Responses.response, {"signed": 3, "refused": 1, "absent": 1}) == WordsRead(
        {"signed": "Yes", "refused": "No"}, ("absent",), 0.8, 0.9, {"absent": "No"}
    )


def test_what_is_asked_most_often_stands_first() -> None:
    """A person answers the word of forty rows before that of one."""
    assert read_words(Roster.status, {"Q": 1, "Z": 40, "B": 1}).ask == ("Z", "B", "Q")


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("1:1, call, text?", {("Conversations", "Method")}),
        ("Elem / Middle / High", {("Worksites", "Level")}),
        ("Met / Missed / Resched", {("Check-ins", "Happened")}),
        ("Y/N", set()),
        ("Member? / ¿Miembro?", set()),
        ("Rosa, Cesar", set()),
    ],
)
def test_a_heading_that_lists_the_words_of_a_column(
    heading: str, columns: set[tuple[str, str]]
) -> None:
    """Two different words at least, and not only letters."""
    assert set(lists_words_of(heading)) == columns


def test_the_lists_say_only_our_words_and_nothing_twice() -> None:
    """A word that stands for two of ours without a question is a slip, and so is one declared."""
    slips = []
    for name, written in LISTS.items():
        sure: dict[str, str] = {}
        for ours, strength, word in entries(written):
            if strength >= 0.9 and sure.setdefault(word, ours) != ours:
                slips.append((name, word))
            for place, column in COLUMNS.items():
                if name in (place, column.heading) and isinstance(column, Choice):
                    slips += [(place, ours)] if ours not in column.options else []
                if name in (place, column.heading) and isinstance(column, YesNo):
                    slips += [(place, ours)] if ours not in ("Yes", "No") else []

    assert slips == []


def test_what_a_table_declares_is_always_understood() -> None:
    """Every word that the tables themselves read, but for those that people mean two things by."""
    doubted = {"Active", "Yes", "No", "Card", "Card signed", "Undecided", "Retired"}
    for column in COLUMNS.values():
        if isinstance(column, Choice) and column.heading != "Invited to":
            for ours, words in column.options.items():
                for word in {ours, *words} - doubted:
                    found = read_words(column, {word: 1})
                    assert found.values.get(word, found.guesses.get(word)) == ours, (
                        column.heading,
                        word,
                    )


@given(
    st.sampled_from([one for one in COLUMNS.values() if wants_words(one)]),
    st.dictionaries(st.text(max_size=12), st.integers(1, 50), max_size=6),
    st.text(max_size=20),
)
def test_any_words_are_understood_or_asked(
    column: Column, counts: dict[str, int], heading: str
) -> None:
    """Whatever somebody types: nothing is lost, nothing is both, and every answer is one of ours."""
    found = read_words(column, counts, heading)
    filled = {word for word in counts if word.strip()}

    assert set(found.values) | set(found.ask) >= filled
    assert not set(found.values) & set(found.ask)
    assert 0 <= found.fit <= 1
    if not (isinstance(column, Choice) and column.other):
        ours = {None, "Yes", "No", *column.choices}
        said = {part for one in found.values.values() for part in (one or "").split(", ")} - {""}
        assert said <= {str(one) for one in ours}


def test_who_will_come_has_not_been_there_yet() -> None:
    said = read_words(Attendance.attended, {"Yes": 3, "No": 1}, "Coming?").values
    assert said == {"Yes": "Signed up", "No": "No"}


def test_a_sign_in_sheet_in_spanish_marks_who_came_with_an_a() -> None:
    said = read_words(Attendance.attended, {"A": 5, "F": 1, "R": 1, "J": 1}).values
    assert said == {"A": "Yes", "F": "No", "R": "Partial", "J": "Excused"}


def test_a_scale_that_does_not_end_at_five_is_asked_about() -> None:
    assessment = Roster.assessment
    assert not read_words(assessment, {"1": 2, "4": 1}, "Support 1-4").values
    assert read_words(assessment, {"1": 2, "4": 1}, "Support 1-5").values == {"1": "1", "4": "4"}


def test_a_letter_over_marks_says_no_role_that_it_only_may_mean() -> None:
    assert read_words(Roster.roles, {"x": 3}, "M").values == {}
    assert read_words(Roster.roles, {"x": 3}, "AR").values == {"x": "Rep"}
