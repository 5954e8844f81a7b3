"""Events of every kind, and who came."""

from __future__ import annotations

from toolkit.tables.choices import Choice
from toolkit.tables.columns import Date, Hours, Key, Text, Time, YesNo
from toolkit.tables.declared import Table


class Events(Table):
    """Trainings, worksite visits, induction, meetings and actions."""

    title = "Events"
    aliases = ("Trainings", "Eventos", "Calendar")
    help = (
        "Trainings, worksite visits, induction, meetings and actions; for organizers and for"
        " members alike."
    )
    unique = ("event", "date")

    event = Key(
        "Event", required=True, aliases=("Name", "Title", "Evento"), help="The name it goes by."
    )
    date = Date("Date", required=True, aliases=("Day", "Fecha"), help="Its day.")
    starts = Time(
        "Starts", aliases=("Start", "Start time", "Empieza", "Inicio"), help="Such as 5:00 PM."
    )
    ends = Time("Ends", aliases=("End", "End time", "Termina", "Fin"), help="Such as 8:00 PM.")
    kind = Choice(
        "Kind",
        {
            "Training": ("Capacitación", "Entrenamiento"),
            "Worksite visit": ("Visit", "Visita", "Visita al lugar de trabajo"),
            "Induction": ("New educator induction", "Orientation", "Inducción", "Orientación"),
            "Meeting": ("Reunión", "Junta"),
            "Action": ("Acción",),
            "Other": ("Otro", "Otra"),
        },
        aliases=("Type", "Tipo"),
        help="Training, Worksite visit, Induction, Meeting, Action or Other.",
    )
    phase = Key("Phase", of="Phases", aliases=("Fase",), help="The phase it belongs to.")
    mandatory = YesNo(
        "Mandatory", aliases=("Obligatorio", "Obligatoria"), help="Whether it is mandatory."
    )
    worksite = Key(
        "Worksite",
        of="Worksites",
        aliases=("School", "Building", "Escuela", "Lugar de trabajo"),
        help="Where, if at one.",
    )
    format = Choice(
        "Format",
        {"In person": ("En persona", "Presencial"), "Online": ("Virtual", "Zoom", "En línea")},
        aliases=("Formato",),
        help="In person or Online.",
    )
    audience = Text("Audience", aliases=("For", "Público"), help="Who it is for.")


class Attendance(Table):
    """Who came to what."""

    title = "Attendance"
    aliases = ("Sign-ins", "Sign in", "Asistencia")
    help = "Who came to what, one row a person and event."
    dated = "date"

    event = Key(
        "Event",
        required=True,
        of="Events",
        aliases=("Training", "Evento"),
        help="A name from Events.",
    )
    date = Date(
        "Date",
        aliases=("Day", "Fecha", "Timestamp"),
        help="Only needed where two events have one name.",
    )
    attendee = Text(
        "Attendee",
        required=True,
        aliases=("Asistente", "Participant"),
        fallbacks=("Organizer", "Person ID", "Person", "Name", "Who", "Nombre", "Persona"),
        help="An organizer's name; else a Person ID, an email address or a full name.",
    )
    attended = Choice(
        "Attended",
        {
            "Yes": ("Y", "Present", "Sí", "x", "✓", "TRUE", "1", "Presente"),
            "No": ("N", "Absent", "FALSE", "0", "Ausente"),
            "Partial": ("Part", "Late", "Left early", "Parcial"),
            "Excused": ("Justificado", "Justificada", "Con permiso"),
            "Make-up": ("Makeup", "Made up", "Recuperó", "Reposición"),
            "Signed up": ("Registered", "RSVP", "Sign up", "Inscrito", "Inscrita", "Se inscribió"),
        },
        required=True,
        aliases=("Came", "Present", "Asistió"),
        help="Yes, No, Partial, Excused or Make-up; before the event Signed up.",
    )
    hours = Hours(
        "Hours",
        aliases=("Hours attended", "Horas"),
        help="For Partial: how many hours they were there.",
    )
    recorded_by = Text(
        "Recorded by",
        aliases=("Taken by", "Registrado por"),
        help="Who took attendance; named where a row of theirs wants mending, and in `why`.",
    )
