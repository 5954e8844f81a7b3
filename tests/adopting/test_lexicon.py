"""The lexicon: what a heading may mean, and what it must not be taken for.

Each line of a list is what headings mean, and the headings, with | between them.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.adopting import lists
from toolkit.adopting.lexicon import Meaning, copied, in_table, meanings, titles
from toolkit.adopting.phrases import joined
from toolkit.tables.inputs import INPUTS

ROSTER = """
Person ID: ID# | EMPL_ID | EMPLID | Employee No. | EMPLOYEE_NBR | Member # | uuid | VANID | Personnel Number | No. de empleado
First name: First | FNAME | F_NM | first_name | FirstName | contact[firstName] | Legal First Name | Given Name | First Name (legal) | EMPLOYEE FIRST NAME
Last name: Last | LNAME | LAST_NM | last_name | Surname | Apellidos | Primer apellido | PERSON Last as on paycheck | Employee Last Name
First name, Last name: Name (Last, First) | Name / Nombre | NAME | Member/PM Name | Full Name | Employee Name | Teacher Name | RN Name | Nombre completo | Apellidos y nombre | EMP_NAME | Name of educator
Preferred name: Goes by | PREF_NAME | Nickname | Preferred First Name | Apodo | Preferred Name (if different)
Worksite: School | Bldg | BLDG | LOC_DESC | LOCATION_DESCR | Site abbrev. | Work site | School / Escuela | Centro de trabajo | Plantel | Home School | Work Location | School Name | Works at | Facility | Worksite (from Worksites) | Building Name | SCH_NAME | ¿En qué escuela trabaja? | What school do you work at?
Unit: Bargaining Unit | BARG_UNIT_CD | Unit (T/ESP/Sub) | BU | Unidad de negociación
Job title: JOB_CLASS | Position Title | POSN_TITLE | Job / Trabajo | What they teach | Puesto que ocupa | Assignment | Occupation | Puesto/Función | Primary Job Title
Status: Member? | MBR | Mem | union_member | Member? / ¿Miembro? | Afiliado/a | ¿Afiliado(a)? | Afiliad@ | Membership Status | UNION Member Y/N/P | M/NM | Union Mbr? | JCEA Member | Member (Y/N) | ¿Es miembro? | Agremiado | Estatus sindical | Membresía | Are they a member?
Roles: Steward | Bldg Rep | BR x if bldg rep | Delegado/a | Delegado(a) | Comm | OC Member | Shop Steward | Association Rep (x) | Delegado sindical | Delegada de escuela | Building rep? | Union role
Charted under: Under | Leader who moves them | Charted under | Answers to | Leader assigned | Líder asignado | Under (leader) | Who's the leader?
Organizer: Assigned to | ORGANIZING Assigned organizer | Staff assigned | Assigned MO | Organizador asignado | Compañera a cargo | ¿Quién la visita? | Assigned Organizer | Who's talking to them? | Responsable
Email: email | E-mail | e-mail (home) | Personal email | CONTACT Email NOT district! | HOME_EMAIL_ADDRESS | Correo-e | Email Address | Personal (non-district) email | Non-work email
Phone: Cell | Phone Number | Best # | Cphone | CELL_PHONE_NBR | Móvil | Phone / Teléfono | CONTACT Cell text ok? | Tel. cel. | Mobile # | Cell # | Celular | Wasap | Teléfono móvil
Language: preferred_language | Language / Idioma | Home language | Idioma que prefiere | Lang
Hire date: HIRE_DT | DOH | Orig Hire Date | ORIG_HIRE_DT | Date hired | Alta en el distrito | Fecha de ingreso | Start date | Date of Hire (MM/DD/YYYY)
On leave: LOA | On leave? | Leave of absence? | De licencia
Do not contact: DNC | Do Not Call | do_not_contact | No llamar
Assessment: Rate | Rating | Assessment (see scale) | ORGANIZING Rating 1 best - 5 worst | Valoración (1-5) | support_level | Assessment__c | Current Assessment (1-5) | 1-5 | Rating (1=strong) | Nivel de apoyo (1 a 5) | RTG
Assessed on: Date assessed | Assessed on | Rating date | Fecha de evaluación
Notes: REMARKS | Comments | Notes / Notas | Observaciones | Misc. notes | Notas y comentarios
Conversations.Date: Last contact | Talked? (date) | Last talked | Cdate | Last contact / Último contacto | Last 1:1 | Date of last 1-on-1 | Last Convo | last_contacted_at | Date Canvassed | Última conversación
Conversations.Organizer: Who talked / Quién habló | Contacted by | last_contacted_by | Canvassed By | Last talked to by | Contactado por
Conversations.Result: Attempt 2 result | Contact Result | Call #3 outcome | Last result
Conversations.Issues: Top issue | Hot issue | Issue(s) | Concerns | Preocupaciones
Responses.Response: Sticker day 1/18 | Petition (Nov) | Red for Ed shirt 10/5 | Strike pledge | Rally 2/8 | Wore red 2/8? | Petition signed? | Strike Pledge Signed | Firmó petición
First name, Last name, Phone: Name and phone
Phone, Email: Phone/Email
own: Middle | MI | Address | City | State | Zip | zip_code | County | DOB | Gender | FT | PT | FTE | Full/Part Time | Shift (D/E/N) | Room # | Rm | Prep | Planning Period | Dues | Dues Amount | COPE | T-shirt size | W-9 in? | Step | Lane | Salary | Years in district | last_login | can2_user_address | can2_user_city | can2_user_tags | can2_subscription_status | email_opt_in | created_at | Emergency contact | Emergency phone | Principal | Supervisor Name | Wphone | Work email | Dept | # of actions | # of conversations | Congressional District | Precinct | Tags | Facebook | Birthday | TERM_DT | License # | Old rating | Previous school | Former building | Cuota | Cuota al día | Domicilio | Código postal | Turno | Talla de camiseta | Fecha de nacimiento | Salón | Member since | Initials | Signature | Best time to call | Ok to text?
nothing: Rep email | La escuela nueva | Vive en el centro | Hora a la salida | Volunteer_Phonebank to voters | Strike captain | Petition notes | Firstborn | Nameplate | Schoology | Homeschool parent | Cellist | Email bounce reason | Statuses of grievances | Assessment center | Ratings agency | Phones list printed | Notes to self file name | Organizer training 2019 binder
"""

CONVERSATIONS = """
Date: Timestamp | Date of contact | When | Marca temporal | Call date | When did you talk? | ¿Cuándo hablaste con la persona? | Fecha y hora
Organizer: Caller | What is your name? | Your Name (Organizer) | Canvasser | Organizer Name | Tu nombre | ¿Quién llamó? | Who called
Person: Spoke w/ | Name | Who did you talk to? | Who did you have a one-on-one with? (First and last name) | Talked to | Person you spoke with | ¿Con quién habló? | Nombre de la persona con quien hablaste | What is their name?
Worksite: Bldg | What school do they work at? | Which school are they at? | ¿En qué escuela trabaja? | Where do they work? | School
Method: How | How did you reach out? | 1:1, call, text? | Contact type | ¿Cómo la contactaste? | How did you contact them? | In person / phone / text
Result: Outcome | Disposition | Did you have a conversation? | What was the result of the call? | Resultado | ¿Pudiste hablar con la persona? | Call result | Were you able to reach them?
Assessment: Rating | On a scale of 1-5, how would you assess them? | Support level | Where would you put them on a 1-5 scale? | ¿Cómo calificarías su apoyo?
Asked to join: Did you ask them to join the union? | Ask made? | Asked | ¿Le pediste que se afiliara? | Were they asked to sign a card?
Answer: If yes, what did they say? | Their answer | Did they sign? | ¿Qué respondió? | How did they respond?
Issues: Issue(s) | What issues do they care about most? (Check all that apply) | Top issues | ¿Qué le preocupa más? | What are their biggest concerns? | Concerns
Intensity: How strongly do they feel about it? (1-5) | How deeply felt
Leader named: Who do people at their worksite look up to? | Leaders named | ¿A quién siguen sus compañeros? | Who do coworkers go to with questions?
Topics: What did you talk about? | Topics discussed | ¿De qué hablaron?
Promise: What did you promise to follow up on? | Promised | Next steps | ¿Qué prometiste? | What do you need to follow up on? | Quedé en...
Follow up by: By when? | Follow-up date | When will you follow up? | ¿Para cuándo? | Due
Minutes: How long did you talk? | Minutes | Length of conversation (minutes) | ¿Cuánto tiempo duró?
Notes: Anything else we should know? | Comments | Any other notes? | ¿Algo más que debamos saber? | Comentarios adicionales
own: Are they a member? | Can we text them? | IP address | Phone type | last_modified
"""

ELSEWHERE = """
Worksites.Worksite: School | School Name | Building | Centro educativo
Worksites.Eligible: Employees | Headcount | # of employees | # TCHRS | Staff count | Número de trabajadores
Worksites.Region: Area | Feeder pattern | Zone | Zona | Cluster
Worksites.Level: Level | LVL | School type | Nivel
Worksites.Rep email(s): Rep email | Steward email | Building Rep Email
Worksites.Address: Address | Street | Dirección
Worksites.Staff lead: Staff lead | Assigned organizer | Staff contact
Worksites.own: Principal | # members | Density | School phone | Fax
Organizers.Organizer: MO Name | Organizer name | Member Organizer
Organizers.Staff lead: Staff partner | Coach | Checks in with | Mentor
Organizers.Worksite: Home school
Organizers.People a week: Weekly goal | Conversations per week
Organizers.own: W-9 in? | T-shirt size | Paid
Check-ins.Date: Week of | Check-in date | Semana del
Check-ins.Organizer: Member organizer | MO | ¿Con qué organizadora u organizador te tocaba reunirte?
Check-ins.Staff: Coach | Staff | ¿Quién acompaña? (tu nombre)
Check-ins.Happened: Met? (Y / N / R) | Did you meet this week? | Held? | ¿Se reunieron esta semana?
Check-ins.Minutes: How long | Minutes
Check-ins.Wins: Celebrations | What went well? | Logros | What's going well?
Check-ins.Stuck: Challenges | What's getting in the way? | Where are you stuck? | ¿En qué se atoró?
Check-ins.Notes: Next steps / to do | Goals for next week
Hours.Start: Time In | Start Time | Hora de entrada | What time did you start?
Hours.End: Time Out | End time | Hora de salida
Hours.Hours: Total hrs | # of hours | Hours worked | Total de horas | How many hours did you work?
Hours.Activity: What I did | Type of work | ¿Qué hiciste? | Description of work | Actividad
Hours.Organizer: Your name | Member organizer
Hours.own: Employee signature | Initials
Attendance.Attendee: Participant | Name of participant | Name | Asistente
Attendance.Attended: Present? | Attended (Y/N) | Came? | Here the whole time? | Asistencia
Attendance.Hours: Hrs if part | Hours attended
Responses.Person ID: Signer | Print name | Member name
Responses.Response: Signed? | Took part | Participated | Firma
Responses.Collected by: Collected by | Turned in by | Got by
Structure Tests.Test: Test name | Structure test
Structure Tests.Opens: Launch date | Opens
Issues.Issue (Spanish): En español
Applications.Why: Why do you want to be a member organizer? | Why are you interested?
Applications.Worksite: What school do you work at?
Applications.Phone: Best phone number to reach you | Cell phone number
Applications.Phases: Which phase(s) can you work?
Applications.Decision: Accepted? | Status
Events.Event: Training name | Event
Events.Starts: Start time | Hora de inicio
Events.Mandatory: Required?
Phases.Hours per week: Hours/week | Expected hours
Phases.Stipend: Stipend ($) | Pay amount
Leader Asks.Asked on: Date of ask
Sign-offs.By: Signed by
Corrections.Reason: Reason for change
"""


# Each has a word of ours in it, and is nothing of ours.
NOT_OURS = """
Last contract vote | First aid certified | Name of spouse | Name of principal | School mascot
School board district | School year | School phone | Building key # | Phone bank shift
Phone carrier | Email opened | Email list | Email clicks | Cell provider | Status date
Status notes | Member since | Member #2 contact | Membership card mailed | Membership year
Rep since | Rep training date | Rep election | Steward training | Leader training 2022
Leadership academy | Committee assignment | Committee chair | Organizer notes to self
Assigned parking | Assigned computer | Assessment fee | Rating bureau | Rate of pay
Language arts | Language program | Hire reason | Hired by | Leave balance | Leave type
Contact preference | Contact emergency name | Notes date | Notes by | Last paycheck
Last raise | First choice | First period | Position number | Job share | Job start time
Unit leader | Unit manager | Unit seniority | Date printed | Date entered | Date of birth
Result of grievance | Issues filed | Petition for re-election | Survey link | Vote by mail
Signed W-4 | Signed out keys | Rally carpool | Photo release | Photo ID | Strike fund
Strike benefits | Strike captain phone | Picket captain | Button size | Shirt | T-shirt
Pledge amount | Letter of agreement | Letter grade | March birthday | Call list order
Called in sick | Visited website | Talked to HR? | Follow on Twitter | Follow-up survey score
Minutes absent | Answer key | Response rate | Method of payment | Reason for leaving
Phase of career | Title I | Role model | Area code | Zone parking | Level of education
Grade level team | Goal weight | Capacity of room | Active directory | Class size
Class roster | Weekly hours | Total compensation | Time zone | Start of lunch | End of lunch
Kind of car | Target date | Base pay | Key fob | Value added score | Apellido de soltera
Nombre del cónyuge | Nombre del director | Correo del director | Teléfono de la escuela
Escuela de procedencia | Fecha de jubilación | Número de hijos | Nivel de estudios
Grupo sanguíneo | Puesto de estacionamiento
"""


def listed(written: str) -> Iterator[tuple[str, str]]:
    """Each heading of a list, with what it means."""
    for line in written.strip().splitlines():
        ours, _, headings = line.partition(": ")
        yield from ((ours, heading.strip()) for heading in headings.split(" | "))


def first(table: str, heading: str) -> str:
    """What a heading most probably means in a table: our headings, `own`, or `nothing`."""
    found = [each for each in in_table(table, heading) if each.strength >= 0.5]
    if not found:
        return "nothing"
    return "own" if found[0].own else ", ".join(found[0].headings)


@pytest.mark.parametrize(("ours", "heading"), list(listed(ROSTER)))
def test_a_heading_over_people(ours: str, heading: str) -> None:
    """What stands over a column of a roster, however it is written; whole, never by a part of it."""
    assert first("Roster", heading) == ours


@pytest.mark.parametrize(
    "heading", [one for line in NOT_OURS.strip().splitlines() for one in line.split(" | ")]
)
def test_a_heading_with_a_word_of_ours_in_it_is_not_taken(heading: str) -> None:
    """A part of a heading means nothing: `Last paycheck` is no last name."""
    assert first("Roster", heading) in ("own", "nothing")


@pytest.mark.parametrize(("ours", "heading"), list(listed(CONVERSATIONS)))
def test_a_heading_of_a_form_about_a_conversation(ours: str, heading: str) -> None:
    """Short headings and whole questions."""
    assert first("Conversations", heading) == ours


@pytest.mark.parametrize(("ours", "heading"), list(listed(ELSEWHERE)))
def test_a_heading_of_the_other_tables(ours: str, heading: str) -> None:
    """Every table has words of its own for one thing."""
    table, _, wanted = ours.partition(".")

    assert first(table, heading) == wanted


@pytest.mark.parametrize(
    ("heading", "ours"),
    [
        ("Leader", {"Charted under", "Roles"}),
        ("Category", {"Status"}),
        ("Card", {"Status"}),
        ("Rep", {"Roles", "Organizer", "Conversations.Organizer"}),
        ("Contact", {"Phone"}),
        ("Sdate", {"own", "Hire date"}),
        ("Class", {"own", "Job title", "Unit"}),
    ],
)
def test_an_ambiguous_heading_has_several_meanings_and_none_is_sure(
    heading: str, ours: set[str]
) -> None:
    """Nobody could say without the values; so nothing is said too surely."""
    found = in_table("Roster", heading)

    assert ours <= {"own" if each.own else ", ".join(each.headings) for each in found}
    assert all(each.strength < 0.9 for each in found)


@pytest.mark.parametrize("table", INPUTS)
def test_our_own_headings_mean_themselves(table: type) -> None:
    """What the dictionary calls a column is that column, before everything else."""
    for column in table.columns:
        assert in_table(table.title, column.heading)[0] == Meaning(
            table.title, (column.heading,), 1.0
        )


def test_a_year_beside_a_heading_leaves_a_doubt() -> None:
    """Status 21-22 and Status 22-23: only one of them is the status."""
    assert in_table("Roster", "Status 22-23")[0] == Meaning("Roster", ("Status",), 0.8)


@pytest.mark.parametrize(
    ("title", "table"),
    [
        ("Members 2025-26", "Roster"),
        ("MTI MASTER LIST", "Roster"),
        ("Lista de miembros", "Roster"),
        ("Afiliación", "Roster"),
        ("Everyone", "Roster"),
        ("Bldg list", "Roster"),
        ("Calls - Oct", "Conversations"),
        ("1:1s", "Conversations"),
        ("Phone bank 2/8", "Conversations"),
        ("Llamadas", "Conversations"),
        ("Oct", "Conversations"),
        ("Our team", "Organizers"),
        ("Check ins w coaches", "Check-ins"),
        ("Time sheet", "Hours"),
        ("Horas", "Hours"),
        ("Asistencia", "Attendance"),
        ("Sign-in sheet", "Attendance"),
        ("Strike Pledge", "Responses"),
        ("School list", "Worksites"),
        ("Escuelas 2023", "Worksites"),
        ("Pláticas", "Conversations"),
        ("Membresía 2023", "Roster"),
        ("Hoja de firmas", "Responses"),
        ("Agenda 2-8", ""),
        ("Notes", ""),
        ("READ ME", ""),
    ],
)
def test_a_tab_s_title(title: str, table: str) -> None:
    """What a tab is called, in both languages; "" for one of nobody's."""
    assert titles(title)[0][0] == table


@pytest.mark.parametrize("title", ["Jo", "Maple Ridge", "xyz", ""])
def test_a_title_that_says_nothing(title: str) -> None:
    """A name of a person or a school is no table."""
    assert titles(title) == ()


@pytest.mark.parametrize(
    ("title", "of"),
    [
        ("Copy of Roster", "Roster"),
        ("Roster (2)", "Roster"),
        ("Copia de Padrón", "Padrón"),
        ("Roster - old", "Roster"),
        ("Roster", None),
    ],
)
def test_a_copy_names_its_original(title: str, of: str | None) -> None:
    """As spreadsheets and people call copies."""
    assert copied(title) == of


def test_a_copy_is_less_surely_what_its_original_is() -> None:
    """So that of the two the original wins."""
    assert titles("Roster") == (("Roster", 1.0),)
    assert titles("Copy of Roster") == (("Roster", 0.6),)


def test_the_lists_name_only_what_there_is_and_repeat_no_alias() -> None:
    """An entry that a table declares already, or that stands under no heading of ours, is a slip."""
    headings = {f"{table.title}.{one.heading}" for table in INPUTS for one in table.columns}
    declared = {
        (table.title, one.heading, joined(alias))
        for table in INPUTS
        for one in table.columns
        for alias in one.spellings
        if alias not in one.fallbacks
    }
    unknown, again = [], []
    for language in (lists.ENGLISH, lists.SPANISH):
        for table, written in language.items():
            for ours, strength, name in lists.entries(written):
                full = [one if "." in one else f"{table}.{one}" for one in ours.split(", ")]
                unknown += [one for one in full if one not in headings]
                if strength >= 0.9 and (table, ours, joined(name)) in declared:
                    again.append((table, ours, name))

    assert unknown == []
    assert [each for each in again if each[2] != "dirección de correo electrónico"] == []


@pytest.mark.slow
@given(st.text(max_size=40))
def test_any_heading_has_meanings_in_order_and_none_is_lost(heading: str) -> None:
    """Whatever somebody types: never a crash, strengths between 0 and 1, the strongest first."""
    found = meanings(heading)

    assert all(0 < each.strength <= 1 for each in found)
    assert [each.strength for each in found] == sorted(
        (each.strength for each in found), reverse=True
    )
    assert all(each.own == (each.headings == ()) for each in found)


@pytest.mark.parametrize(("heading", "ours"), [("WVEA?", "Status"), ("OEA", "Status")])
def test_what_a_union_is_called_for_short_asks_who_is_in_it(heading: str, ours: str) -> None:
    assert {one.headings for one in in_table("Roster", heading)} == {(ours,)}


def test_what_a_numbered_try_says_is_a_little_less_sure_than_what_it_is_of() -> None:
    tries = ("Attempt 2 result", "Contact 1 date", "Visit 3")
    assert [(one.headings, one.strength) for heading in tries for one in meanings(heading)] == [
        (("Conversations.Result",), 0.855),
        (("Conversations.Date",), 0.855),
        (("Conversations.Result",), 0.55),
    ]
