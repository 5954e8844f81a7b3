"""Languages: every sentence is there in Spanish and says the same; what a sheet calls its things stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

import pytest
from babel.messages import Catalog
from catalogue import catalogue, messages
from sheets import snapshot_of

from toolkit.jobs.sync import sync
from toolkit.organizing.flags import FLAGS
from toolkit.settings import Settings
from toolkit.tables.inputs import INPUTS
from toolkit.tabs.inputs import input_tabs, instructions
from toolkit.words import day, say, say_many
from toolkit.workbooks.cells import Link
from toolkit.workbooks.memory import MemoryWorkbook

PLACE = re.compile(r"{[^{}]*}")
THURSDAY = date(2023, 3, 9)

LOCAL = """
Roster:
Person ID | First name | Last name | Worksite | Status           | Organizer | Roles  | Charted under | Hire date  | Assessment | Assessed on
Ada       | Ada        | Lopez     | Maple El | Member           | Rosa      | Leader |               |            | 1          | 2022-12-01
Bo        | Bo         | Chen      | Maple El | Potential member | Rosa      |        | Ada           |            | 2          | 2023-01-15
Cleo      | Cleo       | Park      | Maple El | Potential member | Cesar     |        | Bo            | 2023-03-01 |            |
Nan       | Nan        | Null      | Maple El | Member           |           |        | Nan           |            |            |
Eli       | Eli        | Ruiz      | Oak Mid  | Potential member | Cesar     |        |               |            |            |
Fay       | Fay        | Moss      | Oak Mid  | Potential member | Cesar     |        |               |            |            |
Gus       | Gus        | Diaz      | Oak Mid  | Potential member | Cesar     |        |               |            |            |
Hal       | Hal        | Ito       | Oak Mid  | Member           | Rosa      |        |               |            |            |
Ivy       | Ivy        | Cole      | Oak Mid  | Member           |           |        |               |            |            |
Jo        | Jo         | Kim       | Oak Mid  | Member           | Rosa      |        |               |            |            |

Worksites:
Worksite | Region | Eligible
Maple El | East   | 3
Oak Mid  | West   |

Organizers:
Organizer | Phases
Rosa      | Phase 1
Cesar     | Phase 1

Phases:
Phase   | Starts     | Ends       | Breaks                   | Weeks | Hours per week | Stipend | Proration | Check-in every
Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24 | 9     | 6              | 1250    | Whole     | 1

Events:
Event     | Date       | Starts | Ends  | Kind     | Phase
Listening | 2023-02-08 | 17:00  | 20:00 | Training | Phase 1

Attendance:
Event     | Date       | Attendee | Attended
Listening | 2023-02-08 | Rosa     | Yes

Check-ins:
Date       | Organizer | Happened | Minutes
2023-02-10 | Rosa      | Yes      | 30
2023-02-10 | Cesar     | Missed   |

Hours:
Date       | Organizer | Activity    | Hours
2023-02-08 | Rosa      | Training    | 3
2023-02-07 | Rosa      | One-on-ones | 3.5
2023-02-15 | Cesar     | Prep        | 3ish

Conversations:
Date       | Organizer | Person ID | Result       | Method    | Assessment | Answer | Follow up by | Promise
2022-11-05 | Rosa      | Jo        | Talked       | In person |            |        |              |
2023-01-05 | Rosa      | Ada       | Talked       | In person |            |        |              |
2023-02-01 | Rosa      | Nan       | Talked       | In person | 1          |        | 2023-02-08   | los grupos grandes
2023-02-03 | Cesar     | Eli       | No answer    | Phone     |            |        |              |
2023-01-03 | Cesar     | Fay       | No answer    | Phone     |            |        |              |
2023-01-04 | Cesar     | Fay       | Busy         | Phone     |            |        |              |
2023-01-06 | Cesar     | Fay       | Left message | Phone     |            |        |              |
2023-02-10 | Cesar     | Gus       | Talked       | In person |            | Maybe  |              |
2023-02-20 | Rosa      | Hal       | Talked       | Phone     | 2          |        |              |
2023-02-24 | Rosa      | Hal       | Wrong number | Phone     |            |        |              |
2023-03-01 | Rosa      | Bo        | Talked       | Phone     | 3          |        |              |
2023-03-01 | Cesar     | Ivy       | Talked       | Phone     |            |        |              |
2023-02-30 | Cesar     | Cleo      | Talked       | Phone     |            |        |              |
2023-03-02 | Cesar     | Zed       | Talked       | Phone     |            |        |              |

Structure Tests:
Test     | Opens
Petition | 2023-02-15

Responses:
Test     | Person ID | Response
Petition | Ada       | Yes
Petition | Bo        | No

Settings:
Setting           | Value
Workbook language | {language}
Contact windows   | 20
"""

# Where sentences stand; every other cell under a heading is the same in both languages.
SAID = {
    "Follow-ups": {"Why", "Next step"},
    "Timesheets": {"Notes"},
    "Stipends": {"Warnings"},
    "Data Issues": {"Problem", "How to fix"},
    "Chart Data": {"Week", "Organizer"},
    "Sync Log": {"Seconds"},  # no sentence, but another run
}

HEADINGS_ONLY = {
    "Members / Eligible.",
    "Raised by / Asked.",
    "Took part / Base.",
    "Talked about with / Talked with.",
}  # notes without a word of ours


@pytest.fixture(scope="module")
def spanish() -> Catalog:
    return catalogue("es")


@pytest.fixture(scope="module")
def spoken() -> set[str | tuple[str, str]]:
    """Every sentence in the source."""
    return messages()


def strings(spanish: Catalog) -> list[tuple[str, str]]:
    """Each English template and its Spanish one; a plural is two."""
    found: list[tuple[str, str]] = []
    for each in spanish:
        if not each.id:
            continue
        plural = isinstance(each.id, tuple)
        found += zip(
            each.id if plural else [each.id], each.string if plural else [each.string], strict=True
        )
    return found


def test_no_sentence_is_missing_in_spanish(
    spanish: Catalog, spoken: set[str | tuple[str, str]]
) -> None:
    """Run tests/catalogue.py, then translate what it left blank."""
    there = {each.id: each.string for each in spanish if each.id}
    blank = [
        said for said, text in there.items() if not (all(text) if isinstance(text, tuple) else text)
    ]

    assert sorted(map(str, spoken - set(there))) == []
    assert blank == []


def test_no_sentence_is_in_the_catalogue_that_nobody_says(
    spanish: Catalog, spoken: set[str | tuple[str, str]]
) -> None:
    """Run tests/catalogue.py: it drops them."""
    assert sorted(str(each.id) for each in spanish if each.id and each.id not in spoken) == []


def test_both_languages_fill_in_the_same_values(spanish: Catalog) -> None:
    """A name in braces that is misspelled would stop a sync in the middle of a sentence."""
    odd = [
        (one, other)
        for one, other in strings(spanish)
        if {*PLACE.findall(one)} != {*PLACE.findall(other)}
    ]

    assert odd == []


def test_every_sentence_can_be_said(spanish: Catalog) -> None:
    """No brace stands alone, none is numbered."""
    for one, other in strings(spanish):
        places = {place[1:-1]: "x" for place in PLACE.findall(one)}
        if places and all(name.isidentifier() for name in places):
            assert "{" not in other.format(**places)


def test_a_translation_is_of_the_same_shape(spanish: Catalog) -> None:
    """A full stop, spaces at the ends and quotation marks are there in both or in neither."""

    def shape(text: str) -> tuple[Any, ...]:
        ends = text.endswith((".", "?", "!")), text != text.strip()
        return (*ends, text.count("“"), text.count("”"), "«" in text, "\n" in text)

    assert [(one, other) for one, other in strings(spanish) if shape(one) != shape(other)] == []


def test_what_the_sheet_and_the_computer_call_things_is_kept(spanish: Catalog) -> None:
    """Files, addresses, commands and environment variables; tabs named as tabs; headings of two words or more."""
    code = re.compile(
        r"https?://\S+|\S*\.(?:toml|yml|env|xlsx|xlsb|json)\b|--[a-z-]+|[A-Z]+_[A-Z_]+|`[^`]+`|\[[a-z]+\]"
    )
    tabs = [
        *(table.title for table in INPUTS),
        "Timesheets",
        "Approvals",
        "Letters",
        "Follow-ups",
        "Data Issues",
    ]
    headings = [
        column.heading
        for table in INPUTS
        for column in table.columns
        if " " in column.heading and "(" not in column.heading
    ]
    as_tab = re.compile(rf"(?:the|The) ({'|'.join(tabs)}) tab\b")
    named = re.compile(
        rf"\b(?:{'|'.join([*headings, 'Data Issues', 'Approved on', 'toolkit.toml'])})\b"
    )
    ours = {
        "On leave",
        "Asked to join",
        "Pay class",
        "Charted under",
    }  # words of a sentence or a label, too

    lost = [
        (one, kept)
        for one, other in strings(spanish)
        for kept in (*code.findall(one), *as_tab.findall(one), *named.findall(one))
        if kept.rstrip(".,;:)") not in other
        and kept not in ours
        and kept != one  # alone it is a label on a page
    ]

    assert lost == []


def test_the_word_for_a_stipend_is_never_a_wage(spanish: Catalog) -> None:
    """A stipend is no salary; the law's minimum wage alone is called by its name."""
    paid = [(one, other) for one, other in strings(spanish) if re.search(r"salario|sueldo", other)]

    assert [other for one, other in paid if "minimum wage" not in one] == []
    assert len(paid) == 2  # of one week and of several


def test_one_and_many_are_told_apart() -> None:
    """Nothing and many are plural in Spanish, as in English."""
    one, many = "{n} conversation", "{n} conversations"

    assert [say_many("es", one, many, n) for n in (0, 1, 2, 1200)] == [
        "0 conversaciones",
        "1 conversación",
        "2 conversaciones",
        "1,200 conversaciones",
    ]


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("d MMM", "9 mar"),
        ("d MMM y", "9 mar 2023"),
        ("d MMMM y", "9 de marzo de 2023"),
        ("EEEE d MMMM", "jueves 9 de marzo"),
    ],
)
def test_a_date_has_the_words_of_its_language(form: str, said: str) -> None:
    """In full, a Spanish date is no pattern with English gaps."""
    assert day(THURSDAY, "es", form) == said


def test_instructions_and_headings_explain_themselves_in_spanish() -> None:
    """The tabs a new workbook comes with: titles, headings, choices and values stay, their explanations follow."""
    english, spanish = input_tabs("en"), input_tabs("es")

    assert instructions("es").columns[1].heading == "Cómo funciona este libro"
    assert (
        instructions("es").cells[1][0]
        == "Llene las pestañas en este orden: Worksites, Roster, Organizers y luego Phases, si"
        " tiene un programa pagado."
    )
    assert not set(instructions("en").cells[1]) & set(instructions("es").cells[1])
    for ours, theirs in zip(english[1:], spanish[1:], strict=True):
        assert ours.title == theirs.title
        for mine, other in zip(ours.columns, theirs.columns, strict=True):
            assert (mine.heading, mine.choices, mine.format) == (
                other.heading,
                other.choices,
                other.format,
            )
            assert bool(mine.note) == bool(other.note)
            assert mine.note != other.note or not mine.note
    (settings,) = (tab for tab in spanish if tab.title == "Settings")
    (before,) = (tab for tab in english if tab.title == "Settings")
    values = [dict(zip(*tab.cells[:2], strict=True)) for tab in (before, settings)]
    assert values[1] == values[0] | {"Workbook language": "es"}
    assert not set(settings.cells[2]) & set(before.cells[2])


@lru_cache(maxsize=2)
def synced(language: str) -> MemoryWorkbook:
    """The local after a sync, an approval and the next morning's sync."""
    snapshot = snapshot_of(LOCAL.replace("{language}", language), cast=False)
    workbook = MemoryWorkbook(
        {
            grid.title: [
                [grid.cell(r, c) for c in range(1, len(grid.columns) + 1)]
                for r in range(1, grid.n_rows + 1)
            ]
            for grid in snapshot.grids
        }
    )
    for morning in (THURSDAY, date(2023, 3, 10)):
        sync(
            workbook,
            Settings(),
            as_of=morning,
            now=datetime(2023, 3, morning.day, 5, 7, tzinfo=UTC),
        )
        for heading, typed in (
            ("Certified", "RD"),
            ("Approved by", "Dana"),
            ("Approved on", THURSDAY),
        ):
            headings = workbook.rows("Timesheets")[2]
            row = next(
                n for n, cells in enumerate(workbook.rows("Timesheets"), 1) if "Rosa" in cells
            )
            workbook.edit("Timesheets", row, headings.index(heading) + 1, typed)
    return workbook


def table(workbook: MemoryWorkbook, title: str) -> list[Mapping[str, Any]]:
    """One of the toolkit's own tabs as rows by heading."""
    rows = workbook.rows(title)
    return [
        dict(zip(rows[2], [*row, *[None] * (len(rows[2]) - len(row))], strict=False))
        for row in rows[3:]
    ]


def ours(workbook: MemoryWorkbook) -> list[str]:
    """The tabs the toolkit made."""
    snapshot = workbook.read(frozenset())
    return [title for title, tag in snapshot.titles.items() if tag]


@pytest.mark.slow
def test_only_sentences_differ_between_a_spanish_and_an_english_workbook() -> None:
    """Tabs, headings, flags, states, figures and numbers are the same; first lines and sentences are not."""
    english, spanish = synced("en"), synced("es")

    assert ours(spanish) == ours(english)
    for title in ours(english):
        assert spanish.rows(title)[2] == english.rows(title)[2]
        assert spanish.rows(title)[0][0] != english.rows(title)[0][0]
        said = SAID.get(title, set())
        pairs = list(zip(table(english, title), table(spanish, title), strict=True))
        for mine, other in pairs:
            assert {k: v for k, v in mine.items() if k not in said} == {
                k: v for k, v in other.items() if k not in said
            }
        sentences = [
            (mine[k], other[k]) for mine, other in pairs for k in said - {"Seconds"} if mine[k]
        ]
        assert [
            mine for mine, other in sentences if mine == other and re.search("[a-z]{3}", mine)
        ] == (["Cesar", "Rosa"] if title == "Chart Data" else [])
        notes = zip(_notes(english, title), _notes(spanish, title), strict=True)
        assert {left for left, right in notes if left == right} <= HEADINGS_ONLY


def _notes(workbook: MemoryWorkbook, title: str) -> list[str]:
    looks = workbook.looks(title)
    assert looks is not None
    return [c.note for c in looks.columns if c.note] + [
        text for c in looks.charts for text in (c.title, c.alt)
    ]


def test_why_and_next_step_are_said_in_spanish() -> None:
    """Each of the ten flags, by its English name."""
    said = {
        row["Flag"]: (row["Why"], row["Next step"]) for row in table(synced("es"), "Follow-ups")
    }

    assert set(said) == set(FLAGS)
    assert said == {
        "Promise overdue": (
            "Rosa debe a la persona desde el 8 feb una respuesta sobre los grupos grandes, prometida el 1 feb; en el mural, bajo nadie. Nadie tiene a esta persona; podría tomarla Rosa.",
            "Llámela sobre los grupos grandes, aunque aún no tenga la respuesta; basta una llamada corta.",
        ),
        "New hire": (
            "Empezó el 1 mar, y nadie ha conversado con la persona todavía; aún no es miembro, y con 1 más hay mayoría aquí.",
            "Dele la bienvenida en Maple El, pregunte cómo van las primeras semanas e invítela a afiliarse.",
        ),
        "Said maybe": (
            "Dijo que tal vez el 10 feb, y nadie ha vuelto desde entonces; en el mural, bajo nadie; aún no es miembro, y con 1 más hay mayoría aquí.",
            "Pregunte qué lo impide y vuelva a invitarla.",
        ),
        "Slipped": (
            "Era un 2 y es un 3 desde el 1 mar; aún no es miembro, y con 1 más hay mayoría aquí.",
            "Vuelva en persona; entérese de qué pasó antes de pedir nada.",
        ),
        "Quiet leader": (
            "Líder de 1, sin conversación desde el 5 ene: 64 días, sin contar recesos.",
            "Pídale una sola cosa: que traiga a dos colegas.",
        ),
        "Bad contact data": (
            "Número equivocado el 24 feb; última conversación el 20 feb; en el mural, bajo nadie.",
            "Este número está equivocado: busque a la persona en Oak Mid o pida un número a una colega o un colega.",
        ),
        "Not contacted": (
            "Sin conversación todavía tras 1 intento, el 3 feb (no contestó); en el mural, bajo nadie; aún no es miembro, y con 1 más hay mayoría aquí.",
            "Inténtelo de nuevo a otra hora del día, o en persona en Oak Mid.",
        ),
        "Not reached": (
            "Sin localizar en 3 intentos, el último el 6 ene (se dejó un mensaje); en el mural, bajo nadie; aún no es miembro, y con 1 más hay mayoría aquí.",
            "Que lo intente otra persona, en persona, en Oak Mid.",
        ),
        "Gone quiet": (
            "Sin conversación desde el 5 nov 2022: 125 días, sin contar recesos; en el mural, bajo nadie.",
            "Vuelva a conversar: ¿qué ha cambiado en Oak Mid y qué hará la persona al respecto?",
        ),
        "Unassigned": (
            "Nadie tiene a esta persona; última conversación el 1 mar; en el mural, bajo nadie.",
            "Pase a la persona a Cesar, que tiene a más gente en Oak Mid.",
        ),
    }


def test_timesheets_and_stipends_explain_themselves_in_spanish() -> None:
    """Notes and warnings follow the language; states do not."""
    week = table(synced("es"), "Timesheets")[0]
    phase = table(synced("es"), "Stipends")[1]

    assert (week["Key"], week["State"]) == ("Rosa|Phase 1|2023-02-06", "Approved")
    assert (
        week["Notes"] == "Listening (3 h); 1 reunión de acompañamiento (0.5 h); 1 fila de Hours; "
        "la fila 2 de Hours es la capacitación del 8 feb, contada una vez"
    )
    assert (phase["Organizer"], phase["Policy"]) == ("Cesar", "Whole")
    assert (
        phase["Warnings"]
        == "No se alcanzaron las horas esperadas en 4 semanas: 6 feb, 13 feb, 20 feb, 27 feb. Faltó"
        " a 1 capacitación: 8 feb. Faltaron 4 reuniones de acompañamiento: 10 feb, 13 feb, 20"
        " feb, 27 feb. Phases promete 9 semanas; de las fechas salen 8."
    )


def test_data_issues_say_in_spanish_what_is_wrong_and_how_to_mend_it() -> None:
    """Severity, tab and heading stay as the sheet has them."""
    rows = table(synced("es"), "Data Issues")
    columns = ("Severity", "Tab", "Row", "Column", "Value", "Problem", "How to fix")

    assert all(isinstance(row["Link"], Link) for row in rows if row["Row"])
    assert [tuple(row[name] for name in columns) for row in rows] == [
        (
            "Error",
            "Conversations",
            14,
            "Date",
            "2023-02-30",
            "No existe el día “2023-02-30” en el calendario.",
            "Escriba la fecha como año-mes-día, por ejemplo 2023-02-06.",
        ),
        (
            "Error",
            "Conversations",
            15,
            "Person ID",
            "Zed",
            "“Zed” no corresponde a nadie en la pestaña Roster.",
            "Use un Person ID de la pestaña Roster, o agregue ahí a la persona.",
        ),
        (
            "Error",
            "Hours",
            4,
            "Hours",
            "3ish",
            "“3ish” no es un número de horas.",
            "Escriba las horas como 3.5 o 3:30.",
        ),
        (
            "Error",
            "Settings",
            3,
            "Setting",
            "Contact windows",
            "No existe el ajuste “Contact windows”; se ignora.",
            "¿Quiso decir “Contact window (days)”?",
        ),
        (
            "Warning",
            "Roster",
            5,
            "Charted under",
            "Nan",
            "En el mural está bajo sí misma; eso no cuenta.",
            "Escriba a qué líder responde esta persona, o déjelo en blanco.",
        ),
        (
            "Warning",
            "Worksites",
            2,
            "Eligible",
            "3",
            (
                "El conteo de personal es 3, y Roster tiene ahí 4 personas en la unidad; se usa el"
                " número de ellas."
            ),
            (
                "Pida un nuevo conteo de personal, o marque como Left en Roster a quienes ya se"
                " fueron."
            ),
        ),
        (
            "Warning",
            "Phases",
            2,
            "Weeks",
            "9",
            "Phase 1 tiene 8 semanas de programa, no 9.",
            "Corrija Weeks, o las fechas y los recesos de la fase.",
        ),
    ]


def test_the_first_line_of_a_tab_has_a_spanish_date() -> None:
    """What it is, as of when, and how many rows could not be read."""
    assert (
        synced("es").rows("Density")[0][0]
        == "Miembros entre quienes podrían serlo, por lugar de trabajo y luego por región, por"
        " unidad y en total · al 10 de marzo de 2023 · 4 filas no se pudieron leer: vea Data"
        " Issues"
    )


def test_a_sentence_that_has_no_translation_is_said_in_english() -> None:
    """Better in the wrong language than not at all."""
    assert (
        say("es", "Nobody ever wrote this one, {name}.", name="Ada")
        == "Nobody ever wrote this one, Ada."
    )
