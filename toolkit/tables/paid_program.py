"""The paid program: its phases, events and attendance, check-ins and hours."""

from __future__ import annotations

from toolkit.tables.choices import Choice, Several
from toolkit.tables.columns import (
    Date,
    Dollars,
    Hours,
    Key,
    Number,
    Spans,
    Text,
    Time,
    WholeNumber,
    YesNo,
)
from toolkit.tables.declared import Table


class Phases(Table):
    """The program's phases: when, how many hours, and the stipend."""

    title = "Phases"
    aliases = ("Program phases", "Fases")
    help = "The program's phases: when, how many hours a week, and the stipend."
    unique = ("phase",)

    phase = Key("Phase", required=True, aliases=("Name", "Fase"), help="The name it goes by.")
    starts = Date(
        "Starts",
        required=True,
        aliases=("Start", "Start date", "Empieza", "Inicio"),
        help="Its first day.",
    )
    ends = Date(
        "Ends", required=True, aliases=("End", "End date", "Termina", "Fin"), help="Its last day."
    )
    breaks = Spans(
        "Breaks",
        aliases=("Break", "Weeks off", "Descansos", "Vacaciones"),
        help="Days off, such as 2023-03-20 to 2023-03-24; several separated by ; .",
    )
    weeks = WholeNumber(
        "Weeks",
        aliases=("Number of weeks", "Semanas"),
        help="The weeks promised; checked against the computed count.",
    )
    hours_per_week = Hours(
        "Hours per week",
        required=True,
        aliases=("Hours a week", "Weekly hours", "Horas por semana"),
        help="Expected of each organizer, training included.",
    )
    stipend = Dollars(
        "Stipend",
        required=True,
        aliases=("Stipend ($)", "Amount", "Estipendio"),
        help="Dollars for the whole phase.",
    )
    training_weekday = Choice(
        "Training weekday",
        {
            "Monday": ("Mon", "Lunes", "Lun"),
            "Tuesday": ("Tue", "Tues", "Martes", "Mar"),
            "Wednesday": ("Wed", "Miércoles", "Mié"),
            "Thursday": ("Thu", "Thur", "Thurs", "Jueves", "Jue"),
            "Friday": ("Fri", "Viernes", "Vie"),
            "Saturday": ("Sat", "Sábado", "Sáb"),
            "Sunday": ("Sun", "Domingo", "Dom"),
        },
        aliases=("Training day", "Día de capacitación"),
        help="The weekday of the regular training.",
    )
    training_starts = Time(
        "Training starts",
        aliases=("Training start", "Capacitación empieza"),
        help="Such as 5:00 PM.",
    )
    training_ends = Time(
        "Training ends", aliases=("Training end", "Capacitación termina"), help="Such as 8:00 PM."
    )
    training_mandatory = YesNo(
        "Training mandatory",
        aliases=("Mandatory", "Capacitación obligatoria"),
        help="Whether it is mandatory.",
    )
    check_in_every = WholeNumber(
        "Check-in every",
        low=1,
        aliases=("Check-in every (weeks)", "Seguimiento cada"),
        help="How many weeks from one check-in to the next; blank: none.",
    )
    proration = Choice(
        "Proration",
        {
            "Whole": ("Full", "None", "Completo"),
            "By week": ("Weekly", "Por semana"),
            "By hour": ("Hourly", "Por hora"),
            "Manual": ("By hand", "A mano"),
        },
        aliases=("Policy", "Proration policy", "Prorrateo"),
        help="What short hours do to the stipend: Whole, By week, By hour or Manual.",
    )
    applications_close = Date(
        "Applications close",
        aliases=("Apply by", "Cierre de solicitudes"),
        help="The last day to apply.",
    )
    focus = Text("Focus", aliases=("About", "Enfoque"), help="What the phase is for.")


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
        aliases=(
            "Asistente",
            "Participant",
        ),
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


class CheckIns(Table):
    """The weekly check-ins of organizers with their staff lead."""

    title = "Check-ins"
    aliases = (
        "Check ins",
        "Checkins",
        "Seguimientos",
        "Acompañamientos",
        "Reuniones de acompañamiento",
    )
    help = "The regular check-ins of organizers with their staff lead."
    dated = "date"

    date = Date(
        "Date",
        required=True,
        aliases=("Timestamp", "Fecha", "Marca temporal"),
        help="The day of the check-in.",
    )
    organizers = Several(
        "Organizer",
        required=True,
        of="Organizers",
        aliases=("Organizers", "Team", "Organizador", "Organizadora", "Organizadores", "Equipo"),
        fallbacks=("Name", "Nombre"),
        help=(
            "A name from Organizers; of a team several, or the staff member for everyone whose Staff"
            " lead that is."
        ),
    )
    staff = Key(
        "Staff", of="Organizers", aliases=("Staff lead", "With", "Con"), help="The staff member."
    )
    happened = Choice(
        "Happened",
        {
            "Yes": ("Y", "Held", "Sí", "x", "✓", "TRUE", "1"),
            "Missed": ("No", "N", "FALSE", "0", "No show", "Faltó"),
            "Rescheduled": ("Moved", "Postponed", "Reprogramado", "Pospuesto"),
        },
        required=True,
        aliases=("Held", "Status", "¿Se hizo?", "Se hizo"),
        help="Yes, Missed or Rescheduled.",
    )
    minutes = Number(
        "Minutes", aliases=("Length", "Minutos"), help="How long; blank: the length in Settings."
    )
    wins = Text(
        "Wins",
        aliases=(
            "Went well",
            "Logros",
            "Celebrations",
        ),
        help="What went well.",
    )
    stuck = Text(
        "Stuck", aliases=("Challenges", "Atorado", "Dificultades"), help="What did not move."
    )
    notes = Text("Notes", aliases=("Comments", "Notas"), help="For the workbook only.")


class HoursLog(Table):
    """Hours that organizers log themselves."""

    title = "Hours"
    aliases = ("Time log", "Horas", "Timesheet log", "Hours log", "Registro de horas")
    help = "Hours that organizers log themselves, one row an activity and day."
    dated = "date"

    date = Date(
        "Date", required=True, aliases=("Day", "Timestamp", "Fecha"), help="The day of the work."
    )
    organizer = Key(
        "Organizer",
        required=True,
        of="Organizers",
        aliases=("Your name", "Organizador", "Organizadora"),
        fallbacks=("Name", "Nombre"),
        help="A name from Organizers.",
    )
    activity = Choice(
        "Activity",
        {
            "Training": ("Capacitación", "Entrenamiento"),
            "One-on-ones": (
                "One-on-one",
                "1:1",
                "1:1s",
                "One on ones",
                "Conversations",
                "Uno a uno",
                "Conversaciones",
            ),
            "Phone bank": ("Phonebank", "Phone banking", "Calls", "Llamadas", "Banco telefónico"),
            "Door knocking": ("Doors", "Canvassing", "Tocar puertas", "Puertas"),
            "Worksite visit": ("Site visit", "Visit", "Visita", "Visita al lugar de trabajo"),
            "Check-in": ("Check in", "Checkin", "Seguimiento", "Acompañamiento"),
            "Prep": ("Preparation", "Preparación"),
            "Other": ("Otro", "Otra"),
        },
        required=True,
        aliases=("Type", "What", "Actividad"),
        help=(
            "Training, One-on-ones, Phone bank, Door knocking, Worksite visit, Check-in, Prep or"
            " Other."
        ),
    )
    start = Time(
        "Start",
        aliases=(
            "Starts",
            "From",
            "Inicio",
            "De",
            "Time in",
        ),
        help="Such as 5:00 PM.",
    )
    end = Time(
        "End",
        aliases=(
            "Ends",
            "To",
            "Fin",
            "A",
            "Time out",
        ),
        help="Such as 6:30 PM.",
    )
    hours = Hours(
        "Hours",
        required=True,
        instead=("start", "end"),
        aliases=("Time", "Total hours", "Horas"),
        help="Decimal or 3:30; or give Start and End.",
    )
    notes = Text("Notes", aliases=("Comments", "Notas"), help="For the workbook only.")
