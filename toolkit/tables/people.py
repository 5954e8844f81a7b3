"""Where people work, who organizes, and who applied to the program."""

from __future__ import annotations

from toolkit.tables.choices import Choice, Several
from toolkit.tables.columns import Date, Key, Keys, PersonRef, Text, WholeNumber, YesNo
from toolkit.tables.declared import Table
from toolkit.tables.roster import LANGUAGES


class Worksites(Table):
    """The places people work."""

    title = "Worksites"
    aliases = ("Schools", "Buildings", "Escuelas", "Sites", "Planteles", "Lugares de trabajo")
    help = "The places people work, one row each."
    unique = ("worksite",)

    worksite = Key(
        "Worksite",
        required=True,
        aliases=(
            "School",
            "Building",
            "Site",
            "Escuela",
            "Edificio",
            "Lugar de trabajo",
            "Plantel",
        ),
        fallbacks=("Name", "Nombre"),
        help="Its name, spelled as everywhere else.",
    )
    short_name = Text(
        "Short name", aliases=("Abbreviation", "Nombre corto"), help="For charts and print."
    )
    level = Choice(
        "Level",
        {
            "Elementary": ("Elem", "El", "Primary", "Primaria"),
            "Middle": ("Junior high", "MS", "Secundaria", "Intermedia"),
            "High": ("HS", "Senior high", "High school", "Preparatoria"),
            "K-8": ("K8", "PK-8", "PreK-8"),
            "Other": ("Otro", "Otra"),
        },
        aliases=("School level", "Nivel"),
        help="Elementary, Middle, High, K-8 or Other.",
    )
    region = Key(
        "Region",
        family="region",
        aliases=("Area", "Articulation area", "Zone", "Región", "Zona", "Área"),
        help="A group of worksites, such as an articulation area.",
    )
    units = Keys(
        "Unit",
        family="unit",
        aliases=("Bargaining unit", "Affiliate", "Unidad"),
        help="The unit of everyone here whose own row says none.",
    )
    eligible = WholeNumber(
        "Eligible",
        low=0,
        aliases=("Headcount", "Employees", "Elegibles", "Plantilla"),
        help="Headcount from the employer's own list, if you know it.",
    )
    staff_lead = Key(
        "Staff lead",
        of="Organizers",
        aliases=("Staff", "Lead", "Responsable"),
        help="The staff member who answers for it; a name from Organizers.",
    )
    rep_emails = Text(
        "Rep email(s)",
        aliases=("Rep email", "Rep emails", "Representative email", "Correo del representante"),
        help="Who gets the worksite's weekly letter; several are separated by commas.",
    )
    address = Text("Address", aliases=("Street address", "Dirección"), help="For walks.")
    notes = Text(
        "Notes", aliases=("Comments", "Notas", "Comentarios"), help="For the workbook only."
    )


class Organizers(Table):
    """Those who hold conversations: member organizers, staff and representatives."""

    title = "Organizers"
    aliases = ("Team", "Organizadores", "Organizing team", "Equipo", "Organizadoras")
    help = "Those who hold conversations: member organizers, staff and representatives."
    unique = ("organizer",)

    organizer = Key(
        "Organizer",
        required=True,
        aliases=("Organizador", "Organizadora", "Organizer name", "MO name"),
        fallbacks=("Name", "Full name", "Nombre", "Nombre completo"),
        help="The name used in every other tab.",
    )
    email = Text(
        "Email",
        aliases=("E-mail", "Email address", "Correo", "Correo electrónico"),
        help="Where the weekly letter goes; blank means no letter.",
    )
    role = Choice(
        "Role",
        {
            "Member organizer": (
                "MO",
                "Member",
                "Organizer",
                "Miembro organizador",
                "Organizador",
                "Organizadora",
            ),
            "Staff": ("Personal", "Union staff"),
            "Rep": ("Representative", "Representante", "Building rep"),
        },
        aliases=("Rol", "Type"),
        help="Member organizer, Staff or Rep; blank means Member organizer.",
    )
    staff_lead = Key(
        "Staff lead",
        of="Organizers",
        aliases=("Staff", "Lead", "Checks in with", "Responsable"),
        help="The staff member they check in with.",
    )
    worksite = Key(
        "Worksite",
        of="Worksites",
        aliases=("School", "Building", "Escuela", "Lugar de trabajo"),
        help="Where they work.",
    )
    person_id = PersonRef(
        "Person ID",
        aliases=("ID", "Member ID", "ID de persona"),
        help="Their own row in the Roster, if they have one: its Person ID or email address.",
    )
    language = Choice(
        "Language",
        LANGUAGES,
        aliases=("Preferred language", "Idioma"),
        help="The language of their letters.",
    )
    phases = Several(
        "Phases",
        of="Phases",
        aliases=("Phase", "Fases", "Fase"),
        help="The program phases they are in.",
    )
    starts = Date(
        "Starts",
        aliases=("Start", "Start date", "Empieza", "Inicio"),
        help="A late start: their first day.",
    )
    ends = Date(
        "Ends",
        aliases=("End", "End date", "Termina", "Fin"),
        help=(
            "An early exit: their last day. After it no letter goes, and their people are nobody's."
        ),
    )
    people_a_week = WholeNumber(
        "People a week",
        low=0,
        aliases=("Capacity", "People per week", "Personas por semana"),
        help="How many people they can talk with in a week; blank: the number in Settings.",
    )
    active = YesNo(
        "Active",
        aliases=("Activo", "Activa"),
        help="No: no letter, and their people are nobody's; no hours and no stipend change.",
    )
    pay_class = Text(
        "Pay class",
        aliases=("Class", "Clase de pago"),
        help="Set by the treasurer; carried, never decided.",
    )
    summary = Choice(
        "Summary",
        {"Weekly": ("Semanal", "Yes", "Sí"), "None": ("No", "Never", "Ninguno", "Unsubscribed")},
        aliases=("Weekly summary", "Resumen"),
        help="None: no weekly letter.",
    )


class Applications(Table):
    """Those who applied to the paid program, usually a form's answers."""

    title = "Applications"
    aliases = ("Applicants", "Solicitudes")
    help = "Those who applied to the paid program; usually a form's answers."

    timestamp = Date(
        "Timestamp",
        required=True,
        aliases=("Date", "Applied on", "Marca temporal", "Fecha"),
        help="When they applied.",
    )
    first_name = Text(
        "First name", required=True, aliases=("First", "Nombre"), help="As they wrote it."
    )
    last_name = Text(
        "Last name",
        required=True,
        aliases=("Last", "Apellido", "Apellidos"),
        help="As they wrote it.",
    )
    email = Text(
        "Email",
        required=True,
        aliases=(
            "E-mail",
            "Email address",
            "Correo",
            "Correo electrónico",
            "Dirección de correo electrónico",
        ),
        help="As they wrote it.",
    )
    worksite = Key(
        "Worksite",
        of="Worksites",
        aliases=("School", "Building", "Escuela", "Lugar de trabajo"),
        help="Where they work.",
    )
    phone = Text(
        "Phone", aliases=("Cell", "Phone number", "Teléfono", "Celular"), help="Kept as typed."
    )
    phases = Several(
        "Phases", of="Phases", aliases=("Phase", "Fases", "Fase"), help="What they apply for."
    )
    why = Text(
        "Why", aliases=("Why do you want to organize?", "Reason", "Por qué"), help="In their words."
    )
    decision = Choice(
        "Decision",
        {
            "Accepted": ("Accept", "Yes", "Aceptada", "Aceptado"),
            "Waitlist": ("Waitlisted", "Wait list", "Lista de espera"),
            "Declined": ("Decline", "No", "Rejected", "Rechazada", "Rechazado"),
            "Withdrawn": ("Withdrew", "Retirada", "Retirado"),
        },
        aliases=("Decisión",),
        help="Written by staff.",
    )
