"""The roster: everyone in the bargaining unit."""

from __future__ import annotations

from toolkit.tables.choices import Choice, Choices
from toolkit.tables.columns import Date, Ident, Key, Keys, PersonRef, Text, WholeNumber, YesNo
from toolkit.tables.declared import Table

LANGUAGES = {
    "en": ("English", "Inglés", "Eng"),
    "es": ("Spanish", "Español", "Esp"),
    "other": ("Otro",),
}


class Roster(Table):
    """Everyone in the bargaining unit, members and potential members."""

    title = "Roster"
    aliases = ("Members", "Membership", "Miembros", "Padrón", "Member list", "Unit list")
    help = "Everyone in the bargaining unit: members and potential members, one row a person."
    unique = ("person_id",)
    drop_all_duplicates = True

    person_id = Ident(
        "Person ID",
        given=True,
        aliases=(
            "ID",
            "Member ID",
            "Employee ID",
            "Número",
            "ID de persona",
            "Employee number",
            "Member number",
            "Número de empleado",
        ),
        help=(
            "A number or code that only this person has; it never changes. Where it is blank, the"
            " tab Person IDs gives one."
        ),
    )
    first_name = Text(
        "First name",
        required=True,
        aliases=("First", "Given name", "Nombre", "FName", "Nombres"),
        help="As on the list.",
    )
    last_name = Text(
        "Last name",
        required=True,
        aliases=("Last", "Surname", "Family name", "Apellido", "Apellidos", "LName"),
        help="As on the list.",
    )
    preferred_name = Text(
        "Preferred name",
        aliases=("Goes by", "Nickname", "Nombre preferido", "Preferred first name"),
        help="What the person wants to be called.",
    )
    pronouns = Text("Pronouns", aliases=("Pronombres",), help="If the person told you.")
    worksite = Key(
        "Worksite",
        required=True,
        of="Worksites",
        aliases=(
            "School",
            "Building",
            "Site",
            "Location",
            "Escuela",
            "Edificio",
            "Lugar de trabajo",
            "Plantel",
            "School name",
            "Building name",
            "Work location",
            "Centro de trabajo",
            "Centro educativo",
        ),
        help="Where the person works, as spelled in the Worksites tab.",
    )
    units = Keys(
        "Unit",
        family="unit",
        aliases=("Bargaining unit", "Affiliate", "Unidad", "Unidad de negociación"),
        help=(
            "Bargaining unit or affiliate, such as teachers or substitutes. Who is in two has both,"
            " with a ; between them."
        ),
    )
    job_title = Text(
        "Job title",
        aliases=(
            "Position",
            "Job",
            "Assignment",
            "Puesto",
            "Cargo",
            "Position title",
            "Puesto de trabajo",
        ),
        help="What the person does.",
    )
    status = Choice(
        "Status",
        {
            "Member": ("Miembro", "Active", "Active member", "Miembro activo", "Yes"),
            "Pending": ("Pendiente", "Card signed", "Card", "Firmó"),
            "Potential member": (
                "Potential",
                "Non-member",
                "Nonmember",
                "Non member",
                "No",
                "Not a member",
                "Miembro potencial",
                "Potencial",
                "No miembro",
            ),
            "Dropped": ("Drop", "Former member", "Baja", "Se dio de baja"),
            "Refused": ("Refuses", "Rechazó", "Se negó"),
            "Left": (
                "Separated",
                "Retired",
                "Resigned",
                "Gone",
                "Se fue",
                "Salió",
                "Jubilado",
                "Jubilada",
            ),
            "Excluded": ("Confidential", "Manager", "Not in unit", "Excluido", "Excluida"),
        },
        required=True,
        aliases=(
            "Member status",
            "Membership",
            "Membership status",
            "Estado",
            "Estatus",
            "Afiliación",
            "Union membership",
            "Estado de afiliación",
        ),
        help=(
            "Pending = card signed, not processed. Left and Excluded (managers, confidential) are"
            " out of the unit."
        ),
    )
    roles = Choices(
        "Roles",
        {
            "Rep": (
                "Representative",
                "Building rep",
                "Worksite rep",
                "Steward",
                "Delegate",
                "Representante",
                "Delegado",
                "Delegada",
            ),
            "Leader": ("Identified leader", "Líder"),
            "Committee": ("Organizing committee", "OC", "Comité"),
            "Member organizer": (
                "MO",
                "Organizer",
                "Organizador",
                "Organizadora",
                "Miembro organizador",
            ),
        },
        aliases=("Role", "Union role", "Rol", "Papel"),
        help=(
            "Rep = worksite representative; Leader = identified leader. Several are separated by"
            " commas."
        ),
    )
    charted_under = PersonRef(
        "Charted under",
        aliases=("Leader", "Answers to", "Chart leader", "Líder", "Bajo", "Charted to"),
        help=(
            "The leader this person answers to on the chart: a Person ID, an email address or a"
            " name."
        ),
    )
    organizer = Key(
        "Organizer",
        of="Organizers",
        aliases=(
            "Assigned to",
            "Assigned organizer",
            "Organizador",
            "Organizadora",
            "Organizer assigned",
            "Organizador asignado",
        ),
        help="Who is assigned to this person; a name from the Organizers tab.",
    )
    email = Text(
        "Email",
        aliases=(
            "E-mail",
            "Email address",
            "Personal email",
            "Correo",
            "Correo electrónico",
            "Home email",
            "Correo-e",
            "Correo personal",
        ),
        help="Personal rather than the employer's.",
    )
    phone = Text(
        "Phone",
        aliases=(
            "Cell",
            "Mobile",
            "Phone number",
            "Teléfono",
            "Celular",
            "Cell phone",
            "Mobile phone",
            "Cell number",
            "Móvil",
            "Teléfono móvil",
        ),
        help="Kept as typed.",
    )
    language = Choice(
        "Language",
        LANGUAGES,
        aliases=("Preferred language", "Idioma", "Lengua"),
        help="The language to talk and write in.",
    )
    hire_date = Date(
        "Hire date",
        aliases=(
            "Hired",
            "Date of hire",
            "Start date",
            "Fecha de contratación",
            "Fecha de ingreso",
            "Date hired",
            "DOH",
            "Fecha de alta en el distrito",
        ),
        help="First day of work; drives outreach to new hires.",
    )
    on_leave = YesNo(
        "On leave",
        aliases=("Leave", "De licencia", "Con permiso"),
        help="Whether people on leave count is a line in Settings.",
    )
    do_not_contact = YesNo(
        "Do not contact",
        aliases=("DNC", "No contact", "No contactar"),
        help="Yes keeps the person off every call, walk and email list.",
    )
    assessment = WholeNumber(
        "Assessment",
        low=1,
        high=5,
        aliases=(
            "Rating",
            "Rank",
            "Evaluación",
            "Calificación",
            "Current assessment",
            "Valoración",
        ),
        help="A starting rating, 1 strongest supporter to 5 opposed.",
    )
    assessed_on = Date(
        "Assessed on",
        aliases=("Assessment date", "Rated on", "Evaluado el", "Fecha de evaluación"),
        help="When that rating was made.",
    )
    notes = Text(
        "Notes",
        aliases=("Comments", "Notas", "Comentarios", "Observaciones"),
        help="For the workbook only: notes never leave it.",
    )
