"""What was said: conversations, and the issues that they were about."""

from __future__ import annotations

from toolkit.tables.choices import Choice, Several
from toolkit.tables.columns import Date, Key, Number, PersonRef, Text, WholeNumber, YesNo
from toolkit.tables.declared import Table


class Conversations(Table):
    """Conversations and attempts: one row each, usually a form's answers."""

    title = "Conversations"
    aliases = ("Contacts", "1:1s", "Conversaciones", "One-on-ones", "Conversation log", "Contactos")
    help = "One row for each attempt or talk; usually a form's answers."
    dated = "date"

    date = Date(
        "Date",
        required=True,
        aliases=(
            "Timestamp",
            "When",
            "Fecha",
            "Marca temporal",
            "Date of contact",
            "Contact date",
            "Fecha de contacto",
        ),
        help="The day of the attempt.",
    )
    organizer = Key(
        "Organizer",
        required=True,
        of="Organizers",
        aliases=(
            "Your name",
            "Who talked",
            "Organizador",
            "Organizadora",
            "Tu nombre",
            "Caller",
            "Canvasser",
            "Quién habló",
        ),
        help="Who tried or talked; a name from Organizers.",
    )
    person_id = PersonRef(
        "Person ID",
        required=True,
        instead=("person", "worksite"),
        aliases=("ID", "Member ID", "ID de persona"),
        help="The Person ID from the Roster, or their email address there; it decides alone.",
    )
    person = PersonRef(
        "Person",
        addressed=True,
        aliases=(
            "Name",
            "Who did you talk to?",
            "Member name",
            "Persona",
            "Nombre",
            "Spoke with",
            "Talked to",
            "Con quién habló",
        ),
        help="Their email address; or their full name, and then the worksite is needed too.",
    )
    worksite = Key(
        "Worksite",
        of="Worksites",
        aliases=(
            "School",
            "Building",
            "Escuela",
            "Edificio",
            "Lugar de trabajo",
            "School name",
            "Centro de trabajo",
        ),
        help="Where they work.",
    )
    method = Choice(
        "Method",
        {
            "In person": ("Face to face", "At work", "En persona", "Cara a cara"),
            "Phone": ("Call", "Phone call", "Called", "Teléfono", "Llamada", "Por teléfono"),
            "Door": ("Door knock", "Home visit", "House visit", "Puerta", "Visita a casa"),
            "Video": ("Zoom", "Video call", "Videollamada"),
            "Text": ("SMS", "Text message", "Texto", "Mensaje", "Mensaje de texto", "WhatsApp"),
            "Email": ("E-mail", "Correo", "Correo electrónico"),
            "Meeting": ("Group meeting", "Reunión", "Junta"),
        },
        aliases=(
            "How",
            "Contact method",
            "Método",
            "Cómo",
            "Medio",
            "Contact type",
            "Type of contact",
        ),
        help="In person, Phone, Door, Video, Text, Email or Meeting.",
    )
    result = Choice(
        "Result",
        {
            "Talked": (
                "Spoke",
                "Conversation",
                "Yes",
                "Canvassed",
                "Hablamos",
                "Conversación",
                "Conversó",
            ),
            "No answer": (
                "Not home",
                "NH",
                "No one home",
                "Didn't answer",
                "No contestó",
                "No respondió",
                "No estaba",
            ),
            "Left message": (
                "LM",
                "Voicemail",
                "Left voicemail",
                "Dejé mensaje",
                "Dejó mensaje",
                "Mensaje dejado",
            ),
            "Busy": ("Ocupado", "Ocupada"),
            "Refused": ("Refuse", "Hung up", "Rechazó", "Se negó", "Colgó"),
            "Wrong number": ("WN", "Número equivocado", "Número incorrecto"),
            "Disconnected": ("Not in service", "Desconectado", "Fuera de servicio"),
            "Moved": ("Transferred", "Se mudó", "Trasladado", "Trasladada"),
            "Deceased": ("Died", "Falleció", "Fallecido", "Fallecida"),
            "Language barrier": ("Language", "Barrera de idioma", "Idioma"),
            "Not reachable": ("Unreachable", "Inaccessible", "No localizable", "Inaccesible"),
            "Do not contact": ("DNC", "No contactar", "Do not call"),
        },
        required=True,
        aliases=("Outcome", "Contact result", "Resultado", "Disposition", "Call result"),
        help="What came of it: Talked, No answer, Left message …",
    )
    assessment = WholeNumber(
        "Assessment",
        low=1,
        high=5,
        aliases=("Rating", "Rank", "Evaluación", "Calificación"),
        help="1 strongest supporter to 5 opposed.",
    )
    asked = YesNo(
        "Asked to join",
        aliases=("Asked", "Ask", "Did you ask them to join?", "Se le pidió unirse", "Invitación"),
        help="Whether you asked them to join.",
    )
    answer = Choice(
        "Answer",
        {
            "Yes": ("Sí", "Y", "Joined"),
            "Maybe": ("Not sure", "Tal vez", "Quizás", "Quizá", "Undecided"),
            "No": ("N",),
        },
        aliases=("Their answer", "Respuesta"),
        help="Yes, Maybe or No.",
    )
    issues = Several(
        "Issues",
        of="Issues",
        other=True,
        aliases=("Issue", "Concerns", "Temas", "Asuntos", "Preocupaciones"),
        help=(
            "What they care about; from the Issues tab, or other text; several separated by commas."
        ),
    )
    intensity = WholeNumber(
        "Intensity",
        low=1,
        high=5,
        aliases=("How strongly", "Intensidad"),
        help="5 = would act on it.",
    )
    leaders_named = PersonRef(
        "Leader named",
        several=True,
        aliases=(
            "Leaders named",
            "Who do people go to?",
            "Líder mencionado",
            "Líderes mencionados",
        ),
        help="Who colleagues go to; several separated by commas.",
    )
    topics = Several(
        "Topics",
        of="Topics",
        other=True,
        aliases=("Topic", "Talked about", "Tema"),
        help="What you talked about.",
    )
    promise = Text(
        "Promise",
        aliases=("Promised", "I will get back about", "Promesa", "Prometí"),
        help="What you said you would get back about.",
    )
    follow_up_by = Date(
        "Follow up by",
        aliases=(
            "Follow up",
            "Follow-up date",
            "Get back by",
            "Seguimiento para",
            "Dar seguimiento",
        ),
        help="The day you promised it for.",
    )
    minutes = Number(
        "Minutes",
        aliases=("Length", "Duration (minutes)", "Minutos"),
        help="How long it took; evidence for hours.",
    )
    notes = Text(
        "Notes",
        aliases=("Comments", "Notas", "Comentarios"),
        help="For the workbook only: notes never leave it.",
    )


class Issues(Table):
    """What people care about, under one name each."""

    title = "Issues"
    aliases = ("Issue list", "Asuntos", "Temas")
    help = "What people care about, under one name each."
    unique = ("issue",)

    issue = Key(
        "Issue", required=True, aliases=("Name", "Asunto", "Tema"), help="The name it goes by."
    )
    spanish = Key(
        "Issue (Spanish)",
        aliases=("Spanish", "Español", "Asunto (español)"),
        help="Its Spanish name: a synonym.",
    )
    active = YesNo("Active", aliases=("Activo",), help="Whether it is still asked about.")
    description = Text("Description", aliases=("Descripción",), help="What it covers.")
