"""Structure tests, who took part in each, and which leaders were asked to lead one."""

from __future__ import annotations

from toolkit.tables.choices import Choice, Several
from toolkit.tables.columns import Date, Key, Percent, PersonRef, Text, YesNo
from toolkit.tables.declared import Table


class StructureTests(Table):
    """Structure tests: an act that everyone is asked to take part in."""

    title = "Structure Tests"
    aliases = ("Structure test", "Tests", "Actions", "Pruebas de estructura", "Pruebas")
    help = (
        "Acts that everyone is asked to take part in: a petition, a sticker day, a practice vote."
    )
    unique = ("test",)

    test = Key(
        "Test",
        required=True,
        aliases=("Name", "Structure test", "Prueba"),
        help="The name it goes by.",
    )
    opens = Date(
        "Opens", required=True, aliases=("Open", "Starts", "Abre", "Inicio"), help="Its first day."
    )
    closes = Date("Closes", aliases=("Close", "Ends", "Cierra", "Fin"), help="Its last day.")
    kind = Choice(
        "Kind",
        {
            "Petition": ("Petición",),
            "Sticker day": ("Stickers", "Día de calcomanías"),
            "Photo": ("Photo board", "Foto"),
            "Survey": ("Encuesta",),
            "Pledge": ("Pledge card", "Compromiso"),
            "Rally": ("Mitin",),
            "Practice vote": ("Mock vote", "Votación de práctica"),
            "Other": ("Otro", "Otra"),
        },
        aliases=("Type", "Tipo"),
        help="Petition, Sticker day, Photo, Survey, Pledge, Rally, Practice vote or Other.",
    )
    target = Percent(
        "Target",
        aliases=("Goal", "Meta"),
        help="The share that has to take part; blank: the one in Settings.",
    )
    base = Choice(
        "Base",
        {"Eligible": ("Everyone", "Elegibles"), "Members": ("Miembros",)},
        aliases=("Out of", "De"),
        help="Of whom: Eligible (the default) or Members.",
    )
    issues = Several(
        "Issue",
        of="Issues",
        other=True,
        aliases=("Issues", "About", "Asunto", "Asuntos"),
        help="The issues it tests; several are separated by commas.",
    )


class Responses(Table):
    """Who took part in which structure test."""

    title = "Responses"
    aliases = ("Test responses", "Signatures", "Respuestas", "Firmas")
    help = "Who took part in which structure test, one row a person."
    dated = "date"

    test = Key(
        "Test",
        required=True,
        of="Structure Tests",
        aliases=("Structure test", "Prueba"),
        help="Which test.",
    )
    person_id = PersonRef(
        "Person ID",
        required=True,
        aliases=("ID", "Member ID", "ID de persona"),
        fallbacks=("Person", "Name", "Email", "Email address", "Persona", "Nombre", "Correo"),
        help="A Person ID, an email address, or a full name that only one person has.",
    )
    response = YesNo(
        "Response",
        required=True,
        aliases=("Took part", "Signed", "Answer", "Respuesta", "Participó", "Firmó"),
        help="Yes if they took part.",
    )
    date = Date("Date", aliases=("Timestamp", "When", "Fecha", "Marca temporal"), help="When.")
    collected_by = Text(
        "Collected by", aliases=("Collector", "Recogido por"), help="Who brought it in."
    )


class LeaderAsks(Table):
    """Asking leaders to lead."""

    title = "Leader Asks"
    aliases = ("Leader ask", "Leaders asked", "Invitaciones a líderes", "Líderes invitados")
    help = "Inviting leaders to lead: one row an invitation."
    dated = "asked_on"

    person_id = PersonRef(
        "Person ID",
        required=True,
        aliases=("ID", "Member ID", "ID de persona"),
        fallbacks=("Person", "Leader", "Name", "Email", "Persona", "Líder", "Nombre", "Correo"),
        help="A Person ID, an email address, or a full name that only one person has.",
    )
    asked_on = Date(
        "Asked on",
        required=True,
        aliases=("Date", "Timestamp", "Invited on", "Fecha", "Marca temporal", "Invitado el"),
        help="The day of the invitation.",
    )
    asked_by = Key(
        "Asked by",
        of="Organizers",
        aliases=("Organizer", "Invited by", "Organizador", "Organizadora", "Invitado por"),
        help="Who asked; a name from Organizers.",
    )
    invited_to = Choice(
        "Invited to",
        {
            "Lead a test": ("Lead the test", "Dirigir una prueba", "Encabezar una prueba"),
            "Join the committee": ("Committee", "Unirse al comité", "Comité"),
            "Speak": ("Hablar",),
            "Bring two": ("Bring two people", "Traer a dos", "Traer dos"),
            "Other": ("Otro", "Otra"),
        },
        other=True,
        aliases=("Asked to", "Ask", "Invitado a", "Invitada a"),
        help="Lead a test, Join the committee, Speak, Bring two, or in your own words.",
    )
    test = Key(
        "Test",
        of="Structure Tests",
        aliases=("Structure test", "Prueba"),
        help="The structure test they were asked to lead.",
    )
    answer = Choice(
        "Answer",
        {
            "Yes": ("Sí", "Y"),
            "Maybe": ("Not sure", "Tal vez", "Quizás", "Quizá", "Undecided"),
            "No": ("N",),
        },
        aliases=("Their answer", "Respuesta"),
        help="Yes, Maybe or No.",
    )
    notes = Text(
        "Notes",
        aliases=("Comments", "Notas", "Comentarios"),
        help="For the workbook only: notes never leave it.",
    )
