"""Tables: what a tab has to have to be one of ours, and what its title says of it."""

from __future__ import annotations

import re
from collections.abc import Collection

from toolkit.adopting.fits import TABLES
from toolkit.adopting.titles import titles
from toolkit.words import key, words_in

# Each needs one of every group; several headings in a group stand together.
CORE: dict[str, tuple[tuple[tuple[str, ...], ...], ...]] = {
    "Roster": ((("First name", "Last name"),),),
    "Worksites": ((("Worksite",),),),
    "Conversations": (
        (("Person",), ("Person ID",)),
        (
            ("Result",),
            ("Method",),
            ("Assessment",),
            ("Answer",),
            ("Issues",),
            ("Promise",),
            ("Date", "Organizer"),
            ("Date", "Notes"),
        ),
    ),
    "Organizers": ((("Organizer",),),),
    "Phases": ((("Phase",),), (("Starts",), ("Ends",), ("Hours per week",), ("Stipend",))),
    "Events": ((("Event",),), (("Date",),)),
    "Attendance": ((("Attendee",),), (("Attended",), ("Event",), ("Date",))),
    "Check-ins": ((("Organizer",),), (("Date",),),
                  (("Happened",), ("Wins",), ("Stuck",), ("Staff",))),
    "Hours": ((("Hours",), ("Start", "End"), ("Activity",)),
              (("Date",), ("Activity", "Organizer"))),
    "Structure Tests": ((("Test",),), (("Opens",), ("Kind",), ("Target",), ("Closes",))),
    "Responses": ((("Person ID",),), (("Test",), ("Response",), ("Collected by",))),
    "Leader Asks": ((("Person ID",),), (("Asked on",), ("Invited to",))),
    "Issues": ((("Issue",),),),
    "Applications": ((("First name", "Last name"), ("Email",)),
                     (("Why",), ("Decision",), ("Timestamp",), ("Phases",))),
    "Sign-offs": ((("By",),), (("What",),), (("Through",),)),
    "Corrections": ((("Key",),), (("New hours",),)),
    "Settings": ((("Setting",),), (("Value",),)),
}  # fmt: skip
# Beside what a table has to have, one of these, or a title that says so.
BESIDE: dict[str, int] = {"Worksites": 1, "Organizers": 1, "Issues": 1}

_TITLES: dict[str, str] = {
    "Roster": "roster rosters members member membership unit list staff employees chart charting"
    " charts padron miembros afiliados afiliacion afiliadas lista master everyone people"
    " bargaining wall personal socios plantilla potentials nonmembers prospects directory"
    " steward stewards census nomina faculty teachers educators activists mapping",
    "Worksites": "schools school buildings building worksites worksite sites site escuelas"
    " centros planteles locations campuses headcount headcounts edificios",
    "Conversations": "conversations conversation contacts contact calls call log logs 1on1 1on1s"
    " 1to1 oneonone oneonones visits visit doors canvass canvassing phonebank phonebanking"
    " conversaciones contactos llamadas visitas talks outreach notebook convos convo walk dialer"
    " textbank housevisits",
    "Organizers": "organizers organizer mos mo team coaches organizadores equipo staffers"
    " fellows organizadoras interns activistas leads",
    "Phases": "phases phase program programs fases fase seasons season stipends sessions",
    "Events": "events event calendar trainings meetings eventos calendario schedule actions"
    " capacitaciones workshops",
    "Attendance": "attendance signin signins asistencia present asistencias turnout signup"
    " signups rsvp rsvps attendees",
    "Check-ins": "checkin checkins coaching checks seguimiento seguimientos debriefs debrief"
    " supervision",
    "Hours": "hours timesheet timesheets horas time timecard timelog timecards jornada payroll",
    "Structure Tests": "tests test actions structure pruebas acciones",
    "Responses": "responses signatures signers petition petitions signed firmas pledge pledges"
    " respuestas firmantes participation pledgecards actions cards",
    "Leader Asks": "asks invitations leaders invitaciones lideres leadership ladder",
    "Issues": "issues concerns asuntos temas problems demandas priorities",
    "Applications": "applications application applicants applicant apply solicitudes aplicaciones"
    " solicitud interest",
    "Sign-offs": "signoffs signoff approvals vistos",
    "Corrections": "corrections correction correcciones",
    "Settings": "settings setting ajustes configuracion",
}
_WORDS = {table: frozenset(words.split()) for table, words in _TITLES.items()}
_PLURAL_PAIRS = re.compile(r"\b(1|one)[\s:_-]*(?:on|to|:)?[\s:_-]*(?:1|one)s?\b", re.IGNORECASE)
_NOBODY_SAID = (
    "agenda agendas notes note budget budgets pivot dashboard summary readme instructions"
    " instrucciones archive links scripts script template templates minutes todo tasks ideas"
    " scratch help about cover chart1 resumen presupuesto notas minutas tally totals stats"
    " statistics graph graphs charts faq rap talking goals expenses receipts lookups lookup"
    " dropdowns lists validation grievance grievances mileage inventory swag supplies donations"
    " passwords election elections quejas inventario"
)
_NOBODY = frozenset(_NOBODY_SAID.split())


def title_worth(table: str, title: str) -> float:
    """How much a title says that its tab is that table: 1 where it is its name, 0 where it says
    nothing.
    """
    if key(title) in TABLES[table].titles():
        return 1.0
    said = dict(titles(title))
    if said.get(table, 0.0) >= 0.5:
        return 0.3 + 0.6 * said[table]
    if said.get("", 0.0) >= 0.5:
        return 0.0
    text = _PLURAL_PAIRS.sub("oneonone", title)
    words = {key(word) for word in words_in(re.sub(r"[_.\-/&()]+", " ", text))} | {key(text)}
    return 0.7 if words & _WORDS[table] else 0.0


def title_denies(table: str, title: str) -> float:
    """How much a title says that its tab is something else."""
    said = {of: strength for of, strength in titles(title) if of}
    if not said or table in said:
        return 0.0
    if table == "Roster" and max(said, key=lambda of: said[of]) == "Conversations":
        # A list of people to call, unless it is called just what we call the log.
        return (0.7 if key(title) in TABLES["Conversations"].titles() else 0.3) * max(said.values())
    return max(said.values())


def nobodys(title: str) -> bool:
    """Whether a title is of a tab that holds no table: an agenda, notes, a budget."""
    said = dict(titles(title))
    if re.fullmatch(r"\W*(?:sheet|hoja|tab|page|feuil|tabelle)\W*\d*\W*", title, re.IGNORECASE):
        return False  # what a program called it
    if said:
        return said.get("", 0.0) >= max(said.values())
    words = {key(word) for word in words_in(re.sub(r"[_.\-/&()0-9]+", " ", title))}
    return bool(words & _NOBODY)


def core_held(table: str, headings: Collection[str]) -> bool:
    """Whether the headings found, or said for all rows, are enough to be that table."""
    return all(
        any(all(one in headings for one in together) for together in group) for group in CORE[table]
    )
